// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"

#include <QIODevice>
#include <QObject>
#include <QSocketNotifier>

#include <deque>
#include <memory>

namespace Fingerpost::Cli {

/// Standard output as an event loop can use it: it writes what the reader takes without waiting, so that a
/// stalled pipe holds up neither Ctrl+C nor a time limit. The mode of the descriptor, which others share, is
/// left alone.
class StandardOutput : public QObject, public Output {
    Q_OBJECT
public:
    explicit StandardOutput(QObject *parent = nullptr);

    void append(const QByteArray &bytes) override;
    /// Everything of \a device, which is read as it is written.
    void append(std::unique_ptr<QIODevice> device);
    /// A line end, unless what comes before ends in one or there is nothing.
    void endLine();
    [[nodiscard]] bool isDrained() const override { return m_queue.empty() && m_offset == m_block.size(); }
    /// The reader has gone away. problem() is set too.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Drops what has not been written.
    void discard();

Q_SIGNALS:
    /// Something that had to wait was written, or failed. Not emitted from within append().
    void progressed();

private:
    struct Item {
        QByteArray bytes;
        std::unique_ptr<QIODevice> device;
        bool lineEnd = false;
    };
    void append(Item item);
    void flush();
    [[nodiscard]] bool refill();
    [[nodiscard]] bool accepts() const;
    void waitUntilWritable();
    void fail(int error);

    std::deque<Item> m_queue;
    QByteArray m_block; ///< being written
    qsizetype m_offset = 0;
    qsizetype m_writeSize;
    char m_last = '\n';
    bool m_broken = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Fingerpost::Cli
