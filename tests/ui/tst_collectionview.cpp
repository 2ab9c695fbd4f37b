// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionactions.h"
#include "collections/collectionmodel.h"
#include "collections/collectionview.h"
#include "collections/requesttree.h"
#include "keyvaluepane.h"
#include "memorysource.h"
#include "support/testsuite.h"
#include "widgets/notice.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost::Ui;

namespace {

/// A shown view of two collections.
struct TreePane {
    explicit TreePane(bool filled = true)
    {
        if (filled)
            fill();
        view.resize(260, 500);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("The window did not become active");
        tree->setFocus(Qt::TabFocusReason);
    }

    void fill()
    {
        acme = source.collection(u"Acme"_s);
        users = source.folder(acme, u"Users"_s);
        list = source.request(users, u"GET"_s, u"List users"_s);
        one = source.request(users, u"GET"_s, u"One user"_s);
        create = source.request(users, u"POST"_s, u"Create user"_s);
        orders = source.folder(acme, u"Orders"_s);
        pay = source.request(orders, u"PUT"_s, u"Pay"_s);
        broken = source.add(acme,
                            {.kind = CollectionNode::Kind::Broken,
                             .name = u"login.yml"_s,
                             .error = u"a list was expected"_s,
                             .line = 3,
                             .column = 7,
                             .abilities = CollectionNode::CanRemove});
    }

    [[nodiscard]] QModelIndex at(NodeId id) const
    {
        const QAbstractItemModel *shown = tree->model();
        QModelIndexList open{QModelIndex()};
        while (!open.isEmpty()) {
            const QModelIndex parent = open.takeLast();
            for (int row = 0; row < shown->rowCount(parent); ++row) {
                const QModelIndex index = shown->index(row, 0, parent);
                if (index.data(Qt::DisplayRole) == source.node(id).name)
                    return index;
                open.append(index);
            }
        }
        return {};
    }
    [[nodiscard]] QRect rowOf(NodeId id) const { return tree->visualRect(at(id)); }
    [[nodiscard]] QString current() const { return tree->currentIndex().data().toString(); }
    [[nodiscard]] QStringList selected() const
    {
        QStringList names;
        const QModelIndexList rows = tree->selectionModel()->selectedRows();
        for (const QModelIndex &row : rows)
            names.append(row.data().toString());
        names.sort();
        return names;
    }
    void openAll() const { tree->expandAll(); }
    void click(NodeId id, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, modifiers, rowOf(id).center());
    }
    void doubleClick(NodeId id) const
    {
        click(id);
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, rowOf(id).center());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCoreApplication::processEvents(); // a line edit gives its text a turn later
    }
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] QLineEdit *editor() const { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }
    [[nodiscard]] Notice *notice() const { return view.findChild<Notice *>(u"collectionNotice"_s); }
    /// What the context menu offers at \a id, by object name; closed again.
    [[nodiscard]] QStringList offered(NodeId id) const
    {
        const QPoint pos = id ? rowOf(id).center() : QPoint(20, tree->viewport()->height() - 5);
        QContextMenuEvent event(QContextMenuEvent::Mouse, pos, tree->viewport()->mapToGlobal(pos));
        QApplication::sendEvent(tree->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QStringList names;
        if (menu) {
            const QList<QAction *> actions = menu->actions();
            for (const QAction *action : actions) {
                if (!action->isSeparator())
                    names.append(action->objectName());
            }
            menu->close();
        }
        return names;
    }
    /// Drags what is selected and lets it go at \a pos.
    [[nodiscard]] bool drop(const QPoint &pos, Qt::DropAction action = Qt::MoveAction) const
    {
        const std::unique_ptr<QMimeData> data(
            tree->model()->mimeData(tree->selectionModel()->selectedRows()));
        QDragEnterEvent enter(pos, Qt::MoveAction | Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(tree->viewport(), &enter);
        QDragMoveEvent move(pos, action, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(tree->viewport(), &move);
        if (!move.isAccepted())
            return false;
        QDropEvent drop(QPointF(pos), action, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(tree->viewport(), &drop);
        return true;
    }

    MemorySource source;
    CollectionView view{&source};
    RequestTree *tree = view.tree();
    NodeId acme = 0, users = 0, list = 0, one = 0, create = 0, orders = 0, pay = 0, broken = 0;
};

} // namespace

class TestCollectionView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useStyle(); }
    void keysWalkTheTree();
    void keysActOnTheRowTabComesTo();
    void enterAndDoubleClickOpen();
    void renamesInPlace();
    void escapeLeavesTheName();
    void createsAndNames();
    void deletesAndBringsBack();
    void deletesMany();
    void deletesOneAfterTheOther();
    void deletesTwoAtOnce();
    void duplicates();
    void cutAndPaste();
    void copyAndPaste();
    void dragsIntoAndBetween();
    void refusesADropIntoItself();
    void draggingOpensAFolder();
    void menuOffersWhatWorks();
    void filterShowsHitsAndGoesBack();
    void newRequestLeavesTheFilter();
    void remembersWhatIsOpen();
    void failuresAreSaid();
    void emptyStateMakesACollection();
    void accessibleNames();
    void tenThousandRequests();
};

void TestCollectionView::keysWalkTheTree()
{
    TreePane pane;
    pane.click(pane.acme);
    pane.key(Qt::Key_Right);
    QVERIFY(pane.tree->isExpanded(pane.at(pane.acme)));
    pane.key(Qt::Key_Right);
    QCOMPARE(pane.current(), u"Users"_s);
    pane.key(Qt::Key_Return); // a folder opens in place
    pane.key(Qt::Key_Down);
    QCOMPARE(pane.current(), u"List users"_s);
    pane.key(Qt::Key_End);
    QCOMPARE(pane.current(), u"login.yml"_s);
    pane.key(Qt::Key_Home);
    QCOMPARE(pane.current(), u"Acme"_s);
    pane.type(u"one"_s);
    QCOMPARE(pane.current(), u"One user"_s);
    pane.key(Qt::Key_Left);
    QCOMPARE(pane.current(), u"Users"_s);
    pane.key(Qt::Key_Left);
    QVERIFY(!pane.tree->isExpanded(pane.at(pane.users)));
}

void TestCollectionView::keysActOnTheRowTabComesTo()
{
    TreePane pane; // Tab has come to the tree
    QCOMPARE(pane.current(), u"Acme"_s);
    QCOMPARE(pane.selected(), QStringList{u"Acme"_s});
    const QSignalSpy settings(&pane.view, &CollectionView::settingsRequested);
    pane.key(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(settings.count(), 1);
}

void TestCollectionView::enterAndDoubleClickOpen()
{
    TreePane pane;
    pane.openAll();
    QSignalSpy opened(&pane.view, &CollectionView::openRequested);
    pane.click(pane.one);
    QCOMPARE(opened.size(), 0);
    pane.key(Qt::Key_Return);
    QCOMPARE(opened.takeFirst().constFirst().toULongLong(), pane.one);
    QVERIFY(opened.isEmpty());
    pane.doubleClick(pane.broken);
    QCOMPARE(opened.takeFirst().constFirst().toULongLong(), pane.broken);
    pane.doubleClick(pane.users);
    QVERIFY(opened.isEmpty());
    QVERIFY(!pane.tree->isExpanded(pane.at(pane.users)));
}

void TestCollectionView::renamesInPlace()
{
    TreePane pane;
    pane.openAll();
    pane.click(pane.one);
    pane.key(Qt::Key_F2);
    QVERIFY(pane.editor());
    QCOMPARE(pane.editor()->accessibleName(), u"Name of “One user”"_s);
    QCOMPARE(pane.editor()->selectedText(), u"One user"_s);
    pane.type(u"A user"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.current(), u"A user"_s); // before the source has done it
    QTRY_COMPARE(pane.source.node(pane.one).name, u"A user"_s);
    QVERIFY(pane.tree->hasFocus());
    pane.click(pane.broken); // cannot be renamed
    pane.key(Qt::Key_F2);
    QVERIFY(!pane.editor());
}

void TestCollectionView::escapeLeavesTheName()
{
    TreePane pane;
    pane.openAll();
    pane.click(pane.one);
    pane.key(Qt::Key_F2);
    pane.type(u"x"_s);
    pane.key(Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCOMPARE(pane.source.node(pane.one).name, u"One user"_s);
    QCOMPARE(pane.current(), u"One user"_s);
}

void TestCollectionView::createsAndNames()
{
    TreePane pane;
    pane.openAll();
    pane.click(pane.list);
    pane.key(Qt::Key_N, Qt::ControlModifier); // into the folder of the current request
    QTRY_VERIFY(pane.editor());
    QCOMPARE(pane.editor()->text(), u"New request"_s);
    pane.type(u"Find users"_s);
    pane.key(Qt::Key_Return);
    QTRY_COMPARE(pane.source.names(pane.users).constLast(), u"Find users"_s);
    pane.tree->collapse(pane.at(pane.orders));
    pane.click(pane.orders);
    pane.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(pane.editor());
    QCOMPARE(pane.editor()->text(), u"New folder"_s);
    QVERIFY(pane.tree->isExpanded(pane.at(pane.orders)));
    pane.key(Qt::Key_Escape);
    QCOMPARE(pane.source.names(pane.orders), QStringList({u"Pay"_s, u"New folder"_s}));
}

void TestCollectionView::deletesAndBringsBack()
{
    TreePane pane;
    pane.openAll();
    pane.click(pane.users);
    pane.key(Qt::Key_Delete);
    QTRY_VERIFY(pane.notice()->isVisible());
    QCOMPARE(pane.notice()->text(), u"Deleted “Users”."_s);
    QVERIFY(!pane.at(pane.users).isValid());
    QVERIFY(pane.tree->currentIndex().isValid());
    QTest::mouseClick(pane.view.findChild<QWidget *>(u"undoDelete"_s), Qt::LeftButton);
    QTRY_VERIFY(pane.at(pane.users).isValid());
    QTRY_COMPARE(pane.selected(), QStringList(u"Users"_s));
    QCOMPARE(pane.source.names(pane.acme), QStringList({u"Users"_s, u"Orders"_s, u"login.yml"_s}));
    QVERIFY(pane.tree->isExpanded(pane.at(pane.users))); // as it was
    QVERIFY(pane.notice()->isHidden());
}

void TestCollectionView::deletesMany()
{
    TreePane pane;
    pane.openAll();
    pane.click(pane.list);
    pane.click(pane.create, Qt::ShiftModifier);
    pane.click(pane.broken, Qt::ControlModifier);
    pane.key(Qt::Key_Delete);
    QTRY_VERIFY(pane.notice()->isVisible());
    QVERIFY(pane.source.names(pane.users).isEmpty());
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(pane.selected(),
                 QStringList({u"Create user"_s, u"List users"_s, u"One user"_s, u"login.yml"_s}));
    QCOMPARE(pane.source.names(pane.users), QStringList({u"List users"_s, u"One user"_s, u"Create user"_s}));
    pane.click(pane.acme); // a collection cannot be deleted here
    pane.key(Qt::Key_Delete);
    QCoreApplication::processEvents();
    QCOMPARE(pane.source.names(CollectionSource::rootId), QStringList(u"Acme"_s));
}

void TestCollectionView::deletesOneAfterTheOther()
{
    TreePane pane;
    pane.openAll();
    for (const NodeId id : {pane.pay, pane.one, pane.users}) {
        pane.click(id);
        pane.key(Qt::Key_Delete);
        QTRY_VERIFY(!pane.at(id).isValid());
    }
    // The last that went comes back first: the request has its folder again.
    for (const NodeId id : {pane.users, pane.one, pane.pay}) {
        pane.click(pane.acme);
        pane.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(pane.at(id).isValid());
    }
    QCOMPARE(pane.source.names(pane.users), QStringList({u"List users"_s, u"One user"_s, u"Create user"_s}));
    QVERIFY(!pane.offered(pane.acme).contains(u"undo"_s));
}

/// The second is asked for before the first is gone.
void TestCollectionView::deletesTwoAtOnce()
{
    TreePane pane;
    pane.openAll();
    const auto *actions = pane.tree->findChild<CollectionActions *>();
    QVERIFY(actions);
    const QSignalSpy removed(actions, &CollectionActions::removed);
    for (const NodeId id : {pane.pay, pane.one}) {
        pane.tree->selectionModel()->setCurrentIndex(pane.at(id), QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(pane.tree, Qt::Key_Delete);
    }
    QTRY_COMPARE(removed.size(), 2);
    QCOMPARE(removed.at(0).at(0).toString(), u"Deleted “Pay”."_s);
    QCOMPARE(removed.at(1).at(0).toString(), u"Deleted “One user”."_s);
}

void TestCollectionView::duplicates()
{
    TreePane pane;
    pane.openAll();
    pane.click(pane.list);
    pane.click(pane.pay, Qt::ControlModifier);
    pane.key(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(pane.selected(), QStringList({u"List users 2"_s, u"Pay 2"_s}));
    QCOMPARE(pane.source.names(pane.orders), QStringList({u"Pay"_s, u"Pay 2"_s}));
}

void TestCollectionView::cutAndPaste()
{
    TreePane pane;
    const QShortcut cancel(QKeySequence(Qt::Key_Escape), &pane.view); // as the main window has one
    pane.openAll();
    pane.click(pane.one);
    pane.key(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(pane.view.model()->cut().contains(pane.one));
    pane.key(Qt::Key_Escape); // not after all
    QVERIFY(pane.view.model()->cut().isEmpty());
    pane.key(Qt::Key_X, Qt::ControlModifier);
    pane.click(pane.orders);
    pane.key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(pane.source.names(pane.orders), QStringList({u"Pay"_s, u"One user"_s}));
    QTRY_COMPARE(pane.selected(), QStringList(u"One user"_s));
    QCOMPARE(pane.source.parentOf(pane.one), pane.orders); // itself, no copy
    pane.key(Qt::Key_V, Qt::ControlModifier); // it was pasted
    QCoreApplication::processEvents();
    QCOMPARE(pane.source.names(pane.orders).size(), 2);
}

void TestCollectionView::copyAndPaste()
{
    TreePane pane;
    pane.openAll();
    pane.click(pane.users);
    pane.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"Users"_s);
    pane.key(Qt::Key_V, Qt::ControlModifier); // beside itself
    QTRY_COMPARE(pane.source.names(pane.acme),
                 QStringList({u"Users"_s, u"Users 2"_s, u"Orders"_s, u"login.yml"_s}));
    pane.click(pane.pay);
    pane.key(Qt::Key_V, Qt::ControlModifier); // behind a request
    QTRY_COMPARE(pane.source.names(pane.orders), QStringList({u"Pay"_s, u"Users"_s}));
    QApplication::clipboard()->setText(u"other"_s);
    pane.key(Qt::Key_V, Qt::ControlModifier);
    QCoreApplication::processEvents();
    QCOMPARE(pane.source.names(pane.orders).size(), 2);
}

void TestCollectionView::dragsIntoAndBetween()
{
    TreePane pane;
    pane.openAll();
    pane.click(pane.list);
    pane.click(pane.create, Qt::ControlModifier);
    QVERIFY(pane.drop(pane.rowOf(pane.orders).center()));
    QTRY_COMPARE(pane.source.names(pane.orders), QStringList({u"Pay"_s, u"List users"_s, u"Create user"_s}));
    QTRY_COMPARE(pane.selected(), QStringList({u"Create user"_s, u"List users"_s}));
    pane.click(pane.create);
    QVERIFY(pane.drop(pane.rowOf(pane.pay).topLeft() + QPoint(10, 1))); // before it
    QTRY_COMPARE(pane.source.names(pane.orders), QStringList({u"Create user"_s, u"Pay"_s, u"List users"_s}));
    QVERIFY(pane.drop(pane.rowOf(pane.one).bottomLeft() + QPoint(10, -1), Qt::CopyAction));
    QTRY_COMPARE(pane.source.names(pane.users), QStringList({u"One user"_s, u"Create user"_s}));
    QCOMPARE(pane.source.names(pane.orders).size(), 3);
}

void TestCollectionView::refusesADropIntoItself()
{
    TreePane pane;
    const NodeId deep = pane.source.folder(pane.users, u"Deep"_s);
    pane.openAll();
    pane.click(pane.users);
    QVERIFY(!pane.drop(pane.rowOf(deep).center()));
    pane.click(pane.acme);
    QVERIFY(!pane.tree->model()->flags(pane.at(pane.acme)).testFlag(Qt::ItemIsDragEnabled));
    QCOMPARE(pane.source.parentOf(pane.users), pane.acme);
}

void TestCollectionView::draggingOpensAFolder()
{
    TreePane pane;
    pane.openAll();
    pane.tree->collapse(pane.at(pane.orders));
    pane.tree->setAutoExpandDelay(1);
    pane.click(pane.list);
    const std::unique_ptr<QMimeData> data(
        pane.tree->model()->mimeData(pane.tree->selectionModel()->selectedRows()));
    const QPoint pos = pane.rowOf(pane.orders).center();
    // The tree asks where the pointer is.
    QCursor::setPos(pane.tree->viewport()->mapToGlobal(pos));
    QCoreApplication::processEvents();
    QDragEnterEvent enter(pos, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(pane.tree->viewport(), &enter);
    QDragMoveEvent move(pos, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(pane.tree->viewport(), &move);
    QTRY_VERIFY(pane.tree->isExpanded(pane.at(pane.orders)));
}

void TestCollectionView::menuOffersWhatWorks()
{
    TreePane pane;
    QApplication::clipboard()->clear();
    pane.openAll();
    pane.click(pane.one);
    QCOMPARE(pane.offered(pane.one),
             QStringList({u"open"_s, u"run"_s, u"newRequest"_s, u"newFolder"_s, u"newCollection"_s, u"cut"_s,
                          u"copy"_s, u"duplicate"_s, u"rename"_s, u"delete"_s}));
    pane.click(pane.acme);
    QCOMPARE(pane.offered(pane.acme),
             QStringList({u"run"_s, u"settings"_s, u"newRequest"_s, u"newFolder"_s, u"newCollection"_s,
                          u"rename"_s, u"tidySecrets"_s, u"closeCollection"_s}));
    pane.click(pane.broken);
    QCOMPARE(pane.offered(pane.broken),
             QStringList({u"open"_s, u"newRequest"_s, u"newFolder"_s, u"newCollection"_s, u"delete"_s}));
    pane.click(pane.list);
    pane.click(pane.one, Qt::ControlModifier);
    pane.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(pane.offered(pane.one),
             QStringList({u"newRequest"_s, u"newFolder"_s, u"newCollection"_s, u"cut"_s, u"copy"_s,
                          u"paste"_s, u"duplicate"_s, u"delete"_s}));
}

void TestCollectionView::filterShowsHitsAndGoesBack()
{
    TreePane pane;
    const QShortcut cancel(QKeySequence(Qt::Key_Escape), &pane.view); // as the main window has one
    pane.tree->expand(pane.at(pane.acme));
    QSignalSpy paths(&pane.view, &CollectionView::expandedPathsChanged);
    pane.view.focusFilter();
    pane.type(u"pay"_s);
    QVERIFY(pane.rowOf(pane.pay).isValid()); // opened to it
    QVERIFY(!pane.at(pane.users).isValid());
    pane.key(Qt::Key_Down);
    QCOMPARE(pane.current(), u"Pay"_s);
    QVERIFY(pane.tree->hasFocus());
    pane.view.focusFilter();
    pane.type(u"zzz"_s);
    QVERIFY(pane.view.findChild<QWidget *>(u"noHit"_s)->isVisible());
    pane.key(Qt::Key_Escape);
    QVERIFY(pane.view.filter()->text().isEmpty());
    QVERIFY(!pane.view.findChild<QWidget *>(u"noHit"_s)->isVisible());
    QVERIFY(pane.tree->isExpanded(pane.at(pane.acme)));
    QVERIFY(!pane.tree->isExpanded(pane.at(pane.orders))); // as before
    QCOMPARE(paths.size(), 0);
    QCOMPARE(pane.view.expandedPaths(), QStringList(u"Acme"_s));
}

void TestCollectionView::newRequestLeavesTheFilter()
{
    TreePane pane;
    pane.view.focusFilter();
    pane.type(u"pay"_s);
    pane.key(Qt::Key_Return);
    pane.key(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(pane.editor() && pane.editor()->text() == u"New request"_s);
    QVERIFY(pane.view.filter()->text().isEmpty());
    QCOMPARE(pane.source.names(pane.orders), QStringList({u"Pay"_s, u"New request"_s}));
}

void TestCollectionView::remembersWhatIsOpen()
{
    TreePane pane(false);
    const QStringList paths{u"A%2FB"_s, u"A%2FB/Users"_s, u"Gone/Away"_s};
    pane.view.setExpandedPaths(paths);
    const NodeId ab = pane.source.collection(u"A/B"_s); // comes later
    const NodeId users = pane.source.folder(ab, u"Users"_s);
    pane.source.request(users, u"GET"_s, u"List"_s);
    const NodeId others = pane.source.folder(ab, u"Others"_s);
    pane.source.request(others, u"GET"_s, u"Other"_s);
    QVERIFY(pane.tree->isExpanded(pane.at(ab)));
    QVERIFY(pane.tree->isExpanded(pane.at(users)));
    QVERIFY(!pane.tree->isExpanded(pane.at(others)));
    QCOMPARE(pane.view.expandedPaths(), paths);
    QSignalSpy changed(&pane.view, &CollectionView::expandedPathsChanged);
    pane.tree->collapse(pane.at(users));
    pane.tree->expand(pane.at(others));
    QCOMPARE(changed.size(), 2);
    pane.source.set(
        others,
        {.kind = CollectionNode::Kind::Folder, .name = u"Renamed"_s, .abilities = MemorySource::everything});
    QCOMPARE(pane.view.expandedPaths(), QStringList({u"A%2FB"_s, u"A%2FB/Renamed"_s, u"Gone/Away"_s}));
}

void TestCollectionView::failuresAreSaid()
{
    TreePane pane;
    pane.openAll();
    pane.click(pane.one);
    pane.source.failNext(u"“One user” could not be deleted: the folder is read-only."_s);
    pane.key(Qt::Key_Delete);
    QTRY_VERIFY(pane.notice()->isVisible());
    QCOMPARE(pane.notice()->tone(), Tone::Error);
    QVERIFY(pane.notice()->text().contains(u"read-only"_s));
    QVERIFY(!pane.view.findChild<QWidget *>(u"undoDelete"_s));
    QVERIFY(pane.at(pane.one).isValid());
}

void TestCollectionView::emptyStateMakesACollection()
{
    TreePane pane(false);
    auto *button = pane.view.findChild<QPushButton *>(u"firstCollection"_s);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(pane.editor());
    QCOMPARE(pane.editor()->text(), u"New collection"_s);
    QVERIFY(!button->isVisible());
    pane.type(u"Mine"_s);
    pane.key(Qt::Key_Return);
    QTRY_COMPARE(pane.source.names(CollectionSource::rootId), QStringList(u"Mine"_s));
}

void TestCollectionView::accessibleNames()
{
    TreePane pane;
    QCOMPARE(pane.tree->accessibleName(), u"Collections"_s);
    const QList<QWidget *> widgets = pane.view.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QToolButton *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestCollectionView::tenThousandRequests()
{
    TreePane pane(false);
    for (int c = 0; c < 2; ++c) {
        const NodeId collection = pane.source.collection(u"Collection %1"_s.arg(c));
        for (int f = 0; f < 50; ++f) {
            const NodeId folder = pane.source.folder(collection, u"Folder %1"_s.arg(f));
            for (int r = 0; r < 100; ++r)
                pane.source.request(folder, u"GET"_s, u"Request %1 of folder %2"_s.arg(r).arg(f));
        }
    }
    QElapsedTimer clock;
    const auto measure = [&](const char *what, const auto &run) {
        clock.start();
        run();
        pane.tree->grab();
        const qint64 ms = clock.elapsed();
        qInfo("%s: %lld ms", what, static_cast<long long>(ms));
        return ms;
    };
    // Generous: sanitizers and a busy machine; what is quadratic takes many seconds.
    constexpr qint64 most = 3000;
    QVERIFY(measure("expand all", [&] { pane.tree->expandAll(); }) < most);
    QVERIFY(measure("scroll a page, fifty times",
                    [&] {
                        for (int page = 0; page < 50; ++page) {
                            pane.tree->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
                            pane.tree->grab();
                        }
                    })
            < most * 2);
    QVERIFY(measure("filter to 10,000", [&] { pane.view.filter()->setText(u"request"_s); }) < most);
    QVERIFY(measure("filter to 100", [&] { pane.view.filter()->setText(u"request 7 of"_s); }) < most);
    QVERIFY(measure("clear the filter", [&] { pane.view.filter()->clear(); }) < most);
    QVERIFY(measure("reset", [&] { Q_EMIT pane.source.reset(); }) < most);
}

FINGERPOST_TEST(TestCollectionView)
#include "tst_collectionview.moc"
