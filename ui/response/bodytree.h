// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodyworker.h"
#include "body/jsonchildren.h"

#include <QAbstractItemModel>
#include <QPointer>
#include <QTimer>
#include <QTreeView>

#include <functional>
#include <memory>
#include <vector>

namespace Fingerpost::Ui {

/// A JSON body as a tree. Children are found on a worker when somebody opens their container, a thousand at a
/// time; what was never opened costs nothing.
class BodyTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    static constexpr int Batch = 1000;
    enum Role { OffsetRole = Qt::UserRole, SizeRole };

    explicit BodyTreeModel(BodyWorker *worker, QObject *parent = nullptr);
    ~BodyTreeModel() override;

    /// The same again changes nothing, once all of it has come.
    void setBody(const std::shared_ptr<const BodyStore> &store,
                 const std::shared_ptr<const BlockIndex> &index);
    [[nodiscard]] bool isOf(const std::shared_ptr<const BodyStore> &store) const { return store == m_store; }
    /// Whether there are more children than were found yet; the first come by fetchMore(), further ones here.
    [[nodiscard]] bool hasMore(const QModelIndex &parent) const;
    void loadMore(const QModelIndex &parent);
    /// Counts the children of the containers among \a indexes whose count is not known yet, on a worker of
    /// its own: gigabytes may be in sight, and who opens one does not wait for them.
    void countChildren(const QModelIndexList &indexes);
    /// As $.items[3].name.
    [[nodiscard]] QString pathOf(const QModelIndex &index) const { return pathFinder(index)(); }
    /// Gives the same on any thread, as its keys may have to be waited for.
    [[nodiscard]] std::function<QString()> pathFinder(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    struct Found {
        JsonNode node;
        QString key;
        QString value;
    };
    struct Item {
        Found found;
        Item *parent = nullptr;
        int row = 0;
        bool isLoading = false;
        bool isAtEnd = false;
        bool isCounted = false; ///< or will be, or is too long for it
        std::shared_ptr<JsonChildren> cursor;
        std::vector<std::unique_ptr<Item>> children;
    };

    void cancelJobs();
    [[nodiscard]] Item *itemOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(Item *item) const;
    [[nodiscard]] static Found describe(const BodyStore &store, const JsonNode &node);
    void take(Item *item, const QList<Found> &found, bool isAtEnd);
    void takeCount(Item *item, qint64 count);

    BodyWorker *m_worker;
    std::shared_ptr<const BodyStore> m_store;
    std::shared_ptr<const BlockIndex> m_index;
    std::unique_ptr<Item> m_root;
    bool m_isWhole = false; ///< all had come when the root was made
    std::vector<std::shared_ptr<BodyJob>> m_jobs; ///< of no use for another body
    int m_generation = 0;
    BodyWorker m_counter;
};

/// The tree with keys and menu to copy a value or its path, and to see it in the text.
class BodyTree : public QTreeView {
    Q_OBJECT
public:
    explicit BodyTree(BodyWorker *worker, QWidget *parent = nullptr);
    [[nodiscard]] BodyTreeModel *treeModel() const { return m_model; }
    /// Of a body that has grown what was open is opened again as it is found.
    void setBody(const std::shared_ptr<const BodyStore> &store,
                 const std::shared_ptr<const BlockIndex> &index);
    /// Opens what is around a value, and goes there; \a steps as those of JsonPlace. False when so many
    /// children lie before it that they are not all to be loaded.
    bool reveal(const QList<qint64> &steps);

Q_SIGNALS:
    /// Somebody wants to see it in the text.
    void placeRequested(qint64 offset, qint64 size);
    void valueCopyRequested(qint64 offset, qint64 size);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Steps = QList<int>; ///< rows from the top on

    [[nodiscard]] static Steps stepsOf(QModelIndex index);
    /// Invalid as long as it was not found.
    [[nodiscard]] QModelIndex indexOf(const Steps &steps) const;
    [[nodiscard]] QList<Steps> opened() const;
    void reopen();
    void loadInSight();
    void advanceReveal();
    void countInSight();
    void copyPath();
    void requestPlace();
    void requestCopy();

    BodyWorker *m_worker;
    BodyTreeModel *m_model;
    QList<qint64> m_revealed; ///< what is still to be shown
    QList<Steps> m_reopened; ///< what is still to be opened again
    Steps m_wanted; ///< what is to be the current one again
    QTimer m_countDelay;
};

} // namespace Fingerpost::Ui
