// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brurows.h"

#include "collections/brudescription.h"
#include "collections/nodealign.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::BruRows {

namespace {

constexpr QLatin1StringView FileStart("@file(");
constexpr QLatin1StringView TypeStart("@contentType(");

/// A row and the entry it stands in; one with several files gives several rows.
struct ReadRow {
    KeyValue row;
    int entry = -1;
};

QList<ReadRow> readRows(const BruText &text, const QByteArrayList &blocks, Rows kind)
{
    QList<ReadRow> rows;
    const QList<const BruEntry *> entries = text.entries(blocks);
    for (int i = 0; i < entries.size(); ++i) {
        const BruRow &row = entries.at(i)->row;
        ReadRow read{{.enabled = row.enabled,
                      .key = row.key,
                      .value = row.value,
                      .description = BruDescription::of(row.annotations)},
                     i};
        if (kind == Rows::Multipart) {
            read.row.value = row.value.left(typePlace(row.value));
            if (const auto paths = pathOf(read.row.value)) {
                read.row.kind = KeyValue::Kind::File;
                const QStringList all = paths->split(u'|', Qt::SkipEmptyParts);
                for (qsizetype k = 0; k + 1 < all.size(); ++k) {
                    read.row.value = all.at(k);
                    rows.append(read);
                }
                read.row.value = all.isEmpty() ? QString() : all.constLast();
            }
        }
        rows.append(read);
    }
    return rows;
}

/// What the entry \a base says after its row \a old has become \a row.
BruRow changed(BruRow base, const KeyValue &old, const KeyValue &row, Rows kind)
{
    base.key = row.key;
    base.enabled = row.enabled;
    if (old.value != row.value || old.kind != row.kind) {
        const QString type = kind == Rows::Multipart ? base.value.mid(typePlace(base.value)) : QString();
        base.value = (row.kind == KeyValue::Kind::File ? fileText(row.value) : row.value) + type;
    }
    if (old.description != row.description)
        BruDescription::set(base.annotations, row.description);
    return base;
}

QStringList wholeTexts(const QList<KeyValue> &rows)
{
    QStringList texts;
    for (const KeyValue &row : rows) {
        const QString flags = QString::number(int(row.enabled) + 2 * int(row.kind));
        texts.append(QStringList{row.key, row.value, row.description, flags}.join(u'\0'));
    }
    return texts;
}

QStringList namesOf(const QList<KeyValue> &rows)
{
    QStringList names;
    for (const KeyValue &row : rows)
        names.append(row.key);
    return names;
}

/// Whether all the rows of the entry that the row \a first begins stand unchanged from \a place on.
bool isWhole(const QList<ReadRow> &read, const QList<int> &partners, const QList<KeyValue> &rows,
             qsizetype place, int first, int count)
{
    if (first > 0 && read.at(first - 1).entry == read.at(first).entry)
        return false;
    for (int k = 0; k < count; ++k) {
        if (place + k >= rows.size() || partners.at(place + k) != first + k
            || rows.at(place + k) != read.at(first + k).row)
            return false;
    }
    return true;
}

} // namespace

QString fileText(const QString &path)
{
    return FileStart + path + u')';
}

std::optional<QString> pathOf(const QString &value)
{
    if (!value.startsWith(FileStart) || !value.endsWith(u')'))
        return {};
    return value.sliced(FileStart.size()).chopped(1);
}

qsizetype typePlace(const QString &value)
{
    qsizetype place = value.endsWith(u')') ? value.indexOf(TypeStart) : -1;
    if (place < 0)
        return value.size();
    while (place > 0 && value.at(place - 1).isSpace())
        --place;
    return place;
}

QList<KeyValue> read(const BruText &text, const QByteArrayList &blocks, Rows kind)
{
    QList<KeyValue> rows;
    for (const ReadRow &row : readRows(text, blocks, kind))
        rows.append(row.row);
    return rows;
}

void put(const BruText &text, const QByteArrayList &blocks, Rows kind, const QList<KeyValue> &rows,
         BruEdit &edit)
{
    const QList<const BruEntry *> entries = text.entries(blocks);
    const QList<ReadRow> before = readRows(text, blocks, kind);
    QList<int> rowsOfEntry(entries.size(), 0);
    for (const ReadRow &row : before)
        ++rowsOfEntry[row.entry];
    const QList<KeyValue> old = read(text, blocks, kind);
    const QList<int> partners =
        NodeAlign::partners(wholeTexts(old), namesOf(old), wholeTexts(rows), namesOf(rows));
    QList<BruEdit::Row> result;
    QSet<int> used;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const int partner = partners.at(i);
        if (partner < 0) {
            result.append({-1, changed({}, {}, rows.at(i), kind)});
            continue;
        }
        const int entry = before.at(partner).entry;
        const BruRow &base = entries.at(entry)->row;
        const int count = rowsOfEntry.at(entry);
        if (count > 1 && isWhole(before, partners, rows, i, partner, count)) {
            result.append({entry, base});
            i += count - 1;
            continue;
        }
        // One of several files gets an entry of its own, with all else as it was.
        KeyValue was = before.at(partner).row;
        if (count > 1)
            was.value = rows.at(i).value + u'|'; // so that its value is written
        result.append({used.contains(entry) ? -1 : entry, changed(base, was, rows.at(i), kind)});
        used.insert(entry);
    }
    edit.setRows(blocks, result);
}

} // namespace Fingerpost::BruRows
