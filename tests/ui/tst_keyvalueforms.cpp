// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyvaluepane.h"
#include "support/testsuite.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestKeyValueForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useStyle(); }
    void automaticRowsAreReadOnly();
    void overrideAnAutomaticRow();
    void leaveOutAnAutomaticRow();
    void theRowThatAddsStaysInSight();
    void badgeTakesPlace();
    void filesByButton();
    void filesByDrop();
};

void TestKeyValueForms::automaticRowsAreReadOnly()
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

void TestKeyValueForms::overrideAnAutomaticRow()
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

void TestKeyValueForms::leaveOutAnAutomaticRow()
{
    Pane pane;
    pane.editor->setAutomaticRows({{u"Accept"_s, u"*/*"_s, u"by default"_s}});
    QSignalSpy overridden(pane.editor, &KeyValueEditor::overrideRequested);
    pane.choose(0);
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

void TestKeyValueForms::theRowThatAddsStaysInSight()
{
    Pane f({{.key = u"own"_s}});
    QVector<AutomaticRow> automatic;
    for (int i = 0; i < 20; ++i)
        automatic.append({u"automatic-%1"_s.arg(i), u"v"_s, u"o"_s});
    f.editor->setAutomaticRows(automatic);
    auto *bar = f.table->findChild<QWidget *>(u"addRowBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->geometry().bottom(), f.table->viewport()->geometry().bottom());
    // No row is cut by it.
    QCOMPARE((bar->y() - f.table->viewport()->y()) % KeyValueTable::rowExtent, 0);
    f.table->resize(f.table->width(), f.table->height() + KeyValueTable::rowExtent / 2);
    QCOMPARE((bar->y() - f.table->viewport()->y()) % KeyValueTable::rowExtent, 0);
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

void TestKeyValueForms::badgeTakesPlace()
{
    Pane pane({row(u"id"_s), row(u"id"_s)});
    const auto keyCell = [&](int r) { return pane.table->viewport()->grab(pane.cell(r, 1)).toImage(); };
    QCOMPARE(keyCell(0), keyCell(1));
    pane.editor->setBadgeProvider([](const KeyValue &, int at) { return at == 0 ? u"path"_s : QString(); });
    QVERIFY(keyCell(0) != keyCell(1));
    QCOMPARE(pane.model->index(0, 1).data(KeyValueModel::BadgeRole).toString(), u"path"_s);
}

void TestKeyValueForms::filesByButton()
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

void TestKeyValueForms::filesByDrop()
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

FINGERPOST_TEST(TestKeyValueForms)
#include "tst_keyvalueforms.moc"
