// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>

#include <QByteArray>
#include <QString>

/// Files of a collection, read and written whole. Blocking: for worker threads. Errors are sentences for
/// people.
namespace Fingerpost::DiskFile {

/// Refuses more than YamlText::MaxSize bytes.
[[nodiscard]] Requests::Result<QByteArray> read(const QString &path);
/// Its first bytes, \a limit at most.
[[nodiscard]] Requests::Result<QByteArray> readHead(const QString &path, qint64 limit);
/// All or nothing, also over a crash: a new file beside it takes its place once it is on the disk.
/// Permissions of an old file stay. Nothing is left behind on failure.
[[nodiscard]] Requests::Result<void> write(const QString &path, const QByteArray &bytes);
/// Removes what a process left in \a folder that was killed in the middle of write().
void sweep(const QString &folder);
/// Makes what was renamed or removed in a folder last over a crash.
void syncFolder(const QString &path);
/// A sentence of the last error of the system, which happened to \a path.
[[nodiscard]] Requests::Error systemError(const QString &path, int code);

/// A name for a file or folder as Bruno makes it of what somebody typed: without the characters that some
/// file system dislikes. Never empty.
[[nodiscard]] QString safeName(const QString &typed);
/// safeName() with \a suffix that nothing in \a folder has yet, upper case or lower; "name 2" and so on else.
/// What is called \a own there is to get the name.
[[nodiscard]] QString freeName(const QString &folder, const QString &typed, const QString &suffix,
                               const QString &own = {});

} // namespace Fingerpost::DiskFile
