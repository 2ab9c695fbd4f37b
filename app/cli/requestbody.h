// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/requestoptions.h>

#include <QString>

#include <optional>

namespace Fingerpost::Cli {

class SignalPipe;

/// --file name=@path;type=…;filename=…
struct FileArgument {
    QByteArray name;
    QString path; ///< "-" is standard input
    QByteArray type;
    std::optional<QString> fileName;
};

/// The body as it stands on the command line; at most one kind is given.
struct BodyArguments {
    std::optional<QString> data; ///< text, or @path
    std::optional<QString> json; ///< the same
    Requests::Fields form;
    QList<FileArgument> files;
};

/// Puts the body into \a options. Files are streamed from disk when they are sent; standard input and pipes
/// are read now, to their end, into a temporary file, so that their size is known and a redirect can send
/// them again. Errors: RequestException with a sentence that names the option; Canceled when a signal came
/// meanwhile.
[[nodiscard]] Requests::Result<void> applyBody(const BodyArguments &arguments, const SignalPipe &signalPipe,
                                               Requests::RequestOptions *options);

} // namespace Fingerpost::Cli
