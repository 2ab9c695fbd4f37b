// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "textdecoder_p.h"

#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

TextDecoder::~TextDecoder() = default;

namespace {

constexpr QChar Replacement = QChar::ReplacementCharacter;

/// Qt's own decoder puts one U+FFFD for each byte of a broken sequence, and none for one cut at the end.
class Utf8Decoder final : public TextDecoder {
public:
    explicit Utf8Decoder(bool skipBom)
        : m_skipBom(skipBom)
    {
    }

    QString decode(QByteArrayView bytes) override
    {
        QString out = decodeQuickly(bytes);
        if (m_skipBom && !out.isEmpty()) {
            m_skipBom = false;
            if (out.startsWith(QChar::ByteOrderMark))
                out.remove(0, 1);
        }
        return out;
    }

    QString finish() override { return std::exchange(m_missing, 0) > 0 ? QString(Replacement) : QString(); }

private:
    QString decodeQuickly(QByteArrayView bytes)
    {
        if (m_missing == 0) {
            QStringDecoder whole(QStringDecoder::Utf8,
                                 QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
            const QString text = whole.decode(bytes);
            if (!whole.hasError())
                return text;
        }
        QString out;
        out.reserve(bytes.size());
        for (const char c : bytes)
            take(uchar(c), &out);
        return out;
    }

    void take(uchar c, QString *out)
    {
        if (m_missing > 0) {
            if (c >= m_lowest && c <= m_highest) {
                m_code = m_code << 6 | (c & 0x3F);
                m_lowest = 0x80;
                m_highest = 0xBF;
                if (--m_missing == 0)
                    *out += QChar::fromUcs4(m_code);
                return;
            }
            m_missing = 0;
            *out += Replacement; // and this byte begins anew
        }
        begin(c, out);
    }

    /// The first byte says how many follow, and which the second may be (Unicode table 3-7).
    void begin(uchar c, QString *out)
    {
        m_lowest = 0x80;
        m_highest = 0xBF;
        if (c < 0x80) {
            *out += QLatin1Char(char(c));
        } else if (c >= 0xC2 && c <= 0xDF) {
            m_missing = 1;
            m_code = c & 0x1F;
        } else if (c >= 0xE0 && c <= 0xEF) {
            m_missing = 2;
            m_code = c & 0x0F;
            m_lowest = c == 0xE0 ? 0xA0 : 0x80;
            m_highest = c == 0xED ? 0x9F : 0xBF;
        } else if (c >= 0xF0 && c <= 0xF4) {
            m_missing = 3;
            m_code = c & 0x07;
            m_lowest = c == 0xF0 ? 0x90 : 0x80;
            m_highest = c == 0xF4 ? 0x8F : 0xBF;
        } else {
            *out += Replacement;
        }
    }

    bool m_skipBom;
    int m_missing = 0;
    char32_t m_code = 0;
    uchar m_lowest = 0x80;
    uchar m_highest = 0xBF;
};

/// What Qt and ICU know.
class QtDecoder final : public TextDecoder {
public:
    QtDecoder(QStringDecoder decoder, int unit)
        : m_decoder(std::move(decoder))
        , m_unit(unit)
    {
    }

    QString decode(QByteArrayView bytes) override
    {
        m_count += bytes.size();
        QString text = m_held + QString(m_decoder.decode(bytes));
        m_held.clear();
        // ICU puts the substitute of the charset there, often SUB; Python U+FFFD.
        if (text.contains(Substitute) && !bytes.contains(char(Substitute.unicode())))
            text.replace(Substitute, Replacement);
        if (!text.isEmpty() && text.back().isHighSurrogate()) {
            m_held = text.back();
            text.chop(1);
        }
        return text;
    }

    QString finish() override
    {
        if (!m_held.isEmpty()) {
            m_held.clear();
            return QString(Replacement);
        }
        if (m_unit > 1)
            return m_count % m_unit ? QString(Replacement) : QString();
        // There is no other way to learn of a cut character: anything left comes out before this line end.
        QString rest = decode("\n");
        if (rest.endsWith(u'\n'))
            rest.chop(1);
        return rest;
    }

private:
    static constexpr QChar Substitute = QChar(0x1A);
    QStringDecoder m_decoder;
    const int m_unit; ///< bytes that every character has a multiple of
    qint64 m_count = 0;
    QString m_held;
};

} // namespace

std::unique_ptr<TextDecoder> TextDecoder::create(const QByteArray &encoding)
{
    // As Python normalises names.
    QByteArray name = encoding.trimmed().toLower();
    name.replace(' ', '-').replace('_', '-');
    if (name.isEmpty())
        return nullptr;
    if (name == "utf-8" || name == "utf8" || name == "u8")
        return std::make_unique<Utf8Decoder>(false);
    if (name == "utf-8-sig")
        return std::make_unique<Utf8Decoder>(true);
    const int unit = name.startsWith("utf-16") || name.startsWith("utf16") ? 2
        : name.startsWith("utf-32") || name.startsWith("utf32")            ? 4
                                                                           : 1;
    // Only where the name leaves the byte order open is the mark no text.
    const bool saysOrder = name.endsWith("le") || name.endsWith("be");
    QStringDecoder decoder(name.constData(),
                           unit > 1 && saysOrder ? QStringDecoder::Flag::ConvertInitialBom
                                                 : QStringDecoder::Flag::Default);
    if (!decoder.isValid())
        return nullptr;
    return std::make_unique<QtDecoder>(std::move(decoder), unit);
}

QString TextDecoder::decodeAll(TextDecoder &decoder, QByteArrayView bytes)
{
    const QString text = decoder.decode(bytes);
    return text + decoder.finish();
}

} // namespace Requests
