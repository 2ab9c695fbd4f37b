// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Fingerpost::Ui {

struct Colors;

[[nodiscard]] Colors lightColors();
[[nodiscard]] Colors darkColors();

} // namespace Fingerpost::Ui
