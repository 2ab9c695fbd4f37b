// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>
#include <QUrl>

namespace Fingerpost {

class PlaygroundServer;

/// Runs the practice server on a thread of its own, so that a busy window never slows its answers.
class PlaygroundHost : public QObject {
    Q_OBJECT
public:
    explicit PlaygroundHost(QObject *parent = nullptr);
    ~PlaygroundHost() override;

    /// Starts it on 127.0.0.1, unless it runs; started() or failed() follows. It takes the port \a wish where
    /// that is free, so that requests kept from last time still find it, else any.
    void start(quint16 wish = 0);
    [[nodiscard]] bool isRunning() const { return !m_url.isEmpty(); }
    /// http://127.0.0.1:PORT once it runs.
    [[nodiscard]] QUrl url() const { return m_url; }

Q_SIGNALS:
    void started(const QUrl &url);
    void failed(const QString &message);

private:
    QThread m_thread;
    PlaygroundServer *m_server = nullptr; ///< lives on m_thread
    QUrl m_url;
};

} // namespace Fingerpost
