// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/style.h"
#include "widgets/keyvalue/headernames.h"
#include "widgets/keyvalue/keyvaluebulk.h"
#include "widgets/keyvalue/keyvalueeditor.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QDropEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

namespace {

KeyValue row(const QString &key, const QString &value = {}, const QString &description = {},
             bool enabled = true)
{
    return {.enabled = enabled, .key = key, .value = value, .description = description};
}

QStringList keys(const QVector<KeyValue> &rows)
{
    QStringList result;
    for (const KeyValue &one : rows)
        result.append(one.key);
    return result;
}

const QVector<KeyValue> abcd{row(u"a"_s, u"1"_s), row(u"b"_s, u"2"_s), row(u"c"_s, u"3"_s),
                             row(u"d"_s, u"4"_s)};

// A shown editor between two fields, with a model that is checked at every change.
struct Pane {
    QWidget window;
    QLineEdit *before;
    KeyValueEditor *editor;
    QLineEdit *after;
    KeyValueTable *table;
    KeyValueModel *model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    explicit Pane(const QVector<KeyValue> &rows = {})
    {
        auto *layout = new QVBoxLayout(&window);
        before = new QLineEdit;
        after = new QLineEdit;
        editor = new KeyValueEditor(u"Query parameters"_s, u"Add a parameter"_s);
        layout->addWidget(before);
        layout->addWidget(editor);
        layout->addWidget(after);
        table = editor->table();
        model = editor->model();
        tester = std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        editor->setRows(rows);
        window.resize(800, 400);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("The window did not become active");
    }

    [[nodiscard]] QVector<KeyValue> rows() const { return editor->rows(); }
    [[nodiscard]] QRect cell(int r, int column) const { return table->visualRect(model->index(r, column)); }
    [[nodiscard]] QPoint part(KeyValueDelegate::Part which, int r, int column) const
    {
        return table->cellDelegate()->partRect(which, cell(r, column)).center();
    }
    void click(const QPoint &pos, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, pos);
    }
    void click(int r, int column) const { click(cell(r, column).center()); }
    void choose(int r, int column = KeyValueModel::KeyColumn) const
    {
        table->setFocus(Qt::TabFocusReason);
        table->setCurrentIndex(model->index(r, column));
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), which, modifiers);
    }
    // Key by key, as the first one may open an editor.
    void type(const QString &text) const
    {
        for (const QChar c : text)
            QTest::keyClicks(QApplication::focusWidget(), c);
    }
    [[nodiscard]] KeyValueCellEdit *open() const
    {
        return qobject_cast<KeyValueCellEdit *>(QApplication::focusWidget());
    }
    // Which cell is being edited, as "row,column"; empty while none is.
    [[nodiscard]] QString openCell() const
    {
        const QModelIndex at = table->currentIndex();
        return open() ? u"%1,%2"_s.arg(at.row()).arg(at.column()) : QString();
    }
};

} // namespace

class TestKeyValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Theme theme(false);
        QApplication::setStyle(new Style(theme));
        QApplication::setPalette(theme.palette());
    }

    void bulkText_data();
    void bulkText();
    void bulkLines_data();
    void bulkLines();
    void bulkFuzz();
    void foreignLines_data();
    void foreignLines();

    void modelRowsAndFlags();
    void modelMovesRowsAndDrops();
    void setRowsKeepsWhatItCan();
    void undoAndRedoEveryStep();

    void typingInTheLastRowAddsOne();
    void emptiedNewRowVanishes();
    void escapeTakesBack();
    void tabAndEnterGoOn();
    void arrowsWhileEditing();
    void tabLeavesTheTable();
    void clickEdits();
    void editorStandsOnTheText();
    void checkAndSpaceToggle();
    void deleteRemovesSelected();
    void binDeletes();
    void altArrowsMove();
    void gripDrags();
    void escapeCancelsADrag();
    void copyCutPaste();
    void pasteLinesIntoAnEmptyKey();
    void multiLineValue();
    void lineBreakOnlyInValues();
    void completions();
    void bulkEdit();
    void bulkEditFollowsSetRows();
    void automaticRowsAreReadOnly();
    void overrideAnAutomaticRow();
    void leaveOutAnAutomaticRow();
    void theRowThatAddsStaysInSight();
    void badgeTakesPlace();
    void filesByButton();
    void filesByDrop();
    void contextMenu();
    void accessibleNames();
    void columnsKeepTheirShares();
    void headerNames();
};

void TestKeyValue::bulkText_data()
{
    QTest::addColumn<KeyValue>("row");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << row(u"page"_s, u"2"_s) << u"page: 2\n"_s;
    QTest::newRow("off") << row(u"a"_s, u"b"_s, {}, false) << u"// a: b\n"_s;
    QTest::newRow("description") << row(u"a"_s, u"b"_s, u"why: so"_s) << u"a: b ## why: so\n"_s;
    QTest::newRow("only description") << row({}, {}, u"x"_s) << u": ## x\n"_s;
    QTest::newRow("empty") << row({}) << u":\n"_s;
    QTest::newRow("value only") << row({}, u"v"_s) << u": v\n"_s;
    QTest::newRow("colon in value") << row(u"url"_s, u"http://h:80/?a=b"_s) << u"url: http://h:80/?a=b\n"_s;
    QTest::newRow("colon in key") << row(u":authority"_s, u"h"_s) << u"\\:authority: h\n"_s;
    QTest::newRow("line feed") << row(u"a"_s, u"x\ny\r\nz"_s) << u"a: x\\ny\\r\\nz\n"_s;
    QTest::newRow("harmless backslash") << row(u"re"_s, u"\\d+\\.\\w"_s) << u"re: \\d+\\.\\w\n"_s;
    QTest::newRow("backslash n") << row(u"path"_s, u"C:\\new"_s) << u"path: C:\\\\new\n"_s;
    QTest::newRow("backslash before line feed") << row(u"a"_s, u"\\\n"_s) << u"a: \\\\\\n\n"_s;
    QTest::newRow("backslash at end of key") << row(u"a\\"_s, u"b"_s) << u"a\\\\: b\n"_s;
    QTest::newRow("blanks around") << row(u" a "_s, u"  b "_s) << u"\\sa\\s: \\s b\\s\n"_s;
    QTest::newRow("key like off") << row(u"//x"_s, u"y"_s) << u"\\//x: y\n"_s;
    QTest::newRow("key like a note") << row(u"#x"_s, u"y"_s) << u"\\#x: y\n"_s;
    QTest::newRow("value like description") << row(u"a"_s, u"b ## c"_s) << u"a: b \\## c\n"_s;
    QTest::newRow("fragment") << row(u"a"_s, u"b#c ##d"_s) << u"a: b#c ##d\n"_s;
    QTest::newRow("unicode") << row(u"naïve"_s, u"日本 🚀 \u00a0x"_s) << u"naïve: 日本 🚀 \\u00a0x\n"_s;
    QTest::newRow("file") << KeyValue{.key = u"f"_s, .value = u"/a b.png"_s, .kind = KeyValue::Kind::File}
                          << u"f: @/a b.png\n"_s;
    QTest::newRow("text with @") << row(u"f"_s, u"@me"_s) << u"f: \\@me\n"_s;
}

void TestKeyValue::bulkText()
{
    QFETCH(KeyValue, row);
    QFETCH(QString, text);
    QCOMPARE(KeyValueBulk::toText({row}, {.files = true}), text);
    QCOMPARE(KeyValueBulk::fromText(text, {.files = true}), QVector<KeyValue>{row});
}

void TestKeyValue::bulkLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVector<KeyValue>>("rows");
    QTest::newRow("blank lines") << u"\n a:1\n\n\tb :  2 \n"_s
                                 << QVector<KeyValue>{row(u"a"_s, u"1"_s), row(u"b"_s, u"2"_s)};
    QTest::newRow("pseudo header") << u":path: /x"_s << QVector<KeyValue>{row(u":path"_s, u"/x"_s)};
    QTest::newRow("equals") << u"a=b\nc=d=e"_s
                            << QVector<KeyValue>{row(u"a"_s, u"b"_s), row(u"c"_s, u"d=e"_s)};
    QTest::newRow("key only") << u"flag"_s << QVector<KeyValue>{row(u"flag"_s)};
    QTest::newRow("crlf") << u"a: 1\r\nb: 2\r\n"_s
                          << QVector<KeyValue>{row(u"a"_s, u"1"_s), row(u"b"_s, u"2"_s)};
    QTest::newRow("off without blank")
        << u"//a: 1\n#b: 2"_s
        << QVector<KeyValue>{row(u"a"_s, u"1"_s, {}, false), row(u"b"_s, u"2"_s, {}, false)};
    QTest::newRow("@ is text") << u"a: @me"_s << QVector<KeyValue>{row(u"a"_s, u"@me"_s)};
}

void TestKeyValue::bulkLines()
{
    QFETCH(QString, text);
    QFETCH(QVector<KeyValue>, rows);
    QCOMPARE(KeyValueBulk::fromText(text), rows);
}

// Any rows come back from their text, also through the text document that shows it.
void TestKeyValue::bulkFuzz()
{
    QRandomGenerator random(20261123);
    const QString alphabet =
        u"ab:=#/\\@ \t\n\ru0019nrts{}\"é日\u00a0\u2028\u2029\ufdd0\ufffc\ufeff\u0001\u0085"_s + QChar(u'\0')
        + QChar(0xd83d) + QChar(0xde80);
    const auto text = [&] {
        QString result;
        for (int n = random.bounded(9); n > 0; --n)
            result += alphabet.at(random.bounded(int(alphabet.size())));
        return result;
    };
    QPlainTextEdit document;
    for (int round = 0; round < 3000; ++round) {
        QVector<KeyValue> rows;
        const bool files = random.bounded(2) == 1;
        for (int n = random.bounded(4); n > 0; --n) {
            KeyValue one = row(text(), text(), text(), random.bounded(2) == 1);
            if (files && random.bounded(2) == 1)
                one.kind = KeyValue::Kind::File;
            rows.append(one);
        }
        const QString bulk = KeyValueBulk::toText(rows, {.files = files});
        QVERIFY2(KeyValueBulk::fromText(bulk, {.files = files}) == rows, qPrintable(bulk));
        document.setPlainText(bulk);
        QCOMPARE(document.toPlainText(), bulk);
    }
}

void TestKeyValue::foreignLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVector<KeyValue>>("rows");
    const QVector<KeyValue> two{row(u"k"_s, u"v"_s), row(u"l"_s, u"w"_s)};
    QTest::newRow("colon") << u"k: v\nl:w"_s << two;
    QTest::newRow("equals") << u"k=v\r\nl = w\r\n"_s << two;
    QTest::newRow("tab") << u"k\tv\nl\tw"_s << two;
    QTest::newRow("tab with description")
        << u"k\tv:1\tnote"_s << QVector<KeyValue>{row(u"k"_s, u"v:1"_s, u"note"_s)};
    QTest::newRow("first separator wins")
        << u"Accept: a=b\nq=x:y"_s << QVector<KeyValue>{row(u"Accept"_s, u"a=b"_s), row(u"q"_s, u"x:y"_s)};
    QTest::newRow("off") << u"// k: v\n#l=w"_s
                         << QVector<KeyValue>{row(u"k"_s, u"v"_s, {}, false), row(u"l"_s, u"w"_s, {}, false)};
    QTest::newRow("backslashes stay")
        << u"p: C:\\new\\\\x"_s << QVector<KeyValue>{row(u"p"_s, u"C:\\new\\\\x"_s)};
    QTest::newRow("browser's pseudo header")
        << u":authority: h"_s << QVector<KeyValue>{row(u":authority"_s, u"h"_s)};
}

void TestKeyValue::foreignLines()
{
    QFETCH(QString, text);
    QFETCH(QVector<KeyValue>, rows);
    QCOMPARE(KeyValueBulk::fromForeignText(text), rows);
}

void TestKeyValue::modelRowsAndFlags()
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

void TestKeyValue::modelMovesRowsAndDrops()
{
    KeyValueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(abcd);
    const QPersistentModelIndex b(model.index(1, 1));
    QVERIFY(model.moveRows({}, 0, 2, {}, 4));
    QCOMPARE(keys(model.rows()), QStringList({u"c"_s, u"d"_s, u"a"_s, u"b"_s}));
    QCOMPARE(b.row(), 3);
    QVERIFY(!model.moveRows({}, 3, 2, {}, 0));
    model.undoStack()->undo();
    QCOMPARE(model.rows(), abcd);
    QCOMPARE(b.row(), 1);
    model.moveOwnRows({0, 2}, 4); // apart, they come together
    QCOMPARE(keys(model.rows()), QStringList({u"b"_s, u"d"_s, u"a"_s, u"c"_s}));
    model.undoStack()->undo();

    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(1, 0), model.index(2, 0)}));
    QCOMPARE(data->text(), u"b: 2\nc: 3\n"_s);
    QVERIFY(model.dropMimeData(data.get(), Qt::CopyAction, 0, 0, {}));
    QCOMPARE(keys(model.rows()), QStringList({u"b"_s, u"c"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void TestKeyValue::setRowsKeepsWhatItCan()
{
    Pane pane(abcd);
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

void TestKeyValue::undoAndRedoEveryStep()
{
    Pane pane(abcd);
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

void TestKeyValue::typingInTheLastRowAddsOne()
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

void TestKeyValue::emptiedNewRowVanishes()
{
    Pane pane(abcd);
    pane.click(4, KeyValueModel::KeyColumn);
    pane.type(u"x"_s);
    QCOMPARE(pane.rows().size(), 5);
    pane.key(Qt::Key_Backspace);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.rows(), abcd);
    QVERIFY(!pane.editor->undoStack()->canUndo());
    QVERIFY(!pane.editor->undoStack()->canRedo());
}

void TestKeyValue::escapeTakesBack()
{
    Pane pane(abcd);
    pane.click(1, KeyValueModel::ValueColumn);
    pane.type(u"typed"_s);
    QVERIFY(pane.rows() != abcd);
    pane.key(Qt::Key_Escape);
    QCOMPARE(pane.rows(), abcd);
    QVERIFY(!pane.open());
    QVERIFY(pane.table->hasFocus());
    QVERIFY(!pane.editor->undoStack()->canRedo());
    pane.click(4, KeyValueModel::KeyColumn);
    pane.type(u"new"_s);
    pane.key(Qt::Key_Escape);
    QCOMPARE(pane.rows(), abcd);
    QCOMPARE(pane.table->currentIndex(), pane.model->index(4, KeyValueModel::KeyColumn));
}

void TestKeyValue::tabAndEnterGoOn()
{
    Pane pane(abcd);
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
    QCOMPARE(pane.rows(), abcd);
    pane.key(Qt::Key_Return); // nothing typed: there is no row below
    QVERIFY(!pane.open());
    QVERIFY(pane.table->hasFocus());
}

void TestKeyValue::arrowsWhileEditing()
{
    Pane pane(abcd);
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

void TestKeyValue::tabLeavesTheTable()
{
    Pane pane(abcd);
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

void TestKeyValue::clickEdits()
{
    Pane pane({row(u"key"_s, u"abcdef"_s)});
    const QRect cell = pane.cell(0, KeyValueModel::ValueColumn);
    pane.click({cell.left() + 9, cell.center().y()});
    QVERIFY(pane.open());
    pane.type(u"X"_s); // where one clicked, not at the end
    QCOMPARE(pane.rows().at(0).value, u"Xabcdef"_s);
    pane.before->setFocus();
    QVERIFY(!pane.table->findChild<KeyValueCellEdit *>() || !pane.open());
    QCOMPARE(pane.rows().at(0).value, u"Xabcdef"_s);
    pane.click(pane.cell(0, KeyValueModel::ValueColumn).center(), Qt::ControlModifier);
    QVERIFY(!pane.open()); // that selects
}

// The same text at the same pixels, edited or not.
void TestKeyValue::editorStandsOnTheText()
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

void TestKeyValue::checkAndSpaceToggle()
{
    Pane pane(abcd);
    pane.click(pane.part(KeyValueDelegate::Part::Check, 1, 0));
    QCOMPARE(pane.rows().at(1).enabled, false);
    QCOMPARE(pane.editor->enabledCount(), 3);
    QVERIFY(!pane.open());
    pane.key(Qt::Key_Space); // the row that was clicked
    QCOMPARE(pane.rows().at(1).enabled, true);
    pane.choose(0);
    pane.key(Qt::Key_Down, Qt::ShiftModifier);
    pane.key(Qt::Key_Space);
    QCOMPARE(pane.editor->enabledCount(), 2);
    pane.click(pane.part(KeyValueDelegate::Part::Check, 0, 0)); // both selected rows
    QCOMPARE(pane.editor->enabledCount(), 4);
    pane.choose(4);
    pane.key(Qt::Key_Space); // the row that adds has nothing to turn on
    QCOMPARE(pane.rows(), abcd);
    QVERIFY(!pane.open());
}

void TestKeyValue::deleteRemovesSelected()
{
    Pane pane(abcd);
    pane.choose(1);
    pane.key(Qt::Key_Down, Qt::ShiftModifier);
    pane.key(Qt::Key_Delete);
    QCOMPARE(keys(pane.rows()), QStringList({u"a"_s, u"d"_s}));
    QCOMPARE(pane.table->currentIndex().row(), 1);
    pane.choose(2);
    pane.key(Qt::Key_Delete);
    QCOMPARE(pane.rows().size(), 2);
    pane.key(Qt::Key_A, Qt::ControlModifier);
    pane.key(Qt::Key_Delete);
    QVERIFY(pane.rows().isEmpty());
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(keys(pane.rows()), QStringList({u"a"_s, u"d"_s}));
}

void TestKeyValue::binDeletes()
{
    Pane pane(abcd);
    const QPoint bin = pane.part(KeyValueDelegate::Part::Bin, 2, KeyValueModel::DescriptionColumn);
    const QImage calm = pane.table->viewport()->grab(QRect(bin - QPoint(8, 8), QSize(16, 16))).toImage();
    QTest::mouseMove(pane.table->viewport(), bin);
    QTRY_COMPARE(pane.table->hoveredRow(), 2);
    QVERIFY(pane.table->viewport()->grab(QRect(bin - QPoint(8, 8), QSize(16, 16))).toImage() != calm);
    pane.click(bin);
    QCOMPARE(keys(pane.rows()), QStringList({u"a"_s, u"b"_s, u"d"_s}));
}

void TestKeyValue::altArrowsMove()
{
    Pane pane(abcd);
    pane.choose(1);
    pane.key(Qt::Key_Down, Qt::ShiftModifier);
    pane.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(keys(pane.rows()), QStringList({u"b"_s, u"c"_s, u"a"_s, u"d"_s}));
    pane.key(Qt::Key_Down, Qt::AltModifier);
    pane.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(keys(pane.rows()), QStringList({u"a"_s, u"d"_s, u"b"_s, u"c"_s}));
    pane.key(Qt::Key_Down, Qt::AltModifier); // the end
    QCOMPARE(keys(pane.rows()), QStringList({u"a"_s, u"d"_s, u"b"_s, u"c"_s}));
    pane.key(Qt::Key_Delete); // the selection went along
    QCOMPARE(keys(pane.rows()), QStringList({u"a"_s, u"d"_s}));
}

void TestKeyValue::gripDrags()
{
    Pane pane(abcd);
    QWidget *area = pane.table->viewport();
    QTest::mousePress(area, Qt::LeftButton, {}, pane.part(KeyValueDelegate::Part::Grip, 0, 0));
    QTest::mouseMove(area, pane.cell(1, 0).center());
    QTest::mouseMove(area, pane.cell(2, 0).bottomLeft() + QPoint(4, 0));
    QCOMPARE(pane.rows(), abcd); // not before it is let go
    QTest::mouseRelease(area, Qt::LeftButton, {}, pane.cell(2, 0).bottomLeft() + QPoint(4, 0));
    QCOMPARE(keys(pane.rows()), QStringList({u"b"_s, u"c"_s, u"a"_s, u"d"_s}));
    pane.choose(0);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane.rows(), abcd);
}

void TestKeyValue::escapeCancelsADrag()
{
    Pane pane(abcd);
    QWidget *area = pane.table->viewport();
    pane.choose(0);
    QTest::mousePress(area, Qt::LeftButton, {}, pane.part(KeyValueDelegate::Part::Grip, 0, 0));
    QTest::mouseMove(area, pane.cell(3, 0).center());
    pane.key(Qt::Key_Escape);
    QTest::mouseRelease(area, Qt::LeftButton, {}, pane.cell(3, 0).center());
    QCOMPARE(pane.rows(), abcd);
}

void TestKeyValue::copyCutPaste()
{
    const QVector<KeyValue> odd{row(u"a: b"_s, u" x\ny "_s, u"why"_s, false), row(u"c"_s, u"d"_s)};
    Pane pane(odd);
    pane.choose(0);
    pane.key(Qt::Key_A, Qt::ControlModifier);
    pane.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"// a\\: b: \\sx\\ny\\s ## why\nc: d\n"_s);
    pane.key(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(pane.rows().isEmpty());
    pane.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pane.rows(), odd); // exactly, whatever the text says
    QGuiApplication::clipboard()->setText(u"X-A: 1\n# X-B=2\nX-C\t3"_s);
    pane.choose(0);
    pane.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(keys(pane.rows()), QStringList({u"a: b"_s, u"X-A"_s, u"X-B"_s, u"X-C"_s, u"c"_s}));
    QCOMPARE(pane.rows().at(2), row(u"X-B"_s, u"2"_s, {}, false));
}

void TestKeyValue::pasteLinesIntoAnEmptyKey()
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

void TestKeyValue::multiLineValue()
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

void TestKeyValue::lineBreakOnlyInValues()
{
    Pane pane({row(u"a"_s)});
    pane.click(0, KeyValueModel::KeyColumn);
    pane.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(pane.rows().at(0).key, u"a"_s);
    QVERIFY(pane.open());
}

void TestKeyValue::completions()
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

void TestKeyValue::bulkEdit()
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

void TestKeyValue::bulkEditFollowsSetRows()
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

void TestKeyValue::automaticRowsAreReadOnly()
{
    Pane pane({row(u"a"_s)});
    pane.editor->setAutomaticRows({{u"User-Agent"_s, u"Fingerpost"_s, u"from session"_s}});
    pane.click(1, KeyValueModel::ValueColumn);
    QVERIFY(!pane.open());
    pane.click(pane.cell(1, 0).center());
    pane.choose(1);
    pane.key(Qt::Key_Delete);
    pane.key(Qt::Key_Space);
    pane.type(u"x"_s);
    QCOMPARE(pane.rows(), QVector<KeyValue>{row(u"a"_s)});
    QCOMPARE(pane.model->rowCount(), 3);
    pane.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"User-Agent: Fingerpost\n"_s);
}

void TestKeyValue::overrideAnAutomaticRow()
{
    Pane pane;
    pane.editor->setKeyCaseSensitivity(Qt::CaseInsensitive);
    pane.editor->setAutomaticRows(
        {{u"Accept"_s, u"*/*"_s, u"by default"_s}, {u"Host"_s, u"h"_s, u"from the URL"_s}});
    QSignalSpy overridden(pane.editor, &KeyValueEditor::overrideRequested);
    pane.click(pane.part(KeyValueDelegate::Part::Override, 1, KeyValueModel::DescriptionColumn));
    QCOMPARE(overridden.size(), 1);
    QCOMPARE(overridden.at(0).at(0).value<KeyValue>(), row(u"Host"_s, u"h"_s));
    QCOMPARE(pane.rows(), (QVector<KeyValue>{row(u"Host"_s, u"h"_s)}));
    QCOMPARE(pane.model->rowCount(), 3); // own, Accept, the one that adds
    QCOMPARE(pane.openCell(), u"0,2"_s);
    pane.type(u"other"_s);
    QCOMPARE(pane.rows().at(0).value, u"other"_s);
    pane.key(Qt::Key_Escape);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(pane.rows().isEmpty());
    QCOMPARE(pane.model->rowCount(), 3);
    pane.choose(0);
    pane.key(Qt::Key_Return); // by key as well
    QCOMPARE(keys(pane.rows()), QStringList{u"Accept"_s});
}

void TestKeyValue::leaveOutAnAutomaticRow()
{
    Pane pane;
    pane.editor->setAutomaticRows({{u"Accept"_s, u"*/*"_s, u"by default"_s}});
    QSignalSpy overridden(pane.editor, &KeyValueEditor::overrideRequested);
    pane.choose(0);
    pane.key(Qt::Key_Menu);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, pane.table->mapToGlobal(QPoint()));
    QApplication::sendEvent(pane.table->viewport(), &event);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *action = pane.table->findChild<QAction *>(u"leaveOut"_s);
    QVERIFY(action->isVisible());
    action->trigger();
    QApplication::activePopupWidget()->close();
    QCOMPARE(pane.rows(), (QVector<KeyValue>{row(u"Accept"_s, u"*/*"_s, {}, false)}));
    QCOMPARE(overridden.at(0).at(0).value<KeyValue>().enabled, false);
}

void TestKeyValue::theRowThatAddsStaysInSight()
{
    Pane f({{.key = u"own"_s}});
    QVector<AutomaticRow> automatic;
    for (int i = 0; i < 20; ++i)
        automatic.append({u"automatic-%1"_s.arg(i), u"v"_s, u"o"_s});
    f.editor->setAutomaticRows(automatic);
    auto *bar = f.table->findChild<QWidget *>(u"addRowBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->geometry().bottom(), f.table->viewport()->geometry().bottom());
    // It never lies on the row that keys have chosen.
    f.choose(0);
    for (int row = 1; row < f.model->addRow(); ++row) {
        f.key(Qt::Key_Down);
        QCOMPARE(f.table->currentIndex().row(), row);
        if (bar->isVisible())
            QVERIFY2(f.cell(row, 1).bottom() <= f.table->viewport()->height() - bar->height(),
                     qPrintable(QString::number(row)));
    }
    f.key(Qt::Key_Down);
    QVERIFY(!bar->isVisible()); // the real one is there
    f.table->scrollToTop();
    QVERIFY(bar->isVisible());
    QTest::mouseClick(bar, Qt::LeftButton, {}, {f.cell(0, KeyValueModel::ValueColumn).center().x(), 10});
    QCOMPARE(f.openCell(), u"%1,%2"_s.arg(f.model->addRow()).arg(int(KeyValueModel::ValueColumn)));
    f.type(u"x"_s);
    QCOMPARE(f.rows().size(), 2);
    // What is typed went up to the own rows, and the table with it.
    QTRY_VERIFY(f.table->viewport()->rect().contains(f.cell(1, KeyValueModel::ValueColumn)));
    QVERIFY(f.open());
    f.editor->setAutomaticRows({});
    QTRY_VERIFY(!bar->isVisible());
}

void TestKeyValue::badgeTakesPlace()
{
    Pane pane({row(u"id"_s), row(u"id"_s)});
    const auto keyCell = [&](int r) { return pane.table->viewport()->grab(pane.cell(r, 1)).toImage(); };
    QCOMPARE(keyCell(0), keyCell(1));
    pane.editor->setBadgeProvider([](const KeyValue &, int at) { return at == 0 ? u"path"_s : QString(); });
    QVERIFY(keyCell(0) != keyCell(1));
    QCOMPARE(pane.model->index(0, 1).data(KeyValueModel::BadgeRole).toString(), u"path"_s);
}

void TestKeyValue::filesByButton()
{
    Pane pane(
        {row(u"avatar"_s, u"text"_s), {.key = u"doc"_s, .value = u"/old"_s, .kind = KeyValue::Kind::File}});
    QStringList asked;
    QString answer = u"/pictures/me.png"_s;
    pane.editor->setFileChooser(
        [&](const QString &current, const std::function<void(const QString &)> &done) {
            asked.append(current);
            done(answer);
        });
    const QPoint second = pane.part(KeyValueDelegate::Part::ChooseFile, 1, KeyValueModel::ValueColumn);
    pane.click(second); // files are not allowed yet: this edits
    QVERIFY(asked.isEmpty());
    pane.key(Qt::Key_Escape);
    pane.editor->setFilesAllowed(true);
    pane.click(second);
    QCOMPARE(asked, QStringList{u"/old"_s});
    QCOMPARE(pane.rows().at(1).value, answer);
    const QPoint first = pane.part(KeyValueDelegate::Part::ChooseFile, 0, KeyValueModel::ValueColumn);
    QTest::mouseMove(pane.table->viewport(), first);
    QTRY_COMPARE(pane.table->hoveredRow(), 0);
    answer.clear();
    pane.click(first); // given up
    QCOMPARE(pane.rows().at(0).kind, KeyValue::Kind::Text);
    answer = u"/b.png"_s;
    pane.choose(0);
    pane.table->chooseFile(0);
    QCOMPARE(pane.rows().at(0),
             (KeyValue{.key = u"avatar"_s, .value = answer, .kind = KeyValue::Kind::File}));
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane.rows().at(0), row(u"avatar"_s, u"text"_s));
}

void TestKeyValue::filesByDrop()
{
    Pane pane({row(u"avatar"_s, u"text"_s, u"face"_s)});
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/tmp/a.png"_s), QUrl::fromLocalFile(u"/tmp/b.png"_s)});
    const auto drop = [&](const QPoint &pos) {
        QWidget *area = pane.table->viewport();
        QDragEnterEvent enter(pos, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(area, &enter);
        QDragMoveEvent move(pos, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(area, &move);
        if (!move.isAccepted())
            return false;
        QDropEvent event(pos, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(area, &event);
        return event.isAccepted();
    };
    const QPoint empty(200, pane.table->viewport()->height() - 5);
    QVERIFY(!drop(empty)); // only forms take files
    pane.editor->setFilesAllowed(true);
    QVERIFY(drop(empty));
    QCOMPARE(pane.rows().size(), 3);
    QCOMPARE(pane.rows().at(1),
             (KeyValue{.key = u"file"_s, .value = u"/tmp/a.png"_s, .kind = KeyValue::Kind::File}));
    QVERIFY(drop(pane.cell(0, KeyValueModel::ValueColumn).center()));
    QCOMPARE(keys(pane.rows()), QStringList({u"avatar"_s, u"avatar"_s, u"file"_s, u"file"_s}));
    QCOMPARE(pane.rows().at(0).value, u"/tmp/a.png"_s);
    QCOMPARE(pane.rows().at(0).description, u"face"_s);
    pane.choose(0);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane.rows().at(0), row(u"avatar"_s, u"text"_s, u"face"_s));
}

void TestKeyValue::contextMenu()
{
    Pane pane(abcd);
    pane.choose(0);
    const QPoint pos = pane.cell(0, 1).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, pos, pane.table->viewport()->mapToGlobal(pos));
    QApplication::sendEvent(pane.table->viewport(), &event);
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QStringList enabled;
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->isEnabled() && action->isVisible() && !action->isSeparator())
            enabled.append(action->objectName());
    }
    enabled.removeAll(u"paste"_s);
    QCOMPARE(enabled, QStringList({u"toggle"_s, u"moveDown"_s, u"cut"_s, u"copy"_s, u"delete"_s}));
    pane.table->findChild<QAction *>(u"delete"_s)->trigger();
    QCOMPARE(keys(pane.rows()), QStringList({u"b"_s, u"c"_s, u"d"_s}));
    menu->close();
}

void TestKeyValue::accessibleNames()
{
    Pane pane(abcd);
    QCOMPARE(pane.table->accessibleName(), u"Query parameters"_s);
    QCOMPARE(pane.editor->bulkText()->accessibleName(), u"Query parameters as text"_s);
    pane.click(1, KeyValueModel::ValueColumn);
    QCOMPARE(pane.open()->accessibleName(), u"Value, row 2"_s);
    pane.click(4, KeyValueModel::KeyColumn);
    QCOMPARE(pane.open()->accessibleName(), u"Key, new row"_s);
    const auto spoken = [&](int r, int column) {
        return pane.model->index(r, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0, 0), u"a is on"_s);
    QCOMPARE(pane.model->headerData(0, Qt::Horizontal, Qt::AccessibleTextRole).toString(), u"On"_s);
    const QList<QWidget *> widgets = pane.editor->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QLineEdit *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestKeyValue::columnsKeepTheirShares()
{
    Pane pane(abcd);
    pane.window.layout()->setContentsMargins({});
    pane.window.resize(1027, 400);
    QTRY_COMPARE(pane.table->viewport()->width(), 1027);
    const auto widths = [&] {
        QVector<int> result;
        for (int column = 0; column < KeyValueModel::ColumnCount; ++column)
            result.append(pane.table->columnWidth(column));
        return result;
    };
    QCOMPARE(widths(), QVector<int>({34, 210, 435, 348}));
    pane.table->horizontalHeader()->resizeSection(KeyValueModel::KeyColumn, 331);
    QCOMPARE(widths(), QVector<int>({34, 331, 435, 227}));
    pane.window.resize(530, 400);
    QTRY_COMPARE(pane.table->viewport()->width(), 530);
    QCOMPARE(pane.table->columnWidth(KeyValueModel::KeyColumn), 165);
    QCOMPARE(pane.table->horizontalHeader()->length(), 530);
    QCOMPARE(pane.table->rowHeight(0), 30);
    QCOMPARE(pane.table->horizontalHeader()->height(), 26);
}

void TestKeyValue::headerNames()
{
    QVERIFY(requestHeaderNames().contains(u"If-None-Match"_s));
    QCOMPARE(requestHeaderNames().removeDuplicates(), 0);
    QVERIFY(requestHeaderValues(u"CONTENT-TYPE"_s).contains(u"application/json"_s));
    QVERIFY(requestHeaderValues(u"X-Unknown"_s).isEmpty());
}

QTEST_MAIN(TestKeyValue)
#include "tst_keyvalue.moc"
