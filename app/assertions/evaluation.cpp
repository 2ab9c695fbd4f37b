// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assertions/evaluation.h"

#include "assertions/comparison.h"
#include "assertions/expression.h"
#include "environments/boundedmatch.h"
#include "environments/jsonpath.h"
#include "environments/resolver.h"
#include "secrets/credentials.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

using Kind = AssertionValue::Kind;
using Outcome = AssertionResult::Outcome;

QString evaluationWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Assertions", text);
}

/// Both are numbers: below, at or above 0; nothing otherwise.
std::optional<int> order(const AssertionValue &a, const AssertionValue &b)
{
    if (a.kind() != Kind::Number || b.kind() != Kind::Number)
        return {};
    return compareJsonNumbers(a.text().toLatin1(), b.text().toLatin1());
}

/// What `contains` and its like ask of a text.
bool isIn(const AssertionValue &actual, const AssertionValue &expected)
{
    if (actual.kind() == Kind::String)
        return expected.kind() != Kind::Undefined && actual.text().contains(expected.text());
    if (actual.kind() == Kind::Object)
        return actual.member(expected.text()).kind() != Kind::Undefined;
    const QList<AssertionValue> elements = actual.elements();
    return std::any_of(elements.begin(), elements.end(),
                       [&expected](const AssertionValue &each) { return each.isSame(expected); });
}

/// What an operator is given, read as it wants it.
struct Operand {
    QString text; ///< variables filled in
    AssertionValue value;
    QList<AssertionValue> list; ///< of In, NotIn and Between
};

Operand operandOf(Comparison comparison, const QString &text)
{
    Operand operand{text, AssertionValue::literal(text), {}};
    const bool isList = comparison == Comparison::In || comparison == Comparison::NotIn;
    if (isList || comparison == Comparison::Between) {
        QString listed = text.trimmed();
        if (listed.startsWith(u'[') && listed.endsWith(u']'))
            listed = listed.mid(1, listed.size() - 2);
        const QStringList parts = listed.split(u',');
        for (const QString &part : parts)
            operand.list.append(AssertionValue::literal(part));
    }
    if ((comparison == Comparison::Matches || comparison == Comparison::NotMatches) && text.size() > 1
        && text.startsWith(u'/') && text.endsWith(u'/'))
        operand.text = text.mid(1, text.size() - 2);
    // Two containers are the same by what they hold.
    if ((text.startsWith(u'{') || text.startsWith(u'[')) && !isList) {
        if (auto tree = JsonTree::parse(text.toUtf8()))
            operand.value = AssertionValue::of(std::make_shared<const JsonTree>(std::move(*tree)), 0);
    }
    return operand;
}

class Judgement {
public:
    Judgement(Comparison comparison, AssertionValue actual, Operand operand)
        : m_comparison(comparison)
        , m_actual(std::move(actual))
        , m_operand(std::move(operand))
    {
    }

    [[nodiscard]] Outcome outcome()
    {
        switch (m_comparison) {
        case Comparison::Matches:
        case Comparison::NotMatches:
            return matching();
        case Comparison::Between:
            if (m_operand.list.size() != 2)
                return broken(evaluationWords(QT_TRANSLATE_NOOP(
                    "Fingerpost::Assertions", "\"between\" expects two values, as in 1, 10.")));
            break;
        default:
            break;
        }
        return isTrue() ? Outcome::Passed : Outcome::Failed;
    }

    /// Why it is broken.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    [[nodiscard]] bool isTrue() const
    {
        const AssertionValue &expected = m_operand.value;
        const auto sign = order(m_actual, expected);
        switch (m_comparison) {
        case Comparison::Eq:
            return m_actual.isSame(expected);
        case Comparison::Neq:
            return !m_actual.isSame(expected);
        case Comparison::Gt:
            return sign && *sign > 0;
        case Comparison::Gte:
            return sign && *sign >= 0;
        case Comparison::Lt:
            return sign && *sign < 0;
        case Comparison::Lte:
            return sign && *sign <= 0;
        case Comparison::Between: {
            const auto low = order(m_actual, m_operand.list.first());
            const auto high = order(m_actual, m_operand.list.last());
            return low && high && *low >= 0 && *high <= 0;
        }
        case Comparison::In:
            return isListed();
        case Comparison::NotIn:
            return !isListed();
        case Comparison::Contains:
            return isIn(m_actual, expected);
        case Comparison::NotContains:
            return m_actual.length() >= 0 && !isIn(m_actual, expected);
        case Comparison::Length:
            return m_actual.length() >= 0
                && AssertionValue::number(QString::number(m_actual.length())).isSame(expected);
        case Comparison::StartsWith:
            return m_actual.kind() == Kind::String && m_actual.text().startsWith(expected.text());
        case Comparison::EndsWith:
            return m_actual.kind() == Kind::String && m_actual.text().endsWith(expected.text());
        case Comparison::IsEmpty:
            return m_actual.length() == 0;
        case Comparison::IsNotEmpty:
            return m_actual.length() > 0;
        default:
            return isOfKind();
        }
    }

    [[nodiscard]] bool isOfKind() const
    {
        switch (m_comparison) {
        case Comparison::IsNull:
            return m_actual.kind() == Kind::Null;
        case Comparison::IsUndefined:
            return m_actual.kind() == Kind::Undefined;
        case Comparison::IsDefined:
            return m_actual.kind() != Kind::Undefined;
        case Comparison::IsTruthy:
            return m_actual.isSame(AssertionValue::boolean(true));
        case Comparison::IsFalsy:
            return m_actual.isSame(AssertionValue::boolean(false));
        case Comparison::IsJson:
            return m_actual.isContainer();
        case Comparison::IsNumber:
            return m_actual.kind() == Kind::Number;
        case Comparison::IsString:
            return m_actual.kind() == Kind::String;
        case Comparison::IsBoolean:
            return m_actual.kind() == Kind::Boolean;
        case Comparison::IsArray:
            return m_actual.kind() == Kind::Array;
        default:
            return false;
        }
    }

    [[nodiscard]] bool isListed() const
    {
        return std::any_of(m_operand.list.begin(), m_operand.list.end(),
                           [this](const AssertionValue &each) { return m_actual.isSame(each); });
    }

    [[nodiscard]] Outcome matching()
    {
        const auto match = BoundedMatch::find(m_actual.text(), m_operand.text);
        switch (match.state) {
        case BoundedMatch::State::BadPattern:
            return broken(evaluationWords(
                              QT_TRANSLATE_NOOP("Fingerpost::Assertions", "\"%1\" is no regular expression."))
                              .arg(m_operand.text));
        case BoundedMatch::State::TooCostly:
            return broken(
                evaluationWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "\"%1\" takes too long."))
                    .arg(m_operand.text));
        default:
            break;
        }
        const bool isFound = m_actual.kind() != Kind::Undefined && match.state == BoundedMatch::State::Found;
        return isFound == (m_comparison == Comparison::Matches) ? Outcome::Passed : Outcome::Failed;
    }

    [[nodiscard]] Outcome broken(const QString &problem)
    {
        m_problem = problem;
        return Outcome::Broken;
    }

    const Comparison m_comparison;
    const AssertionValue m_actual;
    const Operand m_operand;
    QString m_problem;
};

/// "expected 200, got 404"; of texts and numbers that look alike also what they are.
QString failure(Comparison comparison, const AssertionValue &actual, const Operand &operand, bool isSecret,
                const AssertionValue::Hide &hide)
{
    const bool isLookalike = actual.text() == operand.value.text() && actual.kind() != operand.value.kind();
    QString got = isLookalike ? actual.described(hide) : actual.shown(hide);
    if (isSecret && actual.kind() != Kind::Undefined && actual.kind() != Kind::Null)
        got = u"\u2022\u2022\u2022\u2022"_s;
    else if (comparison == Comparison::Length && actual.length() >= 0)
        got = QString::number(actual.length());
    if (!takesValue(comparison)) {
        return evaluationWords(
                   QT_TRANSLATE_NOOP("Fingerpost::Assertions", "expected a value that %1, got %2"))
            .arg(comparisonWords(comparison), got);
    }
    const QString wanted = comparison == Comparison::Eq
        ? (isLookalike ? operand.value.described(hide) : operand.value.shown(hide))
        : comparisonWords(comparison) + u' ' + operand.text;
    if (comparison == Comparison::Eq) {
        return evaluationWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "expected %1, got %2"))
            .arg(wanted, got);
    }
    return evaluationWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "expected a value that %1, got %2"))
        .arg(wanted, got);
}

/// Whether the expression ends in a name as "token": what it comes to is shown nowhere.
bool asksForSecret(const QString &expression)
{
    QString name = expression;
    while (!name.isEmpty() && !name.back().isLetterOrNumber())
        name.chop(1);
    qsizetype start = name.size();
    while (start > 0
           && (name.at(start - 1).isLetterOrNumber() || name.at(start - 1) == u'_'
               || name.at(start - 1) == u'-'))
        --start;
    return isSecretName(QStringView(name).mid(start));
}

class Evaluation {
public:
    Evaluation(const AssertionSubject &subject, const Resolver *resolver)
        : m_resolver(resolver)
        , m_reader(subject, [resolver](const QString &name) { return variable(resolver, name); })
    {
    }

    [[nodiscard]] AssertionResult run(const Assertion &assertion)
    {
        const auto comparison = comparisonOf(assertion.comparison.trimmed());
        if (!comparison) {
            return {
                assertion, Outcome::Broken,
                evaluationWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "There is no operator \"%1\"."))
                    .arg(assertion.comparison)};
        }
        if (!m_reader.subject().isWhole && assertion.expression.contains("body"_L1)) {
            return {assertion, Outcome::Broken,
                    evaluationWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions",
                                                      "The body is too long to be looked at."))};
        }
        QString text = assertion.value;
        if (takesValue(*comparison) && m_resolver) {
            const Resolved resolved = m_resolver->resolve(text);
            if (resolved.hasProblems()) {
                return {assertion, Outcome::Broken,
                        evaluationWords(
                            QT_TRANSLATE_NOOP("Fingerpost::Assertions", "A variable in \"%1\" has no value."))
                            .arg(text)};
            }
            text = resolved.text;
        }
        const auto actual = m_reader.value(assertion.expression);
        if (!actual)
            return {assertion, Outcome::Broken, actual.error().message()};
        const Operand operand = operandOf(*comparison, text);
        Judgement judgement(*comparison, *actual, operand);
        const Outcome outcome = judgement.outcome();
        AssertionResult result{assertion, outcome, judgement.problem()};
        if (outcome == Outcome::Failed)
            result.message = failure(*comparison, *actual, operand, asksForSecret(assertion.expression),
                                     [this](const QString &whole) { return hidden(whole); });
        return result;
    }

private:
    [[nodiscard]] QString hidden(const QString &text) const
    {
        const auto &hide = m_reader.subject().hide;
        return hide ? hide(text, m_resolver ? m_resolver->usedSecrets() : QStringList()) : text;
    }

    static std::optional<QString> variable(const Resolver *resolver, const QString &name)
    {
        if (!resolver)
            return {};
        const Resolved resolved = resolver->resolve("{{"_L1 + name + "}}"_L1);
        return resolved.hasProblems() ? std::nullopt : std::optional(resolved.text);
    }

    const Resolver *m_resolver;
    ExpressionReader m_reader;
};

} // namespace

QList<AssertionResult> evaluateAssertions(const QList<Assertion> &assertions, const AssertionSubject &subject,
                                          const Resolver *resolver)
{
    Evaluation evaluation(subject, resolver);
    QList<AssertionResult> results;
    for (const Assertion &assertion : assertions) {
        if (assertion.enabled)
            results.append(evaluation.run(assertion));
    }
    return results;
}

} // namespace Fingerpost
