// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Requests::Test {

/// Absolute path of the folder of test certificates, without a slash at the end.
[[nodiscard]] QString certificateFolder();
/// Absolute path of one of its files, as in `ca.pem`.
[[nodiscard]] QString certificatePath(const QString &name);

} // namespace Requests::Test
