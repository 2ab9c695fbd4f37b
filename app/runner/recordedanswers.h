// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/recordedrequest.h"

#include <qrequests/replayadapter.h>

#include <QHash>

#include <memory>

namespace Fingerpost {

/// Answers from what was recorded. A ReplayAdapter gives the answers, each once; this finds the one that
/// belongs to a request, also where the recording hides a secret, and says of a request that has none which
/// is the nearest and what differs. Thread: as Adapter.
class RecordedAnswers final : public Requests::Adapter {
public:
    /// Those of \a entries whose URL begins with \a scheme; all of them count when the nearest is looked for.
    RecordedAnswers(std::shared_ptr<const QList<Requests::HarEntry>> entries, const QString &scheme);

    [[nodiscard]] std::unique_ptr<Requests::Transfer> send(const Requests::PreparedRequest &request,
                                                           const Requests::TransferOptions &options,
                                                           Requests::TransferClient *client) override;
    void close() override { }

private:
    struct Known {
        RecordedRequest request;
        Requests::PreparedRequest prepared;
        bool isUsed = false;
    };

    [[nodiscard]] int find(const RecordedRequest &request, bool *wasUsed) const;
    [[nodiscard]] Requests::Error nothing(const RecordedRequest &request, bool wasUsed);
    [[nodiscard]] const QList<RecordedRequest> &all();

    std::shared_ptr<const QList<Requests::HarEntry>> m_entries;
    QList<Known> m_known;
    QHash<QString, QList<int>> m_exact; ///< by method and URL, of those that hide nothing in it
    QList<int> m_hidden; ///< of the others
    QList<RecordedRequest> m_all; ///< whatever their scheme; read when the nearest is looked for first
    Requests::ReplayAdapter m_replay;
};

} // namespace Fingerpost
