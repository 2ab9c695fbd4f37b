// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionscan.h"
#include "support/files.h"

#include <QtCore/QTemporaryDir>

#include <optional>

namespace Fingerpost::Test {

/// A file of OpenCollection.
inline QByteArray request(const char *name, int seq = 0, const char *method = "GET")
{
    return "info:\n  name: " + QByteArray(name) + "\n  type: http\n"
        + (seq > 0 ? "  seq: " + QByteArray::number(seq) + '\n' : QByteArray())
        + "\nhttp:\n  method: " + method + "\n  url: http://h/\n  auth: inherit\n";
}

inline QStringList namesOf(const QList<CollectionItem> &items)
{
    QStringList names;
    for (const CollectionItem &item : items)
        names.append(item.name);
    return names;
}

/// The folder of a collection, a new one for each test.
class CollectionFolder {
public:
    void make(const QString &marker = QStringLiteral("opencollection.yml"),
              const QByteArray &text = "opencollection: \"1.0.0\"\n\ninfo:\n  name: C\n")
    {
        m_folder.emplace();
        Requests::Test::writeFile(path(marker), text);
    }
    void clear() { m_folder.reset(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

private:
    std::optional<QTemporaryDir> m_folder;
};

} // namespace Fingerpost::Test
