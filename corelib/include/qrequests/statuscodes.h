// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/global.h>

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace Requests {

/// Requests' look-up of status codes by name: codes["temporary_redirect"] == 307, codes["\\o/"] == 200.
/// Every name of Requests is there, in lower and upper case. 0 when there is no such name. \since 0.1
struct QREQUESTS_EXPORT StatusCodes {
    [[nodiscard]] int operator[](QByteArrayView name) const;
    [[nodiscard]] std::optional<int> find(QByteArrayView name) const;
    /// The standard reason phrase (RFC 9110 §15), as in "Not Found"; empty when there is none.
    [[nodiscard]] static QString reason(int code);
};
/// Requests' codes. \since 0.1
inline constexpr StatusCodes codes;

} // namespace Requests
