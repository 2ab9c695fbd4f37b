// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/peer.h"

#include <csignal>
#include <vector>

#include <sys/prctl.h>
#include <unistd.h>

#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>

#include "support/environment.h"
#include "support/rawclient.h"

namespace Requests::Test {

using namespace std::chrono;

namespace {

// All are held until the last is known, so that they differ.
QList<quint16> freePorts(int count)
{
    std::vector<std::unique_ptr<QTcpServer>> holders;
    QList<quint16> ports;
    for (int i = 0; i < count; ++i) {
        holders.push_back(std::make_unique<QTcpServer>());
        if (!holders.back()->listen(QHostAddress::LocalHost))
            qFatal("No free port: %s", qPrintable(holders.back()->errorString()));
        ports.append(holders.back()->serverPort());
    }
    return ports;
}

} // namespace

Peer::Peer()
{
    if (!m_folder.isValid())
        qFatal("No temporary folder: %s", qPrintable(m_folder.errorString()));
}

Peer::~Peer()
{
    stop();
}

bool Peer::start(milliseconds timeout)
{
    stop();
    m_error = whyNot();
    if (!m_error.isEmpty())
        return false;
    // Somebody else may take a free port before the peer does.
    const auto end = steady_clock::now() + timeout;
    for (int attempt = 0; attempt < 3 && steady_clock::now() < end; ++attempt) {
        if (startOnce(end))
            return true;
        m_error = m_process->program() + QLatin1StringView(" does not answer. It printed: ")
            + QString::fromLocal8Bit(log().right(2000));
        stop();
    }
    return false;
}

bool Peer::startOnce(steady_clock::time_point end)
{
    m_ports = freePorts(portCount());
    const Command command = prepare();
    m_process = std::make_unique<QProcess>();
    m_process->setProgram(command.program);
    m_process->setArguments(command.arguments);
    m_process->setWorkingDirectory(folder());
    m_process->setProcessEnvironment(cleanEnvironment(folder()));
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(folder() + QLatin1StringView("/log"));
    m_process->setChildProcessModifier([parent = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        // The test may have ended before the line above.
        if (::getppid() != parent)
            ::_exit(1);
    });
    m_process->start();
    return m_process->waitForStarted() && awaitAnswer(end);
}

bool Peer::awaitAnswer(steady_clock::time_point end)
{
    while (steady_clock::now() < end) {
        if (answers())
            return true;
        if (m_process->waitForFinished(20))
            return false;
    }
    return false;
}

bool Peer::answers() const
{
    for (qsizetype i = 1; i < m_ports.size(); ++i) {
        if (!RawClient(m_ports.at(i), 1s).isConnected())
            return false;
    }
    RawClient client(m_ports.first(), 1s);
    return client.isConnected() && client.send(greeting()) && !client.receive(1, 5s).isEmpty();
}

void Peer::stop()
{
    if (m_process && m_process->state() != QProcess::NotRunning) {
        m_process->terminate();
        if (!m_process->waitForFinished(3000)) {
            m_process->kill();
            m_process->waitForFinished(3000);
        }
    }
    m_process.reset();
}

QByteArray Peer::log() const
{
    QFile file(folder() + QLatin1StringView("/log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 Peer::processId() const
{
    return m_process ? m_process->processId() : 0;
}

void Peer::writeFile(const QString &name, const QByteArray &content) const
{
    QFile file(folder() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("Cannot write %s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
}

QString Peer::findProgram(const QString &program)
{
    const QString found = QStandardPaths::findExecutable(program);
    if (!found.isEmpty())
        return found;
    return QStandardPaths::findExecutable(program,
                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"),
                                           QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/bin")});
}

} // namespace Requests::Test
