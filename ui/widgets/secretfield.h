// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Fingerpost::Ui {

/// A text that is shown as dots until its eye is pressed. What is nothing but a variable, as {{token}}, is
/// no secret and shown as it is.
class SecretField : public QWidget {
    Q_OBJECT

public:
    /// \a name is the accessible one, as "Password".
    explicit SecretField(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QToolButton *eye() const { return m_eye; }
    [[nodiscard]] bool isRevealed() const;
    /// Hiding it does as much as setRevealed(false).
    void setRevealed(bool revealed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateMask();

    QString m_name;
    QLineEdit *m_edit;
    QToolButton *m_eye;
};

} // namespace Fingerpost::Ui
