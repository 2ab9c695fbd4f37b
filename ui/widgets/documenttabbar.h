// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>
#include <QTimer>
#include <vector>

namespace Fingerpost::Ui {

/// What one document tab shows.
struct TabFace {
    QString method; ///< coloured before the name; empty for none
    QString name;
    bool modified = false; ///< a dot in place of the close button
    bool running = false; ///< a ring in place of the close button
    bool preview = false; ///< italic: the next document opened takes its place
    QString iconName; ///< a Lucide icon instead of the method, for sessions and environments
    double progress = -1; ///< of the ring, 0 to 1; below 0 unknown

    bool operator==(const TabFace &) const = default;
};

/// The open documents. The active tab merges into the sheet below. Tabs can be moved; the middle button, the
/// close button and Delete close. Use addFace() and setTab() rather than QTabBar::addTab().
class DocumentTabBar : public QTabBar {
    Q_OBJECT

public:
    static constexpr int minimumTabWidth = 120;
    /// Below this no name is cut: the strip scrolls instead.
    static constexpr int elidedTabWidth = 168;
    static constexpr int maximumTabWidth = 230;

    explicit DocumentTabBar(QWidget *parent = nullptr);

    int addFace(const TabFace &face);
    int insertFace(int index, const TabFace &face);
    void setTab(int index, const TabFace &face);
    [[nodiscard]] TabFace tab(int index) const;
    /// Where the close button of the tab takes clicks.
    [[nodiscard]] QRect closeRect(int index) const;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closeRequested(int index);
    void newRequested();
    /// The menu key or the right button on a tab.
    void tabMenuRequested(int index, const QPoint &globalPosition);
    /// A double click on a tab, or F2.
    void renameRequested(int index);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void tabRemoved(int index) override;

private:
    void paintTab(QPainter &painter, int index) const;
    void paintEnd(QPainter &painter, int index, const TabFace &face) const;
    void updateTicking();
    [[nodiscard]] bool endIsClose(int index) const;

    QTimer m_tick;
    int m_phase = 0;
    int m_hovered = -1;
    int m_pressedClose = -1;
    int m_pressedMiddle = -1;
    bool m_overClose = false;
};

} // namespace Fingerpost::Ui
