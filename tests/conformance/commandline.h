// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "context.h"

#include <qrequests/error.h>

#include <QStringList>

namespace Conformance {

/// What the program was asked for.
struct CommandLine {
    QStringList files;
    QString exceptions; ///< the list of exceptions
    QString only; ///< one id; null: all cases
    QStringList skip; ///< capabilities that are not there
    Engine engine = Engine::Qt;
    bool list = false;
    bool worker = false; ///< plays the cases that come on standard input
    int caseSeconds = 20; ///< how long a case may take

    [[nodiscard]] static Requests::Result<CommandLine> parse(const QStringList &arguments);
    [[nodiscard]] static QString usage();
};

} // namespace Conformance
