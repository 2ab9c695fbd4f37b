// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/body.h>

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <mutex>

namespace Fingerpost {

/// The decoded bytes of one answer, of any size: in memory up to a few MiB, then in a file without a name
/// that vanishes with the store. One writer (the I/O thread), readers on any thread.
class BodyStore final : public Requests::BodySink {
public:
    static constexpr qint64 MemoryLimit = 8 * 1024 * 1024;

    BodyStore();
    ~BodyStore() override;

    Requests::Result<void> append(QByteArrayView bytes) override;
    void finished(const Requests::Error &error) override;

    /// How many bytes can be read now.
    [[nodiscard]] qint64 size() const { return m_size.load(std::memory_order_acquire); }
    [[nodiscard]] bool isComplete() const { return m_complete.load(std::memory_order_acquire); }
    /// Up to \a maxSize bytes from \a offset; fewer at the end.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 maxSize) const;
    /// Writes everything to \a path, atomically: there is the old file or the whole new one. Blocks: call on
    /// a worker. \a cancelled is asked between the pieces.
    [[nodiscard]] Requests::Result<void> saveTo(const QString &path,
                                                const std::function<bool(qint64 done)> &cancelled) const;

private:
    [[nodiscard]] Requests::Result<void> spill();

    mutable std::mutex m_mutex; ///< guards m_memory and m_file while the one becomes the other
    QByteArray m_memory;
    int m_file = -1;
    std::atomic<qint64> m_size = 0;
    std::atomic<bool> m_complete = false;
};

} // namespace Fingerpost
