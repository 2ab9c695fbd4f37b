// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "typedvalue.h"

#include <qrequests/session.h>

namespace Conformance {

/// Applies `session` (or `set` of session_set) of the corpus to \a session.
void applySettings(Requests::Session &session, const QJsonObject &settings, ValueReader &reader,
                   const Context &context);

} // namespace Conformance
