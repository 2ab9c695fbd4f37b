// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "typedvalue.h"

#include <QJsonArray>

namespace Conformance {

/// What came of preparing.
struct Preparation {
    Preparation() = default;
    explicit Preparation(const Requests::Result<Requests::PreparedRequest> &result)
        : error(result.error())
    {
        if (result)
            request = result.value();
    }

    Requests::Error error;
    Requests::PreparedRequest request;
    QJsonObject facts; ///< further facts: "results", "hooks"
};

/// `prepare_steps` of prepare.json. \a input is Undefined where the request begins empty.
[[nodiscard]] Preparation prepareInSteps(const QJsonValue &input, const QJsonArray &steps,
                                         ValueReader &reader);

/// `hooks` of prepare.json, with the facts "results" and "hooks".
[[nodiscard]] Preparation playHooks(const QJsonObject &input, const QJsonArray &steps, ValueReader &reader);

/// The names of the hooks of \a hooks that \a reader has made, in order.
[[nodiscard]] QJsonArray hookNames(const Requests::Hooks &hooks, ValueReader &reader);

} // namespace Conformance
