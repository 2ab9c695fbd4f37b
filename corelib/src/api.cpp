// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/api.h>

namespace Requests {

Response request(const QByteArray &method, const UrlText &url, const RequestOptions &options)
{
    Session session;
    return session.request(method, url, options);
}

Response get(const UrlText &url, const RequestOptions &options)
{
    Session session;
    return session.get(url, options);
}

Response options(const UrlText &url, const RequestOptions &options)
{
    Session session;
    return session.options(url, options);
}

Response head(const UrlText &url, const RequestOptions &options)
{
    Session session;
    return session.head(url, options);
}

Response post(const UrlText &url, const RequestOptions &options)
{
    Session session;
    return session.post(url, options);
}

Response put(const UrlText &url, const RequestOptions &options)
{
    Session session;
    return session.put(url, options);
}

Response patch(const UrlText &url, const RequestOptions &options)
{
    Session session;
    return session.patch(url, options);
}

Response del(const UrlText &url, const RequestOptions &options)
{
    Session session;
    return session.del(url, options);
}

Response send(const PreparedRequest &request, const SendOptions &options)
{
    Session session;
    return session.send(request, options);
}

} // namespace Requests
