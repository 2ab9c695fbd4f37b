// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Fingerpost::Ui {

class WindowFixture;

/// Folds the JSON that is shown, and looks for something in it; false when nothing of that comes.
[[nodiscard]] bool showFolded(WindowFixture &fixture);
/// Filters it by jq; false when there are no results.
[[nodiscard]] bool showJqFilter(WindowFixture &fixture);
/// Rows of ten cells up to a bar, in many scripts; tabs, and signs that nobody sees.
[[nodiscard]] QByteArray hardScripts();

} // namespace Fingerpost::Ui
