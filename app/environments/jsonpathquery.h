// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace Fingerpost {

struct JsonPathFilter;

/// What a query of RFC 9535 is made of, between its parser and its evaluation.
struct JsonPathSelector {
    enum class Kind { Name, Wildcard, Index, Slice, Filter };

    Kind kind = Kind::Name;
    QString name;
    qint64 index = 0;
    std::optional<qint64> begin; ///< of a slice, as are the next two
    std::optional<qint64> end;
    qint64 step = 1;
    std::vector<JsonPathFilter> filter; ///< one, of a filter
};

struct JsonPathSegment {
    bool ofDescendants = false;
    std::vector<JsonPathSelector> selectors;
};

struct JsonPathQuery {
    bool fromRoot = true; ///< '$', else '@'
    std::vector<JsonPathSegment> segments;

    /// Whether it selects one value at most (§2.3.5.1), so that it may be compared.
    [[nodiscard]] bool isSingular() const;
};

/// What is compared.
struct JsonPathOperand {
    enum class Kind { Null, False, True, Number, String, Query };

    Kind kind = Kind::Null;
    QByteArray number; ///< the token
    QString text;
    JsonPathQuery query;
};

struct JsonPathFilter {
    enum class Kind { Or, And, Not, Compare, Exists };
    enum class Operator { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

    Kind kind = Kind::Exists;
    std::vector<JsonPathFilter> parts; ///< of Or, And and Not
    Operator comparison = Operator::Equal;
    JsonPathOperand left; ///< of Compare, and of Exists, where it is a query
    JsonPathOperand right;
};

inline bool JsonPathQuery::isSingular() const
{
    for (const JsonPathSegment &segment : segments) {
        if (segment.ofDescendants || segment.selectors.size() != 1)
            return false;
        const JsonPathSelector::Kind kind = segment.selectors.front().kind;
        if (kind != JsonPathSelector::Kind::Name && kind != JsonPathSelector::Kind::Index)
            return false;
    }
    return true;
}

/// The parser of JsonPath::parse(); \a mistake is never null.
[[nodiscard]] std::optional<JsonPathQuery> parseJsonPath(const QString &text, qsizetype *mistake);

} // namespace Fingerpost
