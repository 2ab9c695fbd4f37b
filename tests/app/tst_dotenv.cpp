// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dotenv.h"
#include "support/testsuite.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using DotEnv::Problem;

class TestDotEnv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void lastOfANameCounts();
    void problemsNameTheirLine_data();
    void problemsNameTheirLine();
    void readsOnBehindAProblem();
    void sizeIsBounded();
    void hostileFilesCostTheirLength_data();
    void hostileFilesCostTheirLength();
};

void TestDotEnv::values_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");

    QTest::newRow("bare") << QByteArray("A=one") << u"one"_s;
    QTest::newRow("blanks") << QByteArray("  A =  one two \t") << u"one two"_s;
    QTest::newRow("empty") << QByteArray("A=") << u""_s;
    QTest::newRow("export") << QByteArray("export A=one") << u"one"_s;
    QTest::newRow("export with a tab") << QByteArray("export\tA=one") << u"one"_s;
    QTest::newRow("colon") << QByteArray("A: one") << u"one"_s;
    QTest::newRow("equals in the value") << QByteArray("A=b=c==") << u"b=c=="_s;
    QTest::newRow("comment") << QByteArray("A=one # two") << u"one"_s;
    QTest::newRow("hash without a blank") << QByteArray("A=one#two") << u"one#two"_s;
    QTest::newRow("only a comment") << QByteArray("A=# none") << u""_s;
    QTest::newRow("double quotes") << QByteArray(R"(A="one # two")") << u"one # two"_s;
    QTest::newRow("escapes") << QByteArray(R"(A="a\nb\tc\\d\"e\$f\x")") << u"a\nb\tc\\d\"e$f\\x"_s;
    QTest::newRow("single quotes") << QByteArray(R"(A='a\n"b"')") << u"a\\n\"b\""_s;
    QTest::newRow("backticks") << QByteArray("A=`it's \"b\"`") << u"it's \"b\""_s;
    QTest::newRow("comment behind quotes") << QByteArray("A='one' # two") << u"one"_s;
    QTest::newRow("lines") << QByteArray("A=\"one\r\ntwo\"\r\n") << u"one\ntwo"_s;
    QTest::newRow("a key") << QByteArray("A='-----BEGIN\nabc=\n-----END'") << u"-----BEGIN\nabc=\n-----END"_s;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "A=one")
                                     << u"one"_s;
    QTest::newRow("nothing is expanded") << QByteArray("A=$HOME/{{b}}") << u"$HOME/{{b}}"_s;
    QTest::newRow("UTF-8") << QByteArray("A=größe 😀") << u"größe 😀"_s;
    QTest::newRow("old Mac lines") << QByteArray("#x\rA=one\r#y") << u"one"_s;
}

void TestDotEnv::values()
{
    QFETCH(const QByteArray, text);
    const DotEnv::File file = DotEnv::parse(text);
    QVERIFY(file.problems.isEmpty());
    QCOMPARE(file.variables.size(), 1);
    QCOMPARE(file.variables.first().name, u"A"_s);
    QTEST(file.variables.first().value, "value");
    QVERIFY(file.variables.first().enabled && !file.variables.first().secret);
}

void TestDotEnv::lastOfANameCounts()
{
    const DotEnv::File file = DotEnv::parse("A=1\nb.c-d_E=2\n\nA=3\n");
    QVERIFY(file.problems.isEmpty());
    QCOMPARE(file.variables.size(), 2);
    QCOMPARE(file.variables.at(0).value, u"3"_s);
    QCOMPARE(file.variables.at(1).name, u"b.c-d_E"_s);
}

void TestDotEnv::problemsNameTheirLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");

    QTest::newRow("no equals") << QByteArray("A=1\n\nnonsense\n") << int(Problem::Kind::NoEquals) << 3;
    QTest::newRow("no name") << QByteArray("=1") << int(Problem::Kind::BadName) << 1;
    QTest::newRow("bad name") << QByteArray("# x\nA B=1") << int(Problem::Kind::BadName) << 2;
    QTest::newRow("open quote") << QByteArray("A=1\nB=\"x\nC=2") << int(Problem::Kind::OpenQuote) << 2;
    QTest::newRow("behind the quote") << QByteArray("A='1' 2") << int(Problem::Kind::BehindQuote) << 1;
    QTest::newRow("behind a quote of lines")
        << QByteArray("A='1\n2' 3") << int(Problem::Kind::BehindQuote) << 2;
    QTest::newRow("Latin-1") << QByteArray("A=1\nB=\xe4") << int(Problem::Kind::NotUtf8) << 2;
    QTest::newRow("UTF-16") << QByteArray("A\0=\0", 4) << int(Problem::Kind::NotUtf8) << 1;
}

void TestDotEnv::problemsNameTheirLine()
{
    QFETCH(const QByteArray, text);
    const DotEnv::File file = DotEnv::parse(text);
    QCOMPARE(file.problems.size(), 1);
    QTEST(int(file.problems.first().kind), "kind");
    QTEST(file.problems.first().line, "line");
}

void TestDotEnv::readsOnBehindAProblem()
{
    const DotEnv::File file = DotEnv::parse("nonsense\nA='x\nB=2\n!=3\nC=4\n");
    QCOMPARE(file.variables.size(), 2);
    QCOMPARE(file.variables.at(0).name, u"B"_s);
    QCOMPARE(file.variables.at(1).name, u"C"_s);
    QCOMPARE(file.problems.size(), 3);
    QCOMPARE(file.problems.at(2), (Problem{Problem::Kind::BadName, 4}));
}

void TestDotEnv::sizeIsBounded()
{
    const DotEnv::File huge = DotEnv::parse(QByteArray(DotEnv::maximumSize + 1, 'A'));
    QCOMPARE(huge.problems, (QList<Problem>{{Problem::Kind::TooLong, 1}}));
    QByteArray many;
    for (int i = 0; i < DotEnv::maximumVariables + 5; ++i)
        many += 'A' + QByteArray::number(i) + "=1\n";
    const DotEnv::File file = DotEnv::parse(many);
    QCOMPARE(file.variables.size(), DotEnv::maximumVariables);
    QCOMPARE(file.problems, (QList<Problem>{{Problem::Kind::TooLong, int(DotEnv::maximumVariables) + 1}}));
}

void TestDotEnv::hostileFilesCostTheirLength_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {"A='\n", "A=\"\\\n", "\"", "A=`", "=", "\n", "A=\"\\\"", "export ", "#"})
        QTest::newRow(piece) << QByteArray(piece);
}

void TestDotEnv::hostileFilesCostTheirLength()
{
    QFETCH(const QByteArray, piece);
    QElapsedTimer timer;
    timer.start();
    const DotEnv::File file = DotEnv::parse(piece.repeated(DotEnv::maximumSize / piece.size()));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(file.variables.size() <= DotEnv::maximumVariables);
}

FINGERPOST_TEST(TestDotEnv)

#include "tst_dotenv.moc"
