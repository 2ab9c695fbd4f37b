// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/listener_p.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QFile>
#include <QtGlobal>

#include "support/certificates.h"
#include "support/serverconnection_p.h"

namespace Requests::Test {

namespace {

constexpr int TcpSocket = SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK;

void check(bool ok, const char *what)
{
    if (!ok)
        qFatal("ScriptedServer: %s: %s", what, std::strerror(errno));
}

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

// The threads write to sockets whose peers may have gone, also by way of OpenSSL. SIGPIPE goes to the
// thread that wrote, and threads inherit the mask.
void blockSigPipe()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

} // namespace

SslContext makeServerContext(const TlsOptions &options)
{
    SslContext context(SSL_CTX_new(TLS_server_method()));
    const QString folder = options.folder.isEmpty() ? certificateFolder() : options.folder;
    const auto file = [&](const char *suffix) {
        return QFile::encodeName(folder + u'/' + options.certificate + QLatin1StringView(suffix));
    };
    const QString trusted = options.clientAuthority.isEmpty() ? folder + u"/ca.pem" : options.clientAuthority;
    const QByteArray authority = QFile::encodeName(trusted);
    if (!context || SSL_CTX_use_certificate_chain_file(context.get(), file(".pem").constData()) != 1
        || SSL_CTX_use_PrivateKey_file(context.get(), file(".key").constData(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_load_verify_locations(context.get(), authority.constData(), nullptr) != 1) {
        qFatal("ScriptedServer: no usable certificate %s", file(".pem").constData());
    }
    using enum TlsOptions::ClientCertificate;
    int verify = SSL_VERIFY_NONE;
    if (options.clientCertificate != NotAsked)
        verify = SSL_VERIFY_PEER;
    if (options.clientCertificate == Required)
        verify |= SSL_VERIFY_FAIL_IF_NO_PEER_CERT;
    SSL_CTX_set_verify(context.get(), verify, nullptr);
    if (options.tls12Only)
        SSL_CTX_set_max_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_mode(context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // Without an id, a client with a certificate cannot resume its session.
    static constexpr unsigned char id[] = "scripted";
    SSL_CTX_set_session_id_context(context.get(), id, sizeof id - 1);
    return context;
}

ScriptedServer::Listener::Listener(ServerState &state)
    : m_state(state)
{
    const ServerOptions &options = state.options;
    if (options.tls)
        m_tls = makeServerContext(*options.tls);
    bind();
    switch (options.mode) {
    case ServerOptions::Mode::Refuse:
        // Bound and not listening: connecting is refused, and nobody else can get the port.
        break;
    case ServerOptions::Mode::BacklogFull:
        check(::listen(m_socket.get(), 0) == 0, "listen");
        fillBacklog();
        break;
    case ServerOptions::Mode::Serve:
        check(::listen(m_socket.get(), 512) == 0, "listen");
        m_acceptor = std::thread([this] { acceptAll(); });
        break;
    }
}

ScriptedServer::Listener::~Listener()
{
    m_state.stop();
    if (m_acceptor.joinable())
        m_acceptor.join();
    for (Worker &worker : m_workers)
        worker.thread.join();
}

void ScriptedServer::Listener::bind()
{
    m_socket = UniqueFd(::socket(AF_INET, TcpSocket, 0));
    check(m_socket.get() >= 0, "socket");
    const ServerOptions &options = m_state.options;
    // Accepted sockets inherit the sizes; the window of the client's sending side is fixed by then.
    if (options.sendBuffer > 0)
        ::setsockopt(m_socket.get(), SOL_SOCKET, SO_SNDBUF, &options.sendBuffer, sizeof(int));
    if (options.receiveBuffer > 0)
        ::setsockopt(m_socket.get(), SOL_SOCKET, SO_RCVBUF, &options.receiveBuffer, sizeof(int));

    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    check(::bind(m_socket.get(), generic, size) == 0, "bind");
    check(::getsockname(m_socket.get(), generic, &size) == 0, "getsockname");
    m_port = ntohs(address.sin_port);
}

void ScriptedServer::Listener::fillBacklog()
{
    sockaddr_in address = loopback(m_port);
    for (int i = 0; i < 4; ++i) {
        UniqueFd filler(::socket(AF_INET, TcpSocket, 0));
        const int result = ::connect(filler.get(), reinterpret_cast<sockaddr *>(&address), sizeof address);
        check(result == 0 || errno == EINPROGRESS, "connect");
        // The first takes the place in the queue; those after it may wait for ever.
        pollfd writable = {filler.get(), POLLOUT, 0};
        ::poll(&writable, 1, i == 0 ? 1000 : 20);
        m_fillers.push_back(std::move(filler));
    }
}

void ScriptedServer::Listener::acceptAll()
{
    blockSigPipe();
    for (;;) {
        pollfd fds[] = {{m_state.stopFd.get(), POLLIN, 0}, {m_socket.get(), POLLIN, 0}};
        if (::poll(fds, 2, -1) < 0)
            continue;
        if (fds[0].revents != 0)
            return;
        reap();
        acceptOne();
    }
}

bool ScriptedServer::Listener::hasPending() const
{
    if (!m_acceptor.joinable())
        return false;
    pollfd waiting = {m_socket.get(), POLLIN, 0};
    return ::poll(&waiting, 1, 0) > 0;
}

void ScriptedServer::Listener::acceptOne()
{
    UniqueFd socket;
    int number = 0;
    {
        const std::lock_guard lock(m_state.mutex);
        socket = UniqueFd(::accept4(m_socket.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (socket.get() < 0)
            return;
        number = m_state.connectionOpened();
    }
    Worker &worker = m_workers.emplace_back();
    worker.thread = std::thread([this, &worker, number, fd = std::move(socket)]() mutable {
        ServerConnection(std::move(fd), number, m_state, m_tls.get()).run();
        worker.done = true;
    });
}

// A server that takes thousands of connections must not keep as many ended threads.
void ScriptedServer::Listener::reap()
{
    std::erase_if(m_workers, [](Worker &worker) {
        if (!worker.done)
            return false;
        worker.thread.join();
        return true;
    });
}

} // namespace Requests::Test
