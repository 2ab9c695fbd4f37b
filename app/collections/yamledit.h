// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/yamlpatch.h"

namespace Fingerpost {

/// The text with \a patch applied to its outermost mapping: only what changes is written, the rest stays to
/// the byte, with comments and ways of writing. The result has been parsed again and says what it should; an
/// error when no text could be made that does. An empty patch gives the bytes as they are; an empty text is
/// written whole.
[[nodiscard]] Requests::Result<QByteArray> editYaml(const YamlText &text, const YamlPatch &patch);

} // namespace Fingerpost
