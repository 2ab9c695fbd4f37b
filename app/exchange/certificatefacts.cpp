// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/certificatefacts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

struct CertificateWords {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::CertificateFacts)
};

constexpr qsizetype MaxCertificates = 20; ///< more are no chain
constexpr qsizetype MaxNames = 100;

QString nameOf(const QStringList &common, const QStringList &organisation, const QStringList &names)
{
    for (const QStringList &candidates : {common, names, organisation}) {
        if (!candidates.isEmpty())
            return candidates.constFirst();
    }
    return CertificateWords::tr("without a name");
}

QString keyOf(const QSslKey &key)
{
    switch (key.algorithm()) {
    case QSsl::Rsa:
        return CertificateWords::tr("RSA, %1 bits").arg(key.length());
    case QSsl::Ec:
        return CertificateWords::tr("elliptic curve, %1 bits").arg(key.length());
    case QSsl::Dsa:
        return CertificateWords::tr("DSA, %1 bits").arg(key.length());
    default:
        return {};
    }
}

CertificateFacts factsOf(const QSslCertificate &certificate, bool isFirst)
{
    CertificateFacts facts;
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> names = certificate.subjectAlternativeNames();
    QStringList alternatives = names.values(QSsl::DnsEntry) + names.values(QSsl::IpAddressEntry);
    alternatives.sort();
    facts.name = nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                        certificate.subjectInfo(QSslCertificate::Organization), alternatives);
    alternatives.removeAll(facts.name);
    facts.alsoFor = alternatives.mid(0, MaxNames);
    facts.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                          certificate.issuerInfo(QSslCertificate::Organization), {});
    facts.role = isFirst             ? CertificateFacts::Role::Server
        : certificate.isSelfSigned() ? CertificateFacts::Role::Root
                                     : CertificateFacts::Role::Intermediate;
    facts.from = certificate.effectiveDate();
    facts.until = certificate.expiryDate();
    facts.fingerprint =
        QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
    facts.key = keyOf(certificate.publicKey());
    facts.serial = QString::fromLatin1(certificate.serialNumber()).toUpper();
    return facts;
}

} // namespace

QList<CertificateFacts> certificatesOf(const Requests::TlsInfo &tls)
{
    QList<CertificateFacts> chain;
    const QList<QSslCertificate> sent = tls.peerChain.mid(0, MaxCertificates);
    for (const QSslCertificate &certificate : sent)
        chain.append(factsOf(certificate, chain.isEmpty()));
    if (tls.verified && !sent.isEmpty() && !sent.constLast().isSelfSigned()) {
        CertificateFacts root;
        root.role = CertificateFacts::Role::Unsent;
        root.name = chain.constLast().issuer;
        chain.append(root);
    }
    return chain;
}

QString verifiedAgainst(const Requests::TlsInfo &tls, const Requests::Verify &verify)
{
    if (!verify.isOn())
        return CertificateWords::tr("verification was switched off");
    const QString what = verify.caBundle().isEmpty() ? CertificateWords::tr("the system's certificates")
                                                     : QDir::toNativeSeparators(verify.caBundle());
    return tls.verified ? CertificateWords::tr("against %1; the name matches").arg(what)
                        : CertificateWords::tr("against %1").arg(what);
}

} // namespace Fingerpost
