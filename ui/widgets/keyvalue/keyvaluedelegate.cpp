// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyvalue/keyvaluedelegate.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/keyvalue/keyvaluemodel.h"
#include "widgets/keyvalue/keyvaluetable.h"
#include "widgets/oneline.h"
#include "widgets/plaintip.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {
namespace {

constexpr int cellPadding = 12;
constexpr int checkSize = 14;
constexpr int cellIconSize = 16;
constexpr int gripWidth = 12;

} // namespace

struct KeyValueDelegate::Cell {
    QPainter *painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    const Colors &colors;
    KeyValueModel::RowType type;
    bool hovered;
    bool enabled; // an own row that is on
    QRect rect; // without the hairline
};

KeyValueDelegate::KeyValueDelegate(KeyValueModel *model, KeyValueTable *table)
    : QStyledItemDelegate(table)
    , m_model(model)
    , m_table(table)
{
}

void KeyValueDelegate::setValueCompletions(std::function<QStringList(const QString &)> words)
{
    m_valueWords = std::move(words);
}

void KeyValueDelegate::setVariableStates(std::function<VariableState(const QString &)> states)
{
    m_variableStates = std::move(states);
}

QFont KeyValueDelegate::cellFont(int column, bool addRow)
{
    if (column == KeyValueModel::DescriptionColumn)
        return Theme::font(TextStyle::Small);
    return Theme::font(addRow ? TextStyle::Normal : TextStyle::Mono);
}

// Fonts of different ascent stand on one line only when placed by the height of their capitals.
int KeyValueDelegate::baselineOf(const QFont &font)
{
    return qRound((KeyValueTable::rowExtent - 1 + QFontMetricsF(font).capHeight()) / 2.0);
}

QString KeyValueDelegate::linkText(Part part) const
{
    return part == Part::Override ? tr("Override") : tr("Choose file…");
}

bool KeyValueDelegate::showsChooseFile(const QModelIndex &index) const
{
    if (!m_model->filesAllowed() || index.column() != KeyValueModel::ValueColumn
        || m_model->rowType(index.row()) != KeyValueModel::RowType::Own) {
        return false;
    }
    return m_model->rows().at(index.row()).kind == KeyValue::Kind::File
        || m_table->hoveredRow() == index.row() || m_table->currentIndex().row() == index.row();
}

QRect KeyValueDelegate::partRect(Part part, const QRect &cell) const
{
    const int middle = cell.top() + (KeyValueTable::rowExtent - 1) / 2;
    const int width = QFontMetrics(Theme::font(TextStyle::Small)).horizontalAdvance(linkText(part));
    switch (part) {
    case Part::Grip:
        return {cell.left(), cell.top(), gripWidth, cell.height()};
    case Part::Check:
        return {cell.left() + cellPadding, middle - checkSize / 2 + 1, checkSize, checkSize};
    case Part::Bin:
        return {cell.right() - cellPadding - cellIconSize, middle - cellIconSize / 2 + 1, cellIconSize,
                cellIconSize};
    case Part::Override:
    case Part::ChooseFile:
        return {cell.right() + 1 - cellPadding - 1 - width, cell.top(), width, cell.height()};
    case Part::None:
        break;
    }
    return {};
}

KeyValueDelegate::Part KeyValueDelegate::partAt(const QModelIndex &index, const QRect &cell,
                                                const QPoint &pos) const
{
    const KeyValueModel::RowType type = m_model->rowType(index.row());
    const auto hits = [&](Part part, int slack) {
        return partRect(part, cell).adjusted(-slack, -slack, slack, slack).contains(pos);
    };
    if (index.column() == KeyValueModel::EnabledColumn && type == KeyValueModel::RowType::Own)
        return hits(Part::Grip, 0) ? Part::Grip : Part::Check;
    if (index.column() == KeyValueModel::DescriptionColumn) {
        if (type == KeyValueModel::RowType::Own && hits(Part::Bin, 5))
            return Part::Bin;
        if (type == KeyValueModel::RowType::Automatic && hits(Part::Override, 4))
            return Part::Override;
    }
    return showsChooseFile(index) && hits(Part::ChooseFile, 4) ? Part::ChooseFile : Part::None;
}

/// The scroll bar lies on the last cell; what is framed keeps off it.
QRect KeyValueDelegate::clearOfBar(const QRect &cell) const
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    const int edge = m_table->viewport()->width() - (bar->isVisible() ? bar->width() : 0);
    return cell.adjusted(0, 0, -qMax(0, cell.right() + 1 - edge), 0);
}

QSize KeyValueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, KeyValueTable::rowExtent};
}

void KeyValueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const KeyValueModel::RowType type = m_model->rowType(index.row());
    const bool own = type == KeyValueModel::RowType::Own;
    const Cell cell{.painter = painter,
                    .option = option,
                    .index = index,
                    .colors = Theme::of(m_table).colors(),
                    .type = type,
                    .hovered = m_table->hoveredRow() == index.row(),
                    .enabled = own && m_model->rows().at(index.row()).enabled,
                    .rect = option.rect.adjusted(0, 0, 0, -1)};
    painter->save();
    paintBackground(cell);
    if (index.column() == KeyValueModel::EnabledColumn)
        paintCheckColumn(cell);
    else
        paintText(cell);
    paintTrailing(cell);
    if (m_table->showsCurrentCell(index)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(cell.colors.focusRing, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(clearOfBar(cell.rect)).adjusted(1, 1, -1, -1), 5, 5);
    }
    painter->restore();
}

void KeyValueDelegate::paintBackground(const Cell &cell) const
{
    if (m_table->showsSelection(cell.index))
        cell.painter->fillRect(cell.option.rect, cell.colors.selectedRow);
    else if (cell.hovered && cell.type != KeyValueModel::RowType::Add)
        cell.painter->fillRect(cell.option.rect, cell.colors.hoverOnSheet);
    if (cell.type != KeyValueModel::RowType::Add) {
        const QRect line(cell.option.rect.left(), cell.option.rect.bottom(), cell.option.rect.width(), 1);
        cell.painter->fillRect(line, cell.colors.hairline);
    }
}

void KeyValueDelegate::paintCheckColumn(const Cell &cell) const
{
    if (cell.type == KeyValueModel::RowType::Add)
        return;
    const QRect box = partRect(Part::Check, cell.option.rect);
    if (cell.type == KeyValueModel::RowType::Automatic) {
        icon(u"lock"_s, cell.colors.tertiary).paint(cell.painter, box);
        return;
    }
    QStyleOptionButton check;
    check.initFrom(m_table->viewport());
    check.rect = box;
    check.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    check.state |= cell.enabled ? QStyle::State_On : QStyle::State_Off;
    m_table->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, cell.painter, m_table);
    if (!cell.hovered)
        return;
    cell.painter->setRenderHint(QPainter::Antialiasing);
    cell.painter->setPen(Qt::NoPen);
    cell.painter->setBrush(cell.colors.tertiary);
    const QPointF first(cell.rect.left() + 4, box.center().y() - 3.5);
    for (int dot = 0; dot < 6; ++dot) {
        const QPointF at = first + QPointF(dot % 2 * 4, dot / 2 * 4);
        cell.painter->drawEllipse(at, 1.1, 1.1);
    }
}

int KeyValueDelegate::trailingWidth(const Cell &cell) const
{
    const auto widthOf = [&](Part part) {
        return partRect(part, cell.option.rect).width() + cellPadding + 4;
    };
    if (showsChooseFile(cell.index))
        return widthOf(Part::ChooseFile);
    if (cell.index.column() != KeyValueModel::DescriptionColumn)
        return 0;
    if (cell.type == KeyValueModel::RowType::Automatic)
        return widthOf(Part::Override);
    return cell.type == KeyValueModel::RowType::Own && cell.hovered ? widthOf(Part::Bin) : 0;
}

void KeyValueDelegate::paintText(const Cell &cell) const
{
    const int column = cell.index.column();
    const bool description = column == KeyValueModel::DescriptionColumn;
    const bool add = cell.type == KeyValueModel::RowType::Add;
    QRect area = cell.rect.adjusted(textInset, 0, -textInset - trailingWidth(cell), 0);
    if (add)
        area.setRight(m_table->viewport()->width()); // the cells beside it are empty
    cell.painter->setFont(cellFont(column, add));
    QColor ink = cell.enabled && !description ? cell.colors.text : cell.colors.tertiary;

    const bool file = column == KeyValueModel::ValueColumn && cell.type == KeyValueModel::RowType::Own
        && m_model->rows().at(cell.index.row()).kind == KeyValue::Kind::File;
    if (file) {
        const QRect place(area.left(), partRect(Part::Check, cell.option.rect).top(), checkSize, checkSize);
        icon(u"file"_s, cell.enabled ? cell.colors.secondary : cell.colors.tertiary)
            .paint(cell.painter, place);
        area.setLeft(area.left() + checkSize + 6);
    }
    QString text = oneLine(cell.index.data(Qt::DisplayRole).toString());
    if (file && text.isEmpty()) {
        cell.painter->setFont(Theme::font(TextStyle::Normal));
        text = tr("No file chosen");
        ink = cell.colors.tertiary;
    }
    const QString badge = cell.index.data(KeyValueModel::BadgeRole).toString();
    const QFontMetrics metrics(cell.painter->font());
    const QFontMetrics badgeMetrics(Theme::font(TextStyle::Tiny));
    if (!badge.isEmpty() && column == KeyValueModel::KeyColumn)
        area.setRight(area.right() - badgeMetrics.horizontalAdvance(badge) - 18);
    text = metrics.elidedText(text, Qt::ElideRight, area.width());
    paintRuns(cell, text, area, ink);
    if (!badge.isEmpty() && column == KeyValueModel::KeyColumn)
        paintBadge(cell, area.left() + metrics.horizontalAdvance(text) + 8, badge);
}

// The text on its baseline, with the variables in it on their tints.
void KeyValueDelegate::paintRuns(const Cell &cell, const QString &text, const QRect &area,
                                 const QColor &ink) const
{
    static const QRegularExpression variable(u"\\{\\{([^{}]+)\\}\\}"_s);
    QPainter *painter = cell.painter;
    const QFontMetricsF metrics(painter->font());
    const qreal baseline = cell.option.rect.top() + baselineOf(painter->font());
    qreal x = area.left();
    const auto draw = [&](const QString &run, const QColor &color) {
        painter->setPen(color);
        painter->drawText(QPointF(x, baseline), run);
        x += metrics.horizontalAdvance(run);
    };
    qsizetype done = 0;
    const bool colored =
        m_variableStates && cell.enabled && cell.index.column() == KeyValueModel::ValueColumn;
    for (auto it = variable.globalMatch(text); colored && it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const VariableState state = m_variableStates(match.captured(1).trimmed());
        if (state == VariableState::Plain)
            continue;
        draw(text.mid(done, match.capturedStart() - done), ink);
        done = match.capturedEnd();
        const Tone tone = state == VariableState::Secret ? Tone::Patch : Tone::Error;
        const bool resolved = state == VariableState::Resolved;
        const QRectF chip(x - 2, area.top() + 7, metrics.horizontalAdvance(match.captured()) + 4, 16);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(resolved ? cell.colors.selectedRow : cell.colors.tint(tone));
        painter->drawRoundedRect(chip, 3, 3);
        draw(match.captured(), resolved ? cell.colors.accent : cell.colors.ink(tone));
    }
    draw(text.mid(done), ink);
}

void KeyValueDelegate::paintBadge(const Cell &cell, int x, const QString &badge) const
{
    const QFont font = Theme::font(TextStyle::Tiny);
    const QFontMetrics metrics(font);
    const QRect box(x, cell.rect.top() + 7, metrics.horizontalAdvance(badge) + 10, 15);
    cell.painter->setRenderHint(QPainter::Antialiasing);
    cell.painter->setPen(Qt::NoPen);
    cell.painter->setBrush(cell.colors.neutral);
    cell.painter->drawRoundedRect(box, 3, 3);
    cell.painter->setFont(font);
    cell.painter->setPen(cell.colors.secondary);
    cell.painter->drawText(QPoint(x + 5, cell.option.rect.top() + baselineOf(font)), badge);
}

void KeyValueDelegate::paintTrailing(const Cell &cell) const
{
    const bool description = cell.index.column() == KeyValueModel::DescriptionColumn;
    if (description && cell.type == KeyValueModel::RowType::Own && cell.hovered) {
        icon(u"trash-2"_s).paint(cell.painter, partRect(Part::Bin, cell.option.rect));
        return;
    }
    const bool chooses = showsChooseFile(cell.index);
    if (!chooses && !(description && cell.type == KeyValueModel::RowType::Automatic))
        return;
    const Part part = chooses ? Part::ChooseFile : Part::Override;
    const QFont font = Theme::font(TextStyle::Small);
    cell.painter->setFont(font);
    cell.painter->setPen(cell.colors.accent);
    const QRect place = partRect(part, cell.option.rect);
    cell.painter->drawText(QPoint(place.left(), cell.option.rect.top() + baselineOf(font)), linkText(part));
}

QWidget *KeyValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &index) const
{
    const int column = index.column();
    auto *editor =
        new KeyValueCellEdit(cellFont(column, false), column == KeyValueModel::ValueColumn, parent);
    editor->setObjectName(u"keyValueCellEdit"_s);
    const bool add = m_model->rowType(index.row()) == KeyValueModel::RowType::Add;
    const QString header = m_model->columnName(column);
    editor->setAccessibleName(add ? tr("%1, new row").arg(header)
                                  : tr("%1, row %2").arg(header).arg(index.row() + 1));
    if (column == KeyValueModel::KeyColumn && !m_keyWords.isEmpty())
        editor->setCompletions(m_keyWords);
    if (column == KeyValueModel::ValueColumn && m_valueWords) {
        const QString key = index.siblingAtColumn(KeyValueModel::KeyColumn).data(Qt::EditRole).toString();
        if (const QStringList words = m_valueWords(key); !words.isEmpty())
            editor->setCompletions(words);
    }
    m_model->beginEdit();

    // The view calls this as const, but an editor reports to the delegate that made it.
    auto *self = const_cast<KeyValueDelegate *>(this);
    connect(editor, &KeyValueCellEdit::textEdited, self, [self, editor] { Q_EMIT self->commitData(editor); });
    connect(editor, &KeyValueCellEdit::moveRequested, self, [self, editor](KeyValueCellEdit::Move move) {
        Q_EMIT self->closeEditor(editor);
        Q_EMIT self->moveRequested(move);
    });
    connect(editor, &KeyValueCellEdit::linesPasted, self, [self, editor](const QString &text) {
        Q_EMIT self->closeEditor(editor);
        Q_EMIT self->linesPasted(text);
    });
    return editor;
}

void KeyValueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = qobject_cast<KeyValueCellEdit *>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    if (!edit || edit->text() == text)
        return;
    edit->setText(text);
    edit->selectAll();
}

void KeyValueDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    // Only what was typed: an editor does not hold every character as it was, such as a carriage return.
    auto *edit = qobject_cast<KeyValueCellEdit *>(editor);
    if (edit && edit->wasEdited())
        model->setData(index, edit->text(), Qt::EditRole);
}

void KeyValueDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    auto *edit = qobject_cast<KeyValueCellEdit *>(editor);
    if (edit)
        edit->setCell(clearOfBar(option.rect.adjusted(0, 0, 0, -1)), textInset, baselineOf(edit->font()));
}

bool KeyValueDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!index.isValid() || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text;
    switch (partAt(index, option.rect, event->pos())) {
    case Part::Grip:
        text = tr("Drag to move, or press Alt+Up and Alt+Down");
        break;
    case Part::Bin:
        text = tr("Delete this row");
        break;
    case Part::Check:
    case Part::Override:
    case Part::ChooseFile:
        break;
    case Part::None: {
        const QString whole = index.data(Qt::EditRole).toString();
        const QFontMetrics metrics(cellFont(index.column(), false));
        if (whole.contains(u'\n') || metrics.horizontalAdvance(whole) > option.rect.width() - 2 * textInset)
            text = whole;
        break;
    }
    }
    QToolTip::showText(event->globalPos(), plainTip(text), view);
    return true;
}

} // namespace Fingerpost::Ui
