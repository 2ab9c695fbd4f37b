// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/resolver.h"
#include "workspace/requestdraft.h"

#include <qrequests/error.h>

#include <QStringList>

#include <functional>
#include <memory>

class QObject;

namespace Requests {
class Session;
}

namespace Fingerpost {

/// A request as it is to be sent, and what its variables mean.
struct RunRequest {
    RequestDraft draft; ///< with what its folders and its session hand down
    ResolverSources variables;
    Requests::Session *session = nullptr; ///< that sends it; null: the run's own
    QStringList secrets = {}; ///< to be hidden in results, besides those of variables
};

/// Where a run takes its requests from.
class RunSource {
public:
    using Done = std::function<void(const Requests::Result<RunRequest> &)>;

    virtual ~RunSource() = default;
    /// The request at \a path in its collection. \a done is called now or later on this thread, unless
    /// \a context is gone by then.
    virtual void load(const QString &path, QObject *context, const Done &done) = 0;
};

} // namespace Fingerpost
