// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fileoutput.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Cli {

FileOutput::FileOutput(const QString &path)
    : m_path(path)
{
    const QFileInfo info(path);
    // QSaveFile would put a plain file in place of /dev/null.
    if (info.exists() && !info.isFile() && !info.isDir())
        m_file = std::make_unique<QFile>(path);
    else
        m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly))
        setFileProblem();
}

void FileOutput::keepPrivate()
{
    if (qobject_cast<QSaveFile *>(m_file.get()) && !hasFailed()
        && !m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        setFileProblem();
}

void FileOutput::append(const QByteArray &bytes)
{
    if (!hasFailed() && m_file->write(bytes) != bytes.size())
        setFileProblem();
}

bool FileOutput::commit()
{
    if (hasFailed())
        return false;
    // Qt may write a part of its buffer to a full disk and still commit.
    auto *whole = qobject_cast<QSaveFile *>(m_file.get());
    if (!m_file->flush() || m_file->error() != QFileDevice::NoError || (whole && !whole->commit()))
        setFileProblem();
    return !hasFailed();
}

void FileOutput::setFileProblem()
{
    setProblem(u"%1 cannot be written: %2"_s.arg(m_path, m_file->errorString()));
}

} // namespace Fingerpost::Cli
