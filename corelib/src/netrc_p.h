// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace Requests {

/// User and password of \a host (in lower case), or of the default entry, in the text of a netrc file;
/// nothing when it has neither. Where a machine has no login, its account takes the place. Reads what
/// Python's netrc reads; a file that it would give up at has nothing for anybody, as in Requests.
[[nodiscard]] std::optional<std::pair<QString, QString>> findInNetrc(const QString &text,
                                                                     const QString &host);

} // namespace Requests
