// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/promptdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

PromptDialog::PromptDialog(const QStringList &questions, const QHash<QString, QString> &before,
                           QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Values for this request"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setVerticalSpacing(10);
    for (const QString &question : questions) {
        auto *edit = new QLineEdit(before.value(question), this);
        edit->setAccessibleName(question);
        edit->selectAll();
        auto *label = new QLabel(QString(question).replace(u'&', "&&"_L1), this);
        label->setTextFormat(Qt::PlainText); // it comes from a file
        label->setBuddy(edit);
        form->addRow(label, edit);
        m_edits.append({question, edit});
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Send"), QDialogButtonBox::AcceptRole)->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QHash<QString, QString> PromptDialog::answers() const
{
    QHash<QString, QString> answers;
    for (const auto &[question, edit] : m_edits)
        answers.insert(question, edit->text());
    return answers;
}

} // namespace Fingerpost::Ui
