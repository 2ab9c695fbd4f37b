// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/yamlpatch.h"

#include <algorithm>

namespace Fingerpost {

YamlPatch YamlPatch::set(const YamlValue &value)
{
    YamlPatch patch;
    patch.m_kind = Kind::Set;
    patch.m_value = value;
    return patch;
}

YamlPatch YamlPatch::remove()
{
    YamlPatch patch;
    patch.m_kind = Kind::Remove;
    return patch;
}

YamlPatch YamlPatch::entries(const QStringList &order)
{
    YamlPatch patch;
    patch.m_kind = Kind::Entries;
    patch.m_order = order;
    return patch;
}

YamlPatch YamlPatch::items(const QList<Item> &items)
{
    YamlPatch patch;
    patch.m_kind = Kind::Items;
    patch.m_items = items;
    return patch;
}

void YamlPatch::put(const QString &key, const YamlPatch &patch)
{
    m_entries.removeIf([&key](const Entry &entry) { return entry.key == key; });
    m_entries.append({key, patch});
}

YamlPatch &YamlPatch::within(const QString &key, const QStringList &order)
{
    for (Entry &entry : m_entries) {
        if (entry.key == key)
            return entry.patch;
    }
    m_entries.append({key, entries(order)});
    return m_entries.last().patch;
}

bool YamlPatch::isEmpty() const
{
    return m_kind == Kind::Keep
        || (m_kind == Kind::Entries
            && std::all_of(m_entries.begin(), m_entries.end(),
                           [](const Entry &entry) { return entry.patch.isEmpty(); }));
}

YamlPatch YamlPatch::of(const QString &key) const
{
    for (const Entry &entry : m_entries) {
        if (entry.key == key)
            return entry.patch;
    }
    return {};
}

std::optional<YamlValue> YamlPatch::applied(const YamlText &text, int node) const
{
    switch (m_kind) {
    case Kind::Keep:
        return node < 0 ? std::nullopt : std::optional(YamlValue::of(text, node));
    case Kind::Set:
        return m_value;
    case Kind::Remove:
        return {};
    case Kind::Entries:
        return appliedToMapping(text, node);
    case Kind::Items:
        break;
    }
    const QList<int> old = text.items(node);
    YamlValue value = YamlValue::sequence();
    for (const Item &item : m_items) {
        if (const auto made = item.patch.applied(text, old.value(item.old, -1)))
            value.append(*made);
    }
    return value;
}

std::optional<YamlValue> YamlPatch::appliedToMapping(const YamlText &text, int node) const
{
    if (isEmpty())
        return node < 0 ? std::nullopt : std::optional(YamlValue::of(text, node));
    YamlValue value = YamlValue::mapping();
    if (text.isMapping(node))
        value = YamlValue::of(text, node);
    for (const Entry &entry : m_entries) {
        const QByteArray key = entry.key.toUtf8();
        const auto made = entry.patch.applied(text, text.find(node, key));
        if (!made)
            value.remove(entry.key);
        else if (value.keys().contains(entry.key))
            value.set(entry.key, *made);
        else
            value.insert(place(value.keys(), m_order, entry.key), entry.key, *made);
    }
    return value.size() == 0 ? std::nullopt : std::optional(value);
}

qsizetype YamlPatch::place(const QStringList &keys, const QStringList &order, const QString &key)
{
    const qsizetype rank = order.indexOf(key);
    if (rank < 0)
        return keys.size();
    qsizetype before = -1;
    for (qsizetype i = keys.size() - 1; i >= 0; --i) {
        const qsizetype other = order.indexOf(keys.at(i));
        if (other >= 0 && other < rank)
            return i + 1;
        if (other > rank)
            before = i;
    }
    return before < 0 ? keys.size() : before;
}

YamlPatch YamlPatch::withoutAliases(const YamlText &text, int number)
{
    const YamlNode &node = text.node(number);
    if (node.kind == YamlNode::Kind::Alias)
        return set(YamlValue::of(text, number));
    if (node.kind == YamlNode::Kind::Scalar)
        return {};
    if (node.kind == YamlNode::Kind::Mapping) {
        YamlPatch patch = entries({});
        for (qsizetype i = 0; i + 1 < node.children.size(); i += 2) {
            const YamlPatch inner = withoutAliases(text, node.children.at(i + 1));
            if (!inner.isEmpty())
                patch.m_entries.append({QString::fromUtf8(text.node(node.children.at(i)).text), inner});
        }
        return patch;
    }
    QList<Item> all;
    bool isChanged = false;
    for (const int child : node.children) {
        const YamlPatch inner = withoutAliases(text, child);
        isChanged = isChanged || !inner.isEmpty();
        all.append({static_cast<int>(all.size()), inner});
    }
    return isChanged ? items(all) : YamlPatch();
}

} // namespace Fingerpost
