// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretstore.h"

#include "secrets/secretindex.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// Asked for when only the keychain's state is of interest and it is to hold nothing.
const auto ProbeKey = u"fingerpost//probe"_s;

SecretStore::State stateAfter(Keychain::Code code)
{
    switch (code) {
    case Keychain::Code::Done:
    case Keychain::Code::NotFound:
        return SecretStore::State::Unlocked;
    case Keychain::Code::Locked:
        return SecretStore::State::Locked;
    case Keychain::Code::Missing:
        return SecretStore::State::Missing;
    case Keychain::Code::Refused:
        break;
    }
    return SecretStore::State::Refused;
}

} // namespace

SecretStore::SecretStore(std::unique_ptr<Keychain> keychain, SecretIndex *index, QObject *parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
    , m_index(index)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SecretStore::takeTimeout);
}

SecretStore::~SecretStore() = default;

// ---- What is asked

void SecretStore::read(const SecretKey &key, QObject *context, const Callback &callback)
{
    ask({Kind::Read, key, {}, context, callback});
}

void SecretStore::write(const SecretKey &key, const SecretValue &value, QObject *context,
                        const Callback &callback)
{
    outdateCopies(key);
    ask({Kind::Write, key, value, context, callback});
}

void SecretStore::remove(const SecretKey &key, QObject *context, const Callback &callback)
{
    outdateCopies(key);
    ask({Kind::Remove, key, {}, context, callback});
}

void SecretStore::copy(const SecretKey &from, const SecretKey &to)
{
    if (!from.isValid() || !to.isValid() || from == to)
        return;
    m_copies.push_back({from, to, false});
    copyNext();
}

/// One after the other: what one writes the next may read.
void SecretStore::copyNext()
{
    if (m_isCopying || m_copies.empty())
        return;
    m_isCopying = true;
    read(m_copies.front().from, this, [this](const Result &result) {
        m_isCopying = false;
        if (result.outcome == Outcome::Failed && m_state != State::Unlocked)
            return tellIdle(); // it stays the first, see setState()
        if (result.outcome != Outcome::Failed && !m_copies.empty()) {
            const Copy next = m_copies.front();
            m_copies.pop_front();
            if (result.outcome == Outcome::Done && !next.isOutdated)
                ask({Kind::Write, next.to, result.value, {}, {}});
        }
        copyNext();
        tellIdle();
    });
}

void SecretStore::outdateCopies(const SecretKey &key)
{
    for (Copy &each : m_copies)
        each.isOutdated = each.isOutdated || each.from == key || each.to == key;
}

/// Why it cannot be a secret; empty when it can.
QString SecretStore::problemOf(const SecretKey &key, const SecretValue &value)
{
    if (!key.isValid())
        return tr("A secret needs a name of at most %L1 characters.").arg(SecretKey::MaxLength);
    if (value.text().size() > MaxValueLength)
        return tr("A secret may have %L1 characters at most.").arg(MaxValueLength);
    return {};
}

void SecretStore::ask(const Job &job)
{
    const QString problem = problemOf(job.key, job.value);
    if (!problem.isEmpty()) {
        deliver(job, {Outcome::Failed, {}, problem});
        return;
    }
    if (job.kind == Kind::Write)
        m_memory.insert(job.key, {job.value, false});
    else if (job.kind == Kind::Remove)
        m_memory.insert(job.key, {std::nullopt, false});
    if (job.kind == Kind::Read && !m_memory.contains(job.key) && m_index->isUnwanted(job.key))
        return deliver(job, {Outcome::NotFound, {}, {}}); // only the keychain does not know it yet
    if (isShut() || (job.kind == Kind::Read && m_memory.contains(job.key)))
        deliver(job, resultWithoutKeychain(job));
    else
        m_queue.push_back(job);
    startNext();
    if (job.kind != Kind::Read)
        Q_EMIT changed(job.key);
}

void SecretStore::startNext()
{
    while (!m_running && !m_queue.empty()) {
        Job job = std::move(m_queue.front());
        m_queue.pop_front();
        // A read that an earlier read or write has answered need not ask.
        if (job.kind == Kind::Read && m_memory.contains(job.key))
            deliver(job, resultWithoutKeychain(job));
        else
            send(job);
    }
}

void SecretStore::send(const Job &job)
{
    m_running = job;
    const auto take = [self = QPointer(this), id = ++m_runningId](const Keychain::Answer &answer) {
        if (self)
            self->takeAnswer(id, answer);
    };
    m_timer.start(m_timeLimit);
    const QString key = job.key.isValid() ? job.key.toKeychain() : ProbeKey;
    switch (job.kind) {
    case Kind::Read:
    case Kind::Probe:
        m_keychain->read(key, take);
        break;
    case Kind::Write:
        m_keychain->write(key, job.value.text(), take);
        break;
    case Kind::Remove:
        m_keychain->remove(key, take);
        break;
    }
}

// ---- What comes back

void SecretStore::takeAnswer(quint64 id, const Keychain::Answer &answer)
{
    const bool isLate = !m_running || id != m_runningId;
    if (isLate && !m_late.contains(id))
        return;
    const Job job = isLate ? m_late.take(id) : *std::exchange(m_running, std::nullopt);
    if (!isLate)
        m_timer.stop();
    const Result result = resultOf(job, answer);
    if (!isLate)
        deliver(job, result);
    setState(stateAfter(answer.code), answer.detail);
    startNext();
    tellIdle();
}

void SecretStore::takeTimeout()
{
    if (!m_running)
        return;
    const Job job = *std::exchange(m_running, std::nullopt);
    m_late.insert(m_runningId, job);
    setState(State::Refused, {});
    deliver(job, resultWithoutKeychain(job));
    tellIdle();
}

/// Later, as the answers are: whoever got one may have asked again.
void SecretStore::tellIdle()
{
    if (!isIdle())
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (isIdle())
                Q_EMIT idle();
        },
        Qt::QueuedConnection);
}

SecretStore::Result SecretStore::resultOf(const Job &job, const Keychain::Answer &answer)
{
    if (stateAfter(answer.code) != State::Unlocked) {
        // The sentence is about the state that follows.
        Result result = resultWithoutKeychain(job);
        if (!result.message.isEmpty())
            result.message = explanation(stateAfter(answer.code));
        return result;
    }
    if (job.kind == Kind::Read && answer.code == Keychain::Code::Done)
        keepWhatWasRead(job.key, answer.value);
    else if (job.kind == Kind::Read)
        m_index->remove(job.key); // somebody removed it with another program
    else
        noteStored(job);
    if (job.kind != Kind::Read)
        return {};
    const std::optional<SecretValue> value = cached(job.key);
    return value ? Result{Outcome::Done, *value, {}} : Result{Outcome::NotFound, {}, {}};
}

SecretStore::Result SecretStore::resultWithoutKeychain(const Job &job)
{
    if (job.kind == Kind::Remove)
        m_index->addUnwanted(job.key); // the keychain is told when it can be
    if (job.kind != Kind::Read)
        return {Outcome::SessionOnly, {}, explanation()};
    const auto entry = m_memory.constFind(job.key);
    if (entry == m_memory.cend())
        return {Outcome::Failed, {}, explanation()};
    return entry->value ? Result{Outcome::Done, *entry->value, {}} : Result{Outcome::NotFound, {}, {}};
}

void SecretStore::deliver(const Job &job, const Result &result)
{
    if (!job.context || !job.callback)
        return;
    QMetaObject::invokeMethod(
        job.context, [callback = job.callback, result] { callback(result); }, Qt::QueuedConnection);
}

/// Unless something was written meanwhile, which is newer.
void SecretStore::keepWhatWasRead(const SecretKey &key, const QString &text)
{
    m_index->add(key);
    if (m_memory.contains(key))
        return;
    m_memory.insert(key, {SecretValue(text), true});
    Q_EMIT changed(key);
}

/// What is in memory now may be newer than what \a job wrote.
void SecretStore::noteStored(const Job &job)
{
    if (job.kind == Kind::Write)
        m_index->add(job.key);
    else if (job.kind == Kind::Remove)
        m_index->remove(job.key);
    const auto entry = m_memory.find(job.key);
    if (entry == m_memory.end())
        return;
    if (job.kind == Kind::Write && entry->value == job.value)
        entry->isStored = true;
    else if (job.kind == Kind::Remove && !entry->value)
        m_memory.erase(entry);
}

// ---- The state

void SecretStore::setState(State state, const QString &detail)
{
    const State before = std::exchange(m_state, state);
    m_detail = detail.left(300);
    if (isShut())
        answerAllWithoutKeychain();
    else if (state == State::Unlocked && before != State::Unlocked) {
        submitUnsaved();
        copyNext();
    }
    if (before != state)
        Q_EMIT stateChanged(state);
}

void SecretStore::answerAllWithoutKeychain()
{
    for (const Job &job : std::exchange(m_queue, {}))
        deliver(job, resultWithoutKeychain(job));
}

void SecretStore::submitUnsaved()
{
    // What is in the queue or under way will be written anyway.
    QSet<SecretKey> queued;
    for (const Job &job : m_queue) {
        if (job.kind != Kind::Read)
            queued.insert(job.key);
    }
    for (auto entry = m_memory.cbegin(); entry != m_memory.cend(); ++entry) {
        if (entry->isStored || queued.contains(entry.key()))
            continue;
        if (entry->value)
            m_queue.push_back({Kind::Write, entry.key(), *entry->value, {}, {}});
        else
            m_queue.push_back({Kind::Remove, entry.key(), {}, {}, {}});
    }
    for (const SecretKey &key : m_index->unwanted()) { // of an earlier session
        if (!m_memory.contains(key) && !queued.contains(key))
            m_queue.push_back({Kind::Remove, key, {}, {}, {}});
    }
}

void SecretStore::retry()
{
    if (!isShut())
        return;
    setState(State::Unknown, {});
    // A keychain asks for its password only when something is at stake: what is to be written, or what it
    // holds.
    submitUnsaved();
    if (m_queue.empty()) {
        Job probe;
        probe.key = m_index->anyKey();
        m_queue.push_back(probe);
    }
    startNext();
}

void SecretStore::clear()
{
    for (Copy &each : m_copies)
        each.isOutdated = true;
    for (const SecretKey &key : std::exchange(m_memory, {}).keys())
        Q_EMIT changed(key);
}

// ---- What is known

std::optional<SecretValue> SecretStore::cached(const SecretKey &key) const
{
    return m_memory.value(key).value;
}

QList<SecretValue> SecretStore::valuesInUse() const
{
    QList<SecretValue> values;
    for (const Entry &entry : m_memory) {
        if (entry.value)
            values.append(*entry.value);
    }
    return values;
}

QList<SecretKey> SecretStore::keys(const QString &owner) const
{
    QList<SecretKey> found = m_index->keys(owner);
    for (auto entry = m_memory.cbegin(); entry != m_memory.cend(); ++entry) {
        if (entry.key().owner != owner)
            continue;
        if (!entry->value)
            found.removeOne(entry.key());
        else if (!found.contains(entry.key()))
            found.append(entry.key());
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool SecretStore::isSessionOnly(const SecretKey &key) const
{
    const auto entry = m_memory.constFind(key);
    return entry != m_memory.cend() && entry->value && !entry->isStored;
}

QString SecretStore::explanation(State state)
{
    switch (state) {
    case State::Unknown:
        return tr("The keychain has not been asked yet.");
    case State::Unlocked:
        return tr("Secrets are kept in the keychain.");
    case State::Locked:
        return tr("The keychain is locked. Until you unlock it, secrets are kept for this session only.");
    case State::Missing:
        return tr("There is no keychain in this session, so secrets are forgotten when Fingerpost ends.");
    case State::Refused:
        break;
    }
    return tr("The keychain refused. Until it works, secrets are kept for this session only.");
}

QString SecretStore::explanation() const
{
    if (m_state != State::Refused)
        return explanation(m_state);
    if (!m_late.isEmpty()) {
        return tr(
            "The keychain does not answer; it may be waiting for your password in another window. Until it "
            "does, secrets are kept for this session only.");
    }
    return m_detail.isEmpty() ? explanation(m_state)
                              : tr("%1 It said: %2").arg(explanation(m_state), m_detail);
}

} // namespace Fingerpost
