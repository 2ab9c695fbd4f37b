// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/preparedrequest.h>

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <utility>

class QIODevice;

/// The functions of requests.utils and requests.models that others may need too; see also encodings.h and
/// links.h. Pure, but for those that say they read the environment. Any thread. \since 0.1
namespace Requests {

// ---- URLs

/// Requests' requote_uri: escapes what a URL may not hold, and no escape twice.
[[nodiscard]] QREQUESTS_EXPORT QString requoteUri(const QString &uri);
/// Requests' unquote_unreserved: resolves the escapes of letters, digits and "-._~" (RFC 3986 §2.3).
/// InvalidUrl where two letters or digits behind a "%" are no hexadecimal number.
[[nodiscard]] QREQUESTS_EXPORT Result<QString> unquoteUnreserved(const QString &uri);
/// Requests' urldefragauth: without user, password and fragment.
[[nodiscard]] QREQUESTS_EXPORT QString urlWithoutFragmentAndAuth(const QString &url);
/// Requests' prepend_scheme_if_needed: \a url as urllib3 spells it (host in small letters, escapes in capital
/// ones, no empty query or fragment), with \a scheme where it has none. As there, "localhost:3128" has one.
[[nodiscard]] QREQUESTS_EXPORT QString prependSchemeIfNeeded(const QString &url, const QString &scheme);
/// Requests' get_auth_from_url: user and password, unescaped; both empty unless both are there.
[[nodiscard]] QREQUESTS_EXPORT std::pair<QString, QString> authFromUrl(const QString &url);
/// Requests' encode_params: fields as application/x-www-form-urlencoded, text as it is.
[[nodiscard]] QREQUESTS_EXPORT QByteArray encodeParams(const Params &params);

// ---- Proxies

/// Requests' select_proxy: the proxy of "scheme://host", "scheme", "all://host" or "all", whichever comes
/// first; null when there is none.
[[nodiscard]] QREQUESTS_EXPORT QString selectProxy(const QString &url, const Proxies &proxies);
/// Requests' should_bypass_proxies: whether no_proxy (of the environment, unless \a noProxy is not null)
/// exempts \a url.
[[nodiscard]] QREQUESTS_EXPORT bool shouldBypassProxies(const QString &url, const QString &noProxy = {});
/// Requests' get_environ_proxies: what the environment says for \a url; empty when it is exempt.
[[nodiscard]] QREQUESTS_EXPORT Proxies environProxies(const QString &url, const QString &noProxy = {});
/// Requests' resolve_proxies: \a proxies, and the environment's for the URL's scheme where they name none.
[[nodiscard]] QREQUESTS_EXPORT Proxies resolveProxies(const QString &url, const Proxies &proxies,
                                                      bool trustEnv = true);
/// Requests' HTTPAdapter.proxy_headers: the Proxy-Authorization for a proxy whose URL has a user.
[[nodiscard]] QREQUESTS_EXPORT Headers proxyHeaders(const QString &proxy);
/// Requests' HTTPAdapter.request_url: the request target: the whole URL for an HTTP proxy, else the path and
/// query (RFC 9112 §3.2).
[[nodiscard]] QREQUESTS_EXPORT QByteArray requestTarget(const PreparedRequest &request,
                                                        const Proxies &proxies);
/// Requests' get_netrc_auth: user and password from the netrc file that the environment names.
[[nodiscard]] QREQUESTS_EXPORT std::optional<std::pair<QString, QString>> netrcAuth(const QString &url);

// ---- Addresses

/// Requests' is_ipv4_address, which reads what inet_aton reads: "127.1" too.
[[nodiscard]] QREQUESTS_EXPORT bool isIpv4Address(const QString &text);
/// Requests' is_valid_cidr: as in "192.168.1.0/24".
[[nodiscard]] QREQUESTS_EXPORT bool isValidCidr(const QString &network);
/// Requests' address_in_network; false when either cannot be read.
[[nodiscard]] QREQUESTS_EXPORT bool isAddressInNetwork(const QString &address, const QString &network);
/// Requests' dotted_netmask: "255.255.255.0" for 24.
[[nodiscard]] QREQUESTS_EXPORT QString dottedNetmask(int bits);

// ---- Header values

/// Requests' check_header_validity: InvalidHeader for a name that is no token, a line break or a leading
/// blank.
[[nodiscard]] QREQUESTS_EXPORT Result<void> checkHeaderValidity(const Header &header);
/// Requests' parse_list_header: comma-separated, with quoted strings unquoted.
[[nodiscard]] QREQUESTS_EXPORT QByteArrayList parseListHeader(const QByteArray &value);
/// Requests' parse_dict_header: "name=value" items; a value is null where there is no "=". The last of a name
/// wins.
[[nodiscard]] QREQUESTS_EXPORT QMap<QByteArray, QByteArray> parseDictHeader(const QByteArray &value);
/// Requests' unquote_header_value: \a isFileName leaves the backslashes of a UNC path alone.
[[nodiscard]] QREQUESTS_EXPORT QByteArray unquoteHeaderValue(const QByteArray &value,
                                                             bool isFileName = false);
/// A media type and its parameters, names in lower case; a value is null where there is no "=".
struct ContentType {
    QByteArray type;
    QMap<QByteArray, QByteArray> parameters;
};
/// Requests' _parse_content_type_header.
[[nodiscard]] QREQUESTS_EXPORT ContentType parseContentTypeHeader(const QByteArray &value);

// ---- Settings of a request and of its Session

/// Requests' merge_setting: \a request's fields take the place of those of \a session that have their names;
/// null values remove. Text, and Params::replacing(), take the place of the whole.
[[nodiscard]] QREQUESTS_EXPORT Params mergeSetting(const Params &request, const Params &session);
/// Headers::merged(): the same, names without case.
[[nodiscard]] QREQUESTS_EXPORT Headers mergeSetting(const Headers &request, const Headers &session);
/// A value of one piece.
template<typename T>
[[nodiscard]] std::optional<T> mergeSetting(const std::optional<T> &request, const std::optional<T> &session)
{
    return request ? request : session;
}

// ---- Bodies

/// Requests' guess_filename for a device's name: the last part of a path; null for what is no file, as
/// "<stdin>".
[[nodiscard]] QREQUESTS_EXPORT QString guessFileName(const QString &deviceName);
[[nodiscard]] QREQUESTS_EXPORT QByteArray guessFileName(const QByteArray &deviceName);
/// That of a QFileDevice; null for others.
[[nodiscard]] QREQUESTS_EXPORT QString guessFileName(const QIODevice &device);
/// Requests' rewind_body: whether the body can be sent once more, from where it began; UnrewindableBodyError
/// when it cannot.
[[nodiscard]] QREQUESTS_EXPORT Result<void> rewindBody(const PreparedRequest &request);
/// Requests' get_encodings_from_content: what a page's meta elements and XML declaration say.
[[nodiscard]] QREQUESTS_EXPORT QStringList encodingsFromContent(const QString &text);
/// Requests' iter_slices: \a text in pieces of \a length characters; in one for a length of 0 or less.
[[nodiscard]] QREQUESTS_EXPORT QStringList slices(const QString &text, qsizetype length);

} // namespace Requests
