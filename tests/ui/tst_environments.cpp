// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/environmentdocument.h"
#include "environments/environmenteditor.h"
#include "environments/environmentlist.h"
#include "environments/variabledelegate.h"
#include "environments/variablemodel.h"
#include "environments/variabletable.h"
#include "keyvaluepane.h"
#include "support/testsuite.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "window/translations.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

namespace {

QList<Environment> devAndStaging()
{
    return {{.name = u"dev"_s,
             .color = u"#2e8b57"_s,
             .variables = {{.name = u"baseUrl"_s, .value = u"http://localhost"_s},
                           {.name = u"limit"_s, .value = u"10"_s, .type = Variable::Type::Number},
                           {.name = u"token"_s, .secret = true},
                           {.name = u"only"_s, .value = u"here"_s}}},
            {.name = u"staging"_s,
             .variables = {{.name = u"baseUrl"_s, .value = u"https://staging.test"_s},
                           {.name = u"limit"_s, .value = u"10"_s, .type = Variable::Type::Number},
                           {.name = u"token"_s, .secret = true},
                           {.name = u"extra"_s, .value = u"there"_s}}}};
}

struct EditorPane {
    explicit EditorPane(const QList<Environment> &environments = devAndStaging())
    {
        editor.setEnvironments(environments);
        editor.resize(1000, 500);
        editor.show();
        editor.activateWindow();
        if (!QTest::qWaitForWindowActive(&editor))
            qFatal("The window did not become active");
        table->setFocus(Qt::TabFocusReason);
    }

    [[nodiscard]] QRect cell(int row, int column) const
    {
        return table->visualRect(table->model()->index(row, column));
    }
    void click(int row, int column) const
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(row, column).center());
    }
    void clickPart(int row, int column) const
    {
        const QModelIndex index = table->model()->index(row, column);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->cellDelegate()->partRect(index, table->visualRect(index)).center());
    }
    void choose(int row, int column) const
    {
        table->setFocus(Qt::TabFocusReason);
        table->setCurrentIndex(table->model()->index(row, column));
    }
    void chooseEnvironment(int row) const
    {
        list->setFocus(Qt::TabFocusReason);
        list->setCurrentIndex(list->model()->index(row, 0));
    }
    void compareWith(const QString &name) const
    {
        auto *combo = editor.findChild<QComboBox *>(u"compareWith"_s);
        combo->setCurrentIndex(combo->findText(name));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCoreApplication::processEvents(); // a line edit gives its text a turn later
    }
    void type(const QString &text) const
    {
        for (const QChar c : text)
            QTest::keyClicks(QApplication::focusWidget(), QString(c));
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList result;
        const QList<Environment> all = editor.environments();
        for (const Environment &environment : all)
            result.append(environment.name);
        return result;
    }
    [[nodiscard]] Variable variable(int environment, int place) const
    {
        return editor.environments().at(environment).variables.value(place);
    }
    [[nodiscard]] QVariant data(int row, int column, int role = Qt::DisplayRole) const
    {
        return table->model()->index(row, column).data(role);
    }
    [[nodiscard]] Notice *notice() const { return editor.findChild<Notice *>(u"environmentNotice"_s); }

    EnvironmentEditor editor;
    VariableTable *table = editor.table();
    QListView *list = editor.list();
    QAbstractItemModelTester tester{table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester listTester{list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

using Model = VariableModel;

} // namespace

class TestEnvironments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useStyle(); }
    void typesIntoCells();
    void addsARow();
    void togglesAndDeletes();
    void choosesTheType();
    void germanTypesAreShownWhole();
    void movesRows();
    void comparesAndFillsWhatIsMissing();
    void renamesInBoth();
    void secretsAreAskedForAndHidden();
    void secretsAreEditedUnseen();
    void secretsAreUndone();
    void makesSecretAndOpen();
    void whatIsNotKnownStaysSecret();
    void addsRenamesDuplicatesDeletes();
    void refusesATakenName();
    void secretsFollowNames();
    void colours();
    void undoGoesThroughEverything();
    void filterHidesRows();
    void emptyStateMakesAnEnvironment();
    void loadKeepsWhatIsTheSame();
    void accessibleNames();
};

void TestEnvironments::typesIntoCells()
{
    EditorPane pane;
    QSignalSpy edited(&pane.editor, &EnvironmentEditor::edited);
    pane.click(0, Model::ValueColumn);
    pane.key(Qt::Key_A, Qt::ControlModifier);
    pane.type(u"http://other"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.variable(0, 0).value, u"http://other"_s);
    QCOMPARE(edited.size(), 1);
    pane.choose(0, Model::DescriptionColumn);
    pane.type(u"where"_s); // typing opens the cell
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.variable(0, 0).description, u"where"_s);
    pane.click(1, Model::ValueColumn);
    pane.type(u"x"_s);
    pane.key(Qt::Key_Escape);
    QCOMPARE(pane.variable(0, 1).value, u"10"_s);
    QCOMPARE(edited.size(), 2);
}

void TestEnvironments::addsARow()
{
    EditorPane pane;
    pane.click(4, Model::NameColumn);
    pane.type(u"userId"_s);
    pane.key(Qt::Key_Tab); // on to its value
    pane.type(u"42"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.variable(0, 4), (Variable{.name = u"userId"_s, .value = u"42"_s}));
    QCOMPARE(pane.table->model()->rowCount(), 6);
    pane.click(5, Model::ValueColumn); // the empty part of the row that adds
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.editor.environments().constFirst().variables.size(), 5);
}

void TestEnvironments::togglesAndDeletes()
{
    EditorPane pane;
    pane.clickPart(1, Model::OnColumn);
    QCOMPARE(pane.variable(0, 1).enabled, false);
    pane.choose(1, Model::NameColumn);
    pane.key(Qt::Key_Space);
    QCOMPARE(pane.variable(0, 1).enabled, true);
    pane.key(Qt::Key_Down, Qt::ShiftModifier);
    pane.key(Qt::Key_Delete);
    QCOMPARE(pane.variable(0, 1).name, u"only"_s);
    QCOMPARE(pane.table->currentIndex().row(), 1);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane.editor.environments(), devAndStaging());
}

void TestEnvironments::choosesTheType()
{
    EditorPane pane;
    pane.choose(0, Model::TypeColumn);
    QCOMPARE(pane.data(1, Model::TypeColumn).toString(), u"Number"_s);
    pane.key(Qt::Key_Return);
    auto *combo = pane.table->findChild<QComboBox *>(u"variableCellEdit"_s);
    QVERIFY(combo);
    QCOMPARE(combo->accessibleName(), u"Type, row 1"_s);
    QTRY_VERIFY(combo->view()->isVisible());
    QTest::keyClick(combo->view(), Qt::Key_End);
    QTest::keyClick(combo->view(), Qt::Key_Return);
    QTRY_COMPARE(pane.variable(0, 0).type, Variable::Type::Object);
}

void TestEnvironments::germanTypesAreShownWhole()
{
    QObject owner;
    installTranslations(QLocale(QLocale::German, QLocale::Germany), &owner);
    EditorPane pane;
    const QString words = Model::typeName(Variable::Type::Boolean);
    QCOMPARE(words, u"Wahr oder falsch"_s);
    const QFontMetrics metrics(VariableDelegate::cellFont(Model::TypeColumn, false));
    const int room = pane.table->columnWidth(Model::TypeColumn) - 2 * VariableDelegate::textInset;
    QVERIFY(room >= metrics.horizontalAdvance(words));
    const auto *header = pane.table->horizontalHeader();
    QVERIFY(header->sectionSize(Model::SecretColumn) >= header->sectionSizeHint(Model::SecretColumn));
}

void TestEnvironments::movesRows()
{
    EditorPane pane;
    pane.choose(0, Model::NameColumn);
    pane.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(pane.variable(0, 1).name, u"baseUrl"_s);
    QCOMPARE(pane.table->currentIndex().row(), 1);
    pane.key(Qt::Key_Up, Qt::AltModifier);
    pane.key(Qt::Key_Up, Qt::AltModifier); // no room
    QCOMPARE(pane.variable(0, 0).name, u"baseUrl"_s);
}

void TestEnvironments::comparesAndFillsWhatIsMissing()
{
    EditorPane pane;
    QVERIFY(pane.table->isColumnHidden(Model::OtherColumn));
    pane.compareWith(u"staging"_s);
    QVERIFY(!pane.table->isColumnHidden(Model::OtherColumn));
    QCOMPARE(pane.table->model()->headerData(Model::OtherColumn, Qt::Horizontal).toString(), u"staging"_s);
    QCOMPARE(pane.data(0, Model::OtherColumn).toString(), u"https://staging.test"_s);
    QVERIFY(pane.data(0, Model::OtherColumn, Model::DiffersRole).toBool());
    QVERIFY(!pane.data(1, Model::OtherColumn, Model::DiffersRole).toBool());
    QVERIFY(pane.data(3, Model::OtherColumn, Model::MissingRole).toBool());
    QCOMPARE(pane.data(3, Model::OtherColumn, Qt::AccessibleTextRole).toString(), u"missing in “staging”"_s);
    QCOMPARE(pane.data(4, Model::NameColumn).toString(), u"extra"_s); // staging's alone
    QVERIFY(pane.data(4, Model::ValueColumn, Model::MissingRole).toBool());

    pane.click(4, Model::ValueColumn);
    pane.key(Qt::Key_Return); // nothing was typed
    QCOMPARE(pane.editor.environments().constFirst().variables.size(), 4);
    pane.click(4, Model::ValueColumn);
    pane.type(u"mine"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.variable(0, 4), (Variable{.name = u"extra"_s, .value = u"mine"_s}));
    pane.click(0, Model::OtherColumn);
    pane.key(Qt::Key_A, Qt::ControlModifier);
    pane.type(u"s"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.variable(1, 0).value, u"s"_s);
    pane.compareWith(u"Compare with…"_s);
    QVERIFY(pane.table->isColumnHidden(Model::OtherColumn));
}

void TestEnvironments::renamesInBoth()
{
    EditorPane pane;
    pane.compareWith(u"staging"_s);
    QSignalSpy copied(&pane.editor, &EnvironmentEditor::secretCopied);
    pane.click(2, Model::NameColumn);
    pane.key(Qt::Key_A, Qt::ControlModifier);
    pane.type(u"key"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.variable(0, 2).name, u"key"_s);
    QCOMPARE(pane.variable(1, 2).name, u"key"_s);
    QCOMPARE(copied.size(), 2);
    QCOMPARE(copied.at(1), QVariantList({u"staging"_s, u"token"_s, u"staging"_s, u"key"_s}));
    pane.choose(0, Model::NameColumn);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane.variable(1, 2).name, u"token"_s);
}

void TestEnvironments::secretsAreAskedForAndHidden()
{
    EditorPane pane;
    QSignalSpy asked(&pane.editor, &EnvironmentEditor::secretRequested);
    QVERIFY(pane.data(2, Model::ValueColumn, Model::MaskedRole).toBool());
    QCOMPARE(pane.data(2, Model::ValueColumn, Qt::AccessibleTextRole).toString(), u"hidden"_s);
    pane.clickPart(2, Model::ValueColumn); // the eye
    QCOMPARE(asked.takeFirst(), QVariantList({u"dev"_s, u"token"_s}));
    QVERIFY(pane.data(2, Model::ValueColumn, Model::MaskedRole).toBool()); // not yet
    pane.editor.setSecret(u"dev"_s, u"token"_s, u"s3cret"_s);
    QCOMPARE(pane.data(2, Model::ValueColumn).toString(), u"s3cret"_s);
    QVERIFY(pane.variable(0, 2).value.isEmpty());
    pane.choose(2, Model::ValueColumn);
    pane.key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(pane.data(2, Model::ValueColumn).toString().isEmpty());
    pane.key(Qt::Key_E, Qt::ControlModifier); // it was forgotten
    QCOMPARE(asked.size(), 1);
}

void TestEnvironments::secretsAreEditedUnseen()
{
    EditorPane pane;
    QSignalSpy given(&pane.editor, &EnvironmentEditor::secretEdited);
    pane.choose(2, Model::ValueColumn);
    pane.key(Qt::Key_Return);
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(edit);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    pane.type(u"new"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(given.takeFirst(), QVariantList({u"dev"_s, u"token"_s, u"new"_s}));
    QVERIFY(pane.variable(0, 2).value.isEmpty());
    QVERIFY(pane.data(2, Model::ValueColumn, Model::MaskedRole).toBool());
    pane.choose(2, Model::ValueColumn);
    pane.key(Qt::Key_Return);
    pane.key(Qt::Key_Return); // nothing was typed
    QVERIFY(given.isEmpty());
}

void TestEnvironments::secretsAreUndone()
{
    EditorPane pane;
    QSignalSpy given(&pane.editor, &EnvironmentEditor::secretEdited);
    pane.choose(2, Model::ValueColumn);
    pane.key(Qt::Key_Return);
    pane.editor.setSecret(u"dev"_s, u"token"_s, u"old"_s); // the answer comes while one types
    pane.type(u"new"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(given.takeFirst().constLast().toString(), u"new"_s);
    pane.choose(2, Model::ValueColumn);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(given.takeFirst().constLast().toString(), u"old"_s);
    pane.key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(given.takeFirst().constLast().toString(), u"new"_s);
}

void TestEnvironments::whatIsNotKnownStaysSecret()
{
    EditorPane pane;
    pane.clickPart(3, Model::SecretColumn);
    pane.choose(3, Model::SecretColumn);
    pane.key(Qt::Key_Space); // its text is asked for
    pane.editor.refuseSecret(u"dev"_s, u"only"_s);
    QVERIFY(pane.variable(0, 3).secret);
    pane.editor.setSecret(u"dev"_s, u"only"_s, u"here"_s); // when it is shown later
    QVERIFY(pane.variable(0, 3).secret);
}

void TestEnvironments::makesSecretAndOpen()
{
    EditorPane pane;
    QSignalSpy given(&pane.editor, &EnvironmentEditor::secretEdited);
    QSignalSpy asked(&pane.editor, &EnvironmentEditor::secretRequested);
    pane.clickPart(3, Model::SecretColumn);
    QCOMPARE(given.takeFirst(), QVariantList({u"dev"_s, u"only"_s, u"here"_s}));
    QVERIFY(pane.variable(0, 3).secret);
    QVERIFY(pane.variable(0, 3).value.isEmpty());
    pane.choose(3, Model::SecretColumn);
    pane.key(Qt::Key_Space);
    QCOMPARE(asked.takeFirst(), QVariantList({u"dev"_s, u"only"_s}));
    QVERIFY(pane.variable(0, 3).secret); // its text has to come first
    pane.editor.setSecret(u"dev"_s, u"only"_s, u"here"_s);
    QVERIFY(!pane.variable(0, 3).secret);
    QCOMPARE(pane.variable(0, 3).value, u"here"_s);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane.editor.environments(), devAndStaging());
}

void TestEnvironments::addsRenamesDuplicatesDeletes()
{
    EditorPane pane;
    QTest::mouseClick(pane.editor.findChild<QToolButton *>(u"addEnvironmentButton"_s),
                      Qt::LeftButton); // New environment
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(edit);
    QCOMPARE(edit->selectedText(), u"New environment"_s);
    pane.type(u"prod"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.names(), QStringList({u"dev"_s, u"staging"_s, u"prod"_s}));
    QCOMPARE(pane.editor.currentEnvironment(), u"prod"_s);
    pane.chooseEnvironment(0);
    pane.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(pane.names(), QStringList({u"dev"_s, u"dev 2"_s, u"staging"_s, u"prod"_s}));
    QCOMPARE(pane.editor.currentEnvironment(), u"dev 2"_s);
    QCOMPARE(pane.variable(1, 0), pane.variable(0, 0));
    pane.key(Qt::Key_F2);
    pane.type(u"copy"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.names().at(1), u"copy"_s);
    pane.chooseEnvironment(1);
    pane.key(Qt::Key_Delete);
    QCOMPARE(pane.names(), QStringList({u"dev"_s, u"staging"_s, u"prod"_s}));
    QCOMPARE(pane.notice()->text(), u"Deleted “copy”."_s);
    QTest::mouseClick(pane.editor.findChild<LinkButton *>(u"undoDelete"_s), Qt::LeftButton);
    QCOMPARE(pane.names().at(1), u"copy"_s);
    QCOMPARE(pane.editor.currentEnvironment(), u"copy"_s);
    QVERIFY(pane.notice()->isHidden());
}

void TestEnvironments::refusesATakenName()
{
    EditorPane pane;
    pane.chooseEnvironment(0);
    pane.key(Qt::Key_F2);
    pane.type(u"staging"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.names(), QStringList({u"dev"_s, u"staging"_s}));
    QVERIFY(pane.notice()->isVisible());
    QVERIFY(pane.notice()->text().contains(u"“staging”"_s));
}

void TestEnvironments::secretsFollowNames()
{
    EditorPane pane;
    QSignalSpy copied(&pane.editor, &EnvironmentEditor::secretCopied);
    pane.chooseEnvironment(0);
    pane.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(copied.takeFirst(), QVariantList({u"dev"_s, u"token"_s, u"dev 2"_s, u"token"_s}));
    pane.key(Qt::Key_F2);
    pane.type(u"qa"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(copied.takeFirst(), QVariantList({u"dev 2"_s, u"token"_s, u"qa"_s, u"token"_s}));
}

void TestEnvironments::colours()
{
    EditorPane pane;
    auto *button = pane.editor.findChild<LinkButton *>(u"environmentColor"_s);
    QCOMPARE(button->text(), u"Green"_s);
    button->menu()->popup(button->mapToGlobal(QPoint()));
    QVERIFY(button->menu()->actions().constFirst()->isChecked());
    button->menu()->close();
    button->menu()->actions().at(5)->trigger();
    QCOMPARE(button->text(), u"Red"_s);
    QCOMPARE(pane.editor.environments().constFirst().color, u"#c4372d"_s);
    button->menu()->actions().constLast()->trigger();
    QVERIFY(pane.editor.environments().constFirst().color.isEmpty());
    QCOMPARE(button->accessibleName(), u"Colour: No colour"_s);
}

void TestEnvironments::undoGoesThroughEverything()
{
    EditorPane pane;
    pane.clickPart(1, Model::OnColumn);
    pane.chooseEnvironment(1);
    pane.clickPart(0, Model::SecretColumn);
    pane.chooseEnvironment(0);
    pane.key(Qt::Key_Delete);
    QCOMPARE(pane.editor.undoStack()->count(), 3);
    while (pane.editor.undoStack()->canUndo())
        pane.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane.editor.environments(), devAndStaging());
    QCOMPARE(pane.editor.currentEnvironment(), u"dev"_s); // where the last was undone
    while (pane.editor.undoStack()->canRedo())
        pane.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(pane.names(), QStringList(u"staging"_s));
    QVERIFY(pane.variable(0, 0).secret);
}

void TestEnvironments::filterHidesRows()
{
    EditorPane pane;
    auto *filter = pane.editor.findChild<QLineEdit *>(u"variableFilter"_s);
    filter->setFocus();
    pane.type(u"LOCAL"_s);
    QVERIFY(!pane.table->isRowHidden(0));
    QVERIFY(pane.table->isRowHidden(1));
    QVERIFY(!pane.table->isRowHidden(4)); // the row that adds stays
    filter->clear();
    QVERIFY(!pane.table->isRowHidden(1));
}

void TestEnvironments::emptyStateMakesAnEnvironment()
{
    EditorPane pane(QList<Environment>{});
    auto *button = pane.editor.findChild<QPushButton *>(u"firstEnvironment"_s);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isVisible());
    pane.type(u"dev"_s);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.names(), QStringList(u"dev"_s));
    QCOMPARE(pane.table->model()->rowCount(), 1);
}

void TestEnvironments::loadKeepsWhatIsTheSame()
{
    EditorPane pane;
    pane.clickPart(1, Model::OnColumn);
    pane.editor.setEnvironments(pane.editor.environments());
    QVERIFY(pane.editor.undoStack()->canUndo());
    pane.editor.setEnvironments(devAndStaging().mid(1));
    QVERIFY(!pane.editor.undoStack()->canUndo());
    QCOMPARE(pane.editor.currentEnvironment(), u"staging"_s);
    pane.editor.setEnvironments({});
    QVERIFY(pane.editor.currentEnvironment().isEmpty());
    pane.editor.setSecret(u"dev"_s, u"token"_s, u"late"_s); // nobody asks any more
    QVERIFY(pane.editor.environments().isEmpty());
}

void TestEnvironments::accessibleNames()
{
    EditorPane pane;
    QCOMPARE(pane.table->accessibleName(), u"Variables"_s);
    QCOMPARE(pane.list->accessibleName(), u"Environments"_s);
    QCOMPARE(pane.data(0, Model::OnColumn, Qt::AccessibleTextRole).toString(), u"baseUrl is on"_s);
    QCOMPARE(pane.data(2, Model::SecretColumn, Qt::AccessibleTextRole).toString(), u"token is secret"_s);
    QCOMPARE(pane.list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"dev, 4 variables"_s);
    const QList<QWidget *> widgets = pane.editor.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QToolButton *>(widget)
            || qobject_cast<QComboBox *>(widget) || qobject_cast<LinkButton *>(widget)) {
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

FINGERPOST_TEST(TestEnvironments)
#include "tst_environments.moc"
