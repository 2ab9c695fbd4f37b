// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>
#include <utility>

namespace Fingerpost {

/// The operators of assertions: those of OpenCollection and Bruno.
enum class Comparison {
    Eq,
    Neq,
    Gt,
    Gte,
    Lt,
    Lte,
    In,
    NotIn,
    Contains,
    NotContains,
    Length,
    Matches,
    NotMatches,
    StartsWith,
    EndsWith,
    Between,
    IsEmpty,
    IsNotEmpty,
    IsNull,
    IsUndefined,
    IsDefined,
    IsTruthy,
    IsFalsy,
    IsJson,
    IsNumber,
    IsString,
    IsBoolean,
    IsArray,
};

/// All of them, in the order a list shows them.
[[nodiscard]] QList<Comparison> comparisons();
/// As files have it: "notContains".
[[nodiscard]] QString comparisonName(Comparison comparison);
/// What it asks for, in words: "does not contain".
[[nodiscard]] QString comparisonWords(Comparison comparison);
/// Nothing for a word that is none of them.
[[nodiscard]] std::optional<Comparison> comparisonOf(QStringView name);
/// Whether there is a value to compare with.
[[nodiscard]] bool takesValue(Comparison comparison);
/// Operator and value of Bruno's one text: "eq 200"; a text without an operator is to be equal to.
[[nodiscard]] std::pair<QString, QString> splitComparison(const QString &text);
/// The one text again.
[[nodiscard]] QString joinComparison(const QString &comparison, const QString &value);

} // namespace Fingerpost
