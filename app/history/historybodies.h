// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchangerun.h"
#include "history/bodyfiles.h"
#include "history/historyrecord.h"

#include <functional>

/// Where the history and the bodies of answers meet. Blocking: for worker threads.
namespace Fingerpost {

/// Gives \a take the bytes of \a body piece by piece, until it says false.
void forEachPiece(const BodyStore &body, const std::function<bool(QByteArrayView)> &take);

/// The text to find a body by; empty where it is none. \a charset is what its header says, or empty.
[[nodiscard]] QString bodyText(const QByteArray &bytes, const QByteArray &charset);
/// That of a request's body, which begins so, for bodyText(): what is typed is sent as UTF-8, whatever its
/// header says, and what is in another charset comes from a file.
[[nodiscard]] QByteArray charsetOfSent(const Requests::Headers &headers, QByteArrayView begin);

/// The exchange as the panes show it, with its bodies and certificates from \a files. What is no longer kept
/// is not there.
[[nodiscard]] ExchangeRun::Outcome outcomeOf(const HistoryRecord &record, const BodyFiles &files);

} // namespace Fingerpost
