// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyvalue/keyvaluebulk.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui::KeyValueBulk {
namespace {

enum class Field { Key, Value, Description };

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

// What a text document would change or not show: it turns the separators into line feeds and U+00A0 into a
// blank.
bool needsCodePoint(QStringView text, qsizetype i)
{
    const char16_t c = text.at(i).unicode();
    if (c < 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0x2028 || c == 0x2029)
        return true;
    if (c == 0xfdd0 || c == 0xfdd1 || c == 0xfffc || c == 0xfeff || c >= 0xfffe)
        return true;
    if (QChar::isHighSurrogate(c))
        return i + 1 >= text.size() || !text.at(i + 1).isLowSurrogate();
    return QChar::isLowSurrogate(c) && (i == 0 || !text.at(i - 1).isHighSurrogate());
}

// The length of the escape that starts with the backslash at i, or 0 when that is only a backslash.
int escapeLength(QStringView text, qsizetype i)
{
    if (i + 1 >= text.size())
        return 0;
    const QChar c = text.at(i + 1);
    if (u"\\nrts:#/@"_s.contains(c))
        return 2;
    if (c != u'u' || i + 5 >= text.size())
        return 0;
    for (qsizetype digit = i + 2; digit < i + 6; ++digit) {
        if (!isHexDigit(text.at(digit)))
            return 0;
    }
    return 6;
}

bool startsComment(QStringView text, qsizetype i)
{
    return text.mid(i).startsWith(u"##") && (i == 0 || isBlank(text.at(i - 1)))
        && (i + 2 == text.size() || isBlank(text.at(i + 2)));
}

QString escapedChar(QStringView text, qsizetype i, Field field, Options options)
{
    const QChar c = text.at(i);
    switch (c.unicode()) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    case u' ':
        return i == 0 || i == text.size() - 1 ? u"\\s"_s : QString(c);
    case u':':
        return field == Field::Key ? u"\\:"_s : QString(c);
    case u'@':
        return options.files && field == Field::Value && i == 0 ? u"\\@"_s : QString(c);
    case u'#':
        if ((field == Field::Key && i == 0) || (field != Field::Description && startsComment(text, i)))
            return u"\\#"_s;
        return c;
    case u'/':
        return field == Field::Key && i == 0 && text.startsWith(u"//") ? u"\\/"_s : QString(c);
    default:
        if (needsCodePoint(text, i))
            return u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        return c;
    }
}

QString escaped(QStringView text, Field field, Options options)
{
    QString result;
    result.reserve(text.size() + 8);
    // From the end, so that a backslash knows whether what follows it would make it an escape.
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        if (text.at(i) != u'\\') {
            result.prepend(escapedChar(text, i, field, options));
            continue;
        }
        // The colon that ends a key comes right after it.
        const bool beforeColon = field == Field::Key && result.isEmpty();
        result.prepend(u'\\');
        if (beforeColon || escapeLength(result, 0) > 0)
            result.prepend(u'\\');
    }
    return result;
}

QString unescaped(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int length = text.at(i) == u'\\' ? escapeLength(text, i) : 0;
        if (length == 0) {
            result += text.at(i);
            continue;
        }
        switch (text.at(i + 1).unicode()) {
        case u'n':
            result += u'\n';
            break;
        case u'r':
            result += u'\r';
            break;
        case u't':
            result += u'\t';
            break;
        case u's':
            result += u' ';
            break;
        case u'u':
            result += QChar(text.mid(i + 2, 4).toUShort(nullptr, 16));
            break;
        default:
            result += text.at(i + 1);
        }
        i += length - 1;
    }
    return result;
}

QStringView trimmedBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

// The first of \a separators in \a text that no backslash escapes; a colon in front of the first letter of
// the key, as in ":authority: x", belongs to the key.
qsizetype separatorAt(QStringView text, QStringView separators, bool escapes)
{
    const bool pseudoHeader = text.size() > 1 && text.front() == u':' && !isBlank(text.at(1));
    for (qsizetype i = pseudoHeader ? 1 : 0; i < text.size(); ++i) {
        if (escapes && text.at(i) == u'\\') {
            i += qMax(0, escapeLength(text, i) - 1);
        } else if (separators.contains(text.at(i))) {
            return i;
        }
    }
    return -1;
}

qsizetype commentAt(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (startsComment(text, i))
            return i;
    }
    return -1;
}

QStringList lines(QStringView text)
{
    return text.toString().replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').split(u'\n');
}

// Cuts the mark of a row that is off and says whether it was there.
bool takeOffMark(QStringView &line)
{
    const int length = line.startsWith(u"//") ? 2 : line.startsWith(u'#') ? 1 : 0;
    line = trimmedBlanks(line.mid(length));
    return length > 0;
}

} // namespace

QString toText(const QVector<KeyValue> &rows, Options options)
{
    QString text;
    for (const KeyValue &row : rows) {
        const bool file = options.files && row.kind == KeyValue::Kind::File;
        QString value = escaped(row.value, Field::Value, {.files = options.files && !file});
        if (file)
            value.prepend(u'@');
        if (!row.enabled)
            text += u"// "_s;
        text += escaped(row.key, Field::Key, options) + u':';
        if (!value.isEmpty())
            text += u' ' + value;
        if (!row.description.isEmpty())
            text += u" ## "_s + escaped(row.description, Field::Description, options);
        text += u'\n';
    }
    return text;
}

QVector<KeyValue> fromText(QStringView text, Options options)
{
    QVector<KeyValue> rows;
    const QStringList all = lines(text);
    for (const QString &whole : all) {
        QStringView line = trimmedBlanks(whole);
        if (line.isEmpty())
            continue;
        KeyValue row;
        row.enabled = !takeOffMark(line);
        qsizetype at = separatorAt(line, u":", true);
        if (at < 0)
            at = separatorAt(line, u"=\t", true);
        QStringView key = at < 0 ? line : line.left(at);
        QStringView value = at < 0 ? QStringView() : line.mid(at + 1);
        QStringView &last = at < 0 ? key : value;
        if (const qsizetype comment = commentAt(last); comment >= 0) {
            row.description = unescaped(trimmedBlanks(last.mid(comment + 2)));
            last = last.left(comment);
        }
        value = trimmedBlanks(value);
        if (options.files && value.startsWith(u'@')) {
            row.kind = KeyValue::Kind::File;
            value = value.mid(1);
        }
        row.key = unescaped(trimmedBlanks(key));
        row.value = unescaped(value);
        rows.append(row);
    }
    return rows;
}

QVector<KeyValue> fromForeignText(QStringView text)
{
    QVector<KeyValue> rows;
    const QStringList all = lines(text);
    for (const QString &whole : all) {
        QStringView line = trimmedBlanks(whole);
        if (line.isEmpty())
            continue;
        KeyValue row;
        row.enabled = !takeOffMark(line);
        const qsizetype at = separatorAt(line, u":=\t", false);
        QStringView value = at < 0 ? QStringView() : line.mid(at + 1);
        if (at >= 0 && line.at(at) == u'\t') {
            if (const qsizetype next = value.indexOf(u'\t'); next >= 0) {
                row.description = trimmedBlanks(value.mid(next + 1)).toString();
                value = value.left(next);
            }
        } else if (const qsizetype comment = commentAt(value); comment >= 0) {
            row.description = trimmedBlanks(value.mid(comment + 2)).toString();
            value = value.left(comment);
        }
        row.key = trimmedBlanks(at < 0 ? line : line.left(at)).toString();
        row.value = trimmedBlanks(value).toString();
        rows.append(row);
    }
    return rows;
}

} // namespace Fingerpost::Ui::KeyValueBulk
