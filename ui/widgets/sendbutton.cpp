// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sendbutton.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace Fingerpost::Ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int buttonHeight = 34;
constexpr int sidePadding = 16;
constexpr int arrowWidth = 26;
constexpr int iconSize = 14;
constexpr int gap = 7;
constexpr int keyGap = 14;

} // namespace

/// One half: paints only what lies on the common ground.
class SendButton::Part : public QAbstractButton {
public:
    Part(SendButton *owner, bool arrow)
        : QAbstractButton(owner)
        , m_owner(owner)
        , m_arrow(arrow)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }

    QSize sizeHint() const override { return size(); }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (m_arrow ? enter || event->key() == Qt::Key_Down : enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        const Colors &c = Theme::of(this).colors();
        QPainter painter(this);
        const QRectF box(rect());
        if (m_owner->isRunning())
            paintCancel(painter, box, c);
        else
            paintSend(painter, box, c);
        QStyleOption option;
        option.initFrom(this);
        if (!hasFocus() || !option.state.testFlag(QStyle::State_KeyboardFocusChange))
            return;
        if (m_owner->isRunning())
            paintFocusRing(&painter, box, c.focusRing, 7);
        else
            paintFocusRing(&painter, box.adjusted(3, 3, -3, -3), c.sheet, 4, 1.5);
    }

private:
    void paintSend(QPainter &painter, const QRectF &box, const Colors &c) const
    {
        const QColor ink = isEnabled() ? c.primaryInk : c.disabled;
        if (isEnabled() && (underMouse() || isDown())) {
            // Rounded at its own end only.
            painter.save();
            painter.setClipRect(box);
            const bool alone = !m_owner->menuPart()->isVisible();
            paintBox(&painter, box.adjusted(m_arrow ? -12 : 0, 0, m_arrow || alone ? 0 : 12, 0), 7,
                     c.primaryHover);
            painter.restore();
        }
        if (m_arrow) {
            QColor line = ink;
            line.setAlphaF(0.4F);
            paintHairline(&painter, QRectF(0, 9, 1, box.height() - 18), line);
            paintIcon(&painter, QRectF(box.center().x() - 7, box.center().y() - 7, 14, 14), u"chevron-down"_s,
                      ink);
            return;
        }
        painter.setFont(Theme::font(TextStyle::Strong));
        painter.setPen(ink);
        paintText(&painter, box, text(), Qt::AlignHCenter);
    }

    void paintCancel(QPainter &painter, const QRectF &box, const Colors &c) const
    {
        const QColor fill = isDown() ? c.pressed : underMouse() ? c.hoverOnSheet : c.field;
        paintBox(&painter, box, 7, fill, c.fieldEdge);
        QRectF square(12, 0, 16, 16);
        square.moveCenter(QPointF(square.center().x(), box.center().y()));
        paintIcon(&painter, square, u"square"_s, c.errorInk);
        painter.setFont(Theme::font(TextStyle::Strong));
        painter.setPen(c.text);
        const QFontMetricsF metrics(painter.font());
        const qreal baseline = std::round(box.center().y() + metrics.capHeight() / 2);
        painter.drawText(QPointF(square.right() + gap - 1, baseline), text());
        painter.setFont(Theme::font(TextStyle::Tiny));
        painter.setPen(c.tertiary);
        const QString key = SendButton::tr("Esc", "the key");
        painter.drawText(
            QPointF(box.right() - 13 - QFontMetricsF(painter.font()).horizontalAdvance(key), baseline), key);
    }

    SendButton *m_owner;
    bool m_arrow;
};

SendButton::SendButton(QWidget *parent)
    : QWidget(parent)
    , m_main(new Part(this, false))
    , m_arrow(new Part(this, true))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusProxy(m_main);
    m_arrow->setAccessibleName(tr("More ways to send"));
    m_arrow->setToolTip(tr("More ways to send"));
    m_arrow->hide();
    connect(m_main, &QAbstractButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT cancelRequested();
        else
            Q_EMIT sendRequested();
    });
    connect(m_arrow, &QAbstractButton::clicked, this, &SendButton::openMenu);
    setRunning(false);
    arrange();
}

SendButton::~SendButton() = default;

void SendButton::setMenu(QMenu *menu)
{
    m_menu = menu;
    m_arrow->setVisible(menu && !m_running);
    arrange();
}

void SendButton::setRunning(bool running)
{
    m_running = running;
    m_main->setText(running ? tr("Cancel") : tr("Send"));
    m_main->setAccessibleName(m_main->text());
    const QKeySequence key(Qt::CTRL | Qt::Key_Return);
    m_main->setToolTip(running ? tr("Stop the request (Esc)")
                               : tr("Send (%1)").arg(key.toString(QKeySequence::NativeText)));
    m_arrow->setVisible(m_menu && !running);
    arrange();
}

QAbstractButton *SendButton::mainPart() const
{
    return m_main;
}

QAbstractButton *SendButton::menuPart() const
{
    return m_arrow;
}

void SendButton::openMenu()
{
    if (!m_menu || m_running || !isEnabled())
        return;
    // Its right edge below the button's.
    const int left = width() - m_menu->sizeHint().width();
    m_menu->popup(mapToGlobal(QPoint(left, height() + 5)));
}

QSize SendButton::sizeHint() const
{
    const QFontMetrics strong(Theme::font(TextStyle::Strong));
    const int height = std::max(buttonHeight, strong.height() + 16);
    const int send = 2 * sidePadding + strong.horizontalAdvance(tr("Send")) + (m_menu ? arrowWidth : 0);
    if (!m_running)
        return {send, height};
    const QFontMetrics tiny(Theme::font(TextStyle::Tiny));
    const int cancel = 12 + 16 + gap + strong.horizontalAdvance(tr("Cancel")) + keyGap
        + tiny.horizontalAdvance(tr("Esc", "the key")) + 13;
    return {cancel, height};
}

void SendButton::arrange()
{
    const int arrow = m_menu && !m_running ? arrowWidth : 0;
    m_main->setGeometry(0, 0, width() - arrow, height());
    m_arrow->setGeometry(width() - arrow, 0, arrow, height());
    updateGeometry();
    update();
}

void SendButton::paintEvent(QPaintEvent *)
{
    if (m_running)
        return;
    const Colors &c = Theme::of(this).colors();
    QPainter painter(this);
    paintBox(&painter, QRectF(rect()), 7, isEnabled() ? c.primary : c.neutral);
}

void SendButton::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SendButton::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace Fingerpost::Ui
