// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopstage.h"

#include "collections/collectionmodel.h"
#include "collections/collectionstore.h"
#include "collections/collectionview.h"
#include "collections/folderpage.h"
#include "collections/openedcollections.h"
#include "collections/requesttree.h"
#include "environments/environmenteditor.h"
#include "environments/environmentspage.h"
#include "environments/variablemodel.h"
#include "environments/variablespane.h"
#include "environments/variabletable.h"
#include "request/authpane.h"
#include "request/docspane.h"
#include "request/pathform.h"
#include "request/requestpane.h"
#include "request/urlbar.h"
#include "support/files.h"
#include "support/testsuite.h"
#include "widgets/sectiontabbar.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "workspace/workspacestate.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

namespace {
const auto HeldToken = u"ghp_1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV2wX"_s;
} // namespace

/// Environments, and the credentials that folders and environments hold back, in the real window.
class TestHeldBack : public QObject, protected ShopStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void undecidedEnvironmentsComeBack();
    void environmentsAreATab();
    void aFoldersCredentialIsHeldBack();
    void anEnvironmentsCredentialMayStay();
    void anUndecidedCredentialIsNeitherLostNorWritten();
    void globalsAreLookedAtToo();
    void eitherSideOfAnEnvironmentCanBeTaken_data();
    void eitherSideOfAnEnvironmentCanBeTaken();
    void whatIsTypedDuringASaveIsNotLost();
    void whatCannotBeWrittenStaysTyped();
    void aSecretThatNoKeychainGivesStaysOne();
    void whatWasRefusedMayBeTakenBack();
    void whatOthersHaveSavedIsNotTakenOut();
    void oneKeyGoesToTheNextEnvironment();
    void aChosenEnvironmentThatIsGoneIsTold();
    void environmentsOfOneNameAreTold();
    void environmentsOfOneNameHaveTheirOwnSecrets();
    void whatNobodyEditedIsLeftAlone();
    void aGlobalFromElsewhereStays();
    void aGlobalThatTheJournalDoesNotKnowStays();
    void whatNoKeychainGivesBackIsNotSaved();
    void longNotesAreLookedThroughElsewhere();
    void theChosenEnvironmentMayBeRenamed();
};

void TestHeldBack::undecidedEnvironmentsComeBack()
{
    EnvironmentsPage *page = openEnvironments();
    QVERIFY(page);
    const QByteArray theirs = "name: dev\nvariables:\n  - name: host\n    value: theirs\n";
    addVariable(page->editor()->table(), u"mine"_s, u"1"_s);
    QCOMPARE(page->tool().typed.size(), 1); // at once
    write(u"environments/dev.yml"_s, theirs);
    page->save();
    QVERIFY(strip(u"keepMine"_s));
    QVERIFY(m_fixture->open());
    QTRY_VERIFY(idOf({}) != CollectionSource::rootId);
    QAbstractButton *mine = strip(u"keepMine"_s);
    QVERIFY(mine);
    page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QVERIFY(page->face().modified);
    QCOMPARE(page->editor()->environments().size(), 1);
    QCOMPARE(read(u"environments/dev.yml"_s), theirs);
    QTest::mouseClick(mine, Qt::LeftButton);
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("name: mine"));
    QTRY_VERIFY(page->tool().typed.isEmpty());
}

void TestHeldBack::environmentsAreATab()
{
    QVERIFY(openRequest());
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QCOMPARE(page->tool().collection, m_root);
    QCOMPARE(page->face().name, u"Environments: Shop"_s);
    auto *make = page->findChild<QAbstractButton *>(u"firstEnvironment"_s);
    QVERIFY(make && make->isVisible());
    QTest::mouseClick(make, Qt::LeftButton);
    QTRY_VERIFY(!QDir(m_root + u"/environments"_s).entryList({u"*.yml"_s}).isEmpty());
    QVERIFY(m_fixture->open());
    page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QTRY_COMPARE(page->editor()->environments().size(), 1);
    // Elsewhere edited, here shown.
    QFile file(m_root + u"/environments/dev.yml"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name: dev\nvariables:\n  - name: host\n    value: h\n");
    file.close();
    QTRY_COMPARE(page->editor()->environments().size(), 2);
}

void TestHeldBack::aFoldersCredentialIsHeldBack()
{
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    QTRY_COMPARE(page->face().name, u"Users"_s);
    m_fixture->addRow(page->headers(), u"Authorization"_s, "Bearer "_L1 + HeldToken);
    page->sections()->setCurrentIndex(FolderPage::Variables);
    addVariable(page->variables()->table(), u"apiKey"_s, u"Tr0ub4dor9x7Q"_s);
    QVERIFY(strip(u"moveCredentials"_s));
    QTRY_VERIFY(read(u"users/folder.yml"_s).contains("name: Authorization"));
    QTRY_VERIFY(read(u"users/folder.yml"_s).contains("apiKey")); // the last that is saved by itself
    QVERIFY(!read(u"users/folder.yml"_s).contains(HeldToken.toUtf8()));
    // While it still saves, a change of others would be a conflict.
    page->save();
    bool isIdle = false;
    m_fixture->window()->collections()->storeAt(m_root)->loadFolder(
        u"users"_s, page, [&isIdle](const Requests::Result<FolderSettings> &) { isIdle = true; });
    QTRY_VERIFY(isIdle);
    // What others change meanwhile comes, and what is held back stays.
    write(u"users/folder.yml"_s, read(u"users/folder.yml"_s) + "docs: theirs\n");
    QTRY_COMPARE(page->findChild<DocsPane *>()->docs(), u"theirs"_s);
    QCOMPARE(page->headers()->rows().value(0).value, "Bearer "_L1 + HeldToken);
    QTest::mouseClick(strip(u"moveCredentials"_s), Qt::LeftButton);
    QTRY_COMPARE(page->headers()->rows().value(0).value, u"Bearer {{githubToken}}"_s);
    QTRY_VERIFY(read(u"users/folder.yml"_s).contains("{{githubToken}}"));
    QVERIFY(!read(u"users/folder.yml"_s).contains("Tr0ub4dor9x7Q"));
    QVERIFY(read(u"users/folder.yml"_s).contains("docs: theirs"));
    QVERIFY(page->variables()->variables().constFirst().secret);
    QVERIFY(m_fixture->keychain().values().contains(HeldToken));
    QTRY_VERIFY(m_fixture->keychain().values().contains(u"Tr0ub4dor9x7Q"_s));
    QCOMPARE(m_fixture->workbench().state.state().globals.size(), 1);
    QVERIFY(!page->findChild<QWidget *>(u"credentialStrip"_s)->isVisible());
}

void TestHeldBack::anEnvironmentsCredentialMayStay()
{
    EnvironmentsPage *page = openEnvironments();
    QVERIFY(page);
    addVariable(page->editor()->table(), u"token"_s, HeldToken);
    QAbstractButton *keep = strip(u"saveAsItIs"_s);
    QVERIFY(keep);
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("name: token"));
    QVERIFY(!read(u"environments/dev.yml"_s).contains(HeldToken.toUtf8()));
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains(HeldToken.toUtf8()));
    QVERIFY(!keep->isVisible());
    // For this value only.
    addVariable(page->editor()->table(), u"other"_s, HeldToken);
    QTRY_VERIFY(read(u"environments/dev.yml"_s).count(HeldToken.toUtf8()) == 2);
    QVERIFY(!keep->isVisible());
    addVariable(page->editor()->table(), u"third"_s, QString(HeldToken).replace(u"ghp_1"_s, u"ghp_2"_s));
    QTRY_VERIFY(keep->isVisible());
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("name: third"));
    QTest::mouseClick(strip(u"moveCredentials"_s), Qt::LeftButton);
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("secret: true"));
    // Beside what the journal has sealed meanwhile.
    QVERIFY(m_fixture->keychain().values().contains(QString(HeldToken).replace(u"ghp_1"_s, u"ghp_2"_s)));
    // And back: as any step.
    page->editor()->undoStack()->undo();
    QTRY_VERIFY(keep->isVisible());
}

void TestHeldBack::anUndecidedCredentialIsNeitherLostNorWritten()
{
    EnvironmentsPage *page = openEnvironments();
    QVERIFY(page);
    addVariable(page->editor()->table(), u"token"_s, HeldToken); // and away, before it was ever saved
    QVERIFY(m_fixture->open());
    QVERIFY(!read(u"environments/dev.yml"_s).contains(HeldToken.toUtf8()));
    QVERIFY(read(u"environments/dev.yml"_s).contains("- secret: true\n    name: token\n"));
    QCOMPARE(m_fixture->keychain().values(), QStringList(HeldToken));
}

void TestHeldBack::globalsAreLookedAtToo()
{
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QCOMPARE(page->tool().collection, QString());
    addVariable(page->editor()->table(), u"token"_s, HeldToken);
    QVERIFY(strip(u"moveCredentials"_s));
    QCOMPARE(m_fixture->workbench().state.state().globals.value(0).value, QString());
    QTest::mouseClick(strip(u"moveCredentials"_s), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->workbench().state.state().globals.value(0).secret);
    QVERIFY(m_fixture->keychain().values().contains(HeldToken));
}

void TestHeldBack::eitherSideOfAnEnvironmentCanBeTaken_data()
{
    QTest::addColumn<QString>("choice");
    QTest::newRow("mine") << u"keepMine"_s;
    QTest::newRow("theirs") << u"takeTheirs"_s;
}

void TestHeldBack::eitherSideOfAnEnvironmentCanBeTaken()
{
    QFETCH(QString, choice);
    write(u"environments/other.yml"_s, "name: other\nvariables:\n  - name: a\n    value: old\n");
    write(u"environments/dev.yml"_s, "name: dev\nvariables:\n  - name: host\n    value: h\n");
    QVERIFY(openRequest());
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QTRY_COMPARE(page->editor()->environments().size(), 2);
    page->editor()->showEnvironment(u"dev"_s);
    addVariable(page->editor()->table(), u"mine"_s, u"1"_s);
    // Before anybody could be told that the files are others.
    const QByteArray theirs = "name: dev\nvariables:\n  - name: host\n    value: theirs\n";
    const QByteArray other = "name: other\nvariables:\n  - name: a\n    value: new\n";
    write(u"environments/dev.yml"_s, theirs);
    write(u"environments/other.yml"_s, other);
    write(u"environments/third.yml"_s, "name: third\n");
    page->save();
    QAbstractButton *button = strip(choice);
    QVERIFY(button);
    QCOMPARE(read(u"environments/dev.yml"_s), theirs);
    // What was typed is here still, and what others did elsewhere has come.
    QTRY_COMPARE(page->editor()->environments().size(), 3);
    QCOMPARE(page->editor()->environments().at(0).variables.size(), 2);
    QCOMPARE(page->editor()->environments().at(1).variables.value(0).value, u"new"_s);
    page->save(); // nor is it written by the way
    QCOMPARE(read(u"environments/dev.yml"_s), theirs);
    QTest::mouseClick(button, Qt::LeftButton);
    if (choice == u"keepMine"_s) {
        QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("name: mine"));
        QVERIFY(read(u"environments/dev.yml"_s).contains("value: h\n"));
    } else {
        QTRY_COMPARE(page->editor()->environments().at(0).variables.value(0).value, u"theirs"_s);
        page->save();
        QCOMPARE(read(u"environments/dev.yml"_s), theirs);
    }
    QVERIFY(!button->isVisible());
    QCOMPARE(read(u"environments/other.yml"_s), other);
    QVERIFY(QFileInfo::exists(m_root + u"/environments/third.yml"_s));
}

void TestHeldBack::whatIsTypedDuringASaveIsNotLost()
{
    EnvironmentsPage *page = openEnvironments();
    QVERIFY(page);
    addVariable(page->editor()->table(), u"first"_s, u"1"_s);
    page->save(); // on its way from here on
    addVariable(page->editor()->table(), u"second"_s, u"2"_s);
    page->save();
    addVariable(page->editor()->table(), u"third"_s, u"3"_s);
    m_fixture->window()->documents()->flush(); // as closing does, with nothing waited for in between
    m_fixture->close();
    for (const QByteArray name : {"first", "second", "third"})
        QVERIFY2(read(u"environments/dev.yml"_s).contains(QByteArray("name: " + name)), name.constData());
    QCOMPARE(QDir(m_root + u"/environments"_s).entryList({u"*.yml"_s}).size(), 1);
    QVERIFY(m_fixture->open());
}

void TestHeldBack::aSecretThatNoKeychainGivesStaysOne()
{
    WorkspaceStore &store = m_fixture->workbench().state;
    WorkspaceState state = store.state();
    state.globals.append({.name = u"token"_s, .secret = true});
    store.setState(state);
    m_fixture->setKeychainMissing(true);
    QVERIFY(m_fixture->open());
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QTRY_COMPARE(page->editor()->environments().value(0).variables.size(), 1);
    const QSignalSpy noticed(page, &TabPage::noticed);
    VariableTable *table = page->editor()->table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, VariableModel::SecretColumn));
    QTest::keyClick(table, Qt::Key_Space); // make it open
    QTRY_VERIFY(!noticed.isEmpty());
    QVERIFY(page->editor()->environments().constFirst().variables.constFirst().secret);
}

void TestHeldBack::whatCannotBeWrittenStaysTyped()
{
    EnvironmentsPage *page = openEnvironments();
    QVERIFY(page);
    m_fixture->drafts().flush(); // what else there is to write is written before
    m_fixture->workbench().state.flush();
    bool isTold = false;
    connect(page, &TabPage::noticed, this, [&isTold] { isTold = true; });
    std::optional<Requests::Test::FileSizeLimit> full(32); // which is so for root, too
    addVariable(page->editor()->table(), u"first"_s, u"1"_s);
    QSignalSpy readAgain(&m_fixture->workbench().scopes, &CollectionScopes::changed);
    page->save();
    (void)QTest::qWaitFor([&] { return isTold && !readAgain.isEmpty(); });
    full.reset();
    QVERIFY(page->disconnect(this)); // from what is on the stack here
    QVERIFY(isTold);
    QCOMPARE(page->editor()->environments().constFirst().variables.size(), 2);
    addVariable(page->editor()->table(), u"second"_s, u"2"_s);
    page->save();
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("name: second"));
    QVERIFY(read(u"environments/dev.yml"_s).contains("name: first"));
}

void TestHeldBack::whatWasRefusedMayBeTakenBack()
{
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    QTRY_COMPARE(page->face().name, u"Users"_s);
    m_fixture->drafts().flush();
    m_fixture->workbench().state.flush();
    std::optional<Requests::Test::FileSizeLimit> full(32);
    page->headers()->model()->insertOwnRows(0, {{.key = u"X-Mine"_s, .value = u"1"_s}}, u"Add"_s);
    page->save();
    (void)QTest::qWaitFor([page] { return page->face().modified; });
    full.reset();
    QVERIFY(page->face().modified);
    page->headers()->model()->undoStack()->undo();
    page->save();
    QVERIFY(!page->face().modified);
    QVERIFY(page->tool().typed.isEmpty());
    // What others write is followed again.
    write(u"users/folder.yml"_s, "info:\n  name: Others\n  type: folder\n");
    QTRY_COMPARE(page->face().name, u"Others"_s);
}

void TestHeldBack::whatOthersHaveSavedIsNotTakenOut()
{
    const QByteArray header = "    - name: Authorization\n      value: Bearer " + HeldToken.toUtf8() + "\n";
    write(u"users/folder.yml"_s, "info:\n  name: Users\n  type: folder\nrequest:\n  headers:\n" + header);
    write(u"environments/dev.yml"_s,
          "name: dev\nvariables:\n  - name: token\n    value: " + HeldToken.toUtf8() + "\n");
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    QTRY_COMPARE(page->headers()->rows().size(), 1);
    page->findChild<DocsPane *>()->replaceDocs(u"mine"_s);
    page->save();
    QTRY_VERIFY(read(u"users/folder.yml"_s).contains("docs: mine"));
    QVERIFY(strip(u"moveCredentials"_s)); // it is pointed out
    QVERIFY(read(u"users/folder.yml"_s).contains(header));
    QVERIFY(openRequest());
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *environments = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(environments);
    QTRY_COMPARE(environments->editor()->environments().size(), 1);
    addVariable(environments->editor()->table(), u"more"_s, u"1"_s);
    QVERIFY(m_fixture->open()); // and stays when both pages go
    QVERIFY(read(u"users/folder.yml"_s).contains(header));
    QVERIFY(read(u"environments/dev.yml"_s).contains("name: more"));
    QVERIFY(read(u"environments/dev.yml"_s).contains(HeldToken.toUtf8()));
}

void TestHeldBack::oneKeyGoesToTheNextEnvironment()
{
    write(u"environments/dev.yml"_s, "name: dev\n");
    write(u"environments/prod.yml"_s, "name: prod\n");
    QVERIFY(openRequest());
    QTRY_COMPARE(m_fixture->workbench().scopes.environments(m_root).size(), 2);
    const auto chosen = [this] { return m_fixture->workbench().state.state().environments.value(m_root); };
    for (const QString &next : {u"dev"_s, u"prod"_s, QString(), u"dev"_s}) {
        m_fixture->press(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(chosen(), next);
    }
    m_fixture->press(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(chosen(), QString());
}

/// As by a checkout.
void TestHeldBack::aChosenEnvironmentThatIsGoneIsTold()
{
    write(u"environments/dev.yml"_s, "name: dev\n");
    QVERIFY(openRequest());
    QTRY_COMPARE(m_fixture->workbench().scopes.environments(m_root).size(), 1);
    m_fixture->press(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    const auto *button = m_fixture->window()->findChild<QAbstractButton *>(u"environmentButton"_s);
    QVERIFY(button);
    QTRY_COMPARE(button->text(), u"dev"_s);
    QVERIFY(QFile::remove(m_root + "/environments/dev.yml"_L1));
    QTRY_COMPARE(button->text(), u"dev (missing)"_s);
    write(u"environments/dev.yml"_s, "name: dev\n");
    QTRY_COMPARE(button->text(), u"dev"_s);
}

void TestHeldBack::environmentsOfOneNameAreTold()
{
    write(u"environments/twin.yml"_s, "name: dev\nvariables:\n  - name: host\n    value: other\n");
    write(u"environments/dev.yml"_s, "name: dev\nvariables:\n  - name: host\n    value: h\n");
    QVERIFY(openRequest());
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QTRY_COMPARE(page->editor()->environments().size(), 2);
    const auto *told = page->findChild<QWidget *>(u"environmentTwins"_s);
    QVERIFY(told);
    QTRY_VERIFY(told->isVisible());
    write(u"environments/twin.yml"_s, "name: other\nvariables:\n  - name: host\n    value: other\n");
    QTRY_VERIFY(!told->isVisible());
}

void TestHeldBack::environmentsOfOneNameHaveTheirOwnSecrets()
{
    const QByteArray text = "name: dev\nvariables:\n  - name: token\n    secret: true\n";
    write(u"environments/dev.yml"_s, text);
    QVERIFY(openRequest());
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QTRY_COMPARE(page->editor()->environments().size(), 1);
    const auto valueOf = [this](const QString &scope) {
        const QString owner = m_fixture->workbench().scopes.collectionId(m_root);
        return m_fixture->keychain().value(SecretKey{owner, scope, u"token"_s}.toKeychain());
    };
    const auto shared = u"environment/dev"_s;
    const auto own = u"environmentfile/twin.yml/dev"_s;
    Q_EMIT page->editor()->secretEdited(u"dev"_s, u"token"_s, u"of both"_s);
    QTRY_COMPARE(valueOf(shared), u"of both"_s);
    // What was kept in one place is now in both, and from then on each has its own.
    write(u"environments/twin.yml"_s, text);
    QTRY_COMPARE(page->editor()->environments().size(), 2);
    QTRY_COMPARE(valueOf(own), u"of both"_s);
    const Environment twin = page->editor()->environments().at(1);
    QCOMPARE(twin.secretScope(), own);
    Q_EMIT page->editor()->secretEdited(twin.key(), u"token"_s, u"of the other"_s);
    QTRY_COMPARE(valueOf(own), u"of the other"_s);
    QCOMPARE(valueOf(shared), u"of both"_s);
    // Also when the first one goes.
    QVERIFY(QFile::remove(m_root + "/environments/dev.yml"_L1));
    QTRY_COMPARE(page->editor()->environments().size(), 1);
    QCOMPARE(page->editor()->environments().constFirst().secretScope(), own);
}

void TestHeldBack::whatNobodyEditedIsLeftAlone()
{
    const QByteArray other =
        "name: other\nvariables:\n  - name: token\n    value: " + HeldToken.toUtf8() + "\n";
    write(u"environments/other.yml"_s, other);
    write(u"environments/dev.yml"_s, "name: dev\nvariables:\n  - name: host\n    value: h\n");
    QVERIFY(openRequest());
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QTRY_COMPARE(page->editor()->environments().size(), 2);
    page->editor()->showEnvironment(u"dev"_s);
    addVariable(page->editor()->table(), u"mine"_s, u"1"_s);
    page->save();
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("name: mine"));
    m_fixture->press(Qt::Key_W, Qt::ControlModifier); // nor when the page goes
    QVERIFY(m_fixture->open());
    QCOMPARE(read(u"environments/other.yml"_s), other);
}

void TestHeldBack::aGlobalThatTheJournalDoesNotKnowStays()
{
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    addVariable(page->editor()->table(), u"mine"_s, u"1"_s);
    const QList<RequestDraft> journal = page->tool().typed;
    QCOMPARE(journal.size(), 1);
    page->save();
    WorkspaceStore &store = m_fixture->workbench().state;
    WorkspaceState state = store.state();
    state.globals.append({.name = u"githubToken"_s, .secret = true});
    store.setState(state);
    page->takeTyped(journal); // as after a crash within the same second
    QStringList names;
    for (const Variable &variable : store.state().globals)
        names.append(variable.name);
    QCOMPARE(names, (QStringList{u"mine"_s, u"githubToken"_s}));
}

void TestHeldBack::aGlobalFromElsewhereStays()
{
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    addVariable(page->editor()->table(), u"mine"_s, u"1"_s);
    page->save();
    QVERIFY(page->tool().typed.isEmpty());
    // As when a credential of a request is moved, while this tab is open.
    WorkspaceStore &store = m_fixture->workbench().state;
    WorkspaceState state = store.state();
    QCOMPARE(state.globals.size(), 1);
    state.globals.append({.name = u"githubToken"_s, .secret = true});
    store.setState(state);
    QTRY_COMPARE(page->editor()->environments().constFirst().variables.size(), 2);
    addVariable(page->editor()->table(), u"more"_s, u"2"_s);
    page->save();
    QStringList names;
    for (const Variable &variable : store.state().globals)
        names.append(variable.name);
    QCOMPARE(names, (QStringList{u"mine"_s, u"githubToken"_s, u"more"_s}));
}

/// After a crash, with a keychain that is gone by then.
void TestHeldBack::whatNoKeychainGivesBackIsNotSaved()
{
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    addVariable(page->editor()->table(), u"token"_s, HeldToken);
    QVERIFY(strip(u"moveCredentials"_s));
    const QString journal = m_fixture->drafts().path();
    QTRY_VERIFY(Requests::Test::contentOf(journal).contains("{{sealed."));
    const QByteArray crashed = Requests::Test::contentOf(journal);
    m_fixture->close();
    Requests::Test::writeFile(journal, crashed);
    m_fixture->setKeychainMissing(true);
    QVERIFY(m_fixture->open());
    page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    const auto typed = [page] { return page->editor()->environments().value(0).variables.value(0).value; };
    QTRY_VERIFY(typed().startsWith(u"{{sealed."_s));
    page->save();
    for (const Variable &variable : m_fixture->workbench().state.state().globals)
        QVERIFY(!variable.value.contains(u"sealed"_s));
    QVERIFY(page->face().modified);
    QVERIFY(!page->tool().typed.isEmpty());
    QTRY_VERIFY(m_fixture->find<QWidget>(u"notice"_s, m_fixture->window())->isVisible()); // and it is said
}

void TestHeldBack::longNotesAreLookedThroughElsewhere()
{
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    QTRY_COMPARE(page->face().name, u"Users"_s);
    auto *docs = page->findChild<DocsPane *>();
    const QString notes = u"lorem ipsum\n"_s.repeated(4'000) + "token: "_L1 + HeldToken + u'\n';
    docs->replaceDocs(notes);
    page->save();
    const auto *found = page->findChild<QWidget *>(u"credentialStrip"_s);
    QVERIFY(found->isHidden()); // nobody has waited for it
    QCOMPARE(page->tool().typed.size(), 1);
    docs->replaceDocs(notes + u"more\n"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!found->isHidden(), 20'000);
    QVERIFY(!read(u"users/folder.yml"_s).contains(HeldToken.toUtf8()));
    QCOMPARE(docs->docs(), notes + u"more\n"_s);
    // A page that goes cannot wait.
    docs->replaceDocs(notes + u"last\n"_s);
    page->save();
    QVERIFY(m_fixture->open());
    QVERIFY(read(u"users/folder.yml"_s).contains("last"));
    QVERIFY(!read(u"users/folder.yml"_s).contains(HeldToken.toUtf8()));
    QVERIFY(m_fixture->keychain().values().contains(HeldToken));
}

void TestHeldBack::theChosenEnvironmentMayBeRenamed()
{
    write(u"environments/dev.yml"_s, "name: dev\nvariables:\n  - name: host\n    value: h\n");
    write(u"environments/prod.yml"_s, "name: prod\n");
    QVERIFY(openRequest());
    QTRY_COMPARE(m_fixture->workbench().scopes.environments(m_root).size(), 2);
    const auto chosen = [this] { return m_fixture->workbench().state.state().environments.value(m_root); };
    m_fixture->press(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(chosen(), u"dev"_s);
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QTRY_COMPARE(page->editor()->environments().size(), 2);
    QAbstractItemModel *names = page->findChild<QListView *>(u"environments"_s)->model();
    QVERIFY(names->setData(names->index(0, 0), u"testing"_s));
    page->save();
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("name: testing"));
    QTRY_COMPARE(chosen(), u"testing"_s);
}

FINGERPOST_TEST(TestHeldBack)
#include "tst_heldback.moc"
