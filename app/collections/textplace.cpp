// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/textplace.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <algorithm>

namespace Fingerpost {

QString textPlace(const QByteArray &text, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(text).first(qBound(qsizetype(0), offset, text.size()));
    const qsizetype lines = std::count(before.begin(), before.end(), '\n');
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(lineStart)).size();
    return QCoreApplication::translate("Fingerpost::Collections", "line %1, column %2")
        .arg(lines + 1)
        .arg(column + 1);
}

} // namespace Fingerpost
