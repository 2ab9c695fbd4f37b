// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historydatabase.h"

#include <QTemporaryDir>

namespace Fingerpost {

/// An exchange with one hop, whose answer has \a body, on its way into \a files.
[[nodiscard]] HistoryAddition additionOf(const BodyFiles &files, HistoryId id, const QByteArray &method,
                                         const QString &url, int status, const QByteArray &body);
/// Every byte of every file below \a folder, one behind the other.
[[nodiscard]] QByteArray everythingIn(const QString &folder);

} // namespace Fingerpost
