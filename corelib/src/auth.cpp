// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/auth.h>

#include <qrequests/preparedrequest.h>
#include <qrequests/response.h>

#include "challenge_p.h"
#include "environment_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

Auth::~Auth() = default;

std::optional<PreparedRequest> Auth::answer(const Response &challenge)
{
    Q_UNUSED(challenge)
    return {};
}

bool Auth::redirected(PreparedRequest &, bool leavesOrigin)
{
    return !leavesOrigin;
}

Result<void> Auth::repeated(PreparedRequest &)
{
    return {};
}

BasicAuth::BasicAuth(const QString &user, const QString &password)
    : m_value(headerValue(user, password))
{
}

QByteArray BasicAuth::headerValue(const QString &user, const QString &password)
{
    const QString both = user + password;
    const bool latin1 = std::all_of(both.begin(), both.end(), [](QChar c) { return c.unicode() < 0x100; });
    return latin1 ? headerValue(user.toLatin1(), password.toLatin1())
                  : headerValue(user.toUtf8(), password.toUtf8());
}

QByteArray BasicAuth::headerValue(const QByteArray &user, const QByteArray &password)
{
    return "Basic " + QByteArray(user + ':' + password).toBase64();
}

Result<void> BasicAuth::apply(PreparedRequest &request)
{
    request.headers().set("Authorization", m_value);
    return {};
}

Result<void> ProxyBasicAuth::apply(PreparedRequest &request)
{
    request.headers().set("Proxy-Authorization", m_value);
    return {};
}

std::optional<PreparedRequest> ProxyBasicAuth::answer(const Response &challenge)
{
    PreparedRequest request = challenge.request();
    const bool refused = request.headers().contains("Proxy-Authorization");
    if (challenge.statusCode() != 407 || refused || (request.body() && !request.body()->isRewindable()))
        return {};
    const QList<Challenge> challenges = parseChallenges(challenge.headers().value("Proxy-Authenticate"));
    if (std::none_of(challenges.cbegin(), challenges.cend(),
                     [](const Challenge &offered) { return offered.scheme == "basic"; }))
        return {};
    if (const auto applied = apply(request); !applied)
        return {};
    return request;
}

bool ProxyBasicAuth::redirected(PreparedRequest &, bool)
{
    return true; // whatever the host, the proxy may be the same
}

Result<void> BearerAuth::apply(PreparedRequest &request)
{
    // Wider than the b64token of RFC 6750 §2.1: servers hand out tokens such as "1|x7:y", and they travel
    // well.
    const bool travels = !m_token.isEmpty() && std::all_of(m_token.cbegin(), m_token.cend(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7F;
    });
    if (!travels) {
        return Error(Error::InvalidHeader,
                     m_token.isEmpty()
                         ? u"The bearer token is empty."_s
                         : u"The bearer token holds a blank, a line end or a character beyond ASCII."_s);
    }
    request.headers().set("Authorization", "Bearer " + m_token.toLatin1());
    return {};
}

Result<void> NetrcAuth::apply(PreparedRequest &request)
{
    std::optional<std::pair<QString, QString>> found;
    if (m_path.isEmpty()) {
        found = Environment::netrcAuth(request.url());
    } else {
        const auto read = Environment::netrcAuthFrom(m_path, request.url());
        if (!read)
            return read.error();
        found = read.value();
    }
    if (found)
        request.headers().set("Authorization", BasicAuth::headerValue(found->first, found->second));
    return {};
}

Result<void> CustomAuth::apply(PreparedRequest &request)
{
    return m_apply ? m_apply(request) : Result<void>();
}

} // namespace Requests
