// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "bodyspool_p.h"

#include "bodyreaders_p.h"
#include "usercode_p.h"

#include <QPointer>
#include <QTemporaryFile>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {
constexpr qint64 BlockSize = 64 * 1024;
constexpr int BlocksATurn = 16;
} // namespace

BodySpool::BodySpool(std::unique_ptr<QIODevice> source, Done done)
    : m_source(std::move(source))
    , m_file(std::make_unique<QTemporaryFile>())
    , m_done(std::move(done))
{
    connect(m_source.get(), &QIODevice::readyRead, this, &BodySpool::copyLater);
    connect(m_source.get(), &QIODevice::readChannelFinished, this, [this] {
        m_channelFinished = true;
        copyLater();
    });
    copyLater();
}

BodySpool::~BodySpool() = default;

void BodySpool::copyLater()
{
    if (std::exchange(m_queued, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_queued = false;
            const QPointer<BodySpool> self(this); // gone once it is done
            const Error thrown = caught(u"The body"_s, [this] { copySome(); });
            if (thrown && self && m_done)
                finish(thrown);
        },
        Qt::QueuedConnection);
}

void BodySpool::copySome()
{
    if (!m_done)
        return;
    if (!m_file->isOpen() && !m_file->open())
        return finish(Error(Error::RequestException,
                            u"The body could not be kept in a temporary file. Make room, or set TMPDIR."_s,
                            m_file->errorString()));
    for (int i = 0; i < BlocksATurn; ++i) {
        const QByteArray block = m_source->read(BlockSize);
        if (!block.isEmpty()) {
            if (m_file->write(block) != block.size())
                return finish(
                    Error(Error::RequestException,
                          u"The body could not be kept in a temporary file. Make room, or set TMPDIR."_s,
                          m_file->errorString()));
            continue;
        }
        // A sequential device is "at its end" in every pause: it really ends by -1 or by closing its channel.
        char none = 0;
        const qint64 more = m_source->read(&none, 1);
        if (more > 0) {
            m_file->putChar(none);
            continue;
        }
        if (more < 0 && !m_source->atEnd())
            return finish(Error(Error::RequestException,
                                u"The request's body could not be read to its end."_s,
                                m_source->errorString()));
        if (more < 0 || m_channelFinished || (!m_source->isSequential() && m_source->atEnd()))
            return finish({});
        return; // readyRead() goes on
    }
    copyLater();
}

void BodySpool::finish(const Error &error)
{
    const Done done = std::exchange(m_done, nullptr);
    if (error)
        return done(error);
    if (!m_file->seek(0)) // flushes too
        return done(Error(Error::RequestException, u"The body could not be kept in a temporary file."_s,
                          m_file->errorString()));
    done(std::unique_ptr<QIODevice>(std::move(m_file)));
}

} // namespace Requests
