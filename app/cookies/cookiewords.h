// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/response.h>

#include <QList>
#include <QString>

namespace Fingerpost {

/// One Set-Cookie field of an answer, and what became of it. A value.
struct SetCookieVerdict {
    QByteArray field; ///< its value, as it came
    Requests::Cookie cookie; ///< as it was kept; of a refused one what can be read of it
    bool isTaken = false;
    bool isRemoval = false; ///< taken, and over already: whatever had its name is gone
    Requests::CookieRule rule = Requests::CookieRule::None; ///< why it was refused
    QString reason; ///< one sentence: why it was refused, or what its removal means
    QString note; ///< what a browser would do otherwise; mostly empty
};

/// The Set-Cookie fields of \a response, in their order. Thread: any.
[[nodiscard]] QList<SetCookieVerdict> setCookiesOf(const Requests::Response &response);

/// Where the cookies of \a request belong: its URL, with the host of a Host field that was set by hand, as
/// the session has it too.
[[nodiscard]] QString cookiePlace(const Requests::PreparedRequest &request);

/// What is said of cookies, everywhere in the same words.
namespace CookieWords {

/// Why a cookie does not go to a URL in a few words, as "path /app is not /users".
[[nodiscard]] QString briefly(const Requests::CookieVerdict &verdict, const QString &url);
/// The same as a sentence.
[[nodiscard]] QString whyNotSent(const Requests::CookieVerdict &verdict, const QString &url);
/// What a browser would do otherwise; empty for most cookies.
[[nodiscard]] QString browserNote(const Requests::Cookie &cookie);
/// As "Secure · HttpOnly · SameSite=Lax"; empty where there is none.
[[nodiscard]] QString attributes(const Requests::Cookie &cookie);
/// When it ends: "session", "expires in 58 min", "expired".
[[nodiscard]] QString end(const Requests::Cookie &cookie,
                          const QDateTime &now = QDateTime::currentDateTimeUtc());
/// A span of time in its largest unit, as "58 min", "30 days", "4 years".
[[nodiscard]] QString span(qint64 seconds);
/// Where it goes: "example.test, with subdomains", "only example.test", "every host".
[[nodiscard]] QString domain(const Requests::Cookie &cookie);

} // namespace CookieWords

} // namespace Fingerpost
