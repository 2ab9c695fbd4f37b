// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/responseline.h"

#include "cookies/setcookiespane.h"
#include "exchange/exchangerun.h"
#include "exchange/hopdraft.h"
#include "response/words.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/arm.h"
#include "widgets/linkbutton.h"
#include "widgets/plaintip.h"
#include "widgets/progressline.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// What lay between the first request and the answer, as "2 redirects, 1 challenge".
QString detours(const ExchangeRun &run)
{
    int redirects = 0;
    int challenges = 0;
    for (qsizetype i = 1; i < run.hops().size(); ++i) {
        const int status = run.hops().at(i - 1).response.statusCode();
        ++(status == 401 || status == 407 ? challenges : redirects);
    }
    QStringList parts;
    if (redirects > 0)
        parts.append(Words::redirects(redirects));
    if (challenges > 0)
        parts.append(Words::challenges(challenges));
    return parts.join(u", "_s);
}

constexpr int FactGap = 4;
constexpr int StatusGap = 2; ///< more, after the arm's point
constexpr int FactsMargin = 12;
constexpr int LongestRate = 96; ///< that stays whole; what else stands there may be a sentence

} // namespace

ResponseLine::ResponseLine(QWidget *parent)
    : QWidget(parent)
    , m_status(new ArmLabel(this))
    , m_facts(new QHBoxLayout)
    , m_progress(new ProgressLine(this))
{
    setSurface(this, Surface::Window);
    setFixedHeight(42);
    m_status->setObjectName(u"status"_s);
    m_status->setCursor(Qt::ArrowCursor);
    m_status->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_facts->setContentsMargins(FactsMargin, 0, FactsMargin, 0);
    m_facts->setSpacing(FactGap);
    m_facts->addWidget(m_status);
    m_facts->addSpacing(StatusGap);
    m_total = addFact(u"total"_s, TimingPane);
    m_total->setTextStyle(TextStyle::Medium);
    m_firstByte = addFact(u"firstByte"_s, TimingPane);
    m_firstByte->setInk(Ink::Secondary);
    m_size = addFact(u"size"_s, BodyPane);
    m_rate = addFact(u"rate"_s, BodyPane);
    m_protocol = addFact(u"protocol"_s, HeadersPane);
    m_redirects = addFact(u"redirects"_s, RedirectsPane);
    m_tls = addFact(u"tls"_s, TlsPane);
    m_cookies = addFact(u"cookies"_s, CookiesPane);
    for (LinkButton *quiet : {m_protocol, m_redirects, m_tls, m_cookies, m_rate})
        quiet->setInk(Ink::Secondary);
    // As high as there is room, so that the progress lies at the line's edge and the facts in its middle.
    m_facts->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Expanding));
    m_progress->setAccessibleName(tr("Progress of the answer"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_facts, 1);
    column->addWidget(m_progress);
    clear();
}

LinkButton *ResponseLine::addFact(const QString &name, Pane pane)
{
    auto *fact = new LinkButton(this);
    fact->setObjectName(name);
    fact->setCursor(Qt::ArrowCursor);
    connect(fact, &QAbstractButton::clicked, this, [this, pane] { Q_EMIT paneRequested(pane); });
    m_facts->addWidget(fact);
    return fact;
}

void ResponseLine::setFact(LinkButton *fact, const QString &text)
{
    fact->setText(text);
    if (fact == m_rate)
        fact->setMinimumWidth(std::min(fact->sizeHint().width(), LongestRate));
    if (text.isEmpty() || !lesserFacts().contains(fact)) // fit() shows the others
        fact->setVisible(!text.isEmpty());
}

QList<LinkButton *> ResponseLine::facts() const
{
    return {m_total, m_firstByte, m_size, m_rate, m_protocol, m_redirects, m_tls, m_cookies};
}

QList<LinkButton *> ResponseLine::lesserFacts() const
{
    return {m_tls, m_protocol, m_firstByte, m_cookies, m_redirects};
}

int ResponseLine::widthWith(const QList<LinkButton *> &shown) const
{
    int width = 2 * FactsMargin;
    if (!m_status->isHidden())
        width += m_status->sizeHint().width() + StatusGap;
    for (const LinkButton *fact : shown) {
        if (!fact->text().isEmpty())
            width += FactGap + (fact == m_rate ? fact->minimumWidth() : fact->sizeHint().width());
    }
    if (m_trailing && !m_trailing->isHidden())
        width += FactGap + m_trailing->sizeHint().width();
    return width;
}

void ResponseLine::fit()
{
    QList<LinkButton *> shown = facts();
    const QList<LinkButton *> lesser = lesserFacts();
    for (LinkButton *fact : lesser) {
        if (widthWith(shown) > width())
            shown.removeOne(fact);
    }
    for (LinkButton *fact : lesser)
        fact->setVisible(shown.contains(fact) && !fact->text().isEmpty());
    setToolTip(shown.size() < facts().size() ? plainTip(summary()) : QString());
}

QSize ResponseLine::minimumSizeHint() const
{
    return {widthWith({m_total, m_size, m_rate}), minimumHeight()};
}

bool ResponseLine::event(QEvent *event)
{
    // What stands at the end came, went or changed its width.
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void ResponseLine::resizeEvent(QResizeEvent *event)
{
    fit();
    QWidget::resizeEvent(event);
}

void ResponseLine::clear()
{
    m_status->hide();
    const QList<LinkButton *> all = facts();
    for (LinkButton *fact : all)
        setFact(fact, {});
    m_progress->stop();
}

void ResponseLine::setTrailing(QWidget *widget)
{
    m_trailing = widget;
    m_facts->addWidget(widget);
}

void ResponseLine::showRun(const ExchangeRun &run)
{
    showStatus(run);
    if (run.isRunning())
        showRunning(run);
    else
        showFinished(run);
    fit();
    updateGeometry(); // its least width goes with the words
    setAccessibleName(summary());
}

void ResponseLine::showStatus(const ExchangeRun &run)
{
    const bool headHere = !run.hops().isEmpty() && run.hops().constLast().headReceived;
    if (run.error() && !headHere) {
        m_status->setTone(run.error().code() == Requests::Error::Canceled ? Tone::Neutral : Tone::Error);
        m_status->setText(Words::failure(run.error()));
    } else if (headHere) {
        const Requests::Response &response = run.hops().constLast().response;
        m_status->setTone(Theme::toneOfStatus(response.statusCode()));
        m_status->setText(Words::status(response.statusCode(), response.reason()));
    } else {
        m_status->setTone(Tone::Neutral);
        const ExchangeProgress &progress = run.progress();
        m_status->setText(progress.uploadTotal > 0 && progress.uploaded < progress.uploadTotal
                              ? tr("Sending")
                              : tr("Waiting"));
    }
    m_status->show();
}

void ResponseLine::showRunning(const ExchangeRun &run)
{
    const ExchangeProgress &progress = run.progress();
    const bool uploading = progress.received == 0 && progress.uploadTotal > 0;
    const qint64 done = uploading ? progress.uploaded : progress.received;
    const qint64 total = uploading ? progress.uploadTotal : progress.receiveTotal;
    setFact(m_total, Words::duration(run.elapsedMs()));
    setFact(m_firstByte, {});
    setFact(m_size,
            total > 0      ? tr("%1 of %2").arg(Words::size(done), Words::size(total))
                : done > 0 ? Words::size(done)
                           : QString());
    const double seconds = (run.elapsedMs() - qMax(0.0, uploading ? 0.0 : run.firstByteMs())) / 1000;
    setFact(m_rate,
            done > 0 && seconds > 0.2 ? tr("%1/s").arg(Words::size(qint64(double(done) / seconds)))
                                      : QString());
    setFact(m_redirects, detours(run));
    setFact(m_protocol, {});
    setFact(m_tls, {});
    setFact(m_cookies, {});
    if (!m_progress->isActive())
        m_progress->start();
    m_progress->setFraction(total > 0 ? double(done) / double(total) : -1);
}

/// As many were followed as may be.
QString ResponseLine::endlessWords(const ExchangeRun &run)
{
    return tr("Too many redirects, limit %1").arg(redirectsBefore(run.hops(), int(run.hops().size()) - 1));
}

void ResponseLine::showFinished(const ExchangeRun &run)
{
    m_progress->stop();
    // An answer that broke off looks like one that did not, but for this.
    const bool brokeOff = run.error() && !run.hops().isEmpty() && run.hops().constLast().headReceived;
    m_rate->setInk(brokeOff ? Ink::Warning : Ink::Secondary);
    const bool isRaised = run.error().code() == Requests::Error::HttpError;
    const bool isEndless = run.error().code() == Requests::Error::TooManyRedirects;
    setFact(m_rate,
            isRaised        ? tr("a failure to the session’s hook")
                : isEndless ? endlessWords(run) // nothing is missing from the last answer
                : brokeOff  ? tr("%1, incomplete").arg(Words::failure(run.error()))
                            : QString());
    setFact(m_total, Words::duration(run.elapsedMs()));
    if (run.hops().isEmpty()) {
        setFact(m_firstByte, {});
        setFact(m_size, tr("nothing sent"));
        return;
    }
    const Hop &last = run.hops().constLast();
    const Requests::Response &response = last.response;
    setFact(m_firstByte,
            last.headReceived ? tr("first byte %1").arg(Words::duration(run.firstByteMs())) : QString());
    // A failure that names no phase of the hop came before anything was sent.
    QString size = last.headReceived  ? Words::size(response.wireBodySize())
        : response.timings().sent < 0 ? tr("nothing sent")
                                      : tr("nothing received");
    if (response.bodySize() != response.wireBodySize())
        size =
            tr("%1, decoded %2").arg(Words::size(response.wireBodySize()), Words::size(response.bodySize()));
    setFact(m_size, size);
    const QString protocol = last.headReceived ? Words::protocol(response.httpVersion()) : QString();
    const bool isCurl = last.headReceived && last.carrier == HopCarrier::Curl;
    setFact(m_protocol, isCurl ? tr("%1, curl").arg(protocol) : protocol);
    setFact(m_redirects, detours(run));
    const Requests::TlsInfo tls = response.tls();
    setFact(m_tls,
            tls.protocol.isEmpty() ? QString()
                : tls.verified     ? tls.protocol
                                   : tr("%1, not verified").arg(tls.protocol));
    const int cookies = SetCookiesPane::countOf(run);
    setFact(m_cookies, cookies > 0 ? Words::cookies(cookies) : QString());
}

void ResponseLine::setOpenPane(int pane)
{
    m_protocol->setInk(pane == HeadersPane ? Ink::Accent : Ink::Secondary);
    m_redirects->setInk(pane == RedirectsPane ? Ink::Accent : Ink::Secondary);
    m_tls->setInk(pane == TlsPane ? Ink::Accent : Ink::Secondary);
    m_cookies->setInk(pane == CookiesPane ? Ink::Accent : Ink::Secondary);
}

void ResponseLine::setHandle(bool handle)
{
    m_handle = handle;
    setCursor(handle ? Qt::SplitVCursor : Qt::ArrowCursor);
}

void ResponseLine::mousePressEvent(QMouseEvent *event)
{
    if (m_handle && event->button() == Qt::LeftButton)
        m_grip = qRound(event->position().y());
}

void ResponseLine::mouseMoveEvent(QMouseEvent *event)
{
    const int by = qRound(event->position().y()) - m_grip;
    if (m_grip >= 0 && by != 0)
        Q_EMIT dragged(by);
}

void ResponseLine::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = -1;
}

void ResponseLine::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_handle && event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

QString ResponseLine::summary() const
{
    QStringList parts{m_status->text()};
    const QList<LinkButton *> all = facts();
    for (const LinkButton *fact : all) {
        if (!fact->text().isEmpty())
            parts.append(fact->text());
    }
    return parts.join(u", "_s);
}

} // namespace Fingerpost::Ui
