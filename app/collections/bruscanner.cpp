// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/bruscanner.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype LineIndent = 4; ///< of the lines in `'''`, wherever they stand
constexpr QByteArrayView Quotes("'''");

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// The lines in `'''` of an annotation: as far to the left as the leftmost allows.
QString outdented(const QString &content)
{
    QString text = content;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (!text.contains(u'\n'))
        return text;
    QStringList lines = text.split(u'\n');
    if (lines.constFirst().isEmpty())
        lines.removeFirst();
    if (!lines.isEmpty() && BruText::trimmed(lines.constLast()).isEmpty())
        lines.removeLast();
    qsizetype indent = content.size();
    for (const QString &line : std::as_const(lines)) {
        const auto first =
            std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' ' && c != u'\t'; });
        if (!BruText::trimmed(line).isEmpty())
            indent = qMin(indent, qsizetype(first - line.begin()));
    }
    for (QString &line : lines)
        line = BruText::trimmed(line).isEmpty() ? QString() : line.mid(indent);
    return lines.join(u'\n');
}

} // namespace

qsizetype BruScanner::skipBlanks(qsizetype place) const
{
    while (isBlank(at(place)))
        ++place;
    return place;
}

qsizetype BruScanner::lineBreak(qsizetype place) const
{
    if (at(place) == '\n')
        return 1;
    return at(place) == '\r' && at(place + 1) == '\n' ? 2 : 0;
}

qsizetype BruScanner::lineEnd(qsizetype place) const
{
    const qsizetype end = m_bytes.indexOf('\n', place);
    if (end < 0)
        return m_bytes.size();
    return end > place && m_bytes.at(end - 1) == '\r' ? end - 1 : end;
}

bool BruScanner::isClosing(qsizetype place) const
{
    const qsizetype length = lineBreak(place);
    return length > 0 && at(place + length) == '}';
}

QString BruScanner::text(qsizetype from, qsizetype to) const
{
    return QString::fromUtf8(QByteArrayView(m_bytes).sliced(from, to - from));
}

/// As indexOf(), -1 too when too much has been searched already.
qsizetype BruScanner::find(QByteArrayView what, qsizetype from)
{
    if (m_searched > 4 * qint64(m_bytes.size()) + 65536)
        return -1;
    const qsizetype found = m_bytes.indexOf(what, from);
    m_searched += (found < 0 ? m_bytes.size() : found) - from;
    return found;
}

// ---- Annotations ----

qsizetype BruScanner::annotation(qsizetype place, BruAnnotation &annotation)
{
    const qsizetype name = place + 1;
    qsizetype end = name;
    while (!isAtEnd(end) && !QByteArrayView("() \t\r\n:").contains(at(end)))
        ++end;
    if (at(place) != '@' || end == name)
        return -1;
    annotation.name = text(name, end);
    if (at(end) == '(') {
        QString value;
        end = argument(end + 1, value);
        if (end < 0 || at(end) != ')')
            return -1;
        ++end;
        annotation.value = value;
    }
    if (at(end) == ':') // a variable whose name begins so
        return -1;
    end = skipBlanks(end);
    const qsizetype length = lineBreak(end);
    return length > 0 ? end + length : -1;
}

qsizetype BruScanner::argument(qsizetype place, QString &value)
{
    const QByteArrayView rest = QByteArrayView(m_bytes).sliced(place);
    if (rest.startsWith(Quotes)) {
        const qsizetype end = find(Quotes, place + 3);
        if (end >= 0) {
            value = outdented(text(place + 3, end));
            return end + 3;
        }
    }
    if (rest.startsWith('\'')) {
        const qsizetype end = find("'", place + 1);
        if (end >= 0) {
            value = text(place + 1, end);
            return end + 1;
        }
    }
    if (rest.startsWith('"')) {
        const qsizetype end = doubleQuoted(place + 1, value);
        if (end >= 0)
            return end;
    }
    const qsizetype end = find(")", place);
    if (end >= 0)
        value = text(place, end);
    return end;
}

qsizetype BruScanner::doubleQuoted(qsizetype place, QString &value)
{
    qsizetype end = find("\"", place);
    // Escaped where the number of backslashes before it is odd.
    const auto isEscaped = [this, place](qsizetype quote) {
        qsizetype slashes = 0;
        while (quote - slashes > place && at(quote - slashes - 1) == '\\')
            ++slashes;
        m_searched += slashes;
        return slashes % 2 == 1;
    };
    while (end >= 0 && isEscaped(end))
        end = find("\"", end + 1);
    if (end < 0)
        return -1;
    const QString raw = text(place, end);
    value.clear();
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar next = raw.at(i) == u'\\' && i + 1 < raw.size() ? raw.at(i + 1) : QChar();
        const qsizetype which = QStringView(u"rnt\"\\").indexOf(next);
        if (next.isNull() || which < 0) {
            value += raw.at(i);
            continue;
        }
        value += u"\r\n\t\"\\"[which];
        ++i;
    }
    return end + 1;
}

// ---- Keys ----

qsizetype BruScanner::key(qsizetype place, bool isSentence, BruRow &row) const
{
    qsizetype end = -1;
    if (!isSentence && m_dialect != BruDialect::Environment)
        end = quotedKey(place, row.key);
    if (end < 0) {
        end = place;
        while (!isAtEnd(end) && at(end) != ':' && lineBreak(end) == 0 && (isSentence || !isBlank(at(end))))
            ++end;
        row.key = BruText::trimmed(text(place, end));
        while (isSentence && end > place && isBlank(at(end - 1)))
            --end;
    }
    row.enabled = !row.key.startsWith(u'~');
    if (!row.enabled)
        row.key.remove(0, 1);
    return end;
}

qsizetype BruScanner::quotedKey(qsizetype place, QString &key) const
{
    const qsizetype tilde = at(place) == '~' ? 1 : 0;
    qsizetype end = place + tilde;
    if (at(end) != '"')
        return -1;
    QByteArray name(tilde, '~');
    for (++end; at(end) != '"'; ++end) {
        if (isAtEnd(end) || lineBreak(end) > 0)
            return -1;
        if (at(end) == '\\' && at(end + 1) == '"')
            ++end;
        name += at(end);
    }
    key = QString::fromUtf8(name);
    return end + 1;
}

// ---- Values ----

qsizetype BruScanner::value(qsizetype place, BruEntry &entry)
{
    entry.value = place;
    if (at(place) == '[') {
        QStringList list;
        entry.valueEnd = items(place + 1, list);
        if (entry.valueEnd >= 0) {
            entry.items = list;
            return entry.valueEnd;
        }
    }
    if (QByteArrayView(m_bytes).sliced(place).startsWith(Quotes)) {
        entry.valueEnd = lines(place + 3, entry.row.value);
        if (entry.valueEnd >= 0)
            return entry.valueEnd;
    }
    const qsizetype end = lineEnd(place);
    entry.valueEnd = end;
    while (entry.valueEnd > place && isBlank(at(entry.valueEnd - 1)))
        --entry.valueEnd;
    entry.row.value = BruText::trimmed(text(place, end));
    return end;
}

/// A list, each of its items on a line.
qsizetype BruScanner::items(qsizetype place, QStringList &items) const
{
    for (bool isFirst = true;; isFirst = false) {
        place = skipBlanks(place);
        if (!isFirst && at(place) == ']')
            return place + 1;
        const qsizetype end = lineEnd(place);
        const QString item = BruText::trimmed(text(place, end));
        const bool isItem = std::all_of(item.begin(), item.end(), [](QChar c) {
            return c.isLetterOrNumber() || c == u'_' || c == u'-' || c.isSurrogate();
        });
        if (isAtEnd(end) || !isItem || (isFirst && !item.isEmpty()))
            return -1;
        if (!item.isEmpty())
            items.append(item);
        place = end + lineBreak(end);
    }
}

/// What stands in `'''`.
qsizetype BruScanner::lines(qsizetype place, QString &value)
{
    const bool isEnvironment = m_dialect == BruDialect::Environment;
    if (isEnvironment && lineBreak(place) == 0)
        return -1; // just a text that begins so
    const auto isAlone = [this](qsizetype quotes) {
        while (isBlank(at(quotes - 1)))
            --quotes;
        return at(quotes - 1) == '\n';
    };
    qsizetype close = find(Quotes, place);
    while (close >= 0 && isEnvironment && !isAlone(close))
        close = find(Quotes, close + 1);
    if (close < 0)
        return -1;
    QStringList all;
    for (QString line : text(place, close).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        all.append(line.mid(LineIndent));
    }
    value = BruText::trimmed(all.join(u'\n'));
    const qsizetype end = close + 3;
    const QByteArrayView type("@contentType(");
    const qsizetype suffix = skipBlanks(end);
    if (m_dialect == BruDialect::Request && QByteArrayView(m_bytes).sliced(suffix).startsWith(type)) {
        const qsizetype typeEnd = find(")", suffix);
        if (typeEnd >= 0) {
            value += u' ' + text(suffix, typeEnd + 1);
            return typeEnd + 1;
        }
    }
    return end;
}

} // namespace Fingerpost
