// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/bodysource.h"

#include <qrequests/response.h>

#include <QString>

namespace Fingerpost {

/// One of two answers that are compared.
struct CompareSide {
    QString title; ///< what it is, in a few words, as "Session Admin" or "Hop 2"
    Requests::Response response; ///< with its request; its content() is not looked at
    BodySource body;
};

/// An answer whose body is in its response.
[[nodiscard]] inline CompareSide compareSide(const QString &title, const Requests::Response &response)
{
    return {title, response, BodySource(response.content())};
}

} // namespace Fingerpost
