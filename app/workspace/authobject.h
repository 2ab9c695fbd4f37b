// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/authsetting.h"

#include <qrequests/authbase.h>

namespace Fingerpost {

/// What logs in as \a setting says, with its values as they are: variables have been filled in before.
/// Nothing for Inherit; None gets one that adds nothing, so that the session's does not apply. What cannot be
/// carried out gets one that fails with a sentence instead of sending without it.
[[nodiscard]] Requests::AuthHandle authObject(const AuthSetting &setting);

} // namespace Fingerpost
