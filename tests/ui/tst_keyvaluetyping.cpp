// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyvaluepane.h"
#include "support/testsuite.h"
#include "widgets/keyvalue/headernames.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestKeyValueTyping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useStyle(); }
    void typingInTheLastRowAddsOne();
    void emptiedNewRowVanishes();
    void escapeTakesBack();
    void tabAndEnterGoOn();
    void arrowsWhileEditing();
    void tabLeavesTheTable();
    void clickEdits();
    void editorStandsOnTheText();
    void pasteLinesIntoAnEmptyKey();
    void multiLineValue();
    void lineBreakOnlyInValues();
    void completions();
};

void TestKeyValueTyping::typingInTheLastRowAddsOne()
{
    Pane pane;
    pane.editor->setAutomaticRows({{u"v"_s, u"1"_s, u"from session"_s}});
    QSignalSpy changed(pane.editor, &KeyValueEditor::rowsChanged);
    pane.click(1, KeyValueModel::KeyColumn);
    QVERIFY(pane.open());
    QVERIFY(pane.rows().isEmpty());
    pane.type(u"p"_s);
    QCOMPARE(pane.rows(), QVector<KeyValue>{row(u"p"_s)});
    QCOMPARE(pane.openCell(), u"0,1"_s); // it goes in front of the automatic row, and the editor with it
    pane.type(u"age"_s);
    pane.key(Qt::Key_Tab);
    pane.type(u"2"_s);
    pane.key(Qt::Key_Tab);
    pane.type(u"which"_s);
    QCOMPARE(pane.rows(), (QVector<KeyValue>{row(u"page"_s, u"2"_s, u"which"_s)}));
    pane.key(Qt::Key_Tab);
    QCOMPARE(pane.openCell(), u"2,1"_s); // over the automatic row
    pane.type(u"sort"_s);
    QCOMPARE(keys(pane.rows()), QStringList({u"page"_s, u"sort"_s}));
    QCOMPARE(pane.model->rowCount(), 4);
    QVERIFY(changed.size() >= 5);
    QCOMPARE(pane.editor->enabledCount(), 2);
}

void TestKeyValueTyping::emptiedNewRowVanishes()
{
    Pane pane(abcd());
    pane.click(4, KeyValueModel::KeyColumn);
    pane.type(u"x"_s);
    QCOMPARE(pane.rows().size(), 5);
    pane.key(Qt::Key_Backspace);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.rows(), abcd());
    QVERIFY(!pane.editor->undoStack()->canUndo());
    QVERIFY(!pane.editor->undoStack()->canRedo());
}

void TestKeyValueTyping::escapeTakesBack()
{
    Pane pane(abcd());
    pane.click(1, KeyValueModel::ValueColumn);
    pane.type(u"typed"_s);
    QVERIFY(pane.rows() != abcd());
    pane.key(Qt::Key_Escape);
    QCOMPARE(pane.rows(), abcd());
    QVERIFY(!pane.open());
    QVERIFY(pane.table->hasFocus());
    QVERIFY(!pane.editor->undoStack()->canRedo());
    pane.click(4, KeyValueModel::KeyColumn);
    pane.type(u"new"_s);
    pane.key(Qt::Key_Escape);
    QCOMPARE(pane.rows(), abcd());
    QCOMPARE(pane.table->currentIndex(), pane.model->index(4, KeyValueModel::KeyColumn));
}

void TestKeyValueTyping::tabAndEnterGoOn()
{
    Pane pane(abcd());
    pane.choose(0);
    pane.key(Qt::Key_Return);
    QStringList way{pane.openCell()};
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return,
                              Qt::Key_Return, Qt::Key_Return, Qt::Key_Return}) {
        pane.key(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        way.append(pane.openCell());
    }
    // Enter goes down the column and, after the last row, to the key of a new one.
    QCOMPARE(way,
             QStringList(
                 {u"0,1"_s, u"0,2"_s, u"0,3"_s, u"1,1"_s, u"0,3"_s, u"1,3"_s, u"2,3"_s, u"3,3"_s, u"4,1"_s}));
    QCOMPARE(pane.rows(), abcd());
    pane.key(Qt::Key_Return); // nothing typed: there is no row below
    QVERIFY(!pane.open());
    QVERIFY(pane.table->hasFocus());
}

void TestKeyValueTyping::arrowsWhileEditing()
{
    Pane pane(abcd());
    pane.click(1, KeyValueModel::ValueColumn);
    pane.key(Qt::Key_Down);
    QCOMPARE(pane.openCell(), u"2,2"_s);
    pane.key(Qt::Key_Up);
    pane.key(Qt::Key_Up);
    QCOMPARE(pane.openCell(), u"0,2"_s);
    pane.key(Qt::Key_Escape);
    pane.key(Qt::Key_Right);
    QCOMPARE(pane.table->currentIndex(), pane.model->index(0, KeyValueModel::DescriptionColumn));
    pane.key(Qt::Key_Down);
    QCOMPARE(pane.table->currentIndex(), pane.model->index(1, KeyValueModel::DescriptionColumn));
    pane.type(u"n"_s);
    QCOMPARE(pane.rows().at(1).description, u"n"_s);
}

void TestKeyValueTyping::tabLeavesTheTable()
{
    Pane pane(abcd());
    pane.choose(1);
    pane.key(Qt::Key_Tab);
    QVERIFY(!pane.table->hasFocus());
    pane.choose(1);
    pane.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(pane.editor->findChild<QToolButton *>(u"bulkEditButton"_s)->hasFocus());
    pane.click(4, KeyValueModel::DescriptionColumn); // the end of the last row
    QVERIFY(pane.open());
    pane.key(Qt::Key_Tab);
    QVERIFY(!pane.table->isAncestorOf(QApplication::focusWidget()));
}

void TestKeyValueTyping::clickEdits()
{
    Pane pane({row(u"key"_s, u"abcdef"_s)});
    const QRect cell = pane.cell(0, KeyValueModel::ValueColumn);
    pane.click({cell.left() + 9, cell.center().y()});
    QVERIFY(pane.open());
    pane.type(u"X"_s); // where one clicked, not at the end
    QCOMPARE(pane.rows().at(0).value, u"Xabcdef"_s);
    pane.before->setFocus();
    QTRY_VERIFY(!pane.table->findChild<KeyValueCellEdit *>()); // gone, not only without the focus
    QCOMPARE(pane.rows().at(0).value, u"Xabcdef"_s);
    pane.click(pane.cell(0, KeyValueModel::ValueColumn).center(), Qt::ControlModifier);
    QVERIFY(!pane.open()); // that selects
}

// The same text at the same pixels, edited or not.
void TestKeyValueTyping::editorStandsOnTheText()
{
    Pane pane({row(u"sort"_s, u"-created_at"_s, u"Newest first"_s)});
    pane.before->setFocus();
    for (const int column :
         {KeyValueModel::KeyColumn, KeyValueModel::ValueColumn, KeyValueModel::DescriptionColumn}) {
        const QRect inner = pane.cell(0, column).adjusted(6, 4, -40, -5);
        const auto inkTopLeft = [&] {
            const QImage image = pane.table->viewport()->grab(inner).toImage();
            int left = image.width();
            int top = image.height();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).lightness() < 160) {
                        left = qMin(left, x);
                        top = qMin(top, y);
                    }
                }
            }
            return QPoint(left, top);
        };
        const QPoint shown = inkTopLeft();
        QVERIFY(shown.x() < inner.width());
        pane.click(0, column);
        QVERIFY(pane.open());
        QTextCursor end = pane.open()->textCursor();
        end.movePosition(QTextCursor::End); // the caret out of the way
        pane.open()->setTextCursor(end);
        pane.open()->setCursorWidth(0);
        QCOMPARE(inkTopLeft(), shown);
        pane.before->setFocus();
    }
}

void TestKeyValueTyping::pasteLinesIntoAnEmptyKey()
{
    Pane pane({row(u"a"_s, u"1"_s)});
    QGuiApplication::clipboard()->setText(u"X-A: 1\nX-B: 2\n"_s);
    pane.click(1, KeyValueModel::KeyColumn);
    pane.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(keys(pane.rows()), QStringList({u"a"_s, u"X-A"_s, u"X-B"_s}));
    pane.choose(0);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(keys(pane.rows()), QStringList({u"a"_s}));
    // A single line is only text.
    QGuiApplication::clipboard()->setText(u"x: y"_s);
    pane.click(1, KeyValueModel::KeyColumn);
    QCOMPARE(pane.openCell(), u"1,1"_s);
    pane.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pane.rows().at(1).key, u"x: y"_s);
}

void TestKeyValueTyping::multiLineValue()
{
    Pane pane({row(u"a"_s, u"one"_s), row(u"b"_s)});
    pane.choose(0, KeyValueModel::ValueColumn);
    pane.key(Qt::Key_F2);
    const int height = pane.open()->height();
    pane.key(Qt::Key_End);
    pane.key(Qt::Key_Return, Qt::ShiftModifier);
    pane.type(u"two"_s);
    pane.key(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(pane.rows().at(0).value, u"one\ntwo\n"_s);
    QVERIFY(pane.open()->height() > height + 20);
    pane.key(Qt::Key_Up); // within the text
    QCOMPARE(pane.openCell(), u"0,2"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.openCell(), u"1,2"_s);
    QCOMPARE(pane.rows().at(0).value, u"one\ntwo\n"_s);
    pane.key(Qt::Key_Escape);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane.rows().at(0).value, u"one"_s);
}

void TestKeyValueTyping::lineBreakOnlyInValues()
{
    Pane pane({row(u"a"_s)});
    pane.click(0, KeyValueModel::KeyColumn);
    pane.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(pane.rows().at(0).key, u"a"_s);
    QVERIFY(pane.open());
}

void TestKeyValueTyping::completions()
{
    Pane pane;
    pane.editor->setKeyCompletions(requestHeaderNames());
    pane.editor->setValueCompletions(requestHeaderValues);
    pane.click(0, KeyValueModel::KeyColumn);
    pane.type(u"content-ty"_s);
    QAbstractItemView *list = pane.open()->wordCompleter()->popup();
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!list->isVisible());
    QCOMPARE(pane.rows().at(0).key, u"Content-Type"_s);
    QVERIFY(pane.open());
    pane.key(Qt::Key_Tab);
    QCOMPARE(pane.openCell(), u"0,2"_s);
    pane.type(u"JSON"_s);
    list = pane.open()->wordCompleter()->popup();
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Tab); // takes it and goes on
    QCOMPARE(pane.rows().at(0).value, u"application/json; charset=utf-8"_s);
    QCOMPARE(pane.openCell(), u"0,3"_s);
    pane.key(Qt::Key_Tab);
    pane.type(u"acc"_s);
    list = pane.open()->wordCompleter()->popup();
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Escape); // the list only
    QVERIFY(!list->isVisible());
    QCOMPARE(pane.rows().at(1).key, u"acc"_s);
    pane.type(u"e"_s);
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Return); // nothing chosen: what was typed stays, and on it goes
    QCOMPARE(pane.rows().at(1).key, u"acce"_s);
    QCOMPARE(pane.openCell(), u"2,1"_s);
}

FINGERPOST_TEST(TestKeyValueTyping)
#include "tst_keyvaluetyping.moc"
