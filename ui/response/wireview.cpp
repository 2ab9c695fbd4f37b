// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/wireview.h"

#include "response/words.h"
#include "widgets/highlight.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int SideMargin = 12;
constexpr int VerticalMargin = 6;
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

void WireView::showRequest(const Requests::PreparedRequest &request)
{
    showText(QString::fromUtf8(request.wireHead()));
}

void WireView::showResponse(const Requests::Response &response)
{
    if (response.statusCode() == 0)
        return showText({});
    QString text = u"HTTP/%1 %2\n"_s.arg(
        response.httpVersion().isEmpty() ? u"1.x"_s : QString::fromLatin1(response.httpVersion()),
        Words::status(response.statusCode(), response.reason()));
    for (const Requests::Header &header : response.headers())
        text += QString::fromUtf8(header.name) + ": "_L1 + QString::fromUtf8(header.value) + u'\n';
    showText(text);
}

void WireView::showText(const QString &text)
{
    QString shown = text;
    shown.remove(u'\r');
    setPlainText(shown.trimmed());
    updateGeometry();
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
    setTextMargins({SideMargin, VerticalMargin, 0, VerticalMargin + qMax(0, rest)});
}

void WireView::resizeEvent(QResizeEvent *event)
{
    fitRows();
    CodeEdit::resizeEvent(event);
}

void WireView::changeEvent(QEvent *event)
{
    CodeEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_highlighter->rehighlight();
}

} // namespace Fingerpost::Ui
