// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodystage.h"
#include "response/bodyfinder.h"
#include "support/testsuite.h"
#include "theme/theme.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"

#include <QImage>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QToolButton>

using namespace Fingerpost;
using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;
using Fingerpost::Test::BodyStage;

/// Finding in a body, and going to a place in it.
class TestBodyFinding : public QObject {
    Q_OBJECT

private slots:
    void findsAsOneTypes();
    void theFirstMatchIsNotWaitedFor();
    void theNextMatchIsNotWaitedFor();
    void findsAPattern();
    void manyHitsInLongRows();
    void goesToALineAndAByte();
    void goesRoundAmongWhatIsKept();
    void findsWhatIsBeforeTheCaret();
    void findsABlankThatIsOnlyShown();
    void findsInTheBytesThatHexShows();
    void eachBlockIsLookedAtOnce();
};

void TestBodyFinding::findsAsOneTypes()
{
    BodyStage stage;
    stage.show("[" + QByteArray("{\"Word\":1},").repeated(5000) + "\"end\"]", "application/json");
    stage.press(Qt::Key_F, Qt::ControlModifier);
    auto *field = stage.find<QLineEdit>(u"findText"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"word"_s);
    auto *count = stage.find<QLabel>(u"findCount"_s);
    const QString many = QLocale().toString(5000);
    QTRY_COMPARE(count->text(), QString(u"1 of "_s + many));
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(count->text(), QString(u"2 of "_s + many));
    stage.press(Qt::Key_F3, Qt::ShiftModifier);
    stage.press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(count->text(), QString(many + u" of "_s + many));
    QTRY_VERIFY(stage.view->text()->topRow() > 14'000);
    QTest::mouseClick(stage.find<QToolButton>(u"findMatchCase"_s), Qt::LeftButton);
    QTRY_COMPARE(count->text(), u"No match"_s);
    stage.press(Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(stage.view->text()->hasFocus());
}

/// It may lie where the disk has to be asked: what is there is read elsewhere before anybody looks at it.
void TestBodyFinding::theFirstMatchIsNotWaitedFor()
{
    const QByteArray lines = QByteArray("a line of it\n").repeated(50'000);
    const qint64 block = lines.size() / BlockIndex::BlockSize * BlockIndex::BlockSize;
    int turn = 0; // of the event loop, since it was asked for
    QList<int> turns;
    BodyStage stage;
    const auto store = std::make_shared<BodyStore>("text/plain");
    store->setAtHand([&turn, &turns, block](qint64 offset) {
        if (offset < block)
            return true;
        if (turns.isEmpty())
            QMetaObject::invokeMethod(
                qApp, [&turn] { ++turn; }, Qt::QueuedConnection);
        turns.append(turn);
        return turns.size() > 1;
    });
    QVERIFY(store->append(QByteArray(lines + "found here\n")));
    store->finished({});
    stage.view->show(store, "text/plain", {}, {});
    BodyTextView *text = stage.view->text();
    QTRY_VERIFY(text->rows().has_value());
    text->viewport()->repaint();
    QVERIFY(turns.isEmpty());
    text->setFocus();
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(stage.find<QLineEdit>(u"findText"_s), u"found"_s);
    QTRY_COMPARE(text->selectedWord(), u"found"_s);
    QCOMPARE(text->caret().row, 50'000);
    QCOMPARE(stage.find<QLabel>(u"findCount"_s)->text(), u"1 of 1"_s);
    QVERIFY(turns.size() > 1);
    QCOMPARE(turns.at(0), 0);
    QCOMPARE(turns.at(1), 1);
}

/// Which may lie where the disk has to be asked.
void TestBodyFinding::theNextMatchIsNotWaitedFor()
{
    bool isAtHand = true;
    BodyStage stage;
    const auto store = std::make_shared<BodyStore>("text/plain");
    store->setAtHand([&isAtHand](qint64) { return isAtHand; });
    const QByteArray lines = QByteArray("a line of it\n").repeated(50'000);
    QVERIFY(store->append(QByteArray(lines + "found here\n" + lines + "found there\n" + lines)));
    store->finished({});
    stage.view->show(store, "text/plain", {}, {});
    BodyTextView *text = stage.view->text();
    QTRY_VERIFY(text->rows().has_value());
    text->setFocus();
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(stage.find<QLineEdit>(u"findText"_s), u"found"_s);
    const auto *count = stage.find<QLabel>(u"findCount"_s);
    QTRY_COMPARE(count->text(), u"1 of 2"_s);
    QTRY_COMPARE(text->caret().row, 50'000);
    text->viewport()->repaint();
    isAtHand = false;
    stage.press(Qt::Key_F3);
    QCOMPARE(text->caret().row, 50'000);
    isAtHand = true;
    QTRY_COMPARE(text->caret().row, 100'001);
    QCOMPARE(text->selectedWord(), u"found"_s);
    QCOMPARE(count->text(), u"2 of 2"_s);
    // Who goes on meanwhile sees the last of them.
    isAtHand = false;
    stage.press(Qt::Key_F3);
    stage.press(Qt::Key_F3);
    stage.press(Qt::Key_F3);
    isAtHand = true;
    QTRY_COMPARE(text->caret().row, 50'000);
    QCOMPARE(count->text(), u"1 of 2"_s);
}

void TestBodyFinding::findsAPattern()
{
    BodyStage stage;
    stage.show("alpha 12\nbeta 345\n", "text/plain");
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::mouseClick(stage.find<QToolButton>(u"findPattern"_s), Qt::LeftButton);
    auto *field = stage.find<QLineEdit>(u"findText"_s);
    field->setFocus();
    QTest::keyClicks(field, u"\\d{3"_s);
    QTest::keyClicks(field, u"}("_s);
    QTRY_COMPARE(stage.find<QLabel>(u"findCount"_s)->text(), u"Not a pattern"_s);
    stage.press(Qt::Key_Backspace);
    QTRY_COMPARE(stage.find<QLabel>(u"findCount"_s)->text(), u"1 of 1"_s);
    QCOMPARE(stage.view->text()->selectedWord(), u"345"_s);
}

/// Only those in sight are asked for and measured, else each frame would take a second.
void TestBodyFinding::manyHitsInLongRows()
{
    BodyStage stage;
    stage.show("{\"é\":[" + QByteArray("\"é\",").repeated(60'000) + "0]}", "application/json");
    stage.choose(BodyView::Raw);
    qint64 asked = 0;
    stage.view->text()->setMatches([&asked](qint64 begin, qint64 end) {
        asked += end - begin;
        return QList<BodyMatch>();
    });
    stage.view->text()->viewport()->repaint();
    QVERIFY2(asked > 0 && asked < 20'000, qPrintable(QString::number(asked))); // of 300,000 bytes
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(stage.find<QLineEdit>(u"findText"_s), u"\""_s);
    QTRY_COMPARE(stage.find<QLabel>(u"findCount"_s)->text(), u"1 of %1"_s.arg(QLocale().toString(120'002)));
    // Those in sight are painted all the same, also far to the right.
    const auto isMarked = [&stage](int row) {
        const QImage shown = stage.view->text()->viewport()->grab().toImage();
        const QColor match = Theme::of(stage.view->text()).colors().match;
        for (int x = 0; x < shown.width(); ++x) {
            if (shown.pixelColor(x, row * stage.view->text()->lineHeight() + 2) == match)
                return true;
        }
        return false;
    };
    QVERIFY(isMarked(0) && isMarked(1) && isMarked(3)); // the first has more than are asked for at once
    stage.view->text()->horizontalScrollBar()->setValue(10'000);
    QVERIFY(isMarked(0) && isMarked(1) && isMarked(3));
}

void TestBodyFinding::goesToALineAndAByte()
{
    BodyStage stage;
    stage.show(QByteArray("0123456789abcde\n").repeated(5000), "text/plain");
    const auto goTo = [&](const QString &where) {
        stage.view->text()->setFocus();
        stage.press(Qt::Key_G, Qt::ControlModifier);
        auto *dialog = stage.view->findChild<QInputDialog *>(u"goTo"_s);
        QVERIFY(dialog);
        dialog->setTextValue(where);
        dialog->accept();
        QTRY_VERIFY(!stage.view->findChild<QInputDialog *>(u"goTo"_s));
    };
    goTo(u"4000"_s);
    QCOMPARE(stage.view->text()->caretOffset(), 3999 * 16);
    goTo(u"@161"_s);
    QCOMPARE(stage.view->text()->selectedWord(), u"1"_s);
    goTo(u"0x1005"_s);
    QCOMPARE(stage.view->text()->selectedWord(), u"5"_s);
    goTo(u"nonsense"_s);
    QCOMPARE(stage.view->text()->selectedWord(), u"5"_s);
    QCOMPARE(stage.notice(), u"nonsense is no line, no byte and no path."_s);
    goTo(u"$.a"_s);
    QCOMPARE(stage.notice(), u"Only a body that is JSON has paths."_s);
}

void TestBodyFinding::goesRoundAmongWhatIsKept()
{
    BodyStage stage;
    const qsizetype kept = BodySearch::maximumKept;
    const QString all = QLocale().toString(kept + 10);
    stage.show(QByteArray("x\n").repeated(kept + 10), "text/plain");
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::mouseClick(stage.find<QToolButton>(u"findPattern"_s), Qt::LeftButton);
    auto *field = stage.find<QLineEdit>(u"findText"_s);
    field->setFocus();
    QTest::keyClicks(field, u"x"_s);
    const auto *count = stage.find<QLabel>(u"findCount"_s);
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), u"1 of %1"_s.arg(all), 60'000);
    stage.press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(count->text(), u"%1 of %2"_s.arg(QLocale().toString(kept), all));
    stage.press(Qt::Key_F3);
    QCOMPARE(count->text(), u"1 of %1"_s.arg(all));
}

void TestBodyFinding::findsWhatIsBeforeTheCaret()
{
    BodyStage stage;
    stage.show("one\ntwo\nthree\n", "text/plain");
    stage.press(Qt::Key_End, Qt::ControlModifier);
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(stage.find<QLineEdit>(u"findText"_s), u"two"_s);
    QTRY_COMPARE(stage.view->text()->selectedWord(), u"two"_s);
    QCOMPARE(stage.find<QLabel>(u"findCount"_s)->text(), u"1 of 1"_s);
}

void TestBodyFinding::findsABlankThatIsOnlyShown()
{
    BodyStage stage;
    stage.show("{\"id\":1,\"x\": \"id: 1\",\"in\":{\"id\" :\n12}}", "application/json");
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(stage.find<QLineEdit>(u"findText"_s), u"\"ID\": 1"_s);
    QTRY_COMPARE(stage.find<QLabel>(u"findCount"_s)->text(), u"1 of 2"_s);
    QCOMPARE(stage.view->text()->selectedWord(), u"\"id\": 1"_s);
    stage.choose(BodyView::Raw); // where it is not
    QTRY_COMPARE(stage.find<QLabel>(u"findCount"_s)->text(), u"No match"_s);
}

/// Which are other ones than those of the text, in UTF-8.
void TestBodyFinding::findsInTheBytesThatHexShows()
{
    BodyStage stage;
    stage.show("{\"caf\xE9\":\"needle\"", "application/json", "ISO-8859-1");
    QTRY_VERIFY(stage.text().contains(u"\"café\": \"needle\""_s));
    stage.choose(BodyView::Hex);
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(stage.find<QLineEdit>(u"findText"_s), u"needle"_s);
    QTRY_VERIFY2(stage.view->text()->selectedWord().startsWith(u"6e 65 65 64"_s),
                 qPrintable(stage.view->text()->selectedWord()));
    stage.choose(BodyView::Raw);
    QTRY_COMPARE(stage.view->text()->selectedWord(), u"needle"_s);
    // The mistake is one of the text.
    stage.choose(BodyView::Hex);
    auto *notice = stage.find<Notice>(u"bodyNotice"_s);
    QTRY_VERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<LinkButton *>(), Qt::LeftButton);
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Pretty));
}

/// However many long rows are in sight.
void TestBodyFinding::eachBlockIsLookedAtOnce()
{
    int asked = 0;
    QList<std::pair<qint64, qint64>> ranges;
    BodyStage stage;
    const auto store = std::make_shared<BodyStore>("text/plain");
    store->setAtHand([&asked](qint64) {
        ++asked;
        return true;
    });
    QVERIFY(store->append(QByteArray("a long line ").repeated(300'000)));
    store->finished({});
    stage.view->show(store, "text/plain", {}, {});
    BodyTextView *text = stage.view->text();
    QTRY_VERIFY(text->rows().has_value());
    text->setMatches([&ranges](qint64 begin, qint64 end) {
        ranges.append({begin, end});
        return QList<BodyMatch>();
    });
    text->viewport()->repaint();
    asked = 0;
    ranges.clear();
    text->viewport()->repaint();
    QVERIFY(ranges.size() > 5);
    for (const auto &[begin, end] : std::as_const(ranges))
        QVERIFY(begin < end);
    const qint64 blocks = ranges.constLast().second / BlockIndex::BlockSize + 2;
    QVERIFY2(asked <= blocks, qPrintable(QString::number(asked)));
}

FINGERPOST_TEST(TestBodyFinding)
#include "tst_bodyfinding.moc"
