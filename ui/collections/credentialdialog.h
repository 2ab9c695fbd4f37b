// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/credentialcheck.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTreeWidget;

namespace Fingerpost::Ui {

class InkLabel;

/// Points out, before a request is saved in a collection, what looks like a live credential in it. Nothing of
/// their values is shown but the first letters.
class CredentialDialog : public QDialog {
    Q_OBJECT
public:
    /// Where variables can be kept whose values are in the keychain.
    struct Shelf {
        QString name; ///< shown
        QString environment; ///< its name; empty: the global variables
    };

    CredentialDialog(const QString &request, const QList<OpenCredential> &found, const QList<Shelf> &shelves,
                     QWidget *parent = nullptr);

    /// Those that are checked.
    [[nodiscard]] QList<OpenCredential> chosen() const;
    /// The environment that is to hold them; empty: the global variables.
    [[nodiscard]] QString environment() const;
    /// What did not work; nothing has been changed.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void moveRequested();
    void saveRequested();

private:
    void fill();
    [[nodiscard]] QWidget *makeButtons();

    QList<OpenCredential> m_found;
    QTreeWidget *m_list;
    QComboBox *m_shelf;
    InkLabel *m_problem;
    QPushButton *m_move = nullptr;
};

} // namespace Fingerpost::Ui
