// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/jsoncheck.h"

#include "body/bodyforms.h"
#include "body/bodykernels.h"

namespace Fingerpost {

namespace {

/// The parts of a number (RFC 8259 §6) by what may follow.
enum NumberPart : quint8 { Minus, Zero, Digits, Point, Fraction, Exponent, Sign, Power };

} // namespace

void JsonCheck::fail(Fault fault)
{
    if (!m_found)
        m_found = Found{fault, m_offset, m_line, m_column};
}

bool JsonCheck::feed(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size() && !m_found;) {
        const char c = bytes[i];
        if (m_offset < 3 && m_state == State::Value && !m_hasValue && c == "\xEF\xBB\xBF"[m_offset]) {
            ++m_offset; // a mark is no part of the text
            ++i;
            continue;
        }
        step(c);
        if (m_found)
            break;
        ++i;
        ++m_offset;
        if (c == '\n') {
            ++m_line;
            m_column = 1;
        } else if ((c & 0xC0) != 0x80) {
            ++m_column;
        }
    }
    return !m_found;
}

void JsonCheck::step(char c)
{
    switch (m_state) {
    case State::String:
    case State::Escape:
    case State::Hex:
        return stringByte(quint8(c));
    case State::Number:
        return numberByte(c);
    case State::Word:
        if (c != *m_word)
            return fail(Fault::BadValue);
        if (*++m_word == '\0')
            endValue();
        return;
    default:
        break;
    }
    if (BodyForms::isBlank(c))
        return;
    switch (m_state) {
    case State::ValueOrEnd:
        if (c == ']')
            return close(c);
        [[fallthrough]];
    case State::Value:
        return beginValue(c);
    case State::KeyOrEnd:
        if (c == '}')
            return close(c);
        [[fallthrough]];
    case State::Key:
        if (c != '"')
            return fail(Fault::ExpectedKey);
        m_isKey = true;
        m_state = State::String;
        return;
    case State::Colon:
        if (c != ':')
            return fail(Fault::ExpectedColon);
        m_state = State::Value;
        return;
    default:
        return next(c);
    }
}

/// Behind a value.
void JsonCheck::next(char c)
{
    if (m_open.empty()) {
        if (!m_sequence)
            return fail(Fault::SomethingFollows);
        m_state = State::Value;
        return beginValue(c);
    }
    if (c == ',')
        m_state = m_open.back() ? State::Key : State::Value;
    else if (c == '}' || c == ']')
        close(c);
    else
        fail(Fault::ExpectedCommaOrEnd);
}

void JsonCheck::beginValue(char c)
{
    m_hasValue = true;
    m_isKey = false;
    switch (c) {
    case '{':
    case '[':
        if (m_open.size() >= maximumDepth)
            return fail(Fault::TooDeep);
        m_open.push_back(c == '{');
        m_state = c == '{' ? State::KeyOrEnd : State::ValueOrEnd;
        return;
    case '"':
        m_state = State::String;
        return;
    case 't':
    case 'f':
    case 'n':
        m_word = c == 't' ? "rue" : c == 'f' ? "alse" : "ull";
        m_state = State::Word;
        return;
    default:
        if (c != '-' && (c < '0' || c > '9'))
            return fail(Fault::BadValue);
        m_number = c == '-' ? Minus : c == '0' ? Zero : Digits;
        m_state = State::Number;
    }
}

void JsonCheck::close(char c)
{
    if (m_open.empty() || m_open.back() != (c == '}'))
        return fail(Fault::WrongBracket);
    m_open.pop_back();
    endValue();
}

void JsonCheck::endValue()
{
    m_state = State::Next;
}

void JsonCheck::stringByte(quint8 c)
{
    if (m_state == State::Hex) {
        const bool isDigit = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
        if (!isDigit)
            return fail(Fault::BadString);
        if (--m_left == 0)
            m_state = State::String;
        return;
    }
    if (m_state == State::Escape) {
        if (c == 'u') {
            m_left = 4;
            m_state = State::Hex;
            return;
        }
        if (!QByteArrayView("\"\\/bfnrt").contains(char(c)))
            return fail(Fault::BadString);
        m_state = State::String;
        return;
    }
    if (m_left > 0) {
        if (c < m_low || c > m_high)
            return fail(Fault::BadUtf8);
        --m_left;
        m_low = 0x80;
        m_high = 0xBF;
        return;
    }
    if (c == '"') {
        m_state = m_isKey ? State::Colon : State::Next;
    } else if (c == '\\') {
        m_state = State::Escape;
    } else if (c < 0x20) {
        fail(Fault::BadString);
    } else if (c >= 0x80) {
        if (c < 0xC2 || c > 0xF4)
            return fail(Fault::BadUtf8);
        m_left = c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
        m_low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
        m_high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
    }
}

bool JsonCheck::endsNumber() const
{
    return m_number == Zero || m_number == Digits || m_number == Fraction || m_number == Power;
}

void JsonCheck::numberByte(char c)
{
    const bool isDigit = c >= '0' && c <= '9';
    switch (m_number) {
    case Minus:
        if (isDigit) {
            m_number = c == '0' ? Zero : Digits;
            return;
        }
        break;
    case Digits:
        if (isDigit)
            return;
        [[fallthrough]];
    case Zero:
        if (c == '.' || (c | 0x20) == 'e') {
            m_number = c == '.' ? Point : Exponent;
            return;
        }
        break;
    case Point:
    case Fraction:
        if (isDigit) {
            m_number = Fraction;
            return;
        }
        if (m_number == Fraction && (c | 0x20) == 'e') {
            m_number = Exponent;
            return;
        }
        break;
    default:
        if (isDigit) {
            m_number = Power;
            return;
        }
        if (m_number == Exponent && (c == '+' || c == '-')) {
            m_number = Sign;
            return;
        }
    }
    if (!endsNumber() || isDigit)
        return fail(Fault::BadNumber);
    endValue();
    step(c);
}

void JsonCheck::finish()
{
    if (m_found)
        return;
    if (m_state == State::Number && !endsNumber())
        return fail(Fault::BadNumber);
    const bool isWhole =
        m_state == State::Next || m_state == State::Number || (m_sequence && m_state == State::Value);
    if (!m_open.empty() || !isWhole)
        fail(Fault::EndsEarly);
}

} // namespace Fingerpost
