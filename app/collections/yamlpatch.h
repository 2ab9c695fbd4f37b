// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/yamlvalue.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Fingerpost {

/// What is to change in a YAML text; what it does not name stays, to the byte. A value.
class YamlPatch {
public:
    enum class Kind {
        Keep,
        Set, ///< to another value
        Remove, ///< the key; an item is removed by leaving it out
        Entries, ///< changes of a mapping's keys
        Items, ///< a sequence's new order
    };
    struct Entry;
    struct Item;

    YamlPatch() = default; ///< Keep
    [[nodiscard]] static YamlPatch set(const YamlValue &value);
    [[nodiscard]] static YamlPatch remove();
    /// New keys go to their place in \a order, those that it does not name to the end.
    [[nodiscard]] static YamlPatch entries(const QStringList &order);
    /// A sequence with these items in this order; those that are not named are removed.
    [[nodiscard]] static YamlPatch items(const QList<Item> &items);

    /// For Entries: the change of one key.
    void put(const QString &key, const YamlPatch &patch);
    /// For Entries: the changes within the mapping at a key, which is made when it is missing and removed
    /// when nothing is left of it. Valid until the next call of this patch.
    [[nodiscard]] YamlPatch &within(const QString &key, const QStringList &order);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isEmpty() const; ///< changes nothing
    [[nodiscard]] const YamlValue &value() const { return m_value; }
    [[nodiscard]] const QStringList &order() const { return m_order; }
    [[nodiscard]] const QList<Entry> &changes() const { return m_entries; }
    [[nodiscard]] const QList<Item> &newItems() const { return m_items; }
    /// The change of a key; Keep when there is none.
    [[nodiscard]] YamlPatch of(const QString &key) const;

    /// What \a node of \a text says afterwards; nothing where it is removed. \a node is -1 for one that is
    /// not there.
    [[nodiscard]] std::optional<YamlValue> applied(const YamlText &text, int node) const;
    /// Where a new key goes among \a keys.
    [[nodiscard]] static qsizetype place(const QStringList &keys, const QStringList &order,
                                         const QString &key);
    /// Replaces every alias by what it stands for.
    [[nodiscard]] static YamlPatch withoutAliases(const YamlText &text, int node);

private:
    [[nodiscard]] std::optional<YamlValue> appliedToMapping(const YamlText &text, int node) const;

    Kind m_kind = Kind::Keep;
    YamlValue m_value;
    QStringList m_order;
    QList<Entry> m_entries;
    QList<Item> m_items;
};

struct YamlPatch::Entry {
    QString key;
    YamlPatch patch;
};

struct YamlPatch::Item {
    int old = -1; ///< which item it was; -1 for a new one, whose patch is a Set
    YamlPatch patch;
};

} // namespace Fingerpost
