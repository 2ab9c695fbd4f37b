// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notice.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace Fingerpost::Ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconLeft = 10;
constexpr int noticeIconSize = 14;
constexpr int textLeft = 32;

} // namespace

Notice::Notice(Tone tone, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_text(new QLabel(this))
    , m_layout(new QHBoxLayout(this))
    , m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // servers have a say in what stands here
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setIcon(icon(u"x"_s));
    m_close->setIconSize(QSize(14, 14));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(tr("Dismiss"));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    m_layout->setContentsMargins(textLeft, 2, 4, 2);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_close);
    setMinimumHeight(32);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
    applyInk();
}

void Notice::setTone(Tone tone)
{
    m_tone = tone;
    applyInk();
    update();
}

void Notice::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

LinkButton *Notice::addAction(const QString &text)
{
    auto *action = new LinkButton(text, this);
    action->setTextStyle(TextStyle::Medium);
    m_actions.append(action);
    m_layout->insertWidget(m_layout->count() - 1, action);
    return action;
}

void Notice::clearActions()
{
    const auto actions = std::exchange(m_actions, {});
    for (LinkButton *action : actions) {
        action->hide();
        action->deleteLater();
    }
}

void Notice::setDismissible(bool dismissible)
{
    m_close->setVisible(dismissible);
}

void Notice::setSquare(bool square)
{
    m_square = square;
    update();
}

void Notice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationFontChange)
        applyInk();
}

void Notice::applyInk()
{
    // The text keeps its plain ink; the tone's is for the icon.
    m_text->setFont(Theme::font(TextStyle::Small));
}

QString Notice::toneIcon() const
{
    switch (m_tone) {
    case Tone::Ok:
        return u"circle-check"_s;
    case Tone::Warning:
        return u"triangle-alert"_s;
    case Tone::Error:
        return u"circle-alert"_s;
    case Tone::Neutral:
    case Tone::Info:
    case Tone::Patch:
        break;
    }
    return u"info"_s;
}

bool Notice::event(QEvent *event)
{
    // Not while painting: asked for its height, a label has itself painted anew, for ever.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        m_moreLines = std::max(0, m_text->heightForWidth(m_text->width()) - m_text->fontMetrics().height());
    return QWidget::event(event);
}

void Notice::paintEvent(QPaintEvent *)
{
    const Colors &c = Theme::of(this).colors();
    QPainter painter(this);
    const QRectF box(rect());
    if (m_square)
        painter.fillRect(box, c.tint(m_tone));
    else
        paintBox(&painter, box, 6, c.tint(m_tone));
    // At the first line, however many there are and however tall the actions.
    const qreal middle = QRectF(m_text->geometry()).center().y() - m_moreLines / 2.0;
    paintIcon(&painter, QRectF(iconLeft, middle - noticeIconSize / 2.0, noticeIconSize, noticeIconSize),
              m_iconName.isEmpty() ? toneIcon() : m_iconName,
              m_tone == Tone::Neutral ? c.secondary : c.ink(m_tone));
}

} // namespace Fingerpost::Ui
