// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/auth.h>

#include "challenge_p.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMutex>
#include <QString>

#include <memory>
#include <optional>

namespace Requests {

/// A Digest challenge (RFC 7616 §3.3) that can be answered.
struct DigestChallenge {
    enum Protection { None, Auth, AuthInt }; ///< the qop to use; None: RFC 2069's form

    QByteArray realm;
    QByteArray nonce;
    QByteArray opaque;
    QByteArray algorithm; ///< as received; empty: MD5
    QCryptographicHash::Algorithm hash = QCryptographicHash::Md5;
    Protection protection = None;
    bool session = false; ///< a -sess algorithm
    bool userHash = false;
    bool utf8 = false; ///< charset=UTF-8
    bool stale = false;

    /// Nothing when it is of another scheme, incomplete, or asks for what nobody here can compute.
    [[nodiscard]] static std::optional<DigestChallenge> from(const Challenge &challenge);
    /// The first of the answer's challenges that can be answered (RFC 7616 §3.7).
    [[nodiscard]] static std::optional<DigestChallenge> firstOf(const QByteArrayList &fields);
};

/// What the answer to a challenge is computed from.
struct DigestInput {
    QString user;
    QString password;
    QByteArray method;
    QByteArray uri; ///< the request target
    QByteArray clientNonce;
    quint32 nonceCount = 1;
    QByteArray bodyHash; ///< hexadecimal; for auth-int
};

/// The value of Authorization (RFC 7616 §3.4).
[[nodiscard]] QByteArray digestAuthorization(const DigestChallenge &challenge, const DigestInput &input);

/// What the copies of a DigestAuth share: the challenges of the origins it was applied to. Thread: safe.
class DigestState {
public:
    DigestState(const QString &user, const QString &password)
        : m_user(user)
        , m_password(password)
    {
    }
    [[nodiscard]] static const std::shared_ptr<DigestState> &of(const DigestAuth &auth) { return auth.d; }

    /// \a url's origin may have its challenges answered from now on. Adds the header at once when its nonce
    /// is known.
    void apply(PreparedRequest &request);
    [[nodiscard]] std::optional<PreparedRequest> answer(const Response &response,
                                                        const std::shared_ptr<DigestState> &self);
    /// Keeps the challenge of a refused answer when only its nonce was too old.
    void learnStale(const Response &response);
    /// As if \a challenge of \a url's origin had been answered \a count times.
    void restore(const QString &url, const DigestChallenge &challenge, quint32 count);
    /// For reproducible answers; empty: random, as it must be.
    void setClientNonce(const QByteArray &nonce);

private:
    struct Origin {
        std::optional<DigestChallenge> challenge;
        quint32 nonceCount = 0;
        QByteArray sessionNonce; ///< the client nonce of a -sess algorithm, which lasts as long as the nonce
    };
    [[nodiscard]] QByteArray authorization(Origin &origin, const PreparedRequest &request,
                                           const QByteArray &bodyHash);
    static void take(Origin &origin, const DigestChallenge &challenge);
    Origin &origin(const QString &url);

    QMutex m_mutex;
    const QString m_user;
    const QString m_password;
    QHash<QString, Origin> m_origins;
    QByteArray m_clientNonce;
};

} // namespace Requests
