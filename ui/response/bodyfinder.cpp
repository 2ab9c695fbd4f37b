// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodyfinder.h"

#include "body/blockindex.h"
#include "body/bodyhits.h"
#include "body/bodystore.h"
#include "response/bodytextview.h"
#include "response/bodywork.h"
#include "widgets/codeeditor/findbar.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int PollInterval = 50;

/// \a isLoose: the blank that pretty JSON has behind a name is shown only, and the body has others or none.
BodyQuery toBodyQuery(const TextSearch::Query &query, bool isLoose)
{
    if (!query.wholeWord && !isLoose)
        return {query.text, query.matchCase, query.isPattern};
    QString inner = query.isPattern ? query.text : QRegularExpression::escape(query.text);
    if (isLoose)
        inner.replace(QRegularExpression::escape(u"\": "_s), u"\"\\s*:\\s*"_s);
    if (query.wholeWord)
        inner = u"\\b(?:"_s + inner + u")\\b"_s;
    return {inner, query.matchCase, true};
}

} // namespace

BodyFinder::BodyFinder(FindBar *bar, BodyTextView *view, BodyWorker *worker, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_view(view)
    , m_worker(worker)
{
    m_bar->hide();
    m_poll.setInterval(PollInterval);
    connect(&m_poll, &QTimer::timeout, this, &BodyFinder::poll);
    connect(m_bar, &FindBar::queryChanged, this, &BodyFinder::restart);
    connect(m_bar, &FindBar::nextRequested, this, &BodyFinder::next);
    connect(m_bar, &FindBar::previousRequested, this, &BodyFinder::previous);
    connect(m_bar, &FindBar::closed, this, &BodyFinder::close);
    connect(m_view, &BodyTextView::rowsReplaced, this, [this] {
        if (m_search && isLoose() != m_isLoose)
            return restart();
        if (m_marking)
            m_marking->cancel();
        m_marking.reset();
        m_marked = 0;
        markRows();
    });
}

BodyFinder::~BodyFinder()
{
    for (const auto &job : {m_job, m_marking, m_bringing}) {
        if (job)
            job->cancel();
    }
}

void BodyFinder::setStore(const std::shared_ptr<const BodyStore> &store)
{
    if (store == m_store)
        return;
    m_store = store;
    restart();
}

void BodyFinder::open()
{
    m_origin = m_view->caretAtHand();
    if (!m_origin) {
        startBodyWork(
            m_reader, this, [caret = m_view->caretFinder()](BodyJob &) { return caret(); },
            [this](qint64 offset) { m_origin = m_origin.value_or(offset); });
    }
    m_bar->open(m_view->selectedWord(), false);
}

void BodyFinder::close()
{
    m_bar->hide();
    restart();
    m_view->setFocus(Qt::OtherFocusReason);
}

bool BodyFinder::isLoose() const
{
    const TextSearch::Query query = m_bar->query();
    const auto &rows = m_view->rows();
    return rows && rows->kind() == BodyRows::Kind::Pretty && rows->form() == BodyForm::Json
        && !query.isPattern && query.text.contains("\": "_L1);
}

void BodyFinder::restart()
{
    for (auto *job : {&m_job, &m_marking, &m_bringing}) {
        if (*job)
            (*job)->cancel();
        job->reset();
    }
    m_search.reset();
    m_marked = 0;
    m_view->setHitRows({});
    m_current = -1;
    m_view->setMatches({});
    m_view->setCurrentMatch({});
    m_poll.stop();
    const TextSearch::Query query = m_bar->query();
    m_bar->showCount(0, 0, true);
    if (!m_store || m_bar->isHidden() || query.text.isEmpty())
        return;
    m_isLoose = isLoose();
    m_search = std::make_shared<BodySearch>(m_store, toBodyQuery(query, m_isLoose));
    if (!m_search->problem().isEmpty()) {
        m_bar->showProblem(m_search->problem());
        m_search.reset();
        return;
    }
    m_isFirstWanted = true;
    m_view->setMatches([search = m_search](qint64 begin, qint64 end) { return search->within(begin, end); });
    advance();
    m_poll.start();
}

void BodyFinder::advance()
{
    m_job = m_worker->start([search = m_search](BodyJob &job) { search->advance(job); });
}

void BodyFinder::poll()
{
    // Asked once: what was over when the first match was looked for is what ends the polling.
    const bool isDone = m_job->isDone();
    const bool isAll = isDone && m_store->isComplete() && m_search->scanned() >= m_store->size();
    if (m_isFirstWanted && m_origin && (!m_bringing || m_bringing->isDone()))
        whenAtHand(m_origin, [this] { seekFirst(); });
    showCount();
    m_view->viewport()->update();
    if (!isDone)
        return;
    markRows();
    if (!isAll)
        advance();
    else if (!m_isFirstWanted || m_origin)
        m_poll.stop();
}

/// As soon as it is known which one it is. Behind the block around the origin, which can be read.
void BodyFinder::seekFirst()
{
    const bool isDone = m_job->isDone();
    const qint64 scanned = m_search->scanned();
    if (!m_isFirstWanted || !m_origin || (!isDone && scanned <= *m_origin))
        return;
    qint64 number = m_search->numberFrom(*m_origin);
    const qint64 count = m_search->reachable();
    if (number >= count && isDone && m_store->isComplete() && scanned >= m_store->size())
        number = 0; // goes round
    if (number >= count)
        return;
    whenAtHand(m_search->whereabouts(number), [this, number] {
        if (const auto match = m_search->at(number); match && m_isFirstWanted)
            show(*match, number);
    });
}

/// On the scroll bar, whenever there are more.
void BodyFinder::markRows()
{
    const qint64 count = m_search ? m_search->count() : 0;
    if (count == m_marked || !m_view->rows() || m_marking)
        return;
    m_marked = count;
    m_marking = startBodyWork(
        *m_worker, this,
        [search = m_search, rows = m_view->rows()->all()](BodyJob &job) {
            return hitRows(*search, rows, job);
        },
        [this, search = m_search](const std::vector<qint64> &rows) {
            m_marking.reset();
            if (search != m_search)
                return;
            m_view->setHitRows(rows);
            markRows(); // more may have come
        });
}

void BodyFinder::go(int direction)
{
    if (!m_search)
        return open();
    if (m_current >= 0)
        return goTo(m_current + direction);
    if (const auto caret = m_view->caretAtHand())
        return goFrom(*caret, direction);
    if (m_bringing)
        m_bringing->cancel();
    m_bringing = startBodyWork(
        m_reader, this, [caret = m_view->caretFinder()](BodyJob &) { return caret(); },
        [this, search = m_search, direction](qint64 caret) {
            if (search == m_search)
                goFrom(caret, direction);
        });
}

void BodyFinder::goFrom(qint64 caret, int direction)
{
    whenAtHand(caret, [this, caret, direction] {
        const qint64 behind = std::min(m_search->numberFrom(caret), m_search->reachable());
        goTo(direction > 0 ? behind : behind - 1);
    });
}

void BodyFinder::goTo(qint64 number)
{
    const qint64 count = m_search->reachable(); // the rest is counted only
    if (count == 0)
        return;
    number = (number % count + count) % count; // goes round
    m_isFirstWanted = false;
    m_current = number; // from where one may go on meanwhile
    whenAtHand(m_search->whereabouts(number), [this, number] {
        if (const auto match = m_search->at(number))
            show(*match, number);
    });
}

/// Acts once what is there can be read without waiting for the disk, unless something else is wanted by then.
void BodyFinder::whenAtHand(std::optional<qint64> offset, const std::function<void()> &act)
{
    constexpr qint64 Near = 2 * BlockIndex::BlockSize; // what begins in a block may end in the next
    if (m_bringing)
        m_bringing->cancel();
    const qint64 begin = offset.value_or(0) & ~(BlockIndex::BlockSize - 1);
    if (!offset || m_store->tryRead(begin, Near))
        return act();
    m_bringing = startBodyWork(
        m_reader, this, [store = m_store, begin](BodyJob &) { return store->read(begin, Near).size(); },
        [this, search = m_search, act](qsizetype) {
            if (search == m_search)
                act();
        });
}

void BodyFinder::show(const BodyMatch &match, qint64 number)
{
    m_isFirstWanted = false;
    m_current = number;
    m_view->setCurrentMatch(match);
    m_view->goToOffset(match.offset, match.size);
    showCount();
}

void BodyFinder::showCount()
{
    const bool isAll = m_store->isComplete() && m_search->scanned() >= m_store->size() && m_search->isExact();
    m_bar->showCount(m_current + 1, m_search->count(), isAll);
}

} // namespace Fingerpost::Ui
