// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "redirect_p.h"

#include "environment_p.h"
#include "preparedrequest_p.h"
#include "urlparts_p.h"
#include "urlplace_p.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

bool ProxyLogin::isIn(const PreparedRequest &request)
{
    return !request.d->proxyLogin.isEmpty();
}

void ProxyLogin::renew(PreparedRequest &request, const QString &proxy)
{
    QByteArray login;
    const auto pair = userAndPassword(proxy);
    // In UTF-8, as NetworkAdapter sends it.
    if (pair && !pair->first.isEmpty() && !pair->second.isEmpty()
        && UrlParts(request.url()).scheme == "http"_L1)
        login = BasicAuth::headerValue(pair->first.toUtf8(), pair->second.toUtf8());
    if (login.isEmpty() && !isIn(request))
        return;
    PreparedRequestPrivate &r = *request.d;
    if (!r.proxyLogin.isEmpty() && r.headers.value("Proxy-Authorization") == r.proxyLogin)
        r.headers.remove("Proxy-Authorization");
    r.proxyLogin = login;
    if (!login.isEmpty() && !r.headers.contains("Proxy-Authorization"))
        r.headers.set("Proxy-Authorization", login);
}

} // namespace Requests

namespace Requests::Redirect {

namespace {

/// A URL reference cut by the expression of RFC 3986 appendix B; absent parts are null. What no scheme may
/// be (§3.1) begins a path, as with Python and browsers.
struct Reference {
    QString scheme, authority, path, query, fragment;

    explicit Reference(const QString &text)
    {
        static const QRegularExpression parts(
            uR"(^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$)"_s,
            QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch m = parts.match(text);
        const auto part = [&m](int i) {
            return m.capturedStart(i) < 0 ? QString() : (m.capturedLength(i) ? m.captured(i) : u""_s);
        };
        scheme = part(1).toLower();
        authority = part(2);
        path = m.captured(3);
        query = part(4);
        fragment = part(5);
    }

    [[nodiscard]] QString text() const
    {
        QString out;
        if (!scheme.isNull())
            out += scheme + u':';
        if (!authority.isNull())
            out += "//"_L1 + authority;
        out += path;
        // As Python's urlunsplit: an empty query is none.
        if (!query.isEmpty())
            out += u'?' + query;
        if (!fragment.isEmpty())
            out += u'#' + fragment;
        return out;
    }
};

QString withoutDotSegments(const QString &path)
{
    QStringList out;
    const QStringList segments = path.split(u'/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString &segment = segments.at(i);
        const bool last = i == segments.size() - 1;
        if (segment == "."_L1 || segment == ".."_L1) {
            if (segment == ".."_L1 && out.size() > 1)
                out.removeLast();
            if (last)
                out.append(QString());
        } else {
            out.append(segment);
        }
    }
    return out.join(u'/');
}

/// As Python's urljoin it leaves out the empty segments between the first and the last.
QString mergedPath(const Reference &base, const QString &path)
{
    const bool isRoot = !base.authority.isNull() && base.path.isEmpty();
    const QString folder = isRoot ? u"/"_s : base.path.left(base.path.lastIndexOf(u'/') + 1);
    const QStringList segments = QString(folder + path).split(u'/');
    QStringList kept;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (i == 0 || i == segments.size() - 1 || !segments.at(i).isEmpty())
            kept.append(segments.at(i));
    }
    return kept.join(u'/');
}

CookieJar onlyWithDomain(const CookieJar &jar)
{
    CookieJar kept;
    for (const Cookie &cookie : jar.all()) {
        if (!cookie.domain.isEmpty())
            kept.insert(cookie);
    }
    return kept;
}

} // namespace

QString joinUrl(const QString &baseText, const QString &referenceText)
{
    const Reference base(baseText);
    Reference ref(referenceText);
    // "http:page" is old usage for "page" (RFC 3986 §5.2.2).
    if (ref.authority.isEmpty() && ref.scheme == base.scheme)
        ref.scheme = QString();
    // "http:///page": no host is the same host.
    if (ref.scheme.isNull() && ref.authority.isEmpty())
        ref.authority = QString();
    if (!ref.scheme.isNull()) {
        ref.path = withoutDotSegments(ref.path);
        return ref.text();
    }
    if (ref.authority.isNull()) {
        if (ref.path.isEmpty()) {
            ref.path = base.path;
            if (ref.query.isEmpty())
                ref.query = base.query;
        } else {
            ref.path = withoutDotSegments(ref.path.startsWith(u'/') ? ref.path : mergedPath(base, ref.path));
        }
        ref.authority = base.authority;
    } else {
        ref.path = withoutDotSegments(ref.path);
    }
    ref.scheme = base.scheme;
    return ref.text();
}

QString location(const Response &response)
{
    if (!response.isRedirect())
        return {};
    const QByteArray location = response.headers().values("location").value(0);
    // Servers send UTF-8 where only ASCII is allowed; what is not UTF-8 is taken as Latin-1.
    if (QUtf8StringView(location).isValidUtf8())
        return location.isEmpty() ? u""_s : QString::fromUtf8(location);
    return QString::fromLatin1(location);
}

QString target(const Response &response)
{
    // As browsers and Python's urlsplit: a tab in a URL is none of its characters, and not %09 either.
    QString joined = joinUrl(response.url(), requoteUri(location(response).remove(u'\t')));
    const QString fragment = Reference(response.request().url()).fragment;
    if (!fragment.isNull() && Reference(joined).fragment.isNull())
        joined += u'#' + fragment;
    return joined;
}

QByteArray method(const QByteArray &method, int status)
{
    if ((status == 302 || status == 303) && method != "HEAD")
        return "GET";
    if (status == 301 && method == "POST")
        return "GET";
    return method;
}

bool stripsAuth(const QString &from, const QString &to)
{
    // Not by QUrl, to which all hosts that it refuses are one; other transports, and proxies, carry them.
    const UrlPlace a(from);
    const UrlPlace b(to);
    const auto isUsualPort = [](const UrlPlace &place) {
        return place.port < 0 || place.port == (place.isSecure() ? 443 : 80);
    };
    if (a.host != b.host)
        return true;
    // http on its standard port to https on its own is the same place made safer.
    if (a.scheme == "http"_L1 && (a.port == 80 || a.port < 0) && b.scheme == "https"_L1
        && (b.port == 443 || b.port < 0))
        return false;
    const bool changedPort = a.port != b.port;
    const bool changedScheme = a.scheme != b.scheme;
    if (!changedScheme && isUsualPort(a) && isUsualPort(b))
        return false;
    return changedPort || changedScheme;
}

Result<PreparedRequest> request(const Response &response, const CookieJar &sessionCookies, bool trustEnv)
{
    PreparedRequest next = response.request();
    const QString url = target(response);
    const int status = response.statusCode();
    next.setMethod(method(next.method(), status));
    next.setUrl(url);
    if (status != 307 && status != 308) {
        next.headers().remove("Content-Type");
        next.headers().remove("Transfer-Encoding");
        next.setBody(std::shared_ptr<BodySource>());
    } else if (next.body() && !next.body()->isRewindable()) {
        Error error(Error::UnrewindableBodyError,
                    u"The redirect to %1 asks for the body again, and it can be read only once."_s.arg(
                        shownUrl(url)));
        return error;
    }

    // Made anew from the proxy of the next hop.
    next.headers().remove("Proxy-Authorization");
    next.headers().remove("Cookie");
    const bool leavesOrigin = stripsAuth(response.url(), url);
    if (leavesOrigin)
        next.headers().remove("Host"); // a name given by hand is not the other host's
    CookieJar cookies = next.cookies();
    // Cookies given to the one request, for no domain in particular, were meant for the host it named.
    if (leavesOrigin)
        cookies = onlyWithDomain(cookies);
    cookies.extract(cookieUrl(response.request()), response.headers());
    cookies.update(sessionCookies);
    next.prepareCookies(cookies);

    if (leavesOrigin)
        next.headers().remove("Authorization");
    // Elsewhere it answers no challenge either, unless it is for the proxy.
    if (const AuthHandle auth = next.auth(); auth && !auth->redirected(next, leavesOrigin))
        next.setAuth({});
    if (trustEnv) {
        if (const auto netrc = Environment::netrcAuth(url)) {
            if (auto done = next.prepareAuth(BasicAuth(netrc->first, netrc->second)); !done)
                return done.error();
        }
    }
    return next;
}

} // namespace Requests::Redirect
