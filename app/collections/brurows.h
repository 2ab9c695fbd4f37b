// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/bruedit.h"
#include "environments/variable.h"
#include "workspace/keyvalue.h"

#include <QList>

/// Headers, parameters, form fields and variables in Bruno's files. Reading gives the rows; of a change only
/// the rows concerned are written.
namespace Fingerpost::BruRows {

/// Which rows they are.
enum class Rows {
    Plain,
    Multipart, ///< with `@file(...)` and `@contentType(...)` as values
};

[[nodiscard]] QList<KeyValue> read(const BruText &text, const QByteArrayList &blocks,
                                   Rows kind = Rows::Plain);
void put(const BruText &text, const QByteArrayList &blocks, Rows kind, const QList<KeyValue> &rows,
         BruEdit &edit);

/// Of a request or folder those that are set before a request; of an environment secret ones come last. A
/// variable of a request or folder is secret by `@secret`, which Bruno keeps without knowing it.
[[nodiscard]] QList<Variable> readVariables(const BruText &text);
/// No value of a secret is written.
void putVariables(const BruText &text, const QList<Variable> &variables, BruEdit &edit);

/// `@file(path)`; the path of one, nothing for another value.
[[nodiscard]] QString fileText(const QString &path);
[[nodiscard]] std::optional<QString> pathOf(const QString &value);
/// Where ` @contentType(...)` begins in a value; its size where there is none.
[[nodiscard]] qsizetype typePlace(const QString &value);

} // namespace Fingerpost::BruRows
