// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How soon the history shows the first results among 100,000 exchanges. history_bench [--quick] [--count N]
#include "benchreport.h"

#include "history/historystore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <cstdio>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

struct Search {
    QString name;
    QString typed;
};

/// As exchanges of one and a half years are: some hosts, some methods, words that are in each and words that
/// are in few.
HistoryAddition exchange(int number, HistoryId id)
{
    static const QList<QByteArray> methods{"GET", "GET", "GET", "POST", "PUT", "DELETE"};
    static const QList<int> statuses{200, 200, 200, 201, 204, 302, 400, 404, 500};
    static const QStringList words{u"user"_s,    u"order"_s,   u"invoice"_s, u"address"_s,
                                   u"street"_s,  u"balance"_s, u"created"_s, u"verified"_s,
                                   u"manager"_s, u"payment"_s, u"session"_s, u"zebra"_s};
    HistoryAddition addition;
    HistoryRecord &record = addition.record;
    record.id = id;
    const QString url = u"https://api%1.example.test/v1/%2/%3?page=%4"_s.arg(number % 40)
                            .arg(words.at(number % words.size()))
                            .arg(number)
                            .arg(number % 9);
    record.draft = RequestDraft::create(methods.at(number % methods.size()), url);
    HistoryHop hop;
    hop.request.setMethod(record.draft.method);
    hop.request.setUrl(url);
    hop.request.headers().add("Accept", "*/*");
    Requests::Headers headers;
    headers.add("Content-Type", "application/json");
    headers.add("X-Request-Id", "r" + QByteArray::number(number * 7919LL));
    hop.response.setStatusCode(statuses.at(number % statuses.size()));
    hop.response.setHeaders(headers);
    hop.response.setUrl(url);
    record.hops.append(hop);
    addition.head =
        u"Accept: */*\nContent-Type: application/json\nX-Request-Id: r%1\n"_s.arg(number * 7919LL);
    QString body = u"{"_s;
    for (int i = 0; i < 40; ++i)
        body += u"\"%1\": \"%2%3\", "_s
                    .arg(words.at((number + i) % words.size()), words.at((number * 3 + i) % words.size()))
                    .arg((number * 31 + i * 17) % 5000);
    if (number % 1000 == 0)
        body += u"\"rare\": \"quagga\""_s;
    addition.body = body + u'}';
    return addition;
}

/// Milliseconds until the first page is here, on the thread that asked.
double timeOf(HistoryStore &store, const QString &typed, qsizetype *rows)
{
    QElapsedTimer clock;
    QEventLoop loop;
    double ms = 0;
    clock.start();
    store.find(HistoryQuery::parse(typed), std::numeric_limits<HistoryId>::max(), 100, {}, &loop,
               [&](const HistoryStore::Entries &entries) {
                   ms = double(clock.nsecsElapsed()) / 1e6;
                   *rows = entries ? entries->size() : -1;
                   loop.quit();
               });
    loop.exec();
    return ms;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption quick(u"quick"_s);
    const QCommandLineOption full(u"full"_s);
    const QCommandLineOption many(u"count"_s, {}, u"N"_s, u"100000"_s);
    parser.addOptions({quick, full, many});
    parser.process(application);
    const int count = parser.value(many).toInt();

    QTemporaryDir folder;
    const HistoryId first = (QDateTime::currentMSecsSinceEpoch() - qint64(count) * 480'000) * 1000;
    QElapsedTimer writing;
    writing.start();
    {
        HistoryDatabase database(folder.path());
        QString told;
        if (!database.open(&told))
            return 1;
        for (int i = 0; i < count; ++i) {
            if (!database.add(exchange(i, first + i * 480'000'000LL)))
                return 1;
        }
    }
    const double perExchange = double(writing.elapsed()) / count;

    HistoryStore store(folder.path());
    store.setBudget(0);
    Requests::Bench::Report report;
    const QList<Search> searches{
        {u"everything"_s, {}},
        {u"a word in every body"_s, u"user"_s},
        {u"a word in one of a thousand"_s, u"quagga"_s},
        {u"a word nobody has"_s, u"xylophone"_s},
        {u"begin of a word"_s, u"inv"_s},
        {u"a letter"_s, u"s"_s},
        {u"two letters"_s, u"in"_s},
        {u"begin of a word, in every body"_s, u"paymen"_s},
        {u"words in every body and in few"_s, u"zebra quagga"_s},
        {u"two words"_s, u"zebra payment"_s},
        {u"method, host, status and a word"_s, u"method:POST host:api3.example.test status:4xx invoice"_s},
        {u"a header"_s, u"header:x-request-id"_s},
        {u"a value of a header"_s, u"header:r%1"_s.arg(54'321 * 7919LL)},
        {u"words in a row"_s, u"\"example test\""_s},
        {u"a day a year ago"_s, u"after:365d before:364d"_s},
        {u"a word, a year ago"_s, u"before:365d quagga"_s},
    };
    for (const Search &search : searches) {
        Requests::Bench::Figure figure{
            .name = u"history, first results among %1: %2"_s.arg(count).arg(search.name),
            .unit = u"ms"_s,
            .target = 50,
            .isAbsolute = true};
        qsizetype rows = 0;
        for (int round = 0; round < (parser.isSet(quick) ? 5 : 21); ++round)
            figure.values.append(timeOf(store, search.typed, &rows));
        std::fprintf(stderr, "%-36s %4lld rows, first time %.1f ms\n", qPrintable(search.name),
                     static_cast<long long>(rows), figure.values.constFirst());
        report.add(figure);
    }
    report.add({.name = u"history, writing one exchange"_s,
                .unit = u"ms"_s,
                .values = {perExchange},
                .target = 20,
                .isAbsolute = true});
    report.print();
    return 0;
}
