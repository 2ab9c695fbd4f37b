// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playgroundtest.h"
#include "support/testsuite.h"

#include <QtCore/QJsonArray>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;

class TestPlaygroundEcho : public PlaygroundTest {
    Q_OBJECT

private Q_SLOTS:
    void echoesArguments();
    void echoesHeadersAsSent();
    void echoesBodies();
    void echoesForms();
    void echoesMultipart();
    void keepsNumbersOfJsonAsSent();
    void setsShowsAndDeletesCookies();
    void setsResponseHeaders();
};

void TestPlaygroundEcho::echoesArguments()
{
    const QJsonObject json = m_client->get("/get?a=1&b=x+y%2B&a=2&empty&%C3%A9=%E4%B8%AD").json();
    const QJsonObject args = json.value(u"args").toObject();
    QCOMPARE(args.value(u"a").toArray(), (QJsonArray{u"1"_s, u"2"_s}));
    QCOMPARE(args.value(u"b").toString(), u"x y+"_s);
    QCOMPARE(args.value(u"empty").toString(), QString());
    QVERIFY(args.contains(u"empty"));
    QCOMPARE(args.value(u"é").toString(), u"中"_s);
    QCOMPARE(json.value(u"origin").toString(), u"127.0.0.1"_s);
    QCOMPARE(json.value(u"url").toString(),
             m_server.url().toString() + u"get?a=1&b=x+y%2B&a=2&empty&%C3%A9=%E4%B8%AD"_s);
    QVERIFY(!json.contains(u"data"));
    QCOMPARE(m_client->ask("PURGE", "/anything/deep/er?x").json().value(u"method").toString(), u"PURGE"_s);
}

void TestPlaygroundEcho::echoesHeadersAsSent()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_server.port());
    socket.write(
        "GET http://ignored.test/headers?q=%7e HTTP/1.1\r\nHost: h.test:1\r\nx-LOWER-Upper: \xc3\xa9\r\n"
        "X-Twice: 1\r\nx-twice: 2\r\nConnection: close\r\n\r\n");
    QSignalSpy disconnected(&socket, &QTcpSocket::disconnected);
    QVERIFY(disconnected.wait());
    const QByteArray answer = socket.readAll();
    const QJsonObject headers = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4))
                                    .object()
                                    .value(u"headers")
                                    .toObject();
    QCOMPARE(headers.keys(), (QStringList{u"Connection"_s, u"Host"_s, u"X-Twice"_s, u"x-LOWER-Upper"_s}));
    QCOMPARE(headers.value(u"X-Twice").toString(), u"1,2"_s);
    QCOMPARE(headers.value(u"x-LOWER-Upper").toString(), u"é"_s);
    QCOMPARE(m_client->get("/user-agent", {{"User-Agent", "me/1"}}).json().value(u"user-agent").toString(),
             u"me/1"_s);
    QCOMPARE(m_client->get("/ip", {{"X-Forwarded-For", "10.0.0.9"}}).json().value(u"origin").toString(),
             u"10.0.0.9"_s);
}

void TestPlaygroundEcho::echoesBodies()
{
    for (const QByteArray method : {"POST", "PUT", "PATCH", "DELETE"}) {
        const QJsonObject json =
            m_client->ask(method, "/" + method.toLower(), {{"Content-Type", "text/plain"}}, "grüß\t\"dich\"")
                .json();
        QCOMPARE(json.value(u"data").toString(), u"grüß\t\"dich\""_s);
        QVERIFY(json.value(u"json").isNull());
        QCOMPARE(json.value(u"form").toObject(), QJsonObject());
    }
    const QByteArray binary("\xff\x00\xfe", 3);
    const QString data = m_client->ask("POST", "/post", {{"Content-Type", "image/x"}}, binary)
                             .json()
                             .value(u"data")
                             .toString();
    QCOMPARE(data, u"data:application/octet-stream;base64,"_s + QString::fromLatin1(binary.toBase64()));
    const QByteArray large(3000000, 'x');
    QCOMPARE(m_client->ask("POST", "/post", {{"Content-Type", "text/plain"}}, large)
                 .json()
                 .value(u"data")
                 .toString()
                 .size(),
             large.size());
}

void TestPlaygroundEcho::echoesForms()
{
    const QJsonObject json =
        m_client
            ->ask("POST", "/post", {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}},
                  "a=1&b=+%26&a=2")
            .json();
    QCOMPARE(json.value(u"form").toObject().value(u"a").toArray(), (QJsonArray{u"1"_s, u"2"_s}));
    QCOMPARE(json.value(u"form").toObject().value(u"b").toString(), u" &"_s);
    QCOMPARE(json.value(u"data").toString(), QString());
}

void TestPlaygroundEcho::echoesMultipart()
{
    const QByteArray body =
        "preamble\r\n--B-1\r\nContent-Disposition: form-data; name=\"field\"\r\n\r\none\r\n--B-1x\r\n"
        "\r\n--B-1\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--B-1\r\n"
        "content-disposition: form-data; name=\"fi\\\"le\"; filename=\"a;b.txt\"\r\n"
        "Content-Type: text/plain\r\n\r\nline 1\r\nline 2\r\n--B-1\r\n"
        "Content-Disposition: form-data; name=pic; filename=p\r\nContent-Type: image/png\r\n\r\n\xff\r\n"
        "--B-1--\r\nepilogue";
    const auto echoed = [this](const QByteArray &sent, const QByteArray &boundary) {
        return m_client
            ->ask("POST", "/post", {{"Content-Type", "multipart/form-data; boundary=" + boundary}}, sent)
            .json();
    };
    const QJsonObject json = echoed(body, "\"B-1\"");
    // What only begins like the boundary belongs to the part.
    QCOMPARE(json.value(u"form").toObject(),
             (QJsonObject{{u"field"_s, u"one\r\n--B-1x\r\n"_s}, {u"empty"_s, QString()}}));
    QCOMPARE(
        json.value(u"files").toObject(),
        (QJsonObject{{u"fi\"le"_s, u"line 1\r\nline 2"_s}, {u"pic"_s, u"data:image/png;base64,/w=="_s}}));
    // A form cut off in the middle gives what is whole.
    const QJsonObject cut = echoed(body.left(body.indexOf("line 2")), "B-1");
    QCOMPARE(cut.value(u"form").toObject(), json.value(u"form").toObject());
    QCOMPARE(cut.value(u"files").toObject(), QJsonObject());
}

void TestPlaygroundEcho::keepsNumbersOfJsonAsSent()
{
    const Answer answer = m_client->ask("POST", "/post", {{"Content-Type", "application/json"}},
                                        "{\"id\": 9007199254740993123, \"price\": 1.00}");
    QVERIFY(answer.body.contains("\"json\": {\"id\": 9007199254740993123, \"price\": 1.00}"));
    QCOMPARE(
        m_client->ask("PUT", "/put", {{"Content-Type", "x/y"}}, "\"text\"").json().value(u"json").toString(),
        u"text"_s);
    for (const QByteArray invalid : {"1,2", "1],[2", "{", "\xef\xbb\xbf{"})
        QVERIFY(
            m_client->ask("PUT", "/put", {{"Content-Type", "x/y"}}, invalid).json().value(u"json").isNull());
}

void TestPlaygroundEcho::setsShowsAndDeletesCookies()
{
    const Answer one = m_client->get("/cookies/set/name/a%2Fb");
    QCOMPARE(one.status, 302);
    QCOMPARE(one.header("Location"), "/cookies");
    QCOMPARE(one.header("Set-Cookie"), "name=a/b; Path=/");
    const Answer odd = m_client->get("/cookies/set?odd=a%20%22%3B%C3%A9");
    QCOMPARE(odd.header("Set-Cookie"), R"(odd="a \"\073\303\251"; Path=/)");
    const QJsonObject shown =
        m_client->get("/cookies", {{"Cookie", R"(x=1; odd="a \"\073\303\251"; x=2; y=)"}}).json();
    QCOMPARE(shown.value(u"cookies").toObject(),
             (QJsonObject{{u"x"_s, u"1"_s}, {u"odd"_s, u"a \";é"_s}, {u"y"_s, QString()}}));
    const QByteArray gone = m_client->get("/cookies/delete?name").header("Set-Cookie");
    QVERIFY(gone.startsWith("name=; Expires=Thu, 01 Jan 1970"));
    QVERIFY(gone.contains("Max-Age=0"));
}

void TestPlaygroundEcho::setsResponseHeaders()
{
    const Answer answer = m_client->get("/response-headers?X-One=a%20b&X-Two=1&X-Two=2&Server=mine");
    QCOMPARE(answer.header("X-One"), "a b");
    QCOMPARE(answer.header("X-Two"), "1, 2");
    const QJsonObject json = answer.json();
    QCOMPARE(json.value(u"X-Two").toArray(), (QJsonArray{u"1"_s, u"2"_s}));
    QCOMPARE(json.value(u"Content-Length").toString(), QString::number(answer.body.size()));
    QCOMPARE(m_client->ask("POST", "/response-headers?Content-Type=text/x").header("Content-Type"), "text/x");
}

FINGERPOST_TEST(TestPlaygroundEcho)
#include "tst_playgroundecho.moc"
