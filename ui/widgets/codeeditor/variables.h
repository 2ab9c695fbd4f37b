// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/variablestate.h"

#include <QByteArrayView>
#include <QPoint>
#include <QStringList>

#include <functional>

namespace Fingerpost::Ui {

class CodeView;

/// The `{{variables}}` of a CodeView: their colours, hover texts and completion. Only what is visible is
/// looked at, so that the size of the text does not matter.
class Variables {
public:
    void setView(CodeView *view);
    /// Until it is called variables have a colour of their own that claims nothing.
    void setStates(std::function<VariableState(const QString &name)> states);
    void setNames(const QStringList &names);
    void setToolTip(std::function<QString(QStringView)> toolTip) { m_toolTip = std::move(toolTip); }

    /// Colours what is visible.
    void paint();
    /// After a character was typed: offers names behind `{{`.
    void complete();
    /// After a name was chosen: closes the braces.
    void close();
    /// Shows what is known of the name at \a position.
    void showToolTip(long position, const QPoint &globalPosition) const;

private:
    CodeView *m_view = nullptr;
    std::function<VariableState(const QString &)> m_states;
    QStringList m_names;
    std::function<QString(QStringView)> m_toolTip;
};

} // namespace Fingerpost::Ui
