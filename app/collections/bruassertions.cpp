// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/bruassertions.h"

#include "assertions/comparison.h"
#include "collections/brurows.h"

namespace Fingerpost::BruAssertions {

namespace {

const QByteArrayList AssertBlock{"assert"};

Assertion assertionOf(const KeyValue &row)
{
    const auto [comparison, value] = splitComparison(row.value);
    return {row.enabled, row.key, comparison, value, row.description};
}

KeyValue assertRow(const Assertion &assertion)
{
    return {.enabled = assertion.enabled,
            .key = assertion.expression,
            .value = joinComparison(assertion.comparison, assertion.value),
            .description = assertion.description};
}

} // namespace

QList<Assertion> read(const BruText &text)
{
    QList<Assertion> assertions;
    for (const KeyValue &row : BruRows::read(text, AssertBlock))
        assertions.append(assertionOf(row));
    return assertions;
}

void put(const BruText &text, const QList<Assertion> &assertions, BruEdit &edit)
{
    QList<KeyValue> left = BruRows::read(text, AssertBlock);
    QList<KeyValue> rows;
    for (const Assertion &assertion : assertions) {
        KeyValue row = assertRow(assertion);
        for (qsizetype i = 0; i < left.size(); ++i) {
            if (assertionOf(left.at(i)) == assertion) {
                row = left.takeAt(i);
                break;
            }
        }
        rows.append(row);
    }
    BruRows::put(text, AssertBlock, BruRows::Rows::Plain, rows, edit);
}

QList<Assertion> written(const QList<Assertion> &assertions)
{
    QList<Assertion> read;
    for (const Assertion &assertion : assertions) {
        KeyValue row = assertRow(assertion);
        row.value = BruText::trimmed(row.value);
        read.append(assertionOf(row));
    }
    return read;
}

} // namespace Fingerpost::BruAssertions
