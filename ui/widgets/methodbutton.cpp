// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/methodbutton.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/arm.h"

#include <QAction>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace Fingerpost::Ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int inset = 3;
constexpr int point = 10;
constexpr int textPadding = 9;
constexpr int chevronSize = 14;
constexpr int chevronGap = 4;
constexpr int editWidth = 110;

QFont methodFont()
{
    // A step larger than in lists: this one is aimed at.
    QFont font = Theme::font(TextStyle::Mono);
    font.setWeight(QFont::Bold);
    return font;
}

} // namespace

MethodButton::MethodButton(QWidget *parent)
    : QAbstractButton(parent)
    , m_menu(new QMenu(this))
{
    setMethod(u"GET"_s);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    const auto keys = [](Qt::Key key) {
        return QKeySequence(Qt::ALT | key).toString(QKeySequence::NativeText);
    };
    setToolTip(tr("Method (%1, %2)").arg(keys(Qt::Key_Up), keys(Qt::Key_Down)));
    const QStringList methods = commonMethods();
    for (const QString &method : methods) {
        QAction *action = m_menu->addAction(method);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, method] { choose(method); });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Other…", "any HTTP method, typed")), &QAction::triggered, this,
            &MethodButton::editInPlace);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        const auto actions = m_menu->actions();
        for (QAction *action : actions)
            action->setChecked(action->isCheckable() && action->text() == m_method);
    });
    connect(this, &QAbstractButton::clicked, this, &MethodButton::openMenu);
}

QStringList MethodButton::commonMethods()
{
    return {u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s, u"OPTIONS"_s};
}

bool MethodButton::isMethod(QStringView text)
{
    constexpr QLatin1StringView marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&marks](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || marks.contains(c));
    });
}

void MethodButton::setMethod(const QString &method)
{
    if (!isMethod(method) || method == m_method)
        return;
    m_method = method;
    setText(method);
    setAccessibleName(tr("Method %1").arg(method));
    updateGeometry();
    update();
}

void MethodButton::choose(const QString &method)
{
    if (!isMethod(method) || method == m_method)
        return;
    setMethod(method);
    Q_EMIT methodChanged(m_method);
}

void MethodButton::step(int by)
{
    const QStringList methods = commonMethods();
    const qsizetype count = methods.size();
    const qsizetype at = methods.indexOf(m_method);
    // From a verb of one's own the first step goes to an end of the list.
    const qsizetype next = at < 0 ? (by > 0 ? 0 : count - 1) : (at + by % count + count) % count;
    choose(methods.at(next));
}

void MethodButton::openMenu()
{
    m_menu->popup(mapToGlobal(QPoint(inset, height() + 4)));
}

void MethodButton::editInPlace()
{
    if (m_edit)
        return;
    m_edit = new QLineEdit(m_method, this);
    m_edit->setFrame(false);
    m_edit->setFont(methodFont());
    m_edit->setAccessibleName(tr("Method"));
    m_edit->setMaxLength(40);
    m_edit->installEventFilter(this);
    m_edit->selectAll();
    updateGeometry();
    m_edit->setGeometry(armRect().adjusted(textPadding - 3, 0, -point, 0).toRect());
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { finishEditing(true); });
    update();
}

void MethodButton::finishEditing(bool take)
{
    if (!m_edit)
        return;
    QLineEdit *edit = std::exchange(m_edit, nullptr);
    const bool hadFocus = edit->hasFocus();
    const QString typed = edit->text().trimmed().toUpper();
    edit->hide();
    edit->deleteLater();
    updateGeometry();
    update();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    if (take)
        choose(typed);
}

bool MethodButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && m_edit) {
        if (event->type() == QEvent::ShortcutOverride
            && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            // Esc leaves the edit before it means cancel to the window.
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            finishEditing(false);
            return true;
        }
        if (event->type() == QEvent::FocusOut
            && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
            finishEditing(true);
            return false;
        }
    }
    return QAbstractButton::eventFilter(watched, event);
}

bool MethodButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void MethodButton::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    const bool down = event->key() == Qt::Key_Down;
    if ((up || down) && event->modifiers().testFlag(Qt::AltModifier))
        step(up ? -1 : 1);
    else if (down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openMenu();
    else
        QAbstractButton::keyPressEvent(event);
}

void MethodButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (m_edit)
        m_edit->setGeometry(armRect().adjusted(textPadding - 3, 0, -point, 0).toRect());
}

QRectF MethodButton::armRect() const
{
    return QRectF(rect()).adjusted(inset, inset, 0, -inset);
}

QSize MethodButton::sizeHint() const
{
    const QFontMetrics metrics(methodFont());
    int width =
        inset + textPadding + metrics.horizontalAdvance(m_method) + chevronGap + chevronSize + 4 + point;
    if (m_edit)
        width = std::max(width, editWidth);
    return {width, std::max(34, metrics.height() + 16)};
}

void MethodButton::paintEvent(QPaintEvent *)
{
    const Colors &c = Theme::of(this).colors();
    const Tone tone = Theme::toneOfMethod(m_method);
    const QColor ink = isEnabled() ? c.ink(tone) : c.disabled;
    QStyleOption option;
    option.initFrom(this);
    const bool ring = hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    QPainter painter(this);
    QColor tint = c.tint(tone);
    if (isEnabled() && underMouse())
        tint = Theme::of(this).isDark() ? tint.lighter(118) : tint.darker(104);
    paintArm(&painter, armRect(), tint, ring || m_edit ? c.focusRing : QColor(), point, 5, 0, 2);
    if (m_edit)
        return;
    painter.setFont(methodFont());
    painter.setPen(ink);
    const QRectF line = armRect().adjusted(textPadding, 0, 0, 0);
    const qreal width = paintText(&painter, line, m_method);
    paintIcon(&painter,
              QRectF(line.left() + width + chevronGap, line.center().y() - chevronSize / 2.0, chevronSize,
                     chevronSize),
              u"chevron-down"_s, ink);
}

} // namespace Fingerpost::Ui
