// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/utf8check.h"

#include "body/bodykernels.h"

#include <algorithm>
#include <cstring>

namespace Fingerpost {

namespace {

constexpr qsizetype Utf8MarkBytes = 3;

/// The first byte that is no ASCII.
const char *firstBeyondAscii(const char *at, const char *end)
{
    constexpr quint64 High = 0x8080'8080'8080'8080;
    quint64 word = 0;
    for (; end - at >= qsizetype(sizeof(word)); at += sizeof(word)) {
        std::memcpy(&word, at, sizeof(word));
        if ((word & High) != 0)
            break;
    }
    return std::find_if(at, end, [](char c) { return quint8(c) >= 0x80; });
}

} // namespace

bool Utf8Check::feed(QByteArrayView bytes)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at < end && !m_found; ++at) {
        if (m_left == 0)
            at = firstBeyondAscii(at, end);
        if (at == end)
            break;
        if (step(quint8(*at)))
            continue;
        pass(bytes.first(at - begin));
        fail();
    }
    if (!m_found)
        pass(bytes);
    return !m_found;
}

void Utf8Check::finish()
{
    if (!m_found && m_left > 0)
        fail();
}

bool Utf8Check::step(quint8 c)
{
    if (m_left > 0) {
        if (c < m_low || c > m_high)
            return false;
        --m_left;
        m_low = 0x80;
        m_high = 0xBF;
        return true;
    }
    if (c < 0x80)
        return true;
    if (c < 0xC2 || c > 0xF4)
        return false;
    m_left = c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
    m_low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
    m_high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
    return true;
}

/// Counts lines and columns, of many bytes at once.
void Utf8Check::pass(QByteArrayView bytes)
{
    for (qsizetype i = 0; m_hasMark && i < bytes.size() && m_offset + i < Utf8MarkBytes; ++i)
        m_hasMark = bytes[i] == "\xEF\xBB\xBF"[m_offset + i];
    const qsizetype last = bytes.lastIndexOf('\n');
    if (last >= 0) {
        m_line += qint64(BodyKernels::kernels().newlines(bytes.data(), size_t(bytes.size())));
        m_column = 1;
    }
    const QByteArrayView rest = bytes.sliced(last + 1);
    m_column += std::count_if(rest.begin(), rest.end(), [](char c) { return (c & 0xC0) != 0x80; });
    m_offset += bytes.size();
}

void Utf8Check::fail()
{
    const bool isBehindMark = m_hasMark && m_line == 1 && m_offset >= Utf8MarkBytes;
    m_found = JsonCheck::Found{JsonCheck::Fault::BadUtf8, m_offset, m_line, m_column - qint64(isBehindMark)};
}

} // namespace Fingerpost
