// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/auth.h>

#include <qrequests/preparedrequest.h>

#include "preparedrequest_p.h"
#include "syntax_p.h"
#include "urlparts_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// cookie-octet of RFC 6265 §4.1.1, and the blanks, commas and quotes that browsers send as well.
bool canBeCookie(const QByteArray &value)
{
    return std::all_of(value.cbegin(), value.cend(),
                       [](char c) { return c >= 0x20 && c < 0x7F && c != ';'; });
}

Error misfit(const QString &what, const QString &where)
{
    return Error(Error::InvalidHeader, u"The %1 of the API key cannot be sent in %2."_s.arg(what, where));
}

/// The query without the fields called \a name, each compared decoded; all else stays as written.
QString queryWithout(const QString &query, const QByteArray &name)
{
    QStringList kept;
    for (const QString &field : query.split(u'&')) {
        QByteArray key = field.section(u'=', 0, 0).toUtf8();
        key.replace('+', ' ');
        if (QByteArray::fromPercentEncoding(key) != name)
            kept.append(field);
    }
    return kept.join(u'&');
}

} // namespace

Result<void> ApiKeyAuth::apply(PreparedRequest &request)
{
    switch (m_in) {
    case In::Header:
        return applyToHeader(request);
    case In::Query:
        return applyToQuery(request);
    case In::Cookie:
        return applyToCookie(request);
    }
    return {};
}

Result<void> ApiKeyAuth::applyToHeader(PreparedRequest &request) const
{
    const Header field{m_name.toUtf8(), m_value.toUtf8()};
    if (!Syntax::isToken(field.name))
        return misfit(u"name"_s, u"a header field"_s);
    if (!Syntax::checkField(field)) // whose words would hold the value
        return misfit(u"value"_s, u"a header field"_s);
    request.headers().set(field.name, field.value);
    return {};
}

Result<void> ApiKeyAuth::applyToQuery(PreparedRequest &request) const
{
    const QByteArray name = m_name.toUtf8();
    if (name.isEmpty())
        return misfit(u"name"_s, u"the query"_s);
    const QString url = request.url();
    const QString fragment = url.contains(u'#') ? url.mid(url.indexOf(u'#')) : QString();
    QString bare = url.left(url.size() - fragment.size());
    const QString added = QString::fromLatin1(urlEncoded({Field(name, m_value)}));
    const qsizetype mark = bare.indexOf(u'?');
    const QString kept = mark < 0 ? QString() : queryWithout(bare.mid(mark + 1), name);
    if (mark >= 0)
        bare.truncate(mark);
    request.setUrl(bare + u'?' + (kept.isEmpty() ? added : kept + u'&' + added) + fragment);
    return {};
}

Result<void> ApiKeyAuth::applyToCookie(PreparedRequest &request) const
{
    const QByteArray name = m_name.toUtf8();
    const QByteArray value = m_value.toUtf8();
    if (!Syntax::isToken(name))
        return misfit(u"name"_s, u"a cookie"_s);
    if (!canBeCookie(value))
        return misfit(u"value"_s, u"a cookie"_s);
    // Among the cookies of this one request, for no domain: a redirect to another host leaves it behind.
    CookieJar cookies = request.cookies();
    const QByteArray before = cookies.cookieHeader(cookieUrl(request));
    cookies.remove(name);
    cookies.set(name, value);
    const QByteArray written = request.headers().value("Cookie");
    if (written.isEmpty() || written == before) {
        request.headers().remove("Cookie");
        request.prepareCookies(cookies);
    } else {
        request.headers().set("Cookie", written + "; " + name + '=' + value); // written by hand
        request.setCookies(cookies);
    }
    return {};
}

bool ApiKeyAuth::redirected(PreparedRequest &next, bool leavesOrigin)
{
    if (leavesOrigin && m_in == In::Header)
        next.headers().remove(m_name.toUtf8());
    return !leavesOrigin;
}

} // namespace Requests
