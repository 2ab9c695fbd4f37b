// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/har.h>

#include <qrequests/requestoptions.h>
#include <qrequests/response.h>

#include <memory>
#include <mutex>

namespace Fingerpost::Cli {

/// The bytes of one body, or only their number when they are more than \a limit.
class BoundedBody {
public:
    explicit BoundedBody(qint64 limit = 0)
        : m_limit(limit)
    {
    }
    void append(QByteArrayView bytes);
    /// Nothing when there were too many.
    [[nodiscard]] std::optional<QByteArray> bytes() const;

private:
    qint64 m_limit;
    QByteArray m_bytes;
    bool m_over = false;
};

/// What an archive needs of an exchange beside its Response: when each hop began and what its body was.
/// Without an archive it keeps nothing, and the bodies of redirects are dropped as they come. Thread: any.
class ExchangeRecord : public std::enable_shared_from_this<ExchangeRecord> {
public:
    /// \a bodyLimit: bytes kept of each body.
    explicit ExchangeRecord(qint64 bodyLimit)
        : m_limit(bodyLimit)
    {
    }

    /// Makes \a options report here.
    void observe(Requests::RequestOptions *options);
    /// A block of the last hop's body.
    void keep(QByteArrayView bytes);
    /// The hops of \a response, the last one included.
    [[nodiscard]] QList<Requests::HarEntry> hops(const Requests::Response &response) const;

private:
    class Sink;
    void keep(int hop, QByteArrayView bytes);

    const qint64 m_limit;
    mutable std::mutex m_mutex;
    QList<QDateTime> m_started;
    QList<BoundedBody> m_bodies;
};

} // namespace Fingerpost::Cli
