// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/variabledelegate.h"

#include "environments/variablemodel.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/keyvalue/keyvaluecelledit.h"
#include "widgets/oneline.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int checkSize = 14;
constexpr int eyeSize = 16;

bool isCheck(int column)
{
    return column == VariableModel::OnColumn || column == VariableModel::SecretColumn;
}

int baselineOf(const QFont &font)
{
    return qRound((VariableDelegate::rowExtent - 1 + QFontMetricsF(font).capHeight()) / 2.0);
}

} // namespace

VariableDelegate::VariableDelegate(VariableModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QFont VariableDelegate::cellFont(int column, bool adds)
{
    if (column == VariableModel::DescriptionColumn || column == VariableModel::TypeColumn)
        return Theme::font(TextStyle::Small);
    return Theme::font(adds ? TextStyle::Normal : TextStyle::Mono);
}

QRect VariableDelegate::partRect(const QModelIndex &index, const QRect &cell) const
{
    const int middle = cell.top() + (rowExtent - 1) / 2;
    if (isCheck(index.column())) {
        if (!m_model->variable(index.row(), index.column()))
            return {};
        const int left = index.column() == VariableModel::OnColumn ? 12 : textInset;
        return {cell.left() + left, middle - checkSize / 2 + 1, checkSize, checkSize};
    }
    const bool values =
        index.column() == VariableModel::ValueColumn || index.column() == VariableModel::OtherColumn;
    if (values && m_model->isSecret(index.row(), index.column()))
        return {cell.right() - textInset - eyeSize, middle - eyeSize / 2 + 1, eyeSize, eyeSize};
    return {};
}

void VariableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Colors &colors = Theme::of(option.widget).colors();
    const bool adds = index.row() == m_model->addRow();
    const QRect cell = option.rect.adjusted(0, 0, 0, -1);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_Active))
        painter->fillRect(option.rect, colors.selectedRow);
    if (index.data(VariableModel::MissingRole).toBool())
        painter->fillRect(cell, colors.tint(Tone::Warning));
    if (!adds)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          colors.hairline);
    if (isCheck(index.column()))
        paintCheck(painter, option, index);
    else
        paintCell(painter, option, index);
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter->setRenderHint(QPainter::Antialiasing);
        paintFocusRing(painter, QRectF(cell), colors.focusRing, 5);
    }
    painter->restore();
}

void VariableDelegate::paintCheck(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Variable *variable = m_model->variable(index.row(), index.column());
    if (!variable)
        return;
    QStyleOptionButton check;
    check.initFrom(option.widget);
    check.rect = partRect(index, option.rect);
    check.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    const bool on = index.column() == VariableModel::OnColumn ? variable->enabled : variable->secret;
    check.state |= on ? QStyle::State_On : QStyle::State_Off;
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, painter, option.widget);
}

void VariableDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Colors &colors = Theme::of(option.widget).colors();
    const int column = index.column();
    const bool adds = index.row() == m_model->addRow();
    QRect area = option.rect.adjusted(textInset, 0, -textInset, 0);
    if (const QRect eye = partRect(index, option.rect); !eye.isEmpty()) {
        const bool masked = index.data(VariableModel::MaskedRole).toBool();
        paintIcon(painter, QRectF(eye), u"eye"_s, masked ? colors.secondary : colors.accent);
        area.setRight(eye.left() - 6);
    }
    const Variable *variable = m_model->variable(index.row(), column);
    QString text = oneLine(index.data().toString());
    QFont font = cellFont(column, adds);
    const bool quiet = column == VariableModel::DescriptionColumn || column == VariableModel::TypeColumn
        || adds || !variable || !variable->enabled;
    QColor ink = quiet ? colors.tertiary : colors.text;
    if (index.data(VariableModel::MissingRole).toBool()) {
        text = tr("missing in “%1”").arg(m_model->environmentName(index.row(), column));
        font = Theme::font(TextStyle::Small);
        font.setItalic(true);
        ink = colors.warningInk;
    } else if (index.data(VariableModel::MaskedRole).toBool()) {
        text = QString(8, u'•');
    } else if (column == VariableModel::OtherColumn
               && m_model->variable(index.row(), VariableModel::ValueColumn)
               && !index.data(VariableModel::DiffersRole).toBool()) {
        ink = colors.tertiary; // the same as beside it
    }
    painter->setFont(font);
    painter->setPen(ink);
    text = QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width());
    painter->drawText(QPoint(area.left(), option.rect.top() + baselineOf(font)), text);
}

QSize VariableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, rowExtent};
}

// ---- Editing ----

QWidget *VariableDelegate::makeTypeEditor(QWidget *parent) const
{
    auto *combo = new QComboBox(parent);
    for (const auto type :
         {Variable::Type::String, Variable::Type::Number, Variable::Type::Boolean, Variable::Type::Object})
        combo->addItem(VariableModel::typeName(type), int(type));
    auto *self = const_cast<VariableDelegate *>(this); // an editor reports to the delegate that made it
    connect(combo, &QComboBox::activated, self, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    // Open at once: a closed one would take the first arrow key for a choice.
    QMetaObject::invokeMethod(combo, &QComboBox::showPopup, Qt::QueuedConnection);
    return combo;
}

QWidget *VariableDelegate::makeTextEditor(QWidget *parent, const QModelIndex &index) const
{
    const int column = index.column();
    auto *self = const_cast<VariableDelegate *>(this);
    auto *edit = new KeyValueCellEdit(
        cellFont(column, false), column == VariableModel::ValueColumn || column == VariableModel::OtherColumn,
        parent);
    connect(edit, &KeyValueCellEdit::moveRequested, self, [self, edit](KeyValueCellEdit::Move move) {
        Q_EMIT self->commitData(edit);
        const bool back = move == KeyValueCellEdit::Move::Previous;
        Q_EMIT self->closeEditor(edit,
                                 move == KeyValueCellEdit::Move::Next ? EditNextItem
                                     : back                           ? EditPreviousItem
                                                                      : NoHint);
    });
    return edit;
}

QWidget *VariableDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    if (index.column() == VariableModel::TypeColumn) {
        editor = makeTypeEditor(parent);
    } else if (index.data(VariableModel::MaskedRole).toBool()) {
        m_model->prepareEdit(index);
        auto *edit = new QLineEdit(parent);
        edit->setEchoMode(QLineEdit::Password);
        edit->setPlaceholderText(tr("New value"));
        editor = edit;
    } else {
        editor = makeTextEditor(parent, index);
    }
    editor->setObjectName(u"variableCellEdit"_s);
    const QString header = m_model->headerData(index.column(), Qt::Horizontal).toString();
    editor->setAccessibleName(index.row() == m_model->addRow()
                                  ? tr("%1, new variable").arg(header)
                                  : tr("%1, row %2").arg(header).arg(index.row() + 1));
    if (qobject_cast<QComboBox *>(editor)) // on Linux Qt takes what is chosen for the name
        editor->setAccessibleDescription(editor->accessibleName());
    return editor;
}

void VariableDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
    } else if (auto *edit = qobject_cast<KeyValueCellEdit *>(editor)) {
        const QString text = index.data(Qt::EditRole).toString();
        if (!edit->wasEdited() && edit->text() != text) {
            edit->setText(text);
            edit->selectAll();
        }
    }
}

void VariableDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    // Only what was typed: an editor does not hold every character as it was.
    if (const auto *combo = qobject_cast<QComboBox *>(editor))
        model->setData(index, combo->currentData());
    else if (const auto *edit = qobject_cast<KeyValueCellEdit *>(editor); edit && edit->wasEdited())
        model->setData(index, edit->text());
    else if (const auto *line = qobject_cast<QLineEdit *>(editor); line && line->isModified())
        model->setData(index, line->text());
}

void VariableDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    const QRect cell = option.rect.adjusted(0, 0, 0, -1);
    if (auto *edit = qobject_cast<KeyValueCellEdit *>(editor))
        edit->setCell(cell, textInset, baselineOf(edit->font()));
    else
        editor->setGeometry(cell);
}

} // namespace Fingerpost::Ui
