// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fingerpost::Ui {

/// \a text for a tool tip, which would take what a server or user wrote for HTML.
[[nodiscard]] QString plainTip(const QString &text);

/// \a text for a menu, button or tab, which would take its ampersands for mnemonics.
[[nodiscard]] QString withAmpersands(const QString &text);

} // namespace Fingerpost::Ui
