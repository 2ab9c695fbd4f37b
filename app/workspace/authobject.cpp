// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/authobject.h"

#include <qrequests/auth.h>
#include <qrequests/awsauth.h>
#include <qrequests/oauth1auth.h>

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

Requests::AuthHandle failing(const QString &message)
{
    return Requests::CustomAuth([message](Requests::PreparedRequest &) -> Requests::Result<void> {
        return Requests::Error(Requests::Error::RequestException, message);
    });
}

Requests::AuthHandle apiKey(const AuthSetting &setting)
{
    const QString placement = setting.values.value(u"placement"_s);
    const auto in =
        placement.startsWith("query"_L1) ? Requests::ApiKeyAuth::In::Query : Requests::ApiKeyAuth::In::Header;
    return Requests::ApiKeyAuth(setting.values.value(u"key"_s), setting.values.value(u"value"_s), in);
}

Requests::AuthHandle aws(const AuthSetting &setting)
{
    const auto value = [&setting](const QString &name) { return setting.values.value(name); };
    if (value(u"accessKeyId"_s).isEmpty() && !value(u"profileName"_s).isEmpty())
        return failing(QCoreApplication::translate(
            "Fingerpost::Collections", "Profiles of AWS cannot be read yet: enter the access key itself."));
    return Requests::AwsSigV4Auth({.accessKey = value(u"accessKeyId"_s),
                                   .secretKey = value(u"secretAccessKey"_s),
                                   .sessionToken = value(u"sessionToken"_s),
                                   .region = value(u"region"_s),
                                   .service = value(u"service"_s)});
}

Requests::AuthHandle oauth1(const AuthSetting &setting)
{
    const auto value = [&setting](const QString &name) { return setting.values.value(name); };
    Requests::OAuth1 settings{.consumerKey = value(u"consumerKey"_s),
                              .consumerSecret = value(u"consumerSecret"_s),
                              .token = value(u"accessToken"_s),
                              .tokenSecret = value(u"accessTokenSecret"_s),
                              .realm = value(u"realm"_s),
                              .callback = value(u"callbackUrl"_s),
                              .verifier = value(u"verifier"_s),
                              .bodyHash = value(u"includeBodyHash"_s) == "true"_L1};
    const QString method = value(u"signatureMethod"_s).toUpper();
    if (method == "HMAC-SHA256"_L1)
        settings.method = Requests::OAuth1::Method::HmacSha256;
    else if (method == "PLAINTEXT"_L1)
        settings.method = Requests::OAuth1::Method::PlainText;
    else if (!method.isEmpty() && method != "HMAC-SHA1"_L1)
        return failing(
            QCoreApplication::translate("Fingerpost::Collections", "OAuth 1 cannot sign with %1 here.")
                .arg(method));
    const QString placement = value(u"placement"_s);
    if (placement == "query"_L1)
        settings.placement = Requests::OAuth1::Placement::Query;
    else if (placement == "body"_L1)
        settings.placement = Requests::OAuth1::Placement::Body;
    return Requests::OAuth1Auth(settings);
}

} // namespace

Requests::AuthHandle authObject(const AuthSetting &setting)
{
    const QString user = setting.values.value(u"username"_s);
    const QString password = setting.values.value(u"password"_s);
    switch (setting.kind) {
    case AuthSetting::Kind::Inherit:
        return {};
    case AuthSetting::Kind::None:
        return Requests::CustomAuth([](Requests::PreparedRequest &) { return Requests::Result<void>(); });
    case AuthSetting::Kind::Basic:
        return Requests::BasicAuth(user, password);
    case AuthSetting::Kind::Digest:
        return Requests::DigestAuth(user, password);
    case AuthSetting::Kind::Bearer:
        return Requests::BearerAuth(setting.values.value(u"token"_s));
    case AuthSetting::Kind::ApiKey:
        return apiKey(setting);
    case AuthSetting::Kind::Netrc:
        return Requests::NetrcAuth();
    case AuthSetting::Kind::AwsV4:
        return aws(setting);
    case AuthSetting::Kind::OAuth1:
        return oauth1(setting);
    case AuthSetting::Kind::Other:
        break;
    }
    return failing(QCoreApplication::translate("Fingerpost::Collections",
                                               "Logging in with \"%1\" is not possible here yet.")
                       .arg(setting.otherType));
}

} // namespace Fingerpost
