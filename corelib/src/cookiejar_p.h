// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cookiestore_p.h"

#include <qrequests/cookiejar.h>

#include <QMutex>

namespace Requests {

class CookieJarPrivate {
public:
    mutable QMutex mutex;
    CookieStore store;

    [[nodiscard]] CookieStore snapshot() const
    {
        const QMutexLocker lock(&mutex);
        return store;
    }
};

/// Which cookies a caller means; null: any.
[[nodiscard]] CookieStore::Selection cookieSelection(const QByteArray &name, const QString &domain,
                                                     const QString &path);
/// \a cookie with its domain in canonical form and a path.
[[nodiscard]] Cookie normalCookie(Cookie cookie);

} // namespace Requests
