// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brutext.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

bool isTrimmed(QChar c)
{
    // As JavaScript's trim().
    return (c.isSpace() && c != QChar(0x85)) || c == QChar(0xFEFF);
}

} // namespace

const QByteArrayList &BruText::methodBlocks()
{
    static const QByteArrayList names{"get",     "post", "put",     "delete", "patch",
                                      "options", "head", "connect", "trace",  "http"};
    return names;
}

QString BruText::trimmed(const QString &text)
{
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to && isTrimmed(text.at(from)))
        ++from;
    while (to > from && isTrimmed(text.at(to - 1)))
        --to;
    return text.sliced(from, to - from);
}

int BruText::find(const QByteArrayList &names) const
{
    for (qsizetype i = m_blocks.size() - 1; i >= 0; --i) {
        if (names.contains(m_blocks.at(i).name))
            return int(i);
    }
    return -1;
}

QList<const BruEntry *> BruText::entries(const QByteArrayList &names) const
{
    QList<const BruEntry *> all;
    for (const BruBlock &block : m_blocks) {
        if (!names.contains(block.name))
            continue;
        for (const BruEntry &entry : block.entries)
            all.append(&entry);
    }
    return all;
}

const BruEntry *BruText::entry(const QByteArrayList &names, const QString &key) const
{
    // Bruno merges dictionaries, so that the last one counts, but looks for the first one in those of auth.
    const bool isFirst = !names.isEmpty() && names.constFirst().startsWith("auth:");
    const BruEntry *found = nullptr;
    for (const BruEntry *entry : entries(names)) {
        if (entry->row.enabled && entry->row.key == key && !(isFirst && found))
            found = entry;
    }
    return found;
}

QString BruText::value(const QByteArrayList &names, const QString &key) const
{
    const BruEntry *found = entry(names, key);
    return found ? found->row.value : QString();
}

QString BruText::textOf(const BruLine &line) const
{
    const QByteArrayView bytes = QByteArrayView(m_bytes).sliced(line.start, line.end - line.start);
    return QString::fromUtf8(bytes.startsWith("  ") ? bytes.sliced(2) : bytes);
}

QString BruText::text(const QByteArrayList &names) const
{
    const int block = find(names);
    if (block < 0)
        return {};
    QStringList lines;
    for (const BruLine &line : m_blocks.at(block).lines)
        lines.append(textOf(line));
    return lines.join(u'\n');
}

} // namespace Fingerpost
