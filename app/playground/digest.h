// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/reply.h"
#include "playground/request.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QHash>
#include <QtCore/QQueue>

#include <optional>

namespace Fingerpost::Playground {

/// Digest access authentication, the server's side (RFC 7616).
class DigestGuard {
public:
    struct Door {
        QByteArray user;
        QByteArray password;
        QByteArray qop; ///< "auth", "auth-int", or both, by a comma.
        QByteArray algorithm; ///< "MD5", "SHA-256" or "SHA-512".
        int uses = -1; ///< After how many requests a nonce turns stale; -1 never.
    };

    [[nodiscard]] static std::optional<QCryptographicHash::Algorithm> algorithm(const QByteArray &name);

    /// Nothing if the request may pass, else the answer that asks for credentials.
    [[nodiscard]] std::optional<Reply> check(const Request &request, const Door &door);

private:
    [[nodiscard]] Reply challenge(const Door &door, bool isStale);
    /// Whether the nonce is one of ours that may still be used; counts the use.
    [[nodiscard]] bool use(const QByteArray &nonce);

    QHash<QByteArray, int> m_usesLeft;
    QQueue<QByteArray> m_issued;
};

} // namespace Fingerpost::Playground
