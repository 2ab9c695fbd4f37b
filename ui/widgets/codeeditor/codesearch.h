// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/textsearch.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Fingerpost::Ui {

class CodeView;
class FindBar;

/// Finds in a CodeView what its FindBar asks for, in another thread, and marks the matches that are visible.
class CodeSearch : public QObject {
    Q_OBJECT
public:
    CodeSearch(CodeView *view, FindBar *bar);
    ~CodeSearch() override;

    void next();
    void previous();
    /// The text is another: what was found is looked for again.
    void textChanged();
    /// Marks what became visible.
    void paint();
    /// The bar was closed: no marks.
    void stop();

Q_SIGNALS:
    /// Everything is to be replaced, as one undo step.
    void replacedAll(const QByteArray &text);

private:
    enum class Move { None, Stay, Next, Previous };

    void queryChanged();
    void search(Move move);
    void take(const TextSearch::Matches &matches, int generation);
    void move(Move move);
    void choose(qsizetype index);
    void replace();
    void replaceAll();
    void showCount();

    CodeView *m_view;
    FindBar *m_bar;
    TextSearch::Matches m_matches;
    qsizetype m_current = -1;
    long m_anchor = 0; ///< from where typing in the field searches
    Move m_pending = Move::None;
    bool m_isSearching = false;
    QTimer m_rest;
    /// Shared with the thread that searches, which gives up when it is no longer its own.
    std::shared_ptr<std::atomic<int>> m_generation;
};

} // namespace Fingerpost::Ui
