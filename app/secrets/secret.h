// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QHashFunctions>
#include <QString>

#include <tuple>
#include <utility>

namespace Fingerpost {

/// The text of a secret. A value that does not show what it holds: qDebug() prints dots, whatever the length.
class SecretValue {
public:
    SecretValue() = default;
    explicit SecretValue(QString text)
        : m_text(std::move(text))
    {
    }
    SecretValue(const SecretValue &) = default;
    SecretValue(SecretValue &&) noexcept = default;
    SecretValue &operator=(const SecretValue &) = default;
    SecretValue &operator=(SecretValue &&) noexcept = default;
    /// Overwrites the text when nobody else holds it. No promise: Qt and the keychain's library copy it too.
    ~SecretValue();

    /// The text itself, for the place where it is used; never for a log.
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const SecretValue &, const SecretValue &) = default;
    friend QDebug operator<<(QDebug debug, const SecretValue &value);

private:
    QString m_text;
};

/// Which secret: the name it is stored under, nothing of its value. A value; can be a key of QHash.
struct SecretKey {
    static constexpr qsizetype MaxLength = 256; ///< of owner and name, in UTF-16 units
    static constexpr qsizetype MaxScopeLength = 4200; ///< with the path of a file in it, as long as it may be

    /// Whose: SecretIndex::workspaceId() or SecretIndex::collectionId().
    QString owner;
    /// Where in it: "collection", "environment/Production", "folder/users", "cookies" ... Free text: renaming
    /// an environment moves its secrets to another scope.
    QString scope;
    QString name; ///< of the variable

    /// No part but the scope is empty, none is too long.
    [[nodiscard]] bool isValid() const;
    /// "owner/scope/name", each part percent-encoded: the same text for ever, as keychains find by it.
    [[nodiscard]] QString toKeychain() const;

    friend bool operator==(const SecretKey &, const SecretKey &) = default;
    friend bool operator<(const SecretKey &a, const SecretKey &b)
    {
        return std::tie(a.owner, a.scope, a.name) < std::tie(b.owner, b.scope, b.name);
    }
    friend size_t qHash(const SecretKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.owner, key.scope, key.name);
    }
};

} // namespace Fingerpost
