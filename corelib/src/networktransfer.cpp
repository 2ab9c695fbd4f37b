// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "networktransfer_p.h"

#include "bodyspool_p.h"
#include "oneshotdevice_p.h"
#include "qtversion_p.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QTimerEvent>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// Measured: the fastest size, and what bounds an unread body over HTTP/1.1. Over HTTP/2 Qt takes no notice
/// of it.
constexpr qint64 ReadBufferSize = 4 * 1024 * 1024;

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000.0);
}

/// The coarse timer may be early: these are precise.
int timerTime(std::chrono::milliseconds time)
{
    return int(qMin<qint64>(time.count(), std::numeric_limits<int>::max()));
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_s;
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_s;
    default:
        return protocol == QSsl::UnknownProtocol ? QString() : u"TLS 1.1 or older"_s;
    }
}

/// A status came and Qt's error, if any, only repeats it. 105 is 407, 204 is 401.
bool isHttpAnswer(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::NoError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
        return false;
    default:
        return code >= QNetworkReply::ContentAccessDenied;
    }
}

/// RFC 9112 §6.3: where the body ends cannot be told then.
bool hasTwoLengths(const Headers &headers)
{
    const QByteArray lengths = headers.value("content-length");
    if (!lengths.contains(','))
        return false;
    QByteArray first;
    for (const QByteArray &length : lengths.split(',')) {
        if (!first.isNull() && length.trimmed() != first)
            return true;
        first = length.trimmed();
    }
    return false;
}

} // namespace

NetworkTransfer::NetworkTransfer(WirePlan plan, const TransferOptions &options, TransferClient *client)
    : m_plan(std::move(plan))
    , m_options(options)
    , m_client(client)
{
    m_clock.start();
}

NetworkTransfer::~NetworkTransfer()
{
    releaseReply();
}

/// Few requests have a time limit, so that the timers are no objects until they run.
void NetworkTransfer::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_connectTimer.timerId()) {
        m_connectTimer.stop();
        connectTimedOut();
    } else if (event->timerId() == m_readTimer.timerId()) {
        m_readTimer.stop();
        readTimedOut();
    } else {
        QObject::timerEvent(event);
    }
}

void NetworkTransfer::start(Result<ManagerLease> lease, const std::shared_ptr<BodySource> &body)
{
    if (!lease)
        return finishLater(lease.error());
    m_lease.emplace(std::move(lease).value());
    openBody(body);
}

void NetworkTransfer::openBody(const std::shared_ptr<BodySource> &body)
{
    if (m_plan.body == WirePlan::NoBody || m_plan.body == WirePlan::EmptyBody)
        return dispatch(nullptr);
    Result<std::unique_ptr<QIODevice>> opened = body->open();
    if (!opened)
        return finishLater(opened.error());
    if (m_plan.body == WirePlan::SizedBody)
        return dispatch(std::move(opened).value());
    m_spool = std::make_unique<BodySpool>(
        std::move(opened).value(), [this](Result<std::unique_ptr<QIODevice>> spooled) {
            if (!spooled)
                return finish(spooled.error());
            m_plan.bodySize = spooled.value()->size();
            m_plan.request.setRawHeader("Content-Length", QByteArray::number(m_plan.bodySize));
            if (m_plan.bodySize == 0)
                m_plan.body = WirePlan::EmptyBody;
            dispatch(std::move(spooled).value());
        });
}

void NetworkTransfer::dispatch(std::unique_ptr<QIODevice> body)
{
    m_body = m_plan.body == WirePlan::EmptyBody ? nullptr : std::move(body);
    applyPolicy();
    if (m_options.timeout.connect.count() > 0)
        m_connectTimer.start(timerTime(m_options.timeout.connect), Qt::PreciseTimer, this);
    // With an empty body Qt tells neither that the connection stands nor that the request has left.
    if (m_plan.body == WirePlan::EmptyBody && m_options.timeout.connect.count() > 0)
        preconnect();
    else
        send();
}

void NetworkTransfer::applyPolicy()
{
    QNetworkRequest &request = m_plan.request;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_options.http2);
    request.setAttribute(QNetworkRequest::Http2CleartextAllowedAttribute, false);
    if (m_plan.body != WirePlan::NoBody) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setAttribute(QNetworkRequest::EmitAllUploadProgressSignalsAttribute, true);
    }
    if (request.url().scheme() == u"https"_s)
        request.setSslConfiguration((*m_lease)->tls);
    else if (!(*m_lease)->route.authorization.isEmpty())
        request.setRawHeader("Proxy-Authorization", (*m_lease)->route.authorization);
}

/// What QNetworkAccessManager::connectToHost() does, with the reply in our hands.
void NetworkTransfer::preconnect()
{
    QNetworkRequest request = m_plan.request;
    QUrl url = request.url();
    url.setScheme(u"preconnect-"_s + url.scheme());
    request.setUrl(url);
    m_reply = (*m_lease)->qnam->get(request);
    watchConnecting();
    connect(m_reply, &QNetworkReply::finished, this, &NetworkTransfer::preconnected);
}

void NetworkTransfer::preconnected()
{
    if (m_reply->error() != QNetworkReply::NoError)
        return replyFinished();
    takeTls(true);
    releaseReply();
    takeConnection();
    if (tellConnected())
        send();
}

void NetworkTransfer::send()
{
    QNetworkAccessManager &qnam = *(*m_lease)->qnam;
    if (m_plan.body == WirePlan::NoBody) {
        if (m_plan.verb == "GET") // a verb by name costs a copy of the request
            m_reply = qnam.get(m_plan.request);
        else
            m_reply = m_plan.verb == "HEAD" ? qnam.head(m_plan.request)
                                            : qnam.sendCustomRequest(m_plan.request, m_plan.verb);
    } else {
        auto upload = std::make_unique<OneShotDevice>(std::move(m_body));
        m_upload = upload.get();
        connect(m_upload, &OneShotDevice::asked, this, &NetworkTransfer::bodyAsked);
        m_reply = qnam.sendCustomRequest(m_plan.request, m_plan.verb, upload.get());
        upload.release()->setParent(m_reply); // read until the reply is gone
    }
    if (m_connected || m_options.proxy.isEmpty() || m_plan.request.url().scheme() != u"https"_s) {
        // With a body Qt starts in a queued call, and does not hear of what is set before.
        const Qt::ConnectionType when = m_upload ? Qt::QueuedConnection : Qt::DirectConnection;
        QMetaObject::invokeMethod(this, &NetworkTransfer::limitBuffer, when);
    }
    watchConnecting();
    watchAnswer();
    if (m_connected)
        waitForPeer();
}

/// Over TLS by way of a proxy not before the connection stands: the limit also makes Qt look for something to
/// read, and where a proxy has asked for a login by then, Qt does so with what it makes after the handshake
/// only, and crashes.
void NetworkTransfer::limitBuffer()
{
    // Each time it is set Qt wakes its HTTP thread.
    if (m_reply && m_reply->readBufferSize() != ReadBufferSize)
        m_reply->setReadBufferSize(ReadBufferSize);
}

void NetworkTransfer::watchConnecting()
{
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &NetworkTransfer::connectingStarted);
    if (m_plan.request.url().scheme() != u"https"_s)
        return;
    connect(m_reply, &QNetworkReply::encrypted, this, &NetworkTransfer::encrypted);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
}

void NetworkTransfer::watchAnswer()
{
    connect(m_reply, &QNetworkReply::requestSent, this, &NetworkTransfer::requestSent);
    if (m_upload)
        connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent) { uploaded(sent); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &NetworkTransfer::headArrived);
    connect(m_reply, &QNetworkReply::readyRead, this, &NetworkTransfer::bytesArrived);
    connect(m_reply, &QNetworkReply::finished, this, &NetworkTransfer::replyFinished);
}

/// Qt's HTTP thread tells this and requestSent() by way of its own event queue, the rest at once: unless its
/// event loop is glib's, the connection may stand, or the answer be here, before it is heard how they came
/// about. The two keep their order.
void NetworkTransfer::connectingStarted()
{
    if (m_finished || m_nextPhase > TransferClient::Connecting)
        return;
    m_timings.connectStart = m_connected ? m_stoodAt : m_clock.nsecsElapsed();
    if (tell(TransferClient::Connecting) && m_connected)
        tellConnected();
}

/// A new one or an open one: that shows with connectingStarted() or, without it, as the first bytes leave.
void NetworkTransfer::bodyAsked()
{
    takeConnection();
    if (m_nextPhase == TransferClient::Connected)
        tellConnected();
}

void NetworkTransfer::connectionStands()
{
    takeConnection();
    tellConnected();
}

void NetworkTransfer::takeConnection()
{
    if (std::exchange(m_connected, true))
        return;
    m_stoodAt = m_clock.nsecsElapsed();
    m_connectTimer.stop();
    limitBuffer();
    waitForPeer();
}

/// Like the two below false when the client has ended the transfer within the call.
bool NetworkTransfer::tellConnected()
{
    if (m_timings.connectStart >= 0)
        m_timings.connected = m_stoodAt;
    return tell(TransferClient::Connected);
}

bool NetworkTransfer::tellSent()
{
    takeConnection();
    return tellConnected() && tell(TransferClient::RequestSent);
}

bool NetworkTransfer::tell(TransferClient::Phase phase)
{
    if (phase < m_nextPhase)
        return true;
    m_nextPhase = phase + 1;
    const QPointer<NetworkTransfer> self(this);
    m_client->transferPhase(phase);
    return self && !m_finished;
}

void NetworkTransfer::encrypted()
{
    // The HTTP thread waits for us before it writes. A second handshake after the request has left is Qt's
    // silent repeat: given up here, nothing of it reaches the wire.
    if (m_requestSeen)
        return repeatBegun();
    takeTls(true);
    connectionStands();
}

void NetworkTransfer::requestSent()
{
    if (m_finished)
        return;
    if (m_requestSeen && !m_upload)
        return repeatBegun();
    m_requestSeen = true;
    if (m_headTold)
        return; // late, see connectingStarted()
    m_timings.sent = m_clock.nsecsElapsed();
    takeConnection();
    waitForPeer();
    tellSent();
}

/// Qt sends a request without a body again, up to three times, when the peer closes or answers with garbage.
/// There is no switch against it: the resend path (QHttpNetworkConnectionChannel::handleUnexpectedEOF,
/// _q_error) asks only the upload device, and a device brings Content-Length with it. Over TLS encrypted()
/// stops it before anything is written: 20 of 20 arrived once, in every way of breaking off. Over plain HTTP
/// the second requestSent() is the first sign. On the wire for 20 requests: closed 40, reset 40, garbage
/// after 10 ms 40; but 65 to 80 where the peer sends garbage or a cut head at once on the same machine,
/// faster than the abort crosses to Qt's thread.
void NetworkTransfer::repeatBegun()
{
    FailurePlace where = place();
    where.headReceived = false;
    fail(networkError(QNetworkReply::ContentReSendError, u"Qt began to send the request again."_s, where));
}

void NetworkTransfer::uploaded(qint64 sent)
{
    if (sent <= 0 || !m_upload || m_finished) // Qt ends with (0, 0)
        return;
    m_timings.sent = m_clock.nsecsElapsed();
    waitForPeer();
    if (tellSent()) // the first bytes of a body leave with the head
        m_client->transferUploaded(sent, m_plan.bodySize);
}

/// Qt tells of the head of a 401 or 407 after its whole body only, which it collects without a bound whatever
/// the framing (QHttpNetworkReplyPrivate::shouldEmitSignals), and until then of nothing: no signal, no
/// progress, no attribute. The read timer runs on meanwhile and is what ends it.
void NetworkTransfer::headArrived()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (m_headTold || !status.isValid())
        return;
    if (m_reply->rawHeaderPairs().isEmpty())
        // Qt drops them all when a limit (100 fields, 100 KiB a field, 256 KiB) or a rule is broken, and with
        // Content-Length the end of the body: it would wait for ever.
        return fail(Error(
            Error::ConnectionError,
            u"The header fields of %1's answer (status %2) are malformed, or too many or too long for Qt."_s
                .arg(place().peer())
                .arg(status.toInt()),
            {}, Error::HeadersLost));
    if (QtVersion::TakesInterimForFinal && (status.toInt() == 102 || status.toInt() == 103))
        return fail(Error(
            Error::ConnectionError,
            u"%1 sent an interim answer (%2) before the real one, which this version of Qt cannot read past."_s
                .arg(place().peer())
                .arg(status.toInt())));
    const ResponseHead head = takeHead(status.toInt());
    if (hasTwoLengths(head.headers))
        return fail(Error(Error::InvalidHeader,
                          u"%1's answer names several lengths of its body (Content-Length: %2)."_s.arg(
                              place().peer(), QString::fromLatin1(head.headers.value("content-length")))));
    m_headTold = true;
    m_timings.firstByte = m_clock.nsecsElapsed();
    takeTls(true);
    m_chunked = head.headers.value("transfer-encoding").toLower().contains("chunked");
    bool isNumber = false;
    const qint64 length = head.headers.value("content-length").toLongLong(&isNumber);
    m_expected = isNumber && length >= 0 && !m_chunked ? length : -1;
    if (m_timings.sent < 0 && m_plan.body != WirePlan::EmptyBody)
        m_timings.sent = m_timings.firstByte; // it was just now, and the word of it is late
    if (!tellSent())
        return;
    waitForPeer();
    m_client->transferHead(head);
}

ResponseHead NetworkTransfer::takeHead(int status) const
{
    ResponseHead head;
    head.statusCode = status;
    head.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().trimmed();
    // Qt does not tell HTTP/1.0 from 1.1.
    if (m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool())
        head.httpVersion = "2"_ba;
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        if (name.compare("set-cookie", Qt::CaseInsensitive) != 0) {
            head.headers.add(name, value);
            continue;
        }
        for (const QByteArray &cookie : value.split('\n'))
            head.headers.add(name, cookie);
    }
    return head;
}

void NetworkTransfer::takeTls(bool stands)
{
    if (m_plan.request.url().scheme() != u"https"_s)
        return;
    const QSslConfiguration tls = m_reply->sslConfiguration();
    m_tls.protocol = protocolName(tls.sessionProtocol());
    m_tls.cipher = tls.sessionCipher().name();
    m_tls.alpn = tls.nextNegotiatedProtocol();
    m_tls.peerChain = tls.peerCertificateChain();
    m_tls.verified = stands && m_options.verify.isOn();
    // Whether the peer asked for it, Qt does not tell.
    m_tls.clientCertificateSent = stands && !m_options.cert.isNone();
}

void NetworkTransfer::bytesArrived()
{
    m_readTimer.stop();
    if (!m_headTold || m_readableTold || bytesAvailable() == 0)
        return;
    m_readableTold = true;
    m_client->transferReadable();
}

QByteArray NetworkTransfer::read(qint64 maxSize)
{
    // Qt makes room for all that it is asked for.
    const qint64 here = qMin(maxSize, bytesAvailable());
    const QByteArray bytes = here > 0 ? m_reply->read(here) : QByteArray();
    m_received += bytes.size();
    if (bytesAvailable() == 0) {
        m_readableTold = false;
        waitForPeer();
    }
    return bytes;
}

qint64 NetworkTransfer::bytesAvailable() const
{
    return m_reply ? m_reply->bytesAvailable() : 0;
}

/// The read timer runs only while nothing is left to read here: a slow reader holds the peer back and is no
/// timeout.
void NetworkTransfer::waitForPeer()
{
    if (m_finished || !m_connected || m_options.timeout.read.count() <= 0)
        return;
    if (bytesAvailable() > 0)
        m_readTimer.stop();
    else
        m_readTimer.start(timerTime(m_options.timeout.read), Qt::PreciseTimer, this);
}

void NetworkTransfer::connectTimedOut()
{
    const QString peer = m_options.proxy.isEmpty() ? place().peer() : place().proxy;
    fail(Error(
        Error::ConnectTimeout,
        u"%1 did not accept the connection within %2 s."_s.arg(peer, seconds(m_options.timeout.connect))));
}

void NetworkTransfer::readTimedOut()
{
    if (m_upload && m_upload->isStarved())
        return waitForPeer(); // it is the body that does not come
    if (bytesAvailable() > 0)
        return;
    // Before the head more may have come than it seems: see headArrived().
    // Within the body Requests makes a ConnectionError of it.
    const Error::Code code = m_headTold ? Error::ConnectionError : Error::ReadTimeout;
    const QString sentence =
        m_headTold ? u"%1 sent nothing for %2 s."_s : u"%1 did not answer within %2 s."_s;
    fail(Error(code, sentence.arg(place().peer(), seconds(m_options.timeout.read))));
}

void NetworkTransfer::replyFinished()
{
    const QPointer<NetworkTransfer> self(this);
    m_connectTimer.stop();
    m_readTimer.stop();
    if (m_tls.isEmpty())
        takeTls(m_connected);
    headArrived();
    if (!self || m_finished)
        return;
    m_timings.finished = m_clock.nsecsElapsed();
    finish(verdict());
}

Error NetworkTransfer::verdict()
{
    FailurePlace where = place();
    where.received += bytesAvailable();
    const QNetworkReply::NetworkError code = m_reply->error();
    const QString words = code == QNetworkReply::NoError ? QString() : m_reply->errorString();
    if (m_upload && m_upload->isEnded() && m_upload->taken() < m_plan.bodySize && !m_headTold)
        return Error(
            Error::RequestException,
            u"The request's body ended after %1 of %2 bytes."_s.arg(m_upload->taken()).arg(m_plan.bodySize),
            m_upload->sourceError());
    if (!m_headTold)
        return code == QNetworkReply::NoError
            ? networkError(QNetworkReply::RemoteHostClosedError, words, where)
            : networkError(code, words, where);
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt rewinds the upload for a redirect that it is told not to follow, and this one cannot be rewound.
    const bool refusedRewind =
        m_upload && code == QNetworkReply::ContentReSendError && (status == 307 || status == 308);
    if (!isHttpAnswer(code) && !refusedRewind)
        return networkError(code, words, where);
    const bool bodiless = m_plan.verb == "HEAD" || status == 204 || status == 304 || status < 200;
    if (!bodiless && where.expected > where.received)
        return cutBodyError(words, where);
    return {};
}

FailurePlace NetworkTransfer::place() const
{
    const QUrl url = m_plan.request.url();
    FailurePlace where;
    where.host = url.host();
    where.port = url.port(url.scheme() == u"https"_s ? 443 : 80);
    where.proxy = m_lease ? (*m_lease)->route.place : QString();
    where.proxyIsPeer = m_lease && (*m_lease)->route.proxy.type() == QNetworkProxy::HttpProxy;
    where.connected = m_connected;
    where.headReceived = m_headTold;
    where.repeated = m_plan.body == WirePlan::NoBody && url.scheme() == u"http"_s;
    where.chunked = m_chunked;
    where.received = m_received;
    where.expected = m_expected;
    if (m_options.verify.isOn())
        where.tlsErrors = m_tlsErrors;
    return where;
}

/// Nothing is unread then: whoever calls it waits for the peer, and bytes that are here are no waiting.
void NetworkTransfer::fail(const Error &error)
{
    if (m_finished)
        return;
    if (m_reply && m_tls.isEmpty())
        takeTls(m_connected);
    releaseReply();
    m_timings.finished = m_clock.nsecsElapsed();
    finish(error);
}

void NetworkTransfer::finish(const Error &error)
{
    if (std::exchange(m_finished, true))
        return;
    m_connectTimer.stop();
    m_readTimer.stop();
    m_client->transferFinished(error);
}

void NetworkTransfer::finishLater(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { finish(error); }, Qt::QueuedConnection);
}

void NetworkTransfer::releaseReply()
{
    if (!m_reply)
        return;
    if (!m_finished || m_reply->isRunning())
        m_reply->disconnect(this);
    if (m_reply->isRunning()) {
        m_reply->abort();
        // What the HTTP thread has told already comes too late, and makes Qt warn of a second error.
        QCoreApplication::removePostedEvents(m_reply, QEvent::MetaCall);
    }
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace Requests
