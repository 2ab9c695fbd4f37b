// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/reply.h"

namespace Fingerpost::Playground {

/// A JSON array of exactly @p size bytes (at least 2), made record by record. The records hold what
/// trips careless readers: numbers above 2^53, 1.00, escapes, several alphabets.
class BigJsonSource : public BodySource {
public:
    explicit BigJsonSource(qint64 size);

    [[nodiscard]] bool atEnd() const override { return m_sent == m_size; }
    [[nodiscard]] QByteArray next(qint64 most) override;

private:
    void makeMore();

    const qint64 m_size;
    qint64 m_sent = 0;
    qint64 m_made = 0; ///< Bytes of the document so far, sent or not.
    qint64 m_records = 0;
    bool m_recordsFit = true;
    QByteArray m_pending;
    qsizetype m_taken = 0; ///< Of m_pending.
};

} // namespace Fingerpost::Playground
