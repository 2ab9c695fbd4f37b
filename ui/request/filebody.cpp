// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/filebody.h"

#include "widgets/inklabel.h"
#include "widgets/variableink.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// The one local file that is dragged; empty for anything else.
QString fileOf(const QMimeData *mime)
{
    const QList<QUrl> urls = mime->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

FileBody::FileBody(QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit(this))
    , m_type(new QLineEdit(this))
{
    setAcceptDrops(true);
    m_path->setObjectName(u"bodyFile"_s);
    m_path->setAccessibleName(tr("File to send"));
    m_path->setPlaceholderText(tr("Drop a file here, or type its path"));
    m_path->setAcceptDrops(false); // a dropped file is for the pane, not a piece of text
    new VariableInk(m_path);
    m_type->setObjectName(u"bodyFileType"_s);
    m_type->setAccessibleName(tr("Content type"));
    m_type->setPlaceholderText(tr("As application/octet-stream; empty: none is sent"));
    auto *choose = new QPushButton(tr("Choose file…"), this);
    choose->setObjectName(u"chooseBodyFile"_s);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->addWidget(new InkLabel(tr("File"), TextStyle::Normal, Ink::Secondary, this), 0, 0);
    grid->addWidget(m_path, 0, 1);
    grid->addWidget(choose, 0, 2);
    grid->addWidget(new InkLabel(tr("Content type"), TextStyle::Normal, Ink::Secondary, this), 1, 0);
    grid->addWidget(m_type, 1, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);

    connect(m_path, &QLineEdit::textEdited, this, &FileBody::edited);
    connect(m_type, &QLineEdit::textEdited, this, &FileBody::edited);
    connect(choose, &QPushButton::clicked, this, &FileBody::choose);
}

void FileBody::setFile(const QString &path, const QString &contentType)
{
    if (path != m_path->text())
        m_path->setText(path);
    if (contentType != m_type->text())
        m_type->setText(contentType);
}

QString FileBody::path() const
{
    return m_path->text();
}

QString FileBody::contentType() const
{
    return m_type->text();
}

void FileBody::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file to send"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!path().isEmpty())
        dialog->selectFile(path());
    connect(dialog, &QFileDialog::fileSelected, this, &FileBody::take);
    dialog->open();
}

/// As a user would, so that it can be undone.
void FileBody::take(const QString &chosen)
{
    m_path->selectAll();
    m_path->insert(chosen);
}

void FileBody::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FileBody::dropEvent(QDropEvent *event)
{
    take(fileOf(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace Fingerpost::Ui
