// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/environment.h"

#include <algorithm>

#include <QTemporaryDir>
#include <QtGlobal>

namespace Requests::Test {

namespace {

bool changesRequests(const QString &name)
{
    static const QStringList names = {
        QStringLiteral("NETRC"),          QStringLiteral("REQUESTS_CA_BUNDLE"),
        QStringLiteral("CURL_CA_BUNDLE"), QStringLiteral("SSL_CERT_FILE"),
        QStringLiteral("SSL_CERT_DIR"),   QStringLiteral("SSLKEYLOGFILE"),
        QStringLiteral("REQUEST_METHOD"), QStringLiteral("XDG_CONFIG_HOME"),
        QStringLiteral("XDG_DATA_HOME"),  QStringLiteral("XDG_CACHE_HOME"),
        QStringLiteral("XDG_STATE_HOME"),
    };
    return name.endsWith(QLatin1StringView("_proxy"), Qt::CaseInsensitive) || names.contains(name);
}

} // namespace

QString clearEnvironment()
{
    static const QTemporaryDir home;
    if (!home.isValid())
        qFatal("No temporary folder: %s", qPrintable(home.errorString()));
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (changesRequests(name))
            qunsetenv(name.toLocal8Bit().constData());
    }
    qputenv("HOME", home.path().toLocal8Bit());
    return home.path();
}

QProcessEnvironment cleanEnvironment(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (changesRequests(name))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("HOME"), home);
    return environment;
}

EnvironmentScope::~EnvironmentScope()
{
    for (const auto &[name, value] : m_before) {
        if (value)
            qputenv(name.constData(), *value);
        else
            qunsetenv(name.constData());
    }
}

void EnvironmentScope::set(const QByteArray &name, const QByteArray &value)
{
    remember(name);
    qputenv(name.constData(), value);
}

void EnvironmentScope::unset(const QByteArray &name)
{
    remember(name);
    qunsetenv(name.constData());
}

void EnvironmentScope::remember(const QByteArray &name)
{
    const bool known =
        std::ranges::any_of(m_before, [&name](const auto &entry) { return entry.first == name; });
    if (known)
        return;
    std::optional<QByteArray> before;
    if (qEnvironmentVariableIsSet(name.constData()))
        before = qgetenv(name.constData());
    m_before.emplace_back(name, before);
}

} // namespace Requests::Test
