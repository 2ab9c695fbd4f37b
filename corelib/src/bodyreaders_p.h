// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/body.h>

namespace Requests {

/// What a shared device holds from \a start on, for one reading. Random access where the device has it.
class WindowReader : public QIODevice {
public:
    /// \a size is -1 where the device does not know.
    WindowReader(std::shared_ptr<QIODevice> device, qint64 start, qint64 size);

    [[nodiscard]] bool isSequential() const override { return m_size < 0; }
    [[nodiscard]] qint64 size() const override { return m_size < 0 ? bytesAvailable() : m_size; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    bool seek(qint64 pos) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    std::shared_ptr<QIODevice> m_device;
    qint64 m_start = 0;
    qint64 m_size = -1;
};

/// Several sources, one after the other; each is opened when its turn comes, so that a hundred files need one
/// handle.
class ConcatReader : public QIODevice {
public:
    explicit ConcatReader(QList<std::shared_ptr<BodySource>> parts);

    [[nodiscard]] bool isSequential() const override { return m_size < 0; }
    [[nodiscard]] qint64 size() const override { return m_size < 0 ? bytesAvailable() : m_size; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    bool seek(qint64 pos) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool openPart();
    void leavePart();
    qint64 readPart(char *data, qint64 maxSize);

    QList<std::shared_ptr<BodySource>> m_parts;
    QList<qint64> m_sizes; ///< as they were promised in Content-Length
    qint64 m_size = 0;
    qsizetype m_part = 0;
    qint64 m_partPos = 0;
    bool m_partEnded = false; ///< nothing follows what can be read of it
    std::unique_ptr<QIODevice> m_reader;
};

} // namespace Requests
