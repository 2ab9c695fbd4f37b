// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/cookiejar.h>

#include "cookieparser_p.h"

#include "support/testsuite.h"

#include <QDateTime>
#include <QTest>

using namespace Requests;
using namespace Qt::Literals::StringLiterals;

class TestCookieParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parsesDates_data();
    void parsesDates();
    void matchesDomains_data();
    void matchesDomains();
    void matchesPaths_data();
    void matchesPaths();
    void knowsPublicSuffixes_data();
    void knowsPublicSuffixes();
};

void TestCookieParser::parsesDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("date");
    const auto utc = [](int y, int mo, int d, int h, int mi, int s) {
        return QDateTime(QDate(y, mo, d), QTime(h, mi, s), Qt::UTC);
    };
    QTest::newRow("RFC 1123") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << utc(1994, 11, 6, 8, 49, 37);
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << utc(1994, 11, 6, 8, 49, 37);
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << utc(1994, 11, 6, 8, 49, 37);
    QTest::newRow("two digits: 69 is 2069") << QByteArray("1 Jan 69 0:0:0") << utc(2069, 1, 1, 0, 0, 0);
    QTest::newRow("two digits: 70 is 1970") << QByteArray("1 Jan 70 0:0:0") << utc(1970, 1, 1, 0, 0, 0);
    QTest::newRow("any order, long month")
        << QByteArray("2030 december 24 7:08:09zulu") << utc(2030, 12, 24, 7, 8, 9);
    QTest::newRow("leap day") << QByteArray("29 Feb 2028 10:00:00") << utc(2028, 2, 29, 10, 0, 0);
    QTest::newRow("no leap day") << QByteArray("29 Feb 2027 10:00:00") << QDateTime();
    QTest::newRow("hour 24") << QByteArray("1 Jan 2030 24:00:00") << QDateTime();
    QTest::newRow("before 1601") << QByteArray("1 Jan 1600 10:00:00") << QDateTime();
    QTest::newRow("day 0") << QByteArray("0 Jan 2030 10:00:00") << QDateTime();
    QTest::newRow("no time") << QByteArray("1 Jan 2030") << QDateTime();
    QTest::newRow("rubbish") << QByteArray("soon") << QDateTime();
    QTest::newRow("empty") << QByteArray() << QDateTime();
}

void TestCookieParser::parsesDates()
{
    QFETCH(QByteArray, text);
    QTEST(parseCookieDate(text), "date");
}

void TestCookieParser::matchesDomains_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<bool>("matches");
    QTest::newRow("same") << u"example.com"_s << u"example.com"_s << true;
    QTest::newRow("below") << u"a.b.example.com"_s << u"example.com"_s << true;
    QTest::newRow("above") << u"example.com"_s << u"www.example.com"_s << false;
    QTest::newRow("same end, no dot") << u"badexample.com"_s << u"example.com"_s << false;
    QTest::newRow("address") << u"127.0.0.1"_s << u"127.0.0.1"_s << true;
    QTest::newRow("end of an address") << u"127.0.0.1"_s << u"0.0.1"_s << false;
    QTest::newRow("IPv6") << u"::1"_s << u"::1"_s << true;
}

void TestCookieParser::matchesDomains()
{
    QFETCH(QString, host);
    QFETCH(QString, domain);
    QTEST(cookieDomainMatches(host, domain), "matches");
}

void TestCookieParser::matchesPaths_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("cookie");
    QTest::addColumn<bool>("matches");
    QTest::newRow("same") << u"/a"_s << u"/a"_s << true;
    QTest::newRow("below") << u"/a/b"_s << u"/a"_s << true;
    QTest::newRow("below, with slash") << u"/a/b"_s << u"/a/"_s << true;
    QTest::newRow("slash missing") << u"/a"_s << u"/a/"_s << false;
    QTest::newRow("same beginning only") << u"/ab"_s << u"/a"_s << false;
    QTest::newRow("root") << u"/x"_s << u"/"_s << true;
}

void TestCookieParser::matchesPaths()
{
    QFETCH(QString, request);
    QFETCH(QString, cookie);
    QTEST(cookiePathMatches(request, cookie), "matches");
}

void TestCookieParser::knowsPublicSuffixes_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<bool>("isSuffix");
    for (const char *suffix :
         {"com", "co.uk", "github.io", "bar.kawasaki.jp", "xn--55qx5d.cn", "localhost", "unlisted"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix) << true;
    for (const char *name : {"example.com", "city.kawasaki.jp", "my_host.example.com", "a.test",
                             "xn--bcher-kva.de", "www.ck", "127.0.0.1", "::1"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
}

void TestCookieParser::knowsPublicSuffixes()
{
    QFETCH(QString, domain);
    QTEST(isPublicSuffix(domain), "isSuffix");
}

FINGERPOST_TEST(TestCookieParser)
#include "tst_cookieparser.moc"
