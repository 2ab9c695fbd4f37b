// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionactions.h"

#include "collections/collectionfilter.h"
#include "collections/collectionmodel.h"
#include "collections/requesttree.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr qsizetype MostRemovals = 100; ///< that can be taken back

/// A name of any length, for a sentence.
QString shortened(const QString &name)
{
    constexpr int longest = 60;
    return name.size() > longest ? name.left(longest - 1) + u'…' : name;
}

} // namespace

CollectionActions::CollectionActions(CollectionModel *model, CollectionFilter *filter, RequestTree *tree)
    : QObject(tree)
    , m_model(model)
    , m_filter(filter)
    , m_tree(tree)
{
    const auto standard = [](QKeySequence::StandardKey key) { return QKeySequence::keyBindings(key); };
    m_open = add(u"open"_s, tr("Open"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)},
                 &CollectionActions::open);
    m_settings = add(u"settings"_s, tr("Headers, auth, variables…"), {QKeySequence(Qt::ALT | Qt::Key_Return)},
                     &CollectionActions::editSettings);
    m_run = add(u"run"_s, tr("Run…"), {QKeySequence(Qt::CTRL | Qt::Key_R)}, &CollectionActions::runCurrent);
    m_tidy = add(u"tidySecrets"_s, tr("Tidy secrets…"), {}, &CollectionActions::tidySecrets);
    m_close = add(u"closeCollection"_s, tr("Close collection"), {}, &CollectionActions::closeCollection);
    m_newRequest = add(u"newRequest"_s, tr("New request"), {QKeySequence(Qt::CTRL | Qt::Key_N)},
                       &CollectionActions::createRequest);
    m_newFolder = add(u"newFolder"_s, tr("New folder"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
                      &CollectionActions::createFolder);
    m_newCollection = add(u"newCollection"_s, tr("New collection"), {}, &CollectionActions::createCollection);
    m_rename = add(u"rename"_s, tr("Rename"), {QKeySequence(Qt::Key_F2)}, &CollectionActions::rename);
    m_duplicate = add(u"duplicate"_s, tr("Duplicate"), {QKeySequence(Qt::CTRL | Qt::Key_D)},
                      &CollectionActions::duplicate);
    m_cut = add(u"cut"_s, tr("Cut"), standard(QKeySequence::Cut), &CollectionActions::cut);
    m_copy = add(u"copy"_s, tr("Copy"), standard(QKeySequence::Copy), &CollectionActions::copy);
    m_paste = add(u"paste"_s, tr("Paste"), standard(QKeySequence::Paste), &CollectionActions::paste);
    m_remove = add(u"delete"_s, tr("Delete"), {QKeySequence(Qt::Key_Delete)}, &CollectionActions::remove);
    m_undo = add(u"undo"_s, tr("Undo delete"), standard(QKeySequence::Undo), &CollectionActions::undoRemoval);

    connect(model->source(), &CollectionSource::finished, this, &CollectionActions::finish);
    connect(model->source(), &CollectionSource::removalKept, this, &CollectionActions::keepRemoval);
    connect(model->source(), &CollectionSource::failed, this,
            [this](quint64 command, const QString &sentence) {
                m_awaited.remove(command);
                m_removedNames.remove(command);
                Q_EMIT failed(sentence);
            });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (!m_filling)
            m_model->setCut({}); // something else will be pasted
    });
}

QAction *CollectionActions::add(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                                void (CollectionActions::*run)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_all.append(action);
    return action;
}

QAction *CollectionActions::actionFor(const QKeyEvent *event)
{
    const QKeySequence pressed(QKeyCombination(
        event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier), Qt::Key(event->key())));
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&](const QAction *action) {
        return action->shortcuts().contains(pressed);
    });
    if (found == m_all.cend())
        return nullptr;
    updateEnabled();
    return *found;
}

void CollectionActions::fillMenu(QMenu *menu)
{
    updateEnabled();
    const QList<QList<QAction *>> groups{{m_open, m_run, m_settings},
                                         {m_newRequest, m_newFolder, m_newCollection},
                                         {m_cut, m_copy, m_paste, m_duplicate},
                                         {m_rename, m_remove, m_undo},
                                         {m_tidy, m_close}};
    for (const QList<QAction *> &group : groups) {
        const qsizetype before = menu->actions().size();
        QList<QAction *> possible;
        std::copy_if(group.cbegin(), group.cend(), std::back_inserter(possible),
                     [](const QAction *action) { return action->isEnabled(); });
        if (before > 0 && !possible.isEmpty())
            menu->addSeparator();
        menu->addActions(possible);
    }
}

void CollectionActions::fillNewMenu(QMenu *menu)
{
    updateEnabled();
    for (QAction *action : {m_newRequest, m_newFolder, m_newCollection}) {
        if (action->isEnabled())
            menu->addAction(action);
    }
}

QList<NodeId> CollectionActions::chosen() const
{
    QList<NodeId> ids;
    const QModelIndexList selected = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        ids.append(m_filter->id(index));
    return m_model->topmost(ids);
}

NodeId CollectionActions::current() const
{
    return m_filter->id(m_tree->currentIndex());
}

bool CollectionActions::all(const QList<NodeId> &ids, CollectionNode::Ability ability) const
{
    return !ids.isEmpty() && std::all_of(ids.cbegin(), ids.cend(), [&](NodeId id) {
        return m_model->source()->node(id).abilities.testFlag(ability);
    });
}

/// Where something new goes: the current folder, or the one the current node is in; the only collection when
/// nothing is current.
NodeId CollectionActions::holder() const
{
    NodeId id = current();
    if (id == CollectionSource::rootId) {
        const QList<NodeId> collections = m_model->childrenOf(CollectionSource::rootId);
        if (collections.size() == 1)
            id = collections.constFirst();
    }
    for (; id != CollectionSource::rootId; id = m_model->parentOf(id)) {
        if (m_model->source()->node(id).abilities.testFlag(CollectionNode::CanHold))
            return id;
    }
    return CollectionSource::rootId;
}

/// Into the current folder, or behind the current node; also behind a folder that is itself to be pasted.
CollectionActions::Place CollectionActions::placeToPaste(const QList<NodeId> &ids) const
{
    const NodeId at = current();
    if (at == CollectionSource::rootId || (holder() == at && !ids.contains(at)))
        return {.parent = holder()};
    return {.parent = m_model->parentOf(at), .position = m_model->indexOf(at).row() + 1};
}

void CollectionActions::updateEnabled()
{
    const QList<NodeId> ids = chosen();
    const CollectionNode::Kind kind = m_model->source()->node(current()).kind;
    const bool single = ids.size() == 1;
    const bool holds = holder() != CollectionSource::rootId;
    m_open->setEnabled(single
                       && (kind == CollectionNode::Kind::Request || kind == CollectionNode::Kind::Broken));
    const bool isCollection = kind == CollectionNode::Kind::Collection;
    m_settings->setEnabled(single && (isCollection || kind == CollectionNode::Kind::Folder));
    m_run->setEnabled(m_settings->isEnabled() || (single && kind == CollectionNode::Kind::Request));
    m_close->setEnabled(single && isCollection);
    m_tidy->setEnabled(single && isCollection);
    m_newRequest->setEnabled(holds);
    m_newFolder->setEnabled(holds);
    m_newCollection->setEnabled(
        m_model->source()->node(CollectionSource::rootId).abilities.testFlag(CollectionNode::CanHold));
    m_rename->setEnabled(single && all(ids, CollectionNode::CanRename));
    m_duplicate->setEnabled(all(ids, CollectionNode::CanCopy));
    m_cut->setEnabled(all(ids, CollectionNode::CanMove));
    m_copy->setEnabled(all(ids, CollectionNode::CanCopy));
    m_remove->setEnabled(all(ids, CollectionNode::CanRemove));
    m_undo->setEnabled(!m_removals.isEmpty());
    const QList<NodeId> parcel = m_model->unpacked(QGuiApplication::clipboard()->mimeData());
    m_paste->setEnabled(m_model->takes(parcel, placeToPaste(parcel).parent,
                                       m_model->cut().isEmpty() ? Qt::CopyAction : Qt::MoveAction));
}

void CollectionActions::await(quint64 command, Purpose purpose)
{
    m_awaited.insert(command, purpose);
}

void CollectionActions::follow(quint64 command)
{
    await(command, Purpose::Place);
}

void CollectionActions::finish(quint64 command, const QList<NodeId> &ids)
{
    const auto found = m_awaited.constFind(command);
    if (found == m_awaited.cend())
        return;
    const Purpose purpose = *found;
    m_awaited.erase(found);
    const QString name = m_removedNames.take(command);
    switch (purpose) {
    case Purpose::Create:
        Q_EMIT revealRequested(ids, true);
        break;
    case Purpose::Place:
        Q_EMIT revealRequested(ids, false);
        break;
    case Purpose::Remove:
        m_removals.append(command);
        if (m_removals.size() > MostRemovals)
            m_removals.removeFirst();
        Q_EMIT removed(name.isEmpty() ? tr("Deleted %1 items.").arg(ids.size())
                                      : tr("Deleted “%1”.").arg(name));
        break;
    case Purpose::Restore:
        Q_EMIT restored();
        Q_EMIT revealRequested(ids, false);
        break;
    }
}

/// The next undo tries it again, as when its name was taken; failing twice, it must not bar the others.
void CollectionActions::keepRemoval(quint64 removal)
{
    if (std::exchange(m_keptRemoval, removal) == removal)
        m_removals.prepend(removal);
    else
        m_removals.append(removal);
}

void CollectionActions::open()
{
    Q_EMIT openRequested(current());
}

void CollectionActions::editSettings()
{
    Q_EMIT settingsRequested(current());
}

void CollectionActions::runCurrent()
{
    Q_EMIT runRequested(current());
}

void CollectionActions::closeCollection()
{
    Q_EMIT closeRequested(current());
}

void CollectionActions::tidySecrets()
{
    Q_EMIT tidyRequested(current());
}

void CollectionActions::createRequest()
{
    await(m_model->source()->create(holder(), CollectionNode::Kind::Request, tr("New request")),
          Purpose::Create);
}

void CollectionActions::createFolder()
{
    await(m_model->source()->create(holder(), CollectionNode::Kind::Folder, tr("New folder")),
          Purpose::Create);
}

void CollectionActions::createCollection()
{
    await(m_model->source()->create(CollectionSource::rootId, CollectionNode::Kind::Collection,
                                    tr("New collection")),
          Purpose::Create);
}

void CollectionActions::rename()
{
    Q_EMIT revealRequested(chosen(), true);
}

void CollectionActions::duplicate()
{
    await(m_model->source()->duplicate(chosen()), Purpose::Place);
}

void CollectionActions::putOnClipboard(const QList<NodeId> &ids, bool cut)
{
    m_filling = true;
    QGuiApplication::clipboard()->setMimeData(m_model->parcel(ids)); // the clipboard owns it
    m_filling = false;
    m_model->setCut(cut ? QSet<NodeId>(ids.cbegin(), ids.cend()) : QSet<NodeId>());
}

void CollectionActions::cut()
{
    putOnClipboard(chosen(), true);
}

void CollectionActions::copy()
{
    putOnClipboard(chosen(), false);
}

void CollectionActions::forgetCut()
{
    if (m_model->cut().isEmpty())
        return;
    m_model->setCut({});
    QGuiApplication::clipboard()->clear();
}

void CollectionActions::paste()
{
    const QList<NodeId> ids = m_model->unpacked(QGuiApplication::clipboard()->mimeData());
    const Place place = placeToPaste(ids);
    CollectionSource *source = m_model->source();
    if (m_model->cut().isEmpty()) {
        await(source->copy(ids, place.parent, place.position), Purpose::Place);
        return;
    }
    await(source->move(ids, place.parent, place.position), Purpose::Place);
    forgetCut();
}

void CollectionActions::remove()
{
    const QList<NodeId> ids = chosen();
    const QString name =
        ids.size() == 1 ? shortened(m_model->source()->node(ids.constFirst()).name) : QString();
    const quint64 command = m_model->source()->remove(ids);
    if (!name.isEmpty())
        m_removedNames.insert(command, name);
    await(command, Purpose::Remove);
}

void CollectionActions::undoRemoval()
{
    if (!m_removals.isEmpty())
        await(m_model->source()->restore(m_removals.takeLast()), Purpose::Restore);
}

} // namespace Fingerpost::Ui
