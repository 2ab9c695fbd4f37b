// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyvalue/keyvaluecelledit.h"

#include "theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStringListModel>
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {
namespace {

constexpr int ringWidth = 2;
constexpr int ringRadius = 6;
constexpr int maximumLines = 12;

} // namespace

KeyValueCellEdit::KeyValueCellEdit(const QFont &font, bool multiLine, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_multiLine(multiLine)
{
    setFont(font);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        if (m_settingText)
            return;
        m_edited = true;
        Q_EMIT textEdited();
        if (hasFocus())
            updateCompletions();
    });
}

QString KeyValueCellEdit::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void KeyValueCellEdit::setText(const QString &text)
{
    m_settingText = true;
    setPlainText(text);
    m_settingText = false;
}

void KeyValueCellEdit::setCompletions(const QStringList &words)
{
    if (!m_completer) {
        m_words = new QStringListModel(this);
        m_completer = new QCompleter(m_words, this);
        m_completer->setWidget(this);
        m_completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_completer->setFilterMode(Qt::MatchContains);
        m_completer->setMaxVisibleItems(10);
        m_completer->popup()->setAccessibleName(tr("Suggestions"));
        m_completer->popup()->setObjectName(u"keyValueSuggestions"_s);
        connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
                &KeyValueCellEdit::acceptCompletion);
    }
    m_words->setStringList(words);
}

void KeyValueCellEdit::setCell(const QRect &cell, int textInset, int baseline)
{
    m_cell = cell;
    const int top = baseline - qRound(QFontMetricsF(font()).ascent());
    setViewportMargins(textInset, top, ringWidth, ringWidth);
    grow();
}

void KeyValueCellEdit::grow()
{
    if (m_cell.isEmpty())
        return;
    const int lines = qBound(1, blockCount(), maximumLines);
    const QWidget *area = parentWidget();
    QRect rect = m_cell;
    rect.setHeight(rect.height() + (lines - 1) * QFontMetrics(font()).lineSpacing());
    if (area && rect.bottom() >= area->height())
        rect.moveTop(qMax(0, area->height() - rect.height()));
    setGeometry(rect);
    if (blockCount() <= maximumLines)
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    else
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

bool KeyValueCellEdit::completing() const
{
    return m_completer && m_completer->popup()->isVisible();
}

void KeyValueCellEdit::updateCompletions()
{
    if (!m_completer)
        return;
    const QString typed = text();
    m_completer->setCompletionPrefix(typed);
    const int found = m_completer->completionCount();
    const bool alreadyThere = found == 1 && m_completer->currentCompletion().compare(typed) == 0;
    if (found == 0 || alreadyThere || m_words->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    // Nothing is chosen at first, so that Enter takes what was typed.
    m_completer->popup()->setCurrentIndex({});
    m_completer->complete(rect());
}

void KeyValueCellEdit::acceptCompletion(const QString &word)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(word);
    setTextCursor(cursor);
    m_completer->popup()->hide();
}

bool KeyValueCellEdit::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        const Colors &colors = Theme::of(this).colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.focusRing, ringWidth));
        painter.setBrush(colors.field);
        const qreal half = ringWidth / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), ringRadius, ringRadius);
        return true;
    }
    return QPlainTextEdit::event(event);
}

void KeyValueCellEdit::keyPressEvent(QKeyEvent *event)
{
    if (completing() && handleCompletionKey(event))
        return;
    if (handleMoveKey(event))
        return;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier))) {
        if (m_multiLine)
            textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    if (enter || (event->key() == Qt::Key_Tab && event->modifiers() != Qt::NoModifier)) {
        event->ignore(); // Ctrl+Enter and Ctrl+Tab belong to the window
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        updateCompletions();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

// Up, Down, Page and Escape are the list's own.
bool KeyValueCellEdit::handleCompletionKey(QKeyEvent *event)
{
    const QModelIndex chosen = m_completer->popup()->currentIndex();
    switch (event->key()) {
    case Qt::Key_Escape:
        event->ignore();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!chosen.isValid())
            break;
        acceptCompletion(chosen.data(m_completer->completionRole()).toString());
        return true;
    case Qt::Key_Tab:
        if (chosen.isValid())
            acceptCompletion(chosen.data(m_completer->completionRole()).toString());
        break;
    default:
        return false;
    }
    m_completer->popup()->hide();
    return false;
}

bool KeyValueCellEdit::handleMoveKey(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int block = textCursor().blockNumber();
    switch (event->key()) {
    case Qt::Key_Tab:
        if (plain)
            Q_EMIT moveRequested(Move::Next);
        return plain;
    case Qt::Key_Backtab:
        Q_EMIT moveRequested(Move::Previous);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain)
            Q_EMIT moveRequested(Move::Below);
        return plain;
    case Qt::Key_Up:
        if (!plain || block > 0)
            return false;
        Q_EMIT moveRequested(Move::Above);
        return true;
    case Qt::Key_Down:
        if (!plain || block < blockCount() - 1)
            return false;
        Q_EMIT moveRequested(Move::Below);
        return true;
    default:
        return false;
    }
}

void KeyValueCellEdit::insertFromMimeData(const QMimeData *source)
{
    QString pasted = source->text();
    if (pasted.endsWith(u'\n'))
        pasted.chop(1);
    const bool lines = pasted.contains(u'\n');
    if (lines && !m_multiLine && document()->isEmpty()) {
        Q_EMIT linesPasted(pasted);
        return;
    }
    if (!m_multiLine)
        pasted.replace(u'\n', u' ').remove(u'\r');
    textCursor().insertText(pasted);
    ensureCursorVisible();
}

} // namespace Fingerpost::Ui
