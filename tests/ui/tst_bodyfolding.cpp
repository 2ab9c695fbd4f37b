// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodystage.h"
#include "support/testsuite.h"

#include <QInputDialog>
#include <QLineEdit>

using namespace Fingerpost;
using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;
using Fingerpost::Test::BodyStage;

class TestBodyFolding : public QObject {
    Q_OBJECT

private slots:
    void byKeys();
    void byTheGutter();
    void byTheMenu();
    void allAtOnce();
    void linesAreFoldedOneByOne();
    void copiesWhatIsInside();
    void aHitUnfolds();
    void goingThereUnfolds();
    void ofAHugeBody();
    void whileItComes();
    void onlyPrettyJson();
    void lastsWhileItIsShownInAnotherWay();
    void doesNotWaitForTheDisk();

private:
    static constexpr auto ControlShift = Qt::ControlModifier | Qt::ShiftModifier;
    static constexpr auto ControlAlt = Qt::ControlModifier | Qt::AltModifier;
    static QByteArray json() { return "{\"a\":{\"x\":1,\"y\":[1,2,3]},\"b\":[{}],\"c\":\"{\"}"; }
    static QString unfolded()
    {
        return u"{\n  \"a\": {\n    \"x\": 1,\n    \"y\": [\n      1,\n      2,\n      3\n    ]\n  },\n"
               "  \"b\": [\n    {}\n  ],\n  \"c\": \"{\"\n}"_s;
    }
    static void down(const BodyStage &stage, int times)
    {
        for (int i = 0; i < times; ++i)
            stage.press(Qt::Key_Down);
    }
    static QString shown(const BodyStage &stage)
    {
        stage.view->text()->viewport()->repaint();
        return stage.view->text()->shownText();
    }
};

void TestBodyFolding::byKeys()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    QCOMPARE(stage.text(), unfolded());
    down(stage, 5); // an element: what is around it is folded
    stage.press(Qt::Key_BracketLeft, ControlShift);
    QCOMPARE(shown(stage),
             u"{\n  \"a\": {\n    \"x\": 1,\n    \"y\": […] 3 items\n  },\n"
             "  \"b\": [\n    {}\n  ],\n  \"c\": \"{\"\n}"_s);
    stage.press(Qt::Key_BracketLeft, ControlShift); // and once more, as the row is folded
    QCOMPARE(shown(stage), u"{\n  \"a\": {…}, 2 members\n  \"b\": [\n    {}\n  ],\n  \"c\": \"{\"\n}"_s);
    QCOMPARE(stage.view->text()->rows()->rows(2, 1).value(0).line, 10); // numbers stay
    stage.press(Qt::Key_BraceRight, ControlShift); // as some keyboards send it
    QVERIFY(shown(stage).contains(u"\"y\": […] 3 items"_s)); // still
    stage.press(Qt::Key_BracketRight, ControlAlt);
    QCOMPARE(shown(stage), unfolded());
    stage.press(Qt::Key_End, Qt::ControlModifier);
    stage.press(Qt::Key_BracketLeft, ControlShift);
    QCOMPARE(shown(stage), u"{…} 3 members"_s);
    stage.press(Qt::Key_BracketLeft, ControlShift); // nothing is around it
    stage.press(Qt::Key_Down);
    QCOMPARE(stage.view->text()->caretOffset(), 0);
}

void TestBodyFolding::byTheGutter()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    BodyTextView *text = stage.view->text();
    const qreal cell = QFontMetricsF(Theme::font(TextStyle::Mono)).horizontalAdvance(u'M');
    const auto chevron = [&](int line) {
        return QPoint(12 + qCeil(3 * cell) + 9, line * text->lineHeight() + text->lineHeight() / 2);
    };
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Down);
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, chevron(1));
    QVERIFY(shown(stage).startsWith(u"{\n  \"a\": {…}, 2 members\n"_s));
    QVERIFY(!text->hasSelection());
    QCOMPARE(text->caretOffset(), 5); // the caret went to what hides it
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, chevron(5)); // a bracket in a string
    QVERIFY(shown(stage).endsWith(u"\"c\": \"{\"\n}"_s));
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, chevron(1));
    QCOMPARE(shown(stage), unfolded());
}

void TestBodyFolding::byTheMenu()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    stage.press(Qt::Key_Down);
    stage.trigger(u"Fold"_s);
    QVERIFY(shown(stage).startsWith(u"{\n  \"a\": {…}"_s));
    stage.trigger(u"Unfold"_s);
    QCOMPARE(shown(stage), unfolded());
    stage.trigger(u"Fold all"_s);
    QTRY_COMPARE(shown(stage), u"{\n  \"a\": {…},\n  \"b\": […],\n  \"c\": \"{\"\n}"_s);
    stage.trigger(u"Unfold all"_s);
    QCOMPARE(shown(stage), unfolded());
}

void TestBodyFolding::allAtOnce()
{
    BodyStage stage;
    stage.show("[" + QByteArray("{\"a\":[1,2]},").repeated(120'000) + "3]", "application/json");
    stage.press(Qt::Key_BracketLeft, ControlAlt);
    BodyTextView *text = stage.view->text();
    // So many are folded, the others stay as they are.
    QTRY_COMPARE(text->rows()->count(), 100'000 + 20'000 * 6 + 3);
    QVERIFY2(stage.notice().contains(QLocale().toString(100'000)), qPrintable(stage.notice()));
    QVERIFY(shown(stage).startsWith(u"[\n  {…},\n  {…},"_s));
    stage.press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(shown(stage).endsWith(u"  3\n]"_s));
}

void TestBodyFolding::linesAreFoldedOneByOne()
{
    BodyStage stage;
    stage.show("{\"a\":1}\n{\"b\":[2]}\n", "application/x-ndjson");
    stage.press(Qt::Key_BracketLeft, ControlAlt);
    QTRY_COMPARE(shown(stage), u"{…}\n{…}"_s);
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_BracketRight, ControlShift);
    QCOMPARE(shown(stage), u"{…}\n{\n  \"b\": [\n    2\n  ]\n}"_s);
}

void TestBodyFolding::copiesWhatIsInside()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    const auto copy = [&] { stage.press(Qt::Key_C, Qt::ControlModifier); };
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_BracketLeft, ControlShift);
    stage.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(stage.copied(copy), unfolded());
    stage.press(Qt::Key_Home, Qt::ControlModifier);
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(stage.copied(copy), unfolded().section(u'\n', 1, 8));
    QCOMPARE(stage.copied([&] { stage.view->copyAll(); }), unfolded());
}

void TestBodyFolding::aHitUnfolds()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    stage.press(Qt::Key_BracketLeft, ControlShift);
    QCOMPARE(shown(stage), u"{…} 3 members"_s);
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(stage.find<QLineEdit>(u"findText"_s), u"y"_s);
    QTRY_COMPARE(stage.text(), unfolded());
    QCOMPARE(stage.view->text()->selectedWord(), u"y"_s);
}

void TestBodyFolding::goingThereUnfolds()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_BracketLeft, ControlShift);
    BodyTextView *text = stage.view->text();
    text->goToRow(9); // the real one: behind what is folded
    QCOMPARE(text->caretOffset(), json().indexOf("\"b\""));
    QVERIFY(shown(stage).contains(u"{…}"_s));
    text->goToRow(5);
    QCOMPARE(shown(stage), unfolded());
    QCOMPARE(text->caretOffset(), json().indexOf("2,3"));
}

void TestBodyFolding::ofAHugeBody()
{
    BodyStage stage;
    stage.show("{\"first\":[" + QByteArray("{\"a\":[1,2]},").repeated(200'000) + "0],\"last\":true}",
               "application/json");
    BodyTextView *text = stage.view->text();
    QTRY_VERIFY(text->rows() && text->rows()->count() == 1'200'006);
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_BracketLeft, ControlShift);
    QCOMPARE(text->rows()->count(), 4);
    QVERIFY(shown(stage).startsWith(u"{\n  \"first\": […]"_s));
    QTRY_VERIFY(
        shown(stage).contains(QString(QLocale().toString(200'001) + u" items"_s))); // counted meanwhile
    QVERIFY(shown(stage).endsWith(u"  \"last\": true\n}"_s));
}

void TestBodyFolding::whileItComes()
{
    BodyStage stage;
    const auto store = std::make_shared<BodyStore>("application/json");
    stage.view->show(store, "application/json", {}, {});
    QVERIFY(store->append("[[1,2],[3,"));
    QTRY_VERIFY(stage.text().endsWith(u"3,\n    "_s));
    stage.view->text()->setFocus();
    down(stage, 5);
    stage.press(Qt::Key_BracketLeft, ControlShift); // its end has not come
    QCOMPARE(stage.text().count(u'\n'), 7);
    stage.press(Qt::Key_Home, Qt::ControlModifier);
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_BracketLeft, ControlShift);
    QVERIFY(store->append("4]]"));
    store->finished({});
    QTRY_COMPARE(stage.text(), u"[\n  […],\n  [\n    3,\n    4\n  ]\n]"_s);
}

void TestBodyFolding::onlyPrettyJson()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    stage.press(Qt::Key_BracketLeft, ControlShift);
    stage.choose(BodyView::Raw);
    stage.view->text()->setFocus();
    QCOMPARE(stage.text(), QString::fromUtf8(json()));
    stage.press(Qt::Key_BracketLeft, ControlShift);
    stage.press(Qt::Key_BracketLeft, ControlAlt);
    QCOMPARE(stage.text(), QString::fromUtf8(json()));
    QVERIFY(!stage.view->text()->canFold());
}

void TestBodyFolding::lastsWhileItIsShownInAnotherWay()
{
    BodyStage stage;
    stage.show(json(), "application/json");
    down(stage, 1);
    stage.press(Qt::Key_BracketLeft, ControlShift);
    const QString folded = u"{\n  \"a\": {…},\n  \"b\": [\n    {}\n  ],\n  \"c\": \"{\"\n}"_s;
    QCOMPARE(stage.text(), folded);
    for (const BodyView::Mode other : {BodyView::Raw, BodyView::Hex, BodyView::Tree}) {
        stage.choose(other);
        stage.choose(BodyView::Pretty);
        QCOMPARE(stage.text(), folded);
    }
    // Another body has its own.
    stage.show(json(), "application/json");
    QCOMPARE(stage.text(), unfolded());
}

/// Where a container ends, and where the caret is to stand, may have to be read.
void TestBodyFolding::doesNotWaitForTheDisk()
{
    bool isAtHand = true;
    BodyStage stage;
    const auto store = std::make_shared<BodyStore>("application/json");
    store->setAtHand([&isAtHand](qint64) { return isAtHand; });
    QVERIFY(store->append(json()));
    store->finished({});
    stage.view->show(store, "application/json", {}, {});
    BodyTextView *text = stage.view->text();
    QTRY_VERIFY(text->rows().has_value());
    text->setFocus();
    QCOMPARE(shown(stage), unfolded());
    down(stage, 1);
    QSignalSpy missing(text, &BodyTextView::bytesMissing);
    isAtHand = false;
    stage.press(Qt::Key_BracketLeft, ControlShift);
    QCOMPARE(missing.size(), 1);
    QCOMPARE(text->rows()->count(), 14);
    isAtHand = true; // as it is once a worker has read it
    QTRY_COMPARE(text->rows()->count(), 7);
    QVERIFY(shown(stage).startsWith(u"{\n  \"a\": {…}, 2 members\n"_s));
    missing.clear();
    isAtHand = false;
    stage.press(Qt::Key_BracketRight, ControlShift);
    QCOMPARE(missing.size(), 1);
    QCOMPARE(text->rows()->count(), 7);
    isAtHand = true;
    QTRY_COMPARE(shown(stage), unfolded());
}

FINGERPOST_TEST(TestBodyFolding)
#include "tst_bodyfolding.moc"
