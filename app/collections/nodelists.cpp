// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/nodelists.h"

#include "collections/nodealign.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::NodeLists {

namespace {

const QStringList &rowOrder()
{
    static const QStringList order{u"name"_s,        u"type"_s,        u"value"_s,
                                   u"contentType"_s, u"description"_s, u"disabled"_s};
    return order;
}

/// Bruno writes a parameter's type behind its value, a form field's before it.
const QStringList &paramOrder()
{
    static const QStringList order{u"name"_s, u"value"_s, u"type"_s, u"description"_s, u"disabled"_s};
    return order;
}

KeyValue rowOf(const YamlText &text, int item)
{
    KeyValue row;
    row.key = text.text(text.find(item, "name"));
    row.value = text.text(text.find(item, "value"));
    row.description = readDocs(text, text.find(item, "description"));
    row.enabled = !text.boolean(text.find(item, "disabled")).value_or(false);
    return row;
}

YamlValue valueOf(const ReadRow &read, Rows kind)
{
    const KeyValue &row = read.row;
    YamlValue made = YamlValue::mapping({{u"name"_s, row.key}});
    const bool isFile = row.kind == KeyValue::Kind::File;
    if (kind == Rows::Multipart)
        made.set(u"type"_s, isFile ? u"file"_s : u"text"_s);
    made.set(u"value"_s, isFile ? YamlValue::sequence({row.value}) : YamlValue(row.value));
    if (kind == Rows::Params)
        made.set(u"type"_s, read.isPath ? u"path"_s : u"query"_s);
    if (!row.description.isEmpty())
        made.set(u"description"_s, row.description);
    if (!row.enabled)
        made.set(u"disabled"_s, YamlValue::boolean(true));
    return made;
}

/// What turns the row of an item into another.
YamlPatch rowPatch(const YamlText &text, int item, const ReadRow &before, const ReadRow &after, Rows kind)
{
    YamlPatch patch = YamlPatch::entries(kind == Rows::Params ? paramOrder() : rowOrder());
    const KeyValue &old = before.row;
    const KeyValue &row = after.row;
    const bool isFile = row.kind == KeyValue::Kind::File;
    if (old.key != row.key)
        patch.put(u"name"_s, YamlPatch::set(row.key));
    if (old.kind != row.kind)
        patch.put(u"type"_s, YamlPatch::set(isFile ? u"file"_s : u"text"_s));
    if (before.isPath != after.isPath)
        patch.put(u"type"_s, YamlPatch::set(after.isPath ? u"path"_s : u"query"_s));
    if (old.value != row.value || old.kind != row.kind) {
        const int value = text.find(item, "value");
        if (isFile && text.items(value).size() == 1)
            patch.put(u"value"_s, YamlPatch::items({{0, YamlPatch::set(row.value)}}));
        else
            patch.put(u"value"_s,
                      YamlPatch::set(isFile ? YamlValue::sequence({row.value}) : YamlValue(row.value)));
    }
    if (old.description != row.description)
        putDocs(text, item, u"description"_s, row.description, patch);
    if (old.enabled != row.enabled)
        patch.put(u"disabled"_s,
                  row.enabled ? YamlPatch::remove() : YamlPatch::set(YamlValue::boolean(true)));
    return patch;
}

QString wholeText(const ReadRow &read)
{
    const KeyValue &row = read.row;
    const QString flags = QString::number(int(row.enabled) + 2 * int(row.kind) + 4 * int(read.isPath));
    return QStringList{row.key, row.value, row.description, flags}.join(u'\0');
}

} // namespace

QList<ReadRow> readRows(const YamlText &text, int list, Rows kind)
{
    QList<ReadRow> rows;
    const QList<int> items = text.items(list);
    for (int i = 0; i < items.size(); ++i) {
        const int item = items.at(i);
        ReadRow read{rowOf(text, item), i, false};
        const QString type = text.text(text.find(item, "type"));
        read.isPath = kind == Rows::Params && type == "path"_L1;
        if (kind == Rows::Multipart && type == "file"_L1)
            read.row.kind = KeyValue::Kind::File;
        const QList<int> values = text.items(text.find(item, "value"));
        read.row.value = values.isEmpty() ? read.row.value : text.text(values.first());
        rows.append(read);
        for (qsizetype k = 1; k < values.size(); ++k) {
            read.row.value = text.text(values.at(k));
            rows.append(read);
        }
    }
    return rows;
}

YamlPatch rowsPatch(const YamlText &text, int list, Rows kind, const QList<ReadRow> &rows)
{
    const QList<int> items = text.items(list);
    // An item with several files stays only when all of its rows do; else each row gets an item of its own.
    const QList<ReadRow> read = readRows(text, list, kind);
    QList<int> rowsOfItem(items.size(), 0);
    for (const ReadRow &row : read)
        ++rowsOfItem[row.item];
    QStringList before;
    QStringList beforeNames;
    for (const ReadRow &row : read) {
        before.append(wholeText(row));
        beforeNames.append(row.row.key);
    }
    QStringList after;
    QStringList afterNames;
    for (const ReadRow &row : rows) {
        after.append(wholeText(row));
        afterNames.append(row.row.key);
    }
    const QList<int> partners = NodeAlign::partners(before, beforeNames, after, afterNames);
    QList<YamlPatch::Item> result;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const int partner = partners.at(i);
        if (partner < 0) {
            result.append({-1, YamlPatch::set(valueOf(rows.at(i), kind))});
            continue;
        }
        const int item = read.at(partner).item;
        const int count = rowsOfItem.at(item);
        if (count == 1) {
            result.append({item, rowPatch(text, items.at(item), read.at(partner), rows.at(i), kind)});
            continue;
        }
        bool isWhole = partner == 0 || read.at(partner - 1).item != item;
        for (qsizetype k = 0; isWhole && k < count; ++k)
            isWhole = i + k < rows.size() && partners.at(i + k) == partner + k
                && after.at(i + k) == before.at(partner + k);
        if (isWhole) {
            result.append(YamlPatch::Item{item, {}});
            i += count - 1;
        } else {
            result.append({-1, YamlPatch::set(valueOf(rows.at(i), kind))});
        }
    }
    return result.isEmpty() ? YamlPatch::remove() : YamlPatch::items(result);
}

QStringList readTexts(const YamlText &text, int list)
{
    QStringList texts;
    const QList<int> items = text.items(list);
    for (const int item : items)
        texts.append(text.text(item));
    return texts;
}

YamlPatch textsPatch(const YamlText &text, int list, const QStringList &texts)
{
    const QStringList before = readTexts(text, list);
    const QList<int> partners = NodeAlign::partners(before, before, texts, texts);
    QList<YamlPatch::Item> result;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const int partner = partners.at(i);
        const bool isSame = partner >= 0 && before.at(partner) == texts.at(i);
        result.append({partner, isSame ? YamlPatch() : YamlPatch::set(texts.at(i))});
    }
    return result.isEmpty() ? YamlPatch::remove() : YamlPatch::items(result);
}

QString readDocs(const YamlText &text, int node)
{
    return text.isMapping(node) ? text.text(text.find(node, "content")) : text.text(node);
}

void putText(const QString &key, const QString &value, YamlPatch &patch)
{
    patch.put(key, value.isEmpty() ? YamlPatch::remove() : YamlPatch::set(value));
}

void putDocs(const YamlText &text, int parent, const QString &key, const QString &docs, YamlPatch &patch)
{
    if (!docs.isEmpty() && text.isMapping(text.find(parent, key.toUtf8())))
        patch.within(key, {}).put(u"content"_s, YamlPatch::set(docs));
    else
        putText(key, docs, patch);
}

} // namespace Fingerpost::NodeLists
