// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "curlhead_p.h"

#include <algorithm>
#include <utility>

namespace Requests {

namespace {

/// RFC 9112 §4. libcurl reads "200abc" as 200.
bool isStatusCode(const QByteArray &text)
{
    return text.size() == 3 && text.front() != '0'
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

CurlHead::Taken CurlHead::take(QByteArrayView line)
{
    if (m_complete) // trailers
        return More;
    m_size += line.size();
    if (m_size > MaxSize)
        return TooLong;
    const bool isFolded = line.startsWith(' ') || line.startsWith('\t');
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        endField();
        // 101 is the last answer of HTTP on its connection.
        if (m_head.statusCode / 100 == 1 && m_head.statusCode != 101) {
            m_begins = true;
            return Interim;
        }
        m_complete = true;
        return Complete;
    }
    if (std::exchange(m_begins, false)) // further on it would be a field, whatever it looks like
        takeStatusLine(line);
    else if (isFolded)
        takeFolded(line);
    else
        takeField(line);
    return More;
}

void CurlHead::takeStatusLine(QByteArrayView line)
{
    m_head = {};
    m_name.clear();
    if (!line.startsWith("HTTP/"))
        return;
    const QByteArray text = line.toByteArray();
    const qsizetype afterVersion = text.indexOf(' ');
    m_head.httpVersion = text.mid(5, afterVersion - 5);
    const QByteArray rest = afterVersion < 0 ? QByteArray() : text.mid(afterVersion + 1).trimmed();
    const qsizetype afterCode = rest.indexOf(' ');
    const QByteArray code = rest.left(afterCode < 0 ? rest.size() : afterCode);
    m_head.statusCode = isStatusCode(code) ? code.toInt() : 0;
    if (afterCode > 0)
        m_head.reason = QString::fromLatin1(rest.mid(afterCode + 1).trimmed());
}

void CurlHead::takeField(QByteArrayView line)
{
    endField();
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return;
    m_name = line.first(colon).trimmed().toByteArray();
    m_value = line.sliced(colon + 1).trimmed().toByteArray();
}

/// RFC 9112 §5.2: it goes on the field before it.
void CurlHead::takeFolded(QByteArrayView line)
{
    m_value += ' ';
    m_value += line.trimmed();
}

void CurlHead::endField()
{
    if (!m_name.isEmpty())
        m_head.headers.add(m_name, m_value.isNull() ? QByteArray("") : m_value);
    m_name.clear();
    m_value.clear();
}

bool CurlHead::hasTwoLengths() const
{
    QByteArray first;
    for (const QByteArray &field : m_head.headers.values("content-length")) {
        for (const QByteArray &length : field.split(',')) {
            if (!first.isNull() && length.trimmed() != first)
                return true;
            first = length.trimmed();
        }
    }
    return false;
}

qint64 CurlHead::length() const
{
    bool isNumber = false;
    const qint64 length = m_head.headers.value("content-length").toLongLong(&isNumber);
    return isNumber && length >= 0 && !isChunked() ? length : -1;
}

bool CurlHead::isChunked() const
{
    return m_head.headers.value("transfer-encoding").toLower().contains("chunked");
}

} // namespace Requests
