// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codeedit.h"

#include "theme/style.h"
#include "theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace Fingerpost::Ui {

/// Sets the lines further apart than the font does.
class CodeLayout : public QPlainTextDocumentLayout {
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    void setRowHeight(int height) { m_rowHeight = height; }
    [[nodiscard]] qreal heightOf(const QTextLine &line) const
    {
        // A character of another font may need more.
        return std::max<qreal>(m_rowHeight, line.height());
    }

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override
    {
        QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
        if (!block.isValid() || !block.isVisible())
            return rect;
        const QTextLayout *layout = block.layout();
        qreal top = 0;
        for (int i = 0; i < layout->lineCount(); ++i) {
            QTextLine line = layout->lineAt(i);
            const qreal height = heightOf(line);
            line.setPosition({line.x(), top + std::floor((height - line.height()) / 2)});
            top += height;
        }
        rect.setHeight(block.next().isValid() ? top : top + document()->documentMargin());
        return rect;
    }

private:
    int m_rowHeight = 0;
};

CodeEdit::CodeEdit(Rows rows, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_rows(rows)
{
    auto *document = new QTextDocument(this);
    m_layout = new CodeLayout(document);
    document->setDocumentLayout(m_layout);
    setDocument(document);
    setFrameShape(QFrame::NoFrame);
    setFont(Theme::font(TextStyle::Mono));
    m_layout->setRowHeight(rowHeight());
}

int CodeEdit::rowHeight() const
{
    const int own = fontMetrics().height();
    return m_rows == Rows::Wire ? std::max(23, own + 6) : std::max(19, own + 2);
}

void CodeEdit::setTextMargins(const QMargins &margins)
{
    document()->setDocumentMargin(0);
    setSurface(this, Surface::Sheet);
    if (margins != viewportMargins())
        setViewportMargins(margins);
}

void CodeEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_layout->setRowHeight(rowHeight()); // before the text is laid out anew
    QPlainTextEdit::changeEvent(event);
}

void CodeEdit::paintEvent(QPaintEvent *event)
{
    paintSelection(event->rect());
    QPlainTextEdit::paintEvent(event);
}

/// The editor tints the lines; this fills the gaps between them.
void CodeEdit::paintSelection(const QRect &dirty)
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return;
    QPainter painter(viewport());
    const QBrush tint = palette().brush(QPalette::Highlight);
    QTextBlock block = firstVisibleBlock();
    for (; block.isValid() && block.position() < cursor.selectionEnd(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > dirty.bottom())
            break;
        const int start = cursor.selectionStart() - block.position();
        const int end = cursor.selectionEnd() - block.position();
        qreal top = place.top();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const int lineEnd = line.textStart() + line.textLength();
            const qreal height = m_layout->heightOf(line);
            if (start < lineEnd && end > line.textStart()) {
                const qreal left = line.cursorToX(std::max(start, line.textStart()));
                const qreal right = line.cursorToX(std::min(end, lineEnd));
                painter.fillRect(QRectF(place.left() + left, top, right - left, height), tint);
            }
            top += height;
        }
    }
}

/// Between two lines Qt takes a click for the end of the upper one; it means the row it is in.
QPointF CodeEdit::onText(const QPointF &pos) const
{
    QTextBlock block = firstVisibleBlock();
    for (; block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height())
            break;
        qreal top = place.top();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const qreal height = m_layout->heightOf(line);
            if (pos.y() >= top && pos.y() < top + height) {
                const qreal first = place.top() + line.y();
                return {pos.x(), std::clamp(pos.y(), first + 1, first + line.height() - 1)};
            }
            top += height;
        }
    }
    return pos;
}

namespace {

QMouseEvent movedTo(const QPointF &pos, const QMouseEvent &event)
{
    return QMouseEvent(event.type(), pos, event.scenePosition(), event.globalPosition(), event.button(),
                       event.buttons(), event.modifiers(), event.pointingDevice());
}

} // namespace

void CodeEdit::mousePressEvent(QMouseEvent *event)
{
    QMouseEvent moved = movedTo(onText(event->position()), *event);
    QPlainTextEdit::mousePressEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void CodeEdit::mouseMoveEvent(QMouseEvent *event)
{
    QMouseEvent moved = movedTo(onText(event->position()), *event);
    QPlainTextEdit::mouseMoveEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void CodeEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent moved = movedTo(onText(event->position()), *event);
    QPlainTextEdit::mouseReleaseEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void CodeEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent moved = movedTo(onText(event->position()), *event);
    QPlainTextEdit::mouseDoubleClickEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

} // namespace Fingerpost::Ui
