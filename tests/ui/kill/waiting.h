// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QString>

namespace Fingerpost {

/// How many nanoseconds the threads of \a process ("self" or its number) have been ready to run without a
/// processor, all together; 0 where the system does not say.
inline qint64 waitedForProcessor(const QString &process)
{
    qint64 waited = 0;
    QDirIterator threads(QStringLiteral("/proc/%1/task").arg(process), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        // Time on a processor, time of waiting for one, and how often.
        QFile file(threads.next() + QStringLiteral("/schedstat"));
        if (file.open(QIODevice::ReadOnly))
            waited += file.readAll().split(' ').value(1).toLongLong();
    }
    return waited;
}

} // namespace Fingerpost
