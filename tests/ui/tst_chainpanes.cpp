// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Redirects, timing and TLS of an answer in the real window.
#include "windowfixture.h"

#include "compare/comparepage.h"
#include "exchange/engines.h"
#include "redirects/factlist.h"
#include "redirects/hopactions.h"
#include "redirects/hopstrip.h"
#include "redirects/redirectspane.h"
#include "response/bodytextview.h"
#include "response/bodyview.h"
#include "response/responsepane.h"
#include "response/wireview.h"
#include "support/certificates.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"
#include "timing/timingpane.h"
#include "timing/waterfall.h"
#include "tls/certificatecard.h"
#include "tls/tlspane.h"
#include "widgets/codeedit.h"
#include "widgets/facttable.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;
using Requests::Test::ScriptedServer;

class TestChainPanes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->startPlayground());
        m_fixture->window()->resize(1280, 800); // as it is at first
    }
    void cleanup() { m_fixture.reset(); }

    void saysWhatWasDropped();
    void droppedIsShownAndNotCopied();
    void challengeIsInTheChain();
    void thirtyHops();
    void loopShowsItsChain();
    void requestBodyOfAHop();
    void sendsFromHere();
    void stopsBefore();
    void copiesAsCurl();
    void comparesTwoHops();
    void savesHar();
    void waterfallOfTheHops();
    void saysWhatCarriedIt();
    void choosingAHopIsShared();
    void sectionsStayOverSends_data();
    void sectionsStayOverSends();
    void certificates();
    void unverified();

private:
    [[nodiscard]] HopStrip *strip() const { return m_fixture->find<HopStrip>(u"hops"_s); }
    [[nodiscard]] RedirectsPane *pane() const { return m_fixture->page()->responsePane()->redirects(); }
    [[nodiscard]] FactList *facts() const { return m_fixture->find<FactList>(u"hopFacts"_s); }
    void showPane(ResponseLine::Pane pane) const { m_fixture->showSection(u"responseSections"_s, pane); }
    void chooseHop(int index) const
    {
        QTest::mouseClick(strip(), Qt::LeftButton, {}, strip()->tabRect(index).center());
    }
    /// POST with a login to one host, which leads to another.
    void postAcrossHosts(ScriptedServer &server) const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestChainPanes::postAcrossHosts(ScriptedServer &server) const
{
    server.setScript({Requests::Test::redirect(server.url("/end", "localhost").toEncoded()),
                      Requests::Test::reply(200, "{\"ok\": true}", {{"Content-Type", "application/json"}})});
    RequestDraft draft = RequestDraft::create("POST", server.urlText("/start"));
    draft.bodyKind = BodyKind::Text;
    draft.text = u"hello"_s;
    draft.auth = {
        .kind = AuthSetting::Kind::Bearer, .values = {{u"token"_s, u"tok-123456"_s}}, .otherType = {}};
    m_fixture->window()->documents()->open(draft)->send();
    QVERIFY(m_fixture->waitFinished());
    showPane(ResponseLine::RedirectsPane);
}

void TestChainPanes::saysWhatWasDropped()
{
    ScriptedServer server;
    postAcrossHosts(server);
    QCOMPARE(strip()->count(), 2);
    QCOMPARE(strip()->currentIndex(), 1); // the answer
    const QString text = facts()->text();
    QVERIFY2(text.contains(u"Authorization was left behind"_s), qPrintable(text));
    QVERIFY(text.contains(u"127.0.0.1 → localhost is another host"_s));
    QVERIFY(text.contains(u"RFC 9110 §15.4"_s));
    QVERIFY(text.contains(u"should_strip_auth"_s));
    QVERIFY(text.contains(u"POST became GET"_s));
    const auto *dropped = m_fixture->find<Notice>(u"hopDropped"_s);
    QVERIFY(dropped->isVisible());
    QVERIFY2(dropped->text().front().isUpper(), qPrintable(dropped->text()));
    QVERIFY2(text.contains(u"The body was dropped"_s), qPrintable(text));
    QVERIFY(m_fixture->textOf(u"chainSummary"_s).contains(u"method changed: POST → GET"_s));
    QVERIFY(strip()->tabText(1).contains(u"Authorization was left behind"_s)); // for screen readers
    chooseHop(0);
    // Nothing came before it: all that is said is what the transport makes of it.
    QCOMPARE(facts()->text(), m_fixture->page()->run()->hops().at(0).changes.join(u'\n'));
    QVERIFY(!m_fixture->find(u"hopDropped"_s)->isVisible());
}

void TestChainPanes::droppedIsShownAndNotCopied()
{
    ScriptedServer server;
    postAcrossHosts(server);
    auto *head = m_fixture->find<WireView>(u"hopRequest"_s);
    const QStringList lines = head->toPlainText().split(u'\n');
    const int dropped = int(lines.indexOf(QRegularExpression(u"^Authorization: Bearer .*"_s)));
    QVERIFY2(dropped > 0, qPrintable(head->toPlainText()));
    QVERIFY(!lines.at(dropped).contains(u"tok-123456"_s));
    QCOMPARE(head->remark(dropped), u"dropped, another origin"_s);
    head->setFocus();
    m_fixture->press(Qt::Key_A, Qt::ControlModifier);
    m_fixture->press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"GET /end HTTP/1.1\nHost: localhost"_s), qPrintable(copied));
    QVERIFY(!copied.contains(u"Authorization"_s));
}

void TestChainPanes::challengeIsInTheChain()
{
    RequestDraft draft = RequestDraft::create("GET", m_fixture->url(u"/digest-auth/auth/ada/secret"_s));
    draft.auth = {.kind = AuthSetting::Kind::Digest,
                  .values = {{u"username"_s, u"ada"_s}, {u"password"_s, u"secret"_s}},
                  .otherType = {}};
    m_fixture->window()->documents()->open(draft)->send();
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"redirects"_s), u"1 challenge"_s);
    m_fixture->click(m_fixture->find(u"redirects"_s));
    QCOMPARE(strip()->count(), 2);
    QVERIFY2(facts()->text().contains(u"Digest challenge answered"_s), qPrintable(facts()->text()));
    QVERIFY(!m_fixture->find<LinkButton>(u"stopBefore"_s)->isEnabled()); // nothing redirects there
}

void TestChainPanes::thirtyHops()
{
    QVERIFY(m_fixture->get(u"/redirect/29"_s));
    showPane(ResponseLine::RedirectsPane);
    QCOMPARE(strip()->count(), 30);
    QCOMPARE(strip()->currentIndex(), 29);
    for (int i = 0; i < 30; ++i)
        QVERIFY(strip()->tabRect(i).width() >= 160);
    QVERIFY(strip()->rect().contains(strip()->tabRect(29).center())); // scrolled to
    strip()->setFocus(Qt::TabFocusReason);
    m_fixture->press(Qt::Key_Home);
    QCOMPARE(strip()->currentIndex(), 0);
    QVERIFY(strip()->rect().contains(strip()->tabRect(0).center()));
    QVERIFY(m_fixture->textOf(u"hopRequest"_s).startsWith(u"GET /redirect/29 "_s));
    m_fixture->press(Qt::Key_End);
    QCOMPARE(strip()->currentIndex(), 29);
}

void TestChainPanes::loopShowsItsChain()
{
    const ScriptedServer server([](const Requests::Test::RecordedRequest &request) {
        return Requests::Test::message(302, {},
                                       {{"Location", request.line.contains("/one") ? "/two" : "/one"}});
    });
    m_fixture->typeUrl(server.urlText("/one"));
    QVERIFY(m_fixture->send());
    // The chain comes up by itself: it says why there is no answer.
    QVERIFY(strip()->isVisible());
    QCOMPARE(strip()->count(), 31);
    QVERIFY2(facts()->text().contains(u"Stopped here: too many redirects"_s), qPrintable(facts()->text()));
    QVERIFY(facts()->text().contains(u"Back at hop 1"_s));
    QVERIFY(m_fixture->find(u"notice"_s, m_fixture->window())->isHidden()); // once is enough
    QCOMPARE(m_fixture->textOf(u"rate"_s), u"Too many redirects, limit 30"_s);
    QVERIFY(m_fixture->textOf(u"chainSummary"_s).contains(u"29 go back to an earlier one"_s));
}

void TestChainPanes::requestBodyOfAHop()
{
    ScriptedServer server;
    postAcrossHosts(server);
    auto *body = m_fixture->find<BodyView>(u"hopRequestBody"_s);
    QVERIFY(!body->isVisible()); // GET has none
    chooseHop(0);
    QTRY_COMPARE(body->text()->shownText(), u"hello"_s);
    QVERIFY(body->isVisible());
}

void TestChainPanes::sendsFromHere()
{
    QVERIFY(m_fixture->get(u"/redirect/3"_s));
    showPane(ResponseLine::RedirectsPane);
    chooseHop(2);
    const int tabs = m_fixture->window()->documents()->count();
    m_fixture->click(m_fixture->find(u"sendFromHere"_s));
    QTRY_COMPARE(m_fixture->window()->documents()->count(), tabs + 1);
    QVERIFY(m_fixture->page()->draft().url.endsWith(u"redirect/1"_s));
    QVERIFY(m_fixture->send());
    QCOMPARE(m_fixture->page()->run()->hops().size(), 2);
}

void TestChainPanes::stopsBefore()
{
    QVERIFY(m_fixture->get(u"/redirect/3"_s));
    showPane(ResponseLine::RedirectsPane);
    chooseHop(0);
    QVERIFY(!m_fixture->find<LinkButton>(u"stopBefore"_s)->isEnabled());
    chooseHop(2);
    m_fixture->click(m_fixture->find(u"stopBefore"_s));
    QTRY_COMPARE(m_fixture->window()->documents()->count(), 2);
    QCOMPARE(m_fixture->page()->draft().url, m_fixture->url(u"/redirect/3"_s));
    QCOMPARE(m_fixture->page()->draft().settings.maxRedirects, 1);
    QVERIFY(m_fixture->send());
    QCOMPARE(m_fixture->page()->run()->hops().size(), 2);
}

void TestChainPanes::copiesAsCurl()
{
    QVERIFY(m_fixture->get(u"/redirect/1"_s));
    showPane(ResponseLine::RedirectsPane);
    chooseHop(0);
    QApplication::clipboard()->clear();
    m_fixture->click(m_fixture->find(u"copyAsCurl"_s));
    QTRY_VERIFY(QApplication::clipboard()->text().startsWith(u"curl "_s));
    QVERIFY(QApplication::clipboard()->text().endsWith(m_fixture->url(u"/redirect/1"_s)));
}

void TestChainPanes::comparesTwoHops()
{
    QVERIFY(m_fixture->get(u"/redirect/2"_s));
    showPane(ResponseLine::RedirectsPane);
    const int tabs = m_fixture->window()->documents()->count();
    m_fixture->click(m_fixture->find(u"diffHops"_s));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions().constFirst()->text().startsWith(u"Hop 2: 302"_s)); // the neighbour
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->window()->documents()->count(), tabs + 1);
    QVERIFY(qobject_cast<ComparePage *>(m_fixture->window()->documents()->currentTab()));
}

void TestChainPanes::savesHar()
{
    QVERIFY(m_fixture->get(u"/redirect/2"_s));
    showPane(ResponseLine::RedirectsPane);
    const QString path = m_fixture->filePath(u"chain.har"_s);
    QString suggested;
    pane()->actions()->setFileChooser([&suggested, path](const QString &name) {
        suggested = name;
        return path;
    });
    m_fixture->click(m_fixture->find(u"exportChain"_s));
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY2(suggested.endsWith(u".har"_s) && !suggested.contains(u'/'), qPrintable(suggested));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray archive = file.readAll();
    QCOMPARE(archive.count("\"startedDateTime\""), 3);
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestChainPanes::waterfallOfTheHops()
{
    QVERIFY(m_fixture->get(u"/redirect/2"_s));
    m_fixture->click(m_fixture->find(u"total"_s)); // the fact opens its pane
    auto *waterfall = m_fixture->find<Waterfall>(u"waterfall"_s);
    QVERIFY(waterfall->isVisible());
    QCOMPARE(waterfall->model()->rowCount(), 3);
    QCOMPARE(waterfall->timeline().rows.size(), 3);
    QVERIFY(waterfall->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"302"_s));
    QCOMPARE(waterfall->currentIndex().row(), 2);
    auto *facts = m_fixture->find<FactTable>(u"timingFacts"_s);
    QVERIFY(!facts->value(u"Connection"_s).isEmpty());
    QCOMPARE(facts->value(u"From, to"_s), u"unknown"_s);
    QCOMPARE(facts->value(u"Carried by"_s), u"Qt, HTTP/1.x"_s);
    QVERIFY(!m_fixture->textOf(u"timingUnknown"_s).isEmpty()); // the rest is said to be unknown
    waterfall->setFocus();
    m_fixture->press(Qt::Key_Home);
    QCOMPARE(waterfall->currentIndex().row(), 0);
    QCOMPARE(facts->value(u"Connection"_s), u"new, opened for this hop"_s);
}

void TestChainPanes::saysWhatCarriedIt()
{
    m_fixture->session().setEngine(Requests::Engine::Curl);
    QVERIFY(m_fixture->get(u"/get"_s));
    m_fixture->click(m_fixture->find(u"total"_s));
    const auto *facts = m_fixture->find<FactTable>(u"timingFacts"_s);
    QCOMPARE(facts->value(u"Carried by"_s), hasCurl() ? u"curl, HTTP/1.1"_s : u"Qt, HTTP/1.x"_s);
    QCOMPARE(facts->value(u"Chosen because"_s),
             hasCurl() ? u"The request or its session says so."_s
                       : u"libcurl was asked for, and this program was built without it."_s);
}

void TestChainPanes::choosingAHopIsShared()
{
    QVERIFY(m_fixture->get(u"/redirect/3"_s));
    showPane(ResponseLine::RedirectsPane);
    chooseHop(1);
    showPane(ResponseLine::TimingPane);
    auto *waterfall = m_fixture->find<Waterfall>(u"waterfall"_s);
    QCOMPARE(waterfall->currentIndex().row(), 1);
    waterfall->setFocus();
    m_fixture->press(Qt::Key_Down);
    showPane(ResponseLine::RedirectsPane);
    QCOMPARE(strip()->currentIndex(), 2);
}

void TestChainPanes::sectionsStayOverSends_data()
{
    QTest::addColumn<int>("section");
    QTest::newRow("body") << int(ResponseLine::BodyPane);
    QTest::newRow("headers") << int(ResponseLine::HeadersPane);
    QTest::newRow("cookies") << int(ResponseLine::CookiesPane);
    QTest::newRow("redirects") << int(ResponseLine::RedirectsPane);
    QTest::newRow("timing") << int(ResponseLine::TimingPane);
}

void TestChainPanes::sectionsStayOverSends()
{
    QFETCH(int, section);
    QVERIFY(m_fixture->get(u"/redirect/2"_s));
    const auto *sections = m_fixture->find<QTabBar>(u"responseSections"_s);
    m_fixture->showSection(u"responseSections"_s, section);
    QVERIFY(m_fixture->send());
    QCOMPARE(sections->currentIndex(), section);
    // One without an answer, and one that goes round and round, show what went wrong.
    const ScriptedServer refusing({}, {.mode = Requests::Test::ServerOptions::Mode::Refuse});
    m_fixture->typeUrl(refusing.urlText("/x"));
    QVERIFY(m_fixture->send());
    QCOMPARE(sections->currentIndex(), int(ResponseLine::BodyPane));
    QVERIFY(m_fixture->get(u"/redirect/31"_s));
    QCOMPARE(sections->currentIndex(), int(ResponseLine::RedirectsPane));
    QVERIFY(m_fixture->get(u"/redirect/2"_s));
    QCOMPARE(sections->currentIndex(), section);
    // What is clicked while it is not there is what stays.
    m_fixture->showSection(u"responseSections"_s, ResponseLine::RedirectsPane);
    QVERIFY(m_fixture->get(u"/json"_s));
    QCOMPARE(sections->currentIndex(), int(ResponseLine::BodyPane));
    m_fixture->click(m_fixture->find(u"size"_s));
    QVERIFY(m_fixture->get(u"/redirect/2"_s));
    QCOMPARE(sections->currentIndex(), int(ResponseLine::BodyPane));
}

void TestChainPanes::certificates()
{
    const QString authority = Requests::Test::certificatePath(u"ca.pem"_s);
    m_fixture->session().setVerify(Requests::Verify::against(authority));
    const ScriptedServer server({Requests::Test::reply(200, "ok")},
                                {.repeatLast = true, .tls = Requests::Test::TlsOptions{}});
    m_fixture->typeUrl(server.urlText("/"));
    QVERIFY(m_fixture->send());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
    m_fixture->click(m_fixture->find(u"tls"_s));
    QCOMPARE(m_fixture->textOf(u"tlsVerdict"_s), u"Verified"_s);
    QVERIFY(m_fixture->textOf(u"tlsAgainst"_s).contains(authority));
    auto *facts = m_fixture->find<FactTable>(u"tlsFacts"_s);
    QVERIFY(facts->value(u"Protocol"_s).startsWith(u"TLS"_s));
    QVERIFY(!facts->value(u"Cipher"_s).isEmpty());
    const auto cards = m_fixture->page()->findChildren<CertificateCard *>();
    QVERIFY(cards.size() >= 2);
    QVERIFY2(cards.constFirst()->accessibleName().contains(u"expires in"_s),
             qPrintable(cards.constFirst()->accessibleName()));
    const auto *sections = m_fixture->find<QTabBar>(u"responseSections"_s);
    QVERIFY(m_fixture->send());
    QCOMPARE(sections->currentIndex(), int(ResponseLine::TlsPane));
    // An answer over http has no such pane.
    QVERIFY(m_fixture->get(u"/get"_s));
    QVERIFY(!sections->isTabVisible(ResponseLine::TlsPane));
    QCOMPARE(sections->currentIndex(), int(ResponseLine::BodyPane));
}

void TestChainPanes::unverified()
{
    const ScriptedServer server({Requests::Test::reply(200, "ok")},
                                {.tls = Requests::Test::TlsOptions{.certificate = u"expired"_s}});
    m_fixture->typeUrl(server.urlText("/"));
    m_fixture->page()->sendWith({.verify = false});
    QVERIFY(m_fixture->waitFinished());
    m_fixture->click(m_fixture->find(u"tls"_s));
    QCOMPARE(m_fixture->textOf(u"tlsVerdict"_s), u"Not verified"_s);
    QVERIFY(m_fixture->textOf(u"tlsAgainst"_s).contains(u"switched off"_s));
    const auto cards = m_fixture->page()->findChildren<CertificateCard *>();
    QVERIFY(!cards.isEmpty());
    QVERIFY2(cards.constFirst()->accessibleName().contains(u"expired"_s),
             qPrintable(cards.constFirst()->accessibleName()));
}

FINGERPOST_TEST(TestChainPanes)
#include "tst_chainpanes.moc"
