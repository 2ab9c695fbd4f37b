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

/// What Session::mergeEnvironmentSettings() comes to. \since 0.1
struct EnvironmentSettings {
    Proxies proxies; ///< an empty URL: no proxy for these
    bool stream = false;
    Verify verify;
    ClientCert cert;
};

/// The answers that follow a redirect, as Session::resolveRedirects() gives them. \since 0.1
using RedirectRange = ItemRange<Response>;

/// Requests' Session: settings and cookies kept over requests, connections reused.
///
/// Thread: lives on the thread that made it and is configured and used from there; the network runs on one
/// I/O thread for all Sessions of the process. cookies() may be used from any thread. Needs a
/// QCoreApplication, not its exec(); without one every request fails. Destroying it cancels what is under
/// way; each still delivers a Response. Live Responses go on without it. \since 0.1
class QREQUESTS_EXPORT Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// Sent with every request unless it overrides them. Default: User-Agent, Accept-Encoding, Accept,
    /// Connection.
    [[nodiscard]] Headers &headers();
    [[nodiscard]] const Headers &headers() const;
    /// What headers() begins with (Requests' default_headers).
    [[nodiscard]] static Headers defaultHeaders();
    /// Sent with every request and filled by every answer. Owned by the Session. Default: empty.
    [[nodiscard]] CookieJar &cookies();
    [[nodiscard]] const CookieJar &cookies() const;
    /// For requests without an Auth of their own. Default: none; with trustEnv() netrc then answers.
    [[nodiscard]] AuthHandle auth() const;
    void setAuth(const AuthHandle &auth);
    /// Added to the query of every request; a request's own of the same name win. Default: none.
    [[nodiscard]] Params params() const;
    void setParams(const Params &params);
    /// Proxies by scheme and host, see selectProxy(). With trustEnv() those of the environment come before
    /// them, save for send(). Default: none.
    [[nodiscard]] Proxies proxies() const;
    void setProxies(const Proxies &proxies);
    /// Used for requests that have no hooks of their own (Requests' merge_hooks). Default: none.
    [[nodiscard]] Hooks &hooks();
    [[nodiscard]] const Hooks &hooks() const;
    void setHooks(const Hooks &hooks);
    /// Requests' Session.stream: whether Responses are live unless a request says otherwise. Default false.
    [[nodiscard]] bool streamsByDefault() const;
    void setStreamsByDefault(bool on);
    /// What servers' certificates are verified against, unless a request says otherwise.
    [[nodiscard]] Verify verify() const;
    /// Default: on. The environment's CA bundle stands in for this default only: unlike in Requests it
    /// overrides neither Verify(false) nor a bundle set here.
    void setVerify(const Verify &verify);
    /// Shown to servers that ask for a certificate. Default: none.
    [[nodiscard]] ClientCert cert() const;
    void setCert(const ClientCert &cert);
    /// Default: none, as in Requests.
    [[nodiscard]] Timeout timeout() const;
    void setTimeout(const Timeout &timeout);
    /// Default 30. It counts what is followed: with allowRedirects = false a redirect is the answer whatever
    /// stands here, where Requests raises TooManyRedirects if that is 0.
    [[nodiscard]] int maxRedirects() const;
    void setMaxRedirects(int count);
    /// Whether proxies, CA bundle and netrc of the environment count. Default true.
    [[nodiscard]] bool trustEnv() const;
    void setTrustEnv(bool trust);
    /// Default false: many servers misbehave with Qt's HTTP/2.
    [[nodiscard]] bool http2() const;
    void setHttp2(bool on);
    /// What an EngineAdapter that is mounted uses, unless a request says otherwise; nothing to other
    /// adapters. Default Automatic.
    [[nodiscard]] Engine engine() const;
    void setEngine(Engine engine);

    /// Merges the Session's settings in and prepares. Errors as PreparedRequest::prepare().
    [[nodiscard]] Result<PreparedRequest> prepareRequest(const Request &request) const;

    // Blocking: for programs, tests and worker threads; warns on the GUI thread. With stream they return when
    // the head has come.
    /// The answer of the last hop, or a Response whose error() says why there is none; throws nothing. The
    /// verbs below are the same with their method; head() alone follows no redirects unless told to.
    Response request(const QByteArray &method, const UrlText &url, const RequestOptions &options = {});
    Response get(const UrlText &url, const RequestOptions &options = {});
    Response options(const UrlText &url, const RequestOptions &options = {});
    Response head(const UrlText &url, const RequestOptions &options = {});
    Response post(const UrlText &url, const RequestOptions &options = {});
    Response put(const UrlText &url, const RequestOptions &options = {});
    Response patch(const UrlText &url, const RequestOptions &options = {});
    Response del(const UrlText &url, const RequestOptions &options = {});
    /// Sends \a request as it is: of the Session's settings those count that SendOptions names, no headers,
    /// params or auth.
    Response send(const PreparedRequest &request, const SendOptions &options = {});

    // Asynchronous: the answer comes through PendingResponse::then().
    /// As request() and the verbs, without waiting. The exchange ends with the Session at the latest,
    /// but for the body of a live Response.
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

    /// Streaming: the body is read as it comes, with the peer held back. The caller owns the stream, which
    /// lives on this thread; never null.
    [[nodiscard]] std::unique_ptr<ResponseStream> stream(const QByteArray &method, const UrlText &url,
                                                         const RequestOptions &options = {});
    [[nodiscard]] std::unique_ptr<ResponseStream> sendStream(const PreparedRequest &request,
                                                             const SendOptions &options = {});

    /// Takes \a adapter, which carries every URL that begins with \a prefix (without regard to case); the
    /// longest prefix wins. One that was mounted there before ends with the last exchange it carries.
    /// Default: NetworkAdapter at "https://" and "http://".
    void mount(const QString &prefix, std::unique_ptr<Adapter> adapter);
    /// The adapter for \a url; null when there is none. Valid until the next mount(), close() or the
    /// Session's end.
    [[nodiscard]] const Adapter *adapter(const QString &url) const;
    /// In the order of look-up.
    [[nodiscard]] QStringList mountedPrefixes() const;
    /// What the adapter for it would change about \a request, sent with \a engine; none: with engine().
    [[nodiscard]] QList<Deviation> deviations(const PreparedRequest &request,
                                              std::optional<Engine> engine = {}) const;

    /// Requests' merge_environment_settings: what a request to \a url with these settings would be sent with.
    /// Proxies: those given, then those of the environment, then the Session's. CA bundle: REQUESTS_CA_BUNDLE
    /// or CURL_CA_BUNDLE where verification is on and names no bundle itself. Only with trustEnv() does the
    /// environment count.
    [[nodiscard]] EnvironmentSettings
    mergeEnvironmentSettings(const QString &url, const Proxies &proxies = {}, std::optional<bool> stream = {},
                             const std::optional<Verify> &verify = {},
                             const std::optional<ClientCert> &cert = {}) const;

    /// Requests' resolve_redirects: follows the redirect \a response, the answer to \a request, one hop with
    /// each next(), which blocks; every hop's Response is given, the last one included. What is unread of a
    /// live Response is read, then it is closed. \a options apply to every hop, save allowRedirects. The
    /// range ends with the first answer that is no redirect; or with error(): TooManyRedirects after
    /// maxRedirects(), or what kept the next answer from coming. It must not outlive the Session.
    [[nodiscard]] RedirectRange resolveRedirects(const Response &response, const PreparedRequest &request,
                                                 const SendOptions &options = {});
    /// Requests' get_redirect_target: the Location of a redirect as the server wrote it (UTF-8, else
    /// Latin-1); null when \a response is none.
    [[nodiscard]] static QString redirectTarget(const Response &response);
    /// Requests' rebuild_method: the method after a redirect of \a status. POST becomes GET after 301,
    /// everything but HEAD after 302 and 303 (RFC 9110 §15.4).
    [[nodiscard]] static QByteArray rebuildMethod(const QByteArray &method, int status);
    /// Requests' rebuild_auth: drops Authorization from \a next when stripsAuth() says so, and applies what
    /// netrc knows for its host. \a from is the redirect that led there.
    void rebuildAuth(PreparedRequest &next, const Response &from) const;
    /// Requests' rebuild_proxies: the proxies for \a next, \a proxies with the environment's where they say
    /// nothing. Sets Proxy-Authorization anew from the proxy's user and password; not for https, where it
    /// would reach the host itself through the tunnel.
    [[nodiscard]] Proxies rebuildProxies(PreparedRequest &next, const Proxies &proxies) const;

    /// Whether Authorization is dropped when a redirect leads from \a from to \a to (Requests'
    /// should_strip_auth).
    [[nodiscard]] static bool stripsAuth(const QString &from, const QString &to);

    /// Cancels what is under way and drops connections; live Responses go on. The Session can be used again.
    void close();

private:
    friend class FreeSession; // src/api.cpp
    std::unique_ptr<SessionPrivate> d;
};

} // namespace Requests
