// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/startup.h"

#include <QDir>
#include <QFile>

#include <ctime>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

double millisecondsSinceProcessStart()
{
    QFile stat(u"/proc/self/stat"_s);
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    // The second field is the name in parentheses and may hold blanks; the 22nd is the start in clock ticks.
    const QByteArray line = stat.readAll();
    const QByteArrayList fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double startTicks = fields.value(19).toDouble();
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double nowMs = double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
    return nowMs - startTicks * 1000 / double(sysconf(_SC_CLK_TCK));
}

WorkspaceLock lockWorkspace(const QString &workspace)
{
    for (int number = 1;; ++number) {
        WorkspaceLock held;
        held.directory = number == 1 ? workspace : u"%1/window-%2"_s.arg(workspace).arg(number);
        QDir().mkpath(held.directory);
        held.lock = std::make_unique<QLockFile>(held.directory + "/lock"_L1);
        held.lock->setStaleLockTime(0);
        if (held.lock->tryLock(0) || held.lock->error() != QLockFile::LockFailedError)
            return held; // a folder that cannot be written is told of at the first write
    }
}

} // namespace Fingerpost
