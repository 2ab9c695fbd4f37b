// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "wireplan_p.h"

#include "qtversion_p.h"
#include "urlparts_p.h"

#include <QVarLengthArray>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

bool isName(const QByteArray &a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The request target Qt writes for \a url: it always removes dot segments and, before 6.8, one of several
/// leading slashes.
QByteArray qtTarget(const QUrl &url)
{
    QUrl copy = url;
    QUrl::FormattingOptions format = QUrl::RemoveFragment | QUrl::RemoveUserInfo | QUrl::FullyEncoded
        | QUrl::RemoveScheme | QUrl::RemoveAuthority;
    if (copy.path().isEmpty())
        copy.setPath(u"/"_s);
    else
        format |= QUrl::NormalizePathSegments;
    return copy.toEncoded(format);
}

class Planner {
public:
    Planner(const PreparedRequest &prepared, WirePlan::Purpose purpose, bool absoluteForm)
        : m_prepared(prepared)
        , m_parts(prepared.url())
        , m_isDescribed(purpose == WirePlan::Described)
        , m_absoluteForm(absoluteForm)
    {
    }

    WirePlan run();

private:
    void planUrl();
    void planBody();
    void collectHeaders();
    void joinRepeated();
    void writeHeaders();
    void planContentLength();
    void planHost();
    void planForced(const QByteArray &name, const QByteArray &value, const QString &absent);
    void planRepeat();
    void deviate(Deviation::Kind kind, const char *id, const QString &text)
    {
        if (m_isDescribed)
            m_plan.deviations.append({kind, id, text});
    }
    void neutral(const char *id, const QString &text) { deviate(Deviation::Neutral, id, text); }
    void material(const char *id, const QString &text) { deviate(Deviation::Material, id, text); }

    const PreparedRequest &m_prepared;
    const UrlParts m_parts;
    const bool m_isDescribed;
    const bool m_absoluteForm;
    WirePlan m_plan;
    Headers m_fields; ///< each name once
    QVarLengthArray<Header, 4> m_forced; ///< behind them: m_fields are mostly those of the request, shared
};

void Planner::planUrl()
{
    // No user, no fragment; the port as it was given, since a proxy sees it.
    const QString port = m_parts.port.isEmpty() ? QString() : u':' + m_parts.port;
    const QByteArray wanted = m_parts.wireTarget();
    const QUrl url(m_parts.scheme + "://"_L1 + m_parts.host + port + QString::fromLatin1(wanted),
                   QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty()) {
        // The host as it was typed: preparing has encoded what no host name may hold.
        const QString host = QUrl::fromPercentEncoding(m_parts.host.toUtf8());
        m_plan.error =
            Error(Error::InvalidUrl,
                  host == m_parts.host ? u"%1 is not a valid address."_s.arg(shownUrl(m_prepared.url()))
                                       : u"“%1” is not a valid host name."_s.arg(host),
                  url.errorString().section(u"; source was"_s, 0, 0)); // the rest names the password
        return;
    }
    m_plan.request.setUrl(url);
    if (!m_isDescribed)
        return;
    const QByteArray sent = qtTarget(url);
    if (m_plan.verb == "CONNECT")
        material("connect-target",
                 u"CONNECT goes out with the path %1 instead of a host and port."_s.arg(
                     QString::fromLatin1(sent)));
    if (wanted != sent)
        material("path-normalised",
                 u"Qt rewrites the path: %1 is sent as %2."_s.arg(QString::fromLatin1(wanted),
                                                                  QString::fromLatin1(sent)));
}

void Planner::collectHeaders()
{
    m_fields = m_prepared.headers();
    qsizetype unique = 0;
    while (unique < m_fields.size() && m_fields.indexOf(m_fields.at(unique).name) == unique)
        ++unique;
    if (unique < m_fields.size())
        joinRepeated();
    if (QtVersion::LowerCasesHeaders)
        neutral("header-case", u"Header names are sent in lower case."_s);
    if (m_fields.contains("expect") && m_fields.value("expect").toLower().contains("100-continue"))
        neutral("expect-continue",
                u"The body is sent without waiting for the answer to Expect: 100-continue."_s);
}

/// Qt cannot say a name twice; the values are joined as RFC 9110 §5.3 allows, cookies as RFC 6265 §5.4 does.
void Planner::joinRepeated()
{
    m_fields = {};
    QByteArrayList repeated;
    for (const Header &field : m_prepared.headers()) {
        if (!m_fields.contains(field.name)) {
            m_fields.add(field.name, field.value);
            continue;
        }
        if (!repeated.contains(field.name))
            repeated.append(field.name);
        const qsizetype at = m_fields.indexOf(field.name);
        const QByteArray joint = isName(field.name, "cookie") ? "; "_ba : ", "_ba;
        const QByteArray joined = m_fields.at(at).value + joint + field.value;
        const QByteArray spelling = m_fields.at(at).name;
        m_fields.set(spelling, joined);
    }
    material("repeated-header",
             u"Qt cannot repeat a header: the values of %1 are joined into one field."_s.arg(
                 QString::fromLatin1(repeated.join(", "))));
}

void Planner::planBody()
{
    const std::shared_ptr<BodySource> body = m_prepared.body();
    if (m_plan.verb == "HEAD") {
        if (body && body->size() != 0)
            material("head-body", u"Qt cannot send a body with HEAD: it is left out."_s);
        m_fields.remove("content-length");
        m_fields.remove("transfer-encoding");
        return;
    }
    const bool chunked = m_fields.contains("transfer-encoding");
    m_plan.bodySize = body ? body->size() : 0;
    if (body && m_plan.bodySize < 0)
        m_plan.body = WirePlan::SpooledBody;
    else if (m_plan.bodySize > 0)
        m_plan.body = WirePlan::SizedBody;
    if (!chunked)
        return;
    material(
        "chunked-upload",
        u"Qt cannot send a body in chunks: it is read to its end first and sent with a Content-Length."_s);
    m_fields.remove("content-length");
    // Its place is kept for the length.
    const QByteArray size = m_plan.bodySize >= 0 ? QByteArray::number(m_plan.bodySize) : "0"_ba;
    Headers fields;
    for (const Header &field : std::as_const(m_fields)) {
        const bool encoding = isName(field.name, "transfer-encoding");
        fields.add(encoding ? "Content-Length"_ba : field.name, encoding ? size : field.value);
    }
    m_fields = fields;
}

void Planner::planContentLength()
{
    static const QByteArrayList idempotent{"GET", "HEAD", "OPTIONS", "TRACE", "DELETE"};
    const bool given = m_fields.contains("content-length");
    if (m_plan.body == WirePlan::NoBody && m_plan.verb != "HEAD"
        && (given || !idempotent.contains(m_plan.verb)))
        m_plan.body = WirePlan::EmptyBody; // the device keeps Qt from sending it twice
    if (m_plan.body == WirePlan::NoBody)
        return;
    if (!given) {
        m_fields.add("Content-Length", QByteArray::number(qMax(qint64(0), m_plan.bodySize)));
        neutral("content-length", u"A Content-Length header is added."_s);
        return;
    }
    const QByteArray value = m_fields.value("content-length");
    const bool digits = !value.isEmpty()
        && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 length = value.toLongLong(&fits);
    if (!digits || !fits) { // Qt would end the program
        m_plan.error =
            Error(Error::InvalidHeader,
                  u"Content-Length must be one number, not \"%1\"."_s.arg(QString::fromLatin1(value)));
        return;
    }
    if (m_plan.body == WirePlan::SpooledBody || length == m_plan.bodySize)
        return;
    if (length > m_plan.bodySize)
        material(
            "content-length-mismatch",
            u"Content-Length says %1 but the body has %2 bytes: the request ends with an error."_s.arg(length)
                .arg(m_plan.bodySize));
    else
        material("content-length-mismatch",
                 u"Content-Length says %1 but the body has %2 bytes: the rest is not sent."_s.arg(length).arg(
                     m_plan.bodySize));
}

void Planner::planHost()
{
    // Qt would send two Host lines.
    if (m_fields.contains("host") && m_fields.value("host").trimmed().isEmpty())
        m_plan.error = Error(Error::InvalidHeader, u"The Host header must not be empty."_s);
}

void Planner::planForced(const QByteArray &name, const QByteArray &value, const QString &absent)
{
    if (!m_fields.value(name).isEmpty())
        return;
    if (m_fields.contains(name)) // empty, and keeps its place
        m_fields.set(name, value);
    else
        m_forced.append({name, value});
    if (m_isDescribed)
        neutral(name.toLower().constData(), absent);
}

void Planner::planRepeat()
{
    if (m_plan.body != WirePlan::NoBody || m_parts.scheme == "https"_L1)
        return;
    neutral(
        "idempotent-repeat",
        u"If the peer closes the connection without an answer, Qt may send this request again, as RFC 9110 §9.2.2 permits."_s);
}

void Planner::writeHeaders()
{
    QNetworkRequest &request = m_plan.request;
    // Qt respells hosts such as 127.1; what travels is what the prepared request shows.
    if (!m_fields.contains("host"))
        request.setRawHeader("Host"_ba, m_absoluteForm ? m_parts.authorityField() : m_parts.hostField());
    for (const Header &field : std::as_const(m_fields))
        request.setRawHeader(field.name, field.value.isNull() ? ""_ba : field.value);
    for (const Header &field : std::as_const(m_forced))
        request.setRawHeader(field.name, field.value);
}

WirePlan Planner::run()
{
    m_plan.verb = m_prepared.method();
    // Also keeps file:, data: and qrc: from Qt, which would serve them.
    if (const Result<void> valid = m_prepared.validate(); !valid) {
        m_plan.error = valid.error();
        return m_plan;
    }
    planUrl();
    if (m_plan.error)
        return m_plan;
    collectHeaders();
    planBody();
    planContentLength();
    planHost();
    planForced("Accept-Encoding"_ba, "identity"_ba,
               u"Accept-Encoding cannot be left out: identity is sent, which asks for no coding."_s);
    planForced("Accept-Language"_ba, "*"_ba,
               u"Accept-Language cannot be left out: * is sent, which means the same as none."_s);
    planForced("Connection"_ba, "Keep-Alive"_ba,
               u"Connection cannot be left out: Keep-Alive is sent, which is HTTP/1.1's default."_s);
    planForced("User-Agent"_ba, QtVersion::blankUserAgent(),
               u"User-Agent cannot be left out: it is sent without a name."_s);
    planRepeat();
    writeHeaders();
    return m_plan;
}

} // namespace

WirePlan WirePlan::make(const PreparedRequest &prepared, Purpose purpose, bool absoluteForm)
{
    return Planner(prepared, purpose, absoluteForm).run();
}

} // namespace Requests
