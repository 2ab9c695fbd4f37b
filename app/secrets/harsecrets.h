// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/redaction.h"

#include <qrequests/har.h>

#include <QJsonObject>

namespace Fingerpost {

/// Has \a redactor know the credentials and cookies of \a hop, and what looks like one in its address and in
/// both bodies.
void addSecretsOf(const Requests::HarEntry &hop, Redactor *redactor);

/// \a archive of \a hops without the credentials and cookies that travelled, and without what looks like one
/// in addresses, in what was sent and in what came. They are hidden wherever they come back, as in the body
/// of a server that repeats what it gets. What \a known hides is hidden too.
[[nodiscard]] QByteArray withoutSecrets(const QByteArray &archive, const QList<Requests::HarEntry> &hops,
                                        const Redactor &known = {});

/// A part of an archive, as one of its entries, without what \a redactor hides.
[[nodiscard]] QJsonObject withoutSecrets(const QJsonObject &part, const Redactor &redactor);

} // namespace Fingerpost
