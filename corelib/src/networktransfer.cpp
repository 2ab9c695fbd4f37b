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

#include <array>
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
    // It would pass for one that has ended.
    if (!opened.value() || !opened.value()->isReadable())
        return finishLater(
            Error(Error::RequestException, u"The reader of the request's body is not open for reading."_s));
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
    // The manager has neither cookies nor a cache. Every attribute is copied several times on its way through
    // Qt.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_options.http2);
    if (m_options.http2)
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
        if (m_upload)
            QMetaObject::invokeMethod(this, &NetworkTransfer::limitBuffer, Qt::QueuedConnection);
        else
            limitBuffer();
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
            u"The header fields of %1's answer (status %2) are malformed, too many or too long for Qt, or missing."_s
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
    m_lease->learnHttp2(head.httpVersion == "2");
    if (hasTwoLengths(head.headers))
        return fail(Error(Error::InvalidHeader,
                          u"%1's answer names several lengths of its body (Content-Length: %2)."_s.arg(
                              place().peer(), QString::fromLatin1(head.headers.value("content-length")))));
    m_headTold = true;
    m_isAnswer = status.toInt() / 100 == 2; // redirects and challenges say nothing of what is asked for
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
    const QList<QNetworkReply::RawHeaderPair> &fields = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : fields) {
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
    const QByteArray bytes = takeBytes(maxSize);
    m_received += bytes.size();
    if (bytesAvailable() == 0) {
        m_readableTold = false;
        waitForPeer();
    }
    return bytes;
}

QByteArray NetworkTransfer::takeBytes(qint64 maxSize)
{
    // QIODevice makes a buffer of this size for whoever asks for less.
    constexpr qint64 BlockSize = 16 * 1024;
    const qint64 here = bytesAvailable();
    if (here <= 0 || maxSize <= 0)
        return {};
    if (here >= BlockSize || here > maxSize)
        return m_reply->read(qMin(here, maxSize)); // room is made for all that is asked for
    std::array<char, BlockSize> block;
    const qint64 taken = m_reply->read(block.data(), BlockSize);
    return taken > 0 ? QByteArray(block.data(), taken) : QByteArray();
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
    const qint64 received = m_received + bytesAvailable();
    const auto where = [this, received] { // many strings, for errors only
        FailurePlace here = place();
        here.received = received;
        return here;
    };
    const QNetworkReply::NetworkError code = m_reply->error();
    const QString words = code == QNetworkReply::NoError ? QString() : m_reply->errorString();
    if (m_upload && m_upload->isEnded() && m_upload->taken() < m_plan.bodySize && !m_headTold) {
        if (const Error thrown = m_upload->thrown())
            return thrown;
        return Error(
            Error::RequestException,
            u"The request's body ended after %1 of %2 bytes."_s.arg(m_upload->taken()).arg(m_plan.bodySize),
            m_upload->sourceError());
    }
    if (!m_headTold)
        return code == QNetworkReply::NoError
            ? networkError(QNetworkReply::RemoteHostClosedError, words, where())
            : networkError(code, words, where());
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt rewinds the upload for a redirect that it is told not to follow, and this one cannot be rewound.
    const bool refusedRewind =
        m_upload && code == QNetworkReply::ContentReSendError && (status == 307 || status == 308);
    if (!isHttpAnswer(code) && !refusedRewind)
        return networkError(code, words, where());
    const bool bodiless = m_plan.verb == "HEAD" || status == 204 || status == 304 || status < 200;
    if (!bodiless && m_expected > received)
        return cutBodyError(words, where());
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
    // On an open connection the word of it may be late; a cipher is agreed on with the handshake.
    where.handshaking = url.scheme() == u"https"_s && !m_connected && !m_requestSeen
        && m_timings.connectStart >= 0 && m_tls.cipher.isEmpty();
    where.headReceived = m_headTold;
    where.uploading = m_upload && m_connected && !m_headTold;
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
    if (m_isAnswer)
        m_lease->learnBodySize(m_received + bytesAvailable());
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
