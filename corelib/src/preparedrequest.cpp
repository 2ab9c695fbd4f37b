// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "preparedrequest_p.h"

#include "body_p.h"
#include "multipart_p.h"
#include "syntax_p.h"
#include "urlparts_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

void PreparedRequestPrivate::setContentLength()
{
    if (body) {
        // A form of null fields only is a body of no bytes; Requests gives it no length.
        if (const qint64 size = body->size(); size > 0)
            headers.set("Content-Length", QByteArray::number(size));
    } else if (method != "GET" && method != "HEAD" && !headers.contains("Content-Length")) {
        headers.set("Content-Length", "0");
    }
}

namespace {

/// What prepareBody() decides on; a null source with \a type is no body at all.
struct Content {
    std::shared_ptr<BodySource> source;
    QByteArray type;
    bool streamed = false;
};

Error dataBesideFiles(const QString &what)
{
    return Error(
        Error::RequestException,
        u"%1 and files cannot be sent together: give the data as fields, or the files alone."_s.arg(what));
}

Result<Content> filesContent(const Data &data, const Files &files)
{
    if (data.source())
        return dataBesideFiles(u"A streamed body"_s);
    if (data.bytes())
        return dataBesideFiles(u"A text body"_s);
    Result<Multipart> form = multipart(data.fields() ? *data.fields() : Fields(), files);
    if (!form)
        return form.error();
    return Content{form->body, form->contentType};
}

Result<Content> jsonContent(const JsonBody &json)
{
    if (json.isNone())
        return Content{};
    if (json.text().isNull()) {
        return Error(
            Error::InvalidJsonError,
            u"The JSON body holds a number that is not finite (NaN or Infinity), which JSON cannot express."_s);
    }
    if (json.text().isEmpty()) // raw() of nothing: no body, whose Content-Length a POST still tells
        return Content{nullptr, "application/json"};
    return Content{BodySource::fromBytes(json.text()), "application/json"};
}

Result<Content> chosenContent(const Data &data, const Files &files, const JsonBody &json)
{
    if (!files.isEmpty())
        return filesContent(data, files);
    if (const auto source = data.source()) {
        if (Result<void> readable = checkReadable(*source); !readable)
            return readable.error();
        return Content{source, {}, true};
    }
    if (const QByteArray *bytes = data.bytes(); bytes && !bytes->isEmpty())
        return Content{BodySource::fromBytes(*bytes), {}};
    if (const Fields *fields = data.fields(); fields && !fields->isEmpty())
        return Content{BodySource::fromBytes(urlEncoded(*fields)), "application/x-www-form-urlencoded"};
    return jsonContent(json);
}

/// Content-Length for a body of known size, or Transfer-Encoding. Never both (RFC 9112 §6.2).
void frame(Headers &headers, qint64 size)
{
    if (size > 0) {
        headers.set("Content-Length", QByteArray::number(size));
    } else {
        headers.remove("Content-Length");
        headers.set("Transfer-Encoding", "chunked");
    }
}

bool isChunked(const Headers &headers)
{
    return headers.value("Transfer-Encoding").toLower().endsWith("chunked");
}

} // namespace

QString cookieUrl(const PreparedRequest &request)
{
    const QByteArray host = request.headers().value("Host");
    if (host.isEmpty())
        return request.url();
    const UrlParts url(request.url());
    return url.scheme + "://"_L1 + QString::fromUtf8(host) + url.path;
}

/// One for all that are still empty: each Response and each exchange holds some that are replaced soon.
static const QSharedDataPointer<PreparedRequestPrivate> &emptyRequest()
{
    static const QSharedDataPointer<PreparedRequestPrivate> empty(new PreparedRequestPrivate);
    return empty;
}

PreparedRequest::PreparedRequest()
    : d(emptyRequest())
{
}

PreparedRequest::PreparedRequest(const PreparedRequest &other) = default;
PreparedRequest::PreparedRequest(PreparedRequest &&other) noexcept = default;
PreparedRequest &PreparedRequest::operator=(const PreparedRequest &other) = default;
PreparedRequest &PreparedRequest::operator=(PreparedRequest &&other) noexcept = default;
PreparedRequest::~PreparedRequest() = default;

Result<void> PreparedRequest::prepare(const QByteArray &method, const QString &url,
                                      const RequestOptions &options)
{
    PreparedRequest fresh;
    if (Result<void> done = fresh.prepareMethod(method); !done)
        return done;
    if (Result<void> done = fresh.prepareUrl(url, options.params); !done)
        return done;
    if (Result<void> done = fresh.prepareHeaders(options.headers); !done)
        return done;
    fresh.prepareCookies(options.cookies);
    if (Result<void> done = fresh.prepareBody(options.data, options.files, options.json); !done)
        return done;
    // Late, so that an Auth may sign the whole request; hooks come after those it may have added.
    if (Result<void> done = fresh.prepareAuth(options.auth); !done)
        return done;
    fresh.prepareHooks(options.hooks);
    *this = std::move(fresh);
    return {};
}

Result<void> PreparedRequest::prepareMethod(const QByteArray &method)
{
    // Requests prepares without a verb; sending refuses it.
    if (!method.isEmpty()) {
        if (Result<void> valid = Syntax::checkMethod(method); !valid)
            return valid;
    }
    d->method = method.toUpper();
    return {};
}

Result<void> PreparedRequest::prepareUrl(const QString &url, const Params &params)
{
    const Result<QString> prepared = preparedUrl(url, params);
    if (!prepared) {
        Error error = prepared.error();
        error.setPlace(url, -1);
        return error;
    }
    d->url = prepared.value();
    return {};
}

Result<void> PreparedRequest::prepareHeaders(const Headers &headers)
{
    const auto isNull = [](const Header &field) { return field.value.isNull(); };
    for (const Header &field : headers) {
        if (isNull(field))
            continue;
        if (Result<void> valid = Syntax::checkField(field); !valid)
            return valid;
    }
    if (std::none_of(headers.begin(), headers.end(), isNull)) {
        d->headers = headers; // shared
        return {};
    }
    Headers kept;
    for (const Header &field : headers) {
        if (!isNull(field))
            kept.add(field.name, field.value);
    }
    d->headers = kept;
    return {};
}

Result<void> PreparedRequest::prepareBody(const Data &data, const Files &files, const JsonBody &json)
{
    const Result<Content> content = chosenContent(data, files, json);
    if (!content)
        return content.error();
    d->body = content.value().source;
    if (d->body && (content.value().streamed || d->body->size() < 0))
        frame(d->headers, d->body->size());
    else
        d->setContentLength();
    if (!content.value().type.isEmpty() && !d->headers.contains("Content-Type"))
        d->headers.set("Content-Type", content.value().type);
    return {};
}

void PreparedRequest::prepareCookies(const CookieJar &cookies)
{
    d->cookies = cookies;
    if (cookies.isEmpty() || d->headers.contains("Cookie"))
        return;
    const QByteArray header = cookies.cookieHeader(cookieUrl(*this));
    if (!header.isNull())
        d->headers.set("Cookie", header);
}

Result<void> PreparedRequest::prepareAuth(const AuthHandle &auth)
{
    AuthHandle used = auth;
    if (!used) {
        if (const auto own = userAndPassword(d->url))
            used = BasicAuth(own->first, own->second);
    }
    if (!used)
        return {};
    d->auth = used;
    if (Result<void> applied = used->apply(*this); !applied)
        return applied;
    d->setContentLength();
    return {};
}

void PreparedRequest::prepareHooks(const Hooks &hooks)
{
    d->hooks.append(hooks);
}

void PreparedRequest::prepareContentLength()
{
    d->setContentLength();
}

QByteArray PreparedRequest::method() const
{
    return d->method;
}

void PreparedRequest::setMethod(const QByteArray &method)
{
    d->method = method;
}

QString PreparedRequest::url() const
{
    return d->url;
}

void PreparedRequest::setUrl(const QString &url)
{
    d->url = url;
}

QByteArray PreparedRequest::pathUrl() const
{
    return UrlParts(d->url).target();
}

const Headers &PreparedRequest::headers() const
{
    return d->headers;
}

Headers &PreparedRequest::headers()
{
    return d->headers;
}

std::shared_ptr<BodySource> PreparedRequest::body() const
{
    return d->body;
}

void PreparedRequest::setBody(std::shared_ptr<BodySource> body)
{
    d->body = std::move(body);
    d->headers.remove("Content-Length");
    if (!d->body || d->body->size() >= 0)
        d->headers.remove("Transfer-Encoding");
    if (!d->body)
        return;
    if (const qint64 size = d->body->size(); size >= 0)
        d->headers.set("Content-Length", QByteArray::number(size));
    else
        frame(d->headers, size);
}

void PreparedRequest::setBody(const QByteArray &bytes)
{
    setBody(bytes.isNull() ? std::shared_ptr<BodySource>() : BodySource::fromBytes(bytes));
}

const AuthHandle &PreparedRequest::auth() const
{
    return d->auth;
}

void PreparedRequest::setAuth(const AuthHandle &auth)
{
    d->auth = auth;
}

Hooks &PreparedRequest::hooks()
{
    return d->hooks;
}

const Hooks &PreparedRequest::hooks() const
{
    return d->hooks;
}

Result<HookId> PreparedRequest::registerHook(const QByteArray &event, const ResponseHook &hook)
{
    return d->hooks.registerHook(event, hook);
}

Result<bool> PreparedRequest::deregisterHook(const QByteArray &event, HookId id)
{
    return d->hooks.deregisterHook(event, id);
}

const CookieJar &PreparedRequest::cookies() const
{
    return d->cookies;
}

void PreparedRequest::setCookies(const CookieJar &cookies)
{
    d->cookies = cookies;
}

Result<void> PreparedRequest::validate() const
{
    if (Result<void> valid = Syntax::checkMethod(d->method); !valid)
        return valid;
    if (Result<void> valid = checkSendable(d->url); !valid) {
        Error error = valid.error();
        error.setPlace(d->url, -1);
        return error;
    }
    for (const Header &field : d->headers) {
        if (Result<void> valid = Syntax::checkField(field); !valid)
            return valid;
    }
    return {};
}

QByteArray PreparedRequest::wireHead() const
{
    const UrlParts url(d->url);
    QByteArray out = d->method + ' ' + url.wireTarget() + " HTTP/1.1\r\n";
    if (!d->headers.contains("Host"))
        out += "Host: " + url.hostField() + "\r\n";
    for (const Header &field : d->headers)
        out += field.name + ": " + field.value + "\r\n";
    return out + "\r\n";
}

QByteArray PreparedRequest::wireBytes(qint64 bodyLimit) const
{
    const QByteArray head = wireHead();
    const auto body = d->body;
    // Reading a body that can be read once only would take it from the transport.
    if (!body || !body->isRewindable() || body->size() < 0 || body->size() > bodyLimit)
        return head;
    Result<std::unique_ptr<QIODevice>> reader = body->open();
    if (!reader)
        return head;
    QByteArray bytes = reader.value()->read(bodyLimit);
    if (isChunked(d->headers)) {
        if (!bytes.isEmpty())
            bytes = QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
        bytes += "0\r\n\r\n";
    }
    return head + bytes;
}

} // namespace Requests
