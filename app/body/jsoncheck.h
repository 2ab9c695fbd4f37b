// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace Fingerpost {

/// Whether a text is JSON (RFC 8259) in UTF-8 (RFC 3629), as its bytes come; a bit of memory for each level.
class JsonCheck {
public:
    enum class Fault {
        BadValue, ///< no value can begin or go on so
        BadString, ///< a control character or an escape that is none
        BadUtf8,
        BadNumber,
        ExpectedKey,
        ExpectedColon,
        ExpectedCommaOrEnd,
        WrongBracket, ///< closes another kind of container
        SomethingFollows, ///< the one value
        EndsEarly,
        TooDeep
    };
    struct Found {
        Fault fault;
        qint64 offset; ///< of the first byte that is wrong
        qint64 line; ///< from 1
        qint64 column; ///< from 1, in characters
    };

    static constexpr size_t maximumDepth = 100'000'000;

    /// \a sequence: any number of values, each ended by a blank or by itself, as NDJSON has it.
    explicit JsonCheck(bool sequence = false)
        : m_sequence(sequence)
    {
    }
    /// False once a fault was found; the rest is of no interest.
    bool feed(QByteArrayView bytes);
    /// Nothing comes any more.
    void finish();
    [[nodiscard]] const std::optional<Found> &found() const { return m_found; }

private:
    enum class State : quint8 {
        Value,
        ValueOrEnd,
        KeyOrEnd,
        Key,
        Colon,
        Next,
        String,
        Escape,
        Hex,
        Number,
        Word
    };

    void fail(Fault fault);
    void step(char c);
    void beginValue(char c);
    void stringByte(quint8 c);
    void numberByte(char c);
    void endValue();
    void close(char c);
    [[nodiscard]] bool endsNumber() const;
    void next(char c);

    std::vector<bool> m_open; ///< for each container whether it is an object
    std::optional<Found> m_found;
    const char *m_word = nullptr; ///< what is left of true, false or null
    qint64 m_offset = 0;
    qint64 m_line = 1;
    qint64 m_column = 1; ///< of the byte at m_offset
    State m_state = State::Value;
    quint8 m_number = 0; ///< which part of a number
    quint8 m_left = 0; ///< bytes of an escape or a character that are to come
    quint8 m_low = 0x80; ///< what the next of them may be
    quint8 m_high = 0xBF;
    bool m_isKey = false;
    bool m_sequence;
    bool m_hasValue = false; ///< at the top
};

} // namespace Fingerpost
