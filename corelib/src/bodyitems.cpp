// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "bodyitems_p.h"

#include "textdecoder_p.h"

#include <QList>

using namespace Qt::Literals::StringLiterals;

namespace Requests::BodyItems {

namespace {

class Slices final : public ChunkRange::Source {
public:
    Slices(const QByteArray &bytes, qint64 chunkSize)
        : m_bytes(bytes)
        , m_size(chunkSize > 0 ? chunkSize : bytes.size())
    {
    }
    bool next(QByteArray *item) override
    {
        if (m_position >= m_bytes.size())
            return false;
        *item = m_bytes.mid(m_position, m_size);
        m_position += item->size();
        return true;
    }
    Error error() const override { return {}; }

private:
    const QByteArray m_bytes;
    const qint64 m_size;
    qint64 m_position = 0;
};

class Decoded final : public TextRange::Source {
public:
    Decoded(ChunkRange chunks, std::unique_ptr<TextDecoder> decoder)
        : m_chunks(std::move(chunks))
        , m_decoder(std::move(decoder))
    {
    }
    bool next(QString *item) override
    {
        QByteArray chunk;
        while (m_chunks.next(&chunk)) {
            *item = m_decoder ? m_decoder->decode(chunk) : QString::fromLatin1(chunk);
            if (!item->isEmpty())
                return true;
        }
        if (!m_decoder || m_chunks.error())
            return false;
        *item = m_decoder->finish();
        m_decoder.reset();
        return !item->isEmpty();
    }
    Error error() const override { return m_chunks.error(); }

private:
    ChunkRange m_chunks;
    std::unique_ptr<TextDecoder> m_decoder;
};

bool endsLine(char c, bool)
{
    return c == '\n' || c == '\r';
}

/// Those of Python's str.splitlines().
bool endsLine(QChar c, bool wide)
{
    switch (c.unicode()) {
    case u'\n':
    case u'\r':
        return true;
    case 0x0B:
    case 0x0C:
    case 0x1C:
    case 0x1D:
    case 0x1E:
    case 0x85:
    case 0x2028:
    case 0x2029:
        return wide;
    default:
        return false;
    }
}

template<typename Text> QList<Text> splitLines(const Text &text, bool wide)
{
    QList<Text> lines;
    qsizetype start = 0;
    qsizetype i = 0;
    while (i < text.size()) {
        if (!endsLine(text.at(i), wide)) {
            ++i;
            continue;
        }
        lines.append(text.mid(start, i - start));
        const bool isPair = text.at(i) == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n';
        i += isPair ? 2 : 1;
        start = i;
    }
    if (start < text.size())
        lines.append(text.mid(start));
    return lines;
}

template<typename Text> QList<Text> splitAt(const Text &text, const Text &delimiter)
{
    QList<Text> parts;
    qsizetype start = 0;
    for (qsizetype at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, start)) {
        parts.append(text.mid(start, at - start));
        start = at + delimiter.size();
    }
    parts.append(text.mid(start));
    return parts;
}

/// Requests' iter_lines to the letter, with what it does at the borders of pieces.
template<typename Text> class Lines final : public ItemRange<Text>::Source {
public:
    Lines(ItemRange<Text> chunks, const std::optional<Text> &delimiter, bool wide)
        : m_chunks(std::move(chunks))
        , m_delimiter(delimiter.value_or(Text()))
        , m_wide(wide)
    {
    }
    bool next(Text *item) override
    {
        while (m_ready.isEmpty()) {
            if (!m_more)
                return false;
            fill();
        }
        *item = m_ready.takeFirst();
        return true;
    }
    Error error() const override { return m_chunks.error(); }

private:
    void fill()
    {
        Text chunk;
        m_more = m_chunks.next(&chunk);
        if (!m_more) {
            if (m_pending && !m_chunks.error())
                m_ready.append(*m_pending);
            return;
        }
        if (m_pending)
            chunk.prepend(*m_pending);
        m_ready = m_delimiter.isEmpty() ? splitLines(chunk, m_wide) : splitAt(chunk, m_delimiter);
        m_pending.reset();
        // A last line that the piece ends in, and not in its line end, may go on.
        if (!m_ready.isEmpty() && !m_ready.constLast().isEmpty()
            && m_ready.constLast().back() == std::as_const(chunk).back())
            m_pending = m_ready.takeLast();
    }

    ItemRange<Text> m_chunks;
    const Text m_delimiter;
    const bool m_wide;
    bool m_more = true;
    QList<Text> m_ready;
    std::optional<Text> m_pending;
};

} // namespace

ChunkRange slices(const QByteArray &bytes, qint64 chunkSize)
{
    return ChunkRange(std::make_unique<Slices>(bytes, chunkSize));
}

TextRange decoded(ChunkRange chunks, const QByteArray &encoding)
{
    if (chunks.error())
        return TextRange(chunks.error());
    if (encoding.isNull())
        return TextRange(std::make_unique<Decoded>(std::move(chunks), nullptr), false);
    std::unique_ptr<TextDecoder> decoder = TextDecoder::create(encoding);
    if (!decoder) {
        return TextRange(Error(Error::RequestException,
                               u"There is no encoding called \"%1\"."_s.arg(QString::fromLatin1(encoding))));
    }
    return TextRange(std::make_unique<Decoded>(std::move(chunks), std::move(decoder)), true);
}

LineRange lines(ChunkRange chunks, const std::optional<QByteArray> &delimiter)
{
    return LineRange(std::make_unique<Lines<QByteArray>>(std::move(chunks), delimiter, false));
}

TextLineRange lines(TextRange chunks, const std::optional<QString> &delimiter)
{
    const bool decoded = chunks.isDecoded();
    return TextLineRange(std::make_unique<Lines<QString>>(std::move(chunks), delimiter, decoded), decoded);
}

} // namespace Requests::BodyItems
