// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/preparedrequest.h>
#include <qrequests/response.h>

#include "challenge_p.h"
#include "responsebuilder_p.h"

namespace Requests::Test {

[[nodiscard]] inline PreparedRequest requestTo(const QString &url, const QByteArray &method = "GET")
{
    PreparedRequest request;
    request.setMethod(method);
    request.setUrl(url);
    return request;
}

[[nodiscard]] inline Response answerTo(const PreparedRequest &request, int status, const Headers &headers)
{
    Response response;
    ResponsePrivate &r = ResponseBuilder::of(response);
    r.request = request;
    r.url = request.url();
    r.statusCode = status;
    r.headers = headers;
    return response;
}

[[nodiscard]] inline Response challenged(const PreparedRequest &request, const QByteArray &challenge)
{
    return answerTo(request, 401, {{"WWW-Authenticate", challenge}});
}

/// A parameter of the credentials in \a field, without its quotes.
[[nodiscard]] inline QByteArray parameter(const PreparedRequest &request, const QByteArray &name,
                                          const QByteArray &field = "Authorization")
{
    const auto list = parseChallenges(request.headers().value(field));
    return list.isEmpty() ? QByteArray() : list.constFirst().parameters.value(name);
}

/// A body that can be read only once.
class OnceOnly : public BodySource {
public:
    qint64 size() const override { return 5; }
    Result<std::unique_ptr<QIODevice>> open() override
    {
        return Error(Error::UnrewindableBodyError, QStringLiteral("gone"));
    }
    bool isRewindable() const override { return false; }
};

} // namespace Requests::Test
