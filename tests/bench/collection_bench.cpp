// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How soon the tree of a collection of 10,000 requests is there, and what it costs in memory, beside a
// program that merely reads the files. collection_bench [--quick]
#include "benchreport.h"

#include "collections/collectionstore.h"
#include "support/files.h"
#include "support/memory.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

constexpr int RequestCount = 10'000;

/// \a perFolder requests in each folder; 0: all in the collection itself.
void makeCollection(const QString &root, int perFolder)
{
    Requests::Test::writeFile(root + u"/opencollection.yml"_s, "opencollection: 1.0.0\ninfo:\n  name: C\n");
    for (int i = 0; i < RequestCount; ++i) {
        const QString folder = perFolder > 0 ? u"/folder %1"_s.arg(i / perFolder) : QString();
        Requests::Test::writeFile(
            root + folder + u"/request %1.yml"_s.arg(i),
            "info:\n  name: Request " + QByteArray::number(i)
                + "\n  type: http\n  seq: " + QByteArray::number(i + 1)
                + "\n\nhttp:\n  method: POST\n  url: \"{{base}}/users/:id?page=1\"\n  headers:\n"
                  "    - name: Accept\n      value: application/json\n  auth: inherit\n");
    }
}

/// Until the store tells of it.
template<typename Signal, typename Start>
double timeUntil(const CollectionStore &store, Signal signal, const Start &start)
{
    QEventLoop loop;
    QObject::connect(&store, signal, &loop, &QEventLoop::quit);
    QElapsedTimer time;
    time.start();
    start();
    loop.exec();
    return double(time.nsecsElapsed()) / 1e6;
}

/// The yardstick: the bytes of all files, and nothing made of them.
double timeOfReading(const QString &root)
{
    QElapsedTimer time;
    time.start();
    qint64 bytes = 0;
    for (QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll().size();
    }
    return bytes > 0 ? double(time.nsecsElapsed()) / 1e6 : -1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = QCoreApplication::arguments().contains(u"--quick"_s) ? 5 : 21;
    Requests::Bench::Report report;
    for (const int perFolder : {100, 0}) {
        const QTemporaryDir folder;
        makeCollection(folder.path(), perFolder);
        const QString shape = perFolder > 0 ? u"%1 folders"_s.arg(RequestCount / perFolder) : u"one folder"_s;
        const QString yardstick = u"reading the files alone"_s;
        Requests::Bench::Figure opened{.name = u"10,000 requests in %1, the tree is there"_s.arg(shape),
                                       .unit = u"ms"_s,
                                       .yardstick = yardstick,
                                       .target = 300,
                                       .isAbsolute = true};
        Requests::Bench::Figure whole = opened;
        whole.name = u"10,000 requests in %1, all folders open"_s.arg(shape);
        whole.target = 3; // times what reading takes
        whole.isAbsolute = false;
        Requests::Bench::Figure memory{.name = u"10,000 requests in %1, memory above idle"_s.arg(shape),
                                       .unit = u"MB"_s,
                                       .target = 60,
                                       .isAbsolute = true};
        for (int round = 0; round <= rounds; ++round) {
            const qint64 before = Requests::Test::residentBytes().anonymous;
            CollectionStore store(folder.path());
            const double first = timeUntil(store, &CollectionStore::opened, [&store] { store.open(); });
            const double all = timeUntil(store, &CollectionStore::treeRead, [&store] { store.readTree(); });
            if (round == 0) { // likewise, and it fills the caches
                memory.values = {double(Requests::Test::residentBytes().anonymous - before) / 1e6};
                continue;
            }
            const double alone = timeOfReading(folder.path());
            opened.values.append(first);
            opened.yardstickValues.append(alone);
            whole.values.append(first + all);
            whole.yardstickValues.append(alone);
        }
        report.add(opened);
        report.add(whole);
        if (perFolder > 0) // the other shape is given what this one has freed
            report.add(memory);
    }
    report.print();
    return 0;
}
