// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The same 500 requests, each with an assertion, by fingerpost-cli, newman and Bruno's command line against
// one nginx: whole processes, in turn. Time is the wall clock's, memory the peak that the kernel tells of
// the ended process. newman and bru are taken from the PATH, or from the variables NEWMAN and BRU. Prints one
// JSON object; --quick takes 3 rounds, --full 11.

#include "benchreport.h"

#include "support/environment.h"
#include "support/nginxpeer.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Requests::Bench;

namespace {

constexpr int RequestCount = 500;
const QString Requested = u"500 requests"_s;

struct Cost {
    double milliseconds = 0;
    double megabytes = 0;
};

/// What a process cost, or nothing when it did not end with 0.
std::optional<Cost> costOf(const QString &program, const QStringList &arguments, const QString &folder)
{
    QList<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.append(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addchdir_np(&actions, folder.toLocal8Bit().constData());
    QElapsedTimer clock;
    clock.start();
    pid_t pid = 0;
    const int problem = posix_spawn(&pid, pointers.front(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (problem != 0)
        return {};
    int status = 0;
    struct rusage usage = {};
    if (::wait4(pid, &status, 0, &usage) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return {};
    return Cost{double(clock.nsecsElapsed()) / 1e6, double(usage.ru_maxrss) / 1024};
}

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray urlOf(const QUrl &base, int number)
{
    return base.toEncoded() + "?n=" + QByteArray::number(number);
}

bool writeOpenCollection(const QString &folder, const QUrl &base)
{
    bool isWritten =
        write(folder + u"/opencollection.yml"_s, "opencollection: \"1.0.0\"\ninfo:\n  name: Bench\n");
    for (int i = 1; i <= RequestCount; ++i) {
        const QByteArray number = QByteArray::number(i);
        isWritten = isWritten
            && write(folder + u"/r%1.yml"_s.arg(i),
                     "info:\n  name: r" + number + "\n  type: http\n  seq: " + number
                         + "\n\nhttp:\n  method: GET\n  url: " + urlOf(base, i)
                         + "\n\nruntime:\n  assertions:\n    - expression: res.status\n      operator: eq\n"
                           "      value: \"200\"\n");
    }
    return isWritten;
}

bool writeBruno(const QString &folder, const QUrl &base)
{
    bool isWritten =
        write(folder + u"/bruno.json"_s, R"({"version":"1","name":"Bench","type":"collection","ignore":[]})");
    for (int i = 1; i <= RequestCount; ++i) {
        const QByteArray number = QByteArray::number(i);
        isWritten = isWritten
            && write(folder + u"/r%1.bru"_s.arg(i),
                     "meta {\n  name: r" + number + "\n  type: http\n  seq: " + number
                         + "\n}\n\nget {\n  url: " + urlOf(base, i)
                         + "\n  body: none\n  auth: none\n}\n\nassert {\n  res.status: eq 200\n}\n");
    }
    return isWritten;
}

bool writePostman(const QString &path, const QUrl &base)
{
    QJsonArray items;
    for (int i = 1; i <= RequestCount; ++i) {
        const QJsonObject script{
            {u"exec"_s,
             QJsonArray{u"pm.test('status', function () { pm.response.to.have.status(200); });"_s}},
            {u"type"_s, u"text/javascript"_s}};
        items.append(QJsonObject{
            {u"name"_s, u"r%1"_s.arg(i)},
            {u"event"_s, QJsonArray{QJsonObject{{u"listen"_s, u"test"_s}, {u"script"_s, script}}}},
            {u"request"_s,
             QJsonObject{{u"method"_s, u"GET"_s}, {u"url"_s, QString::fromLatin1(urlOf(base, i))}}}});
    }
    const QJsonObject info{
        {u"name"_s, u"Bench"_s},
        {u"schema"_s, u"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"_s}};
    return write(path, QJsonDocument(QJsonObject{{u"info"_s, info}, {u"item"_s, items}}).toJson());
}

/// Somebody's program, or empty.
QString programOf(const char *variable, const QString &name)
{
    const QString given = qEnvironmentVariable(variable);
    return given.isEmpty() ? QStandardPaths::findExecutable(name) : given;
}

struct Rival {
    QString name;
    QString program;
    QStringList arguments;
    QString folder; ///< where it is started
    double speedTarget = 0;
    QList<Cost> costs;
    QList<Cost> ours; ///< of the runs beside it
};

void add(Report &report, const Rival &rival, const QString &why)
{
    Figure time{.name = Requested + u" beside "_s + rival.name, .unit = u"ms"_s, .yardstick = rival.name};
    time.target = rival.speedTarget;
    Figure memory{.name = u"peak memory of "_s + Requested + u" beside "_s + rival.name,
                  .unit = u"MB"_s,
                  .yardstick = rival.name};
    memory.target = 0.2;
    for (qsizetype i = 0; i < rival.costs.size(); ++i) {
        time.values.append(rival.ours.at(i).milliseconds);
        time.yardstickValues.append(rival.costs.at(i).milliseconds);
        memory.values.append(rival.ours.at(i).megabytes);
        memory.yardstickValues.append(rival.costs.at(i).megabytes);
    }
    time.why = memory.why = why;
    report.add(time);
    report.add(memory);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = QCoreApplication::arguments().contains(u"--full"_s) ? 11 : 3;
    const QString newman = programOf("NEWMAN", u"newman"_s);
    const QString bru = programOf("BRU", u"bru"_s);
    Requests::Test::clearEnvironment();
    const QTemporaryDir folder;
    const QString ours = folder.filePath(u"fingerpost"_s);
    const QString brunos = folder.filePath(u"bruno"_s);
    const QString postmans = folder.filePath(u"postman.json"_s);
    Rival rivals[] = {
        {u"newman"_s,
         newman,
         {u"run"_s, postmans, u"--reporters"_s, u"cli"_s},
         folder.path(),
         1.0 / 10,
         {},
         {}},
        // Its safe sandbox (4.1) fails at the first assertion every now and then.
        {u"Bruno's command line"_s, bru, {u"run"_s, u"--sandbox=developer"_s}, brunos, 1.0 / 7, {}, {}}};

    Requests::Test::NginxPeer nginx;
    QString why;
    if (!nginx.start()) {
        why = u"nginx does not run: "_s + nginx.whyNot();
    } else {
        nginx.addFile(u"item.json"_s, R"({"id":1,"name":"Fingerpost","tags":["a","b"]})");
        const QUrl base = nginx.url(Requests::Test::NginxPeer::Service::Http, "/item.json");
        if (!writeOpenCollection(ours, base) || !writeBruno(brunos, base) || !writePostman(postmans, base))
            why = u"The collections cannot be written."_s;
    }
    for (int round = 0; why.isEmpty() && round <= rounds; ++round) {
        for (Rival &rival : rivals) {
            if (rival.program.isEmpty())
                continue;
            const auto mine = costOf(QStringLiteral(FINGERPOST_CLI), {u"run"_s, ours}, folder.path());
            const auto other = costOf(rival.program, rival.arguments, rival.folder);
            if (!mine)
                why = u"fingerpost-cli fails"_s;
            else if (!other)
                rival.program.clear();
            else if (round > 0) { // the first fills the caches
                rival.ours.append(*mine);
                rival.costs.append(*other);
            }
        }
    }
    Report report;
    for (const Rival &rival : rivals) {
        const bool isMissing = rival.program.isEmpty();
        add(report, rival,
            isMissing && why.isEmpty()
                ? rival.name + u" is not in the PATH, or fails: npm install newman @usebruno/cli"_s
                : why);
    }
    report.print();
    return 0;
}
