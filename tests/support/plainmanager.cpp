// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/plainmanager.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include "support/certificates.h"

namespace Requests::Test {

using namespace Qt::Literals::StringLiterals;

std::unique_ptr<QNetworkReply> finished(QNetworkReply *reply)
{
    std::unique_ptr<QNetworkReply> owner(reply);
    if (!reply->isFinished()) {
        QSignalSpy spy(reply, &QNetworkReply::finished);
        spy.wait(15000);
    }
    return owner;
}

QNetworkRequest trusting(const QUrl &url, bool http2)
{
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setCaCertificates(QSslCertificate::fromPath(certificatePath(u"ca.pem"_s)));
    QNetworkRequest request(url);
    request.setSslConfiguration(ssl);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, http2);
    return request;
}

QNetworkRequest withClientCertificate(QNetworkRequest request)
{
    QFile file(certificatePath(u"client.key"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No key of the client");
    QSslConfiguration ssl = request.sslConfiguration();
    ssl.setLocalCertificateChain(QSslCertificate::fromPath(certificatePath(u"client.pem"_s)));
    ssl.setPrivateKey(QSslKey(&file, QSsl::Rsa));
    request.setSslConfiguration(ssl);
    return request;
}

} // namespace Requests::Test
