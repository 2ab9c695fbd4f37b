// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/sessionuses.h"

#include "collections/collectionfiles.h"
#include "collections/collectionscan.h"
#include "collections/diskfile.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype MostFolders = 20'000;

} // namespace

/// A file without the word names none: most need not be understood.
QByteArray CollectionFiles::bytesWithSession(const QString &path) const
{
    const auto full = fullPath(path);
    if (!full || !QFileInfo::exists(*full))
        return {};
    const auto bytes = DiskFile::read(*full);
    return bytes && bytes->contains("session") ? *bytes : QByteArray();
}

SessionUses CollectionFiles::usesOfSession(const QString &name) const
{
    SessionUses uses;
    QStringList folders{QString()};
    for (qsizetype i = 0; i < folders.size() && i < MostFolders; ++i) {
        const QString folder = folders.at(i);
        const auto kind = folder.isEmpty() ? FolderFile::Kind::Collection : FolderFile::Kind::Folder;
        if (const QByteArray bytes = bytesWithSession(settingsFile(folder)); !bytes.isEmpty()) {
            const auto settings = format().readFolder(bytes, kind);
            if (settings && settings->settings.session == name)
                uses.folders.append(folder);
        }
        const auto items = CollectionScan::folder(m_root, folder);
        if (!items)
            continue;
        for (const CollectionItem &item : *items) {
            if (item.kind == CollectionItem::Kind::Folder)
                folders.append(item.path);
            if (item.kind != CollectionItem::Kind::Request)
                continue;
            const QByteArray bytes = bytesWithSession(item.path);
            const auto draft = bytes.isEmpty() ? Requests::Result<RequestDraft>(RequestDraft())
                                               : format().readRequest(bytes, item.path);
            if (draft && draft->settings.session == name)
                uses.requests.append(item.path);
        }
    }
    return uses;
}

SessionRenaming CollectionFiles::renameSession(const SessionUses &uses, const QString &before,
                                               const QString &after)
{
    SessionRenaming done;
    const auto note = [&done](const Requests::Result<void> &edited, const QString &path,
                              QStringList *changed) {
        if (edited)
            changed->append(path);
        else
            done.problems.append(edited.error().message());
    };
    // What is no longer so stays as it is.
    for (const QString &folder : uses.folders) {
        const auto kind = folder.isEmpty() ? FolderFile::Kind::Collection : FolderFile::Kind::Folder;
        const Edit change = [&, this](const QByteArray &bytes) -> Requests::Result<QByteArray> {
            auto settings = format().readFolder(bytes, kind);
            if (!settings)
                return settings.error();
            if (settings->settings.session != before)
                return bytes;
            settings->settings.session = after;
            return format().writeFolder(bytes, *settings, kind);
        };
        note(edit(settingsFile(folder), change), folder, &done.changed.folders);
    }
    for (const QString &path : uses.requests) {
        const Edit change = [&, this](const QByteArray &bytes) -> Requests::Result<QByteArray> {
            auto draft = format().readRequest(bytes, path);
            if (!draft)
                return draft.error();
            if (draft->settings.session != before)
                return bytes;
            draft->settings.session = after;
            return format().writeRequest(bytes, *draft);
        };
        note(edit(path, change), path, &done.changed.requests);
    }
    return done;
}

} // namespace Fingerpost
