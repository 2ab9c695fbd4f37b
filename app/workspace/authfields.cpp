// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/authfields.h"

#include <QtGlobal>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

using Type = AuthField::Type;

const QList<AuthField> &userAndPassword()
{
    static const QList<AuthField> fields{
        {.name = AuthKey::Username, .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "User")},
        {.name = AuthKey::Password,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Password"),
         .type = Type::Secret},
    };
    return fields;
}

const QList<AuthField> &bearer()
{
    static const QList<AuthField> fields{
        {.name = AuthKey::Token,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Token"),
         .type = Type::Secret},
    };
    return fields;
}

const QList<AuthField> &apiKey()
{
    static const QList<AuthField> fields{
        {.name = AuthKey::Key,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Name"),
         .placeholder = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "for example X-API-Key")},
        {.name = AuthKey::Value,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Key"),
         .type = Type::Secret},
        {.name = AuthKey::Placement,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Goes into"),
         .type = Type::Choice,
         .choices = {{AuthPlacement::Header, QT_TRANSLATE_NOOP("Fingerpost::AuthField", "A header")},
                     {AuthPlacement::Query, QT_TRANSLATE_NOOP("Fingerpost::AuthField", "The query")}},
         .defaultValue = AuthPlacement::Header},
    };
    return fields;
}

const QList<AuthField> &awsV4()
{
    static const QList<AuthField> fields{
        {.name = AuthKey::AccessKeyId, .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Access key")},
        {.name = AuthKey::SecretAccessKey,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Secret key"),
         .type = Type::Secret},
        {.name = AuthKey::SessionToken,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Session token"),
         .type = Type::Secret,
         .placeholder = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "only with temporary keys")},
        {.name = AuthKey::Region,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Region"),
         .placeholder = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "for example eu-central-1")},
        {.name = AuthKey::Service,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Service"),
         .placeholder = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "for example execute-api")},
    };
    return fields;
}

const QList<AuthField> &oauth1()
{
    static const QList<AuthField> fields{
        {.name = AuthKey::ConsumerKey, .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Consumer key")},
        {.name = AuthKey::ConsumerSecret,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Consumer secret"),
         .type = Type::Secret},
        {.name = AuthKey::AccessToken,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Access token"),
         .placeholder = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "none yet")},
        {.name = AuthKey::AccessTokenSecret,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Token secret"),
         .type = Type::Secret},
        {.name = AuthKey::SignatureMethod,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Signature"),
         .type = Type::Choice,
         .choices = {{"HMAC-SHA1"_L1}, {"HMAC-SHA256"_L1}, {"PLAINTEXT"_L1}},
         .defaultValue = "HMAC-SHA1"_L1},
        {.name = AuthKey::Placement,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Goes into"),
         .type = Type::Choice,
         .choices = {{AuthPlacement::Header, QT_TRANSLATE_NOOP("Fingerpost::AuthField", "A header")},
                     {AuthPlacement::Query, QT_TRANSLATE_NOOP("Fingerpost::AuthField", "The query")},
                     {AuthPlacement::Body,
                      QT_TRANSLATE_NOOP("Fingerpost::AuthField", "The form in the body")}},
         .defaultValue = AuthPlacement::Header},
        {.name = AuthKey::Realm,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Realm"),
         .placeholder = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "none")},
        {.name = AuthKey::CallbackUrl,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Callback"),
         .placeholder = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "only when asking for a request token")},
        {.name = AuthKey::Verifier,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Verifier"),
         .placeholder = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "only when asking for an access token")},
        {.name = AuthKey::IncludeBodyHash,
         .label = QT_TRANSLATE_NOOP("Fingerpost::AuthField", "Sign a body that is no form, by its hash"),
         .type = Type::Switch,
         .defaultValue = "false"_L1},
    };
    return fields;
}

} // namespace

const QList<AuthField> &authFields(AuthSetting::Kind kind)
{
    switch (kind) {
    case AuthSetting::Kind::Basic:
    case AuthSetting::Kind::Digest:
        return userAndPassword();
    case AuthSetting::Kind::Bearer:
        return bearer();
    case AuthSetting::Kind::ApiKey:
        return apiKey();
    case AuthSetting::Kind::AwsV4:
        return awsV4();
    case AuthSetting::Kind::OAuth1:
        return oauth1();
    case AuthSetting::Kind::Inherit:
    case AuthSetting::Kind::None:
    case AuthSetting::Kind::Netrc:
    case AuthSetting::Kind::Other:
        break;
    }
    static const QList<AuthField> nothing;
    return nothing;
}

QString authValue(const AuthSetting &setting, const AuthField &field)
{
    const auto found = setting.values.constFind(field.name);
    return found != setting.values.cend() && !found->isEmpty() ? *found : QString(field.defaultValue);
}

} // namespace Fingerpost
