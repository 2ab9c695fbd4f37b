// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keychain.h"

namespace Fingerpost::Ui {

/// A keychain that outlives a process that is killed, as a desktop's does: one file an entry. Its folder is
/// the one place where secrets may be. Answers come later, as from there.
class FileKeychain : public Keychain {
public:
    explicit FileKeychain(QString folder);

    void read(const QString &key, const Callback &callback) override;
    void write(const QString &key, const QString &value, const Callback &callback) override;
    void remove(const QString &key, const Callback &callback) override;

private:
    [[nodiscard]] QString pathOf(const QString &key) const;

    QString m_folder;
};

} // namespace Fingerpost::Ui
