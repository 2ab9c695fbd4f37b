// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "oauth1signature_p.h"

#include "urlparts_p.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests::OAuth1Signature {

Parameters parseForm(const QByteArray &text)
{
    Parameters parameters;
    for (QByteArray field : text.split('&')) {
        if (field.isEmpty())
            continue;
        field.replace('+', ' ');
        const qsizetype equals = field.indexOf('=');
        const QByteArray name = equals < 0 ? field : field.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : field.mid(equals + 1);
        parameters.append({QByteArray::fromPercentEncoding(name), QByteArray::fromPercentEncoding(value)});
    }
    return parameters;
}

QByteArray baseUri(const PreparedRequest &request)
{
    const UrlParts url(request.url());
    // The Host field names the server (§3.4.1.2), also one written by hand.
    QByteArray host = request.headers().value("Host", url.hostField()).toLower();
    const QByteArray standardPort = url.scheme == "https"_L1 ? ":443" : ":80";
    if (host.endsWith(standardPort))
        host.chop(standardPort.size());
    return url.scheme.toLatin1() + "://" + host + (url.path.isEmpty() ? "/"_ba : url.path.toUtf8());
}

QByteArray baseString(const PreparedRequest &request, const Parameters &form, const Parameters &protocol)
{
    Parameters all = parseForm(UrlParts(request.url()).query.toUtf8()) + form + protocol;
    for (auto &[name, value] : all) {
        name = name.toPercentEncoding();
        value = value.toPercentEncoding();
    }
    std::sort(all.begin(), all.end());
    QByteArrayList normalized;
    for (const auto &[name, value] : std::as_const(all))
        normalized.append(QByteArray(name + '=' + value));
    return request.method().toUpper() + '&' + baseUri(request).toPercentEncoding() + '&'
        + normalized.join('&').toPercentEncoding();
}

QByteArray methodName(OAuth1::Method method)
{
    switch (method) {
    case OAuth1::Method::HmacSha1:
        return "HMAC-SHA1";
    case OAuth1::Method::HmacSha256:
        return "HMAC-SHA256";
    case OAuth1::Method::PlainText:
        return "PLAINTEXT";
    }
    return {};
}

QByteArray signature(const OAuth1 &settings, const QByteArray &baseString)
{
    const QByteArray key = settings.consumerSecret.toUtf8().toPercentEncoding() + '&'
        + settings.tokenSecret.toUtf8().toPercentEncoding();
    if (settings.method == OAuth1::Method::PlainText)
        return key;
    const auto hash =
        settings.method == OAuth1::Method::HmacSha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1;
    return QMessageAuthenticationCode::hash(baseString, key, hash).toBase64();
}

} // namespace Requests::OAuth1Signature
