// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// What ./dev fuzz runs for hours, here for a moment: the seeds, and what comes of them when bytes are
// changed.

#include "targets.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Requests::Fuzz;

class FuzzTargetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepTheirPromises_data();
    void keepTheirPromises();
};

void FuzzTargetsTest::keepTheirPromises_data()
{
    QTest::addColumn<qsizetype>("index");
    const auto all = targets();
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

void FuzzTargetsTest::keepTheirPromises()
{
    QFETCH(qsizetype, index);
    const Named target = targets().at(index);
    QRandomGenerator random(20260301); // the same bytes in every run
    for (const QByteArray &seed : target.seeds) {
        target.run(seed);
        for (int round = 0; round < 400; ++round) {
            QByteArray input = seed;
            for (int change = random.bounded(1, 6); change > 0 && !input.isEmpty(); --change) {
                const int at = random.bounded(int(input.size()));
                switch (random.bounded(4)) {
                case 0:
                    input.remove(at, random.bounded(1, 9));
                    break;
                case 1:
                    input.insert(at, input.mid(random.bounded(int(input.size())), random.bounded(1, 20)));
                    break;
                case 2:
                    input[at] = "\0\r\n\"\\,;=<> \xff"[random.bounded(12)];
                    break;
                default:
                    input[at] = char(random.bounded(256));
                }
            }
            target.run(input);
        }
    }
}

QTEST_GUILESS_MAIN(FuzzTargetsTest)
#include "tst_fuzztargets.moc"
