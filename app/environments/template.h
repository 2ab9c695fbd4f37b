// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <limits>

/// Texts that mention variables as `{{name}}`.
///
/// A mention is on one line, holds at most maximumLength characters between its braces and no brace itself;
/// blanks around the name do not count. Of more than two braces in a row the last two open and the first two
/// close, so that the JSON `{"a":{{b}}}` mentions b. Everything else that has braces is text and stays as
/// typed: JSON and GraphQL (`}}` closes nothing that `{{` has not opened), `{{}}`, `{{` without its end. As
/// in Bruno and Postman there is no escape.
namespace Fingerpost::Template {

constexpr qsizetype maximumLength = 4096;

/// One `{{...}}` of a text.
struct Mention {
    enum class Kind {
        Variable, ///< `{{name}}`
        Process, ///< `{{process.env.NAME}}`, as in Bruno: a `.env` file's or the process's
        Dynamic, ///< `{{$guid}}`: made anew whenever it is sent
        Prompt, ///< `{{?What is your name}}`, as in Bruno: asked for when it is sent
        Answer, ///< `{{response('Folder/Login').json('$.token')}}`, see capture.h
    };

    Kind kind = Kind::Variable;
    qsizetype begin = 0; ///< of the first brace, in UTF-16 units
    qsizetype length = 0; ///< with all four braces
    /// The variable's name, the process variable's without "process.env.", the dynamic value's with its '$',
    /// the question without its '?', the whole expression of an answer.
    QString name;
    /// False for what no variable is usually named, as `{{#if x}}` of another template language: it stands
    /// for itself, and nobody need be warned of it, unless somebody did define a variable of that name.
    bool looksLikeName = true;

    bool operator==(const Mention &) const = default;
};

/// The mentions of \a text in order, the first \a limit of them. Takes time by the length of \a text.
[[nodiscard]] QList<Mention> mentions(QStringView text,
                                      qsizetype limit = std::numeric_limits<qsizetype>::max());

/// Whether \a text could hold a mention at all; cheap.
[[nodiscard]] bool mayMention(QStringView text);

} // namespace Fingerpost::Template
