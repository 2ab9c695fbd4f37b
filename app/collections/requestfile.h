// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestdraft.h"

#include <qrequests/error.h>

#include <QByteArray>
#include <QString>

/// One request's file of an OpenCollection. Any thread.
namespace Fingerpost::RequestFile {

/// Refuses what is no YAML, no request, or a request of another kind than HTTP (GraphQL, gRPC ...), with line
/// and column where there are some. \a path becomes the draft's; its id is new.
[[nodiscard]] Requests::Result<RequestDraft> read(const QByteArray &bytes, const QString &path);
/// \a original with what \a draft says otherwise, all else as it was to the byte; \a original itself when
/// nothing differs. For an empty \a original a new file. Secrets' values are never written.
[[nodiscard]] Requests::Result<QByteArray> write(const QByteArray &original, const RequestDraft &draft);

} // namespace Fingerpost::RequestFile
