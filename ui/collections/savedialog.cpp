// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/savedialog.h"

#include "theme/icons.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int MaxFolders = 2000; ///< in the list
constexpr int MaxDepth = 64;
} // namespace

SaveDialog::SaveDialog(const CollectionSource &source, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name, this))
    , m_folder(new QComboBox(this))
{
    setWindowTitle(tr("Save the request"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    m_name->setObjectName(u"saveName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->selectAll();
    m_folder->setObjectName(u"saveFolder"_s);
    m_folder->setAccessibleName(tr("Folder"));
    addNodes(source, CollectionSource::rootId, 0);
    m_folder->addItem(icon(u"plus"_s), tr("A new collection"), QVariant::fromValue(CollectionSource::rootId));

    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setVerticalSpacing(10);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("In"), m_folder);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveAccept"_s);
    save->setDefault(true);
    form->addRow(buttons);
    const auto check = [this, save] { save->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, check);
    check();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SaveDialog::addNodes(const CollectionSource &source, NodeId parent, int depth)
{
    for (const NodeId id : source.children(parent)) {
        const CollectionNode node = source.node(id);
        if (!node.abilities.testFlag(CollectionNode::CanHold) || m_folder->count() > MaxFolders
            || depth > MaxDepth)
            continue;
        const bool isCollection = node.kind == CollectionNode::Kind::Collection;
        m_folder->addItem(icon(isCollection ? u"layers"_s : u"folder"_s),
                          QString(depth * 4, u' ') + node.name, QVariant::fromValue(id));
        addNodes(source, id, depth + 1);
    }
}

QString SaveDialog::name() const
{
    return m_name->text().trimmed();
}

NodeId SaveDialog::target() const
{
    return m_folder->currentData().value<NodeId>();
}

} // namespace Fingerpost::Ui
