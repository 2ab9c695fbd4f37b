// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/utils.h>

#include <algorithm>
#include <iterator>

namespace Requests {

Params mergeSetting(const Params &own, const Params &session)
{
    if (own.isRaw() || own.isReplacing())
        return own;
    // Only two dicts are merged: of anything else there is one or the other.
    if (session.isRaw() || session.isReplacing())
        return own.isEmpty() ? session : own;
    // As in Python's dict: what overrides takes the place of what it overrides.
    Fields rest = own.fields();
    Fields merged;
    QByteArrayList overridden;
    for (const Field &field : session.fields()) {
        const auto isSame = [&field](const Field &other) { return other.key == field.key; };
        if (overridden.contains(field.key))
            continue;
        if (std::none_of(rest.cbegin(), rest.cend(), isSame)) {
            merged.append(field);
            continue;
        }
        overridden.append(field.key);
        std::copy_if(rest.cbegin(), rest.cend(), std::back_inserter(merged), isSame);
        rest.removeIf(isSame);
    }
    merged += rest;
    merged.removeIf([](const Field &field) { return field.value.isNull(); });
    return merged;
}

Headers mergeSetting(const Headers &request, const Headers &session)
{
    return session.merged(request);
}

} // namespace Requests
