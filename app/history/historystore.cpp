// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historystore.h"

#include <QCoreApplication>
#include <QSemaphore>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype RemovedAtOnce = 200;

QString noHistory()
{
    return QCoreApplication::translate("Fingerpost::HistoryStore",
                                       "There is no history: it cannot be opened.");
}

} // namespace

HistoryStore::HistoryStore(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_bodies(directory + "/bodies"_L1)
    , m_worker(new QObject)
{
    qRegisterMetaType<QList<Fingerpost::HistoryId>>();
    m_thread.setObjectName(u"history"_s);
    m_worker->moveToThread(&m_thread);
}

HistoryStore::~HistoryStore()
{
    if (m_thread.isRunning()) {
        // Behind all that was posted.
        QMetaObject::invokeMethod(m_worker, [this] {
            m_database.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }
    delete m_worker;
}

/// To the GUI thread.
template<typename Call> void HistoryStore::tell(Call call)
{
    QMetaObject::invokeMethod(this, call, Qt::QueuedConnection);
}

void HistoryStore::post(const Work &work, const std::function<void()> &otherwise)
{
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(
        m_worker,
        [this, work, otherwise] {
            if (!ensureOpen())
                return otherwise ? otherwise() : void();
            work(*m_database);
            if (m_database->isDamaged())
                mend();
        },
        Qt::QueuedConnection);
}

/// On the thread, as are all that follow.
bool HistoryStore::ensureOpen()
{
    if (m_database && m_database->isOpen())
        return true;
    if (!m_database)
        m_database = std::make_unique<HistoryDatabase>(m_directory);
    mend();
    if (!m_database->isOpen())
        return false;
    m_database->setBudget(m_budget);
    if (!std::exchange(m_isSwept, true)) {
        scheduleTidy(); // what the last time had no time for
        QMetaObject::invokeMethod(
            m_worker,
            [this] {
                if (m_database->isOpen())
                    m_database->sweep();
            },
            Qt::QueuedConnection);
    }
    return true;
}

void HistoryStore::mend()
{
    QString told;
    const auto opened = m_database->open(&told);
    if (!told.isEmpty()) {
        tell([this, told] {
            Q_EMIT cleared();
            Q_EMIT countChanged(0);
            Q_EMIT setAside(told);
        });
    }
    if (!opened)
        tellFailed(opened.error().message());
    else
        m_database->setBudget(m_budget);
}

void HistoryStore::tellFailed(const QString &message)
{
    if (!m_isFailing.exchange(true))
        tell([this, message] { Q_EMIT failed(message); });
}

/// Of what somebody has just asked for, however often something else has gone wrong before.
void HistoryStore::tellRemoveFailed(const QString &message)
{
    tell([this, message] { Q_EMIT removeFailed(message); });
}

HistoryId HistoryStore::newId(const QDateTime &started)
{
    // Another window, in a process of its own, may have one of the same millisecond.
    const qint64 ownDigits = QCoreApplication::applicationPid() % 1000;
    m_lastId = qMax(started.toMSecsSinceEpoch() * 1000 + ownDigits, m_lastId + 1);
    return m_lastId;
}

void HistoryStore::add(const HistoryAddition &addition, const std::function<void()> &done)
{
    const auto tellDone = done ? done : [] {};
    post(
        [this, addition, tellDone](HistoryDatabase &database) {
            HistoryAddition placed = addition;
            follow(&placed);
            const auto added = database.add(placed);
            tellDone();
            if (!added)
                return tellFailed(added.error().message());
            m_isFailing = false;
            HistoryEntry entry = HistoryEntry::of(placed.record);
            entry.id = *added;
            tell([this, entry] { Q_EMIT HistoryStore::added(entry); });
            scheduleTidy();
        },
        tellDone);
}

template<typename Result>
void HistoryStore::ask(QObject *context, const std::function<void(const Result &)> &done,
                       const std::function<Result(HistoryDatabase &)> &question)
{
    const auto answer = [this, asker = QPointer<QObject>(context), done](const Result &result) {
        tell([asker, done, result] {
            if (asker)
                done(result);
        });
    };
    post([answer, question](HistoryDatabase &database) { answer(question(database)); },
         [answer] { answer(Requests::Error(Requests::Error::RequestException, noHistory())); });
}

void HistoryStore::find(const HistoryQuery &query, HistoryId before, int limit, const Cancelled &cancelled,
                        QObject *context, const std::function<void(const Entries &)> &done)
{
    ask<Entries>(context, done, [query, before, limit, cancelled](HistoryDatabase &database) {
        return cancelled && *cancelled ? Entries(QList<HistoryEntry>()) : database.find(query, before, limit);
    });
}

void HistoryStore::answersOf(const RequestDraft &draft, int limit, QObject *context,
                             const std::function<void(const Entries &)> &done)
{
    RequestDraft place;
    place.id = draft.id;
    place.collection = draft.collection;
    place.path = draft.path;
    ask<Entries>(context, done,
                 [place, limit](HistoryDatabase &database) { return database.answersOf(place, limit); });
}

void HistoryStore::load(HistoryId id, QObject *context,
                        const std::function<void(const Requests::Result<HistoryRecord> &)> &done)
{
    ask<Requests::Result<HistoryRecord>>(context, done,
                                         [id](HistoryDatabase &database) { return database.record(id); });
}

void HistoryStore::relocate(const QString &collection, const QString &before, const QString &after)
{
    if (before.isEmpty() || before == after)
        return;
    const Relocation move{collection, before, after, QDateTime::currentDateTimeUtc()};
    post([this, move](HistoryDatabase &database) {
        m_relocations.append(move);
        // Where it fails they are still in the history's list.
        (void)database.relocate(move.collection, move.before, move.after);
    });
}

/// Its request may have been renamed or moved while it was under way.
void HistoryStore::follow(HistoryAddition *addition) const
{
    RequestDraft &draft = addition->record.draft;
    const QDateTime started = addition->started.isNull() ? addition->record.started() : addition->started;
    for (const Relocation &move : m_relocations) {
        const bool isIn = draft.path == move.before || draft.path.startsWith(move.before + u'/');
        if (isIn && draft.collection == move.collection && started <= move.when)
            draft.path = move.after + draft.path.mid(move.before.size());
    }
}

/// Some at a time, so that another window that has something to write need not wait for all of them.
void HistoryStore::remove(const QList<HistoryId> &ids)
{
    const auto hasFailed = std::make_shared<bool>(false); // the thread's own
    const auto fail = [this, hasFailed](const QString &message) {
        if (!std::exchange(*hasFailed, true))
            tellRemoveFailed(message);
    };
    for (qsizetype done = 0; done < ids.size(); done += RemovedAtOnce) {
        post(
            [this, some = ids.mid(done, RemovedAtOnce), hasFailed, fail](HistoryDatabase &database) {
                if (*hasFailed)
                    return;
                if (const auto gone = database.remove(some); !gone)
                    return fail(gone.error().message());
                tell([this, some] { Q_EMIT removed(some); });
                scheduleTidy();
            },
            [fail] { fail(noHistory()); });
    }
}

void HistoryStore::removeAll()
{
    post(
        [this](HistoryDatabase &database) {
            if (const auto gone = database.removeAll(); !gone)
                return tellRemoveFailed(gone.error().message());
            tell([this] { Q_EMIT cleared(); });
            scheduleTidy();
        },
        [this] { tellRemoveFailed(noHistory()); });
}

void HistoryStore::askSize()
{
    post([this](HistoryDatabase &database) {
        const auto count = database.count();
        tell([this, count = count ? *count : 0, size = database.size()] {
            Q_EMIT countChanged(count);
            Q_EMIT sizeChanged(size);
        });
    });
}

void HistoryStore::setBudget(qint64 bytes)
{
    if (m_budget.exchange(bytes) == bytes || !m_thread.isRunning())
        return;
    post([this, bytes](HistoryDatabase &database) {
        database.setBudget(bytes);
        scheduleTidy();
    });
}

/// A step at a time, so that whoever searches meanwhile gets an answer in between.
void HistoryStore::scheduleTidy()
{
    if (std::exchange(m_isTidying, true))
        return;
    post(
        [this](HistoryDatabase &database) {
            m_isTidying = false;
            tidy(database);
        },
        [this] { m_isTidying = false; });
}

void HistoryStore::tidy(HistoryDatabase &database)
{
    QList<HistoryId> dropped;
    const bool more = database.tidy(&dropped);
    if (!dropped.isEmpty())
        tell([this, dropped] { Q_EMIT removed(dropped); });
    if (more)
        return scheduleTidy();
    const auto count = database.count();
    tell([this, count = count ? *count : 0] { Q_EMIT countChanged(count); });
}

void HistoryStore::flush()
{
    if (!m_thread.isRunning())
        return;
    QSemaphore done;
    QMetaObject::invokeMethod(m_worker, [this, &done] {
        QList<HistoryId> dropped;
        while (ensureOpen() && !m_database->isDamaged() && m_database->tidy(&dropped)) { }
        if (!dropped.isEmpty())
            tell([this, dropped] { Q_EMIT removed(dropped); });
        done.release();
    });
    done.acquire();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

} // namespace Fingerpost
