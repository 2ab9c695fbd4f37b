// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "curltransfer_p.h"

#include "networkerrors_p.h"

#include <QPointer>
#include <QTimerEvent>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// libcurl goes on when so few of the answer's bytes are unread.
constexpr qint64 LowWater = 256 * 1024;

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000.0);
}

/// The coarse timer may be early: these are precise.
int timerTime(std::chrono::milliseconds time)
{
    return int(qMin<qint64>(time.count(), std::numeric_limits<int>::max()));
}

} // namespace

CurlTransfer::CurlTransfer(CurlPlan plan, const TransferOptions &options, TransferClient *client)
    : m_plan(std::move(plan))
    , m_options(options)
    , m_client(client)
    , m_mayGoOn(!m_plan.waitsForContinue)
{
    m_clock.start();
}

CurlTransfer::~CurlTransfer()
{
    release();
}

void CurlTransfer::start(const Result<std::shared_ptr<CurlLane>> &lane,
                         const std::shared_ptr<BodySource> &body)
{
    if (!lane)
        return finishLater(lane.error());
    if (m_plan.hasBody) {
        std::unique_ptr<QIODevice> reader;
        if (body) {
            Result<std::unique_ptr<QIODevice>> opened = body->open();
            if (!opened)
                return finishLater(opened.error());
            // It would pass for one that has ended.
            if (!opened.value() || !opened.value()->isReadable())
                return finishLater(Error(Error::RequestException,
                                         u"The reader of the request's body is not open for reading."_s));
            reader = std::move(opened).value();
        }
        m_body = std::make_unique<CurlBody>(std::move(reader), m_plan.bodySize, [this] {
            if (m_bodyPaused)
                resumeLater();
        });
    }
    m_lane = *lane;
    if (!makeHandle() || !m_lane->add(m_easy))
        return finishLater(Error(
            Error::RequestException,
            u"libcurl does not take the request: its URL is too long, memory has run out, or this libcurl was built without what TLS needs here."_s));
    startConnectTimer();
}

void CurlTransfer::startConnectTimer()
{
    if (m_options.timeout.connect.count() > 0)
        m_connectTimer.start(timerTime(m_options.timeout.connect), Qt::PreciseTimer, this);
}

void CurlTransfer::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_connectTimer.timerId()) {
        m_connectTimer.stop();
        connectTimedOut();
    } else if (event->timerId() == m_readTimer.timerId()) {
        m_readTimer.stop();
        readTimedOut();
    } else if (event->timerId() == m_continueTimer.timerId()) {
        m_continueTimer.stop();
        m_mayGoOn = true; // a peer that knows nothing of Expect waits for the body
        resume();
    } else {
        QObject::timerEvent(event);
    }
}

void CurlTransfer::touch()
{
    if (!std::exchange(m_touched, true))
        m_lane->touch(this);
}

void CurlTransfer::ended(CURLcode code)
{
    if (code == CURLE_OK && !m_headReady && m_head.isBegun()) { // it closed within the head
        m_head.cut();
        m_headReady = true;
    }
    if (m_tls.isEmpty())
        m_tls.peerChain = *m_shown;
    m_ended = true;
    m_outcome = outcome(code);
    m_timings.finished = m_clock.nsecsElapsed();
    if (m_headReady && m_timings.firstByte < 0)
        m_timings.firstByte = m_timings.finished;
    touch();
}

/// In the order in which things have come about; each call may be the last.
void CurlTransfer::deliver()
{
    m_touched = false;
    if (m_finished || !tellPhases() || !tellUploaded() || !tellHead() || !tellReadable())
        return;
    if (m_ended)
        finish(m_outcome);
    else
        waitForPeer();
}

bool CurlTransfer::tellPhases()
{
    if (m_timings.connectStart >= 0 && !tell(TransferClient::Connecting))
        return false;
    if (m_connected && !tell(TransferClient::Connected))
        return false;
    if (!isSent())
        return true;
    if (m_timings.sent < 0)
        m_timings.sent = m_headReady ? m_timings.firstByte : m_clock.nsecsElapsed();
    return tell(TransferClient::RequestSent);
}

/// The first bytes of a body leave with the head.
bool CurlTransfer::isSent() const
{
    if (m_headReady)
        return true;
    if (!m_connected || !m_easy)
        return false;
    return bytesSent() > m_sentAtBegin && (!m_body || m_plan.bodySize == 0 || m_uploaded > 0);
}

bool CurlTransfer::tell(TransferClient::Phase phase)
{
    if (phase < m_nextPhase)
        return true;
    m_nextPhase = phase + 1;
    const QPointer<CurlTransfer> self(this);
    m_client->transferPhase(phase);
    return self && !m_finished;
}

bool CurlTransfer::tellUploaded()
{
    if (m_uploadedTold == m_uploaded)
        return true;
    m_uploadedTold = m_uploaded;
    const QPointer<CurlTransfer> self(this);
    m_client->transferUploaded(m_uploaded, m_plan.bodySize);
    return self && !m_finished;
}

bool CurlTransfer::tellHead()
{
    if (!m_headReady || m_headTold)
        return true;
    const ResponseHead &head = m_head.head();
    if (m_head.hasTwoLengths()) {
        fail(Error(Error::InvalidHeader,
                   u"%1's answer names several lengths of its body (Content-Length: %2)."_s.arg(
                       place().peer(), QString::fromLatin1(head.headers.value("content-length")))));
        return false;
    }
    m_headTold = true;
    // What waits for the peer's word has it; where that was an error, libcurl must not wait for the body.
    if (m_bodyPaused && (!m_mayGoOn || head.statusCode >= 400)) {
        m_mayGoOn = true;
        resumeLater();
    }
    const QPointer<CurlTransfer> self(this);
    m_client->transferHead(head);
    if (!self || m_finished)
        return false;
    // Of the one the connection speaks no HTTP any more, of the other libcurl would wait for a body.
    if (head.statusCode != 101 && !(m_body && m_plan.method == "HEAD"))
        return true;
    fail({}); // no error
    return false;
}

bool CurlTransfer::tellReadable()
{
    if (!m_headTold || m_readableTold || bytesAvailable() == 0)
        return true;
    m_readableTold = true;
    m_readTimer.stop();
    const QPointer<CurlTransfer> self(this);
    m_client->transferReadable();
    return self && !m_finished;
}

QByteArray CurlTransfer::read(qint64 maxSize)
{
    QByteArray bytes;
    if (m_bytesRead == 0 && maxSize >= m_bytes.size()) {
        bytes = std::exchange(m_bytes, {});
    } else if (maxSize > 0) {
        bytes = m_bytes.mid(m_bytesRead, maxSize);
        m_bytesRead += bytes.size();
        if (m_bytesRead == m_bytes.size()) {
            m_bytes.clear();
            m_bytesRead = 0;
        }
    }
    if (m_paused && bytesAvailable() <= LowWater)
        resumeLater();
    if (bytesAvailable() == 0) {
        m_readableTold = false;
        waitForPeer();
    }
    return bytes;
}

/// The read timer runs only while nothing is left to read here: a slow reader holds the peer back and is no
/// timeout.
void CurlTransfer::waitForPeer()
{
    if (m_finished || !m_connected || m_options.timeout.read.count() <= 0)
        return;
    if (bytesAvailable() > 0)
        m_readTimer.stop();
    else
        m_readTimer.start(timerTime(m_options.timeout.read), Qt::PreciseTimer, this);
}

/// Not at once: libcurl calls back from within, and the caller may be one of its client's.
void CurlTransfer::resumeLater()
{
    if (!std::exchange(m_resuming, true))
        QMetaObject::invokeMethod(
            this, [this] { resume(); }, Qt::QueuedConnection);
}

/// In both directions: what has still to wait pauses again.
void CurlTransfer::resume()
{
    m_resuming = false;
    if (!m_easy || m_ended)
        return;
    m_paused = m_bodyPaused = false;
    const std::shared_ptr<CurlLane> lane = m_lane;
    curl_easy_pause(m_easy, CURLPAUSE_CONT);
    lane->settle();
}

void CurlTransfer::connectTimedOut()
{
    fail(connectTimeout());
}

Error CurlTransfer::connectTimeout(const QString &words) const
{
    const QString &proxy = m_lane->proxy().place;
    return Error(Error::ConnectTimeout,
                 u"%1 did not accept the connection within %2 s."_s.arg(
                     proxy.isEmpty() ? place().peer() : proxy, seconds(m_options.timeout.connect)),
                 words);
}

void CurlTransfer::readTimedOut()
{
    // It is the body that does not come, or it is held back here for the peer's 100.
    if ((m_body && m_body->isStarved()) || m_continueTimer.isActive())
        return waitForPeer();
    if (bytesAvailable() > 0)
        return;
    // Within the body Requests makes a ConnectionError of it.
    const Error::Code code = m_headTold ? Error::ConnectionError : Error::ReadTimeout;
    const QString sentence =
        m_headTold ? u"%1 sent nothing for %2 s."_s : u"%1 did not answer within %2 s."_s;
    fail(Error(code, sentence.arg(place().peer(), seconds(m_options.timeout.read))));
}

void CurlTransfer::fail(const Error &error)
{
    if (m_finished)
        return;
    m_timings.finished = m_clock.nsecsElapsed();
    finish(error);
}

void CurlTransfer::finish(const Error &error)
{
    if (std::exchange(m_finished, true))
        return;
    m_connectTimer.stop();
    m_readTimer.stop();
    m_continueTimer.stop();
    release();
    m_client->transferFinished(Error(error)); // a copy: it may be ours, and the call our end
}

void CurlTransfer::finishLater(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { finish(error); }, Qt::QueuedConnection);
}

/// Whatever it was doing, it ends in silence. The bytes that have come stay.
void CurlTransfer::release()
{
    if (m_easy) {
        m_lane->remove(m_easy); // tells of the progress once more
        curl_easy_cleanup(std::exchange(m_easy, nullptr));
    }
    if (m_lane)
        m_lane->forget(this);
    curl_slist_free_all(std::exchange(m_lines, nullptr));
    m_body.reset();
    m_lane.reset();
}

} // namespace Requests
