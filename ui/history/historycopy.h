// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchangerun.h"

#include <QMetaType>

namespace Fingerpost::Ui {

/// What of an exchange goes to the clipboard.
enum class HistoryCopy {
    Url,
    Curl, ///< of the request as it was first sent
    RequestHead,
    AnswerBody,
};

/// A text for the clipboard, or why there is none.
struct HistoryCopied {
    QString text;
    QString problem; ///< a sentence; empty: text is what was wanted
};

/// \a what of \a exchange, which the history has, so that secrets in it are dots. Reads bodies: for workers.
[[nodiscard]] HistoryCopied copyOf(const ExchangeRun::Outcome &exchange, HistoryCopy what);

} // namespace Fingerpost::Ui

Q_DECLARE_METATYPE(Fingerpost::Ui::HistoryCopy)
