// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window comes back as it was left, and does not go before all that was done in it is kept.
#include "collections/sidebar.h"
#include "cookies/cookiekeepers.h"
#include "widgets/tabpage.h"
#include "window/collectionwork.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/mainwindow.h"
#include "window/topbar.h"
#include "workspace/draftstore.h"
#include "workspace/workbench.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QSplitter>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr std::chrono::milliseconds KeychainTime{3000}; ///< at the end of the program

/// Where the sizes of request and answer are kept, which differ with the layout.
QString sharesKey(bool sideBySide)
{
    return sideBySide ? u"window/columnShares"_s : u"window/rowShares"_s;
}

} // namespace

void MainWindow::restore()
{
    // Frame and title bar need room too, on a screen of just this size.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(8, 40)));
    restoreGeometry(m_context.settings.value(u"window/geometry"_s).toByteArray());
    const bool sideBySide = m_context.settings.value(u"window/sideBySide"_s).toBool();
    m_topBar->setSideBySide(sideBySide);
    m_documents->setOrientation(sideBySide ? Qt::Horizontal : Qt::Vertical);
    QList<int> shares;
    const QVariantList kept = m_context.settings.value(sharesKey(sideBySide)).toList();
    for (const QVariant &each : kept)
        shares.append(each.toInt());
    m_documents->setShares(shares);
    m_splitter->restoreState(m_context.settings.value(u"window/columns"_s).toByteArray());
    setSidebarVisible(!m_context.workbench.state.state().collections.isEmpty()
                      && !m_context.settings.value(u"window/sidebarHidden"_s).toBool());

    OpenTabs tabs;
    const auto loaded = m_context.drafts.load(&tabs);
    m_documents->restore(tabs);
    if (loaded)
        m_context.workbench.forgetLostTabs(tabs);
    else
        showMessage(loaded.error().message());
    m_work->restore();
    if (!m_context.workbench.problem.isEmpty())
        showMessage(m_context.workbench.problem);
    updateTitle();
    m_documents->currentTab()->focusFirst();
}

void MainWindow::keepSizes()
{
    QSettings &settings = m_context.settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/columns"_s, m_splitter->saveState());
    // Without a collection it is hidden by itself, and comes with the first.
    settings.setValue(u"window/sidebarHidden"_s,
                      m_sidebar->isHidden() && !m_context.workbench.state.state().collections.isEmpty());
    const DocumentPage *page = m_documents->current();
    const QList<int> shares = page ? page->shares() : QList<int>();
    if (shares.size() == 2)
        settings.setValue(sharesKey(settings.value(u"window/sideBySide"_s).toBool()),
                          QVariantList{shares.constFirst(), shares.constLast()});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepSizes();
    m_documents->flush();
    m_documents->endAll();
    m_cookies->flush();
    m_context.workbench.vault.hurry();
    m_context.drafts.flush();
    m_documents->forgetClosed();
    m_context.workbench.state.flush();
    // A session that ends would be held up by a window that does not close.
    if (!qApp->isSavingSession() && !isSettled() && !std::exchange(m_isLeaving, true)) {
        event->ignore();
        return leaveWhenSettled();
    }
    QMainWindow::closeEvent(event);
}

/// Whether the last that was typed into a secret's field is in the keychain, what was sent in the history,
/// and what was to be saved in its file.
bool MainWindow::isSettled()
{
    m_context.workbench.vault.takeOutstanding();
    return m_context.workbench.secrets.isIdle() && m_documents->isSettled();
}

/// It closes a moment later; a keychain that does not answer holds it up no longer than that. Bodies that are
/// being saved do, unless it is closed once more.
void MainWindow::leaveWhenSettled()
{
    if (m_documents->isSaving())
        showMessage(
            tr("A body is still being saved, then the window closes. Close it again to break it off."));
    setEnabled(false);
    connect(&m_context.workbench.secrets, &SecretStore::idle, this, &MainWindow::leaveIfSettled);
    connect(m_documents, &Documents::settled, this, &MainWindow::leaveIfSettled);
    QTimer::singleShot(KeychainTime, this, [this] {
        m_isOverdue = true;
        leaveIfSettled();
    });
}

void MainWindow::leaveIfSettled()
{
    if (isSettled() || (m_isOverdue && !m_documents->isSaving()))
        close();
}

} // namespace Fingerpost::Ui
