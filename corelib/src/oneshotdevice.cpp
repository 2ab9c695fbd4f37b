// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "oneshotdevice_p.h"

#include "usercode_p.h"

namespace Requests {

OneShotDevice::OneShotDevice(std::unique_ptr<QIODevice> source)
    : m_source(std::move(source))
{
    if (m_source) {
        connect(m_source.get(), &QIODevice::readyRead, this, &QIODevice::readyRead);
        connect(m_source.get(), &QIODevice::readChannelFinished, this, &QIODevice::readChannelFinished);
    }
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotDevice::bytesAvailable() const
{
    return (m_source ? m_source->bytesAvailable() : 0) + QIODevice::bytesAvailable();
}

bool OneShotDevice::atEnd() const
{
    return m_ended || !m_source;
}

bool OneShotDevice::reset()
{
    // An empty body is never asked for, so nothing tells whether its head has left: never again.
    // Otherwise Qt writes the head together with the first bytes of the body, and not before.
    return m_source && !m_asked;
}

qint64 OneShotDevice::readData(char *data, qint64 maxSize)
{
    m_asked = true;
    Q_EMIT asked();
    if (!m_source || m_ended)
        return -1;
    qint64 count = -1;
    bool ends = false;
    m_thrown = caught(QStringLiteral("The body"), [&] {
        count = m_source->read(data, maxSize);
        ends = count < 0 || (count == 0 && !m_source->isSequential() && m_source->atEnd());
    });
    if (m_thrown || ends) {
        m_ended = true;
        m_sourceError = m_source->errorString();
        return -1;
    }
    m_starved = count == 0;
    m_taken += count;
    return count;
}

qint64 OneShotDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace Requests
