// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/bodyeditor.h"

#include "widgets/highlight.h"

#include <QKeyEvent>
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

BodyEditor::BodyEditor(Language language, QWidget *parent)
    : CodeEdit(Rows::Code, parent)
    , m_highlighter(new JsonHighlighter(document(), this))
{
    m_highlighter->setEnabled(language == Language::Json);
    setTabStopDistance(2 * fontMetrics().horizontalAdvance(u' '));
    setTabChangesFocus(false);
    setTextMargins({12, 4, 0, 4});
    setLineWrapMode(QPlainTextEdit::NoWrap);
}

void BodyEditor::setText(const QString &text)
{
    if (text != toPlainText())
        setPlainText(text);
}

void BodyEditor::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
}

void BodyEditor::keyPressEvent(QKeyEvent *event)
{
    // Tab writes; Shift+Tab keeps the way out for those without a mouse.
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier) {
        insertPlainText(u"  "_s);
        return;
    }
    if (event->key() == Qt::Key_Backtab) {
        // The editor's own would refuse, as Tab writes here.
        QAbstractScrollArea::focusNextPrevChild(false);
        return;
    }
    if (event->key() == Qt::Key_Return && event->modifiers() == Qt::NoModifier) {
        const QString line = textCursor().block().text();
        qsizetype indent = 0;
        while (indent < line.size() && line.at(indent) == u' ')
            ++indent;
        insertPlainText(u'\n' + line.left(qMin<qsizetype>(indent, textCursor().positionInBlock())));
        return;
    }
    CodeEdit::keyPressEvent(event);
}

void BodyEditor::changeEvent(QEvent *event)
{
    CodeEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_highlighter->rehighlight();
}

} // namespace Fingerpost::Ui
