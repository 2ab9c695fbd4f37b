// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionfiles.h"

#include "collections/collectionscan.h"
#include "collections/diskfile.h"
#include "collections/requestfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

Requests::Error refused(const QString &message)
{
    return {Requests::Error::RequestException, message};
}

SaveResult failed(const Requests::Error &error)
{
    return {SaveResult::Outcome::Failed, error, {}, {}};
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
    if (QFileInfo(m_root + "/opencollection.yml"_L1).isFile())
        return {};
    const QString shown = QDir::toNativeSeparators(m_root);
    if (!QFileInfo(m_root).isDir())
        return refused(
            QCoreApplication::translate("Fingerpost::Collections", "The folder %1 is not there.").arg(shown));
    return refused(
        QCoreApplication::translate("Fingerpost::Collections",
                                    "The folder %1 is no collection: it has no file opencollection.yml.")
            .arg(shown));
}

Requests::Result<QString> CollectionFiles::fullPath(const QString &path) const
{
    const QString full = m_root + u'/' + path;
    const bool isClean = !path.isEmpty() && !path.startsWith(u'/') && QDir::cleanPath(full) == full
        && full.startsWith(m_root + u'/');
    // What is not there yet has a folder that is.
    const QFileInfo info(full);
    const QString real =
        info.exists() ? info.canonicalFilePath() : QFileInfo(info.path()).canonicalFilePath();
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
    return {};
}

Requests::Result<RequestDraft> CollectionFiles::loadRequest(const QString &path)
{
    const auto bytes = loadBytes(path);
    if (!bytes)
        return bytes.error();
    auto draft = RequestFile::read(*bytes, path);
    if (draft)
        draft->collection = m_root;
    else
        forget(path);
    return draft;
}

SaveResult CollectionFiles::saveRequest(const RequestDraft &draft, bool overwrite)
{
    return save(draft.path, overwrite,
                [&draft](const QByteArray &bytes) { return RequestFile::write(bytes, draft); });
}

QString CollectionFiles::settingsFile(const QString &folder) const
{
    return folder.isEmpty() ? u"opencollection.yml"_s : QString(folder + "/folder.yml"_L1);
}

Requests::Result<FolderSettings> CollectionFiles::loadFolder(const QString &folder)
{
    const QString path = settingsFile(folder);
    FolderSettings none;
    none.name = folder.section(u'/', -1);
    if (const auto full = fullPath(path); full && !QFileInfo::exists(*full))
        return none;
    const auto bytes = loadBytes(path);
    if (!bytes)
        return bytes.error();
    auto settings = FolderFile::read(*bytes);
    if (settings && settings->name.isEmpty())
        settings->name = none.name;
    return settings;
}

SaveResult CollectionFiles::saveFolder(const QString &folder, const FolderSettings &settings, bool overwrite)
{
    const auto kind = folder.isEmpty() ? FolderFile::Kind::Collection : FolderFile::Kind::Folder;
    return save(settingsFile(folder), overwrite, [&settings, kind](const QByteArray &bytes) {
        return FolderFile::write(bytes, settings, kind);
    });
}

QStringList CollectionFiles::environmentFiles() const
{
    QStringList paths;
    const QStringList names =
        QDir(m_root + "/environments"_L1).entryList({u"*.yml"_s, u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append("environments/"_L1 + name);
    return paths;
}

Requests::Result<Environment> CollectionFiles::loadEnvironment(const QString &path)
{
    const auto bytes = loadBytes(path);
    if (!bytes)
        return bytes.error();
    auto environment = EnvironmentFile::read(*bytes);
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
    return save(path, overwrite, [&environment](const QByteArray &bytes) {
        return EnvironmentFile::write(bytes, environment);
    });
}

QString CollectionFiles::newEnvironmentPath(const QString &name) const
{
    return "environments/"_L1 + DiskFile::freeName(m_root + "/environments"_L1, name, u".yml"_s);
}

QStringList CollectionFiles::foreignChanges() const
{
    QStringList paths;
    for (auto it = m_known.begin(); it != m_known.end(); ++it) {
        const auto full = fullPath(it.key());
        const auto bytes = full ? DiskFile::read(*full) : full.error();
        if (!bytes || *bytes != it.value())
            paths.append(it.key());
    }
    paths.sort();
    return paths;
}

} // namespace Fingerpost
