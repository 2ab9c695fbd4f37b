// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/nginxpeer.h"

#include <QDir>
#include <QFile>

#include "support/certificates.h"

namespace Requests::Test {

using namespace Qt::Literals::StringLiterals;

namespace {

// One process without a master: it needs no rights, changes no user, and its id is the one to end.
constexpr auto Main = R"(daemon off;
master_process off;
pid @DIR@/nginx.pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
    access_log off;
    client_body_temp_path @DIR@/temp/body;
    proxy_temp_path @DIR@/temp/proxy;
    fastcgi_temp_path @DIR@/temp/fastcgi;
    uwsgi_temp_path @DIR@/temp/uwsgi;
    scgi_temp_path @DIR@/temp/scgi;
    default_type application/octet-stream;
    types { text/plain txt; text/html html; application/json json; }
    sendfile on;
    tcp_nodelay on;
    keepalive_timeout 60;
    keepalive_requests 1000000;
    client_max_body_size 0;
    large_client_header_buffers 4 64k;
    ssl_certificate @CERTS@/server.pem;
    ssl_certificate_key @CERTS@/server.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:sessions:1m;
    server { listen 127.0.0.1:@PORT0@; include @DIR@/content.conf; }
    server { listen 127.0.0.1:@PORT1@ http2; include @DIR@/content.conf; }
    server { listen 127.0.0.1:@PORT2@ ssl; include @DIR@/content.conf; }
    server { listen 127.0.0.1:@PORT3@ ssl http2; include @DIR@/content.conf; }
    server {
        listen 127.0.0.1:@PORT4@ ssl;
        ssl_client_certificate @CERTS@/ca.pem;
        ssl_verify_client on;
        include @DIR@/content.conf;
    }
}
)"_L1;

constexpr auto Content = R"(root @DIR@/files;
add_header X-Protocol $server_protocol always;
add_header X-Session-Reused $ssl_session_reused always;
add_header X-Request-Line $request always;
location /slow/ { alias @DIR@/files/; limit_rate 64k; }
location /gzip/ { alias @DIR@/files/; gzip on; gzip_types *; gzip_min_length 1; }
location /upload/ { dav_methods PUT DELETE; create_full_put_path on; }
location = /redirect { return 302 /echo; }
location = /echo {
    default_type text/plain;
    return 200 "protocol=$server_protocol\nrequest=$request\ntls=$ssl_protocol\nreused=$ssl_session_reused\nverify=$ssl_client_verify\nclient=$ssl_client_s_dn\nconnection_requests=$connection_requests\n";
}
)"_L1;

} // namespace

NginxPeer::NginxPeer()
{
    const QDir dir(folder());
    if (!dir.mkpath(u"files"_s) || !dir.mkpath(u"temp"_s))
        qFatal("Cannot make folders in %s", qPrintable(folder()));
}

QString NginxPeer::whyNot() const
{
    return findProgram(u"nginx"_s).isEmpty() ? u"nginx is not installed (package nginx-light)"_s : QString();
}

quint16 NginxPeer::servicePort(Service service) const
{
    return port(static_cast<int>(service));
}

QUrl NginxPeer::url(Service service, const QByteArray &target) const
{
    const bool clear = service == Service::Http || service == Service::Http2Clear;
    const QByteArray scheme = clear ? "http" : "https";
    const QByteArray text = scheme + "://127.0.0.1:" + QByteArray::number(servicePort(service)) + target;
    return QUrl(QString::fromUtf8(text));
}

QString NginxPeer::filesFolder() const
{
    return folder() + "/files"_L1;
}

void NginxPeer::addFile(const QString &name, const QByteArray &content) const
{
    writeFile("files/"_L1 + name, content);
}

void NginxPeer::addSparseFile(const QString &name, qint64 size) const
{
    writeFile("files/"_L1 + name, {});
    if (!QFile::resize(filesFolder() + u'/' + name, size))
        qFatal("Cannot make a file of %lld bytes", static_cast<long long>(size));
}

Peer::Command NginxPeer::prepare()
{
    const auto filled = [this](QLatin1StringView pattern) {
        QString text = pattern;
        for (int i = 0; i < portCount(); ++i)
            text.replace(u"@PORT%1@"_s.arg(i), QString::number(port(i)));
        return text.replace("@DIR@"_L1, folder()).replace("@CERTS@"_L1, certificateFolder()).toUtf8();
    };
    writeFile(u"nginx.conf"_s, filled(Main));
    writeFile(u"content.conf"_s, filled(Content));
    return {findProgram(u"nginx"_s),
            {u"-e"_s, u"stderr"_s, u"-p"_s, folder(), u"-c"_s, folder() + "/nginx.conf"_L1}};
}

QByteArray NginxPeer::greeting() const
{
    return "GET /echo HTTP/1.0\r\n\r\n";
}

} // namespace Requests::Test
