// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/environment.h"
#include "workspace/authsetting.h"
#include "workspace/keyvalue.h"
#include "workspace/requestsettings.h"

#include <qrequests/error.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace Fingerpost {

/// What a folder or the collection itself gives to the requests in it. A value.
struct FolderSettings {
    QString name;
    double seq = 0; ///< among the siblings of a folder; 0: none
    QList<KeyValue> headers;
    AuthSetting auth;
    QList<Variable> variables;
    RequestSettings settings;
    QString docs; ///< Markdown

    bool operator==(const FolderSettings &) const = default;
};

/// folder.yml and opencollection.yml. As RequestFile; any thread.
namespace FolderFile {

enum class Kind { Folder, Collection };

[[nodiscard]] Requests::Result<FolderSettings> read(const QByteArray &bytes);
[[nodiscard]] Requests::Result<QByteArray> write(const QByteArray &original, const FolderSettings &folder,
                                                 Kind kind);

} // namespace FolderFile

/// A file of environments/. As RequestFile; any thread.
namespace EnvironmentFile {

[[nodiscard]] Requests::Result<Environment> read(const QByteArray &bytes);
[[nodiscard]] Requests::Result<QByteArray> write(const QByteArray &original, const Environment &environment);

} // namespace EnvironmentFile

} // namespace Fingerpost
