// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
//
// What libcurl is told of a transfer.
#include "curltransfer_p.h"

#include <limits>

namespace Requests {

namespace {

/// Of one read from a socket; a long body comes in fewer steps than by libcurl's 16 KiB.
constexpr long ReadSize = 128 * 1024;

} // namespace

bool CurlTransfer::makeHandle()
{
    m_easy = curl_easy_init();
    if (!m_easy)
        return false;
    for (const QByteArray &line : m_plan.lines) {
        curl_slist *longer = curl_slist_append(m_lines, line.constData());
        if (!longer)
            return false;
        m_lines = longer;
    }
    forbidOwnWays();
    tellCalls();
    return tellRequest() && tellRoute();
}

/// Redirects, cookies, logins, decoding and timeouts are the caller's; nothing comes from the environment.
void CurlTransfer::forbidOwnWays()
{
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_easy, CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    curl_easy_setopt(m_easy, CURLOPT_HTTP_CONTENT_DECODING, 0L);
    curl_easy_setopt(m_easy, CURLOPT_HTTP09_ALLOWED, 0L);
    // libcurl is told of it too: it gives each address of a host a share of the time, without which the first
    // that does not answer would use up all of it. 0 would be five minutes.
    const qint64 connectTime = m_options.timeout.connect.count();
    constexpr qint64 longest = std::numeric_limits<int>::max();
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS,
                     long(connectTime > 0 ? qMin(connectTime, longest) : longest));
    // The name of a host that is cancelled is not waited for.
    curl_easy_setopt(m_easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(m_easy, CURLOPT_BUFFERSIZE, ReadSize);
}

/// False: libcurl would send another request, as where a text is longer than it takes.
bool CurlTransfer::tellRequest()
{
    if (curl_easy_setopt(m_easy, CURLOPT_URL, m_plan.url.constData()) != CURLE_OK
        || curl_easy_setopt(m_easy, CURLOPT_REQUEST_TARGET, m_plan.target.constData()) != CURLE_OK
        || curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, m_plan.method.constData()) != CURLE_OK)
        return false;
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_lines);
    // The peer would take the rest of it for the beginning of the next, or that for its missing part.
    if (!m_plan.isFramed)
        curl_easy_setopt(m_easy, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(m_easy, CURLOPT_HTTP_VERSION,
                     long(m_options.http2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1));
    if (m_plan.method == "HEAD" && !m_body) // not both: see tellHead()
        curl_easy_setopt(m_easy, CURLOPT_NOBODY, 1L);
    if (m_body) {
        curl_easy_setopt(m_easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(m_easy, CURLOPT_INFILESIZE_LARGE,
                         curl_off_t(m_plan.hasCoding ? -1 : m_plan.bodySize));
    }
    return true;
}

/// False: libcurl would take another way, or trust others.
bool CurlTransfer::tellRoute()
{
    const CurlProxy &proxy = m_lane->proxy();
    // Without these, libcurl looks into the environment.
    if (curl_easy_setopt(m_easy, CURLOPT_PROXY, proxy.url.constData()) != CURLE_OK
        || curl_easy_setopt(m_easy, CURLOPT_NOPROXY, "") != CURLE_OK)
        return false;
    if (!proxy.url.isEmpty()) {
        curl_easy_setopt(m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
        // libcurl would offer the user's Kerberos tickets too, and wait for the proxy's word on them, all
        // others with it.
        curl_easy_setopt(m_easy, CURLOPT_SOCKS5_AUTH, long(CURLAUTH_BASIC));
        // Of a plain request that an HTTP proxy is given, the login is one of its fields.
        const bool isField = proxy.isHttp && !m_plan.isSecure;
        if (!isField && !(proxy.user.isEmpty() && proxy.password.isEmpty())) {
            curl_easy_setopt(m_easy, CURLOPT_PROXYUSERNAME, proxy.user.constData());
            curl_easy_setopt(m_easy, CURLOPT_PROXYPASSWORD, proxy.password.constData());
        }
    }
    if (m_plan.isSecure)
        keepShownChain(m_easy, m_shown);
    return m_lane->tls().tell(m_easy);
}

} // namespace Requests
