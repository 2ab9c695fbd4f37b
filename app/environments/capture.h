// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/jsontree.h"
#include "environments/lastanswers.h"

#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace Fingerpost {

/// Which value of which request's last answer. As a mention it is written
///
///     {{response('Folder/Login').json('$.token')}}   the first that JSONPath selects, see jsonpath.h
///     {{response('Folder/Login').header('ETag')}}    the first header of that name
///     {{response('Folder/Login').cookie('sid')}}     a cookie that it set
///     {{response('Folder/Login').regex('id=(\d+)')}} the first match in the body: its first group, else all
///     {{response('Folder/Login').status()}}
///     {{response('Folder/Login').body()}}
///
/// which reads as Slumber's response('login') | jsonpath('$.token') and Yaak's response.body.path(), but in
/// the braces and the dotted words that Bruno and its res.body have. Quotes are single or double; a backslash
/// before the quote in use stands for that quote, every other backslash for itself, so that patterns are
/// typed as they are. A value.
struct Capture {
    enum class Kind { Json, Header, Cookie, Regex, Status, Body };

    QString request; ///< for LastAnswers::lastAnswer()
    Kind kind = Kind::Json;
    QString expression; ///< the argument; empty for Status and Body

    bool operator==(const Capture &) const = default;

    /// The capture that \a text between two braces means; nothing: it is none.
    [[nodiscard]] static std::optional<Capture> parse(QStringView text);
    /// What parse() reads again: without the braces. An expression that ends in a backslash cannot be
    /// written.
    [[nodiscard]] QString toText() const;
};

/// Takes values from last answers. Keeps what it has read of them, so that many values of one answer cost one
/// reading: one for each sending. Not for several threads at a time.
class AnswerReader {
public:
    enum class State {
        Found,
        NoAnswer, ///< the request has not been answered, or is none
        Unusable, ///< no JSON for a JSONPath, or more of it than is read
        BadExpression,
        NoMatch,
        TooCostly, ///< the expression takes longer than a bound
    };

    struct Value {
        State state = State::NoAnswer;
        /// JSON strings without quotes and escapes; other JSON as it stands in the body, numbers to the
        /// digit.
        QString text;
    };

    /// \a answers may be null: then nothing has been answered.
    explicit AnswerReader(std::shared_ptr<const LastAnswers> answers);
    ~AnswerReader();

    [[nodiscard]] Value value(const Capture &capture);

private:
    struct Known;

    [[nodiscard]] Known &known(const QString &request);
    [[nodiscard]] static Value json(Known &known, const QString &expression);
    [[nodiscard]] static Value regex(Known &known, const QString &pattern);

    std::shared_ptr<const LastAnswers> m_answers;
    QHash<QString, std::shared_ptr<Known>> m_known;
};

} // namespace Fingerpost
