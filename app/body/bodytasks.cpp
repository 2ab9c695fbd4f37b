// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodytasks.h"

#include "body/bodyrows.h"
#include "body/bodystore.h"
#include "body/bodywalk.h"
#include "body/bodyworker.h"
#include "body/utf8check.h"

#include <QDir>
#include <QSaveFile>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 TaskWindow = 256 * 1024;
constexpr qint64 WholePiece = 1024 * 1024; ///< of what is read or kept in one

Requests::Error notWritten(const QString &path, const QString &reason)
{
    return Requests::Error(Requests::Error::SinkError,
                           u"%1 cannot be written: %2."_s.arg(QDir::toNativeSeparators(path), reason));
}

/// What of the rows from \a row on lies between two places; \a row is then the one behind them.
void appendRows(QByteArray &text, const QList<BodyRow> &found, qint64 &row,
                const std::pair<qint64, qint32> &begin, const std::pair<qint64, qint32> &end)
{
    for (const BodyRow &each : found) {
        QByteArrayView part(each.text);
        if (row == end.first)
            part = part.first(std::min<qsizetype>(end.second, part.size()));
        if (row == begin.first)
            part = part.sliced(std::min<qsizetype>(begin.second, part.size()));
        else if (each.line >= 0) // a line that is broken for the window is one
            text += '\n';
        text += part;
        ++row;
    }
}

/// Writes what it is shown, a buffer's worth at a time, however long a row is.
class FileOut {
public:
    explicit FileOut(QFileDevice &file)
        : m_file(file)
    {
    }

    void breakRow(qint32 depth)
    {
        ++m_breaks;
        m_depth = depth;
        m_isNew = true;
        ++m_rows;
    }
    void put(char c, qint64)
    {
        if (m_isNew)
            beginRow();
        append(c);
    }
    void putRun(const char *data, qint64 size, qint64)
    {
        if (m_isNew)
            beginRow();
        for (qint64 left = size; left > 0;) {
            if (m_at == m_end)
                flush();
            const auto count = std::min<qint64>(left, m_end - m_at);
            std::memcpy(m_at, data + (size - left), size_t(count));
            m_at += count;
            left -= count;
        }
    }
    void space() { put(' ', 0); }
    void indent(qint32 depth)
    {
        if (m_isNew)
            m_depth = depth;
    }
    void forcedBreak(quint32) { }
    void rowBegan(quint32) { }
    [[nodiscard]] quint64 breaks() const { return m_breaks; }
    [[nodiscard]] bool isFull() const { return m_hasFailed; }

    bool finish()
    {
        append('\n');
        flush();
        return !m_hasFailed;
    }

private:
    static constexpr qint64 BufferSize = 1024 * 1024;
    static constexpr qint32 MaxExportIndent = 100;

    void append(char c)
    {
        if (m_at == m_end)
            flush();
        *m_at++ = c;
    }

    void beginRow()
    {
        m_isNew = false;
        for (; m_rows > 0; --m_rows)
            append('\n');
        constexpr qint64 Step = 32;
        if (m_end - m_at < 2 * MaxExportIndent + Step)
            flush();
        const qint64 blanks = 2 * std::clamp(m_depth, 0, MaxExportIndent);
        for (qint64 done = 0; done < blanks; done += Step)
            std::memset(m_at + done, ' ', size_t(Step)); // of a size that is known: no call
        m_at += blanks;
    }

    void flush()
    {
        for (const char *from = m_buffer.get(); from < m_at && !m_hasFailed;) {
            const qint64 count = m_file.write(from, m_at - from);
            m_hasFailed = count <= 0;
            from += count;
        }
        m_at = m_buffer.get();
    }

    QFileDevice &m_file;
    const std::unique_ptr<char[]> m_buffer = std::make_unique<char[]>(BufferSize);
    char *m_at = m_buffer.get();
    char *const m_end = m_at + BufferSize;
    quint64 m_breaks = 0;
    qint64 m_rows = 0; ///< breaks that wait for a byte
    qint32 m_depth = 0;
    bool m_isNew = false;
    bool m_hasFailed = false;
};

/// What \a check takes offence at.
template<class Check>
std::optional<JsonCheck::Found> firstFault(const BodyStore &store, Check check, BodyJob &job)
{
    for (qint64 at = 0; !job.isCancelled();) {
        const QByteArray bytes = store.read(at, TaskWindow);
        if (bytes.isEmpty() || !check.feed(bytes))
            break;
        at += bytes.size();
        job.setProgress(at);
    }
    check.finish();
    return check.found();
}

} // namespace

std::optional<QByteArray> BodyTasks::readAll(const BodyStore &store, qint64 most, const BodyJob &job)
{
    QByteArray all;
    all.reserve(std::min(most, store.size()));
    while (all.size() < most) {
        if (job.isCancelled())
            return {};
        const QByteArray piece = store.read(all.size(), std::min(WholePiece, most - all.size()));
        if (piece.isEmpty())
            break;
        all += piece;
    }
    return all;
}

bool BodyTasks::appendAll(BodyStore &store, QByteArrayView bytes, const BodyJob &job)
{
    while (!bytes.isEmpty() && !job.isCancelled()) {
        const QByteArrayView piece = bytes.first(std::min<qint64>(WholePiece, bytes.size()));
        if (!store.append(piece))
            return false;
        bytes = bytes.sliced(piece.size());
    }
    return bytes.isEmpty();
}

void BodyTasks::indexBody(const BodyStore &store, BlockIndex &index, BodyJob &job)
{
    while (!job.isCancelled()) {
        const QByteArray bytes = store.read(index.size(), TaskWindow);
        if (bytes.isEmpty())
            return;
        index.append(bytes);
        job.setProgress(index.size());
    }
}

std::optional<JsonCheck::Found> BodyTasks::checkJson(const BodyStore &store, bool isSequence, BodyJob &job)
{
    return firstFault(store, JsonCheck(isSequence), job);
}

std::optional<JsonCheck::Found> BodyTasks::checkUtf8(const BodyStore &store, BodyJob &job)
{
    return firstFault(store, Utf8Check(), job);
}

bool BodyTasks::writePretty(const BodyStore &store, BodyForm form, QFileDevice &file, BodyJob &job)
{
    const BlockIndex start(form);
    const bool hasMark = store.read(0, 3) == "\xEF\xBB\xBF";
    FileOut out(file);
    withForm(start, 0, true, [&](auto begin, quint32 history) {
        FormWalk walk(begin, history, out);
        qint64 at = hasMark ? 3 : 0;
        while (!job.isCancelled() && !out.isFull()) {
            const QByteArray bytes = store.read(at, TaskWindow);
            if (bytes.isEmpty())
                break;
            walk.feed(bytes, at);
            at += bytes.size();
            job.setProgress(at);
        }
        walk.end(at);
    });
    return out.finish();
}

Requests::Result<void> BodyTasks::exportPretty(const BodyStore &store, BodyForm form, const QString &path,
                                               BodyJob &job)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(path, file.errorString());
    const bool isWritten = writePretty(store, form, file, job);
    if (job.isCancelled())
        return Requests::Error(Requests::Error::Canceled, u"Saving was cancelled; nothing was changed."_s);
    if (!isWritten || !file.flush() || !file.commit())
        return notWritten(path, file.errorString());
    return {};
}

QByteArray BodyTasks::rowsText(const BodyRows &rows, std::pair<qint64, qint32> begin,
                               std::pair<qint64, qint32> end, BodyJob &job, qint64 most)
{
    QByteArray text;
    qint64 row = begin.first;
    rows.each(begin.first, end.first + 1, [&](const QList<BodyRow> &found) {
        appendRows(text, found, row, begin, end);
        return text.size() <= most && !job.isCancelled();
    });
    return text;
}

Requests::Result<void> BodyTasks::saveRows(const BodyRows &rows, std::pair<qint64, qint32> begin,
                                           std::pair<qint64, qint32> end, const QString &path, BodyJob &job)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(path, file.errorString());
    bool isWritten = true;
    qint64 done = 0;
    qint64 row = begin.first;
    rows.each(begin.first, end.first + 1, [&](const QList<BodyRow> &found) {
        QByteArray text;
        appendRows(text, found, row, begin, end);
        isWritten = file.write(text) == text.size();
        done += text.size();
        job.setProgress(done);
        return isWritten && !job.isCancelled();
    });
    if (job.isCancelled())
        return Requests::Error(Requests::Error::Canceled, u"Saving was cancelled; nothing was changed."_s);
    if (!isWritten || !file.flush() || !file.commit())
        return notWritten(path, file.errorString());
    return {};
}

/// Both keep what is split between two pieces.
struct BodyTasks::Transcoder::Decoder {
    QStringDecoder decoder;
    QStringEncoder encoder{QStringConverter::Utf8};
};

BodyTasks::Transcoder::Transcoder(std::shared_ptr<const BodyStore> source, const QByteArray &charset,
                                  const QByteArray &contentType)
    : m_source(std::move(source))
    , m_target(std::make_shared<BodyStore>(contentType))
    , m_decoder(std::make_unique<Decoder>(Decoder{QStringDecoder(charset.constData())}))
{
}

BodyTasks::Transcoder::~Transcoder() = default;

bool BodyTasks::Transcoder::isKnown(const QByteArray &charset)
{
    return QStringDecoder(charset.constData()).isValid();
}

void BodyTasks::Transcoder::advance(BodyJob &job)
{
    while (!job.isCancelled() && !m_target->isComplete()) {
        const bool complete = m_source->isComplete();
        const QByteArray bytes = m_source->read(m_done, TaskWindow);
        m_done += bytes.size();
        if (!bytes.isEmpty()) {
            const QString text = m_decoder->decoder.decode(bytes);
            const QByteArray utf8 = m_decoder->encoder.encode(text);
            if (const auto kept = m_target->append(utf8); !kept)
                return m_target->finished(kept.error());
            job.setProgress(m_done);
        } else if (complete) {
            m_target->finished({});
        } else {
            return;
        }
    }
}

} // namespace Fingerpost
