// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/authbase.h>
#include <qrequests/digestauth.h>

#include <QByteArray>
#include <QString>

#include <functional>

namespace Requests {

/// RFC 7617. As in Requests, text travels as Latin-1; where it cannot, as UTF-8. Bytes travel as they are:
/// give UTF-8 to a server whose challenge asks for that charset. \since 0.1
class QREQUESTS_EXPORT BasicAuth : public Auth {
public:
    BasicAuth(const QString &user, const QString &password);
    BasicAuth(const char *user, const char *password)
        : BasicAuth(QString::fromUtf8(user), QString::fromUtf8(password))
    {
    }
    BasicAuth(const QByteArray &user, const QByteArray &password)
        : m_value(headerValue(user, password))
    {
    }
    Result<void> apply(PreparedRequest &request) override;
    /// The Authorization value (Requests' _basic_auth_str).
    [[nodiscard]] static QByteArray headerValue(const QString &user, const QString &password);
    [[nodiscard]] static QByteArray headerValue(const QByteArray &user, const QByteArray &password);

private:
    QByteArray m_value;
};

/// Requests' HTTPProxyAuth: sends Proxy-Authorization at once (RFC 9110 §11.7.2), and again when the proxy of
/// an http:// URL misses it after a redirect. For https:// it goes to the proxy with CONNECT; Requests sends
/// it through the tunnel, to the server. Where no HTTP proxy is on the way, as NO_PROXY may have it, nothing
/// of it is sent; Requests sends it to the server. The same as user and password in the proxy's URL, which
/// win there. Text travels as with BasicAuth. \since 0.1
class QREQUESTS_EXPORT ProxyBasicAuth : public Auth {
public:
    ProxyBasicAuth(const QString &user, const QString &password)
        : m_value(BasicAuth::headerValue(user, password))
    {
    }
    Result<void> apply(PreparedRequest &request) override;
    [[nodiscard]] std::optional<PreparedRequest> answer(const Response &challenge) override;
    bool redirected(PreparedRequest &next, bool leavesOrigin) override;

private:
    QByteArray m_value;
};

/// RFC 6750: a token of visible ASCII, else InvalidHeader. \since 0.1
class QREQUESTS_EXPORT BearerAuth : public Auth {
public:
    explicit BearerAuth(const QString &token)
        : m_token(token)
    {
    }
    Result<void> apply(PreparedRequest &request) override;

private:
    QString m_token;
};

/// A key that the service knows by a name, in a header field, the query or a cookie (the apiKey of OpenAPI).
/// Errors: InvalidHeader when it cannot travel there. Replaces what the request has by that name. After a
/// redirect to another origin it is not sent: neither field nor cookie; a query belongs to its URL anyway.
/// \since 0.1
class QREQUESTS_EXPORT ApiKeyAuth : public Auth {
public:
    enum class In { Header, Query, Cookie };

    ApiKeyAuth(const QString &name, const QString &value, In in = In::Header)
        : m_name(name)
        , m_value(value)
        , m_in(in)
    {
    }
    Result<void> apply(PreparedRequest &request) override;
    bool redirected(PreparedRequest &next, bool leavesOrigin) override;

private:
    Result<void> applyToHeader(PreparedRequest &request) const;
    Result<void> applyToQuery(PreparedRequest &request) const;
    Result<void> applyToCookie(PreparedRequest &request) const;

    QString m_name;
    QString m_value;
    In m_in;
};

/// User and password of the request's host from a netrc file, as BasicAuth; nothing is sent where the file
/// has neither the host nor a default. A Session with trustEnv() does this by itself (Requests'
/// get_netrc_auth) unless another Auth is given; this one is for a file of one's own, or without trustEnv().
/// Errors: RequestException when \a path is given and cannot be read. \since 0.1
class QREQUESTS_EXPORT NetrcAuth : public Auth {
public:
    /// \a path empty: the file that NETRC names, or ~/.netrc or ~/_netrc, read anew for each request.
    explicit NetrcAuth(const QString &path = {})
        : m_path(path)
    {
    }
    Result<void> apply(PreparedRequest &request) override;

private:
    QString m_path;
};

/// Any callable of Requests' "auth": changes the prepared request as it likes. Thread: where the request is
/// prepared. \since 0.1
class QREQUESTS_EXPORT CustomAuth : public Auth {
public:
    explicit CustomAuth(std::function<Result<void>(PreparedRequest &)> apply)
        : m_apply(std::move(apply))
    {
    }
    Result<void> apply(PreparedRequest &request) override;

private:
    std::function<Result<void>(PreparedRequest &)> m_apply;
};

} // namespace Requests
