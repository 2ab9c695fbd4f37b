// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historydatabase.h"

#include "historyfixture.h"
#include "support/testsuite.h"

#include <QProcess>
#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

class TestHistoryKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedWhileWriting();
};

/// What it said was in is in, whole, wherever it was killed.
void TestHistoryKill::killedWhileWriting()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"history"_s);
    QSet<HistoryId> told;
    for (int round = 1; round <= 6; ++round) {
        QProcess victim;
        victim.start(QStringLiteral(HISTORY_VICTIM), {path});
        QByteArray said;
        while (said.count('\n') < 5 + round * 3) { // somewhere else each time
            QVERIFY(victim.waitForReadyRead(20'000));
            said += victim.readAllStandardOutput();
        }
        victim.kill();
        QVERIFY(victim.waitForFinished(20'000));
        said += victim.readAllStandardOutput();
        const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
        for (int i = 0; i < lines.size(); ++i) {
            // Every seventh line one is deleted; the last of them may be or not.
            if (i % 7 != 3)
                told.insert(lines.at(i).toLongLong());
        }
    }
    HistoryDatabase database(path);
    QString aside;
    QVERIFY(database.open(&aside));
    QCOMPARE(aside, QString());
    const auto entries = database.find({}, std::numeric_limits<HistoryId>::max(), 100'000);
    QVERIFY(entries);
    QSet<HistoryId> there;
    for (const HistoryEntry &entry : *entries) {
        there.insert(entry.id);
        const auto record = database.record(entry.id);
        QVERIFY(record);
        const HistoryBody body = record->hops.constFirst().received;
        QFile file(database.bodies().path(body.hash));
        if (!file.exists()) { // it was being deleted: the body goes first
            QVERIFY(!told.contains(entry.id));
            continue;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(QByteArray("victim ").append(QByteArray::number(entry.id))));
        QCOMPARE(file.size(), body.size);
    }
    QVERIFY(there.contains(told));
    QList<HistoryId> dropped;
    while (database.tidy(&dropped)) { }
    const auto found =
        database.find(HistoryQuery::parse(u"victim"_s), std::numeric_limits<HistoryId>::max(), 100'000);
    QVERIFY(found);
    QCOMPARE(found->size(), entries->size()); // the text index agrees
}

FINGERPOST_TEST(TestHistoryKill)
#include "tst_historykill.moc"
