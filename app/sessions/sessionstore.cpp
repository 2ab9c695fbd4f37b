// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionstore.h"

#include "secrets/secretindex.h"
#include "secrets/secretstore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int SessionsVersion = 1;
constexpr qint64 LargestSessionsFile = 16 * 1024 * 1024;
constexpr QLatin1StringView SessionScope{"session/"};

QByteArray bytesOfSessions(const QList<SessionProfile> &profiles, QJsonObject file)
{
    QJsonArray sessions;
    for (const SessionProfile &profile : profiles)
        sessions.append(profile.sealed().toJson());
    file[u"version"_s] = SessionsVersion;
    file[u"sessions"_s] = sessions;
    return QJsonDocument(file).toJson();
}

} // namespace

SessionStore::SessionStore(const QString &directory, SecretStore &secrets, SecretIndex &index,
                           QObject *parent, Access allowed)
    : QObject(parent)
    , m_secrets(secrets)
    , m_index(index)
    , m_file(directory + "/sessions.json"_L1)
{
    connect(&m_file, &JournalFile::saved, this, &SessionStore::saved);
    connect(&m_file, &JournalFile::saveFailed, this, [this](const QString &problem) {
        Q_EMIT noticed(tr("The sessions cannot be kept: %1.").arg(problem));
    });
    connect(&m_secrets, &SecretStore::stateChanged, this, [this](SecretStore::State state) {
        if (state != SecretStore::State::Unlocked)
            return;
        const QSet<SecretKey> refused = std::exchange(m_refused, {});
        for (const SecretKey &key : refused)
            askFor(key);
    });
    load(allowed);
}

SessionStore::~SessionStore()
{
    m_file.flush();
    disconnect(&m_file, nullptr, this, nullptr);
}

void SessionStore::load(Access allowed)
{
    QFile file(path());
    if (file.exists()) {
        QJsonParseError parse;
        const bool isRead = file.open(QIODevice::ReadOnly) && file.size() <= LargestSessionsFile;
        m_unknown = QJsonDocument::fromJson(isRead ? file.readAll() : QByteArray(), &parse).object();
        const bool isOurs = isRead && m_unknown.take(u"version"_s).toInt() == SessionsVersion;
        file.close();
        if (!isOurs) {
            m_unknown = {};
            const QString aside = allowed == Access::Borrowed ? QString() : JournalFile::setAside(path());
            m_problem = tr("The sessions could not be read. Their file is kept in %1.")
                            .arg(QDir::toNativeSeparators(aside.isEmpty() ? path() : aside));
        }
        const QJsonArray sessions = m_unknown.take(u"sessions"_s).toArray();
        for (const auto &each : sessions) {
            SessionProfile profile = SessionProfile::fromJson(each.toObject());
            if (m_profiles.size() >= maximumSessions || profile.id.isEmpty() || findId(profile.id))
                continue;
            profile.name = freeName(profile.name);
            m_profiles.append(profile);
        }
    }
    const qsizetype at = indexOf(SessionProfile::defaultId);
    if (at >= 0) {
        m_profiles.move(at, 0);
        return;
    }
    SessionProfile first;
    first.id = SessionProfile::defaultId;
    first.name = freeName(tr("Default", "the session that is always there"));
    m_profiles.prepend(first);
}

qsizetype SessionStore::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&id](const SessionProfile &each) { return each.id == id; });
    return found == m_profiles.end() ? -1 : found - m_profiles.begin();
}

const SessionProfile *SessionStore::findId(const QString &id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : &m_profiles.at(index);
}

const SessionProfile *SessionStore::find(const QString &name) const
{
    if (name.isEmpty())
        return &m_profiles.first();
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&name](const SessionProfile &each) { return each.name == name; });
    return found == m_profiles.end() ? nullptr : &*found;
}

QStringList SessionStore::names() const
{
    QStringList names;
    for (const SessionProfile &profile : m_profiles)
        names.append(profile.name);
    return names;
}

QString SessionStore::freeName(const QString &wanted) const
{
    const QString base = wanted.trimmed().isEmpty() ? tr("Session") : wanted.trimmed();
    QString name = base;
    const auto isTaken = [this](const QString &tried) {
        return std::any_of(m_profiles.begin(), m_profiles.end(),
                           [&tried](const SessionProfile &each) { return each.name == tried; });
    };
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 %2"_s.arg(base).arg(number);
    return name;
}

QString SessionStore::problemOfName(const QString &id, const QString &name) const
{
    if (name.trimmed().isEmpty())
        return tr("A session needs a name.");
    if (name.size() > SessionProfile::maximumName)
        return tr("A name has %1 characters at most.").arg(SessionProfile::maximumName);
    const SessionProfile *same = find(name.trimmed());
    return same && same->id != id ? tr("Another session is called “%1”.").arg(name.trimmed()) : QString();
}

SessionProfile SessionStore::add(const QString &name, const SessionProfile &like)
{
    SessionProfile added = like;
    added.id = SessionProfile::create({}).id;
    added.name = freeName(name.left(SessionProfile::maximumName));
    if (m_profiles.size() >= maximumSessions) {
        Q_EMIT noticed(tr("There can be no more than %1 sessions.").arg(maximumSessions));
        return m_profiles.first();
    }
    m_profiles.append(added);
    writeSecrets(added, {});
    save();
    Q_EMIT listChanged();
    return added;
}

void SessionStore::set(const SessionProfile &profile)
{
    const qsizetype index = indexOf(profile.id);
    if (index < 0 || m_profiles.at(index) == profile)
        return;
    const SessionProfile before = m_profiles.at(index);
    SessionProfile after = profile;
    after.name = problemOfName(profile.id, profile.name).isEmpty() ? profile.name.trimmed() : before.name;
    m_profiles[index] = after;
    writeSecrets(after, before.secrets());
    save();
    if (after.name != before.name) {
        Q_EMIT renamed(before.name, after.name);
        Q_EMIT listChanged();
    }
    Q_EMIT profileChanged(after.id);
}

void SessionStore::remove(const QString &id)
{
    const qsizetype index = indexOf(id);
    if (index < 0 || m_profiles.at(index).isDefault())
        return;
    m_profiles.removeAt(index);
    for (const SecretKey &key : m_secrets.keys(owner())) {
        if (key.scope == scopeOf(id))
            m_secrets.remove(key, this, [](const SecretStore::Result &) {});
    }
    save();
    Q_EMIT listChanged();
    Q_EMIT removed(id);
}

void SessionStore::save()
{
    m_file.save([profiles = m_profiles, file = m_unknown] { return bytesOfSessions(profiles, file); });
}

QString SessionStore::owner() const
{
    return m_index.workspaceId();
}

QString SessionStore::scopeOf(const QString &id)
{
    return SessionScope + id;
}

SecretKey SessionStore::keyOf(const QString &id, const QString &place) const
{
    return {owner(), scopeOf(id), place};
}

void SessionStore::writeSecrets(const SessionProfile &profile, const SessionProfile::Secrets &before)
{
    const SessionProfile::Secrets now = profile.secrets();
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (before.value(it.key()) == it.value())
            continue;
        m_secrets.write(keyOf(profile.id, it.key()), SecretValue(it.value()), this,
                        [this](const SecretStore::Result &result) {
                            if (!result.message.isEmpty())
                                Q_EMIT noticed(result.message);
                        });
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!now.contains(it.key()))
            m_secrets.remove(keyOf(profile.id, it.key()), this, [](const SecretStore::Result &) {});
    }
}

void SessionStore::loadSecrets()
{
    for (const SecretKey &key : m_secrets.keys(owner())) {
        if (key.scope.startsWith(SessionScope))
            askFor(key);
    }
    if (m_pending == 0)
        QMetaObject::invokeMethod(this, &SessionStore::secretsLoaded, Qt::QueuedConnection);
}

void SessionStore::askFor(const SecretKey &key)
{
    ++m_pending;
    m_secrets.read(key, this, [this, key](const SecretStore::Result &result) {
        if (result.outcome == SecretStore::Outcome::Failed)
            m_refused.insert(key);
        takeSecret(key.scope.mid(SessionScope.size()), key.name, result.value.text());
    });
}

void SessionStore::takeSecret(const QString &id, const QString &place, const QString &value)
{
    if (const qsizetype index = indexOf(id); index >= 0 && !value.isEmpty()) {
        const SessionProfile before = m_profiles.at(index);
        m_profiles[index].open({{place, value}}); // what was typed meanwhile stays
        if (before != m_profiles.at(index))
            Q_EMIT profileChanged(id);
    }
    if (--m_pending == 0)
        Q_EMIT secretsLoaded();
}

} // namespace Fingerpost
