// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people copy from documentation and browsers becomes the request that curl would send.
#include "exchange/curlparser.h"
#include "exchange/shellwords.h"
#include "support/testsuite.h"
#include "workspace/authfields.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

QString shownRows(const QString &name, const QList<KeyValue> &rows)
{
    QStringList texts;
    for (const KeyValue &row : rows) {
        texts.append((row.enabled ? QString() : u"-"_s) + row.key + u'='
                     + (row.kind == KeyValue::Kind::File ? u"@"_s : QString()) + row.value);
    }
    return rows.isEmpty() ? QString() : QString(u' ' + name + u'[' + texts.join(u'|') + u']');
}

/// As "POST http://a.test/ headers[A=1] form[b=2]", so that a failure can be read.
QString shownDraft(const RequestDraft &draft)
{
    QString line = QString::fromUtf8(draft.method) + u' ' + draft.url;
    line += shownRows(u"headers"_s, draft.headers);
    switch (draft.bodyKind) {
    case BodyKind::Json:
        return QString(line + u" json "_s + draft.json);
    case BodyKind::Xml:
        return QString(line + u" xml "_s + draft.xml);
    case BodyKind::Text:
        return QString(line + u" text "_s + draft.text);
    case BodyKind::File:
        return QString(line + u" file "_s + draft.filePath + u' ' + draft.fileContentType);
    case BodyKind::Form:
        return QString(line + shownRows(u"form"_s, draft.form));
    case BodyKind::Multipart:
        return QString(line + shownRows(u"parts"_s, draft.multipart));
    case BodyKind::None:
    case BodyKind::Other:
        break;
    }
    return line;
}

RequestDraft draftOfCurl(const QString &command)
{
    const auto request = requestFromCurl(command, RequestDraft());
    return request ? request->draft : RequestDraft();
}

} // namespace

class TestCurlParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognizes_data();
    void recognizes();
    void splitsWords_data();
    void splitsWords();
    void makesRequests_data();
    void makesRequests();
    void auth();
    void settings();
    void keepsWhatIsNotTheRequest();
    void namesWhatIsLeftOut();
    void refuses_data();
    void refuses();
    void survivesAnything();
};

void TestCurlParser::recognizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCurl");
    QTest::newRow("plain") << u"curl http://a.test"_s << true;
    QTest::newRow("prompt") << u"  $ curl a.test"_s << true;
    QTest::newRow("path") << u"/usr/bin/curl a.test"_s << true;
    QTest::newRow("lines") << u"curl \\\n a.test"_s << true;
    QTest::newRow("alone") << u"curl"_s << false;
    QTest::newRow("host") << u"curl.se/docs"_s << false;
    QTest::newRow("address") << u"https://a.test/?q=curl x"_s << false;
}

void TestCurlParser::recognizes()
{
    QFETCH(QString, text);
    QFETCH(bool, isCurl);
    QCOMPARE(isCurlCommand(text), isCurl);
}

void TestCurlParser::splitsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("blanks") << u" a  b\tc "_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("single") << u"'a \"$b\\' c"_s << QStringList{u"a \"$b\\"_s, u"c"_s};
    QTest::newRow("double") << u"\"a\\\"b\\n\\\\\\$c\""_s << QStringList{u"a\"b\\n\\$c"_s};
    QTest::newRow("joined") << u"-H'a'\"b\"c"_s << QStringList{u"-Habc"_s};
    QTest::newRow("quote in quotes") << u"'it'\\''s'"_s << QStringList{u"it's"_s};
    QTest::newRow("empty") << u"a '' \"\""_s << QStringList{u"a"_s, QString(), QString()};
    QTest::newRow("escaped") << u"a\\ b\\&c"_s << QStringList{u"a b&c"_s};
    QTest::newRow("continued") << u"a \\\n b\\\nc \\ \r\n d"_s << QStringList{u"a"_s, u"bc"_s, u"d"_s};
    QTest::newRow("ansi") << u"$'a\\n\\t\\'\\\\\\x41\\101\\u00e9'"_s << QStringList{u"a\n\t'\\AAé"_s};
    QTest::newRow("surrogates") << u"$'\\ud83d\\ude00\\U0001F600'"_s << QStringList{u"😀😀"_s};
    QTest::newRow("half a character") << u"$'\\ud83d!'"_s << QStringList{u"\uFFFD!"_s};
    QTest::newRow("localized") << u"$\"a b\""_s << QStringList{u"a b"_s};
    QTest::newRow("not ascii") << u"é '漢 😀'"_s << QStringList{u"é"_s, u"漢 😀"_s};
    QTest::newRow("ampersand") << u"http://a/?b=1&c=2 &"_s << QStringList{u"http://a/?b=1&c=2"_s};
    QTest::newRow("pipe") << u"a b | jq ."_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("next line") << u"a b\nc"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("output") << u"a > b"_s << QStringList{u"a"_s};
}

void TestCurlParser::splitsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const auto split = shellWords(text);
    QVERIFY2(split, qPrintable(split.error().message()));
    QCOMPARE(*split, words);
}

void TestCurlParser::makesRequests_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("request");
    const auto row = [](const char *name, const QString &options, const QString &request) {
        QTest::newRow(name) << options << request;
    };
    row("get", u"http://a.test/?b=1#c"_s, u"GET http://a.test/?b=1#c"_s);
    row("no scheme", u"a.test/x"_s, u"GET http://a.test/x"_s);
    row("variable", u"'{{base}}/x'"_s, u"GET {{base}}/x"_s);
    row("url option", u"-s --url https://a.test/ --compressed"_s, u"GET https://a.test/"_s);
    row("letters together", u"-sSLXDELETE https://a.test/ -o x"_s, u"DELETE https://a.test/"_s);
    row("head", u"-I http://a.test/"_s, u"HEAD http://a.test/"_s);
    row("after two dashes", u"-- http://a.test/"_s, u"GET http://a.test/"_s);
    row("headers", u"-H 'A: 1' -H'B:2' -H 'C;' -H 'Accept:' http://a.test/"_s,
        u"GET http://a.test/ headers[A=1|B=2|C=|-Accept=]"_s);
    row("who asks", u"-A me -e http://b.test/;auto -r 0-9 http://a.test/"_s,
        u"GET http://a.test/ headers[User-Agent=me|Referer=http://b.test/|Range=bytes=0-9]"_s);
    row("for cmd.exe", u"^\"http://a.test/?b=1^&c=2^\" ^\r\n  -H ^\"A: ^\\^\"x^\\^\"^\" ^\n -b ^\"^\""_s,
        u"GET http://a.test/?b=1&c=2 headers[A=\"x\"]"_s);
    row("cookies", u"-b 'a=1; b=2' -b c=3 http://a.test/"_s,
        u"GET http://a.test/ headers[Cookie=a=1; b=2; c=3]"_s);
    row("form", u"http://a.test/ -d a=1 --data 'b=x+y%26&c='"_s,
        u"POST http://a.test/ form[a=1|b=x y&|c=]"_s);
    row("urlencode", u"http://a.test/ --data-urlencode 'a=b c&é' --data-urlencode =d --data-urlencode e"_s,
        u"POST http://a.test/ headers[Content-Type=application/x-www-form-urlencoded] text "
        "a=b%20c%26%C3%A9&d&e"_s);
    row("json by header", u"-H 'content-type: application/json' -d '{\"a\": 1}' http://a.test/"_s,
        u"POST http://a.test/ headers[content-type=application/json] json {\"a\": 1}"_s);
    row("json", u"--json '{\"a\"' --json ': 1}' http://a.test/"_s,
        u"POST http://a.test/ headers[Accept=application/json] json {\"a\": 1}"_s);
    row("json without its type", u"-d '{\"a\": 1}' http://a.test/"_s,
        u"POST http://a.test/ headers[Content-Type=application/x-www-form-urlencoded] text {\"a\": 1}"_s);
    row("xml", u"-H 'Content-Type: text/xml' --data-binary '<a/>' -X PUT http://a.test/"_s,
        u"PUT http://a.test/ headers[Content-Type=text/xml] xml <a/>"_s);
    row("raw at", u"-H 'Content-Type: text/plain' --data-raw @me http://a.test/"_s,
        u"POST http://a.test/ headers[Content-Type=text/plain] text @me"_s);
    row("file", u"--data-binary @/tmp/x.bin http://a.test/"_s,
        u"POST http://a.test/ file /tmp/x.bin application/x-www-form-urlencoded"_s);
    row("upload", u"-T /tmp/x.bin http://a.test/"_s, u"PUT http://a.test/ file /tmp/x.bin "_s);
    row("parts",
        u"-F a=1 -F 'b=@/tmp/x.png;type=image/png' -F 'c=@\"/tmp/a;b\\\"\"' --form-string d=@e "
        "http://a.test/"_s,
        u"POST http://a.test/ parts[a=1|b=@/tmp/x.png|c=@/tmp/a;b\"|d=@e]"_s);
    row("query", u"-G -d a=1 --data-urlencode 'b=x y' 'http://a.test/?z=0#f'"_s,
        u"GET http://a.test/?z=0&a=1&b=x%20y#f"_s);
    row("as a browser copies it",
        u"'http://a.test/x' \\\n  -H 'accept: */*' \\\n  --data-raw $'{\"a\":\"it\\'s\\u0021\"}' \\\n  "
        "-H 'content-type: application/json' \\\n  --insecure"_s,
        u"POST http://a.test/x headers[accept=*/*|content-type=application/json] json {\"a\":\"it's!\"}"_s);
}

void TestCurlParser::makesRequests()
{
    QFETCH(QString, options);
    QFETCH(QString, request);
    const auto made = requestFromCurl("curl "_L1 + options, RequestDraft());
    QVERIFY2(made, qPrintable(made.error().message()));
    QCOMPARE(shownDraft(made->draft), request);
}

void TestCurlParser::auth()
{
    const AuthSetting basic = draftOfCurl(u"curl -u me:a:b http://a.test/"_s).auth;
    QCOMPARE(basic.kind, AuthSetting::Kind::Basic);
    QCOMPARE(basic.values.value(AuthKey::Username), u"me"_s);
    QCOMPARE(basic.values.value(AuthKey::Password), u"a:b"_s);
    QCOMPARE(draftOfCurl(u"curl --digest -u me:x http://a.test/"_s).auth.kind, AuthSetting::Kind::Digest);
    const AuthSetting bearer = draftOfCurl(u"curl --oauth2-bearer t http://a.test/"_s).auth;
    QCOMPARE(bearer.kind, AuthSetting::Kind::Bearer);
    QCOMPARE(bearer.values.value(AuthKey::Token), u"t"_s);
    QCOMPARE(draftOfCurl(u"curl -n http://a.test/"_s).auth.kind, AuthSetting::Kind::Netrc);
    QCOMPARE(draftOfCurl(u"curl http://a.test/"_s).auth.kind, AuthSetting::Kind::Inherit);
}

void TestCurlParser::settings()
{
    const RequestSettings some =
        draftOfCurl(u"curl -kL -x proxy.test:8080 -m 2.5 --connect-timeout 1 --max-redirs 3 --cacert /ca.pem "
                    "-E /me.pem:secret --key /me.key https://a.test/"_s)
            .settings;
    QCOMPARE(some.verify, std::optional(false));
    QCOMPARE(some.followRedirects, std::optional(true));
    QCOMPARE(some.proxy, std::optional(u"http://proxy.test:8080"_s));
    QCOMPARE(some.totalTimeout, std::optional(2500));
    QCOMPARE(some.connectTimeout, std::optional(1000));
    QCOMPARE(some.maxRedirects, std::optional(3));
    QCOMPARE(some.caBundle, std::optional(u"/ca.pem"_s));
    QCOMPARE(some.clientCert, std::optional(u"/me.pem"_s));
    QCOMPARE(some.clientKeyPassphrase, std::optional(u"secret"_s));
    QCOMPARE(some.clientKey, std::optional(u"/me.key"_s));
    QVERIFY(draftOfCurl(u"curl https://a.test/"_s).settings == RequestSettings());
}

void TestCurlParser::keepsWhatIsNotTheRequest()
{
    RequestDraft over = RequestDraft::create("POST", u"http://before.test/"_s, u"Login"_s);
    over.collection = u"/c"_s;
    over.path = u"login.yml"_s;
    over.docs = u"docs"_s;
    over.settings.session = u"Staging"_s;
    over.settings.verify = false;
    over.bodyKind = BodyKind::Json;
    over.json = u"{}"_s;
    over.headers = {{.key = u"A"_s, .value = u"1"_s}};
    const auto made = requestFromCurl(u"curl http://a.test/"_s, over);
    QVERIFY(made);
    QCOMPARE(shownDraft(made->draft), u"GET http://a.test/"_s);
    QCOMPARE(made->draft.id, over.id);
    QCOMPARE(made->draft.name, over.name);
    QCOMPARE(made->draft.path, over.path);
    QCOMPARE(made->draft.docs, over.docs);
    QCOMPARE(made->draft.settings.session, over.settings.session);
    QVERIFY(!made->draft.settings.verify);
    QVERIFY(made->draft.json.isEmpty());
}

void TestCurlParser::namesWhatIsLeftOut()
{
    const auto made =
        requestFromCurl(u"curl -sS -w x --retry 3 --resolve a.test:80:127.0.0.1 --http2 -b jar.txt "
                        "http://a.test/ http://b.test/"_s,
                        RequestDraft());
    QVERIFY(made);
    QCOMPARE(made->leftOut,
             (QStringList{u"--resolve"_s, u"--http2"_s, u"--cookie jar.txt"_s, u"http://b.test/"_s}));
}

void TestCurlParser::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("says");
    QTest::newRow("open quote") << u"curl 'http://a.test"_s << u"not closed"_s;
    QTest::newRow("open ansi quote") << u"curl $'http://a.test\\"_s << u"not closed"_s;
    QTest::newRow("no url") << u"curl -X POST"_s << u"no URL"_s;
    QTest::newRow("no value") << u"curl http://a.test -H"_s << u"-H"_s;
    QTest::newRow("no value of a long one") << u"curl http://a.test --data"_s << u"--data"_s;
}

void TestCurlParser::refuses()
{
    QFETCH(QString, command);
    QFETCH(QString, says);
    const auto made = requestFromCurl(command, RequestDraft());
    QVERIFY(!made);
    QVERIFY2(made.error().message().contains(says), qPrintable(made.error().message()));
}

/// Whatever is pasted: the sanitizers look.
void TestCurlParser::survivesAnything()
{
    const QString pieces = u"'\"\\$\n \t&;|<>-=@:;{}u0x'HdFXGLu漢"_s + QChar(0xD83D);
    QRandomGenerator random(20260301);
    for (int round = 0; round < 5'000; ++round) {
        QString command = u"curl "_s;
        for (int i = random.bounded(40); i > 0; --i)
            command += pieces.at(random.bounded(int(pieces.size())));
        const auto made = requestFromCurl(command, RequestDraft());
        QVERIFY(!made || !made->draft.url.isEmpty());
    }
}

FINGERPOST_TEST(TestCurlParser)
#include "tst_curlparser.moc"
