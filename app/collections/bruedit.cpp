// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/bruedit.h"

#include "collections/brunaming.h"
#include "collections/nodealign.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

const QByteArray Indent("  ");

/// Lines of a text as a block or value has them.
QStringList linesOf(const QString &text)
{
    QString plain = text;
    return plain.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').split(u'\n');
}

} // namespace

BruEdit::BruEdit(const BruText &text)
    : m_text(text)
{
    const qsizetype first = text.bytes().indexOf('\n');
    if (first > 0 && text.bytes().at(first - 1) == '\r')
        m_lineBreak = "\r\n";
    qsizetype end = 0;
    for (int i = 0; i < text.blocks().size(); ++i) {
        m_parts.append(partOf(i));
        m_parts.last().gap = slice(end, text.blocks().at(i).start);
        end = text.blocks().at(i).end;
    }
    m_tail = slice(end, text.bytes().size());
}

QByteArray BruEdit::slice(qsizetype from, qsizetype to) const
{
    return m_text.bytes().sliced(from, to - from);
}

BruEdit::Part BruEdit::partOf(int number) const
{
    const BruBlock &block = m_text.blocks().at(number);
    Part part;
    part.kind = block.kind;
    part.name = block.name;
    part.block = number;
    part.opening = slice(block.start + block.name.size(), block.body);
    qsizetype end = block.body;
    for (int i = 0; i < block.entries.size(); ++i) {
        const BruEntry &entry = block.entries.at(i);
        const QString key = entry.row.enabled ? entry.row.key : QString();
        part.chunks.append({slice(entry.start, entry.end), key, i});
        end = entry.end; // the comma behind one that is not the last is bytes()'s
    }
    for (int i = 0; i < block.lines.size(); ++i) {
        part.chunks.append({slice(end, block.lines.at(i).end), {}, i});
        end = block.lines.at(i).end;
    }
    part.closing = slice(end, block.end);
    return part;
}

QByteArray BruEdit::bytes() const
{
    QByteArray bytes;
    for (const Part &part : m_parts) {
        bytes += part.gap + part.name + part.opening;
        for (qsizetype i = 0; i < part.chunks.size(); ++i) {
            if (i > 0 && part.kind == BruBlock::Kind::List)
                bytes += ',';
            bytes += part.chunks.at(i).bytes;
        }
        bytes += part.closing;
    }
    return bytes + m_tail;
}

// ---- Blocks ----

int BruEdit::find(const QByteArrayList &names) const
{
    for (qsizetype i = m_parts.size() - 1; i >= 0; --i) {
        if (names.contains(m_parts.at(i).name))
            return int(i);
    }
    return -1;
}

int BruEdit::ensure(const QByteArrayList &names)
{
    if (const int found = find(names); found >= 0)
        return found;
    Part part;
    part.name = names.constFirst();
    const bool isList = part.name == "vars:secret";
    const bool isText = BruNaming::isText(part.name);
    if (isList || isText)
        part.kind = isList ? BruBlock::Kind::List : BruBlock::Kind::Text;
    part.opening = isList ? " [" : " {";
    part.closing = m_lineBreak + (isList ? ']' : '}');
    qsizetype place = 0;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const int rank = BruNaming::rank(m_parts.at(i).name);
        if (rank >= 0 && rank <= BruNaming::rank(part.name))
            place = i + 1;
    }
    const bool isEnvironment = m_text.dialect() == BruDialect::Environment;
    const QByteArray gap = isEnvironment ? m_lineBreak : m_lineBreak + m_lineBreak;
    if (m_parts.isEmpty()) {
        part.gap = m_tail.trimmed(); // a byte order mark
        m_tail = m_lineBreak;
    } else {
        part.gap = place == 0 ? std::exchange(m_parts.first().gap, gap) : gap;
    }
    m_parts.insert(place, part);
    return int(place);
}

void BruEdit::addBlock(const QByteArray &name)
{
    (void)ensure({name});
}

void BruEdit::removePart(int number)
{
    const QByteArray gap = m_parts.takeAt(number).gap;
    if (number == 0 && !m_parts.isEmpty())
        m_parts.first().gap = gap;
}

void BruEdit::remove(const QByteArrayList &blocks)
{
    for (int part = find(blocks); part >= 0; part = find(blocks))
        removePart(part);
}

void BruEdit::rename(const QByteArrayList &blocks, const QByteArray &name)
{
    m_parts[ensure(blocks)].name = name;
}

// ---- Single entries ----

void BruEdit::setValue(const QByteArrayList &blocks, const QString &key, const QString &value,
                       const QStringList &order)
{
    setPiece(blocks, key, valueText(value), order);
}

void BruEdit::setItems(const QByteArrayList &blocks, const QString &key, const QStringList &items,
                       const QStringList &order)
{
    QByteArray list("[");
    for (const QString &item : items)
        list += m_lineBreak + Indent + Indent + item.toUtf8();
    setPiece(blocks, key, list + m_lineBreak + Indent + ']', order);
}

void BruEdit::setPiece(const QByteArrayList &blocks, const QString &key, const QByteArray &value,
                       const QStringList &order)
{
    if (const BruEntry *entry = m_text.entry(blocks, key)) {
        const QByteArray before = slice(entry->start, entry->value);
        const QByteArray changed = before + (!value.isEmpty() && before.endsWith(':') ? " " : "") + value
            + slice(entry->valueEnd, entry->end);
        for (Part &part : m_parts) {
            for (Chunk &chunk : part.chunks) {
                const bool isEntry = part.block >= 0 && chunk.entry >= 0 && !chunk.key.isNull();
                if (isEntry && &m_text.blocks().at(part.block).entries.at(chunk.entry) == entry)
                    chunk.bytes = changed;
            }
        }
        return;
    }
    Part &part = m_parts[ensure(blocks)];
    qsizetype place = 0;
    for (qsizetype i = 0; i < part.chunks.size(); ++i) {
        if (order.indexOf(part.chunks.at(i).key) <= order.indexOf(key))
            place = i + 1;
    }
    part.chunks.insert(place, {fresh({.key = key}, false) + value, key, -1});
    separate(part);
}

void BruEdit::removeKey(const QByteArrayList &blocks, const QString &key)
{
    for (int i = int(m_parts.size()) - 1; i >= 0; --i) {
        Part &part = m_parts[i];
        if (!blocks.contains(part.name))
            continue;
        const auto removed = part.chunks.removeIf([&](const Chunk &chunk) { return chunk.key == key; });
        const bool isNeeded = BruText::methodBlocks().contains(part.name); // it is the method
        if (removed > 0 && part.chunks.isEmpty() && !isNeeded)
            removePart(i);
    }
}

// ---- Rows ----

/// Each entry on a line of its own, wherever it stood before.
void BruEdit::separate(Part &part) const
{
    for (qsizetype i = 1; part.kind == BruBlock::Kind::Dictionary && i < part.chunks.size(); ++i) {
        QByteArray &bytes = part.chunks[i].bytes;
        qsizetype blanks = 0;
        while (blanks < bytes.size() && uchar(bytes.at(blanks)) <= ' ' && bytes.at(blanks) != '\n')
            ++blanks;
        if (blanks < bytes.size() && bytes.at(blanks) != '\n')
            bytes = m_lineBreak + Indent + bytes.sliced(blanks);
    }
}

void BruEdit::setRows(const QByteArrayList &blocks, const QList<Row> &rows)
{
    if (rows.isEmpty())
        return remove(blocks);
    int last = ensure(blocks);
    QList<std::pair<int, int>> places; // which part and entry each of the old rows is
    for (int i = int(m_parts.size()) - 1; i >= 0; --i) {
        if (blocks.contains(m_parts.at(i).name))
            last = i;
    }
    for (int i = last; i < m_parts.size(); ++i) {
        Part &part = m_parts[i];
        if (!blocks.contains(part.name))
            continue;
        part.chunks.clear();
        for (int entry = 0; part.block >= 0 && entry < m_text.blocks().at(part.block).entries.size(); ++entry)
            places.append({i, entry});
    }
    for (const Row &row : rows) {
        const auto [part, entry] = row.old < 0 ? std::pair(-1, -1) : places.at(row.old);
        last = qMax(last, part); // a row stays in its block as long as the order allows it
        const bool isList = m_parts.at(last).kind == BruBlock::Kind::List;
        const QByteArray bytes = part < 0
            ? fresh(row.row, isList)
            : patched(m_text.blocks().at(m_parts.at(part).block).entries.at(entry), row.row);
        m_parts[last].chunks.append({bytes, row.row.key, entry});
    }
    for (int i = int(m_parts.size()) - 1; i >= 0; --i) {
        if (!blocks.contains(m_parts.at(i).name))
            continue;
        separate(m_parts[i]);
        if (m_parts.at(i).chunks.isEmpty())
            removePart(i);
    }
}

QByteArray BruEdit::patched(const BruEntry &entry, const BruRow &row) const
{
    QByteArray bytes = slice(entry.start, entry.first);
    if (row.annotations == entry.row.annotations)
        bytes += slice(entry.first, entry.key);
    else
        bytes += annotationText(row.annotations);
    const bool isSameKey = row.key == entry.row.key && row.enabled == entry.row.enabled;
    bytes += isSameKey ? slice(entry.key, entry.keyEnd) : keyText(row);
    bytes += slice(entry.keyEnd, entry.value);
    if (row.value == entry.row.value) {
        bytes += slice(entry.value, entry.valueEnd);
    } else {
        if (!row.value.isEmpty() && bytes.endsWith(':'))
            bytes += ' ';
        bytes += valueText(row.value);
    }
    return bytes + slice(entry.valueEnd, entry.end);
}

QByteArray BruEdit::fresh(const BruRow &row, bool isList) const
{
    const QByteArray head = m_lineBreak + Indent + annotationText(row.annotations) + keyText(row);
    return isList ? head : head + ": " + valueText(row.value);
}

QByteArray BruEdit::keyText(const BruRow &row) const
{
    const QByteArray tilde = row.enabled ? "" : "~";
    const auto isQuotable = [](QChar c) { return u":\"{} \t"_s.contains(c); };
    if (m_text.dialect() == BruDialect::Environment
        || !std::any_of(row.key.begin(), row.key.end(), isQuotable))
        return tilde + row.key.toUtf8();
    return tilde + '"' + QString(row.key).replace(u'"', "\\\""_L1).toUtf8() + '"';
}

QByteArray BruEdit::valueText(const QString &value) const
{
    const QStringList lines = linesOf(value);
    if (lines.size() == 1)
        return value.toUtf8();
    QByteArray bytes("'''");
    for (const QString &line : lines)
        bytes += m_lineBreak + Indent + Indent + line.toUtf8();
    return bytes + m_lineBreak + Indent + "'''";
}

QByteArray BruEdit::annotationText(const QList<BruAnnotation> &annotations) const
{
    QByteArray bytes;
    for (const BruAnnotation &annotation : annotations) {
        bytes += '@' + annotation.name.toUtf8();
        if (const auto &value = annotation.value; value && linesOf(*value).size() > 1)
            bytes += '(' + valueText(*value) + ')';
        else if (value && value->contains(u'\''))
            bytes +=
                "(\"" + QString(*value).replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).toUtf8() + "\")";
        else if (value)
            bytes += "('" + value->toUtf8() + "')";
        bytes += m_lineBreak + Indent;
    }
    return bytes;
}

// ---- Texts ----

void BruEdit::setText(const QByteArrayList &blocks, const QString &text)
{
    if (text.isEmpty())
        return remove(blocks);
    Part &part = m_parts[ensure(blocks)];
    QList<BruLine> old;
    if (part.block >= 0)
        old = m_text.blocks().at(part.block).lines;
    QStringList before;
    for (const BruLine &line : std::as_const(old))
        before.append(m_text.textOf(line));
    const QStringList after = linesOf(text);
    const QList<int> partners = NodeAlign::partners(before, before, after, after);
    part.chunks.clear();
    for (qsizetype i = 0; i < after.size(); ++i) {
        const int partner = partners.at(i);
        QByteArray line = Indent + after.at(i).toUtf8();
        // A line that stays keeps its indentation, be it none.
        if (partner >= 0 && before.at(partner) == after.at(i))
            line = slice(old.at(partner).start, old.at(partner).end);
        if (i == 0 && line.isEmpty())
            line = Indent; // an empty line would not count here
        part.chunks.append({(i > 0 ? m_lineBreak : QByteArray()) + line, {}, -1});
    }
    if (old.isEmpty())
        part.opening = " {" + m_lineBreak;
}

void BruEdit::setLine(const QByteArray &name, const QString &value)
{
    remove({name});
    if (value.isEmpty())
        return;
    Part part;
    part.kind = BruBlock::Kind::Line;
    part.name = name;
    part.opening = ": " + value.toUtf8();
    part.gap = m_parts.isEmpty() ? QByteArray() : m_lineBreak;
    m_parts.append(part);
    if (m_tail.isEmpty())
        m_tail = m_lineBreak;
}

} // namespace Fingerpost
