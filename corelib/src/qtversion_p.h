// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QtGlobal>

/// \file
/// The one place that knows where Qt's versions differ in what they do on the wire.
namespace Requests::QtVersion {

/// From 6.8 on QHttpHeaders spells every field name in lower case.
inline constexpr bool LowerCasesHeaders = QT_VERSION >= QT_VERSION_CHECK(6, 8, 0);

/// Before 6.8.2 an interim answer (102, 103) was taken for the final one, and that one was lost.
inline constexpr bool TakesInterimForFinal = QT_VERSION < QT_VERSION_CHECK(6, 8, 2);

/// Qt cannot leave User-Agent out: the value that comes nearest. From 6.8 on blanks are trimmed, and an empty
/// field is replaced by Qt's own.
inline QByteArray blankUserAgent()
{
    return LowerCasesHeaders ? QByteArrayLiteral("-") : QByteArrayLiteral(" ");
}

} // namespace Requests::QtVersion
