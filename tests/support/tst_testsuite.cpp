// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/testsuite.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Outcome {
    int code;
    QByteArray out;
    [[nodiscard]] qsizetype classes() const { return out.count("* Start testing of "); }
    [[nodiscard]] bool passed(const QByteArray &test) const
    {
        return out.contains(QByteArray("PASS   : " + test));
    }
};

/// This executable again, with \a arguments.
Outcome runAgain(const QStringList &arguments, bool isToFail = false)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (isToFail)
        environment.insert(u"TESTSUITE_FAILS"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    const bool hasEnded = process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput()};
}

} // namespace

/// What the tests below name; it fails when asked to.
class TestSuiteSample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sample_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("one") << 1;
        QTest::newRow("two") << 2;
    }
    void sample() { QVERIFY(!qEnvironmentVariableIsSet("TESTSUITE_FAILS")); }
    void other() { }
};

class TestTestSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsTheClassOfATest();
    void runsTestsOfTwoClasses();
    void runsTheClassesOfAFile();
    void countsFailuresOfEveryClass();
    void unknownTestFails();
    void named() { }
};

void TestTestSuite::runsTheClassOfATest()
{
    const Outcome outcome = runAgain({u"sample:two"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.classes(), 1);
    QVERIFY2(outcome.passed("TestSuiteSample::sample(two)"), outcome.out.constData());
    QVERIFY(!outcome.passed("TestSuiteSample::sample(one)"));
    QVERIFY(!outcome.passed("TestSuiteSample::other()"));
}

void TestTestSuite::runsTheClassesOfAFile()
{
    const Outcome outcome = runAgain({u"other"_s, u"tst_testsuite"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.classes(), 1);
    QVERIFY2(outcome.passed("TestSuiteSample::other()"), outcome.out.constData());
    QCOMPARE(runAgain({u"tst_support"_s, u"named"_s}).classes(), 0);
}

void TestTestSuite::runsTestsOfTwoClasses()
{
    const Outcome outcome = runAgain({u"-v1"_s, u"other"_s, u"named"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.classes(), 2);
    QVERIFY2(outcome.passed("TestSuiteSample::other()"), outcome.out.constData());
    QVERIFY2(outcome.passed("TestTestSuite::named()"), outcome.out.constData());
}

void TestTestSuite::countsFailuresOfEveryClass()
{
    QCOMPARE(runAgain({u"sample"_s, u"named"_s}, true).code, 2);
    QCOMPARE(runAgain({u"other"_s, u"named"_s}, true).code, 0);
}

void TestTestSuite::unknownTestFails()
{
    QVERIFY(runAgain({u"noTestIsCalledThis"_s}).code > 0);
}

FINGERPOST_TEST(TestSuiteSample)
FINGERPOST_TEST(TestTestSuite)
#include "tst_testsuite.moc"
