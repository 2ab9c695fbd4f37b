// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/fields.h"

#include <chrono>
#include <memory>

namespace Fingerpost::Playground {

/// Makes a body piece by piece, so that bodies of any size cost the memory of one piece.
class BodySource {
public:
    BodySource() = default;
    virtual ~BodySource();
    Q_DISABLE_COPY_MOVE(BodySource)

    [[nodiscard]] virtual bool atEnd() const = 0;
    /// The next piece, never empty before the end. A source whose pieces belong together, as events
    /// do, may return more than @p most bytes.
    [[nodiscard]] virtual QByteArray next(qint64 most) = 0;
};

/// How fast a source may go: a rate, or a time between pieces; neither means as fast as is read.
struct Pace {
    double bytesPerSecond = 0;
    std::chrono::milliseconds interval{0};
};

/// What an endpoint answers: a value, written to the socket by ReplyWriter.
struct Reply {
    int status = 200;
    HeaderFields headers;
    QByteArray body;
    std::unique_ptr<BodySource> source; ///< Instead of body.
    qint64 length = -1; ///< Of source in bytes; -1 is unknown, sent in chunks.
    Pace pace;
    std::chrono::milliseconds delay{0}; ///< Before the status line.
};

[[nodiscard]] Reply jsonReply(const QByteArray &json, int status = 200);
[[nodiscard]] Reply contentReply(const QByteArray &body, const QByteArray &contentType);
/// A refusal in JSON: {"error": message}.
[[nodiscard]] Reply errorReply(int status, const QString &message);
[[nodiscard]] Reply redirectReply(const QByteArray &location, int status = 302);
[[nodiscard]] Reply streamReply(std::unique_ptr<BodySource> source, const QByteArray &contentType,
                                qint64 length = -1, Pace pace = {});

[[nodiscard]] QByteArray reasonPhrase(int status);
/// A moment as HTTP writes it (RFC 9110 §5.6.7).
[[nodiscard]] QByteArray httpDate();

} // namespace Fingerpost::Playground
