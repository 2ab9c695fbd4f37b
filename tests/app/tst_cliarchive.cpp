// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitest.h"
#include "support/files.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using namespace Requests::Test;

namespace {

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// The fields that HAR 1.2 demands, with their types; the first one that is missing or wrong.
QString harProblem(const QJsonObject &har)
{
    using Type = QJsonValue::Type;
    using Demands = QList<std::pair<QString, Type>>;
    const auto lacks = [](const QJsonObject &object, const Demands &demands) -> QString {
        for (const auto &[name, type] : demands) {
            if (object.value(name).type() != type)
                return name;
        }
        return {};
    };
    const QJsonObject log = har.value(u"log"_s).toObject();
    if (log.value(u"version"_s) != u"1.2"_s)
        return u"version"_s;
    if (const QString name = lacks(log, {{u"creator"_s, Type::Object}, {u"entries"_s, Type::Array}});
        !name.isEmpty())
        return name;
    const QJsonArray entries = log.value(u"entries"_s).toArray();
    for (const auto &value : entries) {
        const QJsonObject entry = value.toObject();
        const std::pair<QJsonObject, Demands> parts[] = {
            {log.value(u"creator"_s).toObject(), {{u"name"_s, Type::String}, {u"version"_s, Type::String}}},
            {entry,
             {{u"startedDateTime"_s, Type::String},
              {u"time"_s, Type::Double},
              {u"request"_s, Type::Object},
              {u"response"_s, Type::Object},
              {u"cache"_s, Type::Object},
              {u"timings"_s, Type::Object}}},
            {entry.value(u"request"_s).toObject(),
             {{u"method"_s, Type::String},
              {u"url"_s, Type::String},
              {u"httpVersion"_s, Type::String},
              {u"cookies"_s, Type::Array},
              {u"headers"_s, Type::Array},
              {u"queryString"_s, Type::Array},
              {u"headersSize"_s, Type::Double},
              {u"bodySize"_s, Type::Double}}},
            {entry.value(u"response"_s).toObject(),
             {{u"status"_s, Type::Double},
              {u"statusText"_s, Type::String},
              {u"httpVersion"_s, Type::String},
              {u"cookies"_s, Type::Array},
              {u"headers"_s, Type::Array},
              {u"content"_s, Type::Object},
              {u"redirectURL"_s, Type::String},
              {u"headersSize"_s, Type::Double},
              {u"bodySize"_s, Type::Double}}},
            {entry.value(u"response"_s).toObject().value(u"content"_s).toObject(),
             {{u"size"_s, Type::Double}, {u"mimeType"_s, Type::String}}},
            {entry.value(u"timings"_s).toObject(),
             {{u"send"_s, Type::Double}, {u"wait"_s, Type::Double}, {u"receive"_s, Type::Double}}},
        };
        for (const auto &[object, demands] : parts) {
            if (const QString name = lacks(object, demands); !name.isEmpty())
                return name;
        }
        if (!QDateTime::fromString(entry.value(u"startedDateTime"_s).toString(), Qt::ISODateWithMs).isValid())
            return u"startedDateTime"_s;
        const QJsonObject timings = entry.value(u"timings"_s).toObject();
        for (const QString &name : {u"send"_s, u"wait"_s, u"receive"_s}) {
            if (timings.value(name).toDouble() < 0)
                return name;
        }
    }
    return {};
}

} // namespace

class tst_CliArchive : public CliTest {
    Q_OBJECT

private Q_SLOTS:
    void har();
    void harHidesWhatTravelled();
    void harOfLargeAndBinaryBodies();
    void harOfFailure();
};

void tst_CliArchive::har()
{
    ScriptedServer server([](const RecordedRequest &request) {
        return request.target().startsWith("/b")
            ? message(200, "{\"ä\":1}", {{"Content-Type", "application/json"}})
            : message(302, "moved", {{"Location", "/b?q=1%202"}, {"Set-Cookie", "k=hidden"}});
    });
    const QString file = path(u"a.har"_s);
    const QStringList request{u"send"_s,   u"PUT"_s,    server.urlText("/a"), u"-d"_s, u"sent"_s,
                              u"--auth"_s, u"ada:pw"_s, u"--har"_s,           file};
    QCOMPARE(runCli(request).out, "{\"ä\":1}");
    const QByteArray bytes = contentOf(file);
    QCOMPARE(harProblem(objectOf(bytes)), QString());
    const QJsonArray entries = objectOf(bytes).value(u"log"_s)[u"entries"_s].toArray();
    QCOMPARE(entries.size(), 2);
    const QJsonObject first = entries.at(0).toObject();
    QCOMPARE(first[u"request"_s][u"method"_s].toString(), u"PUT"_s);
    QCOMPARE(first[u"request"_s][u"postData"_s][u"text"_s].toString(), u"sent"_s);
    QCOMPARE(first[u"response"_s][u"status"_s].toInt(), 302);
    QCOMPARE(first[u"response"_s][u"redirectURL"_s].toString(), u"/b?q=1%202"_s);
    QCOMPARE(first[u"response"_s][u"content"_s][u"text"_s].toString(), u"moved"_s);
    const QJsonObject last = entries.at(1).toObject();
    QCOMPARE(last[u"request"_s][u"queryString"_s][0][u"value"_s].toString(), u"1 2"_s);
    QCOMPARE(last[u"response"_s][u"content"_s][u"text"_s].toString(), u"{\"ä\":1}"_s);
    QCOMPARE(last[u"response"_s][u"content"_s][u"mimeType"_s].toString(), u"application/json"_s);
    QVERIFY(first[u"startedDateTime"_s].toString() <= last[u"startedDateTime"_s].toString());
    QVERIFY(!bytes.contains("hidden") && !bytes.contains("Basic "));
    QCOMPARE(last[u"request"_s][u"cookies"_s][0][u"value"_s].toString(), u"[redacted]"_s);

    QCOMPARE(runCli(request + QStringList{u"--har-with-secrets"_s}).code, 0);
    QVERIFY(contentOf(file).contains("hidden") && contentOf(file).contains("Basic YWRhOnB3"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(file).permissions() & others));
}

void tst_CliArchive::harHidesWhatTravelled()
{
    // A server that repeats what it gets, as an echo or an error page does.
    ScriptedServer server([](const RecordedRequest &request) {
        return message(200, request.target() + ' ' + request.header("Authorization") + ' ' + request.body,
                       {{"Content-Type", "text/plain"}, {"Set-Cookie", "k=true; Path=/"}});
    });
    const QString file = path(u"a.har"_s);
    const QString url = server.urlText("/x?api_key=qu3ry-Secret&page=2");
    const QStringList request{u"send"_s,
                              u"POST"_s,
                              url,
                              u"-d"_s,
                              u"password=b0dy-Secret&x=1"_s,
                              u"--auth"_s,
                              u"ada:l0gin-Secret"_s,
                              u"--har"_s,
                              file};
    QCOMPARE(runCli(request).code, 0);
    const QByteArray bytes = contentOf(file);
    QCOMPARE(harProblem(objectOf(bytes)), QString()); // "true" is hidden as a value, and stays as a word
    QVERIFY2(!bytes.contains("null"), bytes.constData()); // HAR 1.2: an encoding is a text, or is not there
    for (const char *secret : {"qu3ry-Secret", "b0dy-Secret", "l0gin-Secret", "YWRhOmwwZ2luLVNlY3JldA"})
        QVERIFY2(!bytes.contains(secret), bytes.constData());
    QVERIFY(bytes.contains("page=2") && bytes.contains("x=1"));

    QCOMPARE(runCli(request + QStringList{u"--har-with-secrets"_s}).code, 0);
    for (const char *secret : {"qu3ry-Secret", "b0dy-Secret", "YWRhOmwwZ2luLVNlY3JldA"})
        QVERIFY(contentOf(file).contains(secret));
}

void tst_CliArchive::harOfLargeAndBinaryBodies()
{
    const QByteArray binary("\x89PNG\0\xff", 6);
    ScriptedServer server({reply(200, binary), reply(200, QByteArray(9 * 1024 * 1024, 'x'))});
    const QString file = path(u"a.har"_s);
    const QStringList request{u"send"_s,  u"GET"_s, server.urlText(), u"-o"_s, path(u"out"_s),
                              u"--har"_s, file};
    const auto content = [&file] {
        return objectOf(contentOf(file))
            .value(u"log"_s)[u"entries"_s][0][u"response"_s][u"content"_s]
            .toObject();
    };
    QCOMPARE(runCli(request).code, 0);
    QCOMPARE(content()[u"encoding"_s].toString(), u"base64"_s);
    QCOMPARE(QByteArray::fromBase64(content()[u"text"_s].toString().toLatin1()), binary);
    QCOMPARE(contentOf(path(u"out"_s)), binary);

    QCOMPARE(runCli(request).code, 0);
    QCOMPARE(content()[u"size"_s].toInteger(), 9 * 1024 * 1024);
    QVERIFY(!content().contains(u"text"_s));
    QVERIFY(content()[u"comment"_s].toString().contains(u"left out"_s));
    QCOMPARE(QFileInfo(path(u"out"_s)).size(), 9 * 1024 * 1024);
}

void tst_CliArchive::harOfFailure()
{
    const QString file = path(u"a.har"_s);
    QCOMPARE(runCli({u"send"_s, u"GET"_s, u"http://127.0.0.1:1/"_s, u"--har"_s, file}).code, 1);
    const QJsonObject har = objectOf(contentOf(file));
    QCOMPARE(harProblem(har), QString());
    QCOMPARE(har[u"log"_s][u"entries"_s][0][u"response"_s][u"status"_s].toInt(), 0);
    QVERIFY(
        har[u"log"_s][u"entries"_s][0][u"comment"_s].toString().startsWith(u"Nothing accepts connections"_s));
}

FINGERPOST_TEST(tst_CliArchive)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_cliarchive.moc"
