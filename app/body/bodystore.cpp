// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodystore.h"

#include "body/blockindex.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 LeastMemory = 1024; ///< of a piece behind the first, which is as long as what comes first
constexpr qint64 MostMemory = 1024 * 1024;
constexpr qint64 JudgedSize = 64 * 1024; ///< of a body, to tell its form
constexpr qint64 SavePiece = 4 * 1024 * 1024;
constexpr qint64 ReservedPiece = 64 * 1024 * 1024;

bool isMemory(const QString &directory)
{
    constexpr decltype(std::declval<struct statfs>().f_type) Tmpfs = 0x01021994;
    constexpr decltype(Tmpfs) Ramfs = 0x858458f6;
    struct statfs found = {};
    return ::statfs(QFile::encodeName(directory).constData(), &found) == 0
        && (found.f_type == Tmpfs || found.f_type == Ramfs);
}

/// The cache folder, unless that is memory and there is a disk elsewhere.
QString spoolDirectory()
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QDir().mkpath(cache);
    const QString other = u"/var/tmp"_s;
    return isMemory(cache) && QFileInfo(other).isWritable() && !isMemory(other) ? other : cache;
}

/// A file without a name.
int openSpool()
{
    const QByteArray path = QFile::encodeName(spoolDirectory());
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

/// A file without a name gives its blocks and pages back as its last handle goes: of a gigabyte that takes
/// up to a second, and it is mostly the window that lets a body go.
void closeSpool(int file, qint64 size)
{
    constexpr qint64 Much = 32 * 1024 * 1024;
    if (size < Much) {
        ::close(file);
        return;
    }
    static QThreadPool closers; // not the common one, which the window waits for as it paints
    closers.start([file] { ::close(file); });
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
    const QString where = spoolDirectory();
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

void BodyMemory::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_count == 0 || m_size == m_pieces[m_count - 1].begin + m_pieces[m_count - 1].room) {
            const qint64 more = m_count == 0 ? 0 : std::clamp(m_size, LeastMemory, MostMemory);
            Piece &next = m_pieces.at(m_count);
            next.begin = m_size;
            next.room = std::max<qint64>(more, bytes.size());
            next.bytes.reset(new char[size_t(next.room)]); // not touched before it is used
            ++m_count;
        }
        const Piece &last = m_pieces[m_count - 1];
        const qint64 at = m_size - last.begin;
        const qint64 count = std::min<qint64>(bytes.size(), last.room - at);
        std::memcpy(last.bytes.get() + at, bytes.data(), size_t(count));
        m_size += count;
        bytes = bytes.sliced(count);
    }
}

QByteArray BodyMemory::read(qint64 offset, qint64 size) const
{
    QByteArray bytes(size, Qt::Uninitialized);
    // Of the piece behind the last byte that is wanted nothing is known: it may be in the making.
    qint64 done = 0;
    for (size_t i = 0; done < size; ++i) {
        const Piece &piece = m_pieces[i];
        const qint64 at = offset + done - piece.begin;
        if (at >= piece.room)
            continue;
        const qint64 count = std::min(size - done, piece.room - at);
        std::memcpy(bytes.data() + done, piece.bytes.get() + at, size_t(count));
        done += count;
    }
    return bytes;
}

BodyStore::BodyStore(const QByteArray &contentType)
    : m_contentType(contentType)
{
}

BodyStore::~BodyStore()
{
    if (m_file >= 0)
        closeSpool(m_file, m_reserved > 0 ? size() : 0);
}

std::shared_ptr<BodyStore> BodyStore::fromBytes(const QByteArray &bytes, const QByteArray &contentType)
{
    auto store = std::make_shared<BodyStore>(contentType);
    const auto kept = store->append(bytes);
    store->finished(kept ? Requests::Error() : kept.error());
    return store;
}

Requests::Result<std::shared_ptr<BodyStore>> BodyStore::fromFile(const QString &path,
                                                                 const QByteArray &contentType)
{
    auto store = std::make_shared<BodyStore>(contentType);
    store->m_file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    struct stat found = {};
    if (store->m_file < 0 || ::fstat(store->m_file, &found) != 0 || !S_ISREG(found.st_mode)) {
        const QString reason = store->m_file < 0 ? qt_error_string(errno) : u"it is no file"_s;
        return Requests::Error(
            Requests::Error::RequestException,
            u"The body in %1 cannot be read: %2."_s.arg(QDir::toNativeSeparators(path), reason));
    }
    store->m_size.store(found.st_size, std::memory_order_release);
    store->m_complete.store(true, std::memory_order_release);
    return store;
}

Requests::Result<void> BodyStore::append(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const qint64 offset = size();
    if (m_file < 0 && offset + bytes.size() > MemoryLimit) {
        if (const auto spilled = spill(); !spilled)
            return spilled;
    }
    if (m_file < 0) {
        keep(bytes);
    } else {
        reserve(offset + bytes.size());
        if (!writeAll(m_file, bytes, offset))
            return fail(errno);
    }
    m_size.store(offset + bytes.size(), std::memory_order_release);
    addToIndex(bytes);
    return {};
}

/// In the memory.
void BodyStore::keep(QByteArrayView bytes)
{
    if (!m_memory) {
        auto memory = std::make_shared<BodyMemory>();
        const std::lock_guard lock(m_mutex);
        m_memory = std::move(memory);
    }
    m_memory->append(bytes);
}

/// While they are in the processor's cache.
void BodyStore::addToIndex(QByteArrayView bytes)
{
    if (m_index)
        m_index->append(bytes);
    else if (BlockIndex::canTellForm(m_contentType, read(0, JudgedSize)))
        makeIndex(bytes);
}

/// Of all that has come: what is in the memory, else \a bytes, which were too many for it.
void BodyStore::makeIndex(QByteArrayView bytes)
{
    auto index = std::make_shared<BlockIndex>(BlockIndex::formOf(m_contentType, read(0, JudgedSize)));
    const auto take = [&index](QByteArrayView piece) {
        index->append(piece);
        return true;
    };
    if (m_memory)
        m_memory->forEachPiece(take);
    else
        take(bytes);
    {
        const std::lock_guard lock(m_mutex);
        m_index = std::move(index);
    }
    if (m_whenIndexed)
        m_whenIndexed();
}

Requests::Result<void> BodyStore::spill()
{
    if (!m_index && m_memory)
        makeIndex({});
    const int file = openSpool();
    if (file < 0)
        return fail(errno);
    qint64 offset = 0;
    const auto put = [file, &offset](QByteArrayView piece) {
        const qint64 at = std::exchange(offset, offset + piece.size());
        return writeAll(file, piece, at);
    };
    if (m_memory && !m_memory->forEachPiece(put)) {
        const int code = errno;
        ::close(file);
        return fail(code);
    }
    const std::shared_ptr<BodyMemory> last = m_memory; // which goes when nobody reads it any more
    const std::lock_guard lock(m_mutex);
    m_file = file;
    m_memory.reset();
    return {};
}

/// Has the file system find the place for the bytes to come at once: writing into it is half as quick again.
/// Where it cannot, writing tells what is wrong.
void BodyStore::reserve(qint64 end)
{
    if (end <= m_reserved)
        return;
    if (::fallocate(m_file, FALLOC_FL_KEEP_SIZE, m_reserved, end + ReservedPiece - m_reserved) == 0)
        m_reserved = end + ReservedPiece;
    else
        m_reserved = std::numeric_limits<qint64>::max();
}

Requests::Result<void> BodyStore::fail(int code)
{
    const Requests::Error error = spoolError(code);
    const std::lock_guard lock(m_mutex);
    m_problem = error.message();
    return error;
}

void BodyStore::finished(const Requests::Error &)
{
    if (!m_index && m_memory)
        makeIndex({}); // as far as can be told
    if (m_reserved > 0)
        (void)!::ftruncate(m_file, size()); // gives back what was reserved beyond the end
    m_complete.store(true, std::memory_order_release);
}

QString BodyStore::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

std::shared_ptr<const BlockIndex> BodyStore::index() const
{
    const std::lock_guard lock(m_mutex);
    return m_index;
}

BodyForm BodyStore::form() const
{
    const auto made = index();
    return made ? made->form() : BlockIndex::formOf(m_contentType, read(0, 1024));
}

int BodyStore::fileHandle() const
{
    const std::lock_guard lock(m_mutex);
    return m_file;
}

QByteArray BodyStore::read(qint64 offset, qint64 maxSize) const
{
    QByteArray bytes;
    readTo(bytes, offset, maxSize);
    return bytes;
}

void BodyStore::readTo(QByteArray &bytes, qint64 offset, qint64 maxSize) const
{
    const qint64 count = qMin(maxSize, size() - offset);
    if (offset < 0 || count <= 0) {
        bytes.truncate(0);
        return;
    }
    int file = -1;
    std::shared_ptr<const BodyMemory> memory;
    {
        const std::lock_guard lock(m_mutex);
        file = m_file;
        memory = m_memory;
    }
    if (memory) {
        bytes = memory->read(offset, count);
        return;
    }
    if (bytes.capacity() < count)
        bytes = QByteArray(count, Qt::Uninitialized);
    bytes.resize(count);
    char *data = bytes.data();
    qint64 done = 0;
    while (done < count) {
        const ssize_t n = ::pread(file, data + done, size_t(count - done), offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += n;
    }
    bytes.truncate(done);
}

std::optional<QByteArray> BodyStore::tryRead(qint64 offset, qint64 maxSize) const
{
    if (m_atHand && !m_atHand(offset))
        return std::nullopt;
#ifdef RWF_NOWAIT
    const int file = fileHandle();
    const qint64 count = qMin(maxSize, size() - offset);
    if (file >= 0 && offset >= 0 && count > 0) {
        QByteArray bytes(count, Qt::Uninitialized);
        qint64 done = 0;
        while (done < count) {
            iovec piece = {bytes.data() + done, size_t(count - done)};
            const ssize_t n = ::preadv2(file, &piece, 1, offset + done, RWF_NOWAIT);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0 && errno == EAGAIN)
                return std::nullopt;
            if (n < 0)
                return read(offset, maxSize); // this file system cannot tell
            if (n == 0)
                break;
            done += n;
        }
        bytes.truncate(done);
        return bytes;
    }
#endif
    return read(offset, maxSize);
}

Requests::Result<void> BodyStore::saveTo(const QString &path,
                                         const std::function<bool(qint64)> &cancelled) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return saveError(path, file.errorString());
    const int from = fileHandle();
    bool shares = from >= 0; // blocks of the disk, or copies without our help
    for (qint64 done = 0; done < size();) {
        if (cancelled && cancelled(done)) {
            file.cancelWriting();
            return Requests::Error(Requests::Error::Canceled,
                                   u"Saving was cancelled; nothing was changed."_s);
        }
        const qint64 count = qMin(SavePiece, size() - done);
        if (shares) {
            off_t in = done;
            off_t out = done;
            const ssize_t n = ::copy_file_range(from, &in, file.handle(), &out, size_t(count), 0);
            if (n > 0) {
                done += n;
                continue;
            }
            if (n < 0 && (errno == ENOSPC || errno == EDQUOT || errno == EFBIG || errno == EIO))
                return saveError(path, qt_error_string(errno));
            shares = false;
            (void)file.seek(done);
        }
        const QByteArray piece = read(done, count);
        if (piece.isEmpty()) {
            file.cancelWriting();
            return saveError(path, u"the answer's bytes could not be read back"_s);
        }
        // On a full disk some of it is written without an error; the rest then says why not.
        for (qint64 written = 0; written < piece.size();) {
            const qint64 more = file.write(piece.constData() + written, piece.size() - written);
            if (more <= 0)
                return saveError(path, file.errorString());
            written += more;
        }
        done += piece.size();
    }
    // commit() does not look at what became of the rest in its buffer.
    if (!file.flush() || !file.commit())
        return saveError(path, file.errorString());
    return {};
}

} // namespace Fingerpost
