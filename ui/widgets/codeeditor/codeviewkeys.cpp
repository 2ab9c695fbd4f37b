// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the keys do in a CodeView, and its context menu.
#include "widgets/codeeditor/codeview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

/// Scintilla's own table takes Ctrl+L, Ctrl+T and more, which the window has.
void CodeView::assignKeys()
{
    struct Binding {
        int key;
        int modifiers;
        int command;
    };
    const Binding bindings[] = {
        {SCK_DOWN, 0, SCI_LINEDOWN},
        {SCK_DOWN, SCMOD_SHIFT, SCI_LINEDOWNEXTEND},
        {SCK_DOWN, SCMOD_CTRL, SCI_LINESCROLLDOWN},
        {SCK_DOWN, SCMOD_ALT | SCMOD_SHIFT, SCI_LINEDOWNRECTEXTEND},
        {SCK_UP, 0, SCI_LINEUP},
        {SCK_UP, SCMOD_SHIFT, SCI_LINEUPEXTEND},
        {SCK_UP, SCMOD_CTRL, SCI_LINESCROLLUP},
        {SCK_UP, SCMOD_ALT | SCMOD_SHIFT, SCI_LINEUPRECTEXTEND},
        {SCK_LEFT, 0, SCI_CHARLEFT},
        {SCK_LEFT, SCMOD_SHIFT, SCI_CHARLEFTEXTEND},
        {SCK_LEFT, SCMOD_CTRL, SCI_WORDLEFT},
        {SCK_LEFT, SCMOD_CTRL | SCMOD_SHIFT, SCI_WORDLEFTEXTEND},
        {SCK_LEFT, SCMOD_ALT | SCMOD_SHIFT, SCI_CHARLEFTRECTEXTEND},
        {SCK_RIGHT, 0, SCI_CHARRIGHT},
        {SCK_RIGHT, SCMOD_SHIFT, SCI_CHARRIGHTEXTEND},
        {SCK_RIGHT, SCMOD_CTRL, SCI_WORDRIGHT},
        {SCK_RIGHT, SCMOD_CTRL | SCMOD_SHIFT, SCI_WORDRIGHTEXTEND},
        {SCK_RIGHT, SCMOD_ALT | SCMOD_SHIFT, SCI_CHARRIGHTRECTEXTEND},
        {SCK_HOME, 0, SCI_VCHOME},
        {SCK_HOME, SCMOD_SHIFT, SCI_VCHOMEEXTEND},
        {SCK_HOME, SCMOD_CTRL, SCI_DOCUMENTSTART},
        {SCK_HOME, SCMOD_CTRL | SCMOD_SHIFT, SCI_DOCUMENTSTARTEXTEND},
        {SCK_END, 0, SCI_LINEEND},
        {SCK_END, SCMOD_SHIFT, SCI_LINEENDEXTEND},
        {SCK_END, SCMOD_CTRL, SCI_DOCUMENTEND},
        {SCK_END, SCMOD_CTRL | SCMOD_SHIFT, SCI_DOCUMENTENDEXTEND},
        {SCK_PRIOR, 0, SCI_PAGEUP},
        {SCK_PRIOR, SCMOD_SHIFT, SCI_PAGEUPEXTEND},
        {SCK_NEXT, 0, SCI_PAGEDOWN},
        {SCK_NEXT, SCMOD_SHIFT, SCI_PAGEDOWNEXTEND},
        {SCK_DELETE, 0, SCI_CLEAR},
        {SCK_DELETE, SCMOD_SHIFT, SCI_CUT},
        {SCK_DELETE, SCMOD_CTRL, SCI_DELWORDRIGHT},
        {SCK_INSERT, SCMOD_SHIFT, SCI_PASTE},
        {SCK_INSERT, SCMOD_CTRL, SCI_COPY},
        {SCK_ESCAPE, 0, SCI_CANCEL},
        {SCK_BACK, 0, SCI_DELETEBACK},
        {SCK_BACK, SCMOD_SHIFT, SCI_DELETEBACK},
        {SCK_BACK, SCMOD_CTRL, SCI_DELWORDLEFT},
        {SCK_RETURN, 0, SCI_NEWLINE},
        {SCK_RETURN, SCMOD_SHIFT, SCI_NEWLINE},
        {SCK_TAB, 0, SCI_TAB},
        {'Z', SCMOD_CTRL, SCI_UNDO},
        {'Z', SCMOD_CTRL | SCMOD_SHIFT, SCI_REDO},
        {'Y', SCMOD_CTRL, SCI_REDO},
        {'X', SCMOD_CTRL, SCI_CUT},
        {'C', SCMOD_CTRL, SCI_COPY},
        {'V', SCMOD_CTRL, SCI_PASTE},
        {'A', SCMOD_CTRL, SCI_SELECTALL},
        {SCK_UP, SCMOD_CTRL | SCMOD_SHIFT, SCI_MOVESELECTEDLINESUP},
        {SCK_DOWN, SCMOD_CTRL | SCMOD_SHIFT, SCI_MOVESELECTEDLINESDOWN},
    };
    send(SCI_CLEARALLCMDKEYS);
    for (const Binding &binding : bindings)
        send(SCI_ASSIGNCMDKEY, binding.key + (binding.modifiers << 16), binding.command);
}

/// Keys that write or edit here, whatever shortcut the window may have on them.
bool CodeView::isOurs(const QKeyEvent *event) const
{
    const Qt::KeyboardModifiers modifiers =
        event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier)
        return event->key() < Qt::Key_Escape || event->key() == Qt::Key_Delete || event->key() == Qt::Key_Home
            || event->key() == Qt::Key_End || event->key() == Qt::Key_Insert
            || event->key() == Qt::Key_Backspace
            || (event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down);
    if (modifiers == Qt::ControlModifier) {
        static constexpr int keys[] = {
            Qt::Key_Z,         Qt::Key_Y,      Qt::Key_X,           Qt::Key_C,
            Qt::Key_V,         Qt::Key_A,      Qt::Key_E,           Qt::Key_M,
            Qt::Key_Home,      Qt::Key_End,    Qt::Key_Left,        Qt::Key_Right,
            Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_BracketLeft, Qt::Key_BracketRight};
        return std::find(std::begin(keys), std::end(keys), event->key()) != std::end(keys);
    }
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        return event->key() == Qt::Key_Z || event->key() == Qt::Key_M;
    return false;
}

bool CodeView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // Escape may be the window's, but the Tab after it leaves all the same.
        if (key->key() == Qt::Key_Escape)
            m_escaped = true;
        event->setAccepted(isOurs(key) || (key->key() == Qt::Key_Escape && send(SCI_AUTOCACTIVE)));
        return event->isAccepted();
    }
    return QsciScintilla::event(event);
}

/// Tab writes here, and whoever has no mouse has to get out.
bool CodeView::leaves(const QKeyEvent *event)
{
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    const bool escaped = std::exchange(m_escaped, event->key() == Qt::Key_Escape);
    if (event->key() == Qt::Key_M && (event->modifiers() & Qt::ControlModifier)) {
        QWidget::focusNextPrevChild(!(event->modifiers() & Qt::ShiftModifier));
        return true;
    }
    if (isTab && escaped) {
        QWidget::focusNextPrevChild(event->key() == Qt::Key_Tab);
        return true;
    }
    const bool isOnOneLine = send(SCI_LINEFROMPOSITION, send(SCI_GETSELECTIONSTART))
        == send(SCI_LINEFROMPOSITION, send(SCI_GETSELECTIONEND));
    if (event->key() == Qt::Key_Backtab && isOnOneLine) {
        QWidget::focusNextPrevChild(false);
        return true;
    }
    return false;
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    const bool isListed = send(SCI_AUTOCACTIVE) != 0;
    if (!isListed && leaves(event))
        return event->accept();
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    if (!isListed && event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier)
        return tab();
    if (event->key() == Qt::Key_Backtab || (isControl && event->key() == Qt::Key_BracketLeft))
        return void(send(SCI_BACKTAB));
    if (isControl && event->key() == Qt::Key_BracketRight)
        return tab();
    if (isControl && event->key() == Qt::Key_E) { // one more caret, at the next that is equal
        send(SCI_TARGETWHOLEDOCUMENT);
        send(SCI_SETSEARCHFLAGS, SCFIND_MATCHCASE);
        return void(send(SCI_MULTIPLESELECTADDNEXT));
    }
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isListed && isReturn && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier
        && send(SCI_GETSELECTIONS) == 1)
        return newLine();
    if (event->key() == Qt::Key_Escape && !isListed && send(SCI_GETSELECTIONS) == 1)
        return event->ignore(); // nothing to cancel here
    // Ctrl+F and its like are others' business; Scintilla might write their letters. Ctrl+Alt is AltGr.
    const bool isCommand =
        event->modifiers() & Qt::ControlModifier && !(event->modifiers() & Qt::AltModifier);
    if (isCommand && event->key() < Qt::Key_Escape && !isOurs(event))
        return event->ignore();
    QsciScintillaBase::keyPressEvent(event);
}

void CodeView::tab()
{
    const long first = send(SCI_LINEFROMPOSITION, send(SCI_GETSELECTIONSTART));
    const long last = send(SCI_LINEFROMPOSITION, send(SCI_GETSELECTIONEND));
    if (first != last || send(SCI_GETSELECTIONS) > 1)
        return void(send(SCI_TAB));
    const long column = send(SCI_GETCOLUMN, send(SCI_GETSELECTIONSTART));
    SendScintilla(SCI_REPLACESEL, column % 2 == 0 ? "  " : " ");
}

/// Keeps the indent, goes one deeper behind an opening bracket, and puts the closing one on a line of its
/// own.
void CodeView::newLine()
{
    const long begin = send(SCI_GETSELECTIONSTART);
    const long end = send(SCI_GETSELECTIONEND);
    const long lineBegin = send(SCI_POSITIONFROMLINE, send(SCI_LINEFROMPOSITION, begin));
    const QByteArrayView line = range(lineBegin, begin);
    const auto word = std::find_if(line.begin(), line.end(), [](char c) { return c != ' ' && c != '\t'; });
    const QByteArray indent = line.first(word - line.begin()).toByteArray();
    const QByteArray feed = send(SCI_GETEOLMODE) == SC_EOL_CRLF ? "\r\n" : "\n";
    const char before = line.isEmpty() ? '\0' : line.back();
    const char after = char(send(SCI_GETCHARAT, end));
    const bool opens = m_language == CodeLanguage::Json && (before == '{' || before == '[');
    const bool closes = opens && after == (before == '{' ? '}' : ']');
    const QByteArray head = feed + indent + (opens ? "  " : "");
    const QByteArray text = head + (closes ? feed + indent : QByteArray());
    send(SCI_BEGINUNDOACTION);
    SendScintilla(SCI_REPLACESEL, text.constData());
    send(SCI_ENDUNDOACTION);
    goTo(begin + head.size());
    send(SCI_CHOOSECARETX);
}

void CodeView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool hasSelection = !send(SCI_GETSELECTIONEMPTY);
    const auto add = [&](const QString &text, QKeySequence::StandardKey key, int command, bool isEnabled) {
        QAction *action = menu->addAction(text, this, [this, command] { send(unsigned(command)); });
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // shown only: the keys are the view's
        action->setEnabled(isEnabled);
    };
    add(CodeEditor::tr("Undo"), QKeySequence::Undo, SCI_UNDO, send(SCI_CANUNDO));
    add(CodeEditor::tr("Redo"), QKeySequence::Redo, SCI_REDO, send(SCI_CANREDO));
    menu->addSeparator();
    add(CodeEditor::tr("Cut"), QKeySequence::Cut, SCI_CUT, hasSelection);
    add(CodeEditor::tr("Copy"), QKeySequence::Copy, SCI_COPY, hasSelection);
    add(CodeEditor::tr("Paste"), QKeySequence::Paste, SCI_PASTE, send(SCI_CANPASTE));
    menu->addSeparator();
    add(CodeEditor::tr("Select all"), QKeySequence::SelectAll, SCI_SELECTALL, length() > 0);
    menu->popup(event->globalPos());
}

} // namespace Fingerpost::Ui
