// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QActionGroup;
class QMenu;
class QToolButton;

namespace Fingerpost::Ui {

class LinkButton;
class PaletteButton;

/// The bar above everything: menu, sidebar, session, environment, search, layout.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// Adds the choice of light and dark at the menu's end.
    void addSchemeMenu(ColorScheme choice);
    /// The chosen environment's name; empty for none. Nothing is shown without \a available.
    void setEnvironment(const QString &name, bool available);
    /// Filled whenever environmentMenuAboutToShow() is sent.
    [[nodiscard]] QMenu *environmentMenu() const { return m_environmentMenu; }
    void openEnvironmentMenu();
    /// The session of the request in sight; null hides the choice.
    void setSession(const QString &name);
    /// Filled whenever sessionMenuAboutToShow() is sent.
    [[nodiscard]] QMenu *sessionMenu() const { return m_sessionMenu; }
    void openSessionMenu();
    void setSideBySide(bool sideBySide);

Q_SIGNALS:
    void sidebarToggled();
    void layoutTurned();
    void searchRequested();
    void environmentMenuAboutToShow();
    void sessionMenuAboutToShow();
    void schemeChosen(Fingerpost::Ui::ColorScheme scheme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QToolButton *tool(const QString &iconName, const QString &name, const QString &objectName);
    [[nodiscard]] LinkButton *choice(const QString &iconName, const QString &name, const QString &tip,
                                     QMenu *menu);

    QMenu *m_menu;
    QMenu *m_environmentMenu;
    QMenu *m_sessionMenu;
    LinkButton *m_session;
    LinkButton *m_environment;
    PaletteButton *m_search;
    QToolButton *m_sidebar;
    QToolButton *m_layout;
};

} // namespace Fingerpost::Ui
