// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodystore.h"
#include "body/bodyworker.h"
#include "body/jqfilter.h"
#include "support/testsuite.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Fingerpost;
using namespace Qt::Literals::StringLiterals;

class TestJqFilter : public QObject {
    Q_OBJECT

private slots:
    void gives_data();
    void gives();
    void seesNothingElse_data();
    void seesNothingElse();
    void readsNoModule();
    void isBounded_data();
    void isBounded();

private:
    static JqFilter::Result run(const QString &program, const QByteArray &body,
                                const JqFilter::Limits &limits = {})
    {
        BodyJob job;
        return JqFilter::run(*BodyStore::fromBytes(body, "application/json"), program, limits, job);
    }
    static QByteArray text(const JqFilter::Result &result)
    {
        return result.store ? result.store->read(0, 1 << 20) : "none";
    }
};

void TestJqFilter::gives_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("results");
    QTest::addColumn<QString>("problem");
    const auto add = [](const char *name, const QString &program, const char *body, const char *results,
                        const QString &problem = {}) {
        QTest::newRow(name) << program << QByteArray(body) << QByteArray(results) << problem;
    };
    add("values", u".a[] | {n: .}"_s, "{\"a\":[1,\"Zo\u00eb\",null]}",
        "{\"n\":1}\n{\"n\":\"Zo\u00eb\"}\n{\"n\":null}\n");
    add("order of keys stays", u"."_s, "{\"b\":1,\"a\":2}", "{\"b\":1,\"a\":2}\n");
    add("many texts", u".a"_s, "{\"a\":1}\n{\"a\":2}\n", "1\n2\n");
    add("inputs", u"[., inputs]"_s, "1 2 3", "[1,2,3]\n");
    add("none", u"empty"_s, "{}", "");
    add("no program", u".a["_s, "{}", "",
        u"jq: error: syntax error, unexpected $end at <top-level>, line 1: .a["_s);
    add("unknown function", u"nosuch"_s, "{}", "", u"jq: error: nosuch/0 is not defined"_s);
    add("error amid", u".[] | 6 / ."_s, "[1,2,0,3]", "6\n3\n",
        u"jq: error: number (6) and number (0) cannot be divided because the divisor is zero"_s);
    add("error of a value", u"error({a: 1})"_s, "1", "", u"jq: error (not a string): {\"a\":1}"_s);
    add("no JSON", u"."_s, "{\"a\": oops}", "", u"jq: error: Invalid"_s);
    add("halts", u"1, (\"bye\" | halt_error)"_s, "1 2", "1\n", u"bye"_s);
    add("says something", u"(\"x\" | stderr | debug) | error(\"e\")"_s, "1", "", u"jq: error: e"_s);
}

void TestJqFilter::gives()
{
    QFETCH(const QString, program);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, results);
    QFETCH(const QString, problem);
    const JqFilter::Result result = run(program, body);
    QCOMPARE(text(result), results);
    QCOMPARE(result.count, results.count('\n'));
    QVERIFY2(problem.isEmpty() ? result.problem.isEmpty() : result.problem.startsWith(problem),
             qPrintable(result.problem));
}

void TestJqFilter::seesNothingElse_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("results");
    QTest::newRow("env") << u"env | length"_s << QByteArray("0\n");
    QTest::newRow("$ENV") << u"$ENV | length"_s << QByteArray("0\n");
    QTest::newRow("file") << u"input_filename"_s << QByteArray("null\n");
    QTest::newRow("paths") << u"get_search_list"_s << QByteArray("[]\n");
}

void TestJqFilter::seesNothingElse()
{
    QFETCH(const QString, program);
    QFETCH(const QByteArray, results);
    QCOMPARE(text(run(program, "1")), results);
}

void TestJqFilter::readsNoModule()
{
    const QTemporaryDir folder;
    for (const char *name : {"secret.jq", "secret.json"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(file.fileName().endsWith("jq"_L1) ? "def f: 1;" : "1");
    }
    const QString search = u"{search: \"%1\"}"_s.arg(folder.path());
    for (const QString &program : {QString(u"import \"secret\" as s "_s + search + u"; s::f"_s),
                                   QString(u"include \"secret\" "_s + search + u"; f"_s),
                                   QString(u"import \"secret\" as $s "_s + search + u"; $s"_s)}) {
        const JqFilter::Result result = run(program, "1");
        QCOMPARE(result.count, 0);
        QVERIFY(!result.problem.isEmpty());
    }
}

void TestJqFilter::isBounded_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("problem");
    QTest::newRow("memory") << u"[range(1e9)] | length"_s << 60 << u"jq: error: cannot allocate memory"_s;
    QTest::newRow("time") << u"last(repeat(1))"_s << 1 << u"jq was ended: it took more than 1 s."_s;
    QTest::newRow("results") << u"range(1e9)"_s << 60 << u"More came out than 100"_s;
}

void TestJqFilter::isBounded()
{
    QFETCH(const QString, program);
    QFETCH(const int, seconds);
    QFETCH(const QString, problem);
    const JqFilter::Result result = run(program, "1", {64 * 1024 * 1024, seconds, 100 * 1024});
    QVERIFY2(result.problem.startsWith(problem), qPrintable(result.problem));
    QVERIFY(result.store->size() <= 100 * 1024);
    QVERIFY(text(result).isEmpty() || text(result).endsWith('\n')); // no half of a value
}

FINGERPOST_TEST(TestJqFilter)
#include "tst_jqfilter.moc"
