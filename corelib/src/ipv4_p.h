// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Requests {

/// inet_aton: one to four parts, the last of which fills the rest ("127.1").
[[nodiscard]] std::optional<quint32> ipv4(const QString &text);
/// Whether \a rule is a network ("10.0.0.0/8") and, if so, whether \a address lies in it.
[[nodiscard]] std::optional<bool> isInNetwork(quint32 address, const QString &rule);

} // namespace Requests
