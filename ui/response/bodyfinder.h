// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodysearch.h"
#include "body/bodyworker.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace Fingerpost {
class BodyStore;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class BodyTextView;
class FindBar;

/// Finds in a body what the bar asks for, while the body still comes, and shows it in the view.
class BodyFinder : public QObject {
    Q_OBJECT
public:
    BodyFinder(FindBar *bar, BodyTextView *view, BodyWorker *worker, QObject *parent);
    ~BodyFinder() override;

    /// Where to look from now on; null nowhere.
    void setStore(const std::shared_ptr<const BodyStore> &store);
    void open();
    void close();
    void next() { go(1); }
    void previous() { go(-1); }
    [[nodiscard]] const BodySearch *search() const { return m_search.get(); }

private:
    /// Whether blanks are sought that are shown and not in the body.
    [[nodiscard]] bool isLoose() const;
    void restart();
    void advance();
    void poll();
    void seekFirst();
    void go(int direction);
    void goFrom(qint64 caret, int direction);
    void goTo(qint64 number);
    void whenAtHand(std::optional<qint64> offset, const std::function<void()> &act);
    void show(const BodyMatch &match, qint64 number);
    void showCount();
    void markRows();

    FindBar *m_bar;
    BodyTextView *m_view;
    BodyWorker *m_worker;
    BodyWorker m_reader; ///< brings a match from the disk, while the other may search for long
    QTimer m_poll;
    std::shared_ptr<const BodyStore> m_store;
    std::shared_ptr<BodySearch> m_search;
    std::shared_ptr<BodyJob> m_job;
    std::shared_ptr<BodyJob> m_marking; ///< finds the rows for the scroll bar
    std::shared_ptr<BodyJob> m_bringing; ///< what is to be shown
    qint64 m_marked = 0; ///< matches that it was told of
    std::optional<qint64> m_origin = 0; ///< from where the first match is wanted; nothing: it is being read
    qint64 m_current = -1; ///< number of the match that is shown
    bool m_isFirstWanted = false;
    bool m_isLoose = false;
};

} // namespace Fingerpost::Ui
