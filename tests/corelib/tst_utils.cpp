// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/testsuite.h"

#include <qrequests/session.h>
#include <qrequests/utils.h>
#include <qrequests/variants.h>

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

// What Requests finds out when it runs, and here the compiler (corelib/doc/exceptions.json).
static_assert(!std::is_constructible_v<BasicAuth, int, int>);
static_assert(!std::is_constructible_v<Timeout, QString>);
static_assert(!std::is_invocable_v<decltype(&Response::iterContent), Response, QString>);
template<typename Value>
concept IsCookieValue = requires(CookieJar jar, Value value)
{
    jar.set("a", value);
};
static_assert(IsCookieValue<QByteArray> && !IsCookieValue<int>);

/// requests.utils beyond what the conformance corpus asks, and values of any type.
class UtilsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersInFields();
    void jsonKeepsTheOrderOfKeys();
    void deviceIsNamedAfterItsFile();
    void filesNeedAField();
    void unseekableDeviceCannotBeRewound();
    void paramsMayReplaceTheSessions();
    void anyValueAsFields();
    void anyValueAsHeaders();
    void nothingReceivedIsNotOk();
    void locationBeyondUtf8IsLatin1();
    void blanksAreNoPartOfUrls();
    void schemesAreSetBeforeUrls_data();
    void schemesAreSetBeforeUrls();
};

void UtilsTest::numbersInFields()
{
    const auto text = [](const FieldText &field) { return field.bytes(); };
    QCOMPARE(text(true), "True");
    QCOMPARE(text(false), "False");
    QCOMPARE(text(1.5), "1.5");
    QCOMPARE(text(2.0F), "2.0");
    QCOMPARE(text(1e16), "1e+16");
    QCOMPARE(text(std::nan("")), "nan");
    QCOMPARE(text(-std::numeric_limits<double>::infinity()), "-inf");
    QCOMPARE(text(-3), "-3");
}

void UtilsTest::jsonKeepsTheOrderOfKeys()
{
    const JsonBody list = JsonBody::array({QJsonValue(1), JsonBody(), JsonBody::raw("18446744073709551616")});
    const JsonBody object = JsonBody::object({{u"z\n"_s, QJsonValue(u"é"_s)}, {u"a"_s, list}});
    QCOMPARE(object.text(), R"({"z\n": "\u00e9", "a": [1, null, 18446744073709551616]})");
    const JsonBody broken = QJsonValue(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(
        Request("POST", u"http://h/"_s, {.json = JsonBody::object({{u"a"_s, JsonBody::array({broken})}})})
            .prepare()
            .error()
            .code(),
        Error::InvalidJsonError);
}

void UtilsTest::deviceIsNamedAfterItsFile()
{
    const QTemporaryDir folder;
    const auto file = std::make_shared<QFile>(folder.filePath(u"up.txt"_s));
    QVERIFY(file->open(QIODevice::ReadWrite));
    QCOMPARE(FilePart::fromDevice("field", file).fileName, u"up.txt"_s);
    QCOMPARE(FilePart::fromDevice("field", std::make_shared<QBuffer>()).fileName, u"field"_s);
}

void UtilsTest::filesNeedAField()
{
    const Files files{FilePart::fromBytes({}, u"a.txt"_s, "1")};
    const auto prepared = Request("POST", u"http://h/"_s, {.files = files}).prepare();
    QCOMPARE(prepared.error().code(), Error::RequestException);
    QVERIFY(prepared.error().message().contains(u"name"_s));
}

void UtilsTest::unseekableDeviceCannotBeRewound()
{
    class Unseekable : public QBuffer {
    public:
        bool seek(qint64) override { return false; }
    };
    const auto device = std::make_shared<Unseekable>();
    device->setData("abc");
    QVERIFY(device->open(QIODevice::ReadOnly));
    const auto prepared =
        Request("POST", u"http://h/"_s, {.data = std::shared_ptr<QIODevice>(device)}).prepare();
    QVERIFY(prepared.ok());
    QCOMPARE(rewindBody(prepared.value()).error().code(), Error::UnrewindableBodyError);
    // As in Requests, its size is not trusted either.
    QCOMPARE(prepared.value().headers().value("Transfer-Encoding"), "chunked");
    QCOMPARE(prepared.value().body()->open().value()->readAll(), "abc");

    const auto good = Request("POST", u"http://h/"_s, {.data = "abc"}).prepare();
    QVERIFY(rewindBody(good.value()).ok());
    QVERIFY(rewindBody(PreparedRequest()).ok());
}

void UtilsTest::paramsMayReplaceTheSessions()
{
    const Params session{{"a", "1"}, {"b", "2"}};
    QCOMPARE(mergeSetting(Params{{"b", "3"}}, session).fields(), (Fields{{"a", "1"}, {"b", "3"}}));
    QCOMPARE(mergeSetting(Params::replacing({{"b", "3"}}), session).fields(), (Fields{{"b", "3"}}));
    QCOMPARE(mergeSetting(Params::raw("q"), session).rawQuery(), "q");
    QCOMPARE(mergeSetting(Params(), session).fields(), session.fields());
    // As of the request's, so of the Session's: a list of pairs is not merged with anything.
    const Params pairs = Params::replacing({{"a", "1"}, {"b", "2"}});
    QCOMPARE(mergeSetting(Params{{"b", "3"}}, pairs).fields(), (Fields{{"b", "3"}}));
    QCOMPARE(mergeSetting(Params(), pairs).fields(), pairs.fields());
}

void UtilsTest::anyValueAsFields()
{
    const QVariantMap map{{u"b"_s, QVariantList{1, u"x"_s}}, {u"a"_s, QVariant()}};
    const auto fields = fieldsFromVariant(map);
    QVERIFY(fields.ok() && fields.value());
    QCOMPARE(*fields.value(), (Fields{{"a", QByteArray()}, {"b", "1"}, {"b", "x"}}));
    QVERIFY(!fieldsFromVariant(QVariant()).value());
    for (const QVariant &wrong : {QVariant(u"text"_s), QVariant(3), QVariant(QVariantList{1, 2})})
        QCOMPARE(fieldsFromVariant(wrong).error().code(), Error::RequestException);

    const QVariantList twice{QVariantList{u"k"_s, 1}, QVariantList{u"l"_s, 2}, QVariantList{u"k"_s, 3}};
    QCOMPARE(*uniqueFieldsFromVariant(twice).value(), (Fields{{"l", "2"}, {"k", "3"}}));
    QCOMPARE(encodeParams(QVariant(twice)).toString(), u"k=1&l=2&k=3"_s);
    QCOMPARE(encodeParams(QVariant(7)), QVariant(7));
}

void UtilsTest::anyValueAsHeaders()
{
    const auto headers = headersFromVariant(QVariantMap{{u"A"_s, u"1"_s}, {u"B"_s, "2"_ba}, {u"C"_s, {}}});
    QVERIFY(headers.ok());
    QCOMPARE(headers.value().value("b"), "2");
    QVERIFY(headers.value().value("c").isNull());
    for (const QVariant &wrong : {QVariant(5), QVariant(u" lead"_s), QVariant(QVariantList{})})
        QCOMPARE(headersFromVariant(QVariantMap{{u"A"_s, wrong}}).error().code(), Error::InvalidHeader);
}

void UtilsTest::nothingReceivedIsNotOk()
{
    QVERIFY(!Response().ok());
}

void UtilsTest::locationBeyondUtf8IsLatin1()
{
    Response response;
    response.setStatusCode(302);
    response.setHeaders({{"Location", "/\xe9"}});
    QCOMPARE(Session::redirectTarget(response), u"/é"_s);
}

void UtilsTest::blanksAreNoPartOfUrls()
{
    const std::pair<QString, QString> login(u"us"_s, u"p w"_s);
    QCOMPARE(authFromUrl(u" \thttp://us:p%20w@h/"_s), login);
    QCOMPARE(authFromUrl(u"http://u\ts:p%20w\r\n@h/"_s), login);
    QCOMPARE(urlWithoutFragmentAndAuth(u"\n HTTP://u:p@h/a\tb#f"_s), u"http://h/ab"_s);
    QCOMPARE(urlWithoutFragmentAndAuth(u" \t"_s), u""_s);
    QCOMPARE(urlWithoutFragmentAndAuth(u"?q#f"_s), u"?q"_s);
}

void UtilsTest::schemesAreSetBeforeUrls_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *url, const char *expected) {
        QTest::newRow(url) << QString::fromLatin1(expected);
    };
    row("HTTP://Example.COM:080/a/../b%2e?", "http://example.com:80/b%2E");
    row("http://h/x?#", "http://h/x");
    row("h/%7euser?a b", "http://h/%7Euser?a%20b");
    row("Proxy.Test:3128", "http://proxy.test:3128");
    row("socks5h://H:1080/x%2e", "socks5h://H:1080/x%2e");
    row("http://us%65r:p%2f@h/", "http://us%65r:p%2F@h/");
    row("http://h:0/", "http://h/");
    row("//H/x", "http://h/x");
    row("/x", "http:///x");
    row("[::1]:3128", "http://[::1]:3128");
    row("a.b:80/x", "http://a.b:80/x");
    row("localhost:3128", "localhost:///3128");
}

void UtilsTest::schemesAreSetBeforeUrls()
{
    QFETCH(const QString, expected);
    QCOMPARE(prependSchemeIfNeeded(QString::fromLatin1(QTest::currentDataTag()), u"http"_s), expected);
}

FINGERPOST_TEST(UtilsTest)
#include "tst_utils.moc"
