// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playgroundtest.h"
#include "support/testsuite.h"

#include <QtTest/QTest>

#include <brotli/decode.h>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;

namespace {

/// Unpacks gzip and zlib, whichever it is.
QByteArray inflated(QByteArray data)
{
    z_stream stream = {};
    QByteArray result(1 << 20, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(data.data());
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    if (inflateInit2(&stream, 15 + 32) != Z_OK)
        return {};
    const bool isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    result.truncate(isWhole ? static_cast<qsizetype>(stream.total_out) : 0);
    inflateEnd(&stream);
    return result;
}

QByteArray unbrotlied(const QByteArray &data)
{
    QByteArray result(1 << 20, Qt::Uninitialized);
    auto size = static_cast<size_t>(result.size());
    const auto outcome = BrotliDecoderDecompress(static_cast<size_t>(data.size()),
                                                 reinterpret_cast<const uint8_t *>(data.constData()), &size,
                                                 reinterpret_cast<uint8_t *>(result.data()));
    result.truncate(outcome == BROTLI_DECODER_RESULT_SUCCESS ? static_cast<qsizetype>(size) : 0);
    return result;
}

} // namespace

class TestPlaygroundContent : public PlaygroundTest {
    Q_OBJECT

private Q_SLOTS:
    void knowsValidators();
    void answersRanges_data();
    void answersRanges();
    void compresses();
    void servesSamples();
};

void TestPlaygroundContent::knowsValidators()
{
    const Answer fresh = m_client->get("/cache");
    QCOMPARE(fresh.status, 200);
    QVERIFY(!fresh.header("Last-Modified").isEmpty());
    QCOMPARE(m_client->get("/cache", {{"If-None-Match", fresh.header("ETag")}}).status, 304);
    QCOMPARE(m_client->get("/cache", {{"If-Modified-Since", fresh.header("Last-Modified")}}).status, 304);

    QCOMPARE(m_client->get("/etag/v1").header("ETag"), "\"v1\"");
    QCOMPARE(m_client->get("/etag/v1", {{"If-None-Match", "\"v0\", W/\"v1\""}}).status, 304);
    QCOMPARE(m_client->get("/etag/v1", {{"If-None-Match", "\"v1\""}}).header("ETag"), "\"v1\"");
    QCOMPARE(m_client->get("/etag/v1", {{"If-None-Match", "v1"}}).status, 304);
    QCOMPARE(m_client->get("/etag/v1", {{"If-None-Match", "\"v2\""}}).status, 200);
    QCOMPARE(m_client->get("/etag/v1", {{"If-Match", "\"v2\""}}).status, 412);
    QCOMPARE(m_client->get("/etag/v1", {{"If-Match", "*"}}).status, 200);
}

void TestPlaygroundContent::answersRanges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<QByteArray>("ifRange");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentRange");
    const QByteArray all = "abcdefghijklmnopqrstuvwxyzabcd";
    const auto row = [](const char *name, const char *range, const char *ifRange, int status,
                        const QByteArray &body, const char *contentRange) {
        QTest::newRow(name) << QByteArray(range) << QByteArray(ifRange) << status << body
                            << QByteArray(contentRange);
    };
    row("none", "", "", 200, all, "");
    row("middle", "bytes=2-5", "", 206, "cdef", "bytes 2-5/30");
    row("open", "bytes=25-", "", 206, "zabcd", "bytes 25-29/30");
    row("suffix", "bytes=-3", "", 206, "bcd", "bytes 27-29/30");
    row("long suffix", "bytes=-99", "", 206, all, "bytes 0-29/30");
    row("behind the end", "bytes=28-99", "", 206, "cd", "bytes 28-29/30");
    row("beyond", "bytes=30-", "", 416, {}, "bytes */30");
    row("empty suffix", "bytes=-0", "", 416, {}, "bytes */30");
    row("backwards", "bytes=5-2", "", 200, all, "");
    row("several", "bytes=0-1,4-5", "", 200, all, "");
    row("other unit", "lines=0-1", "", 200, all, "");
    row("same tag", "bytes=0-0", "\"range30\"", 206, "a", "bytes 0-0/30");
    row("other tag", "bytes=0-0", "\"range31\"", 200, all, "");
}

void TestPlaygroundContent::answersRanges()
{
    QFETCH(QByteArray, range);
    QFETCH(QByteArray, ifRange);
    HeaderList headers;
    if (!range.isEmpty())
        headers.emplaceBack("Range", range);
    if (!ifRange.isEmpty())
        headers.emplaceBack("If-Range", ifRange);
    const Answer answer = m_client->get("/range/30", headers);
    QTEST(answer.status, "status");
    QTEST(answer.header("Content-Range"), "contentRange");
    QCOMPARE(answer.header("ETag"), "\"range30\"");
    if (answer.status != 416)
        QTEST(answer.body, "body");
    QCOMPARE(m_client->get("/range/200000").status, 404);
    QCOMPARE(m_client->get("/range/30?chunk_size=1000000", headers).status, answer.status);
}

void TestPlaygroundContent::compresses()
{
    const Answer gzip = m_client->get("/gzip");
    QCOMPARE(gzip.header("Content-Encoding"), "gzip");
    QVERIFY(gzip.body.startsWith("\x1f\x8b"));
    QVERIFY(QJsonDocument::fromJson(inflated(gzip.body)).object().value(u"gzipped").toBool());
    const Answer deflate = m_client->get("/deflate");
    QCOMPARE(deflate.header("Content-Encoding"), "deflate");
    QVERIFY(QJsonDocument::fromJson(inflated(deflate.body)).object().value(u"deflated").toBool());
    const Answer brotli = m_client->get("/brotli");
    QCOMPARE(brotli.header("Content-Encoding"), "br");
    const QJsonObject json = QJsonDocument::fromJson(unbrotlied(brotli.body)).object();
    QVERIFY(json.value(u"brotli").toBool());
    QCOMPARE(json.value(u"method").toString(), u"GET"_s);
}

void TestPlaygroundContent::servesSamples()
{
    QVERIFY(m_client->get("/image/png").body.startsWith("\x89PNG\r\n\x1a\n"));
    QVERIFY(m_client->get("/image/jpeg").body.startsWith("\xff\xd8\xff"));
    QVERIFY(m_client->get("/image/svg").body.contains("<svg"));
    QCOMPARE(m_client->get("/image", {{"Accept", "image/jpeg"}}).header("Content-Type"), "image/jpeg");
    QCOMPARE(m_client->get("/image", {{"Accept", "image/webp"}}).status, 406);
    QVERIFY(m_client->get("/encoding/utf8").body.contains("北")
            || m_client->get("/encoding/utf8").body.contains("你好"));
    QVERIFY(m_client->get("/json").json().contains(u"slideshow"));
    QVERIFY(m_client->get("/xml").body.startsWith("<?xml"));
    QVERIFY(m_client->get("/html").body.contains("<h1>"));
    QCOMPARE(m_client->get("/bytes/50?seed=7").body, m_client->get("/bytes/50?seed=7").body);
    QVERIFY(m_client->get("/bytes/50?seed=7").body != m_client->get("/bytes/50?seed=8").body);
    QCOMPARE(m_client->get("/stream-bytes/5000?seed=7&chunk_size=100").body,
             m_client->get("/bytes/5000?seed=7").body);
}

FINGERPOST_TEST(TestPlaygroundContent)
#include "tst_playgroundcontent.moc"
