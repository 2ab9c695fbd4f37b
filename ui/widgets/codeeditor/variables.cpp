// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codeeditor/variables.h"

#include "body/mention.h"
#include "widgets/codeeditor/codetheme.h"
#include "widgets/codeeditor/codeview.h"
#include "widgets/plaintip.h"

#include <QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

using Base = QsciScintillaBase;

/// No name holds one, so a list may be parted by it.
constexpr char Separator = '\n';
constexpr int MaxListed = 500;

QString nameOf(QByteArrayView mention)
{
    return QString::fromUtf8(mention.sliced(2, mention.size() - 4)).trimmed();
}

} // namespace

void Variables::setView(CodeView *view)
{
    m_view = view;
    view->send(Base::SCI_AUTOCSETSEPARATOR, Separator);
    view->send(Base::SCI_AUTOCSETTYPESEPARATOR, 1);
    view->send(Base::SCI_AUTOCSETORDER, Base::SC_ORDER_PERFORMSORT);
    view->send(Base::SCI_AUTOCSETIGNORECASE, 1);
    view->send(Base::SCI_AUTOCSETMAXHEIGHT, 8);
    view->SendScintilla(Base::SCI_AUTOCSTOPS, "}");
}

void Variables::setStates(std::function<VariableState(const QString &name)> states)
{
    m_states = std::move(states);
    paint();
}

void Variables::setNames(const QStringList &names)
{
    m_names = names;
}

void Variables::paint()
{
    if (!m_view)
        return;
    const auto [begin, end] = m_view->visibleRange();
    for (int indicator = VariableTint; indicator < VariableInk + 4; ++indicator)
        m_view->unmark(indicator, begin, end - begin);
    const QByteArray shown = m_view->range(begin, end).toByteArray();
    for (qsizetype at = shown.indexOf("{{"); at >= 0; at = shown.indexOf("{{", at)) {
        const qsizetype size = BodyText::mentionLength(shown, at);
        if (size == 0) {
            ++at;
            continue;
        }
        // Nobody has said anything of it: the first pair.
        const int state = m_states ? int(m_states(nameOf(QByteArrayView(shown).sliced(at, size)))) : 0;
        if (!m_states || state != int(VariableState::Plain)) {
            m_view->mark(VariableTint + state, begin + at, size);
            m_view->mark(VariableInk + state, begin + at, size);
        }
        at += size;
    }
}

void Variables::complete()
{
    if (!m_view || m_names.isEmpty() || m_view->send(Base::SCI_GETSELECTIONS) > 1)
        return;
    const long caret = m_view->caret();
    const QByteArray before = m_view->range(std::max(0L, caret - 200), caret).toByteArray();
    const qsizetype open = before.lastIndexOf("{{");
    if (open < 0)
        return;
    const QByteArray typed = before.sliced(open + 2);
    if (typed.contains('}') || typed.contains('\n') || m_view->send(Base::SCI_AUTOCACTIVE))
        return;
    QByteArray list;
    int listed = 0;
    for (const QString &name : m_names) {
        if (!name.startsWith(QString::fromUtf8(typed), Qt::CaseInsensitive) || name.contains(u'\n')
            || listed == MaxListed)
            continue;
        list += (listed++ > 0 ? QByteArray(1, Separator) : QByteArray()) + name.toUtf8();
    }
    if (listed > 0)
        m_view->SendScintilla(Base::SCI_AUTOCSHOW, static_cast<unsigned long>(typed.size()),
                              list.constData());
}

void Variables::close()
{
    const long caret = m_view->caret();
    if (m_view->range(caret, std::min(caret + 2, m_view->length())) != "}}")
        m_view->SendScintilla(Base::SCI_INSERTTEXT, static_cast<unsigned long>(caret), "}}");
    m_view->goTo(caret + 2);
}

void Variables::showToolTip(long position, const QPoint &globalPosition) const
{
    if (!m_view || !m_toolTip || position < 0)
        return QToolTip::hideText();
    const long line = m_view->send(Base::SCI_LINEFROMPOSITION, position);
    const long begin = m_view->send(Base::SCI_POSITIONFROMLINE, line);
    const QByteArray text =
        m_view->range(begin, m_view->send(Base::SCI_GETLINEENDPOSITION, line)).toByteArray();
    for (qsizetype at = text.indexOf("{{"); at >= 0 && begin + at <= position;
         at = text.indexOf("{{", at + 1)) {
        const qsizetype size = BodyText::mentionLength(text, at);
        if (position < begin + at + size) {
            const QString shown = m_toolTip(nameOf(QByteArrayView(text).sliced(at, size)));
            return QToolTip::showText(globalPosition, plainTip(shown), m_view);
        }
    }
    QToolTip::hideText();
}

} // namespace Fingerpost::Ui
