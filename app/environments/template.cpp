// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/template.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Template {

namespace {

constexpr QStringView processPrefix = u"process.env.";
constexpr QStringView answerPrefix = u"response(";

/// What is between the braces that open at a place, if they close.
struct Inside {
    bool isClosed = false;
    qsizetype end = 0; ///< of the first closing brace; else where to look on
};

/// The arguments of an answer may hold single braces and anything else in quotes, but never what could open
/// another mention: so each character is looked at once, however many are left open.
Inside insideFrom(QStringView text, qsizetype begin)
{
    const qsizetype end = std::min(text.size(), begin + maximumLength + 1);
    qsizetype start = begin;
    while (start < end && text.at(start).isSpace())
        ++start;
    const bool isAnswer = text.mid(start).startsWith(answerPrefix);
    QChar quote;
    qsizetype i = begin;
    for (; i < end; ++i) {
        const QChar c = text.at(i);
        const bool isDouble = i + 1 < text.size() && text.at(i + 1) == c;
        if (c.category() == QChar::Other_Control && c != u'\t')
            break;
        if (c == u'{' && (quote.isNull() || isDouble))
            break;
        if (c == u'}' && quote.isNull())
            return {isDouble, isDouble ? i : i + 1};
        if (!isAnswer)
            continue;
        if (!quote.isNull() && c == u'\\' && i + 1 < text.size() && text.at(i + 1) == quote)
            ++i;
        else if (c == quote)
            quote = {};
        else if (quote.isNull() && (c == u'\'' || c == u'"'))
            quote = c;
    }
    return {false, std::max(i, begin)};
}

bool isNameLike(QStringView name)
{
    constexpr QStringView others = u"_-.:/@[]$";
    return (name.front().isLetterOrNumber() || name.front() == u'_' || name.front() == u'$')
        && std::all_of(name.begin(), name.end(), [&](QChar c) {
               return c.isLetterOrNumber() || c.isSurrogate() || others.contains(c);
           });
}

Mention mentionOf(QStringView inside)
{
    Mention mention;
    if (inside.startsWith(answerPrefix)) {
        mention.kind = Mention::Kind::Answer;
    } else if (inside.startsWith(processPrefix) && inside.size() > processPrefix.size()) {
        mention.kind = Mention::Kind::Process;
        inside = inside.mid(processPrefix.size());
    } else if (inside.startsWith(u'?') && inside.size() > 1) {
        mention.kind = Mention::Kind::Prompt;
        inside = inside.mid(1).trimmed();
    } else {
        if (inside.startsWith(u'$') && inside.size() > 1)
            mention.kind = Mention::Kind::Dynamic;
        mention.looksLikeName = isNameLike(inside);
    }
    mention.name = inside.toString();
    return mention;
}

} // namespace

bool mayMention(QStringView text)
{
    return text.contains(u"{{");
}

QList<Mention> mentions(QStringView text, qsizetype limit)
{
    QList<Mention> found;
    qsizetype at = text.indexOf(u"{{");
    while (at >= 0 && found.size() < limit) {
        while (at + 2 < text.size() && text.at(at + 2) == u'{')
            ++at;
        const Inside inside = insideFrom(text, at + 2);
        const QStringView content = text.mid(at + 2, inside.end - at - 2).trimmed();
        qsizetype next = inside.end;
        if (inside.isClosed && !content.isEmpty()) {
            Mention mention = mentionOf(content);
            mention.begin = at;
            mention.length = inside.end + 2 - at;
            next = inside.end + 2;
            found.append(mention);
        }
        at = text.indexOf(u"{{", next);
    }
    return found;
}

} // namespace Fingerpost::Template
