// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>

/// \file
/// The adapter of the optional component QRequests::Curl.
#if defined(QREQUESTS_STATIC)
#define QREQUESTS_CURL_EXPORT
#elif defined(QREQUESTS_CURL_BUILDING)
#define QREQUESTS_CURL_EXPORT Q_DECL_EXPORT
#else
#define QREQUESTS_CURL_EXPORT Q_DECL_IMPORT
#endif

namespace Requests {

class CurlAdapterPrivate;

/// The transport on libcurl 7.88 or newer. It carries what Qt cannot: fields in the order, case and number
/// given, none of its own beside a Host that is missing; the path as it was typed; bodies in chunks; a body
/// with HEAD; proxies that are spoken to over TLS, and those of SOCKS 4. What comes back is whole as well:
/// repeated and empty fields, each in its own case and place, up to 256 KiB of them, and behind any interim
/// answers. It decodes, follows, stores and answers nothing by itself, and takes nothing from the environment
/// or from a netrc file.
///
/// A request is sent once. Only where a connection that was kept proves to be dead before anything of the
/// request was sent does a second one carry it.
///
///     session.mount("https://", std::make_unique<CurlAdapter>());
///     session.mount("http://", std::make_unique<CurlAdapter>());
///
/// Connections are kept apart by TLS settings, proxy and version of HTTP. It runs on the I/O thread; libcurl
/// looks host names up in a thread of its own where it was built so. \since 0.1
class QREQUESTS_CURL_EXPORT CurlAdapter : public Adapter {
public:
    CurlAdapter();
    ~CurlAdapter() override;
    [[nodiscard]] std::unique_ptr<Transfer>
    send(const PreparedRequest &request, const TransferOptions &options, TransferClient *client) override;
    /// Framing that a body lacks, which is added.
    [[nodiscard]] QList<Deviation> deviations(const PreparedRequest &request) const override;
    void close() override;

private:
    std::unique_ptr<CurlAdapterPrivate> d;
};

} // namespace Requests
