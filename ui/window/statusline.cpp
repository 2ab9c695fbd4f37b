// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusline.h"

#include "exchange/route.h"
#include "request/requestpane.h"
#include "request/settingrow.h"
#include "request/settingspane.h"
#include "widgets/elidedlabel.h"
#include "widgets/linkbutton.h"
#include "widgets/plaintip.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/networkwatcher.h"

#include <QHBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int StatusHeight = 22;
constexpr int LeastProxy = 56; ///< wide

QString keychainWord(SecretStore::State state)
{
    switch (state) {
    case SecretStore::State::Unknown:
        return StatusLine::tr("not asked", "keychain");
    case SecretStore::State::Unlocked:
        return StatusLine::tr("unlocked", "keychain");
    case SecretStore::State::Locked:
        return StatusLine::tr("locked", "keychain");
    case SecretStore::State::Missing:
        return StatusLine::tr("missing", "keychain");
    case SecretStore::State::Refused:
        break;
    }
    return StatusLine::tr("refusing", "keychain");
}

/// What a reader and the pointer are told is whole, however narrow the window.
void tellStatus(LinkButton *button, const QString &word, const QString &action)
{
    const QString name = StatusLine::tr("%1: %2", "as in Proxy: none").arg(button->prefix(), word);
    if (button->accessibleName() == name && button->accessibleDescription() == action)
        return; // no reader says it again
    button->setText(withAmpersands(word));
    button->setAccessibleName(name);
    button->setAccessibleDescription(action);
    button->setToolTip(plainTip(QString(name + u'\n' + action)));
}

} // namespace

StatusLine::StatusLine(Documents &documents, SecretStore &keychain, QWidget *parent)
    : QWidget(parent)
    , m_documents(documents)
    , m_keychain(keychain)
    , m_dot(new InkLabel(u"\u25cf"_s, TextStyle::Tiny, Ink::Ok, this))
    , m_online(new InkLabel({}, TextStyle::Tiny, Ink::Text, this))
    , m_practiceServer(new ElidedLabel(TextStyle::Tiny, Ink::Secondary, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(4);
    m_dot->setAccessibleName(tr("Network"));
    m_dot->setContentsMargins(8, 0, 0, 0);
    m_online->setObjectName(u"onlineStatus"_s);
    m_online->setContentsMargins(0, 0, 8, 0);
    row->addWidget(m_dot);
    row->addWidget(m_online);
    setOnline({});
    m_proxy = add(u"proxyStatus"_s, tr("Proxy"));
    m_proxy->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // the one that may be long
    m_proxy->setMinimumWidth(LeastProxy);
    m_engine = add(u"engineStatus"_s, tr("Engine"));
    m_keychainState = add(u"keychainStatus"_s, tr("Keychain"));
    row->addStretch(1);
    m_practiceServer->setObjectName(u"practiceStatus"_s);
    row->addWidget(m_practiceServer);

    connect(m_proxy, &QAbstractButton::clicked, this, [this] {
        if (showSettings())
            m_page->requestPane()->settings()->focusProxy();
    });
    connect(m_engine, &QAbstractButton::clicked, this, [this] {
        if (showSettings())
            m_page->requestPane()->settings()->focusEngine();
    });
    connect(m_keychainState, &QAbstractButton::clicked, this, &StatusLine::askKeychain);
    connect(&keychain, &SecretStore::stateChanged, this, &StatusLine::showKeychain);
    connect(&documents, &Documents::currentChanged, this, &StatusLine::showPage);
    connect(&documents, &Documents::pageAdded, this, [this](const DocumentPage *page) {
        connect(page->requestPane(), &RequestPane::routeChanged, this, &StatusLine::showRoute);
    });
    showPage();
    showKeychain();
}

LinkButton *StatusLine::add(const QString &name, const QString &prefix)
{
    auto *button = new LinkButton(this);
    button->setObjectName(name);
    button->setPrefix(prefix);
    button->setTextStyle(TextStyle::Tiny);
    button->setFixedHeight(StatusHeight);
    layout()->addWidget(button);
    return button;
}

void StatusLine::watchNetwork()
{
    auto *watcher = new NetworkWatcher(this);
    connect(watcher, &NetworkWatcher::changed, this, &StatusLine::setOnline);
    watcher->start();
}

void StatusLine::setOnline(std::optional<bool> online)
{
    m_dot->setVisible(online.has_value());
    m_dot->setInk(online.value_or(true) ? Ink::Ok : Ink::Error);
    m_online->setVisible(online.has_value());
    m_online->setText(online.value_or(true) ? tr("Online") : tr("Offline"));
}

void StatusLine::setPracticeServer(const QString &place)
{
    m_practiceServer->setWholeText(place.isEmpty() ? QString() : tr("Practice server at %1").arg(place));
}

QList<QWidget *> StatusLine::tabStops() const
{
    return {m_proxy, m_engine, m_keychainState};
}

void StatusLine::showPage()
{
    if (DocumentPage *page = m_documents.current())
        m_page = page;
    showRoute();
}

void StatusLine::showRoute()
{
    m_proxy->setVisible(!m_page.isNull());
    m_engine->setVisible(!m_page.isNull());
    if (m_page.isNull())
        return;
    const RequestRoute &route = m_page->requestPane()->route();
    const QString place = placeOfProxy(route.proxy);
    tellStatus(m_proxy, place.isEmpty() ? tr("none", "proxy") : place, tr("Shows the setting"));
    // Without libcurl Qt carries it, whatever is asked for.
    const Requests::Engine engine = hasCurl() ? route.engine : Requests::Engine::Qt;
    tellStatus(m_engine, EngineRow::words(engine), tr("Shows the setting"));
}

void StatusLine::showKeychain()
{
    using State = SecretStore::State;
    const State state = m_keychain.state();
    const bool isShut = state != State::Unknown && state != State::Unlocked;
    m_keychainState->setInk(isShut ? Ink::Warning : Ink::Text);
    const bool isWaiting = m_isAsking && state == State::Unknown;
    tellStatus(m_keychainState, isWaiting ? tr("asking…", "keychain") : keychainWord(state),
               isShut ? tr("Asks the keychain again") : m_keychain.explanation());
    if (state != State::Unknown && std::exchange(m_isAsking, false))
        Q_EMIT noticed(m_keychain.explanation());
}

/// The desktop asks for the password; what was kept for the session goes into the keychain then.
void StatusLine::askKeychain()
{
    using State = SecretStore::State;
    if (m_isAsking)
        return;
    if (m_keychain.state() == State::Unknown || m_keychain.state() == State::Unlocked)
        return Q_EMIT noticed(m_keychain.explanation());
    m_isAsking = true;
    m_keychain.retry();
}

/// Of the request; where nothing of it is to be seen yet, its session is what can be changed.
bool StatusLine::showSettings()
{
    if (m_page && !m_page->isClosed())
        m_documents.show(m_page);
    if (!m_page || !m_page->requestPane()->isVisible()) {
        Q_EMIT sessionRequested();
        return false;
    }
    m_page->foldRequest(false);
    m_page->requestPane()->showSection(RequestPane::Settings);
    return true;
}

} // namespace Fingerpost::Ui
