// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Fingerpost::Ui {

/// Names of request headers people type, in alphabetical order.
[[nodiscard]] QStringList requestHeaderNames();
/// Usual values of the request header \a name, whatever its case; empty when none are known.
[[nodiscard]] QStringList requestHeaderValues(const QString &name);

} // namespace Fingerpost::Ui
