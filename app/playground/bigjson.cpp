// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/bigjson.h"

#include <algorithm>
#include <array>

namespace Fingerpost::Playground {

namespace {

constexpr qint64 kFirstId = 9007199254740993; // 2^53 + 1: a double cannot hold it.
constexpr qsizetype kBlock = 32 * 1024;

// Written as they travel: UTF-8, escapes, a pair of surrogates, a slash that need not be escaped.
constexpr std::array kNames = {
    "\"Ada Lovelace\"",
    "\"Grüße aus Köln\"",
    "\"北京 北京\"",
    "\"Привет, мир\"",
    "\"مرحبا بالعالم\"",
    "\"emoji 🧭 and \\ud83e\\udded\"",
    "\"line\\nbreak, tab\\t, quote\\\", backslash\\\\, slash\\/\"",
    "\"\\u00e9\\u4e2d\\u0000\\u001f\"",
};

QByteArray record(qint64 index)
{
    QByteArray text = "\n  {\"id\": ";
    text.append(QByteArray::number(kFirstId + index));
    text.append(", \"name\": ").append(kNames.at(static_cast<size_t>(index % qint64(kNames.size()))));
    text.append(", \"price\": 1.00, \"ratio\": -1.5e-7, \"exact\": 0.1000000000000000055511151231257827");
    text.append(", \"active\": ").append(index % 2 == 0 ? "true" : "false");
    text.append(", \"parent\": null, \"tags\": [\"t").append(QByteArray::number(index % 10));
    text.append("\", []], \"place\": {\"row\": ")
        .append(QByteArray::number(index))
        .append(", \"empty\": {}}}");
    return text;
}

} // namespace

BigJsonSource::BigJsonSource(qint64 size)
    : m_size(size)
    , m_made(1)
    , m_pending("[")
{
}

QByteArray BigJsonSource::next(qint64 most)
{
    if (m_taken == m_pending.size())
        makeMore();
    const QByteArray piece = m_pending.mid(m_taken, most);
    m_taken += piece.size();
    m_sent += piece.size();
    return piece;
}

void BigJsonSource::makeMore()
{
    m_pending.clear();
    m_taken = 0;
    while (m_recordsFit && m_pending.size() < kBlock) {
        const QByteArray text = (m_records > 0 ? "," : "") + record(m_records);
        m_recordsFit = m_made + text.size() + 1 <= m_size;
        if (!m_recordsFit)
            break;
        m_pending.append(text);
        m_made += text.size();
        ++m_records;
    }
    if (m_recordsFit || !m_pending.isEmpty())
        return;
    // The rest is too short for a record: white space up to the closing bracket.
    m_pending = QByteArray(m_size - m_made - 1, ' ').append(']');
    m_made = m_size;
}

} // namespace Fingerpost::Playground
