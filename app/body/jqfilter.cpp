// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/jqfilter.h"

#include "body/bodystore.h"
#include "body/bodyworker.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

using JqResult = JqFilter::Result;

constexpr qint64 JqPiece = 256 * 1024;
constexpr qint64 JqQueued = 4 * JqPiece;

/// Beside the program in a build, in libexec where it is installed.
QString helperPath()
{
    const QString folder = QCoreApplication::applicationDirPath();
    for (const QString &place :
         {u"/fingerpost-jq"_s, u"/../libexec/fingerpost/fingerpost-jq"_s, u"/../bin/fingerpost-jq"_s}) {
        if (QFileInfo(folder + place).isExecutable())
            return folder + place;
    }
    return {};
}

class JqRun {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::JqFilter)
public:
    JqRun(const BodyStore &body, const JqFilter::Limits &limits, BodyJob &job,
          const std::shared_ptr<BodyStore> &results)
        : m_body(body)
        , m_limits(limits)
        , m_job(job)
    {
        m_result.store = results ? results : std::make_shared<BodyStore>("application/x-ndjson");
    }

    [[nodiscard]] JqResult run(const QString &program)
    {
        const QString path = helperPath();
        if (path.isEmpty())
            return failed(tr("jq is missing: fingerpost-jq was not installed with this program."));
        m_process.setProcessEnvironment(QProcessEnvironment());
        m_process.setWorkingDirectory(u"/"_s);
        m_process.start(path, {QString::number(m_limits.memory), QString::number(m_limits.seconds)});
        if (!m_process.waitForStarted())
            return failed(tr("jq could not be started: %1.").arg(m_process.errorString()));
        const QByteArray bytes = program.toUtf8();
        m_process.write(QByteArray::number(bytes.size()) + '\n' + bytes);
        while (exchange()) { }
        return finish();
    }

private:
    [[nodiscard]] JqResult failed(const QString &problem)
    {
        m_result.store->finished({});
        return {nullptr, 0, problem};
    }

    /// A bit of the body there, a bit of the results back; false when it is over.
    [[nodiscard]] bool exchange()
    {
        constexpr int Wait = 5; // milliseconds: cancelling is heard as soon
        if (m_job.isCancelled() || m_isCut) {
            m_process.kill();
            m_process.waitForFinished();
            return false;
        }
        while (m_sent < m_body.size() && m_process.bytesToWrite() < JqQueued) {
            const QByteArray piece = m_body.read(m_sent, JqPiece);
            if (piece.isEmpty() || m_process.write(piece) < 0)
                break;
            m_sent += piece.size();
            m_job.setProgress(m_sent);
        }
        if (m_sent >= m_body.size() && !std::exchange(m_isAllSent, true))
            m_process.closeWriteChannel();
        if (m_process.state() == QProcess::NotRunning)
            return false;
        m_process.waitForReadyRead(Wait);
        take();
        return true;
    }

    /// Whole lines only: a result that was cut off would be another one.
    void take()
    {
        const QByteArray fresh = m_process.readAllStandardOutput();
        m_errors += m_process.readAllStandardError();
        if (m_errors.size() > LongestErrors)
            m_errors = m_errors.last(LongestErrors / 2);
        if (m_isCut)
            return;
        const qsizetype held = m_results.size(); // which has no line feed: a long line is not looked at again
        m_results += fresh;
        const qint64 room = m_limits.results - m_result.store->size();
        m_isCut = m_results.size() > room;
        const auto end = qsizetype(std::min<qint64>(room, m_results.size()));
        const qsizetype last =
            end > held ? QByteArrayView(m_results).first(end).sliced(held).lastIndexOf('\n') : -1;
        const QByteArray whole = m_results.first(last < 0 ? 0 : held + last + 1);
        m_results.remove(0, whole.size());
        m_result.count += whole.count('\n');
        if (!m_result.store->append(whole))
            m_isCut = true; // the store says why
    }

    [[nodiscard]] JqResult finish()
    {
        take();
        m_result.store->finished({});
        if (!m_result.store->problem().isEmpty())
            m_result.problem = m_result.store->problem();
        else if (m_isCut)
            m_result.problem = tr("More came out than %1: the rest is left out.")
                                   .arg(QLocale().formattedDataSize(m_limits.results, 0));
        else if (m_process.exitStatus() == QProcess::CrashExit)
            m_result.problem = signalText(m_process.exitCode());
        else if (m_process.exitCode() != 0)
            m_result.problem = errorText();
        return m_result;
    }

    [[nodiscard]] QString signalText(int signal) const
    {
        if (signal == SIGXCPU || signal == SIGKILL)
            return tr("jq was ended: it took more than %1 s.").arg(m_limits.seconds);
        return tr("jq came to an unexpected end.");
    }

    [[nodiscard]] QString errorText() const
    {
        constexpr qsizetype Longest = 500;
        QString text = QString::fromUtf8(m_errors.sliced(m_errors.lastIndexOf('\0') + 1));
        text.remove(u" (Unix shell quoting issues?)"_s); // there is no shell
        return text.simplified().left(Longest);
    }

    static constexpr qsizetype LongestErrors = 64 * 1024;

    const BodyStore &m_body;
    const JqFilter::Limits &m_limits;
    BodyJob &m_job;
    QProcess m_process;
    JqResult m_result;
    QByteArray m_results; ///< that no line feed has ended yet
    QByteArray m_errors;
    qint64 m_sent = 0;
    bool m_isAllSent = false;
    bool m_isCut = false;
};

} // namespace

JqFilter::Result JqFilter::run(const BodyStore &body, const QString &program, const Limits &limits,
                               BodyJob &job, const std::shared_ptr<BodyStore> &results)
{
    return JqRun(body, limits, job, results).run(program);
}

} // namespace Fingerpost
