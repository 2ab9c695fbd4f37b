// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace Fingerpost::Ui {

class DocumentTabBar;

/// The tab strip: the tabs, "+" right after the last, and at the far end a menu of all tabs.
class DocumentTabStrip : public QWidget {
    Q_OBJECT

public:
    explicit DocumentTabStrip(QWidget *parent = nullptr);

    [[nodiscard]] DocumentTabBar *tabBar() const { return m_bar; }
    [[nodiscard]] QToolButton *newButton() const { return m_new; }
    [[nodiscard]] QToolButton *allTabsButton() const { return m_all; }

Q_SIGNALS:
    void newRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void fillMenu();

    DocumentTabBar *m_bar;
    QToolButton *m_new;
    QToolButton *m_all;
    QMenu *m_menu;
};

} // namespace Fingerpost::Ui
