// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/redaction.h"

namespace Requests {
class PreparedRequest;
}

namespace Fingerpost {

/// Adds to \a redactor the credentials and cookies that travelled in one hop, and what looks like a
/// credential in its address and in what was sent, so that they are hidden wherever they come back. Reads a
/// body that can be read again, up to a megabyte: for worker threads.
void addSecretsOf(const Requests::PreparedRequest &request, const Requests::Headers &answer,
                  Redactor *redactor);

/// Whether the fields of \a request hold credentials or cookies.
[[nodiscard]] bool holdsCredentials(const Requests::PreparedRequest &request);

/// What looks like a credential in \a text, up to MaxCredentialText.
void addCredentialsIn(const QString &text, Redactor *redactor);

} // namespace Fingerpost
