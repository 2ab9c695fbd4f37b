// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "collections/collectionmodel.h"
#include "collections/collectionview.h"
#include "collections/openedcollections.h"
#include "collections/requesttree.h"
#include "exchange/exchangerun.h"
#include "request/requestpane.h"
#include "response/assertsview.h"
#include "response/responsepane.h"
#include "runner/runpage.h"
#include "runner/runtable.h"
#include "sessions/sessionstore.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"
#include "widgets/sectiontabbar.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <qrequests/har.h>
#include <qrequests/replayadapter.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

/// Assertions of a request, and runs of collections, in the real window.
class TestRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void assertionsAreTypedAndJudged();
    void aCollectionRuns();
    void whatWasNotSent();
    void aRunIsCancelled();
    void whatAClosedRunWasAnsweredIsKept();
    void optionsCount();
    void sessionsSendTheirOwn();
    void cookiesOfARunAreSeen();
    void whatARunEndsStaysEnded();

private:
    [[nodiscard]] QByteArrayList whoSent(const RunPage *page) const;
    void write(const QString &path, const QByteArray &text) const;
    void request(const QString &name, int seq, const QString &target, const QByteArray &status) const;
    [[nodiscard]] NodeId idOf(const QString &path) const;
    [[nodiscard]] RunPage *openRun() const;
    [[nodiscard]] QString figures() const { return m_fixture->textOf(u"runFigures"_s); }
    void start() const { m_fixture->click(m_fixture->find<QPushButton>(u"runStart"_s)); }

    std::unique_ptr<WindowFixture> m_fixture;
    QString m_root;
};

void TestRuns::write(const QString &path, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(m_root + u'/' + path).path());
    QFile file(m_root + u'/' + path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestRuns::request(const QString &name, int seq, const QString &target, const QByteArray &status) const
{
    write(name + u".yml"_s,
          "info:\n  name: " + name.toUtf8() + "\n  type: http\n  seq: " + QByteArray::number(seq)
              + "\nhttp:\n  method: GET\n  url: " + m_fixture->url(target).toUtf8()
              + "\nruntime:\n  assertions:\n    - expression: res.status\n      operator: eq\n      value: \""
              + status + "\"\n");
}

void TestRuns::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->startPlayground());
    m_root = m_fixture->filePath(u"shop"_s);
    write(u"opencollection.yml"_s, "opencollection: 1.0.0\ninfo:\n  name: Shop\n");
    request(u"good"_s, 1, u"/status/201"_s, "201");
    request(u"bad"_s, 2, u"/status/500"_s, "200");
    m_fixture->window()->collections()->open(m_root);
    QTRY_VERIFY(idOf({}) != CollectionSource::rootId);
}

NodeId TestRuns::idOf(const QString &path) const
{
    return m_fixture->window()->collections()->idOf(m_root, path);
}

/// By its key in the tree.
RunPage *TestRuns::openRun() const
{
    CollectionView *view = m_fixture->window()->collectionView();
    view->select(idOf({}));
    QTest::keyClick(view->tree(), Qt::Key_R, Qt::ControlModifier);
    auto *page = qobject_cast<RunPage *>(m_fixture->window()->documents()->currentTab());
    const bool isRead = page && QTest::qWaitFor([page] { return page->face().name == u"Run: Shop"_s; });
    return isRead ? page : nullptr;
}

void TestRuns::assertionsAreTypedAndJudged()
{
    m_fixture->typeUrl(m_fixture->url(u"/json"_s));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Asserts);
    const KeyValueEditor *asserts = m_fixture->page()->requestPane()->asserts();
    m_fixture->addRow(asserts, u"res.status"_s, u"eq 200"_s);
    m_fixture->addRow(asserts, u"res.body"_s, u"isArray"_s);
    QCOMPARE(m_fixture->page()->draft().assertions.size(), 2);
    QCOMPARE(m_fixture->page()->draft().assertions.constFirst(),
             (Assertion{.expression = u"res.status"_s, .comparison = u"eq"_s, .value = u"200"_s}));
    QVERIFY(m_fixture->send());
    const ResponsePane *response = m_fixture->page()->responsePane();
    QTRY_COMPARE(response->asserts()->count(), 2);
    QVERIFY(response->sections()->isTabVisible(ResponseLine::AssertsPane));
    QCOMPARE(AssertsView::countOf(m_fixture->page()->run()->assertionResults()), u"1/2"_s);
    m_fixture->showSection(u"responseSections"_s, ResponseLine::AssertsPane);
    QTRY_VERIFY(response->asserts()->isVisible());
    QCOMPARE(response->asserts()->item(0)->text(), u"res.status is 200"_s);
    QVERIFY(response->asserts()->item(1)->text().contains(u"expected a value that is an array"_s));
    QVERIFY(m_fixture->send()); // they stay in sight, though there are none before the answer
    QTRY_VERIFY(response->asserts()->isVisible());
}

void TestRuns::aCollectionRuns()
{
    RunPage *page = openRun();
    QVERIFY(page);
    auto *table = m_fixture->find<RunTable>(u"runResults"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(figures(), u"2 requests"_s);
    start();
    QTRY_VERIFY(page->run() && !page->isRunning());
    QTRY_VERIFY2(figures().startsWith(u"2 requests \u00b7 1 passed \u00b7 1 failed \u00b7 assertions 1/2"_s),
                 qPrintable(figures()));
    QTRY_COMPARE(table->model()->index(1, 2).data().toString().left(3), u"500"_s);
    QCOMPARE(table->model()->index(1, 4).data().toString(), u"res.status: expected 200, got 500"_s);
    QCOMPARE(table->model()->headerData(3, Qt::Horizontal, Qt::TextAlignmentRole).toInt(),
             table->model()->index(1, 3).data(Qt::TextAlignmentRole).toInt());
    m_fixture->click(m_fixture->find<QCheckBox>(u"runFailedOnly"_s));
    QTRY_COMPARE(table->model()->rowCount(), 1);

    // A result opens as any exchange does.
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(m_fixture->page() && m_fixture->page()->draft().path == u"bad.yml"_s);
    QTRY_COMPARE(m_fixture->textOf(u"status"_s).left(3), u"500"_s);
    QVERIFY(!m_fixture->page()->isModified());
    QTRY_COMPARE(m_fixture->page()->responsePane()->asserts()->count(), 1);
}

void TestRuns::whatWasNotSent()
{
    write(u"broken.yml"_s, "info: [\n");
    RunPage *page = openRun();
    QVERIFY(page);
    start();
    QTRY_VERIFY(page->run() && !page->isRunning());
    const QAbstractItemModel *model = m_fixture->find<RunTable>(u"runResults"_s)->model();
    const auto found = model->match(model->index(0, 0), Qt::DisplayRole, u"not sent"_s, -1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1); // nobody was asked, so nobody failed to answer
}

void TestRuns::aRunIsCancelled()
{
    request(u"slow"_s, 3, u"/delay/9"_s, "200");
    RunPage *page = openRun();
    QVERIFY(page);
    m_fixture->press(Qt::Key_F5);
    QTRY_VERIFY(page->isRunning());
    QTRY_COMPARE(page->run()->summary().passed + page->run()->summary().failed, 2);
    QVERIFY(page->face().running);
    m_fixture->press(Qt::Key_Escape); // as the same button would
    QTRY_VERIFY(!page->isRunning());
    QTRY_VERIFY2(figures().endsWith(u"cancelled"_s), qPrintable(figures()));
    QCOMPARE(m_fixture->find<QPushButton>(u"runStart"_s)->text(), u"Run again"_s);
}

void TestRuns::whatAClosedRunWasAnsweredIsKept()
{
    const Requests::Test::ScriptedServer silent({Requests::Test::entry({Requests::Test::stall()})});
    write(u"silent.yml"_s,
          "info:\n  name: silent\n  type: http\n  seq: 3\nhttp:\n  method: GET\n  url: "
              + silent.urlText("/").toUtf8() + "\n");
    const QPointer<RunPage> page = openRun();
    QVERIFY(page);
    const QSignalSpy kept(&m_fixture->workbench().history, &HistoryStore::added);
    m_fixture->press(Qt::Key_F5);
    QTRY_VERIFY(page->isRunning());
    QTRY_COMPARE(kept.size(), 2);
    QVERIFY(silent.waitForRequests(1));
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!page);
    QTRY_COMPARE(kept.size(), 3);
    QCOMPARE(kept.last().constFirst().value<HistoryEntry>().problem, u"Canceled"_s);
}

void TestRuns::optionsCount()
{
    RunPage *page = openRun();
    QVERIFY(page);
    auto *repeat = m_fixture->find<QSpinBox>(u"runRepeat"_s);
    repeat->setFocus();
    repeat->selectAll();
    m_fixture->type(u"3"_s);
    m_fixture->click(m_fixture->find<QCheckBox>(u"runBail"_s));
    start();
    QTRY_VERIFY(page->run() && !page->isRunning());
    QTRY_VERIFY2(figures().startsWith(u"6 requests \u00b7 1 passed \u00b7 1 failed \u00b7 4 skipped"_s),
                 qPrintable(figures()));
}

/// By the header that sessions set, of each result.
QByteArrayList TestRuns::whoSent(const RunPage *page) const
{
    QByteArrayList all;
    for (const RunResult &result : page->run()->results())
        all.append(result.exchange ? result.exchange->hops().constLast().request.headers().value("x-who")
                                   : QByteArray("nobody"));
    return all;
}

/// As in a tab: the request's own choice, then its folder's; or one for all.
void TestRuns::sessionsSendTheirOwn()
{
    SessionStore &store = m_fixture->workbench().sessions;
    for (const QString &name : {u"Admin"_s, u"Guest"_s}) {
        SessionProfile profile = store.add(name);
        profile.headers = {{.key = u"X-Who"_s, .value = name}};
        store.set(profile);
    }
    write(u"staff/folder.yml"_s,
          "info:\n  name: staff\n  type: folder\n  seq: 3\nextensions:\n  fingerpost:\n    session: Admin\n");
    request(u"staff/own"_s, 1, u"/status/200"_s, "200");
    QFile own(m_root + u"/staff/own.yml"_s);
    QVERIFY(own.open(QIODevice::Append));
    own.write("extensions:\n  fingerpost:\n    session: Guest\n");
    own.close();
    request(u"staff/plain"_s, 2, u"/status/200"_s, "200");
    RunPage *page = openRun();
    QVERIFY(page);
    const QSignalSpy kept(&m_fixture->workbench().history, &HistoryStore::added);
    start();
    QTRY_VERIFY(page->run() && !page->isRunning());
    QCOMPARE(whoSent(page), QByteArrayList({"Guest", "Admin", "", ""})); // folders first
    QTRY_COMPARE(kept.size(), 4);

    auto *sessions = m_fixture->find<QComboBox>(u"runSession"_s);
    sessions->setFocus();
    QTest::keyClick(sessions, Qt::Key_End); // the last one made
    QCOMPARE(sessions->currentText(), u"Guest"_s);
    start();
    QTRY_VERIFY(page->isRunning() || page->run()->summary().isGood());
    QTRY_COMPARE(whoSent(page), QByteArrayList({"Guest", "Guest", "Guest", "Guest"}));
}

/// And so kept: the same look at the jar does both.
void TestRuns::cookiesOfARunAreSeen()
{
    request(u"cookie"_s, 3, u"/cookies/set/flavour/oat"_s, "200");
    RunPage *page = openRun();
    QVERIFY(page);
    start();
    QTRY_VERIFY(page->run() && !page->isRunning());
    QCOMPARE(m_fixture->session().cookies().size(), 1);
    const auto *count = m_fixture->find<QAbstractButton>(u"cookieCount"_s, m_fixture->window());
    QTRY_VERIFY(count->text().endsWith(u" 1"_s));
}

/// A log-out, also of a cookie whose value no keychain has given back.
void TestRuns::whatARunEndsStaysEnded()
{
    const auto cookieFile = [this] {
        QFile file(m_fixture->workspace() + "/cookies-default.json"_L1);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    Requests::Cookie sid;
    sid.name = "sid";
    sid.value = "1";
    sid.domain = u"a.test"_s;
    sid.secure = true;
    m_fixture->session().cookies().insert(sid);
    m_fixture->close();
    QVERIFY(cookieFile().contains("sid"));
    m_fixture->session().cookies().clear(); // the session of the next start
    const auto answers = Requests::readHar(R"({"log": {"version": "1.2", "entries": [
     {"startedDateTime": "2026-03-01T10:00:00Z", "time": 1,
      "request": {"method": "GET", "url": "https://a.test/out", "headers": []},
      "response": {"status": 200, "statusText": "OK",
       "headers": [{"name": "Set-Cookie", "value": "sid=; Max-Age=0"}],
       "content": {"size": 0}}}]}})");
    QVERIFY(answers);
    m_fixture->session().mount(u"https://a.test/"_s, std::make_unique<Requests::ReplayAdapter>(*answers));
    write(u"out.yml"_s,
          "info:\n  name: out\n  type: http\n  seq: 3\nhttp:\n  method: GET\n"
          "  url: https://a.test/out\n");
    m_fixture->setKeychainMissing(true);
    QVERIFY(m_fixture->open());
    QTRY_VERIFY(idOf({}) != CollectionSource::rootId);
    const RunPage *page = openRun();
    QVERIFY(page);
    start();
    QTRY_VERIFY(page->run() && !page->isRunning());
    QCOMPARE(page->run()->results().constLast().status, 200);
    m_fixture->close();
    QVERIFY(!cookieFile().contains("sid"));
}

FINGERPOST_TEST(TestRuns)
#include "tst_runs.moc"
