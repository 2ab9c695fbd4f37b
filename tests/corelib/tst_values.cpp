// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "jsontext_p.h"
#include "support/testsuite.h"
#include "urlparts_p.h"

#include <qrequests/body.h>
#include <qrequests/error.h>
#include <qrequests/headers.h>
#include <qrequests/preparedrequest.h>
#include <qrequests/request.h>

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

class ValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void headersKeepOrderCaseAndRepetition();
    void headersMerge();
    void jsonIsWrittenAsPythonDoes_data();
    void jsonIsWrittenAsPythonDoes();
    void rawJsonIsLeftAlone();
    void jsonRefusesNan();
    void bytesAreReadAgain();
    void fileIsStreamedAndReadAgain();
    void missingFileIsNamedBeforeSending();
    void deviceBeginsWhereItStood();
    void sequentialDeviceIsReadOnce();
    void concatenatedSeeks();
    void concatenatedTellsWhenAFileShrinks();
    void concatenatedWaitsForAPartThatPauses();
    void multipartOfUnknownSizeIsChunked();
    void multipartPartCannotBreakItsLine();
    void preparedIsValidatedAfterMutation_data();
    void preparedIsValidatedAfterMutation();
    void setBodyKeepsFramingRight();
    void wireHeadIsWhatTravels_data();
    void wireHeadIsWhatTravels();
    void wireBytesLeavesOneShotBodiesAlone();
    void streamedBodyHasOneFraming();
    void copiesAreIndependent();
    void shortTimesAreTimes();
    void urlsAreCut();
    void userInfoIsDecoded();
};

namespace {

/// What cannot be read twice, as a pipe.
class OneShot : public QIODevice {
public:
    explicit OneShot(const QByteArray &bytes)
        : m_rest(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_rest.size() + QIODevice::bytesAvailable();
    }
    void pause() { m_more = true; }
    void goOn(const QByteArray &bytes)
    {
        m_rest += bytes;
        Q_EMIT readyRead();
    }
    void finish() { Q_EMIT readChannelFinished(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_rest.isEmpty())
            return m_more ? 0 : -1;
        const qint64 count = qMin(maxSize, qint64(m_rest.size()));
        std::copy_n(m_rest.constData(), count, data);
        m_rest.remove(0, count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
    bool m_more = false;
};

std::shared_ptr<QIODevice> oneShot(const QByteArray &bytes)
{
    return std::make_shared<OneShot>(bytes);
}

QByteArray readAll(const std::shared_ptr<BodySource> &source)
{
    auto reader = source->open();
    return reader ? reader.value()->readAll() : QByteArray("error: ") + reader.error().name().toUtf8();
}

PreparedRequest prepared(const QByteArray &method, const UrlText &url, const RequestOptions &options = {})
{
    auto result = Request(method, url, options).prepare();
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return result.value();
}

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

} // namespace

void ValuesTest::headersKeepOrderCaseAndRepetition()
{
    Headers headers{{"Accept", "*/*"}, {"X-A", "1"}, {"x-a", "2"}, {"Host", "h"}};
    QCOMPARE(headers.value("X-a"), QByteArray("1, 2"));
    QCOMPARE(headers.values("x-A"), (QByteArrayList{"1", "2"}));
    QCOMPARE(headers.indexOf("HOST"), 3);
    QCOMPARE(headers.value("Missing", "none"), QByteArray("none"));

    headers.set("x-A", headers.at(2).value);
    QCOMPARE(headers, (Headers{{"accept", "*/*"}, {"X-A", "2"}, {"host", "h"}}));
    QCOMPARE(headers.at(1).name, QByteArray("x-A"));
    headers.add("x-a", "3");
    QCOMPARE(headers.remove(headers.at(1).name), 2);
    QVERIFY(!headers.contains("X-A"));
    QVERIFY(headers != (Headers{{"host", "h"}, {"accept", "*/*"}}));
}

void ValuesTest::headersMerge()
{
    const Headers session{{"User-Agent", "q"}, {"Accept", "*/*"}, {"X-Null", QByteArray()}};
    const Headers merged =
        session.merged({{"ACCEPT", "text/html"}, {"user-agent", QByteArray()}, {"X-A", "1"}, {"x-a", "2"}});
    QCOMPARE(merged, (Headers{{"Accept", "text/html"}, {"X-A", "1"}, {"X-A", "2"}}));
    QCOMPARE(merged.at(0).name, QByteArray("ACCEPT"));
}

void ValuesTest::jsonIsWrittenAsPythonDoes_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *text, const QJsonValue &value) {
        QTest::newRow(text) << value << QByteArray(text);
    };
    row("{\"a\": [1, null, true], \"b\": {}}",
        QJsonObject{{u"a"_s, QJsonArray{1, QJsonValue::Null, true}}, {u"b"_s, QJsonObject()}});
    row("\"\\\"\\\\/\\u0001\\u007f\\u00e9\\ud83d\\ude00\"", u"\"\\/\u0001\u007f\u00e9\U0001F600"_s);
    row("9007199254740993", qint64(9007199254740993));
    row("1", 1.0);
    row("1.5", 1.5);
    row("-0.1", -0.1);
    row("0.0001", 0.0001);
    row("1e-05", 0.00001);
    row("1.5e-07", 1.5e-7);
    row("123456.789", 123456.789);
    row("1e+300", 1e300);
    row("1.7976931348623157e+308", std::numeric_limits<double>::max());
    row("1.2345678901234567e+19", 12345678901234567890.0);
}

void ValuesTest::jsonIsWrittenAsPythonDoes()
{
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, text);
    QCOMPARE(jsonText(value), text);
}

void ValuesTest::rawJsonIsLeftAlone()
{
    const QByteArray text = "{\"z\":12345678901234567890,\n\"a\":1}";
    const PreparedRequest request = prepared("POST", "http://h/", {.json = JsonBody::raw(text)});
    QCOMPARE(readAll(request.body()), text);
    QCOMPARE(request.headers().value("Content-Type"), QByteArray("application/json"));
    QCOMPARE(readAll(prepared("POST", "http://h/", {.json = QJsonValue(QJsonValue::Null)}).body()),
             QByteArray("null"));
    const PreparedRequest empty = prepared("POST", "http://h/", {.json = JsonBody::raw("")});
    QVERIFY(!empty.body());
    QCOMPARE(empty.headers().value("Content-Type"), QByteArray("application/json"));
    QCOMPARE(empty.headers().value("Content-Length"), QByteArray("0"));
}

void ValuesTest::jsonRefusesNan()
{
    const QJsonArray deep{QJsonObject{{u"x"_s, std::numeric_limits<double>::quiet_NaN()}}};
    const auto result = Request("POST", "http://h/", {.json = deep}).prepare();
    QCOMPARE(result.error().code(), Error::InvalidJsonError);
}

void ValuesTest::bytesAreReadAgain()
{
    const auto source = BodySource::fromBytes("abc");
    QCOMPARE(source->size(), 3);
    QCOMPARE(readAll(source), QByteArray("abc"));
    QVERIFY(source->isRewindable());
    QCOMPARE(readAll(source), QByteArray("abc"));
}

void ValuesTest::fileIsStreamedAndReadAgain()
{
    QTemporaryDir folder;
    const QString path = writeFile(folder, u"a.bin"_s, "first");
    const PreparedRequest request = prepared("PUT", "http://h/", {.data = BodySource::fromFile(path)});
    QCOMPARE(request.headers().value("Content-Length"), QByteArray("5"));
    QVERIFY(!request.headers().contains("Content-Type"));
    QCOMPARE(readAll(request.body()), QByteArray("first"));
    QCOMPARE(readAll(request.body()), QByteArray("first"));
}

void ValuesTest::missingFileIsNamedBeforeSending()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"gone.txt"_s);
    const auto alone = Request("PUT", "http://h/", {.data = BodySource::fromFile(path)}).prepare();
    QCOMPARE(alone.error().code(), Error::RequestException);
    QVERIFY(alone.error().message().contains(path));
    const auto form = Request("POST", "http://h/", {.files = {FilePart::fromPath("f", path)}}).prepare();
    QVERIFY(form.error().message().contains(path));
    const auto isFolder =
        Request("PUT", "http://h/", {.data = BodySource::fromFile(folder.path())}).prepare();
    QVERIFY(isFolder.error().message().contains(u"folder"_s));
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto source = BodySource::fromFile(pipe);
    QVERIFY(Request("PUT", "http://h/", {.data = source}).prepare().error().message().contains(u"pipe"_s));
    QCOMPARE(source->open().error().code(), Error::RequestException); // and does not wait for a writer
}

void ValuesTest::deviceBeginsWhereItStood()
{
    auto buffer = std::make_shared<QBuffer>();
    buffer->setData("0123456789");
    buffer->open(QIODevice::ReadOnly);
    buffer->seek(4);
    const auto source = BodySource::fromDevice(buffer);
    QCOMPARE(source->size(), 6);
    QCOMPARE(readAll(source), QByteArray("456789"));
    QCOMPARE(readAll(source), QByteArray("456789"));
    auto reader = source->open();
    QVERIFY(!reader.value()->isSequential());
    QCOMPARE(reader.value()->size(), 6);
    QVERIFY(reader.value()->seek(3));
    QCOMPARE(reader.value()->read(2), QByteArray("78"));
    QCOMPARE(reader.value()->read(9), QByteArray("9"));
    QVERIFY(reader.value()->atEnd());
}

void ValuesTest::sequentialDeviceIsReadOnce()
{
    const auto source = BodySource::fromDevice(oneShot("once"));
    QCOMPARE(source->size(), -1);
    QVERIFY(!source->isRewindable());
    QCOMPARE(readAll(source), QByteArray("once"));
    QCOMPARE(source->open().error().code(), Error::UnrewindableBodyError);
}

void ValuesTest::concatenatedSeeks()
{
    QTemporaryDir folder;
    const auto source = BodySource::concatenated({BodySource::fromBytes("ab"), BodySource::fromBytes(""),
                                                  BodySource::fromFile(writeFile(folder, u"f"_s, "cdef")),
                                                  BodySource::fromBytes("gh")});
    QCOMPARE(source->size(), 8);
    auto reader = source->open();
    QCOMPARE(reader.value()->size(), 8);
    QCOMPARE(reader.value()->read(3), QByteArray("abc"));
    QCOMPARE(reader.value()->bytesAvailable(), 5);
    QVERIFY(reader.value()->seek(5));
    QCOMPARE(reader.value()->readAll(), QByteArray("fgh"));
    QVERIFY(reader.value()->atEnd());
    QVERIFY(reader.value()->reset());
    QCOMPARE(reader.value()->readAll(), QByteArray("abcdefgh"));
    QVERIFY(!reader.value()->seek(9));

    const auto once =
        BodySource::concatenated({BodySource::fromBytes("a"), BodySource::fromDevice(oneShot("b"))});
    QCOMPARE(once->size(), -1);
    QCOMPARE(readAll(once), QByteArray("ab"));
    QCOMPARE(once->open().error().code(), Error::UnrewindableBodyError);
}

void ValuesTest::concatenatedTellsWhenAFileShrinks()
{
    QTemporaryDir folder;
    const QString path = writeFile(folder, u"f"_s, "0123456789");
    const auto source = BodySource::concatenated({BodySource::fromFile(path), BodySource::fromBytes("end")});
    auto reader = source->open();
    QVERIFY(QFile::resize(path, 4));
    QByteArray got(64, ' ');
    QCOMPARE(reader.value()->read(got.data(), 64), 4);
    QCOMPARE(reader.value()->read(got.data(), 64), -1);
    QVERIFY(reader.value()->errorString().contains(u"shorter"_s));
}

void ValuesTest::concatenatedWaitsForAPartThatPauses()
{
    const auto pipe = std::make_shared<OneShot>("");
    pipe->pause();
    const auto source = BodySource::concatenated(
        {BodySource::fromBytes("a"), BodySource::fromDevice(pipe), BodySource::fromBytes("z")});
    auto reader = source->open();
    QCOMPARE(reader.value()->read(64), QByteArray("a"));
    QCOMPARE(reader.value()->read(64), QByteArray());
    QVERIFY(!reader.value()->atEnd());
    QSignalSpy readyRead(reader.value().get(), &QIODevice::readyRead);
    pipe->goOn("bc");
    QCOMPARE(readyRead.size(), 1);
    QCOMPARE(reader.value()->read(64), QByteArray("bc"));
    pipe->finish();
    QCOMPARE(readyRead.size(), 2); // for what follows it
    QCOMPARE(reader.value()->read(64), QByteArray("z"));
    QVERIFY(reader.value()->atEnd());
}

void ValuesTest::multipartOfUnknownSizeIsChunked()
{
    FilePart part = FilePart::fromBytes("f", u"x"_s, "");
    part.content = BodySource::fromDevice(oneShot("piped"));
    const PreparedRequest request = prepared("POST", "http://h/", {.files = {part}});
    QCOMPARE(request.headers().value("Transfer-Encoding"), QByteArray("chunked"));
    QVERIFY(!request.headers().contains("Content-Length"));
    QVERIFY(readAll(request.body()).contains("\r\n\r\npiped\r\n--"));
}

void ValuesTest::multipartPartCannotBreakItsLine()
{
    FilePart part = FilePart::fromBytes("n\r\nX: 1", u"a\"\r\nEvil: 1"_s, "x");
    const PreparedRequest request = prepared("POST", "http://h/", {.files = {part}});
    const QByteArray body = readAll(request.body());
    QVERIFY(body.contains("name=\"n%0D%0AX: 1\"; filename=\"a%22%0D%0AEvil: 1\"\r\n\r\nx"));

    part.headers = {{"X-Part", "a\r\nb"}};
    QCOMPARE(Request("POST", "http://h/", {.files = {part}}).prepare().error().code(), Error::InvalidHeader);
    part.headers = {};
    part.contentType = "text/plain\r\nX: 1";
    QCOMPARE(Request("POST", "http://h/", {.files = {part}}).prepare().error().code(), Error::InvalidHeader);
}

void ValuesTest::preparedIsValidatedAfterMutation_data()
{
    using Change = std::function<void(PreparedRequest &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, Change change, Error::Code code) {
        QTest::newRow(name) << change << int(code);
    };
    row(
        "nothing", [](PreparedRequest &) {}, Error::NoError);
    row(
        "method", [](PreparedRequest &r) { r.setMethod("GET /x HTTP/1.1\r\nA: b"); }, Error::InvalidMethod);
    row(
        "no method", [](PreparedRequest &r) { r.setMethod({}); }, Error::InvalidMethod);
    row(
        "header value", [](PreparedRequest &r) { r.headers().set("A", "b\r\nC: d"); }, Error::InvalidHeader);
    row(
        "header NUL", [](PreparedRequest &r) { r.headers().set("A", QByteArray("b\0c", 3)); },
        Error::InvalidHeader);
    row(
        "header name", [](PreparedRequest &r) { r.headers().add("A b", "c"); }, Error::InvalidHeader);
    row(
        "scheme", [](PreparedRequest &r) { r.setUrl(u"ftp://h/"_s); }, Error::InvalidSchema);
    row(
        "no scheme", [](PreparedRequest &r) { r.setUrl(u"h/x"_s); }, Error::MissingSchema);
    row(
        "line break in URL", [](PreparedRequest &r) { r.setUrl(u"http://h/x HTTP/1.1\r\nA: b"_s); },
        Error::InvalidUrl);
    row(
        "no host", [](PreparedRequest &r) { r.setUrl(u"http:///x"_s); }, Error::InvalidUrl);
    row(
        "port", [](PreparedRequest &r) { r.setUrl(u"http://h:70000/"_s); }, Error::InvalidUrl);
}

void ValuesTest::preparedIsValidatedAfterMutation()
{
    using Change = std::function<void(PreparedRequest &)>;
    QFETCH(Change, change);
    QFETCH(int, code);
    PreparedRequest request = prepared("GET", "http://user:pass@h:8080/x?y#z", {.headers = {{"A", "1"}}});
    change(request);
    QCOMPARE(request.validate().error().code(), Error::Code(code));
}

void ValuesTest::setBodyKeepsFramingRight()
{
    PreparedRequest request = prepared("POST", "http://h/", {.data = oneShot("x")});
    QCOMPARE(request.headers().value("Transfer-Encoding"), QByteArray("chunked"));
    request.setBody("four");
    QCOMPARE(request.headers(), (Headers{{"Content-Length", "4"}}));
    request.setBody(BodySource::fromDevice(oneShot("y")));
    QCOMPARE(request.headers(), (Headers{{"Transfer-Encoding", "chunked"}}));
    request.setBody(nullptr);
    QVERIFY(request.headers().isEmpty());
    QVERIFY(!request.body());
}

void ValuesTest::wireHeadIsWhatTravels_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("plain") << u"http://Example.com"_s
                           << QByteArray("GET / HTTP/1.1\r\nHost: example.com\r\n");
    QTest::newRow("own port") << u"https://h:443/a?b#c"_s << QByteArray("GET /a?b HTTP/1.1\r\nHost: h\r\n");
    QTest::newRow("port") << u"https://u:p@h:80/"_s << QByteArray("GET / HTTP/1.1\r\nHost: h:80\r\n");
    QTest::newRow("zone") << u"http://[FE80::1%25eth0]:81/"_s
                          << QByteArray("GET / HTTP/1.1\r\nHost: [fe80::1]:81\r\n");
}

void ValuesTest::wireHeadIsWhatTravels()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, start);
    PreparedRequest request = prepared("get", url, {.headers = {{"X-A", "1"}, {"X-A", "2"}}});
    QVERIFY2(request.wireHead().startsWith(start), request.wireHead().constData());
    QVERIFY(request.wireHead().endsWith("\r\n\r\n"));
    QVERIFY(request.wireHead().contains("X-A: 1\r\nX-A: 2\r\n"));
    request.headers().set("host", "other");
    QCOMPARE(request.wireHead().toLower().count("\r\nhost: "), 1);
}

void ValuesTest::wireBytesLeavesOneShotBodiesAlone()
{
    const PreparedRequest once = prepared("POST", "http://h/", {.data = oneShot("body")});
    QCOMPARE(once.wireBytes(), once.wireHead());
    QCOMPARE(readAll(once.body()), QByteArray("body"));

    const PreparedRequest small = prepared("POST", "http://h/", {.data = "body"});
    QVERIFY(small.wireBytes().endsWith("\r\n\r\nbody"));
    QCOMPARE(small.wireBytes(3), small.wireHead());
}

void ValuesTest::streamedBodyHasOneFraming()
{
    const PreparedRequest request =
        prepared("POST", "http://h/", {.data = oneShot("x"), .headers = {{"Content-Length", "9"}}});
    QVERIFY(!request.headers().contains("Content-Length"));
    QCOMPARE(request.headers().value("Transfer-Encoding"), QByteArray("chunked"));
}

void ValuesTest::copiesAreIndependent()
{
    PreparedRequest one = prepared("GET", "http://h/", {.headers = {{"A", "1"}}, .cookies = {{"c", "1"}}});
    PreparedRequest two = one;
    two.headers().set("A", "2");
    two.setUrl(u"http://other/"_s);
    CookieJar jar = two.cookies();
    jar.clear();
    two.setCookies(jar);
    QCOMPARE(one.headers().value("A"), QByteArray("1"));
    QCOMPARE(one.url(), u"http://h/"_s);
    QCOMPARE(one.cookies().size(), 1);
    // A failed preparation changes nothing.
    QVERIFY(!two.prepare("GET", u"nowhere"_s, {}));
    QCOMPARE(two.url(), u"http://other/"_s);
}

void ValuesTest::shortTimesAreTimes()
{
    QCOMPARE(Timeout(std::chrono::microseconds(500)).connect.count(), 1);
    QCOMPARE(Timeout(std::chrono::duration<double>(1.5)).read.count(), 1500);
    QCOMPARE(Timeout(std::chrono::seconds(0)).read.count(), 0);
}

void ValuesTest::urlsAreCut()
{
    const UrlParts all(u"HTTP://u:p@[::1]:80/a/b?c?d#e#f"_s);
    QCOMPARE(all.scheme, u"http"_s);
    QCOMPARE(all.userInfo, u"u:p"_s);
    QCOMPARE(all.host, u"[::1]"_s);
    QCOMPARE(all.port, u"80"_s);
    QCOMPARE(all.path, u"/a/b"_s);
    QCOMPARE(all.query, u"c?d"_s);
    QCOMPARE(all.fragment, u"e#f"_s);
    QVERIFY(!UrlParts(u"mailto:a@b"_s).hasAuthority);
    // A browser's backslash does not move the request to another host.
    QCOMPARE(UrlParts(u"http://good.test\\@evil.test/"_s).host, u"good.test"_s);
    QCOMPARE(prepared("GET", "http://good.test\\@evil.test/").url(), u"http://good.test/%5C@evil.test/"_s);
    QCOMPARE(requoteUri(u"http://h/%7E%2f é%zz"_s), u"http://h/%257E%252f%20%C3%A9%25zz"_s);
    // A redirect may leave a "%" that begins no escape: it is escaped where it leaves.
    QCOMPARE(requoteUri(u"/100%"_s), u"/100%"_s);
    QCOMPARE(UrlParts(u"http://h/100%?a=%4"_s).wireTarget(), QByteArray("/100%25?a=%254"));
    QCOMPARE(UrlParts(u"http://h/%2f%41?%7e"_s).wireTarget(), QByteArray("/%2f%41?%7e"));
}

void ValuesTest::userInfoIsDecoded()
{
    const auto pair = userAndPassword(u"http://a%40b:c%3Ad:e@h/"_s);
    QVERIFY(pair.has_value());
    QCOMPARE(pair->first, u"a@b"_s);
    QCOMPARE(pair->second, u"c:d:e"_s);
    QVERIFY(!userAndPassword(u"http://user@h/"_s));
    QVERIFY(!userAndPassword(u"http://:@h/"_s));
}

FINGERPOST_TEST(ValuesTest)
#include "tst_values.moc"
