// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sessionwork.h"

#include "collections/sidebar.h"
#include "compare/compareside.h"
#include "cookies/cookiekeepers.h"
#include "exchange/exchangerun.h"
#include "history/historywriter.h"
#include "sessions/sessionbook.h"
#include "sessions/sessioncompare.h"
#include "sessions/sessionlist.h"
#include "sessions/sessionpage.h"
#include "sessions/sessionstore.h"
#include "theme/icons.h"
#include "widgets/plaintip.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/sessionrename.h"
#include "window/topbar.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

struct SessionWork::Pair {
    std::array<QString, 2> names;
    std::array<QString, 2> ids; ///< of the sessions
    std::array<std::pair<RequestDraft, ExchangeRun::Options>, 2> sent;
    std::array<std::unique_ptr<ExchangeRun>, 2> runs;
};

SessionWork::SessionWork(const Context &context)
    : QObject(&context.window)
    , m_context(context)
    , m_list(new SessionList(context.sessions.store(), &context.sidebar))
    , m_section(context.sidebar.addSection(u"layers"_s, tr("Sessions"), m_list))
{
    SessionStore *store = &context.sessions.store();
    connect(m_list, &SessionList::openRequested, this, &SessionWork::open);
    connect(m_list, &SessionList::renameRequested, this, [this](const QString &id) {
        open(id);
        m_context.documents.currentTab()->focusFirst();
    });
    connect(m_list, &SessionList::removeRequested, this, [this](const QString &id) {
        open(id);
        if (auto *page = qobject_cast<SessionPage *>(m_context.documents.currentTab()))
            page->askToRemove();
    });
    connect(&context.topBar, &TopBar::sessionMenuAboutToShow, this,
            [this] { fillMenu(m_context.topBar.sessionMenu()); });
    connect(&context.documents, &Documents::currentChanged, this, &SessionWork::showCurrent);
    auto *renaming =
        new SessionRename({context.documents, context.collections, context.scopes, context.window});
    connect(store, &SessionStore::renamed, renaming, &SessionRename::follow);
    connect(renaming, &SessionRename::noticed, this, &SessionWork::noticed);
    connect(renaming, &SessionRename::filesChanged, this, &SessionWork::filesChanged);
    connect(store, &SessionStore::noticed, this, &SessionWork::noticed);
    connect(store, &SessionStore::listChanged, this, &SessionWork::showCurrent);
    if (!store->problem().isEmpty())
        QMetaObject::invokeMethod(
            this, [this, store] { Q_EMIT noticed(store->problem()); }, Qt::QueuedConnection);
}

SessionWork::~SessionWork() = default;

TabPage *SessionWork::makeTool(const ToolTab &tool)
{
    if (tool.kind != SessionPage::kind || !m_context.sessions.store().findId(tool.path))
        return nullptr;
    auto *page = new SessionPage(m_context.sessions, tool.path, &m_context.documents);
    connect(page, &SessionPage::compareRequested, this, &SessionWork::compare);
    connect(page, &SessionPage::openRequested, this, &SessionWork::open);
    QMetaObject::invokeMethod(this, &SessionWork::tellUse, Qt::QueuedConnection); // once it is among the tabs
    return page;
}

void SessionWork::dress(DocumentPage *page)
{
    connect(page, &DocumentPage::sessionChanged, this, &SessionWork::showCurrent);
    connect(page, &DocumentPage::compareRequested, this,
            [this, page](const QString &other) { sendThroughTwo(page, other); });
}

void SessionWork::open(const QString &id)
{
    m_context.documents.openTool({.kind = SessionPage::kind, .collection = {}, .path = id});
}

void SessionWork::editCurrent()
{
    const DocumentPage *page = m_context.documents.current();
    const SessionProfile *profile = m_context.sessions.store().find(page ? page->sessionName() : QString());
    open(profile ? profile->id : QString(SessionProfile::defaultId));
}

void SessionWork::showCurrent()
{
    const SessionStore &store = m_context.sessions.store();
    m_context.sidebar.setCount(m_section, store.profiles().size());
    TabPage *tab = m_context.documents.currentTab();
    const auto *session = qobject_cast<const SessionPage *>(tab);
    if (m_shown != tab) // else the list is the user's
        m_list->select(session ? session->id() : QString());
    m_shown = tab;
    const DocumentPage *page = m_context.documents.current();
    if (!page)
        return m_context.topBar.setSession({});
    const SessionProfile *profile = store.find(page->sessionName());
    m_context.topBar.setSession(profile ? profile->name
                                        : tr("%1 (missing)", "a session").arg(page->sessionName()));
    tellUse();
}

/// How many of the open requests each open session sends.
void SessionWork::tellUse()
{
    for (int i = 0; i < m_context.documents.count(); ++i) {
        auto *session = qobject_cast<SessionPage *>(m_context.documents.tab(i));
        if (!session)
            continue;
        int users = 0;
        for (const DocumentPage *page : m_context.documents.pages()) {
            const SessionProfile *profile = m_context.sessions.store().find(page->sessionName());
            users += profile && profile->id == session->id() ? 1 : 0;
        }
        session->setUse(users == 1 ? tr("used by one open tab") : tr("used by %1 open tabs").arg(users));
    }
}

void SessionWork::fillMenu(QMenu *menu)
{
    menu->clear();
    DocumentPage *page = m_context.documents.current();
    if (!page)
        return;
    const QPointer<DocumentPage> meant = page;
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const std::optional<QString> &name, bool isChosen) {
        QAction *action = menu->addAction(text, this, [meant, name] {
            if (meant)
                meant->chooseSession(name);
        });
        action->setCheckable(true);
        action->setChecked(isChosen);
        group->addAction(action);
    };
    const std::optional<QString> own = page->draft().settings.session;
    if (!page->draft().collection.isEmpty())
        add(tr("As its folder says"), {}, !own);
    for (const SessionProfile &profile : m_context.sessions.store().profiles()) {
        const bool isOwn = own ? *own == profile.name || (own->isEmpty() && profile.isDefault())
                               : page->draft().collection.isEmpty() && profile.isDefault();
        add(withAmpersands(profile.name), profile.name, isOwn);
    }
    menu->addSeparator();
    menu->addAction(icon(u"layers"_s), tr("Edit the session"), this, &SessionWork::editCurrent);
    menu->addAction(icon(u"plus"_s), tr("New session"), this,
                    [this] { open(m_context.sessions.store().add(tr("New session")).id); });
}

/// With the cookies of last time, which may still be read.
void SessionWork::compare(const QString &id, const QString &otherId)
{
    m_context.sessions.whenRead(id, this, [this, id, otherId] {
        m_context.sessions.whenRead(otherId, this, [this, id, otherId] { showComparison(id, otherId); });
    });
}

void SessionWork::showComparison(const QString &id, const QString &otherId)
{
    const SessionProfile *left = m_context.sessions.store().findId(id);
    const SessionProfile *right = m_context.sessions.store().findId(otherId);
    if (!left || !right)
        return;
    const auto sides =
        compareSides({*left, m_context.sessions.cookies(id)}, {*right, m_context.sessions.cookies(otherId)});
    m_context.documents.compare(sides.first, sides.second);
}

void SessionWork::sendThroughTwo(DocumentPage *page, const QString &other)
{
    const SessionStore &store = m_context.sessions.store();
    const SessionProfile *own =
        store.find(page->sessionName()) ? store.find(page->sessionName()) : store.find({});
    auto pair = std::make_shared<Pair>();
    pair->names = {own->name, other};
    cancelPair(); // the former one, if it is still under way
    m_pair = pair;
    for (size_t i = 0; i < pair->names.size(); ++i) {
        const auto prepared = page->prepareFor(pair->names[i]);
        if (!prepared) {
            cancelPair();
            Q_EMIT noticed(tr("Type a URL, and send the request once if it asks something."));
            return;
        }
        pair->sent[i] = *prepared;
        const SessionProfile *profile = store.find(pair->names[i]);
        pair->ids[i] = profile ? profile->id : QString(SessionProfile::defaultId);
    }
    Q_EMIT offered(tr("Sending through “%1” and “%2”…").arg(own->name, other), tr("Cancel"),
                   [this, weak = std::weak_ptr(pair)] {
                       if (const auto meant = weak.lock(); meant && meant == m_pair)
                           cancelPair();
                   });
    // With the cookies of last time, which may still be read.
    m_context.sessions.whenRead(pair->ids[0], this, [this, pair] {
        m_context.sessions.whenRead(pair->ids[1], this, [this, pair] { startPair(pair); });
    });
}

void SessionWork::startPair(const std::shared_ptr<Pair> &pair)
{
    if (pair != m_pair)
        return; // cancelled, or another has taken its place
    for (size_t i = 0; i < pair->ids.size(); ++i) {
        if (m_context.sessions.store().findId(pair->ids[i]))
            continue;
        cancelPair(); // the default one's cookies and login are not for it
        return Q_EMIT noticed(
            tr("The session “%1” was deleted before anything was sent.").arg(pair->names[i]));
    }
    for (size_t i = 0; i < pair->runs.size(); ++i)
        pair->runs[i] = std::make_unique<ExchangeRun>();
    for (size_t i = 0; i < pair->runs.size(); ++i) {
        const auto end = [this, i, weak = std::weak_ptr(pair)] { takeEnd(weak.lock(), i); };
        connect(pair->runs[i].get(), &ExchangeRun::finished, this, end);
        connect(pair->runs[i].get(), &ExchangeRun::judged, this, end);
        pair->runs[i]->start(m_context.sessions.sessionOf(pair->ids[i]), pair->sent[i].first,
                             pair->sent[i].second);
    }
}

/// What has been sent is in the history as far as it came; nothing is compared.
void SessionWork::cancelPair()
{
    const std::shared_ptr<Pair> pair = std::exchange(m_pair, nullptr);
    if (!pair)
        return;
    for (std::unique_ptr<ExchangeRun> &run : pair->runs) {
        if (run && run->isJudging())
            keep(*run); // its answer is whole
        if (!run || !run->isRunning())
            continue;
        ExchangeRun *left = run.release();
        left->setParent(this);
        connect(left, &ExchangeRun::finished, this, [this, left] {
            keep(*left);
            left->deleteLater();
        });
        left->cancel();
    }
}

/// What one of the two came to.
void SessionWork::keep(const ExchangeRun &run)
{
    (void)m_context.history.write(run);
    m_context.cookies.takeAnswers(run);
    Q_EMIT answered();
}

void SessionWork::takeEnd(const std::shared_ptr<Pair> &pair, size_t index)
{
    const auto isOver = [](const std::unique_ptr<ExchangeRun> &run) {
        return !run->isRunning() && !run->isJudging();
    };
    if (!pair || pair != m_pair || !isOver(pair->runs[index]))
        return;
    keep(*pair->runs[index]);
    if (!std::all_of(pair->runs.begin(), pair->runs.end(), isOver))
        return;
    m_pair.reset();
    m_context.documents.compare(compareSide(pair->names[0], *pair->runs[0]),
                                compareSide(pair->names[1], *pair->runs[1]));
    Q_EMIT noticed({}); // they are in sight
    pair->runs[0].release()->deleteLater(); // it is one of them that tells
    pair->runs[1].release()->deleteLater();
}

} // namespace Fingerpost::Ui
