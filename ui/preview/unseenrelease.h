// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>

class QWidget;

namespace Fingerpost::Ui {

/// Pixels may take a hundred times the bytes that they are read from, and tabs are many: lets those of a
/// preview go once nobody has looked at it for ten seconds, and has them made anew for whoever looks.
class UnseenRelease : public QTimer {
    Q_OBJECT
public:
    /// \a release returns whether there was something. Belongs to \a preview.
    UnseenRelease(QWidget *preview, std::function<bool()> release, std::function<void()> makeAgain);

    /// There is something now, which nobody may be looking at.
    void noteMade();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_preview;
    std::function<bool()> m_release;
    std::function<void()> m_makeAgain;
    bool m_isReleased = false;
};

} // namespace Fingerpost::Ui
