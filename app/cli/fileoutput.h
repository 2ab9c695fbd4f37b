// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"

#include <QFileDevice>

#include <memory>

namespace Fingerpost::Cli {

/// A file that is there as a whole or not at all: without commit() nothing changes on disk. Devices and
/// pipes, which cannot be replaced, are written to as they are.
class FileOutput : public Output {
public:
    /// problem() says whether it can be written.
    explicit FileOutput(const QString &path);

    /// What is still to be written is for the owner's eyes alone. A device or pipe is left as it is.
    void keepPrivate();
    void append(const QByteArray &bytes) override;
    [[nodiscard]] bool isDrained() const override { return true; }
    /// Puts the file in its place; false with problem() when that fails or something failed before.
    [[nodiscard]] bool commit();

private:
    void setFileProblem();

    QString m_path;
    std::unique_ptr<QFileDevice> m_file;
};

} // namespace Fingerpost::Cli
