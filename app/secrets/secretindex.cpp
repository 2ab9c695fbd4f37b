// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretindex.h"

#include "process/leftovers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int IndexVersion = 1;
constexpr qint64 MaxFileSize = 64 * 1024 * 1024;
constexpr std::chrono::milliseconds LockTime{3000};

/// What stays when a folder is moved or gets another name on its disk.
void takeIdentity(SecretIndex::Collection *collection)
{
    struct statx status = {};
    if (statx(AT_FDCWD, QFile::encodeName(collection->path).constData(), 0, STATX_INO | STATX_BTIME, &status)
            != 0
        || (status.stx_mask & STATX_INO) == 0 || (status.stx_mask & STATX_BTIME) == 0)
        return;
    collection->inode = status.stx_ino;
    collection->born = qint64(status.stx_btime.tv_sec) * 1'000'000'000 + status.stx_btime.tv_nsec;
}

SecretIndex::Collection collectionAt(const QString &path, const QString &name)
{
    SecretIndex::Collection collection;
    const QString canonical = QFileInfo(path).canonicalFilePath();
    collection.path = canonical.isEmpty() ? QDir::cleanPath(QFileInfo(path).absoluteFilePath()) : canonical;
    collection.name = name.left(SecretKey::MaxLength);
    takeIdentity(&collection);
    return collection;
}

bool isSameFolder(const SecretIndex::Collection &a, const SecretIndex::Collection &b)
{
    return a.inode != 0 && a.inode == b.inode && a.born == b.born;
}

/// The file's new name; empty when it cannot be moved.
QString setAside(const QString &path)
{
    const QString stem =
        path + u".unread-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = stem;
    for (int number = 2; !QFile::rename(path, aside); ++number) {
        if (!QFile::exists(aside))
            return {};
        aside = u"%1-%2"_s.arg(stem).arg(number);
    }
    return aside;
}

QJsonObject jsonOfKey(const SecretKey &key)
{
    return {{u"owner"_s, key.owner}, {u"scope"_s, key.scope}, {u"name"_s, key.name}};
}

SecretKey keyOfJson(const QJsonValue &value)
{
    return {value[u"owner"_s].toString(), value[u"scope"_s].toString(), value[u"name"_s].toString()};
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

QByteArray SecretIndex::Data::toJson() const
{
    // Sorted: the same index is the same file.
    QList<Collection> sorted = collections.values();
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    QJsonArray folders;
    for (const Collection &one : std::as_const(sorted)) {
        // As texts: a number of JSON is not exact to 64 bits.
        folders.append(QJsonObject{{u"id"_s, one.id},
                                   {u"path"_s, one.path},
                                   {u"name"_s, one.name},
                                   {u"inode"_s, QString::number(one.inode)},
                                   {u"born"_s, QString::number(one.born)}});
    }
    QList<SecretKey> keys = names.values();
    std::sort(keys.begin(), keys.end());
    QJsonArray secrets;
    for (const SecretKey &key : std::as_const(keys)) {
        QJsonObject secret = jsonOfKey(key);
        if (unwanted.contains(key))
            secret[u"unwanted"_s] = true;
        secrets.append(secret);
    }
    QList<SecretKey> targets = moves.keys();
    std::sort(targets.begin(), targets.end());
    QJsonArray toMove;
    for (const SecretKey &to : std::as_const(targets))
        toMove.append(QJsonObject{{u"from"_s, jsonOfKey(moves.value(to))}, {u"to"_s, jsonOfKey(to)}});
    QJsonObject all{{u"version"_s, IndexVersion},
                    {u"workspace"_s, workspace},
                    {u"collections"_s, folders},
                    {u"secrets"_s, secrets}};
    if (!toMove.isEmpty())
        all[u"moves"_s] = toMove;
    return QJsonDocument(all).toJson();
}

SecretIndex::Data SecretIndex::Data::fromJson(const QJsonObject &json)
{
    Data data;
    data.workspace = json[u"workspace"_s].toString().left(SecretKey::MaxLength);
    const QJsonArray folders = json[u"collections"_s].toArray();
    for (const auto &value : folders) {
        Collection one;
        one.id = value[u"id"_s].toString();
        one.path = value[u"path"_s].toString();
        one.name = value[u"name"_s].toString();
        one.inode = value[u"inode"_s].toString().toULongLong();
        one.born = value[u"born"_s].toString().toLongLong();
        if (!one.id.isEmpty() && one.id.size() <= SecretKey::MaxLength
            && data.collections.size() < MaxCollections)
            data.collections.insert(one.id, one);
    }
    const QJsonArray secrets = json[u"secrets"_s].toArray();
    for (const auto &value : secrets) {
        const SecretKey key = keyOfJson(value);
        if (!key.isValid() || data.names.size() >= MaxNames)
            continue;
        data.names.insert(key);
        if (value[u"unwanted"_s].toBool())
            data.unwanted.insert(key);
    }
    const QJsonArray toMove = json[u"moves"_s].toArray();
    for (const auto &value : toMove) {
        const SecretKey from = keyOfJson(value[u"from"_s]);
        const SecretKey to = keyOfJson(value[u"to"_s]);
        if (from.isValid() && to.isValid() && data.moves.size() < MaxNames)
            data.moves.insert(to, from);
    }
    return data;
}

SecretIndex::SecretIndex(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
{
    m_writer.setMaxThreadCount(1);
}

SecretIndex::~SecretIndex()
{
    flush();
}

QString SecretIndex::path() const
{
    return m_directory + "/secrets.json"_L1;
}

/// Why it cannot be understood; empty when all is well or there is no file.
QString SecretIndex::read(const QString &path, Data *data)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    if (file.size() > MaxFileSize)
        return tr("the file is too large");
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parse);
    if (parse.error != QJsonParseError::NoError)
        return parse.errorString();
    if (document[u"version"_s].toInt() != IndexVersion)
        return tr("another version of Fingerpost wrote it");
    *data = Data::fromJson(document.object());
    return {};
}

Requests::Result<void> SecretIndex::load()
{
    flush();
    m_data = {};
    const QString problem = read(path(), &m_data);
    if (problem.isEmpty())
        return {};
    const QString aside = setAside(path());
    return Requests::Error(Requests::Error::RequestException,
                           tr("The list of secrets could not be read (%1). It is kept in %2; the secrets are "
                              "still in the keychain.")
                               .arg(problem, QDir::toNativeSeparators(aside.isEmpty() ? path() : aside)));
}

QString SecretIndex::workspaceId()
{
    if (m_data.workspace.isEmpty()) {
        apply([id = newId()](Data *data) {
            if (data->workspace.isEmpty())
                data->workspace = id;
        });
    }
    return m_data.workspace;
}

/// What is known of that folder; null: it has not been seen before.
const SecretIndex::Collection *SecretIndex::find(const Collection &here) const
{
    const Collection *known = nullptr;
    for (const Collection &one : m_data.collections) {
        if (isSameFolder(one, here))
            return &one;
        // Where folders have nothing to be told apart by. Without a name, as before its file was read, it may
        // be anybody's.
        const bool isTold = one.inode != 0 && here.inode != 0;
        if (!isTold && one.path == here.path && one.name == here.name && !here.name.isEmpty())
            known = &one;
    }
    return known;
}

QString SecretIndex::knownCollectionId(const QString &path, const QString &name) const
{
    const Collection *known = find(collectionAt(path, name));
    return known ? known->id : QString();
}

QString SecretIndex::collectionId(const QString &path, const QString &name)
{
    Collection here = collectionAt(path, name);
    const Collection *known = find(here);
    if (known && name.isEmpty())
        here.name = known->name;
    here.id = known ? known->id : newId();
    if (!known || *known != here)
        adopt(here.id, path, here.name);
    return here.id;
}

QList<SecretIndex::Collection> SecretIndex::candidates(const QString &path, const QString &name) const
{
    const Collection here = collectionAt(path, name);
    QSet<QString> owners;
    for (const SecretKey &key : m_data.names)
        owners.insert(key.owner);
    QList<Collection> found;
    for (const Collection &one : m_data.collections) {
        if (!owners.contains(one.id))
            continue;
        if (one.path == here.path)
            return {};
        if (one.name == here.name && (one.path.isEmpty() || !QFileInfo::exists(one.path)))
            found.append(one);
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return found;
}

void SecretIndex::adopt(const QString &id, const QString &path, const QString &name)
{
    Collection here = collectionAt(path, name);
    here.id = id;
    apply([here](Data *data) {
        // What was in this place before is gone from it, and found again by its name at most.
        for (Collection &other : data->collections) {
            if (other.path == here.path)
                other.path.clear();
            if (other.id != here.id && isSameFolder(other, here))
                other.inode = 0;
        }
        if (data->collections.size() < MaxCollections)
            data->collections.insert(here.id, here);
    });
}

void SecretIndex::add(const SecretKey &key)
{
    const bool isNew = !contains(key) && key.isValid() && m_data.names.size() < MaxNames;
    if (isNew || m_data.unwanted.contains(key)) {
        apply([key](Data *data) {
            data->names.insert(key);
            data->unwanted.remove(key);
        });
    }
}

void SecretIndex::remove(const SecretKey &key)
{
    if (contains(key))
        apply([key](Data *data) {
            data->names.remove(key);
            data->unwanted.remove(key);
        });
}

void SecretIndex::addUnwanted(const SecretKey &key)
{
    if (contains(key) && !m_data.unwanted.contains(key))
        apply([key](Data *data) { data->unwanted.insert(key); });
}

void SecretIndex::addMove(const SecretKey &from, const SecretKey &to)
{
    if (from.isValid() && to.isValid() && m_data.moves.size() < MaxNames)
        apply([from, to](Data *data) { data->moves.insert(to, from); });
}

void SecretIndex::removeMove(const SecretKey &to)
{
    if (m_data.moves.contains(to))
        apply([to](Data *data) { data->moves.remove(to); });
}

QList<SecretKey> SecretIndex::keys(const QString &owner) const
{
    QList<SecretKey> found;
    std::copy_if(m_data.names.cbegin(), m_data.names.cend(), std::back_inserter(found),
                 [&](const SecretKey &key) { return key.owner == owner && !m_data.unwanted.contains(key); });
    std::sort(found.begin(), found.end());
    return found;
}

SecretKey SecretIndex::anyKey() const
{
    return m_data.names.isEmpty() ? SecretKey() : *m_data.names.cbegin();
}

void SecretIndex::apply(const Change &change)
{
    change(&m_data);
    if (m_isReadOnly)
        return;
    if (m_changes.isEmpty()) // all that this turn of the event loop changes is one write
        QMetaObject::invokeMethod(this, &SecretIndex::startWriting, Qt::QueuedConnection);
    m_changes.append(change);
}

void SecretIndex::startWriting()
{
    if (m_changes.isEmpty())
        return;
    m_writer.start([this, file = path(), changes = std::exchange(m_changes, {})] {
        const QString problem = write(file, changes);
        // The destructor waits for this thread: there is an index to tell.
        if (!problem.isEmpty()) {
            QMetaObject::invokeMethod(
                this, [this, problem] { Q_EMIT writeFailed(problem); }, Qt::QueuedConnection);
        }
    });
}

void SecretIndex::flush()
{
    startWriting();
    m_writer.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

/// Puts \a changes into what the file holds now, which another process may have written. Returns why not.
QString SecretIndex::write(const QString &path, const QList<Change> &changes)
{
    const QString folder = QFileInfo(path).path();
    const auto sentence = [&path](const QString &reason) {
        return tr("The list of secrets cannot be kept in %1: %2.")
            .arg(QDir::toNativeSeparators(path), reason);
    };
    if (!QDir().mkpath(folder))
        return sentence(tr("the folder cannot be made"));
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(LockTime))
        return sentence(tr("another window holds it"));
    removeLeftovers(path);
    Data data;
    const QString damage = read(path, &data);
    if (!damage.isEmpty() && setAside(path).isEmpty())
        return sentence(damage);
    for (const Change &change : changes)
        change(&data);
    const QByteArray bytes = data.toJson();
    QSaveFile file(path);
    // Names tell about their user too.
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return {};
    return sentence(file.errorString());
}

} // namespace Fingerpost
