// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// QRequests against bare QNetworkAccessManager and Python's Requests, on nginx. Every load is borne by a
// process of its own, and those that are compared take turns. Prints one JSON object. --quick ends within 50
// seconds, --full takes 20,000 requests and whole gigabytes.

#include "../benchreport.h"
#include "load.h"

#include "support/nginxpeer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace Requests::Bench;
using Requests::Test::NginxPeer;

namespace {

// The same work as ours: one session, every body read to its end in pieces of 64 KiB, or as one whole.
constexpr auto PythonLoad = R"(
import json, resource, sys, time, requests
url, count, whole = sys.argv[1], int(sys.argv[2]), sys.argv[3] == 'whole'
session = requests.Session()
begin = time.perf_counter()
for i in range(count):
    if whole:
        assert session.get(url).content
        continue
    with session.get(url, stream=True) as answer:
        assert answer.status_code == 200
        for chunk in answer.iter_content(1 << 16):
            pass
print(json.dumps({'seconds': time.perf_counter() - begin}))
)";

std::optional<Cost> costOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(600'000) && process.exitStatus() == QProcess::NormalExit;
    if (!ended || process.exitCode() != 0)
        return std::nullopt;
    const QJsonObject told = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    return Cost{told.value("seconds"_L1).toDouble(), told.value("cpu"_L1).toDouble(),
                told.value("grown_mib"_L1).toDouble()};
}

std::optional<Cost> ours(const QString &load, const QString &url, qint64 count)
{
    return costOf(QCoreApplication::applicationFilePath(), {u"--load"_s, load, url, QString::number(count)});
}

std::optional<Cost> python(const QString &url, qint64 count, const QString &way)
{
    return costOf(u"/usr/bin/python3"_s,
                  {u"-c"_s, QString::fromLatin1(PythonLoad), url, QString::number(count), way});
}

/// One of our loads, or one of bare QNetworkAccessManager, against Python's Requests.
struct Race {
    QString name;
    QString load;
    QString way; ///< Python's: "pieces" or "whole"
    double target;
    [[nodiscard]] bool isSmall() const { return load.startsWith("small"_L1); }
};

struct Plan {
    qint64 requests = 20'000;
    qint64 bytes = qint64(1) << 30;
    int rounds = 5;
};

class Bench {
public:
    explicit Bench(const Plan &plan)
        : m_plan(plan)
    {
        m_nginx.addFile(u"small"_s, "{\"hello\": \"world\"}");
        m_nginx.addSparseFile(u"big"_s, plan.bytes);
    }

    bool run()
    {
        if (!m_nginx.isAvailable() || !m_nginx.start()) {
            std::fprintf(stderr, "qrequests_bench: %s\n",
                         qPrintable(m_nginx.isAvailable() ? m_nginx.errorString() : m_nginx.whyNot()));
            return false;
        }
        overhead(u"small"_s, u"%1 small requests in turn"_s.arg(m_plan.requests), m_plan.requests);
        overhead(u"down"_s, u"download of %1 MiB"_s.arg(m_plan.bytes >> 20), 1);
        againstPython();
        memory();
        m_report.print();
        return true;
    }

private:
    [[nodiscard]] QString url(const char *target) const
    {
        return m_nginx.url(NginxPeer::Service::Http, target).toString();
    }

    void overhead(const QString &kind, const QString &what, qint64 count)
    {
        const QString target = url(kind == "small"_L1 ? "/small" : "/big");
        QList<Figure> figures;
        for (const QString &style : {u"blocking"_s, u"async"_s, u"stream"_s}) {
            Figure figure;
            figure.name = u"%1, %2"_s.arg(what, style);
            figure.unit = u"s"_s;
            figure.yardstick = u"bare QNetworkAccessManager"_s;
            figure.target = 1.1;
            for (int round = 0; round <= m_plan.rounds; ++round) {
                const auto yardstick = ours(u"qnam-"_s + kind, target, count);
                const auto own = ours(kind + u'-' + style, target, count);
                if (!yardstick || !own) {
                    figure.why = u"A request failed."_s;
                    break;
                }
                if (round == 0)
                    continue; // fills the caches
                figure.values.append(own->seconds);
                figure.yardstickValues.append(yardstick->seconds);
            }
            m_report.add(figure);
        }
    }

    /// The yardstick of a download is the plain use of both, the whole content; the one in pieces of equal
    /// size stands beside it. For each, what bare QNetworkAccessManager reaches in the same run is a figure
    /// too.
    void againstPython()
    {
        const QList<Race> races{
            {u"small requests a second"_s, u"small-blocking"_s, u"pieces"_s, 1},
            {u"download throughput, whole content"_s, u"down-content"_s, u"whole"_s, 2},
            {u"download throughput, whole content, bare QNetworkAccessManager"_s, u"qnam-content"_s,
             u"whole"_s, 2},
            {u"download throughput, in pieces"_s, u"down-pieces"_s, u"pieces"_s, 2},
            {u"download throughput, in pieces, bare QNetworkAccessManager"_s, u"qnam-pieces"_s, u"pieces"_s,
             2},
        };
        for (const Race &race : races)
            run(race);
    }

    void run(const Race &race)
    {
        Figure figure;
        figure.name = race.name;
        figure.unit = race.isSmall() ? u"1/s"_s : u"MiB/s"_s;
        figure.target = race.target;
        figure.atMost = false;
        figure.yardstick = race.way == "whole"_L1 ? u"Python Requests, .content"_s
                                                  : u"Python Requests, in pieces of 64 KiB"_s;
        const QString target = url(race.isSmall() ? "/small" : "/big");
        const qint64 count = race.isSmall() ? m_plan.requests : 1;
        const double amount = race.isSmall() ? double(count) : double(m_plan.bytes >> 20);
        for (int round = 0; round < m_plan.rounds; ++round) {
            const auto yardstick = python(target, count, race.way);
            const auto own = ours(race.load, target, count);
            if (!yardstick || !own) {
                figure.why = yardstick ? u"A request failed."_s
                                       : u"Python's Requests did not run (package python3-requests)."_s;
                break;
            }
            figure.values.append(amount / own->seconds);
            figure.yardstickValues.append(amount / yardstick->seconds);
        }
        m_report.add(figure);
    }

    void memory()
    {
        struct Way {
            QString name, load, target;
            qint64 count;
        };
        const QList<Way> ways{
            {u"memory, download into a sink"_s, u"down-async"_s, url("/big"), 1},
            {u"memory, download as a stream"_s, u"down-stream"_s, url("/big"), 1},
            {u"memory, upload of a device"_s, u"up"_s, url("/upload/bench"), m_plan.bytes},
        };
        for (const Way &way : ways) {
            Figure figure;
            figure.name = u"%1, %2 MiB"_s.arg(way.name).arg(m_plan.bytes >> 20);
            figure.unit = u"MiB above start"_s;
            figure.isAbsolute = true;
            figure.target = 40;
            if (const auto own = ours(way.load, way.target, way.count))
                figure.values.append(own->grownMiB);
            else
                figure.why = u"The request failed."_s;
            m_report.add(figure);
        }
    }

    Plan m_plan;
    NginxPeer m_nginx;
    Report m_report;
};

} // namespace

int main(int argc, char **argv)
{
    // The environment may hold proxies and a CA bundle, which have no part in this.
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY",
                             "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"})
        qunsetenv(name);
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--load"_L1 && arguments.size() == 5)
        return runLoad(arguments.at(2), arguments.at(3), arguments.at(4).toLongLong());
    Plan plan;
    if (arguments.contains(u"--quick"_s))
        plan = {600, qint64(224) << 20, 2};
    return Bench(plan).run() ? 0 : 1;
}
