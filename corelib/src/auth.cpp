// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/auth.h>
#include <qrequests/preparedrequest.h>
#include <qrequests/response.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

Auth::~Auth() = default;

std::optional<PreparedRequest> Auth::answer(const Response &challenge)
{
    Q_UNUSED(challenge)
    return {};
}

void Auth::redirected()
{
}

QByteArray BasicAuth::headerValue(const QString &user, const QString &password)
{
    return "Basic " + QByteArray(user.toUtf8() + ':' + password.toUtf8()).toBase64();
}

Result<void> BasicAuth::apply(PreparedRequest &request)
{
    request.headers().set("Authorization", headerValue(m_user, m_password));
    return {};
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

} // namespace Requests
