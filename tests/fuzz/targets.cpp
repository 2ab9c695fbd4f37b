// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "targets.h"

#include <qrequests/cookiejar.h>
#include <qrequests/encodings.h>
#include <qrequests/har.h>
#include <qrequests/links.h>

#include "challenge_p.h"
#include "contentdecoder_p.h"
#include "multipart_p.h"
#include "netrc_p.h"
#include "syntax_p.h"
#include "urlparts_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests::Fuzz {

namespace {

void promise(bool kept, const char *what)
{
    if (!kept)
        qFatal("Broken: %s", what);
}

bool hasControl(const QByteArray &bytes)
{
    return bytes.contains('\r') || bytes.contains('\n') || bytes.contains('\0');
}

/// The input cut at line ends: several values of one header field.
QByteArrayList lines(const QByteArray &input)
{
    return input.left(16 * 1024).split('\n');
}

} // namespace

void cookies(const QByteArray &input)
{
    static const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    Headers answer;
    for (const QByteArray &line : lines(input))
        answer.add("Set-Cookie", line);
    CookieJar jar;
    const QString url = u"https://www.example.com/a/b?c"_s;
    const auto refused = jar.extract(url, answer, now);
    promise(jar.size() + refused.size() <= answer.size(), "a field sets one cookie at most");
    promise(!hasControl(jar.cookieHeader(url, now)), "no control character is sent back");
    promise(jar.cookieHeader(u"https://example.org/"_s, now).isNull(), "no cookie goes to a stranger");
    for (const Cookie &cookie : jar.all())
        promise(cookie.path.startsWith(u'/'), "a path is absolute");
}

void links(const QByteArray &input)
{
    const auto found = parseHeaderLinks(input);
    promise(found.size() <= input.count('<') + input.count(',') + 1, "no more links than the field can hold");
}

void contentTypes(const QByteArray &input)
{
    const Headers headers{{"Content-Type", input}};
    const QByteArray charset = encodingFromHeaders(headers);
    promise(charset.size() <= qMax<qsizetype>(input.size(), 16), "a charset is part of the field");
    promise(guessJsonUtf(input).size() <= 9, "one of nine names");
}

void challenges(const QByteArray &input)
{
    qsizetype parameters = 0;
    for (const Challenge &challenge : parseChallenges(input)) {
        promise(challenge.scheme == challenge.scheme.toLower(), "schemes are in lower case");
        parameters += challenge.parameters.size();
    }
    promise(parameters <= input.count('='), "a parameter has its equals sign");
    promise(parseListHeader(input).size() <= input.count(',') + 1, "items are separated by commas");
    promise(parseDictHeader(input).size() <= input.count(',') + 1, "items are separated by commas");
}

void netrc(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    const auto found = findInNetrc(text, u"example.com"_s);
    promise(!found || found->first.size() + found->second.size() <= text.size(), "what is found was there");
    promise(!text.isEmpty() || !found, "nothing is found in nothing");
}

void multipartBodies(const QByteArray &input)
{
    const QByteArrayList parts = lines(input);
    const FilePart file = FilePart::fromBytes(parts.value(0), QString::fromUtf8(parts.value(1)),
                                              parts.value(2), parts.value(3));
    const Result<Multipart> made = multipart({Field(parts.value(4), parts.value(5))}, {file});
    if (!made)
        return;
    Result<std::unique_ptr<QIODevice>> reader = made->body->open();
    promise(reader.ok(), "a body in memory can be read");
    const QByteArray bytes = (*reader)->readAll();
    promise(bytes.size() == made->body->size(), "the size that is announced is the size that is sent");
    promise(!hasControl(made->contentType), "the boundary breaks no line");
    // Head lines: one Content-Disposition a part, whatever the names hold.
    promise(bytes.count("\r\nContent-Disposition: form-data; name=")
                    - parts.value(2).count("\r\nContent-Disposition: form-data; name=")
                    - parts.value(5).count("\r\nContent-Disposition: form-data; name=")
                <= 2,
            "a name opens no part");
}

void archives(const QByteArray &input)
{
    const auto entries = readHar(input);
    if (!entries)
        return promise(!entries.error().message().isEmpty(), "a refusal says why");
    const auto again = readHar(writeHar(*entries, {.withSecrets = true}));
    promise(again.ok(), "what is written can be read");
    promise(again->size() == entries->size(), "and has every entry");
    for (qsizetype i = 0; i < entries->size(); ++i) {
        promise(again->at(i).response.statusCode() == entries->at(i).response.statusCode(),
                "with its status");
        promise(again->at(i).body == entries->at(i).body, "and its body");
    }
}

void urls(const QByteArray &input)
{
    const Result<QString> prepared = preparedUrl(QString::fromUtf8(input), {});
    if (!prepared)
        return promise(!prepared.error().message().isEmpty(), "a refusal says why");
    const QString lower = prepared->toLower();
    if (!lower.startsWith("http:"_L1) && !lower.startsWith("https:"_L1))
        return;
    const UrlParts parts(*prepared);
    promise(!hasControl(parts.target()) && !parts.target().contains(' '), "the target is one word");
    promise(!hasControl(parts.hostField()), "the host breaks no line");
    promise(parts.target().startsWith('/'), "the target is absolute");
}

void contentCodings(const QByteArray &input)
{
    static const QByteArrayList codings{"gzip", "deflate", "br", "zstd", "gzip, br"};
    if (input.isEmpty())
        return;
    constexpr qint64 Limit = 1024 * 1024;
    auto decoder = ContentDecoder::create(codings.at(uchar(input.front()) % codings.size()), Limit);
    promise(decoder.ok() && *decoder, "these are known");
    (*decoder)->push(input.sliced(1));
    qint64 size = 0;
    for (;;) {
        const Result<QByteArray> more = (*decoder)->pull(64 * 1024);
        if (!more || more->isEmpty())
            break;
        promise(more->size() <= 64 * 1024, "no more than was asked for");
        size += more->size();
    }
    promise(size <= Limit + 64 * 1024 || size <= input.size() * 101, "a bomb is bounded");
}

QList<Named> targets()
{
    return {
        {"cookies",
         cookies,
         {"a=b; Path=/; Domain=.example.com; Max-Age=60; Secure; HttpOnly; SameSite=Lax",
          "__Host-id=1; Secure; Path=/\nid=2; Expires=Wed, 21 Oct 2037 07:28:00 GMT", "=nameless",
          "a\"b\"; Path"}},
        {"links",
         links,
         {"<https://example.com/?page=2>; rel=\"next\", <https://example.com/?page=9>; rel=last; title='x'"}},
        {"contenttypes",
         contentTypes,
         {"text/html; charset=\"utf-8\"; boundary=x", "application/json", "{\"a\": 1}", "\xff\xfe{\0"}},
        {"challenges",
         challenges,
         {"Digest realm=\"a, b\", nonce=\"x\\\"y\", qop=\"auth,auth-int\", algorithm=SHA-256, Basic realm=c",
          "Bearer", "a=1, b=\"two\", c"}},
        {"netrc",
         netrc,
         {"machine example.com login me password \"a b\\\"c\"\ndefault login any password x\n",
          "machine a\nmacdef init\n ls\n\nmachine example.com account x password y # comment\n"}},
        {"multipart",
         multipartBodies,
         {"file\nname.txt\ncontent\ntext/plain\nfield\nvalue", "a\"b\nn\xc3\xa4me\r\n\n\nx\ny"}},
        {"har",
         archives,
         {R"({"log":{"version":"1.2","entries":[{"startedDateTime":"2026-03-01T10:00:00Z","request":{"method":"GET","url":"http://a.test/","headers":[{"name":"A","value":"b"}],"postData":{"params":[{"name":"c","value":"d"}]}},"response":{"status":200,"statusText":"OK","httpVersion":"HTTP/1.1","headers":[{"name":"Set-Cookie","value":"a=b"}],"content":{"size":3,"text":"AAEC","encoding":"base64"}},"timings":{"blocked":1,"connect":2,"send":0,"wait":3,"receive":4}}]}})"}},
        {"urls",
         urls,
         {"http://user:p%40ss@ex\xc3\xa4mple.com:8080/a b/../c?d=e%zz&f#g", "HTTPS://[::1%25eth0]:443",
          "mailto:a@b"}},
        {"contentcodings",
         contentCodings,
         {QByteArray("\0\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b\x04\0\x43\xbe\xb7\xe8\x01\0\0\0", 22),
          QByteArray("\2\x0b\x02\x80hello\x03", 10)}},
    };
}

} // namespace Requests::Fuzz
