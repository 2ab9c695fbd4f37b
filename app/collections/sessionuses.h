// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Fingerpost {

/// Who in a collection names a session of its own accord, by paths.
struct SessionUses {
    QStringList folders; ///< empty: the collection itself
    QStringList requests;

    [[nodiscard]] qsizetype count() const { return folders.size() + requests.size(); }
};

/// What became of naming another one there.
struct SessionRenaming {
    SessionUses changed;
    QStringList problems; ///< sentences
};

} // namespace Fingerpost
