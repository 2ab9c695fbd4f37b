// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Fingerpost::Cli {

/// Where bytes go. An error sticks: later bytes are dropped.
class Output {
public:
    virtual ~Output() = default;
    virtual void append(const QByteArray &bytes) = 0;
    /// False: it has enough for now.
    [[nodiscard]] virtual bool isDrained() const = 0;
    [[nodiscard]] bool hasFailed() const { return !m_problem.isEmpty(); }
    /// A sentence; empty when all is well.
    [[nodiscard]] const QString &problem() const { return m_problem; }

protected:
    void setProblem(const QString &problem) { m_problem = problem; }

private:
    QString m_problem;
};

} // namespace Fingerpost::Cli
