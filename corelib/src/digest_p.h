// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/digestauth.h>

#include "challenge_p.h"
#include "digesthash_p.h"

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
    DigestHash::Algorithm hash = DigestHash::Md5;
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

/// Whose challenges are answered: those of the servers, or those of a proxy.
enum class DigestPeer { Server, Proxy };

/// The value of Authorization or Proxy-Authorization (RFC 7616 §3.4).
[[nodiscard]] QByteArray digestAuthorization(const DigestChallenge &challenge, const DigestInput &input);

/// What the copies of a DigestAuth share: the challenges of the origins it was applied to. A proxy is one
/// "origin" for all URLs. Thread: safe.
class DigestState {
public:
    DigestState(DigestPeer peer, const QString &user, const QString &password)
        : m_peer(peer)
        , m_user(user)
        , m_password(password)
    {
    }
    [[nodiscard]] static const std::shared_ptr<DigestState> &of(const DigestAuth &auth) { return auth.d; }
    [[nodiscard]] static const std::shared_ptr<DigestState> &of(const ProxyDigestAuth &auth)
    {
        return auth.d;
    }

    [[nodiscard]] DigestPeer peer() const { return m_peer; }
    /// Whether \a auth knows the challenges of servers, whatever status they come with.
    [[nodiscard]] static bool answersServers(const Auth *auth);
    /// Whether an answer of this status may hold a challenge of the peer's.
    [[nodiscard]] bool challenges(int status) const;

    /// \a url's origin may have its challenges answered from now on. Adds the header at once when its nonce
    /// is known.
    void apply(PreparedRequest &request);
    /// A count of its own for another sending of \a request, if it has the header. Not for auth-int of a
    /// body.
    void repeat(PreparedRequest &request);
    [[nodiscard]] std::optional<PreparedRequest> answer(const Response &response,
                                                        const std::shared_ptr<DigestState> &self);
    /// The same, but nothing when this exchange has answered a challenge already.
    [[nodiscard]] std::optional<PreparedRequest> answerOnce(const Response &response,
                                                            const std::shared_ptr<DigestState> &self);
    /// Keeps the challenge of a refused answer when only its nonce was too old.
    void learnStale(const Response &response);
    /// For tests: as if \a challenge of \a url's origin had been answered \a count times. apply() then sends
    /// the header at once, with the count one higher. (Requests' last_nonce: where it is another nonce than
    /// the challenge's, \a count is 0.)
    void restore(const QString &url, const DigestChallenge &challenge, quint32 count);
    /// For tests: reproducible answers; empty: random, as it must be.
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
    [[nodiscard]] QString key(const QString &url) const;
    Origin &origin(const QString &url);
    [[nodiscard]] Origin *known(const QString &url);
    [[nodiscard]] std::optional<DigestChallenge> challengeOf(const Response &response) const;
    [[nodiscard]] QByteArray field() const;

    QMutex m_mutex;
    const DigestPeer m_peer;
    const QString m_user;
    const QString m_password;
    QHash<QString, Origin> m_origins;
    QByteArray m_clientNonce;
};

} // namespace Requests
