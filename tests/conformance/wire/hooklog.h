// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/requestoptions.h>

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace Conformance {

/// Makes the hooks of a case and logs their calls.
class HookLog {
public:
    HookLog();

    /// The hook for a typed value {"$":"hook"}; it may be called after this object's end.
    [[nodiscard]] Requests::ResponseHook make(const QJsonObject &typed) const;
    /// The calls since the last take(), as the corpus records them.
    [[nodiscard]] QJsonArray take();

private:
    class Calls;
    std::shared_ptr<Calls> m_calls;
};

} // namespace Conformance
