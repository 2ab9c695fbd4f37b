// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

#include "support/peer.h"

namespace Requests::Test {

/// httpbin under gunicorn, plain HTTP. Several requests at once, connections kept.
class HttpbinPeer : public Peer {
public:
    [[nodiscard]] QString whyNot() const override;
    /// Address of \a path, as in `/get?a=1`.
    [[nodiscard]] QUrl url(const QByteArray &path = "/") const;

protected:
    [[nodiscard]] Command prepare() override;
    [[nodiscard]] QByteArray greeting() const override;
};

/// An HTTP proxy that also tunnels (CONNECT) to any port, with or without a login (Basic).
class TinyproxyPeer : public Peer {
public:
    /// Asks for a login when \a user is not empty. Neither may hold white space.
    explicit TinyproxyPeer(const QString &user = {}, const QString &password = {});

    [[nodiscard]] QString whyNot() const override;
    /// Address to use as a proxy, with the login.
    [[nodiscard]] QUrl proxyUrl() const;
    /// The same without the login.
    [[nodiscard]] QUrl proxyUrlWithoutLogin() const;

protected:
    [[nodiscard]] Command prepare() override;
    [[nodiscard]] QByteArray greeting() const override;

private:
    const QString m_user;
    const QString m_password;
};

/// A SOCKS 5 proxy, with or without a login.
class SocksPeer : public Peer {
public:
    /// Asks for a login when \a user is not empty.
    explicit SocksPeer(const QString &user = {}, const QString &password = {});

    [[nodiscard]] QString whyNot() const override;
    /// Address to use as a proxy, with the login; \a scheme may be socks5h.
    [[nodiscard]] QUrl proxyUrl(const QString &scheme = QStringLiteral("socks5")) const;

protected:
    [[nodiscard]] Command prepare() override;
    [[nodiscard]] QByteArray greeting() const override;

private:
    const QString m_user;
    const QString m_password;
};

} // namespace Requests::Test
