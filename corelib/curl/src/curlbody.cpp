// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "curlbody_p.h"

#include "usercode_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

CurlBody::CurlBody(std::unique_ptr<QIODevice> source, qint64 size, std::function<void()> onReady)
    : m_source(std::move(source))
    , m_size(size)
    , m_onReady(std::move(onReady))
{
    if (!m_source)
        return;
    connect(m_source.get(), &QIODevice::readyRead, this, [this] { m_onReady(); });
    connect(m_source.get(), &QIODevice::readChannelFinished, this, [this] {
        m_channelFinished = true;
        m_onReady();
    });
}

qint64 CurlBody::read(char *data, qint64 maxSize)
{
    m_starved = false;
    if (m_error)
        return Failed;
    if (!m_source || m_taken == m_size)
        return 0;
    const qint64 wanted = m_size < 0 ? maxSize : qMin(maxSize, m_size - m_taken);
    qint64 count = -1;
    bool ends = false;
    bool byError = false;
    const Error thrown = caught(u"The body"_s, [&] {
        count = m_source->read(data, wanted);
        // A sequential device is "at its end" in every pause: it really ends by -1 or by closing its channel.
        ends = count < 0
            || (count == 0 && (m_channelFinished || (!m_source->isSequential() && m_source->atEnd())));
        byError = count < 0 && !m_source->atEnd();
    });
    if (thrown)
        return fail(thrown);
    if (ends)
        return end(byError);
    if (count == 0) {
        m_starved = true;
        return Pause;
    }
    m_taken += count;
    return count;
}

qint64 CurlBody::end(bool byError)
{
    const QString why = m_source->errorString();
    if (m_size >= 0)
        return fail(Error(Error::RequestException,
                          u"The request's body ended after %1 of %2 bytes."_s.arg(m_taken).arg(m_size), why));
    if (byError)
        return fail(
            Error(Error::RequestException, u"The request's body could not be read to its end."_s, why));
    return 0;
}

qint64 CurlBody::fail(const Error &error)
{
    m_error = error;
    return Failed;
}

} // namespace Requests
