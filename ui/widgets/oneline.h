// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fingerpost::Ui {

/// \a text for a cell: the ends of its lines and its tabs are seen.
[[nodiscard]] inline QString oneLine(QString text)
{
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("↵"))
        .replace(u'\n', u'↵')
        .replace(u'\r', u'↵')
        .replace(u'\t', u'→');
}

} // namespace Fingerpost::Ui
