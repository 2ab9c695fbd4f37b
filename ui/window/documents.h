// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/pagecontext.h"
#include "workspace/draftstore.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <memory>
#include <variant>

class QStackedWidget;

namespace Fingerpost {
class ExchangeRun;
struct CompareSide;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class BodySaves;
class ComparePage;
class DocumentPage;
class DocumentTabStrip;
class TabPage;

/// The open tabs and their pages; keeps the journal of drafts up to date.
class Documents : public QWidget {
    Q_OBJECT
public:
    Documents(const PageContext &context, DraftStore &store, QWidget *parent = nullptr);

    /// Makes the page of a tab that is no request; null for a kind it does not know.
    using ToolMaker = std::function<TabPage *(const ToolTab &tool)>;
    void setToolMaker(ToolMaker maker) { m_makeTool = std::move(maker); }
    /// Opens what \a tabs holds; a new request when it is empty.
    void restore(const OpenTabs &tabs);
    DocumentPage *openNew();
    /// Goes to the draft's tab where it is open, else opens one; a blank current tab is used up.
    DocumentPage *open(const RequestDraft &draft);
    /// Goes to the tab that is about the same, else opens one.
    TabPage *openTool(const ToolTab &tool);
    /// Opens a tab with two answers side by side.
    ComparePage *compare(const CompareSide &left, const CompareSide &right);
    void show(TabPage *page);
    void closeTab(int index);
    void closeOthers(int index);
    void reopenClosed();
    /// The tab of \a closed, which was among those, or was just opened elsewhere.
    DocumentPage *reopen(const RequestDraft &closed);
    [[nodiscard]] bool hasClosed() const { return !m_closed.isEmpty(); }
    /// No tab can be reopened any more: their secrets go from the keychain. For the end of the program.
    void forgetClosed();
    /// Ends what is under way, as the program ends; settled() follows where isSettled() is false then.
    void endAll();
    /// Everything that was ended with its tab is in the history, and what was to be saved is in its file.
    [[nodiscard]] bool isSettled() const;
    /// Bodies are on their way to files, which may take minutes.
    [[nodiscard]] bool isSaving() const;
    /// Lets the name be edited in its tab.
    void rename(int index);
    void duplicateCurrent();
    void step(int by);
    /// Along the tabs in the order of their last use, which stays as it is until Ctrl is let go.
    void stepRecent(int by);
    void goTo(int index);
    void setOrientation(Qt::Orientation orientation);
    /// How request and answer share the pages that are opened from now on.
    void setShares(const QList<int> &shares) { m_shares = shares; }
    /// The request in sight; null while the tab in sight is of another kind.
    [[nodiscard]] DocumentPage *current() const;
    [[nodiscard]] TabPage *currentTab() const;
    [[nodiscard]] TabPage *tab(int index) const;
    /// The request in that tab; null for a tab of another kind.
    [[nodiscard]] DocumentPage *page(int index) const;
    /// The page of a saved request; null while none shows it.
    [[nodiscard]] DocumentPage *pageOf(const QString &collection, const QString &path) const;
    /// Has the pages that save by themselves do it now.
    void flush();
    /// All requests.
    [[nodiscard]] QList<DocumentPage *> pages() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] DocumentTabStrip *strip() const { return m_strip; }

Q_SIGNALS:
    void currentChanged();
    void noticed(const QString &message);
    /// A new page was made; the window may dress it.
    void pageAdded(Fingerpost::Ui::DocumentPage *page);
    /// One that had been closed; what its file says has to be read again.
    void pageReopened(Fingerpost::Ui::DocumentPage *page);
    /// What was under way in a tab that is gone.
    void ended(const Fingerpost::ExchangeRun &run);
    void settled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void use(TabPage *page);
    void letEnd(DocumentPage *page);
    void takeEnded(ExchangeRun *run);
    DocumentPage *addPage(const RequestDraft &draft);
    TabPage *addTool(const ToolTab &tool, int index);
    void openTyped(TabPage *page, const QList<RequestDraft> &typed);
    void fetchTyped(TabPage *page);
    void takeTyped(TabPage *page);
    [[nodiscard]] ToolTab toolOf(TabPage *page) const;
    [[nodiscard]] ToolTab undecidedOf(TabPage *closing);
    void add(TabPage *page, int index);
    void showNew(TabPage *page);
    void fetchSecrets(DocumentPage *page, const RequestDraft &owner);
    void tellMissing(const TabPage *page, const QList<RequestDraft> &drafts);
    void updateFace(TabPage *page);
    void forgetOldest();
    void showTabMenu(int index, const QPoint &at);
    void keep();
    [[nodiscard]] OpenTabs openTabs();

    PageContext m_context;
    DraftStore &m_store;
    DocumentTabStrip *m_strip;
    QStackedWidget *m_stack;
    BodySaves *m_saves; ///< that go on when their tab is closed
    ToolMaker m_makeTool;
    QList<TabPage *> m_pages; ///< in the order of the tabs
    QList<std::variant<RequestDraft, ToolTab>> m_closed; ///< the last ones, newest at the end
    QHash<QString, DraftBase> m_closedBases; ///< of drafts among them, by their ids
    QHash<TabPage *, QList<RequestDraft>> m_typed; ///< on its way to its page
    QList<TabPage *> m_recent; ///< by their last use, the newest first
    bool m_isStepping = false; ///< through them
    QList<std::shared_ptr<ExchangeRun>> m_ending; ///< their tabs are gone
    Qt::Orientation m_orientation = Qt::Vertical;
    QList<int> m_shares; ///< of request and answer; empty: as usual
};

} // namespace Fingerpost::Ui
