// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "player.h"

#include "sessionsetup.h"

#include <qrequests/api.h>

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

using Verb = Response (Session::*)(const UrlText &, const RequestOptions &);
using FreeVerb = Response (*)(const UrlText &, const RequestOptions &);

struct VerbPair {
    Verb method = nullptr;
    FreeVerb function = nullptr;
};

VerbPair verbOf(const QString &call)
{
    static const QHash<QString, VerbPair> verbs = {
        {u"get"_s, {&Session::get, &Requests::get}},
        {u"options"_s, {&Session::options, &Requests::options}},
        {u"head"_s, {&Session::head, &Requests::head}},
        {u"post"_s, {&Session::post, &Requests::post}},
        {u"put"_s, {&Session::put, &Requests::put}},
        {u"patch"_s, {&Session::patch, &Requests::patch}},
        {u"delete"_s, {&Session::del, &Requests::del}},
    };
    return verbs.value(call);
}

/// Whether the body is left to `use`, and the Response closed afterwards.
bool leavesBody(const QJsonObject &step)
{
    return step.value("no_body"_L1).toBool() || step.value("args"_L1)[u"stream"].toBool()
        || step.value("send"_L1)[u"stream"].toBool();
}

bool staysOpen(const QJsonObject &step)
{
    return step.contains("save"_L1) || step.value("keep_open"_L1).toBool();
}

} // namespace

Player::Player(const Context &context)
    : m_context(context)
    , m_reader(context)
{
    m_reader.setHookMaker([this](const QJsonObject &typed) { return m_hooks.make(typed); });
    m_context.mountEngine(m_session);
}

void Player::configure(const QJsonObject &settings)
{
    applySettings(m_session, settings, m_reader, m_context);
}

QJsonObject responseOf(const Response &response)
{
    return {{u"status_code"_s, response.statusCode()},
            {u"url"_s, response.url()},
            {u"history_len"_s, response.history().size()}};
}

StepResult Player::play(const QJsonObject &step)
{
    StepResult result;
    std::optional<Response> response = perform(step);
    result.hookLog = m_hooks.take();
    if (!response)
        return result;
    if (response->error() && !response->isLive()) {
        result.raised = Raised::from(response->error());
        if (response->statusCode() != 0)
            result.raised->response = responseOf(*response);
        return result;
    }
    if (step.contains("save"_L1))
        m_saved.insert(step.value("save"_L1).toString(), *response);
    result.used = useResponse(*response, step.value("use"_L1).toArray());
    if (!leavesBody(step))
        (void)response->content();
    result.response = std::move(response);
    return result;
}

void Player::finish(const QJsonObject &step, StepResult &result)
{
    if (result.response && leavesBody(step) && !staysOpen(step))
        result.response->close();
}

void Player::close()
{
    m_redirects.clear();
    m_saved.clear();
    m_session.close();
}

std::optional<Response> Player::perform(const QJsonObject &step)
{
    const QString what = step.value("do"_L1).toString();
    if (what == "request"_L1)
        return request(step);
    if (what == "prepare_send"_L1)
        return prepareAndSend(step);
    if (what == "send_next"_L1)
        return sendNext(step);
    if (what == "resolve_redirects"_L1)
        return nextRedirect(step);
    if (what == "session_set"_L1)
        applySettings(m_session, step.value("set"_L1).toObject(), m_reader, m_context);
    else if (what == "session_close"_L1)
        m_session.close();
    else if (what == "sleep_ms"_L1)
        QThread::msleep(static_cast<unsigned long>(step.value("ms"_L1).toInteger()));
    else if (what == "send_unprepared"_L1)
        m_reader.refuse(u"a Request to Session::send(): it does not compile"_s);
    else
        m_reader.refuse(u"the step "_s + what);
    return {};
}

Response Player::request(const QJsonObject &step)
{
    const QString call = step.value("call"_L1).toString();
    const QString url = m_reader.text(step.value("url"_L1));
    const RequestOptions options = m_reader.options(step.value("args"_L1).toObject());
    if (!unsupported().isEmpty())
        return {};
    const bool isModule = step.value("scope"_L1) == "module"_L1;
    // A free function has a Session of its own, and that one Qt: another engine gets such a Session here.
    const bool free = isModule && m_context.engine() == Engine::Qt;
    std::optional<Session> own;
    if (isModule && !free)
        m_context.mountEngine(own.emplace());
    Session &sender = own ? *own : m_session;
    if (call == "request"_L1) {
        const QByteArray method = m_reader.bytes(step.value("method"_L1));
        return free ? Requests::request(method, url, options) : sender.request(method, url, options);
    }
    const VerbPair verb = verbOf(call);
    return free ? verb.function(url, options) : (sender.*verb.method)(url, options);
}

Response Player::prepareAndSend(const QJsonObject &step)
{
    const Request request = m_reader.request(step.value("request"_L1).toObject());
    const SendOptions options = m_reader.sendOptions(step.value("send"_L1).toObject());
    if (!unsupported().isEmpty())
        return {};
    Result<PreparedRequest> prepared =
        step.value("via"_L1) == "session"_L1 ? m_session.prepareRequest(request) : request.prepare();
    if (!prepared)
        return Response(prepared.error());
    mutate(prepared.value(), step.value("mutate"_L1).toArray());
    return m_session.send(prepared.value(), options);
}

void Player::mutate(PreparedRequest &prepared, const QJsonArray &changes)
{
    for (const QJsonValue &change : changes) {
        const QString what = change[0].toString();
        const QJsonValue value = m_context.substituted(change[1].toString());
        if (what == "set_header"_L1)
            prepared.headers().set(value.toString().toLatin1(),
                                   m_context.substituted(change[2].toString()).toLatin1());
        else if (what == "del_header"_L1)
            prepared.headers().remove(value.toString().toLatin1());
        else if (what == "set_url"_L1)
            prepared.setUrl(value.toString());
        else if (what == "set_method"_L1)
            prepared.setMethod(value.toString().toUtf8());
        else if (what == "set_body"_L1)
            setBody(prepared, change[1]);
        else
            m_reader.refuse(u"the change "_s + what);
    }
}

/// Python's attribute is the body alone; ours keeps Content-Length in step, so that is put back.
void Player::setBody(PreparedRequest &prepared, const QJsonValue &value)
{
    const Headers before = prepared.headers();
    if (value.isNull())
        prepared.setBody(nullptr);
    else if (typeOf(value) == "file"_L1)
        prepared.setBody(BodySource::fromDevice(m_reader.device(value.toObject())));
    else
        prepared.setBody(m_reader.bytes(value));
    prepared.headers() = before;
}

Response Player::sendNext(const QJsonObject &step)
{
    const Response from = m_saved.value(step.value("from"_L1).toString());
    const std::optional<PreparedRequest> next = from.next();
    if (!next)
        return Response(Error(Error::RequestException, u"there is no next request"_s));
    return m_session.send(*next, m_reader.sendOptions(step.value("send"_L1).toObject()));
}

std::optional<Response> Player::nextRedirect(const QJsonObject &step)
{
    const QString name = step.value("from"_L1).toString();
    auto found = m_redirects.find(name);
    if (found == m_redirects.end()) {
        const Response from = m_saved.value(name);
        const SendOptions options = m_reader.sendOptions(step.value("args"_L1).toObject());
        found = m_redirects.emplace(name, m_session.resolveRedirects(from, from.request(), options)).first;
    }
    Response response;
    if (found->second.next(&response))
        return response;
    if (found->second.error() && !m_brokenRedirects.contains(name)) { // a generator raises once
        m_brokenRedirects.insert(name);
        return Response(found->second.error());
    }
    return {};
}

} // namespace Conformance
