// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/inheritance.h"
#include "sessions/sessionprofile.h"

#include <qrequests/har.h>
#include <qrequests/session.h>

#include <QHash>

namespace Fingerpost {

/// What a session does where its profile says nothing, as Requests; every setting that a session has.
[[nodiscard]] RequestSettings usualSettings();

/// How \a session carries out what \a profile says: proxies, verify, cert, redirects, timeouts, environment,
/// hooks, the engine. Not headers, auth and params, which a window resolves variables in and hands down like
/// a folder's (see Inheritance), nor mounts and cookies. Only one with mountEngines() has engines to choose.
void configureTransport(Requests::Session &session, const SessionProfile &profile);
/// The rest: what a window hands down, see Inheritance.
[[nodiscard]] SessionShare shareOf(const SessionProfile &profile);
/// All that \a profile says, as Requests has it; variables stand for themselves. For programs without any.
void configureSession(Requests::Session &session, const SessionProfile &profile);

/// The recorded answers of a profile's mounts, read and understood. Blocks: for a worker.
using MountedAnswers = QHash<QString, Requests::Result<QList<Requests::HarEntry>>>; ///< by file
[[nodiscard]] MountedAnswers readMounts(const QList<SessionProfile::Mount> &mounts);
/// Mounts them; a prefix whose file cannot be read answers with that error.
void mountAll(Requests::Session &session, const QList<SessionProfile::Mount> &mounts,
              const MountedAnswers &answers);

} // namespace Fingerpost
