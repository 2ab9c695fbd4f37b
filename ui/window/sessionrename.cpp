// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sessionrename.h"

#include "collections/collectionscopes.h"
#include "collections/collectionstore.h"
#include "collections/folderpage.h"
#include "collections/openedcollections.h"
#include "widgets/plaintip.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <QDir>
#include <QMessageBox>
#include <QPushButton>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr qsizetype MostListed = 10;
} // namespace

SessionRename::SessionRename(const Context &context)
    : QObject(&context.window)
    , m_context(context)
{
}

void SessionRename::follow(const QString &before, const QString &after)
{
    for (DocumentPage *page : m_context.documents.pages()) {
        if (page->draft().settings.session == before)
            page->chooseSession(after);
    }
    const QStringList roots = m_context.collections.folders();
    const auto found = std::make_shared<Uses>();
    const auto left = std::make_shared<qsizetype>(roots.size());
    for (const QString &root : roots) {
        const auto gather = [this, root, before, after, found, left](const SessionUses &uses) {
            if (uses.count() > 0)
                found->append({root, uses});
            if (--*left == 0 && !found->isEmpty())
                ask(before, after, *found);
        };
        m_context.collections.storeAt(root)->usesOfSession(before, this, gather);
    }
}

QString SessionRename::listOf(const Uses &uses) const
{
    QStringList lines;
    qsizetype count = 0;
    for (const auto &[root, inside] : uses) {
        count += inside.count();
        const QString collection = QDir(root).dirName();
        for (const QString &folder : inside.folders)
            lines.append(folder.isEmpty() ? tr("%1 (the collection)").arg(collection)
                                          : tr("%1/%2 (the folder)").arg(collection, folder));
        for (const QString &path : inside.requests)
            lines.append(collection + u'/' + path);
    }
    lines = lines.mid(0, MostListed);
    if (count > lines.size())
        lines.append(tr("… and %L1 more").arg(count - lines.size()));
    return lines.join(u'\n');
}

void SessionRename::ask(const QString &before, const QString &after, const Uses &uses)
{
    qsizetype count = 0;
    for (const auto &[root, inside] : uses)
        count += inside.count();
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("The session was renamed"),
                        count == 1 ? tr("One file still names the session “%1”.").arg(before)
                                   : tr("%L1 files still name the session “%2”.").arg(count).arg(before),
                        QMessageBox::NoButton, &m_context.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setObjectName(u"sessionUses"_s);
    box->setInformativeText(tr("What names a session that is not there is sent through the default one.")
                            + u"\n\n"_s + listOf(uses));
    QPushButton *button =
        box->addButton(tr("Name “%1” there").arg(withAmpersands(after)), QMessageBox::AcceptRole);
    button->setObjectName(u"renameUses"_s);
    box->addButton(tr("Leave them"), QMessageBox::RejectRole);
    box->setDefaultButton(button);
    connect(button, &QPushButton::clicked, this,
            [this, before, after, uses] { change(before, after, uses); });
    box->open();
}

void SessionRename::change(const QString &before, const QString &after, const Uses &uses)
{
    for (const auto &[root, inside] : uses) {
        if (CollectionStore *store = m_context.collections.storeAt(root)) {
            store->renameSession(
                inside, before, after, this,
                [this, root = root, after](const SessionRenaming &renaming) { take(root, after, renaming); });
        }
    }
}

void SessionRename::take(const QString &root, const QString &after, const SessionRenaming &renaming)
{
    for (const QString &path : renaming.changed.requests) {
        if (DocumentPage *page = m_context.documents.pageOf(root, path))
            page->setSavedSession(after);
    }
    for (const QString &folder : renaming.changed.folders)
        m_context.scopes.reloadFolder(root, folder);
    for (int i = 0; i < m_context.documents.count(); ++i) {
        auto *folder = qobject_cast<FolderPage *>(m_context.documents.tab(i));
        if (folder && folder->tool().collection == root)
            folder->reload();
    }
    if (!renaming.problems.isEmpty())
        Q_EMIT noticed(renaming.problems.constFirst());
    Q_EMIT filesChanged(root, renaming.changed.requests);
}

} // namespace Fingerpost::Ui
