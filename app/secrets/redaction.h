// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret.h"

#include <qrequests/headers.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringConverter>
#include <QUrl>

#include <bitset>
#include <memory>
#include <optional>

namespace Fingerpost {

/// Replaces the secrets in use by dots in what goes to a log, the history or an export.
///
/// A value is also found percent-encoded, escaped as in JSON, and in Base64, there also as part of something
/// longer as the password in `user:password` is. Values shorter than MinLength bytes are not looked for: dots
/// all over a text for a secret "1" hide nothing and make it unreadable. Time grows with the text, hardly
/// with the number of secrets.
///
/// A value, shared implicitly; const functions are safe from any thread.
class Redactor {
public:
    static constexpr qsizetype MinLength = 4; ///< bytes of UTF-8
    static constexpr char Dots[] = "\u2022\u2022\u2022\u2022"; ///< whatever the length of what is hidden

    Redactor();
    explicit Redactor(const QList<SecretValue> &secrets);

    void add(const SecretValue &secret);
    /// A login, of which `user:password` in Base64 is known as a whole too.
    void addLogin(const QString &user, const SecretValue &password);
    [[nodiscard]] bool isEmpty() const { return m_table->patterns.isEmpty(); }
    /// The same for bytes in \a charset, in which it also writes the dots, where that has any. It still finds
    /// what is in UTF-8, as what says of itself that it is in another charset need not be.
    [[nodiscard]] Redactor in(QStringConverter::Encoding charset) const;
    /// That of a body that begins so and whose header says \a charset; none for UTF-8.
    [[nodiscard]] static std::optional<QStringConverter::Encoding> otherCharset(const QByteArray &charset,
                                                                                QByteArrayView begin);

    [[nodiscard]] QString text(const QString &text) const;
    [[nodiscard]] QByteArray bytes(QByteArrayView bytes) const;
    /// Also hides the values of fields that are secret by their name; a scheme, the names of cookies and
    /// their attributes stay to be read.
    [[nodiscard]] Requests::Headers headers(const Requests::Headers &headers) const;
    /// Also hides the password, and parameters that are secret by their name.
    [[nodiscard]] QString url(const QUrl &url) const;

    /// Whether \a name is one of those fields: Authorization, Cookie, X-Api-Key ... without regard to case.
    [[nodiscard]] static bool isSecretHeader(QByteArrayView name);

    /// The same over pieces of a longer text, with no more memory than a piece and the longest secret.
    class Stream;

private:
    struct Table {
        QHash<quint32, QByteArrayList> patterns; ///< by their first four bytes; the longest first
        std::bitset<65536> starts; ///< the first two bytes of each
        qsizetype longest = 0;
        QByteArray dots = Dots;
    };

    void addPattern(const QByteArray &pattern);
    void addBase64(const QByteArray &whole);
    /// How many bytes of a secret begin at \a text; 0 for none.
    [[nodiscard]] static qsizetype matchAt(const Table &table, QByteArrayView text);
    [[nodiscard]] QByteArray field(const Requests::Header &header) const;

    std::shared_ptr<Table> m_table; ///< copied before it is changed when shared
};

/// Not for several threads at once.
class Redactor::Stream {
public:
    explicit Stream(const Redactor &redactor)
        : m_table(redactor.m_table)
    {
    }
    /// What of the text so far is known to hold no beginning of a secret.
    [[nodiscard]] QByteArray push(QByteArrayView piece);
    /// The rest; then it can begin anew.
    [[nodiscard]] QByteArray finish();
    /// Something was hidden, ever.
    [[nodiscard]] bool hasHidden() const { return m_hasHidden; }

private:
    [[nodiscard]] QByteArray take(qsizetype decidable);

    std::shared_ptr<const Table> m_table;
    QByteArray m_rest; ///< not given out yet
    qsizetype m_hidden = 0; ///< bytes at the begin of m_rest that belong to a secret whose dots are out
    bool m_hasHidden = false;
};

} // namespace Fingerpost
