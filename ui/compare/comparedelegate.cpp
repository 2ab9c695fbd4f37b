// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedelegate.h"

#include "compare/comparemodel.h"
#include "compare/comparewords.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int SignWidth = 20;
constexpr int SideInset = 12;
constexpr qsizetype LongestInkedLine = 1000;

bool isComparedWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.';
}

qsizetype endOfString(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size() && text[end] != u'"')
        end += text[end] == u'\\' ? 2 : 1;
    return qMin(end + 1, text.size());
}

/// Which ink the token of JSON at \a at has, and where it ends.
std::pair<QColor, qsizetype> jsonInk(QStringView text, qsizetype at, const Colors &colors)
{
    if (text[at] == u'"') {
        const qsizetype end = endOfString(text, at);
        const bool isKey = end < text.size() && text[end] == u':';
        return {isKey ? colors.jsonKey : colors.string, end};
    }
    if (!isComparedWord(text[at]))
        return {colors.punctuation, at + 1};
    qsizetype end = at;
    while (end < text.size() && isComparedWord(text[end]))
        ++end;
    return {text[at].isLetter() ? colors.keyword : colors.number, end};
}

} // namespace

CompareDelegate::CompareDelegate(CompareModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

int CompareDelegate::numberWidth() const
{
    const qint64 lines = m_model->text() ? m_model->text()->lineCount() : 0;
    if (lines == 0)
        return 0;
    const QString widest(QString::number(lines).size(), u'0');
    return QFontMetrics(Theme::font(TextStyle::Mono)).horizontalAdvance(widest) + 8;
}

void CompareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const Colors &colors = theme.colors();
    painter->save();
    painter->setClipRect(option.rect);
    if (m_model->isFold(index.row())) {
        paintFold(painter, option, index);
    } else {
        const bool isLeft = index.column() == CompareModel::LeftColumn;
        const ComparedRow row = m_model->comparedRow(index.row());
        const bool isThere = row.difference != (isLeft ? Difference::Added : Difference::Removed);
        const Tone tone = CompareWords::tone(row.difference);
        if (!isThere)
            painter->fillRect(option.rect, colors.sunken);
        else if (tone != Tone::Neutral)
            painter->fillRect(option.rect, colors.tint(tone));
        if (isThere) {
            paintGutter(painter, option.rect, row, isLeft, theme);
            paintLine(painter, option.rect.adjusted(SideInset + numberWidth() + SignWidth, 0, 0, 0), row,
                      isLeft, theme);
        }
    }
    if (index.column() == CompareModel::RightColumn)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 1, option.rect.height()),
                          colors.hairline);
    if (option.state.testFlag(QStyle::State_Selected)) {
        // A bar at the edge: a tint would hide what the row's own says.
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          colors.focusRing);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter->setRenderHint(QPainter::Antialiasing);
        paintFocusRing(painter, QRectF(option.rect), colors.focusRing, 4, 1.5);
    }
    painter->restore();
}

void CompareDelegate::paintFold(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Colors &colors = Theme::of(option.widget).colors();
    painter->fillRect(option.rect, colors.neutral);
    if (index.column() != CompareModel::LeftColumn)
        return;
    painter->setFont(Theme::font(TextStyle::Small));
    painter->setPen(colors.secondary);
    paintText(painter, QRectF(option.rect).adjusted(SideInset + numberWidth() + SignWidth, 0, 0, 0),
              u"\u22ef  "_s + index.data().toString());
}

void CompareDelegate::paintGutter(QPainter *painter, const QRect &cell, const ComparedRow &row, bool isLeft,
                                  const Theme &theme) const
{
    const Colors &colors = theme.colors();
    const qint64 line = isLeft ? row.leftLine : row.rightLine;
    painter->setFont(Theme::font(TextStyle::Mono));
    if (line >= 0) {
        painter->setPen(row.difference == Difference::Same ? colors.tertiary : colors.secondary);
        paintText(painter, QRectF(cell.left() + SideInset, cell.top(), numberWidth() - 8, cell.height()),
                  QString::number(line + 1), Qt::AlignRight);
    }
    painter->setPen(colors.ink(CompareWords::tone(row.difference)));
    paintText(painter,
              QRectF(cell.left() + SideInset + numberWidth(), cell.top(), SignWidth - 4, cell.height()),
              CompareWords::sign(row.difference), Qt::AlignHCenter);
}

void CompareDelegate::paintLine(QPainter *painter, const QRect &area, const ComparedRow &row, bool isLeft,
                                const Theme &theme) const
{
    const Colors &colors = theme.colors();
    const QString &text = isLeft ? row.left : row.right;
    const QFont font = Theme::monoFont(text);
    const QFontMetricsF metrics(font);
    painter->setFont(font);
    if (row.difference == Difference::Changed) {
        const DifferentPart part = differentPart(row.left, row.right);
        const qsizetype length = isLeft ? part.leftLength : part.rightLength;
        const qreal begin = metrics.horizontalAdvance(text.left(part.left));
        const qreal width = metrics.horizontalAdvance(text.mid(part.left, length));
        const QRectF box(area.left() + begin - 1, area.top() + 1, qMax(width, 2.0) + 2, area.height() - 2);
        paintBox(painter, box, 3, colors.match);
        // In the dark the two tints are all but one.
        painter->fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), colors.warningInk);
    }
    const bool isQuiet = row.difference == Difference::Ignored;
    if (!m_isJson || isQuiet || text.size() > LongestInkedLine) {
        painter->setPen(isQuiet ? colors.tertiary : colors.text);
        paintText(painter, area, text);
        return;
    }
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (!text[at].isSpace()) {
            const auto [ink, tokenEnd] = jsonInk(text, at, colors);
            end = tokenEnd;
            painter->setPen(ink);
            const QRectF rest = QRectF(area).adjusted(metrics.horizontalAdvance(text.left(at)), 0, 0, 0);
            paintText(painter, rest, text.mid(at, end - at));
        }
        at = end;
    }
}

} // namespace Fingerpost::Ui
