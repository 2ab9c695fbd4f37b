// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// quickstart BASE-URL: what the front page of the documentation shows, against httpbin or the practice
// server.

#include <qrequests/api.h>
#include <qrequests/statuscodes.h>

#include <QCoreApplication>
#include <QDebug>
#include <QFile>
#include <QJsonObject>

using namespace Requests;
using namespace std::chrono_literals;

namespace {

QString base; // as in http://127.0.0.1:8080

bool makeARequest()
{
    //! [make]
    Response r = get(base + "/get");
    r = post(base + "/post", {.data = {{"key", "value"}}});
    r = put(base + "/put", {.data = {{"key", "value"}}});
    r = del(base + "/delete");
    r = head(base + "/get");
    r = options(base + "/get");
    //! [make]
    return r.ok();
}

bool passParameters()
{
    //! [params]
    const Response r =
        get(base + "/get", {.params = {{"key1", "value1"}, {"key2", "value2"}, {"key2", "value3"}}});
    qInfo() << r.url(); // …/get?key1=value1&key2=value2&key2=value3
    //! [params]
    return r.url().endsWith(QStringLiteral("key1=value1&key2=value2&key2=value3"));
}

bool readContent()
{
    //! [content]
    Response r = get(base + "/encoding/utf8");
    const QString text = r.text(); // by the charset of Content-Type, else guessed
    const QByteArray charset = r.encoding();
    r.setEncoding("ISO-8859-1"); // text() reads anew
    const QByteArray bytes = r.content(); // with gzip, deflate, br and zstd undone
    //! [content]
    return !text.isEmpty() && !charset.isEmpty() && bytes.contains("\xe2\x88\xae");
}

bool readJson()
{
    //! [json]
    const Response r = get(base + "/json");
    Error error;
    const QJsonValue value = r.json(&error); // Undefined when it is no JSON
    if (error)
        qWarning() << error.message();
    const Result<QByteArray> title =
        r.jsonToken(QStringLiteral("/slideshow/title")); // to the digit, to the byte
    //! [json]
    return value.isObject() && title.ok();
}

bool readRaw(const QString &fileName)
{
    //! [raw]
    Response r = get(base + "/bytes/100000", {.stream = true}); // returns when the head has come
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    auto chunks = r.iterContent(64 * 1024);
    QByteArray chunk;
    while (chunks.next(&chunk))
        file.write(chunk);
    if (chunks.error())
        qWarning() << chunks.error().message();
    //! [raw]
    return file.size() == 100'000;
}

bool sendHeaders()
{
    //! [headers]
    const Response r = get(base + "/headers", {.headers = {{"X-Answer", "42"}}});
    //! [headers]
    return r.content().contains("42");
}

bool postMore()
{
    //! [post]
    Response r = post(base + "/post", {.data = {{"key1", "value1"}, {"key1", "value2"}}}); // a form
    r = post(base + "/post", {.data = "as it is"}); // bytes
    r = post(base + "/post", {.json = QJsonObject{{QStringLiteral("a"), 1}}});
    r = post(base + "/post", {.json = JsonBody::raw(R"({"id": 9007199254740993})")}); // byte for byte
    //! [post]
    return r.content().contains("9007199254740993");
}

bool postFiles(const QString &fileName)
{
    //! [files]
    const Response r =
        post(base + "/post",
             {.data = {{"field", "value"}},
              .files = {FilePart::fromPath("file", fileName), // streamed from the disk
                        FilePart::fromBytes("note", QStringLiteral("n.txt"), "hello", "text/plain")}});
    //! [files]
    return r.ok();
}

bool lookAtStatus()
{
    //! [status]
    const Response r = get(base + "/status/404");
    const bool missing = r.statusCode() == codes["not_found"];
    if (const Result<void> status = r.checkStatus(); !status)
        qInfo() << status.error().message(); // 404 Client Error: NOT FOUND for url: …
    const QByteArray type = r.headers().value("content-type"); // in any case
    //! [status]
    return missing && !type.isEmpty();
}

bool keepCookies()
{
    //! [cookies]
    Session session;
    session.headers().set("X-Test", "true");
    session.get(base + "/cookies/set?sessioncookie=123456789");
    const Response r = session.get(base + "/cookies", {.cookies = {{"own", "working"}}});
    qInfo() << session.cookies().value("sessioncookie"); // "123456789"
    //! [cookies]
    return r.content().contains("123456789") && r.content().contains("working");
}

bool followRedirects()
{
    //! [redirects]
    Response r = get(base + "/redirect/3");
    for (const Response &hop : r.history())
        qInfo() << hop.statusCode() << hop.headers().value("Location");
    r = get(base + "/redirect/3", {.allowRedirects = false});
    const bool more = r.next().has_value(); // the request that would follow
    //! [redirects]
    return more && r.statusCode() == 302;
}

bool timeOut()
{
    //! [errors]
    const Response r = get(base + "/delay/10", {.timeout = 100ms});
    if (r.error().isA(Error::Timeout)) // ReadTimeout is one; so is ConnectTimeout
        qInfo() << r.error().name() << r.error().message() << r.error().hop();
    //! [errors]
    return r.error().code() == Error::ReadTimeout;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    base = QCoreApplication::arguments().value(1);
    const QString file = QCoreApplication::arguments().value(2, QStringLiteral("quickstart.bin"));
    const std::pair<const char *, bool> done[] = {
        {"make", makeARequest()},   {"params", passParameters()},     {"content", readContent()},
        {"json", readJson()},       {"raw", readRaw(file)},           {"headers", sendHeaders()},
        {"post", postMore()},       {"files", postFiles(file)},       {"status", lookAtStatus()},
        {"cookies", keepCookies()}, {"redirects", followRedirects()}, {"errors", timeOut()},
    };
    bool allWell = true;
    for (const auto &[name, well] : done) {
        if (!well)
            qWarning() << name << "failed";
        allWell = allWell && well;
    }
    return allWell ? 0 : 1;
}
