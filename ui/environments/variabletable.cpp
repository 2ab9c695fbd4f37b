// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/variabletable.h"

#include "environments/variabledelegate.h"
#include "environments/variablemodel.h"
#include "theme/style.h"

#include <algorithm>

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int HeaderExtent = 26;
constexpr int OnWidth = 34;
constexpr int TypeWidth = 104; ///< at least
constexpr int SecretWidth = 62; ///< at least

/// In some languages the words are longer.
int widthOfTypes()
{
    using Type = Variable::Type;
    const QFontMetrics metrics(VariableDelegate::cellFont(VariableModel::TypeColumn, false));
    int width = TypeWidth;
    for (const Type type : {Type::String, Type::Number, Type::Boolean, Type::Object}) {
        const int words = metrics.horizontalAdvance(VariableModel::typeName(type));
        width = std::max(width, words + 2 * VariableDelegate::textInset);
    }
    return width;
}
} // namespace

VariableTable::VariableTable(VariableModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new VariableDelegate(model, this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setSurface(viewport(), Surface::Sheet);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(VariableDelegate::rowExtent);
    verticalHeader()->setDefaultSectionSize(VariableDelegate::rowExtent);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(HeaderExtent);
    horizontalHeader()->setMinimumSectionSize(OnWidth);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    add(u"toggle"_s, tr("Turn on or off"), {QKeySequence(Qt::Key_Space)}, &VariableTable::toggle);
    add(u"reveal"_s, tr("Show or hide the secret"), {QKeySequence(Qt::CTRL | Qt::Key_E)},
        &VariableTable::toggleRevealed);
    add(u"secret"_s, tr("Make secret or open"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
        &VariableTable::toggleSecret);
    add(u"moveUp"_s, tr("Move up"), {QKeySequence(Qt::ALT | Qt::Key_Up)}, &VariableTable::moveUp);
    add(u"moveDown"_s, tr("Move down"), {QKeySequence(Qt::ALT | Qt::Key_Down)}, &VariableTable::moveDown);
    add(u"delete"_s, tr("Delete"), {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
        &VariableTable::remove);

    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        layOutColumns();
        applyFilter();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &VariableTable::applyFilter);
    connect(model, &QAbstractItemModel::dataChanged, this, &VariableTable::applyFilter);
}

QAction *VariableTable::add(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                            void (VariableTable::*run)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_all.append(action);
    return action;
}

QAction *VariableTable::actionFor(const QKeyEvent *event)
{
    const QKeySequence pressed(event->keyCombination());
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&](const QAction *action) {
        return action->shortcuts().contains(pressed);
    });
    if (found == m_all.cend())
        return nullptr;
    updateEnabled();
    return *found;
}

QList<int> VariableTable::chosenRows() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    rows.removeIf([this](int row) { return row >= m_model->addRow(); });
    std::sort(rows.begin(), rows.end());
    return rows;
}

void VariableTable::updateEnabled()
{
    const QModelIndex current = currentIndex();
    const bool any = !chosenRows().isEmpty();
    const bool one = current.isValid() && current.row() < m_model->addRow();
    const int column = current.column() == VariableModel::OtherColumn ? VariableModel::OtherColumn
                                                                      : VariableModel::ValueColumn;
    for (QAction *action : std::as_const(m_all)) {
        const QString name = action->objectName();
        action->setEnabled(name == "reveal"_L1       ? one && m_model->isSecret(current.row(), column)
                               : name == "secret"_L1 ? one
                                                     : any);
    }
}

void VariableTable::toggle()
{
    const QModelIndex current = currentIndex();
    if (current.column() == VariableModel::SecretColumn)
        m_model->toggleSecret(current.row());
    else
        m_model->toggle(chosenRows());
}

void VariableTable::toggleSecret()
{
    m_model->toggleSecret(currentIndex().row());
}

void VariableTable::toggleRevealed()
{
    const bool other = currentIndex().column() == VariableModel::OtherColumn;
    m_model->toggleRevealed(currentIndex().row(),
                            other ? VariableModel::OtherColumn : VariableModel::ValueColumn);
}

void VariableTable::remove()
{
    const QList<int> rows = chosenRows();
    const int column = currentIndex().column();
    m_model->removeRows(rows);
    setCurrentIndex(m_model->index(std::min(rows.constFirst(), m_model->addRow()), std::max(column, 0)));
}

void VariableTable::moveUp()
{
    move(-1);
}

void VariableTable::moveDown()
{
    move(1);
}

void VariableTable::move(int step)
{
    const QModelIndex current = currentIndex();
    if (m_model->moveRow(current.row(), step))
        setCurrentIndex(current.siblingAtRow(current.row() + step));
}

void VariableTable::togglePart(const QModelIndex &index)
{
    if (index.column() == VariableModel::OnColumn) {
        const QList<int> chosen = chosenRows();
        m_model->toggle(chosen.contains(index.row()) ? chosen : QList<int>{index.row()});
    } else if (index.column() == VariableModel::SecretColumn) {
        m_model->toggleSecret(index.row());
    } else {
        m_model->toggleRevealed(index.row(), index.column());
    }
}

void VariableTable::editNew()
{
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(m_model->index(m_model->addRow(), VariableModel::NameColumn));
    scrollTo(currentIndex());
    edit(currentIndex());
}

void VariableTable::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    applyFilter();
}

void VariableTable::applyFilter()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        bool shown = m_filter.isEmpty() || row == m_model->addRow();
        for (const int column : {VariableModel::NameColumn, VariableModel::ValueColumn,
                                 VariableModel::OtherColumn, VariableModel::DescriptionColumn}) {
            shown = shown
                || m_model->index(row, column)
                       .data(Qt::DisplayRole)
                       .toString()
                       .contains(m_filter, Qt::CaseInsensitive);
        }
        if (isRowHidden(row) == shown)
            setRowHidden(row, !shown);
    }
}

void VariableTable::layOutColumns()
{
    setColumnHidden(VariableModel::OtherColumn, !m_model->isComparing());
    const int types = widthOfTypes();
    const int secret =
        std::max(SecretWidth, horizontalHeader()->sectionSizeHint(VariableModel::SecretColumn));
    const int rest = std::max(280, viewport()->width() - OnWidth - types - secret);
    const bool comparing = m_model->isComparing();
    const int name = rest * (comparing ? 22 : 26) / 100;
    const int value = rest * (comparing ? 28 : 42) / 100;
    setColumnWidth(VariableModel::OnColumn, OnWidth);
    setColumnWidth(VariableModel::NameColumn, name);
    setColumnWidth(VariableModel::ValueColumn, value);
    setColumnWidth(VariableModel::OtherColumn, value);
    setColumnWidth(VariableModel::TypeColumn, types);
    setColumnWidth(VariableModel::SecretColumn, secret);
    setColumnWidth(VariableModel::DescriptionColumn, rest - name - value * (comparing ? 2 : 1));
}

void VariableTable::resizeEvent(QResizeEvent *event)
{
    layOutColumns();
    QTableView::resizeEvent(event);
}

bool VariableTable::event(QEvent *event)
{
    // These keys mean the rows here, whatever the window does with them.
    if (event->type() == QEvent::ShortcutOverride && actionFor(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void VariableTable::keyPressEvent(QKeyEvent *event)
{
    if (QAction *action = actionFor(event)) {
        action->trigger(); // nothing, and nothing else, when it is disabled
        return;
    }
    const QModelIndex current = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && current.isValid()) {
        if (current.flags().testFlag(Qt::ItemIsEditable))
            edit(current);
        else
            togglePart(current);
        return;
    }
    if (event->modifiers() & Qt::ControlModifier && !event->matches(QKeySequence::SelectAll)) {
        event->ignore(); // no letter to type
        return;
    }
    QTableView::keyPressEvent(event);
}

void VariableTable::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->position().toPoint());
    QTableView::mousePressEvent(event);
}

void VariableTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QPoint pos = event->position().toPoint();
    const QModelIndex index = indexAt(pos);
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier || !index.isValid()
        || index != m_pressed) {
        return;
    }
    const QRect part = m_delegate->partRect(index, visualRect(index)).adjusted(-6, -6, 6, 6);
    if (part.contains(pos))
        togglePart(index);
    else if (index.flags().testFlag(Qt::ItemIsEditable))
        edit(index);
    else if (index.row() == m_model->addRow())
        editNew();
}

void VariableTable::contextMenuEvent(QContextMenuEvent *event)
{
    updateEnabled();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : std::as_const(m_all)) {
        if (action->isEnabled())
            menu->addAction(action);
    }
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(event->globalPos());
}

} // namespace Fingerpost::Ui
