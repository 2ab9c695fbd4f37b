// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/adapter.h>

namespace Requests {

Transfer::~Transfer() = default;

EngineUse Transfer::engineUse() const
{
    return {};
}

Adapter::~Adapter() = default;

QList<Deviation> Adapter::deviations(const PreparedRequest &) const
{
    return {};
}

const Adapter &Adapter::carrier(const PreparedRequest &, Engine) const
{
    return *this;
}

} // namespace Requests
