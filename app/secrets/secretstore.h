// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keychain.h"
#include "secrets/secret.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace Fingerpost {

class SecretIndex;

/// The secrets of the workspace: in the keychain, and in memory what this session has read or written.
///
/// Never blocks. Questions go to the keychain one after the other. When it says no, or does not answer within
/// the time limit, it is left alone until retry(), as each question may open a window that asks for a
/// password; until then values are kept in memory only, and each answer says so. What was kept so goes to the
/// keychain as soon as that works.
///
/// For the GUI thread.
class SecretStore : public QObject {
    Q_OBJECT
public:
    /// Of the keychain, as far as is known.
    enum class State {
        Unknown, ///< not asked yet
        Unlocked,
        Locked,
        Missing,
        Refused, ///< it said no, or does not answer
    };
    Q_ENUM(State)

    enum class Outcome {
        Done, ///< read; or written to the keychain, or removed from it
        SessionOnly, ///< written or removed in memory only; message says why
        NotFound, ///< there is no such secret
        Failed, ///< the keychain could not be asked, or the key or value is none; message says why
    };
    struct Result {
        Outcome outcome = Outcome::Done;
        SecretValue value; ///< of read()
        QString message; ///< for people; empty for Done and NotFound
    };
    using Callback = std::function<void(const Result &)>;

    static constexpr qsizetype MaxValueLength = 64 * 1024; ///< in UTF-16 units
    static constexpr std::chrono::milliseconds DefaultTimeLimit{
        30'000}; ///< somebody may have to type a password

    /// \a index has to live as long as this.
    SecretStore(std::unique_ptr<Keychain> keychain, SecretIndex *index, QObject *parent = nullptr);
    ~SecretStore() override;

    /// Each answer comes later, by a queued call, once; never when \a context is gone.
    void read(const SecretKey &key, QObject *context, const Callback &callback);
    void write(const SecretKey &key, const SecretValue &value, QObject *context, const Callback &callback);
    void remove(const SecretKey &key, QObject *context, const Callback &callback);
    /// Gives \a to the value of \a from, too. Where the keychain does not tell that now, it happens when it
    /// does, be it much later, unless either has been written or removed by then.
    void copy(const SecretKey &from, const SecretKey &to);

    /// What is in memory, without asking the keychain.
    [[nodiscard]] std::optional<SecretValue> cached(const SecretKey &key) const;
    /// Every value in memory: what a Redactor has to know.
    [[nodiscard]] QList<SecretValue> valuesInUse() const;
    /// All that \a owner has, in the keychain or in memory; sorted.
    [[nodiscard]] QList<SecretKey> keys(const QString &owner) const;
    /// Whether it is lost when the program ends.
    [[nodiscard]] bool isSessionOnly(const SecretKey &key) const;

    /// No question is open: all that was written is in the keychain, or known not to be.
    [[nodiscard]] bool isIdle() const { return !m_running && m_queue.empty() && !m_isCopying; }
    [[nodiscard]] State state() const { return m_state; }
    /// One or two sentences about \a state, for people.
    [[nodiscard]] static QString explanation(State state);
    /// About the state now; tells a keychain that does not answer from one that refused, and quotes it.
    [[nodiscard]] QString explanation() const;

    /// Asks the keychain again, at the user's wish: also writes what is in memory only.
    void retry();
    /// Forgets what is in memory, also what is nowhere else. Questions under way are still answered.
    void clear();
    void setTimeLimit(std::chrono::milliseconds limit) { m_timeLimit = limit; }

Q_SIGNALS:
    void stateChanged(Fingerpost::SecretStore::State state);
    /// isIdle() has become true; after the answers.
    void idle();
    /// Its value in memory is new or gone.
    void changed(const Fingerpost::SecretKey &key);

private:
    enum class Kind { Read, Write, Remove, Probe };
    struct Job {
        Kind kind = Kind::Probe;
        SecretKey key;
        SecretValue value; ///< to write
        QPointer<QObject> context;
        Callback callback;
    };
    struct Entry {
        std::optional<SecretValue> value; ///< none: removed, and the keychain does not know it yet
        bool isStored = false; ///< the keychain holds the same
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    struct Copy {
        SecretKey from;
        SecretKey to;
        bool isOutdated = false; ///< something newer was written
    };

    [[nodiscard]] bool isShut() const { return m_state != State::Unknown && m_state != State::Unlocked; }
    [[nodiscard]] static QString problemOf(const SecretKey &key, const SecretValue &value);
    static void deliver(const Job &job, const Result &result);
    void ask(const Job &job);
    void copyNext();
    void outdateCopies(const SecretKey &key);
    void startNext();
    void tellIdle();
    void send(const Job &job);
    void takeAnswer(quint64 id, const Keychain::Answer &answer);
    void takeTimeout();
    [[nodiscard]] Result resultOf(const Job &job, const Keychain::Answer &answer);
    [[nodiscard]] Result resultWithoutKeychain(const Job &job);
    void keepWhatWasRead(const SecretKey &key, const QString &text);
    void noteStored(const Job &job);
    void submitUnsaved();
    void setState(State state, const QString &detail);
    void answerAllWithoutKeychain();

    std::unique_ptr<Keychain> m_keychain;
    SecretIndex *m_index;
    QHash<SecretKey, Entry> m_memory;
    std::deque<Job> m_queue;
    std::optional<Job> m_running;
    QHash<quint64, Job> m_late; ///< given up after the time limit; the answer still counts
    quint64 m_runningId = 0;
    std::deque<Copy> m_copies;
    bool m_isCopying = false; ///< the first of them is being read
    QTimer m_timer;
    std::chrono::milliseconds m_timeLimit = DefaultTimeLimit;
    State m_state = State::Unknown;
    QString m_detail; ///< of the state, in the keychain's own words
};

} // namespace Fingerpost
