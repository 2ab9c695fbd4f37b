// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/jsoncheck.h"

#include <QByteArrayView>

#include <optional>

namespace Fingerpost {

/// Whether a text is UTF-8 (RFC 3629), as its bytes come.
class Utf8Check {
public:
    /// False once a fault was found; the rest is of no interest.
    bool feed(QByteArrayView bytes);
    /// Nothing comes any more.
    void finish();
    [[nodiscard]] const std::optional<JsonCheck::Found> &found() const { return m_found; }

private:
    [[nodiscard]] bool step(quint8 c);
    void pass(QByteArrayView bytes);
    void fail();

    std::optional<JsonCheck::Found> m_found;
    qint64 m_offset = 0;
    qint64 m_line = 1;
    qint64 m_column = 1; ///< of the byte at m_offset
    quint8 m_left = 0; ///< bytes of a character that are to come
    quint8 m_low = 0x80; ///< what the next of them may be
    quint8 m_high = 0xBF;
    bool m_hasMark = true; ///< as far as can be told; it is no part of the text
};

} // namespace Fingerpost
