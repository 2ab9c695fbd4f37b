// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QIODevice>
#include <QObject>

#include <functional>
#include <memory>

namespace Requests {

/// A request's body as libcurl reads it: forwards and once. Thread: the I/O thread.
class CurlBody final : public QObject {
public:
    /// \a size -1: not known. \a onReady is called when bytes may have come after a pause, or the end.
    CurlBody(std::unique_ptr<QIODevice> source, qint64 size, std::function<void()> onReady);

    static constexpr qint64 Pause = -1;
    static constexpr qint64 Failed = -2;
    /// How many bytes there were, 0 at the end, or one of the above.
    [[nodiscard]] qint64 read(char *data, qint64 maxSize);

    [[nodiscard]] qint64 taken() const { return m_taken; }
    /// The last read() found nothing: it is not the peer that is slow.
    [[nodiscard]] bool isStarved() const { return m_starved; }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    [[nodiscard]] qint64 end(bool byError);
    [[nodiscard]] qint64 fail(const Error &error);

    std::unique_ptr<QIODevice> m_source;
    const qint64 m_size;
    std::function<void()> m_onReady;
    qint64 m_taken = 0;
    bool m_starved = false;
    bool m_channelFinished = false;
    Error m_error;
};

} // namespace Requests
