// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/responsepane.h"

#include "cookies/setcookiespane.h"
#include "exchange/exchangerun.h"
#include "preview/previewpane.h"
#include "redirects/hopactions.h"
#include "redirects/redirectspane.h"
#include "response/assertsview.h"
#include "response/bodyview.h"
#include "response/errorcard.h"
#include "response/wireview.h"
#include "response/words.h"
#include "theme/style.h"
#include "timing/timingpane.h"
#include "tls/tlspane.h"
#include "widgets/emptystate.h"
#include "widgets/linkbutton.h"
#include "widgets/sectiontabbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int LeastHeight = 96;

} // namespace

ResponsePane::ResponsePane(QWidget *parent)
    : QWidget(parent)
    , m_line(new ResponseLine(this))
    , m_states(new QStackedWidget(this))
    , m_empty(makeEmptyState())
    , m_answer(makeAnswer())
{
    setSurface(m_states, Surface::Sheet);
    for (QWidget *state : {m_empty, m_answer})
        m_states->addWidget(state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addWidget(m_states, 1);

    connect(m_line, &ResponseLine::paneRequested, this, &ResponsePane::showPane);
    connect(m_error, &ErrorCard::certificateRequested, this, [this] {
        showPane(ResponseLine::TlsPane);
        m_sections->setFocus(Qt::OtherFocusReason); // what had it is out of sight
    });
    connect(m_error, &ErrorCard::caBundleRequested, this, &ResponsePane::caBundleRequested);
    connect(m_copyReport, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_error->report()); });
    connect(m_error, &ErrorCard::retryRequested, this, &ResponsePane::retryRequested);
    connect(m_error, &ErrorCard::retryWithoutVerifyingRequested, this,
            &ResponsePane::retryWithoutVerifyingRequested);
    connect(m_error, &ErrorCard::urlRequested, this, &ResponsePane::urlRequested);
    connect(m_error, &ErrorCard::sendUnresolvedRequested, this, &ResponsePane::sendUnresolvedRequested);
    m_body->preview()->setLinksOpen(true);
    connect(m_body, &BodyView::linkRequested, this, [this](const QString &link) {
        const QUrl page(m_run->hops().at(m_bodyHop).response.url());
        Q_EMIT draftRequested(
            RequestDraft::create("GET", page.resolved(QUrl(link)).toString(QUrl::FullyEncoded)));
    });
    // Elapsed time moves on also while nothing arrives.
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &ResponsePane::update);
    setRun(nullptr);
}

QWidget *ResponsePane::makeEmptyState()
{
    auto *empty = new EmptyState(tr("The answer appears here"),
                                 tr("Enter in the URL sends; it is shown while it still arrives."));
    empty->addKeys(tr("Send"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    empty->addKeys(tr("Cancel"), QKeySequence(Qt::Key_Escape));
    return empty;
}

QWidget *ResponsePane::makeAnswer()
{
    auto *answer = new QWidget;
    auto *bar = new SectionTabRow(answer);
    m_sections = bar->tabBar();
    m_sections->setObjectName(u"responseSections"_s);
    m_sections->setAccessibleName(tr("Parts of the answer"));
    m_copyReport = new LinkButton(tr("Copy report"));
    m_copyReport->setObjectName(u"copyReport"_s);
    m_copyReport->hide();
    bar->addEndWidget(m_copyReport);
    m_pages = new QStackedWidget(answer);
    m_bodyStates = new QStackedWidget;
    m_body = new BodyView;
    m_error = new ErrorCard;
    m_bodyStates->addWidget(m_body);
    m_bodyStates->addWidget(m_error);
    m_headers = new WireView;
    m_headers->setObjectName(u"responseHeaders"_s);
    m_headers->setAccessibleName(tr("Headers of the answer"));
    m_cookies = new SetCookiesPane;
    m_redirects = new RedirectsPane;
    m_timing = new TimingPane;
    m_tls = new TlsPane;
    m_asserts = new AssertsView;
    // In the order of ResponseLine::Pane.
    addPane(tr("Body"), m_bodyStates);
    addPane(tr("Headers"), m_headers);
    addPane(tr("Cookies"), m_cookies);
    addPane(tr("Redirects"), m_redirects);
    addPane(tr("Timing"), m_timing);
    addPane(tr("TLS"), m_tls);
    addPane(tr("Asserts"), m_asserts);
    connectPanes();
    m_pages->setMinimumHeight(LeastHeight); // whatever the tallest of them would like

    auto *column = new QVBoxLayout(answer);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_pages, 1);
    return answer;
}

void ResponsePane::addPane(const QString &name, QWidget *pane)
{
    m_sections->addTab(name);
    m_pages->addWidget(pane);
}

void ResponsePane::connectPanes()
{
    connect(m_sections, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_sections, &QTabBar::currentChanged, m_line, &ResponseLine::setOpenPane);
    connect(m_redirects->actions(), &HopActions::draftRequested, this, &ResponsePane::draftRequested);
    connect(m_redirects->actions(), &HopActions::compareRequested, this, &ResponsePane::compareRequested);
    connect(m_redirects->actions(), &HopActions::noticed, this, &ResponsePane::noticed);
    connect(m_cookies, &SetCookiesPane::cookiesRequested, this, &ResponsePane::cookiesRequested);
    connect(m_redirects, &RedirectsPane::hopShown, this, [this](int hop) {
        m_timing->showHop(hop);
        m_tls->showHop(hop);
    });
    connect(m_timing, &TimingPane::hopChosen, m_redirects, &RedirectsPane::showHop);
}

/// What there is nothing to show of has no tab.
void ResponsePane::showPaneTabs()
{
    const int redirects = int(m_run->hops().size()) - 1;
    const int cookies = SetCookiesPane::countOf(*m_run);
    m_sections->setSectionVisible(ResponseLine::RedirectsPane, redirects > 0);
    m_sections->setCount(ResponseLine::RedirectsPane, QString::number(redirects));
    m_sections->setCount(ResponseLine::CookiesPane, cookies > 0 ? QString::number(cookies) : QString());
    m_sections->setSectionVisible(ResponseLine::TlsPane, TlsPane::countOf(*m_run) > 0);
    const bool hasHead = redirects >= 0 && m_run->hops().constLast().headReceived;
    m_sections->setSectionVisible(ResponseLine::HeadersPane, !isErrorShown() || hasHead);
    m_sections->setSectionVisible(ResponseLine::CookiesPane, !isErrorShown() || cookies > 0);
    m_sections->setSectionVisible(ResponseLine::TimingPane, !isErrorShown() || redirects >= 0);
}

void ResponsePane::showPane(ResponseLine::Pane pane)
{
    if (m_states->currentWidget() == m_answer && m_sections->isTabVisible(pane))
        m_sections->choose(pane);
}

void ResponsePane::focusError()
{
    m_error->focusAction();
}

bool ResponsePane::asksForUrl() const
{
    return m_error->asksForUrl();
}

void ResponsePane::setRun(ExchangeRun *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_bodyHop = -1;
    m_body->clear();
    m_redirects->setRun(run);
    m_cookies->setRun(run);
    m_timing->setRun(run);
    m_tls->setRun(run);
    m_line->setVisible(run);
    if (!run) {
        m_tick.stop();
        m_states->setCurrentWidget(m_empty);
        return;
    }
    leaveError();
    m_headers->clear();
    m_sections->setCount(ResponseLine::HeadersPane, {});
    m_sections->showChosen(); // as if neither an error nor a loop had come up
    showPaneTabs();
    showAsserts();
    connect(run, &ExchangeRun::headReceived, this, &ResponsePane::takeHead);
    connect(run, &ExchangeRun::progressed, this, &ResponsePane::takeBody);
    connect(run, &ExchangeRun::finished, this, [this] {
        takeEnd();
        if (isErrorShown() && m_run->error().code() != Requests::Error::Canceled)
            Q_EMIT failed();
    });
    connect(run, &ExchangeRun::judged, this, &ResponsePane::showAsserts);
    m_states->setCurrentWidget(m_answer);
    for (int hop = 0; hop < run->hops().size(); ++hop)
        takeHead(hop);
    update();
    if (run->isRunning())
        m_tick.start();
    else
        takeEnd();
}

void ResponsePane::takeHead(int hop)
{
    if (!m_run->hops().at(hop).headReceived)
        return;
    const Requests::Response &response = m_run->hops().at(hop).response;
    m_headers->showResponse(response);
    m_sections->setCount(ResponseLine::HeadersPane, QString::number(response.headers().size()));
    showPaneTabs();
    takeBody();
    update();
}

/// The view shows the newest hop's body as soon as there is one.
void ResponsePane::takeBody()
{
    const int last = int(m_run->hops().size()) - 1;
    if (last >= 0 && last == m_bodyHop)
        return m_body->showFirst();
    if (last < 0 || !m_run->hops().at(last).body)
        return;
    m_bodyHop = last;
    const Hop &hop = m_run->hops().at(last);
    m_body->show(hop.body, hop.response.headers().value("content-type"), Words::namedCharset(hop.response),
                 m_run->draft().displayName());
}

void ResponsePane::update()
{
    if (m_run)
        m_line->showRun(*m_run);
}

void ResponsePane::showAsserts()
{
    const QList<AssertionResult> &results = m_run->assertionResults();
    m_asserts->setResults(results);
    m_sections->setSectionVisible(ResponseLine::AssertsPane, !results.isEmpty());
    m_sections->setCount(ResponseLine::AssertsPane, AssertsView::countOf(results));
}

void ResponsePane::takeEnd()
{
    m_tick.stop();
    takeBody();
    update();
    showPaneTabs();
    if (m_run->error().code() == Requests::Error::TooManyRedirects && m_run->hops().size() > 1) {
        // There is an answer, and the line and the chain say why it is not the one.
        m_sections->showForNow(ResponseLine::RedirectsPane);
        return;
    }
    const bool anything = !m_run->hops().isEmpty() && m_run->hops().constLast().headReceived;
    const bool isRaised = m_run->error().code() == Requests::Error::HttpError; // the answer is there
    if (m_run->error() && !isRaised && (!anything || !m_run->hops().constLast().response.bodySize())) {
        showError();
    } else if (m_run->error() && m_run->error().code() != Requests::Error::Canceled) {
        Q_EMIT noticed(m_run->error().message());
    }
}

bool ResponsePane::isErrorShown() const
{
    return m_bodyStates->currentWidget() == m_error;
}

/// In the body's place: what is known of the connection stays beside it.
void ResponsePane::showError()
{
    m_error->showRun(*m_run);
    m_bodyStates->setCurrentWidget(m_error);
    m_sections->setTabText(ResponseLine::BodyPane, tr("Error"));
    m_sections->showForNow(ResponseLine::BodyPane);
    m_copyReport->show();
    showPaneTabs();
}

void ResponsePane::leaveError()
{
    if (!isErrorShown())
        return;
    m_bodyStates->setCurrentWidget(m_body);
    m_sections->setTabText(ResponseLine::BodyPane, tr("Body"));
    m_copyReport->hide();
}

} // namespace Fingerpost::Ui
