// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/inheritance.h"
#include "exchange/exchangerun.h"
#include "history/historyrecord.h"
#include "widgets/tabpage.h"
#include "window/pagecontext.h"
#include "workspace/draftstore.h"
#include "workspace/draftvault.h"
#include "workspace/requestdraft.h"

#include <QHash>
#include <QPointer>

#include <functional>
#include <optional>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace Fingerpost::Ui {

class AnswersButton;
class AnswersMenu;
class CurlCopy;
class RequestPane;
class ResponsePane;
class SendWays;
class UrlBar;
class VariableInk;
class VariableView;

/// One tab: a request being edited, and its last answer.
class DocumentPage : public TabPage {
    Q_OBJECT
public:
    DocumentPage(const PageContext &context, const RequestDraft &draft, QWidget *parent = nullptr);
    ~DocumentPage() override;

    [[nodiscard]] const RequestDraft &draft() const;
    [[nodiscard]] TabFace face() const override;
    /// Also while it waits to be sent.
    [[nodiscard]] bool isRunning() const;
    /// Nothing was typed and nothing was sent.
    [[nodiscard]] bool isBlank() const override;
    /// Asks for it: the file is the window's business.
    void save() override { Q_EMIT saveRequested(); }
    void focusFirst() override { focusUrl(); }
    /// It differs from what its file says. One that was never saved is not modified: it is kept as it is.
    [[nodiscard]] bool isModified() const;
    /// What its file says is known.
    [[nodiscard]] bool isCompared() const { return m_saved.has_value(); }
    /// What its file says; the page shows what differs from it as modified.
    void setSaved(const RequestDraft &saved);
    /// What its file said that it was last compared with.
    [[nodiscard]] DraftBase base() const;
    void setBase(const DraftBase &base);
    /// Its number in its file, by our own doing.
    void setNumber(double seq);
    /// Its file names that session now.
    void setSavedSession(const QString &name);
    /// Shows what its file says now, and forgets what was edited.
    void reload(const RequestDraft &saved);
    /// Its secrets, which no file has; what was typed meanwhile stays.
    void takeSecrets(const DraftVault::Values &values);
    /// Other texts in the same places, as an edit of the user's: one undo step in each editor.
    void replaceTexts(const RequestDraft &texts);
    /// Its file is now another.
    void setPlace(const RequestDraft &saved);
    /// What a blank page shows instead of empty panes; taken over.
    void setFirstRun(QWidget *firstRun);

    /// The name of the session that sends it; empty: the default one.
    [[nodiscard]] QString sessionName() const;
    /// The user's choice; none: what its folders say.
    void chooseSession(const std::optional<QString> &name);
    /// The request as the session of that name would send it, variables and all; nothing while it cannot be
    /// sent without asking something.
    [[nodiscard]] std::optional<std::pair<RequestDraft, ExchangeRun::Options>>
    prepareFor(const QString &session) const;

    /// An empty name is made of the URL again.
    void rename(const QString &name);
    void send() override;
    /// \a begun is called once it is under way, or has failed at once; not when nothing is sent.
    void sendWith(ExchangeRun::Options options, const std::function<void()> &begun = {});
    /// With the answers that were given to the questions of its variables before.
    void sendUnasked(const std::function<void()> &begun = {});
    /// Calls \a then once the questions of its variables have been answered, at once where there are none.
    void whenAnswered(const std::function<void()> &then);
    /// Sends \a sent as it is, whatever the page shows.
    void replay(const RequestDraft &sent, const ExchangeRun::Options &options);
    /// An answer of before, in place of the one in sight; \a asked is the request that got it, and \a id its
    /// name in the history. Not while one is under way.
    void showAnswer(HistoryId id, const ExchangeRun::Outcome &outcome, const RequestDraft &asked);
    /// The name in the history of the answer in sight; 0 when it has none.
    [[nodiscard]] HistoryId answer() const { return m_answer; }
    [[nodiscard]] bool isFromHistory() const { return m_isFromHistory; }
    [[nodiscard]] AnswersMenu *answersMenu() const { return m_answersMenu; }
    void cancel() override;
    /// What is under way, for whoever sees to its end now that the page goes; null: nothing.
    [[nodiscard]] std::shared_ptr<ExchangeRun> giveUpRun();
    void focusUrl();
    void setOrientation(Qt::Orientation orientation);
    /// The sizes of request and answer, unfolded; none while neither is to be seen.
    [[nodiscard]] QList<int> shares() const;
    void setShares(const QList<int> &shares);
    /// Folds the request away or back; only where it stands above the answer.
    void foldRequest(bool folded);
    [[nodiscard]] RequestPane *requestPane() const { return m_request; }
    [[nodiscard]] ResponsePane *responsePane() const { return m_response; }
    [[nodiscard]] UrlBar *urlBar() const { return m_urlBar; }
    [[nodiscard]] SendWays *ways() const { return m_ways; }
    [[nodiscard]] CurlCopy *curlCopy() const { return m_curlCopy; }
    /// Shows an exchange that somebody else has had with this request, as its own.
    void adopt(const std::shared_ptr<ExchangeRun> &run);
    [[nodiscard]] const ExchangeRun *run() const { return m_run.get(); }
    /// The id of the session that has sent what was sent last, whichever is chosen by now.
    [[nodiscard]] QString senderId() const { return m_senderId; }

Q_SIGNALS:
    /// Is about to; the former answer is still there.
    void runStarted();
    void runFinished();
    /// The answer in sight has got its name in the history, or none.
    void answerKept();
    /// The session that sends it is another, or has another name.
    void sessionChanged();
    /// To be sent through its session and through the one of that name, side by side.
    void compareRequested(const QString &session);
    void saveRequested();

private:
    void wire();
    void show(const RequestDraft &draft);
    [[nodiscard]] RequestDraft whole() const;
    [[nodiscard]] Inheritance inheritance() const;
    void showInherited();
    void takeCurl(const QString &command);
    bool undoCurl();
    void fillCompareMenu();
    [[nodiscard]] Inheritance inheritanceFrom(const QString &session) const;
    [[nodiscard]] QStringList openQuestions(const RequestDraft &draft) const;
    void ask(const QStringList &questions, const std::function<void()> &then);
    void start(const RequestDraft &sent, const ExchangeRun::Options &options,
               const std::function<void()> &begun = {});
    void startWith(const RequestDraft &sent, ExchangeRun::Options options, const QString &sender);
    bool stopWaiting();
    void takeEnd();
    void keepAnswer();
    void showFirstRun();
    void dragRequest(int height);

    PageContext m_context;
    VariableView *m_variables;
    VariableInk *m_ink;
    UrlBar *m_urlBar;
    QMenu *m_sendMenu;
    SendWays *m_ways;
    CurlCopy *m_curlCopy;
    QMenu *m_compareMenu; ///< in it
    QStackedWidget *m_states;
    QSplitter *m_splitter;
    RequestPane *m_request;
    ResponsePane *m_response;
    QWidget *m_firstRun = nullptr;
    QList<int> m_sizes; ///< of request and answer, before the request was folded
    std::shared_ptr<ExchangeRun> m_run;
    QString m_senderId; ///< of the session that has sent it
    std::optional<RequestDraft> m_saved; ///< what its file says; none: never saved, or not read yet
    DraftBase m_base; ///< isEdited: while there is no m_saved
    std::optional<RequestDraft> m_beforeCurl; ///< a command of curl was pasted
    RequestDraft m_afterCurl;
    AnswersMenu *m_answersMenu;
    AnswersButton *m_answersButton;
    HistoryId m_answer = 0;
    bool m_isFromHistory = false;
    bool m_isWaiting = false; ///< to be sent, for the cookies of its session
    int m_waiting = 0; ///< counts, so that what was given up is not sent
    std::optional<RequestDraft> m_asked; ///< whose answers there are, when the page shows an old one
    QHash<QString, QString> m_answers; ///< to the questions that its variables ask
    QPointer<QWidget> m_sender; ///< has had the focus since it was sent; null once something was typed
    QString m_shownSession; ///< the panes are about
};

} // namespace Fingerpost::Ui
