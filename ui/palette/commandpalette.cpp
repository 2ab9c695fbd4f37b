// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/commandpalette.h"

#include "palette/palettedelegate.h"
#include "theme/paint.h"
#include "theme/style.h"
#include "widgets/inklabel.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int PaletteWidth = 600;
constexpr int PaletteTop = 44; ///< below the top bar
constexpr int PaletteMargin = 8;
constexpr int PaletteRadius = 8;
constexpr int MostRows = 12; ///< in sight
constexpr int LeastMargin = 20; ///< to the window's sides

/// Those that are the palette's, and not the window's shortcuts or the field's.
bool isPaletteKey(const QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window)
    , m_model(new PaletteModel(this))
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new InkLabel(tr("Nothing has these words."), TextStyle::Normal, Ink::Secondary, this))
{
    setObjectName(u"palette"_s);
    setBackgroundRole(QPalette::Light); // raised, without its corners
    m_edit->setObjectName(u"paletteWords"_s);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"paletteRows"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    setSurface(m_list->viewport(), Surface::Raised);
    m_nothing->setContentsMargins(10, 4, 10, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(PaletteMargin, PaletteMargin, PaletteMargin, PaletteMargin);
    column->setSpacing(6);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    hide();
    window->installEventFilter(this);

    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    // The focus stays in the field, which has to say what Enter would do.
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                m_edit->setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
            });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now))
            hide();
    });
}

void CommandPalette::open(const QList<PaletteEntry> &entries, const QString &prompt)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_edit->setPlaceholderText(prompt);
    m_edit->setAccessibleName(prompt);
    m_edit->clear();
    m_model->setEntries(entries);
    showRows();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

/// Whoever has chosen a row stays on it.
void CommandPalette::setEntries(const QList<PaletteEntry> &entries)
{
    const auto face = [this](int row) {
        return m_model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    const QString chosen = face(m_list->currentIndex().row());
    const bool isAtStart = m_list->currentIndex().row() <= 0;
    m_model->setEntries(entries);
    showRows();
    for (int row = 0; !isAtStart && row < m_model->rowCount(); ++row) {
        if (face(row) == chosen)
            return m_list->setCurrentIndex(m_model->index(row, 0));
    }
}

void CommandPalette::dismiss()
{
    QWidget *before = m_before;
    hide();
    if (before && before->isVisible())
        before->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::find()
{
    const QString words = m_edit->text().simplified();
    m_model->setWords(words, m_last && !words.isEmpty() ? m_last(words) : PaletteEntry());
    showRows();
}

void CommandPalette::showRows()
{
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    const int room = (parentWidget()->height() - PaletteTop - LeastMargin - m_edit->sizeHint().height())
        / PaletteDelegate::RowHeight;
    m_list->setFixedHeight(std::min({rows, MostRows, std::max(1, room - 1)}) * PaletteDelegate::RowHeight);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
    place();
}

void CommandPalette::place()
{
    const int width = std::min(PaletteWidth, parentWidget()->width() - 2 * LeastMargin);
    layout()->activate();
    setGeometry((parentWidget()->width() - width) / 2, PaletteTop, width, layout()->sizeHint().height());
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride
        && isPaletteKey(static_cast<QKeyEvent *>(event))) {
        event->accept(); // Esc and Enter are keys of the window too
        return true;
    }
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return isPaletteKey(key) && takeKey(key->key());
    }
    return QWidget::eventFilter(watched, event);
}

bool CommandPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-(MostRows - 1));
        return true;
    case Qt::Key_PageDown:
        step(MostRows - 1);
        return true;
    default:
        choose(m_list->currentIndex());
        return true;
    }
}

void CommandPalette::step(int by)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + by, 0, last), 0));
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const std::function<void()> run = m_model->entry(index.row()).run;
    dismiss(); // what it does may be about what has the focus
    run();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &c = Theme::of(this).colors();
    paintBox(&painter, rect(), PaletteRadius, c.raised, c.fieldEdge);
}

} // namespace Fingerpost::Ui
