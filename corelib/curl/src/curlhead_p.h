// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>

namespace Requests {

/// Takes the lines of an answer's head as libcurl gives them, and passes over interim answers.
class CurlHead {
public:
    /// All lines, those of interim answers included.
    static constexpr qsizetype MaxSize = 256 * 1024;

    enum Taken {
        More, ///< lines follow
        Interim, ///< an interim answer is complete, and another head follows
        Complete,
        TooLong
    };
    [[nodiscard]] Taken take(QByteArrayView line);
    /// What has come is all: the peer closed within the head.
    void cut() { endField(); }
    [[nodiscard]] bool isBegun() const { return m_head.statusCode > 0; }
    [[nodiscard]] const ResponseHead &head() const { return m_head; }
    /// RFC 9112 §6.3: the head names several lengths, so that the end of the body cannot be told.
    [[nodiscard]] bool hasTwoLengths() const;
    /// Of the body; -1: not told.
    [[nodiscard]] qint64 length() const;
    [[nodiscard]] bool isChunked() const;

private:
    void takeStatusLine(QByteArrayView line);
    void takeField(QByteArrayView line);
    void takeFolded(QByteArrayView line);
    void endField();

    ResponseHead m_head;
    QByteArray m_name; ///< of the field that may go on in the next line
    QByteArray m_value;
    qsizetype m_size = 0;
    bool m_begins = true; ///< a status line comes next
    bool m_complete = false;
};

} // namespace Requests
