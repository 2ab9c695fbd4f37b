// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historystore.h"

#include <QMenu>

#include <functional>

namespace Fingerpost::Ui {

/// The answers that one request got, the newest first: filled when it opens.
class AnswersMenu : public QMenu {
    Q_OBJECT
public:
    static constexpr int MostAnswers = 20;

    /// \a request says whose answers.
    AnswersMenu(HistoryStore &store, std::function<RequestDraft()> request, QWidget *parent = nullptr);
    /// The one in sight is checked; 0: none of them.
    void setCurrent(HistoryId id) { m_current = id; }

Q_SIGNALS:
    void chosen(Fingerpost::HistoryId id);
    /// To be compared with the one in sight.
    void compareRequested(Fingerpost::HistoryId id);
    void exportRequested();

private:
    void ask();
    void fill(const QList<HistoryEntry> &entries);
    [[nodiscard]] QString textOf(const HistoryEntry &entry) const;

    HistoryStore &m_store;
    std::function<RequestDraft()> m_request;
    HistoryId m_current = 0;
};

} // namespace Fingerpost::Ui
