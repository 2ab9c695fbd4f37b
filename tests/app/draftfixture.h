// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/draftstore.h"

#include <QtCore/QProcess>

namespace Fingerpost::Test {

/// A draft with something in every field.
[[nodiscard]] RequestDraft fullDraft();
[[nodiscard]] OpenTabs tabsWith(const QString &url, int count = 1);
/// The URL of the first tab on the disk.
[[nodiscard]] QString keptUrl(const QString &folder);

/// This program again, as another window: it types without pause ("type") or holds a workspace ("lock").
class Child {
public:
    Child(const QString &role, const QString &folder);
    ~Child();
    Q_DISABLE_COPY_MOVE(Child)

    [[nodiscard]] QByteArray readLine();
    void killHard();

private:
    QProcess m_process;
};

/// For main(): what the program does as a Child, or -1 when it is none.
[[nodiscard]] int runAsChild(const QStringList &arguments);

} // namespace Fingerpost::Test
