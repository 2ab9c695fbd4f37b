// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace Fingerpost::Ui {

/// The secrets of a collection that nothing in it refers to any more, to be chosen from. Shows names alone.
class TidyDialog : public QDialog {
    Q_OBJECT
public:
    TidyDialog(const QString &collection, const QList<SecretKey> &unused, QWidget *parent = nullptr);

    /// Those that are checked.
    [[nodiscard]] QList<SecretKey> chosen() const;

private:
    void fill();
    [[nodiscard]] QWidget *makeButtons();

    QList<SecretKey> m_unused;
    QTreeWidget *m_list;
    QPushButton *m_remove = nullptr;
};

} // namespace Fingerpost::Ui
