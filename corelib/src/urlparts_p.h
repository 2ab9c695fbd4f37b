// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>
#include <qrequests/fields.h>
#include <qrequests/utils.h>

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

namespace Requests {

/// A URL cut into its parts and nothing more: no part is decoded, quoted or completed. Absent parts are
/// empty; \a hasAuthority tells "file:///x" from "mailto:x". Behaves as Python's urlsplit, so it never fails.
/// Exported for QRequests::Curl.
struct QREQUESTS_EXPORT UrlParts {
    explicit UrlParts(const QString &url);

    QString scheme; ///< lower case
    QString userInfo;
    QString host; ///< with the brackets of an IPv6 address
    QString port; ///< the digits as written; empty when there are none
    QString path;
    QString query;
    QString fragment;
    bool hasAuthority = false;
    bool hasUserInfo = false;

    /// The port, or the scheme's own, or -1 when it is none.
    [[nodiscard]] int effectivePort() const;
    /// The value of the Host field (RFC 9110 §7.2): no port where it is the scheme's own, no zone of IPv6.
    [[nodiscard]] QByteArray hostField() const;
    /// The same with the port as it was written: of an absolute-form request, whose Host repeats the target.
    [[nodiscard]] QByteArray authorityField() const;
    /// Path and query for the request line; "/" for an empty path.
    [[nodiscard]] QByteArray target() const;
    /// The same as it travels: what a URL of a redirect may hold and RFC 3986 does not allow there, as "[",
    /// is escaped.
    [[nodiscard]] QByteArray wireTarget() const;
};

/// \a url as an error may name it: without user and password. Any text will do. Exported for QRequests::Curl.
[[nodiscard]] QREQUESTS_EXPORT QString shownUrl(const QString &url);

/// Requests' prepare_url: the URL as it travels, with \a params added to its query. A URL of another scheme
/// than http(s) comes back as it is. Errors: MissingSchema, InvalidUrl.
[[nodiscard]] Result<QString> preparedUrl(const QString &url, const Params &params);

/// True for an http or https URL that could be sent; else InvalidSchema, MissingSchema or InvalidUrl.
[[nodiscard]] Result<void> checkSendable(const QString &url);

/// application/x-www-form-urlencoded, as Python's urlencode: space becomes "+". Null values are left out.
[[nodiscard]] QByteArray urlEncoded(const Fields &fields);

/// User and password of the URL, decoded; nothing unless both were written (Requests' get_auth_from_url).
[[nodiscard]] std::optional<std::pair<QString, QString>> userAndPassword(const QString &url);

} // namespace Requests
