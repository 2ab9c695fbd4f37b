// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/transport.h>

#include <QString>

#include <memory>
#include <optional>

namespace Requests {
class Adapter;
class PreparedRequest;
class Session;
} // namespace Requests

namespace Fingerpost {

/// Where neither a session nor a request says anything.
inline constexpr Requests::Engine UsualEngine = Requests::Engine::Automatic;

/// Its name in files and on the command line, "auto", "qt" or "curl"; once written it stays.
[[nodiscard]] QString nameOfEngine(Requests::Engine engine);
[[nodiscard]] std::optional<Requests::Engine> engineOfName(const QString &name);

/// This program was built with libcurl; otherwise Qt carries everything, whatever is asked for.
[[nodiscard]] bool hasCurl();
/// A new one that carries requests over the network, by Qt or by libcurl.
[[nodiscard]] std::unique_ptr<Requests::Adapter> networkAdapter();
/// Whether libcurl carries \a request, sent with \a engine by a session that has the choice. Thread: any.
[[nodiscard]] bool isForCurl(const Requests::PreparedRequest &request, Requests::Engine engine);
/// Gives \a session the choice, and UsualEngine. Adapters that somebody has mounted stay.
void mountEngines(Requests::Session &session);
/// What \a session would have \a request carried by, and why, sent with \a engine; none: with its own.
[[nodiscard]] Requests::EngineUse engineFor(const Requests::Session &session,
                                            const Requests::PreparedRequest &request,
                                            std::optional<Requests::Engine> engine = {});

} // namespace Fingerpost
