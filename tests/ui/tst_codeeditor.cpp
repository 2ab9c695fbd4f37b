// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The editor of bodies, with real keys and mouse.
#include "editorstage.h"

#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/codeeditor/codeeditor.h"
#include "widgets/codeeditor/codetheme.h"
#include "widgets/codeeditor/codeview.h"
#include "widgets/notice.h"

#include "support/testsuite.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

using Base = QsciScintillaBase;
using Stage = EditorStage;

class TestCodeEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style(Theme(false))); }
    void isMadeWhenShown();
    void keepsTheText_data();
    void keepsTheText();
    void writesAndUndoes();
    void keepsTheIndent();
    void tabIndents();
    void leavesTheWindowItsKeys();
    void threeWaysOut();
    void colors();
    void followsTheTheme();
    void folds();
    void matchesBrackets();
    void manyCarets();
    void namesTheMistake();
    void formatsAndKeepsTheCaret();
    void formatNamesTheMistake();
    void variablesHaveStates();
    void variablesAreCompleted();
    void variablesHaveToolTips();
};

void TestCodeEditor::isMadeWhenShown()
{
    CodeEditor editor(CodeLanguage::Json);
    QSignalSpy changed(&editor, &CodeEditor::textChanged);
    editor.setText(u"{}"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(editor.text(), u"{}"_s);
    QVERIFY(!editor.textArea());
    QVERIFY(!editor.isEmpty());
    editor.show();
    QVERIFY(editor.textArea());
    QCOMPARE(editor.text(), u"{}"_s);
    QCOMPARE(changed.size(), 1);
    editor.setText(u"{}"_s);
    QCOMPARE(changed.size(), 1);
}

void TestCodeEditor::keepsTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("other scripts") << u"{\"\u00e9\": \"\u4f60 \U0001F600 \u0627\"}"_s;
    QTest::newRow("line ends") << u"a\r\nb\nc\rd"_s;
    QTest::newRow("a null") << u"a"_s + QChar(u'\0') + u"b"_s;
    QTest::newRow("separators") << u"a\u2028b\u2029c"_s;
    QTest::newRow("blanks") << u" \t a \n\n"_s;
}

/// What goes in comes out, also what other editors take for the end of a line.
void TestCodeEditor::keepsTheText()
{
    QFETCH(QString, text);
    const Stage stage(text);
    QCOMPARE(stage.editor->text(), text);
    stage.editor->setText(u"other"_s);
    stage.editor->setText(text);
    QCOMPARE(stage.editor->text(), text);
    if (text.isEmpty())
        return;
    stage.editor->replaceText(u"other"_s);
    stage.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.editor->text(), text);
}

void TestCodeEditor::writesAndUndoes()
{
    const Stage stage;
    QSignalSpy changed(stage.editor, &CodeEditor::textChanged);
    QTest::mouseClick(stage.editor->textArea(), Qt::LeftButton);
    stage.type(u"[1]"_s);
    QCOMPARE(stage.editor->text(), u"[1]"_s);
    QVERIFY(changed.size() >= 3);
    stage.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.editor->text(), QString());
    stage.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(stage.editor->text(), u"[1]"_s);
    stage.press(Qt::Key_A, Qt::ControlModifier);
    stage.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(stage.editor->text(), QString());
    stage.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(stage.editor->text(), u"[1]"_s);
    // Another request's text is no step to go back from.
    stage.editor->setText(u"2"_s);
    stage.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.editor->text(), u"2"_s);
}

void TestCodeEditor::keepsTheIndent()
{
    const Stage stage;
    stage.type(u"{}"_s);
    stage.press(Qt::Key_Left);
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.editor->text(), u"{\n  \n}"_s);
    stage.type(u"\"a\": ["_s);
    stage.press(Qt::Key_Return);
    stage.type(u"1"_s);
    QCOMPARE(stage.editor->text(), u"{\n  \"a\": [\n    1\n}"_s);
    stage.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(stage.editor->text().size() < 18);
    // The text's own line ends.
    stage.editor->setText(u"  a\r\n"_s);
    stage.press(Qt::Key_End);
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.editor->text(), u"  a\r\n  \r\n"_s);
}

void TestCodeEditor::tabIndents()
{
    const Stage stage(u"a\nb"_s, CodeLanguage::Text);
    stage.press(Qt::Key_Tab);
    QCOMPARE(stage.editor->text(), u"  a\nb"_s);
    stage.press(Qt::Key_A, Qt::ControlModifier);
    stage.press(Qt::Key_Tab);
    QCOMPARE(stage.editor->text(), u"    a\n  b"_s);
    stage.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(stage.editor->text(), u"  a\nb"_s);
    QVERIFY(stage.editor->hasFocus());
    stage.press(Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(stage.editor->text(), u"a\nb"_s);
}

/// Scintilla would delete, swap and double lines by them.
void TestCodeEditor::leavesTheWindowItsKeys()
{
    const Stage stage(u"one\ntwo"_s, CodeLanguage::Text);
    for (const int key : {Qt::Key_L, Qt::Key_T, Qt::Key_D, Qt::Key_U, Qt::Key_Return, Qt::Key_K, Qt::Key_S}) {
        QAction action;
        action.setShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)));
        stage.editor->window()->addAction(&action);
        QSignalSpy triggered(&action, &QAction::triggered);
        stage.press(key, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 1);
        stage.editor->window()->removeAction(&action);
        stage.press(key, Qt::ControlModifier);
        QCOMPARE(stage.editor->text(), u"one\ntwo"_s);
    }
}

void TestCodeEditor::threeWaysOut()
{
    const Stage stage(u"x"_s);
    stage.press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(stage.behind->hasFocus());
    stage.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(stage.editor->hasFocus());
    stage.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(stage.before->hasFocus());
    stage.press(Qt::Key_Tab);
    QVERIFY(stage.editor->hasFocus());
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Tab);
    QVERIFY(stage.behind->hasFocus());
    QCOMPARE(stage.editor->text(), u"x"_s);
    QCOMPARE(stage.view()->accessibleName(), u"Body"_s);
    QVERIFY(stage.view()->accessibleDescription().contains(u"Escape"_s));
}

void TestCodeEditor::colors()
{
    const Stage stage(u"{\"k\": [1.0, true, \"s\\n\"]}"_s);
    const Colors &c = Theme::of(stage.editor).colors();
    stage.view()->send(Base::SCI_COLOURISE, 0, -1);
    QCOMPARE(stage.inkAt(2), c.jsonKey);
    QCOMPARE(stage.inkAt(7), c.number);
    QCOMPARE(stage.inkAt(12), c.keyword);
    QCOMPARE(stage.inkAt(19), c.string);
    QCOMPARE(stage.inkAt(20), c.escape);
    stage.editor->setLanguage(CodeLanguage::Xml);
    stage.editor->setText(u"<a b='c'>d</a>"_s);
    stage.view()->send(Base::SCI_COLOURISE, 0, -1);
    QCOMPARE(stage.inkAt(1), c.jsonKey);
    QCOMPARE(stage.inkAt(3), c.attribute);
    QCOMPARE(stage.inkAt(6), c.string);
    QCOMPARE(stage.inkAt(9), c.text);
}

void TestCodeEditor::followsTheTheme()
{
    const Stage stage(u"[1]"_s);
    stage.view()->send(Base::SCI_COLOURISE, 0, -1);
    QApplication::setStyle(new Style(Theme(true)));
    QCOMPARE(stage.inkAt(1), Theme(true).colors().number);
    const QImage dark = stage.editor->textArea()->grab().toImage();
    QCOMPARE(dark.pixelColor(dark.width() - 40, dark.height() - 20), Theme(true).colors().sheet);
    QApplication::setStyle(new Style(Theme(false)));
    QCOMPARE(stage.inkAt(1), Theme(false).colors().number);
    QVERIFY(stage.view()->send(Base::SCI_TEXTHEIGHT, 0) >= 19);
}

void TestCodeEditor::folds()
{
    const Stage stage(u"{\n  \"a\": [\n    1,\n    2\n  ]\n}"_s);
    stage.view()->send(Base::SCI_COLOURISE, 0, -1);
    QVERIFY(stage.view()->send(Base::SCI_GETLINEVISIBLE, 2));
    const QPoint inMargin(int(stage.view()->send(Base::SCI_GETMARGINWIDTHN, 0)) + 8, stage.pointOf(4).y());
    QTest::mouseClick(stage.editor->textArea(), Qt::LeftButton, {}, inMargin);
    QVERIFY(!stage.view()->send(Base::SCI_GETLINEVISIBLE, 2));
    QVERIFY(stage.view()->send(Base::SCI_GETLINEVISIBLE, 5));
    QTest::mouseClick(stage.editor->textArea(), Qt::LeftButton, {}, inMargin);
    QVERIFY(stage.view()->send(Base::SCI_GETLINEVISIBLE, 2));
    // Going somewhere opens what hides it.
    QTest::mouseClick(stage.editor->textArea(), Qt::LeftButton, {}, inMargin);
    stage.editor->goTo(4, 5);
    QVERIFY(stage.view()->send(Base::SCI_GETLINEVISIBLE, 3));
}

void TestCodeEditor::matchesBrackets()
{
    const Stage stage(u"[{}]"_s);
    const QImage before = stage.editor->textArea()->grab().toImage();
    stage.press(Qt::Key_End);
    QTRY_VERIFY(stage.view()->send(Base::SCI_BRACEMATCH, 3, 0) == 0);
    QTRY_VERIFY(stage.editor->textArea()->grab().toImage() != before);
}

void TestCodeEditor::manyCarets()
{
    const Stage stage(u"aa bb aa\naa"_s, CodeLanguage::Text);
    stage.press(Qt::Key_Right, Qt::ShiftModifier);
    stage.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(stage.selected(), u"aa"_s);
    stage.press(Qt::Key_E, Qt::ControlModifier);
    stage.press(Qt::Key_E, Qt::ControlModifier);
    stage.type(u"cc"_s);
    QCOMPARE(stage.editor->text(), u"cc bb cc\ncc"_s);
}

void TestCodeEditor::namesTheMistake()
{
    const Stage stage(u"{\n  \"a\": {{a}},\n}"_s);
    auto *notice = stage.find<Notice>(u"codeProblem"_s);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().startsWith(u"Line 3, column 1: "_s), qPrintable(notice->text()));
    QVERIFY(stage.isMarked(ProblemIndicator, 16));
    stage.before->setFocus();
    stage.click(u"goToProblem"_s);
    QVERIFY(stage.editor->hasFocus());
    QCOMPARE(stage.view()->caret(), 16);
    stage.press(Qt::Key_Up);
    stage.press(Qt::Key_End);
    stage.press(Qt::Key_Backspace);
    QTRY_VERIFY(!notice->isVisible());
    QCOMPARE(stage.editor->problem(), TextProblem());
    stage.editor->setLanguage(CodeLanguage::Xml);
    QTRY_VERIFY(notice->isVisible());
    stage.editor->setText(u"<a>{{b}}</a>"_s);
    QTRY_VERIFY(!notice->isVisible());
}

void TestCodeEditor::formatsAndKeepsTheCaret()
{
    const Stage stage(u"{\"n\":1.00,\"v\":{{v}}}"_s);
    for (int i = 0; i < 10; ++i)
        stage.press(Qt::Key_Right);
    stage.editor->format();
    QTRY_COMPARE(stage.editor->text(), u"{\n  \"n\": 1.00,\n  \"v\": {{v}}\n}"_s);
    QCOMPARE(stage.view()->caret(), 14); // behind the comma
    stage.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.editor->text(), u"{\"n\":1.00,\"v\":{{v}}}"_s);
}

void TestCodeEditor::formatNamesTheMistake()
{
    const Stage stage(u"[1,]"_s);
    stage.editor->format();
    QTRY_VERIFY(!stage.editor->problem().message.isEmpty());
    QCOMPARE(stage.editor->text(), u"[1,]"_s);
    // An edit while it is being formatted wins.
    stage.editor->setText(u"[1]"_s);
    stage.editor->format();
    stage.type(u" "_s);
    QTRY_VERIFY(stage.editor->problem().message.isEmpty());
    QCOMPARE(stage.editor->text(), u" [1]"_s);
}

void TestCodeEditor::variablesHaveStates()
{
    const Stage stage(u"[{{a}}, \"{{b}}\", {{c}}, {{#if}}]"_s);
    QTRY_VERIFY(stage.isMarked(VariableInk, 2)); // nothing is known: a colour that claims nothing
    stage.editor->setVariableStates([](const QString &name) {
        return name == u"a" ? VariableState::Resolved
            : name == u"b"  ? VariableState::Secret
            : name == u"c"  ? VariableState::Unresolved
                            : VariableState::Plain;
    });
    QVERIFY(!stage.isMarked(VariableInk, 2));
    QVERIFY(stage.isMarked(VariableInk + int(VariableState::Resolved), 2));
    QVERIFY(stage.isMarked(VariableInk + int(VariableState::Secret), 10));
    QVERIFY(stage.isMarked(VariableTint + int(VariableState::Unresolved), 18));
    for (int state = 0; state < 4; ++state)
        QVERIFY(!stage.isMarked(VariableInk + state, 26));
}

void TestCodeEditor::variablesAreCompleted()
{
    const Stage stage;
    stage.editor->setVariableNames({u"userName"_s, u"token"_s, u"userId"_s});
    stage.type(u"[{{us"_s);
    QVERIFY(stage.view()->send(Base::SCI_AUTOCACTIVE));
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.editor->text(), u"[{{userName}}"_s);
    QCOMPARE(stage.view()->caret(), 13);
    stage.type(u",{{"_s);
    QVERIFY(stage.view()->send(Base::SCI_AUTOCACTIVE));
    stage.press(Qt::Key_Escape);
    QVERIFY(!stage.view()->send(Base::SCI_AUTOCACTIVE));
    stage.type(u"x"_s);
    QVERIFY(!stage.view()->send(Base::SCI_AUTOCACTIVE));
    stage.type(u"}}"_s);
    QCOMPARE(stage.editor->text(), u"[{{userName}},{{x}}"_s);
}

void TestCodeEditor::variablesHaveToolTips()
{
    const Stage stage(u"[1, {{ a }}]"_s);
    stage.editor->setVariableToolTip([](QStringView name) { return u"<b>%1"_s.arg(name); });
    const auto hover = [&](long position) {
        const QPoint at = stage.pointOf(position);
        QHelpEvent help(QEvent::ToolTip, at, stage.editor->textArea()->mapToGlobal(at));
        QApplication::sendEvent(stage.editor->textArea(), &help);
    };
    hover(6);
    QTRY_COMPARE(QToolTip::text(), u"&lt;b&gt;a"_s); // shown as it is, not obeyed
    hover(1);
    QTRY_VERIFY(!QToolTip::isVisible());
}

namespace {

QString manyLines(qsizetype size)
{
    const QString line = u"  {\"id\": 9007199254740993, \"name\": \"a name\", \"v\": 1.00},\n"_s;
    return u"[\n"_s + line.repeated(size / line.size()) + u"  {}\n]\n"_s;
}

} // namespace

/// 8 MB: no colours until asked for, and nothing takes long in the window's thread.
FINGERPOST_TEST(TestCodeEditor)
#include "tst_codeeditor.moc"
