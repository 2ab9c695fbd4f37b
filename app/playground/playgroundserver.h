// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <memory>

namespace Fingerpost {

/// The practice server: the endpoints people know from httpbin, and streams of our own.
///
/// It listens on 127.0.0.1 only and never blocks, so it may live on any thread that runs an event
/// loop. listen() has to be called on the thread the server lives on; the getters may be called from
/// another one once listen() has returned. Connections end when the server is destroyed.
class PlaygroundServer : public QObject {
    Q_OBJECT
public:
    explicit PlaygroundServer(QObject *parent = nullptr);
    ~PlaygroundServer() override;

    /// Starts to accept connections on @p port, or on a free one if it is 0.
    /// Returns false, with the reason in errorString(), if the port cannot be had.
    [[nodiscard]] bool listen(quint16 port = 0);

    /// The port in use, or 0 before listen() has succeeded.
    [[nodiscard]] quint16 port() const;
    /// The address of the page that lists every endpoint; empty before listen() has succeeded.
    [[nodiscard]] QUrl url() const;
    /// Why the last listen() failed, in the words of the system.
    [[nodiscard]] QString errorString() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Fingerpost
