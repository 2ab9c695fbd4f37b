// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/curloptions.h"

#include <QHash>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::CurlOptions {

namespace {

QSet<QString> curlNames(QStringView words)
{
    QSet<QString> names;
    const auto parts = words.split(u' ', Qt::SkipEmptyParts);
    for (const QStringView part : parts)
        names.insert(part.toString());
    return names;
}

/// Options with a value that have to do with the output, or how patient curl is.
const QSet<QString> &quietCurlOptions()
{
    static const QSet<QString> names = curlNames(
        u"output write-out cookie-jar dump-header create-file-mode output-dir stderr trace trace-ascii "
        "trace-config etag-save libcurl retry retry-delay retry-max-time keepalive-time keepalive-cnt "
        "speed-limit speed-time limit-rate max-filesize parallel-max happy-eyeballs-timeout-ms "
        "expect100-timeout variable");
    return names;
}

/// The others with a value, those apart that a draft can hold.
const QSet<QString> &otherCurlOptions()
{
    static const QSet<QString> names = curlNames(
        u"abstract-unix-socket alt-svc aws-sigv4 capath cert-type ciphers config connect-to continue-at "
        "crlfile curves delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url ech "
        "egd-file engine etag-compare ftp-account ftp-alternative-to-user ftp-method ftp-port "
        "ftp-ssl-ccc-mode haproxy-clientip hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway "
        "key-type krb local-port login-options mail-auth mail-from mail-rcpt netrc-file noproxy "
        "pinnedpubkey postquote preproxy prequote proto proto-default proto-redir proxy-cacert "
        "proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key "
        "proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers "
        "proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file "
        "rate request-target resolve sasl-authzid service-name socks4 socks4a socks5 "
        "socks5-gssapi-service socks5-hostname telnet-option tftp-blksize time-cond tls-max "
        "tls13-ciphers tlsauthtype tlspassword tlsuser unix-socket vlan-priority");
    return names;
}

const QSet<QString> &knownCurlOptions()
{
    static const QSet<QString> names = curlNames(
        u"request header data data-ascii data-binary data-raw data-urlencode json form form-string user "
        "oauth2-bearer cookie user-agent referer proxy url url-query upload-file max-time "
        "connect-timeout max-redirs cacert cert key pass range");
    return names;
}

/// Switches that change what is sent, and that a draft cannot hold.
const QSet<QString> &otherCurlSwitches()
{
    static const QSet<QString> names = curlNames(
        u"anyauth ntlm negotiate http1.0 http2 http2-prior-knowledge http3 http3-only location-trusted "
        "path-as-is post301 post302 post303 crlf proxy-anyauth proxy-digest proxy-insecure proxy-ntlm "
        "proxytunnel sslv2 sslv3 tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding haproxy-protocol");
    return names;
}

} // namespace

QString longName(QChar letter)
{
    static const QHash<QChar, QString> names{
        {u'0', u"http1.0"_s},     {u'A', u"user-agent"_s},    {u'b', u"cookie"_s},
        {u'c', u"cookie-jar"_s},  {u'C', u"continue-at"_s},   {u'd', u"data"_s},
        {u'D', u"dump-header"_s}, {u'e', u"referer"_s},       {u'E', u"cert"_s},
        {u'F', u"form"_s},        {u'G', u"get"_s},           {u'H', u"header"_s},
        {u'I', u"head"_s},        {u'k', u"insecure"_s},      {u'K', u"config"_s},
        {u'L', u"location"_s},    {u'm', u"max-time"_s},      {u'n', u"netrc"_s},
        {u'o', u"output"_s},      {u'P', u"ftp-port"_s},      {u'Q', u"quote"_s},
        {u'r', u"range"_s},       {u't', u"telnet-option"_s}, {u'T', u"upload-file"_s},
        {u'u', u"user"_s},        {u'U', u"proxy-user"_s},    {u'w', u"write-out"_s},
        {u'x', u"proxy"_s},       {u'X', u"request"_s},       {u'y', u"speed-time"_s},
        {u'Y', u"speed-limit"_s}, {u'z', u"time-cond"_s}};
    return names.value(letter);
}

bool takesValue(const QString &name)
{
    return knownCurlOptions().contains(name) || quietCurlOptions().contains(name)
        || otherCurlOptions().contains(name);
}

bool isLost(const QString &name)
{
    return otherCurlOptions().contains(name);
}

bool isLostSwitch(const QString &name)
{
    return otherCurlSwitches().contains(name);
}

} // namespace Fingerpost::CurlOptions
