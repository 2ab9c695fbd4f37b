// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redirects/redirectspane.h"

#include "exchange/exchangerun.h"
#include "redirects/hopstrip.h"
#include "response/bodyview.h"
#include "response/wireview.h"
#include "response/words.h"
#include "widgets/inklabel.h"
#include "widgets/notice.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

QWidget *titled(const QString &title, QWidget *content, QWidget *more)
{
    auto *box = new QWidget;
    auto *label = new InkLabel(title, TextStyle::Strong);
    label->setContentsMargins(12, 8, 12, 0);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(label);
    // As high as its lines; where there is less room, head and body share it.
    content->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(content);
    if (qobject_cast<InkLabel *>(more)) {
        column->addWidget(more);
        column->addStretch(1);
    } else {
        more->setMinimumHeight(100);
        column->addWidget(more, 1);
    }
    return box;
}

} // namespace

RedirectsPane::RedirectsPane(QWidget *parent)
    : QWidget(parent)
    , m_strip(new HopStrip(this))
    , m_summary(new InkLabel({}, TextStyle::Small, Ink::Secondary, this))
    , m_dropped(new Notice(Tone::Warning, {}, this))
    , m_title(new InkLabel({}, TextStyle::Strong, Ink::Text, this))
    , m_request(new WireView)
    , m_added(new InkLabel({}, TextStyle::Small, Ink::Secondary))
    , m_response(new WireView)
    , m_body(new BodyView)
{
    m_strip->setObjectName(u"hops"_s);
    m_strip->setAccessibleName(tr("Hops"));
    m_request->setObjectName(u"hopRequest"_s);
    m_request->setAccessibleName(tr("Request of the hop"));
    m_response->setObjectName(u"hopResponse"_s);
    m_response->setAccessibleName(tr("Response of the hop"));
    m_dropped->setObjectName(u"hopDropped"_s);

    auto *facts = new QHBoxLayout;
    facts->setContentsMargins(14, 10, 12, 2);
    facts->addWidget(m_title);
    facts->addSpacing(8);
    facts->addWidget(m_summary, 1);
    facts->addWidget(m_dropped);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    m_added->setWordWrap(true);
    m_added->setContentsMargins(12, 0, 12, 10);
    m_added->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    sides->addWidget(titled(tr("Request"), m_request, m_added));
    sides->addWidget(titled(tr("Response"), m_response, m_body));
    sides->setSizes({500, 500});
    sides->setStretchFactor(0, 1);
    sides->setStretchFactor(1, 1);
    sides->setChildrenCollapsible(false);
    auto *stripRow = new QHBoxLayout;
    stripRow->setContentsMargins(12, 10, 12, 0);
    stripRow->addWidget(m_strip);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(stripRow);
    column->addLayout(facts);
    column->addWidget(sides, 1);
    connect(m_strip, &QTabBar::currentChanged, this, &RedirectsPane::showHop);
    connect(m_strip, &QTabBar::tabBarClicked, this, [this] { m_chosen = true; });
}

void RedirectsPane::setRun(ExchangeRun *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_body->clear();
    if (!run)
        return;
    connect(run, &ExchangeRun::headReceived, this, &RedirectsPane::showHops);
    connect(run, &ExchangeRun::hopFinished, this, &RedirectsPane::showHops);
    connect(run, &ExchangeRun::finished, this, &RedirectsPane::showHops);
    m_chosen = false;
    showHops();
}

void RedirectsPane::showHops()
{
    m_strip->setHops(m_run->hops());
    const int hops = int(m_run->hops().size());
    m_summary->setText(tr("%1 hops in %2").arg(QString::number(hops), Words::duration(m_run->elapsedMs())));
    if (!m_chosen)
        m_strip->setCurrentIndex(hops - 1); // the answer, until somebody looks at another
    showHop(m_strip->currentIndex());
}

void RedirectsPane::showHop(int index)
{
    if (!m_run || index < 0 || index >= m_run->hops().size())
        return;
    const Hop &hop = m_run->hops().at(index);
    m_title->setText(tr("Hop %1 of %2").arg(index + 1).arg(m_run->hops().size()));
    m_request->showRequest(hop.request);
    m_added->setText(hop.changes.join(u"\n"_s));
    m_added->setVisible(!hop.changes.isEmpty());
    m_response->showResponse(hop.response);
    const QString dropped = droppedAt(index);
    m_dropped->setText(dropped);
    m_dropped->setVisible(!dropped.isEmpty());
    m_body->show(hop.body, hop.response.headers().value("content-type"), Words::namedCharset(hop.response),
                 u"hop-%1"_s.arg(index + 1));
    m_body->setVisible(hop.body != nullptr);
}

QString RedirectsPane::droppedAt(int index) const
{
    if (index == 0)
        return {};
    const Requests::PreparedRequest &before = m_run->hops().at(index - 1).request;
    const Requests::PreparedRequest &now = m_run->hops().at(index).request;
    QStringList dropped;
    if (before.method() != now.method()) {
        dropped.append(
            tr("%1 became %2").arg(QString::fromUtf8(before.method()), QString::fromUtf8(now.method())));
    }
    if (before.body() && !now.body())
        dropped.append(tr("the body was dropped"));
    if (before.headers().contains("authorization") && !now.headers().contains("authorization"))
        dropped.append(tr("Authorization was left behind: another host"));
    if (before.headers().contains("cookie") && !now.headers().contains("cookie"))
        dropped.append(tr("cookies were left behind"));
    return dropped.join(u", "_s);
}

} // namespace Fingerpost::Ui
