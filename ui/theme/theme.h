// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QStringView>

class QWidget;

namespace Fingerpost::Ui {

/// A meaning that has an ink and a tint: methods, statuses and notices use the same six.
enum class Tone { Neutral, Ok, Info, Warning, Error, Patch };

/// Light or dark; System follows the desktop.
enum class ColorScheme { System, Light, Dark };

/// Text sizes and faces, all derived from QApplication::font().
enum class TextStyle {
    Normal,
    Medium, ///< normal size, weight 500
    Strong, ///< normal size, weight 600
    Small,
    Tiny,
    Title,
    Hero, ///< the first-run headline
    Mono,
    MonoUrl, ///< the URL field's monospace
    MonoMethod, ///< the bold method name
};

/// Every colour of the design language for one scheme; see docs in LOOK.
struct Colors {
    // surfaces
    QColor window, sheet, sunken, field, raised, hoverOnWindow, hoverOnSheet, pressed, neutral;
    QColor selectedRow, selectedText, match, currentMatch, currentMatchInk;
    QColor primary, primaryHover, primaryInk;
    // inks
    QColor text, secondary, tertiary, accent, disabled;
    // syntax
    QColor jsonKey, string, number, keyword, escape, attribute, punctuation;
    // graphics
    QColor focusRing, checkEdge, scrollThumb, scrollThumbHover, hairline, fieldEdge, matchTick;
    // the phases of an exchange, as the waterfall draws them
    QColor phaseQueue, phaseDns, phaseConnect, phaseTls, phaseSend, phaseWait, phaseReceive;

    [[nodiscard]] QColor ink(Tone tone) const;
    [[nodiscard]] QColor tint(Tone tone) const;

    QColor okInk, infoInk, warningInk, errorInk, patchInk, neutralInk;
    QColor okTint, infoTint, warningTint, errorTint, patchTint;
};

/// What a widget needs to draw itself. It hangs on the application's style, not in a global:
/// Theme::of() asks the widget's style for it.
class Theme {
public:
    explicit Theme(bool dark);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] const Colors &colors() const { return m_colors; }
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] static QFont font(TextStyle style);
    /// The monospace face for \a text: ASCII is never shaped, so that no ligature lies about the wire; a text
    /// with other scripts is, since they need it.
    [[nodiscard]] static QFont monoFont(QStringView text, TextStyle style = TextStyle::Mono);

    /// The tone of an HTTP method: GET ok, POST warning, PUT info, PATCH patch, DELETE error, others neutral.
    [[nodiscard]] static Tone toneOfMethod(QStringView method);
    /// The tone of a status code: 2xx ok, 3xx info, 4xx warning, 5xx error, else neutral.
    [[nodiscard]] static Tone toneOfStatus(int status);

    /// The theme of the style \a widget is drawn with; a light one when that is not ours.
    [[nodiscard]] static const Theme &of(const QWidget *widget);

private:
    bool m_dark;
    Colors m_colors;
};

} // namespace Fingerpost::Ui
