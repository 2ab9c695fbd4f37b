// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/playgroundhost.h"

#include "playground/playgroundserver.h"

#include <utility>

namespace Fingerpost {

PlaygroundHost::PlaygroundHost(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("playground"));
}

PlaygroundHost::~PlaygroundHost()
{
    m_thread.quit();
    m_thread.wait();
}

void PlaygroundHost::start(quint16 wish)
{
    if (m_server)
        return;
    m_server = new PlaygroundServer;
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server,
        [this, server = m_server, wish] {
            const bool listening = (wish && server->listen(wish)) || server->listen();
            const QUrl url = server->url();
            const QString problem = server->errorString();
            QMetaObject::invokeMethod(
                this,
                [this, listening, url, problem] {
                    if (!listening) {
                        std::exchange(m_server, nullptr)->deleteLater(); // so that start() tries again
                        return Q_EMIT failed(problem);
                    }
                    m_url = url;
                    Q_EMIT started(url);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace Fingerpost
