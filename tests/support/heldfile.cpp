// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/heldfile.h"

#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Requests::Test {

HeldFile::HeldFile(const QString &path, const QByteArray &content)
    : m_path(path)
{
    // Sent when somebody wants the file; its default would end the process.
    (void)std::signal(SIGIO, SIG_IGN);
    m_age.start();
    m_descriptor = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (m_descriptor >= 0
        && write(m_descriptor, content.constData(), size_t(content.size())) == content.size())
        (void)fcntl(m_descriptor, F_SETLEASE, F_WRLCK);
}

HeldFile::~HeldFile()
{
    release();
    if (m_descriptor >= 0)
        close(m_descriptor);
    QFile::remove(m_path);
}

bool HeldFile::isHeld() const
{
    QFile breakTime(QStringLiteral("/proc/sys/fs/lease-break-time"));
    const int seconds = breakTime.open(QIODevice::ReadOnly) ? breakTime.readAll().trimmed().toInt() : 0;
    // While a reader waits, a lease is told as what it is to become; it is that once the time is over.
    const int lease = fcntl(m_descriptor, F_GETLEASE);
    return lease == F_WRLCK || (lease == F_RDLCK && m_age.elapsed() < 1000LL * seconds);
}

bool HeldFile::isWanted() const
{
    return fcntl(m_descriptor, F_GETLEASE) == F_RDLCK;
}

void HeldFile::release()
{
    (void)fcntl(m_descriptor, F_SETLEASE, F_UNLCK);
}

} // namespace Requests::Test
