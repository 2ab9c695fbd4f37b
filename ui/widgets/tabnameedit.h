// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QTabBar;

namespace Fingerpost::Ui {

/// Edits the name of a tab where the tab stands. Enter and leaving take what is written, Escape does not;
/// then it deletes itself.
class TabNameEdit : public QLineEdit {
    Q_OBJECT
public:
    TabNameEdit(QTabBar *bar, int index, const QString &name);

Q_SIGNALS:
    /// Another name than before was written.
    void named(const QString &name);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish(bool take);

    QString m_before;
    bool m_finished = false;
};

} // namespace Fingerpost::Ui
