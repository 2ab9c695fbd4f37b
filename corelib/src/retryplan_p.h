// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>
#include <qrequests/error.h>
#include <qrequests/preparedrequest.h>
#include <qrequests/retry.h>

#include <chrono>
#include <optional>

namespace Requests {

/// What is left of a Retry while one hop is tried (urllib3's Retry.increment()).
class RetryPlan {
public:
    RetryPlan() = default;
    explicit RetryPlan(const Retry &retry);

    struct Verdict {
        std::optional<std::chrono::milliseconds> wait; ///< send the request again after this
        Error error; ///< without wait: what the exchange ends with; none: the answer stands
    };
    /// The try ended with \a error before any answer came.
    [[nodiscard]] Verdict afterError(const PreparedRequest &request, const Error &error);
    /// An answer came.
    [[nodiscard]] Verdict afterAnswer(const PreparedRequest &request, const ResponseHead &head);

private:
    enum class Kind { Connect, Read, Other };
    [[nodiscard]] static std::optional<Kind> kindOf(const Error &error);
    [[nodiscard]] bool allows(const PreparedRequest &request) const;
    [[nodiscard]] bool asksAgain(const ResponseHead &head) const;
    /// Counts one repeat off; false when none is left.
    [[nodiscard]] bool take(std::optional<int> *count);
    [[nodiscard]] std::chrono::milliseconds backoff() const;

    Retry m_left;
    bool m_active = false;
    int m_repeats = 0;
};

/// The wait a Retry-After value asks for: seconds, or a date (RFC 9110 §10.2.3); nothing when it is neither.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value);

} // namespace Requests
