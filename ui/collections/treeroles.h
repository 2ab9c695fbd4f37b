// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

/// What the sidebar's models say to RequestDelegate, beside Qt's own roles.
namespace Fingerpost::Ui::TreeRole {

enum Role {
    Method = Qt::UserRole + 1, ///< QString, as it goes on the wire; empty for what has none
    Url, ///< QString
    Id, ///< quint64, see CollectionSource
    Kind, ///< int, a CollectionNode::Kind
    Unsaved, ///< bool: there is a draft that the disk does not have
    Cut, ///< bool: waits to be pasted elsewhere
    Git, ///< int, a GitState::Mark
    Count, ///< int: the requests in it, at any depth; 0 for what holds none
};

} // namespace Fingerpost::Ui::TreeRole
