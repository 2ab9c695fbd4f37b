// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/documents.h"

#include "compare/comparepage.h"
#include "response/bodysaves.h"
#include "response/bodyview.h"
#include "secrets/secretstore.h"
#include "widgets/documenttabbar.h"
#include "widgets/documenttabstrip.h"
#include "widgets/tabnameedit.h"
#include "widgets/tabpage.h"
#include "window/documentpage.h"
#include "workspace/opensecrets.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

bool isMissingAny(const QList<RequestDraft> &drafts)
{
    return std::any_of(drafts.cbegin(), drafts.cend(),
                       [](const RequestDraft &draft) { return !OpenSecrets::marksIn(draft).isEmpty(); });
}

} // namespace

Documents::Documents(const PageContext &context, DraftStore &store, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_store(store)
    , m_strip(new DocumentTabStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_saves(new BodySaves(this))
{
    DocumentTabBar *bar = m_strip->tabBar();
    bar->setObjectName(u"documents"_s);
    bar->setAccessibleName(tr("Open requests"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);

    connect(m_saves, &BodySaves::ended, this, &Documents::noticed);
    connect(m_saves, &BodySaves::idle, this, [this] {
        if (isSettled())
            Q_EMIT settled();
    });
    store.setFilter(m_context.vault.journalFilter());
    connect(&store, &DraftStore::saved, this, [this] { m_context.vault.takeJournalSaved(); });
    connect(&m_context.vault.store(), &SecretStore::stateChanged, this, [this](SecretStore::State state) {
        if (state != SecretStore::State::Unlocked)
            return;
        for (DocumentPage *each : pages())
            fetchSecrets(each, each->draft()); // those that it did not give while it was locked
        const QList<TabPage *> waiting = m_typed.keys();
        for (TabPage *each : waiting)
            fetchTyped(each);
    });
    connect(m_strip, &DocumentTabStrip::newRequested, this, &Documents::openNew);
    connect(bar, &DocumentTabBar::closeRequested, this, &Documents::closeTab);
    connect(bar, &DocumentTabBar::renameRequested, this, &Documents::rename);
    connect(bar, &DocumentTabBar::tabMenuRequested, this, &Documents::showTabMenu);
    connect(bar, &QTabBar::tabMoved, this, [this](int from, int to) {
        m_pages.move(from, to);
        keep();
    });
    connect(bar, &QTabBar::currentChanged, this, [this](int index) {
        if (TabPage *shown = tab(index)) {
            m_stack->setCurrentWidget(shown);
            if (!m_isStepping)
                use(shown);
        }
        keep();
        Q_EMIT currentChanged();
    });
}

void Documents::restore(const OpenTabs &tabs)
{
    for (const RequestDraft &draft : tabs.drafts) {
        DocumentPage *page = addPage(draft);
        page->setBase(tabs.bases.value(draft.id));
        fetchSecrets(page, draft);
    }
    for (const ToolTab &tool : tabs.tools)
        addTool(tool, qBound(0, tool.at, count()));
    if (m_pages.isEmpty())
        addPage(RequestDraft::create());
    goTo(tabs.current);
    keep(); // what was taken down while they came one by one was not all
}

/// Those kept for \a owner, which \a page shows or is a copy of.
void Documents::fetchSecrets(DocumentPage *page, const RequestDraft &owner)
{
    m_context.vault.openTab(owner, page, [this, page](const DraftVault::Values &values) {
        page->takeSecrets(values);
        tellMissing(page, {page->draft()});
    });
}

/// What stands for a credential that no keychain had kept is not to be taken for what was typed.
void Documents::tellMissing(const TabPage *page, const QList<RequestDraft> &drafts)
{
    const bool isMissing = std::any_of(drafts.cbegin(), drafts.cend(), [this](const RequestDraft &draft) {
        return m_context.vault.hasLost(draft);
    });
    if (!isMissing)
        return;
    Q_EMIT noticed(tr("“%1” held a credential that was kept for the last session only. Where {{sealed…}} "
                      "stands in it, type it again.")
                       .arg(page->face().name));
}

DocumentPage *Documents::addPage(const RequestDraft &draft)
{
    auto *added = new DocumentPage(m_context, draft, m_stack);
    added->setOrientation(m_orientation);
    added->setShares(m_shares);
    for (BodyView *each : added->findChildren<BodyView *>())
        each->setSaves(m_saves);
    add(added, count());
    Q_EMIT pageAdded(added);
    return added;
}

TabPage *Documents::addTool(const ToolTab &tool, int index)
{
    TabPage *added = m_makeTool ? m_makeTool(tool) : nullptr;
    if (added)
        add(added, index);
    if (added && !tool.typed.isEmpty())
        openTyped(added, tool.typed);
    return added;
}

/// Until it has all its secrets the page does not know of it, and the journal gets it from here.
void Documents::openTyped(TabPage *page, const QList<RequestDraft> &typed)
{
    m_typed.insert(page, typed);
    page->setEnabled(false); // what was typed before the keychain has answered would be replaced
    fetchTyped(page);
}

void Documents::fetchTyped(TabPage *page)
{
    const QList<RequestDraft> typed = m_typed.value(page);
    const auto left = std::make_shared<qsizetype>(typed.size());
    for (qsizetype i = 0; i < typed.size(); ++i) {
        m_context.vault.openTab(typed.at(i), page, [this, page, i, left](const DraftVault::Values &values) {
            const auto held = m_typed.find(page);
            if (held == m_typed.end())
                return;
            DraftVault::put(&(*held)[i], values);
            if (--*left == 0)
                takeTyped(page);
        });
    }
}

/// A keychain that is locked may still give what is missing; these pages save by themselves, so it is waited
/// for.
void Documents::takeTyped(TabPage *page)
{
    using State = SecretStore::State;
    const State state = m_context.vault.store().state();
    const QList<RequestDraft> typed = m_typed.value(page);
    if ((state == State::Locked || state == State::Refused) && isMissingAny(typed)) {
        return Q_EMIT noticed(tr("“%1” holds a credential that the keychain has not given back. It can be "
                                 "edited once the keychain is unlocked.")
                                  .arg(page->face().name));
    }
    m_typed.remove(page);
    page->setEnabled(true);
    page->takeTyped(typed);
    tellMissing(page, typed);
}

void Documents::add(TabPage *page, int index)
{
    m_stack->addWidget(page);
    m_pages.insert(index, page);
    m_recent.append(page);
    m_strip->tabBar()->insertFace(index, page->face());
    connect(page, &TabPage::changed, this, [this, page] {
        updateFace(page);
        keep();
    });
    connect(page, &TabPage::noticed, this, &Documents::noticed);
}

void Documents::updateFace(TabPage *page)
{
    const int index = int(m_pages.indexOf(page));
    if (index >= 0 && m_strip->tabBar()->tab(index) != page->face())
        m_strip->tabBar()->setTab(index, page->face());
    if (page == currentTab())
        Q_EMIT currentChanged();
}

DocumentPage *Documents::openNew()
{
    DocumentPage *added = addPage(RequestDraft::create());
    goTo(count() - 1);
    added->focusUrl();
    return added;
}

DocumentPage *Documents::open(const RequestDraft &draft)
{
    const DocumentPage *same = pageOf(draft.collection, draft.path);
    for (DocumentPage *each : pages()) {
        if (each == same || each->draft().id == draft.id) {
            show(each);
            return each;
        }
    }
    DocumentPage *opened = addPage(draft);
    showNew(opened);
    return opened;
}

TabPage *Documents::openTool(const ToolTab &tool)
{
    for (TabPage *each : std::as_const(m_pages)) {
        const ToolTab open = each->tool();
        if (open.kind == tool.kind && open.collection == tool.collection && open.path == tool.path) {
            show(each);
            if (!tool.typed.isEmpty() && toolOf(each).typed.isEmpty())
                openTyped(each, tool.typed);
            return each;
        }
    }
    TabPage *opened = addTool(tool, count());
    if (opened)
        showNew(opened);
    return opened;
}

ComparePage *Documents::compare(const CompareSide &left, const CompareSide &right)
{
    auto *opened = new ComparePage(left, right, m_stack);
    add(opened, count());
    showNew(opened);
    opened->focusFirst();
    return opened;
}

/// Shows what was just added; a blank tab gives way to it.
void Documents::showNew(TabPage *page)
{
    TabPage *blank = currentTab() != page && currentTab()->isBlank() ? currentTab() : nullptr;
    show(page);
    if (blank)
        closeTab(int(m_pages.indexOf(blank)));
}

void Documents::show(TabPage *page)
{
    goTo(int(m_pages.indexOf(page)));
}

void Documents::rename(int index)
{
    DocumentPage *named = page(index);
    if (!named)
        return;
    goTo(index);
    auto *edit = new TabNameEdit(m_strip->tabBar(), index, named->face().name);
    connect(edit, &TabNameEdit::named, named, &DocumentPage::rename);
}

void Documents::showTabMenu(int index, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Tabs may come and go while it is open.
    const QPointer<TabPage> meant = tab(index);
    const auto add = [&](const QString &text, auto act) {
        return menu->addAction(text, this, [this, meant, act] {
            if (const int now = int(m_pages.indexOf(meant)); now >= 0)
                act(now);
        });
    };
    if (page(index)) {
        add(tr("Rename…"), [this](int now) { rename(now); });
        add(tr("Duplicate tab"), [this](int now) {
            goTo(now);
            duplicateCurrent();
        });
        menu->addSeparator();
    }
    add(tr("Close tab"), [this](int now) { closeTab(now); });
    add(tr("Close the other tabs"), [this](int now) { closeOthers(now); })->setEnabled(count() > 1);
    menu->addAction(tr("Reopen closed tab"), this, &Documents::reopenClosed)->setEnabled(!m_closed.isEmpty());
    menu->popup(at);
}

void Documents::duplicateCurrent()
{
    if (!current())
        return;
    const RequestDraft original = current()->draft();
    RequestDraft copy = original;
    copy.id = RequestDraft::create().id;
    copy.collection.clear(); // its file is the other's
    copy.path.clear();
    fetchSecrets(addPage(copy), original); // those that have not come yet
    goTo(count() - 1);
    keep();
}

void Documents::step(int by)
{
    if (count() > 0)
        goTo((m_strip->tabBar()->currentIndex() + by + count()) % count());
}

void Documents::stepRecent(int by)
{
    const qsizetype all = m_recent.size();
    if (all < 2)
        return;
    if (!std::exchange(m_isStepping, true))
        qApp->installEventFilter(this);
    show(m_recent.at((m_recent.indexOf(currentTab()) + by + all) % all));
}

bool Documents::eventFilter(QObject *watched, QEvent *event)
{
    const bool isLetGo =
        event->type() == QEvent::KeyRelease && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Control;
    if (m_isStepping && (isLetGo || event->type() == QEvent::WindowDeactivate)) {
        m_isStepping = false;
        qApp->removeEventFilter(this);
        use(currentTab());
    }
    return QWidget::eventFilter(watched, event);
}

void Documents::use(TabPage *page)
{
    if (m_recent.removeOne(page))
        m_recent.prepend(page);
}

void Documents::goTo(int index)
{
    m_strip->tabBar()->setCurrentIndex(qBound(0, index, count() - 1));
    if (TabPage *shown = currentTab())
        m_stack->setCurrentWidget(shown);
}

void Documents::setOrientation(Qt::Orientation orientation)
{
    m_orientation = orientation;
    for (DocumentPage *each : pages())
        each->setOrientation(orientation);
}

DocumentPage *Documents::current() const
{
    return page(m_strip->tabBar()->currentIndex());
}

TabPage *Documents::currentTab() const
{
    return tab(m_strip->tabBar()->currentIndex());
}

TabPage *Documents::tab(int index) const
{
    return m_pages.value(index, nullptr);
}

DocumentPage *Documents::page(int index) const
{
    return qobject_cast<DocumentPage *>(tab(index));
}

void Documents::flush()
{
    for (TabPage *each : std::as_const(m_pages))
        each->flush();
}

QList<DocumentPage *> Documents::pages() const
{
    QList<DocumentPage *> requests;
    for (TabPage *each : m_pages) {
        if (auto *request = qobject_cast<DocumentPage *>(each))
            requests.append(request);
    }
    return requests;
}

DocumentPage *Documents::pageOf(const QString &collection, const QString &path) const
{
    for (DocumentPage *each : pages()) {
        if (!path.isEmpty() && each->draft().collection == collection && each->draft().path == path)
            return each;
    }
    return nullptr;
}

int Documents::count() const
{
    return int(m_pages.size());
}

ToolTab Documents::toolOf(TabPage *page) const
{
    ToolTab tool = page->tool();
    if (const auto typed = m_typed.constFind(page); typed != m_typed.cend())
        tool.typed = *typed;
    return tool;
}

OpenTabs Documents::openTabs()
{
    OpenTabs tabs;
    for (int i = 0; i < count(); ++i) {
        if (const DocumentPage *each = page(i)) {
            tabs.drafts.append(m_context.vault.seal(each->draft(), m_context.vault.tabPlace(each->draft())));
            if (const DraftBase base = each->base(); !base.file.isEmpty())
                tabs.bases.insert(each->draft().id, base);
        } else if (ToolTab tool = toolOf(tab(i)); !tool.isNull()) {
            for (RequestDraft &typed : tool.typed)
                typed = m_context.vault.seal(typed, m_context.vault.tabPlace(typed));
            tool.at = int(tabs.drafts.size() + tabs.tools.size()); // among those that come back
            tabs.tools.append(tool);
        }
        if (i == m_strip->tabBar()->currentIndex())
            tabs.current = qMax(0, int(tabs.drafts.size() + tabs.tools.size()) - 1);
    }
    return tabs;
}

void Documents::keep()
{
    m_store.save(openTabs());
}

} // namespace Fingerpost::Ui
