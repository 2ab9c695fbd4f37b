// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Fingerpost::Ui {

class WindowFixture;

/// Folds the JSON that is shown, and looks for something in it; false when nothing of that comes.
[[nodiscard]] bool showFolded(WindowFixture &fixture);
/// Filters it by jq; false when there are no results.
[[nodiscard]] bool showJqFilter(WindowFixture &fixture);

} // namespace Fingerpost::Ui
