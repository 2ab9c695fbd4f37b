// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <concepts>
#include <memory>
#include <optional>

namespace Requests {

class PreparedRequest;
class Response;

/// Requests' AuthBase. Thread: apply() runs where the request is prepared, answer() on the I/O thread; an
/// Auth given to several requests must guard what it changes. \since 0.1
class QREQUESTS_EXPORT Auth {
public:
    virtual ~Auth();
    /// Adds the credentials to the request that is being prepared; called last, the body is there already.
    virtual Result<void> apply(PreparedRequest &request) = 0;
    /// The request to send instead after this answer (a 401 or 407 challenge); nothing when the answer
    /// stands. The challenge becomes part of the history. Default: nothing.
    [[nodiscard]] virtual std::optional<PreparedRequest> answer(const Response &challenge);
    /// Called before each redirect of the exchange, as when state must begin anew.
    virtual void redirected();
};

/// Holds any Auth, so that options read `.auth = BasicAuth("user", "pass")`.
class AuthHandle {
public:
    AuthHandle() = default;
    AuthHandle(std::shared_ptr<Auth> auth)
        : m_auth(std::move(auth))
    {
    }
    template<std::derived_from<Auth> T>
    AuthHandle(T auth)
        : m_auth(std::make_shared<T>(std::move(auth)))
    {
    }
    [[nodiscard]] Auth *operator->() const { return m_auth.get(); }
    [[nodiscard]] Auth *get() const { return m_auth.get(); }
    explicit operator bool() const { return m_auth != nullptr; }

private:
    std::shared_ptr<Auth> m_auth;
};

/// RFC 7617; user and password travel as UTF-8.
class QREQUESTS_EXPORT BasicAuth : public Auth {
public:
    BasicAuth(const QString &user, const QString &password)
        : m_user(user)
        , m_password(password)
    {
    }
    BasicAuth(const char *user, const char *password)
        : m_user(QString::fromUtf8(user))
        , m_password(QString::fromUtf8(password))
    {
    }
    Result<void> apply(PreparedRequest &request) override;
    /// The Authorization value.
    [[nodiscard]] static QByteArray headerValue(const QString &user, const QString &password);

private:
    QString m_user;
    QString m_password;
};

/// RFC 6750.
class QREQUESTS_EXPORT BearerAuth : public Auth {
public:
    explicit BearerAuth(const QString &token)
        : m_token(token)
    {
    }
    Result<void> apply(PreparedRequest &request) override;

private:
    QString m_token;
};

class DigestState;

/// RFC 7616: MD5, SHA-256, SHA-512 and their -sess forms, qop auth and auth-int. Answers one challenge an
/// exchange and sends the header at once while the server's nonce lasts. Never answers another origin than
/// the one it was applied to.
class QREQUESTS_EXPORT DigestAuth : public Auth {
public:
    DigestAuth(const QString &user, const QString &password);
    ~DigestAuth() override;
    Result<void> apply(PreparedRequest &request) override;
    [[nodiscard]] std::optional<PreparedRequest> answer(const Response &challenge) override;
    void redirected() override;

private:
    friend class DigestState; // src/digest_p.h
    std::shared_ptr<DigestState> d;
};

} // namespace Requests
