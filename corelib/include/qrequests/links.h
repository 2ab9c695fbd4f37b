// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/headers.h>

#include <QList>
#include <QMap>
#include <QString>

namespace Requests {

/// One link of a Link header field (RFC 8288). \since 0.1
struct HeaderLink {
    QString url; ///< as the server wrote it: may be relative
    QMap<QString, QString> parameters; ///< as "rel" and "title"; names as written

    [[nodiscard]] QString rel() const { return parameters.value(QStringLiteral("rel")); }
    friend bool operator==(const HeaderLink &, const HeaderLink &) = default;
};

/// Requests' parse_header_links, with its simple rules: parameters are cut at every ";", and what follows one
/// that is not "name=value" is left out. Bytes beyond ASCII are read as Latin-1. Pure; any thread. \since 0.1
[[nodiscard]] QREQUESTS_EXPORT QList<HeaderLink> parseHeaderLinks(const QByteArray &value);

/// Requests' Response.links: the links of an answer by their rel, or by their URL where they have none; of
/// two of one name the last. Empty when there is no Link field. \since 0.1
[[nodiscard]] QREQUESTS_EXPORT QMap<QString, HeaderLink> headerLinks(const Headers &headers);

} // namespace Requests
