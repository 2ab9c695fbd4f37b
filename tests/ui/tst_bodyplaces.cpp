// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodyworker.h"
#include "bodystage.h"
#include "response/bodytree.h"
#include "response/bodywork.h"
#include "support/testsuite.h"
#include "widgets/linkbutton.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSemaphore>
#include <QThread>

using namespace Fingerpost;
using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;
using Fingerpost::Test::BodyStage;

/// Where things stand in a body of JSON, and how one gets there.
class TestBodyPlaces : public QObject {
    Q_OBJECT

private slots:
    void goesToAPath_data();
    void goesToAPath();
    void goesToAPathInTheTree();
    void farChildrenAreShownInTheText();
    void whatIsNotThereIsSaid();
    void theCheckLetsOthersPass();
    void aValueTellsItsPath();
    void hitsAreMarkedBesideTheScrollBar();
    void filtersByJq();
    void resultsAreShownAsTheyCome();
    void theTreeHasAllResults();
    void jqFailsInItsOwnWords();
    void anEndlessFilterIsCancelled();
    void anEmptiedFieldEndsItsFilter();
    void whatWasCancelledIsNotTold();

private:
    static QByteArray json()
    {
        return "{\"users\":[{\"id\":1},{\"id\":22,\"name\":\"Zo\u00eb\"}],\"more\":{\"id\":333}}";
    }
    /// The field that it was typed in.
    static QLineEdit *filterBy(const BodyStage &stage, const QString &filter)
    {
        auto *field = stage.find<QLineEdit>(u"bodyFilter"_s);
        field->setFocus();
        QTest::keyClicks(field, filter);
        stage.press(Qt::Key_Return);
        return field;
    }
    static void goTo(const BodyStage &stage, const QString &where)
    {
        stage.press(Qt::Key_G, Qt::ControlModifier);
        auto *dialog = stage.view->findChild<QInputDialog *>(u"goTo"_s);
        QVERIFY(dialog);
        dialog->setTextValue(where);
        dialog->accept();
        QTRY_VERIFY(!stage.view->findChild<QInputDialog *>(u"goTo"_s));
    }
};

void TestBodyPlaces::goesToAPath_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("pretty") << int(BodyView::Pretty);
    QTest::newRow("raw") << int(BodyView::Raw);
}

void TestBodyPlaces::goesToAPath()
{
    QFETCH(const int, mode);
    BodyStage stage;
    stage.show(json(), "application/json");
    stage.choose(BodyView::Mode(mode));
    stage.view->text()->setFocus();
    const auto caret = [&] { return stage.view->text()->caretOffset(); };
    goTo(stage, u"$.users[1].name"_s);
    QTRY_COMPARE(caret(), json().indexOf("],\"more") - 1);
    QCOMPARE(stage.view->text()->selectedWord(), u"\"Zoë\""_s);
    goTo(stage, u"$..id"_s);
    QTRY_COMPARE(caret(), json().indexOf("},{"));
    goTo(stage, u"$.users"_s); // its bracket
    QTRY_COMPARE(caret(), json().indexOf('[') + 1);
    QCOMPARE(stage.view->modes()->current(), mode);
}

void TestBodyPlaces::goesToAPathInTheTree()
{
    BodyStage stage;
    QByteArray text("{\"few\":[0],\"many\":[");
    for (int i = 0; i < 3000; ++i)
        text += "{\"n\":" + QByteArray::number(i) + "},";
    stage.show(text + "null]}", "application/json");
    stage.choose(BodyView::Tree);
    const BodyTree *tree = stage.view->tree();
    QTRY_VERIFY(tree->currentIndex().isValid());
    stage.view->tree()->setFocus();
    goTo(stage, u"$.many[2500].n"_s);
    QTRY_COMPARE(tree->treeModel()->pathOf(tree->currentIndex()), u"$.many[2500].n"_s);
    QCOMPARE(tree->currentIndex().siblingAtColumn(1).data().toString(), u"2500"_s);
    QVERIFY(tree->viewport()->rect().contains(tree->visualRect(tree->currentIndex())));
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Tree));
    QCOMPARE(stage.window.focusWidget(), tree);
}

void TestBodyPlaces::farChildrenAreShownInTheText()
{
    BodyStage stage;
    stage.show("[" + QByteArray("0,").repeated(80'000) + "{\"far\":7}]", "application/json");
    stage.choose(BodyView::Tree);
    stage.view->tree()->setFocus();
    goTo(stage, u"$[80000].far"_s);
    QTRY_COMPARE(stage.view->text()->selectedWord(), u"7"_s);
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Pretty));
}

void TestBodyPlaces::whatIsNotThereIsSaid()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    goTo(stage, u"$.users[7]"_s);
    QTRY_COMPARE(stage.notice(), u"There is nothing at $.users[7]."_s);
    goTo(stage, u"$.users[!"_s);
    QTRY_VERIFY2(stage.notice().startsWith(u"Not a JSONPath: character 9"_s), qPrintable(stage.notice()));
}

/// Whether the body is valid takes seconds where it is large; whoever looks at it does not wait for that.
void TestBodyPlaces::theCheckLetsOthersPass()
{
    QSemaphore gate;
    BodyStage stage;
    const auto opener = qScopeGuard([&gate] { gate.release(); });
    stage.view->checkWorker().start([&gate](BodyJob &) { gate.acquire(); });
    stage.show("{\"all\":[" + QByteArray("{\"a\":[1,true,\"x\"]},").repeated(1000) + "0]",
               "application/json");
    stage.choose(BodyView::Tree);
    const QAbstractItemModel *model = stage.view->tree()->model();
    QTRY_VERIFY(model->rowCount(model->index(0, 0)) > 0);
    QVERIFY2(stage.notice().isEmpty(), qPrintable(stage.notice())); // it is still at work
    gate.release();
    QTRY_VERIFY2(stage.notice().startsWith(u"Not valid JSON"_s), qPrintable(stage.notice()));
}

void TestBodyPlaces::aValueTellsItsPath()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    auto *path = stage.find<LinkButton>(u"bodyPath"_s);
    QTRY_COMPARE(path->text(), u"$"_s);
    BodyTextView *text = stage.view->text();
    const qreal cell = QFontMetricsF(Theme::font(TextStyle::Mono)).horizontalAdvance(u'M');
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {},
                      QPoint(12 + qCeil(3 * cell) + 22 + qRound(12 * cell), 7 * text->lineHeight() + 5));
    QTRY_COMPARE(path->text(), u"$.users[1].name"_s);
    QCOMPARE(stage.copied([&] { QTest::mouseClick(path, Qt::LeftButton); }), u"$.users[1].name"_s);
    stage.choose(BodyView::Hex);
    QVERIFY(!path->isVisible());
    stage.choose(BodyView::Raw);
    QVERIFY(path->isVisible());
    stage.show("plain", "text/plain");
    QVERIFY(!path->isVisible());
}

void TestBodyPlaces::hitsAreMarkedBesideTheScrollBar()
{
    BodyStage stage;
    stage.show("[\"hit\"," + QByteArray("0,").repeated(998) + "\"hit\"," + QByteArray("0,").repeated(997)
                   + "\"hit\"]",
               "application/json");
    BodyTextView *text = stage.view->text();
    const auto near = [&](int tick, double part) {
        return std::abs(tick - part * text->viewport()->height()) < 3;
    };
    QVERIFY(text->hitTicks().empty());
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(stage.find<QLineEdit>(u"findText"_s), u"hit"_s);
    QTRY_COMPARE(text->hitTicks().size(), 4U); // and the current one once more
    QVERIFY(near(text->hitTicks().at(0), 0) && near(text->hitTicks().at(1), 0.5)
            && near(text->hitTicks().at(2), 1));
    QVERIFY(near(text->hitTicks().back(), 0));
    stage.press(Qt::Key_Return);
    QTRY_VERIFY(near(text->hitTicks().back(), 0.5));
    // Painted in their colours.
    const QImage shown = text->viewport()->grab().toImage();
    const Colors &colors = Theme::of(text).colors();
    QCOMPARE(shown.pixelColor(shown.width() - 1, text->hitTicks().at(2) - 1), colors.matchTick);
    QCOMPARE(shown.pixelColor(shown.width() - 8, text->hitTicks().back()), colors.accent);
    // Another way of showing it has other rows, of which the first has all.
    stage.choose(BodyView::Raw);
    QTRY_COMPARE(text->hitTicks().size(), 2U);
    stage.find<QLineEdit>(u"findText"_s)->clear();
    QVERIFY(text->hitTicks().empty());
}

void TestBodyPlaces::filtersByJq()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    auto *field = stage.find<QLineEdit>(u"bodyFilter"_s);
    auto *kind = stage.find<QLabel>(u"bodyFilterKind"_s);
    QVERIFY(!kind->isVisible());
    field->setFocus();
    QTest::keyClicks(field, u"$.users"_s);
    QCOMPARE(kind->text(), u"JSONPath"_s);
    field->clear();
    QTest::keyClicks(field, u".users[] | {id, name}"_s);
    QVERIFY(kind->isVisible());
    QCOMPARE(kind->text(), u"jq"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.text(),
                 u"{\n  \"id\": 1,\n  \"name\": null\n}\n{\n  \"id\": 22,\n  \"name\": \"Zoë\"\n}"_s);
    QTRY_COMPARE(stage.notice(), u"2 values are shown. jq rounds numbers above 2^53."_s);
    field->clear();
    QTRY_VERIFY(stage.text().startsWith(u"{\n  \"users\": ["_s));
    QVERIFY(!kind->isVisible());
    QTest::keyClicks(field, u"empty"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.notice(), u"The filter leaves nothing: all is shown."_s);
    QVERIFY(stage.text().startsWith(u"{\n  \"users\": ["_s));
}

void TestBodyPlaces::resultsAreShownAsTheyCome()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    QLineEdit *field = filterBy(stage, u".users[0], last(repeat(1))"_s);
    QTRY_COMPARE(stage.text(), u"{\n  \"id\": 1\n}"_s);
    QTRY_COMPARE(stage.progress(), u"Filtering…"_s); // it is still at work
    auto *notice = stage.find<Notice>(u"bodyProgress"_s);
    QTest::mouseClick(notice->findChild<LinkButton *>(), Qt::LeftButton);
    QTRY_VERIFY2(stage.notice().startsWith(u"The filter was ended"_s), qPrintable(stage.notice()));
    QCOMPARE(stage.text(), u"{\n  \"id\": 1\n}"_s);
    field->clear();
    QTRY_VERIFY(stage.text().startsWith(u"{\n  \"users\": ["_s));
}

void TestBodyPlaces::theTreeHasAllResults()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    filterBy(stage, u".users[0], last(limit(300000; repeat(1)))"_s); // the second comes late
    QTRY_VERIFY(stage.text().startsWith(u"{\n  \"id\": 1\n}"_s));
    stage.choose(BodyView::Tree);
    const QAbstractItemModel *model = stage.view->tree()->model();
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 2, 30'000);
}

void TestBodyPlaces::jqFailsInItsOwnWords()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    QLineEdit *field = filterBy(stage, u".users[0].id.x"_s);
    QTRY_VERIFY2(stage.notice().startsWith(u"jq: error: Cannot index number with"_s),
                 qPrintable(stage.notice()));
    field->clear();
    QTest::keyClicks(field, u"1, error(\"enough\")"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.text(), u"1"_s);
    QTRY_COMPARE(stage.notice(), u"1 value is shown. jq: error: enough"_s);
}

void TestBodyPlaces::anEndlessFilterIsCancelled()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    QLineEdit *field = filterBy(stage, u"last(repeat(1))"_s);
    QTRY_COMPARE(stage.progress(), u"Filtering…"_s);
    // Meanwhile the worker serves others.
    goTo(stage, u"$.more.id"_s);
    QTRY_COMPARE(stage.view->text()->selectedWord(), u"333"_s);
    goTo(stage, u"$.nowhere"_s); // what there is to say stands beside it
    QTRY_COMPARE(stage.notice(), u"There is nothing at $.nowhere."_s);
    QTRY_COMPARE(stage.progress(), u"Filtering…"_s);
    QCOMPARE(stage.notice(), u"There is nothing at $.nowhere."_s);
    field->setFocus();
    stage.press(Qt::Key_Return); // again: the first is ended
    QTRY_COMPARE(stage.progress(), u"Filtering…"_s);
    auto *notice = stage.find<Notice>(u"bodyProgress"_s);
    QTest::mouseClick(notice->findChild<LinkButton *>(), Qt::LeftButton);
    QTRY_VERIFY(stage.progress().isEmpty());
    QVERIFY(stage.text().startsWith(u"{\n  \"users\": ["_s));
}

void TestBodyPlaces::anEmptiedFieldEndsItsFilter()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    QLineEdit *field = filterBy(stage, u"last(repeat(1))"_s);
    QTRY_COMPARE(stage.progress(), u"Filtering…"_s);
    field->clear();
    QTRY_VERIFY(stage.progress().isEmpty());
    QVERIFY(stage.text().startsWith(u"{\n  \"users\": ["_s));
}

/// Also when its result was on its way by then: an older filter would be shown in place of a newer one.
void TestBodyPlaces::whatWasCancelledIsNotTold()
{
    QObject asker;
    QStringList told;
    BodyWorker worker;
    const auto start = [&](const QString &name) {
        return startBodyWork(
            worker, &asker, [](BodyJob &) { return 1; }, [&told, name](int) { told.append(name); });
    };
    const auto older = start(u"older"_s);
    while (!older->isDone())
        QThread::yieldCurrentThread(); // nothing that is posted arrives meanwhile
    older->cancel();
    (void)start(u"newer"_s);
    QTRY_VERIFY(told.contains(u"newer"_s));
    QCOMPARE(told, QStringList{u"newer"_s});
}

FINGERPOST_TEST(TestBodyPlaces)
#include "tst_bodyplaces.moc"
