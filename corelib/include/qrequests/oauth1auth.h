// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/authbase.h>

#include <QByteArray>
#include <QString>

namespace Requests {

/// What OAuth1Auth signs with. \since 0.1
struct OAuth1 {
    /// RSA-SHA1 is missing: Qt cannot sign with an RSA key.
    enum class Method { HmacSha1, HmacSha256, PlainText };
    /// Where the protocol's parameters travel (RFC 5849 §3.5).
    enum class Placement { Header, Query, Body };

    QString consumerKey;
    QString consumerSecret = {};
    QString token = {}; ///< empty: none yet
    QString tokenSecret = {};
    Method method = Method::HmacSha1;
    Placement placement = Placement::Header;
    QString realm = {}; ///< of the header; empty: none
    QString callback = {}; ///< oauth_callback, for temporary credentials (§2.1); empty: none
    QString verifier = {}; ///< oauth_verifier, for token credentials (§2.3); empty: none
    bool version = true; ///< send oauth_version="1.0"
    /// Sign the hash of a body that is no form, as OAuth Request Body Hash has it (oauth_body_hash).
    bool bodyHash = false;
    QByteArray nonce = {}; ///< for tests; empty: random, as it must be
    qint64 timestamp = 0; ///< for tests, in seconds since 1970; 0: now
};

/// OAuth 1.0 (RFC 5849): signs method, URL, query and a form body, so apply() must come last. A body that is
/// no form is not signed, unless bodyHash says so. With Placement::Body a body must be a form, or none.
/// PlainText sends the secrets themselves, as Basic does: over https it is safe (§3.4.4). After a redirect
/// within the origin, and for each try of a Retry, it signs anew; elsewhere it does not go along. The body is
/// read on the thread that prepares, and on the I/O thread where it signs anew. Errors: RequestException when
/// the consumer key is missing, or the body does not fit or can be read only once. \since 0.1
class QREQUESTS_EXPORT OAuth1Auth : public Auth {
public:
    explicit OAuth1Auth(const OAuth1 &settings)
        : m_settings(settings)
    {
    }
    Result<void> apply(PreparedRequest &request) override;
    bool redirected(PreparedRequest &next, bool leavesOrigin) override;
    Result<void> repeated(PreparedRequest &again) override;

private:
    OAuth1 m_settings;
};

} // namespace Requests
