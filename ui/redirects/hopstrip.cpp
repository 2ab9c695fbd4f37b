// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redirects/hopstrip.h"

#include "exchange/exchangerun.h"
#include "response/words.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/arm.h"

#include <qrequests/statuscodes.h>

#include <QPainter>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int Point = 10;
constexpr int MinimumWidth = 160;
constexpr int MaximumWidth = 320;
} // namespace

HopStrip::HopStrip(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
}

void HopStrip::setHops(const QList<Hop> &hops)
{
    m_faces.clear();
    QString before;
    for (const Hop &hop : hops) {
        Face face;
        face.status = hop.response.statusCode();
        face.reason = hop.response.reason().isEmpty() ? Requests::StatusCodes::reason(face.status)
                                                      : hop.response.reason();
        face.method = QString::fromUtf8(hop.request.method());
        const QUrl url(hop.request.url());
        // The host where it is a new one, the path where it is not.
        const QString origin = url.scheme() + "://"_L1 + url.authority();
        face.url = hop.request.url();
        face.place = std::exchange(before, origin) == origin ? url.path() : origin + url.path();
        const qint64 finished = hop.response.timings().finished;
        face.duration = finished > 0 ? Words::duration(double(finished) / 1e6) : QString();
        m_faces.append(face);
    }
    while (count() > m_faces.size())
        removeTab(count() - 1);
    while (count() < m_faces.size())
        addTab(QString());
    for (int i = 0; i < count(); ++i) {
        const Face &face = m_faces.at(i);
        // The style draws no text of its own; these words are for screen readers.
        setTabText(i,
                   tr("Hop %1: %2 %3, %4 %5")
                       .arg(QString::number(i + 1), QString::number(face.status), face.reason, face.method,
                            face.url));
        setTabToolTip(i, face.url);
    }
    update();
}

QSize HopStrip::tabSizeHint(int) const
{
    // Above six the strip scrolls.
    const int share = count() ? (parentWidget()->width() - 24) / count() : MaximumWidth;
    return {qBound(count() > 6 ? MinimumWidth : 90, share, MaximumWidth), Height};
}

QSize HopStrip::minimumTabSizeHint(int) const
{
    return {count() > 6 ? MinimumWidth : 90, Height};
}

void HopStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = count() - 1; i >= 0; --i)
        paintHop(painter, i);
}

void HopStrip::paintHop(QPainter &painter, int index) const
{
    const Colors &colors = Theme::of(this).colors();
    const Face &face = m_faces.at(index);
    const bool current = index == currentIndex();
    // Each arm reaches into the next one's notch.
    QRectF arm = QRectF(tabRect(index)).adjusted(0, 1, index == count() - 1 ? -1 : Point - 3, -1);
    paintArm(&painter, arm, current ? colors.selectedRow : colors.neutral,
             current ? colors.focusRing : QColor(), Point, 4, index ? Point : 0, hasFocus() ? 2 : 1.5);

    const qreal left = arm.left() + (index ? Point + 12 : 14);
    const qreal right = arm.right() - Point - 10;
    const QRectF upper(left, arm.top() + 6, right - left, 20);
    const QRectF lower(left, arm.top() + 27, right - left, 18);
    painter.setFont(Theme::font(TextStyle::Strong));
    painter.setPen(colors.ink(Theme::toneOfStatus(face.status)));
    const qreal advance =
        paintText(&painter, upper, face.status ? QString::number(face.status) : u"\u2013"_s);
    painter.setFont(Theme::font(TextStyle::Tiny));
    painter.setPen(colors.secondary);
    const qreal time = QFontMetricsF(painter.font()).horizontalAdvance(face.duration);
    paintText(&painter, upper, face.duration, Qt::AlignRight);
    painter.setFont(Theme::font(TextStyle::Normal));
    painter.setPen(colors.text);
    const QRectF middle = upper.adjusted(advance + 8, 0, -time - 8, 0);
    paintText(&painter, middle,
              QFontMetricsF(painter.font()).elidedText(face.reason, Qt::ElideRight, middle.width()));

    painter.setFont(Theme::font(TextStyle::MonoMethod));
    painter.setPen(colors.ink(Theme::toneOfMethod(face.method)));
    const qreal method = paintText(&painter, lower, face.method);
    painter.setFont(Theme::font(TextStyle::Mono));
    painter.setPen(colors.secondary);
    const QRectF place = lower.adjusted(method + 8, 0, 0, 0);
    paintText(&painter, place,
              QFontMetricsF(painter.font()).elidedText(face.place, Qt::ElideMiddle, place.width()));
}

} // namespace Fingerpost::Ui
