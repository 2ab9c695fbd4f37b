// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "tap.h"
#include "transferrecorder.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/curladapter.h>

#include <QBuffer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

/// What CurlAdapter puts on the wire, and what it makes of an answer.
class tst_CurlWire : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    // There
    void nothingIsAdded();
    void fieldsAsGiven();
    void hostWhereItIsGiven();
    void pathsAsTyped_data();
    void pathsAsTyped();
    void emptyBodyIsSaid();
    void chunkedUpload_data();
    void chunkedUpload();
    void missingFramingIsAdded();
    void bodyWithHead();
    void liveDeviceIsWaitedFor();
    void bodyThatEndsEarly();
    void bodyThatIsNotOpen_data();
    void bodyThatIsNotOpen();
    void continueIsWaitedFor();
    void continueIsNotWaitedForLong();
    void refusedExpectationIsNoRepeat();
    void refusedBeforeSending_data();
    void refusedBeforeSending();
    void tooLongToSend_data();
    void tooLongToSend();

    // And back
    void repeatedFieldsAreKept();
    void manyFields();
    void tooLongHeads_data();
    void tooLongHeads();
    void foldedField();
    void onlyTheFirstLineIsTheStatus();
    void interimAnswersArePassedOver();
    void switchingProtocolsIsTheLast();
    void firstOfTwoLocations();
    void nothingIsFollowedStoredOrDecoded();
    void challengesAreNotAnswered();
    void malformedAnswers_data();
    void malformedAnswers();
    void cutBodies_data();
    void cutBodies();
};

#define QVERIFY_GOOD(transfer)                                                                               \
    do {                                                                                                     \
        const auto &ended = (transfer);                                                                      \
        QVERIFY2(!ended->error, qPrintable(ended->error.message() + ended->error.detail()));                 \
    } while (false)

void tst_CurlWire::nothingIsAdded()
{
    ScriptedServer server({reply(200, "ok")}, repeating());
    CurlAdapter adapter;
    for (const char *method : {"GET", "HEAD", "DELETE", "OPTIONS", "PURGE"}) {
        const PreparedRequest request = prepared(method, server.urlText("/x"));
        PreparedRequest bare = request;
        bare.headers().clear();
        const auto client = sent(adapter, bare);
        QVERIFY_GOOD(client);
        const QByteArray host = "127.0.0.1:" + QByteArray::number(server.port());
        QCOMPARE(server.requests().last().head, method + (" /x HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
        QVERIFY(adapter.deviations(bare).isEmpty());
    }
}

void tst_CurlWire::fieldsAsGiven()
{
    ScriptedServer server({reply(200, "ok")});
    CurlAdapter adapter;
    PreparedRequest request = prepared("POST", server.urlText("/x"), {}, "body");
    const HeaderLines fields{{"x-second", "2"},
                             {"X-First", "1"},
                             {"COOKIE", "a=1"},
                             {"X-FIRST", "again"},
                             {"Cookie", "b=2"},
                             {"Expect", ""},
                             {"Accept", ""},
                             {"User-Agent", ""},
                             {"Connection", "Close"},
                             {"Proxy-Connection", "x"},
                             {"content-type", "a/b"},
                             {"X-Bytes", "\xe4\xff"},
                             {"X-Blank", "inner   b "},
                             {"Accept-Encoding", "br;q=0"}};
    for (const auto &[name, value] : fields)
        request.headers().add(name, value);
    const auto client = sent(adapter, request);
    QVERIFY_GOOD(client);
    QCOMPARE(server.requests().at(0).head, request.wireHead());
    QCOMPARE(server.requests().at(0).body, "body");
    QVERIFY(adapter.deviations(request).isEmpty());
}

void tst_CurlWire::hostWhereItIsGiven()
{
    ScriptedServer server({reply(200, "ok")}, repeating());
    CurlAdapter adapter;
    for (const Headers &headers : {Headers{{"X-A", "1"}, {"hOsT", "other.test"}, {"X-B", "2"}},
                                   Headers{{"Host", "other.test"}}, Headers{{"X-A", "1"}, {"HOST", ""}}}) {
        PreparedRequest request = prepared("GET", server.urlText());
        request.headers() = headers;
        QVERIFY_GOOD(sent(adapter, request));
        QCOMPARE(server.requests().last().head, request.wireHead());
    }
}

void tst_CurlWire::pathsAsTyped_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/a/../b", "/a/%2e%2e/b/./c", "//a//b", "/%41%7e%2f", "/x?", "/x?a&&b=?/..",
                               "/;p=1,2:3@4", "/'(*)!", "*"})
        QTest::newRow(target) << QByteArray(target);
}

void tst_CurlWire::pathsAsTyped()
{
    QFETCH(QByteArray, target);
    ScriptedServer server({reply(200, "ok")});
    CurlAdapter adapter;
    PreparedRequest request = prepared("OPTIONS", server.urlText(), fullHeaders());
    request.setUrl(server.urlText(target == "*" ? "/*" : target));
    QVERIFY_GOOD(sent(adapter, request));
    QCOMPARE(server.requests().at(0).head, request.wireHead());
    QVERIFY(adapter.deviations(request).isEmpty());
}

/// RFC 9110 §8.6, and as Requests has it.
void tst_CurlWire::emptyBodyIsSaid()
{
    ScriptedServer server({reply(200, "ok")}, repeating());
    CurlAdapter adapter;
    for (const char *method : {"POST", "PUT", "PATCH"}) {
        PreparedRequest request = prepared(method, server.urlText(), fullHeaders());
        request.headers().remove("content-length");
        QVERIFY_GOOD(sent(adapter, request));
        QCOMPARE(server.requests().last().headerValues("content-length"), QList<QByteArray>{"0"});
        QCOMPARE(deviationIds(adapter, request, Deviation::Neutral), QByteArrayList{"content-length"});
    }
}

void tst_CurlWire::chunkedUpload_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("long") << QByteArray(3'000'000, 'u');
    QTest::newRow("short") << "some"_ba;
    QTest::newRow("empty") << QByteArray();
}

void tst_CurlWire::chunkedUpload()
{
    QFETCH(QByteArray, body);
    ScriptedServer server({reply(200, "ok")});
    CurlAdapter adapter;
    const auto tap = std::make_shared<Tap>();
    tap->pour(body);
    tap->shut();
    const PreparedRequest request =
        prepared("PUT", server.urlText(), fullHeaders(), Data(std::shared_ptr<QIODevice>(tap)));
    QVERIFY(adapter.deviations(request).isEmpty());
    const auto client = sent(adapter, request);
    QVERIFY_GOOD(client);
    const RecordedRequest seen = server.requests().at(0);
    QCOMPARE(seen.framing, RecordedRequest::Framing::Chunked);
    QCOMPARE(seen.head, request.wireHead());
    QCOMPARE(seen.body, body);
    QCOMPARE(client->uploaded, body.size());
}

void tst_CurlWire::missingFramingIsAdded()
{
    ScriptedServer server({reply(200, "ok")}, repeating());
    CurlAdapter adapter;
    PreparedRequest sized = prepared("PUT", server.urlText(), fullHeaders(), "12345");
    sized.headers().remove("content-length");
    QCOMPARE(deviationIds(adapter, sized, Deviation::Neutral), QByteArrayList{"content-length"});
    QVERIFY_GOOD(sent(adapter, sized));
    QCOMPARE(server.requests().at(0).body, "12345");
    const auto tap = std::make_shared<Tap>();
    tap->pour("678");
    tap->shut();
    PreparedRequest open =
        prepared("PUT", server.urlText(), fullHeaders(), Data(std::shared_ptr<QIODevice>(tap)));
    open.headers().remove("transfer-encoding");
    QCOMPARE(deviationIds(adapter, open, Deviation::Neutral), QByteArrayList{"transfer-encoding"});
    QVERIFY_GOOD(sent(adapter, open));
    QCOMPARE(server.requests().at(1).body, "678");
}

void tst_CurlWire::bodyWithHead()
{
    ScriptedServer server({reply("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")});
    CurlAdapter adapter;
    const auto client = sent(adapter, prepared("HEAD", server.urlText(), fullHeaders(), "taken along"));
    QVERIFY_GOOD(client);
    QCOMPARE(client->head.headers.value("content-length"), "500");
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(server.requests().at(0).body, "taken along");
}

void tst_CurlWire::liveDeviceIsWaitedFor()
{
    ScriptedServer server({reply(200, "ok")});
    CurlAdapter adapter;
    const auto tap = std::make_shared<Tap>();
    TransferRecorder client;
    client.send(adapter,
                prepared("POST", server.urlText(), fullHeaders(), Data(std::shared_ptr<QIODevice>(tap))),
                {.timeout = 300ms});
    tap->pour("one ");
    QVERIFY(client.waitFor(u"uploaded"_s));
    // Longer than every timeout: it is not the peer that is slow.
    QVERIFY(!client.waitFor(u"finished"_s, 700));
    tap->pour("two");
    tap->shut();
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    QCOMPARE(server.requests().at(0).body, "one two");
    QCOMPARE(server.requests().at(0).chunks, (QList<qint64>{4, 3}));
}

namespace {

class ShortSource : public BodySource {
public:
    [[nodiscard]] qint64 size() const override { return 10; }
    [[nodiscard]] bool isRewindable() const override { return false; }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override
    {
        auto tap = std::make_unique<Tap>();
        tap->pour("12345");
        tap->shut();
        return std::unique_ptr<QIODevice>(std::move(tap));
    }
};

class ClosedSource : public BodySource {
public:
    ClosedSource(qint64 size, bool isThere)
        : m_size(size)
        , m_isThere(isThere)
    {
    }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool isRewindable() const override { return false; }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override
    {
        return m_isThere ? std::unique_ptr<QIODevice>(std::make_unique<QBuffer>()) : nullptr;
    }

private:
    const qint64 m_size;
    const bool m_isThere;
};

} // namespace

void tst_CurlWire::bodyThatIsNotOpen_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("closed") << qint64(10) << true;
    QTest::newRow("closed, size not known") << qint64(-1) << true;
    QTest::newRow("none") << qint64(10) << false;
    QTest::newRow("none, size not known") << qint64(-1) << false;
}

void tst_CurlWire::bodyThatIsNotOpen()
{
    QFETCH(qint64, size);
    QFETCH(bool, isThere);
    ScriptedServer server({reply(200, "ok")});
    CurlAdapter adapter;
    const Data data(std::shared_ptr<BodySource>(std::make_shared<ClosedSource>(size, isThere)));
    const auto client = sent(adapter, prepared("POST", server.urlText(), fullHeaders(), data));
    QCOMPARE(client->error.code(), Error::RequestException);
    QVERIFY2(client->error.message().contains(u"not open"_s), qPrintable(client->error.message()));
    QCOMPARE(server.requestCount(), 0);
}

void tst_CurlWire::bodyThatEndsEarly()
{
    ScriptedServer server({reply(200, "ok")});
    CurlAdapter adapter;
    const Data data(std::shared_ptr<BodySource>(std::make_shared<ShortSource>()));
    const auto client = sent(adapter, prepared("POST", server.urlText(), fullHeaders(), data));
    QCOMPARE(client->error.code(), Error::RequestException);
    QVERIFY2(client->error.message().contains(u"after 5 of 10 bytes"_s), qPrintable(client->error.message()));
}

void tst_CurlWire::continueIsWaitedFor()
{
    ScriptEntry asked = reply(200, "ok");
    asked.beforeBody = {hold(), sendBytes("HTTP/1.1 100 Continue\r\n\r\n")};
    ScriptedServer server({asked});
    CurlAdapter adapter;
    Headers headers = fullHeaders();
    headers.add("Expect", "100-continue");
    TransferRecorder client;
    client.send(adapter, prepared("PUT", server.urlText(), headers, "body"), {.timeout = 10s});
    QTRY_COMPARE(server.requestCount(), 1);
    QVERIFY(!client.waitFor(u"uploaded"_s, 200));
    server.release();
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    QVERIFY(client.elapsed < 950); // it is not the end of the wait that has sent it
    QCOMPARE(server.requests().at(0).body, "body");
    QCOMPARE(client.head.statusCode, 200);
}

void tst_CurlWire::continueIsNotWaitedForLong()
{
    ScriptedServer server({reply(200, "ok")});
    CurlAdapter adapter;
    Headers headers = fullHeaders();
    headers.add("Expect", "100-continue");
    // A read timeout that is shorter does not run meanwhile: nobody has been asked anything.
    const auto client =
        sent(adapter, prepared("PUT", server.urlText(), headers, "body"), {.timeout = Timeout(5s, 400ms)});
    QVERIFY_GOOD(client);
    QVERIFY(client->elapsed >= 900);
    QCOMPARE(server.requests().at(0).body, "body");
}

void tst_CurlWire::refusedExpectationIsNoRepeat()
{
    ScriptEntry refused = reply(417, "no");
    refused.body = BodyMode::Leave;
    ScriptedServer server({refused}, repeating());
    CurlAdapter adapter;
    Headers headers = fullHeaders();
    headers.add("Expect", "100-continue");
    const auto client = sent(adapter, prepared("PUT", server.urlText(), headers, "body"));
    QVERIFY_GOOD(client);
    QCOMPARE(client->head.statusCode, 417);
    QCOMPARE(client->body, "no");
    QCOMPARE(client->uploaded, 0);
    QCOMPARE(server.requestCount(), 1);
}

void tst_CurlWire::refusedBeforeSending_data()
{
    QTest::addColumn<PreparedRequest>("request");
    QTest::addColumn<Error::Code>("code");
    const auto mutated = [](const std::function<void(PreparedRequest &)> &change) {
        PreparedRequest request = prepared("POST", u"http://127.0.0.1:9/"_s, fullHeaders(), "x");
        change(request);
        return request;
    };
    QTest::newRow("file") << mutated([](PreparedRequest &r) { r.setUrl(u"file:///etc/hostname"_s); })
                          << Error::InvalidSchema;
    QTest::newRow("CR LF in a value")
        << mutated([](PreparedRequest &r) { r.headers().set("X", "1\r\nX-D: 2"); }) << Error::InvalidHeader;
    QTest::newRow("LF in a name") << mutated([](PreparedRequest &r) { r.headers().set("X\nY", "1"); })
                                  << Error::InvalidHeader;
    QTest::newRow("verb") << mutated([](PreparedRequest &r) { r.setMethod("GET /evil HTTP/1.1\r\nX:"); })
                          << Error::InvalidMethod;
}

void tst_CurlWire::refusedBeforeSending()
{
    QFETCH(PreparedRequest, request);
    QFETCH(Error::Code, code);
    CurlAdapter adapter;
    const auto client = sent(adapter, request);
    QCOMPARE(client->error.code(), code);
    QCOMPARE(client->calls, QStringList{u"finished"_s});
}

void tst_CurlWire::tooLongToSend_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("a head") << qsizetype(2'000'000);
    QTest::newRow("an option") << qsizetype(9'000'000); // libcurl would send "/"
}

void tst_CurlWire::tooLongToSend()
{
    QFETCH(qsizetype, size);
    ScriptedServer server({reply(200, "ok")});
    CurlAdapter adapter;
    PreparedRequest request = prepared("GET", server.urlText(), fullHeaders());
    request.setUrl(server.urlText("/" + QByteArray(size, 'x')));
    const auto client = sent(adapter, request);
    QCOMPARE(client->error.code(), Error::RequestException);
    QVERIFY2(client->error.message().contains(u"too long"_s), qPrintable(client->error.message()));
    QCOMPARE(server.requestCount(), 0);
}

void tst_CurlWire::repeatedFieldsAreKept()
{
    const HeaderLines fields{{"Set-Cookie", "a=1, x"}, {"X-Case", "v"},    {"set-cookie", "b=2; Path=/"},
                             {"X-Empty", ""},          {"x-CASE", "w"},    {"Warning", "1"},
                             {"Warning", "2"},         {"X-Bytes", "\xe4"}};
    ScriptedServer server({reply(200, "ok", fields)});
    CurlAdapter adapter;
    const auto client = sent(adapter, prepared("GET", server.urlText(), fullHeaders()));
    QVERIFY_GOOD(client);
    QCOMPARE(client->head.httpVersion, "1.1");
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QCOMPARE(client->head.headers.at(i).name, fields.at(i).first);
        QCOMPARE(client->head.headers.at(i).value, fields.at(i).second);
    }
}

void tst_CurlWire::manyFields()
{
    HeaderLines fields;
    for (int i = 0; i < 2000; ++i)
        fields.append({"X-" + QByteArray::number(i), QByteArray(100, 'v')});
    ScriptedServer server({reply(200, "ok", fields)});
    CurlAdapter adapter;
    const auto client = sent(adapter, prepared("GET", server.urlText(), fullHeaders()));
    QVERIFY_GOOD(client);
    QCOMPARE(client->head.headers.size(), 2001);
    QCOMPARE(client->head.headers.value("x-1999").size(), 100);
    QCOMPARE(client->body, "ok");
}

void tst_CurlWire::tooLongHeads_data()
{
    QTest::addColumn<QByteArray>("fields");
    QByteArray many;
    for (int i = 0; i < 3000; ++i)
        many += "X-" + QByteArray::number(i) + ": " + QByteArray(100, 'v') + "\r\n";
    QTest::newRow("many") << many;
    QTest::newRow("long") << "X-Long: "_ba + QByteArray(1024 * 1024, 'l') + "\r\n";
    QTest::newRow("no end of interim answers") << "\r\n"_ba
            + QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n").repeated(7000)
            + "HTTP/1.1 200 OK\r\n";
}

void tst_CurlWire::tooLongHeads()
{
    QFETCH(QByteArray, fields);
    const QByteArray status =
        fields.startsWith('\r') ? "HTTP/1.1 103 Early Hints\r\n" : "HTTP/1.1 200 OK\r\n";
    ScriptedServer server({reply(status + fields + "Content-Length: 2\r\n\r\nok")});
    CurlAdapter adapter;
    const auto client = sent(adapter, prepared("GET", server.urlText(), fullHeaders()));
    QCOMPARE(client->error.code(), Error::ConnectionError);
    QCOMPARE(client->error.cause(), Error::HeadersLost);
    QVERIFY(!client->calls.contains(u"head"_s));
}

void tst_CurlWire::foldedField()
{
    ScriptedServer server(
        {reply("HTTP/1.1 200 OK\r\nX-Folded: one\r\n two\r\n\tthree\r\nContent-Length: 2\r\n\r\nok")});
    CurlAdapter adapter;
    const auto client = sent(adapter, prepared("GET", server.urlText(), fullHeaders()));
    QVERIFY_GOOD(client);
    QCOMPARE(client->head.headers.value("x-folded"), "one two three");
    QCOMPARE(client->head.headers.size(), 2);
}

void tst_CurlWire::onlyTheFirstLineIsTheStatus()
{
    ScriptedServer server(
        {reply("HTTP/1.1 200 OK\r\nX-A: 1\r\nHTTP/1.1 500 x: y\r\nContent-Length: 2\r\n\r\nok")});
    CurlAdapter adapter;
    const auto client = sent(adapter, prepared("GET", server.urlText(), fullHeaders()));
    QVERIFY_GOOD(client);
    QCOMPARE(client->head.statusCode, 200);
    QCOMPARE(client->head.headers.value("x-a"), "1");
}

void tst_CurlWire::interimAnswersArePassedOver()
{
    ScriptedServer server({reply(
        "HTTP/1.1 100 Continue\r\nX-Interim: 1\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </s.css>\r\n\r\n"
        "HTTP/1.1 200 Fine\r\nContent-Length: 2\r\n\r\nok")});
    CurlAdapter adapter;
    const auto client = sent(adapter, prepared("GET", server.urlText(), fullHeaders()));
    QVERIFY_GOOD(client);
    QCOMPARE(client->head.statusCode, 200);
    QCOMPARE(client->head.reason, u"Fine"_s);
    QCOMPARE(client->head.headers, (Headers{{"Content-Length", "2"}}));
    QCOMPARE(client->calls.count(u"head"_s), 1);
    QCOMPARE(client->body, "ok");
}

void tst_CurlWire::switchingProtocolsIsTheLast()
{
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"), stall()})});
    CurlAdapter adapter;
    Headers headers = fullHeaders();
    headers.set("Connection", "upgrade");
    headers.add("Upgrade", "x");
    const auto client = sent(adapter, prepared("GET", server.urlText(), headers));
    QVERIFY_GOOD(client);
    QCOMPARE(client->head.statusCode, 101);
}

/// See wire.redirect-location.two-location-headers.
void tst_CurlWire::firstOfTwoLocations()
{
    ScriptedServer server({reply(302, {}, {{"Location", "/b"}, {"Location", "/c"}})});
    CurlAdapter adapter;
    const auto client = sent(adapter, prepared("GET", server.urlText(), fullHeaders()));
    QVERIFY_GOOD(client);
    QCOMPARE(client->head.headers.values("location"), (QByteArrayList{"/b", "/c"}));
}

void tst_CurlWire::nothingIsFollowedStoredOrDecoded()
{
    const QByteArray coded = QByteArray::fromHex("1f8b0800000000000003cb48cdc9c9070086a6103605000000");
    ScriptedServer server({reply(302, "moved", {{"Location", "/next"}, {"Set-Cookie", "a=1"}}),
                           reply(200, coded, {{"Content-Encoding", "gzip"}})});
    CurlAdapter adapter;
    const auto redirect = sent(adapter, prepared("GET", server.urlText("/first"), fullHeaders()));
    QVERIFY_GOOD(redirect);
    QCOMPARE(redirect->head.statusCode, 302);
    QCOMPARE(redirect->body, "moved");
    PreparedRequest withUser = prepared("GET", server.urlText("/second"), fullHeaders());
    withUser.setUrl(u"http://user:secret@127.0.0.1:%1/second"_s.arg(server.port()));
    const auto second = sent(adapter, withUser);
    QVERIFY_GOOD(second);
    QCOMPARE(second->body, coded);
    QVERIFY(!server.requests().at(1).hasHeader("cookie"));
    QVERIFY(!server.requests().at(1).hasHeader("authorization"));
    QCOMPARE(server.requestCount(), 2);
}

void tst_CurlWire::challengesAreNotAnswered()
{
    for (const QByteArray challenge : {"NTLM", "Negotiate", "Basic realm=x", "Digest realm=x, nonce=y"}) {
        ScriptedServer server({reply(401, "who", {{"WWW-Authenticate", challenge}})}, repeating());
        CurlAdapter adapter;
        const auto client = sent(adapter, prepared("GET", server.urlText(), fullHeaders()));
        QVERIFY_GOOD(client);
        QCOMPARE(client->head.statusCode, 401);
        QCOMPARE(client->body, "who");
        QCOMPARE(server.requestCount(), 1);
    }
}

void tst_CurlWire::malformedAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("garbage") << "garbage that is no HTTP\r\n\r\n"_ba << Error::ConnectionError;
    QTest::newRow("no status") << "HTTP/1.1 yes\r\n\r\n"_ba << Error::ConnectionError;
    QTest::newRow("status of more than digits")
        << "HTTP/1.1 200abc\r\nContent-Length: 2\r\n\r\nok"_ba << Error::ConnectionError;
    QTest::newRow("interim status of more than digits")
        << "HTTP/1.1 100abc\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"_ba
        << Error::ConnectionError;
    QTest::newRow("HTTP/2 in the clear")
        << "HTTP/2 200 OK\r\nContent-Length: 0\r\n\r\n"_ba << Error::ConnectionError;
    QTest::newRow("two lengths") << "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\nok"_ba
                                 << Error::InvalidHeader;
    QTest::newRow("length that is no number")
        << "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\nok"_ba << Error::ConnectionError;
    QTest::newRow("negative length") << "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nok"_ba
                                     << Error::ConnectionError;
    QTest::newRow("NUL in the head") << "HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 2\r\n\r\nok"_ba
                                     << Error::ConnectionError;
}

void tst_CurlWire::malformedAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(Error::Code, code);
    ScriptedServer server({replyAndClose(answer)}, repeating());
    CurlAdapter adapter;
    const auto client = sent(adapter, prepared("GET", server.urlText(), fullHeaders()));
    QCOMPARE(client->error.code(), code);
    QVERIFY(!client->calls.contains(u"head"_s));
    QCOMPARE(server.requestCount(), 1);
}

void tst_CurlWire::cutBodies_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Action>("end");
    QTest::addColumn<Error::Code>("code");
    const QByteArray length = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart";
    const QByteArray chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npart\r\n";
    QTest::newRow("length") << length << closeConnection() << Error::ChunkedEncodingError;
    QTest::newRow("length, reset") << length << resetConnection() << Error::ChunkedEncodingError;
    QTest::newRow("chunked") << chunks << closeConnection() << Error::ChunkedEncodingError;
    QTest::newRow("chunked, reset") << chunks << resetConnection() << Error::ChunkedEncodingError;
    QTest::newRow("no chunk") << chunks + "ZZ\r\nx" << closeConnection() << Error::ChunkedEncodingError;
    QTest::newRow("last line missing") << chunks + "0\r\n"
                                       << closeConnection() << Error::ChunkedEncodingError;
    QTest::newRow("close ends it") << "HTTP/1.0 200 OK\r\n\r\npart"_ba << closeConnection() << Error::NoError;
}

void tst_CurlWire::cutBodies()
{
    QFETCH(QByteArray, answer);
    QFETCH(Action, end);
    QFETCH(Error::Code, code);
    ScriptedServer server({entry({sendBytes(answer), hold(), end})});
    CurlAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("GET", server.urlText(), fullHeaders()), {.timeout = 10s});
    QVERIFY(client.waitFor(u"readable"_s));
    server.release();
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), code);
    QCOMPARE(client.body, "part");
}

FINGERPOST_TEST(tst_CurlWire)
#include "tst_curlwire.moc"
