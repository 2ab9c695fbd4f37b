// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/assertrows.h"

#include "assertions/comparison.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui::AssertRows {

QList<KeyValue> rowsOf(const QList<Assertion> &assertions)
{
    QList<KeyValue> rows;
    for (const Assertion &each : assertions) {
        rows.append({.enabled = each.enabled,
                     .key = each.expression,
                     .value = joinComparison(each.comparison, each.value),
                     .description = each.description});
    }
    return rows;
}

QList<Assertion> assertionsOf(const QList<KeyValue> &rows)
{
    QList<Assertion> assertions;
    for (const KeyValue &row : rows) {
        const auto [comparison, value] = splitComparison(row.value);
        assertions.append({row.enabled, row.key, comparison, value, row.description});
    }
    return assertions;
}

QStringList expressions()
{
    return {u"res.status"_s, u"res.statusText"_s, u"res.responseTime"_s,
            u"res.body"_s,   u"res.headers"_s,    u"res.headers['content-type']"_s,
            u"res.url"_s,    u"res.cookies"_s,    u"req.method"_s,
            u"req.url"_s};
}

QStringList comparisons(const QString &expression)
{
    QStringList words;
    if (expression == "res.status"_L1)
        words = {u"eq 200"_s, u"eq 201"_s, u"eq 204"_s, u"between 200, 299"_s};
    if (expression == "res.responseTime"_L1)
        words = {u"lt 500"_s};
    const QList<Comparison> all = Fingerpost::comparisons();
    for (const Comparison comparison : all)
        words.append(comparisonName(comparison) + (takesValue(comparison) ? u" "_s : QString()));
    return words;
}

} // namespace Fingerpost::Ui::AssertRows
