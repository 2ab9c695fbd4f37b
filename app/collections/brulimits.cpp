// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brulimits.h"

#include <QCoreApplication>

namespace Fingerpost::BruLimits {

QString part(const char *english)
{
    return QCoreApplication::translate("Fingerpost::Collections", english);
}

Requests::Error refusal(const QString &part, const Requests::Error &detail)
{
    const QString what =
        part.isEmpty() ? QCoreApplication::translate("Fingerpost::Collections", "something") : part;
    return {Requests::Error::RequestException,
            QCoreApplication::translate(
                "Fingerpost::Collections",
                "Nothing was saved: Bruno's files cannot hold %1 as it is here. They have no place for "
                "blanks at the ends of a name or value, for carriage returns, for some special names, or for "
                "what Bruno does not know.")
                .arg(what),
            detail.message()};
}

} // namespace Fingerpost::BruLimits
