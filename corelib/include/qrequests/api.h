// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/session.h>

namespace Requests {

/// Requests' free functions: each uses a Session of its own, blocks and returns the whole answer, or with
/// stream a live one. \since 0.1
QREQUESTS_EXPORT Response request(const QByteArray &method, const UrlText &url,
                                  const RequestOptions &options = {});
QREQUESTS_EXPORT Response get(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT Response options(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT Response head(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT Response post(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT Response put(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT Response patch(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT Response del(const UrlText &url, const RequestOptions &options = {});
/// Sends what was prepared, as Response::next(). No settings of a Session apply but the defaults.
QREQUESTS_EXPORT Response send(const PreparedRequest &request, const SendOptions &options = {});

/// The same without waiting: the answer comes through PendingResponse::then(). What the Session of each has
/// made lasts until the exchange has ended. \since 0.1
QREQUESTS_EXPORT PendingResponse requestAsync(const QByteArray &method, const UrlText &url,
                                              const RequestOptions &options = {});
QREQUESTS_EXPORT PendingResponse getAsync(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT PendingResponse optionsAsync(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT PendingResponse headAsync(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT PendingResponse postAsync(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT PendingResponse putAsync(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT PendingResponse patchAsync(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT PendingResponse delAsync(const UrlText &url, const RequestOptions &options = {});
QREQUESTS_EXPORT PendingResponse sendAsync(const PreparedRequest &request, const SendOptions &options = {});

} // namespace Requests
