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
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

/// What folders and collections give to their requests, and the rows of a path, in the real window.
class TestHandedDown : public QObject, protected ShopStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void pathVariablesHaveRows();
    void namesInThePathKeepTheirValueWhileTyped();
    void aPathVariableThatIsOffKeepsItsValue();
    void anOpenRequestKeepsItsNewNumber();
    void theRequestShowsWhatItInherits();
    void theTitleNamesTheCollection();
    void aFolderIsEdited();
    void aFolderPasswordReachesNoFile();
    void aNewFolderHasNothingOfADeletedOne();
    void aChangedFolderFileIsNotOverwritten();
    void aFolderTypedInWhileItIsReadIsNotOverwritten();
    void whatIsRefusedWhileTheFileIsReadStays();
    void whatIsTypedWhileAFolderIsRenamedStays();
    void anUndecidedFolderComesBack();
    void whatAClosedTabCouldNotSaveComesBack();
    void ownVariablesCount();
    void aNewNameForTheSameFileIsFollowed();
    void ownVariablesCanBeSecret();
    void aCollectionIsClosed();
    void whatIsGoneEndsACommand();
    void whatCouldNotBeBroughtBackIsTriedAgain();
};

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

void TestHandedDown::anOpenRequestKeepsItsNewNumber()
{
    write(u"users/put.yml"_s,
          "info:\n  name: Put\n  type: http\nhttp:\n  method: PUT\n  url: http://a.test/put\n");
    QTRY_VERIFY(idOf(u"users/put.yml"_s) != CollectionSource::rootId);
    QVERIFY(openRequest());
    DocumentPage *page = m_fixture->page();
    OpenedCollections *collections = m_fixture->window()->collections();
    (void)collections->move({idOf(u"users/get.yml"_s)}, idOf(u"users"_s), -1);
    QTRY_VERIFY(read(u"users/get.yml"_s).contains("seq: 2"));
    QTRY_COMPARE(page->draft().seq, 2.0);
    QVERIFY(!page->isModified());
    QByteArray file;
    collections->storeAt(m_root)->fingerprint(u"users/get.yml"_s, page,
                                              [&file](const QByteArray &known) { file = known; });
    QTRY_VERIFY(!file.isEmpty());
    QTRY_COMPARE(page->base().file, file); // the next start asks nothing
    m_fixture->typeUrl(u"http://a.test/other"_s);
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(read(u"users/get.yml"_s).contains("http://a.test/other"));
    QVERIFY(read(u"users/get.yml"_s).contains("seq: 2"));
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

void TestHandedDown::aPathVariableThatIsOffKeepsItsValue()
{
    PathForm form;
    form.setRows({u"id"_s}, QList<KeyValue>{KeyValue{.enabled = false, .key = u"id"_s, .value = u"7"_s}});
    const auto *value = form.findChild<QLineEdit *>(u"path:id"_s);
    QVERIFY(value && value->text().isEmpty());
    const QList<QLineEdit *> edits = form.findChildren<QLineEdit *>();
    for (QLineEdit *each : edits) {
        if (each != value)
            QTest::keyClicks(each, u"which"_s);
    }
    QCOMPARE(form.rows().size(), 1);
    QCOMPARE(form.rows().constFirst().description, u"which"_s);
    QCOMPARE(form.rows().constFirst().value, u"7"_s);
    QVERIFY(!form.rows().constFirst().enabled);
}

void TestHandedDown::theTitleNamesTheCollection()
{
    const MainWindow *window = m_fixture->window();
    QCOMPARE(window->windowTitle(), u"New request – Fingerpost"_s);
    QVERIFY(openRequest());
    QTRY_COMPARE(window->windowTitle(), u"Shop · Get – Fingerpost"_s);
    m_fixture->press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(window->windowTitle(), u"New request – Fingerpost"_s);
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

void TestHandedDown::aNewFolderHasNothingOfADeletedOne()
{
    RequestDraft inside;
    inside.collection = m_root;
    inside.path = u"users/any.yml"_s;
    CollectionScopes &scopes = m_fixture->workbench().scopes;
    QTRY_COMPARE(scopes.above(inside).constFirst().auth.kind, AuthSetting::Kind::Basic);
    OpenedCollections *collections = m_fixture->window()->collections();
    (void)collections->remove({idOf(u"users"_s)});
    QTRY_COMPARE(idOf(u"users"_s), CollectionSource::rootId);
    (void)collections->create(idOf({}), CollectionNode::Kind::Folder, u"users"_s);
    QTRY_VERIFY(idOf(u"users"_s) != CollectionSource::rootId);
    QTRY_COMPARE(scopes.above(inside).constFirst().name, u"users"_s);
    QCOMPARE(scopes.above(inside).constFirst().auth.kind, AuthSetting::Kind::Inherit);
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

void TestHandedDown::whatIsTypedWhileAFolderIsRenamedStays()
{
    FolderPage *page = openFolder(u"users"_s);
    QVERIFY(page);
    QTRY_COMPARE(page->face().name, u"Users"_s);
    m_fixture->window()->collections()->rename(idOf(u"users"_s), u"People"_s);
    page->headers()->model()->insertOwnRows(0, {{.key = u"X-Mine"_s, .value = u"1"_s}}, u"Add"_s);
    QTRY_COMPARE(page->tool().path, u"People"_s);
    (void)QTest::qWaitFor([page] { return page->headers()->rows().isEmpty(); }, 300);
    QCOMPARE(page->headers()->rows().size(), 1);
    QTRY_VERIFY(read(u"People/folder.yml"_s).contains("X-Mine"));
    QVERIFY(read(u"People/folder.yml"_s).contains("name: People"));
    QTRY_VERIFY(page->tool().typed.isEmpty());
    QCOMPARE(page->face().name, u"People"_s);
    // Also what waits for a choice.
    page->headers()->model()->insertOwnRows(1, {{.key = u"X-More"_s, .value = u"2"_s}}, u"Add"_s);
    write(u"People/folder.yml"_s, "info:\n  name: People\n  type: folder\ndocs: theirs\n");
    page->save();
    QVERIFY(strip(u"keepMine"_s));
    m_fixture->window()->collections()->rename(idOf(u"People"_s), u"Folk"_s);
    QTRY_COMPARE(page->tool().path, u"Folk"_s);
    (void)QTest::qWaitFor([page] { return page->headers()->rows().size() < 2; }, 300);
    QCOMPARE(page->headers()->rows().size(), 2);
    QTest::mouseClick(strip(u"keepMine"_s), Qt::LeftButton);
    QTRY_VERIFY(read(u"Folk/folder.yml"_s).contains("X-More"));
    QVERIFY(read(u"Folk/folder.yml"_s).contains("name: Folk"));
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
    QTRY_VERIFY(!folder->face().modified);

    EnvironmentsPage *page = openEnvironments();
    QVERIFY(page);
    addVariable(page->editor()->table(), u"mine"_s, u"1"_s);
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("name: mine")); // keys take their time
    QTRY_VERIFY(page->tool().typed.isEmpty());
    QAbstractItemModel *variables = page->editor()->table()->model();
    QVERIFY(variables->setData(variables->index(1, VariableModel::ValueColumn), u"2"_s));
    const QByteArray other = "name: dev\nvariables:\n  - name: host\n    value: theirs\n";
    write(u"environments/dev.yml"_s, other);
    const QPointer<EnvironmentsPage> closed(page);
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    const auto shown = [this] {
        return qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    };
    QTRY_VERIFY(!closed && shown());
    page = shown();
    QVERIFY(strip(u"keepMine"_s));
    QCOMPARE(page->editor()->environments().constFirst().variables.size(), 2);
    QCOMPARE(read(u"environments/dev.yml"_s), other);
    QTest::mouseClick(strip(u"keepMine"_s), Qt::LeftButton);
    QTRY_VERIFY(read(u"environments/dev.yml"_s).contains("name: mine"));
}

void TestHandedDown::aNewNameForTheSameFileIsFollowed()
{
    QVERIFY(openRequest());
    DocumentPage *page = m_fixture->page();
    QCOMPARE(page->draft().name, u"Get"_s);
    (void)m_fixture->window()->collections()->rename(idOf(u"users/get.yml"_s), u"get"_s);
    QTRY_COMPARE(page->draft().name, u"get"_s);
    QCOMPARE(page->draft().path, u"users/get.yml"_s);
    QVERIFY(!page->isModified());
    m_fixture->typeUrl(u"http://a.test/other"_s);
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(read(u"users/get.yml"_s).contains("http://a.test/other"));
    QVERIFY(read(u"users/get.yml"_s).contains("name: get"));
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

void TestHandedDown::whatCouldNotBeBroughtBackIsTriedAgain()
{
    CollectionView *view = m_fixture->window()->collectionView();
    view->select(idOf(u"users/get.yml"_s));
    QTest::keyClick(view->tree(), Qt::Key_Delete);
    QTRY_COMPARE(idOf(u"users/get.yml"_s), CollectionSource::rootId);
    QSignalSpy failed(m_fixture->window()->collections(), &CollectionSource::failed);
    write(u"users/get.yml"_s, "info:\n  name: Other\n  type: http\n"); // its place is taken
    QTest::keyClick(view->tree(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(QFile::remove(m_root + "/users/get.yml"_L1));
    QTRY_COMPARE(idOf(u"users/get.yml"_s), CollectionSource::rootId);
    QTest::keyClick(view->tree(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(idOf(u"users/get.yml"_s) != CollectionSource::rootId);
    QVERIFY(read(u"users/get.yml"_s).contains("http://a.test/users/:id"));
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

FINGERPOST_TEST(TestHandedDown)
#include "tst_handeddown.moc"
