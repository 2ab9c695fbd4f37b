// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "sessionsetup.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

void applyHeaders(Session &session, const QJsonObject &settings, ValueReader &reader)
{
    if (settings.contains("replace_headers"_L1))
        session.headers() = reader.headers(settings.value("replace_headers"_L1));
    for (const Header &field : reader.headers(settings.value("headers"_L1)))
        session.headers().set(field.name, field.value);
    for (const QJsonValue &name : settings.value("del_headers"_L1).toArray())
        session.headers().remove(name.toString().toLatin1());
}

void applyCookies(Session &session, const QJsonObject &settings, ValueReader &reader)
{
    if (settings.value("clear_cookies"_L1).toBool())
        session.cookies().clear();
    for (const QJsonValue &name : settings.value("del_cookies"_L1).toArray())
        session.cookies().remove(reader.bytes(name));
    if (settings.contains("cookies"_L1))
        session.cookies().update(reader.cookies(settings.value("cookies"_L1)));
}

void applyMounts(Session &session, const QJsonObject &settings, const Context &context)
{
    for (const QJsonValue &mount : settings.value("mount"_L1).toArray()) {
        std::unique_ptr<Adapter> adapter = context.newAdapter();
        Retry retry{.total = mount[u"max_retries"].toInt()};
        for (const QJsonValue &status : mount[u"status_forcelist"].toArray())
            retry.statusForcelist.append(status.toInt());
        adapter->setRetry(retry);
        session.mount(mount[u"prefix"].toString(), std::move(adapter));
    }
}

} // namespace

void applySettings(Session &session, const QJsonObject &settings, ValueReader &reader, const Context &context)
{
    applyHeaders(session, settings, reader);
    applyCookies(session, settings, reader);
    applyMounts(session, settings, context);
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const QJsonValue value = it.value();
        if (it.key() == "params"_L1)
            session.setParams(reader.params(value));
        else if (it.key() == "auth"_L1)
            session.setAuth(reader.auth(value));
        else if (it.key() == "proxies"_L1)
            session.setProxies(reader.proxies(value));
        else if (it.key() == "hooks"_L1)
            session.hooks().append(reader.hooks(value));
        else if (it.key() == "verify"_L1)
            session.setVerify(reader.verify(value));
        else if (it.key() == "cert"_L1)
            session.setCert(reader.cert(value));
        else if (it.key() == "trust_env"_L1)
            session.setTrustEnv(value.toBool());
        else if (it.key() == "max_redirects"_L1)
            session.setMaxRedirects(value.toInt());
        else if (it.key() == "stream"_L1)
            session.setStreamsByDefault(value.toBool());
    }
}

} // namespace Conformance
