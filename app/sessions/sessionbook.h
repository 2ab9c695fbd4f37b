// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/sessionbuilder.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>

namespace Requests {
class CookieJar;
class Session;
} // namespace Requests

namespace Fingerpost {

class SessionStore;

/// The live Requests::Session of each named session, made when it is first used, each with its own cookies.
/// It follows the SessionStore. What stands in its files of recorded answers is read by a worker. For the
/// thread of the store.
class SessionBook : public QObject {
    Q_OBJECT
public:
    /// \a first is the default session's, and gives its headers to every other. Both outlive it.
    SessionBook(Requests::Session &first, SessionStore &store, QObject *parent = nullptr);
    ~SessionBook() override;

    [[nodiscard]] SessionStore &store() const { return m_store; }
    /// By its name; the default one where there is none of that name.
    [[nodiscard]] Requests::Session &session(const QString &name = {});
    [[nodiscard]] Requests::Session &sessionOf(const QString &id);
    /// The cookies of a session, live. Who keeps them loads them when sessionOpened() is sent, and saves them
    /// when he likes; nothing here does.
    [[nodiscard]] Requests::CookieJar &cookies(const QString &id);
    /// A new session like the one with \a id, which gets the cookies of that once they have been read.
    /// Returns its id, or \a id when there can be no more.
    QString duplicate(const QString &id, const QString &name);

    /// Who keeps the cookies of a session is still reading those of last time, or has them all.
    void setReading(const QString &id, bool isReading);
    /// Calls \a done when nobody is reading cookies or recorded answers of the session any more, at once
    /// where that is so; never when \a context is gone by then. For whoever is about to use it, perhaps for
    /// the first time.
    void whenRead(const QString &id, QObject *context, const std::function<void()> &done);

Q_SIGNALS:
    /// A session is used for the first time; its jar is empty yet.
    void sessionOpened(const QString &id);
    /// It is removed; who holds its jar lets go.
    void sessionClosing(const QString &id);

private:
    struct Mounted {
        std::unique_ptr<Requests::Session> session; ///< null: it is m_first
        QList<SessionProfile::Mount> mounts;
    };
    struct Waiting {
        QString id; ///< of the session
        QPointer<QObject> context;
        std::function<void()> done;
    };
    void apply(const QString &id);
    void readAnswers(const QString &id, const QList<SessionProfile::Mount> &mounts);
    void tellRead(const QString &id);
    void dropRemoved();

    Requests::Session &m_first;
    SessionStore &m_store;
    QHash<QString, std::shared_ptr<Mounted>> m_open; ///< by id
    QSet<QString> m_reading; ///< ids of sessions whose cookies are not all there yet
    QSet<QString> m_mounting; ///< and of those whose recorded answers are not
    QList<Waiting> m_waiting;
};

} // namespace Fingerpost
