// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/yamlpatch.h"
#include "environments/variable.h"
#include "workspace/keyvalue.h"

#include <QList>

/// The lists of OpenCollection: headers, parameters, form fields, variables, tags. Reading gives the rows;
/// a change of them becomes the smallest patch of the list.
namespace Fingerpost::NodeLists {

/// Which list it is; they differ in their fields.
enum class Rows { Headers, Params, Form, Multipart };

/// A row and where it stands in the file.
struct ReadRow {
    KeyValue row;
    int item = -1; ///< which item of the list; a multipart item with several files gives several rows
    bool isPath = false; ///< of Params: a parameter of the path
};

[[nodiscard]] QList<ReadRow> readRows(const YamlText &text, int list, Rows kind);
/// The list at \a list (-1: none yet) made to say \a rows; Remove where nothing is left.
[[nodiscard]] YamlPatch rowsPatch(const YamlText &text, int list, Rows kind, const QList<ReadRow> &rows);

[[nodiscard]] QList<Variable> readVariables(const YamlText &text, int list);
[[nodiscard]] YamlPatch variablesPatch(const YamlText &text, int list, const QList<Variable> &variables);

/// The same of a request or a folder, whose variables cannot be secret by the schema: the names of those that
/// are stand under `extensions: fingerpost: secretVariables`.
[[nodiscard]] QList<Variable> readOwnVariables(const YamlText &text, int list);
/// \a section has the list as "variables".
void putOwnVariables(const YamlText &text, int list, const QStringList &section,
                     const QList<Variable> &variables, YamlPatch &root);

[[nodiscard]] QStringList readTexts(const YamlText &text, int list);
[[nodiscard]] YamlPatch textsPatch(const YamlText &text, int list, const QStringList &texts);

/// A description or documentation: a text, or a mapping with the text as its "content".
[[nodiscard]] QString readDocs(const YamlText &text, int node);
/// Puts \a docs under \a key of the mapping \a parent.
void putDocs(const YamlText &text, int parent, const QString &key, const QString &docs, YamlPatch &patch);
/// Puts a text under \a key, removing the key for an empty one.
void putText(const QString &key, const QString &value, YamlPatch &patch);

} // namespace Fingerpost::NodeLists
