// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include <QByteArray>
#include <QList>
#include <QPair>

namespace Requests::Test {

/// One request as a ScriptedServer received it. Everything is bytes: nothing is decoded or normalised.
struct RecordedRequest {
    /// How the body's end was marked in the head.
    enum class Framing { None, ContentLength, Chunked };

    /// Number of the connection on its server, from 0 in the order of acceptance.
    int connection = 0;
    /// When the head was complete; orders the requests of several servers.
    std::chrono::steady_clock::time_point received;
    /// The head exactly as it came, with the blank line that ends it.
    QByteArray head;
    /// The request line without its line end.
    QByteArray line;
    /// Names and values in order. White space around the value is cut, nothing else is changed.
    QList<QPair<QByteArray, QByteArray>> headers;
    Framing framing = Framing::None;
    /// The body with chunks joined; empty when the entry counted it only (BodyMode::Count).
    QByteArray body;
    /// Length of the body that was read, kept or not.
    qint64 bodySize = 0;
    /// Sizes of the chunks without the last, empty one.
    QList<qint64> chunks;
    /// Header lines after the last chunk.
    QList<QPair<QByteArray, QByteArray>> trailers;
    /// Common name of the client's certificate; null when it showed none.
    QByteArray clientCommonName;
    /// False while the body is being read, and for ever when the client broke off or framed it wrongly.
    bool complete = false;
    /// False when the script had no entry for it (the connection was closed without an answer).
    bool scripted = false;

    [[nodiscard]] QByteArray method() const;
    [[nodiscard]] QByteArray target() const;
    [[nodiscard]] QByteArray version() const;
    /// First value of that name (compared without case); null when there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    /// Every value of that name, in order.
    [[nodiscard]] QList<QByteArray> headerValues(const QByteArray &name) const;
    [[nodiscard]] bool hasHeader(const QByteArray &name) const;
};

/// Splits \a head (with its blank line) into line, headers and framing; the rest is left as it is by default.
[[nodiscard]] RecordedRequest parseHead(const QByteArray &head);

/// Splits header lines; a line without a colon becomes a name with a null value.
[[nodiscard]] QList<QPair<QByteArray, QByteArray>> parseHeaderLines(const QByteArray &lines);

} // namespace Requests::Test
