// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/topbar.h"

#include "palette/palettebutton.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/linkbutton.h"
#include "widgets/plaintip.h"
#include "window/shortcuts.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_menu(new QMenu(this))
    , m_environmentMenu(new QMenu(this))
    , m_sessionMenu(new QMenu(this))
{
    setSurface(this, Surface::Window);
    setFixedHeight(40);
    QToolButton *menuButton = tool(u"menu"_s, tr("Menu"), u"menuButton"_s);
    menuButton->setMenu(m_menu);
    menuButton->setPopupMode(QToolButton::InstantPopup);
    const auto withKey = [](const QString &text, Command command) {
        return u"%1 (%2)"_s.arg(text, shortcutOf(command).toString(QKeySequence::NativeText));
    };
    m_sidebar = tool(u"panel-left"_s, tr("Show or hide the sidebar"), u"sidebarButton"_s);
    m_sidebar->setToolTip(withKey(m_sidebar->accessibleName(), Command::ToggleSidebar));
    m_layout = tool(u"rows-2"_s, tr("Turn the layout"), u"layoutButton"_s);
    m_layout->setToolTip(withKey(m_layout->accessibleName(), Command::TurnLayout));

    m_session =
        choice(u"layers"_s, tr("Session"), withKey(tr("Session"), Command::ChooseSession), m_sessionMenu);
    m_session->setObjectName(u"sessionButton"_s);
    connect(m_sessionMenu, &QMenu::aboutToShow, this, &TopBar::sessionMenuAboutToShow);
    m_environment = choice(u"variable"_s, tr("Environment"),
                           withKey(tr("Environment"), Command::ChooseEnvironment), m_environmentMenu);
    m_environment->setObjectName(u"environmentButton"_s);
    connect(m_environmentMenu, &QMenu::aboutToShow, this, &TopBar::environmentMenuAboutToShow);
    m_search = new PaletteButton(tr("Search, or run a command"), shortcutOf(Command::Search), this);
    m_search->setObjectName(u"searchButton"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(2);
    row->addWidget(menuButton);
    row->addWidget(m_sidebar);
    row->addSpacing(8);
    row->addWidget(m_session);
    row->addWidget(m_environment);
    row->addStretch();
    row->addWidget(m_search);
    row->addSpacing(8);
    row->addWidget(m_layout);
    setTabOrder(m_sidebar, m_session);
    setTabOrder(m_session, m_environment);
    setTabOrder(m_environment, m_search);
    setTabOrder(m_search, m_layout);
    connect(m_sidebar, &QToolButton::clicked, this, &TopBar::sidebarToggled);
    connect(m_layout, &QToolButton::clicked, this, &TopBar::layoutTurned);
    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
}

QToolButton *TopBar::tool(const QString &iconName, const QString &name, const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    return button;
}

/// What it is, and which of them; hidden at first.
LinkButton *TopBar::choice(const QString &iconName, const QString &name, const QString &tip, QMenu *menu)
{
    auto *button = new LinkButton(this);
    button->setIconName(iconName);
    button->setPrefix(name);
    button->setTextStyle(TextStyle::Strong);
    button->setToolTip(tip);
    button->setMenu(menu);
    button->hide();
    return button;
}

void TopBar::addSchemeMenu(ColorScheme choice)
{
    QMenu *menu = m_menu->addMenu(tr("Colours"));
    auto *group = new QActionGroup(menu);
    for (const auto &[scheme, text] :
         {std::pair{ColorScheme::System, tr("As the desktop")}, std::pair{ColorScheme::Light, tr("Light")},
          std::pair{ColorScheme::Dark, tr("Dark")}}) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(scheme == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scheme = scheme] { Q_EMIT schemeChosen(scheme); });
    }
}

void TopBar::setEnvironment(const QString &name, bool available)
{
    m_environment->setVisible(available);
    m_environment->setText(name.isEmpty() ? tr("none", "environment") : withAmpersands(name));
    m_environment->setAccessibleName(name.isEmpty() ? tr("No environment") : tr("Environment: %1").arg(name));
}

void TopBar::openEnvironmentMenu()
{
    if (m_environment->isVisible())
        m_environment->openMenu();
}

void TopBar::setSession(const QString &name)
{
    m_session->setVisible(!name.isNull());
    m_session->setText(withAmpersands(name));
    m_session->setAccessibleName(tr("Session: %1").arg(name));
}

void TopBar::openSessionMenu()
{
    if (m_session->isVisible())
        m_session->openMenu();
}

void TopBar::setSideBySide(bool sideBySide)
{
    m_layout->setIcon(icon(sideBySide ? u"columns-2"_s : u"rows-2"_s));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).colors().window);
}

} // namespace Fingerpost::Ui
