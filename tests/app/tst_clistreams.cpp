// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitest.h"
#include "support/files.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost::Test;
using namespace Requests::Test;

namespace {

constexpr qint64 Mega = 1024 * 1024;

/// The most memory that \a process has held so far, in bytes; 0 when it has ended.
qint64 peakMemory(const QProcess &process)
{
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

/// A sanitizer keeps freed memory for a while and shadows the rest.
bool memoryCounts()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return false;
#else
    return true;
#endif
}

/// A pipe that takes a process's standard output and is read only when the test reads it.
class HeldPipe {
public:
    HeldPipe()
    {
        if (::pipe2(m_ends, O_CLOEXEC) != 0)
            qFatal("no pipe");
    }
    ~HeldPipe() { close(); }
    Q_DISABLE_COPY_MOVE(HeldPipe)

    void start(QProcess &process)
    {
        process.setProcessChannelMode(QProcess::ForwardedOutputChannel);
        process.setChildProcessModifier([end = m_ends[1]] { ::dup2(end, STDOUT_FILENO); });
        process.start();
        process.waitForStarted();
        ::close(m_ends[1]);
    }
    [[nodiscard]] qint64 read(char *data, size_t size) { return ::read(m_ends[0], data, size); }
    void close()
    {
        if (m_ends[0] >= 0)
            ::close(m_ends[0]);
        m_ends[0] = -1;
    }

private:
    int m_ends[2] = {-1, -1};
};

ScriptEntry zeros(qint64 size)
{
    return entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n"),
                  sendZeros(size)});
}

/// Half of an answer of 100 bytes.
const QByteArray HalfAnAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + QByteArray(50, 'x');

} // namespace

class tst_CliStreams : public CliTest {
    Q_OBJECT
private Q_SLOTS:
    void pipeInLittleMemory();
    void fileInLittleMemory();
    void uploadInLittleMemory();
    void answerIsWrittenWhileItArrives();
    void stalledReaderHoldsThePeerBack();
    void closedReaderEndsItQuietly();
    void fullDeviceIsTold();
    void partialAnswer();
    void interruptLeavesNoPartialFile_data();
    void interruptLeavesNoPartialFile();
    void interruptWhileReadingInput();
    void pipeAsOutputFile();

private:
    [[nodiscard]] QStringList files() const
    {
        return QDir(path({})).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
};

void tst_CliStreams::pipeInLittleMemory()
{
    ScriptedServer server({zeros(100 * Mega)});
    const auto process = cliProcess({u"send"_s, u"GET"_s, server.urlText()});
    HeldPipe pipe;
    pipe.start(*process);
    QByteArray block(Mega, Qt::Uninitialized);
    qint64 received = 0;
    qint64 peak = 0;
    while (const qint64 count = pipe.read(block.data(), size_t(block.size()))) {
        QVERIFY(count > 0);
        received += count;
        peak = qMax(peak, peakMemory(*process));
    }
    QCOMPARE(cliOutcome(*process).code, 0);
    QCOMPARE(received, 100 * Mega);
    QVERIFY(peak > 0);
    qInfo("peak memory for 100 MiB through a pipe: %lld MiB", peak / Mega);
    if (memoryCounts())
        QVERIFY(peak < 60 * Mega);
}

void tst_CliStreams::fileInLittleMemory()
{
    ScriptedServer server({entry(
        {sendBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), sendZeroChunks(100 * Mega)})});
    const auto process = cliProcess({u"send"_s, u"GET"_s, server.urlText(), u"-o"_s, path(u"out"_s)});
    process->start();
    qint64 peak = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
        (peak = qMax(peak, peakMemory(*process)), process->state() == QProcess::NotRunning), 60000);
    QCOMPARE(cliOutcome(*process).code, 0);
    QCOMPARE(files(), QStringList{u"out"_s});
    QCOMPARE(QFileInfo(path(u"out"_s)).size(), 100 * Mega);
    if (memoryCounts())
        QVERIFY(peak < 60 * Mega);
}

void tst_CliStreams::uploadInLittleMemory()
{
    QFile large(path(u"large"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(100 * Mega));
    ScriptEntry counted = reply(200);
    counted.body = BodyMode::Count;
    counted.actions.insert(counted.actions.begin(), hold());
    ScriptedServer server({counted});
    const auto process =
        cliProcess({u"send"_s, u"POST"_s, server.urlText(), u"--file"_s, u"f=@"_s + large.fileName()});
    process->start();
    QVERIFY(server.waitForRequests(1, std::chrono::seconds(60)));
    const qint64 peak = peakMemory(*process);
    server.release();
    QCOMPARE(cliOutcome(*process).code, 0);
    QVERIFY(server.requests().at(0).bodySize > 100 * Mega);
    QVERIFY(peak > 0);
    if (memoryCounts())
        QVERIFY(peak < 60 * Mega);
}

void tst_CliStreams::answerIsWrittenWhileItArrives()
{
    ScriptedServer server({entry(
        {sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst"), hold(), sendBytes("later")})});
    const auto process = cliProcess({u"send"_s, u"GET"_s, server.urlText()});
    process->start();
    QByteArray seen;
    QTRY_COMPARE_WITH_TIMEOUT((seen += process->readAllStandardOutput()), QByteArray("first"), 20000);
    server.release();
    const CliOutcome outcome = cliOutcome(*process);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, "later");
}

void tst_CliStreams::stalledReaderHoldsThePeerBack()
{
    ScriptedServer server({zeros(1024 * Mega)});
    const auto process = cliProcess({u"send"_s, u"GET"_s, server.urlText()});
    HeldPipe pipe;
    pipe.start(*process);
    QVERIFY(server.waitUntilBlocked(std::chrono::milliseconds(500), std::chrono::seconds(30)));
    QVERIFY2(server.bytesWritten() < 64 * Mega, QByteArray::number(server.bytesWritten()).constData());
    if (memoryCounts())
        QVERIFY(peakMemory(*process) < 60 * Mega);
    // Nothing is read, and still it hears.
    ::kill(pid_t(process->processId()), SIGINT);
    const CliOutcome outcome = cliOutcome(*process);
    QCOMPARE(outcome.code, 130);
    QCOMPARE(outcome.err, "fingerpost-cli: interrupted\n");
}

void tst_CliStreams::closedReaderEndsItQuietly()
{
    ScriptedServer server({zeros(1024 * Mega)});
    const auto process = cliProcess({u"send"_s, u"GET"_s, server.urlText()});
    HeldPipe pipe;
    pipe.start(*process);
    char byte = 'x';
    QCOMPARE(pipe.read(&byte, 1), 1);
    QCOMPARE(byte, '\0');
    pipe.close();
    const CliOutcome outcome = cliOutcome(*process);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY(server.bytesWritten() < 64 * Mega);
}

void tst_CliStreams::fullDeviceIsTold()
{
    ScriptedServer server({zeros(Mega)});
    const auto process = cliProcess({u"send"_s, u"GET"_s, server.urlText()});
    process->setStandardOutputFile(u"/dev/full"_s);
    process->start();
    const CliOutcome outcome = cliOutcome(*process);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.startsWith("fingerpost-cli: standard output cannot be written: "),
             outcome.err.constData());
}

void tst_CliStreams::partialAnswer()
{
    const auto respond = [](const RecordedRequest &request) {
        return request.target() == "/new" ? message(200, "new", {{"Connection", "close"}}) : HalfAnAnswer;
    };
    ScriptedServer server({entry({answerWith(respond), hold(), closeConnection()})}, {.repeatLast = true});
    // The close comes by itself: read together with the head, Qt would take it for no answer at all.
    const auto runCut = [&server](const QStringList &arguments) -> CliOutcome {
        const int asked = server.requestCount();
        const qint64 written = server.bytesWritten(); // of the one before
        const auto process = cliProcess(arguments);
        process->start();
        const auto isAnswered = [&server, written] { return server.bytesWritten() > written; };
        if (!server.waitForRequests(asked + 1) || !QTest::qWaitFor(isAnswered) || !server.waitUntilBlocked())
            return {};
        server.release();
        return cliOutcome(*process);
    };
    const CliOutcome shown = runCut({u"send"_s, u"GET"_s, server.urlText()});
    QCOMPARE(shown.code, 1);
    QCOMPARE(shown.out, QByteArray(50, 'x')); // what came before the error
    QVERIFY2(shown.err.contains("after 50 of 100 bytes"), shown.err.constData());

    const QString out = writeFile(path(u"out"_s), "old");
    QCOMPARE(runCut({u"send"_s, u"GET"_s, server.urlText(), u"-o"_s, out}).code, 1);
    QCOMPARE(files(), QStringList{u"out"_s});
    QCOMPARE(contentOf(out), "old");

    QCOMPARE(runCli({u"send"_s, u"GET"_s, server.urlText("/new"), u"-o"_s, out}).code, 0);
    QCOMPARE(contentOf(out), "new");
}

void tst_CliStreams::interruptLeavesNoPartialFile_data()
{
    QTest::addColumn<int>("signalNumber");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("kill") << SIGTERM;
}

void tst_CliStreams::interruptLeavesNoPartialFile()
{
    QFETCH(int, signalNumber);
    ScriptedServer server({entry({sendBytes(HalfAnAnswer), stall()})});
    const auto process =
        cliProcess({u"send"_s, u"GET"_s, server.urlText(), u"-o"_s, path(u"out"_s), u"--print"_s, u"head"_s});
    process->start();
    QTRY_VERIFY_WITH_TIMEOUT(process->bytesAvailable() > 0, 20000);
    QVERIFY(!QFile::exists(path(u"out"_s)));
    ::kill(pid_t(process->processId()), signalNumber);
    const CliOutcome outcome = cliOutcome(*process);
    QCOMPARE(outcome.code, 128 + signalNumber);
    QCOMPARE(outcome.err, "fingerpost-cli: interrupted\n");
    QCOMPARE(files(), QStringList());
}

void tst_CliStreams::interruptWhileReadingInput()
{
    ScriptedServer server({reply(200)});
    const auto process = cliProcess({u"send"_s, u"POST"_s, server.urlText(), u"-d"_s, u"@-"_s});
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(u"TMPDIR"_s, path({}));
    process->setProcessEnvironment(environment);
    process->start();
    process->write(QByteArray(Mega, 'x')); // more than a pipe holds, and not the end
    QTRY_COMPARE_WITH_TIMEOUT(process->bytesToWrite(), 0, 20000);
    ::kill(pid_t(process->processId()), SIGINT);
    QCOMPARE(cliOutcome(*process).code, 130);
    QCOMPARE(files(), QStringList());
    QCOMPARE(server.connectionCount(), 0);
}

void tst_CliStreams::pipeAsOutputFile()
{
    const QByteArray fifo = path(u"fifo"_s).toLocal8Bit();
    QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
    const int reader = ::open(fifo.constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(reader >= 0);
    ScriptedServer server({reply(200, "body")});
    QCOMPARE(runCli({u"send"_s, u"GET"_s, server.urlText(), u"-o"_s, path(u"fifo"_s)}).code, 0);
    char body[5] = {};
    QCOMPARE(::read(reader, body, 4), 4);
    QCOMPARE(QByteArray(body), "body");
    ::close(reader);
    struct stat status = {};
    QCOMPARE(::stat(fifo.constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode)); // not replaced by a plain file
}

FINGERPOST_TEST(tst_CliStreams)
#include "tst_clistreams.moc"
