// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "compare.h"
#include "typedvalue.h"

#include <QHash>
#include <QVariant>

namespace Conformance {

/// A call of utils.json.
struct Call {
    QJsonArray args;
    ValueReader &reader;
    const Context &context;

    /// Placeholders replaced; null for null and what is missing.
    [[nodiscard]] QString text(qsizetype i) const
    {
        const QJsonValue value = args.at(i);
        return value.isString() ? context.substituted(value.toString()) : QString();
    }
    /// Text as Latin-1, as in headers, or a byte string.
    [[nodiscard]] QByteArray latin1(qsizetype i) const;
    [[nodiscard]] QVariant variant(qsizetype i) const { return variantOf(args.at(i)); }

    [[nodiscard]] static QByteArray latin1Of(const QJsonValue &value);
    /// A typed value for the functions that take any type: a map or a list, a byte array, a number, text.
    [[nodiscard]] static QVariant variantOf(const QJsonValue &value);
    /// And back.
    [[nodiscard]] static QJsonValue valueOf(const QVariant &variant);
};

/// What a function returned or raised, and how it is compared.
struct Answer {
    enum Kind { Value, Cookies, OneCookie, RebuiltProxies, Mounts, Script };

    Answer() = default;
    Answer(const QJsonValue &returned, Kind comparedAs = Value)
        : value(returned)
        , kind(comparedAs)
    {
    }
    Answer(const QString &text)
        : value(text)
    {
    }
    Answer(bool truth)
        : value(truth)
    {
    }
    Answer(const Requests::Error &error)
        : raised(Raised::from(error))
    {
    }
    Answer(const Raised &error)
        : raised(error)
    {
    }
    Answer(const QList<Answer> &script)
        : entries(script)
        , kind(Script)
    {
    }

    QJsonValue value = QJsonValue(QJsonValue::Null);
    std::optional<Raised> raised;
    QList<Answer> entries; ///< one for each entry of a script
    Kind kind = Value;
};

using Function = Answer (*)(Call &call);
using Functions = QHash<QString, Function>;

// By subject; each in a file of its own.
[[nodiscard]] Functions urlFunctions();
[[nodiscard]] Functions headerFunctions();
[[nodiscard]] Functions proxyFunctions();
[[nodiscard]] Functions bodyFunctions();
[[nodiscard]] Functions errorFunctions();
[[nodiscard]] Functions containerFunctions();
[[nodiscard]] Functions cookieFunctions();
[[nodiscard]] Functions sessionFunctions();
[[nodiscard]] Functions responseFunctions();

} // namespace Conformance
