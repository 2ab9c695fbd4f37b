// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "tunnelauth_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// The URL's text for user or password: every byte but the unreserved ones escaped.
QString escaped(const QByteArray &text)
{
    return QString::fromLatin1(text.toPercentEncoding());
}

/// Text that was Latin-1, as UTF-8.
QByteArray asUtf8(const QByteArray &text)
{
    return QUtf8StringView(text).isValidUtf8() ? text : QString::fromLatin1(text).toUtf8();
}

} // namespace

PreparedRequest requestForTunnel(const PreparedRequest &request, QString *proxy)
{
    const QByteArray credentials = request.headers().value("Proxy-Authorization");
    if (credentials.isNull())
        return request;
    PreparedRequest sent = request;
    sent.headers().remove("Proxy-Authorization");
    static const QByteArray scheme = "basic ";
    const qsizetype authority = proxy->indexOf("://"_L1) < 0 ? 0 : proxy->indexOf("://"_L1) + 3;
    if (!credentials.toLower().startsWith(scheme) || proxy->mid(authority).contains(u'@'))
        return sent;
    const QByteArray login = asUtf8(QByteArray::fromBase64(credentials.mid(scheme.size()).trimmed()));
    const qsizetype colon = login.indexOf(':');
    if (colon >= 0)
        proxy->insert(authority, escaped(login.left(colon)) + u':' + escaped(login.mid(colon + 1)) + u'@');
    return sent;
}

} // namespace Requests
