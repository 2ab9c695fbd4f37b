// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/credentialdialog.h"

#include "theme/theme.h"
#include "widgets/inklabel.h"
#include "widgets/plaintip.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

CredentialDialog::CredentialDialog(const QString &request, const QList<OpenCredential> &found,
                                   const QList<Shelf> &shelves, QWidget *parent)
    : QDialog(parent)
    , m_found(found)
    , m_list(new QTreeWidget(this))
    , m_shelf(new QComboBox(this))
    , m_problem(new InkLabel({}, TextStyle::Normal, Ink::Error, this))
{
    setObjectName(u"credentials"_s);
    setWindowTitle(tr("Before it is saved"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(720, 400);
    auto *words =
        new InkLabel(tr("“%1” holds what looks like a live credential. A collection is a folder that "
                        "is easily shared. In the keychain only you can use it, and a variable "
                        "stands in its place.")
                         .arg(request.left(60)),
                     TextStyle::Normal, Ink::Text, this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(u"credentialProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_shelf->setObjectName(u"credentialShelf"_s);
    for (const Shelf &shelf : shelves)
        m_shelf->addItem(shelf.name, shelf.environment);
    fill();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    auto *form = new QFormLayout;
    form->addRow(tr("&Variables go to"), m_shelf);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(makeButtons());
    m_list->setFocus();
}

void CredentialDialog::fill()
{
    m_list->setObjectName(u"credentialList"_s);
    m_list->setAccessibleName(tr("What looks like a credential"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Where"), tr("What"), tr("Value"), tr("Becomes")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const OpenCredential &each : std::as_const(m_found)) {
        QStringList places;
        for (const DraftPlace &place : each.places)
            places.append(CredentialCheck::nameOf(place));
        auto *item = new QTreeWidgetItem(
            m_list, {places.join(u", "_s), each.kind, each.masked(), "{{"_L1 + each.variable + "}}"_L1});
        item->setCheckState(0, Qt::Checked);
        item->setToolTip(0, plainTip(places.join(u'\n')));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    connect(m_list, &QTreeWidget::itemChanged, this, [this] { m_move->setEnabled(!chosen().isEmpty()); });
}

QWidget *CredentialDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_move = buttons->addButton(tr("&Move to the keychain and save"), QDialogButtonBox::AcceptRole);
    m_move->setObjectName(u"moveCredentials"_s);
    m_move->setDefault(true);
    QPushButton *save = buttons->addButton(tr("&Save as it is"), QDialogButtonBox::DestructiveRole);
    save->setObjectName(u"saveAsItIs"_s);
    save->setAutoDefault(false);
    connect(m_move, &QPushButton::clicked, this, &CredentialDialog::moveRequested);
    connect(save, &QPushButton::clicked, this, &CredentialDialog::saveRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QList<OpenCredential> CredentialDialog::chosen() const
{
    QList<OpenCredential> chosen;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->checkState(0) == Qt::Checked)
            chosen.append(m_found.at(row));
    }
    return chosen;
}

QString CredentialDialog::environment() const
{
    return m_shelf->currentData().toString();
}

void CredentialDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    setEnabled(true);
}

} // namespace Fingerpost::Ui
