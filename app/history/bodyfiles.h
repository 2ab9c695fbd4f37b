// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <QString>

#include <functional>
#include <memory>

namespace Fingerpost {

/// Bodies as files named by the SHA-256 of what is in them, so that equal ones are one. They come in under
/// another name and are given theirs by a rename: there is the whole file or none. Thread: any, but adopt()
/// and remove() of several processes are to be kept apart by the caller.
class BodyFiles {
public:
    /// One on its way in; it goes again unless it is adopted.
    class Incoming {
    public:
        ~Incoming();
        Q_DISABLE_COPY_MOVE(Incoming)

        [[nodiscard]] Requests::Result<void> append(QByteArrayView bytes);
        /// All is there, and on the disk.
        [[nodiscard]] Requests::Result<void> finish();
        [[nodiscard]] QByteArray hash() const { return m_hash; }
        [[nodiscard]] qint64 size() const { return m_size; }

    private:
        friend class BodyFiles;
        Incoming() = default;

        QFile m_file;
        QCryptographicHash m_hasher{QCryptographicHash::Sha256};
        QByteArray m_hash;
        qint64 m_size = 0;
    };

    explicit BodyFiles(const QString &directory)
        : m_directory(directory)
    {
    }

    [[nodiscard]] Requests::Result<std::shared_ptr<Incoming>> receive() const;
    /// Gives it its name, unless the same is there already.
    [[nodiscard]] Requests::Result<void> adopt(Incoming &incoming) const;
    [[nodiscard]] QString path(const QByteArray &hash) const;
    [[nodiscard]] bool contains(const QByteArray &hash) const { return QFile::exists(path(hash)); }
    void remove(const QByteArray &hash) const;
    /// Removes what \a isWanted does not know, and what never came in whole; asks only about files that have
    /// been there for an hour, as others may be on their way in.
    void sweep(const std::function<bool(const QByteArray &hash)> &isWanted) const;

private:
    [[nodiscard]] QString incoming() const { return m_directory + QStringLiteral("/incoming"); }

    QString m_directory;
};

} // namespace Fingerpost
