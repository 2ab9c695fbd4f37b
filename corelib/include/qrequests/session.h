// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>
#include <qrequests/pendingresponse.h>
#include <qrequests/request.h>
#include <qrequests/response.h>
#include <qrequests/responsestream.h>

#include <QObject>
#include <QStringList>

#include <memory>

namespace Requests {

class SessionPrivate;

/// Requests' Session: settings and cookies kept over requests, connections reused.
///
/// Thread: lives on the thread that made it and is configured and used from there; the network runs on one
/// I/O thread for all Sessions of the process. cookies() may be used from any thread. Needs a
/// QCoreApplication, not its exec(). Destroying it cancels what is under way; each still delivers a Response.
/// \since 0.1
class QREQUESTS_EXPORT Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// Sent with every request unless it overrides them. Default: User-Agent, Accept-Encoding, Accept,
    /// Connection.
    [[nodiscard]] Headers &headers();
    [[nodiscard]] const Headers &headers() const;
    [[nodiscard]] static Headers defaultHeaders();
    [[nodiscard]] CookieJar &cookies();
    [[nodiscard]] const CookieJar &cookies() const;
    [[nodiscard]] AuthHandle auth() const;
    void setAuth(const AuthHandle &auth);
    [[nodiscard]] Params params() const;
    void setParams(const Params &params);
    [[nodiscard]] Proxies proxies() const;
    void setProxies(const Proxies &proxies);
    [[nodiscard]] QList<ResponseHook> hooks() const;
    void setHooks(const QList<ResponseHook> &hooks);
    [[nodiscard]] Verify verify() const;
    void setVerify(const Verify &verify);
    [[nodiscard]] ClientCert cert() const;
    void setCert(const ClientCert &cert);
    /// Default: none, as in Requests.
    [[nodiscard]] Timeout timeout() const;
    void setTimeout(const Timeout &timeout);
    /// Default 30.
    [[nodiscard]] int maxRedirects() const;
    void setMaxRedirects(int count);
    /// Whether proxies, CA bundle and netrc of the environment count. Default true.
    [[nodiscard]] bool trustEnv() const;
    void setTrustEnv(bool trust);
    /// Default false: many servers misbehave with Qt's HTTP/2.
    [[nodiscard]] bool http2() const;
    void setHttp2(bool on);

    /// Merges the Session's settings in and prepares. Errors as PreparedRequest::prepare().
    [[nodiscard]] Result<PreparedRequest> prepareRequest(const Request &request) const;

    // Blocking: for programs, tests and worker threads; warns on the GUI thread.
    Response request(const QByteArray &method, const UrlText &url, const RequestOptions &options = {});
    Response get(const UrlText &url, const RequestOptions &options = {});
    Response options(const UrlText &url, const RequestOptions &options = {});
    Response head(const UrlText &url, const RequestOptions &options = {});
    Response post(const UrlText &url, const RequestOptions &options = {});
    Response put(const UrlText &url, const RequestOptions &options = {});
    Response patch(const UrlText &url, const RequestOptions &options = {});
    Response del(const UrlText &url, const RequestOptions &options = {});
    Response send(const PreparedRequest &request, const SendOptions &options = {});

    // Asynchronous: the answer comes through PendingResponse::then().
    PendingResponse requestAsync(const QByteArray &method, const UrlText &url,
                                 const RequestOptions &options = {});
    PendingResponse getAsync(const UrlText &url, const RequestOptions &options = {});
    PendingResponse optionsAsync(const UrlText &url, const RequestOptions &options = {});
    PendingResponse headAsync(const UrlText &url, const RequestOptions &options = {});
    PendingResponse postAsync(const UrlText &url, const RequestOptions &options = {});
    PendingResponse putAsync(const UrlText &url, const RequestOptions &options = {});
    PendingResponse patchAsync(const UrlText &url, const RequestOptions &options = {});
    PendingResponse delAsync(const UrlText &url, const RequestOptions &options = {});
    PendingResponse sendAsync(const PreparedRequest &request, const SendOptions &options = {});

    /// Streaming: the body is read as it comes, with the peer held back.
    [[nodiscard]] std::unique_ptr<ResponseStream> stream(const QByteArray &method, const UrlText &url,
                                                         const RequestOptions &options = {});
    [[nodiscard]] std::unique_ptr<ResponseStream> sendStream(const PreparedRequest &request,
                                                             const SendOptions &options = {});

    /// Carries every URL that begins with \a prefix (without regard to case); the longest prefix wins.
    /// Default: NetworkAdapter at "https://" and "http://".
    void mount(const QString &prefix, std::unique_ptr<Adapter> adapter);
    /// The adapter for \a url; null when there is none. Valid until the next mount(), close() or the
    /// Session's end.
    [[nodiscard]] const Adapter *adapter(const QString &url) const;
    /// In the order of look-up.
    [[nodiscard]] QStringList mountedPrefixes() const;
    /// What the adapter for it would change about \a request.
    [[nodiscard]] QList<Deviation> deviations(const PreparedRequest &request) const;

    /// Whether Authorization is dropped when a redirect leads from \a from to \a to (Requests'
    /// should_strip_auth).
    [[nodiscard]] static bool stripsAuth(const QString &from, const QString &to);

    /// Cancels what is under way and drops connections. The Session can be used again.
    void close();

private:
    std::unique_ptr<SessionPrivate> d;
};

} // namespace Requests
