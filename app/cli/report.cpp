// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report.h"

namespace Fingerpost::Cli {

namespace {

QByteArray timingLine(const QByteArray &name, qint64 nanoseconds)
{
    return name.leftJustified(10)
        + QByteArray::number(double(qMax<qint64>(0, nanoseconds)) / 1e6, 'f', 1).rightJustified(10) + " ms\n";
}

} // namespace

QByteArray responseHead(const Requests::Response &response)
{
    if (response.statusCode() == 0)
        return {};
    QByteArray head = "HTTP";
    if (!response.httpVersion().isEmpty())
        head += '/' + response.httpVersion();
    head += ' ' + QByteArray::number(response.statusCode()) + ' ' + response.reason().toUtf8() + "\r\n";
    for (const Requests::Header &field : response.headers())
        head += field.name + ": " + field.value + "\r\n";
    return head + "\r\n";
}

QByteArray historyLine(const Requests::Response &hop)
{
    const QByteArray result = hop.statusCode() == 0
        ? QByteArray("no answer")
        : QByteArray::number(hop.statusCode()) + ' ' + hop.reason().toUtf8();
    return result + "  " + hop.request().method() + ' ' + hop.url().toUtf8() + '\n';
}

QByteArray timingText(const Requests::Response &response, std::chrono::nanoseconds total)
{
    const Requests::Timings t = response.timings();
    qint64 former = 0;
    const QList<Requests::Response> history = response.history();
    for (const Requests::Response &hop : history)
        former += qMax<qint64>(0, hop.timings().finished);
    QByteArray text;
    if (!history.isEmpty())
        text += timingLine("redirects", former);
    // A phase that did not happen, or that the transport cannot see, has no line.
    if (t.connected >= 0)
        text += timingLine("connect", t.connected - qMax<qint64>(0, t.connectStart));
    if (t.sent >= 0)
        text += timingLine("send", t.sent - qMax<qint64>(0, t.connected));
    if (t.firstByte >= 0)
        text += timingLine("wait", t.firstByte - qMax<qint64>(0, t.sent));
    if (t.finished >= 0 && t.firstByte >= 0)
        text += timingLine("receive", t.finished - t.firstByte);
    return text + timingLine("total", total.count());
}

} // namespace Fingerpost::Cli
