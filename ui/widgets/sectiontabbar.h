// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRegion>
#include <QTabBar>

class QMenu;
class QToolButton;

namespace Fingerpost::Ui {

/// The sections of a request or answer: plain names with a count after them, the current one underlined.
/// The names stand sidePadding from the tabs' edges: give the layout (12 - sidePadding) as left margin.
class SectionTabBar : public QTabBar {
    Q_OBJECT

public:
    static constexpr int sidePadding = 11;

    explicit SectionTabBar(QWidget *parent = nullptr);

    /// A short text after the name, as in 5 or 4/4; empty hides it.
    void setCount(int index, const QString &text);
    [[nodiscard]] QString count(int index) const;
    /// In place of setTabVisible(), which forgets to lay out the tabs when a later call changes nothing. The
    /// current one that goes gives way to the first, and is current again once it is back, unless another was
    /// chosen in the meantime.
    void setSectionVisible(int index, bool visible);
    /// Makes it current as a click does.
    void choose(int index);
    /// Makes it current without its being chosen.
    void showForNow(int index);
    /// Back to what was chosen, where that is visible.
    void showChosen();

    /// False while what the sections show is collapsed: then none is underlined, and a click on the current
    /// tab still reports tabBarClicked().
    void setUnderlined(bool underlined);
    [[nodiscard]] bool isUnderlined() const { return m_underlined; }

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTab(QPainter &painter, int index, bool hovered) const;

    int m_chosen = -1; ///< clicked, reached by a key or made current
    bool m_isForNow = false; ///< what is made current is not chosen
    bool m_underlined = true;
};

/// Where \a bar may draw: its scroll buttons have no ground of their own, so nothing may lie below them.
[[nodiscard]] QRegion besideScrollButtons(const QTabBar *bar);

/// A section tab bar with what stands at its row's end, above one hairline across. Where there is no room for
/// all names, a menu has them.
class SectionTabRow : public QWidget {
    Q_OBJECT

public:
    explicit SectionTabRow(QWidget *parent = nullptr);

    [[nodiscard]] SectionTabBar *tabBar() const { return m_bar; }
    /// At the right end, after those added before; taken over.
    void addEndWidget(QWidget *widget);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    void showMore();

    SectionTabBar *m_bar;
    QToolButton *m_more;
    QMenu *m_menu;
};

} // namespace Fingerpost::Ui
