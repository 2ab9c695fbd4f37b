// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodytextaccess.h"

#include "response/bodytextview.h"

#include <QLocale>

namespace Fingerpost::Ui {

BodyTextAccess::BodyTextAccess(BodyTextView *view)
    : QAccessibleWidget(view, QAccessible::EditableText)
{
}

void BodyTextAccess::install()
{
    static const bool once = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *view = qobject_cast<BodyTextView *>(object);
            return view ? new BodyTextAccess(view) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(once)
}

BodyTextView *BodyTextAccess::view() const
{
    return static_cast<BodyTextView *>(object());
}

void *BodyTextAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State BodyTextAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    return state;
}

QString BodyTextAccess::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return view()->shownText();
    if (kind == QAccessible::Description && view()->rows()) {
        return BodyTextView::tr("From row %1 of %2")
            .arg(QLocale().toString(view()->topRow() + 1), QLocale().toString(view()->rows()->count()));
    }
    return QAccessibleWidget::text(kind);
}

void BodyTextAccess::selection(int, int *begin, int *end) const
{
    *begin = 0;
    *end = 0;
}

QString BodyTextAccess::text(int begin, int end) const
{
    return view()->shownText().mid(begin, end - begin);
}

int BodyTextAccess::characterCount() const
{
    return int(view()->shownText().size());
}

QRect BodyTextAccess::characterRect(int offset) const
{
    const int line = int(view()->shownText().left(offset).count(u'\n'));
    const QPoint corner = view()->viewport()->mapToGlobal(QPoint(0, line * view()->lineHeight()));
    return {corner, QSize(view()->viewport()->width(), view()->lineHeight())};
}

int BodyTextAccess::offsetAtPoint(const QPoint &point) const
{
    int line = view()->viewport()->mapFromGlobal(point).y() / view()->lineHeight();
    const QString text = view()->shownText();
    qsizetype at = 0;
    for (; line > 0 && at >= 0; --line)
        at = text.indexOf(u'\n', at) + 1;
    return int(at);
}

QString BodyTextAccess::attributes(int, int *begin, int *end) const
{
    *begin = 0;
    *end = characterCount();
    return {};
}

} // namespace Fingerpost::Ui
