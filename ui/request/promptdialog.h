// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QHash>
#include <QStringList>

class QLineEdit;

namespace Fingerpost::Ui {

/// Asks for the values of `{{?question}}` before a request is sent.
class PromptDialog : public QDialog {
    Q_OBJECT
public:
    PromptDialog(const QStringList &questions, const QHash<QString, QString> &before,
                 QWidget *parent = nullptr);

    /// By question.
    [[nodiscard]] QHash<QString, QString> answers() const;

private:
    QList<QPair<QString, QLineEdit *>> m_edits;
};

} // namespace Fingerpost::Ui
