// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/encodings.h>

#include "textdecoder_p.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <memory>

namespace Requests {

QByteArray guessEncoding(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    // What reads as UTF-8 beyond ASCII is hardly ever anything else, however short; a detector that weighs
    // letters needs more.
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return "utf-8-sig";
    const bool isAscii = std::none_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; });
    if (!isAscii && QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8())
        return "utf-8";
    // Wide characters without a byte order mark show in their NUL bytes.
    const QByteArray wide = guessJsonUtf(bytes);
    if (wide.startsWith("utf-16-") || wide.startsWith("utf-32-"))
        return wide;

    const std::unique_ptr<struct uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                                &uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.data(), size_t(bytes.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    const QByteArray name(uchardet_get_charset(detector.get()));
    return name.isEmpty() ? QByteArray() : name;
}

} // namespace Requests
