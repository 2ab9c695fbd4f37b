// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionsource.h"

/// What the tree says of its nodes.
namespace Fingerpost::Ui::NodeWords {

/// \a text and, where git has something to say of the node, that.
[[nodiscard]] QString withGit(const QString &text, const CollectionNode &node);

} // namespace Fingerpost::Ui::NodeWords
