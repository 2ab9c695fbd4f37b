// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/authfields.h"

#include <QWidget>

#include <functional>

class QGridLayout;

namespace Fingerpost::Ui {

class InkLabel;

/// The fields of one kind of auth, one below the other.
class AuthForm : public QWidget {
    Q_OBJECT

public:
    explicit AuthForm(AuthSetting::Kind kind, QWidget *parent = nullptr);

    /// Fields whose text is already so keep cursor and undo steps. Does not emit valueEdited().
    void setValues(const QMap<QString, QString> &values);
    /// Shows all secrets as dots again.
    void hideSecrets();

    /// The width that the labels of every form share.
    [[nodiscard]] static int labelColumn();

Q_SIGNALS:
    void valueEdited(const QString &name, const QString &value);

private:
    using Show = std::function<void(const QMap<QString, QString> &)>;

    void addRow(const AuthField &field, QGridLayout *grid, int row);
    QWidget *addText(const AuthField &field, const QString &label);
    QWidget *addSecret(const AuthField &field, const QString &label);
    QWidget *addSwitch(const AuthField &field, const QString &label);
    QWidget *addChoice(const AuthField &field, const QString &label);

    QList<Show> m_shows; ///< one a field
};

} // namespace Fingerpost::Ui
