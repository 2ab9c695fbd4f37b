// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodytextview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace Fingerpost::Ui {

namespace {

constexpr int AutoScrollInterval = 30;
constexpr qsizetype LongestWord = 200;

bool isCaretKey(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown
        || key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
}

bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'
        || c == '.' || quint8(c) >= 0x80;
}

} // namespace

/// Keys that are ours before they are a shortcut of the window's.
bool BodyTextView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void BodyTextView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BodyTextView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

std::pair<TextPosition, TextPosition> BodyTextView::selection() const
{
    return {std::min(m_caret, m_anchor), std::max(m_caret, m_anchor)};
}

void BodyTextView::setCaret(TextPosition position, bool keepAnchor)
{
    m_caret = position;
    if (!keepAnchor)
        m_anchor = position;
    viewport()->update();
    Q_EMIT caretMoved();
    tellCaret();
}

void BodyTextView::select(TextPosition anchor, TextPosition caret)
{
    setCaret(anchor, false);
    setCaret(caret, true);
    ensureVisible(caret, false);
}

void BodyTextView::selectAll()
{
    if (!m_rows || m_count == 0)
        return;
    m_acts.clear();
    whenAtHand([this] { (void)shownRow(m_count - 1); },
               [this] {
                   m_anchor = {};
                   setCaret({m_count - 1, qint32(shownRow(m_count - 1).row.text.size())}, true);
               });
}

void BodyTextView::selectRow(qint64 row)
{
    m_acts.clear();
    whenAtHand([this, row] { (void)shownRow(row); },
               [this, row] {
                   setCaret({row, 0}, false);
                   setCaret({row, qint32(shownRow(row).row.text.size())}, true);
               });
}

QString BodyTextView::selectedWord() const
{
    const auto [from, to] = selection();
    if (!m_rows || from == to || from.row != to.row || to.at - from.at > LongestWord)
        return {};
    QByteArray text;
    if (m_rows->all().missingFor([this, &text, row = from.row] { text = shownRow(row).row.text; }))
        return {}; // nobody waits for the disk to have it
    return QString::fromUtf8(text.mid(from.at, to.at - from.at));
}

void BodyTextView::ensureVisible(TextPosition position, bool centre)
{
    if (!m_rows || m_count == 0) // screen readers set the caret of an empty view too
        return;
    const auto read = [this, position] {
        if (m_wrap || position.at > 0)
            (void)shownRow(position.row);
    };
    whenAtHand(read, [this, position, centre] { showPlace(position, centre); });
}

void BodyTextView::showPlace(TextPosition position, bool centre)
{
    makeLines();
    const auto isIn = [&](const ShownLine &line) {
        return line.row == position.row && position.at >= line.begin
            && (position.at < line.end || line.end == qint32(m_shown[line.shown].row.text.size()));
    };
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), isIn);
    const auto index = found - m_lines.begin();
    if (found == m_lines.end() || index >= fullLines()) {
        qint32 wrapped = 0; // of a row that is not, nothing has to be read yet
        if (m_wrap) {
            const QList<qint32> wraps = shownRow(position.row).wraps;
            const auto behind = std::upper_bound(wraps.begin(), wraps.end(), position.at);
            wrapped = qint32(std::max<qsizetype>(0, behind - wraps.begin() - 1));
        }
        const bool isAbove = position.row < m_top.row || (position.row == m_top.row && wrapped < m_top.line);
        m_top = {position.row, wrapped};
        scrollLines(centre ? -fullLines() / 3 : isAbove ? 0 : 1 - fullLines());
        makeLines();
    }
    if (m_wrap)
        return;
    qint64 column = 0;
    if (position.at > 0) {
        const ShownRow row = shownRow(position.row);
        column = CellGrid::columnOf(row.row.text, row.plain, position.at);
    }
    constexpr qint64 Context = 8;
    m_widest = std::max(m_widest, column);
    if (column < m_left)
        setLeft(column < columnsInSight() ? 0 : column - Context);
    else if (column >= m_left + columnsInSight())
        setLeft(column - columnsInSight() + (centre ? columnsInSight() / 2 : Context));
}

TextPosition BodyTextView::positionAt(QPointF point) const
{
    if (m_lines.empty())
        return {};
    const auto index = std::clamp<qint64>(qint64(point.y()) / m_lineHeight, 0, qint64(m_lines.size()) - 1);
    const ShownLine &line = m_lines[size_t(index)];
    const ShownRow &shown = m_shown[line.shown];
    if (shown.isMissing)
        return {line.row, 0};
    const qreal cells = (point.x() - textLeft()) / m_cells.cellWidth();
    const qint64 column = qint64(std::max(0.0, cells + 0.5)) + (m_wrap ? line.column : m_left);
    return {line.row,
            std::clamp(CellGrid::byteAt(shown.row.text, shown.plain, column), line.begin, line.end)};
}

/// Up or down by rows, or by what they are wrapped into, in the column where it began.
TextPosition BodyTextView::movedLines(TextPosition from, qint64 lines, qint64 wantedColumn) const
{
    ShownRow row = shownRow(from.row);
    const auto lineOf = [](const ShownRow &shown, qint32 at) {
        return qint32(std::upper_bound(shown.wraps.begin(), shown.wraps.end(), at) - shown.wraps.begin()) - 1;
    };
    qint64 target = from.row;
    qint64 line = lineOf(row, from.at) + lines;
    if (m_wrap) {
        while (line < 0 && target > 0) {
            row = shownRow(--target);
            line += row.wraps.size();
        }
        while (line >= row.wraps.size() && target < m_count - 1) {
            line -= row.wraps.size();
            row = shownRow(++target);
        }
    } else {
        target = std::clamp<qint64>(from.row + lines, 0, m_count - 1);
        row = shownRow(target);
        line = 0;
    }
    line = std::clamp<qint64>(line, 0, row.wraps.size() - 1);
    const qint32 begin = row.wraps.value(line);
    const qint64 column = CellGrid::columnOf(row.row.text, row.plain, begin) + wantedColumn;
    const qint32 end = line + 1 < row.wraps.size() ? row.wraps.at(line + 1) - 1 : qint32(row.row.text.size());
    return {target,
            std::clamp(CellGrid::byteAt(row.row.text, row.plain, column), begin, std::max(begin, end))};
}

TextPosition BodyTextView::moved(TextPosition from, int key, bool byWord) const
{
    const ShownRow shown = shownRow(from.row);
    const QByteArrayView text(shown.row.text);
    const auto size = qint32(text.size());
    from.at = std::min(from.at, size); // the row may not have come yet
    if (key == Qt::Key_Right) {
        if (from.at >= size)
            return from.row + 1 < m_count ? TextPosition{from.row + 1, 0} : from;
        qint32 at = CellGrid::nextByte(text, from.at);
        while (byWord && at < size && (isWordByte(text[at]) || !isWordByte(text[at - 1])))
            ++at;
        return {from.row, at};
    }
    if (from.at == 0)
        return from.row > 0 ? TextPosition{from.row - 1, qint32(shownRow(from.row - 1).row.text.size())}
                            : from;
    qint32 at = CellGrid::previousByte(text, from.at);
    while (byWord && at > 0 && (isWordByte(text[at - 1]) || !isWordByte(text[at])))
        --at;
    return {from.row, at};
}

/// Where a key leads to from the caret.
BodyTextView::KeyMove BodyTextView::moveOfKey(int key, bool control) const
{
    const auto vertical = [this](qint64 lines) {
        qint64 column = m_wantedColumn;
        if (column < 0) {
            const ShownRow row = shownRow(m_caret.row);
            const auto behind = std::upper_bound(row.wraps.begin(), row.wraps.end(), m_caret.at);
            column = CellGrid::columnOf(row.row.text, row.plain, m_caret.at)
                - CellGrid::columnOf(row.row.text, row.plain,
                                     behind == row.wraps.begin() ? 0 : *(behind - 1));
        }
        return KeyMove{movedLines(m_caret, lines, column), column};
    };
    const int page = std::max(1, fullLines() - 1);
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        return vertical(key == Qt::Key_Up ? -1 : 1);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return vertical(key == Qt::Key_PageUp ? -page : page);
    case Qt::Key_Left:
    case Qt::Key_Right:
        return {moved(m_caret, key, control), -1};
    case Qt::Key_Home:
        return {control ? TextPosition{} : TextPosition{m_caret.row, 0}, -1};
    default:
        break;
    }
    const qint64 row = control ? m_count - 1 : m_caret.row;
    return {TextPosition{row, qint32(shownRow(row).row.text.size())}, -1};
}

void BodyTextView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (event->matches(QKeySequence::ZoomIn) || event->matches(QKeySequence::ZoomOut))
        return zoom(event->matches(QKeySequence::ZoomIn) ? 1 : -1);
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && event->key() == Qt::Key_0)
        return zoom(0);
    if (foldKey(event))
        return;
    if (!m_rows || m_count == 0 || (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)))
        return QAbstractScrollArea::keyPressEvent(event);
    const int key = event->key();
    const bool isLine = key == Qt::Key_Up || key == Qt::Key_Down;
    const bool isPage = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    if (control && isLine)
        return scrollLines(key == Qt::Key_Up ? -1 : 1);
    if (!isCaretKey(key) || (control && isPage))
        return QAbstractScrollArea::keyPressEvent(event);
    const bool keepsAnchor = event->modifiers() & Qt::ShiftModifier;
    whenAtHand([this, key, control] { (void)moveOfKey(key, control); },
               [this, key, control, keepsAnchor] {
                   const KeyMove move = moveOfKey(key, control);
                   m_wantedColumn = move.column;
                   if (!control || key != Qt::Key_End)
                       setFollow(false);
                   setCaret(move.to, keepsAnchor);
                   ensureVisible(move.to, false);
               });
}

void BodyTextView::wheelEvent(QWheelEvent *event)
{
    constexpr int Step = 120; // of a notch, in eighths of a degree; touchpads tell parts of it
    constexpr int Columns = 4; // for a line
    if (event->modifiers() & Qt::ControlModifier) {
        m_zoomWheel += event->angleDelta().y();
        if (const int steps = m_zoomWheel / Step; steps != 0)
            zoom(steps);
        m_zoomWheel %= Step;
        return event->accept();
    }
    if (std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y()))
        return QAbstractScrollArea::wheelEvent(event);
    m_wheel += event->angleDelta().y() * QApplication::wheelScrollLines();
    const int lines = m_wheel / Step;
    m_wheel -= lines * Step;
    if (event->modifiers() & Qt::ShiftModifier) // sideways: Qt's own would be a page down
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - lines * Columns);
    else if (lines != 0)
        scrollLines(-lines);
    event->accept();
}

void BodyTextView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_rows)
        return QAbstractScrollArea::mousePressEvent(event);
    makeLines();
    m_wantedColumn = -1;
    m_pointer = event->position();
    const TextPosition at = positionAt(m_pointer);
    m_isOnFold = isOnChevron(m_pointer);
    if (m_isOnFold)
        return toggleFold(at.row);
    if (m_pointer.x() < textLeft() - 4 && m_count > 0) // a line's number takes all of it
        return selectRow(at.row);
    setCaret(at, event->modifiers() & Qt::ShiftModifier);
}

void BodyTextView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(event->position().x() < textLeft() - 4 ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (!(event->buttons() & Qt::LeftButton) || !m_rows || m_isOnFold)
        return;
    m_pointer = event->position();
    makeLines(); // other rows may have come while the button is down
    setCaret(positionAt(m_pointer), true);
    if (!viewport()->rect().contains(m_pointer.toPoint()) && !m_autoScroll.isActive())
        m_autoScroll.start(AutoScrollInterval, this);
}

void BodyTextView::mouseReleaseEvent(QMouseEvent *)
{
    m_autoScroll.stop();
}

void BodyTextView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const QRectF area(viewport()->rect());
    // The farther out, the faster.
    if (m_pointer.y() < area.top())
        scrollLines(qint64(m_pointer.y() - area.top()) / 8 - 1);
    else if (m_pointer.y() > area.bottom())
        scrollLines(qint64(m_pointer.y() - area.bottom()) / 8 + 1);
    if (!m_wrap && m_pointer.x() < textLeft())
        setLeft(m_left - 4);
    else if (!m_wrap && m_pointer.x() > area.right())
        setLeft(std::min<qint64>(m_left + 4, horizontalScrollBar()->maximum()));
    makeLines();
    setCaret(positionAt(m_pointer), true);
}

void BodyTextView::mouseDoubleClickEvent(QMouseEvent *event)
{
    makeLines();
    if (isOnChevron(event->position()))
        return toggleFold(positionAt(event->position()).row);
    if (event->button() != Qt::LeftButton || !m_rows || m_count == 0)
        return;
    const TextPosition at = positionAt(event->position());
    whenAtHand([this, at] { (void)shownRow(at.row); }, [this, at] { selectToken(at); });
}

/// The string, number or word there.
void BodyTextView::selectToken(TextPosition position)
{
    const QByteArray text = shownRow(position.row).row.text;
    qint32 begin = std::min(position.at, qint32(text.size()));
    qint32 end = begin;
    while (begin > 0 && isWordByte(text.at(begin - 1)))
        --begin;
    while (end < text.size() && isWordByte(text.at(end)))
        ++end;
    setCaret({position.row, begin}, false);
    setCaret({position.row, end}, true);
}

} // namespace Fingerpost::Ui
