// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Fingerpost::Ui {

class CodeView;
class Theme;

/// The numbers of Scintilla's indicators as they are used here, below the text first.
enum Indicator {
    MatchIndicator = 8,
    CurrentMatchIndicator,
    ProblemIndicator,
    /// One pair of tint and ink for each VariableState; the first is of those of which nothing is known.
    VariableTint,
    VariableInk = VariableTint + 4,
    CurrentMatchInk = VariableInk + 4,
    IndicatorEnd
};

/// Gives \a view the colours, the face and the row height of \a theme, for the language it shows.
void applyCodeTheme(CodeView *view, const Theme &theme);

} // namespace Fingerpost::Ui
