// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/variablestate.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTextCharFormat>

#include <functional>

class QLineEdit;
class QWidget;

namespace Fingerpost::Ui {

/// A mention of a variable in a text that somebody edits.
struct VariableMention {
    int start = 0; ///< in UTF-16 units, with the braces
    int length = 0;
    VariableState state = VariableState::Resolved;
    QString explanation; ///< plain text: value and origin; what hovering shows
};

/// Finds the mentions in a text; called on the GUI thread at each change of a text, so it must be quick.
using VariableFinder = std::function<QList<VariableMention>(const QString &text)>;

/// How a mention is drawn: ink on tint.
[[nodiscard]] QTextCharFormat formatOf(VariableState state, const QWidget *themed);

/// Colours the variables in a line edit, and explains the one under the mouse. Owned by the edit.
class VariableInk : public QObject {
    Q_OBJECT
public:
    explicit VariableInk(QLineEdit *edit);

    void setFinder(VariableFinder finder);
    /// Asks the finder anew, as after a variable has got another value.
    void refresh();
    /// The mention at that position of the text; null where there is none.
    [[nodiscard]] const VariableMention *mentionAt(int position) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paint();

    QLineEdit *m_edit;
    VariableFinder m_finder;
    QList<VariableMention> m_mentions;
    bool m_painted = false; ///< the edit holds formats of ours
};

/// Gives \a finder to all that colour a line edit in \a pane.
void setVariableFinder(const QWidget *pane, const VariableFinder &finder);

} // namespace Fingerpost::Ui
