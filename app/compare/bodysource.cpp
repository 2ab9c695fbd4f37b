// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/bodysource.h"

#include "body/bodystore.h"

namespace Fingerpost {

namespace {
constexpr qint64 ReadAtOnce = 4 * 1024 * 1024;
} // namespace

BodySource::BodySource(const QByteArray &bytes)
    : m_bytes(bytes)
{
}

BodySource::BodySource(const std::shared_ptr<BodyStore> &store)
    : m_store(store)
{
}

qint64 BodySource::size() const
{
    return m_store ? m_store->size() : m_bytes.size();
}

QByteArray BodySource::read(qint64 limit, const std::function<bool(qint64)> &proceed) const
{
    if (!m_store)
        return m_bytes.first(qMin<qint64>(limit, m_bytes.size()));
    const qint64 wanted = qMin(limit, m_store->size());
    QByteArray bytes;
    bytes.reserve(wanted);
    while (bytes.size() < wanted) {
        const QByteArray piece = m_store->read(bytes.size(), qMin(ReadAtOnce, wanted - bytes.size()));
        if (piece.isEmpty())
            break;
        bytes += piece;
        if (proceed && !proceed(bytes.size()))
            return {};
    }
    return bytes;
}

} // namespace Fingerpost
