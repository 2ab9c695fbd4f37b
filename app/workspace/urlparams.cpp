// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/urlparams.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::UrlParams {

namespace {

struct SplitUrl {
    QString head; ///< up to the '?'
    QString query;
    bool hasQuery = false;
    QString fragment; ///< with its '#'

    explicit SplitUrl(const QString &url)
    {
        const qsizetype hash = url.indexOf(u'#');
        const QString beforeHash = hash < 0 ? url : url.left(hash);
        fragment = hash < 0 ? QString() : url.mid(hash);
        const qsizetype mark = beforeHash.indexOf(u'?');
        hasQuery = mark >= 0;
        head = mark < 0 ? beforeHash : beforeHash.left(mark);
        query = mark < 0 ? QString() : beforeHash.mid(mark + 1);
    }
};

QString escaped(QString text, bool isKey)
{
    text.replace(u'&', "%26"_L1).replace(u'#', "%23"_L1).replace(u'\n', "%0A"_L1).replace(u'\r', "%0D"_L1);
    if (isKey)
        text.replace(u'=', "%3D"_L1);
    return text;
}

QString segmentOf(const KeyValue &row)
{
    // "flag" and "flag=" differ for some servers: a row without a value stays as it came, see rowsFromUrl().
    return escaped(row.key, true) + u'=' + escaped(row.value, false);
}

KeyValue rowOf(const QString &segment)
{
    KeyValue row;
    const qsizetype equals = segment.indexOf(u'=');
    row.key = equals < 0 ? segment : segment.left(equals);
    row.value = equals < 0 ? QString() : segment.mid(equals + 1);
    return row;
}

bool represents(const KeyValue &row, const QString &segment)
{
    return segmentOf(row) == segment || (row.value.isEmpty() && escaped(row.key, true) == segment);
}

} // namespace

QList<KeyValue> rowsFromUrl(const QString &url, const QList<KeyValue> &before)
{
    const SplitUrl split(url);
    QStringList segments = split.query.isEmpty() ? QStringList() : split.query.split(u'&', Qt::SkipEmptyParts);
    QList<KeyValue> rows;
    for (const KeyValue &old : before) {
        if (!old.enabled || old.key.isEmpty()) {
            rows.append(old);
            continue;
        }
        if (segments.isEmpty())
            continue; // gone from the URL
        const QString segment = segments.takeFirst();
        if (represents(old, segment)) {
            rows.append(old);
            continue;
        }
        KeyValue row = rowOf(segment);
        // Typing in the URL changes a row in place: what was written about it stays.
        if (row.key == old.key || row.value == old.value)
            row.description = old.description;
        rows.append(row);
    }
    for (const QString &segment : std::as_const(segments))
        rows.append(rowOf(segment));
    return rows;
}

QString urlFromRows(const QString &url, const QList<KeyValue> &rows)
{
    const SplitUrl split(url);
    QStringList before = split.query.isEmpty() ? QStringList() : split.query.split(u'&', Qt::SkipEmptyParts);
    QStringList segments;
    for (const KeyValue &row : rows) {
        if (!row.enabled || row.key.isEmpty())
            continue;
        // Where the URL already says the same in another way ("flag" for "flag="), it keeps its way.
        const auto same = std::find_if(before.begin(), before.end(),
                                       [&row](const QString &segment) { return represents(row, segment); });
        if (same != before.end()) {
            segments.append(*same);
            before.erase(same);
        } else {
            segments.append(segmentOf(row));
        }
    }
    QString out = split.head;
    if (!segments.isEmpty())
        out += u'?' + segments.join(u'&');
    return out + split.fragment;
}

} // namespace Fingerpost::UrlParams
