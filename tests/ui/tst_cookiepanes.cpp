// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cookies in the real window: the tab of all, the section of a request, the pane of an answer.
#include "windowfixture.h"

#include "cookies/cookiefiles.h"
#include "cookies/cookiemodel.h"
#include "cookies/cookiespage.h"
#include "cookies/cookietree.h"
#include "cookies/requestcookies.h"
#include "cookies/setcookiespane.h"
#include "request/requestpane.h"
#include "response/responsepane.h"
#include "sessions/sessionbook.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"
#include "widgets/facttable.h"
#include "widgets/notice.h"
#include "widgets/sectiontabbar.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;
using Requests::Test::ScriptedServer;

class TestCookiePanes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->startPlayground());
    }
    void cleanup() { m_fixture.reset(); }

    void emptyAtFirst();
    void answersOfEachCookie();
    void liveWhileRequestsRun();
    void searches();
    void aShownValueIsHiddenForAnother();
    void addsAndEdits();
    void editsWhatCannotBeTyped();
    void refusesWhatCannotBeSent();
    void deletes();
    void importsAndExports_data();
    void importsAndExports();
    void requestSaysWhatItSends();
    void ownFieldSilencesTheJar();
    void answerSaysWhatWasTaken();
    void answerSaysHowManyMoreThereAre();
    void sendingWaitsForTheCookiesOfLastTime();
    void keptOverARestart();
    void lostWithoutAKeychainIsSaid();

private:
    [[nodiscard]] Requests::CookieJar &jar() { return m_fixture->session().cookies(); }
    template<typename Widget = QWidget> [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name, m_fixture->window());
    }
    [[nodiscard]] CookiesPage *page() const
    {
        return qobject_cast<CookiesPage *>(m_fixture->window()->documents()->currentTab());
    }
    void openPage() const { m_fixture->click(find(u"cookieCount"_s)); }
    void put(const QByteArray &name, const QByteArray &value, const QString &domain,
             const QString &path = u"/"_s, bool secure = false, bool hostOnly = true);
    /// Types into a field of the dialog that is open.
    static void typeInto(const QString &name, const QString &text);
    [[nodiscard]] static bool isAcceptable();
    static void accept();
    [[nodiscard]] QString infoOf(const QString &domain, const QByteArray &name,
                                 const QString &path = u"/"_s) const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestCookiePanes::put(const QByteArray &name, const QByteArray &value, const QString &domain,
                          const QString &path, bool secure, bool hostOnly)
{
    Requests::Cookie cookie;
    cookie.name = name;
    cookie.value = value;
    cookie.domain = domain;
    cookie.path = path;
    cookie.secure = secure;
    cookie.hostOnly = hostOnly;
    jar().insert(cookie);
}

void TestCookiePanes::typeInto(const QString &name, const QString &text)
{
    auto *edit = QApplication::activeModalWidget()->findChild<QLineEdit *>(name);
    edit->selectAll();
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

bool TestCookiePanes::isAcceptable()
{
    return QApplication::activeModalWidget()->findChild<QAbstractButton *>(u"cookieAccept"_s)->isEnabled();
}

void TestCookiePanes::accept()
{
    QTest::mouseClick(QApplication::activeModalWidget()->findChild<QAbstractButton *>(u"cookieAccept"_s),
                      Qt::LeftButton);
}

/// What the row of a cookie says; empty when there is none.
QString TestCookiePanes::infoOf(const QString &domain, const QByteArray &name, const QString &path) const
{
    Requests::Cookie cookie;
    cookie.name = name;
    cookie.domain = domain;
    cookie.path = path;
    const CookieModel *model = page()->tree()->cookieModel();
    const QModelIndex index = model->indexOf(cookie);
    return index.isValid() ? index.data(CookieModel::InfoRole).toString() : QString();
}

void TestCookiePanes::emptyAtFirst()
{
    openPage();
    QVERIFY(page());
    QVERIFY(find(u"firstCookie"_s)->isVisible());
    openPage(); // again: the same tab
    QCOMPARE(m_fixture->window()->documents()->count(), 1); // in place of the blank one
}

void TestCookiePanes::answersOfEachCookie()
{
    put("sid", "1", u"api.example.test"_s, u"/"_s, true);
    put("lang", "sv", u"example.test"_s, u"/"_s, false, false);
    put("theme", "dark", u"example.test"_s, u"/app"_s, false, false);
    put("edge", "fra1", u"example.test"_s);
    put("id", "8c", u"tracker.test"_s);
    Requests::Cookie old;
    old.name = "old";
    old.domain = u"api.example.test"_s;
    old.expires = QDateTime::currentDateTimeUtc().addMSecs(1500);
    jar().insert(old);
    openPage();
    auto *url = find<QLineEdit>(u"cookieUrl"_s);
    url->setFocus();
    m_fixture->type(u"https://api.example.test/users/42"_s);
    QVERIFY2(find<Notice>(u"cookieAnswer"_s)->text().contains(u"would send"_s),
             qPrintable(find<Notice>(u"cookieAnswer"_s)->text()));
    QCOMPARE(page()->tree()->cookieModel()->cookieCount(), 6);
    QVERIFY(infoOf(u"api.example.test"_s, "sid").startsWith(u"Secure"_s));
    QCOMPARE(infoOf(u"example.test"_s, "theme", u"/app"_s), u"path /app is not in /users/42"_s);
    QCOMPARE(infoOf(u"example.test"_s, "edge"), u"only for example.test itself"_s);
    QCOMPARE(infoOf(u"tracker.test"_s, "id"), u"another domain"_s);
    QVERIFY(infoOf(u"example.test"_s, "lang").contains(u"session"_s));
    // The chosen one says it in a sentence, with the rule.
    Requests::Cookie theme;
    theme.name = "theme";
    theme.domain = u"example.test"_s;
    theme.path = u"/app"_s;
    page()->tree()->choose(theme);
    QVERIFY2(m_fixture->find(u"cookieWhy"_s, m_fixture->window())
                 ->property("text")
                 .toString()
                 .contains(u"RFC 6265 §5.4"_s),
             "the rule");
    QCOMPARE(find<FactTable>(u"cookieFacts"_s)->value(u"Value"_s), u"dark"_s);
    // However tall the pane is, the facts stand right below the sentence.
    const auto *why = find<QLabel>(u"cookieWhy"_s);
    QTRY_VERIFY(why->height() <= why->heightForWidth(why->width()));
    // Over http the Secure one stays, and it says so.
    url->selectAll();
    m_fixture->type(u"http://api.example.test/"_s);
    QCOMPARE(infoOf(u"api.example.test"_s, "sid"), u"Secure, and this is not https"_s);
    // What ends is not sent any more, without anybody doing anything.
    QTRY_VERIFY(infoOf(u"api.example.test"_s, "old") == u"expired"_s
                || infoOf(u"api.example.test"_s, "old").isEmpty());
}

void TestCookiePanes::liveWhileRequestsRun()
{
    QVERIFY(m_fixture->get(u"/cookies/set/flavour/oat"_s));
    const RequestCookies *request = m_fixture->page()->requestPane()->cookies();
    QTRY_VERIFY(request->url().endsWith("/cookies/set/flavour/oat"_L1));
    openPage();
    QCOMPARE(page()->tree()->cookieModel()->cookieCount(), 1);
    // The URL is that of the request that was in sight.
    QVERIFY(find<QLineEdit>(u"cookieUrl"_s)->text().endsWith(u"/cookies/set/flavour/oat"_s));
    jar().set("other", "1", u"a.test"_s); // as an answer does on another thread
    QTRY_COMPARE(page()->tree()->cookieModel()->cookieCount(), 2);
    QTRY_VERIFY(find<QAbstractButton>(u"cookieCount"_s)->text().endsWith(u" 2"_s));
}

void TestCookiePanes::searches()
{
    put("sid", "1", u"a.test"_s);
    put("lang", "sv", u"b.test"_s);
    openPage();
    find<QLineEdit>(u"cookieUrl"_s)->setFocus();
    m_fixture->type(u"http://b.test/"_s);
    const auto *answer = find<Notice>(u"cookieAnswer"_s);
    QVERIFY2(answer->text().contains(u"1 of these 2"_s), qPrintable(answer->text()));
    find<QLineEdit>(u"cookieSearch"_s)->setFocus();
    m_fixture->type(u"LANG"_s);
    QVERIFY2(answer->text().contains(u"all of these"_s), qPrintable(answer->text())); // that are seen
    const CookieModel *model = page()->tree()->cookieModel();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data().toString(), u"b.test"_s);
    QVERIFY(page()->tree()->isExpanded(model->index(0, 0)));
    m_fixture->press(Qt::Key_A, Qt::ControlModifier);
    m_fixture->type(u"a.te"_s);
    QCOMPARE(model->index(0, 0).data().toString(), u"a.test"_s);
    m_fixture->type(u"zzz"_s);
    QCOMPARE(find<Notice>(u"cookieAnswer"_s)->text(), u"No cookie holds “a.tezzz”."_s);
}

void TestCookiePanes::aShownValueIsHiddenForAnother()
{
    Requests::Cookie first;
    first.name = "sid";
    first.value = "one";
    first.domain = u"a.test"_s;
    first.path = u"/"_s;
    first.secure = true;
    first.httpOnly = true;
    Requests::Cookie other = first;
    other.value = "two";
    other.path = u"/app"_s;
    jar().insert(first);
    jar().insert(other);
    openPage();
    page()->tree()->choose(first);
    find<QAbstractButton>(u"revealCookie"_s)->click();
    QCOMPARE(find<FactTable>(u"cookieFacts"_s)->value(u"Value"_s), u"one"_s);
    page()->tree()->choose(other);
    QVERIFY(!find<FactTable>(u"cookieFacts"_s)->value(u"Value"_s).contains(u"two"_s));
    QVERIFY(!find<QAbstractButton>(u"revealCookie"_s)->isChecked());
}

void TestCookiePanes::addsAndEdits()
{
    openPage();
    m_fixture->click(find(u"addCookie"_s));
    typeInto(u"cookieName"_s, u"sid"_s);
    typeInto(u"cookieValue"_s, u"12"_s);
    typeInto(u"cookieDomain"_s, u".Example.test"_s);
    QTest::mouseClick(QApplication::activeModalWidget()->findChild<QCheckBox *>(u"cookieSecure"_s),
                      Qt::LeftButton, {}, QPoint(8, 8));
    accept();
    QCOMPARE(jar().size(), 1);
    QCOMPARE(jar().all().at(0).domain, u"example.test"_s);
    QVERIFY(jar().all().at(0).secure);
    QCOMPARE(jar().value("sid"), "12");
    // Renamed: the old one goes.
    m_fixture->click(find(u"editCookie"_s));
    typeInto(u"cookieName"_s, u"session"_s);
    accept();
    QCOMPARE(jar().size(), 1);
    QCOMPARE(jar().value("session"), "12");
}

/// Of a host without a name, with a value that is no UTF-8.
void TestCookiePanes::editsWhatCannotBeTyped()
{
    put("sid", "caf\xe9", u"::1"_s);
    openPage();
    page()->tree()->choose(jar().all().at(0));
    m_fixture->click(find(u"editCookie"_s));
    typeInto(u"cookiePath"_s, u"/app"_s);
    QVERIFY(isAcceptable());
    accept();
    QCOMPARE(jar().size(), 1);
    QCOMPARE(jar().all().at(0).path, u"/app"_s);
    QCOMPARE(jar().all().at(0).domain, u"::1"_s);
    QCOMPARE(jar().value("sid"), QByteArray("caf\xe9"));
}

void TestCookiePanes::refusesWhatCannotBeSent()
{
    openPage();
    m_fixture->click(find(u"firstCookie"_s));
    QVERIFY(!isAcceptable()); // nothing typed
    typeInto(u"cookieName"_s, u"a"_s);
    QVERIFY(isAcceptable());
    typeInto(u"cookieValue"_s, u"1; Secure"_s);
    QVERIFY(!isAcceptable());
    typeInto(u"cookieValue"_s, u"1"_s);
    typeInto(u"cookiePath"_s, u"app"_s);
    QVERIFY(!isAcceptable());
    typeInto(u"cookiePath"_s, u"/app"_s);
    for (const QString &wrong : {u"http://a.test"_s, u"a.test:80"_s, u"[::1]:80"_s}) {
        typeInto(u"cookieDomain"_s, wrong);
        QVERIFY2(!isAcceptable(), qPrintable(wrong));
    }
    typeInto(u"cookieDomain"_s, u""_s);
    QVERIFY(isAcceptable());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QCOMPARE(jar().size(), 0);
}

void TestCookiePanes::deletes()
{
    put("a", "1", u"a.test"_s);
    put("b", "2", u"a.test"_s);
    put("c", "3", u"b.test"_s);
    openPage();
    CookieTree *tree = page()->tree();
    Requests::Cookie a;
    a.name = "a";
    a.domain = u"a.test"_s;
    tree->choose(a);
    tree->setFocus();
    m_fixture->press(Qt::Key_Delete);
    QVERIFY(!jar().contains("a"));
    QCOMPARE(jar().size(), 2);
    QVERIFY(tree->chosen().has_value());
    QCOMPARE(tree->chosen()->cookie.name, QByteArray("b"));
    // A whole domain is asked about first.
    tree->setCurrentIndex(tree->cookieModel()->index(0, 0));
    tree->setFocus();
    m_fixture->press(Qt::Key_Delete);
    QCOMPARE(jar().size(), 2);
    QTest::mouseClick(QApplication::activeModalWidget()->findChild<QAbstractButton *>(u"confirmDelete"_s),
                      Qt::LeftButton);
    QCOMPARE(jar().size(), 1);
    QVERIFY(jar().contains("c"));
}

void TestCookiePanes::importsAndExports_data()
{
    QTest::addColumn<Requests::CookieJar::Format>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("Netscape") << Requests::CookieJar::Format::Netscape << QByteArray("# Netscape");
    QTest::newRow("JSON") << Requests::CookieJar::Format::Json << QByteArray("{");
}

void TestCookiePanes::importsAndExports()
{
    QFETCH(Requests::CookieJar::Format, format);
    QFETCH(QByteArray, start);
    put("a", "1", u"a.test"_s);
    openPage();
    const QString path = m_fixture->filePath(u"cookies"_s);
    page()->files()->setChooser([path](bool) { return path; });
    page()->files()->save(jar(), format);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(start));
    jar().clear();
    put("b", "2", u"b.test"_s);
    page()->files()->load();
    QTRY_VERIFY(jar().contains("a"));
    QVERIFY(jar().contains("b")); // added to what is there
    QTRY_COMPARE(page()->tree()->cookieModel()->cookieCount(), 2);
}

void TestCookiePanes::requestSaysWhatItSends()
{
    put("here", "1", u"api.test"_s);
    put("there", "2", u"other.test"_s);
    m_fixture->typeUrl(u"https://api.test/x"_s);
    m_fixture->showSection(u"requestSections"_s, RequestPane::Cookies);
    RequestCookies *cookies = m_fixture->page()->requestPane()->cookies();
    QTRY_COMPARE(cookies->url(), u"https://api.test/x"_s);
    QCOMPARE(cookies->sentCount(), 1);
    QCOMPARE(m_fixture->page()->requestPane()->sections()->count(RequestPane::Cookies), u"1"_s);
    QVERIFY(find<Notice>(u"requestCookieAnswer"_s)->text().contains(u"1 of the session's 2"_s));
}

void TestCookiePanes::ownFieldSilencesTheJar()
{
    put("here", "1", u"127.0.0.1"_s);
    m_fixture->typeUrl(m_fixture->url(u"/cookies"_s));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Headers);
    m_fixture->addRow(m_fixture->page()->requestPane()->headers(), u"Cookie"_s, u"mine=1"_s);
    RequestCookies *cookies = m_fixture->page()->requestPane()->cookies();
    QCOMPARE(cookies->sentCount(), 0);
    QVERIFY(find<Notice>(u"requestCookieAnswer"_s)->text().contains(u"of its own"_s));
    QVERIFY(m_fixture->send());
    QTRY_VERIFY2(m_fixture->bodyText().contains(u"mine"_s), qPrintable(m_fixture->bodyText()));
    QVERIFY(!m_fixture->bodyText().contains(u"here"_s)); // as it said
}

void TestCookiePanes::answerSaysWhatWasTaken()
{
    const ScriptedServer server({Requests::Test::reply(
        200, "ok", {{"Set-Cookie", "a=1; Path=/"}, {"Set-Cookie", "b=2; Domain=elsewhere.test"}})});
    m_fixture->typeUrl(server.urlText("/"));
    QVERIFY(m_fixture->send());
    QCOMPARE(m_fixture->textOf(u"cookies"_s), u"2 cookies"_s);
    m_fixture->click(m_fixture->find<QAbstractButton>(u"cookies"_s));
    const QString text = m_fixture->page()->responsePane()->cookies()->text();
    QVERIFY2(text.contains(u"a: taken"_s), qPrintable(text));
    QVERIFY2(text.contains(u"b: refused"_s), qPrintable(text));
    QVERIFY(text.contains(u"elsewhere.test"_s));
    QVERIFY(text.contains(u"RFC 6265 §5.3 step 6"_s));
    m_fixture->click(m_fixture->find(u"allCookies"_s));
    QVERIFY(page());
}

void TestCookiePanes::answerSaysHowManyMoreThereAre()
{
    const ScriptedServer server([](const Requests::Test::RecordedRequest &request) {
        const int hop = request.line.mid(int(sizeof("GET /")) - 1, 1).toInt();
        Requests::Test::HeaderLines headers{{"Location", "/" + QByteArray::number(hop + 1)}};
        for (int i = 0; i < 90; ++i)
            headers.emplaceBack("Set-Cookie", "c" + QByteArray::number(90 * hop + i) + "=1");
        return Requests::Test::message(hop < 5 ? 302 : 200, "ok", headers);
    });
    m_fixture->typeUrl(server.urlText("/0"));
    QVERIFY(m_fixture->send());
    QCOMPARE(m_fixture->textOf(u"cookies"_s), u"540 cookies"_s);
    m_fixture->click(m_fixture->find<QAbstractButton>(u"cookies"_s));
    const QString text = m_fixture->page()->responsePane()->cookies()->text();
    QVERIFY(text.contains(u"c499: "_s) && !text.contains(u"c500: "_s));
    QVERIFY2(text.contains(u"… and 40 more"_s), qPrintable(text.right(200)));
}

void TestCookiePanes::sendingWaitsForTheCookiesOfLastTime()
{
    auto *sessions = m_fixture->window()->findChild<SessionBook *>();
    QVERIFY(sessions);
    const QString id(SessionProfile::defaultId);
    bool isRead = false;
    sessions->whenRead(id, m_fixture->page(), [&isRead] { isRead = true; });
    QTRY_VERIFY(isRead);
    sessions->setReading(id, true); // as by a keychain that has not answered yet
    m_fixture->typeUrl(m_fixture->url(u"/cookies"_s));
    m_fixture->press(Qt::Key_Return);
    QVERIFY(!m_fixture->page()->run());
    QVERIFY(m_fixture->page()->isRunning());
    m_fixture->press(Qt::Key_Escape); // that one is never sent
    QVERIFY(!m_fixture->page()->isRunning());
    m_fixture->press(Qt::Key_Return);
    QVERIFY(!m_fixture->page()->run());
    const QSignalSpy started(m_fixture->page(), &DocumentPage::runStarted);
    put("sid", "of-last-time", u"127.0.0.1"_s);
    sessions->setReading(id, false);
    QVERIFY(m_fixture->waitFinished());
    QTRY_VERIFY2(m_fixture->bodyText().contains(u"of-last-time"_s), qPrintable(m_fixture->bodyText()));
    QCOMPARE(started.count(), 1);
}

void TestCookiePanes::keptOverARestart()
{
    put("plain", "1", u"a.test"_s);
    put("sid", "s3cret-value", u"a.test"_s, u"/"_s, true);
    m_fixture->close();
    QFile file(m_fixture->workspace() + "/cookies-default.json"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret-value"));
    jar().clear(); // the session of the next start
    QVERIFY(m_fixture->open());
    QTRY_COMPARE(jar().size(), 2);
    QCOMPARE(jar().value("sid"), "s3cret-value");
}

void TestCookiePanes::lostWithoutAKeychainIsSaid()
{
    m_fixture->setKeychainMissing(true);
    QVERIFY(m_fixture->open());
    put("sid", "s3cret-value", u"a.test"_s, u"/"_s, true);
    openPage();
    Requests::Cookie sid;
    sid.name = "sid";
    sid.domain = u"a.test"_s;
    QTRY_VERIFY([&] {
        page()->tree()->choose(sid);
        page()->tree()->setCurrentIndex({});
        page()->tree()->choose(sid);
        const auto labels = page()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"No keychain takes its value"_s);
        });
    }());
}

FINGERPOST_TEST(TestCookiePanes)
#include "tst_cookiepanes.moc"
