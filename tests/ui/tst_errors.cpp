// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes wrong is said in plain sentences, and what is large or binary stays at hand.
#include "windowfixture.h"

#include "preview/previewpane.h"
#include "response/bodytextview.h"
#include "response/bodyview.h"
#include "response/responseline.h"
#include "response/responsepane.h"
#include "support/certificates.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"
#include "tls/certificatecard.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;
using namespace std::chrono_literals;
using Requests::Test::ScriptedServer;
using Requests::Test::ServerOptions;
using Requests::Test::TlsOptions;

class TestErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void refusedPort();
    void enterSendsAgain();
    void theFocusIsNotTaken();
    void unknownHost();
    void invalidUrls_data();
    void invalidUrls();
    void badCertificates_data();
    void badCertificates();
    void theBadCertificateIsShown();
    void aCaBundleMendsIt();
    void withoutACertificateTheUrlMendsIt();
    void copiesTheReport();
    void readTimeout();
    void closedInTheBody();
    void closedWithoutAnAnswer();
    void statusesAreNoErrors();
    void detailsUnfold();
    void tenMegabytes();
    void binaryIsShownInHex();
    void aPictureIsShown();
    void copiesTheBody();
    void aFailedSaveIsTold();
    void aSaveOutlivesItsTab();

private:
    void sendTo(const QString &url) const
    {
        m_fixture->typeUrl(url);
        m_fixture->press(Qt::Key_Return);
    }
    [[nodiscard]] QString sentence() const { return m_fixture->textOf(u"errorSentence"_s); }
    [[nodiscard]] bool shows(const QString &button) const { return m_fixture->find(button)->isVisible(); }
    /// Of the window's notice; empty while there is none.
    [[nodiscard]] QString notice() const
    {
        const auto *notice = m_fixture->find<Notice>(u"notice"_s, m_fixture->window());
        return notice->isVisible() ? notice->text() : QString();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestErrors::refusedPort()
{
    const ScriptedServer server({}, {.mode = ServerOptions::Mode::Refuse});
    sendTo(server.urlText("/x"));
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"Connection refused"_s);
    QVERIFY2(sentence().contains(QString::number(server.port())), qPrintable(sentence()));
    QVERIFY(sentence().endsWith(u'.'));
    QVERIFY(shows(u"sendAgain"_s));
    QVERIFY(!shows(u"sendUnverified"_s));
    QVERIFY(!shows(u"editUrl"_s));
    const ExchangeRun *first = m_fixture->page()->run();
    const double elapsed = first->elapsedMs();
    m_fixture->click(m_fixture->find(u"sendAgain"_s));
    QVERIFY(m_fixture->waitFinished());
    QVERIFY(m_fixture->page()->run()->elapsedMs() != elapsed); // it was another one
}

void TestErrors::enterSendsAgain()
{
    const ScriptedServer server({}, {.mode = ServerOptions::Mode::Refuse});
    sendTo(server.urlText("/x"));
    QVERIFY(m_fixture->waitFinished());
    QTRY_VERIFY(m_fixture->find(u"sendAgain"_s)->hasFocus());
    const ExchangeRun *first = m_fixture->page()->run();
    const double elapsed = first->elapsedMs();
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->waitFinished());
    QVERIFY(m_fixture->page()->run()->elapsedMs() != elapsed);
    m_fixture->press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_fixture->find(u"url"_s)->hasFocus());
}

void TestErrors::theFocusIsNotTaken()
{
    ScriptedServer server(
        {Requests::Test::entry({Requests::Test::hold(), Requests::Test::resetConnection()})},
        {.repeatLast = true});
    sendTo(server.urlText("/x"));
    QVERIFY(m_fixture->page()->isRunning());
    m_fixture->type(u"y"_s);
    server.release(5); // one that was reset may be repeated once
    QVERIFY(m_fixture->waitFinished());
    QVERIFY(!sentence().isEmpty());
    QVERIFY(m_fixture->find(u"url"_s)->hasFocus());
}

void TestErrors::unknownHost()
{
    sendTo(u"http://nowhere.invalid/x"_s);
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"Unknown host"_s);
    QVERIFY2(sentence().contains(u"nowhere.invalid"_s), qPrintable(sentence()));
}

void TestErrors::invalidUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("bracket") << u"http://[::1/x"_s;
    QTest::newRow("scheme") << u"gopher://a.test/"_s;
    QTest::newRow("port") << u"http://a.test:99999/"_s;
    QTest::newRow("no host") << u"http:///x"_s;
    QTest::newRow("blank") << u"http://exa mple.com/"_s;
}

void TestErrors::invalidUrls()
{
    QFETCH(QString, url);
    sendTo(url);
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"Invalid URL"_s);
    QVERIFY2(sentence().endsWith(u'.'), qPrintable(sentence()));
    QVERIFY2(!sentence().contains(u'%'), qPrintable(sentence())); // as it was typed
    QVERIFY(!shows(u"sendAgain"_s));
    QVERIFY(shows(u"editUrl"_s));
    QVERIFY(m_fixture->find(u"url"_s)->hasFocus()); // where it was typed it is mended
    m_fixture->find(u"editUrl"_s)->setFocus();
    m_fixture->press(Qt::Key_Space);
    QVERIFY(m_fixture->find<QLineEdit>(u"url"_s)->hasFocus());
}

void TestErrors::badCertificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("status");
    QTest::newRow("expired") << u"expired"_s << u"Certificate expired"_s;
    QTest::newRow("self-signed") << u"selfsigned"_s << u"Self-signed certificate"_s;
    QTest::newRow("other host") << u"wronghost"_s << u"Certificate of another host"_s;
}

void TestErrors::badCertificates()
{
    QFETCH(QString, certificate);
    QFETCH(QString, status);
    m_fixture->session().setVerify(Requests::Verify::against(Requests::Test::certificatePath(u"ca.pem"_s)));
    const ScriptedServer server({Requests::Test::reply(200, "trust me", {{"Content-Type", "text/plain"}})},
                                {.repeatLast = true, .tls = TlsOptions{.certificate = certificate}});
    m_fixture->window()->resize(1280, 800); // with room for all facts
    sendTo(server.urlText("/x"));
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), status);
    QVERIFY2(sentence().contains(u"127.0.0.1"_s), qPrintable(sentence()));
    QCOMPARE(server.requestCount(), 0); // nothing was sent
    QVERIFY(shows(u"sendUnverified"_s));

    m_fixture->click(m_fixture->find(u"sendUnverified"_s));
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
    QVERIFY(m_fixture->textOf(u"tls"_s).endsWith(u"not verified"_s));
    QTRY_COMPARE(m_fixture->bodyText(), u"trust me"_s);
    QCOMPARE(server.requestCount(), 1);

    QVERIFY(m_fixture->send()); // once was once
    QCOMPARE(m_fixture->textOf(u"status"_s), status);
    QCOMPARE(server.requestCount(), 1);
}

/// What failed can be looked at, and the way back to why it failed is open.
void TestErrors::theBadCertificateIsShown()
{
    m_fixture->session().setVerify(Requests::Verify::against(Requests::Test::certificatePath(u"ca.pem"_s)));
    const ScriptedServer server({Requests::Test::reply(200, "trust me", {{"Content-Type", "text/plain"}})},
                                {.repeatLast = true, .tls = TlsOptions{.certificate = u"expired"_s}});
    sendTo(server.urlText("/x"));
    QVERIFY(m_fixture->waitFinished());
    const auto *sections = m_fixture->find<QTabBar>(u"responseSections"_s);
    QCOMPARE(sections->tabText(ResponseLine::BodyPane), u"Error"_s);
    QVERIFY(sections->isTabVisible(ResponseLine::TimingPane));
    QVERIFY(!sections->isTabVisible(ResponseLine::HeadersPane));
    QTRY_VERIFY(m_fixture->find(u"showCertificate"_s)->hasFocus());
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->textOf(u"tlsVerdict"_s), u"Not verified"_s);
    const auto cards = m_fixture->page()->findChildren<CertificateCard *>();
    QVERIFY(!cards.isEmpty());
    QVERIFY(cards.constFirst()->isVisible());
    QVERIFY2(cards.constFirst()->accessibleName().contains(u"expired"_s),
             qPrintable(cards.constFirst()->accessibleName()));
    QVERIFY(sentence().isEmpty());
    m_fixture->showSection(u"responseSections"_s, ResponseLine::BodyPane);
    QVERIFY(!sentence().isEmpty());

    m_fixture->click(m_fixture->find(u"sendUnverified"_s));
    QVERIFY(m_fixture->waitFinished());
    QTRY_COMPARE(m_fixture->bodyText(), u"trust me"_s);
    QCOMPARE(sections->tabText(ResponseLine::BodyPane), u"Body"_s);
    QVERIFY(sections->isTabVisible(ResponseLine::HeadersPane));
    QVERIFY(!m_fixture->find(u"copyReport"_s)->isVisible());
}

void TestErrors::aCaBundleMendsIt()
{
    const ScriptedServer server({Requests::Test::reply(200, "ok", {{"Content-Type", "text/plain"}})},
                                {.repeatLast = true, .tls = TlsOptions{}});
    sendTo(server.urlText("/x"));
    QVERIFY(m_fixture->waitFinished());
    QVERIFY(shows(u"useCaBundle"_s));
    m_fixture->click(m_fixture->find(u"useCaBundle"_s));
    QVERIFY(m_fixture->find(u"caBundleEdit"_s)->hasFocus());
    m_fixture->type(Requests::Test::certificatePath(u"ca.pem"_s));
    QVERIFY(m_fixture->send());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
}

/// As with https:// in front of what speaks plain HTTP.
void TestErrors::withoutACertificateTheUrlMendsIt()
{
    const ScriptedServer server({}, {.rawReply = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"});
    sendTo(u"https://127.0.0.1:%1/x"_s.arg(server.port()));
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"TLS failed"_s);
    QVERIFY(!shows(u"showCertificate"_s));
    QVERIFY(!shows(u"sendUnverified"_s));
    QVERIFY(!shows(u"useCaBundle"_s));
    QVERIFY(shows(u"sendAgain"_s));
    QVERIFY(shows(u"editUrl"_s));
    QVERIFY(m_fixture->find(u"url"_s)->hasFocus()); // where it was typed it is mended
}

void TestErrors::copiesTheReport()
{
    const ScriptedServer server({}, {.mode = ServerOptions::Mode::Refuse});
    sendTo(server.urlText("/x"));
    QVERIFY(m_fixture->waitFinished());
    QVERIFY(!shows(u"showCertificate"_s));
    QVERIFY(!shows(u"useCaBundle"_s));
    QApplication::clipboard()->clear();
    m_fixture->click(m_fixture->find(u"copyReport"_s));
    const QString report = QApplication::clipboard()->text();
    QVERIFY2(report.startsWith(sentence()), qPrintable(report));
    QVERIFY2(report.contains(u"ConnectionError"_s), qPrintable(report));
}

void TestErrors::readTimeout()
{
    const ScriptedServer server({Requests::Test::entry({Requests::Test::stall()})});
    m_fixture->typeUrl(server.urlText("/x"));
    m_fixture->page()->sendWith({.timeout = {5s, 300ms}}); // has no field in the window yet
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"Timed out"_s);
    QVERIFY(sentence().endsWith(u'.'));
}

void TestErrors::closedInTheBody()
{
    const ScriptedServer server(
        {Requests::Test::replyAndClose("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
                                       "Content-Length: 100\r\n\r\nhalf of it")});
    sendTo(server.urlText("/x"));
    QVERIFY(m_fixture->waitFinished());
    // What came is shown, and that it is not all.
    QTRY_COMPARE(m_fixture->bodyText(), u"half of it"_s);
    QVERIFY(m_fixture->page()->run()->error());
    QTRY_VERIFY(!notice().isEmpty());
}

void TestErrors::closedWithoutAnAnswer()
{
    const ScriptedServer server({Requests::Test::closeSilently()});
    sendTo(server.urlText("/x"));
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"Connection closed"_s);
    QVERIFY(sentence().endsWith(u'.'));
}

void TestErrors::statusesAreNoErrors()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/status/404"_s));
    QCOMPARE(m_fixture->textOf(u"status"_s).left(3), u"404"_s);
    QVERIFY(sentence().isEmpty());
    QVERIFY(m_fixture->get(u"/status/500"_s));
    QCOMPARE(m_fixture->textOf(u"status"_s).left(3), u"500"_s);
    QVERIFY(sentence().isEmpty());
}

void TestErrors::detailsUnfold()
{
    const ScriptedServer server({}, {.mode = ServerOptions::Mode::Refuse});
    sendTo(server.urlText("/x"));
    QVERIFY(m_fixture->waitFinished());
    QVERIFY(m_fixture->textOf(u"errorDetailText"_s).isEmpty());
    QVERIFY(m_fixture->textOf(u"errorDetailLine"_s).startsWith(u"ConnectionError"_s)); // folded to one line
    m_fixture->click(m_fixture->find(u"errorDetails"_s));
    QVERIFY(m_fixture->textOf(u"errorDetailText"_s).startsWith(u"ConnectionError"_s));
    QVERIFY(m_fixture->textOf(u"errorDetailLine"_s).isEmpty());
    m_fixture->click(m_fixture->find(u"errorDetails"_s));
    QVERIFY(m_fixture->textOf(u"errorDetailText"_s).isEmpty());
}

void TestErrors::tenMegabytes()
{
    constexpr qsizetype size = 10 * 1024 * 1024;
    QByteArray sent("[");
    while (sent.size() < size - 100)
        sent += "{\"id\": 9007199254740993, \"name\": \"Ada Lovelace\"},";
    sent += "0]";
    sent = sent.leftJustified(size, ' ');
    ScriptedServer server({Requests::Test::entry(
        {Requests::Test::sendBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                                   + QByteArray::number(size) + "\r\n\r\n" + sent.left(size - 10)),
         Requests::Test::hold(), Requests::Test::sendBytes(sent.right(10))})});
    m_fixture->typeUrl(server.urlText("/all"));
    m_fixture->press(Qt::Key_Return);
    // The window is at work while the body comes: keys are served before all of it is here.
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->bodyText().isEmpty(), 20'000);
    m_fixture->press(Qt::Key_T, Qt::ControlModifier);
    m_fixture->type(u"elsewhere"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"url"_s)->text(), u"elsewhere"_s);
    m_fixture->press(Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY(m_fixture->page()->isRunning()); // and shown what has come
    server.release();
    QVERIFY(m_fixture->waitFinished(30'000));
    QTRY_VERIFY(!m_fixture->bodyText().isEmpty());
    const BodyView *body = m_fixture->page()->responsePane()->body();
    // All of it is there: the array, its elements with three rows each, and the end.
    const qint64 elements = sent.count('{');
    QTRY_COMPARE(body->text()->rows()->count(), 4 * elements + 3);
    body->text()->goToRow(4 * elements + 2);
    QTRY_VERIFY(body->text()->shownText().endsWith(u"\n  0\n]"_s));

    const QString path = m_fixture->filePath(u"all.json"_s);
    m_fixture->page()->responsePane()->body()->setFileChooser(
        [&](const QString &suggested) { return suggested.isEmpty() ? QString() : path; });
    QSignalSpy saved(body, &BodyView::saved);
    m_fixture->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(saved.wait(20'000));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.size(), size);
    QVERIFY(file.readAll() == sent);
    QTRY_VERIFY(notice().contains(u"all.json"_s));
}

void TestErrors::binaryIsShownInHex()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/bytes/4096?seed=1"_s));
    QTRY_VERIFY(m_fixture->bodyText().startsWith(u"0000000000000000  "_s));
    const auto *modes = m_fixture->page()->responsePane()->body()->modes();
    QCOMPARE(modes->current(), int(BodyView::Hex));
    QVERIFY(m_fixture->get(u"/json"_s));
    QTRY_VERIFY(m_fixture->bodyText().startsWith(u"{"_s));
    QCOMPARE(modes->current(), int(BodyView::Pretty));
}

void TestErrors::aPictureIsShown()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/image/png"_s));
    BodyView *body = m_fixture->page()->responsePane()->body();
    QTRY_VERIFY(body->preview()->preview() && body->preview()->preview()->isVisible());
    QCOMPARE(body->modes()->current(), int(BodyView::Preview));
    // Of a page it is asked for; its links go to new tabs.
    QVERIFY(m_fixture->get(u"/html"_s));
    QTRY_COMPARE(body->modes()->current(), int(BodyView::Pretty));
    m_fixture->click(body->modes()->button(BodyView::Preview));
    QTRY_VERIFY(!body->preview()->isBusy());
    Q_EMIT body->linkRequested(u"../json?a=b"_s);
    QTRY_COMPARE(m_fixture->page()->draft().url, m_fixture->url(u"/json?a=b"_s));
}

void TestErrors::copiesTheBody()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/encoding/utf8"_s));
    QTRY_VERIFY(m_fixture->bodyText().size() > 100);
    QApplication::clipboard()->clear();
    m_fixture->click(m_fixture->find(u"copyBody"_s));
    QCOMPARE(QApplication::clipboard()->text(), m_fixture->bodyText());
}

void TestErrors::aFailedSaveIsTold()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/json"_s));
    m_fixture->page()->responsePane()->body()->setFileChooser(
        [](const QString &) { return u"/dev/full/x"_s; });
    m_fixture->click(m_fixture->find(u"saveBody"_s));
    QTRY_VERIFY2(!notice().isEmpty(), "nobody was told");
    QVERIFY2(notice().contains(u"/dev/full/x"_s), qPrintable(notice()));
}

void TestErrors::aSaveOutlivesItsTab()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/json"_s));
    const QString path = m_fixture->filePath(u"kept.json"_s);
    Documents *documents = m_fixture->window()->documents();
    BodyView *body = m_fixture->page()->responsePane()->body();
    QTRY_VERIFY(m_fixture->find<QWidget>(u"saveBody"_s)->isEnabled());
    body->setFileChooser([path](const QString &) { return path; });
    body->save();
    QVERIFY(documents->isSaving()); // its end is told through the event loop
    QVERIFY(!documents->isSettled()); // the program does not end meanwhile
    QSignalSpy settled(documents, &Documents::settled);
    const DocumentPage *closed = m_fixture->page();
    for (int i = documents->count() - 1; i >= 0; --i) {
        if (documents->page(i) == closed)
            documents->closeTab(i);
    }
    QTRY_VERIFY2(notice().contains(u"kept.json"_s), qPrintable(notice()));
    QTRY_VERIFY(!settled.isEmpty());
    QVERIFY(QFile::exists(path));
    QVERIFY(documents->isSettled());
}

FINGERPOST_TEST(TestErrors)
#include "tst_errors.moc"
