// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The programs of corelib/examples, run as their reader would run them, against the practice server.

#include "cliprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost::Test;

class ExamplesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void runsWell_data();
    void runsWell();
    void keepsCookiesOverRestarts();
    void replaysWithoutTheServer();

private:
    struct Outcome {
        int code = -1;
        QString said;
    };
    [[nodiscard]] Outcome run(const QString &example, const QStringList &arguments) const;
    [[nodiscard]] QString url(const QString &target) const { return m_base + target; }

    std::unique_ptr<QProcess> m_server;
    QString m_base;
    QTemporaryDir m_folder;
};

ExamplesTest::Outcome ExamplesTest::run(const QString &example, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(EXAMPLES_DIR "/") + example, arguments);
    if (!process.waitForFinished(60'000))
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

void ExamplesTest::initTestCase()
{
    m_server = cliProcess({u"playground"_s});
    m_server->start();
    QVERIFY(m_server->waitForReadyRead(30'000));
    m_base = QString::fromUtf8(m_server->readLine()).trimmed();
    if (m_base.endsWith(u'/'))
        m_base.chop(1);
    QVERIFY2(m_base.startsWith(u"http://127.0.0.1:"_s), qPrintable(m_base));
}

void ExamplesTest::runsWell_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QString file = m_folder.filePath(u"down"_s);
    QTest::newRow("quickstart") << u"quickstart"_s << QStringList{url(u""_s), m_folder.filePath(u"bin"_s)}
                                << u"123456789"_s;
    QTest::newRow("sync") << u"sync"_s << QStringList{url(u"/get"_s)} << u"page=2"_s;
    QTest::newRow("async") << u"async"_s << QStringList{url(u"/status/418"_s), url(u"/get"_s)} << u": 418"_s;
    QTest::newRow("download") << u"download"_s << QStringList{url(u"/bytes/50000"_s), file}
                              << u"50000 of 50000"_s;
    QTest::newRow("digest") << u"digest"_s
                            << QStringList{url(u"/digest-auth/auth/joe/secret"_s), u"joe"_s, u"secret"_s}
                            << u"401 Digest"_s;
    QTest::newRow("customauth") << u"customauth"_s << QStringList{url(u"/post"_s), u"key"_s} << u"HMAC "_s;
    QTest::newRow("customadapter") << u"customadapter"_s
                                   << QStringList{QStringLiteral(EXAMPLES_SOURCE_DIR), u"sync.cpp"_s}
                                   << u"200 // SPDX"_s;
}

void ExamplesTest::runsWell()
{
    QFETCH(QString, example);
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Outcome outcome = run(example, arguments);
    QVERIFY2(outcome.said.contains(says), qPrintable(outcome.said));
    QVERIFY2(outcome.code == 0, qPrintable(outcome.said));
}

void ExamplesTest::keepsCookiesOverRestarts()
{
    const QString jar = m_folder.filePath(u"jar"_s);
    const QStringList arguments{url(u"/cookies/set?flavour=oat"_s), jar};
    const Outcome first = run(u"cookies"_s, arguments);
    QVERIFY2(first.code == 0, qPrintable(first.said));
    const Outcome second = run(u"cookies"_s, {url(u"/cookies"_s), jar});
    QVERIFY2(second.said.contains(u"sent: flavour=oat"_s), qPrintable(second.said));
}

void ExamplesTest::replaysWithoutTheServer()
{
    const QString archive = m_folder.filePath(u"kept.har"_s);
    QString address = url(u"/anything/kept"_s);
    const Outcome recorded = run(u"replay"_s, {u"record"_s, address, archive});
    QVERIFY2(recorded.code == 0, qPrintable(recorded.said));
    m_server->terminate();
    QVERIFY(m_server->waitForFinished(30'000));
    const Outcome played = run(u"replay"_s, {u"play"_s, address, archive});
    QCOMPARE(played.said, recorded.said);
    QCOMPARE(played.code, 0);
}

QTEST_GUILESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
