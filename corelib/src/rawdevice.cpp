// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "livebody_p.h"

#include "guardedcontext_p.h"
#include "pendingstate_p.h"

#include <QIODevice>

namespace Requests {

namespace {

/// Requests' raw over what a live body's exchange brings. Reading blocks as Python's does; the signals are
/// for those who must not wait.
class RawDevice final : public QIODevice {
public:
    explicit RawDevice(std::shared_ptr<LiveHandle> live)
        : m_live(std::move(live))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~RawDevice() override { m_live->body().setOnNews({}); }

    void watch()
    {
        m_live->body().setOnNews(
            [context = GuardedContext::watch(this), told = m_told, device = this](LiveBody::News news) {
                if (news == LiveBody::End)
                    context->post([device] { device->tellEnd(); });
                else if (!told->exchange(true))
                    context->post([device] { device->tellBytes(); });
            });
        // What came before somebody watched. The end is told once only.
        if (pipe().bytesAvailable() > 0 && !m_told->exchange(true))
            QMetaObject::invokeMethod(
                this, [this] { tellBytes(); }, Qt::QueuedConnection);
        if (pipe().isEnded())
            QMetaObject::invokeMethod(
                this, [this] { tellEnd(); }, Qt::QueuedConnection);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return pipe().bytesAvailable() + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool atEnd() const override { return pipe().isEnded() && bytesAvailable() == 0; }
    bool waitForReadyRead(int msecs) override
    {
        warnOnGuiThread("Response::raw()->waitForReadyRead()");
        return m_live->body().waitForBytes(msecs);
    }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        qint64 done = 0;
        while (done < maxSize && m_live->body().waitForBytes(-1))
            done += pipe().read(data + done, maxSize - done);
        if (done == 0 && !pipe().isEnded())
            setErrorString(LiveBody::cannotWait().message());
        return done == 0 && maxSize > 0 ? -1 : done;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] BodyPipe &pipe() const { return m_live->body().pipe(); }

    void tellBytes()
    {
        *m_told = false;
        if (pipe().bytesAvailable() > 0)
            Q_EMIT readyRead();
    }

    void tellEnd()
    {
        if (!std::exchange(m_endTold, true))
            Q_EMIT readChannelFinished();
    }

    const std::shared_ptr<LiveHandle> m_live;
    const std::shared_ptr<std::atomic<bool>> m_told = std::make_shared<std::atomic<bool>>(false);
    bool m_endTold = false;
};

} // namespace

std::shared_ptr<QIODevice> rawDevice(std::shared_ptr<LiveHandle> live)
{
    live->body().pipe().switchToCoded();
    auto device = std::make_shared<RawDevice>(std::move(live));
    device->watch();
    return device;
}

} // namespace Requests
