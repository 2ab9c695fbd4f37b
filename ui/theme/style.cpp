// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include "theme/icons.h"
#include "theme/style_p.h"

#include <QAbstractAnimation>
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QMenu>
#include <QPainterPath>
#include <QSplitter>
#include <QStyleFactory>
#include <QTabBar>

namespace Fingerpost::Ui {

using namespace Qt::Literals::StringLiterals;
using StyleParts::Call;

namespace {

constexpr char faceProperty[] = "fingerpostButtonFace";
constexpr qreal menuRadius = 8;

QStringList monoFamilies()
{
    return {u"JetBrains Mono"_s, u"Cascadia Mono"_s,  u"SF Mono"_s,         u"Menlo"_s,
            u"Consolas"_s,       u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s};
}

bool isPopup(const QWidget *widget)
{
    return qobject_cast<const QMenu *>(widget) || widget->inherits("QComboBoxPrivateContainer");
}

/// X11 may run without a compositor, where a translucent corner turns black; there the corner is cut off.
bool cutsCorners()
{
    return QGuiApplication::platformName() == "xcb"_L1;
}

void cutCorners(QWidget *popup)
{
    QPainterPath path;
    path.addRoundedRect(popup->rect(), menuRadius, menuRadius);
    popup->setMask(QRegion(path.toFillPolygon().toPolygon()));
}

void polishPopup(QWidget *popup)
{
    if (!popup->isWindow())
        return;
    popup->setWindowFlag(Qt::FramelessWindowHint);
    popup->setWindowFlag(Qt::NoDropShadowWindowHint);
    if (!cutsCorners())
        popup->setAttribute(Qt::WA_TranslucentBackground);
}

bool isFieldIcon(const QWidget *widget)
{
    return widget->inherits("QLineEditIconButton");
}

} // namespace

void setButtonFace(QAbstractButton *button, ButtonFace face)
{
    button->setProperty(faceProperty, int(face));
    button->update();
}

ButtonFace buttonFace(const QWidget *button)
{
    return button ? ButtonFace(button->property(faceProperty).toInt()) : ButtonFace::Plain;
}

Surface surfaceOf(const QWidget *widget)
{
    for (const QWidget *w = widget; w; w = w->parentWidget()) {
        if (!w->autoFillBackground() && !w->isWindow())
            continue;
        if (w->backgroundRole() == QPalette::Base)
            return Surface::Sheet;
        if (w->backgroundRole() == QPalette::Light)
            return Surface::Raised;
        break;
    }
    return Surface::Window;
}

void setSurface(QWidget *widget, Surface surface)
{
    static constexpr QPalette::ColorRole roles[] = {QPalette::Window, QPalette::Base, QPalette::Light};
    widget->setBackgroundRole(roles[int(surface)]);
    widget->setAutoFillBackground(true);
}

Style::Style(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_theme(theme)
{
}

Style::~Style() = default;

void Style::setTheme(const Theme &theme)
{
    m_theme = theme;
}

const Style *Style::current()
{
    return qApp ? qobject_cast<const Style *>(QApplication::style()) : nullptr;
}

QString Style::monoFamily() const
{
    if (!m_monoFamily.isEmpty())
        return m_monoFamily;
    if (m_foundMonoFamily.isEmpty()) {
        const auto families = monoFamilies();
        for (const QString &family : families) {
            if (QFontDatabase::hasFamily(family)) {
                m_foundMonoFamily = family;
                return family;
            }
        }
        m_foundMonoFamily = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    }
    return m_foundMonoFamily;
}

void Style::setMonoFamily(const QString &family)
{
    m_monoFamily = family;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Call call{*this, option, painter, widget};
    if (!StyleParts::drawButtonPrimitive(element, call) && !StyleParts::drawFieldPrimitive(element, call)
        && !StyleParts::drawViewPrimitive(element, call) && !StyleParts::drawBarPrimitive(element, call)
        && !StyleParts::drawMenuPrimitive(element, call))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Call call{*this, option, painter, widget};
    if (!StyleParts::drawButtonControl(element, call) && !StyleParts::drawFieldControl(element, call)
        && !StyleParts::drawViewControl(element, call) && !StyleParts::drawBarControl(element, call)
        && !StyleParts::drawMenuControl(element, call))
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Call call{*this, option, painter, widget};
    const bool drawn = (control == CC_ToolButton && StyleParts::drawToolButton(call))
        || (control == CC_ComboBox && StyleParts::drawComboBox(call))
        || (control == CC_SpinBox && StyleParts::drawSpinBox(call))
        || (control == CC_ScrollBar && StyleParts::drawScrollBar(call));
    if (!drawn)
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QPixmap Style::generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap, const QStyleOption *option) const
{
    // Icons of ours come out right for their mode; Fusion would lighten them a second time.
    return mode == QIcon::Disabled ? QProxyStyle::generatedIconPixmap(mode, pixmap, option) : pixmap;
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QTabBar *>(widget)
        || qobject_cast<QHeaderView *>(widget) || qobject_cast<QSplitterHandle *>(widget)
        || widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_Hover);
    if (StyleParts::liesOverRows(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    if (isPopup(widget)) {
        polishPopup(widget);
        if (cutsCorners())
            widget->installEventFilter(this);
    } else if (widget->inherits("QComboBoxListView")) {
        static_cast<QAbstractScrollArea *>(widget)->viewport()->setBackgroundRole(QPalette::Light);
    } else if (qobject_cast<QSplitterHandle *>(widget) || isFieldIcon(widget)) {
        widget->installEventFilter(this);
    }
}

void Style::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return QProxyStyle::eventFilter(watched, event);
    if (event->type() == QEvent::Resize && isPopup(widget))
        cutCorners(widget);
    // Qt fades the button that clears a field in and out; here nothing moves. It is an animation only once it
    // is made.
    if (event->type() == QEvent::ChildAdded && isFieldIcon(widget)) {
        QObject *child = static_cast<QChildEvent *>(event)->child();
        QMetaObject::invokeMethod(
            child,
            [child] {
                if (auto *fading = qobject_cast<QAbstractAnimation *>(child))
                    fading->setCurrentTime(fading->totalDuration());
            },
            Qt::QueuedConnection);
    }
    // Qt masks the thin handle to its one pixel, though five take the mouse; under the pointer it shows two.
    if (auto *handle = qobject_cast<QSplitterHandle *>(widget)) {
        if (event->type() == QEvent::Enter && handle->splitter()->handleWidth() <= 1)
            handle->setMask(handle->orientation() == Qt::Horizontal
                                ? handle->contentsRect().adjusted(0, 0, 1, 0)
                                : handle->contentsRect().adjusted(0, 0, 0, 1));
        else if (event->type() == QEvent::Leave && handle->splitter()->handleWidth() <= 1)
            handle->setMask(handle->contentsRect());
    }
    return QProxyStyle::eventFilter(watched, event);
}

QPalette Style::standardPalette() const
{
    return m_theme.palette();
}

QIcon Style::standardIcon(StandardPixmap standardIcon, const QStyleOption *option,
                          const QWidget *widget) const
{
    switch (standardIcon) {
    case SP_MessageBoxInformation:
        return icon(u"info"_s, m_theme.colors().infoInk);
    case SP_MessageBoxWarning:
        return icon(u"triangle-alert"_s, m_theme.colors().warningInk);
    case SP_MessageBoxCritical:
        return icon(u"circle-alert"_s, m_theme.colors().errorInk);
    case SP_LineEditClearButton:
        return icon(u"x"_s, m_theme.colors().tertiary);
    default:
        return QProxyStyle::standardIcon(standardIcon, option, widget);
    }
}

} // namespace Fingerpost::Ui
