// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// kill -9 at any moment loses nothing but the last second of typing, and damages no file.
//
// FINGERPOST_KILLS says how often (50 if not set), FINGERPOST_KILL_SEED makes a run once more.
#include "collections/collectionfiles.h"
#include "waiting.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

constexpr qint64 Second = 1'000'000'000;
constexpr qint64 Tick = 20'000'000;
constexpr int MostWork = 900; ///< milliseconds after the window is ready

qint64 now()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// What stood in the window, and from when on.
struct Moment {
    qint64 since = 0;
    qint64 waited = 0; ///< by the program for a processor until then
    QJsonObject state;
};

QJsonArray draftsOf(const QJsonObject &state)
{
    QJsonArray drafts;
    for (const QJsonValue &tab : state[u"tabs"_s].toArray())
        drafts.append(tab[u"draft"_s]);
    return drafts;
}

/// By the ids of the tabs.
QHash<QString, QString> passwordsOf(const QJsonObject &state)
{
    QHash<QString, QString> passwords;
    for (const QJsonValue &tab : state[u"tabs"_s].toArray())
        passwords.insert(tab[u"draft"_s][u"id"_s].toString(), tab[u"password"_s].toString());
    return passwords;
}

/// What stands in \a after instead of \a before, for people.
QString difference(const QJsonObject &before, const QJsonObject &after)
{
    const QJsonArray left = draftsOf(before);
    const QJsonArray right = draftsOf(after);
    QStringList found{u"tab %1 of %2 instead of %3 of %4"_s.arg(after[u"current"_s].toInt())
                          .arg(right.size())
                          .arg(before[u"current"_s].toInt())
                          .arg(left.size())};
    for (qsizetype tab = 0; tab < qMin(left.size(), right.size()); ++tab) {
        const QJsonObject one = left.at(tab).toObject();
        const QJsonObject other = right.at(tab).toObject();
        for (const QString &key : one.keys()) {
            if (one[key] != other[key]) {
                found.append(u"%1/%2: %3 instead of %4"_s.arg(QString::number(tab), key,
                                                              other[key].toVariant().toString(),
                                                              one[key].toVariant().toString()));
            }
        }
    }
    return found.join(u"; "_s);
}

} // namespace

class TestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost();

private:
    /// One life of the program; it ends \a milliseconds after its window is ready, or, if negative, that long
    /// after its start.
    void live(int milliseconds, quint32 seed);
    void takeLine(const QByteArray &line);
    void checkRestored(const QJsonObject &restored);
    void checkFiles();
    void checkCollections();

    QTemporaryDir m_folder;
    QTemporaryDir m_keychain;
    QList<Moment> m_moments; ///< any of these may come back
    bool m_hadJournal = false; ///< this life found one
    bool m_isRestored = false;
    int m_restored = 0;
    int m_files = 0;
    qint64 m_longestStall = 0;
    QStringList m_acts; ///< of the Typist
    QStringList m_problems;
};

void TestKill::takeLine(const QByteArray &line)
{
    const QByteArrayList numbers = line.left(line.indexOf('{')).split(' ');
    const Moment moment{.since = numbers.value(1).toLongLong(),
                        .waited = numbers.value(2).toLongLong(),
                        .state = QJsonDocument::fromJson(line.mid(line.indexOf('{'))).object()};
    switch (line.isEmpty() ? '\0' : line.front()) {
    case 'R':
        checkRestored(moment.state);
        m_moments = {moment};
        m_isRestored = true;
        break;
    case 'S':
        if (!moment.state.isEmpty()) // else the process died in the middle of the line
            m_moments.append(moment);
        break;
    case 'D':
        m_acts.append(QString::fromLatin1(line.mid(2)));
        break;
    default:
        m_problems.append(QString::fromUtf8(line) + u" after the acts "_s + m_acts.join(u' '));
    }
}

void TestKill::live(int milliseconds, quint32 seed)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QByteArray rest;
    const auto read = [&] {
        rest += process.readAllStandardOutput();
        for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
            takeLine(rest.left(end));
            rest.remove(0, end + 1);
        }
    };
    connect(&process, &QProcess::readyReadStandardOutput, &process, read);
    // On a machine that is too busy for this timer, or for a byte on its disk, the program had no second
    // either.
    QTemporaryFile disk(m_keychain.filePath(u"probe"_s));
    QVERIFY(disk.open());
    QTimer tick;
    qint64 ticked = now();
    qint64 stall = 0;
    connect(&tick, &QTimer::timeout, &tick, [&] {
        const qint64 late = now() - ticked - Tick;
        ticked = now();
        if (::pwrite(disk.handle(), "x", 1, 0) == 1)
            ::fsync(disk.handle());
        stall = qMax(stall, qMax(late, now() - ticked));
    });
    tick.start(int(Tick / 1'000'000));
    m_isRestored = false;
    m_hadJournal = QFile::exists(m_folder.filePath(u"workspace/tabs.json"_s));
    m_acts.clear();
    process.start(QStringLiteral(FINGERPOST_KILLDRIVER),
                  {m_folder.path(), m_keychain.path(), QString::number(seed)});
    QVERIFY2(process.waitForStarted(), qPrintable(process.errorString()));
    if (milliseconds >= 0)
        QVERIFY(
            QTest::qWaitFor([&] { return m_isRestored || process.state() == QProcess::NotRunning; }, 60'000));
    QElapsedTimer life;
    life.start();
    (void)QTest::qWaitFor(
        [&] { return life.hasExpired(qAbs(milliseconds)) || process.state() == QProcess::NotRunning; },
        60'000);
    QCOMPARE(process.state(), QProcess::Running); // it does not end by itself, and does not crash
    const qint64 killed = now();
    const qint64 waited = waitedForProcessor(QString::number(process.processId()));
    process.kill();
    QVERIFY(process.waitForFinished());
    read();
    // What was replaced more than a second before the end need not come back; all that followed may.
    m_longestStall = qMax(m_longestStall, stall);
    // It is the program's second: on a busy machine it waits for a processor where this test, which mostly
    // sleeps, gets one at once.
    const auto isOver = [&](const Moment &moment) {
        return killed - moment.since - qMax(qint64(0), waited - moment.waited) > Second + 4 * stall;
    };
    // A life that did not see its window leaves what the one before left.
    while (m_isRestored && m_moments.size() > 1 && isOver(m_moments.at(1)))
        m_moments.removeFirst();
}

void TestKill::checkRestored(const QJsonObject &restored)
{
    ++m_restored;
    if (const QString missing = restored[u"missing"_s].toString(); !missing.isEmpty())
        m_problems.append(missing + u" did not come back."_s);
    if (m_moments.isEmpty())
        return; // the first life
    const QJsonArray tabs = draftsOf(restored);
    // Those that ended about their first second may have left nothing at all.
    if (!m_hadJournal && tabs.size() == 1 && tabs.at(0)[u"url"_s].toString().isEmpty())
        return;
    const auto isSame = [&restored](const Moment &moment) {
        return draftsOf(moment.state) == draftsOf(restored)
            && moment.state[u"current"_s] == restored[u"current"_s];
    };
    if (std::none_of(m_moments.begin(), m_moments.end(), isSame)) {
        m_problems.append(
            u"What came back was never there, or is too old (%1 moments). Beside the first: %2. "
            "Beside the last: %3."_s.arg(QString::number(m_moments.size()),
                                         difference(m_moments.constFirst().state, restored),
                                         difference(m_moments.constLast().state, restored)));
    }
    // The keychain is told at once, so a password may be newer than what stands beside it.
    const QHash<QString, QString> passwords = passwordsOf(restored);
    for (auto it = passwords.begin(); it != passwords.end(); ++it) {
        const auto had = [&it](const Moment &moment) {
            return passwordsOf(moment.state).value(it.key()) == it.value();
        };
        if (std::none_of(m_moments.begin(), m_moments.end(), had))
            m_problems.append(u"The password of the tab %1 came back as “%2”."_s.arg(it.key(), it.value()));
    }
}

/// None is half written, none holds a secret.
void TestKill::checkFiles()
{
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QStringList words{file.fileName(), QString::fromUtf8(bytes.left(2000)), m_acts.join(u' ')};
        QVERIFY2(!bytes.contains("planted-mark-"), qPrintable((words + m_problems).join(u'\n')));
        QVERIFY2(!bytes.contains(QByteArray("planted-mark-").toBase64(QByteArray::OmitTrailingEquals)),
                 qPrintable(file.fileName()));
        if (file.fileName().endsWith(".json"_L1))
            QVERIFY2(QJsonDocument::fromJson(bytes).isObject(), qPrintable(file.fileName()));
        ++m_files;
    }
}

void TestKill::checkCollections()
{
    const QDir home(m_folder.filePath(u"workspace/collections"_s));
    for (const QString &name : home.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        CollectionFiles files(home.filePath(name));
        const auto whole = files.check();
        // A folder that was made a moment before the end may have nothing in it yet.
        if (QDir(home.filePath(name)).entryList(QDir::Files).isEmpty())
            continue;
        QVERIFY2(whole, whole ? "" : qPrintable(whole.error().message()));
        const auto items = files.items({});
        QVERIFY(items);
        for (const CollectionItem &item : *items) {
            QVERIFY2(item.kind == CollectionItem::Kind::Request, qPrintable(item.path + item.error));
            QVERIFY2(files.loadRequest(item.path), qPrintable(item.path));
        }
    }
}

void TestKill::nothingIsLost()
{
    bool isGiven = false;
    quint32 seed = qEnvironmentVariable("FINGERPOST_KILL_SEED").toUInt(&isGiven);
    if (!isGiven)
        seed = QRandomGenerator::global()->generate();
    const int kills = qMax(1, qEnvironmentVariable("FINGERPOST_KILLS", u"50"_s).toInt());
    qInfo("%d kills, FINGERPOST_KILL_SEED=%u", kills, seed);
    QRandomGenerator random(seed);
    for (int kill = 0; kill < kills; ++kill) {
        // One in eight does not live to see its window, or just so.
        const bool isEarly = kill > 0 && random.bounded(8) == 0;
        // A life of less than a second may lose all of it: every fifth lasts longer.
        const int work = random.bounded(MostWork) + (kill % 5 == 4 ? 1000 : 0);
        live(isEarly ? -1 - random.bounded(MostWork) : work, random.generate());
        if (QTest::currentTestFailed())
            return;
        checkFiles();
        checkCollections();
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
    }
    live(0, random.generate());
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
    qInfo("%d of %d lives saw all of their window; %d files were looked at; the machine stalled for %lld ms",
          m_restored, kills + 1, m_files, static_cast<long long>(m_longestStall / 1'000'000));
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
