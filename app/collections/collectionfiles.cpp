// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionfiles.h"

#include "collections/collectionscan.h"
#include "collections/diskfile.h"
#include "collections/refusal.h"
#include "environments/dotenv.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

SaveResult failed(const Requests::Error &error)
{
    return {SaveResult::Outcome::Failed, error, {}, {}};
}

/// Bruno's files have the secrets behind the others.
bool isSameEnvironment(const Environment &one, const Environment &other)
{
    return one.name == other.name && one.color == other.color
        && std::is_permutation(one.variables.begin(), one.variables.end(), other.variables.begin(),
                               other.variables.end());
}

FolderFile::Kind kindOf(const QString &folder)
{
    return folder.isEmpty() ? FolderFile::Kind::Collection : FolderFile::Kind::Folder;
}

} // namespace

CollectionFiles::CollectionFiles(const QString &root)
    : m_root(QDir::cleanPath(root))
{
}

Requests::Result<void> CollectionFiles::create(const QString &name)
{
    if (!QDir().mkpath(m_root))
        return DiskFile::systemError(m_root, errno);
    if (!QDir(m_root).isEmpty()) {
        return refused(QCoreApplication::translate("Fingerpost::Collections", "The folder %1 is not empty.")
                           .arg(QDir::toNativeSeparators(m_root)));
    }
    FolderSettings settings;
    settings.name = name;
    const SaveResult saved = saveFolder({}, settings);
    return saved.isSaved() ? Requests::Result<void>() : saved.error;
}

Requests::Result<void> CollectionFiles::check() const
{
    if (QFileInfo(m_root + u'/' + format().marker()).isFile())
        return {};
    const QString shown = QDir::toNativeSeparators(m_root);
    if (!QFileInfo(m_root).isDir())
        return refused(
            QCoreApplication::translate("Fingerpost::Collections", "The folder %1 is not there.").arg(shown));
    return refused(QCoreApplication::translate("Fingerpost::Collections",
                                               "The folder %1 is no collection: it has neither a file "
                                               "opencollection.yml nor a file bruno.json.")
                       .arg(shown));
}

Requests::Result<QString> CollectionFiles::fullPath(const QString &path) const
{
    const QString full = m_root + u'/' + path;
    const bool isClean = !path.isEmpty() && !path.startsWith(u'/') && QDir::cleanPath(full) == full
        && full.startsWith(m_root + u'/');
    // What is not there, or not any more, has a folder that is, however far above.
    const QFileInfo info(full);
    QFileInfo there = info;
    while (isClean && !there.exists() && there.filePath().size() > m_root.size())
        there = QFileInfo(there.path());
    const QString real = there.canonicalFilePath();
    const QString realRoot = QFileInfo(m_root).canonicalFilePath();
    if (!isClean || (real != realRoot && !real.startsWith(realRoot + u'/'))) {
        return refused(
            QCoreApplication::translate("Fingerpost::Collections", "%1 does not lie in the collection.")
                .arg(QDir::toNativeSeparators(full)));
    }
    // A link is written through, not replaced.
    return info.isSymLink() && info.exists() ? real : full;
}

Requests::Result<QList<CollectionItem>> CollectionFiles::items(const QString &folder) const
{
    if (!folder.isEmpty()) {
        if (const auto full = fullPath(folder); !full)
            return full.error();
    }
    DiskFile::sweep(m_root + u'/' + folder);
    return CollectionScan::folder(m_root, folder);
}

Requests::Result<QByteArray> CollectionFiles::loadBytes(const QString &path)
{
    const auto full = fullPath(path);
    if (!full)
        return full.error();
    auto bytes = DiskFile::read(*full);
    if (bytes)
        m_known.insert(path, *bytes);
    m_absent.remove(path);
    return bytes;
}

SaveResult CollectionFiles::save(const QString &path, bool overwrite, const Edit &change)
{
    const auto full = fullPath(path);
    if (!full)
        return failed(full.error());
    QByteArray theirs;
    const bool exists = QFileInfo::exists(*full);
    if (exists) {
        auto read = DiskFile::read(*full);
        if (!read)
            return failed(read.error());
        theirs = *read;
    }
    const bool isKnown = m_known.contains(path);
    if (!overwrite && (exists ? m_known.value(path) != theirs || !isKnown : isKnown)) {
        const auto ours = change(isKnown ? m_known.value(path) : theirs);
        return {SaveResult::Outcome::Conflict, ours.error(), ours ? *ours : QByteArray(), theirs};
    }
    auto made = change(theirs);
    // What cannot be edited can at least be replaced, when that is what somebody asks for.
    if (!made && overwrite)
        made = change({});
    if (!made)
        return failed(made.error());
    if (!exists || *made != theirs) {
        if (const auto written = DiskFile::write(*full, *made); !written)
            return failed(written.error());
    }
    m_known.insert(path, *made);
    m_unread.remove(path);
    m_absent.remove(path);
    return {};
}

Requests::Result<RequestDraft> CollectionFiles::loadRequest(const QString &path)
{
    const std::optional<QByteArray> before =
        m_known.contains(path) ? std::optional(m_known.value(path)) : std::nullopt;
    const auto bytes = loadBytes(path);
    if (!bytes)
        return bytes.error();
    auto draft = format().readRequest(*bytes, path);
    forget(path);
    if (draft) {
        draft->collection = m_root;
        m_known.insert(path, *bytes);
    } else if (before) {
        // Half written, or with the marks of a merge: who has it open is told when it can be read again.
        m_known.insert(path, *before);
        m_unread.insert(path, *bytes);
    }
    return draft;
}

QByteArray CollectionFiles::fingerprint(const QString &path) const
{
    const auto known = m_known.constFind(path);
    return known == m_known.cend()
        ? QByteArray()
        : QCryptographicHash::hash(*known, QCryptographicHash::Sha256).left(16).toHex();
}

void CollectionFiles::forget(const QString &path)
{
    m_known.remove(path);
    m_unread.remove(path);
    m_absent.remove(path);
}

Requests::Result<RequestDraft> CollectionFiles::readRequest(const QString &path) const
{
    const auto full = fullPath(path);
    const auto bytes = full ? DiskFile::read(*full) : full.error();
    if (!bytes)
        return bytes.error();
    auto draft = format().readRequest(*bytes, path);
    if (draft)
        draft->collection = m_root;
    return draft;
}

/// Not the collection itself: its disk may just not be mounted.
void CollectionFiles::makeFolderOf(const QString &path) const
{
    if (const auto full = fullPath(path); full && QFileInfo(m_root).isDir())
        (void)QDir().mkpath(QFileInfo(*full).path());
}

SaveResult CollectionFiles::saveRequest(const RequestDraft &draft, bool overwrite)
{
    // A checkout may have taken the folder away: who is not asked about that, or has answered, wants it back.
    if (overwrite || !m_known.contains(draft.path))
        makeFolderOf(draft.path);
    return save(draft.path, overwrite,
                [this, &draft](const QByteArray &bytes) { return format().writeRequest(bytes, draft); });
}

Requests::Result<FolderSettings> CollectionFiles::loadFolder(const QString &folder)
{
    if (!folder.isEmpty()) {
        const auto full = fullPath(folder);
        if (!full || !QFileInfo(*full).isDir())
            return full ? DiskFile::systemError(*full, ENOENT) : full.error();
    }
    const QString path = settingsFile(folder);
    FolderSettings none;
    none.name = folder.section(u'/', -1);
    if (const QString nameFile = format().nameFile(); folder.isEmpty() && !nameFile.isEmpty()) {
        const auto bytes = loadBytes(nameFile);
        const auto name = bytes ? format().readName(*bytes) : bytes.error();
        if (!name)
            return name.error();
        none.name = *name;
    }
    if (const auto full = fullPath(path); full && !QFileInfo::exists(*full)) {
        forget(path); // whoever loaded it before now knows that it is gone
        m_absent.insert(path);
        return none;
    }
    const auto bytes = loadBytes(path);
    if (!bytes)
        return bytes.error();
    auto settings = format().readFolder(*bytes, kindOf(folder));
    if (settings && settings->name.isEmpty())
        settings->name = none.name;
    return settings;
}

SaveResult CollectionFiles::saveFolder(const QString &folder, const FolderSettings &settings, bool overwrite)
{
    const QString path = settingsFile(folder);
    const auto change = [&, this](const QByteArray &bytes) {
        return format().writeFolder(bytes, settings, kindOf(folder));
    };
    if (!folder.isEmpty() || format().nameFile().isEmpty())
        return save(path, overwrite, change);
    if (const SaveResult named = saveName(settings.name, overwrite); !named.isSaved())
        return named;
    // The name alone needs no other file.
    const auto made = change({});
    const bool isNeeded = m_known.contains(path) || QFileInfo::exists(m_root + u'/' + path);
    return made && made->isEmpty() && !isNeeded ? SaveResult() : save(path, overwrite, change);
}

FolderSettings CollectionFiles::inItsPlace(const QString &folder, FolderSettings settings) const
{
    const auto full = fullPath(settingsFile(folder));
    const auto bytes = full ? DiskFile::read(*full) : full.error();
    const auto now = bytes ? format().readFolder(*bytes, kindOf(folder)) : bytes.error();
    if (!now)
        return settings;
    if (!now->name.isEmpty())
        settings.name = now->name;
    settings.seq = now->seq;
    return settings;
}

/// Of the collection, where it has a file of its own.
SaveResult CollectionFiles::saveName(const QString &name, bool overwrite)
{
    return save(format().nameFile(), overwrite,
                [this, &name](const QByteArray &bytes) { return format().writeName(bytes, name); });
}

QStringList CollectionFiles::environmentFiles() const
{
    QStringList paths;
    const QStringList names = QDir(m_root + "/environments"_L1).entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name.endsWith(format().suffix(name)))
            paths.append("environments/"_L1 + name);
    }
    return paths;
}

Requests::Result<Environment> CollectionFiles::loadEnvironment(const QString &path)
{
    const auto bytes = loadBytes(path);
    if (!bytes)
        return bytes.error();
    auto environment = format().readEnvironment(*bytes);
    if (environment && environment->name.isEmpty())
        environment->name = QFileInfo(path).completeBaseName();
    return environment;
}

SaveResult CollectionFiles::saveEnvironment(const QString &path, const Environment &environment,
                                            bool overwrite)
{
    const QString folder = m_root + "/environments"_L1;
    if (QFileInfo(m_root + u'/' + path).path() == folder && !QDir().mkpath(folder))
        return failed(DiskFile::systemError(m_root + u'/' + path, errno));
    const bool isNamedByFile = format().isNamedByFile();
    if (isNamedByFile && DiskFile::safeName(environment.name) != environment.name) {
        return failed(refused(
            QCoreApplication::translate("Fingerpost::Collections",
                                        "An environment of Bruno's has the name of its file; no file can be "
                                        "called \"%1\".")
                .arg(environment.name)));
    }
    const QString wish =
        isNamedByFile ? QFileInfo(path).path() + u'/' + environment.name + format().suffix() : path;
    if (wish != path && QFileInfo::exists(m_root + u'/' + wish)) {
        return failed(refused(QCoreApplication::translate("Fingerpost::Collections", "%1 is there already.")
                                  .arg(QDir::toNativeSeparators(m_root + u'/' + wish))));
    }
    const SaveResult saved = save(path, overwrite, [this, &environment](const QByteArray &bytes) {
        return format().writeEnvironment(bytes, environment);
    });
    if (!saved.isSaved() || wish == path)
        return saved;
    const auto moved = moveTo(path, wish);
    return moved ? saved : failed(moved.error());
}

/// With their paths. What was loaded of them stays what saving compares with.
QList<std::pair<QString, Environment>> CollectionFiles::environmentsOnDisk() const
{
    QList<std::pair<QString, Environment>> found;
    for (const QString &path : environmentFiles()) {
        const auto bytes = DiskFile::read(m_root + u'/' + path);
        auto read = bytes ? format().readEnvironment(*bytes) : bytes.error();
        if (!read)
            continue;
        if (read->name.isEmpty())
            read->name = QFileInfo(path).completeBaseName();
        found.append({path, *read});
    }
    return found;
}

QList<SaveResult> CollectionFiles::saveEnvironments(const QList<Environment> &before,
                                                    const QList<Environment> &after)
{
    QList<std::pair<QString, Environment>> found = environmentsOnDisk();
    QList<Environment> left = before;
    QList<SaveResult> results;
    const SaveResult conflict{SaveResult::Outcome::Conflict, {}, {}, {}};
    // Somebody else may have loaded a file anew since \a before was: its text alone does not tell. And two
    // files may have one name.
    const auto takeFile = [&found](const Environment &was) {
        const auto same = std::find_if(found.begin(), found.end(), [&was](const auto &each) {
            return isSameEnvironment(each.second, was);
        });
        const QString path = same == found.end() ? QString() : same->first;
        if (same != found.end())
            found.erase(same);
        return path;
    };
    const auto saveTo = [&](const QString &path, const Environment &environment) {
        results.append(path.isEmpty() ? conflict : saveEnvironment(path, environment));
    };
    QList<Environment> changed;
    for (const Environment &environment : after) {
        const qsizetype same = left.indexOf(environment);
        if (same < 0) {
            changed.append(environment);
            continue;
        }
        (void)takeFile(left.takeAt(same));
    }
    QList<Environment> fresh;
    for (const Environment &environment : std::as_const(changed)) {
        const auto known = std::find_if(
            left.begin(), left.end(), [&](const Environment &each) { return each.name == environment.name; });
        if (known == left.end()) {
            fresh.append(environment);
            continue;
        }
        saveTo(takeFile(*known), environment);
        left.erase(known);
    }
    for (const Environment &environment : std::as_const(fresh)) {
        if (left.isEmpty())
            results.append(saveEnvironment(newEnvironmentPath(environment.name), environment));
        else // renamed: its file stays
            saveTo(takeFile(left.takeFirst()), environment);
    }
    for (const Environment &gone : std::as_const(left)) {
        const QString path = takeFile(gone);
        const bool isOther = path.isEmpty()
            && std::any_of(found.cbegin(), found.cend(),
                           [&gone](const auto &each) { return each.second.name == gone.name; });
        if (isOther) {
            results.append(conflict);
            continue;
        }
        const auto removed = path.isEmpty() ? Requests::Result<TrashedItem>(TrashedItem()) : remove(path);
        results.append(removed ? SaveResult() : failed(removed.error()));
    }
    return results;
}

QList<Variable> CollectionFiles::dotEnv() const
{
    const auto full = fullPath(u".env"_s);
    const auto bytes = full ? DiskFile::readHead(*full, DotEnv::maximumSize + 1) : full.error();
    if (!bytes || bytes->size() > DotEnv::maximumSize)
        return {};
    return DotEnv::parse(*bytes).variables;
}

QString CollectionFiles::newEnvironmentPath(const QString &name) const
{
    return "environments/"_L1 + DiskFile::freeName(m_root + "/environments"_L1, name, format().suffix());
}

QStringList CollectionFiles::foreignChanges() const
{
    QStringList paths;
    for (auto it = m_known.begin(); it != m_known.end(); ++it) {
        const auto full = fullPath(it.key());
        const auto bytes = full ? DiskFile::read(*full) : full.error();
        const auto unread = m_unread.constFind(it.key());
        const bool isTold = bytes && unread != m_unread.cend() && *unread == *bytes;
        if (!bytes || (*bytes != it.value() && !isTold))
            paths.append(it.key());
    }
    for (const QString &path : m_absent) {
        if (QFileInfo::exists(m_root + u'/' + path))
            paths.append(path);
    }
    paths.sort();
    return paths;
}

} // namespace Fingerpost
