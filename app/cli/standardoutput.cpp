// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/standardoutput.h"

#include <cerrno>

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Cli {

namespace {

constexpr qsizetype LargeWrite = 256 * 1024;
/// What a pipe that poll() calls writable takes without blocking: PIPE_BUF of Linux.
constexpr qsizetype SafeWrite = 4096;
/// One turn of the event loop writes no more than this.
constexpr qsizetype TurnSize = 4 * 1024 * 1024;

bool mayBlock()
{
    struct stat status = {};
    return ::fstat(STDOUT_FILENO, &status) == 0
        && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode) || ::isatty(STDOUT_FILENO) != 0);
}

} // namespace

StandardOutput::StandardOutput(QObject *parent)
    : QObject(parent)
    , m_writeSize(mayBlock() ? SafeWrite : LargeWrite)
{
}

void StandardOutput::append(const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        append(Item{bytes, nullptr});
}

void StandardOutput::append(std::unique_ptr<QIODevice> device)
{
    append(Item{{}, std::move(device)});
}

void StandardOutput::endLine()
{
    append(Item{{}, nullptr, true});
}

void StandardOutput::append(Item item)
{
    if (hasFailed())
        return;
    const bool waiting = !isDrained();
    m_queue.push_back(std::move(item));
    if (!waiting)
        flush();
}

void StandardOutput::discard()
{
    m_queue.clear();
    m_block.clear();
    m_offset = 0;
    if (m_notifier)
        m_notifier->setEnabled(false);
}

/// Makes the next block; false when there is nothing more to write.
bool StandardOutput::refill()
{
    while (m_offset == m_block.size()) {
        m_offset = 0;
        m_block.clear();
        if (m_queue.empty())
            return false;
        Item &item = m_queue.front();
        if (item.device)
            m_block = item.device->read(LargeWrite);
        else if (item.lineEnd)
            m_block = m_last == '\n' ? QByteArray() : QByteArray("\n");
        else
            m_block = item.bytes;
        if (!item.device || m_block.isEmpty())
            m_queue.pop_front();
        if (!m_block.isEmpty())
            m_last = m_block.back();
    }
    return true;
}

bool StandardOutput::accepts() const
{
    if (m_writeSize == LargeWrite)
        return true;
    pollfd out = {STDOUT_FILENO, POLLOUT, 0};
    return ::poll(&out, 1, 0) != 0; // an error is told of by write()
}

void StandardOutput::waitUntilWritable()
{
    if (!m_notifier) {
        m_notifier = std::make_unique<QSocketNotifier>(STDOUT_FILENO, QSocketNotifier::Write);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
            flush();
            Q_EMIT progressed();
        });
    }
    m_notifier->setEnabled(true);
}

void StandardOutput::flush()
{
    qsizetype room = TurnSize;
    while (refill()) {
        if (room <= 0 || !accepts())
            return waitUntilWritable();
        const qsizetype size = qMin(m_writeSize, m_block.size() - m_offset);
        const ssize_t written = ::write(STDOUT_FILENO, m_block.constData() + m_offset, size_t(size));
        if (written >= 0) {
            m_offset += written;
            room -= written;
        } else if (errno == EAGAIN) {
            return waitUntilWritable();
        } else if (errno != EINTR) {
            return fail(errno);
        }
    }
    if (m_notifier)
        m_notifier->setEnabled(false);
}

void StandardOutput::fail(int error)
{
    m_broken = error == EPIPE;
    setProblem(u"standard output cannot be written: %1"_s.arg(qt_error_string(error)));
    discard();
}

} // namespace Fingerpost::Cli
