// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodystore.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// A file without a name in the cache folder; /tmp may be memory.
int openSpool()
{
    const QString directory = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QDir().mkpath(directory);
    const QByteArray path = QFile::encodeName(directory);
    int file = ::open(path.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0) {
        // Not every file system knows O_TMPFILE: make a file and take its name away.
        QByteArray name = path + "/body-XXXXXX";
        file = ::mkostemp(name.data(), O_CLOEXEC);
        if (file >= 0)
            ::unlink(name.constData());
    }
    return file;
}

bool writeAll(int file, QByteArrayView bytes, qint64 offset)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::pwrite(file, bytes.data(), size_t(bytes.size()), offset);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        bytes = bytes.sliced(n);
        offset += n;
    }
    return true;
}

/// Takes errno's value, as making the texts may change errno.
Requests::Error spoolError(int code)
{
    const QString where = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QString message = u"The answer could not be kept in %1: %2."_s.arg(QDir::toNativeSeparators(where),
                                                                       qt_error_string(code));
    if (code == ENOSPC || code == EDQUOT)
        message += u" Free some space there and send again."_s;
    return Requests::Error(Requests::Error::SinkError, message);
}

Requests::Error saveError(const QString &path, const QString &reason)
{
    return Requests::Error(Requests::Error::SinkError,
                           u"%1 cannot be written: %2."_s.arg(QDir::toNativeSeparators(path), reason));
}

} // namespace

BodyStore::BodyStore() = default;

BodyStore::~BodyStore()
{
    if (m_file >= 0)
        ::close(m_file);
}

Requests::Result<void> BodyStore::append(QByteArrayView bytes)
{
    const qint64 offset = size();
    if (m_file < 0 && offset + bytes.size() > MemoryLimit) {
        if (const auto spilled = spill(); !spilled)
            return spilled;
    }
    if (m_file < 0) {
        const std::lock_guard lock(m_mutex);
        m_memory.append(bytes);
    } else if (!writeAll(m_file, bytes, offset)) {
        return spoolError(errno);
    }
    m_size.store(offset + bytes.size(), std::memory_order_release);
    return {};
}

Requests::Result<void> BodyStore::spill()
{
    const int file = openSpool();
    if (file < 0)
        return spoolError(errno);
    if (!writeAll(file, m_memory, 0)) {
        const int code = errno;
        ::close(file);
        return spoolError(code);
    }
    const std::lock_guard lock(m_mutex);
    m_file = file;
    m_memory = QByteArray();
    return {};
}

void BodyStore::finished(const Requests::Error &)
{
    m_complete.store(true, std::memory_order_release);
}

QByteArray BodyStore::read(qint64 offset, qint64 maxSize) const
{
    const qint64 count = qMin(maxSize, size() - offset);
    if (offset < 0 || count <= 0)
        return {};
    int file = -1;
    {
        const std::lock_guard lock(m_mutex);
        if (m_file < 0)
            return QByteArray(m_memory.constData() + offset,
                              count); // sharing would make append() copy it all
        file = m_file;
    }
    QByteArray bytes(count, Qt::Uninitialized);
    qint64 done = 0;
    while (done < count) {
        const ssize_t n = ::pread(file, bytes.data() + done, size_t(count - done), offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += n;
    }
    bytes.truncate(done);
    return bytes;
}

Requests::Result<void> BodyStore::saveTo(const QString &path,
                                         const std::function<bool(qint64)> &cancelled) const
{
    constexpr qint64 Piece = 1024 * 1024;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return saveError(path, file.errorString());
    for (qint64 done = 0; done < size();) {
        if (cancelled && cancelled(done)) {
            file.cancelWriting();
            return Requests::Error(Requests::Error::Canceled,
                                   u"Saving was cancelled; nothing was changed."_s);
        }
        const QByteArray piece = read(done, Piece);
        if (piece.isEmpty()) {
            file.cancelWriting();
            return saveError(path, u"the answer's bytes could not be read back"_s);
        }
        // On a full disk some of it is written without an error; the rest then says why not.
        for (qint64 written = 0; written < piece.size();) {
            const qint64 count = file.write(piece.constData() + written, piece.size() - written);
            if (count <= 0)
                return saveError(path, file.errorString());
            written += count;
        }
        done += piece.size();
    }
    if (!file.commit())
        return saveError(path, file.errorString());
    return {};
}

} // namespace Fingerpost
