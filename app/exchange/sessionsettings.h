// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestsettings.h"

#include <qrequests/cookiejar.h>
#include <qrequests/error.h>
#include <qrequests/fields.h>
#include <qrequests/headers.h>
#include <qrequests/requestoptions.h>

#include <optional>

namespace Requests {
class PreparedRequest;
class Request;
class Session;
} // namespace Requests

namespace Fingerpost {

/// What a Session adds to a request, as it was at one moment: a value, so that another thread can prepare
/// with it. A Session itself belongs to its own thread, where reading netrc and the files of a body would
/// hold up the window.
class SessionSettings {
public:
    explicit SessionSettings(const Requests::Session &session);

    /// As Session::prepareRequest(); may wait for a disk.
    [[nodiscard]] Requests::Result<Requests::PreparedRequest> prepare(const Requests::Request &request) const;
    /// What a request with \a own is verified against, see Session::mergeEnvironmentSettings().
    [[nodiscard]] Requests::Verify verification(const std::optional<Requests::Verify> &own) const;
    [[nodiscard]] const Requests::Headers &headers() const { return m_headers; }
    [[nodiscard]] Requests::Engine engine() const { return m_engine; }

private:
    Requests::Headers m_headers;
    Requests::CookieJar m_cookies;
    Requests::AuthHandle m_auth;
    Requests::Params m_params;
    Requests::Hooks m_hooks;
    bool m_trustEnv;
    Requests::Verify m_verify;
    Requests::Engine m_engine;
};

/// How \a session carries out what says nothing itself; every setting has a value.
[[nodiscard]] RequestSettings settingsOf(const Requests::Session &session);

} // namespace Fingerpost
