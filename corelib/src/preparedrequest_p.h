// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/preparedrequest.h>
#include <qrequests/response.h>

namespace Requests {

class PreparedRequestPrivate : public QSharedData {
public:
    /// Requests' prepare_content_length: nothing for a body of unknown size, "0" for verbs that usually have
    /// one.
    void setContentLength();

    QByteArray method;
    QString url;
    Headers headers;
    std::shared_ptr<BodySource> body;
    AuthHandle auth;
    Hooks hooks;
    CookieJar cookies;
};

/// The URL that decides on cookies: a Host field given by hand names the host, as in Requests.
[[nodiscard]] QString cookieUrl(const PreparedRequest &request);

} // namespace Requests
