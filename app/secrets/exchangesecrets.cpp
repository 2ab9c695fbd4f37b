// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/exchangesecrets.h"

#include "secrets/credentials.h"

#include <qrequests/preparedrequest.h>

#include <QUrl>

#include <algorithm>

namespace Fingerpost {

namespace {

/// Longer bodies are no place where somebody types a password.
constexpr qint64 MostSearched = 1024 * 1024;

void addPassword(Redactor *redactor, const QString &user, const QString &password)
{
    if (!password.isEmpty())
        redactor->addLogin(user, SecretValue(password));
}

/// "true", "dark", "en-US", "2026": hidden in their field, but no secret anywhere else. Looked for in bodies
/// they would tear holes into every one.
bool isCookieWord(const QString &value)
{
    const bool hasDigit = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    const bool hasLetter = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
    return value.size() < 8 || (value.size() < 12 && !(hasDigit && hasLetter));
}

void addCookies(Redactor *redactor, const QByteArray &pairs)
{
    for (const QByteArray &pair : pairs.split(';')) {
        const qsizetype equals = pair.indexOf('=');
        const QString value = QString::fromUtf8(pair.mid(equals + 1).trimmed());
        if (equals > 0 && !isCookieWord(value))
            redactor->add(SecretValue(value));
    }
}

/// Of a query, or of a fragment: there OAuth's implicit grant hands over its token.
void addPairs(Redactor *redactor, const QString &pairs)
{
    for (const QString &part : pairs.split(u'&')) {
        const qsizetype equals = part.indexOf(u'=');
        const auto decoded = [](const QString &each) { return QUrl::fromPercentEncoding(each.toUtf8()); };
        if (equals > 0 && isSecretName(decoded(part.left(equals))))
            redactor->add(SecretValue(decoded(part.mid(equals + 1))));
    }
}

void addUrl(Redactor *redactor, const QString &text)
{
    const QUrl url(text);
    addPassword(redactor, url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
    addPairs(redactor, url.query(QUrl::FullyEncoded));
    addPairs(redactor, url.fragment(QUrl::FullyEncoded));
}

void addHeader(Redactor *redactor, const Requests::Header &field)
{
    const QByteArray name = field.name.toLower();
    if (name == "location" || name == "content-location" || name == "referer")
        return addUrl(redactor, QString::fromUtf8(field.value)); // also where nobody follows it
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

void addBody(Redactor *redactor, const Requests::PreparedRequest &request)
{
    const auto body = request.body();
    if (!body || !body->isRewindable() || body->size() < 0 || body->size() > MostSearched)
        return;
    auto reader = body->open();
    if (!reader)
        return;
    addCredentialsIn(QString::fromUtf8(reader.value()->readAll()), redactor);
}

} // namespace

void addCredentialsIn(const QString &text, Redactor *redactor)
{
    for (const CredentialFinding &finding : findCredentials(text))
        redactor->add(SecretValue(text.mid(finding.start, finding.length)));
}

bool holdsCredentials(const Requests::PreparedRequest &request)
{
    const Requests::Headers fields = request.headers();
    return std::any_of(fields.begin(), fields.end(),
                       [](const Requests::Header &field) { return Redactor::isSecretHeader(field.name); });
}

void addSecretsOf(const Requests::PreparedRequest &request, const Requests::Headers &answer,
                  Redactor *redactor)
{
    addUrl(redactor, request.url());
    for (const Requests::Header &field : request.headers())
        addHeader(redactor, field);
    for (const Requests::Header &field : answer)
        addHeader(redactor, field);
    addBody(redactor, request);
}

} // namespace Fingerpost
