// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/auth.h>
#include <qrequests/body.h>
#include <qrequests/cookiejar.h>
#include <qrequests/error.h>
#include <qrequests/headers.h>
#include <qrequests/requestoptions.h>

#include <QSharedDataPointer>

namespace Requests {

class PreparedRequestPrivate;

/// Requests' PreparedRequest: exactly what will travel; fully mutable until it is sent. A value, implicitly
/// shared. Follows https://requests.readthedocs.io/ "Prepared Requests". \since 0.1
class QREQUESTS_EXPORT PreparedRequest {
public:
    PreparedRequest();
    PreparedRequest(const PreparedRequest &other);
    PreparedRequest(PreparedRequest &&other) noexcept;
    PreparedRequest &operator=(const PreparedRequest &other);
    PreparedRequest &operator=(PreparedRequest &&other) noexcept;
    ~PreparedRequest();

    /// Runs all the steps below in Requests' order. Errors: UrlRequired, MissingSchema, InvalidSchema,
    /// InvalidUrl, InvalidHeader, InvalidMethod, RequestException (a file that cannot be read).
    Result<void> prepare(const QByteArray &method, const QString &url, const RequestOptions &options);

    /// Upper case; a token of RFC 9110 §5.6.2 or InvalidMethod.
    Result<void> prepareMethod(const QByteArray &method);
    /// Quotes what a URL may not hold, encodes the host with IDNA, appends \a params.
    Result<void> prepareUrl(const QString &url, const Params &params = {});
    /// Refuses CR, LF, NUL, leading blanks and names that are no token: InvalidHeader.
    Result<void> prepareHeaders(const Headers &headers);
    /// Sets the body, Content-Type and Content-Length (or Transfer-Encoding: chunked where the size is
    /// unknown).
    Result<void> prepareBody(const Data &data, const Files &files = {}, const JsonBody &json = {});
    /// Sets the Cookie header from \a cookies, unless one is there.
    void prepareCookies(const CookieJar &cookies);
    /// Applies \a auth, or else the user and password of the URL as BasicAuth.
    Result<void> prepareAuth(const AuthHandle &auth);
    /// Appends \a hooks to those that are there, as an Auth may have added some.
    void prepareHooks(const Hooks &hooks);
    /// Sets Content-Length from the body: its size where it is known and not 0; "0" where there is no body
    /// and the method is not GET or HEAD (RFC 9110 §8.6). Leaves it as it is otherwise.
    void prepareContentLength();
    /// A copy that can be changed without changing this one. The same as copying the value.
    [[nodiscard]] PreparedRequest copy() const { return *this; }

    [[nodiscard]] QByteArray method() const;
    /// As it is; validate() tells whether it can be sent. So do setUrl() and headers().
    void setMethod(const QByteArray &method);
    /// The prepared URL: ASCII, with its fragment.
    [[nodiscard]] QString url() const;
    void setUrl(const QString &url);
    /// The request target in origin form: path and query.
    [[nodiscard]] QByteArray pathUrl() const;
    [[nodiscard]] const Headers &headers() const;
    [[nodiscard]] Headers &headers();
    /// Null when there is no body.
    [[nodiscard]] std::shared_ptr<BodySource> body() const;
    /// Replaces the body and its Content-Length; null removes both body and Content-Length.
    void setBody(std::shared_ptr<BodySource> body);
    void setBody(const QByteArray &bytes);
    void setBody(std::nullptr_t) { setBody(std::shared_ptr<BodySource>()); }
    /// Who answers challenges and hears of redirects. Default: none.
    [[nodiscard]] const AuthHandle &auth() const;
    /// Does not apply() it: prepareAuth() does both.
    void setAuth(const AuthHandle &auth);
    /// Called for every answer to it. Default: none.
    [[nodiscard]] Hooks &hooks();
    [[nodiscard]] const Hooks &hooks() const;
    /// Appends a hook to hooks(); errors as Hooks::registerHook().
    Result<HookId> registerHook(const QByteArray &event, const ResponseHook &hook);
    /// Removes a hook from hooks(); false when it is not there. Errors as Hooks::deregisterHook().
    Result<bool> deregisterHook(const QByteArray &event, HookId id);
    /// The cookies it was prepared with; a redirect builds its Cookie header anew from them and from the
    /// Session's.
    [[nodiscard]] const CookieJar &cookies() const;
    /// Does not touch the Cookie header: prepareCookies() makes it.
    void setCookies(const CookieJar &cookies);

    /// Method, URL, names and values once more: what a mutation may have broken. Sending calls it before
    /// every hop.
    [[nodiscard]] Result<void> validate() const;

    /// The head as it travels over HTTP/1.1: request line, Host, the header fields, an empty line.
    [[nodiscard]] QByteArray wireHead() const;
    /// wireHead() and the body; nothing of a body above \a bodyLimit bytes or of unknown size is read.
    [[nodiscard]] QByteArray wireBytes(qint64 bodyLimit = 1024 * 1024) const;

private:
    friend class ProxyLogin; // src/preparedrequest_p.h: what a redirect adds for a proxy
    QSharedDataPointer<PreparedRequestPrivate> d;
};

} // namespace Requests

Q_DECLARE_METATYPE(Requests::PreparedRequest)
