// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "files.h"

#include <csignal>
#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Requests::Test {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QString writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(content) != content.size() || !file.flush())
        qFatal("A file of the test cannot be written: %s", qPrintable(path));
    return path;
}

struct FileSizeLimit::Before {
    rlimit limit{};
    void (*handler)(int) = nullptr;
};

FileSizeLimit::FileSizeLimit(quint64 bytes)
    : m_before(std::make_unique<Before>())
{
    m_before->handler = std::signal(SIGXFSZ, SIG_IGN); // the write is to fail, not the program
    getrlimit(RLIMIT_FSIZE, &m_before->limit);
    rlimit limit = m_before->limit;
    limit.rlim_cur = bytes;
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        qFatal("The size of files cannot be limited.");
}

FileSizeLimit::~FileSizeLimit()
{
    setrlimit(RLIMIT_FSIZE, &m_before->limit);
    std::signal(SIGXFSZ, m_before->handler);
}

} // namespace Requests::Test
