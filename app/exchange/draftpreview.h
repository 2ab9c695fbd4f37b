// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestdraft.h"

#include <qrequests/preparedrequest.h>

#include <QList>
#include <QStringList>

#include <optional>

namespace Requests {
class Session;
}

namespace Fingerpost {

class SessionSettings;

/// A header field that would travel although nobody typed it.
struct AutomaticHeader {
    enum Origin { Session, Body, Preparation, Transport };
    QString name;
    QString value;
    Origin origin = Preparation;

    friend bool operator==(const AutomaticHeader &, const AutomaticHeader &) = default;
};

/// What one preparation of a draft says about it.
struct PreparedDraft {
    QList<AutomaticHeader> headers; ///< without those that the draft holds itself
    std::optional<Requests::PreparedRequest> request; ///< none while the draft cannot be prepared
    std::optional<Requests::Engine> engine = {}; ///< the draft's own wish
    Requests::Proxies proxies = {}; ///< the same
};

/// What the settings and the body of \a draft add, also while the URL is half typed. Opens no file of the
/// body, but may read netrc: for worker threads.
[[nodiscard]] PreparedDraft prepareDraft(const SessionSettings &settings, const RequestDraft &draft);

/// In sentences, what the transport would change about the draft so that it means something else; empty for
/// most. Reads no file.
[[nodiscard]] QStringList materialDeviations(const Requests::Session &session, const PreparedDraft &draft);

} // namespace Fingerpost
