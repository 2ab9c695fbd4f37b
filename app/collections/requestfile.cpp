// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/requestfile.h"

#include "collections/fileparams.h"
#include "collections/nodeassertions.h"
#include "collections/nodeauth.h"
#include "collections/nodelists.h"
#include "collections/refusal.h"
#include "collections/requestbodynode.h"
#include "collections/yamledit.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::RequestFile {

namespace {

using NodeLists::ReadRow;
using NodeLists::Rows;

/// Why the file is no HTTP request; empty when it is one.
QString problemOf(const YamlText &text)
{
    if (text.isEmpty() || !text.isMapping(text.root()))
        return QCoreApplication::translate("Fingerpost::Collections", "This file holds no request.");
    const QString type = text.text(text.find({"info", "type"}));
    const bool hasHttp = text.isMapping(text.find({"http"}));
    if (type.isEmpty() ? !hasHttp : type != "http"_L1) {
        return type.isEmpty()
            ? QCoreApplication::translate("Fingerpost::Collections", "This file holds no request.")
            : QCoreApplication::translate("Fingerpost::Collections",
                                          "Requests of the type \"%1\" cannot be opened yet.")
                  .arg(type);
    }
    return {};
}

QList<KeyValue> rowsOf(const QList<ReadRow> &rows)
{
    QList<KeyValue> all;
    for (const ReadRow &row : rows)
        all.append(row.row);
    return all;
}

QList<ReadRow> plain(const QList<KeyValue> &rows)
{
    QList<ReadRow> all;
    for (const KeyValue &row : rows)
        all.append({row, -1, false});
    return all;
}

void readParams(const YamlText &text, int list, RequestDraft &draft)
{
    QList<KeyValue> query;
    const QList<ReadRow> rows = NodeLists::readRows(text, list, Rows::Params);
    for (const ReadRow &row : rows)
        (row.isPath ? draft.pathParams : query).append(row.row);
    FileParams::take(draft, query);
}

/// Both kinds of parameters as one list, mixed as the file mixes them.
QList<ReadRow> mixedParams(const QList<ReadRow> &before, const RequestDraft &draft)
{
    QList<ReadRow> all;
    qsizetype query = 0;
    qsizetype path = 0;
    for (const ReadRow &row : before) {
        if (row.isPath && path < draft.pathParams.size())
            all.append({draft.pathParams.at(path++), -1, true});
        else if (!row.isPath && query < draft.params.size())
            all.append({draft.params.at(query++), -1, false});
    }
    for (; query < draft.params.size(); ++query)
        all.append({draft.params.at(query), -1, false});
    for (; path < draft.pathParams.size(); ++path)
        all.append({draft.pathParams.at(path), -1, true});
    return all;
}

RequestDraft draftOf(const YamlText &text)
{
    RequestDraft draft;
    const int http = text.find({"http"});
    draft.name = text.text(text.find({"info", "name"}));
    draft.seq = text.text(text.find({"info", "seq"})).toDouble();
    draft.tags = NodeLists::readTexts(text, text.find({"info", "tags"}));
    const QString method = text.text(text.find(http, "method"));
    draft.method = method.isEmpty() ? QByteArray("GET") : method.toUtf8();
    draft.url = text.text(text.find(http, "url"));
    readParams(text, text.find(http, "params"), draft);
    draft.headers = rowsOf(NodeLists::readRows(text, text.find(http, "headers"), Rows::Headers));
    RequestBodyNode::read(text, text.find(http, "body"), draft);
    draft.auth = NodeAuth::readAuth(text, http, AuthSetting::Kind::None);
    draft.variables = NodeLists::readOwnVariables(text, text.find({"runtime", "variables"}));
    draft.assertions = NodeAssertions::read(text, text.find({"runtime", "assertions"}));
    draft.settings = NodeAuth::readSettings(text, text.find({"settings"}));
    draft.docs = NodeLists::readDocs(text, text.find({"docs"}));
    return draft;
}

void putInfo(const YamlText &text, const RequestDraft &before, const RequestDraft &draft, YamlPatch &root)
{
    const QStringList info{u"info"_s};
    if (text.isEmpty()) {
        NodeAuth::section(root, info).put(u"name"_s, YamlPatch::set(draft.displayName()));
        NodeAuth::section(root, info).put(u"type"_s, YamlPatch::set(u"http"_s));
    } else if (before.name != draft.name) {
        NodeLists::putText(u"name"_s, draft.name, NodeAuth::section(root, info));
    }
    if (before.seq != draft.seq) {
        NodeAuth::section(root, info)
            .put(u"seq"_s,
                 draft.seq == 0 ? YamlPatch::remove() : YamlPatch::set(YamlValue::number(draft.seq)));
    }
    if (before.tags != draft.tags) {
        NodeAuth::section(root, info)
            .put(u"tags"_s, NodeLists::textsPatch(text, text.find({"info", "tags"}), draft.tags));
    }
}

void putHttp(const YamlText &text, const RequestDraft &before, const RequestDraft &draft, YamlPatch &root)
{
    const QStringList http{u"http"_s};
    const int node = text.find({"http"});
    if (text.isEmpty() || before.method != draft.method)
        NodeAuth::section(root, http).put(u"method"_s, YamlPatch::set(QString::fromUtf8(draft.method)));
    if (text.isEmpty() || before.url != draft.url)
        NodeAuth::section(root, http).put(u"url"_s, YamlPatch::set(draft.url));
    if (before.headers != draft.headers) {
        const int list = text.find(node, "headers");
        NodeAuth::section(root, http)
            .put(u"headers"_s, NodeLists::rowsPatch(text, list, Rows::Headers, plain(draft.headers)));
    }
    if (before.params != draft.params || before.pathParams != draft.pathParams) {
        const int list = text.find(node, "params");
        const QList<ReadRow> rows = mixedParams(NodeLists::readRows(text, list, Rows::Params), draft);
        NodeAuth::section(root, http).put(u"params"_s, NodeLists::rowsPatch(text, list, Rows::Params, rows));
    }
    RequestBodyNode::put(text, text.find(node, "body"), before, draft, root);
    NodeAuth::putAuth(text, node, http, AuthSetting::Kind::None, draft.auth, root);
}

} // namespace

Requests::Result<RequestDraft> read(const QByteArray &bytes, const QString &path)
{
    const auto text = YamlText::parse(bytes);
    if (!text)
        return text.error();
    if (const QString problem = problemOf(*text); !problem.isEmpty())
        return refused(problem);
    RequestDraft draft = draftOf(*text);
    draft.id = RequestDraft::create().id;
    draft.path = path;
    return draft;
}

Requests::Result<QByteArray> write(const QByteArray &original, const RequestDraft &draft)
{
    const auto text = YamlText::parse(original);
    if (!text)
        return text.error();
    if (const QString problem = problemOf(*text); !text->isEmpty() && !problem.isEmpty())
        return refused(problem);
    const RequestDraft before = draftOf(*text);
    YamlPatch root = YamlPatch::entries(NodeAuth::keyOrder({}));
    putInfo(*text, before, draft, root);
    putHttp(*text, before, draft, root);
    if (before.variables != draft.variables) {
        NodeLists::putOwnVariables(*text, text->find({"runtime", "variables"}), {u"runtime"_s},
                                   draft.variables, root);
    }
    if (before.assertions != draft.assertions) {
        const int list = text->find({"runtime", "assertions"});
        NodeAuth::section(root, {u"runtime"_s})
            .put(u"assertions"_s, NodeAssertions::patch(*text, list, draft.assertions));
    }
    NodeAuth::putSettings(*text, text->find({"settings"}), {u"settings"_s}, draft.settings, root);
    if (before.docs != draft.docs)
        NodeLists::putDocs(*text, text->isEmpty() ? -1 : text->root(), u"docs"_s, draft.docs, root);
    return editYaml(*text, root);
}

} // namespace Fingerpost::RequestFile
