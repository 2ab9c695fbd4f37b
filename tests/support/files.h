// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>

namespace Requests::Test {

/// All of a file, or "unreadable": an empty file and none are not the same.
[[nodiscard]] QByteArray contentOf(const QString &path);

/// Writes a file anew, in a folder that is made at need; ends the program when that fails. Returns \a path.
QString writeFile(const QString &path, const QByteArray &content);

/// While it lives, no file of this process grows beyond a size: a disk that is full, for everybody.
class FileSizeLimit {
public:
    explicit FileSizeLimit(quint64 bytes);
    ~FileSizeLimit();
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    struct Before;
    std::unique_ptr<Before> m_before;
};

} // namespace Requests::Test
