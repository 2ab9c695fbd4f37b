// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cliprocess.h"
#include "workspace/playgroundhost.h"

#include <QtCore/QObject>
#include <QtCore/QTemporaryDir>

namespace Fingerpost::Test {

/// What the tests of the command line have in common: a new folder for each and the practice server.
class CliTest : public QObject {
    Q_OBJECT

protected:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString playground(const QString &target) const
    {
        return m_host.url().resolved(QUrl(target)).toString();
    }

private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    PlaygroundHost m_host;
};

} // namespace Fingerpost::Test
