// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QByteArray>
#include <QJsonArray>
#include <QString>

namespace Conformance {

/// A document of the corpus.
struct Document {
    QString path;
    QString file; ///< "prepare", "wire", "utils" or "codes"
    QString certificates; ///< absolute path of certs/ next to it
    QJsonArray cases;
};

[[nodiscard]] Requests::Result<Document> readDocument(const QString &path);

/// QJsonObject sorts its keys and QJsonValue rounds large numbers, but in the argument `json` both count.
/// Says such an argument in other words: an object becomes {"$":"object","items":[[key, value]...]}, a number
/// {"$":"number","text":"..."}. The rest of \a text is left as it is; null when it is no JSON.
[[nodiscard]] QByteArray withOrderedJson(const QByteArray &text);

} // namespace Conformance
