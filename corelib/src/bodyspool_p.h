// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QObject>

#include <functional>
#include <memory>

class QIODevice;
class QTemporaryFile;

namespace Requests {

/// Writes a body of unknown size to a temporary file, never to memory, until its end tells the size: Qt
/// cannot send a chunked body. Thread: the I/O thread, which it does not hold up.
class BodySpool : public QObject {
public:
    using Done = std::function<void(Result<std::unique_ptr<QIODevice>>)>;

    /// \a done is called once, never from within the constructor; not after the spool's destruction.
    BodySpool(std::unique_ptr<QIODevice> source, Done done);
    ~BodySpool() override;

private:
    void copySome();
    void copyLater();
    void finish(const Error &error);

    std::unique_ptr<QIODevice> m_source;
    std::unique_ptr<QTemporaryFile> m_file;
    Done m_done;
    bool m_queued = false;
    bool m_channelFinished = false;
};

} // namespace Requests
