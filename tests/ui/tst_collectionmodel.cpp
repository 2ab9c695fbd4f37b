// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionfilter.h"
#include "collections/collectionmodel.h"
#include "collections/treeroles.h"
#include "memorysource.h"
#include "support/testsuite.h"

#include <QAbstractItemModelTester>
#include <QDataStream>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost::Ui;

namespace {

using Tester = QAbstractItemModelTester;

int compareInside(const CollectionModel &model, const MemorySource &source, NodeId id, bool *same)
{
    const QModelIndex index = model.indexOf(id);
    const QList<NodeId> children = source.children(id);
    int requests = 0;
    const QList<NodeId> mirrored = model.childrenOf(id);
    // Qt compares empty lists through null pointers, which the sanitizer minds.
    if (!std::equal(mirrored.cbegin(), mirrored.cend(), children.cbegin(), children.cend())
        || model.rowCount(index) != children.size()) {
        *same = false;
    }
    for (int row = 0; row < children.size() && *same; ++row) {
        const QModelIndex child = model.index(row, 0, index);
        if (model.id(child) != children.at(row) || model.parent(child) != index
            || child.data().toString() != source.node(children.at(row)).name) {
            *same = false;
        }
        requests += compareInside(model, source, children.at(row), same);
        requests += source.node(children.at(row)).kind == CollectionNode::Kind::Request ? 1 : 0;
    }
    if (id != CollectionSource::rootId && index.data(TreeRole::Count).toInt() != requests)
        *same = false;
    return requests;
}

/// Whether \a model says what \a source says, everywhere.
bool mirrors(const CollectionModel &model, const MemorySource &source)
{
    bool same = true;
    compareInside(model, source, CollectionSource::rootId, &same);
    return same;
}

/// One change of any kind, anywhere.
void changeAnything(MemorySource *source, QRandomGenerator *random, int step)
{
    const QList<NodeId> ids = source->ids();
    const auto any = [&] { return ids.at(random->bounded(int(ids.size()))); };
    const auto anyHolder = [&] {
        NodeId id = any();
        while (!source->node(id).abilities.testFlag(CollectionNode::CanHold))
            id = source->parentOf(id);
        return id;
    };
    const NodeId id = any();
    const NodeId to = anyHolder();
    switch (random->bounded(ids.size() < 60 ? 6 : 8)) {
    case 0:
        source->collection(u"Collection %1"_s.arg(step));
        break;
    case 1:
        source->folder(to, u"Folder %1"_s.arg(step));
        break;
    case 2:
    case 3:
        source->add(to,
                    {.name = u"Request %1"_s.arg(step), .method = u"GET"_s, .abilities = source->everything},
                    random->bounded(4));
        break;
    case 4: {
        CollectionNode node = source->node(id);
        if (id == CollectionSource::rootId)
            break;
        node.name = u"Changed %1"_s.arg(step);
        if (node.kind == CollectionNode::Kind::Request)
            node.kind = CollectionNode::Kind::Broken;
        source->set(id, node);
        break;
    }
    case 5:
        if (id != CollectionSource::rootId && !source->isIn(to, id))
            source->put(id, to, random->bounded(6));
        break;
    default:
        if (id != CollectionSource::rootId)
            source->take(id);
        break;
    }
}

} // namespace

class TestCollectionModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mirrorsAnyChange_data();
    void mirrorsAnyChange();
    void commandsReachTheModel();
    void fetchesWhenAsked();
    void aNewNameShowsAtOnceAndGoesBack();
    void saysWhatIsWrong();
    void parcelsAreForThisModelAlone();
    void takesOnlyWhatFits();
    void filterKeepsTheWayAndTheInside();
    void filterFollowsTheModel();
    void strangeSignalsChangeNothing();
};

void TestCollectionModel::mirrorsAnyChange_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<QString>("words");
    for (const quint32 seed : {1U, 2U, 3U, 4U})
        QTest::addRow("seed %u", seed) << seed << (seed % 2 ? QString() : u"1"_s);
}

void TestCollectionModel::mirrorsAnyChange()
{
    QFETCH(const quint32, seed);
    QFETCH(const QString, words);
    QRandomGenerator random(seed);
    MemorySource source;
    CollectionModel model(&source);
    CollectionFilter filter(&model);
    filter.setWords(words);
    const Tester modelTester(&model, Tester::FailureReportingMode::Fatal);
    const Tester filterTester(&filter, Tester::FailureReportingMode::Fatal);
    for (int step = 0; step < 400; ++step) {
        changeAnything(&source, &random, step);
        QVERIFY2(mirrors(model, source), qPrintable(u"after step %1"_s.arg(step)));
        if (step % 50 == 0)
            QCoreApplication::processEvents();
    }
    source.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestCollectionModel::commandsReachTheModel()
{
    MemorySource source;
    const NodeId acme = source.collection(u"Acme"_s);
    const NodeId users = source.folder(acme, u"Users"_s);
    const NodeId one = source.request(users, u"GET"_s, u"One"_s);
    const NodeId two = source.request(users, u"GET"_s, u"Two"_s);
    const NodeId three = source.request(acme, u"GET"_s, u"Three"_s);
    CollectionModel model(&source);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    QSignalSpy finished(&source, &CollectionSource::finished);

    const quint64 removal = source.remove({users, three});
    QVERIFY(finished.wait());
    QVERIFY(mirrors(model, source));
    QCOMPARE(model.rowCount(model.indexOf(acme)), 0);
    source.restore(removal);
    QVERIFY(finished.wait());
    QVERIFY(mirrors(model, source));
    QCOMPARE(source.names(acme), QStringList({u"Users"_s, u"Three"_s}));
    QCOMPARE(source.names(users), QStringList({u"One"_s, u"Two"_s}));

    source.move({three, two}, users, 0);
    QVERIFY(finished.wait());
    QCOMPARE(model.childrenOf(users), QList<NodeId>({three, two, one}));
    source.duplicate({three, one});
    QVERIFY(finished.wait());
    QCOMPARE(source.names(users), QStringList({u"Three"_s, u"Three 2"_s, u"Two"_s, u"One"_s, u"One 2"_s}));
    source.copy({users}, acme, 0);
    QVERIFY(finished.wait());
    QVERIFY(mirrors(model, source));
    QCOMPARE(model.indexOf(acme).data(TreeRole::Count).toInt(), 10);
}

void TestCollectionModel::fetchesWhenAsked()
{
    MemorySource source;
    const NodeId acme = source.collection(u"Acme"_s);
    const NodeId users = source.folder(acme, u"Users"_s);
    source.request(users, u"GET"_s, u"One"_s);
    source.hide(users);
    source.hide(acme);
    CollectionModel model(&source);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QModelIndex root = model.index(0, 0);
    QVERIFY(model.hasChildren(root));
    QCOMPARE(model.rowCount(root), 0);
    QVERIFY(model.canFetchMore(root));
    model.fetchMore(root);
    QVERIFY(!model.canFetchMore(root)); // it is on its way
    QVERIFY(inserted.wait());
    QCOMPARE(model.rowCount(root), 1);
    QVERIFY(model.canFetchMore(model.index(0, 0, root)));

    // Looking for something has to look everywhere.
    CollectionFilter filter(&model);
    filter.setWords(u"one"_s);
    QTRY_COMPARE(filter.firstHit().data().toString(), u"One"_s);
    QVERIFY(mirrors(model, source));
}

void TestCollectionModel::aNewNameShowsAtOnceAndGoesBack()
{
    MemorySource source;
    const NodeId acme = source.collection(u"Acme"_s);
    CollectionModel model(&source);
    const QModelIndex index = model.indexOf(acme);
    QVERIFY(!model.setData(index, u"  "_s));
    QVERIFY(!model.setData(index, u"Acme"_s));
    QVERIFY(model.setData(index, u" New\nname "_s));
    QCOMPARE(index.data().toString(), u"New name"_s);
    QCOMPARE(source.node(acme).name, u"Acme"_s);
    QTRY_COMPARE(source.node(acme).name, u"New name"_s);

    QSignalSpy failed(&source, &CollectionSource::failed);
    source.failNext(u"The disk is full."_s);
    QVERIFY(model.setData(index, u"Other"_s));
    QCOMPARE(index.data().toString(), u"Other"_s);
    QVERIFY(failed.wait());
    QCOMPARE(index.data().toString(), u"New name"_s);
}

void TestCollectionModel::saysWhatIsWrong()
{
    MemorySource source;
    const NodeId acme = source.collection(u"Acme"_s);
    const NodeId broken = source.add(acme,
                                     {.kind = CollectionNode::Kind::Broken,
                                      .name = u"login.yml"_s,
                                      .error = u"a <list> was expected"_s,
                                      .line = 3,
                                      .column = 7});
    const NodeId login = source.request(acme, u"POST"_s, u"Login"_s);
    CollectionModel model(&source);
    const QModelIndex index = model.indexOf(broken);
    QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(),
             u"Line 3, column 7: a <list> was expected"_s);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"login.yml, cannot be read"_s);
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"a &lt;list&gt; was"_s));
    QCOMPARE(model.indexOf(login).data(Qt::AccessibleTextRole).toString(), u"POST Login"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setUnsaved({login});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.indexOf(login).data(Qt::AccessibleTextRole).toString(), u"POST Login, not saved"_s);
}

void TestCollectionModel::parcelsAreForThisModelAlone()
{
    MemorySource source;
    const NodeId acme = source.collection(u"Acme"_s);
    const NodeId users = source.folder(acme, u"Users"_s);
    const NodeId one = source.request(users, u"GET"_s, u"One"_s);
    const NodeId two = source.request(acme, u"GET"_s, u"Two"_s);
    CollectionModel model(&source);
    const std::unique_ptr<QMimeData> parcel(model.parcel({two, one, users}));
    QCOMPARE(parcel->text(), u"Users\nTwo"_s); // One goes with Users
    QCOMPARE(model.unpacked(parcel.get()), QList<NodeId>({users, two}));
    source.take(users);
    QCOMPARE(model.unpacked(parcel.get()), QList<NodeId>({two}));
    CollectionModel other(&source);
    QVERIFY(other.unpacked(parcel.get()).isEmpty());

    QByteArray bytes = parcel->data(model.mimeTypes().constFirst());
    bytes.truncate(bytes.size() - 12); // claims more than it holds
    QMimeData cut;
    cut.setData(model.mimeTypes().constFirst(), bytes);
    QVERIFY(model.unpacked(&cut).isEmpty());
    QVERIFY(model.unpacked(nullptr).isEmpty());
}

void TestCollectionModel::takesOnlyWhatFits()
{
    MemorySource source;
    const NodeId acme = source.collection(u"Acme"_s);
    const NodeId users = source.folder(acme, u"Users"_s);
    const NodeId deep = source.folder(users, u"Deep"_s);
    const NodeId one = source.request(users, u"GET"_s, u"One"_s);
    CollectionModel model(&source);
    QVERIFY(model.takes({one}, acme, Qt::MoveAction));
    QVERIFY(!model.takes({users}, deep, Qt::MoveAction)); // into itself
    QVERIFY(!model.takes({users}, deep, Qt::CopyAction));
    QVERIFY(!model.takes({deep}, one, Qt::MoveAction)); // a request holds nothing
    QVERIFY(!model.takes({acme}, users, Qt::MoveAction)); // a collection stays
    QVERIFY(!model.takes({one}, CollectionSource::rootId, Qt::MoveAction));
    QVERIFY(!model.takes({}, acme, Qt::MoveAction));
}

void TestCollectionModel::filterKeepsTheWayAndTheInside()
{
    MemorySource source;
    const NodeId acme = source.collection(u"Acme"_s);
    const NodeId users = source.folder(acme, u"Users"_s);
    const NodeId one = source.request(users, u"GET"_s, u"One user"_s);
    const NodeId create = source.request(users, u"POST"_s, u"Create"_s);
    const NodeId orders = source.folder(acme, u"Orders"_s);
    const NodeId list = source.request(orders, u"GET"_s, u"List"_s);
    CollectionModel model(&source);
    CollectionFilter filter(&model);
    const Tester tester(&filter, Tester::FailureReportingMode::Fatal);
    const auto shown = [&](NodeId id) { return filter.indexOf(id).isValid(); };
    filter.setWords(u"  LIST "_s);
    QVERIFY(shown(acme) && shown(orders) && shown(list));
    QVERIFY(!shown(users) && !shown(one));
    QCOMPARE(filter.id(filter.firstHit()), list);
    filter.setWords(u"users"_s); // with what is in it
    QVERIFY(shown(one) && shown(create) && !shown(orders));
    filter.setWords(u"post create"_s);
    QVERIFY(shown(create) && !shown(one));
    filter.setWords(u"nothing such"_s);
    QCOMPARE(filter.rowCount(), 0);
    QVERIFY(!filter.firstHit().isValid());
    filter.setWords({});
    QVERIFY(shown(one) && shown(list));
}

void TestCollectionModel::filterFollowsTheModel()
{
    MemorySource source;
    const NodeId acme = source.collection(u"Acme"_s);
    const NodeId one = source.request(acme, u"GET"_s, u"One"_s);
    CollectionModel model(&source);
    CollectionFilter filter(&model);
    filter.setWords(u"two"_s);
    QCOMPARE(filter.rowCount(), 0);
    const NodeId two = source.request(source.folder(acme, u"Folder"_s), u"GET"_s, u"Two"_s);
    QTRY_VERIFY(filter.indexOf(two).isValid());
    source.set(one, {.name = u"Twofold"_s});
    QTRY_VERIFY(filter.indexOf(one).isValid());
    source.set(two, {.name = u"Three"_s});
    QTRY_VERIFY(!filter.indexOf(two).isValid());
}

void TestCollectionModel::strangeSignalsChangeNothing()
{
    MemorySource source;
    const NodeId acme = source.collection(u"Acme"_s);
    const NodeId users = source.folder(acme, u"Users"_s);
    CollectionModel model(&source);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    QSignalSpy rows(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    Q_EMIT source.inserted(99, 0, {100}); // nobody's child
    Q_EMIT source.inserted(acme, 7, {users}); // there already
    Q_EMIT source.moved(acme, users, 0); // into itself
    Q_EMIT source.moved(users, 99, 0);
    Q_EMIT source.removed({99});
    Q_EMIT source.changed(99);
    QCOMPARE(rows.size() + moves.size(), 0);
    QVERIFY(mirrors(model, source));
}

FINGERPOST_TEST(TestCollectionModel)
#include "tst_collectionmodel.moc"
