// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyvaluepane.h"
#include "support/testsuite.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestKeyValueModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useStyle(); }
    void modelRowsAndFlags();
    void modelMovesRowsAndDrops();
    void setRowsKeepsWhatItCan();
    void undoAndRedoEveryStep();
    void bulkEdit();
    void bulkEditFollowsSetRows();
};

void TestKeyValueModel::modelRowsAndFlags()
{
    KeyValueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPlaceholder(u"Add a header"_s);
    model.setKeyCaseSensitivity(Qt::CaseInsensitive);
    model.setAutomaticRows(
        {{u"Host"_s, u"h"_s, u"from the URL"_s}, {u"Accept"_s, u"*/*"_s, u"by default"_s}});
    QCOMPARE(model.rowCount(), 3);
    model.setRows({row(u"accept"_s, {}, {}, false)});
    QCOMPARE(model.rowCount(), 3); // one own, one automatic left, one that adds
    QCOMPARE(model.rowType(1), KeyValueModel::RowType::Automatic);
    QCOMPARE(model.index(1, KeyValueModel::KeyColumn).data().toString(), u"Host"_s);
    QCOMPARE(model.index(1, KeyValueModel::DescriptionColumn).data().toString(), u"from the URL"_s);
    QVERIFY(!model.index(1, KeyValueModel::ValueColumn).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(1, KeyValueModel::ValueColumn), u"x"_s));
    QCOMPARE(model.index(2, KeyValueModel::KeyColumn).data().toString(), u"Add a header"_s);
    QCOMPARE(model.enabledCount(), 0);
    QVERIFY(model.setData(model.index(0, KeyValueModel::KeyColumn), u"accept-x"_s));
    QCOMPARE(model.rowCount(), 4); // the automatic Accept is back, in its place
    QCOMPARE(model.index(2, KeyValueModel::KeyColumn).data().toString(), u"Accept"_s);
    model.setKeyCaseSensitivity(Qt::CaseSensitive);
    QVERIFY(model.setData(model.index(0, KeyValueModel::KeyColumn), u"ACCEPT"_s));
    QCOMPARE(model.rowCount(), 4);
}

void TestKeyValueModel::modelMovesRowsAndDrops()
{
    KeyValueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(abcd());
    const QPersistentModelIndex b(model.index(1, 1));
    QVERIFY(model.moveRows({}, 0, 2, {}, 4));
    QCOMPARE(keys(model.rows()), QStringList({u"c"_s, u"d"_s, u"a"_s, u"b"_s}));
    QCOMPARE(b.row(), 3);
    QVERIFY(!model.moveRows({}, 3, 2, {}, 0));
    model.undoStack()->undo();
    QCOMPARE(model.rows(), abcd());
    QCOMPARE(b.row(), 1);
    model.moveOwnRows({0, 2}, 4); // apart, they come together
    QCOMPARE(keys(model.rows()), QStringList({u"b"_s, u"d"_s, u"a"_s, u"c"_s}));
    model.undoStack()->undo();

    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(1, 0), model.index(2, 0)}));
    QCOMPARE(data->text(), u"b: 2\nc: 3\n"_s);
    QVERIFY(model.dropMimeData(data.get(), Qt::CopyAction, 0, 0, {}));
    QCOMPARE(keys(model.rows()), QStringList({u"b"_s, u"c"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void TestKeyValueModel::setRowsKeepsWhatItCan()
{
    Pane pane(abcd());
    QSignalSpy changed(pane.editor, &KeyValueEditor::rowsChanged);
    pane.click(1, KeyValueModel::ValueColumn);
    pane.type(u"9"_s);
    QCOMPARE(changed.size(), 1);
    const QString typed = pane.rows().at(1).value;
    QVERIFY(typed.contains(u'9'));
    KeyValueCellEdit *editor = pane.open();
    const int caret = editor->textCursor().position();
    pane.editor->setRows(pane.rows()); // equal: as the owner of the URL does after each change
    QCOMPARE(pane.open(), editor);
    QCOMPARE(editor->textCursor().position(), caret);
    QVERIFY(pane.editor->undoStack()->canUndo());
    QVector<KeyValue> more = pane.rows();
    more.prepend(row(u"z"_s));
    pane.editor->setRows(more); // the row being edited only moves
    QCOMPARE(pane.open(), editor);
    QCOMPARE(pane.openCell(), u"2,2"_s);
    pane.type(u"8"_s);
    QCOMPARE(pane.rows().at(2).value, editor->text());
    QCOMPARE(pane.rows().at(2).key, u"b"_s);
    QCOMPARE(changed.size(), 2);
    pane.editor->setRows({});
    QCOMPARE(changed.size(), 2);
    QVERIFY(!pane.editor->undoStack()->canUndo());
}

void TestKeyValueModel::undoAndRedoEveryStep()
{
    Pane pane(abcd());
    QSignalSpy changed(pane.editor, &KeyValueEditor::rowsChanged);
    QVector<QVector<KeyValue>> states{pane.rows()};
    const auto did = [&](const char *what) {
        QVERIFY2(states.constLast() != pane.rows(), what);
        states.append(pane.rows());
        QCOMPARE(pane.editor->undoStack()->count(), int(states.size()) - 1);
    };
    pane.choose(0, KeyValueModel::ValueColumn);
    pane.type(u"several keys, one step"_s);
    pane.key(Qt::Key_Tab);
    pane.type(u"note"_s);
    pane.key(Qt::Key_Escape);
    QCOMPARE(pane.rows().at(0).description, QString());
    did("edit");
    pane.choose(1);
    pane.key(Qt::Key_Space);
    did("toggle");
    pane.key(Qt::Key_Up, Qt::AltModifier);
    did("move");
    pane.key(Qt::Key_Delete);
    did("delete");
    QGuiApplication::clipboard()->setText(u"p: 1\nq: 2"_s);
    pane.key(Qt::Key_V, Qt::ControlModifier);
    did("paste");
    pane.editor->bulkEditAction()->setChecked(true);
    pane.editor->bulkText()->setFocus();
    pane.type(u"bulk: 1"_s);
    pane.editor->bulkEditAction()->setChecked(false);
    did("bulk");
    pane.choose(pane.model->addRow());
    pane.type(u"added"_s);
    pane.key(Qt::Key_Return);
    did("add");
    pane.choose(0);
    const qsizetype before = changed.size();
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        pane.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(pane.rows(), states.at(i));
    }
    QVERIFY(!pane.editor->undoStack()->canUndo());
    for (qsizetype i = 1; i < states.size(); ++i) {
        pane.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pane.rows(), states.at(i));
    }
    QCOMPARE(changed.size(), before + 2 * (states.size() - 1));
}

void TestKeyValueModel::bulkEdit()
{
    Pane pane({row(u"a"_s, u"1"_s, u"note"_s), row(u"b"_s, u"x\ny"_s, {}, false)});
    QSignalSpy changed(pane.editor, &KeyValueEditor::rowsChanged);
    auto *button = pane.editor->findChild<QToolButton *>(u"bulkEditButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QPlainTextEdit *text = pane.editor->bulkText();
    QVERIFY(text->isVisible());
    QVERIFY(!pane.table->isVisible());
    QCOMPARE(text->toPlainText(), u"a: 1 ## note\n// b: x\\ny\n"_s);
    QCOMPARE(changed.size(), 0);
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, u"c: 3"_s);
    QCOMPARE(pane.rows().last(), row(u"c"_s, u"3"_s)); // at once
    QVERIFY(!changed.isEmpty());
    QTest::keyClick(text, Qt::Key_Backspace);
    QTest::keyClicks(text, u"4"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(pane.table->isVisible());
    QCOMPARE(pane.rows().size(), 3);
    QCOMPARE(pane.editor->undoStack()->count(), 1);
    pane.editor->undoStack()->undo();
    QCOMPARE(pane.rows().size(), 2);
    pane.editor->undoStack()->redo();
    QCOMPARE(pane.rows().last(), row(u"c"_s, u"4"_s));
}

void TestKeyValueModel::bulkEditFollowsSetRows()
{
    Pane pane({row(u"a"_s, u"1"_s)});
    pane.editor->bulkEditAction()->setChecked(true);
    QPlainTextEdit *text = pane.editor->bulkText();
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, u"b:2"_s);
    pane.editor->setRows(pane.rows());
    QCOMPARE(text->toPlainText(), u"a: 1\nb:2"_s); // as typed
    pane.editor->setRows({row(u"z"_s)});
    QCOMPARE(text->toPlainText(), u"z:\n"_s);
}

FINGERPOST_TEST(TestKeyValueModel)
#include "tst_keyvaluemodel.moc"
