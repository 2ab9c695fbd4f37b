// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionmodel.h"
#include "windowfixture.h"

class QAbstractButton;

namespace Fingerpost::Ui {

class EnvironmentsPage;
class FolderPage;
class VariableTable;

/// The window with a small collection open, of one folder and one request.
class ShopStage {
public:
    void open();
    void close() { m_fixture.reset(); }

    /// A file of the collection.
    void write(const QString &path, const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const QString &path) const;
    [[nodiscard]] NodeId idOf(const QString &path) const;
    [[nodiscard]] bool openRequest();
    [[nodiscard]] FolderPage *openFolder(const QString &path);
    [[nodiscard]] EnvironmentsPage *openEnvironments();
    void addVariable(VariableTable *table, const QString &name, const QString &value) const;
    /// The button of the strip that points out credentials; null while it does not.
    [[nodiscard]] QAbstractButton *strip(const QString &button) const;

    std::unique_ptr<WindowFixture> m_fixture;
    QString m_root;
};

} // namespace Fingerpost::Ui
