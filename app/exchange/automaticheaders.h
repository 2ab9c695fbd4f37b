// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestdraft.h"

#include <QList>

namespace Requests {
class Session;
}

namespace Fingerpost {

/// A header field that would travel although nobody typed it.
struct AutomaticHeader {
    enum Origin { Session, Body, Preparation };
    QString name;
    QString value;
    Origin origin = Preparation;
};

/// What \a session and the body of \a draft add. Reads no file.
[[nodiscard]] QList<AutomaticHeader> automaticHeaders(const Requests::Session &session, const RequestDraft &draft);

} // namespace Fingerpost
