// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/transport.h>

#include <QString>

namespace Requests {
class Adapter;
class PreparedRequest;
} // namespace Requests

namespace Fingerpost {

/// What carried a hop. Which protocol it spoke and whether a connection was reused are the Response's to say;
/// no carrier tells the addresses of both ends.
enum class HopCarrier {
    Unknown,
    Qt, ///< QNetworkAccessManager
    Recording, ///< an answer of before: nothing was sent
    Curl, ///< libcurl
};

/// What \a adapter carries \a request with, sent with \a engine.
[[nodiscard]] HopCarrier carrierOf(const Requests::Adapter *adapter, const Requests::PreparedRequest &request,
                                   Requests::Engine engine);
/// What an answer says of itself.
[[nodiscard]] HopCarrier carrierOf(const Requests::EngineUse &use);
/// Names of files; once written they stay.
[[nodiscard]] QString nameOfCarrier(HopCarrier carrier);
[[nodiscard]] HopCarrier carrierOfName(const QString &name);

} // namespace Fingerpost
