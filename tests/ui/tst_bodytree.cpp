// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodystage.h"
#include "response/bodytree.h"
#include "support/testsuite.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Fingerpost;
using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;
using Fingerpost::Test::BodyStage;

/// A body of JSON as a tree.
class TestBodyTree : public QObject {
    Q_OBJECT

private slots:
    void treeOpensLazily();
    void treeStaysOpenWhenAllHasCome();
    void copiesAPath();
    void countingAndOpeningAreApart();
};

void TestBodyTree::treeOpensLazily()
{
    BodyStage stage;
    QByteArray json("{\"big\":[");
    for (int i = 0; i < 2500; ++i)
        json += QByteArray::number(i) + ',';
    stage.show(json + "0],\"turned\":\"a\u202Eb\u2066\",\"a b\":{\"x\":null}}", "application/json");
    const QAbstractItemModelTester tester(stage.view->tree()->model());
    stage.choose(BodyView::Tree);
    BodyTreeModel *model = stage.view->tree()->treeModel();
    QTRY_COMPARE(model->rowCount(), 1);
    const QModelIndex root = model->index(0, 0);
    QTRY_COMPARE(model->rowCount(root), 3);
    const QModelIndex big = model->index(0, 0, root);
    QCOMPARE(big.data().toString(), u"\"big\""_s);
    QCOMPARE(model->index(1, 1, root).data().toString(), u"\"a\u25A1b\u25A1\""_s); // nothing runs backwards
    stage.view->tree()->expand(big);
    QTRY_COMPARE(model->rowCount(big), BodyTreeModel::Batch); // one batch, as its end is not in sight
    QTRY_COMPARE(big.siblingAtColumn(1).data().toString().section(u' ', 0, 0),
                 QString(u'[' + QLocale().toString(2501) + u']')); // counted meanwhile
    QCOMPARE(model->rowCount(big), BodyTreeModel::Batch);
    model->loadMore(big);
    QTRY_COMPARE(model->rowCount(big), 2 * BodyTreeModel::Batch);
    QCOMPARE(model->pathOf(model->index(7, 0, big)), u"$.big[7]"_s);
    const QPersistentModelIndex kept = big;
    stage.choose(BodyView::Raw);
    stage.choose(BodyView::Tree);
    QVERIFY(kept.isValid() && stage.view->tree()->isExpanded(kept));
    QCOMPARE(model->rowCount(kept), 2 * BodyTreeModel::Batch);
    const QModelIndex other = model->index(2, 0, root);
    stage.view->tree()->expand(other);
    QTRY_COMPARE(model->rowCount(other), 1);
    QCOMPARE(model->pathOf(model->index(0, 0, other)), u"$[\"a b\"].x"_s);
    QCOMPARE(model->index(0, 1, other).data().toString(), u"null"_s);
    stage.view->tree()->setCurrentIndex(model->index(0, 0, other));
    stage.view->tree()->setFocus();
    QCOMPARE(stage.copied([&] { stage.press(Qt::Key_C, Qt::ControlModifier); }), u"null"_s);
    stage.press(Qt::Key_Return); // in the text
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Pretty));
    QCOMPARE(stage.view->text()->selectedWord(), u"null"_s);
}

void TestBodyTree::treeStaysOpenWhenAllHasCome()
{
    BodyStage stage;
    const auto store = std::make_shared<BodyStore>("application/json");
    stage.view->show(store, "application/json", {}, {});
    QVERIFY(store->append("{\"a\":[1,{\"b\":[2]}],\"c\":[3,"));
    QTRY_VERIFY(stage.view->modes()->isVisible());
    stage.choose(BodyView::Tree);
    BodyTree *tree = stage.view->tree();
    const auto in = [model = tree->model()](int row, const QModelIndex &parent) {
        return model->index(row, 0, parent);
    };
    const auto root = [in] { return in(0, {}); };
    QTRY_VERIFY(in(0, root()).isValid());
    tree->expand(in(0, root()));
    QTRY_VERIFY(in(1, in(0, root())).isValid());
    tree->expand(in(1, in(0, root())));
    tree->setCurrentIndex(in(1, in(0, root())));
    const QSignalSpy reset(tree->model(), &QAbstractItemModel::modelReset);
    QVERIFY(store->append("4]}"));
    store->finished({});
    QTRY_COMPARE(reset.count(), 1); // what had not come then is there too
    QTRY_VERIFY(tree->isExpanded(in(1, in(0, root()))));
    QTRY_COMPARE(tree->treeModel()->pathOf(tree->currentIndex()), u"$.a[1]"_s);
}

void TestBodyTree::copiesAPath()
{
    BodyStage stage;
    stage.show("{\"a\":[{\"b\":1},{\"c d\":2}]}", "application/json");
    for (int i = 0; i < 7; ++i)
        stage.press(Qt::Key_Down);
    stage.press(Qt::Key_End);
    stage.press(Qt::Key_Left);
    QCOMPARE(stage.copied([&] { stage.trigger(u"Copy path"_s); }), u"$.a[1]"_s);
    stage.view->text()->setFocus();
    stage.press(Qt::Key_Up);
    stage.press(Qt::Key_End);
    stage.press(Qt::Key_Left);
    QCOMPARE(stage.copied([&] { stage.trigger(u"Copy path"_s); }), u"$.a[1][\"c d\"]"_s);
    // In the tree too, where its keys may have to be waited for, though not by the window.
    stage.choose(BodyView::Tree);
    BodyTree *tree = stage.view->tree();
    const QAbstractItemModel *model = tree->model();
    QTRY_COMPARE(model->rowCount(model->index(0, 0)), 1);
    const QModelIndex list = model->index(0, 0, model->index(0, 0));
    tree->expand(list);
    QTRY_COMPARE(model->rowCount(list), 2);
    tree->setCurrentIndex(model->index(1, 0, list));
    QApplication::clipboard()->setText(u"before"_s);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), tree->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(tree, &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().at(1)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    menu->close();
    QTRY_COMPARE(QApplication::clipboard()->text(), u"$.a[1]"_s);
}

/// Each may take its time: neither waits for the other.
void TestBodyTree::countingAndOpeningAreApart()
{
    QSemaphore held;
    BodyWorker worker;
    BodyTreeModel model(&worker);
    const auto store = BodyStore::fromBytes("{\"a\":[1,2,3]}", "application/json");
    model.setBody(store, store->index());
    QTRY_COMPARE(model.rowCount(), 1);
    const QModelIndex root = model.index(0, 0);
    model.fetchMore(root);
    QTRY_COMPARE(model.rowCount(root), 1);
    (void)worker.start([&held](BodyJob &) { held.acquire(); });
    const auto release = qScopeGuard([&held] { held.release(); });
    model.countChildren({model.index(0, 0, root)});
    QTRY_COMPARE(model.index(0, 1, root).data().toString().section(u' ', 0, 0), u"[3]"_s);
}

FINGERPOST_TEST(TestBodyTree)
#include "tst_bodytree.moc"
