// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/answerbook.h"

#include "body/bodystore.h"
#include "exchange/exchangerun.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

class AnswerBook::Snapshot : public LastAnswers {
public:
    explicit Snapshot(QHash<QString, Entry> entries)
        : m_entries(std::move(entries))
    {
    }

    std::optional<LastAnswer> lastAnswer(const QString &path) const override
    {
        const auto found = m_entries.constFind(path);
        if (found == m_entries.constEnd())
            return std::nullopt;
        LastAnswer answer = found->head;
        if (found->body) {
            answer.body = found->body->read(0, MaxBody);
            answer.isWhole = answer.body.size() == found->body->size();
        }
        return answer;
    }

private:
    QHash<QString, Entry> m_entries;
};

AnswerBook::AnswerBook() = default;
AnswerBook::~AnswerBook() = default;

QString AnswerBook::pathOf(const RequestDraft &draft)
{
    if (draft.path.isEmpty())
        return draft.displayName();
    const qsizetype slash = draft.path.lastIndexOf(u'/') + 1;
    return draft.path.left(slash) + draft.displayName();
}

void AnswerBook::remember(const ExchangeRun &run)
{
    if (run.hops().isEmpty() || !run.hops().constLast().headReceived)
        return;
    const Hop &hop = run.hops().constLast();
    Entry entry;
    entry.head.status = hop.response.statusCode();
    entry.head.headers = hop.response.headers();
    entry.head.cookies = hop.response.cookies().all();
    entry.body = hop.body;
    entry.number = ++m_count;
    m_entries.insert({run.draft().collection, pathOf(run.draft())}, entry);
    if (m_entries.size() > MaxAnswers) {
        const auto oldest =
            std::min_element(m_entries.begin(), m_entries.end(),
                             [](const Entry &a, const Entry &b) { return a.number < b.number; });
        m_entries.erase(oldest);
    }
}

std::shared_ptr<const LastAnswers> AnswerBook::answersFor(const QString &collection) const
{
    QHash<QString, Entry> entries;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it.key().first == collection)
            entries.insert(it.key().second, it.value());
    }
    return std::make_shared<Snapshot>(std::move(entries));
}

} // namespace Fingerpost
