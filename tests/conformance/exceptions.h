// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "context.h"

#include <qrequests/error.h>

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Conformance {

/// One entry of the list of what QRequests does otherwise than Requests.
struct Exception {
    QString pattern; ///< an id, or the beginning of ids and "*"
    QString scope; ///< "qt-transport" or "deliberate"
    bool citesRfc = false;
    QString engine; ///< the only one it is about; empty: both
    bool isRace = false; ///< what the peer sends may arrive so that the case passes

    [[nodiscard]] bool isFamily() const { return pattern.endsWith(u'*'); }
    [[nodiscard]] bool covers(const QString &id) const
    {
        return isFamily() ? id.startsWith(QStringView(pattern).chopped(1)) : id == pattern;
    }
    /// What must not be excepted is not, whatever the list says.
    [[nodiscard]] bool isHonoured(const QJsonObject &recorded, Engine used) const;
};

using Exceptions = QList<Exception>;

/// Without those for versions of Qt before this one ("before").
[[nodiscard]] Requests::Result<Exceptions> readExceptions(const QString &path);

} // namespace Conformance
