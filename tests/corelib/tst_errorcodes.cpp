// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/testsuite.h"

#include <qrequests/body.h>
#include <qrequests/error.h>
#include <qrequests/request.h>
#include <qrequests/statuscodes.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

class ErrorCodesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errorFamilies();
    void errorMessagesSayWhatToDo_data();
    void errorMessagesSayWhatToDo();
    void codesByName_data();
    void codesByName();
    void codesAsConstants();
    void reasonPhrases();
};

void ErrorCodesTest::errorFamilies()
{
    const Error none;
    QVERIFY(!none);
    QVERIFY(none.isA(Error::NoError));
    QVERIFY(!none.isA(Error::RequestException));

    const Error timeout(Error::ConnectTimeout, u"slow"_s);
    QVERIFY(timeout.isA(Error::Timeout));
    QVERIFY(timeout.isA(Error::ConnectionError));
    QVERIFY(timeout.isA(Error::RequestException));
    QVERIFY(!timeout.isA(Error::ReadTimeout));
    QVERIFY(!Error(Error::ReadTimeout, u""_s).isA(Error::ConnectionError));
    QVERIFY(Error(Error::InvalidProxyUrl, u""_s).isA(Error::InvalidUrl));
    QVERIFY(Error(Error::SslError, u""_s).isA(Error::ConnectionError));
    QVERIFY(Error(Error::SinkError, u""_s).isA(Error::RequestException));
    QCOMPARE(Error::name(Error::SslError), u"SSLError"_s);
    QCOMPARE(Error::name(Error::UrlRequired), u"URLRequired"_s);
    QCOMPARE(timeout.name(), u"ConnectTimeout"_s);

    Error placed = timeout;
    placed.setPlace(u"http://h/"_s, 2);
    QCOMPARE(placed.hop(), 2);
    QCOMPARE(placed.url(), u"http://h/"_s);
    QCOMPARE(timeout.hop(), -1);
}

void ErrorCodesTest::errorMessagesSayWhatToDo_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no scheme") << u"example.com"_s << int(Error::MissingSchema)
                               << u"did you mean https://example.com?"_s;
    QTest::newRow("bare address") << u"127.0.0.1:8000/x"_s << int(Error::MissingSchema)
                                  << u"did you mean http://127.0.0.1:8000/x?"_s;
    QTest::newRow("bare IPv6 address") << u"[::1]/x"_s << int(Error::MissingSchema)
                                       << u"did you mean http://[::1]/x?"_s;
    QTest::newRow("bare localhost") << u"localhost/x"_s << int(Error::MissingSchema)
                                    << u"did you mean http://localhost/x?"_s;
    QTest::newRow("slashes only") << u"//example.com/a"_s << int(Error::MissingSchema)
                                  << u"did you mean https://example.com/a?"_s;
    QTest::newRow("empty") << u" "_s << int(Error::MissingSchema) << u"empty"_s;
    QTest::newRow("host and port") << u"localhost:8080/x"_s << int(Error::InvalidSchema)
                                   << u"did you mean http://localhost:8080/x?"_s;
    QTest::newRow("mailto") << u"mailto:a@b.c"_s << int(Error::InvalidSchema) << u"http://"_s;
    QTest::newRow("no host") << u"https:///x"_s << int(Error::InvalidUrl) << u"names no host"_s;
    QTest::newRow("port") << u"http://h:99999/"_s << int(Error::InvalidUrl) << u"65535"_s;
    QTest::newRow("bare IPv6") << u"http://fe80::1/"_s << int(Error::InvalidUrl) << u"port"_s;
    QTest::newRow("look-alike") << u"http://a\u2044b.com/"_s << int(Error::InvalidUrl) << u"no domain name"_s;
}

void ErrorCodesTest::errorMessagesSayWhatToDo()
{
    QFETCH(QString, url);
    QFETCH(int, code);
    QFETCH(QString, says);
    const auto result = Request("GET", url).prepare();
    const Error error = result ? result.value().validate().error() : result.error();
    QCOMPARE(error.code(), Error::Code(code));
    QVERIFY2(error.message().contains(says), qPrintable(error.message()));
    QVERIFY(error.message().endsWith(u'.') || error.message().endsWith(u'?'));
}

void ErrorCodesTest::codesByName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("code");
    QFile file(QStringLiteral(CONFORMANCE_DIR "/codes.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object().value("cases"_L1).toArray();
    QVERIFY(cases.size() > 100);
    for (const QJsonValue &one : cases) {
        QTest::newRow(qPrintable(one[u"id"].toString()))
            << one[u"name"].toString().toUtf8() << one[u"expect"][u"value"].toInt();
    }
}

void ErrorCodesTest::codesByName()
{
    QFETCH(QByteArray, name);
    QFETCH(int, code);
    QCOMPARE(codes[name], code);
    QCOMPARE(codes.find(name).has_value(), code != 0);
}

void ErrorCodesTest::codesAsConstants()
{
    static_assert(codes.TemporaryRedirect == 307 && StatusCodes::Ok == 200);
    QCOMPARE(StatusCodes::reason(codes.NotFound), u"Not Found"_s);
    QCOMPARE(StatusCodes::reason(codes.NetworkAuthenticationRequired), u"Network Authentication Required"_s);
    QCOMPARE(int(codes.NotFound), codes["not_found"]);
    // What Requests has learned after 2.28.
    QCOMPARE(codes["content_too_large"], 413);
    QCOMPARE(codes["unprocessable_content"], 422);
    QCOMPARE(codes["TOO_EARLY"], 425);
}

void ErrorCodesTest::reasonPhrases()
{
    QCOMPARE(StatusCodes::reason(404), u"Not Found"_s);
    QCOMPARE(StatusCodes::reason(511), u"Network Authentication Required"_s);
    QVERIFY(StatusCodes::reason(299).isEmpty());
    QCOMPARE(codes["\xe2\x9c\x93"], 200);
    QCOMPARE(codes["\\o/"], 200);
    QCOMPARE(codes["\\O/"], 0);
    QCOMPARE(codes["/O\\"], 0);
}

FINGERPOST_TEST(ErrorCodesTest)
#include "tst_errorcodes.moc"
