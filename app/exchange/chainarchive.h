// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchangerun.h"

namespace Fingerpost {

constexpr qint64 MaxArchivedBody = 8 * 1024 * 1024; ///< a larger one is left out

/// The chain as an HTTP archive (HAR 1.2), without the credentials and cookies that travelled and without \a
/// secrets. \a startedAt is the run's. Reads bodies: for worker threads.
[[nodiscard]] QByteArray archiveOf(const QList<Hop> &hops, const QDateTime &startedAt,
                                   const QStringList &secrets, const QString &version);

} // namespace Fingerpost
