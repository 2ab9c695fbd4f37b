// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestdraft.h"

#include <qrequests/error.h>

#include <QString>
#include <QStringList>

namespace Fingerpost {

struct CurlRequest {
    RequestDraft draft;
    QStringList leftOut; ///< what it asks for that a draft cannot hold, as "--resolve"; nothing of its output
};

[[nodiscard]] bool isCurlCommand(const QString &text);

/// The request that the command line \a text sends, for a POSIX shell, in the place of \a over: its name,
/// file, docs, variables, assertions and session stay. Redirects are followed as the draft would anyway,
/// --location makes sure of it. An error when curl would not understand it, or it names no URL.
[[nodiscard]] Requests::Result<CurlRequest> requestFromCurl(const QString &text, const RequestDraft &over);

} // namespace Fingerpost
