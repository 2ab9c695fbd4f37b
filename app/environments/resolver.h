// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/dynamicvalues.h"
#include "environments/lastanswers.h"
#include "environments/secretsource.h"
#include "environments/variablescopes.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace Fingerpost {

/// Where a value came from.
struct Origin {
    enum class Kind {
        Nowhere,
        Scope, ///< a variable of \a scope
        Dynamic,
        Prompt, ///< the user's answer
        Answer, ///< the last answer to the request \a name
    };

    Kind kind = Kind::Nowhere;
    ScopeKind scope = ScopeKind::Global; ///< of kind Scope
    QString id; ///< the scope's
    QString name; ///< the scope's, for people; else see Kind

    bool operator==(const Origin &) const = default;
};

enum class UseState {
    Resolved,
    Dynamic, ///< resolved; made up for this sending, or an example in a preview
    Missing, ///< nobody defines it
    Cycle, ///< its value mentions itself, perhaps through others
    SecretLocked, ///< a secret whose value the SecretSource does not have
    PromptOpen, ///< a question that has not been answered
    NoAnswer, ///< the request it is taken from has not been answered
    NoMatch, ///< that answer does not hold it, or is not of its kind
    BadExpression, ///< a response(...) that cannot be read, or whose JSONPath or pattern cannot
    TooLong, ///< beyond a bound of ResolverLimits, or of AnswerReader
};

/// Whether what is sent would not be what was meant.
[[nodiscard]] constexpr bool isProblem(UseState state)
{
    return state != UseState::Resolved && state != UseState::Dynamic;
}

/// One mention of a text, and what became of it.
struct Use {
    /// A variable on the way to the value.
    struct Step {
        QString name;
        Origin origin;

        bool operator==(const Step &) const = default;
    };

    qsizetype begin = 0; ///< in the text as typed, with its braces
    qsizetype length = 0;
    qsizetype resultBegin = 0; ///< in the resolved text
    qsizetype resultLength = 0;
    QString name; ///< as Template::Mention has it
    QString value; ///< what stands in the resolved text; of a problem as much as could be made of it
    UseState state = UseState::Missing; ///< the first problem of all that went into it, else its own
    bool isSecret = false; ///< the value is a secret, or holds one
    Origin origin; ///< of the variable itself
    QList<Step> chain; ///< what its value went through, itself first, each once, in the order of need
    QString culprit; ///< the name behind the problem of \a state: its own, or one of the chain's mentions
};

/// A text with its variables in place.
struct Resolved {
    QString text; ///< mentions with a problem stay as typed where nothing is known of them
    QList<Use> uses; ///< in order

    [[nodiscard]] bool hasProblems() const;
    [[nodiscard]] bool isSecret() const;
    /// The text with \a mask for each value that is secret.
    [[nodiscard]] QString masked(const QString &mask = QStringLiteral("\u2022\u2022\u2022\u2022")) const;
};

/// Bounds of one Resolver, so that no collection exhausts the machine that opens it.
struct ResolverLimits {
    int depth = 64; ///< variables in variables
    qint64 characters = 32 * 1024 * 1024; ///< UTF-16 units of all values put into texts, 64 MiB
    qsizetype mentions = 200'000; ///< in all texts and values
};

/// What a Resolver takes values from.
struct ResolverSources {
    VariableScopes scopes;
    std::shared_ptr<const SecretSource> secrets = nullptr; ///< null: secrets are locked
    std::shared_ptr<const LastAnswers> answers = nullptr; ///< null: nothing has been answered
    QHash<QString, QString> prompts = {}; ///< the answers by question, without '?'
    bool isPreview = false; ///< dynamic values show their example, always the same
    DynamicSource dynamic = {};
    ResolverLimits limits = {};
};

/// Resolves the texts of one sending, or of one preview, see template.h for what is a mention.
///
/// The values of variables may mention others. Values from the keychain, a `.env` file, the process, a prompt
/// or an answer are data and stand for themselves, whatever braces they hold. A variable is resolved once: a
/// `{{$guid}}` in its value is the same wherever the variable is mentioned, while each `{{$guid}}` in a text
/// is one by itself. For one thread at a time; make a new one for each sending, as it keeps what it found and
/// its limits count all that it did.
class Resolver {
public:
    explicit Resolver(const ResolverSources &sources);
    ~Resolver();
    Q_DISABLE_COPY_MOVE(Resolver)

    [[nodiscard]] Resolved resolve(const QString &text) const;

    /// The values of the secrets that went into anything so far, each once: what is to be redacted.
    [[nodiscard]] QStringList usedSecrets() const;
    /// The questions that were met so far and have no answer, each once, in order.
    [[nodiscard]] QStringList openPrompts() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Fingerpost
