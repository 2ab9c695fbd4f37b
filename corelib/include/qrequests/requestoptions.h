// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/auth.h>
#include <qrequests/body.h>
#include <qrequests/cookiejar.h>
#include <qrequests/fields.h>
#include <qrequests/headers.h>
#include <qrequests/hooks.h>
#include <qrequests/retry.h>
#include <qrequests/transport.h>

#include <functional>
#include <memory>
#include <optional>

class QObject;

namespace Requests {

class Response;
class PreparedRequest;

/// What happens while an exchange runs, told on the I/O thread; for windows and logs. An exception thrown by
/// who hears of it ends the exchange with RequestException. \since 0.1
struct ExchangeEvent {
    enum Kind {
        HopStarted, ///< request is about to be handed to the transport
        Connecting,
        Connected,
        RequestSent,
        Uploading, ///< done of total bytes of the request's body
        HeadReceived, ///< response holds status and headers; its body is still to come
        Receiving, ///< done of total bytes as they travel (before decoding); total -1: unknown
        HopFinished ///< response is complete, or holds the error; once for each try of a hop
    };
    Kind kind = HopStarted;
    int hop = 0; ///< counted from 0, as Error::hop()
    const PreparedRequest *request = nullptr; ///< valid during the call
    const Response *response = nullptr; ///< valid during the call; null before HeadReceived
    qint64 done = 0;
    qint64 total = -1;
    qint64 decoded = 0; ///< Receiving: bytes after decoding
    int attempt = 0; ///< which try of the hop, from 0; above 0 only where a Retry sent it again
};
/// Hears of every event, on the I/O thread. \since 0.1
using ExchangeObserver = std::function<void(const ExchangeEvent &)>;

/// Chooses where the decoded body of a hop goes, on the I/O thread; null: into memory, as
/// Response::content(). \a head has status and headers. Asked for every answer, also for those that another
/// request follows: a redirect, a challenge that is answered, a try that Retry repeats. What it throws ends
/// the exchange with SinkError. \since 0.1
using SinkFactory = std::function<std::shared_ptr<BodySink>(const Response &head)>;

/// Every keyword of Requests' request(), and a few of our own, as one aggregate:
///     session.get(url, {.params = {{"page", "2"}}, .timeout = 5s});
/// What is not set comes from the Session. Source-compatible only: members are appended, never ABI-stable.
/// \since 0.1
struct RequestOptions {
    Params params = {}; ///< added to the URL's query, and to the Session's params
    Data data = {}; ///< the body: form fields, bytes, a device or file; wins over json
    JsonBody json = {}; ///< the body as JSON, where there are neither data nor files
    Headers headers = {}; ///< over those of the Session; a null value leaves the Session's out
    CookieJar cookies = {}; ///< for this request alone, besides the Session's
    Files files = {}; ///< makes the body multipart/form-data, behind the fields of data
    AuthHandle auth = {}; ///< default: Session::auth(), netrc, user and password of the URL
    std::optional<Timeout> timeout = {}; ///< default: Session::timeout(), no limit
    std::optional<bool> allowRedirects = {}; ///< default: true, false for head()
    Proxies proxies = {}; ///< before those of the environment and of the Session
    std::optional<Verify> verify = {}; ///< default: Session::verify(), on
    std::optional<ClientCert> cert = {}; ///< default: Session::cert(), none
    Hooks hooks = {}; ///< in place of the Session's
    /// Deliver the Response as soon as the head of the last hop is there; its body is read afterwards, see
    /// Response::isLive(). A sink is then given the bodies of the hops before it only.
    /// Default: Session::streamsByDefault(), false.
    std::optional<bool> stream = {};

    // beyond Requests
    std::optional<int> maxRedirects = {}; ///< default: Session::maxRedirects()
    std::optional<bool> http2 = {}; ///< let TLS negotiate HTTP/2; default: Session::http2(), false
    /// Bound in bytes on the decoded size where content coding makes a body grow more than a hundredfold;
    /// beyond it the exchange ends with ContentDecodingError. 0: none. Default: 4 GiB.
    std::optional<qint64> maxDecodedSize = {};
    SinkFactory sink = {}; ///< default: bodies go into memory
    ExchangeObserver observer = {}; ///< default: nobody
    std::optional<Retry> retry = {}; ///< default: Adapter::retry() of the adapter that carries each hop
    std::optional<Engine> engine = {}; ///< of an EngineAdapter; default: Session::engine(), Automatic
};

/// The part of the options that concerns sending a PreparedRequest: the keywords of Requests' Session.send().
/// \since 0.1
struct SendOptions {
    std::optional<Timeout> timeout = {};
    std::optional<bool> allowRedirects = {}; ///< default: true
    /// All there are, save that after a redirect the environment may add to them. Default: those of the
    /// Session, then of the environment.
    Proxies proxies = {};
    // These are as in RequestOptions.
    std::optional<Verify> verify = {};
    std::optional<ClientCert> cert = {};
    std::optional<bool> stream = {};
    std::optional<int> maxRedirects = {};
    std::optional<bool> http2 = {};
    std::optional<qint64> maxDecodedSize = {};
    SinkFactory sink = {};
    ExchangeObserver observer = {};
    std::optional<Retry> retry = {};
    std::optional<Engine> engine = {};

    /// What \a options say of sending.
    [[nodiscard]] QREQUESTS_EXPORT static SendOptions from(const RequestOptions &options);
};

} // namespace Requests
