// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "urlplace_p.h"

#include "idna_p.h"
#include "urlparts_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

QString canonicalHost(const QString &host)
{
    const QString name = host.toLower();
    if (name.startsWith(u'[') && name.endsWith(u']'))
        return name.mid(1, name.size() - 2);
    return asciiHost(name).value_or(name);
}

UrlPlace::UrlPlace(const QString &url)
{
    const UrlParts parts(url);
    scheme = parts.scheme;
    host = canonicalHost(parts.host);
    path = parts.path;
    bool isNumber = false;
    const int number = parts.port.toInt(&isNumber);
    port = isNumber && number >= 0 && number <= 65535 ? number : -1;
}

QString UrlPlace::origin() const
{
    const int effective = port >= 0 ? port : (isSecure() ? 443 : 80);
    return scheme + "://"_L1 + host + u':' + QString::number(effective);
}

} // namespace Requests
