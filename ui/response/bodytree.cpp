// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodytree.h"

#include "body/bodystore.h"
#include "response/bodywork.h"
#include "response/words.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr qint64 ShownBytes = 200; ///< of a key or value

QString shownPart(const BodyStore &store, qint64 begin, qint64 end)
{
    const QByteArray bytes = store.read(begin, std::min(end - begin, ShownBytes));
    const QString text = Words::visible(QString::fromUtf8(bytes));
    return end - begin > ShownBytes ? text + u'\u2026' : text;
}

/// As {12} with its size.
QString containerText(const JsonNode &node, const QString &inside)
{
    const bool isObject = node.kind == JsonNode::Kind::Object;
    return (isObject ? u'{' : u'[') + inside + (isObject ? u'}' : u']') + u"  "_s
        + Words::size(node.end - node.begin);
}

} // namespace

BodyTreeModel::BodyTreeModel(BodyWorker *worker, QObject *parent)
    : QAbstractItemModel(parent)
    , m_worker(worker)
    , m_root(std::make_unique<Item>())
{
}

BodyTreeModel::~BodyTreeModel()
{
    cancelJobs();
}

void BodyTreeModel::cancelJobs()
{
    for (const auto &job : std::exchange(m_jobs, {}))
        job->cancel();
}

void BodyTreeModel::setBody(const std::shared_ptr<const BodyStore> &store,
                            const std::shared_ptr<const BlockIndex> &index)
{
    const bool isWhole = store && store->isComplete() && index->size() >= store->size();
    if (isWhole && m_isWhole && store == m_store && index == m_index)
        return; // what is open stays so while it is shown in another way
    beginResetModel();
    cancelJobs();
    m_isWhole = isWhole;
    ++m_generation; // what is on its way comes too late
    m_store = store;
    m_index = index;
    m_root = std::make_unique<Item>();
    if (store)
        m_root->cursor = std::make_shared<JsonChildren>(store, index);
    endResetModel();
    if (store)
        fetchMore({});
}

BodyTreeModel::Item *BodyTreeModel::itemOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Item *>(index.internalPointer()) : m_root.get();
}

QModelIndex BodyTreeModel::indexOf(Item *item) const
{
    return item == m_root.get() ? QModelIndex() : createIndex(item->row, 0, item);
}

QModelIndex BodyTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, itemOf(parent)->children[size_t(row)].get());
}

QModelIndex BodyTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(itemOf(index)->parent) : QModelIndex();
}

int BodyTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(itemOf(parent)->children.size());
}

int BodyTreeModel::columnCount(const QModelIndex &) const
{
    return 2;
}

bool BodyTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Item *item = itemOf(parent);
    if (parent.column() > 0)
        return false;
    return !item->children.empty()
        || (item->found.node.isContainer() && item->found.node.end - item->found.node.begin > 2
            && !item->isAtEnd);
}

/// A view asks again after each batch: all of a long container would come.
bool BodyTreeModel::canFetchMore(const QModelIndex &parent) const
{
    return itemOf(parent)->children.empty() && hasMore(parent);
}

void BodyTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        loadMore(parent);
}

bool BodyTreeModel::hasMore(const QModelIndex &parent) const
{
    const Item *item = itemOf(parent);
    const bool canHave = item == m_root.get() ? m_store != nullptr : item->found.node.isContainer();
    return canHave && !item->isAtEnd && !item->isLoading;
}

void BodyTreeModel::loadMore(const QModelIndex &parent)
{
    Item *item = itemOf(parent);
    if (!hasMore(parent))
        return;
    if (!item->cursor)
        item->cursor = std::make_shared<JsonChildren>(m_store, m_index, item->found.node);
    item->isLoading = true;
    std::erase_if(m_jobs, [](const auto &job) { return job->isDone(); });
    m_jobs.push_back(m_worker->start([self = QPointer<BodyTreeModel>(this), item, cursor = item->cursor,
                                      store = m_store, generation = m_generation](BodyJob &job) {
        constexpr auto Budget = std::chrono::milliseconds(100);
        if (job.isCancelled())
            return;
        cursor->setJob(&job);
        QList<Found> found;
        for (const JsonNode &node : cursor->next(Batch, Budget))
            found.append(describe(*store, node));
        cursor->setJob(nullptr);
        if (job.isCancelled())
            return;
        const bool isAtEnd = cursor->isAtEnd() || (found.isEmpty() && store->isComplete());
        QMetaObject::invokeMethod(
            qApp,
            [self, item, found, isAtEnd, generation] {
                if (self && self->m_generation == generation)
                    self->take(item, found, isAtEnd);
            },
            Qt::QueuedConnection);
    }));
}

void BodyTreeModel::countChildren(const QModelIndexList &indexes)
{
    constexpr qint64 MostCounted = 256 * 1024 * 1024; // bytes of a container
    std::erase_if(m_jobs, [](const auto &job) { return job->isDone(); });
    for (const QModelIndex &each : indexes) {
        Item *item = itemOf(each);
        const JsonNode node = item->found.node;
        const qint64 size = node.end - node.begin;
        if (!node.isContainer() || size <= 2 || size > MostCounted || std::exchange(item->isCounted, true))
            continue;
        m_jobs.push_back(startBodyWork(
            m_counter, this,
            [store = m_store, index = m_index, node](BodyJob &job) {
                JsonChildren children(store, index, node);
                return countJsonChildren(children, job);
            },
            [this, item, generation = m_generation](const std::optional<qint64> &count) {
                if (count && generation == m_generation)
                    takeCount(item, *count);
            }));
    }
}

void BodyTreeModel::takeCount(Item *item, qint64 count)
{
    const JsonNode &node = item->found.node;
    item->found.value = containerText(node, QLocale().toString(count));
    const QModelIndex changed = createIndex(item->row, 1, item);
    Q_EMIT dataChanged(changed, changed, {Qt::DisplayRole});
}

BodyTreeModel::Found BodyTreeModel::describe(const BodyStore &store, const JsonNode &node)
{
    Found found;
    found.node = node;
    if (node.keyEnd > node.keyBegin)
        found.key = shownPart(store, node.keyBegin, node.keyEnd);
    if (!node.isContainer())
        found.value = shownPart(store, node.begin, node.end);
    else if (node.end - node.begin <= 2)
        found.value = node.kind == JsonNode::Kind::Object ? u"{}"_s : u"[]"_s;
    else
        found.value = containerText(node, u"\u2026"_s);
    return found;
}

void BodyTreeModel::take(Item *item, const QList<Found> &found, bool isAtEnd)
{
    item->isAtEnd = isAtEnd;
    if (found.isEmpty()) {
        item->isLoading = false;
        return;
    }
    const int first = int(item->children.size());
    beginInsertRows(indexOf(item), first, first + int(found.size()) - 1);
    for (const Found &each : found) {
        auto child = std::make_unique<Item>();
        child->found = each;
        child->parent = item;
        child->row = int(item->children.size());
        item->children.push_back(std::move(child));
    }
    endInsertRows();
    item->isLoading = false; // only now: who asks while rows are inserted is to wait for these
}

QVariant BodyTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item *item = itemOf(index);
    const Found &found = item->found;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 1)
            return found.value;
        if (!found.key.isEmpty())
            return found.key;
        return item->parent == m_root.get() && m_root->children.size() == 1 ? u"$"_s
                                                                            : QString::number(item->row);
    case OffsetRole:
        return found.node.begin;
    case SizeRole:
        return found.node.end - found.node.begin;
    default:
        return {};
    }
}

QVariant BodyTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Key") : tr("Value");
}

std::function<QString()> BodyTreeModel::pathFinder(const QModelIndex &index) const
{
    constexpr qint64 LongestKey = 4096;
    struct Step {
        qint64 keyBegin;
        qint64 keySize;
        int row;
    };
    std::vector<Step> steps; // the innermost first
    for (const Item *item = itemOf(index); item->parent && item->parent != m_root.get();
         item = item->parent) {
        const JsonNode &node = item->found.node;
        steps.push_back({node.keyBegin, std::min(node.keyEnd - node.keyBegin, LongestKey), item->row});
    }
    return [store = m_store, steps] {
        QString path;
        for (const Step &step : steps) {
            const QByteArray key = store->read(step.keyBegin, step.keySize);
            path.prepend(key.isEmpty() ? u"[%1]"_s.arg(step.row) : jsonPathStep(key));
        }
        return QString(u"$"_s + path);
    };
}

BodyTree::BodyTree(BodyWorker *worker, QWidget *parent)
    : QTreeView(parent)
    , m_worker(worker)
    , m_model(new BodyTreeModel(worker, this))
{
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setFont(Theme::font(TextStyle::Mono));
    setSurface(viewport(), Surface::Sheet);
    header()->resizeSection(0, 280);
    setAccessibleName(tr("Body of the answer as a tree"));
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &container, int first) {
                // The one value at the top is no news: what is in it is.
                if (!container.isValid() && first == 0) {
                    expand(m_model->index(0, 0));
                    setCurrentIndex(m_model->index(0, 0));
                }
            });
    connect(this, &QTreeView::expanded, m_model, &BodyTreeModel::fetchMore);
    constexpr int CountDelay = 100; // of what is scrolled over nothing is counted
    m_countDelay.setSingleShot(true);
    m_countDelay.setInterval(CountDelay);
    const auto countSoon = [this] { m_countDelay.start(); };
    connect(&m_countDelay, &QTimer::timeout, this, &BodyTree::countInSight);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, countSoon);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, countSoon);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, countSoon);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &BodyTree::loadInSight);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &BodyTree::loadInSight, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &BodyTree::reopen, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &BodyTree::advanceReveal, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_revealed.clear(); });
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!m_model->hasChildren(index))
            requestPlace();
    });
}

void BodyTree::setBody(const std::shared_ptr<const BodyStore> &store,
                       const std::shared_ptr<const BlockIndex> &index)
{
    const bool isSame = store && m_model->isOf(store);
    const QList<Steps> open = isSame ? opened() : QList<Steps>();
    const Steps current = isSame ? stepsOf(currentIndex()) : Steps();
    m_model->setBody(store, index);
    if (m_model->rowCount() > 0)
        return; // nothing was to be found anew
    m_reopened = open;
    m_wanted = current;
}

BodyTree::Steps BodyTree::stepsOf(QModelIndex index)
{
    Steps steps;
    for (; index.isValid(); index = index.parent())
        steps.prepend(index.row());
    return steps;
}

QModelIndex BodyTree::indexOf(const Steps &steps) const
{
    QModelIndex index;
    for (const int step : steps) {
        index = m_model->index(step, 0, index);
        if (!index.isValid())
            break;
    }
    return index;
}

/// Each behind the one around it.
QList<BodyTree::Steps> BodyTree::opened() const
{
    QList<Steps> found;
    QModelIndexList around{QModelIndex()};
    while (!around.isEmpty()) {
        const QModelIndex parent = around.takeFirst();
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (!isExpanded(index))
                continue;
            found.append(stepsOf(index));
            around.append(index);
        }
    }
    return found;
}

void BodyTree::reopen()
{
    for (qsizetype i = 0; i < m_reopened.size();) {
        const QModelIndex index = indexOf(m_reopened.at(i));
        if (index.isValid()) {
            m_reopened.removeAt(i);
            expand(index);
        } else {
            ++i;
        }
    }
    if (currentIndex() != m_model->index(0, 0))
        m_wanted.clear(); // somebody has gone elsewhere meanwhile
    if (const QModelIndex index = indexOf(m_wanted); index.isValid()) {
        m_wanted.clear();
        setCurrentIndex(index);
    }
}

/// The next children of a container whose last one is in sight.
void BodyTree::loadInSight()
{
    QModelIndex last = indexAt({4, viewport()->height() - 2});
    if (!last.isValid()) {
        last = m_model->index(m_model->rowCount() - 1, 0);
        while (isExpanded(last) && m_model->rowCount(last) > 0)
            last = m_model->index(m_model->rowCount(last) - 1, 0, last);
    }
    for (; last.isValid(); last = last.parent()) {
        if (last.row() != m_model->rowCount(last.parent()) - 1)
            return;
        if (m_model->hasMore(last.parent()))
            return m_model->loadMore(last.parent());
    }
}

void BodyTree::countInSight()
{
    QModelIndexList inSight;
    QModelIndex index = indexAt({4, 2});
    for (; index.isValid() && visualRect(index).top() < viewport()->height(); index = indexBelow(index))
        inSight.append(index);
    m_model->countChildren(inSight);
}

bool BodyTree::reveal(const QList<qint64> &steps)
{
    constexpr qint64 MostBefore = 50 * BodyTreeModel::Batch;
    if (std::any_of(steps.begin(), steps.end(), [](qint64 step) { return step >= MostBefore; }))
        return false;
    m_revealed = steps;
    advanceReveal();
    return true;
}

/// As far as children are there; the rest when they are.
void BodyTree::advanceReveal()
{
    QModelIndex index;
    for (const qint64 step : std::as_const(m_revealed)) {
        if (step >= m_model->rowCount(index)) {
            m_model->loadMore(index);
            return;
        }
        if (index.isValid())
            expand(index);
        index = m_model->index(int(step), 0, index);
    }
    if (m_revealed.isEmpty())
        return;
    m_revealed.clear();
    setCurrentIndex(index);
    scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void BodyTree::copyPath()
{
    startBodyWork(
        *m_worker, this, [find = m_model->pathFinder(currentIndex())](BodyJob &) { return find(); },
        [](const QString &path) { QGuiApplication::clipboard()->setText(path); });
}

void BodyTree::requestPlace()
{
    const QModelIndex index = currentIndex();
    if (index.isValid())
        Q_EMIT placeRequested(index.data(BodyTreeModel::OffsetRole).toLongLong(),
                              index.data(BodyTreeModel::SizeRole).toLongLong());
}

void BodyTree::requestCopy()
{
    const QModelIndex index = currentIndex();
    if (index.isValid())
        Q_EMIT valueCopyRequested(index.data(BodyTreeModel::OffsetRole).toLongLong(),
                                  index.data(BodyTreeModel::SizeRole).toLongLong());
}

void BodyTree::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy value"), this, &BodyTree::requestCopy);
    menu->addAction(tr("Copy path"), this, &BodyTree::copyPath);
    menu->addAction(tr("Show in the text"), this, &BodyTree::requestPlace);
    menu->popup(event->globalPos());
}

void BodyTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return requestCopy();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return requestPlace();
    QTreeView::keyPressEvent(event);
}

} // namespace Fingerpost::Ui
