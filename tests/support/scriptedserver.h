// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include "support/script.h"

namespace Requests::Test {

class ServerState;

/// How a ScriptedServer speaks TLS.
struct TlsOptions {
    enum class ClientCertificate { NotAsked, Optional, Required };

    /// Name of the pair NAME.pem, NAME.key in the folder of certificates.
    QString certificate = QStringLiteral("server");
    /// Where the pairs and ca.pem are; empty: the tests' own folder.
    QString folder = {};
    /// Certificates of clients are trusted when ca.pem signed them, or clientAuthority.
    ClientCertificate clientCertificate = ClientCertificate::NotAsked;
    /// Path of a PEM file to trust in place of ca.pem.
    QString clientAuthority = {};
    /// Waits for the action startTls() instead of shaking hands on accept.
    bool onStartTls = false;
    /// Refuses TLS 1.3.
    bool tls12Only = false;
};

/// What a ScriptedServer does beside its script.
struct ServerOptions {
    enum class Mode {
        Serve,
        Refuse, ///< the port is taken and nobody listens: connecting is refused
        BacklogFull, ///< the queue is full and nobody accepts: connecting never ends
    };

    Mode mode = Mode::Serve;
    /// The last entry answers all further requests too.
    bool repeatLast = false;
    std::optional<TlsOptions> tls = {};
    /// Closes every connection at once.
    bool closeOnAccept = false;
    /// Sent on the first bytes of a connection, whatever they are; then it closes. No TLS, no script.
    QByteArray rawReply = {};
    /// How long it takes a request to its answer, as on a network.
    std::chrono::milliseconds latency{0};
    /// Closes without an answer when so many bytes of a head have come; negative: never.
    qint64 cutHeadAfter = -1;
    /// Size of the kernel's buffers in bytes (it may double them); 0 leaves its own choice. Small ones make
    /// bytesWritten() and bytesRead() follow closely what the client takes and gives.
    int sendBuffer = 0;
    int receiveBuffer = 0;
};

/// A server on 127.0.0.1 that does exactly what a script says, byte for byte, in threads of its own.
///
/// The k-th complete request head, on whatever connection it comes, takes entry k of the script. A request
/// beyond the script is recorded and its connection closed without an answer. All functions may be called
/// from any thread. The destructor ends every connection at once, whatever it is doing.
///
///     ScriptedServer server({reply("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")});
///     … server.url("/x") …
///     QCOMPARE(server.requests().at(0).line, "GET /x HTTP/1.1");
class ScriptedServer {
public:
    using milliseconds = std::chrono::milliseconds;
    static constexpr milliseconds DefaultTimeout = std::chrono::seconds(10);

    /// Listens before it returns; ends the program when that is impossible.
    explicit ScriptedServer(Script script = {}, ServerOptions options = {});
    /// Answers every request with what \a respond makes of it.
    template<std::invocable<const RecordedRequest &> Function>
    explicit ScriptedServer(Function respond, ServerOptions options = {})
        : ScriptedServer(Script{entry({answerWith(std::move(respond))})}, repeating(std::move(options)))
    {
    }
    ~ScriptedServer();
    Q_DISABLE_COPY_MOVE(ScriptedServer)

    [[nodiscard]] quint16 port() const;
    /// Address of \a target on this server, https when it shakes hands on accept.
    [[nodiscard]] QUrl url(const QByteArray &target = "/", const QByteArray &host = "127.0.0.1") const;
    /// The same as text, with the target exactly as given.
    [[nodiscard]] QString urlText(const QByteArray &target = "/", const QByteArray &host = "127.0.0.1") const;

    /// Replaces the script, for answers that hold the port; the next head takes its first entry.
    void setScript(Script script);
    /// Lets \a count connections go on that wait in hold(), now or later.
    void release(int count = 1);

    /// A copy of what has been received, in the order of the heads; bodies may still be incomplete.
    [[nodiscard]] QList<RecordedRequest> requests() const;
    [[nodiscard]] int requestCount() const;
    /// Requests beyond the script.
    [[nodiscard]] int unexpectedRequests() const;
    [[nodiscard]] int connectionCount() const;
    [[nodiscard]] int openConnections() const;
    /// Connections that the client was seen to close or reset.
    [[nodiscard]] int disconnects() const;
    [[nodiscard]] int failedHandshakes() const;
    /// Bytes of answers that the kernel took, plain bytes also under TLS. A client may see them a moment
    /// before they are counted.
    [[nodiscard]] qint64 bytesWritten() const;
    /// Bytes of requests that were read, plain bytes also under TLS.
    [[nodiscard]] qint64 bytesRead() const;

    // These return whether it happened in time. On the application's thread events go on being handled.

    /// Waits until \a count requests have come with their whole bodies.
    [[nodiscard]] bool waitForRequests(int count, milliseconds timeout = DefaultTimeout) const;
    [[nodiscard]] bool waitForConnections(int count, milliseconds timeout = DefaultTimeout) const;
    [[nodiscard]] bool waitForDisconnects(int count, milliseconds timeout = DefaultTimeout) const;
    /// Waits until nothing more can be recorded: every connection that was made has been accepted, and each
    /// has ended here or been given up by its client.
    [[nodiscard]] bool waitUntilAbandoned(milliseconds timeout = DefaultTimeout) const;
    /// Waits until bytesWritten() is above 0 and has not changed for \a quiet: the client takes no more.
    [[nodiscard]] bool waitUntilBlocked(milliseconds quiet = milliseconds(200),
                                        milliseconds timeout = DefaultTimeout) const;

private:
    [[nodiscard]] static ServerOptions repeating(ServerOptions options);
    [[nodiscard]] bool waitUntil(const std::function<bool()> &reached, milliseconds timeout) const;

    struct Listener;
    const std::unique_ptr<ServerState> m_state;
    const std::unique_ptr<Listener> m_listener;
};

} // namespace Requests::Test
