// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/urlparams.h"

#include "environments/template.h"

#include <QMultiHash>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::UrlParams {

namespace {

/// \a text with other characters inside its `{{...}}`, which are neither path nor query: `{{?Name}}`.
QString withoutMentions(const QString &text)
{
    QString masked = text;
    const auto mentions = Template::mentions(text);
    for (const Template::Mention &mention : mentions) {
        if (mention.looksLikeName)
            masked.replace(mention.begin, mention.length, QString(mention.length, u'x'));
    }
    return masked;
}

/// One part of a query that has a row, as typed.
struct Segment {
    QStringList fillers; ///< what stands before it and has no row: "" between "&&", and "="
    QString text;
};

struct SplitUrl {
    QString head; ///< up to the '?'
    bool hasQuery = false;
    QList<Segment> segments;
    QStringList fillers; ///< behind the last segment
    QString fragment; ///< with its '#'

    explicit SplitUrl(const QString &url)
    {
        const QString masked = withoutMentions(url);
        const qsizetype hash = masked.indexOf(u'#');
        const QString beforeHash = hash < 0 ? url : url.left(hash);
        fragment = hash < 0 ? QString() : url.mid(hash);
        const qsizetype mark = QStringView(masked).left(beforeHash.size()).indexOf(u'?');
        hasQuery = mark >= 0;
        head = hasQuery ? beforeHash.left(mark) : beforeHash;
        if (!hasQuery)
            return;
        qsizetype begin = mark + 1;
        const QStringList maskedParts = masked.mid(begin, beforeHash.size() - begin).split(u'&');
        for (const QString &maskedPart : maskedParts) {
            const QString part = url.mid(begin, maskedPart.size());
            begin += maskedPart.size() + 1;
            if (part.isEmpty() || part == "="_L1)
                fillers.append(part);
            else
                segments.append({std::exchange(fillers, {}), part});
        }
    }
};

/// Each character of \a typed that is one of \a characters as "%XX", but for those inside `{{...}}`.
QString escaped(const QString &typed, QStringView characters)
{
    const QString masked = withoutMentions(typed);
    QString text;
    text.reserve(typed.size());
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (characters.contains(masked.at(i)))
            text += u"%%1"_s.arg(masked.at(i).unicode(), 2, 16, QChar(u'0')).toUpper();
        else
            text += typed.at(i);
    }
    return text;
}

QString escaped(const QString &text)
{
    return escaped(text, u"&#\n\r");
}

QString escapedKey(const QString &key)
{
    return escaped(key, u"&#\n\r=");
}

QString escapedValue(const QString &value)
{
    QString text = escaped(value);
    // A blank at the end of a URL is lost on the way.
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1) == u' ')
        --end;
    return text.left(end) + "%20"_L1.toString().repeated(text.size() - end);
}

QString segmentOf(const KeyValue &row)
{
    return escapedKey(row.key) + u'=' + escapedValue(row.value);
}

KeyValue rowOf(const QString &segment)
{
    KeyValue row;
    const qsizetype equals = withoutMentions(segment).indexOf(u'=');
    row.key = equals < 0 ? segment : segment.left(equals);
    row.value = equals < 0 ? QString() : segment.mid(equals + 1);
    return row;
}

/// A row that nothing was typed in yet is none of the URL's.
bool isInUrl(const KeyValue &row)
{
    return row.enabled && !(row.key.isEmpty() && row.value.isEmpty());
}

/// What a row and a segment that say the same have in common: "flag" is "flag=", and "a=&" is "a=%26".
QString canonical(const KeyValue &row)
{
    return segmentOf(row);
}

QStringList canonical(const QList<Segment> &segments)
{
    QStringList texts;
    for (const Segment &segment : segments)
        texts.append(canonical(rowOf(segment.text)));
    return texts;
}

/// Pairs what has not been paired yet by a text of both; each new one takes the first old one that is left.
template<typename Text>
void pairBy(const QStringList &before, const QStringList &after, QList<qsizetype> &partners,
            QList<bool> &taken, Text text)
{
    QMultiHash<QString, qsizetype> left;
    for (qsizetype i = before.size() - 1; i >= 0; --i) { // the one inserted last is found first
        if (!taken.at(i))
            left.insert(text(before.at(i)), i);
    }
    for (qsizetype j = 0; j < after.size(); ++j) {
        const auto found = partners.at(j) < 0 ? left.find(text(after.at(j))) : left.end();
        if (found == left.end())
            continue;
        partners[j] = found.value();
        taken[found.value()] = true;
        left.erase(found);
    }
}

/// Which of \a before each of \a after was: -1 for what is new. Both are canonical.
QList<qsizetype> partnersOf(const QStringList &before, const QStringList &after)
{
    QList<qsizetype> partners(after.size(), -1);
    QList<bool> taken(before.size(), false);
    const auto join = [&](qsizetype i, qsizetype j) {
        partners[j] = i;
        taken[i] = true;
    };
    // People edit in one place: what is the same before and behind it is the same.
    const qsizetype shorter = qMin(before.size(), after.size());
    qsizetype head = 0;
    for (; head < shorter && before.at(head) == after.at(head); ++head)
        join(head, head);
    for (qsizetype tail = 1;
         tail <= shorter - head && before.at(before.size() - tail) == after.at(after.size() - tail); ++tail)
        join(before.size() - tail, after.size() - tail);
    pairBy(before, after, partners, taken, [](const QString &text) { return text; });
    if (partners.count(-1) != taken.count(false)) {
        pairBy(before, after, partners, taken, [](const QString &text) { return text.section(u'=', 0, 0); });
        return partners;
    }
    for (qsizetype i = 0, j = 0; i < before.size(); ++i) {
        if (taken.at(i))
            continue;
        while (partners.at(j) >= 0)
            ++j;
        join(i, j);
    }
    return partners;
}

/// \a old after its part of the URL has become \a segment.
KeyValue changedRow(const KeyValue &old, const QString &segment)
{
    KeyValue row = rowOf(segment);
    const bool sameKey = escapedKey(old.key) == row.key;
    const bool sameValue = escapedValue(old.value) == row.value;
    // Typing in the URL changes a row in place: what was written about it stays.
    if (sameKey || sameValue)
        row.description = old.description;
    if (sameKey)
        row.key = old.key;
    if (sameValue)
        row.value = old.value;
    return row;
}

} // namespace

QList<KeyValue> rowsFromUrl(const QString &url, const QList<KeyValue> &before)
{
    const SplitUrl split(url);
    QList<KeyValue> old;
    QStringList oldTexts;
    for (const KeyValue &row : before) {
        if (isInUrl(row)) {
            old.append(row);
            oldTexts.append(canonical(row));
        }
    }
    const QStringList texts = canonical(split.segments);
    const QList<qsizetype> partners = partnersOf(oldTexts, texts);

    // Rows that are off follow the row they followed; where that is gone, the one before it.
    QList<QList<KeyValue>> followers(old.size() + 1);
    qsizetype anchor = 0;
    qsizetype number = 0;
    for (const KeyValue &row : before) {
        if (!isInUrl(row))
            followers[anchor].append(row);
        else if (partners.contains(number++))
            anchor = number;
    }
    QList<KeyValue> rows = followers.first();
    for (qsizetype j = 0; j < texts.size(); ++j) {
        const qsizetype partner = partners.at(j);
        const QString &segment = split.segments.at(j).text;
        if (partner < 0)
            rows.append(rowOf(segment));
        else
            rows.append(oldTexts.at(partner) == texts.at(j) ? old.at(partner)
                                                            : changedRow(old.at(partner), segment));
        if (partner >= 0)
            rows.append(followers.at(partner + 1));
    }
    return rows;
}

QString urlFromRows(const QString &url, const QList<KeyValue> &rows)
{
    const SplitUrl split(url);
    QStringList texts;
    for (const KeyValue &row : rows) {
        if (isInUrl(row))
            texts.append(canonical(row));
    }
    const QStringList before = canonical(split.segments);
    const QList<qsizetype> partners = partnersOf(before, texts);

    QStringList parts;
    for (qsizetype j = 0; j < texts.size(); ++j) {
        const qsizetype partner = partners.at(j);
        QString text = texts.at(j);
        if (partner >= 0) {
            const Segment &segment = split.segments.at(partner);
            parts.append(segment.fillers);
            // Where the URL already says the same in another way ("flag" for "flag="), it keeps its way.
            if (before.at(partner) == text)
                text = segment.text;
            else if (text.endsWith(u'=') && text.count(u'=') == 1 && !segment.text.contains(u'='))
                text.chop(1);
        }
        parts.append(text);
    }
    const bool endsAsBefore = texts.isEmpty() ? before.isEmpty() : partners.last() == before.size() - 1;
    if (endsAsBefore && (!texts.isEmpty() || split.hasQuery))
        parts.append(split.fillers);
    const QString query = parts.isEmpty() ? QString() : u'?' + parts.join(u'&');
    return split.head + query + split.fragment;
}

} // namespace Fingerpost::UrlParams
