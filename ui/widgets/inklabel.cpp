// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inklabel.h"

#include <QEvent>

namespace Fingerpost::Ui {

QColor inkColor(const Colors &c, Ink ink)
{
    switch (ink) {
    case Ink::Text:
        break;
    case Ink::Secondary:
        return c.secondary;
    case Ink::Tertiary:
        return c.tertiary;
    case Ink::Accent:
        return c.accent;
    case Ink::Disabled:
        return c.disabled;
    case Ink::Ok:
        return c.okInk;
    case Ink::Info:
        return c.infoInk;
    case Ink::Warning:
        return c.warningInk;
    case Ink::Error:
        return c.errorInk;
    case Ink::Patch:
        return c.patchInk;
    }
    return c.text;
}

InkLabel::InkLabel(QWidget *parent)
    : InkLabel({}, TextStyle::Normal, Ink::Text, parent)
{
}

InkLabel::InkLabel(const QString &text, TextStyle style, Ink ink, QWidget *parent)
    : QLabel(text, parent)
    , m_style(style)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText); // servers and files have a say in what stands here
    applyFace();
}

void InkLabel::setTextStyle(TextStyle style)
{
    m_style = style;
    applyFace();
}

void InkLabel::setInk(Ink ink)
{
    m_ink = ink;
    applyFace();
}

void InkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::ApplicationPaletteChange)
        applyFace();
}

void InkLabel::applyFace()
{
    const Theme &theme = Theme::of(this);
    QPalette own = theme.palette();
    // On the sheet, whose role is Base, a label writes with Text.
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        own.setColor(group, QPalette::WindowText, inkColor(theme.colors(), m_ink));
        own.setColor(group, QPalette::Text, inkColor(theme.colors(), m_ink));
    }
    setPalette(own);
    setFont(Theme::font(m_style));
}

} // namespace Fingerpost::Ui
