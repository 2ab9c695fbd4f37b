// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/yamledit.h"

#include "collections/yamllayout.h"

#include <QCoreApplication>
#include <QSet>

namespace Fingerpost {

namespace {

QByteArray trimmedRight(QByteArray text)
{
    while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t'))
        text.chop(1);
    return text;
}

/// Writes the parts of a text that a patch touches anew, and copies the others.
class Renderer {
public:
    Renderer(const YamlText &text, const YamlStyle &style)
        : m_text(text)
        , m_layout(text)
        , m_bytes(text.bytes())
        , m_style(style)
    {
    }

    [[nodiscard]] QByteArray document(const YamlPatch &patch) const;

private:
    /// A part of the result: an old one, changed or not, or a new one.
    struct Element {
        qsizetype old = -1; ///< its number among the parts
        QString key;
        YamlPatch patch;
        YamlValue value; ///< of a new one
    };

    [[nodiscard]] QByteArray slice(qsizetype start, qsizetype end) const
    {
        return m_bytes.mid(start, qMax<qsizetype>(0, end - start));
    }
    [[nodiscard]] QList<Element> elements(int node, const YamlPatch &patch) const;
    [[nodiscard]] bool canEdit(int node, const YamlPatch &patch) const;
    [[nodiscard]] QByteArray block(int node, const QList<YamlPart> &parts, const YamlPatch &patch,
                                   bool isRoot) const;
    [[nodiscard]] QByteArray flow(int node, const YamlPatch &patch) const;
    [[nodiscard]] QByteArray flowPart(const YamlPart &part, const Element &element, bool isMapping) const;
    [[nodiscard]] QByteArray changedPart(const YamlPart &part, const YamlPatch &patch,
                                         qsizetype column) const;
    [[nodiscard]] QByteArray newValue(const YamlPart &part, const YamlValue &value, qsizetype column) const;
    [[nodiscard]] YamlPiece piece(const YamlPart &part, const YamlValue &value, qsizetype column) const;
    [[nodiscard]] QByteArray commentIn(qsizetype start, qsizetype end) const;
    [[nodiscard]] QByteArray newElement(const Element &element, qsizetype column, bool isMapping) const;

    const YamlText &m_text;
    YamlLayout m_layout;
    const QByteArray &m_bytes;
    YamlStyle m_style;
};

bool Renderer::canEdit(int number, const YamlPatch &patch) const
{
    if (number < 0)
        return false;
    const YamlNode &node = m_text.node(number);
    const bool fits = patch.kind() == YamlPatch::Kind::Entries ? node.kind == YamlNode::Kind::Mapping
                                                               : node.kind == YamlNode::Kind::Sequence;
    if (!fits || node.children.isEmpty())
        return false;
    const auto left = patch.applied(m_text, number);
    return left && left->size() > 0 && (node.style == YamlNode::Style::Block || m_layout.hasBraces(number));
}

QList<Renderer::Element> Renderer::elements(int number, const YamlPatch &patch) const
{
    const YamlNode &node = m_text.node(number);
    QList<Element> all;
    if (patch.kind() == YamlPatch::Kind::Items) {
        for (const YamlPatch::Item &item : patch.newItems())
            all.append({item.old, {}, item.patch, item.old < 0 ? item.patch.value() : YamlValue()});
        return all;
    }
    QStringList keys;
    for (qsizetype i = 0; i + 1 < node.children.size(); i += 2) {
        const YamlNode &keyNode = m_text.node(m_text.resolved(node.children.at(i)));
        const QString key =
            keyNode.kind == YamlNode::Kind::Scalar ? QString::fromUtf8(keyNode.text) : QString();
        const YamlPatch change = patch.of(key);
        if (!change.isEmpty() && !change.applied(m_text, node.children.at(i + 1)))
            continue;
        all.append({i / 2, key, change, {}});
        keys.append(key);
    }
    for (const YamlPatch::Entry &entry : patch.changes()) {
        if (keys.contains(entry.key) || m_text.find(number, entry.key.toUtf8()) >= 0)
            continue;
        if (const auto value = entry.patch.applied(m_text, -1)) {
            const qsizetype at = YamlPatch::place(keys, patch.order(), entry.key);
            keys.insert(at, entry.key);
            all.insert(at, {-1, entry.key, {}, *value});
        }
    }
    return all;
}

QByteArray Renderer::newElement(const Element &element, qsizetype column, bool isMapping) const
{
    YamlPiece made;
    if (isMapping) {
        made = YamlWriter::entry(element.key, element.value, column, m_style);
    } else {
        made = YamlWriter::item(element.value, column, column + 2, m_style);
        made.head.prepend(made.head.isEmpty() ? "-" : "- ");
    }
    return made.head + made.body;
}

QByteArray Renderer::block(int number, const QList<YamlPart> &parts, const YamlPatch &patch,
                           bool isRoot) const
{
    const bool isMapping = m_text.isMapping(number);
    const qsizetype column = m_layout.column(parts.first().mark);
    const QByteArray newLine = m_style.lineBreak + QByteArray(column, ' ');
    bool isSpaced = isRoot && parts.size() == 1;
    QByteArrayList leads{QByteArray()}; // what stands between a part and the one before
    for (qsizetype i = 1; i < parts.size(); ++i) {
        leads.append(slice(parts.at(i - 1).end, parts.at(i).start));
        isSpaced = isSpaced || (isRoot && leads.last().count('\n') > 1);
    }
    const QList<Element> result = elements(number, patch);
    QSet<qsizetype> staying;
    for (const Element &element : result)
        staying.insert(element.old);
    // Comments before a part that goes belong to nobody in particular: they stay.
    QByteArray last;
    for (qsizetype i = parts.size() - 1; i > 0; --i) {
        if (staying.contains(i) || leads.at(i).trimmed().isEmpty())
            continue;
        QByteArray comments = leads.at(i);
        while (!comments.isEmpty()
               && (comments.back() == ' ' || comments.back() == '\n' || comments.back() == '\r'))
            comments.chop(1);
        if (i + 1 < parts.size())
            leads[i + 1].prepend(comments);
        else
            last = comments;
    }
    QByteArray text;
    for (const Element &element : result) {
        const bool isOld = element.old >= 0;
        const QByteArray made = isOld ? changedPart(parts.at(element.old), element.patch, column)
                                      : newElement(element, column, isMapping);
        QByteArray lead = isOld ? leads.at(element.old) : QByteArray();
        const bool isKept = text.endsWith('\n'); // blank lines behind `|+` are its text
        if (&element == &result.first())
            lead = lead.trimmed().isEmpty() ? QByteArray() : QByteArray(lead.trimmed() + newLine);
        else if (lead.isEmpty())
            lead = isSpaced && !isKept ? QByteArray(m_style.lineBreak + newLine) : newLine;
        while (isKept && lead.startsWith(m_style.lineBreak.repeated(2)))
            lead.remove(0, m_style.lineBreak.size());
        text += lead + made;
    }
    return text + last;
}

QByteArray Renderer::changedPart(const YamlPart &part, const YamlPatch &patch, qsizetype column) const
{
    if (patch.isEmpty())
        return slice(part.start, part.end);
    if (patch.kind() == YamlPatch::Kind::Set)
        return newValue(part, patch.value(), column);
    if (!canEdit(part.value, patch))
        return newValue(part, patch.applied(m_text, part.value).value_or(YamlValue()), column);
    if (m_text.node(part.value).style == YamlNode::Style::Flow) {
        const YamlNode &node = m_text.node(part.value);
        return slice(part.start, node.start) + flow(part.value, patch) + slice(node.end, part.end);
    }
    const QList<YamlPart> parts = m_layout.parts(part.value, part.indicatorEnd);
    return slice(part.start, parts.first().start) + block(part.value, parts, patch, false)
        + slice(parts.last().end, part.end);
}

QByteArray Renderer::commentIn(qsizetype start, qsizetype end) const
{
    const QByteArray line = slice(start, end);
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == '#' && i > 0 && (line.at(i - 1) == ' ' || line.at(i - 1) == '\t'))
            return ' ' + line.mid(i);
    }
    return {};
}

/// The new value as the old one was written, where that can be.
YamlPiece Renderer::piece(const YamlPart &part, const YamlValue &value, qsizetype column) const
{
    const YamlNode &old = m_text.node(part.value);
    const bool isItem = part.key < 0;
    if (value.type() == YamlValue::Type::String && old.kind == YamlNode::Kind::Scalar) {
        if (old.style == YamlNode::Style::Literal || old.style == YamlNode::Style::Folded) {
            const qsizetype indent = m_layout.blockIndent(old);
            const YamlPiece made = YamlWriter::literal(
                value.text(), column, indent > column ? indent : column + m_style.step, m_style);
            if (!made.head.isEmpty())
                return made;
        }
        if (!value.text().contains(u'\n'))
            return {YamlWriter::scalar(value, false, old.style), {}};
    }
    if (!isItem)
        return YamlWriter::valueOfKey(value, column, m_style);
    const bool isBeside = m_layout.lineEnd(part.indicatorEnd) > old.start && old.end > old.start;
    return YamlWriter::item(value, column, isBeside ? m_layout.column(old.start) : column + 2, m_style);
}

QByteArray Renderer::newValue(const YamlPart &part, const YamlValue &value, qsizetype column) const
{
    const YamlNode &old = m_text.node(part.value);
    const YamlPiece made = piece(part, value, column);
    const qsizetype indicatorEnd = part.indicatorEnd;
    if (indicatorEnd < 0) // `? key` without a value
        return slice(part.start, part.end) + m_style.lineBreak + QByteArray(column, ' ') + ": " + made.head
            + made.body;
    const QByteArray gap = made.head.isEmpty() ? "" : " ";
    if (old.end == old.start) {
        return slice(part.start, indicatorEnd) + gap + made.head + trimmedRight(slice(indicatorEnd, part.end))
            + made.body;
    }
    const qsizetype line = m_layout.lineEnd(indicatorEnd);
    qsizetype content = old.start;
    const bool isBlock = old.style == YamlNode::Style::Block;
    if (isBlock)
        content = m_layout.parts(part.value, indicatorEnd).first().mark;
    if (content > line) {
        // It began below: what is on the line of the key stays there, with what was behind the value.
        const QByteArray behind = isBlock ? QByteArray() : trimmedRight(slice(old.end, part.end));
        return slice(part.start, indicatorEnd) + gap + made.head + commentIn(indicatorEnd, line) + behind
            + made.body;
    }
    QByteArray rest;
    if (old.style == YamlNode::Style::Literal || old.style == YamlNode::Style::Folded)
        rest = commentIn(old.start, m_layout.lineEnd(old.start));
    else if (!isBlock)
        rest = slice(old.end, part.end);
    const QByteArray head = slice(part.start, old.start);
    return (made.head.isEmpty() ? trimmedRight(head) : head) + made.head + rest + made.body;
}

QByteArray Renderer::flowPart(const YamlPart &part, const Element &element, bool isMapping) const
{
    const YamlPatch &patch = element.patch;
    if (patch.isEmpty())
        return slice(part.mark, part.end);
    const YamlNode &node = m_text.node(part.value);
    const auto value = patch.applied(m_text, part.value).value_or(YamlValue());
    const bool isInner = patch.kind() != YamlPatch::Kind::Set && canEdit(part.value, patch);
    QByteArray made;
    if (isInner)
        made = flow(part.value, patch);
    else if (value.type() == YamlValue::Type::String && node.kind == YamlNode::Kind::Scalar)
        made = YamlWriter::scalar(value, true, node.style);
    else
        made = YamlWriter::flow(value);
    if (!isMapping || node.end > node.start)
        return slice(part.mark, qMax(part.mark, node.start)) + made + slice(node.end, part.end);
    const qsizetype keyEnd = part.indicatorEnd < 0 ? part.end : part.indicatorEnd;
    return slice(part.mark, keyEnd) + (part.indicatorEnd < 0 ? ": " : " ") + made;
}

QByteArray Renderer::flow(int number, const YamlPatch &patch) const
{
    const YamlNode &node = m_text.node(number);
    const bool isMapping = node.kind == YamlNode::Kind::Mapping;
    const QList<YamlPart> parts = m_layout.parts(number, node.start);
    const QList<Element> result = elements(number, patch);
    const qsizetype closing = node.end - 1;
    const qsizetype afterLast = qMax(parts.last().end, parts.last().comma + 1);
    QByteArrayList leads; // between the comma (or brace) before a part and the part
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const qsizetype from = i == 0 ? m_bytes.lastIndexOf(isMapping ? '{' : '[', parts.first().mark - 1) + 1
                                      : qMax(parts.at(i - 1).end, parts.at(i - 1).comma + 1);
        leads.append(slice(from, parts.at(i).mark));
    }
    const qsizetype start = parts.first().mark - leads.first().size();
    QByteArray text = slice(node.start, start);
    for (qsizetype i = 0; i < result.size(); ++i) {
        const Element &element = result.at(i);
        const bool isLast = i + 1 == result.size();
        const bool isOld = element.old >= 0;
        QByteArray lead = isOld ? leads.at(element.old) : QByteArray(" ");
        if (i == 0 && lead.trimmed().isEmpty())
            lead = leads.first();
        else if (lead.isEmpty() || (i > 0 && element.old == 0 && !lead.contains('#') && !lead.contains('\n')))
            lead = " ";
        text += lead;
        if (!isOld) {
            text += (isMapping ? YamlWriter::scalar(element.key, true) + ": " : QByteArray())
                + YamlWriter::flow(element.value) + (isLast ? "" : ",");
            continue;
        }
        const YamlPart &part = parts.at(element.old);
        text += flowPart(part, element, isMapping);
        if (!isLast)
            text += part.comma < 0 ? QByteArray(",") : slice(part.end, part.comma + 1);
    }
    if (parts.last().comma >= 0)
        text += ','; // it had one behind the last, too
    return text + slice(afterLast, closing + 1);
}

QByteArray Renderer::document(const YamlPatch &patch) const
{
    const QByteArray &bytes = m_bytes;
    const auto value = patch.applied(m_text, m_text.isEmpty() ? -1 : m_text.root());
    if (m_text.isEmpty() || (m_text.isNull(m_text.root()) && m_text.node(0).end == m_text.node(0).start)) {
        const QByteArray gap = bytes.isEmpty() || bytes.endsWith('\n') ? QByteArray() : m_style.lineBreak;
        return bytes + gap + YamlWriter::document(value.value_or(YamlValue::mapping()));
    }
    const YamlNode &root = m_text.node(m_text.root());
    if (!canEdit(m_text.root(), patch)) {
        const QByteArray made = value ? YamlWriter::flow(*value) : QByteArray("{}");
        return slice(0, root.start) + made + slice(root.end, bytes.size());
    }
    if (root.style == YamlNode::Style::Flow)
        return slice(0, root.start) + flow(m_text.root(), patch) + slice(root.end, bytes.size());
    // The comments at the top are the file's, not the first key's.
    const QList<YamlPart> parts = m_layout.parts(m_text.root(), bytes.size());
    return slice(0, parts.first().start) + block(m_text.root(), parts, patch, true)
        + slice(parts.last().end, bytes.size());
}

/// The patched text if it says \a wanted.
std::optional<QByteArray> attempt(const YamlText &text, const YamlPatch &patch, const YamlStyle &style,
                                  const YamlValue &wanted)
{
    const QByteArray made = Renderer(text, style).document(patch);
    for (const QByteArray &bytes : {made, QByteArray(made + style.lineBreak)}) {
        const auto read = YamlText::parse(bytes);
        if (read && !read->isEmpty() && YamlValue::of(*read, read->root()) == wanted)
            return bytes;
    }
    return {};
}

} // namespace

Requests::Result<QByteArray> editYaml(const YamlText &text, const YamlPatch &patch)
{
    if (patch.isEmpty())
        return text.bytes();
    const YamlValue wanted =
        patch.applied(text, text.isEmpty() ? -1 : text.root()).value_or(YamlValue::mapping());
    YamlStyle style = YamlLayout(text).style();
    const YamlStyle quoted{style.step, style.listStep, style.lineBreak, false};
    for (const YamlStyle &way : {style, quoted}) {
        if (const auto made = attempt(text, patch, way, wanted))
            return *made;
    }
    // What others refer to by an alias cannot change for itself: first they get a text of their own.
    const YamlPatch expanding = text.isEmpty() ? YamlPatch() : YamlPatch::withoutAliases(text, text.root());
    if (!expanding.isEmpty()) {
        const auto expanded = attempt(text, expanding, style, YamlValue::of(text, text.root()));
        if (const auto parsed = YamlText::parse(expanded.value_or(QByteArray())); expanded && parsed)
            return editYaml(*parsed, patch);
    }
    return Requests::Error(
        Requests::Error::RequestException,
        QCoreApplication::translate(
            "Fingerpost::Collections",
            "This change cannot be written into the file without harming the rest of it."));
}

} // namespace Fingerpost
