// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitest.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using namespace Requests::Test;
using namespace std::chrono_literals;

class tst_CliAnswer : public CliTest {
    Q_OBJECT

private Q_SLOTS:
    void redirects();
    void printedParts();
    void timing();
    void statusIsAnAnswer();
    void failures_data();
    void failures();
    void timeouts_data();
    void timeouts();
};

void tst_CliAnswer::redirects()
{
    const QString url = playground(u"/redirect/2"_s);
    const CliOutcome followed = runCli({u"send"_s, u"GET"_s, url, u"--print"_s, u"history"_s});
    QCOMPARE(followed.code, 0);
    QCOMPARE(followed.out,
             "302 Found  GET " + url.toUtf8() + "\n302 Found  GET "
                 + playground(u"/relative-redirect/1"_s).toUtf8() + "\n200 OK  GET "
                 + playground(u"/get"_s).toUtf8() + '\n');

    const CliOutcome kept = runCli({u"send"_s, u"GET"_s, url, u"--no-follow"_s, u"--print"_s, u"head"_s});
    QCOMPARE(kept.code, 0);
    QVERIFY(kept.out.startsWith("HTTP 302 Found\r\n") || kept.out.startsWith("HTTP/1.1 302 Found\r\n"));

    const CliOutcome tooMany =
        runCli({u"send"_s, u"GET"_s, url, u"--max-redirects"_s, u"1"_s, u"--print"_s, u"history"_s});
    QCOMPARE(tooMany.code, 1);
    QVERIFY(tooMany.err.contains("More than 1 redirects"));
    QCOMPARE(tooMany.out.count('\n'), 2);
}

void tst_CliAnswer::printedParts()
{
    ScriptedServer server({redirect("/b"), reply(200, "answer", {{"X-A", "b"}}), reply(200, "answer")});
    const QStringList request{u"send"_s, u"PUT"_s, server.urlText("/a"), u"-d"_s, u"body"_s};
    const CliOutcome all = runCli(
        request
        + QStringList{u"--print"_s, u"history,request-head,request-body"_s, u"--print"_s, u"head, body"_s});
    QCOMPARE(all.code, 0);
    const qsizetype order[] = {all.out.indexOf("302 Found  PUT "),    all.out.indexOf("PUT /a HTTP/1.1\r\n"),
                               all.out.indexOf("\r\n\r\nbody\nHTTP"), all.out.indexOf("Location: /b\r\n"),
                               all.out.indexOf("200 OK  "),           all.out.indexOf("GET /b HTTP/1.1\r\n"),
                               all.out.indexOf("X-A: b\r\n"),         all.out.indexOf("\r\n\r\nanswer")};
    QVERIFY2(std::find(std::begin(order), std::end(order), -1) == std::end(order), all.out.constData());
    QVERIFY(std::is_sorted(std::begin(order), std::end(order)));
    QVERIFY(all.out.endsWith("answer"));

    const CliOutcome body = runCli(request + QStringList{u"--print"_s, u"request-body"_s});
    QCOMPARE(body.out, "body\n");
}

void tst_CliAnswer::timing()
{
    ScriptedServer server({reply(200, "body without a line end")});
    const CliOutcome outcome =
        runCli({u"send"_s, u"GET"_s, server.urlText(), u"--print"_s, u"body,timing"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.out.startsWith("body without a line end\n"));
    static const QRegularExpression phase(u"^(connect|wait|receive|total) +[0-9]+\\.[0-9] ms$"_s,
                                          QRegularExpression::MultilineOption);
    QStringList phases;
    for (auto match = phase.globalMatch(QString::fromUtf8(outcome.out)); match.hasNext();)
        phases.append(match.next().captured(1));
    QCOMPARE(phases, QStringList({u"connect"_s, u"wait"_s, u"receive"_s, u"total"_s}));
}

void tst_CliAnswer::statusIsAnAnswer()
{
    ScriptedServer server({reply(404, "lost"), reply(404, "lost")});
    const CliOutcome outcome = runCli({u"send"_s, u"GET"_s, server.urlText()});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, "lost");
    const CliOutcome failed =
        runCli({u"send"_s, u"GET"_s, server.urlText(), u"--fail"_s, u"-o"_s, path(u"out"_s)});
    QCOMPARE(failed.code, 1);
    QVERIFY(failed.out.isEmpty());
    QVERIFY2(failed.err.startsWith("fingerpost-cli: 404 "), failed.err.constData());
    QVERIFY(QDir(path({})).isEmpty());
}

void tst_CliAnswer::failures_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("refused") << u"http://127.0.0.1:1/"_s
                             << QByteArray("Nothing accepts connections at 127.0.0.1:1.");
    QTest::newRow("unknown host") << u"http://no-such-host.invalid/"_s
                                  << QByteArray("No host is called no-such-host.invalid.");
}

void tst_CliAnswer::failures()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, message);
    const CliOutcome outcome = runCli({u"send"_s, u"GET"_s, url});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.startsWith(QByteArray("fingerpost-cli: " + message)), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
}

void tst_CliAnswer::timeouts_data()
{
    QTest::addColumn<QString>("timeout");
    QTest::addColumn<bool>("passes");
    QTest::newRow("read") << u"0.2"_s << false;
    QTest::newRow("read by itself") << u"0,0.2"_s << false;
    QTest::newRow("total") << u"0,0,0.2"_s << false;
    QTest::newRow("no limit") << u"0"_s << true;
    QTest::newRow("connect only") << u"5,0"_s << true;
}

void tst_CliAnswer::timeouts()
{
    QFETCH(QString, timeout);
    QFETCH(bool, passes);
    // Where time is to run out, no answer comes: a busy machine changes nothing.
    ScriptedServer server(
        {passes ? entry({sleepFor(300ms), sendBytes(message(200, "late"))}) : entry({stall()})});
    const CliOutcome outcome = runCli({u"send"_s, u"GET"_s, server.urlText(), u"--timeout"_s, timeout});
    QCOMPARE(outcome.code, passes ? 0 : 1);
    QCOMPARE(outcome.out, passes ? QByteArray("late") : QByteArray());
}

FINGERPOST_TEST(tst_CliAnswer)
#include "tst_clianswer.moc"
