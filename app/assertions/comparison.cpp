// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assertions/comparison.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

struct NamedComparison {
    Comparison comparison;
    QLatin1StringView name;
    const char *words;
};

constexpr NamedComparison namedComparisons[] = {
    {Comparison::Eq, "eq"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is")},
    {Comparison::Neq, "neq"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is not")},
    {Comparison::Gt, "gt"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is more than")},
    {Comparison::Gte, "gte"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is at least")},
    {Comparison::Lt, "lt"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is less than")},
    {Comparison::Lte, "lte"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is at most")},
    {Comparison::In, "in"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is one of")},
    {Comparison::NotIn, "notIn"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is none of")},
    {Comparison::Contains, "contains"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "contains")},
    {Comparison::NotContains, "notContains"_L1,
     QT_TRANSLATE_NOOP("Fingerpost::Assertions", "does not contain")},
    {Comparison::Length, "length"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "has the length")},
    {Comparison::Matches, "matches"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "matches")},
    {Comparison::NotMatches, "notMatches"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "does not match")},
    {Comparison::StartsWith, "startsWith"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "starts with")},
    {Comparison::EndsWith, "endsWith"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "ends with")},
    {Comparison::Between, "between"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is between")},
    {Comparison::IsEmpty, "isEmpty"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is empty")},
    {Comparison::IsNotEmpty, "isNotEmpty"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is not empty")},
    {Comparison::IsNull, "isNull"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is null")},
    {Comparison::IsUndefined, "isUndefined"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is missing")},
    {Comparison::IsDefined, "isDefined"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is there")},
    {Comparison::IsTruthy, "isTruthy"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is true")},
    {Comparison::IsFalsy, "isFalsy"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is false")},
    {Comparison::IsJson, "isJson"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is an object or array")},
    {Comparison::IsNumber, "isNumber"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is a number")},
    {Comparison::IsString, "isString"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is a text")},
    {Comparison::IsBoolean, "isBoolean"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is true or false")},
    {Comparison::IsArray, "isArray"_L1, QT_TRANSLATE_NOOP("Fingerpost::Assertions", "is an array")},
};

} // namespace

QList<Comparison> comparisons()
{
    QList<Comparison> all;
    for (const NamedComparison &each : namedComparisons)
        all.append(each.comparison);
    return all;
}

QString comparisonName(Comparison comparison)
{
    return namedComparisons[int(comparison)].name;
}

QString comparisonWords(Comparison comparison)
{
    return QCoreApplication::translate("Fingerpost::Assertions", namedComparisons[int(comparison)].words);
}

std::optional<Comparison> comparisonOf(QStringView name)
{
    for (const NamedComparison &each : namedComparisons) {
        if (name == each.name)
            return each.comparison;
    }
    return {};
}

bool takesValue(Comparison comparison)
{
    return comparison < Comparison::IsEmpty;
}

std::pair<QString, QString> splitComparison(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype space = trimmed.indexOf(u' ');
    const QString word = space < 0 ? trimmed : trimmed.left(space);
    const auto comparison = comparisonOf(word);
    if (!comparison)
        return {u"eq"_s, text};
    return {word, takesValue(*comparison) && space >= 0 ? trimmed.mid(space + 1) : QString()};
}

QString joinComparison(const QString &comparison, const QString &value)
{
    return value.isEmpty() ? comparison : comparison + u' ' + value;
}

} // namespace Fingerpost
