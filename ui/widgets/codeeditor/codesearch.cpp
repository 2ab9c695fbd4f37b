// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codeeditor/codesearch.h"

#include "widgets/codeeditor/codetheme.h"
#include "widgets/codeeditor/codeview.h"
#include "widgets/codeeditor/findbar.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace Fingerpost::Ui {

namespace {

using Base = QsciScintillaBase;

constexpr int CountRest = 150;

} // namespace

CodeSearch::CodeSearch(CodeView *view, FindBar *bar)
    : m_view(view)
    , m_bar(bar)
    , m_generation(std::make_shared<std::atomic<int>>(0))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(CountRest);
    connect(&m_rest, &QTimer::timeout, this, [this] { search(Move::None); });
    connect(bar, &FindBar::queryChanged, this, &CodeSearch::queryChanged);
    connect(bar, &FindBar::nextRequested, this, &CodeSearch::next);
    connect(bar, &FindBar::previousRequested, this, &CodeSearch::previous);
    connect(bar, &FindBar::replaceRequested, this, &CodeSearch::replace);
    connect(bar, &FindBar::replaceAllRequested, this, &CodeSearch::replaceAll);
}

CodeSearch::~CodeSearch()
{
    ++*m_generation;
}

void CodeSearch::queryChanged()
{
    if (m_current < 0)
        m_anchor = m_view->send(Base::SCI_GETSELECTIONSTART);
    search(Move::Stay);
}

void CodeSearch::textChanged()
{
    if (m_bar->isHidden())
        return;
    // Places have moved: nothing is marked until it is found again.
    m_matches.list.clear();
    m_current = -1;
    paint();
    ++*m_generation;
    m_rest.start();
}

void CodeSearch::search(Move move)
{
    m_rest.stop();
    if (move != Move::None || !m_isSearching)
        m_pending = move;
    m_isSearching = true;
    const int generation = ++*m_generation;
    QThreadPool::globalInstance()->start([text = m_view->bytes(), query = m_bar->query(), generation,
                                          current = m_generation, asker = QPointer<CodeSearch>(this)] {
        const auto isStale = [&] { return *current != generation; };
        if (isStale())
            return;
        const TextSearch::Matches matches = TextSearch::find(QString::fromUtf8(text), query, isStale);
        QMetaObject::invokeMethod(
            qApp,
            [asker, matches, generation] {
                if (asker)
                    asker->take(matches, generation);
            },
            Qt::QueuedConnection);
    });
}

void CodeSearch::take(const TextSearch::Matches &matches, int generation)
{
    if (generation != *m_generation)
        return;
    m_isSearching = false;
    m_matches = matches;
    m_current = -1;
    if (!matches.problem.isEmpty()) {
        m_bar->showProblem(matches.problem);
        return paint();
    }
    move(std::exchange(m_pending, Move::None));
}

void CodeSearch::next()
{
    if (m_isSearching || m_rest.isActive())
        return search(Move::Next);
    move(Move::Next);
}

void CodeSearch::previous()
{
    if (m_isSearching || m_rest.isActive())
        return search(Move::Previous);
    move(Move::Previous);
}

/// Around the end and the beginning too.
void CodeSearch::move(Move move)
{
    const QList<TextSearch::Match> &list = m_matches.list;
    if (list.isEmpty() || move == Move::None) {
        showCount();
        return paint();
    }
    const long begin = move == Move::Stay ? m_anchor : m_view->send(Base::SCI_GETSELECTIONSTART);
    const long end = m_view->send(Base::SCI_GETSELECTIONEND);
    const auto from = [&list](qsizetype place) {
        return std::lower_bound(list.begin(), list.end(), place,
                                [](const TextSearch::Match &match, qsizetype at) { return match.begin < at; })
            - list.begin();
    };
    qsizetype index = 0;
    if (move == Move::Previous)
        index = (from(begin) + list.size() - 1) % list.size();
    else
        index = from(move == Move::Next ? end : begin) % list.size();
    choose(index);
}

void CodeSearch::choose(qsizetype index)
{
    m_current = index;
    const TextSearch::Match &match = m_matches.list.at(index);
    m_view->select(match.begin, match.begin + match.length);
    m_anchor = match.begin;
    showCount();
    paint();
}

void CodeSearch::showCount()
{
    if (m_matches.problem.isEmpty())
        m_bar->showCount(m_current + 1, m_matches.list.size(), m_matches.isComplete);
}

void CodeSearch::paint()
{
    const auto [begin, end] = m_view->visibleRange();
    for (int indicator : {int(MatchIndicator), int(CurrentMatchIndicator), int(CurrentMatchInk)})
        m_view->unmark(indicator, 0, m_view->length());
    const QList<TextSearch::Match> &list = m_matches.list;
    auto match =
        std::lower_bound(list.begin(), list.end(), begin, [](const TextSearch::Match &each, qsizetype at) {
            return each.begin + each.length < at;
        });
    for (; match != list.end() && match->begin <= end; ++match) {
        const bool isCurrent = match - list.begin() == m_current;
        m_view->mark(isCurrent ? CurrentMatchIndicator : MatchIndicator, match->begin, match->length);
        if (isCurrent)
            m_view->mark(CurrentMatchInk, match->begin, match->length);
    }
}

void CodeSearch::stop()
{
    ++*m_generation;
    m_rest.stop();
    m_isSearching = false;
    m_matches = {};
    m_current = -1;
    paint();
}

void CodeSearch::replace()
{
    if (m_isSearching || m_rest.isActive() || m_current < 0)
        return next();
    const TextSearch::Match match = m_matches.list.at(m_current);
    const QString replaced = TextSearch::replacementOf(QString::fromUtf8(m_view->bytes()), m_bar->query(),
                                                       match.begin, m_bar->replacement());
    if (replaced.isNull())
        return next();
    const QByteArray bytes = replaced.toUtf8();
    m_view->replaceRange(match.begin, match.length, bytes);
    m_view->goTo(match.begin + bytes.size()); // the next is behind what was put in
    search(Move::Next);
}

void CodeSearch::replaceAll()
{
    m_pending = Move::None;
    const int generation = ++*m_generation;
    m_rest.stop();
    QThreadPool::globalInstance()->start([text = m_view->bytes(), query = m_bar->query(), generation,
                                          replacement = m_bar->replacement(),
                                          asker = QPointer<CodeSearch>(this)] {
        const QByteArray replaced =
            TextSearch::replaceAll(QString::fromUtf8(text), query, replacement).toUtf8();
        QMetaObject::invokeMethod(
            qApp,
            [asker, replaced, generation] {
                // An edit in between wins.
                if (asker && generation == *asker->m_generation)
                    Q_EMIT asker->replacedAll(replaced);
            },
            Qt::QueuedConnection);
    });
}

} // namespace Fingerpost::Ui
