// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/replayadapter.h>

#include "contentdecoder_p.h"
#include "preparedrequest_p.h"
#include "responsebuilder_p.h"

#include <QMutex>
#include <QSaveFile>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

class HarRecorderPrivate {
public:
    explicit HarRecorderPrivate(qint64 limit)
        : bodyLimit(limit)
    {
    }
    [[nodiscard]] qint64 begin();
    void end(qint64 place, HarEntry entry);
    [[nodiscard]] QList<HarEntry> entries() const;
    [[nodiscard]] QList<HarEntry> take();
    void clear();

    const qint64 bodyLimit;

private:
    mutable QMutex m_mutex;
    qint64 m_begun = 0;
    QMap<qint64, HarEntry> m_ended; ///< by the order of their beginning
};

qint64 HarRecorderPrivate::begin()
{
    const QMutexLocker lock(&m_mutex);
    return m_begun++;
}

void HarRecorderPrivate::end(qint64 place, HarEntry entry)
{
    const QMutexLocker lock(&m_mutex);
    m_ended.insert(place, std::move(entry));
}

QList<HarEntry> HarRecorderPrivate::entries() const
{
    const QMutexLocker lock(&m_mutex);
    return m_ended.values();
}

QList<HarEntry> HarRecorderPrivate::take()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_ended, {}).values();
}

void HarRecorderPrivate::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_ended.clear();
}

namespace {

/// Undoes the content coding of a whole body; nothing when that fails or grows beyond \a limit.
std::optional<QByteArray> decoded(const QByteArray &bytes, const QByteArray &coding, qint64 limit)
{
    auto decoder = ContentDecoder::create(coding, limit);
    if (!decoder)
        return std::nullopt;
    if (!*decoder || bytes.isEmpty())
        return bytes;
    (*decoder)->push(bytes);
    QByteArray out;
    for (;;) {
        const Result<QByteArray> more = (*decoder)->pull(256 * 1024);
        if (!more || out.size() > limit)
            return std::nullopt;
        if (more->isEmpty())
            return out;
        out += *more;
    }
}

} // namespace

/// Stands between the carrier's transfer and its client, and keeps what passes.
class RecordingTransfer final : public Transfer, private TransferClient {
public:
    RecordingTransfer(const PreparedRequest &request, const HarRecorder &recorder, TransferClient *client)
        : m_recorder(recorder.d)
        , m_place(m_recorder->begin())
        , m_client(client)
    {
        m_entry.started = QDateTime::currentDateTimeUtc();
        ResponsePrivate &answer = ResponseBuilder::of(m_entry.response);
        answer.request = request;
        answer.url = request.url();
    }
    /// Given up before its end, as the body of a redirect that nobody waits for.
    ~RecordingTransfer() override
    {
        if (!m_carried || m_isRecorded)
            return;
        ResponsePrivate &answer = ResponseBuilder::of(m_entry.response);
        if (!answer.error && !isReadWhole())
            answer.error = Error(Error::Canceled, u"The rest of this answer was not waited for."_s);
        record();
    }
    void start(Adapter &carrier, const TransferOptions &options)
    {
        m_carried = carrier.send(m_entry.response.request(), options, this);
    }

    [[nodiscard]] QByteArray read(qint64 maxSize) override
    {
        const QByteArray bytes = m_carried->read(maxSize);
        ResponseBuilder::of(m_entry.response).wireBodySize += bytes.size();
        if (!m_tooLarge)
            m_body += bytes;
        if (m_body.size() > m_recorder->bodyLimit) {
            m_tooLarge = true;
            m_body = QByteArray();
        }
        if (m_hasEnded && !m_isRecorded && m_carried->bytesAvailable() == 0)
            record();
        return bytes;
    }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_carried->bytesAvailable(); }
    [[nodiscard]] Timings timings() const override { return m_carried->timings(); }
    [[nodiscard]] TlsInfo tls() const override { return m_carried->tls(); }
    [[nodiscard]] EngineUse engineUse() const override { return m_carried->engineUse(); }

private:
    void transferPhase(Phase phase) override { m_client->transferPhase(phase); }
    void transferUploaded(qint64 sent, qint64 total) override { m_client->transferUploaded(sent, total); }
    void transferHead(const ResponseHead &head) override
    {
        ResponsePrivate &answer = ResponseBuilder::of(m_entry.response);
        answer.statusCode = head.statusCode;
        answer.reason = head.reason;
        answer.httpVersion = head.httpVersion;
        answer.headers = head.headers;
        answer.engineUse = m_carried->engineUse();
        answer.cookies.extract(cookieUrl(answer.request), head.headers);
        m_isDecoded = head.isDecoded;
        m_client->transferHead(head);
    }
    void transferReadable() override { m_client->transferReadable(); }
    void transferFinished(const Error &error) override
    {
        m_hasEnded = true;
        ResponsePrivate &answer = ResponseBuilder::of(m_entry.response);
        answer.error = error;
        answer.timings = m_carried->timings();
        answer.engineUse = m_carried->engineUse();
        if (m_carried->bytesAvailable() == 0)
            record();
        m_client->transferFinished(error);
    }

    /// Its reader may leave with the last byte, before the end is told.
    [[nodiscard]] bool isReadWhole() const
    {
        bool isNumber = false;
        const qint64 length = m_entry.response.headers().value("content-length").toLongLong(&isNumber);
        return isNumber && !m_isDecoded && m_entry.response.wireBodySize() >= length;
    }

    void record()
    {
        m_isRecorded = true;
        ResponsePrivate &answer = ResponseBuilder::of(m_entry.response);
        const QByteArray coding = m_isDecoded ? QByteArray() : answer.headers.value("content-encoding");
        if (!m_tooLarge)
            m_entry.body = decoded(m_body, coding, m_recorder->bodyLimit);
        answer.bodySize = m_entry.body ? m_entry.body->size() : answer.wireBodySize;
        m_recorder->end(m_place, m_entry);
    }

    const std::shared_ptr<HarRecorderPrivate> m_recorder;
    const qint64 m_place;
    TransferClient *const m_client;
    std::unique_ptr<Transfer> m_carried;
    HarEntry m_entry;
    QByteArray m_body;
    bool m_tooLarge = false;
    bool m_isDecoded = false;
    bool m_hasEnded = false;
    bool m_isRecorded = false;
};

HarRecorder::HarRecorder(qint64 bodyLimit)
    : d(std::make_shared<HarRecorderPrivate>(bodyLimit))
{
}

HarRecorder::~HarRecorder() = default;

QList<HarEntry> HarRecorder::entries() const
{
    return d->entries();
}

QList<HarEntry> HarRecorder::take()
{
    return d->take();
}

void HarRecorder::clear()
{
    d->clear();
}

Result<void> HarRecorder::save(const QString &path, const HarOptions &options) const
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        if (options.withSecrets) // nobody else may read them, not even for a moment
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(writeHar(entries(), options));
        if (file.commit())
            return {};
    }
    return Error(Error::RequestException, u"The HTTP archive %1 cannot be written."_s.arg(path),
                 file.errorString());
}

RecordingAdapter::RecordingAdapter(std::unique_ptr<Adapter> carrier, std::shared_ptr<HarRecorder> recorder)
    : m_carrier(std::move(carrier))
    , m_recorder(std::move(recorder))
{
    setRetry(m_carrier->retry());
}

RecordingAdapter::~RecordingAdapter() = default;

std::unique_ptr<Transfer> RecordingAdapter::send(const PreparedRequest &request,
                                                 const TransferOptions &options, TransferClient *client)
{
    auto transfer = std::make_unique<RecordingTransfer>(request, *m_recorder, client);
    transfer->start(*m_carrier, options);
    return transfer;
}

QList<Deviation> RecordingAdapter::deviations(const PreparedRequest &request) const
{
    return m_carrier->deviations(request);
}

const Adapter &RecordingAdapter::carrier(const PreparedRequest &request, Engine engine) const
{
    return m_carrier->carrier(request, engine);
}

void RecordingAdapter::close()
{
    m_carrier->close();
}

} // namespace Requests
