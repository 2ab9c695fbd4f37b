// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedtext.h"

#include <algorithm>

namespace Fingerpost {

namespace {

constexpr qsizetype ShownBefore = 200; // bytes of a long line in front of its difference
constexpr QChar Ellipsis(u'\u2026');

/// The text from about \a begin, which may stand inside of a character.
QString shownText(QByteArrayView line, qsizetype begin)
{
    const auto isInside = [](char c) { return (uchar(c) & 0xc0) == 0x80; };
    while (begin > 0 && begin < line.size() && isInside(line[begin]))
        --begin;
    const QByteArrayView rest = line.sliced(qMin(begin, line.size()));
    // A character has four bytes at most.
    QString text = QString::fromUtf8(rest.first(qMin(rest.size(), ComparedText::maximumShown * 4)));
    const bool isCut = text.size() > ComparedText::maximumShown || rest.size() > text.toUtf8().size();
    text.truncate(ComparedText::maximumShown);
    for (QChar &c : text) {
        if (c < u' ' && c != u'\t')
            c = QChar(0x2400 + c.unicode());
    }
    if (begin > 0 && !text.isEmpty())
        text.prepend(Ellipsis);
    if (isCut)
        text.append(Ellipsis);
    return text;
}

} // namespace

ComparedText::~ComparedText() = default;

QString ComparedText::path(qint64) const
{
    return {};
}

qint64 ComparedText::lineCount() const
{
    return 0;
}

qint64 ComparedText::rowCount() const
{
    return m_blocks.empty() ? 0 : m_blocks.back().first + m_blocks.back().count;
}

qint64 ComparedText::differenceCount() const
{
    return std::count_if(m_blocks.begin(), m_blocks.end(),
                         [](const Block &block) { return block.kind == Block::Different; });
}

void ComparedText::append(Block::Kind kind, qint64 count)
{
    if (count == 0)
        return;
    if (!m_blocks.empty() && m_blocks.back().kind == kind)
        m_blocks.back().count += count;
    else
        m_blocks.push_back({kind, rowCount(), count});
}

DifferentPart differentPart(QStringView left, QStringView right)
{
    const qsizetype common = qMin(left.size(), right.size());
    qsizetype begin = std::mismatch(left.begin(), left.begin() + common, right.begin()).first - left.begin();
    if (begin > 0 && left[begin - 1].isHighSurrogate())
        --begin;
    qsizetype end = 0;
    while (end < common - begin && left[left.size() - end - 1] == right[right.size() - end - 1])
        ++end;
    if (end > 0 && left[left.size() - end].isLowSurrogate())
        --end;
    return {begin, left.size() - begin - end, right.size() - begin - end};
}

void setShownTexts(ComparedRow &row, QByteArrayView left, QByteArrayView right)
{
    qsizetype begin = 0;
    if (row.difference == Difference::Changed
        && qMax(left.size(), right.size()) > ComparedText::maximumShown) {
        const qsizetype common = qMin(left.size(), right.size());
        begin = std::mismatch(left.begin(), left.begin() + common, right.begin()).first - left.begin();
        begin = begin > ComparedText::maximumShown - ShownBefore ? begin - ShownBefore : 0;
    }
    row.left = shownText(left, begin);
    row.right = shownText(right, begin);
}

} // namespace Fingerpost
