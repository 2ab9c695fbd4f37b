// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "awssignature_p.h"

#include "urlparts_p.h"

#include <QCryptographicHash>
#include <QMap>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <iterator>

namespace Requests::AwsSignature {

namespace {

/// What proxies and transports add or change on the way, and what is made after signing.
bool isSigned(const QByteArray &lowerName)
{
    static constexpr QByteArrayView unsignedNames[] = {"accept",
                                                       "accept-encoding",
                                                       "accept-language",
                                                       "authorization",
                                                       "connection",
                                                       "cookie",
                                                       "expect",
                                                       "keep-alive",
                                                       "origin",
                                                       "proxy-authorization",
                                                       "proxy-connection",
                                                       "te",
                                                       "trailer",
                                                       "upgrade",
                                                       "transfer-encoding",
                                                       "user-agent",
                                                       "x-amzn-trace-id",
                                                       "x-forwarded-for",
                                                       "via"};
    return std::find(std::begin(unsignedNames), std::end(unsignedNames), lowerName)
        == std::end(unsignedNames);
}

/// Name to value as they are signed; a name's values are joined by commas.
QMap<QByteArray, QByteArray> canonicalHeaders(const PreparedRequest &request)
{
    QMap<QByteArray, QByteArray> fields;
    for (const Header &field : request.headers()) {
        const QByteArray name = field.name.toLower();
        if (!isSigned(name))
            continue;
        const QByteArray value = field.value.simplified();
        const auto known = fields.find(name);
        if (known == fields.end())
            fields.insert(name, value);
        else
            *known += ',' + value;
    }
    if (!fields.contains("host"))
        fields.insert("host", UrlParts(request.url()).hostField());
    return fields;
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray encodedAgain(const QByteArray &text)
{
    return QByteArray::fromPercentEncoding(text).toPercentEncoding();
}

} // namespace

bool keepsPaths(const QByteArray &service)
{
    return service == "s3" || service == "s3express" || service == "s3-outposts"
        || service == "s3-object-lambda";
}

QByteArray canonicalPath(const QByteArray &path, bool encodeTwice, bool normalize)
{
    QByteArray out = path.isEmpty() ? QByteArray("/") : path;
    if (normalize) {
        const QByteArrayList segments = out.split('/');
        QByteArrayList kept;
        for (const QByteArray &segment : segments) {
            if (segment == ".." && !kept.isEmpty())
                kept.removeLast();
            else if (!segment.isEmpty() && segment != "." && segment != "..")
                kept.append(segment);
        }
        const QByteArray &last = segments.constLast();
        const bool folder = last.isEmpty() || last == "." || last == "..";
        out = '/' + kept.join('/') + (folder && !kept.isEmpty() ? "/" : "");
    }
    // As it travels it is encoded already, more or less; the services expect that once more, S3 just once.
    return encodeTwice ? out.toPercentEncoding("/")
                       : QByteArray::fromPercentEncoding(out).toPercentEncoding("/");
}

QByteArray canonicalQuery(const QByteArray &query)
{
    QList<QPair<QByteArray, QByteArray>> fields;
    for (const QByteArray &field : query.split('&')) {
        if (field.isEmpty())
            continue;
        const qsizetype equals = field.indexOf('=');
        const QByteArray name = equals < 0 ? field : field.left(equals);
        fields.append({encodedAgain(name), equals < 0 ? QByteArray() : encodedAgain(field.mid(equals + 1))});
    }
    std::sort(fields.begin(), fields.end());
    QByteArrayList out;
    for (const auto &[name, value] : std::as_const(fields))
        out.append(QByteArray(name + '=' + value));
    return out.join('&');
}

QByteArray signedHeaders(const PreparedRequest &request)
{
    return canonicalHeaders(request).keys().join(';');
}

QByteArray canonicalRequest(const PreparedRequest &request, const QByteArray &path,
                            const QByteArray &payloadHash)
{
    const QMap<QByteArray, QByteArray> fields = canonicalHeaders(request);
    QByteArray out =
        request.method() + '\n' + path + '\n' + canonicalQuery(UrlParts(request.url()).query.toUtf8()) + '\n';
    for (auto it = fields.begin(); it != fields.end(); ++it)
        out += it.key() + ':' + it.value() + '\n';
    return out + '\n' + fields.keys().join(';') + '\n' + payloadHash;
}

QByteArray stringToSign(const Scope &scope, const QByteArray &canonicalRequest)
{
    return "AWS4-HMAC-SHA256\n" + scope.date + '\n' + scope.text() + '\n'
        + QCryptographicHash::hash(canonicalRequest, QCryptographicHash::Sha256).toHex();
}

QByteArray signature(const QByteArray &secretKey, const Scope &scope, const QByteArray &stringToSign)
{
    QByteArray key = hmac("AWS4" + secretKey, scope.date.left(8));
    for (const QByteArray &part : {scope.region, scope.service, QByteArray("aws4_request")})
        key = hmac(key, part);
    return hmac(key, stringToSign).toHex();
}

} // namespace Requests::AwsSignature
