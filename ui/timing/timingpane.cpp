// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/timingpane.h"

#include "exchange/exchangerun.h"
#include "response/words.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "timing/waterfall.h"
#include "widgets/facttable.h"
#include "widgets/formscroll.h"
#include "widgets/inklabel.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

TimingPane::TimingPane(QWidget *parent)
    : QWidget(parent)
    , m_waterfall(new Waterfall(this))
    , m_title(new InkLabel({}, TextStyle::Strong))
    , m_facts(new FactTable)
    , m_unknown(new InkLabel({}, TextStyle::Small, Ink::Secondary))
{
    m_waterfall->setObjectName(u"waterfall"_s);
    m_waterfall->setAccessibleName(tr("Timing of the hops"));
    m_waterfall->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_waterfall->setMinimumHeight(68);
    m_title->setMinimumWidth(40);
    m_facts->setObjectName(u"timingFacts"_s);
    m_unknown->setObjectName(u"timingUnknown"_s);
    m_unknown->setWordWrap(true);
    m_unknown->setTextFormat(Qt::PlainText);

    auto *form = new QWidget;
    auto *facts = new QVBoxLayout(form);
    facts->setSpacing(8);
    facts->addWidget(m_title);
    facts->addWidget(m_facts);
    facts->addWidget(m_unknown);
    facts->addStretch(1);
    auto *scroll = new FormScroll(form, this);
    scroll->setAccessibleName(tr("Timing of the hop"));
    scroll->setFocusPolicy(Qt::TabFocus); // the keys scroll it
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_waterfall->head());
    column->addWidget(m_waterfall, 3);
    column->addSpacing(1); // for the line
    column->addWidget(scroll, 2);

    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &TimingPane::refresh);
    connect(m_waterfall, &Waterfall::hopChosen, this, [this](int index) {
        m_wanted = index;
        showFacts();
        Q_EMIT hopChosen(index);
    });
}

void TimingPane::setRun(ExchangeRun *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_tick.stop();
    m_wanted = -1;
    m_waterfall->setHops({}, {});
    if (!run)
        return;
    connect(run, &ExchangeRun::hopStarted, this, &TimingPane::refresh);
    connect(run, &ExchangeRun::hopFinished, this, &TimingPane::refresh);
    connect(run, &ExchangeRun::finished, this, &TimingPane::refresh);
    m_tick.start();
    refresh();
}

void TimingPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void TimingPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHairline(&painter, QRectF(0, m_waterfall->geometry().bottom() + 1, width(), 1),
                  Theme::of(this).colors().hairline);
}

void TimingPane::refresh()
{
    if (!m_run || !m_run->isRunning())
        m_tick.stop();
    if (!m_run || !isVisible())
        return;
    m_waterfall->setHops(m_run->hops(), Timeline::of(m_run->hops(), m_run->elapsedMs()));
    showWanted();
}

void TimingPane::showHop(int index)
{
    m_wanted = index;
    showWanted();
}

/// Nobody chose it here, so nobody is told.
void TimingPane::showWanted()
{
    const QSignalBlocker blocker(m_waterfall);
    const QModelIndex wanted = m_waterfall->model()->index(m_wanted, 0);
    if (wanted.isValid())
        m_waterfall->setCurrentIndex(wanted);
    showFacts();
}

/// Empty where nothing is known.
QString TimingPane::carrierWords(const Hop &hop)
{
    switch (hop.carrier) {
    case HopCarrier::Qt:
        return hop.headReceived ? tr("Qt, %1").arg(Words::protocol(hop.response.httpVersion())) : tr("Qt");
    case HopCarrier::Curl:
        return hop.headReceived ? tr("curl, %1").arg(Words::protocol(hop.response.httpVersion()))
                                : tr("curl");
    case HopCarrier::Recording:
        return tr("an answer recorded before; nothing was sent");
    case HopCarrier::Unknown:
        break;
    }
    return {};
}

void TimingPane::showFacts()
{
    const int index = m_waterfall->currentIndex().row();
    if (!m_run || index < 0 || index >= m_run->hops().size() || index >= m_waterfall->timeline().rows.size())
        return;
    const Hop &hop = m_run->hops().at(index);
    const Timeline::Row &row = m_waterfall->timeline().rows.at(index);
    m_title->setText(tr("Hop %1, %2").arg(QString::number(index + 1), QUrl(hop.request.url()).authority()));
    QList<FactTable::Row> rows{{tr("Began"), tr("%1 after the start").arg(Words::duration(row.fromMs)), {}}};
    if (const QString carrier = carrierWords(hop); !carrier.isEmpty())
        rows.append({tr("Carried by"), carrier, {}});
    const Requests::EngineUse use = hop.response.engineUse();
    if (const QString why = Words::engineReasons(use); !why.isEmpty()) {
        QStringList whole;
        for (const Requests::Deviation &reason : use.reasons)
            whole.append(reason.text);
        rows.append({tr("Chosen because"), why, whole.join(u'\n')});
    }
    rows.append({tr("Connection"),
                 hop.carrier == HopCarrier::Recording           ? tr("none")
                     : row.isReused                             ? tr("an open one was used again")
                     : hop.response.timings().connectStart >= 0 ? tr("new, opened for this hop")
                                                                : tr("unknown"),
                 {}});
    for (const Timeline::Part &part : row.parts)
        rows.append({Waterfall::phaseName(part.phase), Words::duration(part.toMs - part.fromMs), {}});
    rows.append({tr("From, to"), tr("unknown"), {}});
    m_facts->setRows(rows);
    m_unknown->setText(m_waterfall->timeline().unknown(index).join(u' '));
}

} // namespace Fingerpost::Ui
