// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/bodyfiles.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QUuid>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 OldSeconds = 3600;

Requests::Error bodyError(const QString &path, const QString &reason)
{
    return Requests::Error(
        Requests::Error::SinkError,
        u"The body could not be kept in %1: %2."_s.arg(QDir::toNativeSeparators(path), reason));
}

} // namespace

BodyFiles::Incoming::~Incoming()
{
    if (!m_file.fileName().isEmpty())
        m_file.remove();
}

Requests::Result<void> BodyFiles::Incoming::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = m_file.write(bytes.data(), bytes.size());
        if (written <= 0)
            return bodyError(m_file.fileName(), m_file.errorString());
        m_hasher.addData(bytes.first(written));
        m_size += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Requests::Result<void> BodyFiles::Incoming::finish()
{
    if (!m_file.flush() || ::fdatasync(m_file.handle()) != 0)
        return bodyError(m_file.fileName(), m_file.errorString());
    m_file.close();
    m_hash = m_hasher.result().toHex();
    return {};
}

Requests::Result<std::shared_ptr<BodyFiles::Incoming>> BodyFiles::receive() const
{
    std::shared_ptr<Incoming> body(new Incoming);
    if (!QDir().mkpath(incoming()))
        return bodyError(incoming(), u"the folder cannot be made"_s);
    body->m_file.setFileName(incoming() + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces));
    const auto mine = QFile::ReadOwner | QFile::WriteOwner;
    if (!body->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, mine))
        return bodyError(body->m_file.fileName(), body->m_file.errorString());
    return body;
}

QString BodyFiles::path(const QByteArray &hash) const
{
    return m_directory + u'/' + QString::fromLatin1(hash.left(2)) + u'/' + QString::fromLatin1(hash);
}

Requests::Result<void> BodyFiles::adopt(Incoming &body) const
{
    const QString there = path(body.m_hash);
    if (QFile::exists(there))
        return {};
    if (!QDir().mkpath(there.chopped(body.m_hash.size())) || !body.m_file.rename(there))
        return bodyError(there, body.m_file.errorString());
    body.m_file.setFileName({}); // it stays
    return {};
}

void BodyFiles::remove(const QByteArray &hash) const
{
    QFile::remove(path(hash));
}

void BodyFiles::sweep(const std::function<bool(const QByteArray &)> &isWanted) const
{
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-OldSeconds);
    QDirIterator files(m_directory, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QByteArray name = files.fileName().toLatin1();
        const bool isIncoming = files.fileInfo().path() == incoming();
        if (!isIncoming && isWanted(name))
            continue;
        if (files.fileInfo().lastModified() < old)
            QFile::remove(files.filePath());
    }
}

} // namespace Fingerpost
