// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionprofile.h"

#include "secrets/credentials.h"
#include "secrets/redaction.h"
#include "workspace/authfields.h"

#include <QJsonArray>
#include <QUrl>
#include <QUuid>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype MostRows = 1000; // of each list of a file

constexpr QLatin1StringView AuthNames[] = {"inherit"_L1, "none"_L1,  "basic"_L1, "digest"_L1, "bearer"_L1,
                                           "apikey"_L1,  "netrc"_L1, "awsv4"_L1, "oauth1"_L1, "other"_L1};

QJsonArray arrayOfRows(const QList<KeyValue> &rows)
{
    QJsonArray array;
    for (const KeyValue &row : rows) {
        QJsonObject object{{u"name"_s, row.key}, {u"value"_s, row.value}};
        if (!row.enabled)
            object[u"enabled"_s] = false;
        if (!row.description.isEmpty())
            object[u"description"_s] = row.description;
        array.append(object);
    }
    return array;
}

QList<KeyValue> rowsOfArray(const QJsonValue &value)
{
    QList<KeyValue> rows;
    const QJsonArray array = value.toArray();
    for (const auto &each : array) {
        const QJsonObject object = each.toObject();
        if (rows.size() < MostRows)
            rows.append({.enabled = object[u"enabled"_s].toBool(true),
                         .key = object[u"name"_s].toString(),
                         .value = object[u"value"_s].toString(),
                         .description = object[u"description"_s].toString()});
    }
    return rows;
}

QJsonObject objectOfAuth(const AuthSetting &auth)
{
    QJsonObject object{
        {u"type"_s,
         auth.kind == AuthSetting::Kind::Other ? auth.otherType : QString(AuthNames[int(auth.kind)])}};
    for (auto it = auth.values.begin(); it != auth.values.end(); ++it)
        object[it.key()] = it.value();
    return object;
}

AuthSetting authOfObject(QJsonObject object)
{
    AuthSetting auth;
    const QString type = object.take(u"type"_s).toString(u"inherit"_s);
    auth.kind = AuthSetting::Kind::Other;
    for (int kind = 0; kind < int(AuthSetting::Kind::Other); ++kind) {
        if (type == AuthNames[kind])
            auth.kind = AuthSetting::Kind(kind);
    }
    if (auth.kind == AuthSetting::Kind::Other)
        auth.otherType = type;
    for (auto it = object.begin(); it != object.end(); ++it)
        auth.values.insert(it.key(), it.value().toString());
    return auth;
}

/// Reads or writes all settings that a session has.
void eachSetting(RequestSettings &settings,
                 const std::function<void(const QString &, std::optional<int> &)> &number,
                 const std::function<void(const QString &, std::optional<QString> &)> &text)
{
    number(u"connectTimeout"_s, settings.connectTimeout);
    number(u"readTimeout"_s, settings.readTimeout);
    number(u"totalTimeout"_s, settings.totalTimeout);
    number(u"maxRedirects"_s, settings.maxRedirects);
    text(u"caBundle"_s, settings.caBundle);
    text(u"clientCert"_s, settings.clientCert);
    text(u"clientKey"_s, settings.clientKey);
}

QJsonObject objectOfSettings(RequestSettings settings)
{
    QJsonObject object;
    const auto put = [&object](const QString &name, const auto &value) {
        if (value)
            object[name] = *value;
    };
    eachSetting(settings, put, put);
    put(u"verify"_s, settings.verify);
    return object;
}

RequestSettings settingsOfObject(const QJsonObject &object)
{
    RequestSettings settings;
    eachSetting(
        settings,
        [&object](const QString &name, std::optional<int> &to) {
            if (object[name].isDouble())
                to = qMax(0, object[name].toInt());
        },
        [&object](const QString &name, std::optional<QString> &to) {
            if (object[name].isString())
                to = object[name].toString();
        });
    if (object[u"verify"_s].isBool())
        settings.verify = object[u"verify"_s].toBool();
    return settings;
}

bool isMentionAlone(const QString &text)
{
    return text.startsWith("{{"_L1) && text.indexOf("}}"_L1) == text.size() - 2;
}

using Visitor = std::function<void(const QString &place, QString &text)>;

void visitRows(QList<KeyValue> &rows, const QString &list,
               const std::function<bool(const KeyValue &)> &isSecret, const Visitor &visit)
{
    QMap<QString, int> uses;
    for (KeyValue &row : rows) {
        if (isSecret(row))
            visit(u"%1/%2/%3"_s.arg(list, row.key.toLower()).arg(uses[row.key.toLower()]++), row.value);
    }
}

/// All places that may hold a secret, also those that are empty now.
void visitSecrets(SessionProfile &profile, const Visitor &visit)
{
    for (const AuthField &field : authFields(profile.auth.kind)) {
        if (field.type == AuthField::Type::Secret)
            visit("auth/"_L1 + field.name, profile.auth.values[field.name]);
    }
    visitRows(
        profile.headers, u"header"_s,
        [](const KeyValue &row) {
            return Redactor::isSecretHeader(row.key.toUtf8()) || isSecretName(row.key);
        },
        visit);
    visitRows(
        profile.params, u"param"_s, [](const KeyValue &row) { return isSecretName(row.key); }, visit);
    visitRows(
        profile.proxies, u"proxy"_s,
        [](const KeyValue &row) { return row.value.isEmpty() || !QUrl(row.value).password().isEmpty(); },
        visit);
    visit(u"passphrase"_s, profile.certPassphrase);
}

void dropEmptyAuth(SessionProfile &profile)
{
    profile.auth.values.removeIf(
        [](const QMap<QString, QString>::iterator &value) { return value.value().isEmpty(); });
}

} // namespace

SessionProfile SessionProfile::create(const QString &name)
{
    SessionProfile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    profile.name = name;
    return profile;
}

QJsonObject SessionProfile::toJson() const
{
    QJsonObject object = unknown;
    object[u"id"_s] = id;
    object[u"name"_s] = name;
    object[u"headers"_s] = arrayOfRows(headers);
    object[u"params"_s] = arrayOfRows(params);
    object[u"auth"_s] = objectOfAuth(auth);
    object[u"proxies"_s] = arrayOfRows(proxies);
    object[u"settings"_s] = objectOfSettings(settings);
    object[u"certPassphrase"_s] = certPassphrase;
    object[u"trustEnv"_s] = trustEnv;
    object[u"http2"_s] = http2;
    object[u"encodingHook"_s] = encodingHook;
    QJsonArray array;
    for (const Mount &mount : mounts)
        array.append(QJsonObject{{u"prefix"_s, mount.prefix}, {u"har"_s, mount.harFile}});
    object[u"mounts"_s] = array;
    return object;
}

SessionProfile SessionProfile::fromJson(const QJsonObject &object)
{
    QJsonObject rest = object;
    SessionProfile profile;
    profile.id = rest.take(u"id"_s).toString();
    profile.name = rest.take(u"name"_s).toString().left(maximumName);
    profile.headers = rowsOfArray(rest.take(u"headers"_s));
    profile.params = rowsOfArray(rest.take(u"params"_s));
    profile.auth = authOfObject(rest.take(u"auth"_s).toObject());
    profile.proxies = rowsOfArray(rest.take(u"proxies"_s));
    profile.settings = settingsOfObject(rest.take(u"settings"_s).toObject());
    profile.certPassphrase = rest.take(u"certPassphrase"_s).toString();
    profile.trustEnv = rest.take(u"trustEnv"_s).toBool(true);
    profile.http2 = rest.take(u"http2"_s).toBool();
    profile.encodingHook = rest.take(u"encodingHook"_s).toString();
    const QJsonArray mounts = rest.take(u"mounts"_s).toArray();
    for (const auto &each : mounts) {
        if (profile.mounts.size() < MostRows)
            profile.mounts.append({each[u"prefix"_s].toString(), each[u"har"_s].toString()});
    }
    profile.unknown = rest;
    return profile;
}

SessionProfile::Secrets SessionProfile::secrets() const
{
    Secrets all;
    SessionProfile copy = *this;
    visitSecrets(copy, [&all](const QString &place, const QString &text) {
        if (!text.isEmpty() && !isMentionAlone(text))
            all.insert(place, text);
    });
    return all;
}

SessionProfile SessionProfile::sealed() const
{
    SessionProfile copy = *this;
    visitSecrets(copy, [](const QString &, QString &text) {
        if (!isMentionAlone(text))
            text.clear();
    });
    dropEmptyAuth(copy);
    return copy;
}

void SessionProfile::open(const Secrets &secrets)
{
    visitSecrets(*this, [&secrets](const QString &place, QString &text) {
        if (text.isEmpty())
            text = secrets.value(place);
    });
    dropEmptyAuth(*this);
}

} // namespace Fingerpost
