// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Fingerpost::Ui {

/// What is known of a `{{name}}` in a cell or a body, which decides its colours.
enum class VariableState {
    Plain, ///< not a variable: drawn as other text
    Resolved,
    Unresolved,
    Secret,
};

} // namespace Fingerpost::Ui
