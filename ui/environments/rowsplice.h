// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <QList>

namespace Fingerpost::Ui {

/// Which rows go and come between two lists: what is alike at both ends stays. Lists of one length count as
/// the same rows with other contents, so that what is edited in a row stays open.
struct RowSplice {
    int first = 0;
    int removed = 0;
    int inserted = 0;
};

template<typename T> [[nodiscard]] RowSplice spliceBetween(const QList<T> &before, const QList<T> &after)
{
    if (before.size() == after.size())
        return {};
    const int shorter = int(std::min(before.size(), after.size()));
    int head = 0;
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    int tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    return {head, int(before.size()) - head - tail, int(after.size()) - head - tail};
}

} // namespace Fingerpost::Ui
