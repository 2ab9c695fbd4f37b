// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyquery.h"

#include "support/testsuite.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

class TestHistoryQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void match_data();
    void match();
    void days_data();
    void days();
    void noDay();
};

void TestHistoryQuery::match_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("match");
    QTest::newRow("nothing") << u"  "_s << QString();
    QTest::newRow("a word") << u"zoe"_s << u"\"zoe\"*"_s;
    QTest::newRow("two") << u"zoe bio"_s << u"\"zoe\"* AND \"bio\"*"_s;
    QTest::newRow("in a row") << u"\"line one\""_s << u"\"line one\""_s;
    QTest::newRow("quotes still open") << u"\"line one"_s << u"\"line one\""_s;
    QTest::newRow("method") << u"method:POST"_s << u"method : \"POST\""_s;
    QTest::newRow("host") << u"host:example.com"_s << u"host : \"example.com\"*"_s;
    QTest::newRow("status") << u"status:404"_s << u"status : \"s404\""_s;
    QTest::newRow("class of status") << u"status:4XX"_s << u"status : \"s4xx\""_s;
    QTest::newRow("header") << u"header:\"content-type json\""_s << u"head : \"content-type json\""_s;
    QTest::newRow("both") << u"method:GET body:zoe"_s << u"method : \"GET\" AND body : \"zoe\"*"_s;
    QTest::newRow("an address is no field") << u"http://a/b"_s << u"\"http://a/b\"*"_s;
    QTest::newRow("field still empty") << u"host: "_s << QString();
    QTest::newRow("only punctuation") << u"-- {}"_s << QString();
    QTest::newRow("words of FTS5") << u"a OR b)"_s << u"\"a\"* AND \"OR\"* AND \"b)\""_s;
}

void TestHistoryQuery::match()
{
    QFETCH(QString, typed);
    QFETCH(QString, match);
    const HistoryQuery query = HistoryQuery::parse(typed);
    QCOMPARE(query.match, match);
    QCOMPARE(query.problem, QString());
    QCOMPARE(query.isEmpty(), match.isEmpty());
}

void TestHistoryQuery::days_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("first"); // invalid: no bound
    QTest::addColumn<QDate>("end");
    const QDate none;
    QTest::newRow("after") << u"after:2026-11-30"_s << QDate(2026, 11, 30) << none;
    QTest::newRow("before") << u"before:2026-11-30"_s << none << QDate(2026, 11, 30);
    QTest::newRow("on") << u"on:2026-11-30"_s << QDate(2026, 11, 30) << QDate(2026, 12, 1);
    QTest::newRow("a month") << u"on:2026-11"_s << QDate(2026, 11, 1) << QDate(2026, 12, 1);
    QTest::newRow("a year") << u"on:2026"_s << QDate(2026, 1, 1) << QDate(2027, 1, 1);
    QTest::newRow("today") << u"on:today"_s << QDate(2026, 11, 30) << QDate(2026, 12, 1);
    QTest::newRow("yesterday") << u"after:yesterday"_s << QDate(2026, 11, 29) << none;
    QTest::newRow("days ago") << u"after:7d"_s << QDate(2026, 11, 23) << none;
    QTest::newRow("between") << u"after:2026-10 before:2026-11"_s << QDate(2026, 10, 1) << QDate(2026, 11, 1);
}

void TestHistoryQuery::days()
{
    QFETCH(QString, typed);
    QFETCH(QDate, first);
    QFETCH(QDate, end);
    const HistoryQuery query = HistoryQuery::parse(typed, QDate(2026, 11, 30).startOfDay());
    const auto start = [](const QDate &day) { return day.startOfDay().toMSecsSinceEpoch() * 1000; };
    QCOMPARE(query.from, first.isValid() ? start(first) : 0);
    QCOMPARE(query.to, end.isValid() ? start(end) - 1 : std::numeric_limits<HistoryId>::max());
    QCOMPARE(query.match, QString());
}

void TestHistoryQuery::noDay()
{
    QVERIFY(HistoryQuery::parse(u"before:soon"_s).problem.contains("soon"_L1));
    QVERIFY(HistoryQuery::parse(u"before:"_s).problem.isEmpty());
}

FINGERPOST_TEST(TestHistoryQuery)
#include "tst_historyquery.moc"
