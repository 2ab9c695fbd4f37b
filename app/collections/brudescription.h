// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/brutext.h"

/// What `@description(...)` above an entry says.
namespace Fingerpost::BruDescription {

[[nodiscard]] QString of(const QList<BruAnnotation> &annotations);
/// Empty: none.
void set(QList<BruAnnotation> &annotations, const QString &description);

} // namespace Fingerpost::BruDescription
