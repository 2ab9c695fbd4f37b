// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "environment_p.h"

#include "ipv4_p.h"
#include "netrc_p.h"
#include "urlplace_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <cstring>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Requests::Environment {

namespace {

constexpr qint64 maxNetrcSize = 1024 * 1024;

/// The variables whose names end in "_proxy", in whatever case. Asked for each hop: reading the block of the
/// process itself costs a hundredth of what QProcessEnvironment does.
QList<std::pair<QByteArray, QString>> proxyEntries()
{
    static constexpr QByteArrayView suffix("_proxy");
    QList<std::pair<QByteArray, QString>> found;
    for (char **entry = environ; entry && *entry; ++entry) {
        const char *const equals = std::strchr(*entry, '=');
        if (!equals || equals - *entry < suffix.size() || *(equals - suffix.size()) != '_')
            continue;
        const QByteArrayView name(*entry, equals);
        if (name.last(suffix.size()).compare(suffix, Qt::CaseInsensitive) == 0)
            found.emplaceBack(name.toByteArray(), QString::fromLocal8Bit(equals + 1));
    }
    return found;
}

/// Python's getproxies_environment().
Proxies proxyVariables()
{
    const auto entries = proxyEntries();
    if (entries.isEmpty())
        return {};
    const auto schemeOf = [](const QByteArray &name) {
        return QString::fromLocal8Bit(name.chopped(6)).toLower(); // without "_proxy"
    };
    Proxies proxies;
    for (const auto &[name, value] : entries) {
        if (!value.isEmpty())
            proxies.insert(schemeOf(name), value);
    }
    // A web server hands a client's "Proxy:" field to a CGI program as HTTP_PROXY (CVE-2016-1000110).
    if (qEnvironmentVariableIsSet("REQUEST_METHOD"))
        proxies.remove(u"http"_s);
    for (const auto &[name, value] : entries) {
        if (!name.endsWith("_proxy"))
            continue;
        if (value.isEmpty())
            proxies.remove(schemeOf(name));
        else
            proxies.insert(schemeOf(name), value);
    }
    return proxies;
}

/// Requests' own part of should_bypass_proxies.
bool matchesRule(const UrlPlace &url, const QString &noProxy)
{
    QString list = noProxy;
    const QStringList rules = list.remove(u' ').split(u',', Qt::SkipEmptyParts);
    if (const auto address = ipv4(url.host)) {
        return std::any_of(rules.cbegin(), rules.cend(), [&](const QString &rule) {
            return isInNetwork(*address, rule).value_or(url.host == rule);
        });
    }
    const QString withPort = url.port > 0 ? url.host + u':' + QString::number(url.port) : url.host;
    return std::any_of(rules.cbegin(), rules.cend(), [&](const QString &rule) {
        return url.host.endsWith(rule) || withPort.endsWith(rule);
    });
}

/// Python's proxy_bypass_environment(), which Requests asks as well.
bool matchesPythonsRule(const QString &host, const QString &noProxy)
{
    if (noProxy == "*"_L1)
        return true;
    const QStringList rules = noProxy.split(u',');
    return std::any_of(rules.cbegin(), rules.cend(), [&](const QString &rule) {
        QString name = rule.trimmed().toLower();
        while (name.startsWith(u'.'))
            name.remove(0, 1);
        return !rule.trimmed().isEmpty() && (host == name || host.endsWith(u'.' + name));
    });
}

bool exists(const QByteArray &path)
{
    return ::access(path.constData(), F_OK) == 0;
}

/// Asked for each request, and seldom there: as the system spells it.
QByteArray netrcPath()
{
    QByteArray home = qgetenv("HOME");
    if (home.isEmpty())
        home = QFile::encodeName(QDir::homePath());
    if (qEnvironmentVariableIsSet("NETRC")) {
        const QByteArray path = qgetenv("NETRC");
        return path.startsWith("~/") ? home + path.mid(1) : path;
    }
    const QByteArray usual = home + "/.netrc";
    return exists(usual) ? usual : home + "/_netrc";
}

} // namespace

bool shouldBypassProxies(const QString &url, const QString &noProxy)
{
    const UrlPlace to(url);
    if (to.host.isEmpty())
        return true;
    QString rules = noProxy;
    if (rules.isNull()) {
        rules = qEnvironmentVariable("no_proxy");
        if (rules.isEmpty())
            rules = qEnvironmentVariable("NO_PROXY");
    }
    return matchesRule(to, rules)
        || matchesPythonsRule(to.host, noProxy.isNull() ? proxyVariables().value(u"no"_s) : noProxy);
}

Proxies proxies(const QString &url, const QString &noProxy)
{
    const Proxies found = proxyVariables();
    return found.isEmpty() || shouldBypassProxies(url, noProxy) ? Proxies() : found;
}

void addMissing(Proxies &proxies, const Proxies &others)
{
    for (auto it = others.begin(); it != others.end(); ++it) {
        if (!proxies.contains(it.key()))
            proxies.insert(it.key(), it.value());
    }
}

QString selectProxy(const QString &url, const Proxies &proxies)
{
    if (proxies.isEmpty())
        return {};
    const UrlPlace to(url);
    QStringList keys{to.scheme + "://"_L1 + to.host, to.scheme, "all://"_L1 + to.host, u"all"_s};
    if (to.host.isEmpty())
        keys = {to.scheme, u"all"_s};
    const auto key =
        std::find_if(keys.cbegin(), keys.cend(), [&](const QString &k) { return proxies.contains(k); });
    return key == keys.cend() ? QString() : proxies.value(*key);
}

std::optional<std::pair<QString, QString>> netrcAuth(const QString &url)
{
    const QByteArray path = netrcPath();
    if (!exists(path))
        return {};
    const auto found = netrcAuthFrom(QFile::decodeName(path), url);
    return found ? found.value() : std::nullopt;
}

Result<std::optional<std::pair<QString, QString>>> netrcAuthFrom(const QString &path, const QString &url)
{
    QFile file(path);
    // Whoever holds so much is no netrc; and a pipe or device would block.
    if (!QFileInfo(path).isFile() || file.size() > maxNetrcSize || !file.open(QIODevice::ReadOnly)) {
        return Error(Error::RequestException,
                     u"The netrc file %1 cannot be read. Check that it is a file you may read."_s.arg(path),
                     file.errorString());
    }
    const QByteArray bytes = file.read(maxNetrcSize);
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    if (utf8.hasError())
        text = QString::fromLatin1(bytes);
    return findInNetrc(text, UrlPlace(url).host);
}

QString caBundle()
{
    const QString own = qEnvironmentVariable("REQUESTS_CA_BUNDLE");
    return own.isEmpty() ? qEnvironmentVariable("CURL_CA_BUNDLE") : own;
}

} // namespace Requests::Environment
