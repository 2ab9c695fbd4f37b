// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/waterfall.h"

#include "exchange/exchangerun.h"
#include "response/words.h"
#include "theme/paint.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/plaintip.h"

#include <QApplication>
#include <QPainter>
#include <QUrl>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int WaterfallRow = 34;
constexpr int HeadHeight = 56;
constexpr int NameWidth = 288; ///< status and place
constexpr int DurationWidth = 76;
constexpr qreal BarHeight = 12;
constexpr int Side = 12;
constexpr int MostTicks = 7;

constexpr std::array ShownPhases{Timeline::Phase::Queue, Timeline::Phase::Connect, Timeline::Phase::Send,
                                 Timeline::Phase::Wait,  Timeline::Phase::Receive, Timeline::Phase::Unknown};

QColor phaseColor(const Colors &colors, Timeline::Phase phase)
{
    switch (phase) {
    case Timeline::Phase::Queue:
        return colors.phaseQueue;
    case Timeline::Phase::Connect:
        return colors.phaseConnect;
    case Timeline::Phase::Send:
        return colors.phaseSend;
    case Timeline::Phase::Wait:
        return colors.phaseWait;
    case Timeline::Phase::Receive:
        return colors.phaseReceive;
    case Timeline::Phase::Unknown:
        break;
    }
    return colors.fieldEdge;
}

/// Where the bars stand in a row of that width.
struct Scale {
    Scale(int width, double totalMs)
        : left(qMin(NameWidth, width / 3))
        , right(width - DurationWidth - Side)
        , total(totalMs > 0 ? totalMs : 1)
    {
    }
    [[nodiscard]] qreal at(double ms) const { return left + (right - left) * qMin(1.0, ms / total); }

    qreal left;
    qreal right;
    double total;
};

void paintGrid(QPainter *painter, const QRectF &row, const Scale &scale, const QColor &color)
{
    for (const double tick : Timeline::ticks(scale.total, MostTicks))
        paintHairline(painter, QRectF(scale.at(tick), row.top(), 1, row.height()), color);
}

} // namespace

/// The phases' colours and the figures of the scale.
class WaterfallHead : public QWidget {
public:
    explicit WaterfallHead(const Waterfall *waterfall)
        : m_waterfall(waterfall)
    {
        setFixedHeight(HeadHeight);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintLegend(painter);
        paintTicks(painter);
    }

private:
    void paintLegend(QPainter &painter) const
    {
        const Colors &colors = Theme::of(this).colors();
        painter.setFont(Theme::font(TextStyle::Small));
        qreal x = Side;
        for (const Timeline::Phase phase : ShownPhases) {
            paintBox(&painter, QRectF(x, 15, 9, 9), 2, phaseColor(colors, phase));
            painter.setPen(colors.secondary);
            x += 15 + paintText(&painter, QRectF(x + 15, 9, width(), 20), Waterfall::phaseName(phase)) + 18;
        }
    }

    void paintTicks(QPainter &painter) const
    {
        const Colors &colors = Theme::of(this).colors();
        const Scale scale(m_waterfall->viewport()->width(), m_waterfall->timeline().totalMs);
        painter.setFont(Theme::font(TextStyle::Tiny));
        painter.setPen(colors.secondary);
        for (const double tick : Timeline::ticks(scale.total, MostTicks)) {
            const QString text = tick > 0 ? Words::duration(tick) : u"0"_s;
            const qreal x = scale.at(tick);
            paintText(&painter, QRectF(x - 40, HeadHeight - 22, 80, 18), text, Qt::AlignHCenter);
        }
    }

    const Waterfall *m_waterfall;
};

class Waterfall::Model : public QAbstractListModel {
public:
    explicit Model(Waterfall *waterfall)
        : QAbstractListModel(waterfall)
        , m_waterfall(waterfall)
    {
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : m_rows;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const QString spoken = m_waterfall->faces().value(index.row()).spoken;
        if (role == Qt::ToolTipRole)
            return plainTip(spoken);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return spoken;
        return {};
    }
    void setRows(int rows)
    {
        if (rows > m_rows) {
            beginInsertRows({}, m_rows, rows - 1);
            m_rows = rows;
            endInsertRows();
        } else if (rows < m_rows) {
            beginRemoveRows({}, rows, m_rows - 1);
            m_rows = rows;
            endRemoveRows();
        }
        if (rows > 0)
            Q_EMIT dataChanged(index(0), index(rows - 1));
    }

private:
    const Waterfall *m_waterfall;
    int m_rows = 0;
};

class Waterfall::Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(Waterfall *waterfall)
        : QStyledItemDelegate(waterfall)
        , m_waterfall(waterfall)
    {
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, WaterfallRow};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row(option);
        initStyleOption(&row, index);
        row.text.clear();
        m_waterfall->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, m_waterfall);
        const Colors &colors = Theme::of(m_waterfall).colors();
        const Scale scale(row.rect.width(), m_waterfall->timeline().totalMs);
        painter->save();
        paintGrid(painter, row.rect, scale, colors.hairline);
        paintName(painter, QRectF(row.rect), scale, m_waterfall->faces().at(index.row()));
        paintBars(painter, QRectF(row.rect), scale, m_waterfall->timeline().rows.at(index.row()));
        painter->restore();
    }

private:
    void paintName(QPainter *painter, const QRectF &row, const Scale &scale, const Face &face) const
    {
        const Colors &colors = Theme::of(m_waterfall).colors();
        painter->setFont(Theme::font(TextStyle::Strong));
        painter->setPen(colors.ink(Theme::toneOfStatus(face.status)));
        QRectF name(row.left() + Side, row.top(), scale.left - Side - 24, row.height());
        paintText(painter, name, face.status ? QString::number(face.status) : u"–"_s);
        name.setLeft(name.left() + 38);
        painter->setFont(Theme::font(TextStyle::Mono));
        painter->setPen(colors.secondary);
        name.setLeft(name.left() + paintText(painter, name, face.scheme));
        painter->setPen(colors.text);
        const QFontMetricsF metrics(painter->font());
        paintText(painter, name, metrics.elidedText(face.place, Qt::ElideMiddle, name.width()));
        painter->setFont(Theme::font(TextStyle::Medium));
        paintText(painter, row.adjusted(0, 0, -Side, 0), face.duration, Qt::AlignRight);
    }

    void paintBars(QPainter *painter, const QRectF &row, const Scale &scale, const Timeline::Row &times) const
    {
        const Colors &colors = Theme::of(m_waterfall).colors();
        const qreal top = row.center().y() - BarHeight / 2;
        for (const Timeline::Part &part : times.parts) {
            // The shortest is still to be seen.
            const qreal from = scale.at(part.fromMs);
            const qreal to = qMax(from + 2, scale.at(part.toMs) - 1);
            paintBox(painter, QRectF(from, top, to - from, BarHeight), 2, phaseColor(colors, part.phase));
        }
        const qreal room = scale.at(times.fromMs) - scale.left;
        const QString text = Waterfall::tr("connection reused");
        painter->setFont(Theme::font(TextStyle::Tiny));
        if (!times.isReused || QFontMetricsF(painter->font()).horizontalAdvance(text) + 12 > room)
            return;
        painter->setPen(colors.secondary);
        paintText(painter, QRectF(scale.left, row.top(), room - 8, row.height()), text, Qt::AlignRight);
    }

    const Waterfall *m_waterfall;
};

Waterfall::Waterfall(QWidget *parent)
    : QListView(parent)
    , m_model(new Model(this))
    , m_head(new WaterfallHead(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel); // by rows the last would leave a gap below it
    setEditTriggers(NoEditTriggers);
    setSurface(viewport(), Surface::Sheet);
}

QWidget *Waterfall::head() const
{
    return m_head;
}

QString Waterfall::phaseName(Timeline::Phase phase)
{
    switch (phase) {
    case Timeline::Phase::Queue:
        return tr("Queue");
    case Timeline::Phase::Connect:
        return tr("DNS, connect, TLS");
    case Timeline::Phase::Send:
        return tr("Send");
    case Timeline::Phase::Wait:
        return tr("Wait");
    case Timeline::Phase::Receive:
        return tr("Receive");
    case Timeline::Phase::Unknown:
        break;
    }
    return tr("Not told");
}

void Waterfall::setHops(const QList<Hop> &hops, const Timeline &timeline)
{
    m_timeline = timeline;
    m_faces.clear();
    QString before;
    for (qsizetype i = 0; i < hops.size(); ++i) {
        const QUrl url(hops.at(i).request.url());
        const QString origin = url.scheme() + "://"_L1 + url.authority();
        const bool isSame = std::exchange(before, origin) == origin;
        const Timeline::Row &row = timeline.rows.at(i);
        Face face;
        face.status = hops.at(i).response.statusCode();
        face.scheme = isSame ? QString() : url.scheme() + "://"_L1;
        face.place = isSame ? url.path(QUrl::FullyEncoded) : url.authority() + url.path(QUrl::FullyEncoded);
        face.duration = Words::duration(row.toMs - row.fromMs);
        QStringList parts{
            tr("Hop %1: %2 %3, %4")
                .arg(QString::number(i + 1), QString::number(face.status), url.toString(), face.duration)};
        for (const Timeline::Part &part : row.parts)
            parts.append(u"%1 %2"_s.arg(phaseName(part.phase), Words::duration(part.toMs - part.fromMs)));
        face.spoken = parts.join(u", "_s);
        m_faces.append(face);
    }
    const int current = currentIndex().row();
    m_filling = true;
    m_model->setRows(int(hops.size()));
    if (current < 0 && !hops.isEmpty())
        setCurrentIndex(m_model->index(int(hops.size()) - 1));
    m_filling = false;
    updateGeometry();
    m_head->update();
    viewport()->update();
}

void Waterfall::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && !m_filling)
        Q_EMIT hopChosen(current.row());
}

QSize Waterfall::sizeHint() const
{
    return {400, WaterfallRow * qBound(1, int(m_faces.size()), 8) + 2};
}

} // namespace Fingerpost::Ui
