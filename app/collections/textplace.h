// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Fingerpost {

/// "line 3, column 7" of a byte of an UTF-8 text, counted from 1, in the language of the user.
[[nodiscard]] QString textPlace(const QByteArray &text, qsizetype offset);

} // namespace Fingerpost
