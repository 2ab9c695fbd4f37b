// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tabs are closed and come back; what they had under way comes to its end without them.
#include "exchange/exchangerun.h"
#include "history/historywriter.h"
#include "response/bodysaves.h"
#include "widgets/documenttabbar.h"
#include "widgets/documenttabstrip.h"
#include "widgets/tabpage.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace Fingerpost::Ui {

namespace {
constexpr int KeptClosedTabs = 20;
} // namespace

void Documents::closeTab(int index)
{
    TabPage *closing = tab(index);
    if (!closing)
        return;
    closing->flush();
    if (!closing->isBlank()) {
        if (const DocumentPage *request = page(index)) {
            m_closed.append(request->draft());
            m_closedBases.insert(request->draft().id, request->base());
        } else if (const ToolTab tool = undecidedOf(closing); !tool.isNull()) {
            m_closed.append(tool);
        }
        while (m_closed.size() > KeptClosedTabs)
            forgetOldest();
    }
    if (DocumentPage *request = page(index))
        letEnd(request);
    m_pages.removeAt(index);
    m_typed.remove(closing);
    m_recent.removeOne(closing);
    m_strip->tabBar()->removeTab(index);
    m_stack->removeWidget(closing);
    closing->setClosed();
    closing->deleteLater();
    if (m_pages.isEmpty())
        openNew();
    keep();
}

void Documents::closeOthers(int index)
{
    for (int other = count() - 1; other >= 0; --other) {
        if (other != index)
            closeTab(other);
    }
}

/// What is on its way to its file is in it by the time the tab is reopened; the rest comes back with the tab.
ToolTab Documents::undecidedOf(TabPage *closing)
{
    ToolTab tool = toolOf(closing);
    if (!closing->face().modified && !m_typed.contains(closing))
        tool.typed.clear();
    if (!tool.typed.isEmpty())
        Q_EMIT noticed(tr("“%1” held changes that are in no file; they come back when its tab is reopened.")
                           .arg(closing->face().name));
    return tool;
}

void Documents::reopenClosed()
{
    if (m_closed.isEmpty())
        return;
    const auto closed = m_closed.takeLast();
    if (const ToolTab *tool = std::get_if<ToolTab>(&closed)) {
        openTool(*tool);
        return;
    }
    reopen(std::get<RequestDraft>(closed));
}

DocumentPage *Documents::reopen(const RequestDraft &closed)
{
    RequestDraft draft = closed;
    const auto found = std::find_if(m_closed.cbegin(), m_closed.cend(), [&closed](const auto &each) {
        const auto *request = std::get_if<RequestDraft>(&each);
        return request && request->id == closed.id;
    });
    if (found != m_closed.cend()) {
        draft = std::get<RequestDraft>(*found); // with what was typed last
        m_closed.erase(found);
    }
    DocumentPage *page = open(draft);
    if (const DraftBase base = m_closedBases.take(draft.id); page->base().file.isEmpty())
        page->setBase(base);
    fetchSecrets(page, draft); // if they had not come before it was closed
    Q_EMIT pageReopened(page);
    return page;
}

void Documents::forgetClosed()
{
    while (!m_closed.isEmpty())
        forgetOldest();
}

void Documents::forgetOldest()
{
    const auto closed = m_closed.takeFirst();
    const auto forget = [this](const RequestDraft &draft) {
        m_closedBases.remove(draft.id);
        m_context.vault.forget(m_context.vault.tabPlace(draft));
    };
    if (const RequestDraft *draft = std::get_if<RequestDraft>(&closed))
        return forget(*draft);
    for (const RequestDraft &typed : std::get<ToolTab>(closed).typed)
        forget(typed);
}

void Documents::endAll()
{
    for (TabPage *each : std::as_const(m_pages)) {
        if (auto *request = qobject_cast<DocumentPage *>(each))
            letEnd(request);
    }
}

bool Documents::isSettled() const
{
    return m_ending.isEmpty() && !isSaving();
}

bool Documents::isSaving() const
{
    return !m_saves->isIdle();
}

/// It is broken off, but was sent: the history has it, as when Escape ends it.
void Documents::letEnd(DocumentPage *page)
{
    const std::shared_ptr<ExchangeRun> ending = page->giveUpRun();
    if (!ending || m_ending.contains(ending)) // the window may be asked to close more than once
        return;
    m_ending.append(ending);
    ExchangeRun *run = ending.get();
    connect(run, &ExchangeRun::finished, this, [this, run] {
        if (!run->isJudging())
            takeEnded(run);
    });
    connect(run, &ExchangeRun::judged, this, [this, run] { takeEnded(run); });
    run->cancel();
}

void Documents::takeEnded(ExchangeRun *run)
{
    m_context.history.write(*run);
    Q_EMIT ended(*run);
    // It is in the middle of telling of its end.
    QMetaObject::invokeMethod(
        this,
        [this, run] {
            m_ending.removeIf([run](const auto &each) { return each.get() == run; });
            if (isSettled())
                Q_EMIT settled();
        },
        Qt::QueuedConnection);
}

} // namespace Fingerpost::Ui
