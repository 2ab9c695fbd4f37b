// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "context.h"

#ifdef CONFORMANCE_CURL
#include <qrequests/curladapter.h>
#endif
#include <qrequests/networkadapter.h>
#include <qrequests/session.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcessEnvironment>

using namespace Qt::Literals::StringLiterals;

namespace Conformance {

Context::Context(Engine engine, const QString &certificates)
    : m_engine(engine)
    , m_certificates(certificates)
{
    m_placeholders = {{u"{{tmp}}"_s, folder()}, {u"{{certs}}"_s, certificates}};
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys()) {
        if (name.endsWith("_proxy"_L1, Qt::CaseInsensitive))
            setVariable(name.toLocal8Bit(), {});
    }
    for (const char *name : {"NETRC", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "REQUEST_METHOD"})
        setVariable(name, {});
    setVariable("HOME", m_home.path().toLocal8Bit());
}

Context::~Context()
{
    for (auto it = m_before.rbegin(); it != m_before.rend(); ++it) {
        if (it->second.isNull())
            qunsetenv(it->first.constData());
        else
            qputenv(it->first.constData(), it->second);
    }
}

/// A null \a value unsets.
void Context::setVariable(const QByteArray &name, const QByteArray &value)
{
    const bool wasSet = qEnvironmentVariableIsSet(name.constData());
    QByteArray before = qgetenv(name.constData());
    if (wasSet && before.isNull())
        before = QByteArray("");
    m_before.emplace_back(name, wasSet ? before : QByteArray());
    if (value.isNull())
        qunsetenv(name.constData());
    else
        qputenv(name.constData(), value);
}

std::unique_ptr<Requests::Adapter> Context::newAdapter() const
{
#ifdef CONFORMANCE_CURL
    if (m_engine == Engine::Curl)
        return std::make_unique<Requests::CurlAdapter>();
#endif
    return std::make_unique<Requests::NetworkAdapter>();
}

void Context::mountEngine(Requests::Session &session) const
{
    if (m_engine == Engine::Qt)
        return;
    session.mount(u"https://"_s, newAdapter());
    session.mount(u"http://"_s, newAdapter());
}

void Context::setPort(const QString &server, quint16 port)
{
    m_placeholders.insert(u"{{port:%1}}"_s.arg(server), QString::number(port));
    if (server == "main"_L1)
        m_placeholders.insert(u"{{port}}"_s, QString::number(port));
}

QString Context::substituted(QString text) const
{
    if (!text.contains("{{"_L1))
        return text;
    for (auto it = m_placeholders.begin(); it != m_placeholders.end(); ++it)
        text.replace(it.key(), it.value());
    return text;
}

QJsonValue Context::substituted(const QJsonValue &value) const
{
    if (value.isString())
        return substituted(value.toString());
    if (value.isObject())
        return substituted(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray out;
    for (const QJsonValue &item : value.toArray())
        out.append(substituted(item));
    return out;
}

QJsonObject Context::substituted(const QJsonObject &object) const
{
    QJsonObject out;
    for (auto it = object.begin(); it != object.end(); ++it)
        out.insert(substituted(it.key()), substituted(QJsonValue(it.value())));
    return out;
}

void Context::enterEnvironment(const QJsonObject &variables)
{
    for (auto it = variables.begin(); it != variables.end(); ++it) {
        const QByteArray value = substituted(it.value().toString()).toLocal8Bit();
        setVariable(it.key().toLocal8Bit(), value.isNull() ? QByteArray("") : value);
    }
}

bool Context::writeFiles(const QJsonObject &files)
{
    for (auto it = files.begin(); it != files.end(); ++it) {
        QFile file(QDir(folder()).filePath(it.key()));
        const QByteArray text = it.value().toString().toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return false;
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return true;
}

} // namespace Conformance
