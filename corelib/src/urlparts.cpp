// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "urlparts_p.h"

#include "idna_p.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

constexpr char hexDigits[] = "0123456789ABCDEF";

// RFC 3986 §2.2, §2.3 and §3, as urllib3 cuts them.
#define QREQUESTS_UNRESERVED_MARKS "._-~"
#define QREQUESTS_SUB_DELIMS "!$&'()*+,;="
bool isAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Which bytes stay as they are: letters, digits and some marks.
class Plain {
public:
    explicit constexpr Plain(QByteArrayView marks)
    {
        for (int i = 0; i < 128; ++i) {
            const char c = char(i);
            m_bytes[i] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        for (const char c : marks)
            m_bytes[uchar(c)] = true;
    }
    [[nodiscard]] constexpr bool has(char c) const { return m_bytes[uchar(c)]; }

private:
    bool m_bytes[256] = {};
};

constexpr Plain unreserved(QREQUESTS_UNRESERVED_MARKS);
constexpr Plain userInfoPlain(QREQUESTS_UNRESERVED_MARKS QREQUESTS_SUB_DELIMS ":");
constexpr Plain pathPlain(QREQUESTS_UNRESERVED_MARKS QREQUESTS_SUB_DELIMS ":@/");
constexpr Plain queryPlain(QREQUESTS_UNRESERVED_MARKS QREQUESTS_SUB_DELIMS ":@/?");
constexpr Plain formPlain(QREQUESTS_UNRESERVED_MARKS " ");
#undef QREQUESTS_UNRESERVED_MARKS
#undef QREQUESTS_SUB_DELIMS
/// What Requests leaves alone in a whole URL; "%" depends on the escapes.
constexpr Plain urlPlain("._-~!#$&'()*+,/:;=?@[]");

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isEscape(const QByteArray &bytes, qsizetype at)
{
    return at + 2 < bytes.size() && bytes.at(at) == '%' && hexValue(bytes.at(at + 1)) >= 0
        && hexValue(bytes.at(at + 2)) >= 0;
}

void appendEscaped(QByteArray &out, char c)
{
    const auto byte = static_cast<uchar>(c);
    out += '%';
    out += hexDigits[byte >> 4];
    out += hexDigits[byte & 0x0f];
}

/// Escapes all but what is \a plain.
QByteArray quoted(const QByteArray &bytes, const Plain &plain, bool keepPercent = false)
{
    const auto stays = [&plain, keepPercent](char c) { return plain.has(c) || (keepPercent && c == '%'); };
    if (std::all_of(bytes.begin(), bytes.end(), stays))
        return bytes;
    QByteArray out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        if (stays(c))
            out += c;
        else
            appendEscaped(out, c);
    }
    return out;
}

/// The escapes of unreserved characters resolved; nothing where two letters or digits behind a "%" are no
/// hexadecimal number.
std::optional<QByteArray> withoutNeedlessEscapes(const QByteArray &bytes)
{
    if (!bytes.contains('%'))
        return bytes;
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (c == '%' && isEscape(bytes, i)) {
            const char resolved = char(hexValue(bytes.at(i + 1)) * 16 + hexValue(bytes.at(i + 2)));
            if (unreserved.has(resolved)) {
                out += resolved;
                i += 2;
                continue;
            }
        } else if (c == '%' && i + 2 < bytes.size() && isAlnum(bytes.at(i + 1)) && isAlnum(bytes.at(i + 2))) {
            return {};
        }
        out += c;
    }
    return out;
}

/// urllib3's _encode_invalid_chars: escapes stay, in upper case, unless one stray "%" makes all of them
/// suspect.
QByteArray encodedPart(const QString &part, const Plain &plain)
{
    QByteArray bytes = part.toUtf8();
    bool allEscapes = true;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes.at(i) != '%')
            continue;
        if (!isEscape(bytes, i)) {
            allEscapes = false;
            continue;
        }
        bytes[i + 1] = hexDigits[hexValue(bytes.at(i + 1))];
        bytes[i + 2] = hexDigits[hexValue(bytes.at(i + 2))];
        i += 2;
    }
    return quoted(bytes, plain, allEscapes);
}

/// As it was written, but no "%" leaves that begins no escape: urllib3's _encode_target, which leaves a
/// redirect to "/100%" as it is until then.
QByteArray targetPart(const QString &part, const Plain &plain)
{
    const QByteArray bytes = part.toUtf8();
    bool allEscapes = true;
    for (qsizetype at = bytes.indexOf('%'); at >= 0 && allEscapes; at = bytes.indexOf('%', at + 1))
        allEscapes = isEscape(bytes, at);
    return quoted(bytes, plain, allEscapes);
}

/// RFC 3986 §5.2.4, as urllib3 does it.
QString withoutDotSegments(const QString &path)
{
    if (path.startsWith(u'/') && !path.contains("/."_L1))
        return path;
    QStringList out;
    for (const QString &segment : path.split(u'/')) {
        if (segment == "."_L1)
            continue;
        if (segment != ".."_L1)
            out.append(segment);
        else if (!out.isEmpty())
            out.removeLast();
    }
    if (path.startsWith(u'/') && (out.isEmpty() || !out.first().isEmpty()))
        out.prepend(QString());
    if (path.endsWith("/."_L1) || path.endsWith("/.."_L1))
        out.append(QString());
    return out.join(u'/');
}

Error invalidUrl(const QString &url, const QString &why)
{
    return Error(Error::InvalidUrl, u"The URL “%1” cannot be used: %2"_s.arg(shownUrl(url), why));
}

/// This machine, or an address in numbers: seldom what a certificate is issued for.
bool isLikelyPlain(const QString &rest)
{
    const auto isEnd = [](QChar c) { return c == u':' || c == u'/' || c == u'?' || c == u'#'; };
    const QStringView host(rest.cbegin(), std::find_if(rest.cbegin(), rest.cend(), isEnd));
    const auto isNumeric = [](QChar c) { return c == u'.' || (c >= u'0' && c <= u'9'); };
    return host.startsWith(u'[') || host == "localhost"_L1
        || std::all_of(host.begin(), host.end(), isNumeric);
}

Error missingSchema(const QString &url)
{
    if (url.isEmpty())
        return Error(Error::MissingSchema, u"The URL is empty: give one, such as https://example.com."_s);
    QString rest = url;
    while (rest.startsWith(u'/'))
        rest.remove(0, 1);
    if (rest.isEmpty() || rest.startsWith(u'?') || rest.startsWith(u'#'))
        return Error(Error::MissingSchema,
                     u"The URL “%1” has no scheme and no host: begin it with https:// and a host."_s.arg(
                         shownUrl(url)));
    return Error(Error::MissingSchema,
                 u"The URL has no scheme: did you mean %1://%2?"_s.arg(
                     isLikelyPlain(rest) ? u"http"_s : u"https"_s, shownUrl(rest)));
}

/// "host:8080/path" reads as a scheme; people mean a host.
bool looksLikeHostAndPort(const QString &url)
{
    const qsizetype colon = url.indexOf(u':');
    return colon > 0 && colon + 1 < url.size() && url.at(colon + 1).isDigit();
}

bool isHttp(QStringView scheme)
{
    return scheme.compare("http"_L1, Qt::CaseInsensitive) == 0
        || scheme.compare("https"_L1, Qt::CaseInsensitive) == 0;
}

/// What most texts are, and travels as it is.
bool isPlain(QStringView text, const Plain &plain)
{
    return std::all_of(text.begin(), text.end(),
                       [&plain](QChar c) { return c.unicode() < 0x80 && plain.has(char(c.unicode())); });
}

/// Like most hosts: in small letters, and no address in brackets.
bool isPlainHost(QStringView host)
{
    return !host.isEmpty() && host.front() != u'.' && std::all_of(host.begin(), host.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'_';
    });
}

/// [address%25zone] in one spelling; nothing when it is no IPv6 address.
std::optional<QString> bracketedHost(const QString &host)
{
    if (!host.endsWith(u']'))
        return {};
    const QString inner = host.sliced(1, host.size() - 2);
    const qsizetype percent = inner.indexOf(u'%');
    const QString address = percent < 0 ? inner : inner.first(percent);
    QHostAddress parsed;
    if (!parsed.setAddress(address) || parsed.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    if (percent < 0)
        return u'[' + address.toLower() + u']';
    QString zone = inner.sliced(percent + 1);
    if (zone.startsWith("25"_L1) && zone.size() > 2)
        zone.remove(0, 2);
    if (zone.isEmpty())
        return {};
    // RFC 6874: "%25" sets the zone off.
    return u'[' + address.toLower() + "%25"_L1 + QString::fromLatin1(encodedPart(zone, unreserved)) + u']';
}

/// Host of an http URL in the form that travels.
Result<QString> normalHost(const QString &url, const QString &host)
{
    if (isPlainHost(host))
        return host;
    if (host.isEmpty())
        return invalidUrl(url, u"it names no host. Write it as https://example.com/path."_s);
    if (host.startsWith(u'[')) {
        if (auto normal = bracketedHost(host))
            return *normal;
        return invalidUrl(url, u"“%1” is no IPv6 address in brackets, such as [::1]."_s.arg(host));
    }
    for (qsizetype i = 0; i < host.size(); ++i) {
        const bool stray = host.at(i) == u'%' && !isEscape(host.mid(i, 3).toUtf8(), 0);
        if (stray || host.at(i) == u'[' || host.at(i) == u']' || host.at(i) == u':')
            return invalidUrl(
                url,
                u"the host may not hold “%1”. An IPv6 address goes into brackets, as [::1]."_s.arg(
                    host.at(i)));
    }
    if (host.startsWith(u'*') || host.startsWith(u'.'))
        return invalidUrl(url, u"the host begins with “%1”. Name one host."_s.arg(host.at(0)));
    if (auto ascii = asciiHost(host))
        return *ascii;
    return invalidUrl(url, u"the host “%1” holds a character that no domain name may have."_s.arg(host));
}

/// The number from 0 to 65535 that \a port is, if it is one.
Result<int> portNumber(const QString &url, QStringView port)
{
    int number = 0;
    for (const QChar c : port) {
        const bool isDigit = c >= u'0' && c <= u'9';
        number = isDigit && number <= 65535 ? 10 * number + (c.unicode() - u'0') : 65536;
    }
    if (number <= 65535)
        return number;
    return invalidUrl(url, u"the port “%1” is no number from 0 to 65535."_s.arg(port));
}

/// ":8080", or nothing; the digits lose leading zeros.
Result<QString> normalPort(const QString &url, const QString &port)
{
    if (port.isEmpty())
        return QString();
    const Result<int> number = portNumber(url, port);
    if (!number)
        return number.error();
    if (number.value() == 0) // Requests leaves it out
        return QString();
    return QString(u':' + (port.startsWith(u'0') ? QString::number(number.value()) : port));
}

/// The usual ones without a copy of their own.
QString schemeName(QStringView text)
{
    if (text == "http"_L1)
        return u"http"_s;
    return text == "https"_L1 ? u"https"_s : text.toString().toLower();
}

/// The parts where they stand: a URL is cut several times for each request.
struct Cut {
    explicit Cut(QStringView url);

    QStringView scheme, userInfo, host, port, path, query, fragment;
    bool hasAuthority = false;
    bool hasUserInfo = false;

private:
    void cutAuthority(QStringView authority);
};

Cut::Cut(QStringView rest)
{
    const qsizetype colon = rest.indexOf(u':');
    const auto isSchemeChar = [](QChar c) {
        return c.unicode() < 0x80 && (isAlnum(char(c.unicode())) || c == u'+' || c == u'-' || c == u'.');
    };
    if (colon > 0 && rest.at(0).isLetter() && std::all_of(rest.begin(), rest.begin() + colon, isSchemeChar)) {
        scheme = rest.first(colon);
        rest = rest.sliced(colon + 1);
    }
    const auto cutBehind = [&rest](QChar mark) {
        const qsizetype at = rest.indexOf(mark);
        if (at < 0)
            return QStringView();
        const QStringView behind = rest.sliced(at + 1);
        rest = rest.first(at);
        return behind;
    };
    fragment = cutBehind(u'#');
    query = cutBehind(u'?');
    hasAuthority = rest.startsWith("//"_L1);
    if (hasAuthority) {
        rest = rest.sliced(2);
        // A backslash ends the host as well: what others read as a path must not become part of a host here.
        const auto end =
            std::find_if(rest.begin(), rest.end(), [](QChar c) { return c == u'/' || c == u'\\'; });
        const qsizetype size = end - rest.begin();
        cutAuthority(rest.first(size));
        rest = rest.sliced(size);
    }
    path = rest;
}

void Cut::cutAuthority(QStringView authority)
{
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at >= 0) {
        hasUserInfo = true;
        userInfo = authority.first(at);
        authority = authority.sliced(at + 1);
    }
    const qsizetype portMark =
        authority.indexOf(u':', authority.startsWith(u'[') ? qMax(authority.indexOf(u']'), qsizetype(0)) : 0);
    host = portMark < 0 ? authority : authority.first(portMark);
    if (portMark >= 0)
        port = authority.sliced(portMark + 1);
}

QByteArray encodedParams(const Params &params)
{
    return params.isRaw() ? params.rawQuery() : urlEncoded(params.fields());
}

/// Like most: what rebuilt() would make of it is the same.
bool isNormal(const Cut &url)
{
    const auto isPart = [](QStringView text, const Plain &plain) { // "?" and "#" alone are dropped
        return text.isNull() || (!text.isEmpty() && isPlain(text, plain));
    };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool isPort = url.port.isNull()
        || (!url.port.isEmpty() && url.port.front() != u'0'
            && std::all_of(url.port.begin(), url.port.end(), isDigit)
            && (url.port.size() < 5 || (url.port.size() == 5 && url.port <= u"65535")));
    return (url.scheme == "http"_L1 || url.scheme == "https"_L1) && !url.hasUserInfo && isPlainHost(url.host)
        && isPort && url.path.startsWith(u'/') && !url.path.contains("/."_L1) && isPlain(url.path, pathPlain)
        && isPart(url.query, queryPlain) && isPart(url.fragment, queryPlain);
}

/// All parts of an http URL put together again. \a normalize is false for look-alikes such as httpx:, whose
/// parts have rules of their own.
Result<QString> rebuilt(const QString &url, const UrlParts &parts, const Params &params, bool normalize)
{
    const Result<QString> host = normalHost(url, parts.host);
    if (!host)
        return host.error();
    const Result<QString> port = normalPort(url, parts.port);
    if (!port)
        return port.error();

    const auto part = [normalize](const QString &text, const Plain &plain) {
        return normalize && !isPlain(text, plain) ? QString::fromLatin1(encodedPart(text, plain)) : text;
    };
    QString out = parts.scheme + "://"_L1;
    if (!parts.userInfo.isEmpty())
        out += part(parts.userInfo, userInfoPlain) + u'@';
    out += host.value() + port.value();

    const QString path = part(normalize ? withoutDotSegments(parts.path) : parts.path, pathPlain);
    if (!path.startsWith(u'/'))
        out += u'/';
    out += path;

    QString query = part(parts.query, queryPlain);
    const QString added = QString::fromUtf8(encodedParams(params));
    if (!added.isEmpty())
        query += query.isEmpty() ? added : u'&' + added;
    if (!query.isEmpty())
        out += u'?' + query;
    if (!parts.fragment.isEmpty())
        out += u'#' + part(parts.fragment, queryPlain);
    return requoteUri(out);
}

} // namespace

UrlParts::UrlParts(const QString &url)
{
    const Cut cut(url);
    scheme = schemeName(cut.scheme);
    userInfo = cut.userInfo.toString();
    host = cut.host.toString();
    port = cut.port.toString();
    path = cut.path.toString();
    query = cut.query.toString();
    fragment = cut.fragment.toString();
    hasAuthority = cut.hasAuthority;
    hasUserInfo = cut.hasUserInfo;
}

QByteArray UrlParts::wireTarget() const
{
    const QByteArray escapedQuery =
        query.isEmpty() ? QByteArray() : QByteArray('?' + targetPart(query, queryPlain));
    return (path.isEmpty() ? "/"_ba : targetPart(path, pathPlain)) + escapedQuery;
}

Result<QString> preparedUrl(const QString &given, const Params &params)
{
    QString url = given;
    while (!url.isEmpty() && url.at(0).isSpace())
        url.remove(0, 1);
    // mailto:, data: and the like have rules of their own; sending refuses them.
    if (url.contains(u':') && !url.startsWith("http"_L1, Qt::CaseInsensitive))
        return url;

    if (params.isEmpty() && isNormal(Cut(url)))
        return url;
    const UrlParts parts(url);
    // urllib3 reads "httpbin.org:80" as a host: its schemes hold no dot.
    if (parts.scheme.isEmpty() || parts.scheme.contains(u'.'))
        return missingSchema(url);
    return rebuilt(url, parts, params, isHttp(parts.scheme));
}

Result<void> checkSendable(const QString &url)
{
    const Cut parts(url);
    if (parts.scheme.isEmpty())
        return missingSchema(url);
    if (!isHttp(parts.scheme)) {
        const QString scheme = schemeName(parts.scheme);
        if (!parts.hasAuthority && looksLikeHostAndPort(url))
            return Error(
                Error::InvalidSchema,
                u"“%1:” is no scheme that can be sent: did you mean http://%2?"_s.arg(scheme, shownUrl(url)));
        return Error(
            Error::InvalidSchema,
            u"“%1:” is no scheme that can be sent: the URL must begin with http:// or https://."_s.arg(
                scheme));
    }
    const auto travels = [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; };
    if (!std::all_of(url.begin(), url.end(), travels))
        return invalidUrl(
            url,
            u"it holds a blank, a control or a non-ASCII character. Escape it, or prepare the URL anew."_s);
    if (!isPlainHost(parts.host)) {
        if (const Result<QString> host = normalHost(url, parts.host.toString()); !host)
            return host.error();
    }
    if (const Result<int> port = portNumber(url, parts.port); !port)
        return port.error();
    return {};
}

QString prependSchemeIfNeeded(const QString &url, const QString &scheme)
{
    const QString given = UrlParts(url).scheme;
    const bool hasScheme = !given.isEmpty() && !given.contains(u'.'); // to urllib3 a dot makes it a host
    const UrlParts parts(hasScheme || url.startsWith(u'/') ? url : QString("//"_L1 + url));
    const bool normalize = !hasScheme || isHttp(given);
    const auto part = [normalize](const QString &text, const Plain &plain) {
        return normalize ? QString::fromLatin1(encodedPart(text, plain)) : text;
    };

    const Result<QString> host = normalize ? normalHost(url, parts.host) : Result<QString>(parts.host);
    const Result<QString> port = normalPort(url, parts.port);
    QString place = host ? host.value() : parts.host;
    if (port)
        place += port.value();
    else
        place += u':' + parts.port;
    QString path = part(normalize ? withoutDotSegments(parts.path) : parts.path, pathPlain);
    if (!path.isEmpty() && !path.startsWith(u'/'))
        path.prepend(u'/');
    if (place.isEmpty()) // a path without a host: Requests puts it where the host belongs
        std::swap(place, path);
    if (!parts.userInfo.isEmpty())
        place.prepend(part(parts.userInfo, userInfoPlain) + u'@');

    QString out = (hasScheme ? given : scheme) + "://"_L1 + place + path;
    if (!parts.query.isEmpty())
        out += u'?' + part(parts.query, queryPlain);
    if (!parts.fragment.isEmpty())
        out += u'#' + part(parts.fragment, queryPlain);
    return out;
}

QString requoteUri(const QString &uri)
{
    if (isPlain(uri, urlPlain))
        return uri;
    const QByteArray bytes = uri.toUtf8();
    const std::optional<QByteArray> resolved = withoutNeedlessEscapes(bytes);
    // One "%" that cannot begin an escape means that none is meant as one.
    return QString::fromLatin1(resolved ? quoted(*resolved, urlPlain, true) : quoted(bytes, urlPlain));
}

Result<QString> unquoteUnreserved(const QString &uri)
{
    if (const std::optional<QByteArray> resolved = withoutNeedlessEscapes(uri.toUtf8()))
        return QString::fromUtf8(*resolved);
    return invalidUrl(uri, u"a “%” in it is followed by what is no hexadecimal number. Write it as %25."_s);
}

QByteArray urlEncoded(const Fields &fields)
{
    const auto plus = [](const QByteArray &bytes) {
        QByteArray out = quoted(bytes, formPlain);
        out.replace(' ', '+');
        return out;
    };
    QByteArray out;
    for (const Field &field : fields) {
        if (field.value.isNull())
            continue;
        if (!out.isEmpty())
            out += '&';
        out += plus(field.key) + '=' + plus(field.value);
    }
    return out;
}

std::optional<std::pair<QString, QString>> userAndPassword(const QString &url)
{
    if (!url.contains(u'@'))
        return {};
    const UrlParts parts(url);
    const qsizetype colon = parts.userInfo.indexOf(u':');
    if (!parts.hasUserInfo || colon < 0)
        return {};
    const auto decoded = [](const QString &text) { // a "%" that begins no escape means itself
        const QByteArray bytes = text.toUtf8();
        QByteArray out;
        out.reserve(bytes.size());
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            if (isEscape(bytes, i)) {
                out += char(hexValue(bytes.at(i + 1)) * 16 + hexValue(bytes.at(i + 2)));
                i += 2;
            } else {
                out += bytes.at(i);
            }
        }
        return QString::fromUtf8(out);
    };
    auto pair =
        std::make_pair(decoded(parts.userInfo.first(colon)), decoded(parts.userInfo.sliced(colon + 1)));
    if (pair.first.isEmpty() && pair.second.isEmpty())
        return {};
    return pair;
}

} // namespace Requests
