// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fingerpost::Bench {

/// The bodies that are measured, made at random but always the same; a third of the strings is not ASCII.
enum class Document {
    Pretty, ///< indented JSON
    Minified, ///< the same in one line
    Text ///< a log
};

/// Writes about \a size bytes to \a path; false when the disk is full.
[[nodiscard]] bool writeDocument(const QString &path, Document document, qint64 size);

} // namespace Fingerpost::Bench
