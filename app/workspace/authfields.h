// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/authsetting.h"

#include <QLatin1StringView>
#include <QList>

namespace Fingerpost {

/// The keys of AuthSetting::values, by OpenCollection's names.
namespace AuthKey {
inline constexpr QLatin1StringView Username("username"); ///< basic, digest
inline constexpr QLatin1StringView Password("password"); ///< basic, digest
inline constexpr QLatin1StringView Token("token"); ///< bearer
inline constexpr QLatin1StringView Key("key"); ///< apikey: the name it is sent by
inline constexpr QLatin1StringView Value("value"); ///< apikey
inline constexpr QLatin1StringView Placement("placement"); ///< apikey, oauth1: one of AuthPlacement
inline constexpr QLatin1StringView AccessKeyId("accessKeyId"); ///< awsv4, as the next four
inline constexpr QLatin1StringView SecretAccessKey("secretAccessKey");
inline constexpr QLatin1StringView SessionToken("sessionToken");
inline constexpr QLatin1StringView Region("region");
inline constexpr QLatin1StringView Service("service");
inline constexpr QLatin1StringView ConsumerKey("consumerKey"); ///< oauth1, as all that follow
inline constexpr QLatin1StringView ConsumerSecret("consumerSecret");
inline constexpr QLatin1StringView AccessToken("accessToken");
inline constexpr QLatin1StringView AccessTokenSecret("accessTokenSecret");
inline constexpr QLatin1StringView SignatureMethod("signatureMethod");
inline constexpr QLatin1StringView Realm("realm");
inline constexpr QLatin1StringView CallbackUrl("callbackUrl");
inline constexpr QLatin1StringView Verifier("verifier");
inline constexpr QLatin1StringView IncludeBodyHash("includeBodyHash"); ///< "true" or "false"
} // namespace AuthKey

namespace AuthPlacement {
inline constexpr QLatin1StringView Header("header");
inline constexpr QLatin1StringView Query("query");
inline constexpr QLatin1StringView Body("body"); ///< oauth1 only
} // namespace AuthPlacement

/// One of the values that a field may have.
struct AuthChoice {
    QLatin1StringView value;
    const char *label = nullptr; ///< as AuthField::label; null: the value speaks for itself
};

/// One thing that a kind of auth asks for.
struct AuthField {
    enum class Type {
        Text,
        Secret, ///< not to be shown, logged or exported unasked
        Choice,
        Switch, ///< "true" or "false"
    };

    QLatin1StringView name; ///< of AuthKey
    const char *label; ///< English; whoever shows it translates it in the context "Fingerpost::AuthField"
    Type type = Type::Text;
    QList<AuthChoice> choices = {}; ///< what this version can carry out; a file may hold others
    QLatin1StringView defaultValue = {}; ///< what a missing value means
    const char *placeholder = nullptr; ///< translated as the label; null: none
};

/// What \a kind asks for, in the order to show it; empty for those that ask for nothing.
[[nodiscard]] const QList<AuthField> &authFields(AuthSetting::Kind kind);

/// The value of \a field, else its default.
[[nodiscard]] QString authValue(const AuthSetting &setting, const AuthField &field);

} // namespace Fingerpost
