// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodytextaccess.h"

#include "response/bodytextview.h"

#include <QLocale>
#include <QtMath>

#include <algorithm>
#include <utility>

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

int BodyTextAccess::selectionCount() const
{
    int begin = 0;
    int end = 0;
    selection(0, &begin, &end);
    return begin < end ? 1 : 0;
}

void BodyTextAccess::selection(int, int *begin, int *end) const
{
    const auto [from, to] = view()->selection();
    *begin = view()->placeInShown(from);
    *end = view()->placeInShown(to);
}

void BodyTextAccess::addSelection(int begin, int end)
{
    view()->select(view()->positionInShown(begin), view()->positionInShown(end));
}

void BodyTextAccess::removeSelection(int)
{
    view()->select(view()->caret(), view()->caret());
}

void BodyTextAccess::setSelection(int, int begin, int end)
{
    addSelection(begin, end);
}

int BodyTextAccess::cursorPosition() const
{
    return view()->placeInShown(view()->caret());
}

void BodyTextAccess::setCursorPosition(int place)
{
    addSelection(place, place);
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
    const QRect rect = view()->shownRect(offset);
    return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int BodyTextAccess::offsetAtPoint(const QPoint &point) const
{
    return view()->shownPlaceAt(view()->viewport()->mapFromGlobal(point));
}

QString BodyTextAccess::attributes(int, int *begin, int *end) const
{
    *begin = 0;
    *end = characterCount();
    return {};
}

// ---- What is in sight, as a text
// --------------------------------------------------------------------------------

namespace {

constexpr qint32 LongestTold = 4000; ///< bytes of a line

/// How many bytes the first \a units of their text are: of what is no UTF-8 each byte is one unit.
qint32 bytesOfUnits(QByteArrayView text, qsizetype units)
{
    qsizetype at = 0;
    while (units > 0 && at < text.size()) {
        const auto lead = quint8(text[at]);
        const qsizetype length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
        const QString read = QString::fromUtf8(text.sliced(at, std::min(length, text.size() - at)));
        const bool isPair = read.size() == 2 && read.at(0).isHighSurrogate();
        if (isPair && units == 1)
            break; // within it
        at += isPair || read.size() <= 1 ? std::min(length, text.size() - at) : 1;
        units -= isPair ? 2 : 1;
    }
    return qint32(at);
}

} // namespace

QString BodyTextView::shownLine(const ShownLine &line) const
{
    const ShownRow &shown = m_shown[line.shown];
    QString text =
        QString::fromUtf8(shown.row.text.mid(line.begin, std::min(line.end - line.begin, LongestTold)));
    if (!shown.note.isEmpty() && line.end == shown.row.text.size())
        text += u' ' + shown.note;
    return text;
}

QString BodyTextView::shownText()
{
    makeLines();
    QStringList texts;
    for (const ShownLine &line : m_lines)
        texts.append(shownLine(line));
    return texts.join(u'\n');
}

int BodyTextView::placeInShown(TextPosition position)
{
    makeLines();
    qsizetype place = 0;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const ShownLine &line = m_lines[i];
        const bool isLast = i + 1 == m_lines.size();
        const TextPosition behind =
            isLast ? TextPosition{line.row + 1, 0} : TextPosition{m_lines[i + 1].row, m_lines[i + 1].begin};
        if (position < behind) {
            const qint32 bytes =
                position.row < line.row ? 0 : std::clamp(position.at - line.begin, 0, LongestTold);
            const QByteArray before =
                m_shown[line.shown].row.text.mid(line.begin, std::min(bytes, line.end - line.begin));
            return int(place + QString::fromUtf8(before).size());
        }
        place += shownLine(line).size() + (isLast ? 0 : 1);
    }
    return int(place);
}

/// Of the line that \a place is in; \a place is then within that line.
size_t BodyTextView::lineOfShown(int &place) const
{
    size_t line = 0;
    for (; line + 1 < m_lines.size(); ++line) {
        const auto size = int(shownLine(m_lines[line]).size()) + 1;
        if (place < size)
            break;
        place -= size;
    }
    return line;
}

TextPosition BodyTextView::positionInShown(int place)
{
    makeLines();
    if (m_lines.empty())
        return {};
    const ShownLine &line = m_lines[lineOfShown(place)];
    const QByteArrayView text(m_shown[line.shown].row.text);
    return {line.row, line.begin + bytesOfUnits(text.sliced(line.begin, line.end - line.begin), place)};
}

int BodyTextView::shownPlaceAt(QPoint point)
{
    makeLines();
    return placeInShown(positionAt(point));
}

QRect BodyTextView::shownRect(int place)
{
    makeLines();
    if (m_lines.empty())
        return {};
    const TextPosition position = positionInShown(place);
    const size_t line = lineOfShown(place);
    const auto left = int(xOf(m_lines[line], position.at));
    return {left, int(line) * m_lineHeight, qCeil(m_cells.cellWidth()), m_lineHeight};
}

/// Once for all that happens until the next turn of the event loop.
void BodyTextView::tellCaret()
{
    if (!QAccessible::isActive() || std::exchange(m_isTelling, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isTelling = false;
            makeLines();
            if (const QString shown = shownText(); shown != m_told) {
                QAccessibleTextUpdateEvent changed(this, 0, std::exchange(m_told, shown), shown);
                QAccessible::updateAccessibility(&changed);
            }
            QAccessibleTextCursorEvent caret(this, placeInShown(m_caret));
            QAccessible::updateAccessibility(&caret);
            const auto [from, to] = selection();
            QAccessibleTextSelectionEvent selected(this, placeInShown(from), placeInShown(to));
            QAccessible::updateAccessibility(&selected);
        },
        Qt::QueuedConnection);
}

} // namespace Fingerpost::Ui
