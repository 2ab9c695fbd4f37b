// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/samplesmodel.h"

#include "collections/treeroles.h"

namespace Fingerpost::Ui {

SamplesModel::SamplesModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void SamplesModel::setFolders(const QString &title, const QList<SampleFolder> &folders)
{
    beginResetModel();
    m_title = title;
    m_folders = folders;
    endResetModel();
}

const RequestDraft *SamplesModel::draft(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() < FirstRequestId)
        return nullptr;
    return &m_folders.at(qsizetype(index.internalId() - FirstRequestId)).requests.at(index.row());
}

QModelIndex SamplesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, RootId);
    if (parent.internalId() == RootId)
        return createIndex(row, column, FolderId);
    return createIndex(row, column, FirstRequestId + quintptr(parent.row()));
}

QModelIndex SamplesModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == RootId)
        return {};
    if (index.internalId() == FolderId)
        return createIndex(0, 0, RootId);
    return createIndex(int(index.internalId() - FirstRequestId), 0, FolderId);
}

int SamplesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_folders.isEmpty() ? 0 : 1;
    if (parent.column() > 0)
        return 0;
    if (parent.internalId() == RootId)
        return int(m_folders.size());
    if (parent.internalId() == FolderId)
        return int(m_folders.at(parent.row()).requests.size());
    return 0;
}

int SamplesModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant SamplesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RequestDraft *request = draft(index);
    switch (role) {
    case Qt::DisplayRole:
        if (request)
            return request->name;
        return index.internalId() == RootId ? m_title : m_folders.at(index.row()).name;
    case Qt::AccessibleTextRole:
        return request ? tr("%1 %2").arg(QString::fromUtf8(request->method), request->name) : data(index);
    case Qt::ToolTipRole:
    case TreeRole::Url:
        return request ? request->url : QVariant();
    case TreeRole::Method:
        return request ? QString::fromUtf8(request->method) : QString();
    default:
        return {};
    }
}

} // namespace Fingerpost::Ui
