// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/authbase.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Requests {

/// What AwsSigV4Auth signs with. \since 0.1
struct AwsSigV4 {
    QString accessKey;
    QString secretKey;
    QString sessionToken = {}; ///< of temporary credentials; empty: none
    QString region; ///< as in "eu-central-1"
    QString service; ///< as in "s3", "execute-api", "es"
    /// Leave the body out of the signature: UNSIGNED-PAYLOAD, which S3 takes over https. So it is in any case
    /// for a body that can be read only once.
    bool unsignedPayload = false;
    /// Send X-Amz-Content-Sha256. Default: for S3, and where the payload is unsigned.
    std::optional<bool> payloadHeader = {};
    /// Remove dot segments and repeated slashes from the path that is signed. Default: except for S3.
    std::optional<bool> normalizePath = {};
    bool signSessionToken = true; ///< false: the token is added after signing, as AWS IoT wants it
    QDateTime date = {}; ///< for tests; invalid: now
};

/// AWS Signature Version 4 in the Authorization field
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
///
/// Signs method, path, query, body and every header field save those that transports and proxies change
/// (Accept, Accept-Encoding, Connection, User-Agent and their like), so apply() must come last; what is
/// changed afterwards makes the signature wrong. Sets X-Amz-Date, and X-Amz-Security-Token and
/// X-Amz-Content-Sha256 where they belong; writes "+" in the query as "%20", which AWS reads in one way only,
/// and leaves ":80" out of an http:// URL, so that Host is the same with a proxy and without.
/// After a redirect within the origin, and for each try of a Retry, it signs anew; elsewhere none of its
/// fields goes along. The body is read for its hash on the thread that prepares, and again on the I/O thread
/// wherever it signs anew, which holds up all requests: for big files choose unsignedPayload.
/// Errors: RequestException when a key, region or service is missing or cannot travel. \since 0.1
class QREQUESTS_EXPORT AwsSigV4Auth : public Auth {
public:
    explicit AwsSigV4Auth(const AwsSigV4 &settings)
        : m_settings(settings)
    {
    }
    Result<void> apply(PreparedRequest &request) override;
    bool redirected(PreparedRequest &next, bool leavesOrigin) override;
    Result<void> repeated(PreparedRequest &again) override;

private:
    AwsSigV4 m_settings;
};

} // namespace Requests
