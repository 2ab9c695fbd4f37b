// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exchangerecord.h"

namespace Fingerpost::Cli {

void BoundedBody::append(QByteArrayView bytes)
{
    m_over = m_over || m_bytes.size() + bytes.size() > m_limit;
    if (m_over)
        m_bytes = QByteArray();
    else
        m_bytes.append(bytes);
}

std::optional<QByteArray> BoundedBody::bytes() const
{
    return m_over ? std::nullopt : std::optional(m_bytes);
}

class ExchangeRecord::Sink final : public Requests::BodySink {
public:
    Sink(std::shared_ptr<ExchangeRecord> record, int hop)
        : m_record(std::move(record))
        , m_hop(hop)
    {
    }
    Requests::Result<void> append(QByteArrayView bytes) override
    {
        m_record->keep(m_hop, bytes);
        return {};
    }
    void finished(const Requests::Error &) override { }

private:
    std::shared_ptr<ExchangeRecord> m_record;
    int m_hop;
};

void ExchangeRecord::observe(Requests::RequestOptions *options)
{
    options->observer = [self = shared_from_this()](const Requests::ExchangeEvent &event) {
        if (event.kind != Requests::ExchangeEvent::HopStarted)
            return;
        const std::lock_guard lock(self->m_mutex);
        self->m_started.append(QDateTime::currentDateTimeUtc());
        self->m_bodies.append(BoundedBody(self->m_limit));
    };
    // Streaming asks only for the hops before the last.
    options->sink = [self = shared_from_this()](const Requests::Response &head) {
        return std::make_shared<Sink>(self, int(head.history().size()));
    };
}

void ExchangeRecord::keep(QByteArrayView bytes)
{
    if (m_limit > 0)
        keep(-1, bytes);
}

void ExchangeRecord::keep(int hop, QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    if (m_bodies.isEmpty())
        return;
    m_bodies[hop < 0 ? m_bodies.size() - 1 : hop].append(bytes);
}

QList<Requests::HarEntry> ExchangeRecord::hops(const Requests::Response &response) const
{
    const std::lock_guard lock(m_mutex);
    QList<Requests::HarEntry> hops;
    const QList<Requests::Response> all = response.history() + QList{response};
    for (qsizetype i = 0; i < all.size() && i < m_started.size(); ++i)
        hops.append({all.at(i), m_started.at(i), m_bodies.at(i).bytes()});
    return hops;
}

} // namespace Fingerpost::Cli
