// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspacestate.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int StateVersion = 1;
constexpr qint64 MaxSize = 16 * 1024 * 1024;
constexpr qsizetype MaxEntries = 10000; ///< of each list

constexpr QLatin1StringView TypeNames[] = {"string"_L1, "number"_L1, "boolean"_L1, "object"_L1};

QJsonObject jsonOf(const Variable &variable)
{
    QJsonObject object{{u"name"_s, variable.name}, {u"enabled"_s, variable.enabled}};
    if (!variable.description.isEmpty())
        object[u"description"_s] = variable.description;
    if (variable.type != Variable::Type::String)
        object[u"type"_s] = TypeNames[int(variable.type)];
    if (variable.secret)
        object[u"secret"_s] = true;
    else
        object[u"value"_s] = variable.value;
    return object;
}

Variable variableOf(const QJsonObject &object)
{
    Variable variable;
    variable.name = object[u"name"_s].toString();
    variable.value = object[u"value"_s].toString();
    variable.description = object[u"description"_s].toString();
    variable.enabled = object[u"enabled"_s].toBool(true);
    variable.secret = object[u"secret"_s].toBool();
    const QString type = object[u"type"_s].toString();
    for (int i = 0; i < int(std::size(TypeNames)); ++i) {
        if (type == TypeNames[i])
            variable.type = Variable::Type(i);
    }
    return variable;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const auto &each : array) {
        if (each.isString() && strings.size() < MaxEntries)
            strings.append(each.toString());
    }
    return strings;
}

QByteArray bytesOf(const WorkspaceState &state)
{
    QJsonObject environments;
    for (auto it = state.environments.cbegin(); it != state.environments.cend(); ++it)
        environments[it.key()] = it.value();
    QJsonArray globals;
    for (const Variable &each : state.globals)
        globals.append(jsonOf(each));
    QJsonObject object = state.unknown;
    object[u"version"_s] = StateVersion;
    object[u"collections"_s] = QJsonArray::fromStringList(state.collections);
    object[u"environments"_s] = environments;
    object[u"globals"_s] = globals;
    object[u"expanded"_s] = QJsonArray::fromStringList(state.expanded);
    if (!state.accepted.isEmpty())
        object[u"accepted"_s] = QJsonArray::fromStringList(state.accepted);
    return QJsonDocument(object).toJson();
}

/// Why it cannot be understood; empty when all is well.
QString readState(QFile &file, WorkspaceState *state)
{
    if (file.size() > MaxSize)
        return u"the file is larger than 16 MB"_s;
    QJsonParseError parse;
    QJsonObject object = QJsonDocument::fromJson(file.readAll(), &parse).object();
    if (parse.error != QJsonParseError::NoError)
        return parse.errorString();
    if (object.take(u"version"_s).toInt() != StateVersion)
        return u"another version wrote it"_s;
    state->collections = stringsOf(object.take(u"collections"_s));
    state->expanded = stringsOf(object.take(u"expanded"_s));
    state->accepted = stringsOf(object.take(u"accepted"_s));
    const QJsonObject environments = object.take(u"environments"_s).toObject();
    for (auto it = environments.begin(); it != environments.end(); ++it)
        state->environments[it.key()] = it.value().toString();
    const QJsonArray globals = object.take(u"globals"_s).toArray();
    for (const auto &each : globals) {
        if (state->globals.size() < MaxEntries)
            state->globals.append(variableOf(each.toObject()));
    }
    state->unknown = object;
    return {};
}

} // namespace

WorkspaceStore::WorkspaceStore(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_file(directory + "/workspace.json"_L1)
{
    connect(&m_file, &JournalFile::saved, this, &WorkspaceStore::saved);
    connect(&m_file, &JournalFile::saveFailed, this, [this](const QString &problem) {
        Q_EMIT saveFailed(u"Which collections are open cannot be kept: %1."_s.arg(problem));
    });
    load();
}

WorkspaceStore::~WorkspaceStore()
{
    m_file.flush();
    disconnect(&m_file, nullptr, this, nullptr);
}

void WorkspaceStore::load()
{
    QFile file(path());
    if (!file.exists())
        return;
    WorkspaceState read;
    const QString problem = file.open(QIODevice::ReadOnly) ? readState(file, &read) : file.errorString();
    if (problem.isEmpty()) {
        m_state = read;
        return;
    }
    file.close();
    const QString aside = JournalFile::setAside(path());
    m_problem = u"The list of open collections could not be read (%1). It is kept in %2."_s.arg(
        problem, QDir::toNativeSeparators(aside.isEmpty() ? path() : aside));
}

void WorkspaceStore::setState(const WorkspaceState &state)
{
    if (state == m_state)
        return;
    const bool isUrgent = state.collections != m_state.collections;
    m_state = state;
    m_file.save([state] { return bytesOf(state); });
    if (isUrgent) // a tab that the journal knows may be of a collection that came just now
        m_file.hasten();
    Q_EMIT changed();
}

} // namespace Fingerpost
