// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/yamlvalue.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::YamlWriter {

namespace {

/// Readable in a plain or single-quoted scalar, and the same to all readers.
bool isPrintable(const QString &text)
{
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code < 0x20 || (code >= 0x7F && code <= 0xA0) || code == 0x2028 || code == 0x2029
            || code == 0xFEFF || code >= 0xFFFE)
            return false;
    }
    return true;
}

/// Words and numbers that some reader takes for something else than a text.
bool looksTyped(const QString &text)
{
    static const QRegularExpression words(
        u"\\A(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\\.(?:inf|nan))\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Numbers of both versions, times, dates, and what only begins like one: rather too much than too little.
    static const QRegularExpression numbers(
        u"\\A[-+]?\\.?[0-9][-+0-9a-fA-F_xXoO.,:eE]*(?:[tTzZ ][-+0-9tTzZ:. ]*)?\\z"_s);
    return words.match(text).hasMatch() || numbers.match(text).hasMatch();
}

bool isPlain(const QString &text, bool inFlow)
{
    if (text.isEmpty() || !isPrintable(text) || looksTyped(text))
        return false;
    if (text.startsWith(u' ') || text.endsWith(u' ') || text.endsWith(u':') || text.startsWith("---"_L1)
        || text.startsWith("..."_L1))
        return false;
    if (text.contains(": "_L1) || text.contains(" #"_L1))
        return false;
    static const QString indicators = u"-?:,[]{}#&*!|>'\"%@`"_s;
    const QChar first = text.front();
    if (indicators.contains(first)) {
        const bool mayLead = first == u'-' || first == u'?' || first == u':';
        if (!mayLead || inFlow || text.size() == 1 || text.at(1) == u' ')
            return false;
    }
    static const QRegularExpression notInFlow(u"[,\\[\\]{}?:]"_s);
    return !inFlow || !text.contains(notInFlow);
}

QByteArray singleQuoted(const QString &text)
{
    return '\'' + QString(text).replace(u'\'', "''"_L1).toUtf8() + '\'';
}

QByteArray doubleQuoted(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString(c);
        else if (c == u'\n')
            quoted += "\\n"_L1;
        else if (c == u'\r')
            quoted += "\\r"_L1;
        else if (c == u'\t')
            quoted += "\\t"_L1;
        else if (code < 0x20 || (code >= 0x7F && code <= 0xA0))
            quoted += u"\\x%1"_s.arg(uint(code), 2, 16, QChar(u'0'));
        else if (code == 0x2028 || code == 0x2029 || code == 0xFEFF || code >= 0xFFFE)
            quoted += u"\\u%1"_s.arg(uint(code), 4, 16, QChar(u'0'));
        else
            quoted += c;
    }
    return quoted.toUtf8() + '"';
}

QByteArray lineAt(qsizetype column, const QByteArray &text, const YamlStyle &style)
{
    return style.lineBreak + QByteArray(column, ' ') + text;
}

/// The entries of a mapping at \a column or the items of a sequence there, the first in the head.
YamlPiece children(const YamlValue &value, qsizetype column, const YamlStyle &style)
{
    YamlPiece all;
    for (qsizetype i = 0; i < value.size(); ++i) {
        YamlPiece piece;
        if (value.type() == YamlValue::Type::Mapping) {
            piece = entry(value.keys().at(i), value.items().at(i), column, style);
        } else {
            piece = item(value.items().at(i), column, column + 2, style);
            piece.head = piece.head.isEmpty() ? QByteArray("-") : "- " + piece.head;
        }
        if (i == 0)
            all.head = piece.head + piece.body;
        else
            all.body += lineAt(column, piece.head, style) + piece.body;
        all.isBlock = piece.isBlock;
    }
    return all;
}

} // namespace

QByteArray scalar(const YamlValue &value, bool inFlow, YamlNode::Style wish)
{
    const QString &text = value.text();
    if (value.type() == YamlValue::Type::Null)
        return "null";
    if (value.type() != YamlValue::Type::String)
        return text.toUtf8();
    if (wish == YamlNode::Style::DoubleQuoted)
        return doubleQuoted(text);
    if (wish == YamlNode::Style::SingleQuoted && isPrintable(text))
        return singleQuoted(text);
    if (isPlain(text, inFlow))
        return text.toUtf8();
    const bool isNoisy = text.contains(u'"') || text.contains(u'\\');
    return isNoisy && !text.contains(u'\'') && isPrintable(text) ? singleQuoted(text) : doubleQuoted(text);
}

QByteArray flow(const YamlValue &value)
{
    if (value.isScalar())
        return scalar(value, true);
    QByteArrayList parts;
    const bool isMapping = value.type() == YamlValue::Type::Mapping;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QByteArray key = isMapping ? scalar(value.keys().at(i), true) + ": " : QByteArray();
        parts.append(key + flow(value.items().at(i)));
    }
    return (isMapping ? '{' : '[') + parts.join(", ") + (isMapping ? '}' : ']');
}

YamlPiece literal(const QString &text, qsizetype parent, qsizetype indent, const YamlStyle &style)
{
    QString visible = text;
    visible.remove(u'\n').remove(u'\t');
    if (!style.literals || !isPrintable(visible) || text.trimmed().isEmpty())
        return {};
    YamlPiece piece;
    piece.head = "|";
    // Where the first line begins with a blank, readers cannot find the indentation by themselves.
    if (text.front() == u' ' || text.front() == u'\n' || text.front() == u'\t') {
        if (indent - parent > 9)
            return {};
        piece.head += QByteArray::number(indent - parent);
    }
    if (!text.endsWith(u'\n'))
        piece.head += '-';
    else if (text.endsWith("\n\n"_L1))
        piece.head += '+';
    const QStringList lines = (text.endsWith(u'\n') ? text.chopped(1) : text).split(u'\n');
    for (const QString &line : lines)
        piece.body += line.isEmpty() ? style.lineBreak : lineAt(indent, line.toUtf8(), style);
    piece.isBlock = true;
    return piece;
}

YamlPiece valueOfKey(const YamlValue &value, qsizetype parent, const YamlStyle &style)
{
    if (value.isScalar()) {
        if (value.text().contains(u'\n')) {
            const YamlPiece piece = literal(value.text(), parent, parent + style.step, style);
            if (!piece.head.isEmpty())
                return piece;
        }
        return {scalar(value, false), {}};
    }
    const bool isMapping = value.type() == YamlValue::Type::Mapping;
    if (value.size() == 0)
        return {isMapping ? "{}" : "[]", {}};
    const qsizetype column = parent + (isMapping ? style.step : style.listStep);
    const YamlPiece inner = children(value, column, style);
    return {{}, lineAt(column, inner.head, style) + inner.body, inner.isBlock};
}

YamlPiece item(const YamlValue &value, qsizetype dash, qsizetype column, const YamlStyle &style)
{
    if (value.isScalar() || value.size() == 0)
        return valueOfKey(value, dash, style);
    return children(value, column, style);
}

YamlPiece entry(const QString &key, const YamlValue &value, qsizetype column, const YamlStyle &style)
{
    YamlPiece piece = valueOfKey(value, column, style);
    piece.head = scalar(key, false) + (piece.head.isEmpty() ? QByteArray(":") : ": " + piece.head);
    return piece;
}

QByteArray document(const YamlValue &mapping)
{
    QByteArray text;
    for (qsizetype i = 0; i < mapping.size(); ++i) {
        const YamlPiece piece = entry(mapping.keys().at(i), mapping.items().at(i), 0, {});
        text += (i == 0 ? "" : "\n") + piece.head + piece.body + '\n';
    }
    return text.isEmpty() ? QByteArray("{}\n") : text;
}

} // namespace Fingerpost::YamlWriter
