// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/authsetting.h"
#include "workspace/keyvalue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <limits>
#include <optional>

/// Rows and auth as our own files have them, the journal and the sessions.
namespace Fingerpost::FieldJson {

/// \a keyName: what the file calls the key of a row.
[[nodiscard]] QJsonArray fromRows(const QList<KeyValue> &rows, QLatin1StringView keyName);
/// Rows beyond \a most are left out.
[[nodiscard]] QList<KeyValue> toRows(const QJsonValue &value, QLatin1StringView keyName,
                                     qsizetype most = std::numeric_limits<qsizetype>::max());

/// Names of files; once written they stay.
[[nodiscard]] QString nameOfAuth(AuthSetting::Kind kind);
/// Nothing for a kind that only a newer version knows.
[[nodiscard]] std::optional<AuthSetting::Kind> authOfName(const QString &name);

/// Each value as it is.
[[nodiscard]] QJsonObject fromAuthValues(const AuthSetting &auth);
void takeAuthValues(const QJsonObject &object, AuthSetting *auth);

} // namespace Fingerpost::FieldJson
