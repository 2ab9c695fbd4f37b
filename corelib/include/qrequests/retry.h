// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QList>

#include <chrono>
#include <optional>

namespace Requests {

/// How often and after what a hop is sent again: Requests' max_retries, after urllib3 1.26's Retry.
///
///     adapter->setRetry({.total = 3, .backoffFactor = 0.5, .statusForcelist = {502, 503}});
///
/// Counts are of repeats, not of tries, and begin anew with each hop of an exchange. A request whose body
/// can be read only once is never repeated. Nothing is repeated once the head of an answer has come, unless
/// its status asks for it: a body cut short stays an error. What comes of it when nothing is left:
/// RetryError for a status; a ConnectionError for everything else, ReadTimeout included, as Requests maps
/// them (SslError, ProxyError and ConnectTimeout are kept, they are ConnectionErrors).
/// Default: nothing is repeated. A value; any thread. \since 0.1
struct Retry {
    int total = 0; ///< repeats of any kind; comes before all other counts
    std::optional<int> connect = {}; ///< after no connection came about; any method
    std::optional<int> read = {}; ///< after the peer closed, stalled or sent no HTTP; allowedMethods only
    std::optional<int> redirect = {}; ///< after a status of statusForcelist with a Location; allowedMethods
    std::optional<int> status = {}; ///< after any other status that asks for it; allowedMethods only
    /// Seconds: before the second repeat 2 * backoffFactor is waited, then twice as long each time. The
    /// first repeat is sent at once.
    double backoffFactor = 0;
    std::chrono::milliseconds backoffMax = std::chrono::seconds(120); ///< bound of a wait by backoffFactor
    QList<int> statusForcelist = {}; ///< statuses to repeat after, as 502
    /// Methods that may be repeated after they may have reached the peer; empty: any. Default: the
    /// idempotent ones (RFC 9110 §9.2.2).
    QByteArrayList allowedMethods = {"HEAD", "GET", "PUT", "DELETE", "OPTIONS", "TRACE"};
    /// Wait as long as Retry-After says (RFC 9110 §10.2.3), and repeat after a 413, 429 or 503 that has it.
    bool respectRetryAfter = true;
    std::chrono::milliseconds retryAfterMax = std::chrono::hours(6); ///< bound of a wait by Retry-After
    /// False: the answer itself is delivered, not a RetryError, when no repeat is left for its status.
    bool raiseOnStatus = true;

    friend bool operator==(const Retry &, const Retry &) = default;
};

} // namespace Requests
