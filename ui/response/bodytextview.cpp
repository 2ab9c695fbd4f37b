// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodytextview.h"

#include "body/bodystore.h"
#include "response/bodytextaccess.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QMetaMethod>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int SideMargin = 12;
constexpr int MaxBar = 1 << 30;
constexpr qint64 MostColumns = 1 << 20;
constexpr int WrappedBatch = 4; ///< rows that are made at first
constexpr qsizetype MostBrought = 8;

} // namespace

qint32 BodyText::placeOf(const BodyRow &row, qint64 offset)
{
    for (const BodyRow::Piece &piece : row.pieces) {
        if (offset < piece.offset + piece.size)
            return piece.at + qint32(std::max<qint64>(0, offset - piece.offset));
    }
    return qint32(row.text.size());
}

qint64 BodyText::offsetOf(const BodyRow &row, qint32 at)
{
    for (const BodyRow::Piece &piece : row.pieces) {
        if (at < piece.at + piece.size)
            return piece.offset + std::max(0, at - piece.at);
    }
    return row.pieces.isEmpty() ? row.begin : row.pieces.constLast().offset + row.pieces.constLast().size;
}

BodyTextView::BodyTextView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    BodyTextAccess::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setSurface(viewport(), Surface::Sheet);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    applyFont();
}

void BodyTextView::applyFont()
{
    QFont font = Theme::font(TextStyle::Mono);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(4.0, font.pointSizeF() * std::pow(1.1, m_zoom)));
    else
        font.setPixelSize(std::max(5, qRound(font.pixelSize() * std::pow(1.1, m_zoom))));
    m_cells.setFont(font);
    m_lineHeight = std::max(qRound(19 * std::pow(1.1, m_zoom)), qCeil(m_cells.height()) + 2);
    invalidate();
}

void BodyTextView::setRows(std::optional<BodyRows> rows)
{
    keepFolds();
    m_rows.reset();
    if (rows)
        m_rows.emplace(*std::move(rows));
    restoreFolds();
    m_waitsForBytes = false;
    m_brought.clear();
    m_acts.clear();
    m_size = m_rows ? m_rows->size() : 0;
    m_count = m_rows ? m_rows->count() : 0;
    m_top = {};
    m_left = 0;
    m_widest = 0;
    m_caret = m_anchor = {};
    m_wantedColumn = -1;
    m_hitRows.clear();
    setCurrentMatch(m_currentMatch);
    if (m_follow)
        m_top = lastTop();
    invalidate();
    tellCaret();
    Q_EMIT rowsReplaced();
}

void BodyTextView::grow()
{
    if (!m_rows || m_rows->size() == m_size)
        return;
    m_size = m_rows->size();
    const qint64 before = m_count;
    m_count = m_rows->count();
    if (m_follow)
        m_top = lastTop();
    // Rows that are complete stay as they are: out of sight nothing is to be made again.
    const bool inSight = m_follow || m_lines.empty() || m_lines.back().row >= before - 1
        || qint64(m_lines.size()) < fullLines();
    if (inSight || QString::number(before).size() != QString::number(m_count).size()) {
        invalidate();
        tellCaret();
    } else {
        updateBars();
    }
}

void BodyTextView::setWrap(bool wrap)
{
    if (wrap == m_wrap)
        return;
    m_wrap = wrap;
    m_left = 0;
    m_top.line = 0;
    invalidate();
}

void BodyTextView::setFollow(bool follow)
{
    if (follow == m_follow)
        return;
    m_follow = follow;
    if (follow)
        setTop(lastTop());
    Q_EMIT followChanged(follow);
}

void BodyTextView::zoom(int steps)
{
    m_zoom = steps == 0 ? 0 : std::clamp(m_zoom + steps, -6, 16);
    applyFont();
}

void BodyTextView::invalidate()
{
    m_areLinesMade = false;
    updateBars();
    viewport()->update();
}

int BodyTextView::fullLines() const
{
    return std::max(1, viewport()->height() / m_lineHeight);
}

qreal BodyTextView::textLeft() const
{
    if (!m_rows || m_rows->kind() == BodyRows::Kind::Hex)
        return SideMargin;
    const auto digits = std::max<qsizetype>(3, QString::number(m_count).size());
    return SideMargin + std::ceil(qreal(digits) * m_cells.cellWidth()) + NumberGap;
}

qint64 BodyTextView::columnsInSight() const
{
    return std::max<qint64>(8, qint64((viewport()->width() - textLeft() - SideMargin) / m_cells.cellWidth()));
}

BodyTextView::ShownRow BodyTextView::makeShown(const BodyRow &row, qint64 number) const
{
    ShownRow shown;
    shown.row = row;
    shown.plain = CellGrid::isPlain(row.text);
    if (m_rows->kind() != BodyRows::Kind::Hex)
        shown.spans = bodySpans(m_rows->form(), row.text, row.flags);
    shown.wraps = m_wrap ? CellGrid::wraps(row.text, shown.plain, columnsInSight()) : QList<qint32>{0};
    shown.isMissing = m_waitsForBytes && row.pieces.isEmpty();
    markFold(shown, number);
    return shown;
}

/// Any row, made anew unless it is in sight.
BodyTextView::ShownRow BodyTextView::shownRow(qint64 row) const
{
    if (m_areLinesMade && !m_shown.empty()) {
        const qint64 first = m_lines.front().row;
        const bool isInSight = row >= first && row - first < qint64(m_shown.size());
        if (isInSight && !m_shown[size_t(row - first)].isMissing)
            return m_shown[size_t(row - first)];
    }
    const QList<BodyRow> found = m_rows->rows(row, 1);
    return makeShown(found.value(0), row);
}

/// Nobody waits for the disk while the window is painted: until the rows are at hand dots stand for them.
QList<BodyRow> BodyTextView::rowsAtHand(qint64 first, int count)
{
    QList<BodyRow> rows;
    const auto missing = m_rows->all().missingFor([&] { rows = m_rows->rows(first, count); });
    if (!missing)
        return rows;
    if (!askFor(*missing))
        return m_rows->rows(first, count);
    BodyRow dots;
    dots.begin = dots.end = *missing;
    dots.text = "...";
    return QList<BodyRow>(qsizetype(std::clamp<qint64>(m_count - first, 0, count)), dots);
}

/// Whether the blocks around them can be read without waiting for the disk; else they are asked for. What
/// begins in one may end in the next. Whoever asks goes forward: \a known is the last block that was looked
/// at.
bool BodyTextView::isAtHand(qint64 begin, qint64 end, qint64 &known)
{
    constexpr qint64 Block = BlockIndex::BlockSize;
    for (qint64 at = std::max<qint64>(0, begin / Block - 1) * Block; at < end + Block; at += Block) {
        if (at <= known)
            continue;
        if (!m_rows->all().store()->tryRead(at, Block) && askFor(at))
            return false;
        known = at;
    }
    return true;
}

/// False when they have to be waited for here: nobody brings them, or they were just read and are not at
/// hand.
bool BodyTextView::askFor(qint64 offset)
{
    const bool isHeard = isSignalConnected(QMetaMethod::fromSignal(&BodyTextView::bytesMissing));
    if (!isHeard || m_brought.contains(offset))
        return false;
    if (!std::exchange(m_waitsForBytes, true)) {
        m_missing = offset;
        Q_EMIT bytesMissing(offset);
    }
    return true;
}

/// Whether \a read would wait for the disk; somebody brings the bytes then.
bool BodyTextView::mustWaitFor(const std::function<void()> &read)
{
    if (!m_rows || !isSignalConnected(QMetaMethod::fromSignal(&BodyTextView::bytesMissing)))
        return false;
    const auto missing = m_rows->all().missingFor(read);
    return missing && askFor(*missing);
}

/// Acts at once, unless \a read would hold up the window: then as soon as what it reads is at hand.
void BodyTextView::whenAtHand(std::function<void()> read, std::function<void()> act)
{
    if (mustWaitFor(read))
        m_acts.push_back({std::move(read), std::move(act)});
    else
        act();
}

void BodyTextView::takeBytes(qint64 offset)
{
    if (!m_waitsForBytes || offset != m_missing)
        return; // other rows have come meanwhile
    m_waitsForBytes = false;
    m_brought.prepend(offset);
    m_brought.resize(std::min(m_brought.size(), MostBrought));
    if (m_currentRow < 0)
        findCurrentRow();
    invalidate();
    for (Act &each : std::exchange(m_acts, {}))
        whenAtHand(std::move(each.read), std::move(each.act));
    tellCaret();
}

void BodyTextView::makeLines()
{
    if (std::exchange(m_areLinesMade, true))
        return;
    m_shown.clear();
    m_lines.clear();
    if (!m_rows)
        return;
    const auto wanted = size_t(fullLines()) + 1;
    qint64 number = m_top.row;
    qint64 widest = m_widest;
    // A long row fills the view alone when it is wrapped: what follows is not made in vain.
    int batch = m_wrap ? WrappedBatch : int(wanted);
    for (bool hasMore = true; hasMore && m_lines.size() < wanted; batch = std::min(2 * batch, int(wanted))) {
        const QList<BodyRow> rows = rowsAtHand(number, batch);
        hasMore = rows.size() == batch;
        for (const BodyRow &row : rows) {
            m_shown.push_back(makeShown(row, number));
            const ShownRow &shown = m_shown.back();
            qsizetype line =
                number == m_top.row ? std::min<qsizetype>(m_top.line, shown.wraps.size() - 1) : 0;
            qint32 known = 0; // a line's begin, and its column: a row may be long and have many
            qint64 column = 0;
            for (; line < shown.wraps.size() && m_lines.size() < wanted; ++line) {
                const qint32 begin = shown.wraps.at(line);
                const auto end =
                    qint32(line + 1 < shown.wraps.size() ? shown.wraps.at(line + 1) : row.text.size());
                column = CellGrid::columnOf(row.text, shown.plain, begin, known, column);
                known = begin;
                m_lines.push_back({m_shown.size() - 1, number, begin, end, column, line == 0});
            }
            if (!m_wrap)
                widest = std::max(widest, CellGrid::columns(row.text, shown.plain));
            ++number;
            if (m_lines.size() >= wanted)
                break;
        }
    }
    if (widest != m_widest) {
        m_widest = std::min(widest, MostColumns);
        updateBars();
    }
}

/// With the last line at the bottom.
BodyTextView::Top BodyTextView::lastTop() const
{
    const int lines = fullLines();
    if (!m_wrap || !m_rows)
        return {std::max<qint64>(0, m_count - lines), 0};
    qint64 left = lines;
    int batch = WrappedBatch;
    for (qint64 behind = m_count; behind > 0; batch = std::min(2 * batch, std::max(batch, lines))) {
        const qint64 first = std::max<qint64>(0, behind - batch);
        const QList<BodyRow> rows = m_rows->rows(first, int(behind - first));
        if (rows.isEmpty())
            return {first, 0};
        for (qsizetype i = rows.size() - 1; i >= 0; --i) {
            const QByteArray &text = rows.at(i).text;
            const qsizetype wrapped = CellGrid::wraps(text, CellGrid::isPlain(text), columnsInSight()).size();
            if (wrapped >= left)
                return {first + i, qint32(wrapped - left)};
            left -= wrapped;
        }
        behind = first;
    }
    return {};
}

/// Not behind the one with the last line at the bottom.
BodyTextView::Top BodyTextView::bounded(Top top) const
{
    if (top.row >= m_count - fullLines()) {
        const Top last = lastTop();
        if (top.row > last.row || (top.row == last.row && top.line > last.line))
            top = last;
    }
    return {std::max<qint64>(0, top.row), std::max(0, top.line)};
}

void BodyTextView::setTop(Top top)
{
    whenAtHand([this, top] { (void)bounded(top); },
               [this, top] {
                   m_top = bounded(top);
                   invalidate();
                   tellCaret(); // which stands elsewhere among what is in sight
               });
}

/// The top so many lines further down.
BodyTextView::Top BodyTextView::scrolled(qint64 lines) const
{
    Top top = m_top;
    if (!m_wrap) {
        top.row = std::clamp<qint64>(top.row + lines, 0, m_count - 1);
    } else {
        top.line += qint32(std::clamp<qint64>(lines, -MaxBar, MaxBar));
        while (top.line < 0 && top.row > 0) {
            --top.row;
            top.line += qint32(shownRow(top.row).wraps.size());
        }
        top.line = std::max(0, top.line);
        for (auto wrapped = qint32(shownRow(top.row).wraps.size());
             top.line >= wrapped && top.row < m_count - 1; wrapped = qint32(shownRow(top.row).wraps.size())) {
            ++top.row;
            top.line -= wrapped;
        }
    }
    return top;
}

void BodyTextView::scrollLines(qint64 lines)
{
    if (!m_rows || m_count == 0)
        return;
    if (lines < 0)
        setFollow(false);
    whenAtHand([this, lines] { (void)bounded(scrolled(lines)); }, [this, lines] { setTop(scrolled(lines)); });
}

void BodyTextView::updateBars()
{
    const QScopedValueRollback syncing(m_syncing, true);
    const qint64 most = std::max<qint64>(0, m_wrap ? m_count - 1 : m_count - fullLines());
    m_shift = 0;
    while (most >> m_shift > MaxBar)
        ++m_shift;
    QScrollBar *vertical = verticalScrollBar();
    bool fits = m_wrap && m_count <= fullLines() && !mustWaitFor([this] { (void)lastTop(); });
    if (fits) {
        const Top last = lastTop();
        fits = last.row == 0 && last.line == 0;
    }
    vertical->setRange(0, fits ? 0 : int(most >> m_shift));
    vertical->setPageStep(std::max(1, fullLines() >> m_shift));
    vertical->setValue(int(m_top.row >> m_shift));
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setRange(0, m_wrap ? 0 : int(std::max<qint64>(0, m_widest + 2 - columnsInSight())));
    horizontal->setPageStep(int(columnsInSight()));
    horizontal->setValue(int(m_left));
}

void BodyTextView::scrollContentsBy(int, int)
{
    if (m_syncing)
        return;
    const QScrollBar *vertical = verticalScrollBar();
    const int value = vertical->value();
    if (value != int(m_top.row >> m_shift)) {
        if (value < int(m_top.row >> m_shift))
            setFollow(false);
        m_acts.clear(); // somebody goes elsewhere
        setTop({value == vertical->maximum() ? m_count : qint64(value) << m_shift, 0});
    }
    if (horizontalScrollBar()->value() != m_left)
        setLeft(horizontalScrollBar()->value());
}

void BodyTextView::setLeft(qint64 column)
{
    m_left = std::max<qint64>(0, column);
    updateBars();
    viewport()->update();
}

void BodyTextView::resizeEvent(QResizeEvent *)
{
    if (m_follow)
        m_top = lastTop();
    invalidate();
    setTop(m_top);
}

void BodyTextView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        applyFont();
}

void BodyTextView::goToRow(qint64 row)
{
    grow(); // to what has come since it was looked for
    setFollow(false);
    m_acts.clear();
    if (m_rows) {
        row = std::clamp<qint64>(row, 0, std::max<qint64>(0, m_rows->all().count() - 1));
        reveal(row);
    }
    setCaret({m_rows ? m_rows->fromAll(row) : 0, 0}, false);
    ensureVisible(m_caret, true);
}

void BodyTextView::goToLine(qint64 line)
{
    grow();
    if (!m_rows)
        return;
    m_acts.clear();
    whenAtHand([this, line] { (void)m_rows->all().rowOfLine(line); },
               [this, line] { goToRow(m_rows->all().rowOfLine(line)); });
}

/// Where the byte is shown.
TextPosition BodyTextView::positionOf(qint64 offset) const
{
    const qint64 row = std::min(m_rows->rowOf(offset), m_count - 1);
    return {row, BodyText::placeOf(m_rows->rows(row, 1).value(0), offset)};
}

void BodyTextView::goToOffset(qint64 offset, qint64 size)
{
    grow();
    if (!m_rows || m_count == 0)
        return;
    setFollow(false);
    m_acts.clear();
    const qint64 last = offset + std::max<qint64>(0, size - 1);
    const auto read = [this, offset, last] {
        (void)positionOf(offset);
        (void)positionOf(last);
    };
    whenAtHand(read, [this, offset, last, size] {
        for (const qint64 at : {offset, last})
            reveal(m_rows->all().rowOf(at));
        const TextPosition begin = positionOf(offset);
        TextPosition end = begin;
        if (size > 0) {
            end = positionOf(last);
            ++end.at;
        }
        setCaret(begin, false);
        setCaret(end, true);
        ensureVisible(begin, true);
    });
}

qint64 BodyTextView::caretOffset() const
{
    return m_rows && m_count > 0 ? BodyText::offsetOf(shownRow(m_caret.row).row, m_caret.at) : 0;
}

std::optional<qint64> BodyTextView::caretAtHand() const
{
    qint64 offset = 0;
    if (m_rows && m_rows->all().missingFor([&] { offset = caretOffset(); }))
        return std::nullopt;
    return offset;
}

std::function<qint64()> BodyTextView::caretFinder() const
{
    if (const auto known = caretAtHand())
        return [offset = *known] { return offset; };
    return [rows = *m_rows, caret = m_caret] {
        return BodyText::offsetOf(rows.rows(caret.row, 1).value(0), caret.at);
    };
}

void BodyTextView::setMatches(MatchSource source)
{
    m_matches = std::move(source);
    viewport()->update();
}

void BodyTextView::setCurrentMatch(const BodyMatch &match)
{
    m_currentMatch = match;
    findCurrentRow();
    viewport()->update();
}

/// Nobody waits for it: it is known once the match is in sight.
void BodyTextView::findCurrentRow()
{
    m_currentRow = -1;
    if (!m_rows || m_currentMatch.size <= 0)
        return;
    qint64 row = -1;
    if (!m_rows->all().missingFor([&] { row = m_rows->all().rowOf(m_currentMatch.offset); }))
        m_currentRow = row;
}

void BodyTextView::setHitRows(std::vector<qint64> rows)
{
    m_hitRows = std::move(rows);
    viewport()->update();
}

std::vector<int> BodyTextView::hitTicks() const
{
    std::vector<int> ticks;
    const auto placeOf = [this](qint64 row) {
        const double part = (double(m_rows->fromAll(row)) + 0.5) / double(std::max<qint64>(1, m_count));
        return int(part * viewport()->height());
    };
    for (const qint64 row : m_hitRows) {
        if (const int place = placeOf(row); ticks.empty() || ticks.back() < place)
            ticks.push_back(place);
    }
    if (m_currentRow >= 0 && !ticks.empty())
        ticks.push_back(placeOf(m_currentRow));
    return ticks;
}

QString BodyTextView::plainText() const
{
    constexpr int Batch = 50; // rows may be long
    QByteArray text;
    qint64 row = 0;
    const auto take = [&](const QList<BodyRow> &rows) {
        for (const BodyRow &each : rows) {
            if (text.size() >= plainTextSize)
                return false;
            text += row++ > 0 ? "\n" : "";
            text += each.text;
        }
        return !rows.isEmpty();
    };
    if (m_rows && !m_rows->hasFolds()) {
        m_rows->all().each(0, m_count, take);
    } else if (m_rows) {
        while (row < m_count && take(m_rows->rows(row, Batch))) { }
    }
    return QString::fromUtf8(text);
}

} // namespace Fingerpost::Ui
