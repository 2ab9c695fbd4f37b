// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/hopcompare.h"

#include "cookies/cookiewords.h"
#include "exchange/exchangerun.h"
#include "secrets/redaction.h"

#include <qrequests/session.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::HopStory)
};

using About = HopFact::About;
using Weight = HopFact::Weight;

/// The section of RFC 9110 about a status that redirects.
QString sectionOf(int status)
{
    switch (status) {
    case 301:
        return u"RFC 9110 §15.4.2"_s;
    case 302:
        return u"RFC 9110 §15.4.3"_s;
    case 303:
        return u"RFC 9110 §15.4.4"_s;
    case 307:
        return u"RFC 9110 §15.4.8"_s;
    case 308:
        return u"RFC 9110 §15.4.9"_s;
    default:
        return u"RFC 9110 §15.4"_s;
    }
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

QByteArrayList cookieNames(const Requests::PreparedRequest &request)
{
    QByteArrayList names;
    for (const QByteArray &pair : request.headers().value("cookie").split(';')) {
        if (const QByteArray name = pair.split('=').constFirst().trimmed(); !name.isEmpty())
            names.append(name);
    }
    return names;
}

QString namesInWords(const QByteArrayList &names)
{
    QStringList texts;
    for (const QByteArray &name : names)
        texts.append(QString::fromUtf8(name));
    constexpr qsizetype most = 4;
    return texts.size() <= most
        ? texts.join(u", "_s)
        : CompareWords::tr("%1 and %2 more").arg(texts.mid(0, most).join(u", "_s)).arg(texts.size() - most);
}

HopCompare::HopCompare(const Hop &before, const Hop &now, HopStory::Origin origin)
    : m_before(before.request)
    , m_now(now.request)
    , m_status(before.response.statusCode())
    , m_challenge(
          before.response.headers().value(m_status == 407 ? "proxy-authenticate" : "www-authenticate"))
    , m_set(before.response.cookies())
    , m_cookiesKnown(now.restored.cookiesKnown)
    , m_from(before.request.url())
    , m_to(now.request.url())
    , m_origin(origin)
{
}

void HopCompare::tell(HopStory *story)
{
    m_story = story;
    if (m_now.url().isEmpty())
        return; // not under way yet
    tellPlace();
    if (m_origin == HopStory::Origin::Challenge)
        return tellChallenge();
    tellMethod();
    tellBody();
    tellAuthorization("Authorization");
    tellAuthorization("Proxy-Authorization");
    tellCookies();
    tellHost();
}

void HopCompare::add(About about, Weight weight, const QString &what, const QString &why, const QString &rule)
{
    m_story->facts.append({about, weight, what, why, rule});
}

void HopCompare::drop(const QByteArray &name, const QString &why)
{
    Requests::Headers fields;
    for (const Requests::Header &field : m_before.headers()) {
        if (QByteArrayView(field.name).compare(name, Qt::CaseInsensitive) == 0)
            fields.add(field.name, field.value);
    }
    for (const Requests::Header &field : Redactor().headers(fields))
        m_story->dropped.append({field, why});
}

void HopCompare::note(const QByteArray &name, const QString &text)
{
    m_story->requestNotes.append({name, 0, text, false});
}

/// What of the origin differs, as "www.example.test → login.example.test is another host".
QString HopCompare::whereFromTo() const
{
    if (m_from.host() != m_to.host())
        return CompareWords::tr("%1 → %2 is another host").arg(m_from.host(), m_to.host());
    if (m_from.scheme() != m_to.scheme())
        return CompareWords::tr("%1 → %2 is another scheme").arg(m_from.scheme(), m_to.scheme());
    return CompareWords::tr("%1 → %2 is another port").arg(portOf(m_from)).arg(portOf(m_to));
}

void HopCompare::tellPlace()
{
    const bool isOtherHost = m_from.host() != m_to.host();
    m_story->isOtherOrigin =
        isOtherHost || m_from.scheme() != m_to.scheme() || portOf(m_from) != portOf(m_to);
    m_story->isDowngrade = m_from.scheme() == "https"_L1 && m_to.scheme() == "http"_L1;
    if (m_story->isDowngrade) {
        add(About::Place, Weight::Warning, CompareWords::tr("From https to http"),
            CompareWords::tr("From here on everybody on the way can read and change what is sent and what "
                             "comes back. Requests follows; browsers would warn."),
            u"RFC 9110 §4.2.2"_s);
    }
    if (m_story->isOtherOrigin && (isOtherHost || !m_story->isDowngrade)) {
        add(About::Place, Weight::Notable,
            isOtherHost
                ? CompareWords::tr("Another host: %1").arg(m_to.host())
                : CompareWords::tr("Another origin: %1").arg(m_to.scheme() + "://"_L1 + m_to.authority()),
            CompareWords::tr("%1, so it is another origin.").arg(whereFromTo()), u"RFC 9110 §4.3.1"_s);
    }
    if (isOtherHost)
        note("host", CompareWords::tr("new host"));
}

void HopCompare::tellMethod()
{
    const QString before = QString::fromUtf8(m_before.method());
    const QString now = QString::fromUtf8(m_now.method());
    const QString rule = sectionOf(m_status) + u" · Requests: rebuild_method"_s;
    if (before == now) {
        const QString why = m_status == 307 || m_status == 308
            ? CompareWords::tr("%1 does not allow the method to change.").arg(m_status)
            : CompareWords::tr("After %1 nothing changes %2.").arg(QString::number(m_status), now);
        return add(About::Method, Weight::Quiet, CompareWords::tr("Still %1").arg(now), why, rule);
    }
    QString why;
    if (m_status == 303)
        why = CompareWords::tr("303 says that the answer is to be fetched elsewhere, with GET.");
    else if (before == "POST"_L1)
        why = CompareWords::tr("After %1 a client may turn POST into GET, as browsers and Requests do.")
                  .arg(m_status);
    else
        why = CompareWords::tr("After 302 Requests asks with GET whatever the method was, save HEAD. The RFC "
                               "allows that for POST only.");
    add(About::Method, Weight::Notable, CompareWords::tr("%1 became %2").arg(before, now), why, rule);
}

void HopCompare::tellBody()
{
    if (!m_before.body())
        return;
    const QString rule = sectionOf(m_status) + u" · Requests: resolve_redirects"_s;
    if (m_now.body()) {
        return add(About::Body, Weight::Quiet, CompareWords::tr("The body was sent again"),
                   CompareWords::tr("%1 asks for the same request at the other place.").arg(m_status), rule);
    }
    const QString why = CompareWords::tr("the body was dropped");
    for (const char *name : {"Content-Type", "Content-Length", "Transfer-Encoding"}) {
        if (!m_now.headers().contains(name))
            drop(name, why);
    }
    const bool isKept = m_before.method() == m_now.method();
    add(About::Body, Weight::Warning, why,
        isKept ? CompareWords::tr("Requests sends a body again only after 307 and 308, even where the method "
                                  "stays, as %1 did here.")
                     .arg(QString::fromUtf8(m_now.method()))
               : CompareWords::tr("Requests sends a body again only after 307 and 308. The fields that "
                                  "describe it go with it."),
        isKept ? u"Requests: resolve_redirects"_s : u"RFC 9110 §15.4 · Requests: resolve_redirects"_s);
}

void HopCompare::tellAuthorization(const QByteArray &name)
{
    const QByteArray before = m_before.headers().value(name);
    const QByteArray now = m_now.headers().value(name);
    const QString title = QString::fromLatin1(name);
    const bool isProxy = name.startsWith("Proxy");
    const QString rule = isProxy ? u"RFC 9110 §11.7.2 · Requests: rebuild_proxies"_s
                                 : u"RFC 9110 §15.4 · Requests: rebuild_auth, should_strip_auth"_s;
    if (before.isEmpty() && now.isEmpty())
        return;
    if (before.isEmpty()) {
        return add(About::Authorization, Weight::Notable, CompareWords::tr("%1 was added").arg(title),
                   isProxy ? CompareWords::tr("It is made anew from the proxy of each hop.")
                           : CompareWords::tr("Credentials are known for this host, as from netrc."),
                   rule);
    }
    if (now.isEmpty()) {
        drop(name, CompareWords::tr("dropped, another origin"));
        const QString why = isProxy
            ? CompareWords::tr("It is made anew from the proxy of each hop, and this one has none.")
            : CompareWords::tr("%1: credentials for the one are not meant for the other.").arg(whereFromTo());
        return add(About::Authorization, Weight::Warning, CompareWords::tr("%1 was left behind").arg(title),
                   why, rule);
    }
    if (before != now) {
        return add(About::Authorization, Weight::Notable, CompareWords::tr("%1 was made anew").arg(title),
                   CompareWords::tr("It depends on the address, or other credentials are known for it."),
                   rule);
    }
    add(About::Authorization, Weight::Quiet, CompareWords::tr("%1 was kept").arg(title),
        m_story->isOtherOrigin
            ? CompareWords::tr("http to https of the same host on the standard ports is the same place, "
                               "made safer.")
            : CompareWords::tr("Scheme, host and port are the same."),
        rule);
}

void HopCompare::tellCookies()
{
    const QByteArrayList before = cookieNames(m_before);
    const QByteArrayList now = cookieNames(m_now);
    const QString url = m_now.url();
    const QList<Requests::CookieVerdict> verdicts = m_now.cookies().explain(url);
    const qsizetype known = m_cookiesKnown < 0 ? verdicts.size() : m_cookiesKnown;
    if (!now.isEmpty() && known > now.size()) {
        note("cookie",
             CompareWords::tr("%1 of %2 sent").arg(QString::number(now.size()), QString::number(known)));
    }
    QByteArrayList lost;
    QStringList reasons;
    QString rule = u"RFC 6265 §5.4"_s;
    for (const QByteArray &name : before) {
        if (now.contains(name))
            continue;
        lost.append(name);
        QString reason = CompareWords::tr("It was removed, or meant for the first host alone.");
        for (const Requests::CookieVerdict &verdict : verdicts) {
            if (verdict.cookie.name == name && !verdict.isSent) {
                reason = CookieWords::whyNotSent(verdict, url);
                rule = Requests::cookieRuleSection(verdict.rule);
            }
        }
        reasons.append(u"%1: %2"_s.arg(QString::fromUtf8(name), reason));
    }
    if (!lost.isEmpty()) {
        if (now.isEmpty())
            drop("Cookie", CompareWords::tr("none matches here"));
        add(About::Cookies, Weight::Warning,
            lost.size() == 1 ? CompareWords::tr("cookie %1 left behind").arg(namesInWords(lost))
                             : CompareWords::tr("%1 cookies left behind").arg(lost.size()),
            reasons.mid(0, 4).join(u' '), rule + u" · Requests: prepare_cookies"_s);
    }
    QByteArrayList fresh;
    for (const QByteArray &name : now) {
        if (!before.contains(name))
            fresh.append(name);
    }
    if (fresh.isEmpty())
        return;
    const bool isSet = std::all_of(fresh.begin(), fresh.end(),
                                   [this](const QByteArray &name) { return m_set.contains(name); });
    add(About::Cookies, Weight::Quiet, CompareWords::tr("new cookies sent: %1").arg(namesInWords(fresh)),
        isSet ? CompareWords::tr("The answer before has set them.")
              : CompareWords::tr("The session has them for this place."),
        u"RFC 6265 §5.4 · Requests: prepare_cookies"_s);
}

/// A name that was typed for the one host.
void HopCompare::tellHost()
{
    if (!m_before.headers().contains("Host") || m_now.headers().contains("Host"))
        return;
    drop("Host", CompareWords::tr("meant for the other host"));
    add(About::Host, Weight::Warning, CompareWords::tr("The typed Host was dropped"),
        CompareWords::tr("It named the host before; this one gets its own."), u"RFC 9110 §7.2"_s);
}

void HopCompare::tellChallenge()
{
    const bool isProxy = m_status == 407;
    const QByteArray name = isProxy ? "Proxy-Authorization" : "Authorization";
    const QString scheme = QString::fromLatin1(m_now.headers().value(name).split(' ').constFirst());
    if (m_status != 401 && m_status != 407) {
        return add(About::Challenge, Weight::Quiet, CompareWords::tr("Sent again"),
                   CompareWords::tr("The same request once more, as its authentication wished."), {});
    }
    const qsizetype realmAt = m_challenge.indexOf("realm=\"");
    const QString realm =
        realmAt < 0 ? QString() : QString::fromUtf8(m_challenge.mid(realmAt + 7).split('"').constFirst());
    note(name.toLower(), CompareWords::tr("answers the challenge"));
    QString why = isProxy ? CompareWords::tr("The proxy asked who is there.")
                          : CompareWords::tr("The server asked who is there.");
    if (!realm.isEmpty())
        why += u' ' + CompareWords::tr("Its realm is “%1”.").arg(realm.left(80));
    why += u' ' + CompareWords::tr("The same request was sent again with the answer.");
    const QString rule = (isProxy ? u"RFC 9110 §11.7"_s : u"RFC 9110 §11.6"_s)
        + (scheme.compare("Digest"_L1, Qt::CaseInsensitive) == 0
               ? u" · RFC 7616 §3.4 · Requests: HTTPDigestAuth.handle_401"_s
               : QString());
    add(About::Challenge, Weight::Notable,
        scheme.isEmpty() ? CompareWords::tr("Challenge answered")
                         : CompareWords::tr("%1 challenge answered").arg(scheme),
        why, rule);
}

} // namespace Fingerpost
