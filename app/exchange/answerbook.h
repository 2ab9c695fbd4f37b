// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/lastanswers.h"
#include "workspace/requestdraft.h"

#include <QHash>
#include <QPair>
#include <QString>

#include <memory>

namespace Fingerpost {

class BodyStore;
class ExchangeRun;

/// The last answer of each request of this session, for variables that take a value from one. For the GUI
/// thread; what answersFor() returns is a snapshot for any thread.
class AnswerBook {
public:
    static constexpr qint64 MaxBody = 32 * 1024 * 1024; ///< of a body more is not looked at
    static constexpr int MaxAnswers = 1000; ///< the longest known go first

    AnswerBook();
    ~AnswerBook();
    Q_DISABLE_COPY_MOVE(AnswerBook)

    /// Takes note of a run that has ended; one without an answer leaves the former.
    void remember(const ExchangeRun &run);
    /// As the requests of \a collection see it, which is empty for requests that were never saved.
    [[nodiscard]] std::shared_ptr<const LastAnswers> answersFor(const QString &collection) const;
    /// Under which path LastAnswers knows a request.
    [[nodiscard]] static QString pathOf(const RequestDraft &draft);

private:
    struct Entry {
        LastAnswer head; ///< without its body
        std::shared_ptr<BodyStore> body;
        quint64 number = 0; ///< the higher, the newer
    };
    class Snapshot;

    QHash<QPair<QString, QString>, Entry> m_entries; ///< by collection and path
    quint64 m_count = 0;
};

} // namespace Fingerpost
