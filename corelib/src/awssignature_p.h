// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/awsauth.h>
#include <qrequests/preparedrequest.h>

namespace Requests::AwsSignature {

/// Where and when a signature holds.
struct Scope {
    QByteArray date; ///< as in "20150830T123600Z"
    QByteArray region;
    QByteArray service;

    /// As in "20150830/us-east-1/service/aws4_request".
    [[nodiscard]] QByteArray text() const
    {
        return date.left(8) + '/' + region + '/' + service + "/aws4_request";
    }
};

/// S3 and its kin take paths as they are: encoded once, never normalized.
[[nodiscard]] bool keepsPaths(const QByteArray &service);

/// The path of the canonical request from the one of the URL.
[[nodiscard]] QByteArray canonicalPath(const QByteArray &path, bool encodeTwice, bool normalize);
/// The query's fields encoded alike and sorted.
[[nodiscard]] QByteArray canonicalQuery(const QByteArray &query);
/// The names of the fields that are signed, in their order, joined by semicolons.
[[nodiscard]] QByteArray signedHeaders(const PreparedRequest &request);
[[nodiscard]] QByteArray canonicalRequest(const PreparedRequest &request, const QByteArray &path,
                                          const QByteArray &payloadHash);
[[nodiscard]] QByteArray stringToSign(const Scope &scope, const QByteArray &canonicalRequest);
/// Hexadecimal.
[[nodiscard]] QByteArray signature(const QByteArray &secretKey, const Scope &scope,
                                   const QByteArray &stringToSign);

} // namespace Requests::AwsSignature
