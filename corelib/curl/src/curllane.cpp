// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "curllane_p.h"

#include "curltransfer_p.h"
#include "tlssetup_p.h"

#include <QSocketNotifier>
#include <QTimerEvent>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// Kept for later requests, over all hosts. libcurl's own choice grows with the transfers and begins at four.
constexpr long MaxIdleConnections = 64;

/// Of the options that are set, the youngest came with 7.87; an older library would pass over some in
/// silence.
constexpr unsigned int OldestVersion = 0x075800;

CURLM *makeMulti()
{
    // Since 7.84 safe in any thread; once is enough.
    static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (initialised != CURLE_OK)
        qFatal("libcurl: %s", curl_easy_strerror(initialised));
    CURLM *multi = curl_multi_init();
    Q_CHECK_PTR(multi);
    return multi;
}

} // namespace

/// Notifiers outlive their end until the event loop is back: it may be their own signal that ends them.
struct CurlLane::Socket {
    struct Later {
        void operator()(QSocketNotifier *notifier) const
        {
            notifier->setEnabled(false); // at once: the number may be another socket's soon
            notifier->deleteLater();
        }
    };
    std::unique_ptr<QSocketNotifier, Later> in;
    std::unique_ptr<QSocketNotifier, Later> out;
};

CurlLane::CurlLane(CurlProxy proxy, CurlTls tls)
    : m_proxy(std::move(proxy))
    , m_tls(std::move(tls))
    , m_multi(makeMulti())
{
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlLane::socketChanged);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlLane::timerChanged);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, MaxIdleConnections);
}

CurlLane::~CurlLane()
{
    curl_multi_cleanup(m_multi);
}

bool CurlLane::add(CURL *easy)
{
    return curl_multi_add_handle(m_multi, easy) == CURLM_OK;
}

void CurlLane::touch(CurlTransfer *transfer)
{
    m_touched.push_back(transfer);
}

int CurlLane::socketChanged(CURL *, curl_socket_t fd, int what, void *lane, void *socket)
{
    static_cast<CurlLane *>(lane)->watch(fd, what, static_cast<Socket *>(socket));
    return 0;
}

void CurlLane::watch(curl_socket_t fd, int what, Socket *socket)
{
    if (what == CURL_POLL_REMOVE) {
        const std::unique_ptr<Socket> gone(socket);
        curl_multi_assign(m_multi, fd, nullptr);
        return;
    }
    if (!socket) {
        socket = std::make_unique<Socket>().release(); // libcurl holds it until CURL_POLL_REMOVE
        curl_multi_assign(m_multi, fd, socket);
    }
    const auto turn = [&](auto &notifier, QSocketNotifier::Type type, int direction, int event) {
        const bool on = (what & direction) != 0;
        if (!notifier && on) {
            notifier.reset(new QSocketNotifier(fd, type));
            connect(notifier.get(), &QSocketNotifier::activated, this, [this, fd, event] { act(fd, event); });
        } else if (notifier) {
            notifier->setEnabled(on);
        }
    };
    turn(socket->in, QSocketNotifier::Read, CURL_POLL_IN, CURL_CSELECT_IN);
    turn(socket->out, QSocketNotifier::Write, CURL_POLL_OUT, CURL_CSELECT_OUT);
}

int CurlLane::timerChanged(CURLM *, long milliseconds, void *lane)
{
    auto *self = static_cast<CurlLane *>(lane);
    if (milliseconds < 0)
        self->m_timer.stop();
    else
        self->m_timer.start(int(qMin<long>(milliseconds, std::numeric_limits<int>::max())), Qt::PreciseTimer,
                            self);
    return 0;
}

void CurlLane::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    m_timer.stop();
    act(CURL_SOCKET_TIMEOUT, 0);
}

void CurlLane::act(curl_socket_t fd, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi, fd, events, &running);
    settle();
}

void CurlLane::settle()
{
    const auto alive = shared_from_this();
    takeResults();
    while (!m_touched.empty()) {
        CurlTransfer *transfer = m_touched.front();
        m_touched.pop_front();
        transfer->deliver(); // may destroy it, and others
    }
}

void CurlLane::takeResults()
{
    int more = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &more)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result; // the message goes with the handle
        void *transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        static_cast<CurlTransfer *>(transfer)->ended(code);
    }
}

Result<std::shared_ptr<CurlLane>> CurlLanes::lane(bool isSecure, const CurlProxy &proxy,
                                                  const TransferOptions &options)
{
    if (curl_version_info(CURLVERSION_NOW)->version_num < OldestVersion)
        return Error(Error::RequestException, u"libcurl is older than 7.88: install a newer one."_s,
                     QString::fromLatin1(curl_version()));
    const bool withTls = isSecure || proxy.url.startsWith("https:");
    QByteArray key = options.http2 ? QByteArray("h2") : QByteArray("h1");
    for (const QByteArray &part : {proxy.url, proxy.user, proxy.password})
        key += '\0' + part;
    if (withTls)
        key += '\0' + TlsSetup::fingerprint(options.verify, options.cert);
    auto entry =
        std::find_if(m_entries.begin(), m_entries.end(), [&key](const Entry &one) { return one.key == key; });
    if (entry == m_entries.end()) {
        Result<CurlTls> tls = withTls ? CurlTls::make(options.verify, options.cert) : CurlTls();
        if (!tls)
            return tls.error();
        m_entries.push_front({key, std::make_shared<CurlLane>(proxy, std::move(tls).value())});
    } else {
        m_entries.splice(m_entries.begin(), m_entries, entry);
    }
    const std::shared_ptr<CurlLane> chosen = m_entries.front().lane;
    dropIdle();
    return chosen;
}

void CurlLanes::dropIdle()
{
    qsizetype idle = 0;
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const bool drop = entry->lane.use_count() == 1 && ++idle > MaxIdle;
        entry = drop ? m_entries.erase(entry) : std::next(entry);
    }
}

} // namespace Requests
