// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace Fingerpost {

/// One row of a parameter, header, cookie or form table, as the user typed it: nothing is encoded or trimmed.
struct KeyValue {
    /// What \a value holds; only multipart forms use File.
    enum class Kind {
        Text, ///< the value itself
        File, ///< the path of the file to send
    };

    bool enabled = true; ///< rows that are off stay in the table and are not sent
    QString key;
    QString value;
    QString description; ///< for people; never sent
    Kind kind = Kind::Text;

    bool operator==(const KeyValue &) const = default;
};

} // namespace Fingerpost
