// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>

/// The options of curl by their long names, without dashes.
namespace Fingerpost::CurlOptions {

/// Empty for a letter that is a switch about the output alone.
[[nodiscard]] QString longName(QChar letter);
/// The next word is its value.
[[nodiscard]] bool takesValue(const QString &name);
/// It has a value and changes what is sent, and a draft cannot hold it.
[[nodiscard]] bool isLost(const QString &name);
/// The same of one without a value.
[[nodiscard]] bool isLostSwitch(const QString &name);

} // namespace Fingerpost::CurlOptions
