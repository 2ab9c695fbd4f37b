// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/playgroundserver.h"
#include "playgroundclient.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <brotli/decode.h>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;

namespace {

/// Unpacks gzip and zlib, whichever it is.
QByteArray inflated(QByteArray data)
{
    z_stream stream = {};
    QByteArray result(1 << 20, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(data.data());
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    if (inflateInit2(&stream, 15 + 32) != Z_OK)
        return {};
    const bool isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    result.truncate(isWhole ? static_cast<qsizetype>(stream.total_out) : 0);
    inflateEnd(&stream);
    return result;
}

QByteArray unbrotlied(const QByteArray &data)
{
    QByteArray result(1 << 20, Qt::Uninitialized);
    auto size = static_cast<size_t>(result.size());
    const auto outcome = BrotliDecoderDecompress(static_cast<size_t>(data.size()),
                                                 reinterpret_cast<const uint8_t *>(data.constData()), &size,
                                                 reinterpret_cast<uint8_t *>(result.data()));
    result.truncate(outcome == BROTLI_DECODER_RESULT_SUCCESS ? static_cast<qsizetype>(size) : 0);
    return result;
}

QByteArray quotedParameter(const QByteArray &header, const QByteArray &name)
{
    const qsizetype start = header.indexOf(QByteArray(name + "=\""));
    if (start < 0)
        return {};
    const qsizetype from = start + name.size() + 2;
    return header.mid(from, header.indexOf('"', from) - from);
}

/// What a careful client answers to a digest challenge (RFC 7616 §3.4.1).
QByteArray digestAnswer(const QByteArray &challenge, const QByteArray &qop, const QByteArray &algorithm,
                        const QByteArray &password, const QByteArray &method, const QByteArray &uri,
                        const QByteArray &body = {})
{
    const auto kind = algorithm == "SHA-512" ? QCryptographicHash::Sha512
        : algorithm == "SHA-256"             ? QCryptographicHash::Sha256
                                             : QCryptographicHash::Md5;
    const auto hash = [kind](const QByteArray &text) { return QCryptographicHash::hash(text, kind).toHex(); };
    const QByteArray realm = quotedParameter(challenge, "realm");
    const QByteArray nonce = quotedParameter(challenge, "nonce");
    QByteArray what = method + ":" + uri;
    if (qop == "auth-int")
        what += ":" + hash(body);
    const QByteArray response = hash(hash("ada:" + realm + ":" + password) + ":" + nonce
                                     + ":00000001:c0ffee:" + qop + ":" + hash(what));
    return "Digest username=\"ada\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
        + "\", algorithm=" + algorithm + ", qop=" + qop + ", nc=00000001, cnonce=\"c0ffee\", response=\""
        + response + "\", opaque=\"" + quotedParameter(challenge, "opaque") + "\"";
}

} // namespace

class TestPlayground : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.listen(), qPrintable(m_server.errorString()));
        m_client = std::make_unique<PlaygroundClient>(m_server.url());
    }

    void listensOnLoopbackOnlyAndSaysWhyNot();
    void livesOnAnotherThread();
    void listsItsEndpoints();
    void answersStatus_data();
    void answersStatus();
    void refusesNonsense_data();
    void refusesNonsense();
    void echoesArguments();
    void echoesHeadersAsSent();
    void echoesBodies();
    void echoesForms();
    void echoesMultipart();
    void keepsNumbersOfJsonAsSent();
    void picksAmongWeightedCodes();
    void redirectsAsOftenAsAsked_data();
    void redirectsAsOftenAsAsked();
    void redirectsToExactlyTheUrl();
    void setsShowsAndDeletesCookies();
    void asksForBasicAuth();
    void asksForBearer();
    void asksForDigest_data();
    void asksForDigest();
    void refusesForeignAndWornNonces();
    void knowsValidators();
    void answersRanges_data();
    void answersRanges();
    void setsResponseHeaders();
    void compresses();
    void servesSamples();
    void knowsHeadAndOptions();

private:
    PlaygroundServer m_server;
    std::unique_ptr<PlaygroundClient> m_client;
};

void TestPlayground::listensOnLoopbackOnlyAndSaysWhyNot()
{
    QCOMPARE(m_server.url(), QUrl(u"http://127.0.0.1:%1/"_s.arg(m_server.port())));
    PlaygroundServer second;
    QCOMPARE(second.url(), QUrl());
    QVERIFY(!second.listen(m_server.port()));
    QVERIFY(!second.errorString().isEmpty());
    QCOMPARE(second.port(), 0);
    QVERIFY(second.listen());
    QVERIFY(!second.listen());

    QTcpServer everywhere; // Would fail if the playground had taken the port on every address.
    QVERIFY(everywhere.listen(QHostAddress(u"127.0.0.2"_s), m_server.port()));
}

void TestPlayground::livesOnAnotherThread()
{
    QThread thread;
    thread.start();
    auto *server = new PlaygroundServer;
    server->moveToThread(&thread);
    bool listens = false;
    QMetaObject::invokeMethod(
        server, [&] { listens = server->listen(); }, Qt::BlockingQueuedConnection);
    QVERIFY(listens);
    PlaygroundClient client(server->url());
    QCOMPARE(client.get("/get?a=1").json().value(u"args").toObject().value(u"a"), u"1"_s);
    // Ends in the middle of a stream, as a closing program does.
    const auto endless = client.start("GET", "/sse?count=0&interval_ms=1");
    QSignalSpy ready(endless.get(), &QIODevice::readyRead);
    QVERIFY(ready.wait());
    QMetaObject::invokeMethod(
        server, [server] { delete server; }, Qt::BlockingQueuedConnection);
    thread.quit();
    QVERIFY(thread.wait(5000));
    QTRY_VERIFY(endless->isFinished());
}

void TestPlayground::listsItsEndpoints()
{
    const Answer page = m_client->get("/");
    QCOMPARE(page.status, 200);
    QVERIFY(page.header("Content-Type").startsWith("text/html"));
    QVERIFY(page.body.contains("<a href=\"/delay/2\">/delay/{delay}</a>"));
    // Each link on the page leads somewhere.
    qsizetype at = 0;
    int links = 0;
    while ((at = page.body.indexOf("href=\"", at)) >= 0) {
        at += 6;
        QByteArray target = page.body.mid(at, page.body.indexOf('"', at) - at).replace("&amp;", "&");
        if (target.startsWith("/sse") || target.startsWith("/ndjson"))
            target = target.left(target.indexOf('?')) + "?count=1";
        const Answer answer = m_client->ask("OPTIONS", target);
        QVERIFY2(answer.status == 200, target.constData());
        ++links;
    }
    QVERIFY(links > 40);
}

void TestPlayground::answersStatus_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *method, const char *target, int status, const char *header = "",
                        const char *value = "") {
        QTest::addRow("%s %s", method, target)
            << QByteArray(method) << QByteArray(target) << status << QByteArray(header) << QByteArray(value);
    };
    row("GET", "/get", 200, "Access-Control-Allow-Origin", "*");
    row("GET", "/get/", 404, "Content-Type", "application/json");
    row("GET", "/nothing", 404);
    row("POST", "/get", 405, "Allow", "GET, HEAD, OPTIONS");
    row("GET", "/post", 405, "Allow", "POST, OPTIONS");
    row("GET", "/status/200", 200);
    row("PATCH", "/status/204", 204, "Content-Length", "");
    row("GET", "/status/301", 301, "Location", "/redirect/1");
    row("GET", "/status/308", 308, "Location", "/redirect/1");
    row("GET", "/status/304", 304, "Content-Length", "");
    row("GET", "/status/401", 401, "WWW-Authenticate", "Basic realm=\"Fake Realm\"");
    row("GET", "/status/407", 407, "Proxy-Authenticate", "Basic realm=\"Fake Realm\"");
    row("GET", "/status/418", 418, "Content-Type", "text/plain; charset=utf-8");
    row("DELETE", "/status/503", 503, "Content-Length", "0");
    row("GET", "/status/799", 799);
    row("GET", "/cache/60", 200, "Cache-Control", "public, max-age=60");
    row("GET", "/hidden-basic-auth/a/b", 404, "WWW-Authenticate", "");
    row("GET", "/bytes/0", 200, "Content-Length", "0");
    row("GET", "/bytes/200000", 200, "Content-Length", "102400");
    row("GET", "/stream/0", 200, "Content-Length", "0");
    row("GET", "/image", 200, "Content-Type", "image/png");
    row("PURGE", "/anything/x", 200);
    row("GET", "/delay/0.01", 200);
    row("GET", "/drip?duration=0&code=500", 500, "Content-Length", "10");
}

void TestPlayground::answersStatus()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, header);
    const Answer answer = m_client->ask(method, target);
    QTEST(answer.status, "status");
    if (!header.isEmpty())
        QTEST(answer.header(header), "value");
    if (answer.status == 404 || answer.status == 405)
        QVERIFY(!answer.json().value(u"error").toString().isEmpty());
}

void TestPlayground::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("target");
    const QByteArrayList targets = {
        "/status/abc",
        "/status/100",
        "/status/1000",
        "/status/200,x",
        "/status/200:x",
        "/status/200:1:1",
        "/status/200:-1,404",
        "/status/200:nan",
        "/delay/x",
        "/delay/-1",
        "/delay/nan",
        "/delay/inf",
        "/bytes/-1",
        "/bytes/1e3",
        "/bytes/5?seed=x",
        "/stream/x",
        "/stream/-1",
        "/stream-bytes/10?chunk_size=0",
        "/drip?numbytes=0",
        "/drip?duration=-1",
        "/drip?duration=999999",
        "/drip?code=99",
        "/drip?delay=x",
        "/redirect/0",
        "/redirect/-1",
        "/redirect/9999999",
        "/relative-redirect/x",
        "/absolute-redirect/0",
        "/redirect-to",
        "/redirect-to?url=",
        "/redirect-to?url=/get%0d%0aX-Evil:1",
        "/redirect-to?url=/&status_code=200",
        "/cookies/set?a%3Bb=1",
        "/cookies/set/a%20b/c",
        "/digest-auth/auth/a/b/MD4",
        "/digest-auth/auth/a/b/MD5/x",
        "/cache/-1",
        "/cache/x",
        "/etag/a%22b",
        "/etag/a%0ab",
        "/range/x",
        "/range/10?chunk_size=0",
        "/range/10?duration=-1",
        "/response-headers?Content-Length=5",
        "/response-headers?X=a%0d%0ab",
        "/response-headers?a%20b=1",
        "/sse?count=-1",
        "/sse?interval_ms=x",
        "/ndjson?count=99999999",
        "/ndjson?interval_ms=-5",
        "/big.json?size=1",
        "/big.json?size=x",
        "/big.json?size=99999G",
        "/big.json?size=-1",
        "/big.json?size=k",
        "/big.json?rate=0",
        "/json/1",
        "/json/9223372036854775807G",
    };
    for (const QByteArray &target : targets)
        QTest::newRow(target.constData()) << target;
}

void TestPlayground::refusesNonsense()
{
    QFETCH(QByteArray, target);
    const Answer answer = m_client->get(target);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.header("Content-Type"), "application/json");
    QVERIFY(answer.json().value(u"error").toString().size() > 10);
}

void TestPlayground::echoesArguments()
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

void TestPlayground::echoesHeadersAsSent()
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

void TestPlayground::echoesBodies()
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

void TestPlayground::echoesForms()
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

void TestPlayground::echoesMultipart()
{
    const QByteArray body =
        "preamble\r\n--B-1\r\nContent-Disposition: form-data; name=\"field\"\r\n\r\none\r\n--B-1x\r\n"
        "\r\n--B-1\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--B-1\r\n"
        "content-disposition: form-data; name=\"fi\\\"le\"; filename=\"a;b.txt\"\r\n"
        "Content-Type: text/plain\r\n\r\nline 1\r\nline 2\r\n--B-1\r\n"
        "Content-Disposition: form-data; name=pic; filename=p\r\nContent-Type: image/png\r\n\r\n\xff\r\n"
        "--B-1--\r\nepilogue";
    const QByteArray correct = QByteArray(body).replace("\r\n--B-1x\r\n", "");
    const QJsonObject json =
        m_client->ask("POST", "/post", {{"Content-Type", "multipart/form-data; boundary=\"B-1\""}}, correct)
            .json();
    QCOMPARE(json.value(u"form").toObject(), (QJsonObject{{u"field"_s, u"one"_s}, {u"empty"_s, QString()}}));
    QCOMPARE(
        json.value(u"files").toObject(),
        (QJsonObject{{u"fi\"le"_s, u"line 1\r\nline 2"_s}, {u"pic"_s, u"data:image/png;base64,/w=="_s}}));
    // A form cut off in the middle gives what is whole.
    const QJsonObject cut =
        m_client
            ->ask("POST", "/post", {{"Content-Type", "multipart/form-data; boundary=B-1"}}, correct.left(80))
            .json();
    QVERIFY(cut.contains(u"form"));
}

void TestPlayground::keepsNumbersOfJsonAsSent()
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

void TestPlayground::picksAmongWeightedCodes()
{
    QSet<int> seen;
    for (int i = 0; i < 60; ++i)
        seen.insert(m_client->get("/status/200:1,404:1,500:0").status);
    QCOMPARE(seen, (QSet<int>{200, 404}));
}

void TestPlayground::redirectsAsOftenAsAsked_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("isAbsolute");
    QTest::newRow("redirect") << QByteArray("/redirect/4") << false;
    QTest::newRow("redirect, absolute") << QByteArray("/redirect/4?absolute=true") << true;
    QTest::newRow("relative") << QByteArray("/relative-redirect/4") << false;
    QTest::newRow("absolute") << QByteArray("/absolute-redirect/4") << true;
}

void TestPlayground::redirectsAsOftenAsAsked()
{
    QFETCH(QByteArray, target);
    const QByteArray root = m_server.url().toEncoded(QUrl::RemovePath);
    int hops = 0;
    Answer answer = m_client->get(target);
    while (answer.status == 302) {
        ++hops;
        target = answer.header("Location");
        QTEST(target.startsWith(root), "isAbsolute");
        answer = m_client->get(target.replace(root, QByteArray()));
    }
    QCOMPARE(hops, 4);
    QCOMPARE(answer.status, 200);
    QCOMPARE(target, "/get");
}

void TestPlayground::redirectsToExactlyTheUrl()
{
    const Answer answer =
        m_client->ask("POST", "/redirect-to?status_code=307&url=http%3A%2F%2FX.test%2Fa%20b%3Fc%23d");
    QCOMPARE(answer.status, 307);
    QCOMPARE(answer.header("location"), "http://X.test/a b?c#d");
    QVERIFY(!m_client->get("/redirect-to?url=%22%3E%3Cscript%3E").body.contains("<script>"));
}

void TestPlayground::setsShowsAndDeletesCookies()
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

void TestPlayground::asksForBasicAuth()
{
    const QByteArray target = "/basic-auth/ada/se%3Acret";
    QCOMPARE(m_client->get(target).status, 401);
    QCOMPARE(m_client->get(target).header("WWW-Authenticate"), "Basic realm=\"Fake Realm\"");
    const QByteArray good = "Basic " + QByteArray("ada:se:cret").toBase64();
    const Answer in = m_client->get(target, {{"Authorization", good}});
    QCOMPARE(in.status, 200);
    QCOMPARE(in.json(), (QJsonObject{{u"authenticated"_s, true}, {u"user"_s, u"ada"_s}}));
    QCOMPARE(m_client->get(target, {{"Authorization", "Basic " + QByteArray("ada:no").toBase64()}}).status,
             401);
    QCOMPARE(m_client->get("/hidden-basic-auth/ada/se%3Acret", {{"Authorization", good}}).status, 200);
}

void TestPlayground::asksForBearer()
{
    QCOMPARE(m_client->get("/bearer").status, 401);
    QCOMPARE(m_client->get("/bearer").header("WWW-Authenticate"), "Bearer");
    QCOMPARE(m_client->get("/bearer", {{"Authorization", "Basic x"}}).status, 401);
    QCOMPARE(
        m_client->get("/bearer", {{"Authorization", "Bearer Bear.er"}}).json().value(u"token").toString(),
        u"Bear.er"_s);
}

void TestPlayground::asksForDigest_data()
{
    QTest::addColumn<QByteArray>("qop");
    QTest::addColumn<QByteArray>("algorithm");
    for (const QByteArray qop : {"auth", "auth-int"}) {
        for (const QByteArray algorithm : {"MD5", "SHA-256", "SHA-512"})
            QTest::newRow(QByteArray(qop + " " + algorithm).constData()) << qop << algorithm;
    }
}

void TestPlayground::asksForDigest()
{
    QFETCH(QByteArray, qop);
    QFETCH(QByteArray, algorithm);
    const QByteArray uri = "/digest-auth/" + qop + "/ada/secret/" + algorithm + "?x=%20";
    const Answer closed = m_client->get(uri);
    QCOMPARE(closed.status, 401);
    const QByteArray challenge = closed.header("WWW-Authenticate");
    QVERIFY(challenge.startsWith("Digest "));
    QVERIFY(challenge.contains(QByteArray("algorithm=" + algorithm)));
    QCOMPARE(quotedParameter(challenge, "qop"), qop);

    const auto tryWith = [&](const QByteArray &password, const QByteArray &asUri, const QByteArray &sent) {
        const QByteArray answer =
            digestAnswer(challenge, qop, algorithm, password, "POST", asUri, "the body");
        return m_client->ask("POST", uri, {{"Authorization", answer}, {"Content-Type", "text/plain"}}, sent);
    };
    const Answer in = tryWith("secret", uri, "the body");
    QCOMPARE(in.status, 200);
    QCOMPARE(in.json().value(u"user").toString(), u"ada"_s);
    QCOMPARE(tryWith("wrong", uri, "the body").status, 401);
    QVERIFY(tryWith("wrong", uri, "the body").header("WWW-Authenticate").contains("stale=false"));
    QCOMPARE(tryWith("secret", "/digest-auth/other", "the body").status, 401);
    QCOMPARE(tryWith("secret", uri, "a body changed on its way").status, qop == "auth-int" ? 401 : 200);
}

void TestPlayground::refusesForeignAndWornNonces()
{
    const QByteArray uri = "/digest-auth/auth/ada/secret/MD5/2";
    const QByteArray challenge = m_client->get(uri).header("WWW-Authenticate");
    const auto tryWith = [&](const QByteArray &answered) {
        return m_client->get(
            uri, {{"Authorization", digestAnswer(answered, "auth", "MD5", "secret", "GET", uri)}});
    };
    QCOMPARE(tryWith(challenge).status, 200);
    QCOMPARE(tryWith(challenge).status, 200);
    const Answer worn = tryWith(challenge);
    QCOMPARE(worn.status, 401);
    QVERIFY(worn.header("WWW-Authenticate").contains("stale=true"));
    QCOMPARE(tryWith(worn.header("WWW-Authenticate")).status, 200);
    QByteArray foreign = challenge;
    foreign.replace(quotedParameter(challenge, "nonce"), "0123456789abcdef0123456789abcdef");
    QVERIFY(tryWith(foreign).header("WWW-Authenticate").contains("stale=true"));
}

void TestPlayground::knowsValidators()
{
    const Answer fresh = m_client->get("/cache");
    QCOMPARE(fresh.status, 200);
    QVERIFY(!fresh.header("Last-Modified").isEmpty());
    QCOMPARE(m_client->get("/cache", {{"If-None-Match", fresh.header("ETag")}}).status, 304);
    QCOMPARE(m_client->get("/cache", {{"If-Modified-Since", fresh.header("Last-Modified")}}).status, 304);

    QCOMPARE(m_client->get("/etag/v1").header("ETag"), "\"v1\"");
    QCOMPARE(m_client->get("/etag/v1", {{"If-None-Match", "\"v0\", W/\"v1\""}}).status, 304);
    QCOMPARE(m_client->get("/etag/v1", {{"If-None-Match", "\"v1\""}}).header("ETag"), "\"v1\"");
    QCOMPARE(m_client->get("/etag/v1", {{"If-None-Match", "v1"}}).status, 304);
    QCOMPARE(m_client->get("/etag/v1", {{"If-None-Match", "\"v2\""}}).status, 200);
    QCOMPARE(m_client->get("/etag/v1", {{"If-Match", "\"v2\""}}).status, 412);
    QCOMPARE(m_client->get("/etag/v1", {{"If-Match", "*"}}).status, 200);
}

void TestPlayground::answersRanges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<QByteArray>("ifRange");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentRange");
    const QByteArray all = "abcdefghijklmnopqrstuvwxyzabcd";
    const auto row = [](const char *name, const char *range, const char *ifRange, int status,
                        const QByteArray &body, const char *contentRange) {
        QTest::newRow(name) << QByteArray(range) << QByteArray(ifRange) << status << body
                            << QByteArray(contentRange);
    };
    row("none", "", "", 200, all, "");
    row("middle", "bytes=2-5", "", 206, "cdef", "bytes 2-5/30");
    row("open", "bytes=25-", "", 206, "zabcd", "bytes 25-29/30");
    row("suffix", "bytes=-3", "", 206, "bcd", "bytes 27-29/30");
    row("long suffix", "bytes=-99", "", 206, all, "bytes 0-29/30");
    row("behind the end", "bytes=28-99", "", 206, "cd", "bytes 28-29/30");
    row("beyond", "bytes=30-", "", 416, {}, "bytes */30");
    row("empty suffix", "bytes=-0", "", 416, {}, "bytes */30");
    row("backwards", "bytes=5-2", "", 200, all, "");
    row("several", "bytes=0-1,4-5", "", 200, all, "");
    row("other unit", "lines=0-1", "", 200, all, "");
    row("same tag", "bytes=0-0", "\"range30\"", 206, "a", "bytes 0-0/30");
    row("other tag", "bytes=0-0", "\"range31\"", 200, all, "");
}

void TestPlayground::answersRanges()
{
    QFETCH(QByteArray, range);
    QFETCH(QByteArray, ifRange);
    HeaderList headers;
    if (!range.isEmpty())
        headers.emplaceBack("Range", range);
    if (!ifRange.isEmpty())
        headers.emplaceBack("If-Range", ifRange);
    const Answer answer = m_client->get("/range/30", headers);
    QTEST(answer.status, "status");
    QTEST(answer.header("Content-Range"), "contentRange");
    QCOMPARE(answer.header("ETag"), "\"range30\"");
    if (answer.status != 416)
        QTEST(answer.body, "body");
    QCOMPARE(m_client->get("/range/200000").status, 404);
}

void TestPlayground::setsResponseHeaders()
{
    const Answer answer = m_client->get("/response-headers?X-One=a%20b&X-Two=1&X-Two=2&Server=mine");
    QCOMPARE(answer.header("X-One"), "a b");
    QCOMPARE(answer.header("X-Two"), "1, 2");
    const QJsonObject json = answer.json();
    QCOMPARE(json.value(u"X-Two").toArray(), (QJsonArray{u"1"_s, u"2"_s}));
    QCOMPARE(json.value(u"Content-Length").toString(), QString::number(answer.body.size()));
    QCOMPARE(m_client->ask("POST", "/response-headers?Content-Type=text/x").header("Content-Type"), "text/x");
}

void TestPlayground::compresses()
{
    const Answer gzip = m_client->get("/gzip");
    QCOMPARE(gzip.header("Content-Encoding"), "gzip");
    QVERIFY(gzip.body.startsWith("\x1f\x8b"));
    QVERIFY(QJsonDocument::fromJson(inflated(gzip.body)).object().value(u"gzipped").toBool());
    const Answer deflate = m_client->get("/deflate");
    QCOMPARE(deflate.header("Content-Encoding"), "deflate");
    QVERIFY(QJsonDocument::fromJson(inflated(deflate.body)).object().value(u"deflated").toBool());
    const Answer brotli = m_client->get("/brotli");
    QCOMPARE(brotli.header("Content-Encoding"), "br");
    const QJsonObject json = QJsonDocument::fromJson(unbrotlied(brotli.body)).object();
    QVERIFY(json.value(u"brotli").toBool());
    QCOMPARE(json.value(u"method").toString(), u"GET"_s);
}

void TestPlayground::servesSamples()
{
    QVERIFY(m_client->get("/image/png").body.startsWith("\x89PNG\r\n\x1a\n"));
    QVERIFY(m_client->get("/image/jpeg").body.startsWith("\xff\xd8\xff"));
    QVERIFY(m_client->get("/image/svg").body.contains("<svg"));
    QCOMPARE(m_client->get("/image", {{"Accept", "image/jpeg"}}).header("Content-Type"), "image/jpeg");
    QCOMPARE(m_client->get("/image", {{"Accept", "image/webp"}}).status, 406);
    QVERIFY(m_client->get("/encoding/utf8").body.contains("北")
            || m_client->get("/encoding/utf8").body.contains("你好"));
    QVERIFY(m_client->get("/json").json().contains(u"slideshow"));
    QVERIFY(m_client->get("/xml").body.startsWith("<?xml"));
    QVERIFY(m_client->get("/html").body.contains("<h1>"));
    QCOMPARE(m_client->get("/bytes/50?seed=7").body, m_client->get("/bytes/50?seed=7").body);
    QVERIFY(m_client->get("/bytes/50?seed=7").body != m_client->get("/bytes/50?seed=8").body);
    QCOMPARE(m_client->get("/stream-bytes/5000?seed=7&chunk_size=100").body,
             m_client->get("/bytes/5000?seed=7").body);
}

void TestPlayground::knowsHeadAndOptions()
{
    const Answer head = m_client->ask("HEAD", "/range/30");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("Content-Length"), "30");
    QCOMPARE(head.body, QByteArray());
    QCOMPARE(m_client->ask("HEAD", "/sse?count=0").status, 200); // Does not wait for events.
    const Answer options = m_client->ask(
        "OPTIONS", "/get", {{"Origin", "https://page.test"}, {"Access-Control-Request-Headers", "X-A"}});
    QCOMPARE(options.status, 200);
    QCOMPARE(options.header("Allow"), "GET, HEAD, OPTIONS");
    QCOMPARE(options.header("Access-Control-Allow-Origin"), "https://page.test");
    QCOMPARE(options.header("Access-Control-Allow-Headers"), "X-A");
    QVERIFY(m_client->ask("OPTIONS", "/anything").header("Allow").contains("PATCH"));
}

QTEST_GUILESS_MAIN(TestPlayground)
#include "tst_playground.moc"
