// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/cookiejar.h>
#include <qrequests/error.h>
#include <qrequests/headers.h>
#include <qrequests/itemrange.h>
#include <qrequests/links.h>
#include <qrequests/preparedrequest.h>
#include <qrequests/transport.h>

#include <QJsonValue>
#include <QSharedDataPointer>

#include <chrono>
#include <memory>
#include <stdexcept>

class QIODevice;

namespace Requests {

class ResponsePrivate;

/// Requests' Response: what came back, or the Error that kept it from coming. A value, implicitly shared.
/// Transport errors are in error(), apart from the status: a 404 has no error(). Thread: reentrant.
///
/// One that was asked for with RequestOptions::stream is live: it is there as soon as the head is, and its
/// body is read by content(), text(), json(), the iterators or raw(), which block this thread until the bytes
/// have come and warn on the GUI thread. Copies share the live body: what one reads the others do not get,
/// unless content() keeps it. While nobody reads, so does the peer: at most a few MiB wait in memory. When
/// the last copy (and the last range and raw() device) goes, the rest of the exchange is given up; the end of
/// its Session does not touch it. \since 0.1
class QREQUESTS_EXPORT Response {
public:
    Response();
    explicit Response(const Error &error);
    Response(const Response &other);
    Response(Response &&other) noexcept;
    Response &operator=(const Response &other);
    Response &operator=(Response &&other) noexcept;
    ~Response();

    /// 0 when no answer came.
    [[nodiscard]] int statusCode() const;
    void setStatusCode(int code);
    /// The reason phrase, read as Latin-1; may be empty. Null when no answer came.
    [[nodiscard]] QString reason() const;
    void setReason(const QString &reason);
    /// The URL of the last hop.
    [[nodiscard]] QString url() const;
    void setUrl(const QString &url);
    [[nodiscard]] const Headers &headers() const;
    void setHeaders(const Headers &headers);
    /// The request of this hop, as it was sent.
    [[nodiscard]] PreparedRequest request() const;
    void setRequest(const PreparedRequest &request);
    /// "1.0", "1.1" or "2"; empty when the transport does not say.
    [[nodiscard]] QByteArray httpVersion() const;
    /// The decoded body where it is kept in memory; empty where a BodySink took it. Of a live Response: reads
    /// what is left of the body, blocking, and keeps it for all copies. \a error is set to what cut it short
    /// (what came before is returned), and to StreamConsumedError when an iterator has read it to its end
    /// already, which is a RuntimeError in Requests.
    [[nodiscard]] QByteArray content(Error *error = nullptr) const;
    /// Makes \a content the body, decoded; a live body is let go of.
    void setContent(const QByteArray &content);
    /// content() as text: in encoding(), else in apparentEncoding(), else UTF-8. What does not fit becomes
    /// U+FFFD. A name nobody knows is taken as UTF-8, as in Requests.
    [[nodiscard]] QString text() const;
    /// The charset Content-Type names (ISO-8859-1 for text without one, RFC 2616 as in Requests), or what
    /// setEncoding() said; null when nothing is known.
    [[nodiscard]] QByteArray encoding() const;
    /// From now on content() is in \a encoding, whatever Content-Type says; null: it is not known.
    void setEncoding(const QByteArray &encoding);
    /// The charset that content() seems to be in: UTF-8 where its bytes are, else what uchardet guesses. Null
    /// for an empty body, and when there is no guess.
    [[nodiscard]] QByteArray apparentEncoding() const;
    /// content() as JSON (RFC 8259); Undefined when it is none (JsonDecodeError in \a error). Without
    /// encoding() the UTF is guessed as RFC 4627 §3 says. The last of several equal keys counts. Integers
    /// above 2^53 are rounded by QJsonValue: jsonToken() has them to the digit.
    [[nodiscard]] QJsonValue json(Error *error = nullptr) const;
    /// The JSON text of the value that \a pointer (RFC 6901; "" is the whole) leads to, as it stands in
    /// content(), in UTF-8: numbers to the digit, strings with their quotes and escapes. JsonDecodeError
    /// when content() is no JSON, InvalidJsonError when it has no such value, RequestException when \a
    /// pointer is none.
    [[nodiscard]] Result<QByteArray> jsonToken(const QString &pointer) const;
    /// The links of the Link field (RFC 8288) by their rel, else by their URL.
    [[nodiscard]] QMap<QString, HeaderLink> links() const;
    /// The cookies this answer set.
    [[nodiscard]] CookieJar cookies() const;
    void setCookies(const CookieJar &cookies);
    /// What this answer wished to set and was refused, with the reasons.
    [[nodiscard]] QList<CookieRejection> rejectedCookies() const;
    /// The hops before this one, oldest first: redirects, and challenges that were answered. Requests has a
    /// challenge there only where no redirect goes with it, and forgets it otherwise.
    [[nodiscard]] QList<Response> history() const;
    void setHistory(const QList<Response> &history);
    /// From sending to the arrival of the head, of this hop.
    [[nodiscard]] std::chrono::nanoseconds elapsed() const;
    /// When the phases of this hop ended, as far as the transport can tell.
    [[nodiscard]] Timings timings() const;
    /// What TLS came to on this hop; empty for plain HTTP.
    [[nodiscard]] TlsInfo tls() const;
    /// Which transport carried this hop, and why an EngineAdapter chose it.
    [[nodiscard]] EngineUse engineUse() const;
    /// Why no answer came, or not the whole of it. Of a live Response: also what its reader met at the end.
    [[nodiscard]] Error error() const;
    void setError(const Error &error);
    /// Bytes of the body as they travelled, before decoding.
    [[nodiscard]] qint64 wireBodySize() const;
    /// Bytes of the body after decoding, wherever they went. Both sizes, and timings(), of a live Response
    /// are known when it has been read.
    [[nodiscard]] qint64 bodySize() const;

    /// The body comes from the network still, or did: this Response was asked for with stream.
    [[nodiscard]] bool isLive() const;
    /// The body has been read to its end, or was never live.
    [[nodiscard]] bool isConsumed() const;
    /// Requests' iter_content: the body in pieces of \a chunkSize decoded bytes (the last may be shorter);
    /// -1: as they come. Pieces of a live chunked answer are not held back to fill them. A live body that was
    /// read to its end without being kept gives StreamConsumedError, and so does a \a chunkSize of 0
    /// RequestException. A range that was dropped midway leaves the rest to the next reader.
    [[nodiscard]] ChunkRange iterContent(qint64 chunkSize = 1) const;
    /// iter_content with decode_unicode: the same as text in encoding(), characters never cut.
    /// RequestException when the encoding is not known to QRequests. Without encoding() see
    /// TextRange::isDecoded().
    [[nodiscard]] TextRange iterText(qint64 chunkSize = 1) const;
    /// Requests' iter_lines: lines without their ends (LF, CR LF, CR), or what stands between two \a
    /// delimiter. As in Requests, pieces of \a chunkSize bytes are cut one by one, so that a CR LF or
    /// delimiter that lies across a border counts as two, or is found late.
    [[nodiscard]] LineRange iterLines(qint64 chunkSize = 512,
                                      const std::optional<QByteArray> &delimiter = {}) const;
    /// iter_lines with decode_unicode: the same as text; all line ends of Python's str.splitlines() count, as
    /// U+2028.
    [[nodiscard]] TextLineRange iterTextLines(qint64 chunkSize = 512,
                                              const std::optional<QString> &delimiter = {}) const;
    /// Requests' raw: the body of a live Response as it travels, before content decoding; what other readers
    /// get afterwards is the rest of these bytes, undecoded too. Asked for before anything has been read, it
    /// begins at the front; after decoded bytes of a coded body were read, with the bytes that come next.
    /// Its read() blocks until as many bytes are there as it asks for, or the end; bytesAvailable() and
    /// readyRead() serve those who must not wait. Sequential, open for reading. Of another Response: a device
    /// at its end, for the transport has been read, as in Requests. Never null. Lives on this thread.
    [[nodiscard]] std::shared_ptr<QIODevice> raw() const;
    /// Requests' close: ends a live exchange; what is unread is lost, and reading on gives nothing. Does
    /// nothing for one that is not live.
    void close();

    /// An answer came, and its status is no 4xx and no 5xx. What cut a live body short does not count.
    [[nodiscard]] bool ok() const;
    /// A status of 301, 302, 303, 307 or 308 with a Location.
    [[nodiscard]] bool isRedirect() const;
    /// A status of 301 or 308 with a Location.
    [[nodiscard]] bool isPermanentRedirect() const;
    /// The request of the redirect that was not followed; nothing when there is none.
    [[nodiscard]] std::optional<PreparedRequest> next() const;
    /// Requests' raise_for_status as a value: HttpError for 4xx and 5xx, or error().
    [[nodiscard]] Result<void> checkStatus() const;
    /// The same, thrown as HttpException. The only function of QRequests that throws.
    void raiseForStatus() const;

private:
    friend class ResponseBuilder; // src/responsebuilder_p.h: how transports and the exchange fill it
    QSharedDataPointer<ResponsePrivate> d;
};

/// What raiseForStatus() throws. \since 0.1
class QREQUESTS_EXPORT HttpException : public std::runtime_error {
public:
    explicit HttpException(const Response &response, const Error &error);
    [[nodiscard]] const Response &response() const { return m_response; }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Response m_response;
    Error m_error;
};

} // namespace Requests

Q_DECLARE_METATYPE(Requests::Response)
