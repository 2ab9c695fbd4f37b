// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/response.h>

#include <QIODevice>

#include <memory>

namespace Requests {

class ResponseStreamPrivate;

/// A response whose body is read as it comes: Requests' stream=True. A sequential, read-only device, open
/// from the start. While its reader holds back, so does the peer: at most a few MiB wait in memory. Thread:
/// lives on the thread it was made on; signals come from that thread's event loop; without one, use the
/// blocking waitForHead() and waitForReadyRead(). Destroying it ends the exchange. \since 0.1
class QREQUESTS_EXPORT ResponseStream : public QIODevice {
    Q_OBJECT
public:
    ~ResponseStream() override;

    /// Status, headers, history; after finished() also sizes, timings and error. Before the head has come:
    /// empty.
    [[nodiscard]] Response response() const;
    [[nodiscard]] bool isHeadReceived() const;
    [[nodiscard]] bool isFinished() const;
    /// Ends the exchange; finished() follows, with Error::Canceled.
    void abort();
    /// Blocks until the head has come or the exchange has failed, at most \a msecs (-1: no limit). Spins no
    /// event loop. On the I/O thread, as in a hook, nothing here waits: what is not there yet is refused.
    bool waitForHead(int msecs = -1);
    bool waitForReadyRead(int msecs = -1) override;
    /// Requests' iter_content and iter_lines over what is still unread; as in Response. They block: for
    /// threads without an event loop. A range may be used as long as the stream is open.
    [[nodiscard]] ChunkRange iterContent(qint64 chunkSize = 1);
    [[nodiscard]] TextRange iterText(qint64 chunkSize = 1);
    [[nodiscard]] LineRange iterLines(qint64 chunkSize = 512,
                                      const std::optional<QByteArray> &delimiter = {});
    [[nodiscard]] TextLineRange iterTextLines(qint64 chunkSize = 512,
                                              const std::optional<QString> &delimiter = {});
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    void close() override;

Q_SIGNALS:
    /// The head of the last hop has come.
    void headReceived(const Requests::Response &head);
    /// The exchange has ended; bytes may still be unread.
    void finished(const Requests::Response &response);

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    friend class SessionPrivate;
    friend class Session;
    explicit ResponseStream(std::unique_ptr<ResponseStreamPrivate> priv);
    std::unique_ptr<ResponseStreamPrivate> d;
};

} // namespace Requests
