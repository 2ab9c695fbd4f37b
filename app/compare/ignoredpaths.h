// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/jsonpath.h"

#include <QList>
#include <QString>

namespace Fingerpost {

/// What somebody wants a comparison to pass over, as typed: JSONPath queries (RFC 9535) with commas between.
struct IgnoredPaths {
    static constexpr int maximumPaths = 50;

    QList<JsonPath> paths; ///< those that can be read
    QString problem; ///< a sentence about the first that cannot; empty: none

    [[nodiscard]] static IgnoredPaths parse(const QString &text);
};

} // namespace Fingerpost
