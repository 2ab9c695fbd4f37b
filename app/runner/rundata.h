// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/variable.h"

#include <qrequests/error.h>

#include <QByteArray>
#include <QList>
#include <QString>

/// The rows of a file, each the variables of one run through a collection.
namespace Fingerpost::RunData {

constexpr qint64 maximumSize = 64 * 1024 * 1024; ///< bytes of a file
constexpr qsizetype maximumRows = 100'000;
constexpr qsizetype maximumColumns = 1000;

using Row = QList<Variable>;

/// CSV as RFC 4180 has it, in UTF-8 with or without a byte order mark: the first record names the columns,
/// lines end in CR LF or LF, empty ones do not count. A record with fewer fields does not set the last
/// columns; one with more is an error that names its line.
[[nodiscard]] Requests::Result<QList<Row>> fromCsv(const QByteArray &bytes);
/// An array of objects, or one object. Texts are taken without their quotes, everything else as it is
/// written, numbers to the digit.
[[nodiscard]] Requests::Result<QList<Row>> fromJson(const QByteArray &bytes);
/// A file of either kind, by the end of its name. Errors name the file. Blocks for the disk.
[[nodiscard]] Requests::Result<QList<Row>> read(const QString &path);

} // namespace Fingerpost::RunData
