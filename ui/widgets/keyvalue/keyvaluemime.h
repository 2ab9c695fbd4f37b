// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/keyvalue.h"

namespace Fingerpost::Ui {

/// The type under which rows go exactly from one of our tables to another; text cannot say everything they
/// hold.
[[nodiscard]] QString keyValueMimeType();
[[nodiscard]] QByteArray packRows(const QVector<KeyValue> &rows);
/// The rows packRows() wrote; those before the first damage when \a bytes are not whole.
[[nodiscard]] QVector<KeyValue> unpackRows(const QByteArray &bytes);

} // namespace Fingerpost::Ui
