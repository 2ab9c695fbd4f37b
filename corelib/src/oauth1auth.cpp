// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/oauth1auth.h>

#include "digesthash_p.h"
#include "oauth1signature_p.h"
#include "randomhex_p.h"
#include "urlparts_p.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

using OAuth1Signature::Parameters;

namespace {

const QByteArray formType = "application/x-www-form-urlencoded";

bool isForm(const PreparedRequest &request)
{
    QByteArray type = request.headers().value("Content-Type");
    if (const qsizetype semicolon = type.indexOf(';'); semicolon >= 0)
        type.truncate(semicolon);
    return request.body() && type.trimmed().toLower() == formType;
}

/// All of a form body; an error when it can be read only once.
Result<QByteArray> formText(const PreparedRequest &request)
{
    if (!isForm(request))
        return QByteArray();
    if (!request.body()->isRewindable())
        return Error(Error::RequestException,
                     u"OAuth 1 signs a form body, and this one can be read only once."_s);
    auto reader = request.body()->open();
    if (!reader)
        return reader.error();
    return reader.value()->readAll();
}

bool isProtocolName(QByteArrayView name)
{
    static constexpr QByteArrayView names[] = {
        "oauth_consumer_key", "oauth_token",    "oauth_signature_method", "oauth_timestamp",
        "oauth_nonce",        "oauth_version",  "oauth_callback",         "oauth_verifier",
        "oauth_body_hash",    "oauth_signature"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// What an earlier signature left in a query or form; all else stays as written.
QByteArray withoutProtocol(const QByteArray &form)
{
    QByteArrayList kept;
    for (const QByteArray &field : form.split('&')) {
        if (!isProtocolName(field.left(field.indexOf('='))))
            kept.append(field);
    }
    return kept.join('&');
}

QByteArray joined(const QByteArray &form, const Parameters &protocol)
{
    QByteArrayList fields;
    if (!form.isEmpty())
        fields.append(form);
    for (const auto &[name, value] : protocol)
        fields.append(QByteArray(name + '=' + value.toPercentEncoding()));
    return fields.join('&');
}

void setQuery(PreparedRequest &request, const QByteArray &query)
{
    const QString url = request.url();
    const qsizetype hash = url.indexOf(u'#');
    const QString fragment = hash < 0 ? QString() : url.mid(hash);
    const QString place = url.left(hash < 0 ? url.size() : hash).section(u'?', 0, 0);
    request.setUrl(place + (query.isEmpty() ? QString() : u'?' + QString::fromUtf8(query)) + fragment);
}

void removeProtocol(PreparedRequest &request, OAuth1::Placement placement)
{
    if (placement == OAuth1::Placement::Query)
        setQuery(request, withoutProtocol(UrlParts(request.url()).query.toUtf8()));
    if (placement != OAuth1::Placement::Body)
        return;
    if (Result<QByteArray> text = formText(request); text && !text->isEmpty())
        request.setBody(withoutProtocol(*text));
}

QByteArray headerValue(const QString &realm, const Parameters &protocol)
{
    QByteArrayList parts;
    if (!realm.isEmpty()) {
        QByteArray quoted = realm.toUtf8();
        quoted.replace("\\", "\\\\").replace("\"", "\\\"");
        parts.append(QByteArray("realm=\"" + quoted + '"'));
    }
    for (const auto &[name, value] : protocol)
        parts.append(QByteArray(name + "=\"" + value.toPercentEncoding() + '"'));
    return "OAuth " + parts.join(", ");
}

Parameters protocolParameters(const OAuth1 &settings)
{
    const qint64 now = settings.timestamp ? settings.timestamp : QDateTime::currentSecsSinceEpoch();
    Parameters all{{"oauth_consumer_key", settings.consumerKey.toUtf8()},
                   {"oauth_token", settings.token.toUtf8()},
                   {"oauth_signature_method", OAuth1Signature::methodName(settings.method)},
                   {"oauth_timestamp", QByteArray::number(now)},
                   {"oauth_nonce", settings.nonce.isEmpty() ? randomHex() : settings.nonce},
                   {"oauth_version", settings.version ? "1.0" : ""},
                   {"oauth_callback", settings.callback.toUtf8()},
                   {"oauth_verifier", settings.verifier.toUtf8()}};
    all.removeIf([](const auto &parameter) { return parameter.second.isEmpty(); });
    return all;
}

/// oauth_body_hash, base64.
Result<QByteArray> bodyHash(const PreparedRequest &request, OAuth1::Method method)
{
    const auto hash = method == OAuth1::Method::HmacSha256 ? DigestHash::Sha256 : DigestHash::Sha1;
    const auto body = request.body();
    const auto hex = body && !body->isRewindable() ? std::nullopt : DigestHash::hex(hash, body.get());
    if (!hex)
        return Error(Error::RequestException, u"OAuth 1 cannot sign a body that can be read only once."_s);
    return QByteArray::fromHex(*hex).toBase64();
}

Result<void> checkSettings(const OAuth1 &settings, const PreparedRequest &request)
{
    if (settings.consumerKey.isEmpty())
        return Error(Error::RequestException, u"The OAuth 1 signature needs the consumer key."_s);
    if (settings.realm.contains(u'\r') || settings.realm.contains(u'\n'))
        return Error(Error::RequestException, u"The realm of OAuth 1 holds a line end."_s);
    if (settings.placement == OAuth1::Placement::Body && request.body() && !isForm(request))
        return Error(Error::RequestException,
                     u"The OAuth 1 parameters can be put into a form body only. Put them into the header."_s);
    return {};
}

} // namespace

Result<void> OAuth1Auth::apply(PreparedRequest &request)
{
    if (const Result<void> usable = checkSettings(m_settings, request); !usable)
        return usable;
    removeProtocol(request, m_settings.placement);
    const Result<QByteArray> form = formText(request);
    if (!form)
        return form.error();
    Parameters protocol = protocolParameters(m_settings);
    if (m_settings.bodyHash && !isForm(request)) {
        const Result<QByteArray> hash = bodyHash(request, m_settings.method);
        if (!hash)
            return hash.error();
        protocol.append({"oauth_body_hash", hash.value()});
    }
    const QByteArray base =
        OAuth1Signature::baseString(request, OAuth1Signature::parseForm(form.value()), protocol);
    protocol.append({"oauth_signature", OAuth1Signature::signature(m_settings, base)});

    switch (m_settings.placement) {
    case OAuth1::Placement::Header:
        request.headers().set("Authorization", headerValue(m_settings.realm, protocol));
        break;
    case OAuth1::Placement::Query:
        setQuery(request, joined(UrlParts(request.url()).query.toUtf8(), protocol));
        break;
    case OAuth1::Placement::Body:
        request.setBody(joined(form.value(), protocol));
        if (!request.headers().contains("Content-Type"))
            request.headers().set("Content-Type", formType);
        break;
    }
    return {};
}

bool OAuth1Auth::redirected(PreparedRequest &next, bool leavesOrigin)
{
    removeProtocol(next, m_settings.placement);
    if (m_settings.placement == OAuth1::Placement::Header)
        next.headers().remove("Authorization");
    return !leavesOrigin && apply(next).ok();
}

Result<void> OAuth1Auth::repeated(PreparedRequest &again)
{
    return apply(again);
}

} // namespace Requests
