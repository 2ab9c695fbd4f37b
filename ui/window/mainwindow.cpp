// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "collections/collectionview.h"
#include "collections/openedcollections.h"
#include "collections/sidebar.h"
#include "cookies/cookiekeeper.h"
#include "cookies/cookiekeepers.h"
#include "cookies/cookiespage.h"
#include "cookies/cookietree.h"
#include "cookies/requestcookies.h"
#include "history/historyview.h"
#include "request/requestpane.h"
#include "response/bodyview.h"
#include "response/responsepane.h"
#include "response/warmglyphs.h"
#include "sessions/sessionbook.h"
#include "sessions/sessionstore.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/documenttabbar.h"
#include "widgets/documenttabstrip.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/tabpage.h"
#include "window/collectionwork.h"
#include "window/curlcopy.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/firstrun.h"
#include "window/focusorder.h"
#include "window/historywork.h"
#include "window/palettework.h"
#include "window/sendways.h"
#include "window/sessionwork.h"
#include "window/statusline.h"
#include "window/topbar.h"
#include "workspace/draftstore.h"
#include "workspace/playgroundhost.h"
#include "workspace/workbench.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int LeastWidth = 720;
constexpr int SidebarWidth = 252; ///< at first

/// Without a slash at its end, so that a path can follow.
QString baseText(const QUrl &server)
{
    return server.scheme() + "://"_L1 + server.authority();
}

} // namespace

MainWindow::MainWindow(const WindowContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_sessions(new SessionBook(context.session, context.workbench.sessions, this))
    , m_topBar(new TopBar(this))
    , m_collections(new OpenedCollections(context.workbench.collectionHome, this))
    , m_collectionView(new CollectionView(m_collections))
    , m_sidebar(new Sidebar(m_collectionView, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_notice(new Notice(Tone::Neutral, {}, this))
    , m_documents(
          new Documents({*m_sessions, context.workbench.variables, context.workbench.answers,
                         context.workbench.scopes, context.workbench.vault, context.workbench.historyWriter},
                        context.drafts, this))
    , m_cookies(std::make_unique<CookieKeepers>(*m_sessions, context.workbench.ownFolder,
                                                context.workbench.secrets, context.workbench.index))
    , m_work(new CollectionWork({*m_documents, *m_collections, *m_collectionView, context.workbench,
                                 *m_sessions, *m_cookies, *this}))
    , m_historyView(new HistoryView(context.workbench.history))
    , m_history(new HistoryWork(
          {*m_historyView, *m_documents, *m_work, context.workbench, context.settings, *this}))
    , m_status(new StatusLine(*m_documents, context.workbench.secrets, this))
    , m_cookieCount(new LinkButton(this))
{
    assemble();
    m_sessionWork =
        new SessionWork({*m_documents, *m_sessions, *m_topBar, *m_sidebar, m_context.workbench.historyWriter,
                         *m_cookies, *m_collections, m_context.workbench.scopes, *this});
    addShortcuts();
    fillMenu();
    m_palette = new PaletteWork({*m_documents, *m_collections, *m_work, *m_topBar, *this},
                                [this](Command command) { run(command); });
    connect(m_palette, &PaletteWork::historySearchRequested, this, &MainWindow::searchHistory);
    connect(m_topBar, &TopBar::searchRequested, m_palette, &PaletteWork::search);

    connect(m_topBar, &TopBar::sidebarToggled, this, [this] { setSidebarVisible(!m_sidebar->isVisible()); });
    connect(m_topBar, &TopBar::environmentMenuAboutToShow, this,
            [this] { m_work->fillEnvironmentMenu(m_topBar->environmentMenu()); });
    connect(m_work, &CollectionWork::environmentChanged, this, &MainWindow::showEnvironment);
    connect(m_work, &CollectionWork::noticed, this, &MainWindow::showPassing);
    connect(m_history, &HistoryWork::noticed, this, &MainWindow::showPassing);
    connect(m_history, &HistoryWork::offered, this, &MainWindow::showOffer);
    connect(m_work, &CollectionWork::offered, this, &MainWindow::showOffer);
    m_work->setOtherTools([this](const ToolTab &tool) { return m_sessionWork->makeTool(tool); });
    connect(m_sessionWork, &SessionWork::noticed, this, &MainWindow::showPassing);
    connect(m_sessionWork, &SessionWork::answered, m_cookies.get(), &CookieKeepers::check);
    connect(m_sessionWork, &SessionWork::filesChanged, m_work, &CollectionWork::takeOwnChange);
    connect(m_sessionWork, &SessionWork::offered, this, &MainWindow::showOffer);
    connect(&m_context.workbench.state, &WorkspaceStore::saveFailed, this, &MainWindow::showMessage);
    connect(m_cookies.get(), &CookieKeepers::failed, this, &MainWindow::showMessage);
    connect(m_cookies.get(), &CookieKeepers::changed, this, &MainWindow::tellCookies);
    connect(m_cookies.get(), &CookieKeepers::closing, this, &MainWindow::closeCookies);
    connect(this, &MainWindow::firstFrame, m_status, &StatusLine::watchNetwork);
    connect(m_status, &StatusLine::noticed, this, &MainWindow::showPassing);
    connect(m_status, &StatusLine::sessionRequested, m_sessionWork, &SessionWork::editCurrent);
    connect(m_cookieCount, &QAbstractButton::clicked, this, &MainWindow::showCookies);
    connect(m_topBar, &TopBar::layoutTurned, this, &MainWindow::turnLayout);
    connect(m_topBar, &TopBar::schemeChosen, this, [this](ColorScheme scheme) {
        m_context.settings.setValue(u"window/colours"_s, int(scheme));
        m_context.colors.setChoice(scheme);
    });
    connect(m_sidebar, &Sidebar::openRequested, m_documents, &Documents::open);
    connect(m_documents, &Documents::currentChanged, this, &MainWindow::updateTitle);
    connect(m_documents, &Documents::noticed, this, &MainWindow::showPassing);
    connect(m_documents, &Documents::ended, m_cookies.get(), &CookieKeepers::takeAnswers);
    connect(m_documents, &Documents::pageAdded, this, &MainWindow::dress);
    connect(&m_context.playground, &PlaygroundHost::started, this, &MainWindow::takeSamples);
    connect(&m_context.playground, &PlaygroundHost::failed, this, [this](const QString &message) {
        m_startPlayground->setEnabled(true);
        showMessage(message);
    });
    connect(&m_context.drafts, &DraftStore::saveFailed, this, &MainWindow::showMessage);
    orderFocus(m_topBar, m_sidebar, m_documents);
    restore();
    connect(m_collections, &CollectionSource::changed, this, &MainWindow::showTitle);
    connect(m_collections, &CollectionSource::inserted, this, [this](quint64 holder) {
        showTitle(); // what it is about may have become known
        if (holder != CollectionSource::rootId)
            return;
        setSidebarVisible(true); // what was opened is to be seen
        m_sidebar->showSamples(false);
    });
}

MainWindow::~MainWindow() = default;

void MainWindow::assemble()
{
    setWindowTitle(u"Fingerpost"_s);
    setMinimumSize(LeastWidth, 480);
    m_historySection = m_sidebar->addSection(u"history"_s, tr("History"), m_historyView);
    connect(&m_context.workbench.history, &HistoryStore::countChanged, this,
            [this](qint64 count) { m_sidebar->setCount(m_historySection, count); });
    connect(this, &MainWindow::firstFrame, &m_context.workbench.history, &HistoryStore::askSize);
    connect(this, &MainWindow::firstFrame, this,
            [this] { (new WarmGlyphs(this))->start(devicePixelRatioF()); });
    m_notice->setObjectName(u"notice"_s);
    m_notice->setSquare(true);
    m_notice->setDismissible(true);
    m_notice->hide();
    m_documents->setMinimumWidth(LeastWidth
                                 - SidebarWidth); // a page that wants more takes none of the sidebar
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_documents);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({SidebarWidth, 1028});
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);

    auto *central = new QWidget(this);
    setSurface(central, Surface::Window);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_notice);
    column->addWidget(m_splitter, 1);
    setCentralWidget(central);

    statusBar()->setSizeGripEnabled(false);
    statusBar()->setFixedHeight(26);
    statusBar()->addWidget(m_status, 1);
    m_cookieCount->setObjectName(u"cookieCount"_s);
    m_cookieCount->setIconName(u"cookie"_s);
    m_cookieCount->setTextStyle(TextStyle::Tiny);
    m_cookieCount->setInk(Ink::Secondary);
    statusBar()->addPermanentWidget(m_cookieCount);
    tellCookies();
}

void MainWindow::addShortcuts()
{
    for (const ShortcutInfo &info : shortcutList()) {
        for (const QKeySequence &keys : info.keys) {
            auto *shortcut = new QShortcut(keys, this);
            connect(shortcut, &QShortcut::activated, this, [this, command = info.command] { run(command); });
        }
    }
    for (int i = 0; i < 9; ++i) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            if (i < m_documents->count())
                m_documents->goTo(i);
        });
    }
}

void MainWindow::fillMenu()
{
    QMenu *menu = m_topBar->menu();
    const auto add = [this, menu](Command command) {
        for (const ShortcutInfo &info : shortcutList()) {
            if (info.command != command)
                continue;
            QAction *action = menu->addAction(info.text, this, [this, command] { run(command); });
            action->setShortcut(info.keys.constFirst());
            action->setShortcutContext(Qt::WidgetShortcut); // the window's own QShortcut acts
            return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    add(Command::NewTab);
    QAction *reopen = add(Command::ReopenTab);
    QAction *duplicate = add(Command::DuplicateTab);
    QAction *save = add(Command::SaveRequest);
    connect(menu, &QMenu::aboutToShow, this, [this, reopen, duplicate, save] {
        reopen->setEnabled(m_documents->hasClosed());
        duplicate->setEnabled(m_documents->current() != nullptr);
        save->setEnabled(m_documents->current() != nullptr); // what is no request saves by itself
    });
    menu->addSeparator();
    menu->addAction(tr("New collection"), m_work, &CollectionWork::newCollection);
    add(Command::OpenCollection);
    add(Command::EditEnvironments);
    add(Command::ShowCookies);
    add(Command::EditSession);
    menu->addSeparator();
    m_startPlayground = menu->addAction(tr("Start the practice server"), this, &MainWindow::startPlayground);
    menu->addSeparator();
    m_topBar->addSchemeMenu(m_context.colors.choice());
    add(Command::ShowShortcuts);
    menu->addAction(tr("About Fingerpost"), this, &MainWindow::showAbout);
    menu->addSeparator();
    add(Command::Quit);
}

void MainWindow::run(Command command)
{
    switch (command) {
    case Command::NewTab:
        m_documents->openNew();
        return;
    case Command::CloseTab:
        return m_documents->closeTab(m_documents->strip()->tabBar()->currentIndex());
    case Command::ReopenTab:
        return m_documents->reopenClosed();
    case Command::DuplicateTab:
        return m_documents->duplicateCurrent();
    case Command::NextTab:
        return m_documents->step(1);
    case Command::PreviousTab:
        return m_documents->step(-1);
    case Command::RecentTab:
        return m_documents->stepRecent(1);
    case Command::LeastRecentTab:
        return m_documents->stepRecent(-1);
    case Command::TurnLayout:
        return turnLayout();
    case Command::ToggleSidebar:
        return setSidebarVisible(!m_sidebar->isVisible());
    case Command::FilterSidebar:
        setSidebarVisible(true);
        return m_sidebar->focusFilter();
    case Command::Search:
        return m_palette->search();
    case Command::GoToRequest:
        return m_palette->goToRequest();
    case Command::SaveRequest:
        return m_documents->currentTab()->save();
    case Command::FocusUrl:
        return m_documents->currentTab()->focusFirst();
    case Command::OpenCollection:
        return m_work->openCollection();
    case Command::ChooseEnvironment:
        return m_topBar->openEnvironmentMenu();
    case Command::NextEnvironment:
        return m_work->stepEnvironment(1);
    case Command::PreviousEnvironment:
        return m_work->stepEnvironment(-1);
    case Command::EditEnvironments:
        return m_work->editEnvironments();
    case Command::ShowCookies:
        return showCookies();
    case Command::ChooseSession:
        return m_topBar->openSessionMenu();
    case Command::EditSession:
        return m_sessionWork->editCurrent();
    case Command::ShowShortcuts:
        return showShortcuts(this);
    case Command::Quit:
        close();
        return;
    case Command::Send:
        return m_documents->currentTab()->send();
    case Command::Cancel:
        return m_documents->currentTab()->cancel();
    case Command::SendAndSave:
    case Command::FoldRequest:
    case Command::SaveBody:
    case Command::CopyBody:
    case Command::CopyCurl:
        if (DocumentPage *page = m_documents->current())
            runOnRequest(command, page);
    }
}

void MainWindow::runOnRequest(Command command, DocumentPage *page)
{
    switch (command) {
    case Command::SendAndSave:
        return page->ways()->sendAndSave();
    case Command::FoldRequest:
        return page->foldRequest(!page->requestPane()->isFolded());
    case Command::SaveBody:
        return page->responsePane()->body()->save();
    case Command::CopyBody:
        return page->responsePane()->body()->copyAll();
    case Command::CopyCurl:
        return page->curlCopy()->copy();
    default:
        break;
    }
}

void MainWindow::startPlayground()
{
    m_startPlayground->setEnabled(false);
    m_context.playground.start(quint16(m_context.settings.value(u"playground/port"_s).toUInt()));
}

void MainWindow::takeSamples(const QUrl &base)
{
    const QList<SampleFolder> samples = sampleRequests(baseText(base));
    m_sidebar->setSamples(tr("Practice server"), samples);
    m_palette->setSamples(tr("Practice server"), samples);
    m_revealed = {};
    m_context.settings.setValue(u"playground/port"_s, base.port());
    setSidebarVisible(true);
    m_status->setPracticeServer(base.authority());
    if (std::exchange(m_firstRunPending, false))
        sendFirstRequest();
    Q_EMIT samplesShown();
}

void MainWindow::dress(DocumentPage *page)
{
    connect(page, &DocumentPage::saveRequested, m_work, [this, page] { m_work->save(page); });
    connect(page, &DocumentPage::runFinished, this, [this, page] {
        m_cookies->takeAnswers(*page->run());
        m_cookies->check();
    });
    connect(page, &DocumentPage::sessionChanged, this, &MainWindow::tellCookies);
    connect(page->responsePane(), &ResponsePane::draftRequested, m_documents, &Documents::open);
    connect(page->responsePane(), &ResponsePane::compareRequested, m_documents, &Documents::compare);
    connect(page->responsePane(), &ResponsePane::cookiesRequested, this, &MainWindow::showCookies);
    m_sessionWork->dress(page);
    if (page->isBlank()) {
        auto *first = new FirstRun;
        connect(first, &FirstRun::practiceRequested, this, &MainWindow::sendFirstRequest);
        connect(first, &FirstRun::collectionRequested, m_work, &CollectionWork::openCollection);
        page->setFirstRun(first);
    }
    orderStatus();
}

/// It is read last, and pages come into the window behind it.
void MainWindow::orderStatus()
{
    const QList<QWidget *> stops = m_status->tabStops();
    for (QWidget *each : stops)
        putLastInTabOrder(each);
    putLastInTabOrder(m_cookieCount);
}

void MainWindow::sendFirstRequest()
{
    if (!m_context.playground.isRunning()) {
        m_firstRunPending = true;
        return startPlayground();
    }
    const QString base = baseText(m_context.playground.url());
    m_documents->open(sampleRequests(base).constFirst().requests.constFirst())->send();
}

void MainWindow::setSidebarVisible(bool visible)
{
    m_sidebar->setVisible(visible);
}

void MainWindow::showEnvironment()
{
    m_topBar->setEnvironment(m_work->shownEnvironment(), m_work->hasCollections());
}

void MainWindow::searchHistory(const QString &words)
{
    setSidebarVisible(true);
    m_sidebar->showSection(m_historySection);
    m_historyView->filter()->setText(words);
    m_historyView->filter()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showCookies()
{
    m_documents->openTool({.kind = CookiesPage::kind, .collection = {}, .path = currentSession()});
}

/// Its id: of the request in sight, or of the one that was.
QString MainWindow::currentSession() const
{
    const DocumentPage *page = m_documents->current();
    if (!page)
        page = m_lastRequest;
    const SessionProfile *profile = m_sessions->store().find(page ? page->sessionName() : QString());
    return profile ? profile->id : QString(SessionProfile::defaultId);
}

void MainWindow::closeCookies(const QString &session)
{
    for (int index = m_documents->count() - 1; index >= 0; --index) {
        auto *page = qobject_cast<CookiesPage *>(m_documents->tab(index));
        if (!page || page->tool().path != session)
            continue;
        page->tree()->setJar(nullptr); // which is about to go, before the page does
        m_documents->closeTab(index);
    }
}

void MainWindow::tellCookies()
{
    m_cookieCount->setText(tr("Cookies %1").arg(m_cookies->of(currentSession()).jar().size()));
}

void MainWindow::turnLayout()
{
    const bool sideBySide = !m_context.settings.value(u"window/sideBySide"_s).toBool();
    m_context.settings.setValue(u"window/sideBySide"_s, sideBySide);
    m_topBar->setSideBySide(sideBySide);
    m_documents->setOrientation(sideBySide ? Qt::Horizontal : Qt::Vertical);
}

/// Collection and request, or what the tab is about.
void MainWindow::showTitle()
{
    const TabPage *tab = m_documents->currentTab();
    if (!tab)
        return;
    const DocumentPage *page = m_documents->current();
    const quint64 holder =
        page ? m_collections->idOf(page->draft().collection, {}) : quint64(CollectionSource::rootId);
    const QString collection = m_collections->node(holder).name;
    const QString name = tab->face().name;
    setWindowTitle(
        collection.isEmpty()
            ? tr("%1 – Fingerpost", "window title").arg(name)
            : tr("%1 · %2 – Fingerpost", "window title: collection, request").arg(collection, name));
}

void MainWindow::updateTitle()
{
    if (m_noticeTab && m_noticeTab != m_documents->currentTab())
        showMessage({});
    const TabPage *tab = m_documents->currentTab();
    if (!tab)
        return;
    orderStatus(); // its page may have come into the window just now
    showTitle();
    DocumentPage *page = m_documents->current();
    if (auto *cookies = qobject_cast<CookiesPage *>(m_documents->currentTab()); cookies && m_lastRequest) {
        cookies->setRequest(m_lastRequest->face().method + u' ' + m_lastRequest->face().name,
                            m_lastRequest->requestPane()->cookies()->url());
    }
    m_lastRequest = page ? page : m_lastRequest.data();
    if (!page) {
        m_revealed = {};
        return;
    }
    // Once: what is typed or arrives meanwhile is no reason to take the tree from whoever walks it.
    const quint64 node = m_collections->idOf(page->draft().collection, page->draft().path);
    const std::pair<QString, quint64> shown(page->draft().id, node);
    if (std::exchange(m_revealed, shown) == shown)
        return;
    if (!m_sidebar->isEmpty())
        m_sidebar->select(page->draft().id);
    m_collectionView->select(node);
}

void MainWindow::showMessage(const QString &message)
{
    m_notice->clearActions();
    m_notice->setText(message);
    m_notice->setVisible(!message.isEmpty());
    m_noticeTab.clear();
}

/// It is about what was done in the tab in sight, and goes with it.
void MainWindow::showPassing(const QString &message)
{
    showMessage(message);
    m_noticeTab = m_documents->currentTab();
}

void MainWindow::showOffer(const QString &message, const QString &action, const std::function<void()> &act)
{
    showMessage(message);
    LinkButton *button = m_notice->addAction(action);
    button->setObjectName(u"noticeAction"_s);
    connect(button, &LinkButton::clicked, this, [this, act] {
        m_notice->hide();
        act();
    });
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Fingerpost"),
                                tr("Fingerpost %1\n\nA native HTTP workbench on QRequests, with Qt %2.")
                                    .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())),
                                QMessageBox::Close, this);
    box->setInformativeText(
        tr("The program is free software under the GNU GPL 3 or later; QRequests is under the MIT licence. "
           "Icons by Lucide, ISC licence."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &MainWindow::firstFrame); // behind the children's first paint
}

} // namespace Fingerpost::Ui
