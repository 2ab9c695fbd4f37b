// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Fingerpost::Ui {

class WindowFixture;

/// Runs a collection in which something fails and something gets no answer; false when it does not end.
[[nodiscard]] bool showRun(WindowFixture &fixture);

} // namespace Fingerpost::Ui
