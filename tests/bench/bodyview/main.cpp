// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The view of bodies against what else reads or shows them: wc, cat, rg, grep, jq, QPlainTextEdit. Prints one
// JSON object. --quick takes 100 MB and ends within 50 seconds, --full 1 and 5 GB too.

#include "../benchreport.h"
#include "documents.h"
#include "windowrun.h"

#include "body/blockindex.h"
#include "body/bodykernels.h"
#include "body/bodyrows.h"
#include "body/bodysearch.h"
#include "body/bodystore.h"
#include "body/bodytasks.h"
#include "body/bodyworker.h"
#include "body/jsonchildren.h"
#include "theme/colorscheme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <thread>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Bench;
using Requests::Bench::Figure;
using Requests::Bench::Report;

namespace {

template<class Call> double secondsOf(Call call)
{
    QElapsedTimer clock;
    clock.start();
    call();
    return double(clock.nsecsElapsed()) / 1e9;
}

/// Whole seconds of a program, its output thrown away; nothing where it does not run.
std::optional<double> secondsOfProgram(const QString &program, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return std::nullopt;
    QProcess process;
    if (program != "grep"_L1) // which stops at the first match when nobody can read what it says
        process.setStandardOutputFile(QProcess::nullDevice());
    bool ended = false;
    const double seconds = secondsOf([&] {
        process.start(program, arguments);
        ended = process.waitForFinished(600'000);
    });
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() <= 1
        ? std::optional(seconds)
        : std::nullopt;
}

/// As whoever scans a file would do it: 256 KiB at a time.
void indexFile(const QString &path, BodyForm form,
               const BodyKernels::Kernels &kernels = BodyKernels::kernels())
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    BlockIndex index(form, kernels);
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (ssize_t n = ::read(file, piece.data(), size_t(piece.size())); n > 0;
         n = ::read(file, piece.data(), size_t(piece.size())))
        index.append(QByteArrayView(piece).first(n));
    ::close(file);
}

std::shared_ptr<BodyStore> storeOf(const QString &path, const QByteArray &type)
{
    auto store = std::make_shared<BodyStore>(type);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd() && store->append(file.read(256 * 1024))) { }
    }
    store->finished({});
    return store;
}

constexpr qint64 StreamPiece = 64 * 1024;

void sendFile(const QString &path, int to)
{
    QFile file(path);
    QByteArray piece(StreamPiece, Qt::Uninitialized);
    bool isHeard = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    for (qint64 n = 0; isHeard && (n = file.read(piece.data(), piece.size())) > 0;) {
        for (qint64 sent = 0; isHeard && sent < n;) {
            const ssize_t more = ::send(to, piece.constData() + sent, size_t(n - sent), MSG_NOSIGNAL);
            isHeard = more > 0;
            sent += more;
        }
    }
    ::close(to);
}

/// Until \a keep has got all of the file from a socket; nothing when it could not keep it.
template<class Keep> std::optional<double> secondsOfStream(const QString &path, Keep keep)
{
    int ends[2] = {};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return std::nullopt;
    std::thread sender([&path, to = ends[0]] { sendFile(path, to); });
    QByteArray piece(StreamPiece, Qt::Uninitialized);
    bool isKept = true;
    const double seconds = secondsOf([&] {
        for (ssize_t n = 0; isKept && (n = ::recv(ends[1], piece.data(), size_t(piece.size()), 0)) > 0;)
            isKept = keep(QByteArrayView(piece).first(n));
    });
    ::close(ends[1]);
    sender.join();
    return isKept ? std::optional(seconds) : std::nullopt;
}

class BodyBench {
public:
    explicit BodyBench(bool quick, bool full)
        : m_rounds(quick ? 3 : 5)
        , m_folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/bench-XXXXXX"_s)
    {
        m_sizes =
            full ? QList<qint64>{100'000'000, 1'000'000'000, 5'000'000'000} : QList<qint64>{100'000'000};
    }

    bool run()
    {
        for (const qint64 size : m_sizes) {
            m_size = size;
            m_suffix = u", %1 MB"_s.arg(size / 1'000'000);
            m_text = m_folder.filePath(u"text.log"_s);
            m_json = m_folder.filePath(u"one-line.json"_s);
            m_pretty = m_folder.filePath(u"pretty.json"_s);
            if (!writeDocument(m_text, Document::Text, size)
                || !writeDocument(m_json, Document::Minified, size)
                || !writeDocument(m_pretty, Document::Pretty, size))
                return false;
            passes();
            stream();
            searches();
            prettyPrint();
            places();
            windows();
        }
        plainTextEdit();
        m_report.print();
        return true;
    }

private:
    template<class Call>
    void race(const QString &name, double target, Call ours, const QString &program,
              const QStringList &arguments, int rounds)
    {
        Figure figure;
        figure.name = name + m_suffix;
        figure.unit = u"s"_s;
        figure.yardstick = program + u' ' + arguments.first(arguments.size() - 1).join(u' ');
        figure.target = target;
        for (int i = 0; i < rounds && figure.why.isEmpty(); ++i) {
            const auto theirs = secondsOfProgram(program, arguments);
            if (!theirs) {
                figure.why = u"%1 did not run."_s.arg(program);
                break;
            }
            figure.values.append(secondsOf(ours));
            figure.yardstickValues.append(*theirs);
        }
        m_report.add(figure);
    }

    void absolute(const QString &name, const QString &unit, double value, double target)
    {
        absolute(name, unit, QList<double>{value}, target);
    }
    void absolute(const QString &name, const QString &unit, const QList<double> &values, double target)
    {
        Figure figure;
        figure.name = name + m_suffix;
        figure.unit = unit;
        figure.values = values;
        figure.isAbsolute = true;
        figure.target = target;
        m_report.add(figure);
    }

    void passes()
    {
        race(
            u"newline index"_s, 1.25, [this] { indexFile(m_text, BodyForm::Text); }, u"wc"_s,
            {u"-l"_s, m_text}, m_rounds);
        // The target comes from where cat takes 2.4 times as long as wc, as it does when somebody reads what it
        // writes. Into /dev/null it may take half as long as wc, since nothing at all is done with the bytes.
        race(
            u"JSON index"_s, 1.25, [this] { indexFile(m_json, BodyForm::Json); }, u"sh"_s,
            {u"-c"_s, uR"(cat -- "$0" | cat)"_s, m_json}, m_rounds);
        race(
            u"JSON index beside a cat that nobody reads"_s, 1.25,
            [this] { indexFile(m_json, BodyForm::Json); }, u"cat"_s, {u"--"_s, m_json}, m_rounds);
    }

    /// What it costs to look at the bytes while they are received and kept.
    void stream()
    {
        Figure figure;
        figure.name = u"received, kept and indexed"_s + m_suffix;
        figure.unit = u"GB/s"_s;
        figure.yardstick = u"received and kept"_s;
        figure.target = 0.65;
        figure.atMost = false;
        const double gigabytes = double(QFileInfo(m_json).size()) / 1e9;
        for (int i = 0; i < m_rounds; ++i) {
            const int file =
                ::open(QFile::encodeName(m_folder.path()).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
            qint64 at = 0;
            const auto theirs = secondsOfStream(m_json, [file, &at](QByteArrayView piece) {
                const bool isKept = ::pwrite(file, piece.data(), size_t(piece.size()), at) == piece.size();
                at += piece.size();
                return isKept;
            });
            ::close(file);
            BodyStore store("application/json");
            const auto ours =
                secondsOfStream(m_json, [&store](QByteArrayView piece) { return bool(store.append(piece)); });
            store.finished({});
            if (!ours || !theirs) {
                figure.why = u"It could not be kept."_s;
                break;
            }
            figure.values.append(gigabytes / *ours);
            figure.yardstickValues.append(gigabytes / *theirs);
        }
        m_report.add(figure);
        // Of a processor without AVX2.
        Figure sse;
        sse.name = u"JSON index with SSE2"_s + m_suffix;
        sse.unit = figure.unit;
        sse.target = 1;
        sse.atMost = false;
        sse.isAbsolute = true;
        if (!BodyKernels::isSupported(BodyKernels::Isa::Sse2))
            sse.why = u"This processor has none."_s;
        for (int i = 0; i < m_rounds && sse.why.isEmpty(); ++i) {
            const double seconds = secondsOf(
                [this] { indexFile(m_json, BodyForm::Json, BodyKernels::kernels(BodyKernels::Isa::Sse2)); });
            sse.values.append(gigabytes / seconds);
        }
        m_report.add(sse);
    }

    void searches()
    {
        const auto store = storeOf(m_text, "text/plain");
        const auto scan = [&store](const QString &text, bool matchCase, bool isPattern) {
            BodySearch search(store, {text, matchCase, isPattern});
            BodyJob job;
            search.advance(job);
        };
        const QString rare = u"took 4242 ms"_s;
        race(
            u"search of a literal"_s, 1.25, [&] { scan(rare, true, false); }, u"rg"_s,
            {u"-c"_s, u"-F"_s, rare, m_text}, m_rounds);
        race(
            u"search of a literal against grep"_s, 0.65, [&] { scan(rare, true, false); }, u"grep"_s,
            {u"-c"_s, u"-F"_s, rare, m_text}, m_rounds);
        race(
            u"search in any case"_s, 1.7, [&] { scan(rare, false, false); }, u"rg"_s,
            {u"-c"_s, u"-i"_s, u"-F"_s, rare, m_text}, m_rounds);
        race(
            u"search of a pattern"_s, 3, [&] { scan(u"took 4[0-9]42 ms"_s, true, true); }, u"rg"_s,
            {u"-c"_s, u"took 4[0-9]42 ms"_s, m_text}, m_rounds);
    }

    void prettyPrint()
    {
        Figure figure;
        figure.name = u"pretty-print"_s + m_suffix;
        figure.unit = u"MB/s"_s;
        figure.yardstick = u"jq ."_s;
        figure.target = 30;
        figure.atMost = false;
        const auto store = storeOf(m_json, "application/json");
        QFile out(QProcess::nullDevice()); // as of jq: both are about the text, not about the disk
        if (!out.open(QIODevice::WriteOnly))
            figure.why = u"It could not be written."_s;
        for (int i = 0; i < (m_size > 100'000'000 ? 1 : 2); ++i) {
            const double ours = secondsOf([&] {
                BodyJob job;
                if (!BodyTasks::writePretty(*store, BodyForm::Json, out, job))
                    figure.why = u"It could not be written."_s;
            });
            const auto theirs =
                m_size > 1'000'000'000 ? std::nullopt : secondsOfProgram(u"jq"_s, {u"."_s, m_json});
            if (!theirs) {
                figure.why =
                    m_size > 1'000'000'000 ? u"jq needs more memory than there is."_s : u"jq did not run."_s;
                break;
            }
            figure.values.append(double(m_size) / 1e6 / ours);
            figure.yardstickValues.append(double(m_size) / 1e6 / *theirs);
        }
        m_report.add(figure);
    }

    void places()
    {
        const auto store = storeOf(m_json, "application/json");
        QList<JsonNode> nodes;
        QList<double> roots;
        QList<double> children;
        for (int i = 0; i < m_rounds; ++i) { // a slice of somebody else's time is as long as what is measured
            roots.append(1000 * secondsOf([&] {
                             JsonChildren top(store, store->index());
                             JsonChildren members(store, store->index(), top.next(1).value(0));
                             nodes = members.next(10);
                         }));
            children.append(1000 * secondsOf([&] {
                                (void)JsonChildren(store, store->index(), nodes.value(0)).next(1000);
                            }));
        }
        absolute(u"tree, its root"_s, u"ms"_s, roots, 5);
        absolute(u"tree, the first 1000 children"_s, u"ms"_s, children, 5);
        const BodyRows rows(store, store->index(), BodyRows::Kind::Pretty);
        absolute(u"go to a pretty row, p99"_s, u"ms"_s, goTo(rows, 60, false), 5);
        const auto text = storeOf(m_text, "text/plain");
        absolute(u"go to a line, p99"_s, u"ms"_s,
                 goTo(BodyRows(text, text->index(), BodyRows::Kind::Raw), 1, true), 1);
    }

    static double goTo(const BodyRows &rows, int count, bool byLine)
    {
        QRandomGenerator random(1);
        QList<double> all;
        for (int i = 0; i < 300; ++i) {
            const auto row = qint64(random.bounded(double(rows.count())));
            all.append(1000 * secondsOf([&] { (void)rows.rows(byLine ? rows.rowOfLine(row) : row, count); }));
        }
        std::sort(all.begin(), all.end());
        return all.at(296);
    }

    void windows()
    {
        const double most = 16 + 0.5 * double(m_size) / 1e9;
        for (const bool pretty : {false, true}) {
            const QString what = pretty ? u"pretty view of one line: "_s : u"raw view of a log: "_s;
            const WindowFacts facts = showInView(pretty ? m_json : m_text, pretty, true);
            absolute(what + u"first byte to first paint"_s, u"ms"_s, facts.firstPaintMs, 16);
            absolute(what + u"longest gap while loading, scrolling and searching"_s, u"ms"_s,
                     facts.longestGapMs, 33);
            absolute(what + u"gap, p99.9"_s, u"ms"_s, facts.rareGapMs, 16);
            absolute(what + u"frame after a jump, p99"_s, u"ms"_s, facts.jumpMs, 16);
            absolute(what + u"frame after a wheel step, p99"_s, u"ms"_s, facts.wheelMs, 8);
            absolute(what + u"memory above idle"_s, u"MB"_s, facts.grownMb, most);
        }
    }

    /// On a tenth, as it takes longer than linear; what it is told for is a rate.
    void plainTextEdit()
    {
        const qint64 size = m_rounds > 3 ? 100'000'000 : 20'000'000;
        if (!writeDocument(m_pretty, Document::Pretty, size))
            return;
        const WindowFacts ours = showInView(m_pretty, true, false);
        const WindowFacts theirs = showInPlainTextEdit(m_pretty);
        m_suffix = u", %1 MB of pretty JSON"_s.arg(size / 1'000'000);
        Figure time;
        time.name = u"complete"_s + m_suffix;
        time.unit = u"MB/s"_s;
        time.yardstick = u"QPlainTextEdit, appended"_s;
        time.values = {double(size) / 1e3 / ours.completeMs};
        time.yardstickValues = {double(size) / 1e3 / theirs.completeMs};
        time.target = 50;
        time.atMost = false;
        m_report.add(time);
        Figure memory;
        memory.name = u"memory above idle"_s + m_suffix;
        memory.unit = u"MB"_s;
        memory.yardstick = time.yardstick;
        memory.values = {qMax(ours.grownMb, 0.1)};
        memory.yardstickValues = {theirs.grownMb};
        memory.target = 0.02;
        m_report.add(memory);
        // BIGBODY.md has what was measured once; a browser is no part of what the tests install.
        Figure browser;
        browser.name = u"first paint"_s + m_suffix;
        browser.unit = u"ms"_s;
        browser.yardstick = u"CodeMirror 5 in Chromium"_s;
        browser.target = 0.01;
        browser.why = u"There is no browser to measure it with."_s;
        m_report.add(browser);
    }

    int m_rounds;
    QTemporaryDir m_folder;
    QList<qint64> m_sizes;
    qint64 m_size = 0;
    QString m_suffix;
    QString m_text;
    QString m_json;
    QString m_pretty;
    Report m_report;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"bodyview_bench"_s);
    // As the program: Fusion's own scroll bars are painted by a pool of threads that the window waits for.
    Ui::applyTheme(application, false);
    const QStringList arguments = QApplication::arguments();
    QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    return BodyBench(arguments.contains(u"--quick"_s), arguments.contains(u"--full"_s)).run() ? 0 : 1;
}
