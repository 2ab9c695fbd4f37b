// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filefield.h"

#include "theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Fingerpost::Ui {

void chooseFile(QWidget *parent, const QString &current, std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(parent, FileField::tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!current.isEmpty())
        dialog->selectFile(current);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(done));
    dialog->open();
}

FileField::FileField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_button(new QPushButton(tr("Choose…"), this))
{
    m_edit->setAccessibleName(name);
    m_edit->setFont(Theme::font(TextStyle::Mono));
    m_button->setAccessibleName(tr("Choose a file: %1").arg(name));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &FileField::edited);
    connect(m_button, &QPushButton::clicked, this, [this] {
        chooseFile(this, m_edit->text(), [this](const QString &path) {
            // As a user would, so that it can be undone.
            m_edit->selectAll();
            m_edit->insert(QDir::toNativeSeparators(path));
        });
    });
}

} // namespace Fingerpost::Ui
