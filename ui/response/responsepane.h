// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/compareside.h"
#include "response/responseline.h"
#include "workspace/requestdraft.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace Fingerpost::Ui {

class AssertsView;
class BodyView;
class EmptyState;
class ErrorCard;
class LinkButton;
class RedirectsPane;
class SectionTabBar;
class SetCookiesPane;
class TimingPane;
class TlsPane;
class WireView;

/// The answer: its line, and below it the body, headers, cookies, redirects, timing and TLS. Where there is
/// no body because of an error, the error stands in its place. A hop that is chosen in one of these is shown
/// by the others too.
class ResponsePane : public QWidget {
    Q_OBJECT
public:
    explicit ResponsePane(QWidget *parent = nullptr);

    /// Follows \a run until the next one; null goes back to the empty state. Not owned.
    void setRun(ExchangeRun *run);
    [[nodiscard]] ResponseLine *line() const { return m_line; }
    [[nodiscard]] BodyView *body() const { return m_body; }
    [[nodiscard]] SectionTabBar *sections() const { return m_sections; }
    [[nodiscard]] AssertsView *asserts() const { return m_asserts; }
    [[nodiscard]] RedirectsPane *redirects() const { return m_redirects; }
    [[nodiscard]] SetCookiesPane *cookies() const { return m_cookies; }
    [[nodiscard]] TimingPane *timing() const { return m_timing; }
    [[nodiscard]] TlsPane *tls() const { return m_tls; }
    void showPane(ResponseLine::Pane pane);
    void focusError();
    /// The error on show is mended in the URL.
    [[nodiscard]] bool asksForUrl() const;

Q_SIGNALS:
    void retryRequested();
    /// A CA bundle is to be chosen for the request.
    void caBundleRequested();
    void retryWithoutVerifyingRequested();
    void urlRequested();
    void sendUnresolvedRequested();
    void noticed(const QString &message);
    /// What was just sent has no answer: the card says why.
    void failed();
    /// A request made of a hop, to be opened in a tab of its own.
    void draftRequested(const Fingerpost::RequestDraft &draft);
    /// Two hops, to be shown side by side.
    void compareRequested(const Fingerpost::CompareSide &left, const Fingerpost::CompareSide &right);
    void cookiesRequested();

private:
    [[nodiscard]] QWidget *makeEmptyState();
    [[nodiscard]] QWidget *makeAnswer();
    void addPane(const QString &name, QWidget *pane);
    void connectPanes();
    void showPaneTabs();
    void takeHead(int hop);
    void takeBody();
    void update();
    void takeEnd();
    [[nodiscard]] bool isErrorShown() const;
    void showError();
    void leaveError();
    void showAsserts();

    QPointer<ExchangeRun> m_run;
    ResponseLine *m_line;
    QStackedWidget *m_states;
    QWidget *m_empty;
    QWidget *m_answer;
    SectionTabBar *m_sections;
    LinkButton *m_copyReport;
    QStackedWidget *m_pages;
    QStackedWidget *m_bodyStates; ///< the first of them: the body, or why there is none
    ErrorCard *m_error;
    BodyView *m_body;
    WireView *m_headers;
    SetCookiesPane *m_cookies;
    RedirectsPane *m_redirects;
    AssertsView *m_asserts;
    TimingPane *m_timing;
    TlsPane *m_tls;
    QTimer m_tick;
    int m_bodyHop = -1; ///< whose body is shown
};

} // namespace Fingerpost::Ui
