// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/recordedanswers.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// How many recorded requests are compared when the nearest is looked for.
constexpr qsizetype MostCompared = 20'000;

QList<Requests::HarEntry> entriesOf(const QList<Requests::HarEntry> &all, const QString &scheme)
{
    QList<Requests::HarEntry> some;
    for (const Requests::HarEntry &entry : all) {
        if (entry.response.request().url().startsWith(scheme, Qt::CaseInsensitive))
            some.append(entry);
    }
    return some;
}

QString replayWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Runner", text);
}

} // namespace

RecordedAnswers::RecordedAnswers(std::shared_ptr<const QList<Requests::HarEntry>> entries,
                                 const QString &scheme)
    : m_entries(std::move(entries))
    , m_replay(entriesOf(*m_entries, scheme))
{
    const QList<Requests::HarEntry> mine = entriesOf(*m_entries, scheme);
    for (const Requests::HarEntry &entry : mine) {
        const Requests::PreparedRequest prepared = entry.response.request();
        const Known known{RecordedRequest(prepared), prepared};
        const int index = int(m_known.size());
        if (known.request.hidesInUrl())
            m_hidden.append(index);
        else
            m_exact[known.request.name()].append(index);
        m_known.append(known);
    }
}

int RecordedAnswers::find(const RecordedRequest &request, bool *wasUsed) const
{
    const QList<int> exact = m_exact.value(request.name());
    for (const QList<int> *some : {&exact, &m_hidden}) {
        for (const int index : *some) {
            const Known &known = m_known.at(index);
            if (!known.request.matches(request))
                continue;
            if (!known.isUsed)
                return index;
            *wasUsed = true;
        }
    }
    return -1;
}

std::unique_ptr<Requests::Transfer> RecordedAnswers::send(const Requests::PreparedRequest &request,
                                                          const Requests::TransferOptions &options,
                                                          Requests::TransferClient *client)
{
    const RecordedRequest asked(request);
    bool wasUsed = false;
    const int index = find(asked, &wasUsed);
    if (index >= 0) {
        m_known[index].isUsed = true;
        return m_replay.send(m_known.at(index).prepared, options, client);
    }
    Requests::Response refusal(nothing(asked, wasUsed));
    refusal.setRequest(request);
    return Requests::ReplayAdapter({Requests::HarEntry{refusal, {}, {}}}).send(request, options, client);
}

const QList<RecordedRequest> &RecordedAnswers::all()
{
    for (qsizetype i = m_all.size(); i < qMin(m_entries->size(), MostCompared); ++i)
        m_all.append(RecordedRequest(m_entries->at(i).response.request()));
    return m_all;
}

Requests::Error RecordedAnswers::nothing(const RecordedRequest &request, bool wasUsed)
{
    using Requests::Error;
    if (wasUsed)
        return {
            Error::ConnectionError,
            replayWords(QT_TRANSLATE_NOOP("Fingerpost::Runner",
                                          "Every recorded answer to %1 has been given; each is given once."))
                .arg(request.shownName())};
    const QString message =
        replayWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "No answer to %1 was recorded."))
            .arg(request.shownName());
    const RecordedRequest *nearest = nullptr;
    int least = std::numeric_limits<int>::max();
    for (const RecordedRequest &other : all()) {
        if (const int distance = other.distance(request, least); distance < least) {
            least = distance;
            nearest = &other;
        }
    }
    if (!nearest)
        return {Error::ConnectionError, message,
                replayWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "Nothing was recorded."))};
    const QStringList lines{
        replayWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "The nearest is %1:")).arg(nearest->shownName())};
    return {Error::ConnectionError, message, (lines + nearest->differences(request)).join(u"\n  "_s)};
}

} // namespace Fingerpost
