// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchangerun.h"
#include "history/historydatabase.h"

#include <memory>

namespace Fingerpost {

/// Makes what is kept of an exchange that has ended: a record without secrets, its bodies as files, and the
/// text it can be found by. A value, so that another thread can do the work.
class HistoryComposer {
public:
    static constexpr qint64 MostSent = 64 * 1024 * 1024; ///< of a request's body; more is not kept

    /// A body of more than \a mostReceived bytes is not kept; 0: all are.
    HistoryComposer(HistoryId id, const ExchangeRun &run, qint64 mostReceived);

    /// Blocks. Error: a body could not be written.
    [[nodiscard]] Requests::Result<HistoryAddition> compose(const BodyFiles &files) const;

private:
    class Work;

    HistoryId m_id;
    ExchangeRun::Outcome m_outcome;
    std::shared_ptr<const ResolvedDraft> m_resolved; ///< null: without variables
    QStringList m_secrets;
    qint64 m_mostReceived;
};

} // namespace Fingerpost
