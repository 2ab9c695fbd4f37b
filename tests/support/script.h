// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <utility>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QList>
#include <QPair>

#include "support/recordedrequest.h"

/// What a ScriptedServer does with a request: a script is a list of entries, an entry a list of actions.
namespace Requests::Test {

/// Makes the whole answer to a request. Runs on the connection's thread.
using Responder = std::function<QByteArray(const RecordedRequest &)>;
/// Makes the next block of a long body from the number of bytes made so far; an empty block ends it.
/// Runs on the connection's thread.
using Generator = std::function<QByteArray(qint64 offset)>;

namespace Do {
struct Send {
    QByteArray bytes;
};
struct Stream {
    Generator next;
};
struct Answer {
    Responder respond;
};
struct Sleep {
    std::chrono::milliseconds time{0};
};
struct Hold { };
struct Stall { };
struct Close { };
struct Reset { };
struct StartTls { };
} // namespace Do

using Action = std::variant<Do::Send, Do::Stream, Do::Answer, Do::Sleep, Do::Hold, Do::Stall, Do::Close,
                            Do::Reset, Do::StartTls>;

/// What happens to a request's body before the entry's actions.
enum class BodyMode {
    Keep, ///< read to its end and recorded
    Count, ///< read to its end, only its size is recorded
    Leave, ///< not read at all: for answers that come early and for clients that must feel back-pressure
};

/// The answer to one request head.
struct ScriptEntry {
    std::vector<Action> actions;
    /// Done between head and body, as in `100 Continue`.
    std::vector<Action> beforeBody = {};
    BodyMode body = BodyMode::Keep;
};

using Script = std::vector<ScriptEntry>;
using HeaderLines = QList<QPair<QByteArray, QByteArray>>;

// The actions.

/// Sends exactly these bytes.
[[nodiscard]] Action sendBytes(const QByteArray &bytes);
/// Sends what \a next makes until it makes nothing more.
[[nodiscard]] Action sendStream(Generator next);
/// Sends \a count zero bytes in blocks of \a block bytes, without keeping them.
[[nodiscard]] Action sendZeros(qint64 count, qint64 block = 64 * 1024);
/// The same as the chunks of a chunked body, the last chunk included.
[[nodiscard]] Action sendZeroChunks(qint64 count, qint64 block = 64 * 1024);
/// Sends what \a respond makes of the request.
[[nodiscard]] Action answerWith(Responder respond);
/// Waits. Give it the least time that shows the effect.
[[nodiscard]] Action sleepFor(std::chrono::milliseconds time);
/// Waits until the test calls ScriptedServer::release().
[[nodiscard]] Action hold();
/// Does nothing more on this connection until the server ends, and reads nothing.
[[nodiscard]] Action stall();
/// Ends the sending side, reads and drops what still comes for at most 0.3 s, closes.
[[nodiscard]] Action closeConnection();
/// Closes with RST.
[[nodiscard]] Action resetConnection();
/// Shakes hands for TLS as a server, on this connection.
[[nodiscard]] Action startTls();

// The entries.

/// An entry of exactly these bytes; the connection stays open.
[[nodiscard]] ScriptEntry reply(const QByteArray &bytes);
/// An entry with a status line, the given header lines, Content-Length and the body.
[[nodiscard]] ScriptEntry reply(int status, const QByteArray &body = {}, const HeaderLines &headers = {});
/// An entry of these actions.
[[nodiscard]] ScriptEntry entry(std::vector<Action> actions);
/// An entry that sends these bytes and then closes in order.
[[nodiscard]] ScriptEntry replyAndClose(const QByteArray &bytes);
/// An entry that closes without any answer.
[[nodiscard]] ScriptEntry closeSilently();
/// An entry that redirects to \a location.
[[nodiscard]] ScriptEntry redirect(const QByteArray &location, int status = 302);

// Bytes.

/// A complete message: status line, header lines, Content-Length, body.
[[nodiscard]] QByteArray message(int status, const QByteArray &body = {}, const HeaderLines &headers = {});
/// A Responder that answers with what it was asked: "METHOD target body".
[[nodiscard]] QByteArray echo(const RecordedRequest &request);
/// One chunk of a chunked body.
[[nodiscard]] QByteArray chunk(const QByteArray &bytes);
/// The end of a chunked body.
[[nodiscard]] QByteArray lastChunk(const HeaderLines &trailers = {});
/// \a body as a whole chunked body, \a size bytes a chunk.
[[nodiscard]] QByteArray chunked(const QByteArray &body, qsizetype size);

} // namespace Requests::Test
