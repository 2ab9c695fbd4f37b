// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/jsoncheck.h"

#include <QString>

#include <optional>

namespace Fingerpost::Ui {

/// The first mistake of a body that is to be JSON, or a text in UTF-8, in words.
struct BodyFault {
    std::optional<JsonCheck::Found> found;
    bool isJson = true;

    [[nodiscard]] QString sentence() const;
};

} // namespace Fingerpost::Ui
