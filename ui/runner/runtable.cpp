// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runtable.h"

#include "runner/runmodel.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int RowExtent = 30;
constexpr int RunHeaderExtent = 26;
constexpr int OutcomeWidth = 116; ///< at least
constexpr int OutcomeRoom = 14 + 4 * 8 + 2; ///< icon and insets beside the words
constexpr int StatusWidth = 120;
constexpr int TimeWidth = 84;
constexpr int RunMethodWidth = 47; ///< of the longest, and a gap
constexpr int RunCellInset = 8;

struct OutcomeFace {
    const char16_t *icon;
    Tone tone;
};

OutcomeFace faceOf(RunResult::Outcome outcome)
{
    switch (outcome) {
    case RunResult::Outcome::Passed:
        return {u"circle-check", Tone::Ok};
    case RunResult::Outcome::Failed:
        return {u"circle-x", Tone::Error};
    case RunResult::Outcome::NoAnswer:
        return {u"circle-alert", Tone::Error};
    case RunResult::Outcome::Skipped:
        return {u"circle-slash", Tone::Warning};
    case RunResult::Outcome::Running:
        return {u"play", Tone::Info};
    case RunResult::Outcome::Waiting:
        break;
    }
    return {u"clock", Tone::Neutral};
}

class RunDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The method with its ink, as everywhere.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() != RunModel::RequestColumn)
            return;
        const Colors &colors = Theme::of(option.widget).colors();
        const QString method = index.data(RunModel::MethodRole).toString();
        QRectF area = QRectF(option.rect).adjusted(RunCellInset, 0, -RunCellInset, 0);
        painter->save();
        painter->setFont(Theme::font(TextStyle::MonoMethod));
        painter->setPen(colors.ink(Theme::toneOfMethod(method)));
        paintText(painter, area, method.left(7));
        area.setLeft(area.left() + RunMethodWidth);
        painter->setFont(option.font);
        painter->setPen(colors.text);
        paintText(painter, area,
                  QFontMetricsF(option.font)
                      .elidedText(index.data().toString(), Qt::ElideRight, qMax(0.0, area.width())));
        painter->restore();
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Colors &colors = Theme::of(option->widget).colors();
        const auto outcome = RunResult::Outcome(index.data(RunModel::OutcomeRole).toInt());
        QColor ink = colors.text;
        if (index.column() == RunModel::OutcomeColumn) {
            const OutcomeFace face = faceOf(outcome);
            ink = colors.ink(face.tone);
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = icon(QString::fromUtf16(face.icon), ink);
            option->decorationSize = {14, 14};
        } else if (index.column() == RunModel::RequestColumn) {
            option->text.clear(); // painted with its method
        } else if (index.column() == RunModel::StatusColumn) {
            ink = colors.ink(Theme::toneOfStatus(index.data().toString().left(3).toInt()));
        } else if (index.column() == RunModel::NoteColumn) {
            ink = index.data(RunModel::FailureRole).toBool() ? colors.errorInk : colors.secondary;
        }
        option->palette.setColor(QPalette::Text, ink);
        option->palette.setColor(QPalette::HighlightedText, ink);
    }
};

} // namespace

RunTable::RunTable(RunModel *model, QWidget *parent)
    : QTableView(parent)
    , m_shown(new QSortFilterProxyModel(this))
{
    m_shown->setSourceModel(model);
    m_shown->setFilterRole(RunModel::FailureRole);
    setModel(m_shown);
    setItemDelegate(new RunDelegate(this));
    setObjectName(u"runResults"_s);
    setAccessibleName(tr("Requests of the run"));
    setSurface(viewport(), Surface::Sheet);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(RowExtent);
    verticalHeader()->setDefaultSectionSize(RowExtent);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(RunHeaderExtent);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QAbstractItemView::doubleClicked, this, &RunTable::open);
}

void RunTable::setFailedOnly(bool on)
{
    m_shown->setFilterFixedString(on ? u"true"_s : QString());
}

void RunTable::open(const QModelIndex &shown)
{
    if (shown.isValid())
        Q_EMIT openRequested(m_shown->mapToSource(shown).row());
}

void RunTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return open(currentIndex());
    QTableView::keyPressEvent(event);
}

void RunTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    int outcome = OutcomeWidth;
    for (int each = int(RunResult::Outcome::Waiting); each <= int(RunResult::Outcome::Skipped); ++each)
        outcome = qMax(outcome,
                       fontMetrics().horizontalAdvance(RunModel::outcomeWords(RunResult::Outcome(each)))
                           + OutcomeRoom);
    const int left = qMax(240, viewport()->width() - outcome - StatusWidth - TimeWidth);
    setColumnWidth(RunModel::OutcomeColumn, outcome);
    setColumnWidth(RunModel::RequestColumn, left * 2 / 5);
    setColumnWidth(RunModel::StatusColumn, StatusWidth);
    setColumnWidth(RunModel::TimeColumn, TimeWidth);
    setColumnWidth(RunModel::NoteColumn, left - left * 2 / 5);
}

} // namespace Fingerpost::Ui
