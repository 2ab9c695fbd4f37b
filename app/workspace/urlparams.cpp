// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/urlparams.h"

#include <QMultiHash>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::UrlParams {

namespace {

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
        const qsizetype hash = url.indexOf(u'#');
        const QString beforeHash = hash < 0 ? url : url.left(hash);
        fragment = hash < 0 ? QString() : url.mid(hash);
        const qsizetype mark = beforeHash.indexOf(u'?');
        hasQuery = mark >= 0;
        head = hasQuery ? beforeHash.left(mark) : beforeHash;
        if (!hasQuery)
            return;
        const QStringList parts = beforeHash.mid(mark + 1).split(u'&');
        for (const QString &part : parts) {
            if (part.isEmpty() || part == "="_L1)
                fillers.append(part);
            else
                segments.append({std::exchange(fillers, {}), part});
        }
    }
};

QString escaped(QString text)
{
    text.replace(u'&', "%26"_L1).replace(u'#', "%23"_L1).replace(u'\n', "%0A"_L1).replace(u'\r', "%0D"_L1);
    return text;
}

QString escapedKey(const QString &key)
{
    return escaped(key).replace(u'=', "%3D"_L1);
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
    const qsizetype equals = segment.indexOf(u'=');
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
