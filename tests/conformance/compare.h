// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/cookiejar.h>
#include <qrequests/error.h>
#include <qrequests/headers.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

/// Section 6 of the corpus' format. Every function returns what differs, on one line, or nothing.
namespace Conformance {

/// "WHAT: expected X, got Y", both shortened where they are long.
[[nodiscard]] QString difference(const QString &what, const QString &expected, const QString &got);

/// Typed values: dicts without order, lists, tuples and cids with; numbers and booleans differ.
[[nodiscard]] bool sameValue(const QJsonValue &expected, const QJsonValue &got);
[[nodiscard]] QString compareValue(const QString &what, const QJsonValue &expected, const QJsonValue &got);

// ---- Exceptions

/// An error of the library where Requests raises.
struct Raised {
    QString name; ///< of Requests' class, or of our own
    QString message; ///< Requests' text, compared for HTTPError only
    std::optional<QJsonObject> response; ///< {status_code, url, history_len} where the error carries one

    [[nodiscard]] static Raised from(const Requests::Error &error);
};

/// What came of comparing how a step ended.
struct ExceptionCheck {
    bool finished = false; ///< nothing more of it is to be compared
    QString failure;
};

/// \a expected is the recorded exception, empty for a recorded success; \a accept the case's `accept`.
[[nodiscard]] ExceptionCheck checkException(const QJsonObject &expected, const std::optional<Raised> &got,
                                            const QJsonObject &accept);

// ---- Headers and bodies of requests

/// A request as it was prepared or received.
struct SentRequest {
    QByteArray method;
    Requests::Headers headers;
    std::optional<QByteArray> body; ///< nothing: there is one that is not at hand
    /// Of a multipart body, from its headers or its first line; empty for others.
    [[nodiscard]] QByteArray boundary() const;
    /// \a bytes with the boundary replaced by {{boundary}}.
    [[nodiscard]] QByteArray neutral(QByteArray bytes) const;
};

/// \a expected is [[name, value]...] with placeholders, \a credentials the case's `digest_credentials`.
[[nodiscard]] QString compareRequestHeaders(const QString &what, const QJsonArray &expected,
                                            const SentRequest &got, const QJsonObject &credentials);
/// The order of names. What \a expected may do without ({{transport}}) is not asked for.
[[nodiscard]] QString compareHeaderOrder(const QString &what, const QJsonArray &expected,
                                         const Requests::Headers &got);
/// The bytes, with the boundary made neutral.
[[nodiscard]] QString compareBody(const QString &what, const QByteArray &expected, const SentRequest &got);

/// Headers of an answer: a map, names without case, values exact; fields of one name are joined by ", ".
[[nodiscard]] QString compareHeaderMap(const QString &what, const QJsonArray &expected,
                                       const Requests::Headers &got);

/// Whether a Digest answer says what \a expected says and its `response` is right (RFC 7616, RFC 2069).
[[nodiscard]] QString compareDigest(const QByteArray &expected, const QByteArray &got,
                                    const QByteArray &method, const QJsonObject &credentials);

// ---- Cookies

/// {name, value, domain, path, secure, expires}; a domain has a leading dot where sub-domains get it too.
[[nodiscard]] QJsonObject cookieFact(const Requests::Cookie &cookie);
[[nodiscard]] QJsonArray cookieFacts(const Requests::CookieJar &jar);
/// Without order; what is information only is not compared; {{now+N}} is known.
[[nodiscard]] QString compareCookies(const QString &what, const QJsonArray &expected, const QJsonArray &got);
[[nodiscard]] QString compareCookie(const QString &what, const QJsonObject &expected, const QJsonObject &got);

} // namespace Conformance
