// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/preparedrequest.h>
#include <qrequests/response.h>

namespace Requests {

class PreparedRequestPrivate : public QSharedData {
public:
    /// Requests' prepare_content_length: nothing for a body of unknown size, "0" for verbs that usually have
    /// one.
    void setContentLength();

    QByteArray method;
    QString url;
    Headers headers;
    std::shared_ptr<BodySource> body;
    AuthHandle auth;
    Hooks hooks;
    CookieJar cookies;
    QByteArray proxyLogin; ///< see ProxyLogin
};

/// The Proxy-Authorization that a redirect gives a request, from the URL of its proxy. Remembered as such:
/// the proxy of another sending may be another, or none, and then it must not go along.
class ProxyLogin {
public:
    [[nodiscard]] static bool isIn(const PreparedRequest &request);
    /// Made anew from \a proxy; empty: taken out. Nothing for https, where it would reach the host itself,
    /// and nothing without both user and password (Requests' rebuild_proxies).
    static void renew(PreparedRequest &request, const QString &proxy);
};

/// The URL that decides on cookies: a Host field given by hand names the host, as in Requests.
[[nodiscard]] QString cookieUrl(const PreparedRequest &request);

} // namespace Requests
