// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/keyvalue.h"

#include <QStringView>

namespace Fingerpost::Ui::KeyValueBulk {

/// Key-value rows as text, one a line, and back without loss:
///
///     key: value
///     // key: value              a row that is off
///     key: value ## description
///     key: @/path/of/a/file      only where files are allowed
///
/// Blanks around the parts do not count. A backslash makes `\n`, `\r`, `\t`, `\s` (a blank that counts),
/// `\:`,
/// `\#`, `\/`, `\@`, `\\` and `\uXXXX`; before anything else it is itself. toText() escapes only what would
/// otherwise read back differently.
struct Options {
    bool files = false; ///< `@` in front of a value makes it the path of a file
};

[[nodiscard]] QString toText(const QVector<KeyValue> &rows, Options options = {});
/// Reads what toText() writes. Empty lines are skipped; a line without `:` may part its key by `=` or a tab.
[[nodiscard]] QVector<KeyValue> fromText(QStringView text, Options options = {});

/// Reads lines from elsewhere, as from a browser or a spreadsheet: `k: v`, `k=v` or parted by a tab,
/// whichever comes first; `//` or `#` in front switches off. Backslashes mean themselves here.
[[nodiscard]] QVector<KeyValue> fromForeignText(QStringView text);

} // namespace Fingerpost::Ui::KeyValueBulk
