// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>
#include <qrequests/headers.h>

namespace Requests::Syntax {

/// A token of RFC 9110 §5.6.2: one or more letters, digits and some marks.
[[nodiscard]] bool isToken(QByteArrayView text);

/// InvalidHeader unless the name is a token and the value can stand on one line (RFC 9110 §5.5).
[[nodiscard]] Result<void> checkField(const Header &field);

/// InvalidMethod unless it is a token (RFC 9110 §9.1).
[[nodiscard]] Result<void> checkMethod(const QByteArray &method);

} // namespace Requests::Syntax
