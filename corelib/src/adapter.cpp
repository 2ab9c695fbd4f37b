// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/adapter.h>

namespace Requests {

Transfer::~Transfer() = default;

Adapter::~Adapter() = default;

QList<Deviation> Adapter::deviations(const PreparedRequest &) const
{
    return {};
}

} // namespace Requests
