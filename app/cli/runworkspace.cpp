// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runworkspace.h"

#include "collections/collectionfiles.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using Requests::Error;

namespace Fingerpost::Cli {

QString RunWorkspace::usualDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/fingerpost/workspace"_L1;
}

bool RunWorkspace::exists(const QString &directory)
{
    return QFileInfo::exists(directory + "/secrets.json"_L1)
        || QFileInfo::exists(directory + "/sessions.json"_L1);
}

RunWorkspace::RunWorkspace(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_directory(QFileInfo(directory).absoluteFilePath())
    , m_index(m_directory)
    , m_secrets(systemKeychain(), &m_index)
    , m_sessions(m_directory, m_secrets, m_index, nullptr, SessionStore::Access::Borrowed)
    , m_found(std::make_shared<RunSecrets>(QString()))
{
    m_index.setReadOnly();
    connect(&m_sessions, &SessionStore::noticed, this, &RunWorkspace::noticed);
}

RunWorkspace::~RunWorkspace() = default;

Requests::Result<void> RunWorkspace::chooseSession(const QString &name)
{
    if (const SessionProfile *profile = m_sessions.find(name)) {
        m_chosen = profile->id;
        return {};
    }
    return Error(Error::RequestException,
                 u"there is no session \"%1\" in %2; there are: %3"_s.arg(name, m_directory,
                                                                          m_sessions.names().join(u", "_s)));
}

void RunWorkspace::fetch(const RunPlan &plan, const QString &environment, const QStringList &given,
                         Requests::CookieJar &cookies)
{
    if (!m_sessions.problem().isEmpty())
        Q_EMIT noticed(m_sessions.problem());
    if (const auto loaded = m_index.load(); !loaded)
        Q_EMIT noticed(loaded.error().message());
    m_left = 1;
    const auto collection = CollectionFiles(plan.root).loadFolder({});
    const QString owner = m_index.knownCollectionId(plan.root, collection ? collection->name : QString());
    m_found = std::make_shared<RunSecrets>(owner);
    const QList<SecretKey> keys = owner.isEmpty() ? QList<SecretKey>() : m_secrets.keys(owner);
    for (const SecretKey &key : keys) {
        const bool isGiven = RunSecrets::isVariable(key) && given.contains(key.name);
        if (!isGiven && RunSecrets::isNeeded(key, plan, environment))
            read(key);
    }
    if (!m_chosen.isEmpty() && QFileInfo::exists(m_index.path())) {
        ++m_left;
        connect(&m_sessions, &SessionStore::secretsLoaded, this, &RunWorkspace::step,
                Qt::SingleShotConnection);
        m_sessions.loadSecrets();
    }
    borrowCookies(cookies);
    connect(&m_secrets, &SecretStore::idle, this, &RunWorkspace::endIfDone);
    QMetaObject::invokeMethod(this, &RunWorkspace::step, Qt::QueuedConnection);
}

void RunWorkspace::read(const SecretKey &key)
{
    ++m_left;
    m_secrets.read(key, this, [this, key](const SecretStore::Result &result) {
        if (result.outcome == SecretStore::Outcome::Done)
            m_found->insert(key, result.value.text());
        else if (result.outcome == SecretStore::Outcome::Failed)
            ++m_lost;
        step();
    });
}

void RunWorkspace::borrowCookies(Requests::CookieJar &cookies)
{
    if (m_chosen.isEmpty())
        return;
    const CookieKeeper::Place place{.folder = m_directory, .session = m_chosen, .isBorrowed = true};
    if (!QFileInfo::exists(CookieKeeper::pathOf(place)))
        return;
    ++m_left;
    m_cookies = std::make_unique<CookieKeeper>(cookies, place, m_secrets, m_index);
    connect(m_cookies.get(), &CookieKeeper::failed, this, &RunWorkspace::noticed);
    connect(m_cookies.get(), &CookieKeeper::restored, this, &RunWorkspace::step);
}

void RunWorkspace::step()
{
    --m_left;
    endIfDone();
}

/// The values of cookies come after the cookies.
void RunWorkspace::endIfDone()
{
    if (m_left > 0 || !m_secrets.isIdle() || m_isReady)
        return;
    m_isReady = true;
    // After what the keychain's last answers still have to tell.
    QMetaObject::invokeMethod(this, &RunWorkspace::ready, Qt::QueuedConnection);
}

QString RunWorkspace::problem() const
{
    using State = SecretStore::State;
    const State state = m_secrets.state();
    const bool isShut = state == State::Locked || state == State::Missing || state == State::Refused;
    qsizetype lost = m_lost + (isShut && m_cookies ? m_cookies->missingCount() : 0);
    if (isShut && !m_chosen.isEmpty()) {
        for (const SecretKey &key : m_index.keys(m_sessions.owner()))
            lost += key.scope == SessionStore::scopeOf(m_chosen) ? 1 : 0;
    }
    if (lost == 0)
        return {};
    const QString why = state == State::Locked ? u"the keychain is locked"_s
        : state == State::Missing              ? u"there is no keychain here"_s
                                               : u"the keychain gives no answer"_s;
    return u"%1, so %2 cannot be read: give variables their values with --var NAME=VALUE"_s.arg(
        why, lost == 1 ? u"1 secret"_s : u"%1 secrets"_s.arg(lost));
}

} // namespace Fingerpost::Cli
