// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

namespace Requests::Test {

/// A file whose open() blocks whoever reads it, in this process too, as in a home directory on a server that
/// does not answer. Made of a lease (Linux, fcntl(2)), which the kernel breaks some time, usually 45 seconds,
/// after somebody wants the file.
class HeldFile {
public:
    /// Writes \a content to \a path and holds it. Blocks by itself where another program has it open.
    HeldFile(const QString &path, const QByteArray &content);
    ~HeldFile(); ///< releases, and removes the file
    Q_DISABLE_COPY_MOVE(HeldFile)

    /// Nobody was let in, which is certain for as long as the kernel waits. False also from the start, where
    /// the file system knows no leases.
    [[nodiscard]] bool isHeld() const;
    /// A reader waits.
    [[nodiscard]] bool isWanted() const;
    void release();

private:
    QString m_path;
    int m_descriptor;
    QElapsedTimer m_age;
};

} // namespace Requests::Test
