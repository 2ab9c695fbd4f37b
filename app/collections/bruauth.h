// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/bruedit.h"
#include "workspace/authsetting.h"
#include "workspace/requestsettings.h"

/// Authentication and settings in Bruno's files. What Bruno has no word for stands in the block `meta`, as
/// `fingerpost.verify: false`: Bruno reads over it, but drops it when it saves the file itself.
namespace Fingerpost::BruAuth {

/// What a file says of itself; they differ in where it stands and what it means when it is missing.
enum class Owner { Request, Folder, Collection };

[[nodiscard]] AuthSetting readAuth(const BruText &text, Owner owner);
void putAuth(const BruText &text, Owner owner, const AuthSetting &auth, BruEdit &edit);
/// \a auth as it is read back from a file: only the values that belong to its kind.
[[nodiscard]] AuthSetting written(const AuthSetting &auth);

[[nodiscard]] RequestSettings readSettings(const BruText &text, Owner owner);
void putSettings(const BruText &text, Owner owner, const RequestSettings &settings, BruEdit &edit);

/// The order of the entries of `meta`.
[[nodiscard]] const QStringList &metaOrder();
/// The order of the entries of the block with method and URL.
[[nodiscard]] const QStringList &methodOrder();

} // namespace Fingerpost::BruAuth
