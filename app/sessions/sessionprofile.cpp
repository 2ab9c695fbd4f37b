// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionprofile.h"

#include "exchange/engines.h"
#include "secrets/credentials.h"
#include "secrets/redaction.h"
#include "workspace/authfields.h"
#include "workspace/fieldjson.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype MostRows = 1000; // of each list of a file

constexpr QLatin1StringView RowName{"name"};

QJsonObject objectOfAuth(const AuthSetting &auth)
{
    QJsonObject object = FieldJson::fromAuthValues(auth);
    object[u"type"_s] =
        auth.kind == AuthSetting::Kind::Other ? auth.otherType : FieldJson::nameOfAuth(auth.kind);
    return object;
}

AuthSetting authOfObject(QJsonObject object)
{
    AuthSetting auth;
    const QString type = object.take(u"type"_s).toString(u"inherit"_s);
    auth.kind = FieldJson::authOfName(type).value_or(AuthSetting::Kind::Other);
    if (auth.kind == AuthSetting::Kind::Other)
        auth.otherType = type;
    FieldJson::takeAuthValues(object, &auth);
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
    if (settings.engine)
        object[u"engine"_s] = nameOfEngine(*settings.engine);
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
    settings.engine = engineOfName(object[u"engine"_s].toString());
    return settings;
}

bool isMentionAlone(const QString &text)
{
    return text.startsWith("{{"_L1) && text.indexOf("}}"_L1) == text.size() - 2;
}

/// Of a proxy, whose scheme may be left out: QUrl takes the user of "me:password@proxy:3128" for one.
bool holdsLogin(const QString &address)
{
    static const QRegularExpression login(u"^(?:[^/?#]*://)?[^/?#@:]*:[^/?#]+@"_s);
    return !QUrl(address).password().isEmpty() || login.match(address).hasMatch();
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
        [](const KeyValue &row) { return row.value.isEmpty() || holdsLogin(row.value); }, visit);
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
    object[u"headers"_s] = FieldJson::fromRows(headers, RowName);
    object[u"params"_s] = FieldJson::fromRows(params, RowName);
    object[u"auth"_s] = objectOfAuth(auth);
    object[u"proxies"_s] = FieldJson::fromRows(proxies, RowName);
    object[u"settings"_s] = objectOfSettings(settings);
    object[u"certPassphrase"_s] = certPassphrase;
    object[u"trustEnv"_s] = trustEnv;
    object[u"http2"_s] = http2;
    object[u"encodingHook"_s] = encodingHook;
    object[u"raiseForStatus"_s] = raiseForStatus;
    QJsonArray array;
    for (const Mount &mount : mounts) {
        QJsonObject each{{u"prefix"_s, mount.prefix}, {u"har"_s, mount.harFile}};
        if (!mount.enabled)
            each[u"enabled"_s] = false;
        array.append(each);
    }
    object[u"mounts"_s] = array;
    return object;
}

SessionProfile SessionProfile::fromJson(const QJsonObject &object)
{
    QJsonObject rest = object;
    SessionProfile profile;
    profile.id = rest.take(u"id"_s).toString();
    profile.name = rest.take(u"name"_s).toString().left(maximumName);
    profile.headers = FieldJson::toRows(rest.take(u"headers"_s), RowName, MostRows);
    profile.params = FieldJson::toRows(rest.take(u"params"_s), RowName, MostRows);
    profile.auth = authOfObject(rest.take(u"auth"_s).toObject());
    profile.proxies = FieldJson::toRows(rest.take(u"proxies"_s), RowName, MostRows);
    profile.settings = settingsOfObject(rest.take(u"settings"_s).toObject());
    profile.certPassphrase = rest.take(u"certPassphrase"_s).toString();
    profile.trustEnv = rest.take(u"trustEnv"_s).toBool(true);
    profile.http2 = rest.take(u"http2"_s).toBool();
    profile.encodingHook = rest.take(u"encodingHook"_s).toString();
    profile.raiseForStatus = rest.take(u"raiseForStatus"_s).toBool();
    const QJsonArray mounts = rest.take(u"mounts"_s).toArray();
    for (const auto &each : mounts) {
        if (profile.mounts.size() < MostRows)
            profile.mounts.append(
                {each[u"prefix"_s].toString(), each[u"har"_s].toString(), each[u"enabled"_s].toBool(true)});
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
