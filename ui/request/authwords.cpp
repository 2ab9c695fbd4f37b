// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/authwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui::AuthWords {

namespace {

using Kind = AuthSetting::Kind;

/// Its tr() has this context.
struct Auth {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::Ui::AuthWords)
};

constexpr qsizetype LongestWord = 48;
const QString Dots = u"••••••••"_s;

QString cut(const QString &text)
{
    QString line = text.left(LongestWord).simplified();
    return text.size() > LongestWord ? line + u'…' : line;
}

QString value(const AuthSetting &setting, QLatin1StringView name, const QString &ifEmpty = u"…"_s)
{
    const QString text = cut(setting.values.value(name));
    return text.isEmpty() ? ifEmpty : text;
}

bool goesTo(const AuthSetting &setting, QLatin1StringView placement)
{
    for (const AuthField &field : authFields(setting.kind)) {
        if (field.name == AuthKey::Placement)
            return authValue(setting, field) == placement;
    }
    return false;
}

QString oauthOnTheWire(const AuthSetting &setting)
{
    const QString key = value(setting, AuthKey::ConsumerKey);
    if (goesTo(setting, AuthPlacement::Header))
        return u"Authorization: OAuth oauth_consumer_key=\"%1\", …, oauth_signature=\"%2\""_s.arg(key, Dots);
    const QString pairs = u"oauth_consumer_key=%1&…&oauth_signature=%2"_s.arg(key, Dots);
    return goesTo(setting, AuthPlacement::Query) ? u'?' + pairs : pairs;
}

} // namespace

QString translated(const char *wordOfAuthField)
{
    return QCoreApplication::translate("Fingerpost::AuthField", wordOfAuthField);
}

QString kindName(const AuthSetting &setting)
{
    switch (setting.kind) {
    case Kind::Inherit:
        return Auth::tr("Inherit");
    case Kind::None:
        return Auth::tr("No auth");
    case Kind::Basic:
        return Auth::tr("Basic");
    case Kind::Digest:
        return Auth::tr("Digest");
    case Kind::Bearer:
        return Auth::tr("Bearer token");
    case Kind::ApiKey:
        return Auth::tr("API key");
    case Kind::Netrc:
        return Auth::tr("netrc file");
    case Kind::AwsV4:
        return Auth::tr("AWS Signature 4");
    case Kind::OAuth1:
        return Auth::tr("OAuth 1");
    case Kind::Other:
        break;
    }
    return setting.otherType.isEmpty() ? Auth::tr("Another kind") : cut(setting.otherType);
}

QString summary(const AuthSetting &setting)
{
    const QString name = kindName(setting);
    switch (setting.kind) {
    case Kind::Basic:
    case Kind::Digest:
        return Auth::tr("%1, user %2", "kind of auth, user").arg(name, value(setting, AuthKey::Username));
    case Kind::ApiKey:
        return Auth::tr("%1 %2", "API key, its name").arg(name, value(setting, AuthKey::Key));
    case Kind::AwsV4:
        return Auth::tr("%1, key %2", "kind of auth, key").arg(name, value(setting, AuthKey::AccessKeyId));
    case Kind::OAuth1:
        return Auth::tr("%1, key %2", "kind of auth, key").arg(name, value(setting, AuthKey::ConsumerKey));
    case Kind::Other:
        return Auth::tr("%1, which this version cannot carry out").arg(name);
    case Kind::Inherit:
    case Kind::None:
    case Kind::Bearer:
    case Kind::Netrc:
        break;
    }
    return name;
}

QString onTheWire(const AuthSetting &setting)
{
    switch (setting.kind) {
    case Kind::Basic:
    case Kind::Netrc:
        return u"Authorization: Basic "_s + Dots;
    case Kind::Digest:
        return u"Authorization: Digest username=\"%1\", …, response=\"%2\""_s.arg(
            value(setting, AuthKey::Username), Dots);
    case Kind::Bearer:
        return u"Authorization: Bearer "_s + Dots;
    case Kind::ApiKey:
        return (goesTo(setting, AuthPlacement::Query) ? u"?%1=%2"_s : u"%1: %2"_s)
            .arg(value(setting, AuthKey::Key), Dots);
    case Kind::AwsV4:
        return u"Authorization: AWS4-HMAC-SHA256 Credential=%1/…/%2/%3/aws4_request, …"_s.arg(
            value(setting, AuthKey::AccessKeyId), value(setting, AuthKey::Region),
            value(setting, AuthKey::Service));
    case Kind::OAuth1:
        return oauthOnTheWire(setting);
    case Kind::Inherit:
    case Kind::None:
    case Kind::Other:
        break;
    }
    return {};
}

QString explanation(const AuthSetting &setting)
{
    switch (setting.kind) {
    case Kind::Inherit:
        break;
    case Kind::None:
        return Auth::tr("Nothing is sent to log in, whatever the folders above say.");
    case Kind::Basic:
        return Auth::tr(
            "User and password go along with every request, in Base64, which anybody can read: use "
            "https (RFC 7617).");
    case Kind::Digest:
        return Auth::tr(
            "The server asks with 401 first; the answer proves that the password is known without "
            "sending it (RFC 7616).");
    case Kind::Bearer:
        return Auth::tr("Who holds the token is let in: use https (RFC 6750).");
    case Kind::ApiKey:
        return goesTo(setting, AuthPlacement::Query)
            ? Auth::tr("The key becomes part of the URL, which servers and proxies write into their logs.")
            : Auth::tr("The key goes along as a header field of this name.");
    case Kind::Netrc:
        return Auth::tr(
            "User and password are those that the netrc file has for the request's host (NETRC, else "
            "~/.netrc); without an entry nothing is sent.");
    case Kind::AwsV4:
        return Auth::tr(
            "Method, path, query, headers and body are signed with the secret key, which is not sent "
            "(AWS Signature Version 4).");
    case Kind::OAuth1:
        return Auth::tr(
            "Method, URL and parameters are signed with the secrets (RFC 5849). PLAINTEXT sends the "
            "secrets themselves: use https.");
    case Kind::Other:
        return Auth::tr(
            "This version cannot carry it out and sends nothing to log in. In the file it stays as "
            "it is until you choose another kind.");
    }
    return {};
}

} // namespace Fingerpost::Ui::AuthWords
