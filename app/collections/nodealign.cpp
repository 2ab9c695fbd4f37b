// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/nodealign.h"

#include <QMultiHash>

namespace Fingerpost::NodeAlign {

namespace {

void pairEqual(const QStringList &before, const QStringList &after, QList<int> &partners, QList<bool> &taken)
{
    QMultiHash<QString, int> left;
    for (qsizetype i = before.size() - 1; i >= 0; --i) { // the one inserted last is found first
        if (!taken.at(i))
            left.insert(before.at(i), static_cast<int>(i));
    }
    for (qsizetype i = 0; i < after.size(); ++i) {
        const auto found = partners.at(i) < 0 ? left.find(after.at(i)) : left.end();
        if (found == left.end())
            continue;
        partners[i] = found.value();
        taken[found.value()] = true;
        left.erase(found);
    }
}

} // namespace

QList<int> partners(const QStringList &before, const QStringList &beforeNames, const QStringList &after,
                    const QStringList &afterNames)
{
    QList<int> result(after.size(), -1);
    QList<bool> taken(before.size(), false);
    pairEqual(before, after, result, taken);
    pairEqual(beforeNames, afterNames, result, taken);
    for (qsizetype i = 0; i < qMin(after.size(), before.size()); ++i) {
        if (result.at(i) < 0 && !taken.at(i)) {
            result[i] = static_cast<int>(i);
            taken[i] = true;
        }
    }
    return result;
}

} // namespace Fingerpost::NodeAlign
