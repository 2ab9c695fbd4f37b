// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookietree.h"

#include "cookies/cookiemodel.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int CookieRow = 28;
constexpr int WatchInterval = 300;
constexpr qreal CookieSign = 14;
} // namespace

class CookieTree::Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(QTreeView *tree)
        : QStyledItemDelegate(tree)
        , m_tree(tree)
    {
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, CookieRow};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row(option);
        initStyleOption(&row, index);
        row.text.clear();
        row.state &= ~QStyle::State_HasFocus; // the tree rings the whole row
        m_tree->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, m_tree);
        painter->save();
        if (index.parent().isValid())
            paintCookie(painter, row.rect, index);
        else
            paintDomain(painter, row.rect, index);
        painter->restore();
    }

private:
    void paintDomain(QPainter *painter, const QRectF &rect, const QModelIndex &index) const
    {
        const Colors &colors = Theme::of(m_tree).colors();
        QRectF area = rect.adjusted(4, 0, -12, 0);
        painter->setFont(Theme::font(TextStyle::Strong));
        painter->setPen(colors.text);
        area.setLeft(area.left() + paintText(painter, area, index.data().toString()) + 8);
        painter->setFont(Theme::font(TextStyle::Tiny));
        painter->setPen(colors.secondary);
        paintText(painter, area, QString::number(index.data(CookieModel::CountRole).toInt()));
    }

    void paintCookie(QPainter *painter, const QRectF &rect, const QModelIndex &index) const
    {
        const Colors &colors = Theme::of(m_tree).colors();
        const QVariant sent = index.data(CookieModel::SentRole);
        const bool isPale = sent.isValid() && !sent.toBool();
        const QRectF sign(rect.left() + 2, rect.center().y() - CookieSign / 2, CookieSign, CookieSign);
        paintIcon(painter, sign,
                  !sent.isValid() ? u"cookie"_s
                      : isPale    ? u"circle-slash-2"_s
                                  : u"circle-check"_s,
                  sent.isValid() && !isPale ? colors.okInk : colors.tertiary);
        const qreal width = m_tree->viewport()->width();
        const QRectF name(rect.left() + 24, rect.top(), width * 0.3 - rect.left() - 24, rect.height());
        const QRectF value(width * 0.3 + 8, rect.top(), width * 0.3 - 8, rect.height());
        const QRectF info(width * 0.6 + 8, rect.top(), width * 0.4 - 24, rect.height());
        painter->setPen(isPale ? colors.secondary : colors.text);
        paintCut(painter, name, Theme::font(TextStyle::Mono), index.data().toString());
        paintCut(painter, value, Theme::font(TextStyle::Mono), index.data(CookieModel::ValueRole).toString());
        painter->setPen(colors.secondary);
        paintCut(painter, info, Theme::font(TextStyle::Normal), index.data(CookieModel::InfoRole).toString());
    }

    static void paintCut(QPainter *painter, const QRectF &area, const QFont &font, const QString &text)
    {
        painter->setFont(font);
        QString line = text;
        line.replace(u'\n', u' ');
        paintText(painter, area, QFontMetricsF(font).elidedText(line, Qt::ElideRight, area.width()));
    }

    const QTreeView *m_tree;
};

CookieTree::CookieTree(QWidget *parent)
    : QTreeView(parent)
    , m_model(new CookieModel(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setHeaderHidden(true);
    setIndentation(18);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSurface(viewport(), Surface::Sheet);
    m_watch.setInterval(WatchInterval);
    connect(&m_watch, &QTimer::timeout, this, &CookieTree::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CookieTree::restore);
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_closed.insert(m_model->domain(index)); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_closed.remove(m_model->domain(index)); });
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->verdict(index))
            Q_EMIT editRequested();
        else
            setExpanded(index, !isExpanded(index));
    });
}

void CookieTree::setJar(const Requests::CookieJar *jar)
{
    m_jar = jar;
    refresh();
}

void CookieTree::setUrl(const QString &url)
{
    if (std::exchange(m_url, url) != url)
        refresh();
}

void CookieTree::setFilter(const QString &text)
{
    m_model->setFilter(text);
}

void CookieTree::refresh()
{
    if (m_model->show(m_jar ? *m_jar : Requests::CookieJar(), m_url))
        Q_EMIT refreshed();
}

std::optional<Requests::CookieVerdict> CookieTree::chosen() const
{
    const Requests::CookieVerdict *verdict = m_model->verdict(currentIndex());
    return verdict ? std::optional(*verdict) : std::nullopt;
}

QString CookieTree::chosenDomain() const
{
    return m_model->domain(currentIndex());
}

void CookieTree::choose(const Requests::Cookie &cookie)
{
    if (const QModelIndex index = m_model->indexOf(cookie); index.isValid())
        setCurrentIndex(index);
}

std::optional<Requests::Cookie> CookieTree::neighbour() const
{
    for (const bool isBelow : {true, false}) {
        QModelIndex next = currentIndex();
        do {
            next = isBelow ? indexBelow(next) : indexAbove(next);
            if (const Requests::CookieVerdict *verdict = m_model->verdict(next))
                return verdict->cookie;
        } while (next.isValid());
    }
    return {};
}

/// What was open and chosen, after the model was filled anew.
void CookieTree::restore()
{
    const QScopedValueRollback restoring(m_restoring, true);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex domain = m_model->index(row, 0);
        if (!m_closed.contains(m_model->domain(domain)))
            setExpanded(domain, true);
    }
    if (m_current)
        setCurrentIndex(m_model->indexOf(*m_current));
    Q_EMIT chosenChanged();
}

void CookieTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_restoring)
        return;
    const Requests::CookieVerdict *verdict = m_model->verdict(current);
    if (verdict || current.isValid())
        m_current = verdict ? std::optional(verdict->cookie) : std::nullopt;
    Q_EMIT chosenChanged();
}

void CookieTree::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    m_watch.start();
    refresh();
}

void CookieTree::hideEvent(QHideEvent *event)
{
    m_watch.stop();
    QTreeView::hideEvent(event);
}

void CookieTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete))
        Q_EMIT removeRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2)
        Q_EMIT editRequested();
    else
        QTreeView::keyPressEvent(event);
}

void CookieTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    if (index != currentIndex() || !hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row(1, option.rect.top(), viewport()->width() - 2, option.rect.height());
    paintFocusRing(painter, row, Theme::of(this).colors().focusRing, 5);
    painter->restore();
}

} // namespace Fingerpost::Ui
