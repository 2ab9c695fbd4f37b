// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace Fingerpost {

/// A folder or file of a collection, as a tree shows it. A value.
struct CollectionItem {
    enum class Kind {
        Folder,
        Request,
        Other, ///< a request of a kind that cannot be opened yet: shown, never written
        Unreadable,
    };

    Kind kind = Kind::Request;
    QString path; ///< within the collection, with slashes
    QString name;
    QByteArray method; ///< of a request
    QString type; ///< of Kind::Other: the file's own word, as "grpc"
    double seq = 0; ///< 0: none
    QString error; ///< of Kind::Unreadable: a sentence

    bool operator==(const CollectionItem &) const = default;
};

/// The folder of a collection's path; empty: the collection itself.
[[nodiscard]] inline QString parentOf(const QString &path)
{
    return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
}

} // namespace Fingerpost

Q_DECLARE_METATYPE(Fingerpost::CollectionItem)
