// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyview.h"

#include "history/historydelegate.h"
#include "history/historymodel.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr std::chrono::milliseconds TypingPause{30}; // a search takes less than that
constexpr int RowInset = 6;
} // namespace

HistoryView::HistoryView(HistoryStore &store, QWidget *parent)
    : QWidget(parent)
    , m_model(new HistoryModel(store, this))
    , m_filter(new QLineEdit(this))
    , m_more(new QToolButton(this))
    , m_problem(new Notice(Tone::Warning, {}, this))
    , m_states(new QStackedWidget(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState({}, {}, this))
    , m_clear(m_empty->addAction(tr("Clear the search"), u"x"_s))
{
    setSurface(this, Surface::Window);
    m_filter->setObjectName(u"historyFilter"_s);
    m_filter->setAccessibleName(tr("Search the history"));
    m_filter->setPlaceholderText(tr("Search history"));
    m_filter->setToolTip(tr("Words of the address, headers or body, and method:POST host:example.com "
                            "status:4xx header:etag body:word before:2026-11-30 after:7d on:today"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_more->setObjectName(u"historyMenu"_s);
    m_more->setIcon(icon(u"ellipsis"_s));
    m_more->setToolTip(tr("History settings"));
    m_more->setAccessibleName(tr("History settings"));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->addAction(icon(u"settings-2"_s), tr("History settings…"), this, &HistoryView::settingsRequested);
    menu->addAction(icon(u"trash-2"_s), tr("Delete all history…"), this, &HistoryView::deleteAllRequested);
    m_more->setMenu(menu);
    m_problem->setObjectName(u"historyProblem"_s);
    m_problem->setSquare(true);
    m_problem->hide();

    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(tr("History"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    setSurface(m_list->viewport(), Surface::Window);
    m_list->installEventFilter(this);
    m_filter->installEventFilter(this);

    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(8, 0, 8, 0);
    filterRow->setSpacing(4);
    filterRow->addWidget(m_filter, 1);
    filterRow->addWidget(m_more);
    auto *listBox = new QWidget;
    auto *listRow = new QHBoxLayout(listBox);
    listRow->setContentsMargins(RowInset, 0, 0, 0);
    listRow->addWidget(m_list);
    m_states->addWidget(listBox);
    m_states->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(filterRow);
    column->addWidget(m_problem);
    column->addWidget(m_states, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_model->setFilter(m_filter->text());
        update();
    });
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_model, &HistoryModel::loaded, this, &HistoryView::update);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const HistoryId id = m_model->idAt(index.row()))
            Q_EMIT openRequested(id);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &HistoryView::showMenu);
    m_clear->setObjectName(u"clearHistorySearch"_s);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_filter->setFocus(Qt::OtherFocusReason); // the button goes
        m_filter->clear();
    });
    setFocusProxy(m_filter);
    update();
}

void HistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->load();
}

void HistoryView::update()
{
    const QString problem = m_model->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (m_model->rowCount() > 0 || m_model->isLoading()) {
        m_states->setCurrentIndex(0);
        return;
    }
    m_clear->setVisible(m_model->isFiltered());
    if (m_model->isFiltered()) {
        m_empty->setTitle(tr("Nothing found"));
        m_empty->setSentence(tr("Try fewer words, or status:4xx, host:example.com, after:7d."));
    } else {
        m_empty->setTitle(tr("No history yet"));
        m_empty->setSentence(tr("Every answer is kept here, to be found by address, status, header or body, "
                                "opened again and sent again."));
    }
    m_states->setCurrentIndex(1);
}

QList<HistoryId> HistoryView::selected() const
{
    QList<HistoryId> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        if (const HistoryId id = m_model->idAt(index.row()))
            ids.append(id);
    }
    std::sort(ids.begin(), ids.end(), std::greater<>());
    return ids;
}

bool HistoryView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_list && key == Qt::Key_Delete && !selected().isEmpty()) {
        Q_EMIT deleteRequested(selected());
        return true;
    }
    if (watched == m_filter && key == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(1)); // the first behind its day
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryView::showMenu(const QPoint &at)
{
    const QList<HistoryId> ids = selected();
    if (ids.isEmpty())
        return;
    QMenu *menu = menuFor(ids);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The menu key points nowhere: below the current row then.
    const QRect row = m_list->visualRect(m_list->currentIndex());
    const QPoint place = m_list->rect().contains(at) ? at : row.bottomLeft();
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

QMenu *HistoryView::menuFor(const QList<HistoryId> &ids)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"historyContext"_s);
    const auto add = [&](const QString &name, const QString &iconName, const QString &text, auto act) {
        menu->addAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, this, act)->setObjectName(name);
    };
    if (ids.size() == 1) {
        const HistoryId id = ids.constFirst();
        add(u"open"_s, u"folder-open"_s, tr("Open"), [this, id] { Q_EMIT openRequested(id); });
        add(u"replaySent"_s, u"repeat"_s, tr("Send again as it was sent"),
            [this, id] { Q_EMIT replayRequested(id, true); });
        add(u"replayNow"_s, {}, tr("Send again as it would be sent now"),
            [this, id] { Q_EMIT replayRequested(id, false); });
        menu->addSeparator();
        add(u"save"_s, u"save"_s, tr("Save into a collection…"), [this, id] { Q_EMIT saveRequested(id); });
        const auto addCopy = [&](const QString &name, const QString &iconName, const QString &text,
                                 HistoryCopy what) {
            add(name, iconName, text, [this, id, what] { Q_EMIT copyRequested(id, what); });
        };
        menu->addSeparator();
        addCopy(u"copyUrl"_s, u"copy"_s, tr("Copy URL"), HistoryCopy::Url);
        addCopy(u"copyCurl"_s, {}, tr("Copy as curl, without secrets"), HistoryCopy::Curl);
        addCopy(u"copyHead"_s, {}, tr("Copy the request's head"), HistoryCopy::RequestHead);
        addCopy(u"copyBody"_s, {}, tr("Copy the answer's body"), HistoryCopy::AnswerBody);
        menu->addSeparator();
    } else if (ids.size() == 2) {
        add(u"compare"_s, u"git-compare"_s, tr("Compare the two"),
            [this, ids] { Q_EMIT compareRequested(ids.constLast(), ids.constFirst()); });
        menu->addSeparator();
    }
    add(u"export"_s, u"download"_s, tr("Export as HAR…"), [this, ids] { Q_EMIT exportRequested(ids); });
    menu->addSeparator();
    add(u"delete"_s, u"trash-2"_s,
        ids.size() == 1 ? tr("Delete…") : tr("Delete %n exchange(s)…", nullptr, int(ids.size())),
        [this, ids] { Q_EMIT deleteRequested(ids); });
    return menu;
}

} // namespace Fingerpost::Ui
