// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/answersbutton.h"

#include "response/words.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Fingerpost::Ui {

AnswersButton::AnswersButton(QMenu *menu, QWidget *parent)
    : LinkButton(parent)
{
    setObjectName(u"answers"_s);
    setIconName(u"history"_s);
    setInk(Ink::Secondary);
    setCursor(Qt::ArrowCursor);
    setMenu(menu);
    m_clock.setInterval(30s);
    connect(&m_clock, &QTimer::timeout, this, &AnswersButton::say);
    hide();
}

void AnswersButton::showAnswer(const QDateTime &when, bool isFromHistory)
{
    m_when = when;
    m_isFromHistory = isFromHistory;
    say();
    m_clock.start();
    show();
}

void AnswersButton::say()
{
    const QString when = Words::when(m_when);
    setText(m_isFromHistory ? tr("From history: %1").arg(when) : when);
    setInk(m_isFromHistory ? Ink::Accent : Ink::Secondary);
    setAccessibleName(tr("Answers to this request, in sight: %1").arg(text()));
}

} // namespace Fingerpost::Ui
