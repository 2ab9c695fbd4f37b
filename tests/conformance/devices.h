// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBuffer>
#include <QByteArrayList>
#include <QIODevice>

namespace Conformance {

/// Chunks whose sum nobody knows before the end, as from a generator: no seeking, one chunk for each read.
class ChunkDevice : public QIODevice {
public:
    explicit ChunkDevice(const QByteArrayList &chunks);
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArrayList m_chunks;
};

/// Has a size but cannot go back.
class UnseekableBuffer : public QBuffer {
public:
    bool seek(qint64) override { return false; }
};

} // namespace Conformance
