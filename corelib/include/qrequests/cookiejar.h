// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/cookie.h>
#include <qrequests/error.h>
#include <qrequests/fields.h>
#include <qrequests/headers.h>

#include <QByteArrayList>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace Requests {

class CookieJarPrivate;

/// Requests' RequestsCookieJar after RFC 6265, with public suffixes and the __Host- and __Secure- prefixes of
/// rfc6265bis. Bounded by RFC 6265 §6.1: 50 cookies a domain, 3000 in all; what has expired goes first, then
/// what was set longest ago (of one domain, cookies that are not Secure before those that are). Copying makes
/// an independent jar and costs little. Where a domain or path selects cookies, null means any, and an empty
/// domain the cookies for every host. Thread: safe; a Session's jar is also used on the I/O thread. Default:
/// empty. \since 0.1
class QREQUESTS_EXPORT CookieJar {
public:
    /// How a jar is written to a file.
    enum class Format {
        Netscape, ///< cookies.txt, as curl, wget and Python's MozillaCookieJar read it
        Json ///< all that a Cookie holds
    };
    /// What becomes of cookies that end with the session when a jar is written (Python's ignore_discard).
    enum class SessionCookies { Drop, Keep };

    CookieJar();
    /// Name and value pairs sent to every host: Requests' dict form. A null value is Requests' None: the
    /// cookie is sent as its bare name.
    CookieJar(std::initializer_list<Field> cookies);
    CookieJar(const CookieJar &other);
    CookieJar &operator=(const CookieJar &other);
    ~CookieJar();
    /// Requests' cookiejar_from_dict: \a jar and \a fields, which replace cookies of the same name in it or,
    /// without \a overwrite, give way to them (as in merge_cookies with a dict).
    [[nodiscard]] static CookieJar fromDict(const Fields &fields, const CookieJar &jar = {},
                                            bool overwrite = true);

    /// Sets a cookie by hand; \a domain empty: for every host, else for that host and those below it;
    /// \a path empty: "/". A null \a value removes instead, as Requests' None.
    void set(const QByteArray &name, const QByteArray &value, const QString &domain = {},
             const QString &path = {});
    /// Takes \a cookie as it is, but for its domain, which is brought to canonical form.
    void insert(const Cookie &cookie);
    /// Removes the cookies of that name (null: any), domain and path; returns how many.
    qsizetype remove(const QByteArray &name, const QString &domain = {}, const QString &path = {});
    void clear();
    /// Removes the cookies of exactly that domain, path and name; returns how many (Requests raises KeyError
    /// where this says 0).
    qsizetype clear(const QString &domain, const QString &path = {}, const QByteArray &name = {});
    /// Removes what ends with the session.
    void clearSessionCookies();
    /// Removes what has expired (Requests' clear_expired_cookies).
    void removeExpired(const QDateTime &now = QDateTime::currentDateTimeUtc());
    /// Adds \a other's cookies, which win.
    void update(const CookieJar &other);
    /// These and \a other's, which win, as a new jar: Requests' merge_cookies.
    [[nodiscard]] CookieJar merged(const CookieJar &other) const;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] bool contains(const QByteArray &name, const QString &domain = {},
                                const QString &path = {}) const;
    /// The value of the one cookie of that name; \a fallback when there is none, or none with a value.
    /// Error: CookieConflictError when there are several.
    [[nodiscard]] Result<QByteArray> get(const QByteArray &name, const QByteArray &fallback = {},
                                         const QString &domain = {}, const QString &path = {}) const;
    /// The value of the first cookie of that name; null when there is none.
    [[nodiscard]] QByteArray value(const QByteArray &name, const QString &domain = {},
                                   const QString &path = {}) const;
    /// All cookies in the order of their creation; setting one again does not move it (RFC 6265 §5.3).
    [[nodiscard]] QList<Cookie> all() const;
    /// The names, one for each cookie, in the order of all(); so are values() and items().
    [[nodiscard]] QByteArrayList keys() const;
    [[nodiscard]] QByteArrayList values() const;
    [[nodiscard]] Fields items() const;
    /// Each domain (as Cookie::domainText()) and each path once, in the order of all().
    [[nodiscard]] QStringList domains() const;
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] bool hasMultipleDomains() const;
    /// Names and values, each name once, the later cookie wins: Requests' get_dict and dict_from_cookiejar.
    [[nodiscard]] Fields toDict(const QString &domain = {}, const QString &path = {}) const;

    /// Takes the Set-Cookie fields of an answer from \a url (RFC 6265 §5.3). Returns what was refused and
    /// why.
    QList<CookieRejection> extract(const QString &url, const Headers &responseHeaders,
                                   const QDateTime &now = QDateTime::currentDateTimeUtc());
    /// The cookies for a request to \a url, in the order of RFC 6265 §5.4.
    [[nodiscard]] QList<Cookie> cookiesFor(const QString &url,
                                           const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    /// The Cookie field's value for \a url; null when no cookie matches.
    [[nodiscard]] QByteArray cookieHeader(const QString &url,
                                          const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    /// For each cookie, in the order of all(), whether cookiesFor() has it, and if not, by which rule.
    [[nodiscard]] QList<CookieVerdict> explain(const QString &url,
                                               const QDateTime &now = QDateTime::currentDateTimeUtc()) const;

    /// A cookies.txt, "#HttpOnly_" lines included. What has expired is left out. SameSite has no place in it.
    /// Error (RequestException): a cookie holds a tab or a line's end, which would forge others.
    [[nodiscard]] Result<QByteArray> toNetscape(SessionCookies session = SessionCookies::Drop) const;
    /// Error (RequestException): names line and column, counted from 1, columns in bytes.
    [[nodiscard]] static Result<CookieJar> fromNetscape(const QByteArray &text);
    /// A JSON object {"format":"qrequests-cookies","version":1,"cookies":[…]}. What has expired is left out.
    [[nodiscard]] QByteArray toJson(SessionCookies session = SessionCookies::Drop) const;
    /// Error (RequestException): names line and column, counted from 1, columns in bytes.
    [[nodiscard]] static Result<CookieJar> fromJson(const QByteArray &text);
    /// Writes the file as a whole or not at all, readable by its owner alone. Error (RequestException): names
    /// the file; what was there before is untouched. Blocks on the disk.
    [[nodiscard]] Result<void> save(const QString &fileName, Format format = Format::Netscape,
                                    SessionCookies session = SessionCookies::Drop) const;
    /// Reads what save() wrote, in either format, or anybody's cookies.txt up to 64 MiB. Error
    /// (RequestException): names the file, and line and column where it is not understood. Blocks on the
    /// disk.
    [[nodiscard]] static Result<CookieJar> load(const QString &fileName);

    /// The same cookies, in whatever order.
    friend QREQUESTS_EXPORT bool operator==(const CookieJar &a, const CookieJar &b);

private:
    std::unique_ptr<CookieJarPrivate> d;
};

} // namespace Requests
