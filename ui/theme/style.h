// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QProxyStyle>

class QAbstractButton;
class QPainterPath;
class QStyleOptionViewItem;

namespace Fingerpost::Ui {

/// How a push button looks. One control of a window is Primary: Send, or an empty state while Send is
/// disabled.
enum class ButtonFace { Plain, Primary };

/// What a widget stands on; decides the tint it is hovered with.
enum class Surface { Window, Sheet, Raised };

/// Gives \a button its face. Plain is the default.
void setButtonFace(QAbstractButton *button, ButtonFace face);
[[nodiscard]] ButtonFace buttonFace(const QWidget *button);

/// The surface \a widget stands on, from the nearest ancestor that fills its background.
[[nodiscard]] Surface surfaceOf(const QWidget *widget);
/// Makes \a widget fill itself with \a surface, by its background role, so that a change of theme reaches it.
void setSurface(QWidget *widget, Surface surface);

/// Fusion with our shapes. It carries the theme, so that whoever paints finds it through QWidget::style().
class Style : public QProxyStyle {
    Q_OBJECT

public:
    explicit Style(const Theme &theme);
    ~Style() override;

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// Changes the colours; applyTheme() then tells the widgets.
    void setTheme(const Theme &theme);
    /// The application's style when it is ours, else null.
    [[nodiscard]] static const Style *current();

    /// The monospace family in use: the user's choice, else the first of our list that is installed.
    [[nodiscard]] QString monoFamily() const;
    /// Empty goes back to our list.
    void setMonoFamily(const QString &family);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl subControl, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                                  const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                                const QWidget *widget = nullptr,
                                QStyleHintReturn *returnData = nullptr) const override;
    [[nodiscard]] QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap,
                                              const QStyleOption *option) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    [[nodiscard]] QPalette standardPalette() const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption *option = nullptr,
                                     const QWidget *widget = nullptr) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme m_theme;
    QString m_monoFamily;
    mutable QString m_foundMonoFamily;
};

} // namespace Fingerpost::Ui
