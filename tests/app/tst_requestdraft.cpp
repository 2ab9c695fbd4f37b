// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftfixture.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/testsuite.h"
#include "workspace/requestdraft.h"

#include <qrequests/session.h>
#include <qrequests/utils.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using namespace Requests::Test;

namespace {

/// Requests' header fields of a draft after preparation by a session-less request.
Requests::Headers headersOf(const RequestDraft &draft)
{
    const auto prepared = draft.toRequest().prepare();
    return prepared ? prepared.value().headers()
                    : Requests::Headers{{"error", prepared.error().message().toUtf8()}};
}

QByteArray bodyOf(const RequestDraft &draft)
{
    auto prepared = draft.toRequest().prepare();
    if (!prepared || !prepared.value().body())
        return {};
    auto device = prepared.value().body()->open();
    return device ? device.value()->readAll() : QByteArray("unreadable");
}

} // namespace

class TestRequestDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }
    void draftSurvivesJson();
    void whatANewerVersionWroteIsKept();
    void urlGetsAScheme_data();
    void urlGetsAScheme();
    void displayNames_data();
    void displayNames();
    void headerRowsAreSentAsShown();
    void emptyValuesAreSent();
    void bodies();
    void itsOwnProxyComesFirst_data();
    void itsOwnProxyComesFirst();
};

void TestRequestDraft::draftSurvivesJson()
{
    const RequestDraft draft = fullDraft();
    const QByteArray text = QJsonDocument(draft.toJson()).toJson();
    QCOMPARE(RequestDraft::fromJson(QJsonDocument::fromJson(text).object()), draft);
    for (const BodyKind kind : {BodyKind::None, BodyKind::Json, BodyKind::Text, BodyKind::Form,
                                BodyKind::Multipart, BodyKind::Xml, BodyKind::File, BodyKind::Other}) {
        RequestDraft other = draft;
        other.bodyKind = kind;
        QCOMPARE(RequestDraft::fromJson(other.toJson()).bodyKind, kind);
    }
    const RequestDraft blank = RequestDraft::fromJson({});
    QVERIFY(!blank.id.isEmpty());
    QCOMPARE(blank.method, "GET");
    QVERIFY(blank.unknown.isEmpty());
}

void TestRequestDraft::whatANewerVersionWroteIsKept()
{
    QJsonObject written = fullDraft().toJson();
    written[u"tests"_s] = QJsonArray{1, u"x"_s, QJsonObject{{u"deep"_s, true}}};
    written[u"body"_s] = u"graphql"_s;
    RequestDraft draft = RequestDraft::fromJson(written);
    QCOMPARE(draft.bodyKind, BodyKind::None);
    QCOMPARE(draft.toJson(), written);
    draft.url = u"http://other/"_s;
    QCOMPARE(draft.toJson()[u"body"_s].toString(), u"graphql"_s);
    // Until another kind is chosen.
    draft.bodyKind = BodyKind::Text;
    draft = RequestDraft::fromJson(draft.toJson());
    QCOMPARE(draft.bodyKind, BodyKind::Text);
    QCOMPARE(draft.toJson()[u"tests"_s], written[u"tests"_s]);
}

void TestRequestDraft::urlGetsAScheme_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sent");
    const auto row = [](const char *typed, const char *sent) {
        QTest::addRow("%s", typed) << QString::fromUtf8(typed) << QString::fromUtf8(sent);
    };
    row("", "");
    row("example.com", "https://example.com");
    row("  example.com/a b \n", "https://example.com/a b");
    row("example.com:8443/x?y=1#z", "https://example.com:8443/x?y=1#z");
    row("example.com?x=http://y", "https://example.com?x=http://y");
    row("bücher.example", "https://bücher.example");
    row("localhost", "http://localhost");
    row("localhost:8080/x", "http://localhost:8080/x");
    row("LocalHost:8080", "http://LocalHost:8080");
    row("app.localhost", "http://app.localhost");
    row("notlocalhost", "https://notlocalhost");
    row("127.0.0.1:5000", "http://127.0.0.1:5000");
    row("192.168.1.1/x", "http://192.168.1.1/x");
    row("[::1]:80", "http://[::1]:80");
    row("[fe80::1]/x", "http://[fe80::1]/x");
    row("http://h", "http://h");
    row("HTTPS://h", "HTTPS://h");
    row("ftp://h", "ftp://h");
    row("mailto:x", "mailto:x");
    row("mailto:x@y.z", "mailto:x@y.z");
    row("tel:5551234567", "tel:5551234567");
    row("user@example.com", "user@example.com");
    row("https:/one-slash", "https:/one-slash");
    row("/path", "/path");
    row("::1", "::1");
}

void TestRequestDraft::urlGetsAScheme()
{
    QFETCH(QString, typed);
    QFETCH(QString, sent);
    QCOMPARE(RequestDraft::create("GET", typed).toRequest().url(), sent);
}

void TestRequestDraft::displayNames_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *url, const char *name) {
        QTest::addRow("%s", url) << QString::fromUtf8(url) << QString::fromUtf8(name);
    };
    row("", "");
    row("http://", "");
    row("http://h", "h");
    row("example.com:80", "example.com:80");
    row("http://h/a/users/?x=/y#/z", "users");
    row("http://h/?x=1", "h");
    row("http://h/users/42", "users/42");
    row("mailto:x", "mailto:x");
}

void TestRequestDraft::displayNames()
{
    QFETCH(QString, url);
    QFETCH(QString, name);
    QCOMPARE(RequestDraft::create("GET", url).displayName(), name);
    QCOMPARE(RequestDraft::create("GET", url, u"Mine"_s).displayName(), u"Mine"_s);
}

void TestRequestDraft::headerRowsAreSentAsShown()
{
    RequestDraft draft = RequestDraft::create("GET", u"http://h/"_s);
    draft.headers = {{.key = u"X-A"_s, .value = u"1"_s},
                     {.enabled = false, .key = u"x-a"_s, .value = u"off"_s},
                     {.key = u"X-A"_s, .value = u"2"_s},
                     {.key = {}, .value = u"no name yet"_s},
                     {.key = u"X-Empty"_s},
                     {.enabled = false, .key = u"Accept"_s, .value = u"*/*"_s}};
    const Requests::Headers own = draft.toRequest().options().headers;
    const Requests::Headers sent = Requests::Headers{{"Accept", "*/*"}, {"X-Session", "s"}}.merged(own);
    QCOMPARE(sent.values("x-a"), QByteArrayList({"1", "2"}));
    QVERIFY(sent.contains("X-Empty"));
    QVERIFY(sent.contains("X-Session"));
    QVERIFY2(!sent.contains("Accept"), "a row that is off drops the session's header");
}

void TestRequestDraft::emptyValuesAreSent()
{
    RequestDraft draft = RequestDraft::create("POST", u"http://h/"_s);
    draft.bodyKind = BodyKind::Form;
    draft.form = {{.key = u"flag"_s}, {.key = u"a"_s, .value = u"1"_s}};
    QCOMPARE(bodyOf(draft), "flag=&a=1");
    draft.bodyKind = BodyKind::Multipart;
    draft.multipart = {{.key = u"flag"_s}};
    QVERIFY(bodyOf(draft).contains("name=\"flag\"\r\n\r\n\r\n"));
}

void TestRequestDraft::bodies()
{
    RequestDraft draft = RequestDraft::create("POST", u"http://h/"_s);
    draft.bodyKind = BodyKind::Json;
    QCOMPARE(headersOf(draft).value("content-type"), "application/json");
    QCOMPARE(bodyOf(draft), QByteArray());
    draft.json = u"{\"n\": 1.00} oops"_s; // what is typed is sent, valid or not
    QCOMPARE(bodyOf(draft), draft.json.toUtf8());
    QCOMPARE(headersOf(draft).value("content-type"), "application/json");
    draft.headers = {{.key = u"content-type"_s, .value = u"application/vnd.x+json"_s}};
    QCOMPARE(headersOf(draft).values("content-type"), QByteArrayList{"application/vnd.x+json"});
    draft.headers.clear();

    draft.bodyKind = BodyKind::Text;
    draft.text = u"é"_s;
    QCOMPARE(bodyOf(draft), "é");
    QCOMPARE(headersOf(draft).value("content-type"), "text/plain; charset=utf-8");
    draft.headers = {{.key = u"Content-Type"_s, .value = u"text/css"_s}};
    QCOMPARE(headersOf(draft).values("content-type"), QByteArrayList{"text/css"});
    draft.headers.clear();

    draft.bodyKind = BodyKind::Form;
    draft.form = {{.key = u"a b"_s, .value = u"ä&="_s},
                  {.enabled = false, .key = u"off"_s, .value = u"1"_s},
                  {.key = {}, .value = u"nameless"_s}};
    QCOMPARE(bodyOf(draft), "a+b=%C3%A4%26%3D");

    draft.bodyKind = BodyKind::Multipart;
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"a.txt"_s), "content");
    draft.multipart = {{.key = u"one"_s, .value = u"1"_s},
                       {.key = u"file"_s, .value = folder.filePath(u"a.txt"_s), .kind = KeyValue::Kind::File},
                       {.key = u"two"_s, .value = u"2"_s}};
    const QByteArray body = bodyOf(draft);
    QVERIFY(body.contains("filename=\"a.txt\""));
    QVERIFY(body.indexOf("\"one\"") < body.indexOf("content")
            && body.indexOf("content") < body.indexOf("\"two\""));
    draft.multipart[1].value = folder.filePath(u"missing"_s);
    QVERIFY2(headersOf(draft).value("error").contains("missing"),
             headersOf(draft).value("error").constData());
}

void TestRequestDraft::itsOwnProxyComesFirst_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::newRow("another") << u"http://own.test:1"_s;
    QTest::newRow("none") << u""_s;
}

/// Before those that session and environment name for a scheme.
void TestRequestDraft::itsOwnProxyComesFirst()
{
    QFETCH(QString, proxy);
    EnvironmentScope environment;
    environment.set("https_proxy", "http://environment.test:3");
    Requests::Session session;
    session.setProxies({{u"http"_s, u"http://session.test:2"_s}});
    RequestDraft draft = RequestDraft::create("GET", u"http://a.test/"_s);
    for (const QString &url : {u"http://a.test/"_s, u"https://a.test/"_s}) {
        const auto sentBy = [&] {
            const Requests::Proxies own = draft.toRequest().options().proxies;
            return Requests::selectProxy(url, session.mergeEnvironmentSettings(url, own).proxies);
        };
        draft.settings.proxy.reset();
        QVERIFY(!sentBy().isEmpty());
        draft.settings.proxy = proxy;
        QCOMPARE(sentBy(), proxy);
    }
}

FINGERPOST_TEST(TestRequestDraft)
#include "tst_requestdraft.moc"
