// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workbench.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <cerrno>
#include <csignal>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 MaxOthersJournal = 16 * 1024 * 1024;

bool isHeld(const QString &folder)
{
    qint64 process = 0;
    QString host;
    QString program;
    return QLockFile(folder + "/lock"_L1).getLockInfo(&process, &host, &program)
        && (::kill(pid_t(process), 0) == 0 || errno == EPERM);
}

/// Adds the ids of the tabs of a window that is not open now; false when they cannot be known.
bool addTabs(const QString &folder, QSet<QString> *ids)
{
    if (isHeld(folder))
        return false;
    QFile journal(folder + "/tabs.json"_L1);
    if (!journal.exists())
        return true;
    if (!journal.open(QIODevice::ReadOnly) || journal.size() > MaxOthersJournal)
        return false;
    const QJsonDocument whole = QJsonDocument::fromJson(journal.readAll());
    const QJsonValue tabs = whole[u"tabs"_s];
    for (const QJsonValue &tab : tabs.toArray())
        ids->insert(tab[u"id"_s].toString());
    for (const QJsonValue &tool : whole[u"tools"_s].toArray()) {
        for (const QJsonValue &typed : tool[u"typed"_s].toArray())
            ids->insert(typed[u"id"_s].toString());
    }
    return tabs.isArray();
}

} // namespace

Workbench::Workbench(const QString &directory, const QString &data, std::unique_ptr<Keychain> keychain)
    : state(directory)
    , index(data)
    , secrets(std::move(keychain), &index)
    , sessions(directory, secrets, index)
    , variables(state, secrets, index, answers)
    , vault(secrets, index, [this](const QString &root) { return scopes.collectionId(root); })
    , scopes(index, vault)
    , history(data + "/history"_L1)
    , historyWriter(history)
    , ownFolder(directory)
    , dataFolder(data)
    , collectionHome(data + "/collections"_L1)
{
    if (const auto loaded = index.load(); !loaded)
        problem = loaded.error().message();
    sessions.loadSecrets();
    variables.setCollectionScopes([this](const RequestDraft &draft) { return scopes.scopesOf(draft); });
    QObject::connect(&scopes, &CollectionScopes::changed, &variables, &VariableContext::changed);
}

void Workbench::forgetLostTabs(const OpenTabs &tabs)
{
    QSet<QString> ids;
    for (const RequestDraft &draft : tabs.drafts)
        ids.insert(draft.id);
    for (const ToolTab &tool : tabs.tools) {
        for (const RequestDraft &draft : tool.typed)
            ids.insert(draft.id);
    }
    QStringList folders{dataFolder};
    for (const QString &name : QDir(dataFolder).entryList({u"window-*"_s}, QDir::Dirs))
        folders.append(dataFolder + u'/' + name);
    for (const QString &folder : std::as_const(folders)) {
        // A journal that could not be read may be mended by hand.
        if (!QDir(folder).entryList({u"tabs.json.unread-*"_s}, QDir::Files).isEmpty())
            return;
        if (QDir(folder) != QDir(ownFolder) && !addTabs(folder, &ids))
            return;
    }
    vault.forgetTabsExcept(ids);
}

} // namespace Fingerpost
