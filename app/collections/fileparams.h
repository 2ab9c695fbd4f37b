// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestdraft.h"

/// URL and table of parameters of a draft say the same; a file may have either alone.
namespace Fingerpost::FileParams {

/// Gives \a draft, whose URL is that of a file, the file's rows.
void take(RequestDraft &draft, const QList<KeyValue> &rows);

} // namespace Fingerpost::FileParams
