// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace Fingerpost {

class BodyJob;

/// A regular expression of PCRE2, compiled, over UTF-8 that may be broken. One thread at a time.
class BodyPattern {
public:
    BodyPattern(const QString &text, bool matchCase, bool isLiteral);
    ~BodyPattern();
    Q_DISABLE_COPY_MOVE(BodyPattern)

    [[nodiscard]] QString problem() const { return m_problem; }
    /// Tells \a found every match that is not empty; false when it gave up somewhere, as it took too long.
    /// Matches begin at \a from or behind it: what is before is only looked back at. \a amidLine: ^ does not
    /// match where the text begins. Ends early once \a job is cancelled.
    bool scan(QByteArrayView text, qsizetype from, bool amidLine, const BodyJob &job,
              const std::function<void(qsizetype at, qsizetype size)> &found);

private:
    struct Code;
    std::unique_ptr<Code> m_code;
    QString m_problem;
};

} // namespace Fingerpost
