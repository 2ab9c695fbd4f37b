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

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
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
#include <QWheelEvent>

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
    void theFirstBytesAreShownAtOnce();
    void growsWhileItComes();
    void nobodyWaitsForTheDisk();
    void goingFarDoesNotWaitForTheDisk();
    void aFileIsShown();
    void selectsByKeysAndCopies();
    void selectsByMouse();
    void tooMuchForTheClipboard();
    void aPartThatIsTooMuchIsSavedAsAPart();
    void indentsMayBeTooMuchForTheClipboard();
    void indentsAreMadeOnAWorker();
    void copyingDoesNotWaitForTheDisk();
    void thePlaceIsNotWaitedFor();
    void scrollsAGiantLine();
    void wraps();
    void zooms();
    void wheelsWithKeys();
    void tellsTheFirstMistake();
    void filtersByJsonPath();
    void aSlowPatternHoldsUpNobody();
    void readsOtherCharsets();
    void namesNoCharsetOfWhatIsNoText();
    void modesStayWholeInANarrowPane();
    void savesPretty();
    void savingCanBeCancelled();
    void aFullDiskIsTold();
    void isRead();
    void caretAndSelectionAreRead();
    void brokenTextIsRead();
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
    QTest::newRow("a short message that is no text")
        << QByteArray("\x82\xA1\x61\x01\xA1\x62\xC3") << QByteArray("application/msgpack")
        << int(BodyView::Hex) << u"0000000000000000  82 a1 61 01 a1 62 c3"_s;
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

/// As soon as somebody says that they are there.
void TestBodyView::theFirstBytesAreShownAtOnce()
{
    Stage stage;
    const auto store = std::make_shared<BodyStore>("text/plain");
    stage.view->show(store, "text/plain", {}, {});
    stage.view->showFirst();
    QVERIFY(!stage.view->text()->rows().has_value());
    QVERIFY(store->append("first\n"));
    stage.view->showFirst();
    QVERIFY(stage.view->text()->rows().has_value());
    QVERIFY(stage.text().startsWith(u"first"_s));
    store->finished({});
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
    QCOMPARE(text->caret().at, 0);
    isAtHand = true; // as it is once a worker has read it
    QTRY_VERIFY(text->shownText().startsWith(u"a line of it"_s));
    QTRY_COMPARE(text->caret().at, 12);
    // What never comes to hand is waited for.
    isAtHand = false;
    text->goToRow(10);
    QTRY_VERIFY(text->shownText().startsWith(u"a line of it"_s));
    QCOMPARE(missing.size(), 2);
}

/// What is asked for happens once it can be read, and the last of it counts.
void TestBodyView::goingFarDoesNotWaitForTheDisk()
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
    text->viewport()->repaint();
    QSignalSpy missing(text, &BodyTextView::bytesMissing);
    isAtHand = false;
    text->goToOffset(13 * 50'000 + 2, 4);
    text->goToOffset(13 * 90'000 + 2, 4); // as to the next match
    QCOMPARE(missing.size(), 1);
    QVERIFY(!text->hasSelection());
    QCOMPARE(text->topRow(), 0);
    isAtHand = true;
    QTRY_COMPARE(text->selectedWord(), u"line"_s);
    QCOMPARE(text->caret().row, 90'000);
    // Wrapped rows have to be read to know how many lines they are.
    text->setWrap(true);
    text->viewport()->repaint();
    const qint64 top = text->topRow();
    QVERIFY(top > 89'900);
    missing.clear();
    isAtHand = false;
    text->verticalScrollBar()->setValue(text->verticalScrollBar()->maximum());
    QCOMPARE(missing.size(), 1);
    QCOMPARE(text->topRow(), top);
    isAtHand = true;
    QTRY_VERIFY2(text->topRow() > 99'900, qPrintable(QString::number(text->topRow())));
    // Selecting is the same over any distance.
    text->setFocus();
    stage.press(Qt::Key_Home, Qt::ControlModifier);
    text->viewport()->repaint();
    isAtHand = false;
    missing.clear();
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    const qint64 last = text->rows()->count() - 1;
    QVERIFY(text->caret().row < last);
    isAtHand = true;
    QTRY_COMPARE(text->caret().row, last);
    QCOMPARE(text->selection().first, (TextPosition{1, 0}));
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

/// What was selected, and not all of the body.
void TestBodyView::aPartThatIsTooMuchIsSavedAsAPart()
{
    Stage stage;
    stage.view->setMostCopied(1000);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"part"_s);
    stage.view->setFileChooser([&](const QString &) { return path; });
    QByteArrayList lines;
    for (int i = 0; i < 1000; ++i)
        lines.append(QByteArray("line " + QByteArray::number(i)));
    stage.show(lines.join('\n'), "text/plain");
    stage.view->text()->select({10, 2}, {200, 6});
    stage.press(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY2(stage.notice().contains(u"too much for the clipboard"_s), qPrintable(stage.notice()));
    QSignalSpy saved(stage.view, &BodyView::saved);
    const auto actions = stage.find<Notice>(u"bodyNotice"_s)->findChildren<LinkButton *>();
    const auto save = std::find_if(actions.begin(), actions.end(),
                                   [](const LinkButton *each) { return each->text() == u"Save…"_s; });
    QVERIFY(save != actions.end());
    (*save)->click();
    QVERIFY(saved.wait());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("ne 10\n" + lines.mid(11, 189).join('\n') + "\nline 2"));
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

void TestBodyView::copyingDoesNotWaitForTheDisk()
{
    bool isAtHand = true;
    Stage stage;
    const auto store = std::make_shared<BodyStore>("text/plain");
    store->setAtHand([&isAtHand](qint64) { return isAtHand; });
    QVERIFY(store->append(QByteArray("a line of it\n").repeated(10'000)));
    store->finished({});
    stage.view->show(store, "text/plain", {}, {});
    QTRY_VERIFY(stage.view->text()->rows().has_value());
    stage.view->text()->setFocus();
    stage.view->text()->selectAll();
    QApplication::clipboard()->setText(u"before"_s);
    isAtHand = false;
    stage.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    QTRY_COMPARE(QApplication::clipboard()->text(), u"a line of it\n"_s.repeated(10'000));
}

/// Whose row may have gone out of sight, and out of memory.
void TestBodyView::thePlaceIsNotWaitedFor()
{
    bool isAtHand = true;
    Stage stage;
    const auto store = std::make_shared<BodyStore>("text/plain");
    store->setAtHand([&isAtHand](qint64) { return isAtHand; });
    QVERIFY(store->append(QByteArray("a line of it\n").repeated(100'000)));
    store->finished({});
    stage.view->show(store, "text/plain", {}, {});
    BodyTextView *text = stage.view->text();
    QTRY_VERIFY(text->rows().has_value());
    text->goToOffset(13 * 90'000 + 2, 4);
    QCOMPARE(text->selectedWord(), u"line"_s);
    text->verticalScrollBar()->setValue(0);
    text->viewport()->repaint();
    QCOMPARE(text->caretAtHand().value_or(-1), 13 * 90'000 + 6);
    isAtHand = false;
    QVERIFY(!text->caretAtHand());
    QCOMPARE(text->selectedWord(), QString());
    stage.choose(BodyView::Hex);
    isAtHand = true;
    QTRY_COMPARE(text->caretOffset(), 13 * 90'000 + 6);
    QVERIFY(text->topRow() > 70'000);
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
    QCOMPARE(text->plainText().remove(u'\n'), QString::fromLatin1(QByteArray(line + "END")));
    stage.press(Qt::Key_End, Qt::ControlModifier);
    stage.press(Qt::Key_Left, Qt::ShiftModifier);
    stage.press(Qt::Key_Left, Qt::ShiftModifier);
    stage.press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(text->selectedWord(), u"END"_s);
    QVERIFY(text->horizontalScrollBar()->value() > 0);
    text->verticalScrollBar()->setValue(0);
    QCOMPARE(text->topRow(), 0);
    // Of more than can be told of nothing is made in vain.
    stage.show(QByteArray(20'000'000, 'x'), "text/plain");
    QTRY_VERIFY(text->rows() && text->rows()->count() > 1000);
    QVERIFY(text->plainText().size() < BodyTextView::plainTextSize + 100'000);
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

/// Shift goes sideways, Control makes the text larger, by steps of a whole notch.
void TestBodyView::wheelsWithKeys()
{
    Stage stage;
    stage.show(QByteArray(5000, 'x') + QByteArray("\nline").repeated(1000), "text/plain");
    BodyTextView *text = stage.view->text();
    text->viewport()->repaint();
    const auto turn = [text](int delta, Qt::KeyboardModifiers modifiers) {
        const QPointF at(100, 100);
        QWheelEvent wheel(at, text->viewport()->mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(text->viewport(), &wheel);
    };
    turn(-120, Qt::ShiftModifier);
    QCOMPARE(text->topRow(), 0);
    QVERIFY(text->horizontalScrollBar()->value() > 0);
    turn(120, Qt::ShiftModifier);
    QCOMPARE(text->horizontalScrollBar()->value(), 0);
    const int before = text->lineHeight();
    turn(120, Qt::ControlModifier);
    const int larger = text->lineHeight();
    QVERIFY(larger > before);
    turn(-120, Qt::ControlModifier);
    for (int i = 0; i < 5; ++i) // as a touchpad tells it
        turn(24, Qt::ControlModifier);
    QCOMPARE(text->lineHeight(), larger);
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

/// Of what is no UTF-8 each byte is read as one sign; and never is what was in sight before.
void TestBodyView::brokenTextIsRead()
{
    Stage stage;
    stage.show("ab\xFF\xE2\x82 b\xF0\x9F\x98\x80" + QByteArray("c\n") + QByteArray("more\n").repeated(200),
               "text/plain");
    BodyTextView *view = stage.view->text();
    view->viewport()->repaint();
    QCOMPARE(view->shownText().section(u'\n', 0, 0), u"ab\uFFFD\uFFFD\uFFFD b\U0001F600c"_s);
    QCOMPARE(view->positionInShown(6), (TextPosition{0, 6}));
    QCOMPARE(view->positionInShown(9), (TextPosition{0, 11}));
    QCOMPARE(view->positionInShown(8), (TextPosition{0, 7})); // within the emoji
    QCOMPARE(view->placeInShown({0, 11}), 9);
    stage.show("other\n", "text/plain");
    QCOMPARE(view->shownText(), u"other\n"_s);
    QCOMPARE(view->positionInShown(3), (TextPosition{0, 3}));
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
