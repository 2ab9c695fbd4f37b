// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QSignalSpy>

#include <memory>

namespace Fingerpost::Test {

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

struct Answer {
    int status = 0;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// Asks a server one thing at a time and changes nothing: no redirects, cookies or decoding.
class PlaygroundClient {
public:
    explicit PlaygroundClient(const QUrl &base)
        : m_base(base)
    {
        m_manager.setProxy(QNetworkProxy::NoProxy);
    }

    [[nodiscard]] std::unique_ptr<QNetworkReply> start(const QByteArray &method, const QByteArray &target,
                                                       const HeaderList &headers = {},
                                                       const QByteArray &body = {})
    {
        QNetworkRequest request(QUrl::fromEncoded(m_base.toEncoded(QUrl::RemovePath) + target));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setRawHeader("Accept-Encoding", "identity");
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        // A HEAD sent as a custom verb would wait for the body that its Content-Length speaks of.
        return std::unique_ptr<QNetworkReply>(
            method == "HEAD" ? m_manager.head(request) : m_manager.sendCustomRequest(request, method, body));
    }

    [[nodiscard]] Answer ask(const QByteArray &method, const QByteArray &target,
                             const HeaderList &headers = {}, const QByteArray &body = {})
    {
        const auto reply = start(method, target, headers, body);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(30000))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->rawHeaderPairs()};
    }
    [[nodiscard]] Answer get(const QByteArray &target, const HeaderList &headers = {})
    {
        return ask("GET", target, headers);
    }

private:
    QNetworkAccessManager m_manager;
    const QUrl m_base;
};

} // namespace Fingerpost::Test
