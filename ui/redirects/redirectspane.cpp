// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redirects/redirectspane.h"

#include "exchange/exchangerun.h"
#include "redirects/factlist.h"
#include "redirects/hopactions.h"
#include "redirects/hopstrip.h"
#include "response/bodyview.h"
#include "response/wireview.h"
#include "response/words.h"
#include "theme/style.h"
#include "widgets/background.h"
#include "widgets/elidedlabel.h"
#include "widgets/inklabel.h"
#include "widgets/notice.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int NarrowWidth = 680;

InkLabel *title(const QString &text)
{
    auto *label = new InkLabel(text, TextStyle::Strong);
    label->setContentsMargins(12, 8, 12, 0);
    return label;
}

QVBoxLayout *columnOf(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(0);
    return column;
}

/// The bytes of a request's body, up to what is shown of it; null when they cannot be read again.
std::shared_ptr<BodyStore> readBody(const std::shared_ptr<Requests::BodySource> &body)
{
    auto store = std::make_shared<BodyStore>();
    if (!body || !body->isRewindable())
        return {};
    auto reader = body->open();
    if (!reader || !store->append(reader.value()->read(RedirectsPane::ShownBody)))
        return {};
    store->finished({});
    return store;
}

} // namespace

RedirectsPane::RedirectsPane(QWidget *parent)
    : QWidget(parent)
    , m_strip(new HopStrip(this))
    , m_summary(new ElidedLabel(TextStyle::Small, Ink::Secondary, this))
    , m_dropped(new Notice(Tone::Warning, {}, this))
    , m_title(new InkLabel({}, TextStyle::Strong, Ink::Text, this))
    , m_actions(new HopActions(this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
{
    m_strip->setObjectName(u"hops"_s);
    m_strip->setAccessibleName(tr("Hops"));
    m_dropped->setObjectName(u"hopDropped"_s);
    m_summary->setObjectName(u"chainSummary"_s);

    auto *stripRow = new QHBoxLayout;
    stripRow->setContentsMargins(12, 10, 12, 0);
    stripRow->addWidget(m_strip);
    auto *facts = new QHBoxLayout;
    facts->setContentsMargins(14, 0, 12, 0);
    facts->addWidget(m_summary, 1);
    facts->addWidget(m_dropped, 1);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 4, 4);
    head->addWidget(m_title);
    head->addWidget(m_actions, 1);
    m_sides->addWidget(makeRequestSide());
    m_sides->addWidget(makeResponseSide());
    m_sides->setSizes({500, 500});
    m_sides->setStretchFactor(0, 1);
    m_sides->setStretchFactor(1, 1);
    m_sides->setChildrenCollapsible(false);
    QVBoxLayout *column = columnOf(this);
    column->addLayout(stripRow);
    column->addLayout(facts);
    column->addLayout(head);
    column->addWidget(m_sides, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(50);
    connect(&m_later, &QTimer::timeout, this, &RedirectsPane::showHops);
    connect(m_strip, &QTabBar::currentChanged, this, [this](int index) {
        m_wanted = index;
        showCurrent();
    });
    connect(m_strip, &QTabBar::tabBarClicked, this, [this](int index) { m_wanted = index; });
}

/// Side by side both would be too narrow to read: one above the other then.
void RedirectsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sides->setOrientation(width() < NarrowWidth ? Qt::Vertical : Qt::Horizontal);
}

QWidget *RedirectsPane::makeRequestSide()
{
    m_request = new WireView;
    m_request->setObjectName(u"hopRequest"_s);
    m_request->setAccessibleName(tr("Request of the hop"));
    m_request->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_facts = new FactList;
    m_facts->setObjectName(u"hopFacts"_s);
    m_requestBody = new BodyView;
    m_requestBody->setObjectName(u"hopRequestBody"_s);
    m_requestBody->setMinimumHeight(100);
    m_requestBodyTitle = title(tr("Body"));

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("What became of the request"));
    setSurface(scroll->viewport(), Surface::Sheet);
    scroll->setWidget(m_facts);
    scroll->setMinimumHeight(60);

    auto *side = new QWidget;
    QVBoxLayout *column = columnOf(side);
    column->addWidget(title(tr("Request")));
    column->addWidget(m_request);
    column->addWidget(scroll, 2);
    column->addWidget(m_requestBodyTitle);
    column->addWidget(m_requestBody, 3);
    return side;
}

QWidget *RedirectsPane::makeResponseSide()
{
    m_response = new WireView;
    m_response->setObjectName(u"hopResponse"_s);
    m_response->setAccessibleName(tr("Response of the hop"));
    // As high as its lines; where there is less room, head and body share it.
    m_response->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_body = new BodyView;
    m_body->setMinimumHeight(100);
    auto *side = new QWidget;
    QVBoxLayout *column = columnOf(side);
    column->addWidget(title(tr("Response")));
    column->addWidget(m_response);
    column->addWidget(m_body, 1);
    column->addStretch(); // below the head where there is no body
    return side;
}

int RedirectsPane::currentHop() const
{
    return m_strip->currentIndex();
}

void RedirectsPane::showHop(int index)
{
    m_wanted = index;
    m_strip->setCurrentIndex(index);
}

void RedirectsPane::setRun(ExchangeRun *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_stories.clear();
    m_shown = -1;
    m_sent.reset();
    m_received.reset();
    m_body->clear();
    m_requestBody->clear();
    m_actions->setHop(nullptr, -1);
    if (!run)
        return;
    connect(run, &ExchangeRun::hopStarted, this, &RedirectsPane::takeNews);
    connect(run, &ExchangeRun::headReceived, this, &RedirectsPane::takeNews);
    connect(run, &ExchangeRun::hopFinished, this, &RedirectsPane::takeNews);
    connect(run, &ExchangeRun::finished, this, &RedirectsPane::showHops);
    m_wanted = -1;
    showHops();
}

void RedirectsPane::takeNews()
{
    if (isVisible() && !m_later.isActive())
        m_later.start();
}

void RedirectsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showHops();
}

void RedirectsPane::showHops()
{
    m_later.stop();
    if (!m_run || !isVisible())
        return;
    m_stories = tellChain(m_run->hops());
    {
        const QSignalBlocker blocker(m_strip); // nobody chooses here
        m_strip->setHops(m_run->hops(), m_stories);
        const int last = int(m_run->hops().size()) - 1;
        m_strip->setCurrentIndex(m_wanted < 0 ? last
                                              : qMin(m_wanted, last)); // the answer, until one is wanted
    }
    showSummary();
    showCurrent();
}

/// As in "Total 132 ms over 4 hops · method kept: GET · limit 30".
void RedirectsPane::showSummary()
{
    const int hops = int(m_run->hops().size());
    QStringList parts{
        tr("Total %1 over %2 hops").arg(Words::duration(m_run->elapsedMs()), QString::number(hops))};
    const QByteArray first =
        m_run->hops().isEmpty() ? QByteArray() : m_run->hops().constFirst().request.method();
    const QByteArray last =
        m_run->hops().isEmpty() ? QByteArray() : m_run->hops().constLast().request.method();
    parts.append(first == last
                     ? tr("method kept: %1").arg(QString::fromUtf8(last))
                     : tr("method changed: %1 → %2").arg(QString::fromUtf8(first), QString::fromUtf8(last)));
    const auto count = [this](auto matches) {
        return int(std::count_if(m_stories.begin(), m_stories.end(), matches));
    };
    if (const int loops = count([](const HopStory &story) { return story.loopsTo >= 0; }))
        parts.append(tr("%1 go back to an earlier one").arg(loops));
    if (const int origins = count([](const HopStory &story) { return story.isOtherOrigin; }))
        parts.append(tr("%1 to another origin").arg(origins));
    m_summary->setWholeText(parts.join(u" · "_s));
}

void RedirectsPane::showCurrent()
{
    const int index = currentHop();
    if (!m_run || index < 0 || index >= m_run->hops().size() || index >= m_stories.size())
        return;
    const Hop &hop = m_run->hops().at(index);
    const HopStory &story = m_stories.at(index);
    m_title->setText(tr("Hop %1 of %2").arg(index + 1).arg(m_run->hops().size()));
    m_request->showRequest(hop.request, story.dropped, story.requestNotes);
    m_facts->setFacts(story.facts, hop.changes);
    m_response->showResponse(hop.response, story.responseNotes);
    const QString losses = story.losses();
    m_dropped->setTone(story.dropped.isEmpty() ? Tone::Neutral : Tone::Warning);
    m_dropped->setText(Words::begun(losses));
    m_dropped->setVisible(!losses.isEmpty());
    m_actions->setHop(m_run, index);
    const bool isOther = m_shown != index;
    m_shown = index;
    if (isOther)
        showRequestBody(hop.request);
    if (isOther || m_received != hop.body) {
        m_received = hop.body;
        m_body->show(hop.body, hop.response.headers().value("content-type"),
                     Words::namedCharset(hop.response), u"hop-%1"_s.arg(index + 1));
        m_body->setVisible(hop.body != nullptr);
    }
    Q_EMIT hopShown(index);
}

void RedirectsPane::showRequestBody(const Requests::PreparedRequest &request)
{
    const bool isThere = request.body() != nullptr;
    m_requestBody->setVisible(isThere);
    m_requestBodyTitle->setVisible(isThere);
    m_requestBody->clear();
    if (!isThere)
        return;
    inBackground(
        this, [body = request.body()] { return readBody(body); },
        [this, shown = currentHop(), run = m_run,
         type = request.headers().value("content-type")](const std::shared_ptr<BodyStore> &store) {
            if (run != m_run || shown != m_shown)
                return; // another is looked at by now
            m_sent = store;
            m_requestBody->show(m_sent, type, {}, u"request-%1"_s.arg(shown + 1));
        });
}

} // namespace Fingerpost::Ui
