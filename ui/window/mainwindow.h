// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/colorscheme.h"
#include "window/shortcuts.h"

#include <QMainWindow>
#include <QPointer>
#include <QSettings>

#include <functional>
#include <utility>

class QLabel;
class QSplitter;

namespace Requests {
class Session;
}

namespace Fingerpost {
class CookieKeepers;
class DraftStore;
class PlaygroundHost;
class SessionBook;
struct Workbench;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class CollectionView;
class CollectionWork;
class DocumentPage;
class Documents;
class HistoryView;
class HistoryWork;
class LinkButton;
class Notice;
class OpenedCollections;
class PaletteWork;
class SessionWork;
class Sidebar;
class StatusLine;
class TabPage;
class TopBar;

/// What the window works on; outlives it.
struct WindowContext {
    Requests::Session &session;
    DraftStore &drafts;
    PlaygroundHost &playground;
    QSettings &settings;
    ColorSchemeWatcher &colors;
    Workbench &workbench;
};

/// The one window: bar, sidebar, tabs, status. It assembles; the panes do their own work.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const WindowContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Documents *documents() const { return m_documents; }
    [[nodiscard]] OpenedCollections *collections() const { return m_collections; }
    [[nodiscard]] CollectionView *collectionView() const { return m_collectionView; }
    [[nodiscard]] HistoryView *historyView() const { return m_historyView; }
    [[nodiscard]] HistoryWork *history() const { return m_history; }
    [[nodiscard]] Sidebar *sidebar() const { return m_sidebar; }
    /// Starts the practice server and shows its requests.
    void startPlayground();
    /// An empty one takes the former away.
    void showMessage(const QString &message);
    void showPassing(const QString &message);
    /// With a button that does something about it.
    void showOffer(const QString &message, const QString &action, const std::function<void()> &act);

Q_SIGNALS:
    /// The practice server's requests are in the sidebar.
    void samplesShown();
    void firstFrame();

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void assemble();
    void addShortcuts();
    void fillMenu();
    void run(Command command);
    void runOnRequest(Command command, DocumentPage *page);
    void takeSamples(const QUrl &base);
    void dress(DocumentPage *page);
    void orderStatus();
    void sendFirstRequest();
    void setSidebarVisible(bool visible);
    void turnLayout();
    void updateTitle();
    void showTitle();
    void showEnvironment();
    void searchHistory(const QString &words);
    void showCookies();
    void tellCookies();
    [[nodiscard]] QString currentSession() const;
    void closeCookies(const QString &session);
    void restore();
    void keepSizes();
    void showAbout();
    [[nodiscard]] bool isSettled();
    void leaveWhenSettled();
    void leaveIfSettled();

    WindowContext m_context;
    SessionBook *m_sessions;
    TopBar *m_topBar;
    OpenedCollections *m_collections;
    CollectionView *m_collectionView;
    Sidebar *m_sidebar;
    QSplitter *m_splitter;
    Notice *m_notice;
    Documents *m_documents;
    std::unique_ptr<CookieKeepers> m_cookies; ///< gone before the sessions are
    CollectionWork *m_work;
    HistoryView *m_historyView;
    HistoryWork *m_history;
    PaletteWork *m_palette = nullptr; ///< made behind all that it covers
    int m_historySection = 0; ///< of the sidebar
    SessionWork *m_sessionWork = nullptr; ///< made after the sidebar's other sections
    StatusLine *m_status;
    LinkButton *m_cookieCount;
    QPointer<TabPage> m_noticeTab; ///< that the notice goes with
    QPointer<DocumentPage> m_lastRequest; ///< that was in sight
    std::pair<QString, quint64> m_revealed; ///< the request and its node that the trees were led to
    QAction *m_startPlayground = nullptr;
    bool m_firstRunPending = false; ///< the button of the first run was pressed before the server stood
    bool m_painted = false;
    bool m_isLeaving = false; ///< the keychain has got its time
    bool m_isOverdue = false; ///< and that is over
};

} // namespace Fingerpost::Ui
