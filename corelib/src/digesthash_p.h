// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/body.h>

#include "sha512trunc_p.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>

#include <optional>

namespace Requests {

/// The hash functions of Digest (RFC 7616 §6.1), and SHA-1, which Requests has.
class DigestHash {
public:
    enum Algorithm { Md5, Sha1, Sha256, Sha512, Sha512_256 };

    explicit DigestHash(Algorithm algorithm);
    void addData(QByteArrayView data);
    /// To the end; false when the device fails.
    [[nodiscard]] bool addData(QIODevice *device);
    /// Hexadecimal, lower case.
    [[nodiscard]] QByteArray hex();

    [[nodiscard]] static QByteArray hex(Algorithm algorithm, QByteArrayView data);
    /// Of all of \a body, which is opened for it (null: of nothing); nothing when it cannot be read.
    [[nodiscard]] static std::optional<QByteArray> hex(Algorithm algorithm, BodySource *body);
    /// By its name in upper case, without -SESS; an empty one is MD5. Nothing when it is unknown.
    [[nodiscard]] static std::optional<Algorithm> named(const QByteArray &name);

private:
    std::optional<QCryptographicHash> m_qt; ///< none: m_trunc
    Sha512Trunc256 m_trunc;
};

} // namespace Requests
