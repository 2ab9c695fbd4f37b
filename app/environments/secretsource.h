// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Fingerpost {

/// Where the values of secret variables are.
class SecretSource {
public:
    virtual ~SecretSource() = default;

    /// The value of the secret \a name of the scope \a scopeId; nothing: it has none, or it cannot be read
    /// now. Answers at once, on the thread that resolves: what takes time is to be fetched before.
    [[nodiscard]] virtual std::optional<QString> secret(const QString &scopeId,
                                                        const QString &name) const = 0;
};

} // namespace Fingerpost
