// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodytextview.h"

#include "theme/paint.h"
#include "theme/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Fingerpost::Ui {

namespace {

QColor tokenColor(const Colors &colors, BodyToken token)
{
    switch (token) {
    case BodyToken::Key:
        return colors.jsonKey;
    case BodyToken::String:
        return colors.string;
    case BodyToken::Number:
        return colors.number;
    case BodyToken::Keyword:
        return colors.keyword;
    case BodyToken::Escape:
        return colors.escape;
    case BodyToken::Attribute:
        return colors.attribute;
    case BodyToken::Punctuation:
    case BodyToken::Comment:
        return colors.punctuation;
    case BodyToken::Plain:
        break;
    }
    return colors.text;
}

} // namespace

void BodyTextView::paintEvent(QPaintEvent *event)
{
    makeLines();
    const Colors &colors = Theme::of(this).colors();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colors.sheet);
    const QList<BodyMatch> matches = matchesInSight();
    for (size_t i = 0; i < m_lines.size(); ++i)
        paintLine(painter, m_lines[i], qreal(i) * m_lineHeight, matches);
    painter.setClipRect(QRectF(textLeft() - 2, 0, viewport()->width(), viewport()->height()));
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const qreal top = qreal(i) * m_lineHeight;
        const qreal baseline = std::round(top + (m_lineHeight - m_cells.height()) / 2 + m_cells.ascent());
        paintText(painter, m_lines[i], baseline, colors);
    }
    m_cells.flush(painter);
    painter.setClipping(false);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const qreal top = qreal(i) * m_lineHeight;
        paintFold(painter, m_lines[i], top, colors);
        paintNumber(m_lines[i], std::round(top + (m_lineHeight - m_cells.height()) / 2 + m_cells.ascent()),
                    colors);
    }
    m_cells.flush(painter);
    paintTicks(painter, colors);
    if (!m_waitsForBytes)
        m_brought.clear();
}

/// Where hits are in all of the body, at the edge beside the scroll bar; wider where the current one is.
void BodyTextView::paintTicks(QPainter &painter, const Colors &colors) const
{
    constexpr int Width = 5;
    constexpr int CurrentWidth = 9;
    const std::vector<int> ticks = hitTicks();
    const int right = viewport()->width();
    for (const int place : ticks)
        painter.fillRect(right - Width, place - 1, Width, 2, colors.matchTick);
    if (m_currentRow >= 0 && !ticks.empty())
        painter.fillRect(right - CurrentWidth, ticks.back() - 1, CurrentWidth, 3, colors.accent);
}

QList<BodyMatch> BodyTextView::matchesInSight()
{
    if (!m_matches || m_lines.empty() || m_waitsForBytes)
        return {};
    // What is folded lies between two rows in sight and may be much: it is not asked for.
    constexpr qint64 Near = BlockIndex::BlockSize;
    constexpr qsizetype LongRow = 4096; // which alone may have more of them than one is told of
    QList<BodyMatch> matches;
    qint64 begin = BodyText::offsetOf(m_shown[m_lines.front().shown].row, m_lines.front().begin);
    qint64 end = begin;
    qint64 known = -1;
    const auto ask = [&] {
        const bool canRead = begin < end && isAtHand(begin, end, known); // they are looked for in the bytes
        for (const BodyMatch &match : canRead ? m_matches(begin, end) : QList<BodyMatch>()) {
            if (matches.isEmpty() || matches.constLast().offset < match.offset)
                matches.append(match);
        }
        begin = end;
    };
    for (const ShownLine &line : m_lines) {
        const BodyRow &row = m_shown[line.shown].row;
        if (!m_wrap && row.text.size() > LongRow) {
            ask();
            const SeenPart seen = seenPart(line);
            begin = BodyText::offsetOf(row, seen.begin);
            end = std::max(begin, BodyText::offsetOf(row, seen.end));
            ask();
            continue;
        }
        for (const BodyRow::Piece &piece : row.pieces) {
            if (piece.offset - end > Near) {
                ask();
                begin = piece.offset;
            }
            end = std::max(end, piece.offset + piece.size);
        }
        end = std::max(end, row.end);
    }
    ask();
    return matches;
}

/// What lies behind the text.
void BodyTextView::paintLine(QPainter &painter, const ShownLine &line, qreal top,
                             const QList<BodyMatch> &matches)
{
    const Colors &colors = Theme::of(this).colors();
    const ShownRow &shown = m_shown[line.shown];
    const bool hasCaret = line.row == m_caret.row;
    if (hasCaret && !hasSelection() && m_rows->kind() != BodyRows::Kind::Hex)
        painter.fillRect(QRectF(0, top, viewport()->width(), m_lineHeight), colors.hoverOnSheet);
    std::optional<SeenPart> seen; // most lines have nothing behind them
    const auto paint = [&](qint32 begin, qint32 end, const QColor &color) {
        if (!seen)
            seen = seenPart(line);
        paintRange(painter, line, *seen, top, begin, end, color);
    };
    const auto [from, to] = selection();
    if (hasSelection() && line.row >= from.row && line.row <= to.row) {
        const qint32 begin = line.row == from.row ? from.at : 0;
        const auto whole = qint32(shown.row.text.size()) + (line.row == to.row ? 0 : 1);
        paint(begin, line.row == to.row ? to.at : whole, colors.selectedText);
    }
    // There may be thousands in sight, and a long row has many lines. A row of Hex has its bytes twice.
    const bool isHex = m_rows->kind() == BodyRows::Kind::Hex;
    const qint64 first = isHex ? shown.row.begin : BodyText::offsetOf(shown.row, line.begin);
    const qint64 behind = isHex ? shown.row.end : BodyText::offsetOf(shown.row, line.end);
    auto next = std::lower_bound(
        matches.cbegin(), matches.cend(), first,
        [](const BodyMatch &each, qint64 offset) { return each.offset + each.size <= offset; });
    for (; next != matches.cend() && next->offset < behind; ++next) {
        const BodyMatch &match = *next;
        const bool isCurrent = match == m_currentMatch;
        for (const BodyRow::Piece &piece : shown.row.pieces) {
            const qint64 begin = std::max(match.offset, piece.offset);
            const qint64 end = std::min(match.offset + match.size, piece.offset + piece.size);
            if (begin < end)
                paint(piece.at + qint32(begin - piece.offset), piece.at + qint32(end - piece.offset),
                      isCurrent ? colors.currentMatch : colors.match);
        }
    }
    if (hasCaret && hasFocus() && m_caret.at >= line.begin
        && (m_caret.at < line.end || line.end == shown.row.text.size())) {
        const qreal x = std::floor(xOf(line, m_caret.at));
        if (x >= textLeft() - 1)
            painter.fillRect(QRectF(x, top + 1, 1, m_lineHeight - 2), colors.text);
    }
}

/// What of the row's text the current match is, as a begin and an end; an empty range without one.
std::pair<qint32, qint32> BodyTextView::currentMatchIn(const ShownRow &shown) const
{
    std::pair<qint32, qint32> range{0, 0};
    if (!m_matches || m_currentMatch.size <= 0)
        return range;
    for (const BodyRow::Piece &piece : shown.row.pieces) {
        const qint64 begin = std::max(m_currentMatch.offset, piece.offset);
        const qint64 end = std::min(m_currentMatch.offset + m_currentMatch.size, piece.offset + piece.size);
        if (begin >= end)
            continue;
        if (range.first == range.second)
            range.first = piece.at + qint32(begin - piece.offset);
        range.second = piece.at + qint32(end - piece.offset);
    }
    return range;
}

qreal BodyTextView::xOf(const ShownLine &line, qint32 at) const
{
    const ShownRow &shown = m_shown[line.shown];
    const qint64 column = CellGrid::columnOf(shown.row.text, shown.plain, at);
    return textLeft() + qreal(column - (m_wrap ? line.column : m_left)) * m_cells.cellWidth();
}

BodyTextView::SeenPart BodyTextView::seenPart(const ShownLine &line) const
{
    const ShownRow &shown = m_shown[line.shown];
    const qint64 first = m_wrap ? line.column : m_left;
    const qint64 last = first + columnsInSight() + 3;
    if (shown.plain) {
        const auto begin = qint32(std::clamp<qint64>(first, line.begin, line.end));
        return {begin, begin, qint32(std::clamp<qint64>(last, begin, line.end))};
    }
    SeenPart seen{line.begin, line.column, line.end};
    CellReader reader(QByteArrayView(shown.row.text).first(line.end), line.begin, line.column);
    Cell cell;
    qint32 passed = reader.skipPlain(first - line.column);
    seen.begin += passed;
    seen.column += passed;
    while (reader.next(cell) && cell.column < last) {
        if (cell.column + cell.width <= first) {
            passed = reader.skipPlain(first - cell.column - cell.width);
            seen.begin = cell.at + cell.size + passed;
            seen.column = cell.column + cell.width + passed;
        }
    }
    if (cell.column >= last)
        seen.end = std::max(seen.begin, cell.at);
    return seen;
}

/// As xOf(), of a place that is not before what is seen: only that is gone over.
qreal BodyTextView::xOfSeen(const ShownLine &line, const SeenPart &seen, qint32 at) const
{
    const ShownRow &shown = m_shown[line.shown];
    qint64 column = shown.plain ? at : seen.column;
    if (!shown.plain) {
        CellReader reader(shown.row.text, seen.begin, seen.column);
        Cell cell;
        while (reader.next(cell) && cell.at + cell.size <= at)
            column = cell.column + cell.width;
    }
    return textLeft() + qreal(column - (m_wrap ? line.column : m_left)) * m_cells.cellWidth();
}

/// Bytes of the row, of which the line shows a part; one more than the row has stands for its end.
void BodyTextView::paintRange(QPainter &painter, const ShownLine &line, const SeenPart &seen, qreal top,
                              qint32 begin, qint32 end, const QColor &color)
{
    const auto size = qint32(m_shown[line.shown].row.text.size());
    const bool takesEnd = end > size && seen.end == size;
    begin = std::clamp(begin, seen.begin, seen.end);
    end = std::clamp(end, seen.begin, seen.end);
    if (begin >= end && !takesEnd)
        return;
    const qreal left = std::max(xOfSeen(line, seen, begin), textLeft() - 2);
    const qreal right = xOfSeen(line, seen, end) + (takesEnd ? m_cells.cellWidth() / 2 : 0);
    if (right > left)
        painter.fillRect(QRectF(left, top, std::min(right, qreal(viewport()->width())) - left, m_lineHeight),
                         color);
}

void BodyTextView::paintText(QPainter &painter, const ShownLine &line, qreal baseline, const Colors &colors)
{
    const ShownRow &shown = m_shown[line.shown];
    const QByteArrayView text(shown.row.text);
    const qint64 first = m_wrap ? line.column : m_left;
    const qint64 last = first + columnsInSight() + 3;
    const qreal origin = textLeft() - qreal(first) * m_cells.cellWidth();
    auto span = shown.spans.cbegin();
    const auto [matchBegin, matchEnd] = currentMatchIn(shown);
    // The colour of the byte at \a at, and where that colour ends.
    const auto colorAt = [&](qint32 at, qint32 &until) {
        while (span != shown.spans.cend() && span->at + span->size <= at)
            ++span;
        const bool inside = span != shown.spans.cend() && span->at <= at;
        until = inside ? span->at + span->size : span != shown.spans.cend() ? span->at : qint32(text.size());
        if (at >= matchBegin && at < matchEnd) {
            until = std::min(until, matchEnd);
            return colors.currentMatchInk;
        }
        if (at < matchBegin)
            until = std::min(until, matchBegin);
        return tokenColor(colors, inside ? span->token : BodyToken::Plain);
    };
    if (shown.plain) {
        const auto end = qint32(std::min<qint64>(line.end, last));
        for (auto at = qint32(std::max<qint64>(line.begin, first)); at < (m_wrap ? line.end : end);) {
            qint32 until = 0;
            const QColor color = colorAt(at, until);
            until = std::min(until, m_wrap ? line.end : end);
            m_cells.add(text.sliced(at, until - at), {origin + at * m_cells.cellWidth(), baseline}, color);
            at = until;
        }
        return;
    }
    CellReader reader(text.first(line.end), line.begin, line.column);
    Cell cell;
    reader.skipPlain(first - line.column); // what is out of sight
    while (reader.next(cell) && cell.column < last) {
        if (cell.column + cell.width <= first) {
            reader.skipPlain(first - cell.column - cell.width);
            continue;
        }
        qint32 until = 0;
        const QColor color = colorAt(cell.at, until);
        m_cells.addCell(painter, cell, text.sliced(cell.at, cell.size),
                        {origin + qreal(cell.column) * m_cells.cellWidth(), baseline}, color,
                        colors.warningInk);
    }
}

void BodyTextView::paintNumber(const ShownLine &line, qreal baseline, const Colors &colors)
{
    const qint64 number = m_shown[line.shown].row.line;
    if (!line.isFirst || number < 0 || m_rows->kind() == BodyRows::Kind::Hex)
        return;
    const QByteArray digits = QByteArray::number(number);
    m_cells.add(digits, {textLeft() - NumberGap - qreal(digits.size()) * m_cells.cellWidth(), baseline},
                line.row == m_caret.row && hasFocus() ? colors.secondary : colors.tertiary);
}

} // namespace Fingerpost::Ui
