// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "contentdecoder_p.h"

#include "support/coders.h"
#include "support/testsuite.h"

#include <QTest>

#include <zlib.h>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;

namespace {

/// Letters that compress a little, none of them where a block ends by chance.
QByteArray sample(qsizetype size = 40'000)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &c : bytes) {
        state = state * 1664525U + 1013904223U;
        c = char('a' + (state >> 24) % 26);
    }
    return bytes;
}

struct Decoded {
    QByteArray bytes;
    Error error;
};

/// Pushed in pieces of \a step bytes, pulled in other ones.
Decoded decoded(const QByteArray &encoding, const QByteArray &coded, qsizetype step,
                qint64 maxDecodedSize = 0)
{
    Decoded result;
    auto decoder = ContentDecoder::create(encoding, maxDecodedSize);
    if (!decoder || !decoder.value()) {
        result.error = decoder ? Error(Error::RequestException, u"no decoder"_s) : decoder.error();
        return result;
    }
    for (qsizetype at = 0; at < coded.size(); at += step) {
        decoder.value()->push(coded.mid(at, step));
        while (true) {
            Result<QByteArray> bytes = decoder.value()->pull(7001);
            if (!bytes) {
                result.error = bytes.error();
                return result;
            }
            if (bytes->isEmpty())
                break;
            result.bytes += *bytes;
        }
    }
    result.error = decoder.value()->finish();
    return result;
}

} // namespace

class tst_ContentDecoder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void truncated_data() { roundTrip_data(); }
    void truncated();
    void damaged_data();
    void damaged();
    void notCoded_data();
    void notCoded();
    void trailingGarbage();
    void nothing();
    void bombs_data();
    void bombs();
    void bombsThatComeToNothing();
    void largeButHonest();
    void flushedPartsComeAtOnce();
    void tooManyCodings();
};

void tst_ContentDecoder::roundTrip_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("coded");
    const QByteArray s = sample();
    QTest::newRow("gzip") << "gzip"_ba << s << gzipped(s);
    QTest::newRow("x-gzip, upper case") << "X-GZIP"_ba << s << gzipped(s);
    QTest::newRow("gzip, three members")
        << "gzip"_ba << s + "second" + s << gzipped(s) + gzipped("second") + gzipped(s);
    QTest::newRow("gzip, empty member first") << "gzip"_ba
                                              << "x"_ba << gzipped("") + gzipped("x");
    QTest::newRow("deflate, zlib") << "deflate"_ba << s << deflated(s, DeflateFormat::Zlib);
    QTest::newRow("deflate, raw") << "deflate"_ba << s << deflated(s, DeflateFormat::Raw);
    QTest::newRow("br") << "br"_ba << s << brotlied(s);
    QTest::newRow("zstd") << "zstd"_ba << s << zstded(s);
    QTest::newRow("zstd, two frames") << "zstd"_ba << s + "second" << zstded(s) + zstded("second");
    QTest::newRow("stack") << "gzip, br ,identity, zstd"_ba << s << zstded(brotlied(gzipped(s)));
    QTest::newRow("gzip twice") << "gzip, gzip"_ba << s << gzipped(gzipped(s));
}

void tst_ContentDecoder::roundTrip()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, coded);
    for (const qsizetype step : {qsizetype(1), qsizetype(3), qsizetype(1000), coded.size()}) {
        const Decoded result = decoded(encoding, coded, step);
        QVERIFY2(!result.error, qPrintable(result.error.message() + result.error.detail()));
        QVERIFY(result.bytes == plain);
    }
}

void tst_ContentDecoder::truncated()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, coded);
    const Decoded result = decoded(encoding, coded.chopped(1), 1000);
    QCOMPARE(result.error.code(), Error::ContentDecodingError);
    QVERIFY(plain.startsWith(result.bytes)); // what came is right
}

void tst_ContentDecoder::damaged_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("coded");
    const auto hurt = [](QByteArray coded) {
        for (qsizetype i = coded.size() / 2; i < coded.size() / 2 + 16; ++i)
            coded[i] = char(~coded[i]);
        return coded;
    };
    QTest::newRow("gzip") << "gzip"_ba << hurt(gzipped(sample()));
    QTest::newRow("gzip, bad sum") << "gzip"_ba << gzipped(sample()).chopped(8) + QByteArray(8, '\0');
    QTest::newRow("gzip, second member") << "gzip"_ba << gzipped("x") + hurt(gzipped(sample()));
    QTest::newRow("deflate") << "deflate"_ba << hurt(deflated(sample(), DeflateFormat::Zlib));
    QTest::newRow("br") << "br"_ba << QByteArray(1000, '\xff');
    QTest::newRow("zstd") << "zstd"_ba
                          << "this is plain text"_ba;
    QTest::newRow("plain text as gzip") << "gzip"_ba
                                        << "this is plain text"_ba;
}

void tst_ContentDecoder::damaged()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, coded);
    const Decoded result = decoded(encoding, coded, 1000);
    QCOMPARE(result.error.code(), Error::ContentDecodingError);
    QVERIFY2(result.error.message().contains(QString::fromLatin1(encoding)),
             qPrintable(result.error.message()));
}

void tst_ContentDecoder::notCoded_data()
{
    QTest::addColumn<QByteArray>("encoding");
    for (const char *encoding : {"", "identity", " , ", "compress", "gzip, compress", "utf-8"})
        QTest::addRow("%s", encoding) << QByteArray(encoding);
}

void tst_ContentDecoder::notCoded()
{
    QFETCH(QByteArray, encoding);
    const auto decoder = ContentDecoder::create(encoding, 0);
    QVERIFY(decoder.ok());
    QVERIFY(!decoder.value());
}

void tst_ContentDecoder::trailingGarbage()
{
    const QByteArray s = sample(5000);
    for (const QByteArray &garbage : {QByteArray(100, '\0'), "garbage"_ba, "\x1f"_ba}) {
        for (const auto &[encoding, coded] :
             {std::pair("gzip"_ba, gzipped(s)), std::pair("deflate"_ba, deflated(s, DeflateFormat::Zlib))}) {
            for (const qsizetype step : {qsizetype(1), qsizetype(100000)}) {
                const Decoded result = decoded(encoding, coded + garbage, step);
                QVERIFY2(!result.error, qPrintable(result.error.message()));
                QCOMPARE(result.bytes, s);
            }
        }
    }
}

void tst_ContentDecoder::nothing()
{
    for (const char *encoding : {"gzip", "deflate", "br", "zstd", "gzip, br"}) {
        const Decoded result = decoded(encoding, {}, 1);
        QVERIFY2(!result.error, encoding);
        QVERIFY(result.bytes.isEmpty());
    }
}

void tst_ContentDecoder::bombs_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("coded");
    const QByteArray zeros(64 * 1024 * 1024, '\0');
    QTest::newRow("gzip") << "gzip"_ba << gzipped(zeros);
    QTest::newRow("br") << "br"_ba << brotlied(zeros);
    QTest::newRow("zstd") << "zstd"_ba << zstded(zeros);
    QTest::newRow("gzip twice") << "gzip, gzip"_ba << gzipped(gzipped(zeros));
}

void tst_ContentDecoder::bombs()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, coded);
    constexpr qint64 Limit = 1024 * 1024;
    const Decoded bounded = decoded(encoding, coded, coded.size(), Limit);
    QCOMPARE(bounded.error.code(), Error::ContentDecodingError);
    QVERIFY(bounded.bytes.size() <= qMax(Limit, 101 * coded.size()));
    const Decoded unbounded = decoded(encoding, coded, coded.size(), 0);
    QVERIFY(!unbounded.error);
    QCOMPARE(unbounded.bytes.size(), 64 * 1024 * 1024);
}

void tst_ContentDecoder::bombsThatComeToNothing()
{
    constexpr qsizetype Size = 1024 * 1024;
    // RFC 8878 §3.1.2: a frame to skip.
    const QByteArray skipped = QByteArray::fromHex("502a4d1800001000") + QByteArray(Size, '\0');
    const QByteArray coded = gzipped(skipped.repeated(16));
    QVERIFY(!decoded("zstd, gzip", coded, coded.size()).error);
    const Decoded bounded = decoded("zstd, gzip", coded, coded.size(), Size);
    QCOMPARE(bounded.error.code(), Error::ContentDecodingError);
    QVERIFY(bounded.error.message().contains(u"hundredfold"_s));
}

void tst_ContentDecoder::largeButHonest()
{
    const QByteArray s = sample(3'000'000);
    const Decoded result = decoded("gzip", gzipped(s), 10000, 1000);
    QVERIFY(!result.error);
    QVERIFY(result.bytes == s);
}

void tst_ContentDecoder::flushedPartsComeAtOnce()
{
    z_stream stream{};
    QCOMPARE(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY), Z_OK);
    auto decoder = ContentDecoder::create("gzip", 0);
    QVERIFY(decoder.ok());
    for (const QByteArray &event : {"data: 1\n\n"_ba, "data: 2\n\n"_ba}) {
        QByteArray coded(200, Qt::Uninitialized);
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(event.data()));
        stream.avail_in = uInt(event.size());
        stream.next_out = reinterpret_cast<Bytef *>(coded.data());
        stream.avail_out = uInt(coded.size());
        QCOMPARE(deflate(&stream, Z_SYNC_FLUSH), Z_OK);
        coded.chop(qsizetype(stream.avail_out));
        decoder.value()->push(coded);
        const Result<QByteArray> bytes = decoder.value()->pull(1000);
        QVERIFY(bytes.ok());
        QCOMPARE(bytes.value(), event);
    }
    deflateEnd(&stream);
    QVERIFY(decoder.value()->finish()); // the end is missing
}

void tst_ContentDecoder::tooManyCodings()
{
    QVERIFY(ContentDecoder::create("gzip,gzip,gzip,gzip,gzip", 0).ok());
    const auto refused = ContentDecoder::create("gzip,gzip,gzip,gzip,gzip,gzip", 0);
    QCOMPARE(refused.error().code(), Error::ContentDecodingError);
}

FINGERPOST_TEST(tst_ContentDecoder)
#include "tst_contentdecoder.moc"
