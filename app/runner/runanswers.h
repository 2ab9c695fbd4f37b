// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/lastanswers.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace Fingerpost {

class BodyStore;
class ExchangeRun;

/// The last answers of one time through a collection, as they come. Any thread.
class RunAnswers : public LastAnswers {
public:
    static constexpr int maximumAnswers = 1000; ///< later ones are not noted

    RunAnswers();
    ~RunAnswers() override;

    void remember(const ExchangeRun &run);
    /// Where it looks for what it has not got; the first one counts.
    void setFormer(const std::shared_ptr<const LastAnswers> &former);
    [[nodiscard]] std::optional<LastAnswer> lastAnswer(const QString &path) const override;

private:
    struct Entry {
        LastAnswer head; ///< without its body
        std::shared_ptr<BodyStore> body;
    };

    mutable std::mutex m_mutex;
    QHash<QString, Entry> m_entries;
    std::shared_ptr<const LastAnswers> m_former;
};

} // namespace Fingerpost
