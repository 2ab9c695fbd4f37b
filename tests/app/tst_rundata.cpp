// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/recordedrequest.h"
#include "runner/rundata.h"
#include "support/testsuite.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

/// "a=1,b=2;a=3,b=4"
QString said(const Requests::Result<QList<RunData::Row>> &rows)
{
    if (!rows)
        return rows.error().message();
    QStringList all;
    for (const RunData::Row &row : *rows) {
        QStringList cells;
        for (const Variable &variable : row)
            cells.append(variable.name + u'=' + variable.value);
        all.append(cells.join(u','));
    }
    return all.join(u';');
}

RecordedRequest request(const QByteArray &method, const QString &url, const QByteArray &body = {})
{
    Requests::PreparedRequest prepared;
    (void)prepared.prepare(method, url, {});
    if (!body.isEmpty())
        prepared.setBody(body);
    return RecordedRequest(prepared);
}

} // namespace

class tst_RunData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csv_data();
    void csv();
    void json_data();
    void json();
    void samples();
    void recordedRequests();
    void nearest();
    void differencesOfBodies_data();
    void differencesOfBodies();
};

void tst_RunData::csv_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n3,4\n") << u"a=1,b=2;a=3,b=4"_s;
    QTest::newRow("CR LF, no end, empty line") << QByteArray("a,b\r\n1,2\r\n\r\n3,4") << u"a=1,b=2;a=3,b=4"_s;
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                        "a\n\xC3\xA4\n")
                          << u"a=\u00e4"_s;
    QTest::newRow("quotes") << QByteArray("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n")
                            << u"a=x, \"y\",b=two\nlines"_s;
    QTest::newRow("empty fields") << QByteArray("a,b\n,\n\"\",\n") << u"a=,b=;a=,b="_s;
    QTest::newRow("blanks stay") << QByteArray("a\n x \n") << u"a= x "_s;
    QTest::newRow("too few") << QByteArray("a,b\n1,2\n3\n") << u"a=1,b=2;a=3"_s;
    QTest::newRow("too many") << QByteArray("a,b\n1,2,3\n") << u"Line 2 has 3 fields where 2 are named."_s;
    QTest::newRow("open quote") << QByteArray("a\n\"x\n\n")
                                << u"The quote of a field in line 2 is never closed."_s;
    QTest::newRow("behind a quote") << QByteArray("a\n\"x\"y\n")
                                    << u"In line 2 a comma is missing behind a closing quote."_s;
}

void tst_RunData::csv()
{
    QFETCH(QByteArray, bytes);
    QTEST(said(RunData::fromCsv(bytes)), "rows");
}

void tst_RunData::json_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::newRow("rows") << QByteArray(R"([{"a":1,"b":"x"},{"a":2}])") << u"a=1,b=x;a=2"_s;
    QTest::newRow("digits stay") << QByteArray(R"([{"a":9007199254740993,"b":1.00}])")
                                 << u"a=9007199254740993,b=1.00"_s;
    QTest::newRow("others") << QByteArray(R"([{"a":null,"b":true,"c":[1, 2]}])")
                            << u"a=null,b=true,c=[1, 2]"_s;
    QTest::newRow("one object") << QByteArray(R"({"a":1})") << u"a=1"_s;
    QTest::newRow("no object") << QByteArray("[{},3]") << u"Element 2 is no object, or too big a one."_s;
    QTest::newRow("no JSON") << QByteArray("[") << u"This is no JSON, or too much of it."_s;
}

void tst_RunData::json()
{
    QFETCH(QByteArray, bytes);
    QTEST(said(RunData::fromJson(bytes)), "rows");
}

/// Files of others, where they are at hand.
void tst_RunData::samples()
{
    const QDir folder(QStringLiteral(FINGERPOST_SAMPLES_DIR "/runner-data/postmanlabs__newman"));
    if (!folder.exists())
        QSKIP("The samples are not there.");
    int read = 0;
    for (const QString &name : folder.entryList({u"*data.csv"_s, u"*_data.json"_s}, QDir::Files)) {
        const auto rows = RunData::read(folder.filePath(name));
        QVERIFY2(rows.ok(), rows ? "" : qPrintable(rows.error().message()));
        ++read;
    }
    QVERIFY(read > 3);
}

void tst_RunData::recordedRequests()
{
    const auto plain = request("GET", u"http://x.test/a?b=1#part"_s);
    QVERIFY(plain.matches(request("GET", u"http://x.test/a?b=1"_s)));
    QVERIFY(!plain.matches(request("HEAD", u"http://x.test/a?b=1"_s)));
    QVERIFY(!plain.matches(request("GET", u"http://x.test/a?b=2"_s)));
    const auto hidden = request("GET", u"http://x.test/a?key=\u2022\u2022\u2022\u2022&b=1"_s);
    QVERIFY(hidden.hidesInUrl());
    QVERIFY(hidden.matches(request("GET", u"http://x.test/a?key=anything&b=1"_s)));
    QVERIFY(!hidden.matches(request("GET", u"http://x.test/a?key=anything&b=2"_s)));
    const auto login = request("GET", u"http://redacted@x.test/a?b=1"_s);
    QVERIFY(login.hidesInUrl());
    QVERIFY(login.matches(request("GET", u"http://ada:hunter2@x.test/a?b=1"_s)));
    QVERIFY(!login.matches(request("GET", u"http://ada:hunter2@x.test/a?b=2"_s)));
    QVERIFY(!login.matches(request("GET", u"http://ada:hunter2@y.test/a?b=1"_s)));
    QVERIFY(!login.matches(request("GET", u"http://x.test/a?b=1"_s))); // nobody logs in
    const auto body =
        request("POST", u"http://x.test/"_s, "{\"password\":\"\u2022\u2022\u2022\u2022\",\"a\":1}");
    QVERIFY(body.matches(request("POST", u"http://x.test/"_s, "{\"password\":\"hunter2\",\"a\":1}")));
    QVERIFY(!body.matches(request("POST", u"http://x.test/"_s, "{\"password\":\"hunter2\",\"a\":2}")));
}

void tst_RunData::nearest()
{
    const auto asked = request("POST", u"http://x.test/users/7?page=2&new=1"_s, "{\n\"a\": 2\n}");
    const auto near = request("POST", u"http://x.test/users/7?page=1&old=1"_s, "{\n\"a\": 1\n}");
    const auto far = request("GET", u"http://x.test/orders"_s);
    QVERIFY(near.distance(asked) < far.distance(asked));
    QCOMPARE(asked.distance(asked), 0);
    QCOMPARE(near.distance(asked, near.distance(asked) + 1), near.distance(asked));
    QVERIFY(near.distance(asked, 3) >= 3); // further than one that is known already
    QCOMPARE(near.differences(asked),
             (QStringList{u"parameter page: \"2\" instead of \"1\""_s, u"parameter new: \"1\" is new"_s,
                          u"parameter old: \"1\" is missing"_s,
                          u"body, line 2: \"\"a\": 2\" instead of \"\"a\": 1\""_s}));
    QCOMPARE(far.differences(request("GET", u"https://y.test/orders"_s)),
             QStringList{u"host: https://y.test instead of http://x.test"_s});
    const QString secret =
        near.differences(
                request("POST", u"http://x.test/users/7?page=1&old=1&token=abcdefgh"_s, "{\n\"a\": 1\n}"))
            .join(u'\n');
    QVERIFY2(!secret.contains(u"abcdefgh"_s), qPrintable(secret));
    // Whoever hides a secret does not know the half of it.
    const QString word = u"Quagga4Zebra9"_s.repeated(8);
    const auto with = request("GET", u"http://x.test/?q=a b c %1&r=%1"_s.arg(word));
    const QString lines =
        with.differences(request("GET", u"http://x.test/?q=a b d %1&s=%1"_s.arg(word))).join(u'\n');
    QVERIFY2(lines.contains(u"parameter q: \"a b d \u2026\" instead of \"a b c \u2026\""_s),
             qPrintable(lines));
    QVERIFY2(!lines.contains(u"Quagga"_s), qPrintable(lines));
    const auto within = request("GET", u"http://x.test/?q=a b %1 c"_s.arg(word + u'1'));
    QCOMPARE(within.differences(request("GET", u"http://x.test/?q=a b %1 c"_s.arg(word + u'2'))),
             QStringList{u"parameter q: \"\u2026\" instead of \"\u2026\""_s});
}

void tst_RunData::differencesOfBodies_data()
{
    QTest::addColumn<QByteArray>("then");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QString>("difference");
    const QByteArray many = QByteArray("word ").repeated(40);
    QTest::newRow("far in a long line") << QByteArray("{\"t\":\"" + many + "\",\"a\":1}")
                                        << QByteArray("{\"t\":\"" + many + "\",\"a\":2}") << QString();
    QTest::newRow("space alone") << QByteArray("{\"a\": 1}") << QByteArray("{\"a\": 1}  ")
                                 << u"\"{\"a\": 1}  \" instead of \"{\"a\": 1}\""_s;
    QTest::newRow("ends of lines") << QByteArray("a\nb") << QByteArray("a\r\nb")
                                   << u"\"a\\r\" instead of \"a\""_s;
    QTest::newRow("longer") << QByteArray("a") << QByteArray("a\nb") << u"\"b\" instead of nothing"_s;
    const QByteArray cut = QByteArray("x ").repeated(29) + "\",\"q\":\"Quagga4Zebra9\",\"z\":1}";
    QTest::newRow("no half of a word")
        << QByteArray("{\"a\":1,\"t\":\"" + cut) << QByteArray("{\"a\":2,\"t\":\"" + cut) << QString();
    const QByteArray after = QByteArray(65, 'w') + ' ' + QByteArray("x ").repeated(12);
    QTest::newRow("behind a long word") << QByteArray(after + "1") << QByteArray(after + "2") << QString();
}

/// What differs is shown wherever it stands.
void tst_RunData::differencesOfBodies()
{
    QFETCH(QByteArray, then);
    QFETCH(QByteArray, now);
    QFETCH(QString, difference);
    const QStringList lines =
        request("POST", u"http://x.test/"_s, then).differences(request("POST", u"http://x.test/"_s, now));
    QCOMPARE(lines.size(), 1);
    const QString line = lines.constFirst().section(u": "_s, 1);
    if (!difference.isEmpty())
        QCOMPARE(line, difference);
    const QStringList sides = line.split(u" instead of "_s);
    QCOMPARE(sides.size(), 2);
    QVERIFY2(sides.at(0) != sides.at(1), qPrintable(line));
    QVERIFY2(!line.contains(u"Quagga"_s) || line.contains(u"Quagga4Zebra9"_s), qPrintable(line));
}

FINGERPOST_TEST(tst_RunData)
#include "tst_rundata.moc"
