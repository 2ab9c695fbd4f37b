// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "servers.h"

#include <QJsonArray>

namespace Conformance {

/// Compares the requests that were received: \a compare is the case's list, of which those beginning with
/// "requests." concern this. \a expected is the recorded list, placeholders replaced.
[[nodiscard]] QString checkReceived(const QJsonArray &compare, const QJsonArray &expected,
                                    const QList<Received> &got, const QJsonObject &credentials);

} // namespace Conformance
