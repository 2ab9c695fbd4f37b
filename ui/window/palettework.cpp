// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/palettework.h"

#include "collections/openedcollections.h"
#include "palette/commandpalette.h"
#include "widgets/keycap.h"
#include "widgets/tabpage.h"
#include "window/collectionwork.h"
#include "window/documents.h"
#include "window/topbar.h"

#include <QMenu>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// What can be chosen in \a menu now, with its submenus; what has a key is among the commands already.
void addActions(QList<PaletteEntry> &entries, const QMenu *menu, const QString &detail,
                const QString &iconName)
{
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->menu()) {
            addActions(entries, action->menu(), action->text().remove(u'&'), iconName);
            continue;
        }
        const QString text = action->text().replace(u"&&"_s, u"&"_s);
        const bool isChosen = action->isCheckable() && action->isChecked();
        const bool isKnown = std::any_of(entries.cbegin(), entries.cend(), [&](const PaletteEntry &entry) {
            return entry.text == text && !entry.keys.isEmpty();
        });
        if (action->isSeparator() || !action->isEnabled() || isChosen || isKnown)
            continue;
        entries.append({.text = text,
                        .detail = detail,
                        .method = {},
                        .iconName = iconName,
                        .keys = {},
                        .run = [action = QPointer(action)] {
                            if (action)
                                action->trigger();
                        }});
    }
}

/// The keys of those commands in \a menu that can do nothing now.
QSet<QKeySequence> idleKeys(const QMenu *menu)
{
    QSet<QKeySequence> keys;
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (!action->isEnabled() && !action->shortcut().isEmpty())
            keys.insert(action->shortcut());
    }
    return keys;
}

} // namespace

PaletteWork::PaletteWork(const Context &context, std::function<void(Command)> run)
    : QObject(&context.window)
    , m_context(context)
    , m_run(std::move(run))
    , m_palette(new CommandPalette(&context.window))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_palette->isVisible())
            m_palette->setEntries(entries());
    });
    connect(&m_context.collections, &CollectionSource::inserted, &m_soon, qOverload<>(&QTimer::start));
    m_palette->setLast([this](const QString &words) {
        PaletteEntry entry;
        if (m_requestsOnly)
            return entry;
        entry.text = tr("Search the history for “%1”").arg(words);
        entry.iconName = u"history"_s;
        entry.run = [this, words] { Q_EMIT historySearchRequested(words); };
        return entry;
    });
}

void PaletteWork::setSamples(const QString &title, const QList<SampleFolder> &samples)
{
    m_samplesTitle = title;
    m_samples = samples;
}

void PaletteWork::search()
{
    toggle(false);
}

void PaletteWork::goToRequest()
{
    toggle(true);
}

void PaletteWork::toggle(bool requestsOnly)
{
    if (m_palette->isVisible() && m_requestsOnly == requestsOnly)
        return m_palette->dismiss();
    m_requestsOnly = requestsOnly;
    m_palette->open(entries(), requestsOnly ? tr("Go to a request") : tr("Search, or run a command"));
}

QList<PaletteEntry> PaletteWork::entries() const
{
    QList<PaletteEntry> entries;
    addTabs(entries);
    if (m_requestsOnly) {
        addRequests(entries);
        addSamples(entries);
        return entries;
    }
    addCommands(entries);
    addRequests(entries);
    addSamples(entries);
    return entries;
}

void PaletteWork::addTabs(QList<PaletteEntry> &entries) const
{
    for (int index = 0; index < m_context.documents.count(); ++index) {
        TabPage *page = m_context.documents.tab(index);
        if (page == m_context.documents.currentTab())
            continue;
        const TabFace face = page->face();
        if (m_requestsOnly && face.method.isEmpty())
            continue;
        entries.append({.text = face.name,
                        .detail = tr("Open tab"),
                        .method = face.method,
                        .iconName = face.iconName,
                        .keys = {},
                        .run = [documents = &m_context.documents, page = QPointer(page)] {
                            if (page)
                                documents->show(page);
                        }});
    }
}

/// Has those read that are not read yet; they are shown when they come.
void PaletteWork::addRequests(QList<PaletteEntry> &entries) const
{
    OpenedCollections &collections = m_context.collections;
    struct Visit {
        NodeId id;
        QString way; ///< the names of what it is in
    };
    QList<Visit> open{{CollectionSource::rootId, {}}};
    while (!open.isEmpty()) {
        const Visit visit = open.takeLast();
        if (collections.canFetchMore(visit.id))
            collections.fetchMore(visit.id);
        const QList<NodeId> children = collections.children(visit.id);
        for (const NodeId id : children) {
            const CollectionNode node = collections.node(id);
            if (node.kind == CollectionNode::Kind::Request) {
                entries.append({.text = node.name,
                                .detail = visit.way,
                                .method = node.method,
                                .iconName = {},
                                .keys = {},
                                .run = [work = &m_context.work, id] { work->open(id); }});
            } else if (node.kind != CollectionNode::Kind::Broken
                       && node.kind != CollectionNode::Kind::Unsupported) {
                open.append({id, visit.way.isEmpty() ? node.name : visit.way + u" / "_s + node.name});
            }
        }
    }
}

void PaletteWork::addSamples(QList<PaletteEntry> &entries) const
{
    for (const SampleFolder &folder : m_samples) {
        for (const RequestDraft &request : folder.requests) {
            entries.append(
                {.text = request.displayName(),
                 .detail = m_samplesTitle + u" / "_s + folder.name,
                 .method = QString::fromUtf8(request.method),
                 .iconName = {},
                 .keys = {},
                 .run = [documents = &m_context.documents, request] { documents->open(request); }});
        }
    }
}

void PaletteWork::addCommands(QList<PaletteEntry> &entries) const
{
    Q_EMIT m_context.topBar.menu()->aboutToShow(); // so that it knows what can be done
    const QSet<QKeySequence> idle = idleKeys(m_context.topBar.menu());
    const QList<ShortcutInfo> all = shortcutList();
    for (const ShortcutInfo &info : all) {
        const bool isOwn = info.command == Command::Search || info.command == Command::GoToRequest;
        if (isOwn || idle.contains(info.keys.constFirst()))
            continue;
        entries.append({.text = info.text,
                        .detail = {},
                        .method = {},
                        .iconName = u"terminal"_s,
                        .keys = KeyCapRow::keysOf(info.keys.constFirst()),
                        .run = [run = m_run, command = info.command] { run(command); }});
    }
    addActions(entries, m_context.topBar.menu(), {}, u"terminal"_s);
    Q_EMIT m_context.topBar.sessionMenu()->aboutToShow();
    addActions(entries, m_context.topBar.sessionMenu(), tr("Session"), u"layers"_s);
    if (!m_context.work.hasCollections())
        return;
    Q_EMIT m_context.topBar.environmentMenu()->aboutToShow();
    addActions(entries, m_context.topBar.environmentMenu(), tr("Environment"), u"variable"_s);
}

} // namespace Fingerpost::Ui
