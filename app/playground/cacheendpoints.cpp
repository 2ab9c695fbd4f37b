// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/bodysources.h"
#include "playground/echo.h"
#include "playground/endpoints.h"
#include "playground/parameters.h"
#include "playground/router.h"

#include <QtCore/QUuid>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

constexpr qint64 kMostRangeBytes = 100 * 1024;

Reply getReply(const Request &request)
{
    return jsonReply(echo(request, kWithoutBody));
}

Reply notModified(const QByteArray &tag = {})
{
    Reply reply;
    reply.status = 304;
    if (!tag.isEmpty())
        reply.headers.emplaceBack("ETag", tag);
    return reply;
}

/// Whether a list of entity tags names this one; people type them with quotes and without.
bool namesTag(const QByteArray &list, const QByteArray &tag)
{
    for (QByteArray item : list.split(',')) {
        item = item.trimmed();
        if (item.startsWith("W/"))
            item.remove(0, 2);
        if (item == "*" || unquoted(item) == tag)
            return true;
    }
    return false;
}

Reply cache(const Request &request)
{
    if (request.hasHeader("If-Modified-Since") || request.hasHeader("If-None-Match"))
        return notModified();
    Reply reply = getReply(request);
    reply.headers.emplaceBack("Last-Modified", httpDate());
    reply.headers.emplaceBack("ETag", '"' + QUuid::createUuid().toByteArray(QUuid::Id128) + '"');
    return reply;
}

Reply cacheFor(const Request &request)
{
    Parameters parameters(request);
    const qint64 age = parameters.integer(u"seconds", 0, 0, 31536000);
    if (!parameters.ok())
        return parameters.refusal();
    Reply reply = getReply(request);
    reply.headers.emplaceBack("Cache-Control", "public, max-age=" + QByteArray::number(age));
    return reply;
}

Reply etag(const Request &request)
{
    const QByteArray tag = request.segment(u"etag").toUtf8();
    if (!isHeaderValue(tag) || tag.contains('"'))
        return errorReply(400, u"An entity tag holds no quotes and no control characters."_s);
    const QByteArray quoted = '"' + tag + '"';
    if (request.hasHeader("If-None-Match")) {
        if (namesTag(request.header("If-None-Match"), tag))
            return notModified(quoted);
    } else if (request.hasHeader("If-Match") && !namesTag(request.header("If-Match"), tag)) {
        return errorReply(412, u"If-Match does not name this entity tag."_s);
    }
    Reply reply = getReply(request);
    reply.headers.emplaceBack("ETag", quoted);
    return reply;
}

Reply responseHeaders(const Request &request)
{
    // What would make the answer unreadable is not for the asking.
    const QByteArrayList ours = {"content-length", "transfer-encoding", "connection", "content-encoding"};
    HeaderFields headers;
    for (const auto &[name, value] : request.args()) {
        const QByteArray key = name.toUtf8();
        if (!isToken(key) || !isHeaderValue(value.toUtf8()) || ours.contains(key.toLower()))
            return errorReply(400, u"“%1” cannot be set as a header of this answer."_s.arg(name));
        headers.emplaceBack(key, value.toUtf8());
    }
    const auto isType = [](const auto &header) { return header.first.toLower() == "content-type"; };
    if (std::none_of(headers.begin(), headers.end(), isType))
        headers.prepend({"Content-Type", "application/json"});

    // The body names its own length, so it is written until the length fits.
    Reply reply;
    qsizetype length = -1;
    while (reply.body.size() != length) {
        length = reply.body.size();
        Fields fields;
        for (const auto &[name, value] : headers)
            fields.emplaceBack(QString::fromUtf8(name), QString::fromUtf8(value));
        fields.emplaceBack(u"Content-Length"_s, QString::number(length));
        reply.body = jsonFields(fields) + '\n';
    }
    reply.headers = headers;
    return reply;
}

struct ByteRange {
    qint64 first = 0;
    qint64 last = 0;
};

/// The one range asked for; nothing if the header is absent, odd, or asks for several.
std::optional<ByteRange> byteRange(const QByteArray &header, qint64 total)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return {};
    const QByteArrayList ends = header.mid(6).split('-');
    if (ends.size() != 2)
        return {};
    bool isFirst = false;
    bool isLast = false;
    const qint64 first = ends.at(0).trimmed().toLongLong(&isFirst);
    const qint64 last = ends.at(1).trimmed().toLongLong(&isLast);
    if (isFirst && (isLast || ends.at(1).trimmed().isEmpty())) {
        if (isLast && last < first)
            return {};
        return ByteRange{first, isLast ? std::min(last, total - 1) : total - 1};
    }
    if (!isFirst && isLast && ends.at(0).trimmed().isEmpty())
        return ByteRange{last == 0 ? total : std::max<qint64>(0, total - last), total - 1};
    return {};
}

Reply range(const Request &request)
{
    Parameters parameters(request);
    const qint64 total = parameters.integer(u"n", 0, 0, std::numeric_limits<int>::max());
    const qint64 chunk =
        parameters.integer(u"chunk_size", 10 * 1024, 1, kMostRangeBytes, Parameters::Above::Cut);
    const double duration = parameters.number(u"duration", 0, 0, 60);
    if (!parameters.ok())
        return parameters.refusal();
    const QByteArray tag = "range" + QByteArray::number(total);
    const HeaderFields common = {{"ETag", '"' + tag + '"'}, {"Accept-Ranges", "bytes"}};
    if (total < 1 || total > kMostRangeBytes) {
        Reply reply = errorReply(404, u"The number of bytes has to be from 1 to 102400."_s);
        reply.headers += common;
        return reply;
    }
    const bool isValid = !request.hasHeader("If-Range") || unquoted(request.header("If-Range")) == tag;
    std::optional<ByteRange> wanted;
    if (request.method == "GET" && isValid)
        wanted = byteRange(request.header("Range"), total);
    if (wanted && wanted->first >= total) {
        Reply reply = errorReply(416, u"The range begins behind the last byte."_s);
        reply.headers += common;
        reply.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(total));
        return reply;
    }
    const ByteRange sent = wanted.value_or(ByteRange{0, total - 1});
    const qint64 length = sent.last - sent.first + 1;
    const Pace pace{.bytesPerSecond = duration > 0 ? double(total) / duration : 0};
    Reply reply = streamReply(std::make_unique<AlphabetSource>(sent.first, length, chunk),
                              "application/octet-stream", length, pace);
    reply.headers += common;
    if (wanted) {
        reply.status = 206;
        reply.headers.emplaceBack("Content-Range",
                                  "bytes " + QByteArray::number(sent.first) + '-'
                                      + QByteArray::number(sent.last) + '/' + QByteArray::number(total));
    }
    return reply;
}

} // namespace

void addCacheEndpoints(Router &router)
{
    router.get("/cache", u"304 to If-Modified-Since and If-None-Match"_s, {}, cache);
    router.get("/cache/{seconds}", u"May be cached for so many seconds"_s, "/cache/60", cacheFor);
    router.get("/etag/{etag}", u"Has this entity tag; knows If-None-Match and If-Match"_s, "/etag/v1", etag);
    router.get("/range/{n}", u"n bytes of the alphabet; knows Range and If-Range"_s, "/range/1024", range);
    router.add({"/response-headers",
                {"GET", "POST"},
                u"Answers with the headers ?Name=value"_s,
                "/response-headers?X-Colour=blue",
                responseHeaders});
}

} // namespace Fingerpost::Playground
