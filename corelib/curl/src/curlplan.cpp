// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "curlplan_p.h"

#include "urlparts_p.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

Result<CurlProxy> CurlProxy::parse(const QString &text)
{
    CurlProxy proxy;
    if (text.isEmpty())
        return proxy;
    // "http:/host" has a scheme too, and no host.
    const QUrl url(text.contains(u":/"_s) ? text : u"http://"_s + text, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty())
        return Error(Error::InvalidProxyUrl,
                     u"The proxy address %1 is not valid. It looks like http://host:port."_s.arg(
                         text.mid(text.lastIndexOf(u'@') + 1))); // without user and password
    proxy.isHttp = scheme == u"http"_s || scheme == u"https"_s;
    const bool isSocks =
        scheme == u"socks5"_s || scheme == u"socks5h"_s || scheme == u"socks4"_s || scheme == u"socks4a"_s;
    if (!proxy.isHttp && !isSocks)
        return Error(
            Error::InvalidProxyUrl,
            u"No proxy can be used by way of %1://. Use http, https, socks4, socks4a, socks5 or socks5h."_s
                .arg(scheme));
    const int port = url.port(isSocks ? 1080 : scheme == u"https"_s ? 443 : 80);
    const QString host = url.host(QUrl::FullyEncoded);
    const QString authority = (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
    proxy.url = (scheme + u"://"_s + authority).toUtf8();
    proxy.place = u"%1:%2"_s.arg(url.host()).arg(port);
    proxy.user = url.userName(QUrl::FullyDecoded).toUtf8();
    proxy.password = url.password(QUrl::FullyDecoded).toUtf8();
    return proxy;
}

QByteArray CurlProxy::authorization() const
{
    if (!isHttp || (user.isEmpty() && password.isEmpty()))
        return {};
    return "Basic " + QByteArray(user + ':' + password).toBase64();
}

namespace {

bool isName(const QByteArray &a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

class Planner {
public:
    Planner(const PreparedRequest &request, const CurlProxy &proxy)
        : m_request(request)
        , m_parts(request.url())
        , m_fields(request.headers())
    {
        m_absoluteForm = proxy.isHttp && m_parts.scheme == "http"_L1;
        if (m_absoluteForm && !proxy.authorization().isNull())
            m_fields.set("Proxy-Authorization", proxy.authorization());
    }

    CurlPlan run();

private:
    void planUrl();
    void planBody();
    [[nodiscard]] bool isFramed() const;
    void checkFraming();
    void writeLines();
    void neutral(const QByteArray &id, const QString &text)
    {
        m_plan.deviations.append({Deviation::Neutral, id, text});
    }

    const PreparedRequest &m_request;
    const UrlParts m_parts;
    Headers m_fields;
    bool m_absoluteForm = false;
    CurlPlan m_plan;
};

/// The path goes by CURLOPT_REQUEST_TARGET, past libcurl's own reading of URLs.
void Planner::planUrl()
{
    m_plan.isSecure = m_parts.scheme == "https"_L1;
    m_plan.port = m_parts.effectivePort();
    const bool hasBrackets = m_parts.host.startsWith(u'[');
    m_plan.host = hasBrackets ? m_parts.host.mid(1, m_parts.host.size() - 2) : m_parts.host;
    m_plan.url =
        (m_parts.scheme + u"://"_s + m_parts.host + u':' + QString::number(m_plan.port) + u'/').toUtf8();
    m_plan.target = m_parts.wireTarget();
    if (m_absoluteForm)
        m_plan.target.prepend("http://" + m_parts.authorityField());
}

void Planner::planBody()
{
    const std::shared_ptr<BodySource> body = m_request.body();
    m_plan.hasCoding = m_fields.contains("transfer-encoding");
    m_plan.bodySize = body ? body->size() : 0;
    m_plan.hasBody = m_plan.hasCoding || m_plan.bodySize != 0;
    m_plan.waitsForContinue = m_plan.hasBody && m_fields.value("expect").toLower().contains("100-continue");
    checkFraming();
    m_plan.isFramed = isFramed();
}

/// What was given by hand may say something else than what is sent.
bool Planner::isFramed() const
{
    const QByteArrayList codings = m_fields.values("transfer-encoding");
    const QByteArrayList lengths = m_fields.values("content-length");
    if (!codings.isEmpty())
        return codings.size() == 1 && lengths.isEmpty()
            && codings.constFirst().trimmed().toLower().endsWith("chunked");
    return lengths.isEmpty() || m_plan.bodySize < 0
        || (lengths.size() == 1 && lengths.constFirst().trimmed() == QByteArray::number(m_plan.bodySize));
}

/// A body whose end nothing tells would be the beginning of the next request; and of a method that is likely
/// to have one, its absence is said (RFC 9110 §8.6), as Requests does.
void Planner::checkFraming()
{
    static const QByteArrayList expectBody{"POST", "PUT", "PATCH"};
    if (m_plan.hasCoding || m_fields.contains("content-length")
        || (!m_plan.hasBody && !expectBody.contains(m_plan.method)))
        return;
    if (m_plan.bodySize < 0) {
        m_fields.add("Transfer-Encoding", "chunked");
        m_plan.hasCoding = true;
        neutral("transfer-encoding"_ba,
                u"A Transfer-Encoding header is added: the body's size is not known."_s);
    } else {
        m_fields.add("Content-Length", QByteArray::number(m_plan.bodySize));
        neutral("content-length"_ba, u"A Content-Length header is added."_s);
    }
}

/// libcurl writes fields of its own unless one of their name begins an entry of its list, where "Name:"
/// stands for none and the first of a name counts: Host at the very front, Content-Length, Transfer-Encoding
/// and so on. All of that is switched off, and the true lines follow as one entry; that none breaks has been
/// checked. Expect is not libcurl's either, which would send the request again after a 417. Transfer-Encoding
/// alone is an entry of its own: libcurl has to see it to write chunks, and leaves it out of HTTP/2.
void Planner::writeLines()
{
    m_plan.lines = {"Host:", "Accept:", "Expect:", "Content-Length:", "Proxy-Connection:"};
    if (!m_fields.contains("transfer-encoding"))
        m_plan.lines.append("Transfer-Encoding:");
    QByteArrayList block;
    const auto endBlock = [&] {
        if (block.isEmpty())
            return;
        // A field without a value would be none: so it is said otherwise.
        if (block.size() == 1 && block.constFirst().endsWith(": "))
            block.first().replace(block.constFirst().size() - 2, 2, ";");
        m_plan.lines.append(block.join("\r\n"));
        block.clear();
    };
    if (!m_fields.contains("host"))
        block.append("Host: " + (m_absoluteForm ? m_parts.authorityField() : m_parts.hostField()));
    for (const Header &field : std::as_const(m_fields)) {
        const bool alone = isName(field.name, "transfer-encoding");
        if (alone)
            endBlock();
        block.append(field.name + ": " + field.value);
        if (alone)
            endBlock();
    }
    endBlock();
}

CurlPlan Planner::run()
{
    m_plan.method = m_request.method();
    if (const Result<void> valid = m_request.validate(); !valid) {
        m_plan.error = valid.error();
        return m_plan;
    }
    planUrl();
    planBody();
    writeLines();
    return m_plan;
}

} // namespace

CurlPlan CurlPlan::make(const PreparedRequest &request, const CurlProxy &proxy)
{
    return Planner(request, proxy).run();
}

} // namespace Requests
