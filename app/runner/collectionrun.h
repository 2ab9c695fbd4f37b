// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/rundata.h"
#include "runner/runplan.h"
#include "runner/runresult.h"
#include "runner/runsource.h"
#include "secrets/redaction.h"

#include <qrequests/session.h>

#include <QElapsedTimer>
#include <QObject>
#include <QSet>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace Fingerpost {

class RunAnswers;

/// How a run goes through its plan.
struct RunSettings {
    static constexpr int maximumRepeat = 100'000;
    static constexpr int maximumParallel = 100;
    static constexpr qsizetype maximumResults = 500'000; ///< requests of all iterations

    int repeat = 1; ///< times through all rows
    int parallel = 1; ///< requests under way at a time
    std::chrono::milliseconds delay{0}; ///< before the next one follows
    bool bail = false; ///< nothing is sent after the first failure
    QList<RunData::Row> rows; ///< each is one time through the plan; none: one time without
    qint64 keptBytes = 0; ///< of answers that stay to be opened, the newest and the failed ones; 0: none
    bool inPlace = false; ///< see ExchangeRun::Options; for runs without a window, one request at a time

    [[nodiscard]] qsizetype iterations() const { return repeat * qMax<qsizetype>(rows.size(), 1); }
};

/// Sends the requests of a plan one after the other, or several at a time, looks at their assertions, and
/// keeps what became of them. Each time through the plan has its own row of data, and its own last answers;
/// cookies stay with the sessions. Lives on the GUI thread.
class CollectionRun : public QObject {
    Q_OBJECT
public:
    /// \a session sends what the source gives no session of its own; it outlives the run.
    CollectionRun(RunPlan plan, RunSettings settings, std::shared_ptr<RunSource> source,
                  Requests::Session &session, QObject *parent = nullptr);
    ~CollectionRun() override;

    /// Nothing new is sent while \a isBusy, which is asked before each request: whoever takes the exchanges
    /// has no room for more. Default: never.
    void setBusy(std::function<bool()> isBusy) { m_isBusy = std::move(isBusy); }
    /// Once. Everything comes later, from the event loop.
    void start();
    /// What is under way ends with an error, what is left is skipped. ended() follows.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const RunPlan &plan() const { return m_plan; }
    [[nodiscard]] const RunSettings &settings() const { return m_settings; }
    /// One for each request of each iteration, in their order.
    [[nodiscard]] const QList<RunResult> &results() const { return m_results; }
    [[nodiscard]] const RunPlan::Request &requestOf(const RunResult &result) const
    {
        return m_plan.requests.at(result.request);
    }
    [[nodiscard]] RunSummary summary() const;
    [[nodiscard]] QDateTime started() const { return m_started; }
    /// The values of secrets that were filled in so far, and of RunRequest::secrets.
    [[nodiscard]] QStringList secrets() const { return (m_secrets + m_brought).values(); }

Q_SIGNALS:
    /// results().at(\a index) became another.
    void resultChanged(int index);
    /// One of the exchanges has ended.
    void exchanged(const std::shared_ptr<Fingerpost::ExchangeRun> &exchange);
    void ended();

private:
    void next();
    void follow();
    void load(int index);
    void hide(const QStringList &secrets);
    void send(int index, RunRequest request);
    void take(int index, const std::shared_ptr<ExchangeRun> &exchange);
    void close(int index);
    void keep(int index, const std::shared_ptr<ExchangeRun> &exchange);
    void skipRest();
    void endIfDone();
    [[nodiscard]] RunAnswers &answersOf(int iteration);

    const RunPlan m_plan;
    const RunSettings m_settings;
    const std::shared_ptr<RunSource> m_source;
    Requests::Session &m_session;
    std::function<bool()> m_isBusy;
    QList<RunResult> m_results;
    QHash<int, std::shared_ptr<ExchangeRun>> m_underWay; ///< by the index of the result
    QHash<int, std::shared_ptr<RunAnswers>> m_answers; ///< by iteration
    std::deque<int> m_kept; ///< results whose exchange is kept, the oldest first
    qint64 m_keptBytes = 0;
    RunSummary m_summary;
    QSet<QString> m_secrets;
    QSet<QString> m_brought; ///< RunRequest::secrets of all
    Redactor m_hidden; ///< hides those
    QDateTime m_started;
    QElapsedTimer m_clock;
    qsizetype m_next = 0; ///< the first that has not begun
    int m_active = 0; ///< loading, or under way
    bool m_running = false;
    bool m_stopped = false; ///< nothing more is to be sent
};

} // namespace Fingerpost
