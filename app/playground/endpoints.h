// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace Fingerpost::Playground {

class Router;

/// The whole table of endpoints; the groups below each add their part.
[[nodiscard]] std::shared_ptr<const Router> makeRouter();

void addEchoEndpoints(Router &router);
void addStatusEndpoints(Router &router);
void addCookieEndpoints(Router &router);
void addAuthEndpoints(Router &router);
void addCacheEndpoints(Router &router);
void addContentEndpoints(Router &router);
void addStreamEndpoints(Router &router);

} // namespace Fingerpost::Playground
