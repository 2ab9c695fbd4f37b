// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/draftstore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

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
    QJsonArray tools;
    for (const ToolTab &tool : tabs.tools) {
        QJsonObject object{{u"kind"_s, tool.kind},
                           {u"collection"_s, tool.collection},
                           {u"path"_s, tool.path},
                           {u"at"_s, tool.at}};
        QJsonArray typed;
        for (const RequestDraft &draft : tool.typed)
            typed.append(draft.toJson());
        if (!typed.isEmpty())
            object.insert(u"typed"_s, typed);
        tools.append(object);
    }
    QJsonObject bases;
    for (auto base = tabs.bases.begin(); base != tabs.bases.end(); ++base) {
        bases.insert(
            base.key(),
            QJsonObject{{u"file"_s, QString::fromLatin1(base->file)}, {u"edited"_s, base->isEdited}});
    }
    return QJsonDocument(QJsonObject{{u"version"_s, Version},
                                     {u"current"_s, tabs.current},
                                     {u"tabs"_s, drafts},
                                     {u"tools"_s, tools},
                                     {u"bases"_s, bases}})
        .toJson();
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
    for (const auto &value : journal[u"tools"_s].toArray()) {
        const QJsonObject tool = value.toObject();
        QList<RequestDraft> typed;
        for (const auto &draft : tool[u"typed"_s].toArray())
            typed.append(RequestDraft::fromJson(draft.toObject()));
        tabs->tools.append({tool[u"kind"_s].toString(), tool[u"collection"_s].toString(),
                            tool[u"path"_s].toString(), tool[u"at"_s].toInt(), typed});
    }
    const QJsonObject bases = journal[u"bases"_s].toObject();
    for (auto base = bases.begin(); base != bases.end(); ++base) {
        const QJsonObject object = base.value().toObject();
        tabs->bases.insert(base.key(),
                           {object[u"file"_s].toString().toLatin1(), object[u"edited"_s].toBool()});
    }
    const qsizetype count = tabs->drafts.size() + tabs->tools.size();
    tabs->current = qBound(0, journal[u"current"_s].toInt(), qMax(0, int(count) - 1));
    return {};
}

} // namespace

DraftStore::DraftStore(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_file(directory + "/tabs.json"_L1)
{
    connect(&m_file, &JournalFile::saved, this, &DraftStore::saved);
    connect(&m_file, &JournalFile::saveFailed, this, [this](const QString &problem) {
        Q_EMIT saveFailed(u"What you type cannot be kept: %1."_s.arg(problem));
    });
}

DraftStore::~DraftStore()
{
    m_file.flush();
    disconnect(&m_file, nullptr, this, nullptr);
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
    const QString aside = JournalFile::setAside(path());
    return Requests::Error(Requests::Error::RequestException,
                           u"The open tabs of last time could not be read (%1). They are kept in %2."_s.arg(
                               problem, QDir::toNativeSeparators(aside.isEmpty() ? path() : aside)));
}

void DraftStore::save(const OpenTabs &tabs)
{
    if (m_known && tabs == m_newest && !m_file.isDirty())
        return;
    m_newest = tabs;
    m_known = true;
    m_file.save([tabs, filter = m_filter] { return journalOf(filter ? filter(tabs) : tabs); });
}

void DraftStore::flush()
{
    m_file.flush();
}

} // namespace Fingerpost
