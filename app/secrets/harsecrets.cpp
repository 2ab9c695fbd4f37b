// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/harsecrets.h"

#include "secrets/credentials.h"
#include "secrets/exchangesecrets.h"

#include <QJsonArray>
#include <QJsonDocument>

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
    static const QStringList names{u"url"_s, u"value"_s, u"text"_s, u"redirectURL"_s, u"comment"_s};
    return names.contains(name);
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
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString()) {
            *it = hiddenValue(*it, redactor);
        } else if (isBase64 && it.key() == "text"_L1) {
            const QByteArray bytes = QByteArray::fromBase64(it->toString().toLatin1());
            *it = QString::fromLatin1(redactor.bytes(bytes).toBase64());
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
    if (hop.body)
        addCredentialsIn(QString::fromUtf8(hop.body->left(MaxCredentialText)), redactor);
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
