// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QMenu;
class QWidget;

namespace Fingerpost {
class CollectionScopes;
class CookieKeepers;
class ExchangeRun;
class HistoryWriter;
class SessionBook;
struct ToolTab;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class DocumentPage;
class Documents;
class OpenedCollections;
class SessionList;
class SessionPage;
class Sidebar;
class TabPage;
class TopBar;

/// What goes on between the sessions, the tabs that use them, the top bar and the sidebar.
class SessionWork : public QObject {
    Q_OBJECT
public:
    struct Context {
        Documents &documents;
        SessionBook &sessions;
        TopBar &topBar;
        Sidebar &sidebar;
        HistoryWriter &history;
        CookieKeepers &cookies;
        OpenedCollections &collections;
        CollectionScopes &scopes;
        QWidget &window;
    };

    explicit SessionWork(const Context &context);
    ~SessionWork() override;

    /// Null for tools of other kinds.
    [[nodiscard]] TabPage *makeTool(const ToolTab &tool);
    void dress(DocumentPage *page);
    /// Opens the tab of the session of the request in sight.
    void editCurrent();
    void open(const QString &id);
    /// A tab with both sessions side by side.
    void compare(const QString &id, const QString &otherId);
    /// Sends the request through its session and through the other, keeps both answers in the history, and
    /// shows them side by side.
    void sendThroughTwo(DocumentPage *page, const QString &other);

Q_SIGNALS:
    /// Files of collections name a session by its new name.
    void filesChanged(const QString &collection, const QStringList &paths);
    void noticed(const QString &message);
    /// An answer of the two came.
    void answered();
    void offered(const QString &message, const QString &action, const std::function<void()> &act);

private:
    struct Pair; ///< of runs that will be compared
    void fillMenu(QMenu *menu);
    void showCurrent();
    void tellUse();
    void showComparison(const QString &id, const QString &otherId);
    void startPair(const std::shared_ptr<Pair> &pair);
    void cancelPair();
    void keep(const ExchangeRun &run);
    void takeEnd(const std::shared_ptr<Pair> &pair, size_t index);

    Context m_context;
    SessionList *m_list;
    int m_section;
    QPointer<TabPage> m_shown; ///< the tab that the list was led to
    std::shared_ptr<Pair> m_pair; ///< the one under way
};

} // namespace Fingerpost::Ui
