// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/requestbodynode.h"

#include "collections/nodeauth.h"
#include "collections/nodelists.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::RequestBodyNode {

namespace {

using NodeLists::Rows;

struct KindOfBody {
    BodyKind kind;
    QLatin1StringView type;
};
constexpr KindOfBody kinds[] = {
    {BodyKind::Json, "json"_L1},
    {BodyKind::Text, "text"_L1},
    {BodyKind::Xml, "xml"_L1},
    {BodyKind::Form, "form-urlencoded"_L1},
    {BodyKind::Multipart, "multipart-form"_L1},
    {BodyKind::File, "file"_L1},
};

QString typeOf(BodyKind kind)
{
    for (const KindOfBody &candidate : kinds) {
        if (candidate.kind == kind)
            return candidate.type;
    }
    return {};
}

/// Which item of a list is selected, else the first; -1 for an empty list.
int selectedItem(const YamlText &text, int list)
{
    const QList<int> items = text.items(list);
    for (int i = 0; i < items.size(); ++i) {
        if (text.boolean(text.find(items.at(i), "selected")).value_or(false))
            return i;
    }
    return items.isEmpty() ? -1 : 0;
}

/// The mapping with type and data.
int bodyOf(const YamlText &text, int node)
{
    const int variant = selectedItem(text, node);
    return variant < 0 ? node : text.find(text.items(node).at(variant), "body");
}

QString RequestDraft::*rawText(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Json:
        return &RequestDraft::json;
    case BodyKind::Text:
        return &RequestDraft::text;
    case BodyKind::Xml:
        return &RequestDraft::xml;
    default:
        return nullptr;
    }
}

/// What a draft says in its kind of body; the texts of other kinds do not count.
bool isSame(const RequestDraft &one, const RequestDraft &other)
{
    if (one.bodyKind != other.bodyKind)
        return false;
    if (const auto text = rawText(one.bodyKind))
        return one.*text == other.*text;
    switch (one.bodyKind) {
    case BodyKind::Form:
        return one.form == other.form;
    case BodyKind::Multipart:
        return one.multipart == other.multipart;
    case BodyKind::File:
        return one.filePath == other.filePath && one.fileContentType == other.fileContentType;
    default:
        return true;
    }
}

QList<NodeLists::ReadRow> rowsOf(const RequestDraft &draft)
{
    QList<NodeLists::ReadRow> rows;
    for (const KeyValue &row : draft.bodyKind == BodyKind::Form ? draft.form : draft.multipart)
        rows.append({row, -1, false});
    return rows;
}

/// The data of \a draft at the node \a data, which belongs to the same kind of body, or -1.
YamlPatch dataPatch(const YamlText &text, int data, const RequestDraft &before, const RequestDraft &draft)
{
    if (const auto raw = rawText(draft.bodyKind))
        return YamlPatch::set(draft.*raw);
    if (draft.bodyKind != BodyKind::File) {
        const Rows rows = draft.bodyKind == BodyKind::Form ? Rows::Form : Rows::Multipart;
        const YamlPatch patch = NodeLists::rowsPatch(text, data, rows, rowsOf(draft));
        // The schema asks for a list, be it empty.
        return patch.kind() == YamlPatch::Kind::Remove ? YamlPatch::set(YamlValue::sequence()) : patch;
    }
    const int selected = selectedItem(text, data);
    if (selected < 0) {
        return YamlPatch::set(
            YamlValue::sequence({YamlValue::mapping({{u"filePath"_s, draft.filePath},
                                                     {u"contentType"_s, draft.fileContentType},
                                                     {u"selected"_s, YamlValue::boolean(true)}})}));
    }
    YamlPatch file = YamlPatch::entries({u"filePath"_s, u"contentType"_s, u"selected"_s});
    if (before.filePath != draft.filePath)
        file.put(u"filePath"_s, YamlPatch::set(draft.filePath));
    if (before.fileContentType != draft.fileContentType)
        file.put(u"contentType"_s, YamlPatch::set(draft.fileContentType));
    QList<YamlPatch::Item> items;
    for (int i = 0; i < text.items(data).size(); ++i)
        items.append({i, i == selected ? file : YamlPatch()});
    return YamlPatch::items(items);
}

} // namespace

void read(const YamlText &text, int node, RequestDraft &draft)
{
    const int body = bodyOf(text, node);
    if (text.isNull(body))
        return;
    const QString type = text.text(text.find(body, "type"));
    const int data = text.find(body, "data");
    draft.bodyKind = type == "none"_L1 ? BodyKind::None : BodyKind::Other;
    for (const KindOfBody &kind : kinds) {
        if (type == kind.type)
            draft.bodyKind = kind.kind;
    }
    if (draft.bodyKind == BodyKind::Other)
        draft.otherBodyType = type;
    if (const auto raw = rawText(draft.bodyKind))
        draft.*raw = text.text(data);
    const auto rows = [&text, data](Rows kind) {
        QList<KeyValue> all;
        const QList<NodeLists::ReadRow> read = NodeLists::readRows(text, data, kind);
        for (const NodeLists::ReadRow &row : read)
            all.append(row.row);
        return all;
    };
    if (draft.bodyKind == BodyKind::Form)
        draft.form = rows(Rows::Form);
    if (draft.bodyKind == BodyKind::Multipart)
        draft.multipart = rows(Rows::Multipart);
    if (const int file = selectedItem(text, data); draft.bodyKind == BodyKind::File && file >= 0) {
        const int item = text.items(data).at(file);
        draft.filePath = text.text(text.find(item, "filePath"));
        draft.fileContentType = text.text(text.find(item, "contentType"));
    }
}

void put(const YamlText &text, int node, const RequestDraft &before, const RequestDraft &draft,
         YamlPatch &root)
{
    if (isSame(before, draft) || draft.bodyKind == BodyKind::Other)
        return;
    const int body = bodyOf(text, node);
    YamlPatch patch = YamlPatch::entries(NodeAuth::keyOrder(u"body"_s));
    if (draft.bodyKind == BodyKind::None) {
        patch = YamlPatch::remove();
    } else if (draft.bodyKind == before.bodyKind && text.isMapping(body)) {
        patch.put(u"data"_s, dataPatch(text, text.find(body, "data"), before, draft));
    } else {
        const auto data = dataPatch(text, -1, before, draft).applied(text, -1);
        patch = YamlPatch::set(YamlValue::mapping(
            {{u"type"_s, typeOf(draft.bodyKind)}, {u"data"_s, data.value_or(YamlValue(QString()))}}));
    }
    if (const int variant = selectedItem(text, node); variant >= 0) {
        QList<YamlPatch::Item> items;
        for (int i = 0; i < text.items(node).size(); ++i) {
            YamlPatch inner;
            if (i == variant) {
                inner = YamlPatch::entries({u"title"_s, u"selected"_s, u"body"_s});
                inner.put(u"body"_s, patch);
            }
            items.append({i, inner});
        }
        patch = YamlPatch::items(items);
    }
    NodeAuth::section(root, {u"http"_s}).put(u"body"_s, patch);
}

} // namespace Fingerpost::RequestBodyNode
