// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodystore.h"
#include "body/jsonpretty.h"
#include "bodystage.h"
#include "response/bodyfinder.h"
#include "response/bodysaves.h"
#include "response/bodytextview.h"
#include "response/bodytree.h"
#include "response/bodyview.h"
#include "response/warmglyphs.h"
#include "support/testsuite.h"
#include "theme/colorscheme.h"
#include "theme/theme.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Fingerpost;
using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;

using Stage = Fingerpost::Test::BodyStage;

class TestBodyView : public QObject {
    Q_OBJECT

private slots:
    void showsInEachWay();
    void whatABodyIs_data();
    void whatABodyIs();
    void anEmptyOneIsSaidToBe();
    void growsWhileItComes();
    void nobodyWaitsForTheDisk();
    void aFileIsShown();
    void selectsByKeysAndCopies();
    void selectsByMouse();
    void tooMuchForTheClipboard();
    void indentsMayBeTooMuchForTheClipboard();
    void indentsAreMadeOnAWorker();
    void findsAsOneTypes();
    void findsAPattern();
    void manyHitsInLongRows();
    void goesToALineAndAByte();
    void scrollsAGiantLine();
    void goesRoundAmongWhatIsKept();
    void wraps();
    void zooms();
    void findsWhatIsBeforeTheCaret();
    void findsABlankThatIsOnlyShown();
    void tellsTheFirstMistake();
    void filtersByJsonPath();
    void aSlowPatternHoldsUpNobody();
    void readsOtherCharsets();
    void namesNoCharsetOfWhatIsNoText();
    void findsInTheBytesThatHexShows();
    void treeOpensLazily();
    void treeStaysOpenWhenAllHasCome();
    void copiesAPath();
    void modesStayWholeInANarrowPane();
    void savesPretty();
    void savingCanBeCancelled();
    void aFullDiskIsTold();
    void isRead();
    void caretAndSelectionAreRead();
    void nothingIsReadOfNoBody();
    void fontsAreLoadedBeforeABodyComes();
};

void TestBodyView::showsInEachWay()
{
    Stage stage;
    const QByteArray json("{\"id\":9007199254740993,\"price\":1.00,\"tags\":[\"\\u00e9\",[]],\"id\":null}");
    stage.show(json, "application/json");
    QCOMPARE(stage.text(), QString::fromUtf8(JsonPretty::format(json)).trimmed());
    stage.choose(BodyView::Raw);
    QCOMPARE(stage.text(), QString::fromUtf8(json));
    stage.choose(BodyView::Hex);
    QVERIFY(stage.text().startsWith(u"0000000000000000  7b 22 69 64"_s));
    stage.choose(BodyView::Tree);
    QTRY_COMPARE(stage.view->tree()->model()->rowCount(stage.view->tree()->model()->index(0, 0)), 4);
    stage.choose(BodyView::Pretty);
    QCOMPARE(stage.view->text()->rows()->count(), 9);
}

void TestBodyView::whatABodyIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("begin");
    QTest::newRow("JSON by its looks")
        << QByteArray(" [1]") << QByteArray() << int(BodyView::Pretty) << u"[\n  1"_s;
    QTest::newRow("problem") << QByteArray("{\"a\":1}") << QByteArray("application/problem+json")
                             << int(BodyView::Pretty) << u"{\n  \"a\": 1"_s;
    QTest::newRow("lines") << QByteArray("{\"a\":1}\n{\"b\":2}\n") << QByteArray("application/x-ndjson")
                           << int(BodyView::Pretty) << u"{\n  \"a\": 1\n}\n{\n  \"b\": 2\n}"_s;
    QTest::newRow("events") << QByteArray("event: x\ndata: {\"a\":1}\n\n") << QByteArray("text/event-stream")
                            << int(BodyView::Pretty) << u"event: x\ndata: {\n  \"a\": 1\n}\n"_s;
    QTest::newRow("XML") << QByteArray("<a><b/></a>") << QByteArray("text/xml") << int(BodyView::Pretty)
                         << u"<a>\n  <b/>\n</a>"_s;
    QTest::newRow("text") << QByteArray("plain\n") << QByteArray("text/plain") << int(BodyView::Raw)
                          << u"plain"_s;
    QTest::newRow("binary") << QByteArray("\x89PNG\0\0", 6) << QByteArray("image/png") << int(BodyView::Hex)
                            << u"0000000000000000  89 50 4e 47 00 00"_s;
    QTest::newRow("no JSON though it says so")
        << QByteArray("oops") << QByteArray("application/json") << int(BodyView::Pretty) << u"oops"_s;
}

void TestBodyView::whatABodyIs()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, type);
    QFETCH(const int, mode);
    QFETCH(const QString, begin);
    Stage stage;
    stage.show(bytes, type);
    QCOMPARE(stage.view->modes()->current(), mode);
    QVERIFY2(stage.text().startsWith(begin), qPrintable(stage.text()));
}

/// Instead of a blank pane with buttons that do nothing.
void TestBodyView::anEmptyOneIsSaidToBe()
{
    Stage stage;
    const auto can = [&stage](const QString &name) { return stage.find<QToolButton>(name)->isEnabled(); };
    QVERIFY(!can(u"saveBody"_s)); // nothing has come yet
    stage.show({}, "application/json");
    QTRY_COMPARE(stage.notice(), u"The body is empty."_s);
    QVERIFY(can(u"saveBody"_s) && !can(u"copyBody"_s) && !can(u"findBody"_s));
    stage.show("{}", "application/json");
    QTRY_VERIFY(can(u"copyBody"_s) && can(u"findBody"_s));
    QVERIFY(stage.notice().isEmpty());
}

void TestBodyView::growsWhileItComes()
{
    Stage stage;
    const auto store = std::make_shared<BodyStore>("text/plain");
    stage.view->show(store, "text/plain", {}, {});
    auto *follow = stage.find<QToolButton>(u"followBody"_s);
    QVERIFY(follow->isVisible());
    QVERIFY(store->append("first\n"));
    QTRY_COMPARE(stage.text(), u"first\n"_s);
    QTest::mouseClick(follow, Qt::LeftButton);
    for (int i = 0; i < 2000; ++i)
        QVERIFY(store->append(QByteArray("line " + QByteArray::number(i) + '\n')));
    QTRY_VERIFY(stage.view->text()->shownText().contains(u"line 1999"_s));
    // Who scrolls up stays there.
    stage.view->text()->setFocus();
    stage.press(Qt::Key_PageUp);
    QVERIFY(!follow->isChecked());
    const qint64 top = stage.view->text()->topRow();
    QVERIFY(store->append("more\n"));
    QTRY_COMPARE(stage.view->text()->rows()->count(), 2003);
    QCOMPARE(stage.view->text()->topRow(), top);
    store->finished({});
    QTRY_VERIFY(!follow->isVisible());
}

void TestBodyView::nobodyWaitsForTheDisk()
{
    bool isAtHand = true;
    Stage stage;
    const auto store = std::make_shared<BodyStore>("text/plain");
    store->setAtHand([&isAtHand](qint64) { return isAtHand; });
    QVERIFY(store->append(QByteArray("a line of it\n").repeated(100'000)));
    store->finished({});
    stage.view->show(store, "text/plain", {}, {});
    QTRY_VERIFY(stage.view->text()->rows().has_value());
    BodyTextView *text = stage.view->text();
    const QSignalSpy missing(text, &BodyTextView::bytesMissing);
    text->viewport()->repaint();
    QVERIFY(text->shownText().startsWith(u"a line of it"_s));
    QCOMPARE(missing.size(), 0);
    isAtHand = false;
    text->goToRow(90'000);
    text->viewport()->repaint();
    QVERIFY2(text->shownText().startsWith(u"..."_s), qPrintable(text->shownText()));
    QCOMPARE(missing.size(), 1);
    QVERIFY(missing.at(0).at(0).toLongLong() > 1'000'000); // of where one looks
    // Dots have no places of their own, and no key takes them for the row.
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, QPoint(200, 5));
    QCOMPARE(text->caret().at, 0);
    text->setFocus();
    stage.press(Qt::Key_End);
    QCOMPARE(text->caret().at, 12);
    isAtHand = true; // as it is once a worker has read it
    QTRY_VERIFY(text->shownText().startsWith(u"a line of it"_s));
    // What never comes to hand is waited for.
    isAtHand = false;
    text->goToRow(10);
    QTRY_VERIFY(text->shownText().startsWith(u"a line of it"_s));
    QCOMPARE(missing.size(), 2);
}

void TestBodyView::aFileIsShown()
{
    Stage stage;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"body"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[" + QByteArray("{\"a\":1},").repeated(100'000) + "0]");
    file.close();
    const auto store = BodyStore::fromFile(file.fileName(), "application/json");
    QVERIFY(store);
    stage.view->show(*store, "application/json", {}, {});
    QTRY_VERIFY(stage.view->text()->rows());
    QTRY_COMPARE(stage.view->text()->rows()->count(), 300'003);
    stage.view->text()->goToRow(300'002);
    QTRY_VERIFY(stage.view->text()->shownText().endsWith(u"  0\n]"_s));
}

void TestBodyView::selectsByKeysAndCopies()
{
    Stage stage;
    stage.show("{\"name\":\"Zoë 日本\",\"n\":12}", "application/json");
    const auto copy = [&] { stage.press(Qt::Key_C, Qt::ControlModifier); };
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(stage.copied(copy), u"  \"name\": \"Zoë 日本\","_s);
    stage.press(Qt::Key_Left);
    stage.press(Qt::Key_Left, Qt::ShiftModifier);
    stage.press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(stage.copied(copy), u"本\""_s);
    stage.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(stage.copied(copy), stage.text());
    stage.press(Qt::Key_Home, Qt::ControlModifier);
    stage.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(stage.copied(copy), u"{\n"_s);
}

void TestBodyView::selectsByMouse()
{
    Stage stage;
    stage.show("first line\nsecond word here\nthird", "text/plain");
    QWidget *viewport = stage.view->text()->viewport();
    const int height = stage.view->text()->lineHeight();
    const qreal left = 12 + 3 * QFontMetricsF(Theme::font(TextStyle::Mono)).horizontalAdvance(u'M') + 22;
    const auto at = [&](int line, int column) {
        const qreal cell = QFontMetricsF(Theme::font(TextStyle::Mono)).horizontalAdvance(u'M');
        return QPoint(qRound(std::ceil(left) + column * cell), line * height + height / 2);
    };
    const auto copy = [&] { stage.press(Qt::Key_C, Qt::ControlModifier); };
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, at(1, 9));
    QCOMPARE(stage.copied(copy), u"word"_s);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, QPoint(4, at(0, 0).y())); // its number
    QCOMPARE(stage.copied(copy), u"first line"_s);
    QTest::mousePress(viewport, Qt::LeftButton, {}, at(0, 6));
    QTest::mouseMove(viewport, at(1, 6));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, at(1, 6));
    QCOMPARE(stage.copied(copy), u"line\nsecond"_s);
}

void TestBodyView::tooMuchForTheClipboard()
{
    Stage stage;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"body"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(BodyView::MostCopied + 1));
    const auto store = BodyStore::fromFile(file.fileName(), "text/plain");
    stage.view->show(*store, "text/plain", {}, {});
    QTRY_VERIFY(stage.view->text()->rows());
    stage.view->copyAll();
    QVERIFY2(stage.notice().contains(u"too much for the clipboard"_s), qPrintable(stage.notice()));
    stage.view->clear();
    QVERIFY(stage.notice().isEmpty());
}

/// A small body whose text is a hundred times as long.
void TestBodyView::indentsMayBeTooMuchForTheClipboard()
{
    Stage stage;
    stage.view->setMostCopied(1024 * 1024);
    stage.show(QByteArray(100, '[') + QByteArray("1,").repeated(10'000) + "1" + QByteArray(100, ']'),
               "application/json");
    QApplication::clipboard()->setText(u"before"_s);
    stage.view->copyAll();
    QTRY_VERIFY2(stage.notice().contains(u"too much for the clipboard"_s), qPrintable(stage.notice()));
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
}

void TestBodyView::indentsAreMadeOnAWorker()
{
    Stage stage;
    stage.show(QByteArray(100, '[') + QByteArray("1,").repeated(40'000) + "1", "application/json");
    QApplication::clipboard()->setText(u"before"_s);
    stage.view->copyAll();
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s); // the window goes on meanwhile
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::clipboard()->text().size() > 8'000'000, 60'000);
}

void TestBodyView::findsAsOneTypes()
{
    Stage stage;
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

void TestBodyView::findsAPattern()
{
    Stage stage;
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
void TestBodyView::manyHitsInLongRows()
{
    Stage stage;
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

void TestBodyView::goesToALineAndAByte()
{
    Stage stage;
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

void TestBodyView::scrollsAGiantLine()
{
    Stage stage;
    QByteArray line;
    while (line.size() < 3'000'000)
        line += "0123456789 ";
    stage.show(line + "END", "text/plain");
    BodyTextView *text = stage.view->text();
    QTRY_VERIFY(text->rows()->count() > 100); // broken into rows
    stage.press(Qt::Key_End, Qt::ControlModifier);
    stage.press(Qt::Key_Left, Qt::ShiftModifier);
    stage.press(Qt::Key_Left, Qt::ShiftModifier);
    stage.press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(text->selectedWord(), u"END"_s);
    QVERIFY(text->horizontalScrollBar()->value() > 0);
    text->verticalScrollBar()->setValue(0);
    QCOMPARE(text->topRow(), 0);
}

void TestBodyView::goesRoundAmongWhatIsKept()
{
    Stage stage;
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

void TestBodyView::wraps()
{
    Stage stage;
    stage.show(QByteArray("x").repeated(5000) + "\nlast", "text/plain");
    BodyTextView *text = stage.view->text();
    text->viewport()->repaint();
    QCOMPARE(text->shownText().count(u'\n'), 1);
    QTest::mouseClick(stage.find<QToolButton>(u"wrapBody"_s), Qt::LeftButton);
    text->viewport()->repaint();
    QVERIFY(text->shownText().count(u'\n') > 15);
    QCOMPARE(text->horizontalScrollBar()->maximum(), 0);
    text->setFocus();
    stage.press(Qt::Key_End, Qt::ControlModifier);
    text->viewport()->repaint();
    QVERIFY(text->shownText().endsWith(u"\nlast"_s));
    QVERIFY(text->shownText().startsWith(u"xxx"_s));
    stage.press(Qt::Key_Home, Qt::ControlModifier);
    stage.press(Qt::Key_Down); // within the same row
    QVERIFY(text->caretOffset() > 20 && text->caretOffset() < 500);
}

void TestBodyView::zooms()
{
    Stage stage;
    stage.show("text", "text/plain");
    const int before = stage.view->text()->lineHeight();
    stage.press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(stage.view->text()->lineHeight() > before);
    stage.press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(stage.view->text()->lineHeight(), before);
}

void TestBodyView::findsWhatIsBeforeTheCaret()
{
    Stage stage;
    stage.show("one\ntwo\nthree\n", "text/plain");
    stage.press(Qt::Key_End, Qt::ControlModifier);
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(stage.find<QLineEdit>(u"findText"_s), u"two"_s);
    QTRY_COMPARE(stage.view->text()->selectedWord(), u"two"_s);
    QCOMPARE(stage.find<QLabel>(u"findCount"_s)->text(), u"1 of 1"_s);
}

void TestBodyView::findsABlankThatIsOnlyShown()
{
    Stage stage;
    stage.show("{\"id\":1,\"x\": \"id: 1\",\"in\":{\"id\" :\n12}}", "application/json");
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(stage.find<QLineEdit>(u"findText"_s), u"\"ID\": 1"_s);
    QTRY_COMPARE(stage.find<QLabel>(u"findCount"_s)->text(), u"1 of 2"_s);
    QCOMPARE(stage.view->text()->selectedWord(), u"\"id\": 1"_s);
    stage.choose(BodyView::Raw); // where it is not
    QTRY_COMPARE(stage.find<QLabel>(u"findCount"_s)->text(), u"No match"_s);
}

void TestBodyView::tellsTheFirstMistake()
{
    Stage stage;
    stage.show("{\"a\": 1,\n \"b\": tru}", "application/json");
    QTRY_VERIFY(!stage.notice().isEmpty());
    QCOMPARE(stage.notice(), u"Not valid JSON, line 2, column 10: no value can stand here."_s);
    QTest::mouseClick(stage.find<Notice>(u"bodyNotice"_s)->findChild<LinkButton *>(), Qt::LeftButton);
    QCOMPARE(stage.view->text()->selectedWord(), u"}"_s);
    stage.show("{}", "application/json");
    QVERIFY(stage.notice().isEmpty());
    // Of a text, that it is in another charset than it says.
    stage.show("first line\nund \xFC"
               "ber uns\n",
               "text/plain");
    QTRY_VERIFY2(stage.notice().startsWith(u"Not valid UTF-8, line 2, column 5"_s),
                 qPrintable(stage.notice()));
    stage.show("first line\nund \xFC"
               "ber uns\n",
               "text/plain", "ISO-8859-1");
    QVERIFY(stage.notice().isEmpty());
}

void TestBodyView::filtersByJsonPath()
{
    Stage stage;
    stage.show("{\"items\":[{\"id\":1},{\"id\":9007199254740993},{\"no\":0}]}", "application/json");
    auto *field = stage.find<QLineEdit>(u"bodyFilter"_s);
    field->setFocus();
    QTest::keyClicks(field, u"$.items[*].id"_s);
    stage.press(Qt::Key_Return);
    QTRY_COMPARE(stage.text(), u"1\n9007199254740993"_s);
    QCOMPARE(stage.notice(), u"2 values are shown."_s);
    field->clear();
    QTRY_VERIFY(stage.text().startsWith(u"{\n  \"items\""_s));
    QTest::keyClicks(field, u"$.items[!"_s);
    stage.press(Qt::Key_Return);
    QVERIFY2(stage.notice().startsWith(u"Not a JSONPath"_s), qPrintable(stage.notice()));
}

void TestBodyView::aSlowPatternHoldsUpNobody()
{
    Stage stage;
    const QByteArray line = '"' + QByteArray(40, 'a') + "!\",\n";
    stage.show("[" + line.repeated(20'000) + "0]", "application/json");
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QTest::mouseClick(stage.find<QToolButton>(u"findPattern"_s), Qt::LeftButton);
    auto *field = stage.find<QLineEdit>(u"findText"_s);
    field->setFocus();
    QTest::keyClicks(field, u"(a+)+$"_s);
    stage.choose(BodyView::Tree);
    const QAbstractItemModel *model = stage.view->tree()->model();
    QTRY_COMPARE(model->rowCount(model->index(0, 0)), BodyTreeModel::Batch);
    const BodySearch *search = stage.view->findChild<BodyFinder *>()->search();
    QVERIFY(search);
    QVERIFY(search->scanned() < 20'000 * line.size()); // it is still at work
}

void TestBodyView::readsOtherCharsets()
{
    Stage stage;
    stage.show("{\"caf\xE9\":1}", "application/json", "ISO-8859-1");
    QTRY_VERIFY(stage.text().contains(u"\"café\": 1"_s));
    stage.choose(BodyView::Hex); // the bytes as they came
    QVERIFY(stage.text().contains(u"63 61 66 e9"_s));
    stage.choose(BodyView::Raw);
    auto *charsets = stage.find<LinkButton>(u"bodyCharset"_s);
    QVERIFY(charsets->text().contains(u"ISO-8859-1"_s));
    const QList<QAction *> actions = charsets->menu()->actions();
    const auto found = std::find_if(actions.begin(), actions.end(),
                                    [](const QAction *each) { return each->text() == "windows-1251"_L1; });
    QVERIFY(found != actions.end());
    (*found)->trigger();
    QTRY_VERIFY(stage.text().contains(u"cafй"_s));
    stage.show("{\"é\":1}", "application/json", "x-nobody-knows");
    QTRY_VERIFY(stage.text().contains(u"\"é\":1"_s)); // Raw is still chosen
    QVERIFY2(charsets->text().contains(u"UTF-8"_s), qPrintable(charsets->text()));
    QVERIFY2(stage.notice().contains(u"x-nobody-knows"_s), qPrintable(stage.notice()));
}

void TestBodyView::namesNoCharsetOfWhatIsNoText()
{
    Stage stage;
    const auto *charset = stage.find<LinkButton>(u"bodyCharset"_s);
    stage.show("%PDF-1.7 \n", "application/pdf");
    QCOMPARE(charset->text(), u"PDF"_s);
    stage.show("<svg/>", "image/svg+xml");
    QCOMPARE(charset->text(), u"SVG · UTF-8"_s);
    stage.show("{}", "application/json");
    QCOMPARE(charset->text(), u"JSON · UTF-8"_s);
    stage.show("{}", "application/problem+json");
    QCOMPARE(charset->text(), u"application/problem+json · UTF-8"_s); // it says more
    stage.show("{}", "application/json; x=\"<img src=a>\"");
    QVERIFY2(!charset->toolTip().contains(u'<'), qPrintable(charset->toolTip())); // nothing is loaded
}

/// Which are other ones than those of the text, in UTF-8.
void TestBodyView::findsInTheBytesThatHexShows()
{
    Stage stage;
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

void TestBodyView::treeOpensLazily()
{
    Stage stage;
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

void TestBodyView::treeStaysOpenWhenAllHasCome()
{
    Stage stage;
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

void TestBodyView::modesStayWholeInANarrowPane()
{
    Stage stage;
    stage.show("{}", "application/json", "ISO-8859-15");
    const SegmentedControl *modes = stage.view->modes();
    QTRY_VERIFY(modes->isVisible());
    stage.view->setMinimumWidth(100);
    stage.window.resize(540, 400);
    QTRY_VERIFY(stage.view->width() < 540);
    QTRY_COMPARE(modes->width(), modes->sizeHint().width());
}

void TestBodyView::copiesAPath()
{
    Stage stage;
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
}

void TestBodyView::savesPretty()
{
    Stage stage;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pretty.json"_s);
    stage.view->setFileChooser([&](const QString &) { return path; });
    stage.show("{\"a\":[1,2]}", "application/json");
    QSignalSpy saved(stage.view, &BodyView::saved);
    stage.trigger(u"Save pretty…"_s);
    QVERIFY(saved.wait());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "{\n  \"a\": [\n    1,\n    2\n  ]\n}\n");
}

void TestBodyView::savingCanBeCancelled()
{
    QSemaphore gate;
    Stage stage;
    BodySaves saves;
    const auto opener = qScopeGuard([&gate] { gate.release(BodySaves::atOnce); });
    const auto hold = [&gate](BodyJob &) {
        gate.acquire();
        return QString();
    };
    for (int i = 0; i < BodySaves::atOnce; ++i) // as large bodies do
        saves.start({}, hold, &saves, [](const QString &) {});
    stage.view->setSaves(&saves);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pretty.json"_s);
    stage.view->setFileChooser([&](const QString &) { return path; });
    stage.show("{\"a\":[1,2]}", "application/json");
    stage.trigger(u"Save pretty…"_s);
    QTRY_VERIFY2(stage.progress().startsWith(u"Saving: "_s), qPrintable(stage.progress()));
    QTest::mouseClick(stage.find<Notice>(u"bodyProgress"_s)->findChild<LinkButton *>(), Qt::LeftButton);
    QVERIFY(stage.progress().isEmpty());
    gate.release(BodySaves::atOnce);
    QTRY_VERIFY(saves.isIdle());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestBodyView::aFullDiskIsTold()
{
    Stage stage;
    const QTemporaryDir folder;
    QVERIFY(QFile(folder.filePath(u"file"_s)).open(QIODevice::WriteOnly));
    const QByteArray before = qgetenv("XDG_CACHE_HOME");
    qputenv("XDG_CACHE_HOME", folder.filePath(u"file/cache"_s).toLocal8Bit());
    const auto store = std::make_shared<BodyStore>("text/plain");
    QVERIFY(store->append("what came before\n"));
    QVERIFY(!store->append(QByteArray(BodyStore::MemoryLimit, 'x')));
    store->finished({});
    qputenv("XDG_CACHE_HOME", before);
    stage.view->show(store, "text/plain", {}, {});
    QVERIFY2(stage.notice().contains(u"could not be kept"_s), qPrintable(stage.notice()));
    QCOMPARE(stage.text(), u"what came before\n"_s);
    // In UTF-8 it is twice as long, and is kept too.
    qputenv("XDG_CACHE_HOME", folder.filePath(u"file/cache"_s).toLocal8Bit());
    stage.show(QByteArray(BodyStore::MemoryLimit - 100'000, '\xE9'), "text/plain", "ISO-8859-1");
    QTRY_VERIFY2(stage.notice().contains(u"could not be kept"_s), qPrintable(stage.notice()));
    qputenv("XDG_CACHE_HOME", before);
}

void TestBodyView::isRead()
{
    Stage stage;
    stage.show("first\nsecond\n", "text/plain");
    stage.view->text()->viewport()->repaint();
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(stage.view->text());
    QVERIFY(reader);
    QCOMPARE(reader->text(QAccessible::Name), u"Body of the answer"_s);
    QCOMPARE(reader->text(QAccessible::Description), u"From row 1 of 3"_s);
    QVERIFY(reader->state().readOnly);
    QVERIFY(reader->textInterface());
    QCOMPARE(reader->textInterface()->text(0, 5), u"first"_s);
    QCOMPARE(reader->textInterface()->characterCount(), 13);
}

void TestBodyView::caretAndSelectionAreRead()
{
    Stage stage;
    stage.show("première ligne\nsecond\n" + QByteArray("more\n").repeated(200), "text/plain");
    BodyTextView *view = stage.view->text();
    view->viewport()->repaint();
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(view)->textInterface();
    QCOMPARE(text->cursorPosition(), 0);
    QCOMPARE(text->selectionCount(), 0);
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Right);
    QCOMPARE(text->cursorPosition(), 16); // in characters, as the text is told
    stage.press(Qt::Key_End, Qt::ShiftModifier);
    int begin = 0;
    int end = 0;
    QCOMPARE(text->selectionCount(), 1);
    text->selection(0, &begin, &end);
    QCOMPARE(text->text(begin, end), u"econd"_s);
    text->setSelection(0, 4, 8);
    QCOMPARE(view->selectedWord(), u"ière"_s);
    text->removeSelection(0);
    QCOMPARE(text->selectionCount(), 0);
    text->setCursorPosition(15);
    QCOMPARE(view->caretOffset(), 16); // a byte further, of the e with its accent
    const QRect cell = text->characterRect(16);
    QCOMPARE(text->offsetAtPoint(cell.center() - QPoint(cell.width() / 4, 0)), 16);
    QCOMPARE(view->viewport()->mapFromGlobal(cell.topLeft()).y(), view->lineHeight());
    stage.press(Qt::Key_A, Qt::ControlModifier); // of which the part in sight is told
    text->selection(0, &begin, &end);
    QCOMPARE(end - begin, text->characterCount());
}

void TestBodyView::nothingIsReadOfNoBody()
{
    Stage stage;
    QAccessibleTextInterface *text =
        QAccessible::queryAccessibleInterface(stage.view->text())->textInterface();
    const auto use = [text] {
        text->setCursorPosition(3);
        text->setSelection(0, 0, 5);
        text->removeSelection(0);
        return text->cursorPosition() + text->characterCount() + text->selectionCount();
    };
    QCOMPARE(use(), 0);
    stage.show({}, "text/plain");
    QCOMPARE(use(), 0);
}

/// A few at a time: the window is served in between.
void TestBodyView::fontsAreLoadedBeforeABodyComes()
{
    const Stage stage;
    WarmGlyphs warm;
    int turns = 0;
    QTimer others;
    connect(&others, &QTimer::timeout, this, [&turns] { ++turns; });
    others.start(0);
    warm.start(stage.view->devicePixelRatioF());
    QVERIFY(!warm.isDone());
    QTRY_VERIFY(warm.isDone());
    QVERIFY(turns > 3);
}

FINGERPOST_TEST(TestBodyView)
#include "tst_bodyview.moc"
