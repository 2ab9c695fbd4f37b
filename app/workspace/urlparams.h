// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/keyvalue.h"

#include <QList>
#include <QString>

/// Parameters table and URL are two views of one thing. What was typed in either is never re-encoded; only
/// what would break the query apart ('&' and '#', and '=' in a key) is escaped on its way from the table into
/// the URL.
namespace Fingerpost::UrlParams {

/// The rows after the user has edited the URL: the enabled ones become the URL's query, disabled rows and
/// descriptions stay where they are.
[[nodiscard]] QList<KeyValue> rowsFromUrl(const QString &url, const QList<KeyValue> &before);
/// The URL after the user has edited the table: its query becomes the enabled rows; fragment and path stay.
[[nodiscard]] QString urlFromRows(const QString &url, const QList<KeyValue> &rows);

} // namespace Fingerpost::UrlParams
