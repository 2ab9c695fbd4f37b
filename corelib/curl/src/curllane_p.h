// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "curlplan_p.h"
#include "curltls_p.h"

#include <QBasicTimer>
#include <QObject>

#include <curl/curl.h>

#include <list>
#include <memory>

namespace Requests {

class CurlTransfer;
struct TransferOptions;

/// One multi handle of libcurl, driven by the event loop of its thread: a socket notifier for each direction
/// of each socket, and one timer. libcurl calls back from within; nobody outside hears of it before it has
/// returned, since who hears may end any transfer. Thread: the I/O thread.
class CurlLane final : public QObject, public std::enable_shared_from_this<CurlLane> {
public:
    CurlLane(CurlProxy proxy, CurlTls tls);
    ~CurlLane() override;

    [[nodiscard]] const CurlProxy &proxy() const { return m_proxy; }
    [[nodiscard]] const CurlTls &tls() const { return m_tls; }

    [[nodiscard]] bool add(CURL *easy);
    void remove(CURL *easy) { curl_multi_remove_handle(m_multi, easy); }
    void forget(CurlTransfer *transfer) { m_touched.remove(transfer); }
    /// \a transfer has something to tell once libcurl has returned.
    void touch(CurlTransfer *transfer);
    /// Lets the touched ones tell it. Not from within a call of libcurl.
    void settle();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Socket;
    static int socketChanged(CURL *easy, curl_socket_t fd, int what, void *lane, void *socket);
    static int timerChanged(CURLM *multi, long milliseconds, void *lane);
    void watch(curl_socket_t fd, int what, Socket *socket);
    void act(curl_socket_t fd, int events);
    void takeResults();

    const CurlProxy m_proxy;
    const CurlTls m_tls;
    CURLM *const m_multi;
    QBasicTimer m_timer;
    std::list<CurlTransfer *> m_touched;
};

/// The lanes of one adapter, one for each way of TLS, proxy and HTTP version: no connection made in one way
/// serves a request that is to travel in another, nor one made before a certificate's file has changed.
class CurlLanes {
public:
    /// Idle ones are kept up to this number.
    static constexpr qsizetype MaxIdle = 12;

    [[nodiscard]] Result<std::shared_ptr<CurlLane>> lane(bool isSecure, const CurlProxy &proxy,
                                                         const TransferOptions &options);
    /// Forgets all; those in use end with their last transfer.
    void clear() { m_entries.clear(); }

private:
    struct Entry {
        QByteArray key;
        std::shared_ptr<CurlLane> lane;
    };
    void dropIdle();

    std::list<Entry> m_entries; ///< the last used first
};

} // namespace Requests
