// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/journalfile.h"

#include "process/leftovers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QThread>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr std::chrono::milliseconds SaveDelay{250}; ///< twice, with the writing itself, within a second
constexpr std::chrono::milliseconds RetryDelay{3000};

/// On a full disk some of it is written without an error, which commit() would take for all; so would it what
/// still waits in the buffer.
bool writeAll(QSaveFile &file, const QByteArray &bytes)
{
    for (qint64 written = 0; written < bytes.size();) {
        const qint64 count = file.write(bytes.constData() + written, bytes.size() - written);
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

/// Why it failed; empty when all is well.
QString writeFile(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return u"the folder %1 cannot be made"_s.arg(QDir::toNativeSeparators(folder));
    QSaveFile file(path);
    // What is typed may be private: for the user alone.
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && writeAll(file, bytes) && file.flush() && file.commit())
        return {};
    return u"%1: %2"_s.arg(QDir::toNativeSeparators(path), file.errorString());
}

} // namespace

JournalFile::JournalFile(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_thread(std::make_unique<QThread>())
    , m_writer(new QObject)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_writing == 0)
            write();
        else
            m_isOverdue = true; // takeOutcome() goes on
    });
    m_thread->setObjectName(QFileInfo(path).completeBaseName());
    m_writer->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_writer, &QObject::deleteLater);
    m_thread->start();
    QMetaObject::invokeMethod(
        m_writer, [path] { removeLeftovers(path); }, Qt::QueuedConnection); // before the first write
}

JournalFile::~JournalFile()
{
    flush();
    if (!m_problem.isEmpty())
        qWarning("%s", qUtf8Printable(m_problem));
    m_thread->quit();
    m_thread->wait();
}

QString JournalFile::setAside(const QString &path)
{
    const QString stem =
        path + u".unread-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = stem;
    for (int number = 2; !QFile::rename(path, aside); ++number) {
        if (!QFile::exists(aside))
            return {};
        aside = u"%1-%2"_s.arg(stem).arg(number);
    }
    return aside;
}

void JournalFile::save(Content content)
{
    m_newest = std::move(content);
    m_dirty = true;
    if (!m_timer.isActive() || m_timer.intervalAsDuration() > SaveDelay)
        m_timer.start(SaveDelay);
}

void JournalFile::hasten()
{
    if (m_dirty)
        m_timer.start(0);
}

void JournalFile::write()
{
    m_isOverdue = false;
    if (!std::exchange(m_dirty, false))
        return;
    ++m_writing;
    QMetaObject::invokeMethod(
        m_writer,
        [this, path = m_path, content = m_newest] {
            const QString problem = writeFile(path, content());
            // The destructor waits for this thread: there is a journal to tell.
            QMetaObject::invokeMethod(
                this, [this, problem] { takeOutcome(problem); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void JournalFile::takeOutcome(const QString &problem)
{
    --m_writing;
    const bool isNews = std::exchange(m_problem, problem) != problem;
    m_dirty = m_dirty || !problem.isEmpty();
    if (m_isOverdue)
        write(); // one delay more, and it would not be on the disk within a second
    else if (m_dirty && !m_timer.isActive())
        m_timer.start(problem.isEmpty() ? SaveDelay : RetryDelay);
    if (problem.isEmpty())
        Q_EMIT saved();
    else if (isNews)
        Q_EMIT saveFailed(problem);
}

void JournalFile::flush()
{
    m_timer.stop();
    write();
    // Everything posted before has been written when this has run.
    QMetaObject::invokeMethod(
        m_writer, [] {}, Qt::BlockingQueuedConnection);
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

} // namespace Fingerpost
