// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A page asks what its variables ask for, sends its request, and keeps and shows the answer.
#include "cookies/cookietree.h"
#include "cookies/requestcookies.h"
#include "environments/draftresolver.h"
#include "exchange/answerbook.h"
#include "history/answersbutton.h"
#include "history/answersmenu.h"
#include "history/historywriter.h"
#include "request/promptdialog.h"
#include "request/requestpane.h"
#include "request/urlbar.h"
#include "response/responsepane.h"
#include "sessions/sessionbook.h"
#include "sessions/sessionstore.h"
#include "window/documentpage.h"
#include "window/sendways.h"
#include "workspace/variablecontext.h"

#include <QApplication>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr qsizetype LongBody = 256 * 1024;
} // namespace

void DocumentPage::send()
{
    sendWith({});
}

void DocumentPage::sendWith(ExchangeRun::Options options, const std::function<void()> &begun)
{
    if (isRunning())
        return; // the first one would be broken off, and be in no history
    if (m_urlBar->url().trimmed().isEmpty())
        return focusUrl();
    whenAnswered([this, options, begun] { start(whole(), options, begun); });
}

void DocumentPage::whenAnswered(const std::function<void()> &then)
{
    if (const QStringList questions = openQuestions(whole()); !questions.isEmpty())
        return ask(questions, then);
    then();
}

void DocumentPage::sendUnasked(const std::function<void()> &begun)
{
    if (!isRunning() && !m_urlBar->url().trimmed().isEmpty())
        start(whole(), {}, begun);
}

std::optional<std::pair<RequestDraft, ExchangeRun::Options>>
DocumentPage::prepareFor(const QString &session) const
{
    const RequestDraft sent = inheritanceFrom(session).applyTo(draft());
    const QStringList questions = openQuestions(sent);
    const bool isAnswered = std::all_of(questions.begin(), questions.end(), [this](const QString &question) {
        return m_answers.contains(question);
    });
    if (draft().url.trimmed().isEmpty() || !isAnswered)
        return {};
    ExchangeRun::Options options;
    options.variables = m_context.variables.sources(sent, false, m_answers);
    return std::pair(sent, options);
}

QStringList DocumentPage::openQuestions(const RequestDraft &draft) const
{
    RequestDraft quick = draft;
    // A long body without a question need not be read through here.
    for (QString *text : {&quick.json, &quick.text, &quick.xml}) {
        if (text->size() > LongBody && !text->contains("{{?"_L1))
            text->clear();
    }
    const auto sources = m_context.variables.sources(quick, true);
    return resolveDraft(quick, Resolver(*sources)).prompts;
}

void DocumentPage::ask(const QStringList &questions, const std::function<void()> &then)
{
    auto *dialog = new PromptDialog(questions, m_answers, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, then] {
        m_answers.insert(dialog->answers());
        then();
    });
    dialog->open();
}

/// With the cookies of last time, which may still be read.
void DocumentPage::start(const RequestDraft &sent, const ExchangeRun::Options &options,
                         const std::function<void()> &begun)
{
    if (isRunning())
        return; // sent meanwhile, while a question was open
    const SessionStore &store = m_context.sessions.store();
    const SessionProfile *profile = store.find(sessionName()) ? store.find(sessionName()) : store.find({});
    const QString id = profile->id;
    m_isWaiting = true;
    m_context.sessions.whenRead(id, this, [this, sent, options, begun, id, ticket = ++m_waiting] {
        if (ticket != m_waiting)
            return;
        m_isWaiting = false;
        if (!m_context.sessions.store().findId(id)) { // the default one's cookies and login are not for it
            m_urlBar->setRunning(false);
            return Q_EMIT changed();
        }
        startWith(sent, options, id);
        if (begun)
            begun();
    });
    if (m_isWaiting) {
        m_urlBar->setRunning(true);
        Q_EMIT changed();
    }
}

/// Whether it was waiting to be sent.
bool DocumentPage::stopWaiting()
{
    ++m_waiting;
    return std::exchange(m_isWaiting, false);
}

void DocumentPage::replay(const RequestDraft &sent, const ExchangeRun::Options &options)
{
    if (isRunning())
        return;
    if (const QStringList questions = openQuestions(sent); !questions.isEmpty())
        return ask(questions, [this, sent, options] { start(sent, options); });
    start(sent, options);
}

/// By the session whose headers and login \a sent has, whichever was chosen while it waited.
void DocumentPage::startWith(const RequestDraft &sent, ExchangeRun::Options options, const QString &sender)
{
    options.variables = m_context.variables.sources(sent, false, m_answers);
    Q_EMIT runStarted();
    if (m_run && m_run->isJudging())
        keepAnswer(); // nobody waits for its assertions any more
    // The former answer goes with its run; the pane lets go first.
    m_response->setRun(nullptr);
    m_run = std::make_shared<ExchangeRun>();
    connect(m_run.get(), &ExchangeRun::progressed, this, &DocumentPage::changed);
    connect(m_run.get(), &ExchangeRun::finished, this, &DocumentPage::takeEnd);
    m_senderId = sender;
    m_run->start(m_context.sessions.sessionOf(sender), sent, options);
    m_answersButton->hide();
    showFirstRun();
    m_response->setRun(m_run.get());
    m_urlBar->setRunning(true);
    QWidget *inFocus = QApplication::focusWidget();
    m_sender = m_urlBar->isAncestorOf(inFocus) || m_response->isAncestorOf(inFocus) ? inFocus : nullptr;
    Q_EMIT changed();
}

std::shared_ptr<ExchangeRun> DocumentPage::giveUpRun()
{
    (void)stopWaiting();
    if (!isRunning())
        return nullptr;
    disconnect(m_run.get(), nullptr, this, nullptr);
    return m_run;
}

void DocumentPage::adopt(const std::shared_ptr<ExchangeRun> &run)
{
    if (isRunning())
        return; // its own is awaited
    m_response->setRun(nullptr);
    m_run = run;
    showFirstRun();
    m_response->setRun(m_run.get());
    m_context.answers.remember(*m_run);
    m_answer = 0; // whoever sent it has kept it
    m_isFromHistory = false;
    m_answersMenu->setCurrent(0);
    m_answersButton->showAnswer(m_run->startedAt(), false);
    Q_EMIT changed();
}

void DocumentPage::takeEnd()
{
    m_context.answers.remember(*m_run);
    m_isFromHistory = false;
    if (m_asked && m_asked->id != m_run->draft().id)
        m_asked.reset();
    m_answersButton->showAnswer(m_run->startedAt(), false);
    if (m_run->isJudging())
        connect(m_run.get(), &ExchangeRun::judged, this, &DocumentPage::keepAnswer);
    else
        keepAnswer();
    m_request->cookies()->tree()->refresh(); // it may have set some
    m_urlBar->setRunning(false);
    Q_EMIT changed();
    Q_EMIT runFinished();
}

/// With what became of its assertions.
void DocumentPage::keepAnswer()
{
    m_answer = m_context.history.write(*m_run);
    m_answersMenu->setCurrent(m_answer);
    Q_EMIT answerKept();
}

void DocumentPage::showAnswer(HistoryId id, const ExchangeRun::Outcome &outcome, const RequestDraft &asked)
{
    if (isRunning())
        return;
    m_response->setRun(nullptr);
    m_run = ExchangeRun::restored(outcome);
    m_answer = id;
    m_isFromHistory = true;
    m_asked = asked;
    showFirstRun();
    m_response->setRun(m_run.get());
    m_answersMenu->setCurrent(id);
    m_answersButton->showAnswer(outcome.started.toLocalTime(), true);
    Q_EMIT changed();
}

void DocumentPage::cancel()
{
    m_ways->endRepeating();
    if (stopWaiting()) {
        m_urlBar->setRunning(false);
        Q_EMIT changed();
    } else if (isRunning()) {
        m_run->cancel();
    }
}

} // namespace Fingerpost::Ui
