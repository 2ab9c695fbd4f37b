// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

/// bruno.json, which makes a folder a collection of Bruno's. Any thread.
namespace Fingerpost::BrunoJson {

struct Content {
    QString name;
    QStringList ignored; ///< paths within the collection that hold none of its requests
};

/// The error says line and column.
[[nodiscard]] Requests::Result<Content> read(const QByteArray &bytes);
/// \a original with another name, all else as it was to the byte.
[[nodiscard]] Requests::Result<QByteArray> withName(const QByteArray &original, const QString &name);

} // namespace Fingerpost::BrunoJson
