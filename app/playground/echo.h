// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/jsontext.h"
#include "playground/request.h"

namespace Fingerpost::Playground {

/// The parts of a request that an answer shows, under the names httpbin gives them.
enum class Part {
    Args = 0x1,
    Data = 0x2,
    Files = 0x4,
    Form = 0x8,
    Headers = 0x10,
    Json = 0x20,
    Method = 0x40,
    Origin = 0x80,
    Url = 0x100,
};
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

/// What /get shows; what /post and its kin show.
inline constexpr Parts kWithoutBody = Parts(Part::Args) | Part::Headers | Part::Origin | Part::Url;
inline constexpr Parts kWithBody = kWithoutBody | Part::Data | Part::Files | Part::Form | Part::Json;

[[nodiscard]] JsonMembers echoMembers(const Request &request, Parts parts);
[[nodiscard]] QByteArray echo(const Request &request, Parts parts);

} // namespace Fingerpost::Playground
