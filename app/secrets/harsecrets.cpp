// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/harsecrets.h"

#include "secrets/credentials.h"
#include "secrets/exchangesecrets.h"

#include <qrequests/encodings.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

Redactor secretsOfHops(const QList<Requests::HarEntry> &hops, const Redactor &known)
{
    Redactor redactor = known;
    for (const Requests::HarEntry &hop : hops)
        addSecretsOf(hop, &redactor);
    return redactor;
}

/// Whether a text by that name holds what travelled; the others are words of the format.
bool isHarContent(const QString &name)
{
    static const QStringList names{u"url"_s, u"value"_s, u"redirectURL"_s, u"comment"_s};
    return names.contains(name);
}

/// A body, as its Content-Type \a type says that it is to be read.
QString hiddenBodyText(const QString &text, bool isBase64, const QString &type, const Redactor &redactor)
{
    const QByteArray bytes = isBase64 ? QByteArray::fromBase64(text.toLatin1()) : text.toUtf8();
    Requests::Headers fields;
    fields.add("Content-Type", type.toUtf8());
    auto charset = Redactor::otherCharset(Requests::encodingFromHeaders(fields), bytes);
    // What an archive has as text is UTF-8, and read as Latin-1 nothing but ASCII.
    if (charset == QStringConverter::Latin1 && !isBase64)
        charset.reset();
    if (!isBase64 && !charset)
        return redactor.text(text);
    const QByteArray hidden = (charset ? redactor.in(*charset) : redactor).bytes(bytes);
    return isBase64 ? QString::fromLatin1(hidden.toBase64()) : QString::fromUtf8(hidden);
}

QJsonValue hiddenValue(const QJsonValue &value, const Redactor &redactor)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &each : value.toArray())
            array.append(hiddenValue(each, redactor));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    const auto says = [&object](const QString &name) { return object.value(name).toString() == "base64"_L1; };
    const bool isBase64 = says(u"encoding"_s) || says(u"_encoding"_s);
    const QString type = object.value(u"mimeType"_s).toString();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString()) {
            *it = hiddenValue(*it, redactor);
        } else if (it.key() == "text"_L1) {
            *it = hiddenBodyText(it->toString(), isBase64, type, redactor);
        } else if (isHarContent(it.key())) {
            *it = redactor.text(it->toString());
        }
    }
    return object;
}

} // namespace

void addSecretsOf(const Requests::HarEntry &hop, Redactor *redactor)
{
    addSecretsOf(hop.response.request(), hop.response.headers(), redactor);
    if (!hop.body)
        return;
    const QByteArray bytes = hop.body->left(MaxCredentialText);
    addCredentialsIn(QString::fromUtf8(bytes), redactor);
    // Read as Latin-1 it has the same credentials.
    const auto charset = Redactor::otherCharset(hop.response.encoding(), bytes);
    if (charset && charset != QStringConverter::Latin1)
        addCredentialsIn(QString(QStringDecoder(*charset)(bytes)), redactor);
}

QByteArray withoutSecrets(const QByteArray &archive, const QList<Requests::HarEntry> &hops,
                          const Redactor &known)
{
    const Redactor redactor = secretsOfHops(hops, known);
    if (redactor.isEmpty())
        return archive;
    return QJsonDocument(withoutSecrets(QJsonDocument::fromJson(archive).object(), redactor)).toJson();
}

QJsonObject withoutSecrets(const QJsonObject &part, const Redactor &redactor)
{
    return redactor.isEmpty() ? part : hiddenValue(part, redactor).toObject();
}

} // namespace Fingerpost
