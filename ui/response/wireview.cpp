// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/wireview.h"

#include "response/words.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/highlight.h"

#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int WireMargin = 12;
constexpr int VerticalMargin = 6;

QString lineOf(const Requests::Header &field)
{
    return QString::fromUtf8(field.name) + ": "_L1 + QString::fromUtf8(field.value);
}

QStringList linesOf(QString head)
{
    head.remove(u'\r');
    return head.trimmed().split(u'\n');
}

/// Where the field that \a note is about stands, from \a from on; -1: nowhere.
int lineOfField(const QStringList &lines, const FieldNote &note, int from)
{
    const QString start = QString::fromUtf8(note.name) + u':';
    int nth = 0;
    for (int i = from; i < lines.size(); ++i) {
        if (lines.at(i).startsWith(start, Qt::CaseInsensitive) && nth++ == note.nth)
            return i;
    }
    return -1;
}
} // namespace

WireView::WireView(QWidget *parent)
    : CodeEdit(Rows::Wire, parent)
    , m_highlighter(new HeadHighlighter(document(), this))
{
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    fitRows();
}

void WireView::showRequest(const Requests::PreparedRequest &request, const QList<DroppedField> &dropped,
                           const QList<FieldNote> &notes)
{
    QStringList lines = linesOf(QString::fromUtf8(request.wireHead()));
    QHash<int, Remark> remarks;
    // Below the request line and Host, about where they stood.
    const int at = qMin(2, int(lines.size()));
    for (qsizetype i = 0; i < dropped.size(); ++i) {
        const DroppedField &gone = dropped.at(i);
        lines.insert(at + i, lineOf(gone.field));
        remarks.insert(at + int(i), {gone.why, true, true});
    }
    for (const FieldNote &note : notes) {
        const int from = note.name == "host" ? 0 : at + int(dropped.size());
        if (const int line = lineOfField(lines, note, from); line >= 0)
            remarks.insert(line, {note.text, note.isWarning, false});
    }
    showText(lines.join(u'\n'), remarks);
}

void WireView::showResponse(const Requests::Response &response, const QList<FieldNote> &notes)
{
    if (response.statusCode() == 0)
        return showText({}, {});
    QStringList lines{u"HTTP/%1 %2"_s.arg(
        response.httpVersion().isEmpty() ? u"1.x"_s : QString::fromLatin1(response.httpVersion()),
        Words::status(response.statusCode(), response.reason()))};
    for (const Requests::Header &header : response.headers())
        lines.append(lineOf(header));
    QHash<int, Remark> remarks;
    for (const FieldNote &note : notes) {
        if (const int line = lineOfField(lines, note, 1); line >= 0)
            remarks.insert(line, {note.text, note.isWarning, false});
    }
    showText(lines.join(u'\n'), remarks);
}

void WireView::showText(const QString &text, const QHash<int, Remark> &remarks)
{
    m_remarks = remarks;
    setPlainText(text);
    markDropped();
    updateGeometry();
}

/// Struck out and tinted over the whole row.
void WireView::markDropped()
{
    QList<QTextEdit::ExtraSelection> marks;
    const Colors &colors = Theme::of(this).colors();
    for (auto it = m_remarks.cbegin(); it != m_remarks.cend(); ++it) {
        const QTextBlock block = document()->findBlockByNumber(it.key());
        if (!it->isDropped || !block.isValid())
            continue;
        QTextEdit::ExtraSelection row;
        row.cursor = QTextCursor(block);
        row.format.setBackground(colors.warningTint);
        row.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(row);
        QTextEdit::ExtraSelection text;
        text.cursor = QTextCursor(block);
        text.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        text.format.setFontStrikeOut(true);
        marks.append(text);
    }
    setExtraSelections(marks);
}

void WireView::paintEvent(QPaintEvent *event)
{
    CodeEdit::paintEvent(event);
    QPainter painter(viewport());
    const Colors &colors = Theme::of(this).colors();
    painter.setFont(Theme::font(TextStyle::Tiny));
    const QFontMetricsF metrics(painter.font());
    const qreal right = viewport()->width() - WireMargin;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height())
            break;
        const auto remark = m_remarks.constFind(block.blockNumber());
        if (remark == m_remarks.cend() || block.layout()->lineCount() == 0)
            continue;
        // In its last line, where there is room beside the text.
        const QTextLine line = block.layout()->lineAt(block.layout()->lineCount() - 1);
        const qreal room = right - place.left() - line.naturalTextWidth() - 16;
        if (room < 48)
            continue;
        painter.setPen(remark->isWarning ? colors.warningInk : colors.tertiary);
        const QRectF row(place.left(), place.bottom() - rowHeight(), right - place.left(), rowHeight());
        paintText(&painter, row, metrics.elidedText(remark->text, Qt::ElideRight, room), Qt::AlignRight);
    }
}

QMimeData *WireView::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const int first = document()->findBlock(cursor.selectionStart()).blockNumber();
    QStringList lines = cursor.selectedText().split(QChar::ParagraphSeparator);
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        if (m_remarks.value(first + int(i)).isDropped)
            lines.removeAt(i);
    }
    auto *copied = new QMimeData;
    copied->setText(lines.join(u'\n'));
    return copied;
}

QSize WireView::sizeHint() const
{
    // Every line, so that a layout can give the head its room and the body the rest.
    return {240, 2 * VerticalMargin + qMax(2, document()->blockCount()) * rowHeight()};
}

QSize WireView::minimumSizeHint() const
{
    return {120, 2 * VerticalMargin + 2 * rowHeight()};
}

void WireView::fitRows()
{
    const int rest = (height() - 2 * VerticalMargin) % rowHeight();
    setTextMargins({WireMargin, VerticalMargin, 0, VerticalMargin + qMax(0, rest)});
}

void WireView::resizeEvent(QResizeEvent *event)
{
    fitRows();
    CodeEdit::resizeEvent(event);
}

void WireView::changeEvent(QEvent *event)
{
    CodeEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_highlighter->rehighlight();
        markDropped();
    }
}

} // namespace Fingerpost::Ui
