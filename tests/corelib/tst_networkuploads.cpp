// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "tap.h"
#include "transferrecorder.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <QBuffer>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

namespace {

/// A body whose length is known and whose bytes come when they come.
class SlowBody final : public BodySource {
public:
    SlowBody(qint64 size, Tap *tap)
        : m_size(size)
        , m_tap(tap)
    {
    }
    qint64 size() const override { return m_size; }
    Result<std::unique_ptr<QIODevice>> open() override { return std::move(m_tap); }
    bool isRewindable() const override { return false; }

private:
    const qint64 m_size;
    std::unique_ptr<QIODevice> m_tap;
};

/// A body whose author forgot to open the device, or to make it.
class ClosedBody final : public BodySource {
public:
    ClosedBody(qint64 size, bool hasDevice)
        : m_size(size)
        , m_hasDevice(hasDevice)
    {
    }
    qint64 size() const override { return m_size; }
    Result<std::unique_ptr<QIODevice>> open() override
    {
        return std::unique_ptr<QIODevice>(m_hasDevice ? std::make_unique<QBuffer>() : nullptr);
    }
    bool isRewindable() const override { return true; }

private:
    const qint64 m_size;
    const bool m_hasDevice;
};

} // namespace

class tst_NetworkUploads : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    void uploads_data();
    void uploads();
    void liveDeviceIsWaitedFor_data();
    void liveDeviceIsWaitedFor();
    void bodyShorterThanPromised();
    void bodyThatEndsEarly();
    void bodyThatFailsWhileItIsCollected();
    void bodyThatIsNotOpen_data();
    void bodyThatIsNotOpen();
    void progressIsToldInSmallSteps();
    void headWithoutBody();
    void stalledUploadTimesOut();
};

void tst_NetworkUploads::uploads_data()
{
    QTest::addColumn<bool>("sizeKnown");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("sized") << true << QByteArray(3'000'000, 's');
    QTest::newRow("size unknown") << false << QByteArray(3'000'000, 'u');
    QTest::newRow("size unknown, empty") << false << QByteArray();
}

void tst_NetworkUploads::uploads()
{
    QFETCH(bool, sizeKnown);
    QFETCH(QByteArray, body);
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    auto buffer = std::make_shared<QBuffer>();
    buffer->setData(body);
    buffer->open(QIODevice::ReadOnly);
    auto tap = std::make_shared<Tap>();
    tap->pour(body);
    tap->shut();
    const Data data =
        sizeKnown ? Data(std::shared_ptr<QIODevice>(buffer)) : Data(std::shared_ptr<QIODevice>(tap));
    TransferRecorder client;
    client.send(adapter, prepared("PUT", server.urlText("/up"), fullHeaders(), data), {.timeout = 10s});
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    const RecordedRequest seen = server.requests().at(0);
    QCOMPARE(seen.body, body);
    QCOMPARE(seen.headerValues("content-length"), QList<QByteArray>{QByteArray::number(body.size())});
    QVERIFY(!seen.hasHeader("transfer-encoding"));
    QCOMPARE(client.uploaded, body.size());
}

void tst_NetworkUploads::liveDeviceIsWaitedFor_data()
{
    QTest::addColumn<bool>("sizeKnown");
    QTest::addColumn<QByteArray>("kind");
    // Of unknown size it is collected before anything is sent, else sent as it comes.
    QTest::newRow("device") << false << QByteArray("device");
    QTest::newRow("source, size unknown") << false << QByteArray("source");
    QTest::newRow("source, size known") << true << QByteArray("source");
    QTest::newRow("part, size unknown") << false << QByteArray("part");
    QTest::newRow("part, size known") << true << QByteArray("part");
}

void tst_NetworkUploads::liveDeviceIsWaitedFor()
{
    QFETCH(bool, sizeKnown);
    QFETCH(QByteArray, kind);
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    auto *tap = new Tap;
    Data data;
    if (kind == "device") {
        data = Data(std::shared_ptr<QIODevice>(tap));
    } else {
        const std::shared_ptr<BodySource> own = std::make_shared<SlowBody>(sizeKnown ? 7 : -1, tap);
        data = Data(kind == "source" ? own : BodySource::concatenated({own}));
    }
    TransferRecorder client;
    client.send(adapter, prepared("POST", server.urlText(), fullHeaders(), data), {.timeout = 300ms});
    tap->pour("one ");
    if (sizeKnown)
        QVERIFY(client.waitFor(u"uploaded"_s));
    // Longer than every timeout: it is not the peer that is slow.
    QVERIFY(!client.waitFor(u"finished"_s, 700));
    tap->pour("two");
    tap->shut();
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    QCOMPARE(server.requests().at(0).body, "one two");
}

void tst_NetworkUploads::bodyShorterThanPromised()
{
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    PreparedRequest request = prepared("POST", server.urlText(), fullHeaders(), "12345");
    request.headers().set("Content-Length", "10");
    QVERIFY(deviationIds(adapter, request, Deviation::Material).contains("content-length-mismatch"));
    TransferRecorder client;
    client.send(adapter, request);
    QVERIFY(client.wait());
    QVERIFY(client.error);
}

void tst_NetworkUploads::bodyThatEndsEarly()
{
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    auto *tap = new Tap;
    tap->pour("12345");
    tap->shut();
    const Data data(std::shared_ptr<BodySource>(std::make_shared<SlowBody>(10, tap)));
    TransferRecorder client;
    client.send(adapter, prepared("POST", server.urlText(), fullHeaders(), data));
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), Error::RequestException);
    QVERIFY2(client.error.message().contains(u"after 5 of 10 bytes"_s), qPrintable(client.error.message()));
}

void tst_NetworkUploads::bodyThatFailsWhileItIsCollected()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QCOMPARE(file.write("0123456789"), 10);
    QVERIFY(file.flush());
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    const auto tap = std::make_shared<Tap>();
    const Data data(
        BodySource::concatenated({BodySource::fromDevice(tap), BodySource::fromFile(file.fileName())}));
    TransferRecorder client;
    client.send(adapter, prepared("PUT", server.urlText(), fullHeaders(), data));
    QVERIFY(file.resize(4)); // it is open already, and its size was promised
    tap->shut();
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), Error::RequestException);
    QVERIFY2(client.error.detail().contains(u"shorter"_s), qPrintable(client.error.detail()));
    QCOMPARE(server.requestCount(), 0);
}

/// The read timer is set again by each step: ten a second, as Qt has it by default, would make it jumpy.
void tst_NetworkUploads::bodyThatIsNotOpen_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("hasDevice");
    QTest::addColumn<bool>("isPart");
    QTest::newRow("closed") << qint64(3) << true << false;
    QTest::newRow("closed, size unknown") << qint64(-1) << true << false;
    QTest::newRow("none") << qint64(3) << false << false;
    QTest::newRow("none, size unknown") << qint64(-1) << false << false;
    QTest::newRow("closed part, size unknown") << qint64(-1) << true << true;
    QTest::newRow("no part, size unknown") << qint64(-1) << false << true;
}

/// Nothing is sent in its place.
void tst_NetworkUploads::bodyThatIsNotOpen()
{
    QFETCH(qint64, size);
    QFETCH(bool, hasDevice);
    QFETCH(bool, isPart);
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    const std::shared_ptr<BodySource> own = std::make_shared<ClosedBody>(size, hasDevice);
    const Data data(isPart ? BodySource::concatenated({own}) : own);
    TransferRecorder client;
    client.send(adapter, prepared("POST", server.urlText(), fullHeaders(), data));
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), Error::RequestException);
    QCOMPARE(server.requestCount(), 0);
}

void tst_NetworkUploads::progressIsToldInSmallSteps()
{
    constexpr int Size = 2 * 1024 * 1024;
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("PUT", server.urlText(), fullHeaders(), QByteArray(Size, 'x')));
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    QCOMPARE(client.uploaded, Size);
    QVERIFY2(client.uploadSteps >= Size / (64 * 1024), qPrintable(QString::number(client.uploadSteps)));
}

void tst_NetworkUploads::headWithoutBody()
{
    ScriptedServer server({reply("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")});
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("HEAD", server.urlText(), fullHeaders(), "dropped"));
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    QCOMPARE(client.head.headers.value("content-length"), "500");
    QVERIFY(!server.requests().at(0).hasHeader("content-length"));
}

void tst_NetworkUploads::stalledUploadTimesOut()
{
    ServerOptions options;
    options.receiveBuffer = 16 * 1024;
    ScriptEntry unread = entry({stall()});
    unread.body = BodyMode::Leave;
    ScriptedServer server({unread}, options);
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("PUT", server.urlText(), fullHeaders(), QByteArray(32 * 1024 * 1024, 'x')),
                {.timeout = Timeout(5s, 400ms)});
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), Error::ReadTimeout);
    QVERIFY(client.uploaded < 32 * 1024 * 1024);
}

FINGERPOST_TEST(tst_NetworkUploads)
#include "tst_networkuploads.moc"
