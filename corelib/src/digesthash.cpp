// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "digesthash_p.h"

namespace Requests {

namespace {

std::optional<QCryptographicHash::Algorithm> inQt(DigestHash::Algorithm algorithm)
{
    switch (algorithm) {
    case DigestHash::Md5:
        return QCryptographicHash::Md5;
    case DigestHash::Sha1:
        return QCryptographicHash::Sha1;
    case DigestHash::Sha256:
        return QCryptographicHash::Sha256;
    case DigestHash::Sha512:
        return QCryptographicHash::Sha512;
    case DigestHash::Sha512_256:
        break;
    }
    return {};
}

} // namespace

DigestHash::DigestHash(Algorithm algorithm)
{
    if (const auto qt = inQt(algorithm))
        m_qt.emplace(*qt);
}

void DigestHash::addData(QByteArrayView data)
{
    if (m_qt)
        m_qt->addData(data);
    else
        m_trunc.addData(data);
}

bool DigestHash::addData(QIODevice *device)
{
    constexpr qsizetype pieceSize = 256 * 1024;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    qint64 size = 0;
    while ((size = device->read(piece.data(), pieceSize)) > 0)
        addData(QByteArrayView(piece).first(size));
    // A sequential one that gives nothing only pauses, and nobody can wait for it here.
    return device->atEnd() && (size < 0 || !device->isSequential());
}

QByteArray DigestHash::hex()
{
    return (m_qt ? m_qt->result() : m_trunc.result()).toHex();
}

QByteArray DigestHash::hex(Algorithm algorithm, QByteArrayView data)
{
    DigestHash hash(algorithm);
    hash.addData(data);
    return hash.hex();
}

std::optional<QByteArray> DigestHash::hex(Algorithm algorithm, BodySource *body)
{
    DigestHash hash(algorithm);
    if (body) {
        const auto device = body->open();
        if (!device || !hash.addData(device.value().get()))
            return {};
    }
    return hash.hex();
}

std::optional<DigestHash::Algorithm> DigestHash::named(const QByteArray &name)
{
    if (name.isEmpty() || name == "MD5")
        return Md5;
    if (name == "SHA")
        return Sha1;
    if (name == "SHA-256")
        return Sha256;
    if (name == "SHA-512")
        return Sha512;
    if (name == "SHA-512-256")
        return Sha512_256;
    return {};
}

} // namespace Requests
