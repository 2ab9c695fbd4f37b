// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;

namespace Fingerpost::Ui {

/// Asks for a file that exists, without a loop of its own; \a done gets its path unless it is cancelled, or
/// \a parent is gone by then. \a current is where it begins; may be empty.
void chooseFile(QWidget *parent, const QString &current, std::function<void(const QString &)> done);

/// A path, typed or chosen.
class FileField : public QWidget {
    Q_OBJECT

public:
    /// \a name is the accessible one.
    explicit FileField(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    /// The user typed or chose; not for QLineEdit::setText().
    void edited(const QString &path);

private:
    QLineEdit *m_edit;
    QPushButton *m_button;
};

} // namespace Fingerpost::Ui
