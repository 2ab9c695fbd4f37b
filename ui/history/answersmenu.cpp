// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/answersmenu.h"

#include "response/words.h"
#include "theme/icons.h"

#include <QActionGroup>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

AnswersMenu::AnswersMenu(HistoryStore &store, std::function<RequestDraft()> request, QWidget *parent)
    : QMenu(parent)
    , m_store(store)
    , m_request(std::move(request))
{
    setObjectName(u"answersMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &AnswersMenu::ask);
}

void AnswersMenu::ask()
{
    fill({});
    m_store.answersOf(m_request(), MostAnswers, this, [this](const HistoryStore::Entries &entries) {
        if (entries)
            fill(*entries);
    });
}

QString AnswersMenu::textOf(const HistoryEntry &entry) const
{
    const QString answer = entry.status > 0 ? Words::status(entry.status, {}) : tr("No answer");
    return tr("%1   %2, %3, %4", "an answer: when, status, duration, size")
        .arg(Words::when(entry.started().toLocalTime()), answer, Words::duration(entry.elapsedMs),
             Words::size(entry.size))
        .replace(u'&', u"&&"_s);
}

void AnswersMenu::fill(const QList<HistoryEntry> &entries)
{
    clear();
    if (entries.isEmpty()) {
        addAction(tr("No earlier answer is kept"))->setEnabled(false);
    } else {
        auto *group = new QActionGroup(this);
        for (const HistoryEntry &entry : entries) {
            QAction *action = addAction(textOf(entry), this, [this, id = entry.id] { Q_EMIT chosen(id); });
            action->setCheckable(true);
            action->setChecked(entry.id == m_current);
            group->addAction(action);
        }
    }
    if (entries.size() > 1) {
        QMenu *compare = addMenu(Ui::icon(u"git-compare"_s), tr("Compare with"));
        for (const HistoryEntry &entry : entries) {
            if (entry.id != m_current)
                compare->addAction(textOf(entry), this,
                                   [this, id = entry.id] { Q_EMIT compareRequested(id); });
        }
    }
    addSeparator();
    addAction(Ui::icon(u"download"_s), tr("Export as HAR…"), this, &AnswersMenu::exportRequested);
    if (isVisible())
        adjustSize();
}

} // namespace Fingerpost::Ui
