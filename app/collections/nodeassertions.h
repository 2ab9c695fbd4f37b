// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/yamlpatch.h"
#include "workspace/assertion.h"

#include <QList>

/// The list `runtime.assertions` of OpenCollection. As NodeLists.
namespace Fingerpost::NodeAssertions {

[[nodiscard]] QList<Assertion> read(const YamlText &text, int list);
[[nodiscard]] YamlPatch patch(const YamlText &text, int list, const QList<Assertion> &assertions);

} // namespace Fingerpost::NodeAssertions
