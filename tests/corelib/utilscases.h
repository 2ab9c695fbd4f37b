// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/environment.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>

/// The cases of the conformance corpus (tests/conformance/utils.json) for one function.
namespace UtilsCases {

struct Case {
    QString id;
    QJsonArray args;
    QJsonValue expected; ///< what the function returned; Undefined: it failed
    QJsonObject environment;
    QJsonObject files; ///< to be written to the case's folder
};

[[nodiscard]] QList<Case> of(const QString &function);

/// Text of a JSON string as the bytes that travelled, or those of {"$":"bytes"}.
[[nodiscard]] QByteArray bytes(const QJsonValue &value);
/// The items of {"$":"dict"|"cid"|"pairs"} or of a list of pairs.
[[nodiscard]] QList<QPair<QString, QJsonValue>> pairs(const QJsonValue &value);

/// Sets variables for as long as it lives; what a case must not see is unset meanwhile.
class Environment {
public:
    explicit Environment(const QJsonObject &variables, const QString &folder = {});

private:
    Requests::Test::EnvironmentScope m_scope;
};

} // namespace UtilsCases
