// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
//
// What libcurl calls while it works. Nothing here calls the client, or libcurl with anything but questions.
#include "curltransfer_p.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Requests {

namespace {

/// So many unread bytes of an answer are kept; the peer is held back then.
constexpr qint64 HighWater = 512 * 1024;
/// RFC 9110 §10.1.1: the wait for a 100 must end. libcurl's own time.
constexpr auto ContinueTime = 1000ms;

} // namespace

struct CurlTransfer::Calls {
    static CurlTransfer &of(void *transfer) { return *static_cast<CurlTransfer *>(transfer); }

    static int socket(void *transfer, curl_socket_t, curlsocktype)
    {
        return of(transfer).socketMade() ? CURL_SOCKOPT_OK : CURL_SOCKOPT_ERROR;
    }
    static int begin(void *transfer, char *, char *, int, int)
    {
        return of(transfer).connectionStands() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
    }
    static size_t head(char *data, size_t, size_t size, void *transfer)
    {
        return of(transfer).takeHeadLine(QByteArrayView(data, qsizetype(size))) ? size : 0;
    }
    static size_t body(char *data, size_t, size_t size, void *transfer)
    {
        return of(transfer).takeBytes(QByteArrayView(data, qsizetype(size)));
    }
    static size_t upload(char *data, size_t one, size_t size, void *transfer)
    {
        return of(transfer).giveBody(data, one * size);
    }
    static int progress(void *transfer, curl_off_t, curl_off_t, curl_off_t, curl_off_t sent)
    {
        of(transfer).bodyLeft(sent);
        return 0;
    }
};

void CurlTransfer::tellCalls()
{
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(m_easy, CURLOPT_SOCKOPTFUNCTION, &Calls::socket);
    curl_easy_setopt(m_easy, CURLOPT_SOCKOPTDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_PREREQFUNCTION, &Calls::begin);
    curl_easy_setopt(m_easy, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &Calls::head);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &Calls::body);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    if (!m_body)
        return;
    curl_easy_setopt(m_easy, CURLOPT_READFUNCTION, &Calls::upload);
    curl_easy_setopt(m_easy, CURLOPT_READDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(m_easy, CURLOPT_XFERINFOFUNCTION, &Calls::progress);
    curl_easy_setopt(m_easy, CURLOPT_XFERINFODATA, this);
}

/// Over all attempts, of what has asked a proxy for a tunnel as well as of the request.
long CurlTransfer::bytesSent() const
{
    long sent = 0;
    curl_easy_getinfo(m_easy, CURLINFO_REQUEST_SIZE, &sent);
    return sent;
}

/// A new connection is about to be begun; several, where a host has several addresses. False: it must not, as
/// with connectionStands(), which would be asked too late: the peer may not even accept it.
bool CurlTransfer::socketMade()
{
    if (m_sentAtConnect < 0)
        m_sentAtConnect = bytesSent();
    if (m_connected && m_sentAtConnect > m_sentAtBegin) {
        m_repeatRefused = true;
        return false;
    }
    if (std::exchange(m_connected, false)) { // a kept one has proved dead: it begins anew
        m_readTimer.stop();
        startConnectTimer();
    }
    if (m_timings.connectStart < 0)
        m_timings.connectStart = m_clock.nsecsElapsed();
    touch();
    return true;
}

/// The request is about to leave. False: it must not.
///
/// When a connection that was kept for later breaks before anything of the answer has come, libcurl sends the
/// request again over another one, whatever its method, up to five times; so it does after HTTP/2's
/// REFUSED_STREAM. There is no switch against it, but this is asked each time.
bool CurlTransfer::connectionStands()
{
    const long sent = bytesSent();
    // What asks for a tunnel is counted too, and is no request.
    const long sentBefore = m_sentAtConnect < 0 ? sent : m_sentAtConnect;
    m_sentAtConnect = -1;
    if (m_connected && sentBefore > m_sentAtBegin) {
        m_repeatRefused = true; // as in Requests: retries are made only when asked for
        return false;
    }
    m_sentAtBegin = sent;
    m_connected = true;
    m_connectTimer.stop();
    if (m_timings.connectStart >= 0)
        m_timings.connected = m_clock.nsecsElapsed();
    if (m_plan.isSecure) {
        m_tls = curlTlsInfo(m_easy);
        m_tls.verified = m_options.verify.isOn();
        // Whether the peer asked for it, libcurl does not tell.
        m_tls.clientCertificateSent = !m_options.cert.isNone();
    }
    touch();
    return true;
}

bool CurlTransfer::takeHeadLine(QByteArrayView line)
{
    touch();
    switch (m_head.take(line)) {
    case CurlHead::More:
        return true;
    case CurlHead::Interim:
        if (!m_mayGoOn && m_bodyPaused)
            resumeLater();
        m_mayGoOn = true;
        return true;
    case CurlHead::Complete:
        return takeHead();
    case CurlHead::TooLong:
        break;
    }
    m_failure = Error(Error::ConnectionError,
                      u"The header fields of %1's answer are longer than %2 KiB together."_s.arg(m_plan.host)
                          .arg(CurlHead::MaxSize / 1024),
                      {}, Error::HeadersLost);
    return false;
}

bool CurlTransfer::takeHead()
{
    const QByteArray &version = m_head.head().httpVersion;
    // libcurl believes the word, and goes on as in HTTP/1.1.
    const bool isKnown = version.startsWith('1') || (m_options.http2 && m_plan.isSecure);
    if (!isKnown || !m_head.isBegun()) {
        m_failure = malformed(QString::fromLatin1("HTTP/" + version));
        return false;
    }
    // On a connection that has answered so, libcurl speaks HTTP/1.0 itself from then on.
    if (version == "1.0")
        curl_easy_setopt(m_easy, CURLOPT_FORBID_REUSE, 1L);
    m_headReady = true;
    m_timings.firstByte = m_clock.nsecsElapsed();
    return true;
}

size_t CurlTransfer::takeBytes(QByteArrayView bytes)
{
    touch();
    if (bytesAvailable() > 0 && bytesAvailable() + bytes.size() > HighWater) {
        m_paused = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    if (m_bytesRead > 0) {
        m_bytes.remove(0, m_bytesRead);
        m_bytesRead = 0;
    }
    m_bytes.append(bytes);
    m_received += bytes.size();
    return size_t(bytes.size());
}

size_t CurlTransfer::giveBody(char *data, size_t maxSize)
{
    touch();
    if (!m_mayGoOn) {
        if (!m_continueTimer.isActive())
            m_continueTimer.start(int(ContinueTime.count()), this);
        m_bodyPaused = true;
        return CURL_READFUNC_PAUSE;
    }
    m_gaveAt = m_clock.nsecsElapsed();
    const qint64 count = m_body->read(data, qint64(maxSize));
    if (count >= 0)
        return size_t(count);
    if (count == CurlBody::Pause) {
        m_bodyPaused = true;
        return CURL_READFUNC_PAUSE;
    }
    m_failure = m_body->error();
    return CURL_READFUNC_ABORT;
}

/// \a sent counts what chunks are framed with as well.
void CurlTransfer::bodyLeft(qint64 sent)
{
    const qint64 bytes = qMin(sent, m_body->taken());
    if (bytes == m_uploaded)
        return;
    m_uploaded = bytes;
    m_timings.sent = m_gaveAt; // it is told later, when the answer may be here
    touch();
}

} // namespace Requests
