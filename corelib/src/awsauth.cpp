// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/awsauth.h>

#include "awssignature_p.h"
#include "digesthash_p.h"
#include "syntax_p.h"
#include "urlparts_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

const QByteArray unsignedMark = "UNSIGNED-PAYLOAD";

/// Names what is missing; never what is there.
Result<void> checkSettings(const AwsSigV4 &settings)
{
    const std::initializer_list<std::pair<const QString &, QString>> needed{
        {settings.accessKey, u"access key"_s},
        {settings.secretKey, u"secret key"_s},
        {settings.region, u"region"_s},
        {settings.service, u"service"_s}};
    for (const auto &[value, name] : needed) {
        if (value.isEmpty())
            return Error(Error::RequestException, u"The AWS signature needs the %1."_s.arg(name));
    }
    for (const QString &sent :
         {settings.accessKey, settings.region, settings.service, settings.sessionToken}) {
        if (!Syntax::checkField({"X", sent.toUtf8()})) {
            return Error(Error::RequestException,
                         u"The AWS access key, token, region or service holds a blank or a line end."_s);
        }
    }
    return {};
}

/// The hash of the body, or that it is not signed.
QByteArray payloadHash(const PreparedRequest &request, bool unsignedPayload)
{
    const auto body = request.body();
    if (unsignedPayload || (body && !body->isRewindable()))
        return unsignedMark;
    return DigestHash::hex(DigestHash::Sha256, body.get()).value_or(unsignedMark);
}

/// Form encoding writes a blank as "+", which a signature could read as either.
void writeBlanksInOneWay(PreparedRequest &request)
{
    QString url = request.url();
    const qsizetype hash = url.indexOf(u'#');
    const qsizetype end = hash < 0 ? url.size() : hash;
    const qsizetype mark = url.left(end).indexOf(u'?');
    if (mark < 0)
        return;
    QString query = url.mid(mark, end - mark);
    request.setUrl(url.left(mark) + query.replace(u'+', "%20"_L1) + url.mid(end));
}

/// A proxy is told the port as it was written, and Host with it; anywhere else Host leaves 80 out. Without it
/// both say the same.
void leaveOutPort80(PreparedRequest &request)
{
    const UrlParts parts(request.url());
    if (parts.scheme != "http"_L1 || parts.port != "80"_L1)
        return;
    const qsizetype userInfo = parts.hasUserInfo ? parts.userInfo.size() + 1 : 0;
    QString url = request.url();
    url.remove(parts.scheme.size() + 3 + userInfo + parts.host.size(), 3);
    request.setUrl(url);
}

} // namespace

Result<void> AwsSigV4Auth::apply(PreparedRequest &request)
{
    if (const Result<void> usable = checkSettings(m_settings); !usable)
        return usable;
    const QDateTime date = m_settings.date.isValid() ? m_settings.date : QDateTime::currentDateTimeUtc();
    const AwsSignature::Scope scope{date.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1(),
                                    m_settings.region.toUtf8(), m_settings.service.toUtf8()};
    const bool keepsPaths = AwsSignature::keepsPaths(scope.service);

    writeBlanksInOneWay(request);
    leaveOutPort80(request);
    Headers &headers = request.headers();
    headers.set("X-Amz-Date", scope.date);
    const QByteArray payload = payloadHash(request, m_settings.unsignedPayload);
    if (m_settings.payloadHeader.value_or(keepsPaths || payload == unsignedMark))
        headers.set("X-Amz-Content-Sha256", payload);
    else
        headers.remove("X-Amz-Content-Sha256");
    headers.remove("X-Amz-Security-Token");
    if (m_settings.signSessionToken && !m_settings.sessionToken.isEmpty())
        headers.set("X-Amz-Security-Token", m_settings.sessionToken.toUtf8());

    const QByteArray path = AwsSignature::canonicalPath(UrlParts(request.url()).path.toUtf8(), !keepsPaths,
                                                        m_settings.normalizePath.value_or(!keepsPaths));
    const QByteArray toSign =
        AwsSignature::stringToSign(scope, AwsSignature::canonicalRequest(request, path, payload));
    headers.set("Authorization",
                "AWS4-HMAC-SHA256 Credential=" + m_settings.accessKey.toUtf8() + '/' + scope.text()
                    + ", SignedHeaders=" + AwsSignature::signedHeaders(request)
                    + ", Signature=" + AwsSignature::signature(m_settings.secretKey.toUtf8(), scope, toSign));
    if (!m_settings.signSessionToken && !m_settings.sessionToken.isEmpty())
        headers.set("X-Amz-Security-Token", m_settings.sessionToken.toUtf8());
    return {};
}

bool AwsSigV4Auth::redirected(PreparedRequest &next, bool leavesOrigin)
{
    for (const QByteArrayView name :
         {"Authorization", "X-Amz-Date", "X-Amz-Content-Sha256", "X-Amz-Security-Token"})
        next.headers().remove(name);
    return !leavesOrigin && apply(next).ok();
}

Result<void> AwsSigV4Auth::repeated(PreparedRequest &again)
{
    return apply(again);
}

} // namespace Requests
