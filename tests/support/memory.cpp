// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/memory.h"

#include <QFile>

namespace Requests::Test {

ResidentMemory residentBytes()
{
    ResidentMemory memory;
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return memory;
    // Lines as in "Pss:                 387 kB".
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !line.endsWith(" kB"))
            continue;
        const qint64 bytes = line.sliced(colon + 1).chopped(3).trimmed().toLongLong() * 1024;
        if (line.startsWith("Pss:"))
            memory.pss = bytes;
        else if (line.startsWith("Anonymous:"))
            memory.anonymous = bytes;
    }
    return memory;
}

} // namespace Requests::Test
