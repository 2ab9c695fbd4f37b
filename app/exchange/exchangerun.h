// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assertions/evaluation.h"
#include "body/bodystore.h"
#include "environments/draftresolver.h"
#include "exchange/hopcarrier.h"
#include "workspace/requestdraft.h"

#include <qrequests/session.h>

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

namespace Fingerpost {

/// What the request of a hop no longer tells when it comes from the history, where credentials are dots.
struct RestoredHop {
    int cookiesKnown = -1; ///< to the session; negative: the request's cookies() are all
    bool isOtherLogin = false; ///< other cookies or credentials than the first hop that asked for the same
};

/// One hop of an exchange. While it runs, response grows from empty to head to complete.
struct Hop {
    Requests::PreparedRequest request; ///< as it was handed to the transport
    Requests::Response response; ///< its content() is empty: the bytes are in body
    QStringList changes; ///< what the transport adds or changes, in sentences
    std::shared_ptr<BodyStore> body; ///< null until the head has come
    bool headReceived = false;
    bool finished = false;
    double startedMs = -1; ///< after the first hop's start; negative: not under way
    Requests::Verify verify; ///< what its certificate was to be verified against
    HopCarrier carrier = HopCarrier::Unknown;
    RestoredHop restored;
};

struct ExchangeProgress {
    qint64 uploaded = 0;
    qint64 uploadTotal = -1;
    qint64 received = 0; ///< as it travels, before decoding
    qint64 receiveTotal = -1;
    qint64 decoded = 0;
};

/// A draft under way through a Session: hop after hop, told to the window. Lives on the GUI thread; what
/// happens on the I/O thread arrives here by queued calls, at most some twenty a second for progress.
class ExchangeRun : public QObject {
    Q_OBJECT
public:
    struct Options {
        bool followRedirects = true;
        bool verify = true;
        Requests::Timeout timeout = {}; ///< none set: the Session's
        /// What the draft's variables mean; none: they are sent as they are typed.
        std::shared_ptr<const ResolverSources> variables = nullptr;
        bool sendUnresolved = false; ///< mentions without a value are sent as they are typed
        /// Nobody watches, and start()'s thread may wait for a disk: it prepares and judges itself, and all
        /// but the end goes untold until then, progress() altogether. Saves waking threads.
        bool inPlace = false;
    };

    struct Unresolved {
        QList<ResolvedDraft::PlacedUse> uses;
        QStringList emptyPathVariables;
        [[nodiscard]] bool isEmpty() const { return uses.isEmpty() && emptyPathVariables.isEmpty(); }
    };

    /// What one that has ended came to.
    struct Outcome {
        RequestDraft draft;
        Options options;
        QDateTime started;
        QList<Hop> hops;
        Requests::Error error;
        double elapsedMs = 0;
        double firstByteMs = -1;
        QList<AssertionResult> assertionResults = {};
    };

    explicit ExchangeRun(QObject *parent = nullptr);
    ~ExchangeRun() override; ///< cancels
    /// One that ended before, to be shown again.
    [[nodiscard]] static std::unique_ptr<ExchangeRun> restored(const Outcome &outcome);

    /// Once. Preparation errors come through finished() too, from the event loop.
    void start(Requests::Session &session, const RequestDraft &draft, const Options &options);
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const QList<Hop> &hops() const { return m_hops; }
    [[nodiscard]] const ExchangeProgress &progress() const { return m_progress; }
    [[nodiscard]] Requests::Error error() const { return m_error; }
    /// When start() was called, and from then on when the first hop began: preparing is no part of it.
    [[nodiscard]] QDateTime startedAt() const { return m_startedAt; }
    [[nodiscard]] Outcome outcome() const;
    /// Milliseconds since startedAt(), or how long it took.
    [[nodiscard]] double elapsedMs() const;
    /// Milliseconds from startedAt() to the head of the last hop; negative before.
    [[nodiscard]] double firstByteMs() const { return m_firstByteMs; }
    [[nodiscard]] const RequestDraft &draft() const { return m_draft; }
    [[nodiscard]] const Options &options() const { return m_options; }
    /// Why nothing was sent: variables without a value. Empty for any other error.
    [[nodiscard]] const Unresolved &unresolved() const { return m_unresolved; }
    /// What it was sent through; null when that is gone, or nothing was sent.
    [[nodiscard]] Requests::Session *session() const { return m_session; }
    /// What its session sends with every request.
    [[nodiscard]] Requests::Headers sessionHeaders() const;
    /// The values of secrets that were filled in, which no log, history or export may show.
    [[nodiscard]] QStringList secrets() const { return m_secrets; }
    /// What its variables stood for; null when there were none to fill in, or not yet.
    [[nodiscard]] const std::shared_ptr<const ResolvedDraft> &resolved() const { return m_resolved; }
    /// What became of the draft's assertions, in their order; empty before judged().
    [[nodiscard]] const QList<AssertionResult> &assertionResults() const { return m_assertionResults; }
    /// Over, but its assertions are still being looked at.
    [[nodiscard]] bool isJudging() const { return m_judging; }

Q_SIGNALS:
    void hopStarted(int hop);
    void headReceived(int hop);
    void progressed();
    void hopFinished(int hop);
    void finished();
    /// After finished(), where an answer came to a draft with assertions.
    void judged();

private:
    class Relay;
    void applyResolved(const std::shared_ptr<const ResolvedDraft> &resolved, const Unresolved &unresolved);
    void applyPrepared(const Requests::Result<Requests::PreparedRequest> &prepared,
                       const Requests::SendOptions &options);
    void applyFailed(Requests::Error error);
    void applyPreparing(double tookMs);
    void applyStarted(int hop, const Requests::PreparedRequest &request, double atMs);
    void takeChanges(Hop *hop, Requests::Engine engine) const;
    void takeCarrier(Hop *hop) const;
    void applyHead(int hop, const Requests::Response &head, double atMs);
    void applyBody(int hop, const std::shared_ptr<BodyStore> &body);
    void applyProgress(const ExchangeProgress &progress);
    void applyHopFinished(int hop, const Requests::Response &response, double atMs);
    void applyFinished(const Requests::Response &response);
    void tellHeld();
    [[nodiscard]] bool hasToJudge() const;
    void judge();
    void applyJudged(const QList<AssertionResult> &results, const QStringList &secrets);
    Hop &hopAt(int index);

    RequestDraft m_draft;
    Options m_options;
    QPointer<Requests::Session> m_session;
    Requests::PendingResponse m_pending;
    std::shared_ptr<Relay> m_relay;
    QList<Hop> m_hops;
    ExchangeProgress m_progress;
    Requests::Error m_error;
    Unresolved m_unresolved;
    QStringList m_secrets;
    std::shared_ptr<const ResolvedDraft> m_resolved;
    QList<AssertionResult> m_assertionResults;
    QElapsedTimer m_clock;
    QDateTime m_startedAt;
    std::optional<Requests::Verify> m_verify; ///< the request's own wish
    std::optional<Requests::Engine> m_engine; ///< what it is sent with
    double m_preparingMs = 0; ///< from start() to the first hop
    double m_elapsedMs = -1;
    double m_firstByteMs = -1;
    double m_lastEndMs = -1;
    bool m_running = false;
    bool m_judging = false;
    bool m_sent = false; ///< prepared, and handed to the session
    bool m_canceled = false; ///< before that
};

} // namespace Fingerpost
