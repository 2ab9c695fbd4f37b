// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/requestoptions.h>

#include <qrequests/response.h>

namespace Requests {

SendOptions SendOptions::from(const RequestOptions &options)
{
    return {
        .timeout = options.timeout,
        .allowRedirects = options.allowRedirects,
        .proxies = options.proxies,
        .verify = options.verify,
        .cert = options.cert,
        .stream = options.stream,
        .maxRedirects = options.maxRedirects,
        .http2 = options.http2,
        .maxDecodedSize = options.maxDecodedSize,
        .sink = options.sink,
        .observer = options.observer,
        .retry = options.retry,
        .engine = options.engine,
    };
}

} // namespace Requests
