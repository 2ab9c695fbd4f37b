// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/bigjson.h"
#include "playground/bodysources.h"
#include "playground/echo.h"
#include "playground/endpoints.h"
#include "playground/parameters.h"
#include "playground/router.h"

#include <QtCore/QDateTime>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

constexpr qint64 kMostBytes = 100 * 1024; // httpbin's limits.
constexpr qint64 kMostLines = 100;
constexpr qint64 kMostDripBytes = 10 * 1024 * 1024;
constexpr qint64 kMostEvents = 1000000;
constexpr qint64 kMostInterval = 60000;
constexpr qint64 kMostJson = qint64(64) << 30;

Reply drip(const Request &request)
{
    Parameters parameters(request);
    const double duration = parameters.number(u"duration", 2, 0, 600);
    const qint64 bytes = parameters.integer(u"numbytes", 10, 1, kMostDripBytes, Parameters::Above::Cut);
    const qint64 status = parameters.integer(u"code", 200, 200, 999);
    const auto delay = parameters.seconds(u"delay", 0, 60);
    if (!parameters.ok())
        return parameters.refusal();
    const Pace pace{.bytesPerSecond = duration > 0 ? double(bytes) / duration : 0};
    Reply reply =
        streamReply(std::make_unique<AsteriskSource>(bytes, bytes), "application/octet-stream", bytes, pace);
    reply.status = static_cast<int>(status);
    reply.delay = delay;
    return reply;
}

Reply streamLines(const Request &request)
{
    Parameters parameters(request);
    const qint64 count = parameters.integer(u"n", 0, 0, kMostLines, Parameters::Above::Cut);
    if (!parameters.ok())
        return parameters.refusal();
    if (count == 0)
        return contentReply({}, "application/json");
    const JsonMembers members = echoMembers(request, kWithoutBody);
    return streamReply(std::make_unique<PieceSource>(count,
                                                     [members](qint64 index) -> QByteArray {
                                                         JsonMembers line = members;
                                                         line.emplaceBack(u"id"_s, QByteArray::number(index));
                                                         return jsonLine(jsonObject(line)) + '\n';
                                                     }),
                       "application/json");
}

Reply randomBytes(const Request &request, bool isStream)
{
    Parameters parameters(request);
    const qint64 count = parameters.integer(u"n", 0, 0, kMostBytes, Parameters::Above::Cut);
    const qint64 chunk = parameters.integer(u"chunk_size", 10 * 1024, 1, kMostBytes, Parameters::Above::Cut);
    const qint64 seed =
        parameters.integer(u"seed", QRandomGenerator::global()->generate(),
                           std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    if (!parameters.ok())
        return parameters.refusal();
    auto source =
        std::make_unique<RandomSource>(static_cast<quint32>(seed), count, isStream ? chunk : kMostBytes);
    return streamReply(std::move(source), "application/octet-stream", isStream ? -1 : count);
}

Reply events(const Request &request)
{
    Parameters parameters(request);
    const qint64 count = parameters.integer(u"count", 10, 0, kMostEvents);
    const qint64 interval = parameters.integer(u"interval_ms", 1000, 0, kMostInterval);
    if (!parameters.ok())
        return parameters.refusal();
    // A client that comes back goes on where it was (HTML standard, section 9.2).
    const qint64 seen = std::max<qint64>(0, request.header("Last-Event-ID").left(18).toLongLong());
    auto source = std::make_unique<PieceSource>(count, [seen, interval](qint64 index) -> QByteArray {
        const QByteArray number = QByteArray::number(seen + index + 1);
        const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
        const QByteArray retry = index == 0 ? "retry: " + QByteArray::number(interval) + '\n' : QByteArray();
        return retry + "id: " + number + "\nevent: tick\ndata: {\"number\": " + number + ", \"time\": \""
            + time + "\"}\n\n";
    });
    Reply reply = streamReply(std::move(source), "text/event-stream", -1,
                              {.interval = std::chrono::milliseconds(interval)});
    reply.headers.emplaceBack("Cache-Control", "no-cache");
    return reply;
}

Reply jsonLines(const Request &request)
{
    Parameters parameters(request);
    const qint64 count = parameters.integer(u"count", 10, 0, kMostEvents);
    const qint64 interval = parameters.integer(u"interval_ms", 1000, 0, kMostInterval);
    if (!parameters.ok())
        return parameters.refusal();
    auto source = std::make_unique<PieceSource>(count, [](qint64 index) -> QByteArray {
        const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
        return "{\"number\": " + QByteArray::number(index + 1) + ", \"time\": \"" + time + "\"}\n";
    });
    return streamReply(std::move(source), "application/x-ndjson", -1,
                       {.interval = std::chrono::milliseconds(interval)});
}

Reply bigJson(const Request &request)
{
    Parameters parameters(request);
    const qint64 size = parameters.size(u"size", 1024 * 1024, 2, kMostJson);
    const qint64 rate = parameters.size(u"rate", 0, 1, kMostJson);
    if (!parameters.ok())
        return parameters.refusal();
    return streamReply(std::make_unique<BigJsonSource>(size), "application/json", size,
                       {.bytesPerSecond = double(rate)});
}

} // namespace

void addStreamEndpoints(Router &router)
{
    router.get("/stream/{n}", u"n lines of JSON, up to 100"_s, "/stream/5", streamLines);
    router.get("/bytes/{n}", u"n random bytes; ?seed= makes them repeatable"_s, "/bytes/1024",
               [](const Request &request) { return randomBytes(request, false); });
    router.get("/stream-bytes/{n}", u"The same in chunks of ?chunk_size="_s, "/stream-bytes/1024",
               [](const Request &request) { return randomBytes(request, true); });
    router.get("/drip", u"Drips ?numbytes= over ?duration= seconds, after ?delay="_s,
               "/drip?numbytes=10&duration=2&delay=1", drip);
    router.get("/sse", u"Server-sent events: ?count= (0 for no end) every ?interval_ms="_s,
               "/sse?count=10&interval_ms=500", events);
    router.get("/ndjson", u"Lines of JSON: ?count= (0 for no end) every ?interval_ms="_s,
               "/ndjson?count=10&interval_ms=500", jsonLines);
    router.get("/json/{size}", u"A valid JSON document of exactly this size: 500, 64k, 10M, 1G"_s,
               "/json/64k", bigJson);
    router.get("/big.json", u"The same with ?size=, sent at ?rate= bytes a second"_s,
               "/big.json?size=1M&rate=256k", bigJson);
}

} // namespace Fingerpost::Playground
