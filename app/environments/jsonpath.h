// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/jsontree.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace Fingerpost {

struct JsonPathQuery;

/// A query of RFC 9535: names, indices from either end, slices, wildcards, descendants, and filters that
/// compare, ask whether something is there, and join such with &&, || and !. Its functions (length, count,
/// match, search, value) are not read. Beyond the RFC a name behind a dot may hold hyphens: $.access-token.
/// Numbers are compared by their digits, however many there are. A value, cheap to copy; reentrant.
class JsonPath {
public:
    static constexpr qsizetype maximumLength = 4096; ///< of a query, in UTF-16 units
    static constexpr int maximumDepth = 16; ///< of queries and parentheses in one another
    static constexpr qint64 maximumSteps = 5'000'000; ///< values looked at in one evaluation

    /// Nothing where \a text is no such query; \a mistake is then set to where it stops being one, from 0.
    [[nodiscard]] static std::optional<JsonPath> parse(const QString &text, qsizetype *mistake = nullptr);

    /// What the query selects of \a tree, in the order of the RFC; nothing at all where that exceeds
    /// maximumSteps.
    [[nodiscard]] std::optional<QList<JsonTree::Node>> select(const JsonTree &tree) const;

private:
    std::shared_ptr<const JsonPathQuery> m_query;
};

/// By their value, to the last digit: below, at or above 0 as \a a is less than, equal to or more than \a b.
/// Both are numbers of JSON.
[[nodiscard]] int compareJsonNumbers(QByteArrayView a, QByteArrayView b);

} // namespace Fingerpost
