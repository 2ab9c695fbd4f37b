// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redirects/hopstrip.h"

#include "exchange/exchangerun.h"
#include "exchange/hopstory.h"
#include "response/words.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/arm.h"

#include <qrequests/statuscodes.h>

#include <QKeyEvent>
#include <QPainter>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int Point = 10;
constexpr int MinimumWidth = 160;
constexpr int MaximumWidth = 320;
constexpr qreal SignSize = 14;
constexpr qreal LeastReason = 48; ///< of a cut one: "Fo…" says less than the number alone
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

HopStrip::Face HopStrip::faceOf(const Hop &hop, const HopStory &story)
{
    Face face;
    face.status = hop.response.statusCode();
    face.reason =
        hop.response.reason().isEmpty() ? Requests::StatusCodes::reason(face.status) : hop.response.reason();
    face.method = QString::fromUtf8(hop.request.method());
    face.url = hop.request.url();
    const qint64 finished = hop.response.timings().finished;
    face.duration = finished > 0 ? Words::duration(double(finished) / 1e6) : QString();
    if (story.loopsTo >= 0)
        face.signs.append(u"repeat"_s);
    if (story.isDowngrade)
        face.signs.append(u"lock-open"_s);
    if (story.isOtherOrigin && !story.isDowngrade)
        face.signs.append(u"globe"_s);
    if (story.origin == HopStory::Origin::Challenge)
        face.signs.append(u"key-round"_s);
    face.isWarning = story.loopsTo >= 0 || story.isDowngrade;
    face.isLoss = !story.dropped.isEmpty();
    return face;
}

QString HopStrip::spoken(const Face &face, const HopStory &story, int index)
{
    QStringList parts{tr("Hop %1: %2 %3, %4 %5")
                          .arg(QString::number(index + 1), QString::number(face.status), face.reason,
                               face.method, face.url)};
    for (const HopFact &fact : story.facts) {
        if (fact.weight != HopFact::Weight::Quiet || fact.about == HopFact::About::Cookies)
            parts.append(fact.what);
    }
    return parts.join(u", "_s);
}

void HopStrip::setHops(const QList<Hop> &hops, const QList<HopStory> &stories)
{
    m_faces.clear();
    QString before;
    for (qsizetype i = 0; i < hops.size(); ++i) {
        Face face = faceOf(hops.at(i), stories.at(i));
        const QUrl url(face.url);
        // The host where it is a new one, the path where it is not.
        const QString origin = url.scheme() + "://"_L1 + url.authority();
        face.place = std::exchange(before, origin) == origin ? url.path() : origin + url.path();
        if (i > 0 && m_faces.constLast().method != face.method)
            face.former = m_faces.constLast().method;
        m_faces.append(face);
    }
    while (count() > m_faces.size())
        removeTab(count() - 1);
    while (count() < m_faces.size())
        addTab(QString());
    for (int i = 0; i < count(); ++i) {
        // The style draws no text of its own; these words are for screen readers.
        const QString words = spoken(m_faces.at(i), stories.at(i), i);
        setTabText(i, words);
        setTabToolTip(i, words);
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
    const QRectF tab = QRectF(tabRect(index)).adjusted(0, 0, 0, ArmHeight - Height);
    // Each arm reaches into the next one's notch.
    const QRectF arm = tab.adjusted(0, 1, index == count() - 1 ? -1 : Point - 3, -1);
    paintArm(&painter, arm, current ? colors.selectedRow : colors.neutral,
             current ? colors.focusRing : QColor(), Point, 4, index ? Point : 0, hasFocus() ? 2 : 1.5);
    if (face.isLoss)
        painter.fillRect(QRectF(tab.left() + 5, tab.bottom(), 2, Height - ArmHeight), colors.warningInk);
    const qreal left = arm.left() + (index ? Point + 12 : 14);
    const qreal right = arm.right() - Point - 10;
    paintUpper(painter, {left, arm.top() + 6, right - left, 20}, face);
    paintLower(painter, {left, arm.top() + 27, right - left, 18}, face);
}

/// Status, reason; signs and time at the right.
void HopStrip::paintUpper(QPainter &painter, const QRectF &row, const Face &face) const
{
    const Colors &colors = Theme::of(this).colors();
    painter.setFont(Theme::font(TextStyle::Strong));
    painter.setPen(colors.ink(Theme::toneOfStatus(face.status)));
    const qreal advance = paintText(&painter, row, face.status ? QString::number(face.status) : u"\u2013"_s);
    painter.setFont(Theme::font(TextStyle::Tiny));
    painter.setPen(colors.secondary);
    qreal right = row.right() - paintText(&painter, row, face.duration, Qt::AlignRight);
    for (const QString &sign : face.signs) {
        right -= SignSize + 4;
        const QRectF place(right, row.center().y() - SignSize / 2, SignSize, SignSize);
        paintIcon(&painter, place, sign, face.isWarning ? colors.warningInk : colors.secondary);
    }
    painter.setFont(Theme::font(TextStyle::Normal));
    painter.setPen(colors.text);
    const QRectF middle(row.left() + advance + 8, row.top(), right - 8 - row.left() - advance - 8,
                        row.height());
    const QFontMetricsF metrics(painter.font());
    if (middle.width() >= std::min(LeastReason, metrics.horizontalAdvance(face.reason)))
        paintText(&painter, middle, metrics.elidedText(face.reason, Qt::ElideRight, middle.width()));
}

/// The method, after what it was before where it changed, and the place.
void HopStrip::paintLower(QPainter &painter, const QRectF &row, const Face &face) const
{
    const Colors &colors = Theme::of(this).colors();
    painter.setFont(Theme::font(TextStyle::MonoMethod));
    QRectF rest = row;
    if (!face.former.isEmpty()) {
        painter.setPen(colors.warningInk);
        rest.setLeft(rest.left() + paintText(&painter, rest, face.former + u"→"_s));
    }
    painter.setPen(colors.ink(Theme::toneOfMethod(face.method)));
    rest.setLeft(rest.left() + paintText(&painter, rest, face.method) + 8);
    painter.setFont(Theme::font(TextStyle::Mono));
    painter.setPen(colors.secondary);
    paintText(&painter, rest,
              QFontMetricsF(painter.font()).elidedText(face.place, Qt::ElideMiddle, rest.width()));
}

/// Home and End too: a long chain is a long way.
void HopStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        setCurrentIndex(0);
    else if (event->key() == Qt::Key_End)
        setCurrentIndex(count() - 1);
    else
        QTabBar::keyPressEvent(event);
}

} // namespace Fingerpost::Ui
