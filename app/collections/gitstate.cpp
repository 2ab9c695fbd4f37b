// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/gitstate.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype MaxFilters = 100;

QProcessEnvironment quietEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        // Whoever started this program may have been in another repository.
        if (name.startsWith("GIT_"_L1))
            environment.remove(name);
    }
    environment.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s); // the index is not ours to write
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    environment.insert(u"GIT_NO_LAZY_FETCH"_s, u"1"_s);
    environment.insert(u"GIT_ALLOW_PROTOCOL"_s, u"none"_s); // for a git that does not know the one above
    environment.insert(u"LC_ALL"_s, u"C"_s);
    return environment;
}

QStringList safeConfiguration()
{
    return {u"--no-pager"_s,
            u"-c"_s,
            u"core.fsmonitor=false"_s,
            u"-c"_s,
            u"core.hooksPath=/dev/null"_s,
            u"-c"_s,
            u"core.sshCommand=false"_s,
            u"-c"_s,
            u"core.untrackedCache=false"_s};
}

void markFolders(QHash<QString, GitState::Mark> *marks, const QString &path)
{
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1))
        marks->insert(path.left(slash), GitState::Mark::Changed);
    marks->insert(QString(), GitState::Mark::Changed);
}

} // namespace

GitState::GitState(const QString &root, QString git, QObject *parent)
    : QObject(parent)
    , m_root(root)
    , m_git(std::move(git))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &GitState::start);
    m_limit.setSingleShot(true);
    m_limit.setInterval(TimeLimit);
    connect(&m_limit, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &GitState::refresh);
    m_process.setWorkingDirectory(root);
    m_process.setProcessEnvironment(quietEnvironment());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        m_output += m_process.readAllStandardOutput();
        if (m_output.size() > MaxOutput)
            m_process.kill();
    });
    connect(&m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        finish(status == QProcess::NormalExit ? exitCode : -1);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(-1);
    });
}

GitState::~GitState()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(1000);
}

void GitState::refresh()
{
    if (m_take)
        m_isStale = true;
    else if (!m_pause.isActive())
        m_pause.start();
}

void GitState::start()
{
    if (m_git.isEmpty())
        m_git = QStandardPaths::findExecutable(u"git"_s);
    if (m_git.isEmpty())
        return;
    if (m_isPlaced)
        takePlace({});
    else
        ask({u"rev-parse"_s, u"--show-prefix"_s, u"--absolute-git-dir"_s}, &GitState::takePlace);
}

void GitState::ask(const QStringList &arguments, Take take)
{
    m_take = take;
    m_output.clear();
    m_limit.start();
    m_process.start(m_git, safeConfiguration() + arguments, QIODevice::ReadOnly);
}

void GitState::finish(int exitCode)
{
    m_limit.stop();
    m_output += m_process.readAllStandardOutput();
    const Take take = std::exchange(m_take, nullptr);
    const bool hasNoFilters = take == &GitState::takeFilters && exitCode == 1;
    if (take && (exitCode == 0 || hasNoFilters))
        (this->*take)(m_output);
    else
        setMarks({}); // no repository, one that is not trusted, or no answer in time
    if (m_take)
        return;
    if (std::exchange(m_isStale, false))
        m_pause.start();
    Q_EMIT answered();
}

/// Where it lies in its repository, and what to watch there.
void GitState::takePlace(const QByteArray &output)
{
    if (!m_isPlaced) {
        const qsizetype end = output.indexOf('\n');
        m_prefix = output.left(end);
        m_isPlaced = true;
        const QString folder = QFile::decodeName(output.mid(end + 1).trimmed());
        if (end >= 0 && QDir(folder).isAbsolute())
            m_watcher.addPath(folder); // HEAD and index are replaced in it
    }
    ask({u"config"_s, u"-z"_s, u"--name-only"_s, u"--get-regexp"_s,
         u"^filter\\..*\\.(clean|process|required)$"_s},
        &GitState::takeFilters);
}

/// A filter is a program: what it would make of a file is not needed to see that the file is another.
void GitState::takeFilters(const QByteArray &output)
{
    QStringList arguments;
    const QByteArrayList names = output.split('\0');
    for (const QByteArray &name : names) {
        if (name.isEmpty())
            continue;
        if (arguments.size() > 2 * MaxFilters || name.contains('='))
            return setMarks({}); // it cannot be switched off
        const bool isFlag = name.endsWith(".required");
        arguments << u"-c"_s << QString::fromUtf8(name) + (isFlag ? "=false"_L1 : "="_L1);
    }
    arguments << u"status"_s << u"--porcelain=v2"_s << u"-z"_s << u"--untracked-files=all"_s
              << u"--ignore-submodules=all"_s << u"--no-renames"_s << u"--"_s << u"."_s;
    ask(arguments, &GitState::takeStatus);
}

void GitState::takeStatus(const QByteArray &output)
{
    setMarks(parse(output, m_prefix));
}

void GitState::setMarks(const QHash<QString, Mark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    Q_EMIT changed();
}

QHash<QString, GitState::Mark> GitState::parse(const QByteArray &output, const QByteArray &prefix)
{
    QHash<QString, Mark> marks;
    const QByteArrayList entries = output.split('\0');
    for (const QByteArray &entry : entries) {
        if (entry.size() < 3 || marks.size() >= MaxMarks)
            continue;
        // "? path", "1 XY sub mH mI mW hH hI path", "u XY sub m1 m2 m3 mW h1 h2 h3 path".
        const int fields = entry.front() == '?' ? 1
            : entry.front() == '1'              ? 8
            : entry.front() == 'u'              ? 10
                                                : 0;
        qsizetype at = 0;
        for (int field = 0; field < fields && at >= 0; ++field) {
            const qsizetype space = entry.indexOf(' ', at);
            at = space < 0 ? -1 : space + 1;
        }
        if (fields == 0 || at < 0)
            continue;
        const QByteArray path = entry.mid(at);
        if (!path.startsWith(prefix))
            continue;
        const bool isAdded = fields == 1 || (fields == 8 && entry.at(2) == 'A');
        const QString inside = QFile::decodeName(path.mid(prefix.size()));
        marks.insert(inside, isAdded ? Mark::Added : Mark::Changed);
        markFolders(&marks, inside);
    }
    return marks;
}

} // namespace Fingerpost
