// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/bodysource.h"

#include <qrequests/response.h>

#include <QString>

namespace Fingerpost {

class ExchangeRun;
struct Hop;

/// One of two answers that are compared.
struct CompareSide {
    QString title; ///< what it is, in a few words, as "Session Admin" or "Hop 2"
    Requests::Response response; ///< with its request; its content() is not looked at
    BodySource body;
};

/// An answer whose body is in its response.
[[nodiscard]] CompareSide compareSide(const QString &title, const Requests::Response &response);
[[nodiscard]] CompareSide compareSide(const QString &title, const Hop &hop);
/// Its last hop, or why there is none.
[[nodiscard]] CompareSide compareSide(const QString &title, const ExchangeRun &run);

} // namespace Fingerpost
