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
/// Auth given to several requests must guard what it changes. What answer() or redirected() throws ends the
/// exchange with RequestException. Errors name no secret. \since 0.1
class QREQUESTS_EXPORT Auth {
public:
    virtual ~Auth();
    /// Adds the credentials to the request that is being prepared; called last, the body is there already.
    virtual Result<void> apply(PreparedRequest &request) = 0;
    /// The request to send instead after this answer (a 401 or 407 challenge); nothing when the answer
    /// stands. The challenge becomes part of the history. Of 407 it hears only where an http:// URL went
    /// through an HTTP proxy: nobody else may ask for a proxy's credentials. Default: nothing.
    [[nodiscard]] virtual std::optional<PreparedRequest> answer(const Response &challenge);
    /// A redirect leads to \a next, which still has the fields of the request before it: to make state or a
    /// signature anew. Where it \a leavesOrigin (Session::stripsAuth()), Authorization has been dropped and
    /// all else that apply() added should be taken out. Returns whether this Auth goes along. Runs where the
    /// redirect is made, mostly the I/O thread. Default: changes nothing, goes along within the origin.
    virtual bool redirected(PreparedRequest &next, bool leavesOrigin);
    /// A Retry is about to send \a again once more: to make a nonce, a count or a date anew. Runs on the I/O
    /// thread. An error ends the exchange. Default: changes nothing.
    virtual Result<void> repeated(PreparedRequest &again);
};

/// Holds any Auth, so that options read `.auth = BasicAuth("user", "pass")`. Copies share the Auth.
/// \since 0.1
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

} // namespace Requests
