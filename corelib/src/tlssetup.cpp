// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "tlssetup_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;

namespace Requests::TlsSetup {

namespace {

Result<QByteArray> contents(const QString &path, const QString &role)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(Error::SslError, u"The %1 %2 cannot be read. Check the path."_s.arg(role, path),
                     file.errorString());
    return file.readAll();
}

Result<QList<QSslCertificate>> authorities(const QString &bundle)
{
    const QString role = u"CA bundle"_s;
    QList<QSslCertificate> certificates;
    if (QFileInfo(bundle).isDir()) {
        const QStringList names = QDir(bundle).entryList(QDir::Files, QDir::Name);
        for (const QString &name : names)
            certificates += QSslCertificate::fromPath(QDir(bundle).filePath(name), QSsl::Pem);
    } else {
        const Result<QByteArray> pem = contents(bundle, role);
        if (!pem)
            return pem.error();
        certificates = QSslCertificate::fromData(pem.value(), QSsl::Pem);
    }
    if (certificates.isEmpty())
        return Error(Error::SslError, u"The CA bundle %1 holds no PEM certificate."_s.arg(bundle));
    return certificates;
}

bool isPkcs12(const QString &path)
{
    return path.endsWith(u".p12"_s, Qt::CaseInsensitive) || path.endsWith(u".pfx"_s, Qt::CaseInsensitive);
}

Result<void> addPkcs12(QSslConfiguration &tls, const ClientCert &cert)
{
    QFile file(cert.certificate);
    if (!file.open(QIODevice::ReadOnly))
        return Error(Error::SslError,
                     u"The client certificate %1 cannot be read. Check the path."_s.arg(cert.certificate),
                     file.errorString());
    QSslKey key;
    QSslCertificate own;
    QList<QSslCertificate> others;
    if (!QSslCertificate::importPkcs12(&file, &key, &own, &others, cert.passphrase.toUtf8()))
        return Error(
            Error::SslError,
            u"The client certificate %1 cannot be opened: it is no PKCS#12 file, or the passphrase is wrong."_s
                .arg(cert.certificate));
    tls.setLocalCertificateChain(QList{own} + others);
    tls.setPrivateKey(key);
    return {};
}

Result<void> addPem(QSslConfiguration &tls, const ClientCert &cert)
{
    const Result<QByteArray> pem = contents(cert.certificate, u"client certificate"_s);
    if (!pem)
        return pem.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(pem.value(), QSsl::Pem);
    if (chain.isEmpty())
        return Error(Error::SslError,
                     u"The client certificate %1 holds no PEM certificate."_s.arg(cert.certificate));
    const QString keyPath = cert.key.isEmpty() ? cert.certificate : cert.key;
    const Result<QByteArray> keyPem = contents(keyPath, u"client key"_s);
    if (!keyPem)
        return keyPem.error();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(keyPem.value(), algorithm, QSsl::Pem, QSsl::PrivateKey, cert.passphrase.toUtf8());
        if (key.isNull())
            continue;
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
        return {};
    }
    const bool encrypted = keyPem.value().contains("ENCRYPTED");
    return Error(
        Error::SslError,
        encrypted ? u"The client key %1 cannot be opened: the passphrase is missing or wrong."_s.arg(keyPath)
                  : u"The client key %1 holds no RSA or EC key in PEM form."_s.arg(keyPath));
}

void addStamp(QByteArray &stamp, const QString &path)
{
    if (path.isEmpty()) {
        stamp += '\0'; // so that no file is taken for that of the next role
        return;
    }
    const QFileInfo info(path);
    stamp += path.toUtf8() + '\0' + QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + '\0'
        + QByteArray::number(info.size()) + '\0';
}

} // namespace

Result<QSslConfiguration> configuration(const Verify &verify, const ClientCert &cert)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(verify.isOn() ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (verify.isOn() && !verify.caBundle().isEmpty()) {
        const Result<QList<QSslCertificate>> trusted = authorities(verify.caBundle());
        if (!trusted)
            return trusted.error();
        tls.setCaCertificates(trusted.value());
    }
    if (!cert.isNone()) {
        const Result<void> added = isPkcs12(cert.certificate) ? addPkcs12(tls, cert) : addPem(tls, cert);
        if (!added)
            return added.error();
    }
    return tls;
}

QByteArray fingerprint(const Verify &verify, const ClientCert &cert)
{
    QByteArray stamp = verify.isOn() ? "verify\0"_ba : "open\0"_ba;
    addStamp(stamp, verify.isOn() ? verify.caBundle() : QString());
    addStamp(stamp, cert.certificate);
    addStamp(stamp, cert.key);
    return stamp + cert.passphrase.toUtf8();
}

} // namespace Requests::TlsSetup
