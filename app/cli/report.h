// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/response.h>

#include <QByteArray>

namespace Fingerpost::Cli {

/// Status line, header fields, an empty line, with the line ends of HTTP. Empty when no answer came.
[[nodiscard]] QByteArray responseHead(const Requests::Response &response);

/// One line for a hop: "302 Found  GET http://…".
[[nodiscard]] QByteArray historyLine(const Requests::Response &hop);

/// The phases of the last hop and the \a total of all, one a line, in milliseconds.
[[nodiscard]] QByteArray timingText(const Requests::Response &response, std::chrono::nanoseconds total);

} // namespace Fingerpost::Cli
