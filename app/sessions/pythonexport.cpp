// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionwriter.h"

#include "exchange/engines.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::SessionExport {

namespace {

class PythonWriter : public SessionWriter {
public:
    using SessionWriter::SessionWriter;

    [[nodiscard]] QString write()
    {
        writeAuth();
        writeLists();
        writeConnection();
        writeCookies();
        QStringList head{u"import sys"_s};
        if (m_asksEnvironment)
            head.prepend(u"import os"_s);
        head += {QString(), u"import requests"_s};
        head += m_imports;
        head += QString();
        head += m_classes;
        head += u"session = requests.Session()"_s;
        m_lines = head + m_lines;
        add();
        add(u"for url in sys.argv[1:]:"_s);
        add(u"    response = session.get(url%1)"_s.arg(timeout()));
        add(u"    print(response.status_code, response.url)"_s);
        return text();
    }

private:
    [[nodiscard]] static QString quoted(const QString &text)
    {
        QString out = u"\""_s;
        for (const uint c : text.toUcs4()) {
            if (c == '"' || c == '\\')
                out += u'\\' + QChar(c);
            else if (c == '\n')
                out += "\\n"_L1;
            else if (c < 32 || c == 127)
                out += u"\\x%1"_s.arg(c, 2, 16, QChar(u'0'));
            else
                out += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        }
        return out + u'"';
    }
    [[nodiscard]] QString value(const QString &text)
    {
        QString place;
        if (!isHidden(text, &place))
            return quoted(text);
        m_asksEnvironment = true;
        return u"os.environ[%1]"_s.arg(quoted(variableOf(place)));
    }

    void writeAuth()
    {
        using Kind = AuthSetting::Kind;
        switch (m_profile.auth.kind) {
        case Kind::Basic:
            return add(u"session.auth = (%1, %2)"_s.arg(value(auth("username")), value(auth("password"))));
        case Kind::Digest:
            m_imports += u"from requests.auth import HTTPDigestAuth"_s;
            return add(u"session.auth = HTTPDigestAuth(%1, %2)"_s.arg(value(auth("username")),
                                                                      value(auth("password"))));
        case Kind::Bearer:
            addAuthClass(u"Bearer"_s, u"token"_s,
                         u"r.headers[\"Authorization\"] = \"Bearer \" + self.token"_s);
            return add(u"session.auth = Bearer(%1)"_s.arg(value(auth("token"))));
        case Kind::ApiKey:
            return writeApiKey();
        case Kind::AwsV4:
            m_imports += u"from requests_aws4auth import AWS4Auth  # pip install requests-aws4auth"_s;
            return add(u"session.auth = AWS4Auth(%1, %2, %3, %4, session_token=%5 or None)"_s.arg(
                value(auth("accessKeyId")), value(auth("secretAccessKey")), value(auth("region")),
                value(auth("service")), value(auth("sessionToken"))));
        case Kind::OAuth1:
            m_imports += u"from requests_oauthlib import OAuth1  # pip install requests-oauthlib"_s;
            return add(u"session.auth = OAuth1(%1, %2, %3, %4)"_s.arg(
                value(auth("consumerKey")), value(auth("consumerSecret")), value(auth("accessToken")),
                value(auth("accessTokenSecret"))));
        case Kind::Other:
            return add(u"# auth of the kind %1 is not written here"_s.arg(quoted(m_profile.auth.otherType)));
        case Kind::None:
            addAuthClass(u"NoAuth"_s, {}, u"pass"_s); // nor what netrc says
            return add(u"session.auth = NoAuth()"_s);
        case Kind::Inherit:
        case Kind::Netrc: // what Requests does by itself
            break;
        }
    }

    void addAuthClass(const QString &name, const QString &field, const QString &act)
    {
        m_classes += {QString(), u"class %1(requests.auth.AuthBase):"_s.arg(name)};
        if (!field.isEmpty())
            m_classes += {u"    def __init__(self, %1):"_s.arg(field), u"        self.%1 = %1"_s.arg(field),
                          QString()};
        m_classes += {u"    def __call__(self, r):"_s, u"        "_s + act, u"        return r"_s, QString(),
                      QString()};
    }

    void writeApiKey()
    {
        if (auth("placement").startsWith("query"_L1))
            m_params[auth("key")].append(value(auth("value")));
        else
            add(u"session.headers[%1] = %2"_s.arg(quoted(auth("key")), value(auth("value"))));
    }

    void writeLists()
    {
        for (const KeyValue &row : enabled(m_profile.headers))
            add(u"session.headers[%1] = %2"_s.arg(quoted(row.key), value(row.value)));
        for (const KeyValue &row : enabled(m_profile.params))
            m_params[row.key].append(value(row.value));
        for (auto it = m_params.begin(); it != m_params.end(); ++it) {
            const QString values = it->join(u", "_s);
            add(u"session.params[%1] = %2"_s.arg(quoted(it.key()),
                                                 it->size() > 1 ? u"[%1]"_s.arg(values) : values));
        }
        for (const KeyValue &row : enabled(m_profile.proxies))
            add(u"session.proxies[%1] = %2"_s.arg(quoted(row.key), value(row.value)));
    }

    void writeConnection()
    {
        const RequestSettings &settings = m_profile.settings;
        if (!settings.verify.value_or(true))
            add(u"session.verify = False"_s);
        else if (!settings.caBundle.value_or(QString()).isEmpty())
            add(u"session.verify = %1"_s.arg(quoted(*settings.caBundle)));
        if (const QString cert = settings.clientCert.value_or(QString()); !cert.isEmpty()) {
            const QString key = settings.clientKey.value_or(QString());
            add(key.isEmpty() ? u"session.cert = %1"_s.arg(quoted(cert))
                              : u"session.cert = (%1, %2)"_s.arg(quoted(cert), quoted(key)));
        }
        if (settings.maxRedirects)
            add(u"session.max_redirects = %1"_s.arg(*settings.maxRedirects));
        if (!m_profile.trustEnv)
            add(u"session.trust_env = False"_s);
        writeLeftOut();
        if (!m_profile.encodingHook.isEmpty()) {
            m_classes +=
                {QString(), u"def set_encoding(response, *args, **kwargs):"_s,
                 u"    response.encoding = %1"_s.arg(quoted(m_profile.encodingHook)), QString(), QString()};
            add(u"session.hooks[\"response\"].append(set_encoding)"_s);
        }
        if (m_profile.raiseForStatus)
            add(u"session.hooks[\"response\"].append(lambda response, *_, **__: response.raise_for_status())"_s);
        for (const SessionProfile::Mount &mount : enabled(m_profile.mounts)) {
            if (mount.harFile.isEmpty())
                add(u"session.mount(%1, requests.adapters.HTTPAdapter())"_s.arg(quoted(mount.prefix)));
            else
                add(u"# %1 is answered from %2; Requests has no adapter for that"_s.arg(
                    quoted(mount.prefix), quoted(mount.harFile)));
        }
    }

    /// What Requests has nothing for.
    void writeLeftOut()
    {
        const RequestSettings &settings = m_profile.settings;
        if (settings.engine)
            add(u"# the engine %1 is left out; Requests sends by one of its own"_s.arg(
                quoted(nameOfEngine(*settings.engine))));
        if (m_profile.http2)
            add(u"# HTTP/2 is left out; Requests speaks HTTP/1.1"_s);
        if (settings.totalTimeout.value_or(0) > 0)
            add(u"# the limit of %1 ms for the whole exchange is left out; Requests has none"_s.arg(
                *settings.totalTimeout));
        if (!settings.clientCert.value_or(QString()).isEmpty() && !m_profile.certPassphrase.isEmpty())
            add(u"# the passphrase of the client certificate is left out; Requests cannot be given one"_s);
    }

    [[nodiscard]] QString timeout() const
    {
        const double connect = m_profile.settings.connectTimeout.value_or(0) / 1000.0;
        const double read = m_profile.settings.readTimeout.value_or(0) / 1000.0;
        const auto seconds = [](double value) { return value > 0 ? QString::number(value) : u"None"_s; };
        return connect > 0 || read > 0 ? u", timeout=(%1, %2)"_s.arg(seconds(connect), seconds(read))
                                       : QString();
    }

    void writeCookies()
    {
        const QList<Requests::Cookie> cookies = m_cookies.all();
        if (!m_withSecrets && !cookies.isEmpty())
            add(u"# %1 cookies are left out, as they may log somebody in"_s.arg(cookies.size()));
        for (const Requests::Cookie &cookie : m_withSecrets ? cookies : QList<Requests::Cookie>()) {
            QString more = cookie.secure ? u", secure=True"_s : QString();
            if (!cookie.isSessionCookie())
                more += u", expires=%1"_s.arg(cookie.expires.toSecsSinceEpoch());
            add(u"session.cookies.set(%1, %2, domain=%3, path=%4%5)"_s.arg(
                quoted(QString::fromUtf8(cookie.name)), quoted(QString::fromUtf8(cookie.value)),
                quoted(cookie.domain), quoted(cookie.path), more));
        }
    }

    QStringList m_imports;
    QStringList m_classes;
    QMap<QString, QStringList> m_params; // what to write for each value
    bool m_asksEnvironment = false;
};

} // namespace

QString toPython(const SessionProfile &profile, const Requests::CookieJar &cookies, Secrets secrets)
{
    return PythonWriter(profile, cookies, secrets).write();
}

} // namespace Fingerpost::SessionExport
