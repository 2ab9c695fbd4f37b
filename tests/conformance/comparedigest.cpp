// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "compare.h"

#include <QCryptographicHash>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace Conformance {

namespace {

using Parameters = QMap<QByteArray, QByteArray>;

/// name="value" and name=value, with commas between. By itself, so that the library's reader is not its own
/// judge.
Parameters parametersOf(const QByteArray &value)
{
    Parameters out;
    qsizetype at = value.indexOf(' ') + 1;
    while (at > 0 && at < value.size()) {
        const qsizetype equals = value.indexOf('=', at);
        if (equals < 0)
            break;
        const QByteArray name = value.sliced(at, equals - at).trimmed().toLower();
        qsizetype end = 0;
        if (value.mid(equals + 1, 1) == "\"") {
            end = value.indexOf('"', equals + 2);
            if (end < 0)
                break;
            out.insert(name, value.sliced(equals + 2, end - equals - 2));
            end = value.indexOf(',', end);
        } else {
            end = value.indexOf(',', equals);
            out.insert(name, value.mid(equals + 1, end < 0 ? -1 : end - equals - 1).trimmed());
        }
        at = end < 0 ? value.size() : end + 1;
    }
    return out;
}

/// RFC 7616 §3.4.1, RFC 2069 where there is no qop.
QByteArray rightResponse(const Parameters &given, const QByteArray &method, const QJsonObject &credentials)
{
    QByteArray algorithm = given.value("algorithm", "MD5").toUpper();
    const bool session = algorithm.endsWith("-SESS");
    if (session)
        algorithm.chop(5);
    const auto kind = algorithm == "SHA" ? QCryptographicHash::Sha1
        : algorithm == "SHA-256"         ? QCryptographicHash::Sha256
        : algorithm == "SHA-512"         ? QCryptographicHash::Sha512
                                         : QCryptographicHash::Md5;
    const auto hash = [kind](const QByteArray &text) { return QCryptographicHash::hash(text, kind).toHex(); };

    const QByteArray nonce = given.value("nonce");
    const QByteArray clientNonce = given.value("cnonce");
    QByteArray a1 = hash(credentials.value("user"_L1).toString().toUtf8() + ':' + given.value("realm") + ':'
                         + credentials.value("pass"_L1).toString().toUtf8());
    if (session)
        a1 = hash(a1 + ':' + nonce + ':' + clientNonce);
    const QByteArray a2 = hash(method + ':' + given.value("uri"));
    if (!given.contains("qop"))
        return hash(a1 + ':' + nonce + ':' + a2);
    return hash(a1 + ':' + nonce + ':' + given.value("nc") + ':' + clientNonce + ":auth:" + a2);
}

} // namespace

QString compareDigest(const QByteArray &expected, const QByteArray &got, const QByteArray &method,
                      const QJsonObject &credentials)
{
    const Parameters wanted = parametersOf(expected);
    const Parameters given = parametersOf(got);
    if (!got.startsWith("Digest ") || wanted.keys() != given.keys())
        return difference(u"parameters"_s, QString::fromLatin1(expected), QString::fromLatin1(got));
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (it.key() != "cnonce" && it.key() != "response" && given.value(it.key()) != it.value())
            return difference(QString::fromLatin1(it.key()), QString::fromLatin1(it.value()),
                              QString::fromLatin1(given.value(it.key())));
    }
    const QByteArray right = rightResponse(given, method, credentials);
    if (given.value("response") != right)
        return difference(u"response"_s, QString::fromLatin1(right),
                          QString::fromLatin1(given.value("response")));
    return {};
}

} // namespace Conformance
