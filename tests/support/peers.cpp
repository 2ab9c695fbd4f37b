// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/peers.h"

#include <QFileInfo>

namespace Requests::Test {

using namespace Qt::Literals::StringLiterals;

namespace {

// The modules are packages of the system's own interpreter; another one first in PATH may lack them.
constexpr auto Python = "/usr/bin/python3"_L1;

QUrl loopbackUrl(const QString &scheme, quint16 port)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port);
    return url;
}

QUrl withLogin(QUrl url, const QString &user, const QString &password)
{
    if (!user.isEmpty()) {
        url.setUserName(user, QUrl::DecodedMode);
        url.setPassword(password, QUrl::DecodedMode);
    }
    return url;
}

} // namespace

QString HttpbinPeer::whyNot() const
{
    if (!QFileInfo(Python).isExecutable())
        return Python + " is not installed (package python3)"_L1;
    const QString look = u"import sys; from importlib.util import find_spec; "
                         "sys.exit(not (find_spec('gunicorn') and find_spec('httpbin')))"_s;
    QProcess python;
    python.start(Python, {u"-c"_s, look});
    if (python.waitForFinished() && python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0)
        return {};
    return u"httpbin or gunicorn is not installed (packages python3-httpbin, gunicorn)"_s;
}

QUrl HttpbinPeer::url(const QByteArray &path) const
{
    return QUrl(QString::fromUtf8("http://127.0.0.1:" + QByteArray::number(port()) + path));
}

Peer::Command HttpbinPeer::prepare()
{
    return {Python,
            {u"-m"_s, u"gunicorn"_s, u"-b"_s, u"127.0.0.1:%1"_s.arg(port()), u"--worker-class"_s,
             u"gthread"_s, u"--threads"_s, u"8"_s, u"--keep-alive"_s, u"30"_s, u"--graceful-timeout"_s,
             u"1"_s, u"--worker-tmp-dir"_s, folder(), u"httpbin:app"_s}};
}

QByteArray HttpbinPeer::greeting() const
{
    return "GET /status/200 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
}

TinyproxyPeer::TinyproxyPeer(const QString &user, const QString &password)
    : m_user(user)
    , m_password(password)
{
}

QString TinyproxyPeer::whyNot() const
{
    return findProgram(u"tinyproxy"_s).isEmpty() ? u"tinyproxy is not installed (package tinyproxy-bin)"_s
                                                 : QString();
}

QUrl TinyproxyPeer::proxyUrl() const
{
    return withLogin(proxyUrlWithoutLogin(), m_user, m_password);
}

QUrl TinyproxyPeer::proxyUrlWithoutLogin() const
{
    return loopbackUrl(u"http"_s, port());
}

Peer::Command TinyproxyPeer::prepare()
{
    QByteArray config = "Port " + QByteArray::number(port())
        + "\nListen 127.0.0.1\nAllow 127.0.0.1\nTimeout 60\nMaxClients 100\nLogLevel Connect\n";
    if (!m_user.isEmpty())
        config += "BasicAuth " + m_user.toUtf8() + ' ' + m_password.toUtf8() + '\n';
    writeFile(u"tinyproxy.conf"_s, config);
    return {findProgram(u"tinyproxy"_s), {u"-d"_s, u"-c"_s, folder() + "/tinyproxy.conf"_L1}};
}

QByteArray TinyproxyPeer::greeting() const
{
    return "GET / HTTP/1.0\r\n\r\n";
}

SocksPeer::SocksPeer(const QString &user, const QString &password)
    : m_user(user)
    , m_password(password)
{
}

QString SocksPeer::whyNot() const
{
    return findProgram(u"microsocks"_s).isEmpty() ? u"microsocks is not installed (package microsocks)"_s
                                                  : QString();
}

QUrl SocksPeer::proxyUrl(const QString &scheme) const
{
    return withLogin(loopbackUrl(scheme, port()), m_user, m_password);
}

Peer::Command SocksPeer::prepare()
{
    Command command{findProgram(u"microsocks"_s),
                    {u"-i"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port())}};
    if (!m_user.isEmpty())
        command.arguments << u"-u"_s << m_user << u"-P"_s << m_password;
    return command;
}

QByteArray SocksPeer::greeting() const
{
    // RFC 1928 3: version 5, two methods: none, user name and password.
    return QByteArray("\x05\x02\x00\x02", 4);
}

} // namespace Requests::Test
