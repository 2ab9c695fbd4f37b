// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/yamlpatch.h"
#include "workspace/authsetting.h"
#include "workspace/requestsettings.h"

/// Authentication and settings as OpenCollection has them, and under `extensions: fingerpost:` where it has
/// no place for them.
namespace Fingerpost::NodeAuth {

/// The order of the keys of a section of a file, of the file's own for an empty name.
[[nodiscard]] QStringList keyOrder(const QString &section);
/// The patch of the mapping at \a path.
[[nodiscard]] YamlPatch &section(YamlPatch &root, const QStringList &path);

/// \a owner: the mapping with the key "auth", \a missing: what it means when that key is not there, None for
/// a request and Inherit above.
[[nodiscard]] AuthSetting readAuth(const YamlText &text, int owner, AuthSetting::Kind missing);
/// Puts what is to change so that the mapping \a owner, at \a path, says \a auth.
void putAuth(const YamlText &text, int owner, const QStringList &path, AuthSetting::Kind missing,
             const AuthSetting &auth, YamlPatch &root);

/// \a node: the mapping of the settings; -1 for none.
[[nodiscard]] RequestSettings readSettings(const YamlText &text, int node);
/// Puts what is to change so that the mapping \a node, at \a path, says \a settings.
void putSettings(const YamlText &text, int node, const QStringList &path, const RequestSettings &settings,
                 YamlPatch &root);

} // namespace Fingerpost::NodeAuth
