// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>

/// What Bruno's language cannot say is not saved: the user hears of it instead of losing it.
namespace Fingerpost::BruLimits {

/// As QT_TRANSLATE_NOOP("Fingerpost::Collections", ...) names it.
[[nodiscard]] QString part(const char *english);

/// \a part: what it is, as "a header"; empty where that is not known. \a detail: what shows it.
[[nodiscard]] Requests::Error refusal(const QString &part, const Requests::Error &detail = {});

} // namespace Fingerpost::BruLimits
