// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionitem.h"

#include <qrequests/error.h>

/// What lies in a collection's folder. Blocking: for worker threads.
namespace Fingerpost::CollectionScan {

/// The items of \a folder ("" for the collection itself) in the order of the tree: folders first, by seq,
/// then by name. Of each file only its head is read, where that says enough. Links to folders are not
/// followed, links to files outside of \a root neither: both are Unreadable.
[[nodiscard]] Requests::Result<QList<CollectionItem>> folder(const QString &root, const QString &folder);
/// One file, as folder() shows it.
[[nodiscard]] CollectionItem file(const QString &root, const QString &path);
/// The order of siblings in the tree.
[[nodiscard]] bool isBefore(const CollectionItem &one, const CollectionItem &other);

} // namespace Fingerpost::CollectionScan
