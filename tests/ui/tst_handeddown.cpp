// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "collections/collectionmodel.h"
#include "collections/collectionview.h"
#include "collections/folderpage.h"
#include "collections/openedcollections.h"
#include "collections/requesttree.h"
#include "environments/environmenteditor.h"
#include "environments/environmentspage.h"
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

/// What folders and collections give to their requests, and the rows of a path, in the real window.
class TestHandedDown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void pathVariablesHaveRows();
    void namesInThePathKeepTheirValueWhileTyped();
    void theRequestShowsWhatItInherits();
    void aFolderIsEdited();
    void aFolderPasswordReachesNoFile();
    void whatOthersHaveSavedIsNotTakenOut();
    void aChangedFolderFileIsNotOverwritten();
    void aFolderTypedInWhileItIsReadIsNotOverwritten();
    void whatIsRefusedWhileTheFileIsReadStays();
    void anUndecidedFolderComesBack();
    void undecidedEnvironmentsComeBack();
    void whatAClosedTabCouldNotSaveComesBack();
    void environmentsAreATab();
    void oneKeyGoesToTheNextEnvironment();
    void ownVariablesCount();
    void ownVariablesCanBeSecret();
    void aCollectionIsClosed();
    void environmentsOfOneNameAreTold();
    void whatIsGoneEndsACommand();
    void aFoldersCredentialIsHeldBack();
    void longNotesAreLookedThroughElsewhere();
    void anEnvironmentsCredentialMayStay();
    void whatNobodyEditedIsLeftAlone();
    void anUndecidedCredentialIsNeitherLostNorWritten();
    void globalsAreLookedAtToo();
    void aGlobalFromElsewhereStays();
    void eitherSideOfAnEnvironmentCanBeTaken_data();
    void eitherSideOfAnEnvironmentCanBeTaken();
    void whatIsTypedDuringASaveIsNotLost();
    void whatCannotBeWrittenStaysTyped();
    void whatWasRefusedMayBeTakenBack();
    void whatNoKeychainGivesBackIsNotSaved();

private:
    void write(const QString &path, const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const QString &path) const;
    [[nodiscard]] bool openRequest();
    [[nodiscard]] FolderPage *openFolder(const QString &path);
    [[nodiscard]] NodeId idOf(const QString &path) const;
    void chooseKind(AuthPane *pane, AuthSetting::Kind kind) const;
    [[nodiscard]] EnvironmentsPage *openEnvironments();
    void addVariable(VariableTable *table, const QString &name, const QString &value) const;
    /// The button of the strip that points out credentials; null while it does not.
    [[nodiscard]] QAbstractButton *strip(const QString &button) const;

    std::unique_ptr<WindowFixture> m_fixture;
    QString m_root;
};

void TestHandedDown::write(const QString &path, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(m_root + u'/' + path).path());
    QFile file(m_root + u'/' + path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray TestHandedDown::read(const QString &path) const
{
    QFile file(m_root + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestHandedDown::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_root = m_fixture->filePath(u"shop"_s);
    write(u"opencollection.yml"_s,
          "opencollection: 1.0.0\ninfo:\n  name: Shop\nrequest:\n  headers:\n    - name: X-Team\n"
          "      value: blue\n");
    write(u"users/folder.yml"_s,
          "info:\n  name: Users\n  type: folder\nrequest:\n  auth:\n    type: basic\n    username: zoe\n"
          "  settings:\n    http:\n      maxRedirects: 3\n");
    write(u"users/get.yml"_s,
          "info:\n  name: Get\n  type: http\nhttp:\n  method: GET\n  url: http://a.test/users/:id\n"
          "  auth: inherit\n");
    m_fixture->window()->collections()->open(m_root);
    QTRY_VERIFY(idOf({}) != CollectionSource::rootId);
    m_fixture->window()->collections()->fetchMore(idOf({}));
    QTRY_VERIFY(idOf(u"users"_s) != CollectionSource::rootId);
    m_fixture->window()->collections()->fetchMore(idOf(u"users"_s));
    QTRY_VERIFY(idOf(u"users/get.yml"_s) != CollectionSource::rootId);
}

NodeId TestHandedDown::idOf(const QString &path) const
{
    return m_fixture->window()->collections()->idOf(m_root, path);
}

bool TestHandedDown::openRequest()
{
    CollectionView *view = m_fixture->window()->collectionView();
    view->select(idOf(u"users/get.yml"_s));
    QTest::keyClick(view->tree(), Qt::Key_Return);
    return QTest::qWaitFor([this] {
        return m_fixture->page() && m_fixture->page()->draft().url == u"http://a.test/users/:id"_s;
    });
}

FolderPage *TestHandedDown::openFolder(const QString &path)
{
    CollectionView *view = m_fixture->window()->collectionView();
    view->select(idOf(path));
    QTest::keyClick(view->tree(), Qt::Key_Return, Qt::AltModifier);
    auto *page = qobject_cast<FolderPage *>(m_fixture->window()->documents()->currentTab());
    if (page && QTest::qWaitFor([page] { return page->headers()->isEnabled(); }))
        return page;
    return nullptr;
}

void TestHandedDown::chooseKind(AuthPane *pane, AuthSetting::Kind kind) const
{
    auto *box = pane->findChild<QComboBox *>(u"authKind"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    while (pane->auth().kind != kind && box->currentIndex() + 1 < box->count())
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(pane->auth().kind, kind);
}

void TestHandedDown::pathVariablesHaveRows()
{
    QVERIFY(m_fixture->startPlayground());
    m_fixture->typeUrl(m_fixture->url(u"/anything/:what?x=:no"_s));
    auto *value = m_fixture->find<QLineEdit>(u"path:what"_s);
    QVERIFY(value && value->isVisible());
    QVERIFY(!m_fixture->find<QLineEdit>(u"path:no"_s));
    value->setFocus();
    QTest::keyClicks(value, u"a b/c"_s);
    QVERIFY(m_fixture->send());
    QTRY_VERIFY2(m_fixture->bodyText().contains(u"/anything/a%20b%2Fc?x=:no"_s),
                 qPrintable(m_fixture->bodyText() + m_fixture->textOf(u"errorSentence"_s)));
    // An emptied one stands for itself.
    value->setFocus();
    value->selectAll();
    QTest::keyClick(value, Qt::Key_Delete);
    QVERIFY(m_fixture->page()->draft().pathParams.isEmpty());
    QVERIFY(m_fixture->send());
    QTRY_VERIFY(m_fixture->bodyText().contains(u"/anything/:what?x=:no"_s));
}

void TestHandedDown::namesInThePathKeepTheirValueWhileTyped()
{
    m_fixture->typeUrl(u"http://a.test/:us"_s);
    auto *value = m_fixture->find<QLineEdit>(u"path:us"_s);
    QVERIFY(value);
    value->setFocus();
    QTest::keyClicks(value, u"7"_s);
    m_fixture->page()->focusUrl();
    QTest::keyClick(m_fixture->page()->urlBar()->urlEdit(), Qt::Key_End);
    m_fixture->type(u"er/x"_s);
    QCOMPARE(m_fixture->page()->draft().pathParams.size(), 1);
    QCOMPARE(m_fixture->page()->draft().pathParams.constFirst().key, u"user"_s);
    QCOMPARE(m_fixture->page()->draft().pathParams.constFirst().value, u"7"_s);
    m_fixture->typeUrl(u"http://a.test/"_s);
    QVERIFY(!m_fixture->page()->requestPane()->path()->isVisible());
}

void TestHandedDown::theRequestShowsWhatItInherits()
{
    QVERIFY(openRequest());
    m_fixture->showSection(u"requestSections"_s, RequestPane::Auth);
    QTRY_COMPARE(m_fixture->textOf(u"authWords"_s), u"Inherited from the folder “Users”: Basic, user zoe"_s);
    m_fixture->showSection(u"requestSections"_s, RequestPane::Settings);
    QTRY_COMPARE(m_fixture->textOf(u"maxRedirectsOrigin"_s), u"inherited from the folder “Users”: 3"_s);
    QCOMPARE(m_fixture->textOf(u"verifyOrigin"_s), u"inherited from the session: on"_s);
    const QVector<AutomaticRow> &rows = m_fixture->page()->requestPane()->headers()->model()->automaticRows();
    const auto team = std::find_if(rows.begin(), rows.end(),
                                   [](const AutomaticRow &row) { return row.key == u"X-Team"_s; });
    QVERIFY(team != rows.end());
    QCOMPARE(team->value, u"blue"_s);
    QCOMPARE(team->origin, u"from the collection “Shop”"_s);
}

void TestHandedDown::aFolderIsEdited()
{
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    QTRY_COMPARE(page->face().name, u"Users"_s);
    m_fixture->addRow(page->headers(), u"X-Trace"_s, u"on"_s);
    QTRY_VERIFY(read(u"users/folder.yml"_s).contains("name: X-Trace"));
    QVERIFY(read(u"users/folder.yml"_s).contains("username: zoe"));
    // The tab is there after a restart, and the request has the header.
    QVERIFY(m_fixture->open());
    page = qobject_cast<FolderPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QTRY_COMPARE(page->headers()->rows().size(), 1);
    QTRY_VERIFY(idOf({}) != CollectionSource::rootId);
}

void TestHandedDown::aFolderPasswordReachesNoFile()
{
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    page->sections()->setCurrentIndex(FolderPage::Auth);
    QTRY_COMPARE(page->auth()->auth().kind, AuthSetting::Kind::Basic);
    auto *password = page->findChild<QLineEdit *>(u"password"_s);
    QVERIFY(password);
    QTest::keyClicks(password, u"planted-mark-5511"_s);
    auto *user = page->findChild<QLineEdit *>(u"username"_s);
    user->selectAll();
    QTest::keyClicks(user, u"yves"_s);
    QTRY_VERIFY(read(u"users/folder.yml"_s).contains("username: yves"));
    QVERIFY(!read(u"users/folder.yml"_s).contains("planted-mark"));
    // It is sent with the request all the same.
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(openRequest());
    m_fixture->typeUrl(m_fixture->url(u"/basic-auth/yves/planted-mark-5511"_s));
    QVERIFY(m_fixture->send());
    QTRY_VERIFY2(m_fixture->textOf(u"status"_s).startsWith(u"200"_s),
                 qPrintable(m_fixture->textOf(u"status"_s)));
}

void TestHandedDown::whatOthersHaveSavedIsNotTakenOut()
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

void TestHandedDown::aChangedFolderFileIsNotOverwritten()
{
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    QTRY_COMPARE(page->face().name, u"Users"_s);
    QSignalSpy told(m_fixture->window()->collections(), &OpenedCollections::fileChanged);
    // Edited and saved before anybody could be told that the file is another: in one go, without events.
    page->headers()->model()->insertOwnRows(0, {{.key = u"X-Mine"_s, .value = u"1"_s}}, u"Add"_s);
    write(u"users/folder.yml"_s, "info:\n  name: Users\n  type: folder\ndocs: theirs\n");
    page->save();
    auto *mine = [&]() -> QAbstractButton * {
        QAbstractButton *button = nullptr;
        (void)QTest::qWaitFor([&] {
            button = page->findChild<QAbstractButton *>(u"keepMine"_s);
            return button && button->isVisible();
        });
        return button;
    }();
    QVERIFY(mine);
    // The store tells of the file a moment later: what was typed stays, and so does the question.
    QVERIFY(!told.isEmpty() || told.wait());
    QVERIFY(mine->isVisible());
    QCOMPARE(page->headers()->rows().size(), 1);
    page->save();
    QCOMPARE(read(u"users/folder.yml"_s), QByteArray("info:\n  name: Users\n  type: folder\ndocs: theirs\n"));
    QTest::mouseClick(strip(u"showBoth"_s), Qt::LeftButton);
    QMessageBox *both = nullptr;
    QTRY_VERIFY((both = page->findChild<QMessageBox *>()));
    QVERIFY(both->detailedText().contains(u"docs: theirs"_s));
    QVERIFY(both->detailedText().contains(u"name: X-Mine"_s));
    both->close();
    QVERIFY(mine->isVisible());
    QTest::mouseClick(mine, Qt::LeftButton);
    QTRY_VERIFY(read(u"users/folder.yml"_s).contains("X-Mine"));
}

void TestHandedDown::aFolderTypedInWhileItIsReadIsNotOverwritten()
{
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    QTRY_COMPARE(page->face().name, u"Users"_s);
    // The page hears of the change first and asks for the file; before that comes, somebody types.
    connect(m_fixture->window()->collections(), &OpenedCollections::fileChanged, page, [page] {
        if (page->headers()->rows().isEmpty()) {
            page->headers()->model()->insertOwnRows(0, {{.key = u"X-Mine"_s, .value = u"1"_s}}, u"Add"_s);
        }
    });
    const QByteArray theirs = "info:\n  name: Users\n  type: folder\ndocs: theirs\n";
    write(u"users/folder.yml"_s, theirs);
    QAbstractButton *mine = strip(u"keepMine"_s);
    QVERIFY(mine);
    QCOMPARE(page->headers()->rows().size(), 1);
    page->save();
    QCOMPARE(read(u"users/folder.yml"_s), theirs);
    QTest::mouseClick(mine, Qt::LeftButton);
    QTRY_VERIFY(read(u"users/folder.yml"_s).contains("X-Mine"));
}

void TestHandedDown::whatIsRefusedWhileTheFileIsReadStays()
{
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    QTRY_COMPARE(page->face().name, u"Users"_s);
    page->headers()->model()->insertOwnRows(0, {{.key = u"X-Mine"_s, .value = u"1"_s}}, u"Add"_s);
    write(u"users/folder.yml"_s, "info:\n  name: Users\n  type: folder\ndocs: theirs\n");
    page->save();
    page->reload(); // as when the change is told while that is on its way
    QAbstractButton *mine = strip(u"keepMine"_s);
    QVERIFY(mine);
    (void)QTest::qWaitFor([page] { return page->headers()->rows().isEmpty(); }, 500);
    QCOMPARE(page->headers()->rows().size(), 1);
    QVERIFY(strip(u"keepMine"_s));
}

void TestHandedDown::anUndecidedFolderComesBack()
{
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    QTRY_COMPARE(page->face().name, u"Users"_s);
    page->headers()->model()->insertOwnRows(0, {{.key = u"X-Mine"_s, .value = u"1"_s}}, u"Add"_s);
    QCOMPARE(page->tool().typed.size(), 1); // at once
    const QByteArray theirs = "info:\n  name: Users\n  type: folder\ndocs: theirs\n";
    write(u"users/folder.yml"_s, theirs);
    page->save();
    QVERIFY(strip(u"keepMine"_s));
    QVERIFY(page->face().modified);
    for (const bool isRestart : {false, true}) {
        if (isRestart) {
            QVERIFY(m_fixture->open());
        } else {
            m_fixture->press(Qt::Key_W, Qt::ControlModifier);
            m_fixture->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        }
        QAbstractButton *mine = strip(u"keepMine"_s);
        QVERIFY(mine);
        page = qobject_cast<FolderPage *>(m_fixture->window()->documents()->currentTab());
        QVERIFY(page);
        QCOMPARE(page->headers()->rows().size(), 1);
        QVERIFY(page->face().modified);
        QCOMPARE(read(u"users/folder.yml"_s), theirs);
        if (isRestart)
            QTest::mouseClick(mine, Qt::LeftButton);
    }
    QTRY_VERIFY(read(u"users/folder.yml"_s).contains("X-Mine"));
    QTRY_VERIFY(!page->face().modified);
    QVERIFY(page->tool().typed.isEmpty());
}

void TestHandedDown::undecidedEnvironmentsComeBack()
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

void TestHandedDown::whatAClosedTabCouldNotSaveComesBack()
{
    FolderPage *folder = openFolder(u"users"_s);
    QVERIFY(folder);
    QTRY_COMPARE(folder->face().name, u"Users"_s);
    folder->headers()->model()->insertOwnRows(0, {{.key = u"X-Mine"_s, .value = u"1"_s}}, u"Add"_s);
    const QByteArray theirs = "info:\n  name: Users\n  type: folder\ndocs: theirs\n";
    write(u"users/folder.yml"_s, theirs);
    m_fixture->press(Qt::Key_W, Qt::ControlModifier); // the answer finds no tab
    QVERIFY(strip(u"keepMine"_s));
    folder = qobject_cast<FolderPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(folder);
    QCOMPARE(folder->headers()->rows().size(), 1);
    QVERIFY(folder->face().modified);
    QCOMPARE(read(u"users/folder.yml"_s), theirs);
    QTest::mouseClick(strip(u"keepMine"_s), Qt::LeftButton);
    QTRY_VERIFY(read(u"users/folder.yml"_s).contains("X-Mine"));

    EnvironmentsPage *page = openEnvironments();
    QVERIFY(page);
    addVariable(page->editor()->table(), u"mine"_s, u"1"_s);
    const QByteArray other = "name: dev\nvariables:\n  - name: host\n    value: theirs\n";
    write(u"environments/dev.yml"_s, other);
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(strip(u"keepMine"_s));
    page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    QVERIFY(page);
    QCOMPARE(page->editor()->environments().constFirst().variables.size(), 2);
    QCOMPARE(read(u"environments/dev.yml"_s), other);
    QTest::mouseClick(strip(u"keepMine"_s), Qt::LeftButton);
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("name: mine"));
}

void TestHandedDown::environmentsAreATab()
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

void TestHandedDown::oneKeyGoesToTheNextEnvironment()
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

void TestHandedDown::ownVariablesCount()
{
    QVERIFY(m_fixture->startPlayground());
    m_fixture->typeUrl(m_fixture->url(u"/anything?who={{who}}"_s));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Variables);
    VariablesPane *pane = m_fixture->page()->requestPane()->variables();
    pane->table()->setFocus();
    pane->table()->editNew();
    m_fixture->type(u"who"_s);
    m_fixture->press(Qt::Key_Tab);
    m_fixture->type(u"Ada"_s);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->page()->draft().variables.size(), 1);
    QCOMPARE(m_fixture->page()->draft().variables.constFirst().value, u"Ada"_s);
    QVERIFY(m_fixture->send());
    QTRY_VERIFY2(m_fixture->bodyText().contains(u"\"who\": \"Ada\""_s),
                 qPrintable(m_fixture->bodyText() + m_fixture->textOf(u"errorSentence"_s)));
}

void TestHandedDown::ownVariablesCanBeSecret()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(openRequest());
    m_fixture->typeUrl(m_fixture->url(u"/anything?pin={{pin}}"_s));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Variables);
    VariablesPane *pane = m_fixture->page()->requestPane()->variables();
    addVariable(pane->table(), u"pin"_s, u"planted-4711"_s);
    pane->makeSecret({u"pin"_s});
    QVERIFY(pane->variables().constFirst().value.isEmpty());
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(read(u"users/get.yml"_s).contains("secretVariables"));
    QVERIFY(!read(u"users/get.yml"_s).contains("planted"));
    // It is back at the next start, sent, and nowhere in clear.
    QVERIFY(m_fixture->open());
    QVERIFY(m_fixture->startPlayground());
    m_fixture->typeUrl(m_fixture->url(u"/anything?pin={{pin}}"_s));
    QTRY_COMPARE(m_fixture->page()->draft().variables.value(0).value, u"planted-4711"_s);
    QVERIFY(m_fixture->send());
    QTRY_VERIFY2(m_fixture->bodyText().contains(u"\"pin\": \"planted-4711\""_s),
                 qPrintable(m_fixture->bodyText() + m_fixture->textOf(u"errorSentence"_s)));
    m_fixture->drafts().flush();
    QFile journal(m_fixture->drafts().path());
    QVERIFY(journal.open(QIODevice::ReadOnly));
    QVERIFY(!journal.readAll().contains("planted"));
}

void TestHandedDown::aCollectionIsClosed()
{
    CollectionView *view = m_fixture->window()->collectionView();
    view->select(idOf({}));
    QTest::keyClick(view->tree(), Qt::Key_Menu);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5),
                            view->tree()->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(view->tree(), &event);
    auto *close = view->findChild<QAction *>(u"closeCollection"_s);
    QVERIFY(close);
    close->trigger();
    QTRY_COMPARE(idOf({}), CollectionSource::rootId);
    QVERIFY(QFileInfo::exists(m_root + u"/opencollection.yml"_s));
    QVERIFY(m_fixture->open());
    QVERIFY(m_fixture->window()->collections()->folders().isEmpty());
}

void TestHandedDown::environmentsOfOneNameAreTold()
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

void TestHandedDown::whatIsGoneEndsACommand()
{
    OpenedCollections *collections = m_fixture->window()->collections();
    const QList<NodeId> ids{idOf(u"users/get.yml"_s)};
    const NodeId folder = idOf(u"users"_s);
    QSignalSpy finished(collections, &CollectionSource::finished);
    QSignalSpy failed(collections, &CollectionSource::failed);
    (void)collections->duplicate(ids);
    (void)collections->remove(ids);
    (void)collections->copy(ids, folder, -1);
    collections->close(idOf({}));
    QTRY_COMPARE(finished.count() + failed.count(), 3);
    QVERIFY(QFileInfo::exists(m_root + u"/users/get.yml"_s));
}

EnvironmentsPage *TestHandedDown::openEnvironments()
{
    write(u"environments/dev.yml"_s, "name: dev\nvariables:\n  - name: host\n    value: h\n");
    if (!openRequest())
        return nullptr;
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    const bool isThere =
        page && QTest::qWaitFor([page] { return page->editor()->environments().size() == 1; });
    return isThere ? page : nullptr;
}

void TestHandedDown::addVariable(VariableTable *table, const QString &name, const QString &value) const
{
    table->setFocus();
    table->editNew();
    m_fixture->type(name);
    m_fixture->press(Qt::Key_Tab);
    m_fixture->type(value);
    m_fixture->press(Qt::Key_Return);
}

QAbstractButton *TestHandedDown::strip(const QString &button) const
{
    QAbstractButton *found = nullptr;
    (void)QTest::qWaitFor([&] {
        found = m_fixture->window()->documents()->currentTab()->findChild<QAbstractButton *>(button);
        return found && found->isVisible();
    });
    return found && found->isVisible() ? found : nullptr;
}

void TestHandedDown::aFoldersCredentialIsHeldBack()
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

void TestHandedDown::longNotesAreLookedThroughElsewhere()
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
    QTRY_VERIFY_WITH_TIMEOUT(read(u"users/folder.yml"_s).contains("more"), 20'000);
    QVERIFY(!found->isHidden());
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

void TestHandedDown::anEnvironmentsCredentialMayStay()
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

void TestHandedDown::whatNobodyEditedIsLeftAlone()
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

void TestHandedDown::anUndecidedCredentialIsNeitherLostNorWritten()
{
    EnvironmentsPage *page = openEnvironments();
    QVERIFY(page);
    addVariable(page->editor()->table(), u"token"_s, HeldToken); // and away, before it was ever saved
    QVERIFY(m_fixture->open());
    QVERIFY(!read(u"environments/dev.yml"_s).contains(HeldToken.toUtf8()));
    QVERIFY(read(u"environments/dev.yml"_s).contains("- secret: true\n    name: token\n"));
    QCOMPARE(m_fixture->keychain().values(), QStringList(HeldToken));
}

void TestHandedDown::globalsAreLookedAtToo()
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

void TestHandedDown::aGlobalFromElsewhereStays()
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

void TestHandedDown::eitherSideOfAnEnvironmentCanBeTaken_data()
{
    QTest::addColumn<QString>("choice");
    QTest::newRow("mine") << u"keepMine"_s;
    QTest::newRow("theirs") << u"takeTheirs"_s;
}

void TestHandedDown::eitherSideOfAnEnvironmentCanBeTaken()
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

void TestHandedDown::whatIsTypedDuringASaveIsNotLost()
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

void TestHandedDown::whatCannotBeWrittenStaysTyped()
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

void TestHandedDown::whatWasRefusedMayBeTakenBack()
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

/// After a crash, with a keychain that is gone by then.
void TestHandedDown::whatNoKeychainGivesBackIsNotSaved()
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

FINGERPOST_TEST(TestHandedDown)
#include "tst_handeddown.moc"
