// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/yamllayout.h"

namespace Fingerpost {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

qsizetype YamlLayout::skipped(qsizetype offset) const
{
    while (offset < m_bytes.size()) {
        if (isBlank(m_bytes.at(offset)))
            ++offset;
        else if (m_bytes.at(offset) == '#')
            offset = lineEnd(offset);
        else
            break;
    }
    return offset;
}

qsizetype YamlLayout::afterProperties(const YamlNode &node) const
{
    qsizetype offset = skipped(node.start);
    for (int left = (node.anchor.isEmpty() ? 0 : 1) + (node.tag.isEmpty() ? 0 : 1); left > 0; --left) {
        while (offset < m_bytes.size() && !isBlank(m_bytes.at(offset)))
            ++offset;
        offset = skipped(offset);
    }
    return offset;
}

qsizetype YamlLayout::column(qsizetype offset) const
{
    const qsizetype lineStart = offset == 0 ? 0 : m_bytes.lastIndexOf('\n', offset - 1) + 1;
    const bool hasMark = lineStart == 0 && m_bytes.startsWith("\xEF\xBB\xBF");
    return offset - lineStart - (hasMark ? 3 : 0);
}

qsizetype YamlLayout::lineEnd(qsizetype offset) const
{
    const qsizetype found = m_bytes.indexOf('\n', offset);
    if (found < 0)
        return m_bytes.size();
    return found > offset && m_bytes.at(found - 1) == '\r' ? found - 1 : found;
}

qsizetype YamlLayout::blockIndent(const YamlNode &node) const
{
    qsizetype line = m_bytes.indexOf('\n', node.start) + 1;
    while (line > 0 && line < node.end) {
        qsizetype offset = line;
        while (at(offset) == ' ')
            ++offset;
        if (at(offset) != '\n' && at(offset) != '\r')
            return offset - line;
        line = m_bytes.indexOf('\n', offset) + 1;
    }
    return -1;
}

qsizetype YamlLayout::contentEnd(int number, qsizetype indicatorEnd) const
{
    const YamlNode *node = &m_text.node(number);
    while (node->style == YamlNode::Style::Block && !node->children.isEmpty())
        node = &m_text.node(node->children.last());
    qsizetype end = qMax(node->end, indicatorEnd);
    if (node->style != YamlNode::Style::Literal && node->style != YamlNode::Style::Folded) {
        // A comment behind the value is the value's.
        const qsizetype line = lineEnd(end);
        return skipped(end) >= line ? line : end;
    }
    const auto chop = [this, &end] {
        if (end > 0 && m_bytes.at(end - 1) == '\n')
            end -= end > 1 && m_bytes.at(end - 2) == '\r' ? 2 : 1;
    };
    const QByteArrayView header =
        QByteArrayView(m_bytes).sliced(node->start, lineEnd(node->start) - node->start);
    chop();
    // The blank lines behind it say nothing, unless `+` keeps them.
    while (!header.contains('+') && end > node->start && m_bytes.at(end - 1) == '\n')
        chop();
    return end;
}

qsizetype YamlLayout::withComments(qsizetype mark, qsizetype floor) const
{
    qsizetype start = mark;
    const qsizetype indent = column(mark);
    for (qsizetype line = mark - indent; line > floor;) {
        for (qsizetype i = line; i < line + indent; ++i) {
            if (at(i) != ' ')
                return start;
        }
        if (line != mark - indent)
            start = line + indent;
        const qsizetype before = line < 2 ? 0 : m_bytes.lastIndexOf('\n', line - 2) + 1;
        if (before < floor || at(before + indent) != '#')
            return start;
        line = before;
    }
    return start;
}

YamlPart YamlLayout::blockPart(const YamlNode &parent, qsizetype index, qsizetype from, qsizetype floor) const
{
    YamlPart part;
    part.mark = skipped(from);
    if (parent.kind == YamlNode::Kind::Sequence) {
        part.value = parent.children.at(index);
        part.indicatorEnd = part.mark + 1;
    } else {
        part.key = parent.children.at(2 * index);
        part.value = parent.children.at(2 * index + 1);
        const qsizetype colon = skipped(qMax(m_text.node(part.key).end, part.mark));
        part.indicatorEnd = at(colon) == ':' ? colon + 1 : -1;
    }
    part.start = withComments(part.mark, floor);
    part.end = contentEnd(part.value, part.indicatorEnd);
    return part;
}

YamlPart YamlLayout::flowPart(const YamlNode &parent, qsizetype index, qsizetype from) const
{
    YamlPart part;
    part.mark = part.start = skipped(from);
    if (parent.kind == YamlNode::Kind::Sequence) {
        part.value = parent.children.at(index);
        part.end = qMax(part.mark, m_text.node(part.value).end);
    } else {
        part.key = parent.children.at(2 * index);
        part.value = parent.children.at(2 * index + 1);
        part.end = qMax(part.mark, m_text.node(part.key).end);
        const qsizetype colon = skipped(part.end);
        if (at(colon) == ':') {
            part.indicatorEnd = colon + 1;
            part.end = qMax(colon + 1, m_text.node(part.value).end);
        }
    }
    const qsizetype next = skipped(part.end);
    part.comma = at(next) == ',' ? next : -1;
    return part;
}

QList<YamlPart> YamlLayout::parts(int number, qsizetype floor) const
{
    const YamlNode &node = m_text.node(number);
    const bool isMapping = node.kind == YamlNode::Kind::Mapping;
    const qsizetype count = isMapping ? node.children.size() / 2 : node.children.size();
    QList<YamlPart> all;
    qsizetype from = afterProperties(node);
    if (node.style == YamlNode::Style::Flow) {
        ++from; // the brace
        for (qsizetype i = 0; i < count; ++i) {
            all.append(flowPart(node, i, from));
            from = qMax(all.last().end, all.last().comma + 1);
        }
        return all;
    }
    for (qsizetype i = 0; i < count; ++i) {
        all.append(blockPart(node, i, from, floor));
        from = floor = all.last().end;
    }
    return all;
}

bool YamlLayout::hasBraces(int number) const
{
    const YamlNode &node = m_text.node(number);
    const char brace = at(afterProperties(node));
    return node.style == YamlNode::Style::Flow && (brace == '{' || brace == '[')
        && brace == (node.kind == YamlNode::Kind::Mapping ? '{' : '[');
}

YamlStyle YamlLayout::style() const
{
    YamlStyle style;
    const qsizetype firstBreak = m_bytes.indexOf('\n');
    if (firstBreak > 0 && m_bytes.at(firstBreak - 1) == '\r')
        style.lineBreak = "\r\n";
    const auto stepOf = [this](YamlNode::Kind kind) -> qsizetype {
        // Far enough to have seen how it is written.
        for (int i = 0; i < 2000; ++i) {
            if (i >= m_text.nodeCount())
                break;
            const YamlNode &parent = m_text.node(i);
            if (parent.kind != YamlNode::Kind::Mapping || parent.style != YamlNode::Style::Block)
                continue;
            for (qsizetype k = 0; k + 1 < parent.children.size(); k += 2) {
                const YamlNode &child = m_text.node(parent.children.at(k + 1));
                if (child.kind == kind && child.style == YamlNode::Style::Block && !child.children.isEmpty())
                    return column(afterProperties(child)) - column(m_text.node(parent.children.at(k)).start);
            }
        }
        return -1;
    };
    const qsizetype step = stepOf(YamlNode::Kind::Mapping);
    if (step >= 1 && step <= 8)
        style.step = step;
    const qsizetype listStep = stepOf(YamlNode::Kind::Sequence);
    style.listStep = listStep >= 0 && listStep <= 8 ? listStep : style.step;
    return style;
}

} // namespace Fingerpost
