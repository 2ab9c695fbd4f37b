// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/itemrange.h>

#include <QList>

/// What is left of a range.
template<typename Item> [[nodiscard]] QList<Item> all(Requests::ItemRange<Item> &range)
{
    QList<Item> items;
    for (const Item &item : range)
        items.append(item);
    return items;
}

template<typename Item> [[nodiscard]] QList<Item> all(Requests::ItemRange<Item> &&range)
{
    return all(range);
}
