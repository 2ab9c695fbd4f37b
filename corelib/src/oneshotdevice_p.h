// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QIODevice>

#include <memory>

namespace Requests {

/// A request's body as QNetworkAccessManager may read it: forwards only and once. Its reset() fails as soon
/// as anything may have left, and that alone keeps Qt from sending a request again, up to three times,
/// whenever a peer closes or answers with garbage; such a request ends with ContentReSendError.
class OneShotDevice : public QIODevice {
    Q_OBJECT
public:
    /// \a source null: an empty body.
    explicit OneShotDevice(std::unique_ptr<QIODevice> source);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    bool reset() override;

    /// Qt asked for bytes and the source had none yet: it is not the peer that is slow.
    [[nodiscard]] bool isStarved() const { return m_starved; }
    /// The source came to its end or failed, after taken() bytes.
    [[nodiscard]] bool isEnded() const { return m_ended; }
    [[nodiscard]] qint64 taken() const { return m_taken; }
    [[nodiscard]] QString sourceError() const { return m_sourceError; }
    /// What the source has thrown, which ended it.
    [[nodiscard]] Error thrown() const { return m_thrown; }

Q_SIGNALS:
    /// Qt has asked for bytes: the connection stands.
    void asked();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    std::unique_ptr<QIODevice> m_source;
    qint64 m_taken = 0;
    bool m_asked = false;
    bool m_starved = false;
    bool m_ended = false;
    QString m_sourceError;
    Error m_thrown;
};

} // namespace Requests
