// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionwriter.h"

#include "exchange/engines.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::SessionExport {

namespace {

class CppWriter : public SessionWriter {
public:
    using SessionWriter::SessionWriter;

    [[nodiscard]] QString write()
    {
        m_lines = {u"#include <qrequests/networkadapter.h>"_s,
                   u"#include <qrequests/replayadapter.h>"_s,
                   u"#include <qrequests/session.h>"_s,
                   QString(),
                   u"#include <QCoreApplication>"_s,
                   u"#include <QTextStream>"_s,
                   QString(),
                   u"int main(int argc, char **argv)"_s,
                   u"{"_s,
                   u"    QCoreApplication application(argc, argv);"_s,
                   u"    Requests::Session session;"_s};
        if (hasOwnEngine()) {
            m_lines.prepend(u"#include <qrequests/engineadapter.h>"_s);
            m_lines.prepend(u"#include <qrequests/curladapter.h>"_s);
        }
        writeAuth();
        writeLists();
        writeConnection();
        writeCookies();
        add();
        add(u"    QTextStream out(stdout);"_s);
        add(u"    for (const QString &url : QCoreApplication::arguments().mid(1)) {"_s);
        add(u"        const Requests::Response response = session.get(url);"_s);
        add(u"        out << response.statusCode() << ' ' << response.url() << Qt::endl;"_s);
        add(u"    }"_s);
        add(u"}"_s);
        return text();
    }

private:
    /// What is not ASCII in octal, which never runs into what follows.
    [[nodiscard]] static QString quoted(const QString &text)
    {
        QString out = u"\""_s;
        for (const char c : text.toUtf8()) {
            if (c == '"' || c == '\\' || c == '?') // of ?? in old trigraphs
                out += u'\\' + QLatin1Char(c);
            else if (uchar(c) < 32 || uchar(c) > 126)
                out += u"\\%1"_s.arg(uchar(c), 3, 8, QChar(u'0'));
            else
                out += QLatin1Char(c);
        }
        return out + u'"';
    }
    [[nodiscard]] QString value(const QString &text) const
    {
        QString place;
        return isHidden(text, &place) ? u"qEnvironmentVariable(%1)"_s.arg(quoted(variableOf(place)))
                                      : u"QString::fromUtf8(%1)"_s.arg(quoted(text));
    }
    [[nodiscard]] QString value(const char *name) const { return value(auth(name)); }
    void statement(const QString &code) { add(u"    "_s + code + u';'); }

    void writeAuth()
    {
        using Kind = AuthSetting::Kind;
        switch (m_profile.auth.kind) {
        case Kind::Basic:
            return statement(
                u"session.setAuth(Requests::BasicAuth(%1, %2))"_s.arg(value("username"), value("password")));
        case Kind::Digest:
            m_lines.insert(0, u"#include <qrequests/digestauth.h>"_s);
            return statement(
                u"session.setAuth(Requests::DigestAuth(%1, %2))"_s.arg(value("username"), value("password")));
        case Kind::Bearer:
            return statement(u"session.setAuth(Requests::BearerAuth(%1))"_s.arg(value("token")));
        case Kind::ApiKey:
            return statement(
                u"session.setAuth(Requests::ApiKeyAuth(%1, %2, Requests::ApiKeyAuth::In::%3))"_s.arg(
                    value("key"), value("value"),
                    auth("placement").startsWith("query"_L1) ? u"Query"_s : u"Header"_s));
        case Kind::Netrc:
            return statement(u"session.setAuth(Requests::NetrcAuth())"_s);
        case Kind::AwsV4:
            m_lines.insert(0, u"#include <qrequests/awsauth.h>"_s);
            return statement(u"session.setAuth(Requests::AwsSigV4Auth({.accessKey = %1, .secretKey = %2, "
                             u".sessionToken = %3, "
                             ".region = %4, .service = %5}))"_s.arg(
                                 value("accessKeyId"), value("secretAccessKey"), value("sessionToken"),
                                 value("region"), value("service")));
        case Kind::OAuth1:
            m_lines.insert(0, u"#include <qrequests/oauth1auth.h>"_s);
            return statement(u"session.setAuth(Requests::OAuth1Auth({.consumerKey = %1, .consumerSecret = "
                             u"%2, .token = %3, "
                             ".tokenSecret = %4}))"_s.arg(value("consumerKey"), value("consumerSecret"),
                                                          value("accessToken"), value("accessTokenSecret")));
        case Kind::None: // nor what netrc says
            return statement(u"session.setAuth(Requests::CustomAuth([](Requests::PreparedRequest &) { return "
                             "Requests::Result<void>(); }))"_s);
        case Kind::Other:
            return add(
                u"    // auth of the kind %1 is not written here"_s.arg(quoted(m_profile.auth.otherType)));
        case Kind::Inherit:
            break;
        }
    }

    void writeLists()
    {
        for (const KeyValue &row : enabled(m_profile.headers))
            statement(u"session.headers().set(%1, %2.toUtf8())"_s.arg(quoted(row.key), value(row.value)));
        QStringList params;
        for (const KeyValue &row : enabled(m_profile.params))
            params.append(u"{%1, %2}"_s.arg(quoted(row.key), value(row.value)));
        if (!params.isEmpty())
            statement(u"session.setParams({%1})"_s.arg(params.join(u", "_s)));
        QStringList proxies;
        for (const KeyValue &row : enabled(m_profile.proxies))
            proxies.append(u"{QString::fromUtf8(%1), %2}"_s.arg(quoted(row.key), value(row.value)));
        if (!proxies.isEmpty())
            statement(u"session.setProxies({%1})"_s.arg(proxies.join(u", "_s)));
    }

    void writeConnection()
    {
        const RequestSettings &settings = m_profile.settings;
        if (!settings.verify.value_or(true))
            statement(u"session.setVerify(false)"_s);
        else if (!settings.caBundle.value_or(QString()).isEmpty())
            statement(u"session.setVerify(Requests::Verify::against(%1))"_s.arg(value(*settings.caBundle)));
        if (!settings.clientCert.value_or(QString()).isEmpty()) {
            statement(u"session.setCert({%1, %2, %3})"_s.arg(value(*settings.clientCert),
                                                             value(settings.clientKey.value_or(QString())),
                                                             value(m_profile.certPassphrase)));
        }
        if (settings.maxRedirects)
            statement(u"session.setMaxRedirects(%1)"_s.arg(*settings.maxRedirects));
        if (settings.connectTimeout || settings.readTimeout || settings.totalTimeout) {
            const auto ms = [](const std::optional<int> &time) {
                return u"std::chrono::milliseconds(%1)"_s.arg(time.value_or(0));
            };
            statement(u"session.setTimeout({%1, %2, %3})"_s.arg(
                ms(settings.connectTimeout), ms(settings.readTimeout), ms(settings.totalTimeout)));
        }
        if (!m_profile.trustEnv)
            statement(u"session.setTrustEnv(false)"_s);
        if (m_profile.http2)
            statement(u"session.setHttp2(true)"_s);
        writeEngine();
        writeHook();
        for (const SessionProfile::Mount &mount : enabled(m_profile.mounts)) {
            const QString adapter = mount.harFile.isEmpty()
                ? networkAdapterCode()
                : u"ReplayAdapter>(%1)"_s.arg(value(mount.harFile));
            statement(
                u"session.mount(%1, std::make_unique<Requests::%2)"_s.arg(value(mount.prefix), adapter));
        }
    }

    /// The one that this program sends by. Without libcurl the usual one comes to Qt.
    [[nodiscard]] Requests::Engine engine() const
    {
        return m_profile.settings.engine.value_or(hasCurl() ? UsualEngine : Requests::Engine::Qt);
    }

    /// Qt is what a Session of the library has by itself.
    [[nodiscard]] bool hasOwnEngine() const { return engine() != Requests::Engine::Qt; }

    [[nodiscard]] QString networkAdapterCode() const
    {
        return hasOwnEngine() ? u"EngineAdapter>(std::make_unique<Requests::CurlAdapter>())"_s
                              : u"NetworkAdapter>()"_s;
    }

    void writeEngine()
    {
        if (!hasOwnEngine())
            return;
        for (const QString &scheme : {u"https://"_s, u"http://"_s}) {
            statement(u"session.mount(%1, std::make_unique<Requests::%2)"_s.arg(value(scheme),
                                                                                networkAdapterCode()));
        }
        statement(u"session.setEngine(Requests::Engine::%1)"_s.arg(
            engine() == Requests::Engine::Curl ? u"Curl"_s : u"Automatic"_s));
    }

    void writeHook()
    {
        if (m_profile.encodingHook.isEmpty() && !m_profile.raiseForStatus)
            return;
        add(u"    session.setHooks({[](const Requests::Response &response) {"_s);
        add(u"        Requests::Response changed = response;"_s);
        if (!m_profile.encodingHook.isEmpty())
            add(u"        changed.setEncoding(%1);"_s.arg(quoted(m_profile.encodingHook)));
        if (m_profile.raiseForStatus) {
            add(u"        if (const auto checked = changed.checkStatus(); !checked)"_s);
            add(u"            changed.setError(checked.error());"_s);
        }
        add(u"        return std::optional(changed);"_s);
        add(u"    }});"_s);
    }

    void writeCookies()
    {
        const QList<Requests::Cookie> cookies = m_cookies.all();
        if (!m_withSecrets && !cookies.isEmpty())
            add(u"    // %1 cookies are left out, as they may log somebody in"_s.arg(cookies.size()));
        for (const Requests::Cookie &cookie : m_withSecrets ? cookies : QList<Requests::Cookie>())
            writeCookie(cookie);
    }

    void writeCookie(const Requests::Cookie &cookie)
    {
        const QString name = quoted(QString::fromUtf8(cookie.name));
        const QString content = quoted(QString::fromUtf8(cookie.value));
        const bool isHostOnly = cookie.hostOnly && !cookie.domain.isEmpty();
        if (!isHostOnly && !cookie.secure && cookie.isSessionCookie())
            return statement(u"session.cookies().set(%1, %2, %3, %4)"_s.arg(
                name, content, value(cookie.domain), value(cookie.path)));
        const auto word = [](bool is) { return is ? u"true"_s : u"false"_s; };
        const QString end = cookie.isSessionCookie()
            ? u"{}"_s
            : u"QDateTime::fromSecsSinceEpoch(%1)"_s.arg(cookie.expires.toSecsSinceEpoch());
        statement(u"session.cookies().insert({.name = %1, .value = %2, .domain = %3, .path = %4, "
                  ".hostOnly = %5, .secure = %6, .httpOnly = %7, .sameSite = %8, .expires = %9})"_s.arg(
                      name, content, value(cookie.domain), value(cookie.path), word(isHostOnly),
                      word(cookie.secure), word(cookie.httpOnly), quoted(QString::fromUtf8(cookie.sameSite)),
                      end));
    }
};

} // namespace

QString toCpp(const SessionProfile &profile, const Requests::CookieJar &cookies, Secrets secrets)
{
    return CppWriter(profile, cookies, secrets).write();
}

} // namespace Fingerpost::SessionExport
