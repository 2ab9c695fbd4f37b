// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestdraft.h"

#include <QList>
#include <QStringList>

namespace Requests {
class Session;
}

namespace Fingerpost {

/// A header field that would travel although nobody typed it.
struct AutomaticHeader {
    enum Origin { Session, Body, Preparation, Transport };
    QString name;
    QString value;
    Origin origin = Preparation;
};

/// What \a session and the body of \a draft add, also while the URL is half typed. Opens no file of the body.
[[nodiscard]] QList<AutomaticHeader> automaticHeaders(const Requests::Session &session,
                                                      const RequestDraft &draft);

/// In sentences, what the transport would change about the draft so that it means something else; empty for
/// most. Reads no file.
[[nodiscard]] QStringList materialDeviations(const Requests::Session &session, const RequestDraft &draft);

} // namespace Fingerpost
