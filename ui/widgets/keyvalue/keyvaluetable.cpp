// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyvalue/keyvaluetable.h"

#include "theme/theme.h"
#include "widgets/filefield.h"
#include "widgets/keyvalue/addrowbar.h"
#include "widgets/keyvalue/keyvalueactions.h"
#include "widgets/keyvalue/keyvaluemodel.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {
namespace {

constexpr int checkColumnWidth = 34;
constexpr int minimumTextColumn = 70;

// Labels stand where the cells' text stands, which no style option can say.
class Header : public QHeaderView {
public:
    explicit Header(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(viewport());
        const Colors &colors = Theme::of(this).colors();
        painter.fillRect(viewport()->rect(), colors.sheet);
        painter.fillRect(0, height() - 1, viewport()->width(), 1, colors.hairline);
        painter.end();
        QHeaderView::paintEvent(event);
    }

    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Colors &colors = Theme::of(this).colors();
        painter->fillRect(rect, colors.sheet);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.hairline);
        QFont font = Theme::font(TextStyle::Tiny);
        font.setWeight(QFont::Medium);
        painter->setFont(font);
        painter->setPen(colors.tertiary);
        const int baseline = qRound((rect.height() - 1 + QFontMetricsF(font).capHeight()) / 2.0);
        painter->drawText(rect.left() + 8, rect.top() + baseline,
                          model()->headerData(section, orientation()).toString());
    }
};

} // namespace

KeyValueTable::KeyValueTable(KeyValueModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new KeyValueDelegate(model, this))
    , m_actions(new KeyValueActions(model, this))
    , m_addBar(new AddRowBar(this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setUpHeader();
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setDragDropMode(DropOnly);
    setDragDropOverwriteMode(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFileChooser([this](const QString &current, std::function<void(const QString &)> done) {
        Ui::chooseFile(this, current, std::move(done));
    });

    connect(m_delegate, &KeyValueDelegate::moveRequested, this, &KeyValueTable::leaveEditor);
    connect(m_delegate, &KeyValueDelegate::linesPasted, m_actions, &KeyValueActions::pasteText);
    followRows();
}

void KeyValueTable::followRows()
{
    const auto changed = [this] {
        updateGeometry();
        hover(viewport()->mapFromGlobal(QCursor::pos()));
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, changed);
    // What is typed into the row that adds goes up to the own ones: it stays in sight.
    connect(
        m_model, &QAbstractItemModel::layoutChanged, this,
        [this] {
            if (state() == EditingState)
                scrollTo(currentIndex());
        },
        Qt::QueuedConnection);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_addBar, [this] {
        m_addBar->follow();
        m_addBar->update();
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, m_addBar, &AddRowBar::follow);
    connect(horizontalHeader(), &QHeaderView::sectionResized, m_addBar, qOverload<>(&QWidget::update));
    connect(m_addBar, &AddRowBar::clicked, this, [this](const QPoint &pos) {
        const int column = qMax(int(KeyValueModel::KeyColumn), columnAt(pos.x()));
        setCurrentIndex(m_model->index(m_model->addRow(), column));
        edit(currentIndex());
    });
}

void KeyValueTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    const int covered = visualRect(index).bottom() + 1 - (viewport()->height() - m_addBar->height());
    if (m_addBar->isVisible() && index.row() != m_model->addRow() && covered > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + covered);
}

void KeyValueTable::setUpHeader()
{
    auto *header = new Header(this);
    setHorizontalHeader(header);
    header->setFixedHeight(headerExtent);
    header->setMinimumSectionSize(checkColumnWidth);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(KeyValueModel::EnabledColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(KeyValueModel::DescriptionColumn, QHeaderView::Fixed);
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    connect(header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { columnResized(column, width); });
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(rowExtent);
    verticalHeader()->setDefaultSectionSize(rowExtent);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void KeyValueTable::setFileChooser(FileChooser chooser)
{
    m_fileChooser = std::move(chooser);
}

QVector<int> KeyValueTable::chosenRows() const
{
    QVector<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    rows.removeIf([this](int row) { return m_model->rowType(row) != KeyValueModel::RowType::Own; });
    std::sort(rows.begin(), rows.end());
    return rows;
}

bool KeyValueTable::showsSelection(const QModelIndex &index) const
{
    if (state() == EditingState || !selectionModel()->isRowSelected(index.row()))
        return false;
    return (m_showsCursor && hasFocus()) || selectionModel()->selectedRows().size() > 1;
}

bool KeyValueTable::showsCurrentCell(const QModelIndex &index) const
{
    return m_showsCursor && hasFocus() && state() != EditingState && index == currentIndex();
}

void KeyValueTable::showRow(int row)
{
    const int column = currentIndex().isValid() ? currentIndex().column() : KeyValueModel::KeyColumn;
    setCurrentIndex(m_model->index(qBound(0, row, m_model->addRow()), column));
    selectRow(currentIndex().row());
    selectionModel()->setCurrentIndex(m_model->index(currentIndex().row(), column),
                                      QItemSelectionModel::NoUpdate);
}

void KeyValueTable::chooseFile(int row)
{
    if (m_model->rowType(row) != KeyValueModel::RowType::Own)
        return;
    const KeyValue &asked = m_model->rows().at(row);
    const QPersistentModelIndex index(m_model->index(row, KeyValueModel::ValueColumn));
    m_fileChooser(asked.kind == KeyValue::Kind::File ? asked.value : QString(),
                  [this, index](const QString &path) {
                      if (index.isValid() && !path.isEmpty())
                          m_model->setKind(index.row(), KeyValue::Kind::File, path);
                  });
}

void KeyValueTable::overrideRow(int row, bool enabled)
{
    const int own = m_model->overrideAutomaticRow(row, enabled);
    if (own < 0)
        return;
    Q_EMIT overrideRequested(m_model->rows().at(own));
    if (m_model->rowType(own) != KeyValueModel::RowType::Own)
        return; // whoever was told set other rows
    setCurrentIndex(m_model->index(own, KeyValueModel::ValueColumn));
    if (enabled)
        edit(currentIndex());
}

QSize KeyValueTable::sizeHint() const
{
    return {640, headerExtent + m_model->rowCount() * rowExtent};
}

QSize KeyValueTable::minimumSizeHint() const
{
    return {checkColumnWidth + 3 * minimumTextColumn, headerExtent + rowExtent};
}

void KeyValueTable::layOutColumns()
{
    const int width = viewport()->width() - checkColumnWidth;
    const int least = minimumTextColumn;
    const int key = qBound(least, qRound(width * m_keyShare), qMax(least, width - 2 * least));
    const int value = qBound(least, qRound(width * m_valueShare), qMax(least, width - key - least));
    m_layingOut = true;
    setColumnWidth(KeyValueModel::EnabledColumn, checkColumnWidth);
    setColumnWidth(KeyValueModel::KeyColumn, key);
    setColumnWidth(KeyValueModel::ValueColumn, value);
    setColumnWidth(KeyValueModel::DescriptionColumn, qMax(least, width - key - value));
    m_layingOut = false;
}

void KeyValueTable::columnResized(int column, int width)
{
    const double whole = viewport()->width() - checkColumnWidth;
    if (m_layingOut || whole <= 0)
        return;
    (column == KeyValueModel::KeyColumn ? m_keyShare : m_valueShare) = width / whole;
    layOutColumns();
}

void KeyValueTable::resizeEvent(QResizeEvent *event)
{
    layOutColumns();
    QTableView::resizeEvent(event);
    m_addBar->follow();
}

bool KeyValueTable::event(QEvent *event)
{
    // Undo, copy and the like mean the rows here, whatever the window does with these keys.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if ((isDragging() && pressed->key() == Qt::Key_Escape) || m_actions->actionFor(pressed)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

bool KeyValueTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover({-1, -1});
    return QTableView::viewportEvent(event);
}

void KeyValueTable::hover(const QPoint &pos)
{
    const bool inside = viewport()->rect().contains(pos);
    const QModelIndex index = inside ? indexAt(pos) : QModelIndex();
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (index.isValid()) {
        const Part part = m_delegate->partAt(index, visualRect(index), pos);
        if (part == Part::Grip)
            shape = Qt::OpenHandCursor;
        else if (part == Part::Override || part == Part::ChooseFile)
            shape = Qt::PointingHandCursor;
        else if (part == Part::None && index.flags().testFlag(Qt::ItemIsEditable))
            shape = Qt::IBeamCursor;
    }
    viewport()->setCursor(shape);
    if (index.row() == m_hoveredRow)
        return;
    m_hoveredRow = index.row();
    viewport()->update();
}

void KeyValueTable::keyPressEvent(QKeyEvent *event)
{
    if (isDragging() && event->key() == Qt::Key_Escape) {
        endDrag(false);
        return;
    }
    m_showsCursor = true;
    viewport()->update();
    if (QAction *action = m_actions->actionFor(event)) {
        action->trigger(); // nothing, and nothing else, when it is disabled
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QModelIndex current = currentIndex();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (enter && plain && current.isValid()) {
        if (m_model->rowType(current.row()) == KeyValueModel::RowType::Automatic)
            overrideRow(current.row(), true);
        else if (current.flags().testFlag(Qt::ItemIsEditable))
            edit(current);
        else
            activate(Part::Check, current.row());
        return;
    }
    if (enter) {
        event->ignore(); // with a modifier it is the window's, as Ctrl+Enter is
        return;
    }
    QTableView::keyPressEvent(event);
}

void KeyValueTable::mousePressEvent(QMouseEvent *event)
{
    const QPoint pos = event->position().toPoint();
    const QModelIndex index = indexAt(pos);
    const bool plain = event->modifiers() == Qt::NoModifier;
    m_pressed = QModelIndex();
    m_pressedPart = Part::None;
    if (event->button() == Qt::LeftButton && index.isValid()) {
        m_showsCursor = !plain;
        m_pressed = index;
        m_pressPos = pos;
        m_pressedPart = plain ? m_delegate->partAt(index, visualRect(index), pos) : Part::None;
        if (m_pressedPart != Part::None) {
            if (!selectionModel()->isRowSelected(index.row()))
                selectionModel()->setCurrentIndex(index, QItemSelectionModel::Clear);
            return;
        }
    }
    QTableView::mousePressEvent(event);
}

void KeyValueTable::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint pos = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        hover(pos);
    } else if (m_pressedPart == Part::Grip) {
        const bool far = (pos - m_pressPos).manhattanLength() >= QApplication::startDragDistance();
        if (!isDragging() && far && m_pressed.isValid())
            startDrag(m_pressed);
        if (isDragging())
            dragTo(pos);
        return;
    } else if (m_pressedPart != Part::None) {
        return;
    }
    QTableView::mouseMoveEvent(event);
}

void KeyValueTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint pos = event->position().toPoint();
    const QModelIndex index = indexAt(pos);
    const Part part = std::exchange(m_pressedPart, Part::None);
    const bool same = m_pressed.isValid() && index == m_pressed && event->button() == Qt::LeftButton;
    if (isDragging()) {
        endDrag(true);
        return;
    }
    if (part != Part::None) {
        if (same && m_delegate->partAt(index, visualRect(index), pos) == part)
            activate(part, index.row());
        return;
    }
    QTableView::mouseReleaseEvent(event);
    if (!same || event->modifiers() != Qt::NoModifier)
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (index.flags().testFlag(Qt::ItemIsEditable))
        editAt(index, pos);
}

void KeyValueTable::activate(Part part, int row)
{
    const bool own = m_model->rowType(row) == KeyValueModel::RowType::Own;
    if (part == Part::Check && own) {
        const QVector<int> chosen = chosenRows();
        const QVector<int> rows = chosen.contains(row) ? chosen : QVector<int>{row};
        m_model->setRowsEnabled(rows, !m_model->rows().at(row).enabled);
    } else if (part == Part::Bin) {
        m_model->removeOwnRows({row}, tr("Delete"));
    } else if (part == Part::Override) {
        overrideRow(row, true);
    } else if (part == Part::ChooseFile) {
        chooseFile(row);
    }
}

// As in a line edit, the caret comes where one clicked.
void KeyValueTable::editAt(const QModelIndex &index, const QPoint &pos)
{
    edit(index);
    auto *editor = qobject_cast<KeyValueCellEdit *>(indexWidget(index));
    if (editor)
        editor->setTextCursor(editor->cursorForPosition(editor->viewport()->mapFrom(viewport(), pos)));
}

int KeyValueTable::editableRow(int row, int step) const
{
    do {
        row += step;
    } while (row >= 0 && row < m_model->rowCount()
             && m_model->rowType(row) == KeyValueModel::RowType::Automatic);
    return row < m_model->rowCount() ? row : -1;
}

void KeyValueTable::leaveEditor(KeyValueCellEdit::Move move)
{
    using Move = KeyValueCellEdit::Move;
    int row = currentIndex().row();
    int column = currentIndex().column();
    const bool fromAddRow = m_model->rowType(row) == KeyValueModel::RowType::Add;
    switch (move) {
    case Move::Next:
        row = column == KeyValueModel::DescriptionColumn ? editableRow(row, 1) : row;
        column = column == KeyValueModel::DescriptionColumn ? int(KeyValueModel::KeyColumn) : column + 1;
        break;
    case Move::Previous:
        row = column == KeyValueModel::KeyColumn ? editableRow(row, -1) : row;
        column = column == KeyValueModel::KeyColumn ? int(KeyValueModel::DescriptionColumn) : column - 1;
        break;
    case Move::Above:
        row = editableRow(row, -1);
        break;
    case Move::Below:
        row = editableRow(row, 1);
        if (row == m_model->addRow())
            column = KeyValueModel::KeyColumn;
        break;
    }
    if (row >= 0) {
        setCurrentIndex(m_model->index(row, column));
        edit(currentIndex());
        return;
    }
    m_showsCursor = true;
    if (move == Move::Next && fromAddRow)
        focusNextChild();
    else if (move == Move::Previous)
        focusPreviousChild();
}

void KeyValueTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const int column = currentIndex().column();
    const bool wasOwn = m_model->rowType(currentIndex().row()) == KeyValueModel::RowType::Own;
    const auto own = m_model->rows().size();
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (hint == QAbstractItemDelegate::RevertModelCache) {
        m_model->cancelEdit();
        m_showsCursor = true;
    } else {
        m_model->endEdit();
    }
    // The new row was given up: back to the one it came from.
    if (wasOwn && m_model->rows().size() < own)
        setCurrentIndex(m_model->index(m_model->addRow(), column));
    viewport()->update();
}

void KeyValueTable::startDrag(const QModelIndex &index)
{
    const QVector<int> chosen = chosenRows();
    m_dragged = chosen.contains(index.row()) ? chosen : QVector<int>{index.row()};
    m_dropAt = index.row();
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void KeyValueTable::dragTo(const QPoint &pos)
{
    constexpr int edge = 16;
    QScrollBar *bar = verticalScrollBar();
    if (pos.y() < edge)
        bar->setValue(bar->value() - edge / 2);
    else if (pos.y() > viewport()->height() - edge)
        bar->setValue(bar->value() + edge / 2);
    const int top = rowViewportPosition(0);
    m_dropAt = qBound(0, qRound(double(pos.y() - top) / rowExtent), int(m_model->rows().size()));
    viewport()->update();
}

void KeyValueTable::endDrag(bool drop)
{
    const int to = std::exchange(m_dropAt, -1);
    const QVector<int> rows = std::exchange(m_dragged, {});
    m_pressedPart = Part::None;
    if (drop)
        m_model->moveOwnRows(rows, to);
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
}

void KeyValueTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!isDragging())
        return;
    QPainter painter(viewport());
    const int y = rowViewportPosition(0) + m_dropAt * rowExtent - 1;
    painter.fillRect(QRect(0, qMax(0, y - 1), viewport()->width(), 2), Theme::of(this).colors().focusRing);
}

void KeyValueTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint pos = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        pos = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillMenu(menu);
    menu->popup(pos);
}

void KeyValueTable::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m_showsCursor = true;
    // Not by the mouse: to show the first row would move what is clicked away from under it.
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason) {
        selectionModel()->setCurrentIndex(m_model->index(0, KeyValueModel::KeyColumn),
                                          QItemSelectionModel::NoUpdate);
    }
    QTableView::focusInEvent(event);
    viewport()->update();
}

void KeyValueTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace Fingerpost::Ui
