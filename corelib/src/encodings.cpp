// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/encodings.h>

#include <QList>

#include <algorithm>

namespace Requests {

namespace {

/// Python's str.strip(characters).
QByteArray stripped(QByteArrayView text, QByteArrayView characters)
{
    while (!text.isEmpty() && characters.contains(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && characters.contains(text.back()))
        text.chop(1);
    return text.isEmpty() ? QByteArray("") : text.toByteArray();
}

} // namespace

QByteArray encodingFromHeaders(const Headers &headers)
{
    const QList<QByteArray> parts = headers.value("content-type").split(';');
    QByteArray charset;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray &part = parts.at(i);
        const qsizetype equals = part.indexOf('=');
        // "charset" without a value says nothing; Requests fails there.
        if (equals >= 0 && stripped(part.left(equals), "\"' \t").compare("charset", Qt::CaseInsensitive) == 0)
            charset = stripped(part.mid(equals + 1), "\"' \t"); // the last one counts
    }
    if (!charset.isNull()) // empty too: a name that no encoding has, so that the text is read as UTF-8
        return charset;
    const QByteArray &type = parts.constFirst();
    if (type.contains("text"))
        return "ISO-8859-1";
    if (type.contains("application/json"))
        return "utf-8";
    return {};
}

QByteArray guessJsonUtf(QByteArrayView data)
{
    const QByteArray sample = data.first(qMin<qsizetype>(4, data.size())).toByteArray();
    if (sample == QByteArrayView("\xFF\xFE\0\0", 4) || sample == QByteArrayView("\0\0\xFE\xFF", 4))
        return "utf-32";
    if (sample.startsWith("\xEF\xBB\xBF"))
        return "utf-8-sig";
    if (sample.startsWith("\xFF\xFE") || sample.startsWith("\xFE\xFF"))
        return "utf-16";
    // JSON begins with two ASCII characters, so the NUL bytes tell its width and order.
    QByteArray pattern = sample;
    std::transform(pattern.cbegin(), pattern.cend(), pattern.begin(), [](char c) { return c ? 'x' : '0'; });
    if (pattern.count('0') == 0)
        return "utf-8";
    if (pattern == "0x0x" || pattern == "0x0")
        return "utf-16-be";
    if (pattern == "x0x0")
        return "utf-16-le";
    if (pattern == "000x" || pattern == "000")
        return "utf-32-be";
    if (pattern == "x000")
        return "utf-32-le";
    return {};
}

} // namespace Requests
