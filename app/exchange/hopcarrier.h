// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Requests {
class Adapter;
}

namespace Fingerpost {

/// What carried a hop. Which protocol it spoke and whether a connection was reused are the Response's to say;
/// no carrier tells the addresses of both ends.
enum class HopCarrier {
    Unknown,
    Qt, ///< QNetworkAccessManager
    Recording, ///< an answer of before: nothing was sent
};

[[nodiscard]] HopCarrier carrierOf(const Requests::Adapter *adapter);
/// Names of files; once written they stay.
[[nodiscard]] QString nameOfCarrier(HopCarrier carrier);
[[nodiscard]] HopCarrier carrierOfName(const QString &name);

} // namespace Fingerpost
