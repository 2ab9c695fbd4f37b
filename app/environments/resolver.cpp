// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/resolver.h"

#include "environments/capture.h"
#include "environments/template.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype longestChain = 64;

/// What a mention stands for, wherever it is.
struct Value {
    QString text;
    UseState state = UseState::Missing;
    bool isSecret = false;
    Origin origin;
    QList<Use::Step> chain;
    QString culprit;
    int height = 0; ///< how many variables are in one another, itself one
    bool isKept = true; ///< false: nothing came of it, the mention stays as typed
};

Value problem(UseState state, const QString &culprit, const Origin &origin = {})
{
    Value value;
    value.state = state;
    value.culprit = culprit;
    value.origin = origin;
    value.isKept = false;
    return value;
}

Value literal(const QString &text, const Origin &origin)
{
    Value value;
    value.text = text;
    value.state = UseState::Resolved;
    value.origin = origin;
    return value;
}

/// What went into \a part goes into \a whole, too. The whole is dynamic only if it is so by itself.
void taint(Value &whole, const Value &part)
{
    if (isProblem(part.state) && !isProblem(whole.state)) {
        whole.state = part.state;
        whole.culprit = part.culprit;
    }
    whole.isSecret = whole.isSecret || part.isSecret;
    whole.height = std::max(whole.height, part.height + 1);
}

void lengthen(QList<Use::Step> &chain, const QList<Use::Step> &by)
{
    for (const Use::Step &step : by) {
        if (chain.size() >= longestChain)
            return;
        if (!chain.contains(step))
            chain.append(step);
    }
}

UseState stateOf(AnswerReader::State state)
{
    switch (state) {
    case AnswerReader::State::Found:
        return UseState::Resolved;
    case AnswerReader::State::NoAnswer:
        return UseState::NoAnswer;
    case AnswerReader::State::BadExpression:
        return UseState::BadExpression;
    case AnswerReader::State::TooCostly:
        return UseState::TooLong;
    case AnswerReader::State::Unusable:
    case AnswerReader::State::NoMatch:
        break;
    }
    return UseState::NoMatch;
}

} // namespace

class Resolver::Private {
public:
    explicit Private(const ResolverSources &its)
        : sources(its)
        , answers(its.answers)
    {
    }

    /// \a put is told of each mention in turn, its value and where that begins in the result.
    template<typename Put> QString expand(const QString &text, int depth, Put put)
    {
        const qsizetype left = sources.limits.mentions - mentions;
        const QList<Template::Mention> found = Template::mentions(text, std::max(left, qsizetype(0)) + 1);
        if (found.isEmpty())
            return text;
        QString result;
        qsizetype done = 0;
        for (const Template::Mention &mention : found) {
            const bool isOver = ++mentions > sources.limits.mentions;
            Value value = isOver ? problem(UseState::TooLong, mention.name) : valueOf(mention, depth);
            if (value.state == UseState::Missing && !mention.looksLikeName && !value.isKept)
                continue;
            if (value.isKept && (characters += value.text.size()) > sources.limits.characters)
                value = problem(UseState::TooLong, mention.name, value.origin);
            if (!value.isKept)
                value.text = text.mid(mention.begin, mention.length);
            result += QStringView(text).mid(done, mention.begin - done);
            put(mention, value, result.size());
            result += value.text;
            done = mention.begin + mention.length;
        }
        return result + QStringView(text).mid(done);
    }

    Value valueOf(const Template::Mention &mention, int depth)
    {
        switch (mention.kind) {
        case Template::Mention::Kind::Variable:
            return variable(sources.scopes.find(mention.name), mention.name, depth);
        case Template::Mention::Kind::Process:
            return processVariable(mention.name);
        case Template::Mention::Kind::Dynamic:
            if (const DynamicValue *const dynamic = DynamicValues::find(mention.name))
                return dynamicValue(*dynamic);
            return variable(sources.scopes.find(mention.name), mention.name, depth);
        case Template::Mention::Kind::Prompt:
            return promptValue(mention.name);
        case Template::Mention::Kind::Answer:
            return answerValue(mention.name);
        }
        return problem(UseState::Missing, mention.name);
    }

    const ResolverSources sources;
    QStringList secrets; ///< that were put into something
    QStringList prompts; ///< that were not answered

private:
    using Key = std::pair<qsizetype, QString>;

    [[nodiscard]] Origin originOf(const VariableScopes::Found &found) const
    {
        const VariableScope &scope = sources.scopes.scope(found.scope);
        return {Origin::Kind::Scope, scope.kind, scope.id, scope.name};
    }

    Value variable(const VariableScopes::Found &found, const QString &name, int depth)
    {
        if (!found)
            return problem(UseState::Missing, name);
        const Key key(found.scope, name);
        const auto known = resolved.constFind(key);
        if (known != resolved.constEnd()) {
            return depth + known->height > sources.limits.depth
                ? problem(UseState::TooLong, name, originOf(found))
                : *known;
        }
        if (open.contains(key))
            return problem(UseState::Cycle, name, originOf(found));
        if (depth >= sources.limits.depth)
            return problem(UseState::TooLong, name, originOf(found));
        open.append(key);
        const Value value = found.variable->secret ? secretValue(*found.variable, originOf(found))
                                                   : plainValue(*found.variable, originOf(found), depth);
        open.removeLast();
        resolved.insert(key, value);
        return value;
    }

    Value plainValue(const Variable &variable, const Origin &origin, int depth)
    {
        Value whole = literal({}, origin);
        whole.chain.append({variable.name, origin});
        whole.height = 1;
        QSet<QString> seen; // a value that mentions another a thousand times compares its chain once
        const auto put = [&](const Template::Mention &mention, const Value &part, qsizetype) {
            taint(whole, part);
            if (!seen.contains(mention.name)) {
                seen.insert(mention.name);
                lengthen(whole.chain, part.chain);
            }
        };
        whole.text = expand(variable.value, depth + 1, put);
        // Half a cycle says nothing; half an address does.
        whole.isKept = whole.state != UseState::Cycle;
        return whole;
    }

    [[nodiscard]] Value secretValue(const Variable &variable, const Origin &origin)
    {
        std::optional<QString> secret;
        if (sources.secrets)
            secret = sources.secrets->secret(origin.id, variable.name);
        if (!secret && !variable.value.isEmpty())
            secret = variable.value;
        if (secret && !secret->isEmpty() && !secrets.contains(*secret))
            secrets.append(*secret);
        Value value =
            secret ? literal(*secret, origin) : problem(UseState::SecretLocked, variable.name, origin);
        value.isSecret = secret.has_value();
        value.height = 1;
        value.chain.append({variable.name, origin});
        return value;
    }

    [[nodiscard]] Value processVariable(const QString &name)
    {
        const VariableScopes::Found found = sources.scopes.findProcess(name);
        if (!found)
            return problem(UseState::Missing, "process.env."_L1 + name);
        if (found.variable->secret)
            return secretValue(*found.variable, originOf(found));
        Value value = literal(found.variable->value, originOf(found));
        value.chain.append({name, value.origin});
        return value;
    }

    [[nodiscard]] Value dynamicValue(const DynamicValue &dynamic) const
    {
        Value value =
            literal(sources.isPreview ? QString::fromUtf8(dynamic.example) : dynamic.make(sources.dynamic),
                    {Origin::Kind::Dynamic, {}, {}, QString::fromLatin1(dynamic.name)});
        value.state = UseState::Dynamic;
        value.chain.append({QString::fromLatin1(dynamic.name), value.origin});
        return value;
    }

    [[nodiscard]] Value promptValue(const QString &question)
    {
        const Origin origin{Origin::Kind::Prompt, {}, {}, question};
        const auto answer = sources.prompts.constFind(question);
        Value value = answer == sources.prompts.constEnd() ? problem(UseState::PromptOpen, question, origin)
                                                           : literal(*answer, origin);
        value.chain.append({question, origin});
        if (isProblem(value.state) && !prompts.contains(question))
            prompts.append(question);
        return value;
    }

    Value answerValue(const QString &expression)
    {
        const auto capture = Capture::parse(expression);
        if (!capture)
            return problem(UseState::BadExpression, expression);
        const Origin origin{Origin::Kind::Answer, {}, {}, capture->request};
        const auto known = captured.constFind(expression);
        const AnswerReader::Value found = known == captured.constEnd() ? answers.value(*capture) : *known;
        captured.insert(expression, found);
        Value value = found.state == AnswerReader::State::Found
            ? literal(found.text, origin)
            : problem(stateOf(found.state), expression, origin);
        value.chain.append({expression, origin});
        return value;
    }

    QHash<Key, Value> resolved;
    QList<Key> open; ///< the variables that are being resolved, the outermost first
    AnswerReader answers;
    QHash<QString, AnswerReader::Value> captured;
    qint64 characters = 0;
    qsizetype mentions = 0;
};

bool Resolved::hasProblems() const
{
    return std::any_of(uses.begin(), uses.end(), [](const Use &use) { return isProblem(use.state); });
}

bool Resolved::isSecret() const
{
    return std::any_of(uses.begin(), uses.end(), [](const Use &use) { return use.isSecret; });
}

QString Resolved::masked(const QString &mask) const
{
    QString out;
    qsizetype done = 0;
    for (const Use &use : uses) {
        if (!use.isSecret)
            continue;
        out += QStringView(text).mid(done, use.resultBegin - done) + mask;
        done = use.resultBegin + use.resultLength;
    }
    return out + QStringView(text).mid(done);
}

Resolver::Resolver(const ResolverSources &sources)
    : d(std::make_unique<Private>(sources))
{
}

Resolver::~Resolver() = default;

QStringList Resolver::usedSecrets() const
{
    return d->secrets;
}

QStringList Resolver::openPrompts() const
{
    return d->prompts;
}

Resolved Resolver::resolve(const QString &text) const
{
    Resolved resolved;
    resolved.text =
        d->expand(text, 0, [&resolved](const Template::Mention &mention, const Value &value, qsizetype at) {
            Use use;
            use.begin = mention.begin;
            use.length = mention.length;
            use.resultBegin = at;
            use.resultLength = value.text.size();
            use.name = mention.name;
            use.value = value.text;
            use.state = value.state;
            use.isSecret = value.isSecret && value.isKept;
            use.origin = value.origin;
            use.chain = value.chain;
            use.culprit = value.culprit;
            resolved.uses.append(use);
        });
    return resolved;
}

} // namespace Fingerpost
