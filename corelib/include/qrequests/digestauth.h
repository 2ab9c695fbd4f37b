// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/authbase.h>

#include <QString>

namespace Requests {

class DigestState;

/// Requests' HTTPDigestAuth, RFC 7616: MD5, SHA-256, SHA-512-256, also SHA-512 and SHA (SHA-1) as Requests
/// has them, and the -sess form of each; qop auth, auth-int and none (RFC 2069); userhash, charset and stale.
///
/// Answers one challenge an exchange and sends the header at once while the server's nonce lasts. What it
/// learned is kept by origin and shared by its copies. A challenge that cannot be answered (an unknown
/// algorithm or qop, a body that can be read only once) leaves the 401 as the answer. As in Requests a
/// challenge is answered on any 4xx, and after a redirect anew; unlike there it never answers another origin
/// than the one it was applied to (or the https of its http): a redirect must not send the proof of a
/// password to another host. For auth-int the body is read on the I/O thread before it is sent.
/// Thread: safe. \since 0.1
class QREQUESTS_EXPORT DigestAuth : public Auth {
public:
    DigestAuth(const QString &user, const QString &password);
    ~DigestAuth() override;
    Result<void> apply(PreparedRequest &request) override;
    [[nodiscard]] std::optional<PreparedRequest> answer(const Response &challenge) override;
    Result<void> repeated(PreparedRequest &again) override;

private:
    friend class DigestState; // src/digest_p.h
    std::shared_ptr<DigestState> d;
};

/// DigestAuth for a proxy: answers its 407 with Proxy-Authorization. Only for http:// URLs: for https the
/// proxy is asked by CONNECT, which NetworkAdapter leaves to Qt, and Qt is given Basic credentials only (its
/// own Digest knows MD5 alone and would follow a CONNECT without any). Nothing of it reaches the server.
/// Thread: safe. \since 0.1
class QREQUESTS_EXPORT ProxyDigestAuth : public Auth {
public:
    ProxyDigestAuth(const QString &user, const QString &password);
    ~ProxyDigestAuth() override;
    Result<void> apply(PreparedRequest &request) override;
    [[nodiscard]] std::optional<PreparedRequest> answer(const Response &challenge) override;
    Result<void> repeated(PreparedRequest &again) override;
    bool redirected(PreparedRequest &next, bool leavesOrigin) override;

private:
    friend class DigestState; // src/digest_p.h
    std::shared_ptr<DigestState> d;
};

} // namespace Requests
