// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionlist.h"

#include "request/authwords.h"
#include "sessions/sessionstore.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int SessionRowExtent = 26;
constexpr int RowInset = 6;
constexpr int IconSize = 16;

enum SessionRole { IdRole = Qt::UserRole, KindRole };

/// What tells a session from others at a glance: how it logs in.
QString kindWords(const SessionProfile &profile)
{
    if (!profile.settings.clientCert.value_or(QString()).isEmpty())
        return SessionList::tr("client cert");
    return profile.auth.kind == AuthSetting::Kind::Inherit ? QString() : AuthWords::kindName(profile.auth);
}

/// A row of that list: icon, name, and at the right its kind.
class SessionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = Theme::of(option.widget).colors();
        const QRectF row = QRectF(option.rect).adjusted(RowInset, 0, -RowInset, 0);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isSelected || option.state.testFlag(QStyle::State_MouseOver))
            paintBox(painter, row, 5, isSelected ? colors.selectedRow : colors.hoverOnWindow);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter,
                   QRect(option.rect.left() + RowInset + 8, option.rect.center().y() - IconSize / 2 + 1,
                         IconSize, IconSize));
        QRectF area = row.adjusted(8 + IconSize + 10, 0, -8, 0);
        painter->setFont(Theme::font(TextStyle::Tiny));
        painter->setPen(colors.secondary);
        area.setRight(area.right() - paintText(painter, area, index.data(KindRole).toString(), Qt::AlignRight)
                      - 8);
        const QFont font = Theme::font(isSelected ? TextStyle::Medium : TextStyle::Normal);
        painter->setFont(font);
        painter->setPen(colors.text);
        paintText(painter, area,
                  QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideMiddle, area.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)
            && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paintFocusRing(painter, row, colors.focusRing, 5);
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {120, SessionRowExtent};
    }
};

} // namespace

SessionList::SessionList(SessionStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_filter->setObjectName(u"sessionFilter"_s);
    m_filter->setPlaceholderText(tr("Filter sessions"));
    m_filter->setAccessibleName(tr("Filter sessions"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"list-filter"_s), QLineEdit::LeadingPosition);
    auto *addButton = new QToolButton(this);
    addButton->setObjectName(u"addSession"_s);
    addButton->setIcon(icon(u"plus"_s));
    addButton->setAccessibleName(tr("New session"));
    addButton->setToolTip(addButton->accessibleName());
    addButton->setAutoRaise(true);
    m_list->setObjectName(u"sessionList"_s);
    m_list->setAccessibleName(tr("Sessions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new SessionDelegate(m_list));
    setSurface(m_list->viewport(), Surface::Window);
    setFocusProxy(m_filter);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_filter, 1);
    row->addWidget(addButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &SessionList::filter);
    connect(addButton, &QToolButton::clicked, this, &SessionList::add);
    const auto open = [this](const QListWidgetItem *item) {
        Q_EMIT openRequested(item->data(IdRole).toString());
    };
    connect(m_list, &QListWidget::itemClicked, this, open);
    connect(m_list, &QListWidget::itemActivated, this, open);
    const auto onKey = [this](Qt::Key key, void (SessionList::*request)(const QString &)) {
        auto *shortcut = new QShortcut(m_list);
        shortcut->setKey(QKeySequence(key));
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, request] {
            if (const QListWidgetItem *item = m_list->currentItem())
                (this->*request)(item->data(IdRole).toString());
        });
    };
    onKey(Qt::Key_F2, &SessionList::renameRequested);
    onKey(Qt::Key_Delete, &SessionList::removeRequested);
    connect(&store, &SessionStore::listChanged, this, &SessionList::fill);
    connect(&store, &SessionStore::profileChanged, this, &SessionList::fill);
    fill();
}

void SessionList::fill()
{
    const QListWidgetItem *current = m_list->currentItem();
    const QString chosen = current ? current->data(IdRole).toString() : QString();
    m_list->clear();
    for (const SessionProfile &profile : m_store.profiles()) {
        auto *item = new QListWidgetItem(icon(u"layers"_s), profile.name, m_list);
        item->setData(IdRole, profile.id);
        item->setData(KindRole, kindWords(profile));
    }
    select(chosen);
    filter();
}

void SessionList::select(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(IdRole) == id)
            return m_list->setCurrentRow(row);
    }
    m_list->setCurrentRow(-1);
}

void SessionList::filter()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(
            !m_list->item(row)->text().contains(m_filter->text(), Qt::CaseInsensitive));
}

void SessionList::add()
{
    Q_EMIT openRequested(m_store.add(tr("New session")).id);
}

} // namespace Fingerpost::Ui
