// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/script.h"

#include <algorithm>

namespace Requests::Test {

namespace {

QByteArray reasonPhrase(int status)
{
    static constexpr std::pair<int, const char *> phrases[] = {
        {100, "Continue"},
        {200, "OK"},
        {201, "Created"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {407, "Proxy Authentication Required"},
        {416, "Range Not Satisfiable"},
        {429, "Too Many Requests"},
        {500, "Internal Server Error"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
    };
    const auto *found = std::find_if(std::begin(phrases), std::end(phrases),
                                     [status](const auto &phrase) { return phrase.first == status; });
    return found == std::end(phrases) ? QByteArray("Status") : QByteArray(found->second);
}

QByteArray headerBlock(const HeaderLines &headers)
{
    QByteArray block;
    for (const auto &[name, value] : headers)
        block += name + ": " + value + "\r\n";
    return block;
}

} // namespace

Action sendBytes(const QByteArray &bytes)
{
    return Do::Send{bytes};
}

Action sendStream(Generator next)
{
    return Do::Stream{std::move(next)};
}

Action sendZeros(qint64 count, qint64 block)
{
    return Do::Stream{[count, zeros = QByteArray(block, '\0')](qint64 offset) {
        return zeros.first(std::min<qint64>(count - offset, zeros.size()));
    }};
}

Action sendZeroChunks(qint64 count, qint64 block)
{
    // The offset counts bytes on the wire, so the body bytes are counted here. Every request gets its own
    // copy.
    return Do::Stream{
        [count, ended = false, zeros = QByteArray(block, '\0'), sent = qint64(0)](qint64) mutable {
            if (ended)
                return QByteArray();
            const QByteArray body = zeros.first(std::min<qint64>(count - sent, zeros.size()));
            sent += body.size();
            ended = body.isEmpty();
            return ended ? lastChunk() : chunk(body);
        }};
}

Action answerWith(Responder respond)
{
    return Do::Answer{std::move(respond)};
}

Action sleepFor(std::chrono::milliseconds time)
{
    return Do::Sleep{time};
}

Action hold()
{
    return Do::Hold{};
}

Action stall()
{
    return Do::Stall{};
}

Action closeConnection()
{
    return Do::Close{};
}

Action resetConnection()
{
    return Do::Reset{};
}

Action startTls()
{
    return Do::StartTls{};
}

ScriptEntry reply(const QByteArray &bytes)
{
    return {.actions = {sendBytes(bytes)}};
}

ScriptEntry reply(int status, const QByteArray &body, const HeaderLines &headers)
{
    return reply(message(status, body, headers));
}

ScriptEntry entry(std::vector<Action> actions)
{
    return {.actions = std::move(actions)};
}

ScriptEntry replyAndClose(const QByteArray &bytes)
{
    return {.actions = {sendBytes(bytes), closeConnection()}};
}

ScriptEntry closeSilently()
{
    return {.actions = {closeConnection()}};
}

ScriptEntry redirect(const QByteArray &location, int status)
{
    return reply(status, {}, {{"Location", location}});
}

QByteArray message(int status, const QByteArray &body, const HeaderLines &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    bytes += headerBlock(headers);
    // RFC 9110 8.6: these have no body and must not name a length.
    if (status >= 200 && status != 204 && status != 304)
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

QByteArray echo(const RecordedRequest &request)
{
    return message(200, request.method() + ' ' + request.target() + ' ' + request.body);
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray lastChunk(const HeaderLines &trailers)
{
    return "0\r\n" + headerBlock(trailers) + "\r\n";
}

QByteArray chunked(const QByteArray &body, qsizetype size)
{
    QByteArray encoded;
    for (qsizetype at = 0; at < body.size(); at += size)
        encoded += chunk(body.mid(at, size));
    return encoded + lastChunk();
}

} // namespace Requests::Test
