// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/harsecrets.h"

#include "secrets/credentials.h"
#include "secrets/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Cli {

namespace {

/// Longer bodies are no place where somebody types a password.
constexpr qint64 MostBody = 1024 * 1024;

void addPassword(Redactor *redactor, const QString &user, const QString &password)
{
    if (!password.isEmpty())
        redactor->addLogin(user, SecretValue(password));
}

void addCookies(Redactor *redactor, const QByteArray &pairs)
{
    for (const QByteArray &pair : pairs.split(';')) {
        if (const qsizetype equals = pair.indexOf('='); equals > 0)
            redactor->add(SecretValue(QString::fromUtf8(pair.mid(equals + 1).trimmed())));
    }
}

void addHeader(Redactor *redactor, const Requests::Header &field)
{
    const QByteArray name = field.name.toLower();
    if (!Redactor::isSecretHeader(name))
        return;
    if (name == "cookie" || name == "cookie2")
        return addCookies(redactor, field.value);
    if (name == "set-cookie" || name == "set-cookie2")
        return addCookies(redactor, field.value.split(';').constFirst());
    const QByteArray value = field.value.trimmed();
    redactor->add(SecretValue(QString::fromUtf8(value)));
    const qsizetype space = value.indexOf(' ');
    if (space < 0)
        return;
    const QByteArray credentials = value.mid(space + 1).trimmed();
    redactor->add(SecretValue(QString::fromUtf8(credentials)));
    if (value.left(space).compare("basic", Qt::CaseInsensitive) == 0) {
        const QString login = QString::fromUtf8(QByteArray::fromBase64(credentials));
        addPassword(redactor, login.section(u':', 0, 0), login.section(u':', 1));
    }
}

void addUrl(Redactor *redactor, const QString &text)
{
    const QUrl url(text);
    addPassword(redactor, url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
    for (const QString &part : url.query(QUrl::FullyEncoded).split(u'&')) {
        const qsizetype equals = part.indexOf(u'=');
        const auto decoded = [](const QString &each) { return QUrl::fromPercentEncoding(each.toUtf8()); };
        if (equals > 0 && isSecretName(decoded(part.left(equals))))
            redactor->add(SecretValue(decoded(part.mid(equals + 1))));
    }
}

void addBody(Redactor *redactor, const Requests::PreparedRequest &request)
{
    const auto body = request.body();
    if (!body || !body->isRewindable() || body->size() < 0 || body->size() > MostBody)
        return;
    auto reader = body->open();
    if (!reader)
        return;
    const QString text = QString::fromUtf8(reader.value()->readAll());
    for (const CredentialFinding &finding : findCredentials(text))
        redactor->add(SecretValue(text.mid(finding.start, finding.length)));
}

Redactor secretsOf(const QList<Requests::HarEntry> &hops, const Redactor &known)
{
    Redactor redactor = known;
    for (const Requests::HarEntry &hop : hops) {
        const Requests::PreparedRequest request = hop.response.request();
        addUrl(&redactor, request.url());
        for (const Requests::Header &field : request.headers())
            addHeader(&redactor, field);
        for (const Requests::Header &field : hop.response.headers())
            addHeader(&redactor, field);
        addBody(&redactor, request);
    }
    return redactor;
}

/// Whether a text by that name holds what travelled; the others are words of the format.
bool isContent(const QString &name)
{
    static const QStringList names{u"url"_s, u"value"_s, u"text"_s, u"redirectURL"_s, u"comment"_s};
    return names.contains(name);
}

QJsonValue hidden(const QJsonValue &value, const Redactor &redactor)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &each : value.toArray())
            array.append(hidden(each, redactor));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    const bool isBase64 = object[u"encoding"_s] == "base64"_L1 || object[u"_encoding"_s] == "base64"_L1;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString()) {
            *it = hidden(*it, redactor);
        } else if (isBase64 && it.key() == "text"_L1) {
            const QByteArray bytes = QByteArray::fromBase64(it->toString().toLatin1());
            *it = QString::fromLatin1(redactor.bytes(bytes).toBase64());
        } else if (isContent(it.key())) {
            *it = redactor.text(it->toString());
        }
    }
    return object;
}

} // namespace

QByteArray withoutSecrets(const QByteArray &archive, const QList<Requests::HarEntry> &hops,
                          const Redactor &known)
{
    const Redactor redactor = secretsOf(hops, known);
    if (redactor.isEmpty())
        return archive;
    return QJsonDocument(hidden(QJsonDocument::fromJson(archive).object(), redactor).toObject()).toJson();
}

} // namespace Fingerpost::Cli
