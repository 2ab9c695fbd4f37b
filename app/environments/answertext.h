// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/headers.h>

#include <QByteArray>
#include <QString>

namespace Fingerpost {

/// \a body by the charset of the Content-Type, else UTF-8.
[[nodiscard]] QString answerText(const Requests::Headers &headers, const QByteArray &body);

} // namespace Fingerpost
