// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <memory>

namespace Fingerpost {

class BodyStore;

/// Bytes that can be read a piece at a time, by any thread. A value.
class BodySource {
public:
    BodySource() = default;
    explicit BodySource(const QByteArray &bytes);
    /// As many bytes as are there whenever it is read; null: none.
    explicit BodySource(const std::shared_ptr<BodyStore> &store);

    [[nodiscard]] qint64 size() const;
    /// Up to \a limit bytes from the beginning. \a proceed is told the bytes read, and answers false to have
    /// it given up: then there is nothing.
    [[nodiscard]] QByteArray read(qint64 limit, const std::function<bool(qint64 done)> &proceed = {}) const;

private:
    QByteArray m_bytes;
    std::shared_ptr<BodyStore> m_store;
};

} // namespace Fingerpost
