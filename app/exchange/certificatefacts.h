// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/transport.h>

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace Fingerpost {

/// What people want to know of a certificate. A value.
struct CertificateFacts {
    enum class Role {
        Server,
        Intermediate,
        Root, ///< signed by itself
        Unsent, ///< the server did not send it: only its name is known
    };
    Role role = Role::Server;
    QString name; ///< the common name, else the first name it has
    QStringList alsoFor; ///< other DNS names and addresses
    QString issuer;
    QDateTime from;
    QDateTime until;
    QString fingerprint; ///< SHA-256, as "7F:1C:…"
    QString key; ///< as "RSA, 2048 bits"
    QString serial;
};

/// The chain of \a tls from the server's up; where it was verified and its last is not a root, who signed
/// that too. Parses and hashes, which takes a few milliseconds at most.
[[nodiscard]] QList<CertificateFacts> certificatesOf(const Requests::TlsInfo &tls);
/// Against what \a tls was verified, or that it was not, in words.
[[nodiscard]] QString verifiedAgainst(const Requests::TlsInfo &tls, const Requests::Verify &verify);

} // namespace Fingerpost
