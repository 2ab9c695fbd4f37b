// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/keyvalue.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Variables of a URL's path, as Postman and Bruno have them: `/users/:id`. A segment is one when it is a ':'
/// and a name; "v1:cancel", a port and what is in the query or the fragment are none.
namespace Fingerpost::PathVariables {

/// The names in the path of \a url in order, each once. \a url may mention variables: what is inside
/// `{{...}}` is neither path nor query.
[[nodiscard]] QStringList names(const QString &url);

/// \a text as one segment of a path (RFC 3986 §3.3): all but the characters that a segment may hold are
/// percent-encoded in UTF-8, '%' too, as \a text is a value and no URL. "." and ".." are encoded as well,
/// since they would be steps.
[[nodiscard]] QString segment(const QString &text);

/// The \a rows after the names in the path went from \a before to \a after: what is typed into a name, letter
/// by letter, keeps its value. Rows of names that are gone stay, as the name may come back.
[[nodiscard]] QList<KeyValue> followNames(QList<KeyValue> rows, const QStringList &before,
                                          const QStringList &after);

/// A name that apply() has put a value for.
struct Edit {
    qsizetype begin = 0; ///< of the ':' in the URL as it was
    qsizetype length = 0; ///< with the ':'
    qsizetype newLength = 0;
};

/// \a url with the values of the enabled \a rows for their names, each as segment(). All else of the URL
/// stays as typed, and so does a name without a row. Of several rows of a name the last counts. \a edits,
/// unless null, is told what was put in, in order.
[[nodiscard]] QString apply(const QString &url, const QList<KeyValue> &rows, QList<Edit> *edits = nullptr);

} // namespace Fingerpost::PathVariables
