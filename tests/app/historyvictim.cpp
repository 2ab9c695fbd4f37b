// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes one exchange after the other into the history in the folder that it is given, and says the name of
// each once it is in, until it is killed.
#include "historyfixture.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2)
        return 2;
    Fingerpost::HistoryDatabase database(QString::fromLocal8Bit(argv[1]));
    QString told;
    if (!database.open(&told) || !told.isEmpty())
        return 1;
    const Fingerpost::HistoryId first = QDateTime::currentMSecsSinceEpoch() * 1000;
    for (int i = 0; i < 100'000; ++i) {
        const QByteArray body = "victim " + QByteArray::number(first + i) + QByteArray(i % 50 * 100, '.');
        const auto added = database.add(Fingerpost::additionOf(database.bodies(), first + i, "GET",
                                                               QStringLiteral("http://a.test/"), 200, body));
        if (!added)
            return 1;
        std::printf("%lld\n", static_cast<long long>(first + i));
        std::fflush(stdout);
        if (i % 7 == 6 && !database.remove({first + i - 3}))
            return 1;
    }
    return 0;
}
