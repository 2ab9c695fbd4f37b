// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/cookiejar.h>

#include <QDateTime>

#include <initializer_list>

/// When the tests of jars take place.
inline const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

/// An answer's fields of that name.
[[nodiscard]] inline Requests::Headers setCookies(std::initializer_list<QByteArray> fields)
{
    Requests::Headers headers;
    for (const QByteArray &field : fields)
        headers.add("Set-Cookie", field);
    return headers;
}

/// One of each kind; what a cookie can hold is in it.
[[nodiscard]] Requests::CookieJar richJar();
