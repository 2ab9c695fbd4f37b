// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/folderfile.h"

namespace Fingerpost {

/// folder.bru and collection.bru; the name of a collection stands in bruno.json alone. As BruRequest; any
/// thread.
namespace BruFolder {

[[nodiscard]] Requests::Result<FolderSettings> read(const QByteArray &bytes, FolderFile::Kind kind);
[[nodiscard]] Requests::Result<QByteArray> write(const QByteArray &original, const FolderSettings &folder,
                                                 FolderFile::Kind kind);

} // namespace BruFolder

/// A file of environments/ in Bruno's language: its name is the file's, the variables that are secret come
/// last. As BruRequest; any thread.
namespace BruEnvironment {

[[nodiscard]] Requests::Result<Environment> read(const QByteArray &bytes);
[[nodiscard]] Requests::Result<QByteArray> write(const QByteArray &original, const Environment &environment);

} // namespace BruEnvironment

} // namespace Fingerpost
