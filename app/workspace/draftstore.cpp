// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/draftstore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QThread>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int Version = 1;
constexpr qint64 MaxJournalSize = 256 * 1024 * 1024;
constexpr std::chrono::milliseconds SaveDelay{400}; ///< with the writing itself within a second
constexpr std::chrono::milliseconds RetryDelay{3000};

QByteArray journalOf(const OpenTabs &tabs)
{
    QJsonArray drafts;
    for (const RequestDraft &draft : tabs.drafts)
        drafts.append(draft.toJson());
    return QJsonDocument(
               QJsonObject{{u"version"_s, Version}, {u"current"_s, tabs.current}, {u"tabs"_s, drafts}})
        .toJson();
}

/// On a full disk some of it is written without an error, which commit() would take for all.
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

/// Why it cannot be understood; empty when all is well.
QString readJournal(QFile &file, OpenTabs *tabs)
{
    if (file.size() > MaxJournalSize)
        return u"the file is larger than 256 MB"_s;
    QJsonParseError parse;
    const QJsonObject journal = QJsonDocument::fromJson(file.readAll(), &parse).object();
    if (parse.error != QJsonParseError::NoError)
        return parse.errorString();
    if (journal[u"version"_s].toInt() != Version)
        return u"another version wrote them"_s;
    const QJsonValue drafts = journal[u"tabs"_s];
    if (!drafts.isArray())
        return u"the file is damaged"_s;
    for (const auto &draft : drafts.toArray()) {
        if (!draft.isObject())
            return u"the file is damaged"_s;
        tabs->drafts.append(RequestDraft::fromJson(draft.toObject()));
    }
    tabs->current = qBound(0, journal[u"current"_s].toInt(), qMax(0, int(tabs->drafts.size()) - 1));
    return {};
}

/// The file's new name, which no file had before; empty when it cannot be moved.
QString setAside(const QString &path)
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

} // namespace

/// Gives the journal's thread its event loop.
class DraftStore::Writer : public QObject {
public:
    /// Why it failed; empty when all is well.
    [[nodiscard]] static QString write(const QString &path, const OpenTabs &tabs)
    {
        const QString folder = QFileInfo(path).path();
        if (!QDir().mkpath(folder)) {
            return u"What you type cannot be kept: the folder %1 cannot be made."_s.arg(
                QDir::toNativeSeparators(folder));
        }
        QSaveFile file(path);
        // What is typed may hold secrets: for the user alone.
        if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && writeAll(file, journalOf(tabs)) && file.commit())
            return {};
        return u"What you type cannot be kept in %1: %2."_s.arg(QDir::toNativeSeparators(path),
                                                                file.errorString());
    }
};

DraftStore::DraftStore(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_thread(std::make_unique<QThread>())
    , m_writer(new Writer)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_writing == 0) // else takeOutcome() goes on
            write();
    });
    m_thread->setObjectName(u"drafts"_s);
    m_writer->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_writer, &QObject::deleteLater);
    m_thread->start();
}

DraftStore::~DraftStore()
{
    flush();
    if (!m_problem.isEmpty())
        qWarning("%s", qUtf8Printable(m_problem));
    m_thread->quit();
    m_thread->wait();
}

QString DraftStore::path() const
{
    return m_directory + "/tabs.json"_L1;
}

Requests::Result<void> DraftStore::load(OpenTabs *tabs) const
{
    QFile file(path());
    if (!file.exists())
        return {};
    OpenTabs read;
    const QString problem = file.open(QIODevice::ReadOnly) ? readJournal(file, &read) : file.errorString();
    if (problem.isEmpty()) {
        *tabs = read;
        return {};
    }
    file.close();
    const QString aside = setAside(path());
    return Requests::Error(Requests::Error::RequestException,
                           u"The open tabs of last time could not be read (%1). They are kept in %2."_s.arg(
                               problem, QDir::toNativeSeparators(aside.isEmpty() ? path() : aside)));
}

void DraftStore::save(const OpenTabs &tabs)
{
    if (tabs == m_newest && !m_dirty)
        return;
    m_newest = tabs;
    m_dirty = true;
    if (!m_timer.isActive() || m_timer.intervalAsDuration() > SaveDelay)
        m_timer.start(SaveDelay);
}

void DraftStore::write()
{
    if (!std::exchange(m_dirty, false))
        return;
    ++m_writing;
    QMetaObject::invokeMethod(
        m_writer,
        [this, file = path(), tabs = *m_newest] {
            const QString problem = Writer::write(file, tabs);
            // The destructor waits for this thread: there is a store to tell.
            QMetaObject::invokeMethod(
                this, [this, problem] { takeOutcome(problem); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void DraftStore::takeOutcome(const QString &problem)
{
    --m_writing;
    const bool isNews = std::exchange(m_problem, problem) != problem;
    m_dirty = m_dirty || !problem.isEmpty();
    if (m_dirty && !m_timer.isActive())
        m_timer.start(problem.isEmpty() ? SaveDelay : RetryDelay);
    if (problem.isEmpty())
        Q_EMIT saved();
    else if (isNews)
        Q_EMIT saveFailed(problem);
}

void DraftStore::flush()
{
    m_timer.stop();
    write();
    // Everything posted before has been written when this has run.
    QMetaObject::invokeMethod(
        m_writer, [] {}, Qt::BlockingQueuedConnection);
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

} // namespace Fingerpost
