// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionstore.h"
#include "collections/collectionview.h"
#include "collections/openedcollections.h"
#include "collections/sidebar.h"
#include "compare/comparefacts.h"
#include "compare/comparepage.h"
#include "request/authpane.h"
#include "request/requestpane.h"
#include "sessions/sessionbook.h"
#include "sessions/sessionpage.h"
#include "sessions/sessionstore.h"
#include "support/files.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"
#include "widgets/codeedit.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "windowfixture.h"

#include <qrequests/cookiejar.h>

#include <QAbstractButton>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;
using Requests::Test::RecordedRequest;
using Requests::Test::ScriptedServer;

namespace {

/// Tells who asked, by a header that sessions set.
QByteArray greeting(const RecordedRequest &request)
{
    const QByteArray body = "{\"who\":\"" + request.header("x-who") + "\",\"same\":1}";
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TestSessionPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void aSessionIsMadeAndFilled();
    void keptOverARestart();
    void aSecretThatComesMeanwhileStays();
    void renamedAndRefused();
    void duplicatedAndDeleted();
    void theListHasKeys();
    void shownAsAProgram();
    void aTabChoosesItsSession();
    void filesFollowARename();
    void theSenderIsTheOneItWasMadeFor();
    void deletedBeforeItIsSent();
    void theRequestComesFirst();
    void throughTwoSessions();
    void cancelledThroughTwoIsKept();
    void deletedBeforeBothAreSent();
    void twoSessionsSideBySide();

private:
    [[nodiscard]] SessionStore &store() { return m_fixture->workbench().sessions; }
    [[nodiscard]] Documents *documents() { return m_fixture->window()->documents(); }
    template<typename Widget> Widget *inWindow(const QString &name)
    {
        return m_fixture->find<Widget>(name, m_fixture->window());
    }
    /// By a click on the sidebar's button.
    SessionPage *add()
    {
        if (!m_fixture->window()->sidebar()->isVisible())
            m_fixture->press(Qt::Key_B, Qt::ControlModifier);
        for (QAbstractButton *row : m_fixture->window()->sidebar()->findChildren<QAbstractButton *>()) {
            if (row->text() == "Sessions"_L1)
                m_fixture->click(row);
        }
        m_fixture->click(inWindow<QToolButton>(u"addSession"_s));
        return qobject_cast<SessionPage *>(documents()->currentTab());
    }
    /// A session whose requests say who they are.
    QString add(const QString &name, const QString &who)
    {
        SessionProfile profile = store().add(name);
        profile.headers = {{.key = u"X-Who"_s, .value = who}};
        store().set(profile);
        return profile.id;
    }
    static void choose(QMenu *menu, const QString &text)
    {
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action->trigger();
        }
        QFAIL(qPrintable(u"There is no entry "_s + text));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestSessionPage::aSessionIsMadeAndFilled()
{
    SessionPage *page = add();
    QVERIFY(page);
    QCOMPARE(store().profiles().size(), 2);
    const auto *headers = m_fixture->find<KeyValueEditor>(u"sessionHeaders"_s, page);
    m_fixture->addRow(headers, u"X-Who"_s, u"me"_s);
    auto *bulk = m_fixture->find<LinkButton>(u"bulkEdit"_s, page);
    QVERIFY(bulk->mapTo(page, QPoint(0, bulk->height())).y() <= headers->mapTo(page, QPoint()).y());
    m_fixture->click(bulk);
    QVERIFY(headers->bulkText()->isVisible());
    m_fixture->click(bulk);
    auto *bar = m_fixture->find<QTabBar>(u"sessionSections"_s, page);
    bar->setCurrentIndex(SessionPage::Connection);
    m_fixture->click(m_fixture->find<QCheckBox>(u"trustEnv"_s, page));
    m_fixture->click(m_fixture->find<QLineEdit>(u"encodingHook"_s, page));
    m_fixture->type(u"utf-8"_s);
    QTRY_COMPARE(store().findId(page->id())->encodingHook, u"utf-8"_s);
    const SessionProfile *kept = store().findId(page->id());
    QCOMPARE(kept->headers.value(0).key, u"X-Who"_s);
    QCOMPARE(kept->headers.value(0).value, u"me"_s);
    QCOMPARE(kept->trustEnv, false);
    QCOMPARE(bar->count(), 7);
}

void TestSessionPage::keptOverARestart()
{
    SessionPage *page = add();
    auto *auth = m_fixture->find<AuthPane>(u"sessionAuth"_s, page);
    auth->setAuth({.kind = AuthSetting::Kind::Bearer, .values = {{u"token"_s, u"t0ken-of-test"_s}}});
    Q_EMIT auth->edited();
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    const QString id = page->id();
    QVERIFY(m_fixture->open());
    QTRY_COMPARE(store().findId(id)->auth.values.value(u"token"_s), u"t0ken-of-test"_s);
    page = qobject_cast<SessionPage *>(documents()->currentTab());
    QVERIFY(page); // its tab is back
    QFile file(m_fixture->workspace() + "/sessions.json"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("t0ken-of-test"));
    QVERIFY(m_fixture->keychain().values().contains(u"t0ken-of-test"_s));
}

/// As when the keychain is unlocked while somebody types.
void TestSessionPage::aSecretThatComesMeanwhileStays()
{
    SessionPage *page = add();
    QVERIFY(page);
    auto *auth = m_fixture->find<AuthPane>(u"sessionAuth"_s, page);
    auth->setAuth({.kind = AuthSetting::Kind::Bearer, .values = {}});
    Q_EMIT auth->edited();
    SessionProfile profile = *store().findId(page->id());
    profile.auth.kind = AuthSetting::Kind::Bearer;
    profile.auth.values.insert(u"token"_s, u"t0ken-of-test"_s);
    store().set(profile);
    QTRY_COMPARE(auth->auth().values.value(u"token"_s), u"t0ken-of-test"_s); // what is typed is saved
    QCOMPARE(store().findId(page->id())->auth.values.value(u"token"_s), u"t0ken-of-test"_s);
    // What is emptied after that is meant so.
    auth->setAuth({.kind = AuthSetting::Kind::Bearer, .values = {}});
    Q_EMIT auth->edited();
    QTRY_VERIFY(store().findId(page->id())->auth.values.value(u"token"_s).isEmpty());
}

void TestSessionPage::renamedAndRefused()
{
    SessionPage *page = add();
    auto *name = m_fixture->find<QLineEdit>(u"sessionName"_s, page);
    name->setFocus();
    name->selectAll();
    m_fixture->type(u"Default"_s);
    auto *notice = m_fixture->find<Notice>(u"sessionNotice"_s, page);
    QVERIFY(notice->isVisible());
    m_fixture->type(u" 7"_s);
    QVERIFY(!notice->isVisible());
    QVERIFY(!store().find(u"Default 7"_s)); // not before it is typed to its end
    m_fixture->press(Qt::Key_Return);
    QVERIFY(store().find(u"Default 7"_s));
    QCOMPARE(page->face().name, u"Session: Default 7"_s);
}

void TestSessionPage::duplicatedAndDeleted()
{
    const QString id = add(u"Admin"_s, u"admin"_s);
    documents()->openTool({.kind = SessionPage::kind, .collection = {}, .path = id});
    m_fixture->click(m_fixture->find<QPushButton>(u"duplicateSession"_s, documents()->currentTab()));
    auto *copy = qobject_cast<SessionPage *>(documents()->currentTab());
    QVERIFY(copy && copy->id() != id);
    QCOMPARE(store().findId(copy->id())->name, u"Admin copy"_s);
    QCOMPARE(store().findId(copy->id())->headers, store().findId(id)->headers);
    m_fixture->click(m_fixture->find<QPushButton>(u"removeSession"_s, copy));
    QCOMPARE(store().profiles().size(), 3);
    m_fixture->click(m_fixture->find<LinkButton>(u"removeForGood"_s, copy));
    QCOMPARE(store().profiles().size(), 2);
    QCOMPARE(copy->isEnabled(), false);
}

void TestSessionPage::theListHasKeys()
{
    SessionPage *page = add();
    QVERIFY(page);
    auto *list = inWindow<QListWidget>(u"sessionList"_s);
    list->setCurrentRow(1);
    list->setFocus();
    m_fixture->press(Qt::Key_F2);
    QVERIFY(m_fixture->find<QLineEdit>(u"sessionName"_s, page)->hasFocus());
    m_fixture->type(u"Renamed"_s);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(store().findId(page->id())->name, u"Renamed"_s);
    list->setCurrentRow(1);
    list->setFocus();
    m_fixture->press(Qt::Key_Delete);
    auto *yes = m_fixture->find<LinkButton>(u"removeForGood"_s, page);
    QVERIFY(yes && yes->hasFocus()); // it asks first
    m_fixture->click(yes);
    QCOMPARE(store().profiles().size(), 1);
}

void TestSessionPage::shownAsAProgram()
{
    const QString id = add(u"Admin"_s, u"admin"_s);
    documents()->openTool({.kind = SessionPage::kind, .collection = {}, .path = id});
    QWidget *page = documents()->currentTab();
    m_fixture->click(m_fixture->find<QPushButton>(u"exportSession"_s, page));
    auto *code = m_fixture->find<CodeEdit>(u"sessionCode"_s, page);
    QVERIFY(code->isVisible());
    QVERIFY(code->toPlainText().contains("session.headers[\"X-Who\"] = \"admin\""_L1));
    m_fixture->click(m_fixture->find<SegmentedControl>(u"codeLanguage"_s, page)->button(1));
    QVERIFY(code->toPlainText().contains("session.headers().set(\"X-Who\""_L1));
}

void TestSessionPage::aTabChoosesItsSession()
{
    const ScriptedServer server(greeting);
    add(u"Admin"_s, u"{{name}} of tab"_s);
    m_fixture->typeUrl(server.urlText("/who"));
    auto *button = inWindow<LinkButton>(u"sessionButton"_s);
    QCOMPARE(button->text(), u"Default"_s);
    choose(button->menu(), u"Admin"_s);
    QCOMPARE(button->text(), u"Admin"_s);
    QCOMPARE(m_fixture->page()->draft().settings.session, u"Admin"_s);
    m_fixture->page()->sendWith({.sendUnresolved = true});
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(server.requests().value(0).header("x-who"), QByteArray("{{name}} of tab"));
    QVERIFY(m_fixture->open()); // and after a restart
    QCOMPARE(m_fixture->page()->sessionName(), u"Admin"_s);
    button = inWindow<LinkButton>(u"sessionButton"_s);
    QCOMPARE(button->text(), u"Admin"_s);
    add(u"R&D"_s, u"both"_s); // an ampersand is no mnemonic
    choose(button->menu(), u"R&&D"_s);
    QCOMPARE(button->text(), u"R&&D"_s);
    QCOMPARE(m_fixture->page()->sessionName(), u"R&D"_s);
}

/// The files that name it, at a click; the open tab at once.
void TestSessionPage::filesFollowARename()
{
    const QString id = add(u"Admin"_s, u"admin"_s);
    const QString root = m_fixture->filePath(u"shop"_s);
    const QByteArray request =
        "# by hand\ninfo:\n  name: one\n  type: http\nhttp:\n  method: GET\n"
        "  url: http://127.0.0.1:1/\nextensions:\n  fingerpost:\n    session:   Admin # here\n";
    QDir().mkpath(root + u"/staff"_s);
    Requests::Test::writeFile(root + u"/opencollection.yml"_s,
                              "opencollection: 1.0.0\ninfo:\n  name: Shop\n");
    Requests::Test::writeFile(root + u"/one.yml"_s, request);
    Requests::Test::writeFile(root + u"/other.yml"_s, QByteArray(request).replace("Admin", "Guest"));
    Requests::Test::writeFile(
        root + u"/staff/folder.yml"_s,
        "info:\n  name: staff\n  type: folder\nextensions:\n  fingerpost:\n    session: Admin\n");
    OpenedCollections *collections = m_fixture->window()->collections();
    collections->open(root);
    QTRY_VERIFY(collections->idOf(root, u"one.yml"_s) != CollectionSource::rootId);
    Q_EMIT m_fixture->window()->collectionView()->openRequested(collections->idOf(root, u"one.yml"_s));
    QTRY_VERIFY(m_fixture->page() && m_fixture->page()->sessionName() == "Admin"_L1);
    DocumentPage *page = m_fixture->page();

    documents()->openTool({.kind = SessionPage::kind, .collection = {}, .path = id});
    auto *name = m_fixture->find<QLineEdit>(u"sessionName"_s, documents()->currentTab());
    name->setFocus();
    name->selectAll();
    m_fixture->type(u"Boss"_s);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(page->sessionName(), u"Boss"_s);
    QVERIFY(page->isModified());
    QPushButton *change = nullptr;
    QTRY_VERIFY((change = inWindow<QPushButton>(u"renameUses"_s)) && change->isVisible());
    auto *box = inWindow<QMessageBox>(u"sessionUses"_s);
    QCOMPARE(box->text(), u"2 files still name the session “Admin”."_s);
    QVERIFY(box->informativeText().contains("shop/one.yml"_L1));
    m_fixture->click(change);
    QTRY_COMPARE(Requests::Test::contentOf(root + u"/one.yml"_s),
                 QByteArray(request).replace("Admin", "Boss"));
    QTRY_VERIFY(Requests::Test::contentOf(root + u"/staff/folder.yml"_s).endsWith("session: Boss\n"));
    QVERIFY(Requests::Test::contentOf(root + u"/other.yml"_s).contains("Guest"));
    QTRY_VERIFY(!page->isModified());
    // And the next start finds nothing that somebody else has changed.
    QByteArray file;
    collections->storeAt(root)->fingerprint(u"one.yml"_s, page,
                                            [&file](const QByteArray &known) { file = known; });
    QTRY_VERIFY(!file.isEmpty());
    QTRY_COMPARE(page->base().file, file);
}

/// As Requests merges: what the request has itself is not the session's.
/// Another is chosen while the cookies of the first are still read.
void TestSessionPage::theSenderIsTheOneItWasMadeFor()
{
    const ScriptedServer server(greeting);
    DocumentPage *page = m_fixture->page();
    auto *sessions = m_fixture->window()->findChild<SessionBook *>();
    QVERIFY(sessions);
    QStringList ids;
    for (const QString &name : {u"Admin"_s, u"Guest"_s}) {
        const QString id = add(name, name);
        ids.append(id);
        bool isRead = false;
        sessions->whenRead(id, page, [&isRead] { isRead = true; });
        QTRY_VERIFY(isRead);
        Requests::Cookie cookie;
        cookie.name = "of";
        cookie.value = name.toUtf8();
        cookie.domain = u"127.0.0.1"_s;
        sessions->cookies(id).insert(cookie);
    }
    sessions->setReading(ids.at(0), true); // as by a keychain that has not answered yet
    m_fixture->typeUrl(server.urlText("/who"));
    page->chooseSession(u"Admin"_s);
    page->send();
    QVERIFY(page->isRunning());
    page->chooseSession(u"Guest"_s);
    sessions->setReading(ids.at(0), false);
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(server.requests().value(0).header("x-who"), QByteArray("Admin"));
    QCOMPARE(server.requests().value(0).header("cookie"), QByteArray("of=Admin"));
    QCOMPARE(page->senderId(), ids.at(0));
}

void TestSessionPage::deletedBeforeItIsSent()
{
    const ScriptedServer server(greeting);
    const QString admin = add(u"Admin"_s, u"admin"_s);
    auto *sessions = m_fixture->window()->findChild<SessionBook *>();
    QVERIFY(sessions);
    bool isRead = false;
    sessions->whenRead(admin, m_fixture->page(), [&isRead] { isRead = true; });
    QTRY_VERIFY(isRead);
    sessions->setReading(admin, true);
    m_fixture->typeUrl(server.urlText("/who"));
    m_fixture->page()->chooseSession(u"Admin"_s);
    m_fixture->page()->send();
    QVERIFY(m_fixture->page()->isRunning());
    store().remove(admin);
    QTRY_VERIFY(!m_fixture->page()->isRunning());
    QCOMPARE(server.requestCount(), 0);
}

void TestSessionPage::theRequestComesFirst()
{
    const ScriptedServer server(greeting);
    SessionProfile profile = *store().findId(add(u"Admin"_s, u"session"_s));
    profile.params = {{.key = u"page"_s, .value = u"1"_s}, {.key = u"lang"_s, .value = u"sv"_s}};
    profile.auth = {.kind = AuthSetting::Kind::Bearer, .values = {{u"token"_s, u"abc"_s}}};
    store().set(profile);
    m_fixture->typeUrl(server.urlText("/who?page=9"));
    m_fixture->page()->chooseSession(u"Admin"_s);
    QVERIFY(m_fixture->send());
    QCOMPARE(server.requests().value(0).target(), QByteArray("/who?page=9&lang=sv"));
    QCOMPARE(server.requests().value(0).header("x-who"), QByteArray("session"));
    QCOMPARE(server.requests().value(0).header("authorization"), QByteArray("Bearer abc"));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Headers);
    const KeyValueEditor *headers = m_fixture->page()->requestPane()->headers();
    QTRY_VERIFY(headers->model()->addRow() >= 4); // below those that are sent anyway
    m_fixture->addRow(headers, u"x-who"_s, u"request"_s);
    QVERIFY(m_fixture->send());
    QCOMPARE(server.requests().value(1).headerValues("x-who"), QList<QByteArray>({"request"}));
}

void TestSessionPage::throughTwoSessions()
{
    const ScriptedServer server(greeting);
    add(u"Admin"_s, u"admin"_s);
    add(u"Guest"_s, u"guest"_s);
    m_fixture->typeUrl(server.urlText("/who"));
    m_fixture->page()->chooseSession(u"Admin"_s);
    DocumentPage *page = m_fixture->page();
    const QSignalSpy kept(&m_fixture->workbench().history, &HistoryStore::added);
    for (QMenu *menu : page->findChildren<QMenu *>()) {
        if (menu->title() == "Send through two sessions and compare"_L1)
            choose(menu, u"Admin and Guest"_s);
    }
    QTRY_VERIFY(qobject_cast<ComparePage *>(documents()->currentTab()));
    auto *compared = qobject_cast<ComparePage *>(documents()->currentTab());
    QTRY_VERIFY(!compared->isRunning());
    QCOMPARE(server.requestCount(), 2);
    QCOMPARE(compared->face().name, u"Admin and Guest"_s);
    QCOMPARE(compared->result().rows->differenceCount(), 1);
    QCOMPARE(m_fixture->find<InkLabel>(u"comparePath"_s, compared)->text(), u"$.who"_s);
    const QList<CompareFact> sent = m_fixture->find<CompareFactTable>(u"compareRequest"_s, compared)->facts();
    QVERIFY(sent.contains(CompareFact{Difference::Changed, u"X-Who"_s, u"admin"_s, u"guest"_s, {}}));
    QTRY_COMPARE(kept.size(), 2);
}

void TestSessionPage::cancelledThroughTwoIsKept()
{
    const ScriptedServer server({Requests::Test::entry({Requests::Test::hold()})}, {.repeatLast = true});
    add(u"Admin"_s, u"admin"_s);
    add(u"Guest"_s, u"guest"_s);
    m_fixture->typeUrl(server.urlText("/who"));
    m_fixture->page()->chooseSession(u"Admin"_s);
    const QSignalSpy kept(&m_fixture->workbench().history, &HistoryStore::added);
    for (QMenu *menu : m_fixture->page()->findChildren<QMenu *>()) {
        if (menu->title() == "Send through two sessions and compare"_L1)
            choose(menu, u"Admin and Guest"_s);
    }
    QVERIFY(server.waitForRequests(2));
    m_fixture->click(inWindow<LinkButton>(u"noticeAction"_s));
    QTRY_COMPARE(kept.size(), 2);
    for (const QList<QVariant> &each : kept)
        QCOMPARE(each.constFirst().value<HistoryEntry>().problem, u"Canceled"_s);
    QVERIFY(!qobject_cast<ComparePage *>(documents()->currentTab()));
}

void TestSessionPage::deletedBeforeBothAreSent()
{
    const ScriptedServer server(greeting);
    add(u"Admin"_s, u"admin"_s);
    const QString guest = add(u"Guest"_s, u"guest"_s);
    auto *sessions = m_fixture->window()->findChild<SessionBook *>();
    QVERIFY(sessions);
    bool isRead = false;
    sessions->whenRead(guest, m_fixture->page(), [&isRead] { isRead = true; });
    QTRY_VERIFY(isRead);
    sessions->setReading(guest, true); // as by a keychain that has not answered yet
    m_fixture->typeUrl(server.urlText("/who"));
    m_fixture->page()->chooseSession(u"Admin"_s);
    for (QMenu *menu : m_fixture->page()->findChildren<QMenu *>()) {
        if (menu->title() == "Send through two sessions and compare"_L1)
            choose(menu, u"Admin and Guest"_s);
    }
    store().remove(guest);
    const auto *notice = inWindow<Notice>(u"notice"_s);
    QTRY_COMPARE(notice->text(), u"The session “Guest” was deleted before anything was sent."_s);
    QCOMPARE(server.requestCount(), 0);
    QVERIFY(!qobject_cast<ComparePage *>(documents()->currentTab()));
}

void TestSessionPage::twoSessionsSideBySide()
{
    SessionProfile admin = *store().findId(add(u"Admin"_s, u"admin"_s));
    admin.auth = {.kind = AuthSetting::Kind::Bearer, .values = {{u"token"_s, u"t0ken-of-test"_s}}};
    store().set(admin);
    SessionProfile guest = *store().findId(add(u"Guest"_s, u"guest"_s));
    guest.auth = {.kind = AuthSetting::Kind::Bearer, .values = {{u"token"_s, u"another-token"_s}}};
    store().set(guest);
    documents()->openTool({.kind = SessionPage::kind, .collection = {}, .path = admin.id});
    choose(m_fixture->find<QPushButton>(u"compareSession"_s, documents()->currentTab())->menu(), u"Guest"_s);
    ComparePage *compared = nullptr; // once the cookies of last time have been read
    QTRY_VERIFY((compared = qobject_cast<ComparePage *>(documents()->currentTab())));
    QTRY_VERIFY(!compared->isRunning());
    QStringList shown;
    for (qint64 row = 0; row < compared->result().rows->rowCount(); ++row)
        shown << compared->result().rows->row(row).left << compared->result().rows->row(row).right;
    QCOMPARE(compared->result().rows->differenceCount(), 2); // the header, and the token
    QVERIFY(shown.join(u' ').contains("not the same"_L1));
    QVERIFY(!shown.join(u' ').contains("t0ken"_L1) && !shown.join(u' ').contains("another"_L1));
}

FINGERPOST_TEST(TestSessionPage)
#include "tst_sessionpage.moc"
