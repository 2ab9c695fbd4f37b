// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookiekeepers.h"

#include "exchange/exchangerun.h"
#include "sessions/sessionbook.h"
#include "sessions/sessionstore.h"

#include <algorithm>

namespace Fingerpost {

CookieKeepers::CookieKeepers(SessionBook &sessions, const QString &folder, SecretStore &secrets,
                             SecretIndex &index, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_folder(folder)
    , m_secrets(secrets)
    , m_index(index)
{
    connect(&sessions, &SessionBook::sessionOpened, this, [this](const QString &id) { (void)of(id); });
    connect(&sessions, &SessionBook::sessionClosing, this, [this](const QString &id) {
        Q_EMIT closing(id);
        m_keepers.erase(id);
    });
    connect(&sessions.store(), &SessionStore::removed, this, [this](const QString &id) {
        CookieKeeper::discard({m_folder, id}, m_secrets, m_index);
    });
    (void)of(SessionProfile::defaultId);
}

CookieKeepers::~CookieKeepers() = default;

CookieKeeper &CookieKeepers::of(const QString &id)
{
    if (id != SessionProfile::defaultId && !m_sessions.store().findId(id))
        return of(SessionProfile::defaultId);
    if (const auto found = m_keepers.find(id); found != m_keepers.end())
        return *found->second;
    Requests::CookieJar &jar = m_sessions.cookies(id); // which may make its keeper on the way
    std::unique_ptr<CookieKeeper> &keeper = m_keepers[id];
    if (!keeper) {
        keeper = std::make_unique<CookieKeeper>(jar, CookieKeeper::Place{m_folder, id}, m_secrets, m_index);
        connect(keeper.get(), &CookieKeeper::changed, this, &CookieKeepers::changed);
        connect(keeper.get(), &CookieKeeper::failed, this, &CookieKeepers::failed);
        m_sessions.setReading(id, true);
        connect(keeper.get(), &CookieKeeper::settled, this, [this, id] { m_sessions.setReading(id, false); });
    }
    return *keeper;
}

void CookieKeepers::takeAnswers(const ExchangeRun &run)
{
    Requests::Session *session = run.session();
    const auto sender = std::find_if(m_keepers.begin(), m_keepers.end(), [session](const auto &each) {
        return session && &each.second->jar() == &session->cookies();
    });
    if (sender == m_keepers.end())
        return; // it is gone, or keeps nothing
    for (const Hop &hop : run.hops())
        sender->second->takeAnswer(hop.request, hop.response.headers());
}

void CookieKeepers::flush()
{
    for (const auto &[id, keeper] : m_keepers)
        keeper->flush();
}

void CookieKeepers::check()
{
    for (const auto &[id, keeper] : m_keepers)
        keeper->check();
}

} // namespace Fingerpost
