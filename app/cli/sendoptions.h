// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/requestbody.h"

#include <QFlags>
#include <QStringList>

namespace Fingerpost::Cli {

/// What --print may name.
enum class Part {
    RequestHead = 1,
    RequestBody = 2,
    Head = 4,
    Body = 8,
    History = 16,
    Timing = 32,
};
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

/// The command line of `fingerpost-cli send`, understood.
struct SendArguments {
    bool help = false; ///< nothing else counts
    QByteArray method;
    QString url;
    Requests::RequestOptions options; ///< all but the body
    BodyArguments body;
    Parts print = Part::Body;
    QString output; ///< empty: standard output
    QString har;
    bool harWithSecrets = false;
    bool failOnStatus = false;
};

/// Understands \a arguments, which begin behind "send". An error's message names the option and what it
/// expects.
[[nodiscard]] Requests::Result<SendArguments> parseSend(const QStringList &arguments);

[[nodiscard]] QString sendHelp();

} // namespace Fingerpost::Cli
