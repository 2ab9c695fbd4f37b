// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/topbar.h"

#include "theme/icons.h"
#include "theme/style.h"
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

    m_environment = tool(u"variable"_s, tr("Environment"), u"environmentButton"_s);
    m_environment->setToolTip(withKey(m_environment->accessibleName(), Command::ChooseEnvironment));
    m_environment->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_environment->setMenu(m_environmentMenu);
    m_environment->setPopupMode(QToolButton::InstantPopup);
    m_environment->hide();
    connect(m_environmentMenu, &QMenu::aboutToShow, this, &TopBar::environmentMenuAboutToShow);

    m_session = tool(u"layers"_s, tr("Session"), u"sessionButton"_s);
    m_session->setToolTip(withKey(m_session->accessibleName(), Command::ChooseSession));
    m_session->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_session->setMenu(m_sessionMenu);
    m_session->setPopupMode(QToolButton::InstantPopup);
    m_session->hide();
    connect(m_sessionMenu, &QMenu::aboutToShow, this, &TopBar::sessionMenuAboutToShow);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(2);
    row->addWidget(menuButton);
    row->addWidget(m_sidebar);
    row->addSpacing(8);
    row->addWidget(m_session);
    row->addWidget(m_environment);
    row->addStretch();
    row->addWidget(m_layout);
    setTabOrder(m_sidebar, m_session);
    setTabOrder(m_session, m_environment);
    connect(m_sidebar, &QToolButton::clicked, this, &TopBar::sidebarToggled);
    connect(m_layout, &QToolButton::clicked, this, &TopBar::layoutTurned);
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
    m_environment->setText(name.isEmpty() ? tr("No environment")
                                          : tr("Environment: %1").arg(QString(name).replace(u'&', u"&&"_s)));
}

void TopBar::openEnvironmentMenu()
{
    if (m_environment->isVisible())
        m_environment->showMenu();
}

void TopBar::setSession(const QString &name)
{
    m_session->setVisible(!name.isNull());
    m_session->setText(tr("Session: %1").arg(withAmpersands(name)));
}

void TopBar::openSessionMenu()
{
    if (m_session->isVisible())
        m_session->showMenu();
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
