// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "challenge_p.h"

#include <algorithm>

namespace Requests {

namespace {

/// Python's urllib.request.parse_http_list: cuts at commas outside of quotes; quotes stay, escapes are
/// resolved.
QByteArrayList httpList(const QByteArray &value)
{
    QByteArrayList items;
    QByteArray item;
    bool quoted = false;
    bool escaped = false;
    for (const char c : value) {
        if (quoted && !escaped && c == '\\') {
            escaped = true;
            continue;
        }
        if (!escaped && c == '"')
            quoted = !quoted;
        if (!escaped && !quoted && c == ',') {
            items.append(item.trimmed());
            item.clear();
            continue;
        }
        item += c;
        escaped = false;
    }
    if (!item.isEmpty())
        items.append(item.trimmed());
    for (QByteArray &one : items) {
        if (one.isNull())
            one = ""; // between two commas: empty, not missing
    }
    return items;
}

bool isQuoted(const QByteArray &text)
{
    return text.startsWith('"') && text.endsWith('"');
}

QByteArray withoutQuotes(const QByteArray &text)
{
    const QByteArray inner = text.mid(1, qMax<qsizetype>(0, text.size() - 2));
    return inner.isNull() ? QByteArray("") : inner;
}

QByteArray unquoted(const QByteArray &text)
{
    return isQuoted(text) ? withoutQuotes(text) : text;
}

bool isToken(QByteArrayView text)
{
    static constexpr QByteArrayView marks = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || marks.contains(c);
    });
}

/// The length of the scheme \a item begins with; 0 when it is a parameter of the challenge before it.
qsizetype schemeLength(const QByteArray &item)
{
    qsizetype end = 0;
    while (end < item.size() && item.at(end) != ' ' && item.at(end) != '\t')
        ++end;
    if (!isToken(QByteArrayView(item).first(end)))
        return 0;
    // "realm = x" is a parameter all the same.
    return item.mid(end).trimmed().startsWith('=') ? 0 : end;
}

} // namespace

QByteArrayList parseListHeader(const QByteArray &value)
{
    QByteArrayList items = httpList(value);
    for (QByteArray &item : items) {
        if (isQuoted(item))
            item = unquoteHeaderValue(withoutQuotes(item));
    }
    return items;
}

QMap<QByteArray, QByteArray> parseDictHeader(const QByteArray &value)
{
    QMap<QByteArray, QByteArray> dict;
    for (const QByteArray &item : httpList(value)) {
        const qsizetype equals = item.indexOf('=');
        if (equals < 0) {
            dict.insert(item, {});
            continue;
        }
        const QByteArray text = item.mid(equals + 1);
        dict.insert(item.left(equals), isQuoted(text) ? unquoteHeaderValue(withoutQuotes(text)) : text);
    }
    return dict;
}

QByteArray unquoteHeaderValue(const QByteArray &value, bool isFileName)
{
    if (!isQuoted(value))
        return value;
    QByteArray inner = withoutQuotes(value);
    // Browsers send "C:\path" unescaped, and "\\server\path".
    if (!isFileName || !inner.startsWith("\\\\"))
        inner.replace("\\\\", "\\").replace("\\\"", "\"");
    return inner;
}

QList<Challenge> parseChallenges(const QByteArray &value)
{
    QList<Challenge> challenges;
    for (QByteArray item : httpList(value)) {
        if (const qsizetype length = schemeLength(item); length > 0) {
            challenges.append({item.left(length).toLower(), {}});
            item = item.mid(length).trimmed();
        }
        const qsizetype equals = item.indexOf('=');
        if (challenges.isEmpty() || equals <= 0)
            continue;
        const QByteArray name = item.left(equals).trimmed().toLower();
        auto &parameters = challenges.last().parameters;
        // Not a parameter but a token68, as Negotiate has it, when the name is no token.
        if (isToken(name) && !parameters.contains(name))
            parameters.insert(name, unquoted(item.mid(equals + 1).trimmed()));
    }
    return challenges;
}

} // namespace Requests
