// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodytextview.h"

#include "theme/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Fingerpost::Ui {

namespace {

QString membersText(const BodyFold &fold)
{
    if (fold.members < 0)
        return {};
    const QString number = QLocale().toString(fold.members);
    if (fold.isObject)
        return fold.members == 1 ? BodyTextView::tr("1 member") : BodyTextView::tr("%1 members").arg(number);
    return fold.members == 1 ? BodyTextView::tr("1 item") : BodyTextView::tr("%1 items").arg(number);
}

} // namespace

/// Before other rows come.
void BodyTextView::keepFolds()
{
    if (!canFold())
        return;
    m_foldedBody = m_rows->all().index();
    m_keptFolds = m_rows->folds();
}

void BodyTextView::restoreFolds()
{
    const bool isOther = !m_rows || (m_rows->all().index() && m_rows->all().index() != m_foldedBody);
    if (isOther) { // Hex has no index, and may be of the same body
        m_foldedBody.reset();
        m_keptFolds.clear();
    } else if (canFold()) {
        m_rows->fold(m_keptFolds);
    }
}

/// What of the row has to do with folds.
void BodyTextView::markFold(ShownRow &shown, qint64 number) const
{
    if (!canFold())
        return;
    if (const BodyFold *fold = m_rows->foldOf(number)) {
        shown.isFolded = true;
        shown.note = membersText(*fold);
        for (BodySpan &span : shown.spans) {
            if (span.token == BodyToken::Keyword && shown.row.text.mid(span.at, span.size) == "\xE2\x80\xA6")
                span.token = BodyToken::Comment;
        }
        return;
    }
    const QByteArray &text = shown.row.text;
    const bool isBracket = text.endsWith('{') || text.endsWith('[');
    shown.opens = isBracket && !shown.spans.isEmpty()
        && shown.spans.constLast().token == BodyToken::Punctuation && number + 1 < m_count;
}

/// Goes over what changeFolds() reads: where caret and selection are, and where the folds \a hiding will take
/// them.
std::function<void()> BodyTextView::placesToKeep(const std::vector<BodyFold> &hiding) const
{
    std::vector<qint64> taking; // rows of all
    for (const TextPosition &each : {m_caret, m_anchor}) {
        const qint64 row = m_rows->toAll(each.row);
        for (const BodyFold &fold : hiding) {
            if (fold.firstRow < row && row <= fold.lastRow)
                taking.push_back(fold.firstRow);
        }
    }
    return [this, taking] {
        for (const TextPosition &each : {m_caret, m_anchor})
            (void)m_rows->placeInAll(each.row, each.at);
        for (const qint64 row : taking)
            (void)m_rows->all().rows(row, 1);
    };
}

/// Caret, selection and what is in sight stay where they are, or go to the fold that takes them.
template<class Change> void BodyTextView::changeFolds(Change change)
{
    const auto caret = m_rows->placeInAll(m_caret.row, m_caret.at);
    const auto anchor = m_rows->placeInAll(m_anchor.row, m_anchor.at);
    const qint64 top = m_rows->toAll(m_top.row);
    change();
    m_count = m_rows->count();
    m_anchor = placeFromAll(anchor);
    m_wantedColumn = -1;
    m_top = {m_rows->fromAll(top), 0}; // at once, as the rows have other numbers now
    setTop(m_top);
    setCaret(placeFromAll(caret), true);
}

TextPosition BodyTextView::placeFromAll(std::pair<qint64, qint32> place) const
{
    const qint64 row = m_rows->fromAll(place.first);
    const BodyFold *fold = m_rows->foldOf(row);
    if (!fold || fold->firstRow == place.first)
        return {row, place.second};
    const BodyRow first = m_rows->all().rows(fold->firstRow, 1).value(0);
    return {row, std::max(0, qint32(first.text.size()) - 1)}; // at its bracket
}

/// Before the caret goes there: where it was need not be kept.
void BodyTextView::reveal(qint64 rowOfAll)
{
    const qint64 top = m_rows->toAll(m_top.row);
    if (!m_rows->reveal(rowOfAll))
        return;
    m_count = m_rows->count();
    m_wantedColumn = -1;
    m_top = {m_rows->fromAll(top), 0};
    invalidate();
}

void BodyTextView::toggleFold(qint64 row)
{
    if (!canFold())
        return;
    const qint64 rowOfAll = m_rows->toAll(row); // by the time it can be read others may be folded
    if (m_rows->foldOf(row)) {
        whenAtHand(placesToKeep({}),
                   [this, rowOfAll] { changeFolds([&] { m_rows->unfold(m_rows->fromAll(rowOfAll)); }); });
        return;
    }
    whenAtHand([this, rowOfAll] { (void)m_rows->openedBy(m_rows->fromAll(rowOfAll)); },
               [this, rowOfAll] {
                   if (const auto opened = m_rows->openedBy(m_rows->fromAll(rowOfAll)))
                       fold({*opened});
               });
}

void BodyTextView::foldAtCaret()
{
    if (!canFold() || m_count == 0)
        return;
    const auto find = [this, rowOfAll = m_rows->toAll(m_caret.row)] {
        const qint64 row = m_rows->fromAll(rowOfAll);
        auto found = m_rows->openedBy(row);
        if (!found)
            found = m_rows->around(row);
        return found;
    };
    whenAtHand([find] { (void)find(); },
               [this, find] {
                   if (const auto found = find())
                       fold({*found});
                   ensureVisible(m_caret, false);
               });
}

void BodyTextView::unfoldAtCaret()
{
    if (canFold() && m_rows->foldOf(m_caret.row))
        toggleFold(m_caret.row);
}

void BodyTextView::fold(const std::vector<BodyFold> &folds)
{
    if (!canFold() || folds.empty())
        return;
    setFollow(false);
    whenAtHand(placesToKeep(folds), [this, folds] {
        changeFolds([&] { m_rows->fold(folds); });
        if (folds.size() == 1)
            Q_EMIT folded(folds.front());
    });
}

void BodyTextView::unfoldAll()
{
    if (!canFold() || !m_rows->hasFolds())
        return;
    whenAtHand(placesToKeep({}), [this] {
        changeFolds([&] { m_rows->unfoldAll(); });
        ensureVisible(m_caret, false);
    });
}

void BodyTextView::setMembers(qint64 begin, qint64 members)
{
    if (!canFold())
        return;
    m_rows->setMembers(begin, members);
    invalidate();
}

bool BodyTextView::isOnChevron(QPointF point) const
{
    if (!canFold() || m_lines.empty() || point.x() >= textLeft() - 2 || point.x() < textLeft() - NumberGap)
        return false;
    const auto index = size_t(std::max(0.0, point.y()) / m_lineHeight);
    if (index >= m_lines.size() || !m_lines[index].isFirst)
        return false;
    const ShownRow &shown = m_shown[m_lines[index].shown];
    return shown.opens || shown.isFolded;
}

/// As in editors: Ctrl+Shift+[ and ], and with Alt in place of Shift for all.
bool BodyTextView::foldKey(const QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    const bool opens = event->key() == Qt::Key_BracketLeft || event->key() == Qt::Key_BraceLeft;
    const bool closes = event->key() == Qt::Key_BracketRight || event->key() == Qt::Key_BraceRight;
    if (!canFold() || !(opens || closes))
        return false;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        opens ? foldAtCaret() : unfoldAtCaret();
    else if (modifiers == (Qt::ControlModifier | Qt::AltModifier))
        opens ? Q_EMIT foldAllRequested() : unfoldAll();
    else
        return false;
    return true;
}

void BodyTextView::paintFold(QPainter &painter, const ShownLine &line, qreal top, const Colors &colors)
{
    const ShownRow &shown = m_shown[line.shown];
    if (line.isFirst && (shown.opens || shown.isFolded)) {
        constexpr qreal Arm = 3.5;
        const QPointF middle(std::round(textLeft() - NumberGap / 2.0 - 2) + 0.5,
                             std::round(top + m_lineHeight / 2.0) + 0.5);
        QPolygonF chevron;
        if (shown.isFolded)
            chevron << QPointF(-Arm / 2, -Arm) << QPointF(Arm / 2, 0) << QPointF(-Arm / 2, Arm);
        else
            chevron << QPointF(-Arm, -Arm / 2) << QPointF(0, Arm / 2) << QPointF(Arm, -Arm / 2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(shown.isFolded ? colors.text : colors.tertiary, 1.4, Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        painter.drawPolyline(chevron.translated(middle));
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (shown.note.isEmpty() || line.end != qint32(shown.row.text.size()))
        return;
    const qreal left = xOf(line, line.end) + 2 * m_cells.cellWidth();
    if (left < textLeft())
        return;
    painter.setFont(Theme::font(TextStyle::Small));
    painter.setPen(colors.tertiary);
    painter.drawText(QRectF(left, top, viewport()->width() - left, m_lineHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, shown.note);
}

} // namespace Fingerpost::Ui
