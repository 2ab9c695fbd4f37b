// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "hooklog.h"

#include <qrequests/response.h>

#include <mutex>
#include <stdexcept>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

/// Hooks run on the I/O thread.
class HookLog::Calls {
public:
    void add(const QString &hook, const Response &response)
    {
        const std::lock_guard lock(m_mutex);
        m_log.append(QJsonObject{
            {u"hook"_s, hook}, {u"status_code"_s, response.statusCode()}, {u"url"_s, response.url()}});
    }
    [[nodiscard]] QJsonArray take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_log, {});
    }

private:
    std::mutex m_mutex;
    QJsonArray m_log;
};

namespace {

Response withHookName(Response response, const QString &name)
{
    Headers headers = response.headers();
    const QByteArray before = headers.value("X-Hook");
    headers.set("X-Hook", (before.isEmpty() ? before : before + ' ') + name.toUtf8());
    response.setHeaders(headers);
    return response;
}

Response replacement(const Response &response, int status)
{
    Response other;
    other.setStatusCode(status);
    other.setReason(u"Replaced"_s);
    other.setContent("replaced");
    other.setUrl(response.url());
    other.setRequest(response.request());
    return other;
}

std::optional<Response> act(const QJsonObject &hook, Response response)
{
    const QString action = hook.value("action"_L1).toString();
    if (action == "add_header"_L1)
        return withHookName(response, hook.value("name"_L1).toString());
    if (action == "replace"_L1)
        return replacement(response, hook.value("status"_L1).toInt());
    if (action == "raise"_L1)
        throw std::runtime_error("raised by a hook");
    if (action == "set_encoding"_L1) {
        response.setEncoding(hook.value("value"_L1).toString().toLatin1());
        return response;
    }
    return {};
}

} // namespace

HookLog::HookLog()
    : m_calls(std::make_shared<Calls>())
{
}

ResponseHook HookLog::make(const QJsonObject &typed) const
{
    return [calls = m_calls, typed](const Response &response) {
        calls->add(typed.value("name"_L1).toString(), response);
        return act(typed, response);
    };
}

QJsonArray HookLog::take()
{
    return m_calls->take();
}

} // namespace Conformance
