// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/yamlpatch.h"
#include <QList>

#include <QStringList>

namespace Fingerpost::NodeAlign {

/// Which of the rows before each row after was, -1 for a new one: the same text first, then the same name,
/// then the same place. Each is taken once.
[[nodiscard]] QList<int> partners(const QStringList &before, const QStringList &beforeNames,
                                  const QStringList &after, const QStringList &afterNames);

/// The same of any values: \a whole gives the text of one, \a name its name.
template<typename Value, typename Whole, typename Name>
[[nodiscard]] QList<int> partnersOf(const QList<Value> &before, const QList<Value> &after, Whole whole,
                                    Name name)
{
    const auto texts = [](const QList<Value> &values, auto text) {
        QStringList all;
        for (const Value &value : values)
            all.append(text(value));
        return all;
    };
    return partners(texts(before, whole), texts(before, name), texts(after, whole), texts(after, name));
}

/// The list whose \a items say \a before made to say \a after: \a fresh gives the patch of a new item,
/// \a changed that of an old one. Remove where nothing is left.
template<typename Value, typename Whole, typename Name, typename Fresh, typename Changed>
[[nodiscard]] YamlPatch listPatch(const QList<int> &items, const QList<Value> &before,
                                  const QList<Value> &after, Whole whole, Name name, Fresh fresh,
                                  Changed changed)
{
    const QList<int> old = partnersOf(before, after, whole, name);
    QList<YamlPatch::Item> result;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const int partner = old.at(i);
        result.append({partner,
                       partner < 0 ? YamlPatch::set(fresh(after.at(i)))
                                   : changed(items.at(partner), before.at(partner), after.at(i))});
    }
    return result.isEmpty() ? YamlPatch::remove() : YamlPatch::items(result);
}

} // namespace Fingerpost::NodeAlign
