// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodystore.h"
#include "body/bodyworker.h"

#include <QIODevice>

#include <cstring>
#include <memory>

namespace Fingerpost::Ui {

/// A body as a file for readers of Qt's. When its job is cancelled it fails, which ends them.
class BodyDevice : public QIODevice {
public:
    BodyDevice(std::shared_ptr<const BodyStore> store, std::shared_ptr<const BodyJob> job)
        : m_store(std::move(store))
        , m_job(std::move(job))
    {
        open(ReadOnly | Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return m_store->size(); }
    bool seek(qint64 position) override
    {
        m_at = position;
        return QIODevice::seek(position);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_job->isCancelled())
            return -1;
        const QByteArray bytes = m_store->read(m_at, most);
        if (!bytes.isEmpty())
            std::memcpy(data, bytes.constData(), size_t(bytes.size()));
        m_at += bytes.size();
        return bytes.size();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const std::shared_ptr<const BodyStore> m_store;
    const std::shared_ptr<const BodyJob> m_job;
    qint64 m_at = 0;
};

} // namespace Fingerpost::Ui
