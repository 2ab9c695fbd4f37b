// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/fields.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace Fingerpost::Playground {

/// One request as it came over the wire: target, header names and their order are untouched.
struct Request {
    QByteArray method;
    QByteArray target; ///< As typed: path and query, still percent-encoded.
    int minorVersion = 1;
    HeaderFields headers;
    QByteArray body;
    QString peer;
    Fields segments; ///< What the router found for the pattern's {names}, decoded.

    /// Reads a request line and header lines; nothing if they are not HTTP/1.x.
    [[nodiscard]] static std::optional<Request> fromHead(const QByteArray &head);

    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] QByteArray query() const;
    [[nodiscard]] Fields args() const { return formFields(query()); }
    /// The first value of a query parameter, or the part of the path of that name.
    [[nodiscard]] std::optional<QString> value(QStringView name) const;
    [[nodiscard]] QString segment(QStringView name) const;

    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
    /// All values of a header, joined by commas; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// Whether a comma-separated header holds the word, in any case.
    [[nodiscard]] bool headerHas(QByteArrayView name, QByteArrayView word) const;

    /// "http://host:port" by which the client reached us.
    [[nodiscard]] QByteArray root() const;
    [[nodiscard]] QString url() const;
    [[nodiscard]] QString origin() const;
    [[nodiscard]] Fields cookies() const;
    /// Whether the client wants the connection closed after the answer.
    [[nodiscard]] bool wantsClose() const;
};

} // namespace Fingerpost::Playground
