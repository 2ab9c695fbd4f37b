// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/endpoints.h"
#include "playground/jsontext.h"
#include "playground/router.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

/// Quotes what RFC 6265 does not allow bare, the way Python writes and browsers give back.
QByteArray cookieValue(const QByteArray &text)
{
    const auto isPlain = [](char c) { return c > 0x20 && c < 0x7f && !QByteArrayView("\",;\\").contains(c); };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QByteArray result = "\"";
    for (const char c : text) {
        if (isPlain(c) || c == ' ') {
            result.append(c);
        } else if (c == '"' || c == '\\') {
            result.append('\\').append(c);
        } else {
            const QByteArray octal = QByteArray::number(static_cast<unsigned char>(c), 8);
            result.append('\\').append(octal.rightJustified(3, '0'));
        }
    }
    return result.append('"');
}

Reply setAll(const Fields &cookies, const QByteArray &attributes, bool isDeletion)
{
    Reply reply = redirectReply("/cookies");
    QStringList seen;
    for (const auto &[name, value] : cookies) {
        if (seen.contains(name))
            continue;
        seen.append(name);
        const QByteArray key = name.toUtf8();
        if (!isToken(key))
            return errorReply(400, u"“%1” cannot be the name of a cookie."_s.arg(name));
        const QByteArray text = isDeletion ? QByteArray() : cookieValue(value.toUtf8());
        reply.headers.emplaceBack("Set-Cookie", key + '=' + text + attributes);
    }
    return reply;
}

} // namespace

void addCookieEndpoints(Router &router)
{
    const QByteArray setting = "; Path=/";
    const QByteArray deletion = "; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/";
    router.get("/cookies", u"The cookies you sent"_s, {}, [](const Request &request) {
        Fields cookies;
        for (const auto &cookie : request.cookies()) {
            const auto isSame = [&cookie](const auto &other) { return other.first == cookie.first; };
            if (std::none_of(cookies.begin(), cookies.end(), isSame))
                cookies.append(cookie);
        }
        return jsonReply(jsonObject({{u"cookies"_s, jsonFields(cookies, 1)}}));
    });
    router.get("/cookies/set", u"Sets each ?name=value and redirects to /cookies"_s,
               "/cookies/set?flavour=oat",
               [setting](const Request &request) { return setAll(request.args(), setting, false); });
    router.get("/cookies/set/{name}/{value}", u"Sets one cookie and redirects to /cookies"_s,
               "/cookies/set/flavour/oat", [setting](const Request &request) {
                   return setAll({{request.segment(u"name"), request.segment(u"value")}}, setting, false);
               });
    router.get("/cookies/delete", u"Deletes each ?name and redirects to /cookies"_s,
               "/cookies/delete?flavour",
               [deletion](const Request &request) { return setAll(request.args(), deletion, true); });
}

} // namespace Fingerpost::Playground
