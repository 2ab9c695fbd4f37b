// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "urlparts_p.h"

using namespace Qt::Literals::StringLiterals;

// What of a URL stands in the head of a request.
namespace Requests {

namespace {

QByteArray hostWithoutZone(const QString &host)
{
    const QByteArray field = host.toUtf8().toLower();
    const qsizetype zone = field.startsWith('[') ? field.indexOf('%') : -1;
    return zone < 0 ? field : QByteArray(field.first(zone) + ']');
}

} // namespace

int UrlParts::effectivePort() const
{
    bool ok = false;
    const int number = port.toInt(&ok);
    if (ok)
        return number;
    if (scheme == "https"_L1)
        return 443;
    return scheme == "http"_L1 ? 80 : -1;
}

QByteArray UrlParts::hostField() const
{
    const int standard = scheme == "https"_L1 ? 443 : 80;
    return port.isEmpty() || effectivePort() == standard ? hostWithoutZone(host) : authorityField();
}

QByteArray UrlParts::authorityField() const
{
    const QByteArray field = hostWithoutZone(host);
    return port.isEmpty() ? field : QByteArray(field + ':' + port.toUtf8());
}

QByteArray UrlParts::target() const
{
    QByteArray out = path.isEmpty() ? QByteArray("/") : path.toUtf8();
    if (!query.isEmpty())
        out += '?' + query.toUtf8();
    return out;
}

} // namespace Requests
