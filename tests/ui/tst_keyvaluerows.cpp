// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyvaluepane.h"
#include "support/testsuite.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestKeyValueRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useStyle(); }
    void checkAndSpaceToggle();
    void deleteRemovesSelected();
    void binDeletes();
    void altArrowsMove();
    void gripDrags();
    void escapeCancelsADrag();
    void copyCutPaste();
    void contextMenu();
    void accessibleNames();
    void columnsKeepTheirShares();
};

void TestKeyValueRows::checkAndSpaceToggle()
{
    Pane pane(abcd());
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
    QCOMPARE(pane.rows(), abcd());
    QVERIFY(!pane.open());
}

void TestKeyValueRows::deleteRemovesSelected()
{
    Pane pane(abcd());
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

void TestKeyValueRows::binDeletes()
{
    Pane pane(abcd());
    const QPoint bin = pane.part(KeyValueDelegate::Part::Bin, 2, KeyValueModel::DescriptionColumn);
    const QImage calm = pane.table->viewport()->grab(QRect(bin - QPoint(8, 8), QSize(16, 16))).toImage();
    QTest::mouseMove(pane.table->viewport(), bin);
    QTRY_COMPARE(pane.table->hoveredRow(), 2);
    QVERIFY(pane.table->viewport()->grab(QRect(bin - QPoint(8, 8), QSize(16, 16))).toImage() != calm);
    pane.click(bin);
    QCOMPARE(keys(pane.rows()), QStringList({u"a"_s, u"b"_s, u"d"_s}));
}

void TestKeyValueRows::altArrowsMove()
{
    Pane pane(abcd());
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

void TestKeyValueRows::gripDrags()
{
    Pane pane(abcd());
    QWidget *area = pane.table->viewport();
    QTest::mousePress(area, Qt::LeftButton, {}, pane.part(KeyValueDelegate::Part::Grip, 0, 0));
    QTest::mouseMove(area, pane.cell(1, 0).center());
    QTest::mouseMove(area, pane.cell(2, 0).bottomLeft() + QPoint(4, 0));
    QCOMPARE(pane.rows(), abcd()); // not before it is let go
    QTest::mouseRelease(area, Qt::LeftButton, {}, pane.cell(2, 0).bottomLeft() + QPoint(4, 0));
    QCOMPARE(keys(pane.rows()), QStringList({u"b"_s, u"c"_s, u"a"_s, u"d"_s}));
    pane.choose(0);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane.rows(), abcd());
}

void TestKeyValueRows::escapeCancelsADrag()
{
    Pane pane(abcd());
    const QShortcut cancel(QKeySequence(Qt::Key_Escape), &pane.window); // as the main window has one
    QWidget *area = pane.table->viewport();
    pane.choose(0);
    QTest::mousePress(area, Qt::LeftButton, {}, pane.part(KeyValueDelegate::Part::Grip, 0, 0));
    QTest::mouseMove(area, pane.cell(3, 0).center());
    pane.key(Qt::Key_Escape);
    QTest::mouseRelease(area, Qt::LeftButton, {}, pane.cell(3, 0).center());
    QCOMPARE(pane.rows(), abcd());
}

void TestKeyValueRows::copyCutPaste()
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

void TestKeyValueRows::contextMenu()
{
    Pane pane(abcd());
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

void TestKeyValueRows::accessibleNames()
{
    Pane pane(abcd());
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

void TestKeyValueRows::columnsKeepTheirShares()
{
    Pane pane(abcd());
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

FINGERPOST_TEST(TestKeyValueRows)
#include "tst_keyvaluerows.moc"
