// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>

#include <QString>
#include <QStringList>

namespace Fingerpost {

/// The words of the first command in \a text as bash splits them: quotes, $'…', backslashes and continued
/// lines; nothing is expanded. An '&', ';' or '|' amid a word is taken as it is, as addresses are often
/// pasted without their quotes. An error when a quote is not closed.
[[nodiscard]] Requests::Result<QStringList> shellWords(const QString &text);

} // namespace Fingerpost
