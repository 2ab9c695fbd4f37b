// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finding and replacing in the editor of bodies, and texts that are too much for it.
#include "editorstage.h"

#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/codeeditor/codeeditor.h"
#include "widgets/codeeditor/codeview.h"
#include "widgets/codeeditor/findbar.h"
#include "widgets/notice.h"

#include "support/testsuite.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

using Base = QsciScintillaBase;
using Stage = EditorStage;

class TestCodeFinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style(Theme(false))); }
    void findsAndGoesAround();
    void findsBySwitches();
    void replacesOneAndAll();
    void findFollowsEdits();
    void largeTextsAreQuick();
    void longLinesAreKept();
    void longLinesMayBeBroken();
};

void TestCodeFinding::findsAndGoesAround()
{
    const Stage stage(u"tea\ntwo teas\nTea"_s, CodeLanguage::Text);
    stage.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(stage.find<QLineEdit>(u"findText"_s)->hasFocus());
    QVERIFY(!stage.find<QLineEdit>(u"replaceText"_s)->isVisible());
    stage.type(u"tea"_s);
    QTRY_COMPARE(stage.count(), u"1 of 3"_s);
    QCOMPARE(stage.selected(), u"tea"_s);
    stage.press(Qt::Key_F3);
    QCOMPARE(stage.count(), u"2 of 3"_s);
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.selected(), u"Tea"_s);
    stage.press(Qt::Key_F3);
    QCOMPARE(stage.count(), u"1 of 3"_s);
    stage.press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(stage.count(), u"3 of 3"_s);
    stage.click(u"findPrevious"_s);
    QCOMPARE(stage.count(), u"2 of 3"_s);
    QVERIFY(stage.isMarked(MatchIndicator, 0));
    QVERIFY(stage.isMarked(CurrentMatchIndicator, 8));
    stage.press(Qt::Key_Escape);
    QVERIFY(!stage.editor->findBar()->isVisible());
    QVERIFY(stage.editor->hasFocus());
    QVERIFY(!stage.isMarked(MatchIndicator, 0));
    QCOMPARE(stage.selected(), u"tea"_s);
    // F3 opens it again, with the selected word.
    stage.press(Qt::Key_F3);
    QCOMPARE(stage.find<QLineEdit>(u"findText"_s)->text(), u"tea"_s);
    stage.type(u"x"_s);
    QTRY_COMPARE(stage.count(), u"No match"_s);
}

void TestCodeFinding::findsBySwitches()
{
    const Stage stage(u"tea Tea teas t.a"_s, CodeLanguage::Text);
    stage.press(Qt::Key_F, Qt::ControlModifier);
    stage.type(u"tea"_s);
    QTRY_COMPARE(stage.count(), u"1 of 3"_s);
    stage.click(u"findMatchCase"_s);
    QTRY_COMPARE(stage.count(), u"1 of 2"_s);
    stage.click(u"findWholeWord"_s);
    QTRY_COMPARE(stage.count(), u"1 of 1"_s);
    stage.click(u"findPattern"_s);
    stage.find<QLineEdit>(u"findText"_s)->setFocus();
    stage.press(Qt::Key_A, Qt::ControlModifier);
    stage.type(u"t.a"_s);
    QTRY_COMPARE(stage.count(), u"1 of 2"_s);
    stage.type(u"("_s);
    QTRY_COMPARE(stage.count(), u"Not a pattern"_s);
    for (const QAbstractButton *button : stage.editor->findBar()->findChildren<QAbstractButton *>())
        QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
}

void TestCodeFinding::replacesOneAndAll()
{
    const Stage stage(u"a1 a2 a3"_s, CodeLanguage::Text);
    stage.press(Qt::Key_H, Qt::ControlModifier);
    stage.type(u"a(\\d)"_s);
    stage.click(u"findPattern"_s);
    QTRY_COMPARE(stage.count(), u"1 of 3"_s);
    stage.find<QLineEdit>(u"replaceText"_s)->setFocus();
    stage.type(u"\\1b"_s);
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.editor->text(), u"1b a2 a3"_s);
    QTRY_COMPARE(stage.count(), u"1 of 2"_s);
    QCOMPARE(stage.selected(), u"a2"_s);
    stage.click(u"replaceAll"_s);
    QTRY_COMPARE(stage.editor->text(), u"1b 2b 3b"_s);
    QTRY_COMPARE(stage.count(), u"No match"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.editor->text(), u"1b a2 a3"_s);
}

void TestCodeFinding::findFollowsEdits()
{
    const Stage stage(u"a a"_s, CodeLanguage::Text);
    stage.press(Qt::Key_F, Qt::ControlModifier);
    stage.type(u"a"_s);
    QTRY_COMPARE(stage.count(), u"1 of 2"_s);
    stage.editor->setFocus();
    stage.press(Qt::Key_End, Qt::ControlModifier);
    stage.type(u"a"_s);
    QTRY_COMPARE(stage.count(), u"3 matches"_s);
    QVERIFY(stage.isMarked(MatchIndicator, 3));
}

void TestCodeFinding::largeTextsAreQuick()
{
    const QString large = manyLines(8'000'000);
    const Stage stage;
    QElapsedTimer clock;
    QApplication::clipboard()->setText(large);
    clock.start();
    stage.press(Qt::Key_V, Qt::ControlModifier);
    const qint64 pasted = clock.restart();
    QCoreApplication::processEvents();
    const qint64 painted = clock.restart();
    QCOMPARE(stage.editor->text().size(), large.size());
    stage.type(u"x"_s);
    const qint64 typed = clock.restart();
    stage.press(Qt::Key_Home, Qt::ControlModifier);
    stage.press(Qt::Key_End, Qt::ControlModifier);
    QCoreApplication::processEvents();
    const qint64 moved = clock.restart();
    qInfo("8 MB: pasted in %lld ms, painted %lld, typed %lld, moved %lld", pasted, painted, typed, moved);
    auto *notice = stage.find<Notice>(u"codeSize"_s);
    QVERIFY(notice->isVisible());
    QCOMPARE(stage.view()->send(Base::SCI_GETLEXER), long(Base::SCLEX_NULL));
    // It is checked all the same, elsewhere.
    QTRY_VERIFY_WITH_TIMEOUT(stage.find<Notice>(u"codeProblem"_s)->isVisible(), 60'000);
    stage.editor->setText(manyLines(2'000'000));
    QVERIFY(notice->isVisible());
    stage.click(u"colorLarge"_s);
    QVERIFY(!notice->isVisible());
    QCOMPARE(stage.view()->send(Base::SCI_GETLEXER), long(Base::SCLEX_JSON));
    // Generous, as sanitizers and other work slow it down; it is for what would take seconds.
    QVERIFY(pasted + painted < 15'000);
    QVERIFY(typed < 5000);
}

void TestCodeFinding::longLinesAreKept()
{
    const QString inside = u"[" + u"1,"_s.repeated(200'000) + u"1]"_s;
    const Stage stage(u"{\"a\": }"_s);
    QVERIFY(!CodeEditor::hasLongLine(manyLines(1'000'000).toUtf8()));
    QVERIFY(CodeEditor::hasLongLine(inside.toUtf8()));
    for (int i = 0; i < 6; ++i)
        stage.press(Qt::Key_Right);
    QApplication::clipboard()->setText(inside);
    stage.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(stage.editor->text(), u"{\"a\": "_s + inside + u'}');
    QVERIFY(stage.find<QLabel>(u"heldText"_s)->isVisible());
    QVERIFY(!stage.view()->isVisible());
    stage.editor->setText(u"[]"_s);
    QVERIFY(stage.view()->isVisible());
    QCOMPARE(stage.editor->text(), u"[]"_s);
    stage.editor->setText(inside);
    QCOMPARE(stage.editor->text(), inside);
    stage.click(u"clearHeld"_s);
    QVERIFY(stage.editor->isEmpty());
    QVERIFY(stage.view()->isVisible());
}

void TestCodeFinding::longLinesMayBeBroken()
{
    const QString inside = u"[" + u"1.00,"_s.repeated(40'000) + u"{{x}}]"_s;
    const Stage stage(inside);
    QVERIFY(stage.find<QLabel>(u"heldText"_s)->isVisible());
    stage.click(u"breakLines"_s);
    QTRY_VERIFY(stage.view()->isVisible());
    QCOMPARE(stage.editor->text().remove(u'\n').remove(u' '), inside);
    QVERIFY(stage.editor->text().count(u'\n') > 40'000);
}

FINGERPOST_TEST(TestCodeFinding)
#include "tst_codefinding.moc"
