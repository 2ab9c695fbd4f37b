// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/nodeauth.h"

#include "collections/nodelists.h"
#include "exchange/engines.h"

#include <QHash>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::NodeAuth {

namespace {

struct KindOfAuth {
    AuthSetting::Kind kind;
    QLatin1StringView type; ///< as the file has it
    QStringList names; ///< of its values, in the order they are written
};

const QList<KindOfAuth> &kinds()
{
    using Kind = AuthSetting::Kind;
    static const QList<KindOfAuth> all{
        {Kind::Basic, "basic"_L1, {u"username"_s, u"password"_s}},
        {Kind::Digest, "digest"_L1, {u"username"_s, u"password"_s}},
        {Kind::Bearer, "bearer"_L1, {u"token"_s}},
        {Kind::ApiKey, "apikey"_L1, {u"key"_s, u"value"_s, u"placement"_s}},
        {Kind::AwsV4,
         "awsv4"_L1,
         {u"accessKeyId"_s, u"secretAccessKey"_s, u"sessionToken"_s, u"service"_s, u"region"_s,
          u"profileName"_s}},
        {Kind::OAuth1,
         "oauth1"_L1,
         {u"consumerKey"_s, u"consumerSecret"_s, u"accessToken"_s, u"accessTokenSecret"_s, u"callbackUrl"_s,
          u"verifier"_s, u"signatureMethod"_s, u"timestamp"_s, u"nonce"_s, u"version"_s, u"realm"_s,
          u"placement"_s, u"includeBodyHash"_s}},
    };
    return all;
}

const KindOfAuth *kindOf(AuthSetting::Kind kind)
{
    for (const KindOfAuth &candidate : kinds()) {
        if (candidate.kind == kind)
            return &candidate;
    }
    return nullptr;
}

YamlValue valueOf(const QString &name, const QString &value)
{
    return name == "includeBodyHash"_L1 ? YamlValue::boolean(value == "true"_L1) : YamlValue(value);
}

YamlValue newAuth(const KindOfAuth &kind, const AuthSetting &auth)
{
    YamlValue made = YamlValue::mapping({{u"type"_s, QString(kind.type)}});
    for (const QString &name : kind.names) {
        if (const QString value = auth.values.value(name); !value.isEmpty())
            made.set(name, valueOf(name, value));
    }
    return made;
}

/// The word under `extensions: fingerpost: auth:` for what OpenCollection cannot say.
QString extensionWord(AuthSetting::Kind kind, AuthSetting::Kind missing)
{
    if (kind == AuthSetting::Kind::Netrc)
        return u"netrc"_s;
    return kind == AuthSetting::Kind::None && missing != AuthSetting::Kind::None ? u"none"_s : QString();
}

std::optional<double> numberOf(const YamlText &text, int node)
{
    bool ok = false;
    const double value = text.text(node).toDouble(&ok);
    return ok && std::isfinite(value) && value >= 0 && value <= 1e12 ? std::optional(value) : std::nullopt;
}

YamlPatch patchOf(const std::optional<bool> &value)
{
    return value ? YamlPatch::set(YamlValue::boolean(*value)) : YamlPatch::remove();
}

YamlPatch patchOf(const std::optional<Requests::Engine> &value)
{
    return value ? YamlPatch::set(nameOfEngine(*value)) : YamlPatch::remove();
}

YamlPatch patchOf(const std::optional<QString> &value)
{
    return value ? YamlPatch::set(*value) : YamlPatch::remove();
}

template<typename Number> YamlPatch patchOf(const std::optional<Number> &value)
{
    return value ? YamlPatch::set(YamlValue::number(static_cast<double>(*value))) : YamlPatch::remove();
}

} // namespace

QStringList keyOrder(const QString &section)
{
    static const QHash<QString, QStringList> orders{
        {{},
         {u"opencollection"_s, u"info"_s, u"config"_s, u"items"_s, u"http"_s, u"request"_s, u"runtime"_s,
          u"settings"_s, u"app"_s, u"examples"_s, u"docs"_s, u"bundled"_s, u"extensions"_s}},
        {u"info"_s, {u"name"_s, u"description"_s, u"type"_s, u"seq"_s, u"tags"_s}},
        {u"http"_s, {u"method"_s, u"url"_s, u"headers"_s, u"params"_s, u"body"_s, u"auth"_s}},
        {u"request"_s, {u"headers"_s, u"auth"_s, u"variables"_s, u"scripts"_s, u"settings"_s}},
        {u"runtime"_s, {u"variables"_s, u"scripts"_s, u"assertions"_s, u"actions"_s}},
        {u"settings"_s, {u"encodeUrl"_s, u"timeout"_s, u"followRedirects"_s, u"maxRedirects"_s}},
        {u"body"_s, {u"type"_s, u"data"_s}},
    };
    return orders.value(section);
}

YamlPatch &section(YamlPatch &root, const QStringList &path)
{
    YamlPatch *patch = &root;
    for (const QString &key : path) {
        // The settings of a folder stand one level deeper than those of a request.
        const bool isSettings = key == "http"_L1 && path.contains(u"settings"_s);
        patch = &patch->within(key, keyOrder(isSettings ? u"settings"_s : key));
    }
    return *patch;
}

AuthSetting readAuth(const YamlText &text, int owner, AuthSetting::Kind missing)
{
    AuthSetting auth;
    auth.kind = missing;
    const int node = text.find(owner, "auth");
    if (text.isNull(node)) {
        const QString word = text.text(text.find({"extensions", "fingerpost", "auth"}));
        if (word == "netrc"_L1)
            auth.kind = AuthSetting::Kind::Netrc;
        else if (word == "none"_L1)
            auth.kind = AuthSetting::Kind::None;
        return auth;
    }
    const bool isWord = text.isScalar(node);
    QString type = isWord ? text.text(node) : text.text(text.find(node, "type"));
    if (type.isEmpty())
        type = text.text(text.find(node, "mode")); // as files of older versions have it
    const QList<int> entries = text.entries(node);
    for (qsizetype i = 0; i + 1 < entries.size(); i += 2) {
        const QString name = text.text(entries.at(i));
        if (text.isScalar(entries.at(i + 1)) && name != "type"_L1 && name != "mode"_L1)
            auth.values[name] = text.text(entries.at(i + 1));
    }
    auth.kind = AuthSetting::Kind::Other;
    if (type == "inherit"_L1)
        auth.kind = AuthSetting::Kind::Inherit;
    else if (type == "none"_L1)
        auth.kind = missing; // the file's way of saying nothing
    for (const KindOfAuth &kind : kinds()) {
        if (type == kind.type)
            auth.kind = kind.kind;
    }
    if (auth.kind == AuthSetting::Kind::Other)
        auth.otherType = type;
    return auth;
}

void putAuth(const YamlText &text, int owner, const QStringList &path, AuthSetting::Kind missing,
             const AuthSetting &auth, YamlPatch &root)
{
    const AuthSetting before = readAuth(text, owner, missing);
    if (auth == before || auth.kind == AuthSetting::Kind::Other)
        return; // what cannot be edited here stays as the file has it
    const QString word = extensionWord(auth.kind, missing);
    if (word != extensionWord(before.kind, missing)) {
        section(root, {u"extensions"_s, u"fingerpost"_s})
            .put(u"auth"_s, word.isEmpty() ? YamlPatch::remove() : YamlPatch::set(word));
    }
    const int node = text.find(owner, "auth");
    const KindOfAuth *kind = kindOf(auth.kind);
    if (!kind) {
        if (auth.kind == before.kind)
            return; // only values of kinds that were tried
        const bool isWord = auth.kind == AuthSetting::Kind::Inherit && missing != auth.kind;
        section(root, path).put(u"auth"_s, isWord ? YamlPatch::set(u"inherit"_s) : YamlPatch::remove());
    } else if (auth.kind != before.kind || !text.isMapping(node)) {
        section(root, path).put(u"auth"_s, YamlPatch::set(newAuth(*kind, auth)));
    } else {
        YamlPatch patch = YamlPatch::entries(QStringList(u"type"_s) + kind->names);
        for (const QString &name : kind->names) {
            const QString value = auth.values.value(name);
            if (value != before.values.value(name))
                patch.put(name, value.isEmpty() ? YamlPatch::remove() : YamlPatch::set(valueOf(name, value)));
        }
        section(root, path).put(u"auth"_s, patch);
    }
}

RequestSettings readSettings(const YamlText &text, int node)
{
    RequestSettings settings;
    const auto number = [&text](int mapping, QByteArrayView key) {
        return numberOf(text, text.find(mapping, key));
    };
    if (const auto timeout = number(node, "timeout"))
        settings.totalTimeout = int(qBound(0.0, double(*timeout), 2e9));
    settings.followRedirects = text.boolean(text.find(node, "followRedirects"));
    if (const auto redirects = number(node, "maxRedirects"); redirects && *redirects < 1e6)
        settings.maxRedirects = static_cast<int>(*redirects);
    settings.encodeUrl = text.boolean(text.find(node, "encodeUrl"));
    const int own = text.find({"extensions", "fingerpost"});
    if (const auto timeout = number(own, "connectTimeout"))
        settings.connectTimeout = int(qBound(0.0, double(*timeout), 2e9));
    if (const auto timeout = number(own, "readTimeout"))
        settings.readTimeout = int(qBound(0.0, double(*timeout), 2e9));
    settings.verify = text.boolean(text.find(own, "verify"));
    const auto takeText = [&text, own](QByteArrayView key, std::optional<QString> &setting) {
        if (const int value = text.find(own, key); text.isScalar(value))
            setting = text.text(value);
    };
    takeText("caBundle", settings.caBundle);
    takeText("clientCert", settings.clientCert);
    takeText("clientKey", settings.clientKey);
    takeText("clientKeyPassphrase", settings.clientKeyPassphrase);
    takeText("proxy", settings.proxy);
    settings.engine = engineOfName(text.text(text.find(own, "engine")));
    takeText("session", settings.session);
    return settings;
}

void putSettings(const YamlText &text, int node, const QStringList &path, const RequestSettings &settings,
                 YamlPatch &root)
{
    const RequestSettings before = readSettings(text, node);
    const auto put = [&root](const QStringList &where, const QString &key, const auto &old,
                             const auto &value) {
        if (old != value)
            section(root, where).put(key, patchOf(value));
    };
    put(path, u"encodeUrl"_s, before.encodeUrl, settings.encodeUrl);
    put(path, u"timeout"_s, before.totalTimeout, settings.totalTimeout);
    put(path, u"followRedirects"_s, before.followRedirects, settings.followRedirects);
    put(path, u"maxRedirects"_s, before.maxRedirects, settings.maxRedirects);
    const QStringList own{u"extensions"_s, u"fingerpost"_s};
    put(own, u"connectTimeout"_s, before.connectTimeout, settings.connectTimeout);
    put(own, u"readTimeout"_s, before.readTimeout, settings.readTimeout);
    put(own, u"verify"_s, before.verify, settings.verify);
    put(own, u"caBundle"_s, before.caBundle, settings.caBundle);
    put(own, u"clientCert"_s, before.clientCert, settings.clientCert);
    put(own, u"clientKey"_s, before.clientKey, settings.clientKey);
    put(own, u"clientKeyPassphrase"_s, before.clientKeyPassphrase, settings.clientKeyPassphrase);
    put(own, u"proxy"_s, before.proxy, settings.proxy);
    put(own, u"engine"_s, before.engine, settings.engine);
    put(own, u"session"_s, before.session, settings.session);
}

} // namespace Fingerpost::NodeAuth
