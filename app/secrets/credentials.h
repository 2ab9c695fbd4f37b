// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace Fingerpost {

/// Something that looks like a live credential in what is about to be saved in a collection.
struct CredentialFinding {
    qsizetype start = 0; ///< in UTF-16 units, of the secret part alone
    qsizetype length = 0;
    QString kind; ///< in words, for people: "token of GitHub"
    QString variable; ///< a name for the variable to put in its place

    friend bool operator==(const CredentialFinding &, const CredentialFinding &) = default;
};

/// How much of a text is looked at, in UTF-16 units; what follows is not.
constexpr qsizetype MaxCredentialText = 1024 * 1024;
constexpr qsizetype MaxCredentialFindings = 200;

/// Credentials in a text of any kind: tokens by their shape, logins in URLs and header fields, values
/// assigned to a name like "password" as in JSON, YAML, forms and queries. In order, none overlapping.
/// Variables (`{{name}}`) and placeholders are none. Thread: any.
[[nodiscard]] QList<CredentialFinding> findCredentials(QStringView text);
/// The same in the value of one row of a table, where \a name says what it is.
[[nodiscard]] QList<CredentialFinding> findCredentials(QStringView name, QStringView value);

/// The same in a URL as somebody types it: a login whose at sign has not come yet is one too.
[[nodiscard]] QList<CredentialFinding> findCredentialsInUrl(QStringView url);

/// Whether a field or variable called so holds a secret: "password", "api_key", "X-Auth-Token" ...
[[nodiscard]] bool isSecretName(QStringView name);
/// Whether \a value only stands for one: "changeme", "<token>", "{{token}}", "xxxx" ...
[[nodiscard]] bool isPlaceholder(QStringView value);

} // namespace Fingerpost
