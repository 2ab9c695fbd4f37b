// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/reply.h"
#include "playground/request.h"

#include <chrono>

namespace Fingerpost::Playground {

/// Reads the bounded numbers of a request, from its path or its query. The first one that makes no
/// sense is remembered: read all of them, then ask ok().
class Parameters {
public:
    /// What to do with a number above the limit: httpbin cuts some of them.
    enum class Above { Refuse, Cut };

    explicit Parameters(const Request &request)
        : m_request(request)
    {
    }

    [[nodiscard]] qint64 integer(QStringView name, qint64 fallback, qint64 least, qint64 most,
                                 Above above = Above::Refuse);
    [[nodiscard]] double number(QStringView name, double fallback, double least, double most,
                                Above above = Above::Refuse);
    [[nodiscard]] std::chrono::milliseconds seconds(QStringView name, double fallback, double most,
                                                    Above above = Above::Refuse);
    /// Bytes; k, M and G stand for powers of 1024.
    [[nodiscard]] qint64 size(QStringView name, qint64 fallback, qint64 least, qint64 most);

    [[nodiscard]] bool ok() const { return m_error.isEmpty(); }
    /// The answer for a number that makes no sense: 400 and why.
    [[nodiscard]] Reply refusal() const { return errorReply(400, m_error); }

private:
    void refuse(QStringView name, const QString &rule);

    const Request &m_request;
    QString m_error;
};

} // namespace Fingerpost::Playground
