// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/replayadapter.h>
#include <qrequests/session.h>

#include <QString>
#include <QStringList>

#include <memory>

/// Runs that are recorded into a folder, and played again from it without a network.
namespace Fingerpost::Recording {

/// From now on \a session carries its requests with adapters that record them.
[[nodiscard]] std::shared_ptr<Requests::HarRecorder> record(Requests::Session &session);
/// What was recorded, as an HTTP archive in the folder \a directory, which is made where it is missing.
/// Credentials, cookies and \a secrets are hidden. Returns the file. Blocks for the disk.
[[nodiscard]] Requests::Result<QString> save(const Requests::HarRecorder &recorder, const QString &directory,
                                             const QStringList &secrets);

/// From now on \a session is answered from the HTTP archives (*.har) of the folder \a directory, in the order
/// of their names, and from nothing else. Blocks for the disk. Errors name the file.
[[nodiscard]] Requests::Result<void> replay(Requests::Session &session, const QString &directory);

} // namespace Fingerpost::Recording
