// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historydatabase.h"

#include "historyfixture.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

class TestHistoryDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }
    void findsByWhatWasTyped_data();
    void findsByWhatWasTyped();
    void findsWordsWithoutBlanks();
    void pages();
    void answersOfOneRequest();
    void answersFollowTheirFile();
    void equalBodiesAreOneFile();
    void deletedIsGone();
    void allDeletedIsGone();
    void allDeletedInASecondWindow();
    void goesOnDeletingAfterACrash();
    void budget();
    void forgottenBodyLeavesTheOthers();
    void bodyOfManyGoesInSteps();
    void recordsBeyondTheBudget();
    void damaged_data();
    void damaged();
    void damagedWhileOpen();
    void damagedAmongTheRows();
    void ofANewerVersion();
    void fullDisk();
    void readOnlyFolder();
    void roomOfTheDeletedIsGivenBack();
    void twoProcessesAtOnce();
    void sweepsLeftovers();
    void sweepsNothingOfADamagedOne();

private:
    [[nodiscard]] bool reopen();
    void add(HistoryId id, const QByteArray &body, const QString &url = u"http://a.test/"_s);
    [[nodiscard]] QList<HistoryId> found(const QString &typed);
    void tidyUp();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
    QString m_path;
    QString m_told;
};

void TestHistoryDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"history"_s);
    QVERIFY(reopen());
    QCOMPARE(m_told, QString());
}

bool TestHistoryDatabase::reopen()
{
    m_told.clear();
    m_database.reset();
    m_database = std::make_unique<HistoryDatabase>(m_path);
    const auto opened = m_database->open(&m_told);
    if (!opened)
        qWarning("%s", qPrintable(opened.error().message()));
    return opened.ok();
}

void TestHistoryDatabase::add(HistoryId id, const QByteArray &body, const QString &url)
{
    const auto added = m_database->add(additionOf(m_database->bodies(), id, "GET", url, 200, body));
    QVERIFY2(added, qPrintable(added.error().message()));
}

QList<HistoryId> TestHistoryDatabase::found(const QString &typed)
{
    const auto entries =
        m_database->find(HistoryQuery::parse(typed), std::numeric_limits<HistoryId>::max(), 100);
    QList<HistoryId> ids;
    if (!entries)
        qWarning("%s", qPrintable(entries.error().message()));
    else
        std::transform(entries->begin(), entries->end(), std::back_inserter(ids),
                       [](const HistoryEntry &entry) { return entry.id; });
    return ids;
}

void TestHistoryDatabase::tidyUp()
{
    QList<HistoryId> dropped;
    int steps = 0;
    while (m_database->tidy(&dropped))
        QVERIFY(++steps < 10000);
}

void TestHistoryDatabase::findsByWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<qint64>>("ids");
    using Ids = QList<qint64>;
    QTest::newRow("all") << QString() << Ids{3, 2, 1};
    QTest::newRow("method") << u"method:post"_s << Ids{2};
    QTest::newRow("host") << u"host:example.test"_s << Ids{3, 1};
    QTest::newRow("part of a host") << u"host:api"_s << Ids{3};
    QTest::newRow("status") << u"status:404"_s << Ids{2};
    QTest::newRow("class of status") << u"status:2xx"_s << Ids{3, 1};
    QTest::newRow("a number in a body is no status") << u"status:200 404"_s << Ids{1};
    QTest::newRow("header") << u"header:\"x-number: 3\""_s << Ids{3};
    QTest::newRow("name of a header") << u"header:x-num"_s << Ids{3, 2, 1};
    QTest::newRow("body") << u"body:ångström"_s << Ids{3};
    QTest::newRow("body without accents") << u"angstrom"_s << Ids{3};
    QTest::newRow("begin of a word") << u"ang"_s << Ids{3};
    QTest::newRow("url") << u"url:login"_s << Ids{2};
    QTest::newRow("several") << u"host:example.test status:2xx zoë"_s << Ids{3};
    QTest::newRow("nothing") << u"host:example.test method:POST"_s << Ids{};
    QTest::newRow("in a row") << u"\"not found 404\""_s << Ids{1};
}

void TestHistoryDatabase::findsByWhatWasTyped()
{
    QFETCH(QString, typed);
    QFETCH(QList<qint64>, ids);
    const BodyFiles &files = m_database->bodies();
    QVERIFY(
        m_database->add(additionOf(files, 1, "GET", u"http://example.test/a"_s, 200, "was not found 404")));
    QVERIFY(m_database->add(additionOf(files, 2, "POST", u"http://other.test/login"_s, 404, "{}")));
    QVERIFY(m_database->add(
        additionOf(files, 3, "GET", u"https://api.example.test/b"_s, 201, "{\"name\": \"Zoë Ångström\"}")));
    QCOMPARE(found(typed), ids);
}

/// As Chinese and Japanese write them.
void TestHistoryDatabase::findsWordsWithoutBlanks()
{
    add(1, "{\"place\": \"東京都庁は新宿にあります。サーバー\"}");
    add(2, "新しい宿");
    add(3, "𠮷野家");
    QCOMPARE(found(u"新宿"_s), QList<HistoryId>{1});
    QCOMPARE(found(u"東京"_s), QList<HistoryId>{1});
    QCOMPARE(found(u"body:都庁"_s), QList<HistoryId>{1});
    QCOMPARE(found(u"\"新宿に\""_s), QList<HistoryId>{1});
    QCOMPARE(found(u"サーバ"_s), QList<HistoryId>{1});
    QCOMPARE(found(u"宿"_s), (QList<HistoryId>{2, 1}));
    QCOMPARE(found(u"𠮷"_s), QList<HistoryId>{3});
    QCOMPARE(found(u"野家"_s), QList<HistoryId>{3});
}

void TestHistoryDatabase::pages()
{
    for (int id = 1; id <= 25; ++id)
        add(id, "word " + QByteArray::number(id));
    for (const QString &typed : {QString(), u"word"_s}) {
        QList<HistoryId> all;
        HistoryId before = std::numeric_limits<HistoryId>::max();
        for (int page = 0; page < 3; ++page) {
            const auto entries = m_database->find(HistoryQuery::parse(typed), before, 10);
            QVERIFY(entries);
            for (const HistoryEntry &entry : *entries)
                all.append(entry.id);
            before = all.constLast();
        }
        QCOMPARE(all.size(), 25);
        QVERIFY(std::is_sorted(all.rbegin(), all.rend()));
    }
    QCOMPARE(*m_database->count(), 25);
}

void TestHistoryDatabase::answersOfOneRequest()
{
    HistoryAddition of1 = additionOf(m_database->bodies(), 1, "GET", u"http://a/"_s, 200, "x");
    of1.record.draft.id = u"tab"_s;
    HistoryAddition of2 = additionOf(m_database->bodies(), 2, "GET", u"http://a/"_s, 200, "y");
    of2.record.draft.collection = u"/c"_s;
    of2.record.draft.path = u"a.yml"_s;
    add(3, "z");
    QVERIFY(m_database->add(of1));
    QVERIFY(m_database->add(of2));
    RequestDraft asked;
    asked.id = u"tab"_s;
    QCOMPARE(m_database->answersOf(asked, 10)->size(), 1);
    asked.collection = u"/c"_s;
    asked.path = u"a.yml"_s;
    QCOMPARE(m_database->answersOf(asked, 10)->constFirst().id, 2);
    QCOMPARE(m_database->answersOf(asked, 10)->size(), 2);
    QCOMPARE(m_database->answersOf(asked, 1)->size(), 1);
}

void TestHistoryDatabase::answersFollowTheirFile()
{
    const QStringList paths{u"a.yml"_s, u"a/b.yml"_s, u"a/\U0001F600/c.yml"_s, u"a b.yml"_s, u"ab.yml"_s};
    const auto fill = [this, paths](HistoryId id, const QString &collection) {
        for (const QString &path : paths) {
            HistoryAddition addition =
                additionOf(m_database->bodies(), ++id, "GET", u"http://a/"_s, 200, "x");
            addition.record.draft.collection = collection;
            addition.record.draft.path = path;
            addition.record.sent = addition.record.draft;
            QVERIFY(m_database->add(addition));
        }
    };
    fill(10, u"/c"_s);
    fill(20, u"/other"_s);
    const auto pathsFrom = [this](HistoryId id) {
        QStringList all;
        for (int i = 1; i <= 5; ++i) {
            const auto record = m_database->record(id + i);
            const bool isSame = record && record->sent.path == record->draft.path;
            all.append(isSame ? record->draft.path : u"?"_s);
        }
        return all;
    };
    QVERIFY(m_database->relocate(u"/c"_s, u"a.yml"_s, u"new.yml"_s));
    QVERIFY(m_database->relocate(u"/c"_s, u"a/\U0001F600"_s, u"a/d"_s));
    QVERIFY(m_database->relocate(u"/c"_s, u"a"_s, u"x/y"_s));
    QCOMPARE(pathsFrom(10),
             QStringList({u"new.yml"_s, u"x/y/b.yml"_s, u"x/y/d/c.yml"_s, u"a b.yml"_s, u"ab.yml"_s}));
    QCOMPARE(pathsFrom(20), paths);
    RequestDraft asked;
    asked.id = u"a tab opened later"_s;
    asked.collection = u"/c"_s;
    asked.path = u"x/y/b.yml"_s;
    QCOMPARE(m_database->answersOf(asked, 10)->size(), 1);
    asked.path = u"a/b.yml"_s;
    QCOMPARE(m_database->answersOf(asked, 10)->size(), 0);
}

void TestHistoryDatabase::equalBodiesAreOneFile()
{
    add(1, "the same body");
    add(2, "the same body");
    const auto record = m_database->record(1);
    QVERIFY(record);
    const QByteArray hash = record->hops.constFirst().received.hash;
    QCOMPARE(m_database->record(2)->hops.constFirst().received.hash, hash);
    QCOMPARE(everythingIn(m_path + "/bodies"_L1), QByteArray("the same body"));
    QVERIFY(m_database->remove({1}));
    QVERIFY(m_database->bodies().contains(hash)); // the other still has it
    QVERIFY(m_database->remove({2}));
    QVERIFY(!m_database->bodies().contains(hash));
}

/// Both have taken the same id.
void TestHistoryDatabase::twoProcessesAtOnce()
{
    HistoryDatabase other(m_path);
    QString told;
    QVERIFY(other.open(&told));
    add(1, "of the one");
    const auto second =
        other.add(additionOf(other.bodies(), 1, "GET", u"http://b.test/"_s, 200, "of the other"));
    QVERIFY2(second, qPrintable(second.error().message()));
    QCOMPARE(*second, 2);
    QCOMPARE(found({}), QList<HistoryId>({2, 1}));
    QCOMPARE(found(u"\"of the other\""_s), QList<HistoryId>({2}));
    QCOMPARE(m_database->record(1)->draft.url, u"http://a.test/"_s);
    QCOMPARE(m_database->record(2)->draft.url, u"http://b.test/"_s);
    QCOMPARE(m_database->record(2)->id, 2);
    QVERIFY(m_database->remove({1}));
    QVERIFY(m_database->record(2));
}

/// Not in any file, whatever SQLite keeps of what it deletes.
void TestHistoryDatabase::deletedIsGone()
{
    for (int id = 1; id <= 60; ++id)
        add(id, id == 30 ? QByteArray("Zanzibar quagga") : "common " + QByteArray::number(id),
            id == 30 ? u"http://vanishing.test/"_s : u"http://a.test/"_s);
    QVERIFY(everythingIn(m_path).contains("zanzibar"));
    QVERIFY(everythingIn(m_path).contains("vanishing"));
    QVERIFY(m_database->remove({30}));
    QCOMPARE(found(u"zanzibar"_s), QList<HistoryId>());
    QVERIFY(!m_database->record(30));
    tidyUp();
    const QByteArray left = everythingIn(m_path).toLower();
    for (const char *word : {"zanzibar", "zanzib", "quagga", "vanishing"})
        QVERIFY2(!left.contains(word), word);
    QVERIFY(left.contains("common")); // what is kept is still there
    QCOMPARE(found(u"common"_s).size(), 59);
}

void TestHistoryDatabase::allDeletedIsGone()
{
    for (int id = 1; id <= 60; ++id)
        add(id, "zanzibar " + QByteArray::number(id), u"http://vanishing.test/"_s);
    Requests::Test::writeFile(m_path + ".unread-20260101-000000/bodies/aa/a"_L1, "zanzibar"); // was damaged
    QVERIFY(m_database->removeAll());
    tidyUp();
    QCOMPARE(*m_database->count(), 0);
    const QByteArray left = everythingIn(m_folder->path()).toLower();
    for (const char *word : {"zanzibar", "vanishing"})
        QVERIFY2(!left.contains(word), word);
    add(61, "again");
    QCOMPARE(found(u"again"_s), QList<HistoryId>{61});
}

/// Which has it open, and goes on.
void TestHistoryDatabase::allDeletedInASecondWindow()
{
    for (int id = 1; id <= 60; ++id)
        add(id, "word " + QByteArray::number(id));
    HistoryDatabase second(m_path);
    QString told;
    QVERIFY(second.open(&told));
    QCOMPARE(second.find(HistoryQuery::parse(u"word"_s), std::numeric_limits<HistoryId>::max(), 100)->size(),
             60);
    QVERIFY(m_database->removeAll());
    tidyUp();
    QCOMPARE(second.find(HistoryQuery::parse(u"word"_s), std::numeric_limits<HistoryId>::max(), 100)->size(),
             0);
    QVERIFY(second.add(additionOf(second.bodies(), 61, "GET", u"http://a.test/"_s, 200, "a word")));
    QCOMPARE(found(u"word"_s), QList<HistoryId>{61});
}

/// Deleted, but the program ended before all was made unreadable.
void TestHistoryDatabase::goesOnDeletingAfterACrash()
{
    for (int id = 1; id <= 20; ++id)
        add(id, id == 7 ? "zanzibar" : "common");
    QVERIFY(m_database->remove({7}));
    QVERIFY(reopen());
    tidyUp();
    QVERIFY(!everythingIn(m_path).contains("zanzibar"));
}

void TestHistoryDatabase::budget()
{
    const qint64 empty = m_database->size();
    m_database->setBudget(empty + 4 * 1024 * 1024);
    for (int id = 1; id <= 8; ++id)
        add(id, "begin " + QByteArray(900'000, char('a' + id)) + QByteArray::number(id));
    QVERIFY(m_database->record(1)); // used, so that others go first
    tidyUp();
    QVERIFY(m_database->size() <= empty + 4 * 1024 * 1024);
    QCOMPARE(*m_database->count(), 8); // what is known of them stays
    const auto isKept = [this](HistoryId id) {
        return m_database->bodies().contains(m_database->record(id)->hops.constFirst().received.hash);
    };
    QVERIFY(isKept(1));
    QVERIFY(isKept(8));
    QVERIFY(!isKept(2));
    QVERIFY(!found(u"begin"_s).contains(2)); // nothing is found that cannot be shown
}

/// Also the text of another hop of the same exchange.
void TestHistoryDatabase::forgottenBodyLeavesTheOthers()
{
    const qint64 empty = m_database->size();
    HistoryAddition both = additionOf(m_database->bodies(), 1, "GET", u"http://a.test/"_s, 302,
                                      "longgone " + QByteArray(2'000'000, 'a'));
    HistoryAddition last = additionOf(m_database->bodies(), 1, "GET", u"http://a.test/b"_s, 200, "staying");
    both.record.hops += last.record.hops;
    both.bodies += last.bodies;
    both.body += last.body;
    QVERIFY(m_database->add(both));
    add(2, "other " + QByteArray(1'500'000, 'b'));
    QVERIFY(m_database->record(2)); // used later
    const QByteArray large = both.record.hops.constFirst().received.hash;
    const QByteArray small = last.record.hops.constFirst().received.hash;
    add(3, "staying"); // so is this
    m_database->setBudget(empty + 4 * 1024 * 1024);
    tidyUp();
    QVERIFY(!m_database->bodies().contains(large));
    QVERIFY(m_database->bodies().contains(small));
    QCOMPARE(found(u"longgone"_s), QList<HistoryId>());
    QCOMPARE(found(u"staying"_s), (QList<HistoryId>{3, 1}));
}

/// Whoever wants to write meanwhile gets in between.
void TestHistoryDatabase::bodyOfManyGoesInSteps()
{
    HistoryAddition addition =
        additionOf(m_database->bodies(), 1, "GET", u"http://a.test/"_s, 200, QByteArray(4'000'000, 'a'));
    const QByteArray hash = addition.record.hops.constFirst().received.hash;
    addition.body = u"longgone"_s;
    for (int id = 1; id <= 450; ++id) {
        addition.record.id = id;
        QVERIFY(m_database->add(addition));
        addition.bodies.clear(); // the others share it
    }
    m_database->setBudget(m_database->size() - 1'000'000);
    const HistoryQuery query = HistoryQuery::parse(u"longgone"_s);
    QList<HistoryId> dropped;
    bool wasHalfway = false;
    int steps = 0;
    while (m_database->tidy(&dropped)) {
        QVERIFY(++steps < 10000);
        const auto left = m_database->find(query, std::numeric_limits<HistoryId>::max(), 1000);
        QVERIFY(left);
        wasHalfway = wasHalfway || (left->size() > 0 && left->size() < 450);
    }
    QVERIFY(wasHalfway);
    QCOMPARE(found(u"longgone"_s), QList<HistoryId>());
    QVERIFY(!m_database->bodies().contains(hash));
    QCOMPARE(dropped, QList<HistoryId>());
    QCOMPARE(*m_database->count(), 450);
}

void TestHistoryDatabase::recordsBeyondTheBudget()
{
    for (int id = 1; id <= 120; ++id)
        add(id, "w" + QByteArray::number(id));
    const qint64 before = m_database->size();
    m_database->setBudget(before / 2);
    QList<HistoryId> dropped;
    while (m_database->tidy(&dropped)) { }
    QVERIFY(m_database->size() <= before / 2);
    QVERIFY(dropped.contains(1)); // the oldest
    QVERIFY(*m_database->count() < 120);
    QVERIFY(*m_database->count() > 0);
}

void TestHistoryDatabase::damaged_data()
{
    QTest::addColumn<int>("from");
    QTest::newRow("from its begin") << 0;
    QTest::newRow("behind its head") << 100;
}

void TestHistoryDatabase::damaged()
{
    QFETCH(int, from);
    for (int id = 1; id <= 50; ++id)
        add(id, "body " + QByteArray::number(id));
    m_database.reset();
    QFile file(m_path + "/history.sqlite"_L1);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(from);
    file.write(QByteArray(file.size() - from, '\xa5'));
    file.close();
    const bool opened = reopen();
    if (opened && m_told.isEmpty()) { // found when it is read
        QVERIFY(!m_database->find({}, std::numeric_limits<HistoryId>::max(), 10));
        QVERIFY(m_database->isDamaged());
        QVERIFY(m_database->open(&m_told));
    }
    QVERIFY(m_told.contains(".unread-"_L1));
    QCOMPARE(QDir(m_folder->path()).entryList({u"history.unread-*"_s}, QDir::Dirs).size(), 1);
    QVERIFY(everythingIn(m_folder->path()).contains("body 17")); // with its bodies
    QCOMPARE(*m_database->count(), 0);
    add(1, "new");
    QCOMPARE(found(u"new"_s).size(), 1);
}

void TestHistoryDatabase::damagedWhileOpen()
{
    for (int id = 1; id <= 150; ++id)
        add(id, "body " + QByteArray::number(id));
    m_database.reset(); // empties the log
    QVERIFY(reopen());
    QFile file(m_path + "/history.sqlite"_L1);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(8192);
    file.write(QByteArray(file.size() - 8192, '\xa5'));
    file.close();
    QVERIFY(!m_database->find(HistoryQuery::parse(u"body"_s), std::numeric_limits<HistoryId>::max(), 10));
    QVERIFY(m_database->isDamaged());
    QVERIFY(m_database->open(&m_told));
    QVERIFY(!m_told.isEmpty());
    add(1, "new");
    QCOMPARE(*m_database->count(), 1);
}

/// Where only a later row cannot be read, the first ones are not all there is.
void TestHistoryDatabase::damagedAmongTheRows()
{
    for (int id = 1; id <= 100; ++id)
        add(id, "same", u"http://row-%1.test/%2"_s.arg(id).arg(QString(1000, u'x')));
    m_database.reset(); // empties the log
    QFile file(m_path + "/history.sqlite"_L1);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    constexpr qint64 page = 4096;
    qsizetype spoilt = 0;
    for (qsizetype at = whole.indexOf("row-2.test"); at >= 0; at = whole.indexOf("row-2.test", at + 1)) {
        file.seek(at / page * page);
        spoilt += file.write("\xa5", 1); // no page of a table begins so
    }
    QVERIFY(spoilt > 0);
    file.close();
    QVERIFY(reopen());
    QVERIFY(m_database->find({}, std::numeric_limits<HistoryId>::max(), 10)); // not that far
    QVERIFY(!m_database->isDamaged());
    QVERIFY(!m_database->find({}, std::numeric_limits<HistoryId>::max(), 100));
    QVERIFY(m_database->isDamaged());
}

void TestHistoryDatabase::ofANewerVersion()
{
    add(1, "kept");
    m_database.reset();
    QFile file(m_path + "/history.sqlite"_L1);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(60); // PRAGMA user_version, big endian
    file.write(QByteArray("\0\0\0\x63", 4));
    file.close();
    QVERIFY(reopen());
    QVERIFY(m_told.contains("newer version"_L1));
    QVERIFY(everythingIn(m_folder->path()).contains("kept"));
    QCOMPARE(*m_database->count(), 0);
}

void TestHistoryDatabase::fullDisk()
{
    add(1, "before");
    const HistoryAddition large =
        additionOf(m_database->bodies(), 2, "GET", u"http://a.test/"_s, 200, "small");
    HistoryAddition many = large;
    many.body = u"word "_s.repeated(100'000);
    {
        const Requests::Test::FileSizeLimit full(200'000);
        const auto added = m_database->add(many);
        QVERIFY(!added);
        QVERIFY(!added.error().message().isEmpty());
        QVERIFY(!m_database->isDamaged());
        auto incoming = m_database->bodies().receive();
        QVERIFY(incoming);
        QVERIFY(!(*incoming)->append(QByteArray(300'000, 'x')));
    }
    QCOMPARE(found({}), QList<HistoryId>{1}); // nothing of it is there
    add(3, "after");
    QCOMPARE(found({}), (QList<HistoryId>{3, 1}));
}

void TestHistoryDatabase::readOnlyFolder()
{
    m_database.reset();
    const QString place = Requests::Test::writeFile(m_folder->filePath(u"file"_s), "no folder");
    HistoryDatabase database(place + "/history"_L1);
    QString told;
    const auto opened = database.open(&told);
    QVERIFY(!opened);
    QVERIFY(opened.error().message().contains("history"_L1));
    QVERIFY(!database.isOpen());
}

/// To the disk.
void TestHistoryDatabase::roomOfTheDeletedIsGivenBack()
{
    const QByteArray words = QByteArray("several words ").repeated(3000);
    for (int id = 1; id <= 60; ++id)
        add(id, words);
    QVERIFY(reopen()); // empties the log
    const QString file = m_path + "/history.sqlite"_L1;
    const qint64 full = QFileInfo(file).size();
    QVERIFY(full > 60 * words.size());
    QVERIFY(m_database->removeAll());
    tidyUp();
    QVERIFY2(QFileInfo(file).size() < full / 4, qPrintable(QString::number(QFileInfo(file).size())));
}

void TestHistoryDatabase::sweepsLeftovers()
{
    add(1, "wanted");
    const QString orphan = m_path + "/bodies/aa/"_L1 + QString(64, u'a');
    const QString halfway = m_path + "/bodies/incoming/half"_L1;
    const QString young = m_path + "/bodies/incoming/young"_L1;
    for (const QString &path : {orphan, halfway, young}) {
        Requests::Test::writeFile(path, "x");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (path != young)
            file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFile::FileModificationTime);
    }
    m_database->sweep();
    QVERIFY(!QFile::exists(orphan));
    QVERIFY(!QFile::exists(halfway));
    QVERIFY(QFile::exists(young)); // perhaps another process is writing it
    QVERIFY(m_database->bodies().contains(m_database->record(1)->hops.constFirst().received.hash));
}

void TestHistoryDatabase::sweepsNothingOfADamagedOne()
{
    for (int id = 1; id <= 150; ++id)
        add(id, "body " + QByteArray::number(id));
    const QString kept = m_database->bodies().path(m_database->record(17)->hops.constFirst().received.hash);
    m_database.reset(); // empties the log
    QFile body(kept);
    QVERIFY(body.open(QIODevice::ReadWrite));
    body.setFileTime(QDateTime::currentDateTime().addDays(-1), QFile::FileModificationTime);
    body.close();
    QVERIFY(reopen());
    QFile file(m_path + "/history.sqlite"_L1);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(8192);
    file.write(QByteArray(file.size() - 8192, '\xa5'));
    file.close();
    m_database->sweep();
    QVERIFY(QFile::exists(kept));
}

FINGERPOST_TEST(TestHistoryDatabase)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_historydatabase.moc"
