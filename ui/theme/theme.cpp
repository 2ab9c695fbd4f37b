// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/style.h"
#include "theme/theme_colors.h"

#include <QApplication>
#include <QWidget>
#include <algorithm>

namespace Fingerpost::Ui {

namespace {

void scale(QFont &font, qreal factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
}

QFont monospace(qreal factor)
{
    QFont font = QApplication::font();
    if (const Style *style = Style::current())
        font.setFamilies({style->monoFamily()});
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setWeight(QFont::Normal);
    font.setItalic(false);
    // JetBrains Mono and others join // and != to one sign: on the wire that is a lie.
    font.setStyleStrategy(QFont::PreferNoShaping);
    scale(font, factor);
    return font;
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

void setGroup(QPalette &palette, QPalette::ColorGroup group, const Colors &c)
{
    const bool enabled = group != QPalette::Disabled;
    const QColor ink = enabled ? c.text : c.disabled;
    palette.setColor(group, QPalette::Window, c.window);
    palette.setColor(group, QPalette::WindowText, ink);
    palette.setColor(group, QPalette::Base, c.sheet);
    palette.setColor(group, QPalette::AlternateBase, c.sunken);
    palette.setColor(group, QPalette::Text, ink);
    palette.setColor(group, QPalette::PlaceholderText, enabled ? c.tertiary : c.disabled);
    palette.setColor(group, QPalette::Button, enabled ? c.field : c.neutral);
    palette.setColor(group, QPalette::ButtonText, ink);
    palette.setColor(group, QPalette::BrightText, c.errorInk);
    palette.setColor(group, QPalette::ToolTipBase, c.raised);
    palette.setColor(group, QPalette::ToolTipText, c.text);
    palette.setColor(group, QPalette::Highlight, c.selectedText);
    palette.setColor(group, QPalette::HighlightedText, c.text);
    palette.setColor(group, QPalette::Link, enabled ? c.accent : c.disabled);
    palette.setColor(group, QPalette::LinkVisited, enabled ? c.accent : c.disabled);
    palette.setColor(group, QPalette::Light, c.raised);
    palette.setColor(group, QPalette::Midlight, c.neutral);
    palette.setColor(group, QPalette::Mid, c.fieldEdge);
    palette.setColor(group, QPalette::Dark, c.checkEdge);
    palette.setColor(group, QPalette::Shadow, c.scrollThumbHover);
}

} // namespace

QColor Colors::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        break;
    case Tone::Ok:
        return okInk;
    case Tone::Info:
        return infoInk;
    case Tone::Warning:
        return warningInk;
    case Tone::Error:
        return errorInk;
    case Tone::Patch:
        return patchInk;
    }
    return neutralInk;
}

QColor Colors::tint(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        break;
    case Tone::Ok:
        return okTint;
    case Tone::Info:
        return infoTint;
    case Tone::Warning:
        return warningTint;
    case Tone::Error:
        return errorTint;
    case Tone::Patch:
        return patchTint;
    }
    return neutral;
}

Theme::Theme(bool dark)
    : m_dark(dark)
    , m_colors(dark ? darkColors() : lightColors())
{
}

QPalette Theme::palette() const
{
    QPalette palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        setGroup(palette, group, m_colors);
    return palette;
}

QFont Theme::font(TextStyle style)
{
    QFont font = QApplication::font();
    switch (style) {
    case TextStyle::Normal:
        break;
    case TextStyle::Medium:
        font.setWeight(QFont::Medium);
        break;
    case TextStyle::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Small:
        scale(font, 0.92);
        break;
    case TextStyle::Tiny:
        scale(font, 0.85);
        break;
    case TextStyle::Title:
        scale(font, 1.3);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Hero:
        scale(font, 1.7);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Mono:
        return monospace(0.92);
    case TextStyle::MonoUrl:
        return monospace(1);
    case TextStyle::MonoMethod:
        font = monospace(0.77);
        font.setWeight(QFont::Bold);
        return font;
    }
    return font;
}

QFont Theme::monoFont(QStringView text, TextStyle style)
{
    QFont face = font(style);
    if (!isAscii(text))
        face.setStyleStrategy(QFont::PreferDefault);
    return face;
}

Tone Theme::toneOfMethod(QStringView method)
{
    const auto is = [method](QLatin1StringView name) {
        return method.compare(name, Qt::CaseInsensitive) == 0;
    };
    if (is(QLatin1StringView("GET")))
        return Tone::Ok;
    if (is(QLatin1StringView("POST")))
        return Tone::Warning;
    if (is(QLatin1StringView("PUT")))
        return Tone::Info;
    if (is(QLatin1StringView("PATCH")))
        return Tone::Patch;
    if (is(QLatin1StringView("DELETE")))
        return Tone::Error;
    return Tone::Neutral;
}

Tone Theme::toneOfStatus(int status)
{
    switch (status / 100) {
    case 2:
        return Tone::Ok;
    case 3:
        return Tone::Info;
    case 4:
        return Tone::Warning;
    case 5:
        return Tone::Error;
    default:
        return Tone::Neutral;
    }
}

const Theme &Theme::of(const QWidget *widget)
{
    static const Theme fallback(false);
    const QStyle *style = widget ? widget->style() : nullptr;
    if (const auto *ours = qobject_cast<const Style *>(style))
        return ours->theme();
    // A widget may carry a style of its own around ours; the application's still knows.
    if (const Style *ours = Style::current())
        return ours->theme();
    return fallback;
}

} // namespace Fingerpost::Ui
