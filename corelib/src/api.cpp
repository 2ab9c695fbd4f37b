// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/api.h>

#include "session_p.h"

namespace Requests {

/// The Session of one asynchronous call, whose exchange goes on without it.
class FreeSession {
public:
    FreeSession() { m_session.d->leavesRunning = true; }
    [[nodiscard]] Session *operator->() { return &m_session; }

private:
    Session m_session;
};

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

PendingResponse requestAsync(const QByteArray &method, const UrlText &url, const RequestOptions &options)
{
    FreeSession session;
    return session->requestAsync(method, url, options);
}

PendingResponse getAsync(const UrlText &url, const RequestOptions &options)
{
    FreeSession session;
    return session->getAsync(url, options);
}

PendingResponse optionsAsync(const UrlText &url, const RequestOptions &options)
{
    FreeSession session;
    return session->optionsAsync(url, options);
}

PendingResponse headAsync(const UrlText &url, const RequestOptions &options)
{
    FreeSession session;
    return session->headAsync(url, options);
}

PendingResponse postAsync(const UrlText &url, const RequestOptions &options)
{
    FreeSession session;
    return session->postAsync(url, options);
}

PendingResponse putAsync(const UrlText &url, const RequestOptions &options)
{
    FreeSession session;
    return session->putAsync(url, options);
}

PendingResponse patchAsync(const UrlText &url, const RequestOptions &options)
{
    FreeSession session;
    return session->patchAsync(url, options);
}

PendingResponse delAsync(const UrlText &url, const RequestOptions &options)
{
    FreeSession session;
    return session->delAsync(url, options);
}

PendingResponse sendAsync(const PreparedRequest &request, const SendOptions &options)
{
    FreeSession session;
    return session->sendAsync(request, options);
}

} // namespace Requests
