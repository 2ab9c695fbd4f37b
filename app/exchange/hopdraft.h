// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchangerun.h"
#include "workspace/requestdraft.h"

namespace Fingerpost {

/// The request of the hop \a index to be edited and sent by itself, made of the draft \a origin that the
/// chain began with: its method and address, the fields that \a session does not send anyway, auth where it
/// had credentials, the body where it had one. Cookies are left to the session. Values of variables are
/// filled in. Reads a body of up to MaxHopBody: for worker threads.
[[nodiscard]] RequestDraft draftOfHop(const QList<Hop> &hops, int index, const RequestDraft &origin,
                                      const Requests::Headers &session);
constexpr qint64 MaxHopBody = 1024 * 1024;

/// How many redirects lead to the hop \a index.
[[nodiscard]] int redirectsBefore(const QList<Hop> &hops, int index);
/// The first request of \a hops, following no more redirects than the hop before \a index takes.
[[nodiscard]] RequestDraft draftThatStopsBefore(const QList<Hop> &hops, int index, const RequestDraft &origin,
                                                const Requests::Headers &session);

} // namespace Fingerpost
