// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookietests.h"

#include "jsonplace_p.h"
#include "support/testsuite.h"

#include <QTest>

using namespace Requests;
using namespace Qt::Literals::StringLiterals;
using Keep = CookieJar::SessionCookies;

/// The jar as JSON.
class TestCookieJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything();
    void namesThePlace_data();
    void namesThePlace();
    void findsPlaces_data();
    void findsPlaces();
};

void TestCookieJson::keepsEverything()
{
    const CookieJar jar = richJar();
    const QByteArray text = jar.toJson(Keep::Keep);
    auto back = CookieJar::fromJson(text);
    QVERIFY2(back, qPrintable(back.error().message()));
    QCOMPARE(back->all(), jar.all());
    QCOMPARE(back->domains(), jar.domains());
    QCOMPARE(back->all().at(2).sameSite, "Strict");
    QVERIFY(back->all().at(1).value.isNull());
    QCOMPARE(back->value("latin"), "\xe9"); // not UTF-8
    QVERIFY(text.contains(R"("base64": "6Q==")"));
    QVERIFY(text.contains(R"("value": "é")"));

    // What is not said is as in Cookie.
    auto small = CookieJar::fromJson(
        R"({"format":"qrequests-cookies","version":1,"cookies":[{"name":"a","value":"1","domain":".X.com"}]})");
    QVERIFY(small);
    QCOMPARE(small->cookieHeader(u"http://www.x.com/p"_s), "a=1");
}

void TestCookieJson::namesThePlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto cookies = [](const char *list) -> QByteArray {
        return QByteArray("{\"format\": \"qrequests-cookies\",\n \"version\": 1,\n \"cookies\": ") + list
            + "}";
    };
    QTest::newRow("no JSON") << QByteArray("{\n  \"format\": }")
                             << u"line 2, column 14: This is not JSON: "_s;
    QTest::newRow("empty") << QByteArray() << u"line 1, column 1: This is not JSON: "_s;
    QTest::newRow("another format") << QByteArray(
        "[]") << u"line 1, column 1: This holds no cookies: \"format\" is not \"qrequests-cookies\"."_s;
    QTest::newRow("newer") << QByteArray("{\"format\": \"qrequests-cookies\",\n\"version\": 2}")
                           << u"line 2, column 12: Only version 1 is known; a newer program wrote this."_s;
    QTest::newRow("no list") << cookies("{}") << u"line 3, column 13: A list of cookies is expected."_s;
    QTest::newRow("no object") << cookies("[{\"name\":\"a\"},\n  7]")
                               << u"line 4, column 3: A cookie is expected: an object."_s;
    QTest::newRow("flag") << cookies("[{\"name\":\"a]\"}, {\"name\":\"b\",\n\"secure\": 1}]")
                          << u"line 4, column 11: true or false is expected."_s;
    QTest::newRow("text") << cookies("[{\"name\":\"a\",\"path\":\n[]}]")
                          << u"line 4, column 1: Text is expected."_s;
    QTest::newRow("bytes") << cookies("[{\"name\":\"a\",\"value\":\n{\"base64\":\"*\"}}]")
                           << u"line 4, column 1: Text is expected, or bytes as {\"base64\": …}."_s;
    QTest::newRow("date") << cookies("[{\"name\":\"a\",\n\"expires\":\"soon\"}]")
                          << u"line 4, column 11: A date is expected, as 2030-12-31T23:59:59Z."_s;
    QTest::newRow("nothing") << cookies("[\n {}]")
                             << u"line 4, column 2: The cookie has neither a name nor a value."_s;
    QTest::newRow("line's end in a value") << cookies("[{\"name\":\"a\",\"value\":\"1\\r\\nX: y\"}]")
                                           << u"line 3, column 14: The cookie holds a control character."_s;
}

void TestCookieJson::namesThePlace()
{
    QFETCH(QByteArray, text);
    auto jar = CookieJar::fromJson(text);
    QVERIFY(!jar);
    QFETCH(QString, message); // what follows is Qt's
    QCOMPARE(jar.error().message().left(message.size()), message);
}

void TestCookieJson::findsPlaces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("path"); ///< digits: an index
    QTest::addColumn<QByteArray>("rest"); ///< what begins there
    const QByteArray text = R"( {"a\"\u0062": [1, "]", {"x": [], "y": {"z": null}} , true], "k" : -1.5e3 })";
    const auto row = [&text](const char *path, const char *rest) {
        QTest::newRow(path) << text << QString::fromUtf8(path).split(u' ', Qt::SkipEmptyParts)
                            << QByteArray(rest);
    };
    row("", R"({"a\"\u0062")");
    row("a\"b", "[1, ");
    row("a\"b 0", "1, ");
    row("a\"b 1", R"("]", )");
    row("a\"b 2 y z", "null}}");
    row("a\"b 3", "true]");
    row("k", "-1.5e3");
    row("none", R"({"a\"\u0062")");
    row("a\"b 9", "[1, ");
    row("k x", "-1.5e3");
}

void TestCookieJson::findsPlaces()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, path);
    QFETCH(QByteArray, rest);
    JsonPath steps;
    for (const QString &step : path) {
        bool isIndex = false;
        const qsizetype index = step.toInt(&isIndex);
        steps.append(isIndex ? JsonPath::value_type(index) : JsonPath::value_type(step));
    }
    QCOMPARE(text.mid(jsonPlace(text, steps), rest.size()), rest);
    // Text cut off anywhere leads nowhere, and not astray.
    for (qsizetype length = 0; length < text.size(); ++length)
        QVERIFY(jsonPlace(QByteArrayView(text).first(length), steps) <= length);
}

FINGERPOST_TEST(TestCookieJson)
#include "tst_cookiejson.moc"
