// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/engines.h"

#include <qrequests/transport.h>

#include <QString>

namespace Requests {
class Session;
}

namespace Fingerpost {

struct PreparedDraft;

/// What carries a request: as it is wished for, not what came of it.
struct RequestRoute {
    QString proxy; ///< its URL, perhaps with a login; empty: none
    Requests::Engine engine = UsualEngine;

    friend bool operator==(const RequestRoute &, const RequestRoute &) = default;
};

/// How \a session would send \a draft. Reads the variables of the environment and nothing else.
[[nodiscard]] RequestRoute routeOf(const Requests::Session &session, const PreparedDraft &draft);
/// As host:port, without its login and a scheme: to be shown.
[[nodiscard]] QString placeOfProxy(const QString &proxy);

} // namespace Fingerpost
