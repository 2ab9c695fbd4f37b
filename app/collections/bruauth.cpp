// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/bruauth.h"

#include <QList>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::BruAuth {

namespace {

const QString OwnAuth = u"fingerpost.auth"_s;

struct KindOfAuth {
    AuthSetting::Kind kind;
    QLatin1StringView mode; ///< as the file has it, and behind "auth:" the name of its block
    QList<std::pair<QString, QString>> names; ///< of its values: Bruno's and ours
};

const QList<KindOfAuth> &authKinds()
{
    using Kind = AuthSetting::Kind;
    static const auto same = [](const QStringList &names) {
        QList<std::pair<QString, QString>> all;
        for (const QString &name : names)
            all.append({name, name});
        return all;
    };
    static const QList<KindOfAuth> all{
        {Kind::Basic, "basic"_L1, same({u"username"_s, u"password"_s})},
        {Kind::Digest, "digest"_L1, same({u"username"_s, u"password"_s})},
        {Kind::Bearer, "bearer"_L1, same({u"token"_s})},
        {Kind::ApiKey, "apikey"_L1, same({u"key"_s, u"value"_s, u"placement"_s})},
        {Kind::AwsV4, "awsv4"_L1,
         same({u"accessKeyId"_s, u"secretAccessKey"_s, u"sessionToken"_s, u"service"_s, u"region"_s,
               u"profileName"_s})},
        {Kind::OAuth1,
         "oauth1"_L1,
         {{u"consumer_key"_s, u"consumerKey"_s},
          {u"consumer_secret"_s, u"consumerSecret"_s},
          {u"access_token"_s, u"accessToken"_s},
          {u"token_secret"_s, u"accessTokenSecret"_s},
          {u"callback_url"_s, u"callbackUrl"_s},
          {u"verifier"_s, u"verifier"_s},
          {u"signature_method"_s, u"signatureMethod"_s},
          {u"timestamp"_s, u"timestamp"_s},
          {u"nonce"_s, u"nonce"_s},
          {u"version"_s, u"version"_s},
          {u"realm"_s, u"realm"_s},
          {u"placement"_s, u"placement"_s},
          {u"include_body_hash"_s, u"includeBodyHash"_s}}},
    };
    return all;
}

const KindOfAuth *kindOf(AuthSetting::Kind kind)
{
    for (const KindOfAuth &candidate : authKinds()) {
        if (candidate.kind == kind)
            return &candidate;
    }
    return nullptr;
}

QByteArrayList blockOf(const QString &mode)
{
    return {"auth:" + mode.toUtf8()};
}

/// Bruno has a word of its own for the query of an API key.
QString valueOf(const KindOfAuth &kind, const QString &name, const QString &value, bool isBrunos)
{
    if (kind.kind != AuthSetting::Kind::ApiKey || name != "placement"_L1)
        return value;
    if (isBrunos)
        return value == "queryparams"_L1 ? u"query"_s : value;
    return value == "query"_L1 ? u"queryparams"_s : value;
}

/// The blocks with the entry that says the mode, and its key.
std::pair<QByteArrayList, QString> modePlace(Owner owner)
{
    if (owner == Owner::Request)
        return {BruText::methodBlocks(), u"auth"_s};
    return {{"auth"}, u"mode"_s};
}

/// What it means when the file says nothing, which for a collection is said with "none" too.
AuthSetting::Kind missing(Owner owner)
{
    return owner == Owner::Request ? AuthSetting::Kind::None : AuthSetting::Kind::Inherit;
}

/// Our word for what Bruno cannot say.
QString ownWord(AuthSetting::Kind kind, Owner owner)
{
    if (kind == AuthSetting::Kind::Netrc)
        return u"netrc"_s;
    return kind == AuthSetting::Kind::None && owner == Owner::Collection ? u"none"_s : QString();
}

QString modeOf(AuthSetting::Kind kind, Owner owner)
{
    if (const KindOfAuth *known = kindOf(kind))
        return known->mode;
    return kind == AuthSetting::Kind::Inherit && owner != Owner::Collection ? u"inherit"_s : u"none"_s;
}

} // namespace

const QStringList &metaOrder()
{
    static const QStringList order{u"name"_s,
                                   u"type"_s,
                                   u"seq"_s,
                                   u"tags"_s,
                                   OwnAuth,
                                   u"fingerpost.encodeUrl"_s,
                                   u"fingerpost.timeout"_s,
                                   u"fingerpost.followRedirects"_s,
                                   u"fingerpost.maxRedirects"_s,
                                   u"fingerpost.connectTimeout"_s,
                                   u"fingerpost.readTimeout"_s,
                                   u"fingerpost.verify"_s,
                                   u"fingerpost.caBundle"_s,
                                   u"fingerpost.clientCert"_s,
                                   u"fingerpost.clientKey"_s,
                                   u"fingerpost.clientKeyPassphrase"_s,
                                   u"fingerpost.proxy"_s,
                                   u"fingerpost.engine"_s,
                                   u"fingerpost.session"_s};
    return order;
}

const QStringList &methodOrder()
{
    static const QStringList order{u"method"_s, u"url"_s, u"body"_s, u"auth"_s};
    return order;
}

AuthSetting readAuth(const BruText &text, Owner owner)
{
    const auto [blocks, key] = modePlace(owner);
    const QString mode = text.value(blocks, key);
    const QString own = text.value({"meta"}, OwnAuth);
    AuthSetting auth;
    auth.kind = missing(owner);
    if (mode.isEmpty() || mode == "none"_L1) {
        if (own == "netrc"_L1)
            auth.kind = AuthSetting::Kind::Netrc;
        else if (own == "none"_L1 || (mode == "none"_L1 && owner == Owner::Folder))
            auth.kind = AuthSetting::Kind::None;
        return auth;
    }
    auth.kind = mode == "inherit"_L1 ? AuthSetting::Kind::Inherit : AuthSetting::Kind::Other;
    for (const KindOfAuth &kind : authKinds()) {
        if (mode != kind.mode)
            continue;
        auth.kind = kind.kind;
        for (const auto &[theirs, ours] : kind.names) {
            if (const BruEntry *entry = text.entry(blockOf(mode), theirs);
                entry && !entry->row.value.isEmpty())
                auth.values[ours] = valueOf(kind, theirs, entry->row.value, true);
        }
    }
    if (auth.kind == AuthSetting::Kind::Other) {
        auth.otherType = mode;
        for (const BruEntry *entry : text.entries(blockOf(mode)))
            auth.values[entry->row.key] = entry->row.value;
    }
    return auth;
}

AuthSetting written(const AuthSetting &auth)
{
    if (auth.kind == AuthSetting::Kind::Other)
        return auth;
    AuthSetting kept;
    kept.kind = auth.kind;
    if (const KindOfAuth *kind = kindOf(auth.kind)) {
        for (const auto &[theirs, ours] : kind->names) {
            if (const QString value = auth.values.value(ours); !value.isEmpty())
                kept.values[ours] = value;
        }
    }
    if (kept.kind == AuthSetting::Kind::ApiKey && kept.values.value(u"placement"_s) == "header"_L1)
        kept.values.remove(u"placement"_s); // it is the default
    return kept;
}

void putAuth(const BruText &text, Owner owner, const AuthSetting &auth, BruEdit &edit)
{
    const AuthSetting before = readAuth(text, owner);
    const bool isNewFile = text.isEmpty() && owner != Owner::Collection;
    if ((written(auth) == written(before) && !isNewFile) || auth.kind == AuthSetting::Kind::Other)
        return; // what cannot be edited here stays as the file has it
    const QString own = ownWord(auth.kind, owner);
    if (own.isEmpty())
        edit.removeKey({"meta"}, OwnAuth);
    else
        edit.setValue({"meta"}, OwnAuth, own, metaOrder());
    const auto [blocks, key] = modePlace(owner);
    const QString mode = modeOf(auth.kind, owner);
    const bool isSaid = isNewFile || text.entry(blocks, key) != nullptr;
    if (mode != text.value(blocks, key) && (isSaid || mode != modeOf(missing(owner), owner)))
        edit.setValue(blocks, key, mode, methodOrder());
    if (const KindOfAuth *was = kindOf(before.kind); was && before.kind != auth.kind)
        edit.remove(blockOf(was->mode)); // as Bruno does: no password is left that nobody sees
    const KindOfAuth *kind = kindOf(auth.kind);
    if (!kind)
        return;
    const bool isNew = !text.has(blockOf(mode).constFirst());
    QStringList order;
    for (const auto &[theirs, ours] : kind->names)
        order.append(theirs);
    for (const auto &[theirs, ours] : kind->names) {
        QString value = valueOf(*kind, theirs, auth.values.value(ours), false);
        // Bruno has no default for it: an API key would not be sent at all.
        if (value.isEmpty() && kind->kind == AuthSetting::Kind::ApiKey && theirs == "placement"_L1)
            value = u"header"_s;
        if (isNew || value != text.value(blockOf(mode), theirs))
            edit.setValue(blockOf(mode), theirs, value, order);
    }
}

} // namespace Fingerpost::BruAuth
