// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "retryplan_p.h"

#include "cookieparser_p.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace Requests {

namespace {

constexpr milliseconds longestWait{std::numeric_limits<int>::max()}; // what a QTimer can

bool canBeSentAgain(const PreparedRequest &request)
{
    return !request.body() || request.body()->isRewindable();
}

/// Requests' mapping of urllib3's MaxRetryError: a ReadTimeout becomes a ConnectionError.
Error exhausted(const Error &last, int tries)
{
    const Error::Code code = last.isA(Error::ConnectionError) ? last.code() : Error::ConnectionError;
    const QString tried = tries > 1 ? u" It was tried %1 times."_s.arg(tries) : QString();
    Error error(code, last.message() + tried, last.detail(), last.cause());
    error.setPlace(last.url(), last.hop());
    return error;
}

} // namespace

std::optional<milliseconds> retryAfter(const QByteArray &value)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return {};
    if (std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; })) {
        constexpr qint64 limit = std::chrono::seconds(std::chrono::hours(24 * 3650)).count();
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return std::chrono::seconds(fits ? std::min(seconds, limit) : limit);
    }
    // The three forms of RFC 9110 §5.6.7, and what else is sent; cookies have the same zoo of dates.
    const QDateTime date = parseCookieDate(text);
    if (!date.isValid())
        return {};
    return milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(date)));
}

RetryPlan::RetryPlan(const Retry &retry)
    : m_left(retry)
    , m_active(retry.total > 0 || !retry.statusForcelist.isEmpty())
{
}

/// urllib3's _is_connection_error() and _is_read_error(). An error that no repeat can mend has no kind.
std::optional<RetryPlan::Kind> RetryPlan::kindOf(const Error &error)
{
    switch (error.code()) {
    case Error::ConnectTimeout:
        return Kind::Connect;
    case Error::ReadTimeout:
        return Kind::Read;
    case Error::SslError:
        return Kind::Other;
    case Error::ConnectionError:
    case Error::ProxyError:
        switch (error.cause()) {
        case Error::ConnectionRefused:
        case Error::HostNotFound:
        case Error::NetworkUnreachable:
            return Kind::Connect;
        default:
            // Where it is not known how far the request came, it may have come all the way.
            return error.code() == Error::ProxyError ? Kind::Other : Kind::Read;
        }
    default:
        return {};
    }
}

bool RetryPlan::allows(const PreparedRequest &request) const
{
    return m_left.allowedMethods.isEmpty() || m_left.allowedMethods.contains(request.method().toUpper());
}

bool RetryPlan::asksAgain(const ResponseHead &head) const
{
    if (m_left.statusForcelist.contains(head.statusCode))
        return true;
    const bool mayWait = head.statusCode == 413 || head.statusCode == 429 || head.statusCode == 503;
    return m_left.total > 0 && m_left.respectRetryAfter && mayWait
        && !head.headers.value("Retry-After").isEmpty();
}

bool RetryPlan::take(std::optional<int> *count)
{
    if (m_left.total <= 0 || (count && *count && **count <= 0))
        return false;
    --m_left.total;
    if (count && *count)
        --**count;
    ++m_repeats;
    return true;
}

/// urllib3's get_backoff_time(): nothing before the first repeat.
milliseconds RetryPlan::backoff() const
{
    if (m_repeats <= 1 || m_left.backoffFactor <= 0)
        return milliseconds(0);
    const double wait = m_left.backoffFactor * 1000 * std::exp2(m_repeats - 1);
    return std::min(milliseconds(qint64(std::min(wait, double(m_left.backoffMax.count())))), longestWait);
}

RetryPlan::Verdict RetryPlan::afterError(const PreparedRequest &request, const Error &error)
{
    const std::optional<Kind> kind = kindOf(error);
    if (!m_active || !kind || !canBeSentAgain(request) || (*kind == Kind::Read && !allows(request)))
        return {{}, error};
    std::optional<int> *count = nullptr;
    if (*kind == Kind::Connect)
        count = &m_left.connect;
    else if (*kind == Kind::Read)
        count = &m_left.read;
    if (!take(count))
        return {{}, exhausted(error, m_repeats + 1)};
    return {backoff(), {}};
}

RetryPlan::Verdict RetryPlan::afterAnswer(const PreparedRequest &request, const ResponseHead &head)
{
    if (!m_active || !allows(request) || !asksAgain(head) || !canBeSentAgain(request))
        return {};
    const bool redirects = head.statusCode / 100 == 3 && head.headers.contains("Location");
    if (!take(redirects ? &m_left.redirect : &m_left.status)) {
        if (!m_left.raiseOnStatus)
            return {};
        return {{},
                Error(Error::RetryError,
                      u"The server answered with status %1, and no repeat is left after %2."_s
                          .arg(head.statusCode)
                          .arg(m_repeats))};
    }
    if (m_left.respectRetryAfter) {
        if (const auto asked = retryAfter(head.headers.value("Retry-After")); asked && asked->count() > 0)
            return {std::min({*asked, m_left.retryAfterMax, longestWait}), {}};
    }
    return {backoff(), {}};
}

} // namespace Requests
