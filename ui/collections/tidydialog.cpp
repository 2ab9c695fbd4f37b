// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/tidydialog.h"

#include "theme/theme.h"
#include "widgets/inklabel.h"
#include "workspace/secrettidy.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

TidyDialog::TidyDialog(const QString &collection, const QList<SecretKey> &unused, QWidget *parent)
    : QDialog(parent)
    , m_unused(unused)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"tidySecrets"_s);
    setWindowTitle(tr("Tidy secrets"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 360);
    auto *words = new InkLabel(
        unused.isEmpty()
            ? tr("Every secret of “%1” in the keychain belongs to something in it.").arg(collection.left(60))
            : tr("Nothing in “%1” refers to these secrets any more. What brings a deleted request or folder "
                 "back, as undo does, brings it back without what you remove here.")
                  .arg(collection.left(60)),
        TextStyle::Normal, Ink::Text, this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(makeButtons());
    fill();
}

void TidyDialog::fill()
{
    m_list->setObjectName(u"unusedSecrets"_s);
    m_list->setAccessibleName(tr("Secrets that nothing refers to"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Of"), tr("Secret")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setVisible(!m_unused.isEmpty());
    for (const SecretKey &key : std::as_const(m_unused)) {
        auto *item = new QTreeWidgetItem(m_list, {SecretTidy::placeOf(key), SecretTidy::nameOf(key)});
        item->setCheckState(0, Qt::Checked);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    connect(m_list, &QTreeWidget::itemChanged, this, [this] { m_remove->setEnabled(!chosen().isEmpty()); });
}

QWidget *TidyDialog::makeButtons()
{
    auto *buttons =
        new QDialogButtonBox(m_unused.isEmpty() ? QDialogButtonBox::Close : QDialogButtonBox::Cancel, this);
    m_remove = buttons->addButton(tr("&Remove from the keychain"), QDialogButtonBox::AcceptRole);
    m_remove->setObjectName(u"removeSecrets"_s);
    m_remove->setVisible(!m_unused.isEmpty());
    m_remove->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QList<SecretKey> TidyDialog::chosen() const
{
    QList<SecretKey> chosen;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->checkState(0) == Qt::Checked)
            chosen.append(m_unused.at(row));
    }
    return chosen;
}

} // namespace Fingerpost::Ui
