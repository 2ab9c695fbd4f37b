// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/variableink.h"

#include "theme/theme.h"
#include "widgets/plaintip.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QToolTip>

namespace Fingerpost::Ui {

QTextCharFormat formatOf(VariableState state, const QWidget *themed)
{
    const Colors &colors = Theme::of(themed).colors();
    QTextCharFormat format;
    switch (state) {
    case VariableState::Plain:
        break;
    case VariableState::Resolved:
        format.setForeground(colors.accent);
        format.setBackground(colors.selectedRow);
        break;
    case VariableState::Unresolved:
        format.setForeground(colors.ink(Tone::Error));
        format.setBackground(colors.tint(Tone::Error));
        break;
    case VariableState::Secret:
        format.setForeground(colors.ink(Tone::Patch));
        format.setBackground(colors.tint(Tone::Patch));
        break;
    }
    return format;
}

VariableInk::VariableInk(QLineEdit *edit)
    : QObject(edit)
    , m_edit(edit)
{
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::textChanged, this, &VariableInk::refresh);
}

void VariableInk::setFinder(VariableFinder finder)
{
    m_finder = std::move(finder);
    refresh();
}

void VariableInk::refresh()
{
    m_mentions = m_finder ? m_finder(m_edit->text()) : QList<VariableMention>();
    paint();
}

/// A line edit has no formats of its own, but takes those of an input method without a text.
void VariableInk::paint()
{
    if (m_mentions.isEmpty() && !m_painted)
        return;
    m_painted = !m_mentions.isEmpty();
    QList<QInputMethodEvent::Attribute> attributes;
    for (const VariableMention &mention : std::as_const(m_mentions)) {
        // Counted from the cursor.
        attributes.append({QInputMethodEvent::TextFormat, mention.start - m_edit->cursorPosition(),
                           mention.length, formatOf(mention.state, m_edit)});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(m_edit, &event);
}

const VariableMention *VariableInk::mentionAt(int position) const
{
    for (const VariableMention &mention : m_mentions) {
        if (position >= mention.start && position < mention.start + mention.length)
            return &mention;
    }
    return nullptr;
}

bool VariableInk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        QMetaObject::invokeMethod(this, &VariableInk::paint, Qt::QueuedConnection);
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const VariableMention *mention = mentionAt(m_edit->cursorPositionAt(help->pos()));
        if (mention && !mention->explanation.isEmpty()) {
            QToolTip::showText(help->globalPos(), plainTip(mention->explanation), m_edit);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void setVariableFinder(const QWidget *pane, const VariableFinder &finder)
{
    for (VariableInk *ink : pane->findChildren<VariableInk *>())
        ink->setFinder(finder);
}

} // namespace Fingerpost::Ui
