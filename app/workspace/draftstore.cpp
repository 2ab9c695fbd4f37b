// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/draftstore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int Version = 1;
constexpr qint64 MaxJournalSize = 256 * 1024 * 1024;

QByteArray journalOf(const OpenTabs &tabs)
{
    QJsonArray drafts;
    for (const RequestDraft &draft : tabs.drafts)
        drafts.append(draft.toJson());
    return QJsonDocument(QJsonObject {{u"version"_s, Version}, {u"current"_s, tabs.current}, {u"tabs"_s, drafts}}).toJson();
}

} // namespace

/// Writes on its own thread; of several journals that wait, only the newest counts.
class DraftStore::Writer : public QObject
{
public:
    [[nodiscard]] QString write(const QString &path, const OpenTabs &tabs)
    {
        if (!QDir().mkpath(QFileInfo(path).path()))
            return u"The folder %1 cannot be made."_s.arg(QDir::toNativeSeparators(QFileInfo(path).path()));
        QSaveFile file(path);
        // What is typed may hold secrets: for the user alone.
        if (file.open(QIODevice::WriteOnly)) {
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            file.write(journalOf(tabs));
        }
        if (file.commit())
            return {};
        return u"What you type could not be kept in %1: %2."_s.arg(QDir::toNativeSeparators(path), file.errorString());
    }
};

DraftStore::DraftStore(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_thread(std::make_unique<QThread>())
    , m_writer(new Writer)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(400);
    connect(&m_timer, &QTimer::timeout, this, &DraftStore::writeLater);
    m_thread->setObjectName(u"drafts"_s);
    m_writer->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_writer, &QObject::deleteLater);
    m_thread->start();
}

DraftStore::~DraftStore()
{
    flush();
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
    QJsonParseError parse;
    QJsonObject journal;
    const bool readable = file.open(QIODevice::ReadOnly) && file.size() <= MaxJournalSize;
    if (readable)
        journal = QJsonDocument::fromJson(file.readAll(), &parse).object();
    if (readable && parse.error == QJsonParseError::NoError && journal[u"version"_s].toInt() == Version) {
        const QJsonArray drafts = journal[u"tabs"_s].toArray();
        for (const QJsonValue &draft : drafts)
            tabs->drafts.append(RequestDraft::fromJson(draft.toObject()));
        tabs->current = qBound(0, journal[u"current"_s].toInt(), qMax(0, int(tabs->drafts.size()) - 1));
        return {};
    }
    const QString aside = path() + u".unread-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const bool moved = QFile::rename(path(), aside);
    return Requests::Error(Requests::Error::RequestException,
                           u"The open tabs of last time could not be read (%1). They are kept in %2."_s.arg(
                               readable ? parse.error ? parse.errorString() : u"another version wrote them"_s : file.errorString(),
                               QDir::toNativeSeparators(moved ? aside : path())));
}

void DraftStore::save(const OpenTabs &tabs)
{
    if (tabs == m_pending && !m_dirty)
        return;
    m_pending = tabs;
    m_dirty = true;
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftStore::writeLater()
{
    if (!std::exchange(m_dirty, false))
        return;
    QMetaObject::invokeMethod(
        m_writer,
        [this, writer = m_writer, file = path(), tabs = m_pending] {
            const QString problem = writer->write(file, tabs);
            QMetaObject::invokeMethod(
                this, [this, problem] { problem.isEmpty() ? Q_EMIT saved() : Q_EMIT saveFailed(problem); },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void DraftStore::flush()
{
    m_timer.stop();
    writeLater();
    // Everything posted before has been written when this has run.
    QMetaObject::invokeMethod(m_writer, [] {}, Qt::BlockingQueuedConnection);
}

} // namespace Fingerpost
