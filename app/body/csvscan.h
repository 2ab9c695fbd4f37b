// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <cstring>

namespace Fingerpost {

/// CSV as RFC 4180 has it, in pieces of any size. A quote opens a field only at its begin; LF and CR end rows
/// as CRLF does. The sink is told rowBegan(offset), fieldEnded(offset) and rowEnded(offset), where the
/// separators stand.
class CsvScan {
public:
    /// \a offset is where the first byte stands; 0: there may be a byte order mark.
    explicit CsvScan(char delimiter, qint64 offset = 0)
        : m_delimiter(delimiter)
        , m_at(offset)
    {
    }

    template<typename Sink> void feed(QByteArrayView bytes, Sink &sink)
    {
        const qint64 base = m_at;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            m_at = base + i;
            if (m_state == State::Quoted) { // in one go, as it may be long
                const auto *quote =
                    static_cast<const char *>(std::memchr(bytes.data() + i, '"', size_t(bytes.size() - i)));
                if (!quote)
                    break;
                i = quote - bytes.data();
                m_state = State::QuoteInQuoted;
                continue;
            }
            if (m_state == State::Plain) {
                while (i < bytes.size() && bytes[i] != m_delimiter && bytes[i] != '\n' && bytes[i] != '\r')
                    ++i;
                if (i == bytes.size())
                    break;
                m_at = base + i;
            }
            take(bytes[i], sink);
        }
        m_at = base + bytes.size();
    }

    /// The last row need not have an end.
    template<typename Sink> void end(Sink &sink)
    {
        if (m_isInRow)
            endRow(sink);
    }

private:
    enum class State { FieldBegin, Plain, Quoted, QuoteInQuoted };
    static constexpr std::array<char, 3> Mark = {'\xEF', '\xBB', '\xBF'};

    template<typename Sink> void take(char c, Sink &sink)
    {
        const bool isPaired = c == '\n' && m_wasReturn;
        m_wasReturn = false;
        if (isPaired || (m_at < qint64(Mark.size()) && !m_isInRow && c == Mark[size_t(m_at)]))
            return;
        if (!m_isInRow) {
            m_isInRow = true;
            sink.rowBegan(m_at);
        }
        if (c == '\n' || c == '\r') {
            m_wasReturn = c == '\r';
            return endRow(sink);
        }
        if (c == m_delimiter) {
            sink.fieldEnded(m_at);
            m_state = State::FieldBegin;
        } else if (c == '"' && m_state != State::Plain) {
            m_state = State::Quoted;
        } else if (m_state == State::FieldBegin) {
            m_state = State::Plain;
        } else if (m_state == State::QuoteInQuoted) {
            m_state = State::Plain; // more than the closing quote: as it stands
        }
    }

    template<typename Sink> void endRow(Sink &sink)
    {
        sink.fieldEnded(m_at);
        sink.rowEnded(m_at);
        m_state = State::FieldBegin;
        m_isInRow = false;
    }

    char m_delimiter;
    qint64 m_at;
    State m_state = State::FieldBegin;
    bool m_isInRow = false;
    bool m_wasReturn = false;
};

} // namespace Fingerpost
