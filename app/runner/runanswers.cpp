// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runanswers.h"

#include "body/bodystore.h"
#include "exchange/answerbook.h"
#include "exchange/exchangerun.h"

namespace Fingerpost {

RunAnswers::RunAnswers() = default;

RunAnswers::~RunAnswers() = default;

void RunAnswers::remember(const ExchangeRun &run)
{
    if (run.hops().isEmpty() || !run.hops().constLast().headReceived)
        return;
    const Hop &hop = run.hops().constLast();
    Entry entry;
    entry.head.status = hop.response.statusCode();
    entry.head.headers = hop.response.headers();
    entry.head.cookies = hop.response.cookies().all();
    entry.body = hop.body;
    const QString path = AnswerBook::pathOf(run.draft());
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() < maximumAnswers || m_entries.contains(path))
        m_entries.insert(path, entry);
}

void RunAnswers::setFormer(const std::shared_ptr<const LastAnswers> &former)
{
    const std::lock_guard lock(m_mutex);
    if (!m_former)
        m_former = former;
}

std::optional<LastAnswer> RunAnswers::lastAnswer(const QString &path) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.constFind(path);
    if (found == m_entries.constEnd())
        return m_former ? m_former->lastAnswer(path) : std::nullopt;
    LastAnswer answer = found->head;
    if (found->body) {
        answer.body = found->body->read(0, AnswerBook::MaxBody);
        answer.isWhole = answer.body.size() == found->body->size();
    }
    return answer;
}

} // namespace Fingerpost
