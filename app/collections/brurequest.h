// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/brutext.h"
#include "workspace/requestdraft.h"

#include <qrequests/error.h>

#include <QByteArray>
#include <QString>

/// One request's file in Bruno's own language. As RequestFile; any thread.
namespace Fingerpost::BruRequest {

/// Refuses what Bruno's reader refuses, what is no request, and a request of another kind than HTTP, with
/// line and column where there are some.
[[nodiscard]] Requests::Result<RequestDraft> read(const QByteArray &bytes, const QString &path);
/// \a original with what \a draft says otherwise, all else as it was to the byte. What the language cannot
/// say is refused with a sentence, such as a header's value that ends with a blank; settings that Bruno does
/// not have are kept where it reads over them. Secrets' values are never written.
[[nodiscard]] Requests::Result<QByteArray> write(const QByteArray &original, const RequestDraft &draft);

/// "http", or the file's own word for another type; empty where it holds no request.
[[nodiscard]] QString typeOf(const BruText &text);
/// In capitals, as Bruno sends it.
[[nodiscard]] QByteArray methodOf(const BruText &text);

} // namespace Fingerpost::BruRequest
