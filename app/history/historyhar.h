// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchangerun.h"
#include "history/historycomposer.h"
#include "history/historystore.h"

#include <QByteArray>

namespace Fingerpost {

/// HAR 1.2 of whole exchanges. Blocking: for worker threads.
namespace HistoryHar {

/// Bodies beyond it, all together, are left out.
constexpr qint64 MostBodies = 200 * 1024 * 1024;

/// \a withSecrets is the user's own wish, see Requests::HarOptions; what the history has, has none.
[[nodiscard]] QByteArray archive(const QList<ExchangeRun::Outcome> &exchanges, bool withSecrets);
/// Of one that has just ended, without its secrets.
[[nodiscard]] Requests::Result<QByteArray> withoutSecrets(const HistoryComposer &exchange);
/// All or nothing.
[[nodiscard]] Requests::Result<void> save(const QString &path, const QByteArray &archive);

} // namespace HistoryHar

} // namespace Fingerpost
