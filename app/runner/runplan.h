// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace Fingerpost {

/// What a run goes through, and in which order. A value.
struct RunPlan {
    static constexpr qsizetype maximumRequests = 100'000;

    struct Request {
        QString path; ///< within the collection
        QString name; ///< with those of the folders above that are run too: "Users/Get user"
        QByteArray method;
        QString problem; ///< why it cannot be sent; a sentence
        bool isSkipped = false; ///< the problem is no mistake: it is of a kind that cannot be sent yet

        bool operator==(const Request &) const = default;
    };

    QString root; ///< the collection's folder
    QString path; ///< of the folder or request that is run; empty: the whole collection
    QString name; ///< of what is run
    QList<Request> requests; ///< as the tree shows them from top to bottom

    /// Reads the tree below \a path of the collection in \a root. Blocks for the disk: for a worker.
    [[nodiscard]] static Requests::Result<RunPlan> read(const QString &root, const QString &path);
    /// The collection that a folder or file on the disk lies in, and its path there.
    [[nodiscard]] static Requests::Result<RunPlan> locate(const QString &place);
};

} // namespace Fingerpost
