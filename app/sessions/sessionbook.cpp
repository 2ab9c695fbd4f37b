// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionbook.h"

#include "exchange/engines.h"
#include "sessions/sessionstore.h"

#include <qrequests/adapter.h>

#include <QCoreApplication>
#include <QThreadPool>

#include <utility>

namespace Fingerpost {

SessionBook::SessionBook(Requests::Session &first, SessionStore &store, QObject *parent)
    : QObject(parent)
    , m_first(first)
    , m_store(store)
{
    connect(&store, &SessionStore::profileChanged, this, [this](const QString &id) {
        if (m_open.contains(id))
            apply(id);
    });
    connect(&store, &SessionStore::listChanged, this, &SessionBook::dropRemoved);
    mountEngines(first);
    SessionProfile untouched;
    untouched.id = SessionProfile::defaultId;
    untouched.name = store.profiles().first().name;
    if (store.profiles().first() != untouched) // else it stays as its owner made it
        (void)sessionOf(SessionProfile::defaultId);
}

SessionBook::~SessionBook() = default;

Requests::Session &SessionBook::session(const QString &name)
{
    const SessionProfile *profile = m_store.find(name);
    return sessionOf(profile ? profile->id : QString(SessionProfile::defaultId));
}

Requests::Session &SessionBook::sessionOf(const QString &id)
{
    if (!m_open.contains(id) && m_store.findId(id)) {
        auto opened = std::make_shared<Mounted>();
        if (id != SessionProfile::defaultId) {
            opened->session = std::make_unique<Requests::Session>();
            opened->session->headers() = m_first.headers();
            mountEngines(*opened->session);
        }
        m_open.insert(id, opened);
        apply(id);
        Q_EMIT sessionOpened(id);
    }
    const auto open = m_open.value(id);
    return open && open->session ? *open->session : m_first;
}

Requests::CookieJar &SessionBook::cookies(const QString &id)
{
    return sessionOf(id).cookies();
}

QString SessionBook::duplicate(const QString &id, const QString &name)
{
    if (!m_store.findId(id))
        return id;
    const SessionProfile like = *m_store.findId(id);
    const qsizetype before = m_store.profiles().size();
    const QString copy = m_store.add(name, like).id;
    if (m_store.profiles().size() == before)
        return id;
    whenRead(id, this, [this, id, copy] { // it may not have been used since the start
        if (!m_store.findId(id) || !m_store.findId(copy))
            return;
        const Requests::CookieJar kept = cookies(id);
        cookies(copy).update(kept);
    });
    return copy;
}

void SessionBook::setReading(const QString &id, bool isReading)
{
    if (isReading) {
        m_reading.insert(id);
        return;
    }
    if (m_reading.remove(id))
        tellRead(id);
}

void SessionBook::tellRead(const QString &id)
{
    if (m_reading.contains(id) || m_mounting.contains(id))
        return;
    const QList<Waiting> all = std::exchange(m_waiting, {}); // each may ask again
    for (const Waiting &each : all) {
        if (each.id != id)
            m_waiting.append(each);
    }
    for (const Waiting &each : all) {
        if (each.id == id && each.context)
            each.done();
    }
}

void SessionBook::whenRead(const QString &id, QObject *context, const std::function<void()> &done)
{
    (void)sessionOf(id); // whoever keeps its cookies begins now
    if (m_reading.contains(id) || m_mounting.contains(id))
        m_waiting.append(Waiting{id, context, done});
    else
        done();
}

void SessionBook::apply(const QString &id)
{
    const SessionProfile *profile = m_store.findId(id);
    const std::shared_ptr<Mounted> open = m_open.value(id);
    Requests::Session &session = open->session ? *open->session : m_first;
    configureTransport(session, *profile);
    if (open->mounts == profile->mounts)
        return;
    // What was mounted for a prefix that is no longer wanted goes to the network, as without it.
    for (const SessionProfile::Mount &mount : std::as_const(open->mounts)) {
        if (!mount.prefix.isEmpty())
            session.mount(mount.prefix, networkAdapter());
    }
    open->mounts = profile->mounts;
    readAnswers(id, profile->mounts);
}

/// Until they are there, what is to be answered from them would go to the network.
void SessionBook::readAnswers(const QString &id, const QList<SessionProfile::Mount> &mounts)
{
    m_mounting.insert(id);
    QThreadPool::globalInstance()->start([id, mounts, book = QPointer<SessionBook>(this)] {
        const MountedAnswers answers = readMounts(mounts);
        QMetaObject::invokeMethod(
            qApp,
            [id, mounts, answers, book] {
                const auto open = book ? book->m_open.value(id) : nullptr;
                if (!open || open->mounts != mounts)
                    return;
                mountAll(open->session ? *open->session : book->m_first, mounts, answers);
                for (const auto &answer : answers) {
                    if (!answer)
                        Q_EMIT book->m_store.noticed(answer.error().message());
                }
                book->m_mounting.remove(id);
                book->tellRead(id);
            },
            Qt::QueuedConnection);
    });
}

void SessionBook::dropRemoved()
{
    for (const QString &id : m_open.keys()) {
        if (m_store.findId(id))
            continue;
        Q_EMIT sessionClosing(id);
        m_open.remove(id);
        m_reading.remove(id); // nobody does any more
        m_mounting.remove(id);
        tellRead(id);
    }
}

} // namespace Fingerpost
