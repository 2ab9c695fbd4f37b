// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/folderfile.h"

#include "collections/nodeauth.h"
#include "collections/nodelists.h"
#include "collections/yamledit.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// The text, which must be a mapping or nothing at all.
Requests::Result<YamlText> parsed(const QByteArray &bytes)
{
    auto text = YamlText::parse(bytes);
    if (text && !text->isEmpty() && !text->isMapping(text->root()) && !text->isNull(text->root())) {
        return Requests::Error(Requests::Error::RequestException,
                               QCoreApplication::translate("Fingerpost::Collections",
                                                           "This file holds no mapping of keys to values."));
    }
    return text;
}

FolderSettings folderOf(const YamlText &text)
{
    FolderSettings folder;
    folder.name = text.text(text.find({"info", "name"}));
    folder.seq = text.text(text.find({"info", "seq"})).toDouble();
    const auto rows = NodeLists::readRows(text, text.find({"request", "headers"}), NodeLists::Rows::Headers);
    for (const NodeLists::ReadRow &row : rows)
        folder.headers.append(row.row);
    folder.auth = NodeAuth::readAuth(text, text.find({"request"}), AuthSetting::Kind::Inherit);
    folder.variables = NodeLists::readOwnVariables(text, text.find({"request", "variables"}));
    folder.settings = NodeAuth::readSettings(text, text.find({"request", "settings", "http"}));
    folder.docs = NodeLists::readDocs(text, text.find({"docs"}));
    return folder;
}

Environment environmentOf(const YamlText &text)
{
    return {text.text(text.find({"name"})), text.text(text.find({"color"})),
            NodeLists::readVariables(text, text.find({"variables"}))};
}

} // namespace

Requests::Result<FolderSettings> FolderFile::read(const QByteArray &bytes)
{
    const auto text = parsed(bytes);
    return text ? Requests::Result<FolderSettings>(folderOf(*text)) : text.error();
}

Requests::Result<QByteArray> FolderFile::write(const QByteArray &original, const FolderSettings &folder,
                                               Kind kind)
{
    const auto text = parsed(original);
    if (!text)
        return text.error();
    const FolderSettings before = folderOf(*text);
    YamlPatch root = YamlPatch::entries(NodeAuth::keyOrder({}));
    const QStringList info{u"info"_s};
    const QStringList request{u"request"_s};
    if (text->isEmpty() && kind == Kind::Collection)
        root.put(u"opencollection"_s, YamlPatch::set(u"1.0.0"_s));
    if (text->isEmpty() || before.name != folder.name)
        NodeAuth::section(root, info).put(u"name"_s, YamlPatch::set(folder.name));
    if (text->isEmpty() && kind == Kind::Folder)
        NodeAuth::section(root, info).put(u"type"_s, YamlPatch::set(u"folder"_s));
    if (before.seq != folder.seq && kind == Kind::Folder) {
        NodeAuth::section(root, info)
            .put(u"seq"_s,
                 folder.seq == 0 ? YamlPatch::remove() : YamlPatch::set(YamlValue::number(folder.seq)));
    }
    if (before.headers != folder.headers) {
        QList<NodeLists::ReadRow> rows;
        for (const KeyValue &row : folder.headers)
            rows.append({row, -1, false});
        const int list = text->find({"request", "headers"});
        NodeAuth::section(root, request)
            .put(u"headers"_s, NodeLists::rowsPatch(*text, list, NodeLists::Rows::Headers, rows));
    }
    NodeAuth::putAuth(*text, text->find({"request"}), request, AuthSetting::Kind::Inherit, folder.auth, root);
    if (before.variables != folder.variables) {
        NodeLists::putOwnVariables(*text, text->find({"request", "variables"}), request, folder.variables,
                                   root);
    }
    NodeAuth::putSettings(*text, text->find({"request", "settings", "http"}),
                          {u"request"_s, u"settings"_s, u"http"_s}, folder.settings, root);
    if (before.docs != folder.docs)
        NodeLists::putDocs(*text, text->isEmpty() ? -1 : text->root(), u"docs"_s, folder.docs, root);
    return editYaml(*text, root);
}

Requests::Result<Environment> EnvironmentFile::read(const QByteArray &bytes)
{
    const auto text = parsed(bytes);
    return text ? Requests::Result<Environment>(environmentOf(*text)) : text.error();
}

Requests::Result<QByteArray> EnvironmentFile::write(const QByteArray &original,
                                                    const Environment &environment)
{
    const auto text = parsed(original);
    if (!text)
        return text.error();
    const Environment before = environmentOf(*text);
    YamlPatch root = YamlPatch::entries({u"name"_s, u"color"_s, u"variables"_s});
    if (text->isEmpty() || before.name != environment.name)
        root.put(u"name"_s, YamlPatch::set(environment.name));
    if (before.color != environment.color)
        NodeLists::putText(u"color"_s, environment.color, root);
    if (before.variables != environment.variables)
        root.put(u"variables"_s,
                 NodeLists::variablesPatch(*text, text->find({"variables"}), environment.variables));
    return editYaml(*text, root);
}

} // namespace Fingerpost
