// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/samples.h"

#include <QAbstractItemModel>

namespace Fingerpost::Ui {

/// The practice server's requests: one root, its folders, their requests. Read-only, with TreeRole's roles.
class SamplesModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit SamplesModel(QObject *parent = nullptr);
    void setFolders(const QString &title, const QList<SampleFolder> &folders);
    /// The request at \a index; null for folders.
    [[nodiscard]] const RequestDraft *draft(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    /// Where an index stands, told by its internal id: 0 the root, 1 a folder, 2 + n a request of folder n.
    static constexpr quintptr RootId = 0;
    static constexpr quintptr FolderId = 1;
    static constexpr quintptr FirstRequestId = 2;

    QString m_title;
    QList<SampleFolder> m_folders;
};

} // namespace Fingerpost::Ui
