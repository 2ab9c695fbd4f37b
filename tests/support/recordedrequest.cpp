// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/recordedrequest.h"

namespace Requests::Test {

namespace {

bool sameName(const QByteArray &a, const QByteArray &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// The line's words; the target keeps inner spaces, as a broken client may send them.
struct Words {
    QByteArray method;
    QByteArray target;
    QByteArray version;
};

Words split(const QByteArray &line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0)
        return {line, {}, {}};
    if (first == last)
        return {line.first(first), line.sliced(first + 1), {}};
    return {line.first(first), line.sliced(first + 1, last - first - 1), line.sliced(last + 1)};
}

QByteArray withoutOuterBlanks(const QByteArray &value)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    qsizetype begin = 0;
    qsizetype end = value.size();
    while (begin < end && blank(value.at(begin)))
        ++begin;
    while (end > begin && blank(value.at(end - 1)))
        --end;
    return value.sliced(begin, end - begin);
}

} // namespace

QByteArray RecordedRequest::method() const
{
    return split(line).method;
}

QByteArray RecordedRequest::target() const
{
    return split(line).target;
}

QByteArray RecordedRequest::version() const
{
    return split(line).version;
}

QByteArray RecordedRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (sameName(key, name))
            return value;
    }
    return {};
}

QList<QByteArray> RecordedRequest::headerValues(const QByteArray &name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : headers) {
        if (sameName(key, name))
            values.append(value);
    }
    return values;
}

bool RecordedRequest::hasHeader(const QByteArray &name) const
{
    return !headerValues(name).isEmpty();
}

QList<QPair<QByteArray, QByteArray>> parseHeaderLines(const QByteArray &lines)
{
    QList<QPair<QByteArray, QByteArray>> headers;
    qsizetype begin = 0;
    while (begin < lines.size()) {
        qsizetype end = lines.indexOf("\r\n", begin);
        if (end < 0)
            end = lines.size();
        const QByteArray line = lines.sliced(begin, end - begin);
        begin = end + 2;
        if (line.isEmpty())
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            headers.append({line, {}});
        else
            headers.append({line.first(colon), withoutOuterBlanks(line.sliced(colon + 1))});
    }
    return headers;
}

RecordedRequest parseHead(const QByteArray &head)
{
    RecordedRequest request;
    request.received = std::chrono::steady_clock::now();
    request.head = head;
    const qsizetype lineEnd = head.indexOf("\r\n");
    request.line = head.first(lineEnd < 0 ? head.size() : lineEnd);
    if (lineEnd >= 0)
        request.headers = parseHeaderLines(head.sliced(lineEnd + 2));
    if (request.header("Transfer-Encoding").toLower().contains("chunked"))
        request.framing = RecordedRequest::Framing::Chunked;
    else if (request.hasHeader("Content-Length"))
        request.framing = RecordedRequest::Framing::ContentLength;
    return request;
}

} // namespace Requests::Test
