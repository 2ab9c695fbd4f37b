// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionsource.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Fingerpost::Ui {

/// Where a request is to be saved that has no file yet: a name, and a collection or one of its folders.
class SaveDialog : public QDialog {
    Q_OBJECT
public:
    SaveDialog(const CollectionSource &source, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    /// CollectionSource::rootId: into a new collection.
    [[nodiscard]] NodeId target() const;

private:
    void addNodes(const CollectionSource &source, NodeId parent, int depth);

    QLineEdit *m_name;
    QComboBox *m_folder;
};

} // namespace Fingerpost::Ui
