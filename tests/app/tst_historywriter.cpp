// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/blockindex.h"
#include "exchange/hopstory.h"
#include "history/historybodies.h"
#include "history/historywriter.h"
#include "secrets/redaction.h"
#include "workspace/authfields.h"
#include "workspace/playgroundhost.h"

#include "historyfixture.h"
#include "support/certificates.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/responserecord.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QStringEncoder>
#include <QTest>
#include <QUrl>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

class TestHistoryWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comesBackWhole();
    void chainTellsTheSame();
    void loopTellsTheSame();
    void formComesBack();
    void encodingComesBack();
    void tlsAndEngineComeBack();
    void recordsOfBefore();
    void failureComesBack();
    void secretsAreNotWritten();
    void secretsOfAnswersAreNotWritten();
    void secretsInOtherCharsetsAreNotWritten();
    void filesInOtherCharsetsAreFound();
    void tokensInAddressesOfAnswersAreNotWritten();
    void dotsAsLongAsTheSecretAreNoticed();
    void variables();
    void whatHadNoValue();
    void nothingSentIsNothingKept();
    void switchedOff();
    void largeBodyIsNotKept();
    void fullDiskIsToldOnce();
    void damagedIsToldAndGoesOn();
    void deletingTells();
    void manyAreDeletedInPieces();
    void failedDeletionTells();
    void wordsOfCookiesStayInBodies();
    void renamedWhileUnderWay();

private:
    [[nodiscard]] bool send(const RequestDraft &draft, const ExchangeRun::Options &options = {});
    /// A hop of GET that was answered.
    [[nodiscard]] static Hop hopTo(const QString &url);
    /// An exchange of that hop alone.
    void write(const Hop &hop);
    /// What the history has of the last run; its restored outcome in m_outcome.
    [[nodiscard]] bool readBack();
    [[nodiscard]] QString url(const QString &path) const
    {
        return m_playground->url().toString(QUrl::RemovePath) + path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<HistoryWriter> m_writer;
    std::unique_ptr<Requests::Session> m_session;
    std::unique_ptr<PlaygroundHost> m_playground;
    std::unique_ptr<ExchangeRun> m_run;
    HistoryId m_id = 0;
    HistoryRecord m_record;
    ExchangeRun::Outcome m_outcome;
};

void TestHistoryWriter::init()
{
    Requests::Test::clearEnvironment();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history"_s));
    m_writer = std::make_unique<HistoryWriter>(*m_store);
    m_session = std::make_unique<Requests::Session>();
    if (!m_playground) {
        m_playground = std::make_unique<PlaygroundHost>();
        QSignalSpy started(m_playground.get(), &PlaygroundHost::started);
        m_playground->start(0);
        QVERIFY(started.wait(10'000));
    }
}

void TestHistoryWriter::cleanup()
{
    m_run.reset();
    m_writer.reset();
    m_store.reset();
    m_session.reset();
}

Hop TestHistoryWriter::hopTo(const QString &url)
{
    Hop hop;
    hop.request.setMethod("GET");
    hop.request.setUrl(url);
    hop.response.setStatusCode(200);
    hop.response.setUrl(url);
    hop.headReceived = hop.finished = true;
    return hop;
}

void TestHistoryWriter::write(const Hop &hop)
{
    ExchangeRun::Outcome outcome;
    outcome.draft = RequestDraft::create("GET", hop.request.url());
    outcome.started = QDateTime::currentDateTime();
    outcome.hops = {hop};
    m_id = m_writer->write(*ExchangeRun::restored(outcome));
    m_writer->flush();
}

bool TestHistoryWriter::send(const RequestDraft &draft, const ExchangeRun::Options &options)
{
    m_run = std::make_unique<ExchangeRun>();
    m_run->start(*m_session, draft, options);
    if (!QTest::qWaitFor([this] { return !m_run->isRunning(); }, 20'000))
        return false;
    m_id = m_writer->write(*m_run);
    m_writer->flush();
    return m_id > 0;
}

bool TestHistoryWriter::readBack()
{
    bool came = false;
    bool isThere = false;
    m_store->load(m_id, this, [&](const Requests::Result<HistoryRecord> &record) {
        came = true;
        isThere = record.ok();
        if (record)
            m_record = *record;
    });
    if (!QTest::qWaitFor([&came] { return came; }) || !isThere)
        return false;
    m_outcome = outcomeOf(m_record, m_store->bodies());
    return true;
}

void TestHistoryWriter::comesBackWhole()
{
    RequestDraft draft = RequestDraft::create("POST", url(u"/redirect-to?url=/anything&status_code=307"_s));
    draft.bodyKind = BodyKind::Json;
    draft.json = u"{\"big\": 9007199254740993}"_s;
    QVERIFY(send(draft));
    QVERIFY(readBack());
    QCOMPARE(m_outcome.hops.size(), m_run->hops().size());
    QCOMPARE(m_outcome.hops.size(), 2);
    QVERIFY(qAbs(m_outcome.started.msecsTo(m_run->startedAt())) < 1);
    QCOMPARE(m_outcome.elapsedMs, m_run->elapsedMs());
    QCOMPARE(m_outcome.firstByteMs, m_run->firstByteMs());
    QCOMPARE(m_outcome.draft.json, draft.json);
    for (int i = 0; i < 2; ++i) {
        const Hop &before = m_run->hops().at(i);
        const Hop &after = m_outcome.hops.at(i);
        QCOMPARE(after.request.method(), before.request.method());
        QCOMPARE(after.request.url(), before.request.url());
        QCOMPARE(after.request.headers(), before.request.headers());
        QCOMPARE(after.request.wireBytes(), before.request.wireBytes()); // with its body
        QCOMPARE(after.response.statusCode(), before.response.statusCode());
        QCOMPARE(after.response.reason(), before.response.reason());
        QCOMPARE(after.response.url(), before.response.url());
        QCOMPARE(after.response.headers(), before.response.headers());
        QCOMPARE(after.response.httpVersion(), before.response.httpVersion());
        QCOMPARE(after.response.elapsed(), before.response.elapsed());
        QCOMPARE(after.response.timings().firstByte, before.response.timings().firstByte);
        QCOMPARE(after.response.timings().connectStart, before.response.timings().connectStart);
        QCOMPARE(after.response.timings().finished, before.response.timings().finished);
        QCOMPARE(after.response.wireBodySize(), before.response.wireBodySize());
        QCOMPARE(after.response.bodySize(), before.response.bodySize());
        QCOMPARE(after.response.history().size(), i);
        QCOMPARE(after.changes, before.changes);
        QVERIFY(before.startedMs >= 0);
        QCOMPARE(after.startedMs, before.startedMs);
        QCOMPARE(before.carrier, HopCarrier::Qt);
        QCOMPARE(after.carrier, before.carrier);
        if (before.body)
            QCOMPARE(after.body->read(0, 1 << 20), before.body->read(0, 1 << 20));
    }
    QVERIFY(m_outcome.hops.constLast().body->read(0, 1 << 20).contains("9007199254740993"));
    QVERIFY(m_outcome.hops.constLast().body->isComplete());
    QVERIFY(!m_record.isMasked);
    const auto shown = ExchangeRun::restored(m_outcome);
    QVERIFY(!shown->isRunning());
    QCOMPARE(shown->elapsedMs(), m_run->elapsedMs());
    QCOMPARE(shown->progress().decoded, m_run->progress().decoded);
}

/// Also why a cookie did not go on.
void TestHistoryWriter::chainTellsTheSame()
{
    const Requests::Test::ScriptedServer server(
        {Requests::Test::reply(302, {},
                               {{"Location", "/app/two"},
                                {"Set-Cookie", "here=mK7givenX9; Path=/app"},
                                {"Set-Cookie", "all=2; Path=/"}}),
         Requests::Test::redirect("/other"), Requests::Test::reply(200, "ok")});
    QVERIFY(send(RequestDraft::create("GET", server.urlText("/app/one"))));
    QVERIFY(!everythingIn(m_folder->path()).contains("mK7"));
    QVERIFY(readBack());
    const QList<HopStory> before = tellChain(m_run->hops());
    const QList<HopStory> after = tellChain(m_outcome.hops);
    QCOMPARE(after.size(), 3);
    QCOMPARE(before.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(after.at(i).facts.size(), before.at(i).facts.size());
        for (qsizetype j = 0; j < before.at(i).facts.size(); ++j) {
            QCOMPARE(after.at(i).facts.at(j).what, before.at(i).facts.at(j).what);
            QCOMPARE(after.at(i).facts.at(j).why, before.at(i).facts.at(j).why);
            QCOMPARE(after.at(i).facts.at(j).rule, before.at(i).facts.at(j).rule);
        }
        QCOMPARE(after.at(i).requestNotes.size(), before.at(i).requestNotes.size());
        for (qsizetype j = 0; j < before.at(i).requestNotes.size(); ++j)
            QCOMPARE(after.at(i).requestNotes.at(j).text, before.at(i).requestNotes.at(j).text);
    }
    QVERIFY(!after.at(2).requestNotes.isEmpty()); // one of two cookies was sent
}

/// Of cookies with another value there are dots like the dots before.
void TestHistoryWriter::loopTellsTheSame()
{
    const auto again = [](const QByteArray &cookie) {
        return Requests::Test::reply(302, {}, {{"Location", "/again"}, {"Set-Cookie", cookie}});
    };
    const Requests::Test::ScriptedServer server(
        {again("turn=mK7zeroX9; Path=/"), again("turn=mK7oneX9; Path=/"), Requests::Test::reply(200, "ok")});
    QVERIFY(send(RequestDraft::create("GET", server.urlText("/start"))));
    QVERIFY(readBack());
    const HopStory before = tellChain(m_run->hops()).constLast();
    const HopStory after = tellChain(m_outcome.hops).constLast();
    QCOMPARE(before.loopsTo, 1);
    QCOMPARE(after.loopsTo, 1);
    const auto loopOf = [](const HopStory &story) {
        for (const HopFact &fact : story.facts) {
            if (fact.about == HopFact::About::Loop)
                return fact.why;
        }
        return QString();
    };
    QVERIFY(loopOf(before).contains("other cookies"_L1));
    QCOMPARE(loopOf(after), loopOf(before));
}

/// What only the header says the body is.
void TestHistoryWriter::formComesBack()
{
    QVERIFY(send(RequestDraft::create("GET", url(u"/sse?count=1&interval_ms=0"_s))));
    QCOMPARE(m_run->hops().constLast().body->form(), BodyForm::Events);
    QVERIFY(readBack());
    QVERIFY(m_outcome.hops.constLast().body);
    QCOMPARE(m_outcome.hops.constLast().body->form(), BodyForm::Events);
}

/// Also one that a hook of the session has set, against the field.
void TestHistoryWriter::encodingComesBack()
{
    Hop hop = hopTo(u"http://a.test/"_s);
    hop.response.setHeaders({{"Content-Type", "text/plain; charset=iso-8859-1"}});
    hop.response.setEncoding("utf-8");
    hop.body = BodyStore::fromBytes("ångström", "text/plain; charset=iso-8859-1");
    write(hop);
    QVERIFY(readBack());
    QCOMPARE(m_outcome.hops.constFirst().response.encoding(), "utf-8");
    hop.response.setEncoding("iso-8859-1"); // what the field says
    write(hop);
    QVERIFY(readBack());
    QCOMPARE(m_outcome.hops.constFirst().response.encoding(), "iso-8859-1");
}

void TestHistoryWriter::tlsAndEngineComeBack()
{
    Hop hop = hopTo(u"https://a.test/"_s);
    Requests::ResponseRecord told;
    told.tls = {u"TLS 1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, "h2", {}, true, true};
    told.tls.peerChain = QSslCertificate::fromPath(Requests::Test::certificatePath(u"ca.pem"_s));
    QVERIFY(!told.tls.peerChain.isEmpty());
    told.rejectedCookies = {{"a=b; Domain=x", Requests::CookieRule::ForeignDomain, u"Because."_s}};
    told.engineUse = {Requests::Engine::Curl, {{Requests::Deviation::Material, "head-body", u"Why."_s}}};
    restoreResponse(&hop.response, told);
    hop.carrier = HopCarrier::Curl;
    hop.verify = Requests::Verify::against(u"/etc/ssl/own.pem"_s);
    write(hop);
    QVERIFY(readBack());
    QVERIFY(m_outcome.hops.constFirst().verify.isOn());
    QCOMPARE(m_outcome.hops.constFirst().verify.caBundle(), u"/etc/ssl/own.pem"_s);
    const Requests::TlsInfo tls = m_outcome.hops.constFirst().response.tls();
    QCOMPARE(tls.protocol, told.tls.protocol);
    QCOMPARE(tls.cipher, told.tls.cipher);
    QCOMPARE(tls.alpn, told.tls.alpn);
    QCOMPARE(tls.peerChain, told.tls.peerChain);
    QVERIFY(tls.verified && tls.clientCertificateSent);
    const Requests::EngineUse use = m_outcome.hops.constFirst().response.engineUse();
    QVERIFY(use.engine == Requests::Engine::Curl);
    QCOMPARE(use.reasons.size(), 1);
    QCOMPARE(use.reasons.constFirst().id, "head-body");
    QCOMPARE(use.reasons.constFirst().text, u"Why."_s);
    QCOMPARE(m_outcome.hops.constFirst().carrier, HopCarrier::Curl);
    const auto rejected = m_outcome.hops.constFirst().response.rejectedCookies();
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(rejected.constFirst().rule, Requests::CookieRule::ForeignDomain);
    QVERIFY(!rejected.constFirst().setCookie.contains("a=b")); // a cookie is a secret
}

/// As it was written before hops said when they began and what was verified.
void TestHistoryWriter::recordsOfBefore()
{
    QVERIFY(send(RequestDraft::create("GET", url(u"/json"_s))));
    QVERIFY(readBack());
    m_record.verify = false;
    QJsonObject json = QJsonDocument::fromJson(m_record.toJson()).object();
    QJsonArray hops = json[u"hops"_s].toArray();
    QJsonObject hop = hops.at(0).toObject();
    QVERIFY(hop.contains(u"startedMs"_s) && hop.contains(u"verify"_s));
    hop.remove(u"startedMs"_s);
    hop.remove(u"carrier"_s);
    hop.remove(u"verify"_s);
    hops[0] = hop;
    json[u"hops"_s] = hops;
    const auto read = HistoryRecord::fromJson(QJsonDocument(json).toJson());
    QVERIFY(read.ok());
    QCOMPARE(read->hops.constFirst().startedMs, -1);
    QCOMPARE(read->hops.constFirst().carrier, HopCarrier::Unknown);
    QVERIFY(!read->hops.constFirst().verify.isOn()); // as all of the exchange was sent
    QCOMPARE(read->hops.constFirst().response.statusCode(), 200);
}

void TestHistoryWriter::failureComesBack()
{
    QVERIFY(send(RequestDraft::create("GET", u"http://127.0.0.1:1/"_s)));
    QVERIFY(readBack());
    QCOMPARE(m_outcome.error.code(), m_run->error().code());
    QCOMPARE(m_outcome.error.cause(), m_run->error().cause());
    QCOMPARE(m_outcome.error.message(), m_run->error().message());
    QCOMPARE(m_outcome.error.detail(), m_run->error().detail());
    QCOMPARE(m_outcome.error.url(), m_run->error().url());
    QCOMPARE(m_outcome.error.hop(), m_run->error().hop());
}

void TestHistoryWriter::secretsAreNotWritten()
{
    RequestDraft draft = RequestDraft::create(
        "POST",
        url(u"/anything?api_key=mK7queryX9&page=2"_s).replace("http://"_L1, "http://ada:mK7userinfoX9@"_L1));
    draft.headers = {{.key = u"X-Api-Key"_s, .value = u"mK7headerX9"_s},
                     {.key = u"Cookie"_s, .value = u"session=mK7cookieX9"_s}};
    draft.auth.kind = AuthSetting::Kind::Bearer;
    draft.auth.values[AuthKey::Token] = u"mK7bearerX9"_s;
    draft.bodyKind = BodyKind::Json;
    draft.json = u"{\"password\": \"mK7bodyX9\", \"open\": \"seen\"}"_s;
    QVERIFY(send(draft));
    QVERIFY(m_run->hops().constLast().body->read(0, 1 << 20).contains("mK7headerX9")); // the server echoes
    const QByteArray all = everythingIn(m_folder->path());
    QVERIFY2(!all.contains("mK7"), all.mid(all.indexOf("mK7") - 60, 120).constData());
    QVERIFY(!all.contains(QByteArray("ada:mK7userinfoX9").toBase64()));
    QVERIFY(all.contains("seen"));
    QVERIFY(readBack());
    QVERIFY(m_record.isMasked);
    QVERIFY(m_outcome.hops.constFirst().request.url().contains("page=2"_L1));
    QVERIFY(m_outcome.hops.constFirst().request.headers().value("Authorization").startsWith("Bearer "));
    QCOMPARE(m_outcome.draft.auth.kind, AuthSetting::Kind::Bearer);
}

void TestHistoryWriter::secretsOfAnswersAreNotWritten()
{
    QVERIFY(send(RequestDraft::create("GET", url(u"/response-headers?Set-Cookie=id%3DmK7givenX9"_s))));
    QVERIFY(m_run->hops().constLast().response.headers().contains("Set-Cookie"));
    const QByteArray all = everythingIn(m_folder->path());
    QVERIFY2(!all.contains("mK7"), all.mid(all.indexOf("mK7") - 60, 120).constData());
}

/// One that was sent, and one that came.
void TestHistoryWriter::secretsInOtherCharsetsAreNotWritten()
{
    const auto utf16 = [](const QString &text) -> QByteArray {
        return QStringEncoder(QStringConverter::Utf16LE)(text);
    };
    const Requests::Test::ScriptedServer server({Requests::Test::reply(
        200, utf16(u"{\"echo\": \"mK7bearerX9\", \"access_token\": \"qZ9tokX91234abcd\"}"_s),
        {{"Content-Type", "application/json; charset=utf-16le"}})});
    RequestDraft draft = RequestDraft::create("GET", server.urlText("/"));
    draft.auth.kind = AuthSetting::Kind::Bearer;
    draft.auth.values[AuthKey::Token] = u"mK7bearerX9"_s;
    QVERIFY(send(draft));
    QVERIFY(m_run->hops().constLast().body->read(0, 1 << 20).contains(utf16(u"mK7bearerX9"_s)));
    const QByteArray all = everythingIn(m_folder->path());
    for (const QString &secret : {u"mK7bearerX9"_s, u"qZ9tokX91234abcd"_s}) {
        QVERIFY(!all.contains(utf16(secret)));
        QVERIFY(!all.contains(secret.toUtf8()));
        QVERIFY(!all.contains(secret.toLower().toUtf8())); // as the index has words
    }
    QVERIFY(all.contains(utf16(u"echo"_s)));
}

/// Which were sent: by their words, and without secrets.
void TestHistoryWriter::filesInOtherCharsetsAreFound()
{
    const auto utf16 = [](const QString &text) -> QByteArray {
        return QStringEncoder(QStringConverter::Utf16LE)(text);
    };
    const Requests::Test::ScriptedServer server({Requests::Test::reply(200, "ok")});
    RequestDraft draft = RequestDraft::create("POST", server.urlText("/"));
    draft.bodyKind = BodyKind::File;
    draft.filePath =
        Requests::Test::writeFile(m_folder->filePath(u"sent.txt"_s), utf16(u"Zanzibar mK7bearerX9 quagga"_s));
    draft.headers = {{.key = u"Content-Type"_s, .value = u"text/plain; charset=utf-16le"_s}};
    draft.auth.kind = AuthSetting::Kind::Bearer;
    draft.auth.values[AuthKey::Token] = u"mK7bearerX9"_s;
    QVERIFY(send(draft));
    QVERIFY(!everythingIn(m_folder->filePath(u"history"_s)).contains(utf16(u"mK7bearerX9"_s)));
    qsizetype found = 0;
    m_store->find(HistoryQuery::parse(u"body:quagga"_s), std::numeric_limits<HistoryId>::max(), 10, {}, this,
                  [&found](const HistoryStore::Entries &entries) { found = entries ? entries->size() : -1; });
    QTRY_COMPARE(found, 1);
}

/// As OAuth's implicit grant hands them over; the redirect was not followed.
void TestHistoryWriter::tokensInAddressesOfAnswersAreNotWritten()
{
    Hop hop = hopTo(u"https://id.test/authorize"_s);
    hop.request.headers().add("Referer", "https://app.test/?session_token=mK7refererX9");
    hop.response.setStatusCode(302);
    hop.response.setHeaders({{"Location", "https://app.test/cb#access_token=mK7fragmentX9&state=seen"},
                             {"Content-Location", "/cb?id_token=mK7queryX9"}});
    write(hop);
    const QByteArray all = everythingIn(m_folder->path());
    QVERIFY2(!all.contains("mK7"), all.mid(all.indexOf("mK7") - 60, 120).constData());
    QVERIFY(all.contains("state=seen"));
}

void TestHistoryWriter::dotsAsLongAsTheSecretAreNoticed()
{
    const QByteArray secret = "mK7aX9bY8cZ1"; // twelve bytes, as the dots are
    QCOMPARE(secret.size(), qsizetype(qstrlen(Redactor::Dots)));
    Hop hop = hopTo(u"http://a.test/"_s);
    hop.body = std::make_shared<BodyStore>("application/json");
    QVERIFY(hop.body->append(QByteArray("{\"access_token\": \"" + secret + "\"}")));
    hop.body->finished({});
    write(hop);
    QVERIFY(!everythingIn(m_folder->path()).contains("mK7"));
    QVERIFY(readBack());
    QVERIFY(m_record.isMasked);
}

void TestHistoryWriter::variables()
{
    auto sources = std::make_shared<ResolverSources>();
    sources->scopes =
        VariableScopes({{ScopeKind::Environment,
                         u"env"_s,
                         u"dev"_s,
                         {{.name = u"page"_s, .value = u"7"_s}, {.name = u"base"_s, .value = url({})}}}});
    QVERIFY(send(RequestDraft::create("GET", u"{{base}}/anything?page={{page}}"_s), {.variables = sources}));
    QVERIFY(readBack());
    QCOMPARE(m_record.draft.url, u"{{base}}/anything?page={{page}}"_s);
    QCOMPARE(m_record.sent.url, url(u"/anything?page=7"_s));
    QVERIFY(m_record.values.contains(HistoryValue{u"page"_s, u"7"_s, u"dev"_s}));
}

/// Somebody sent it all the same.
void TestHistoryWriter::whatHadNoValue()
{
    QVERIFY(send(RequestDraft::create("GET", url(u"/anything?page={{page}}"_s)),
                 {.variables = std::make_shared<ResolverSources>(), .sendUnresolved = true}));
    QVERIFY(readBack());
    QVERIFY(m_record.sent.url.contains("{{page}}"_L1));
    QVERIFY(m_outcome.options.sendUnresolved);
}

void TestHistoryWriter::nothingSentIsNothingKept()
{
    QVERIFY(!send(RequestDraft::create("GET", u"nonsense://x"_s)) || !m_run->hops().isEmpty());
}

void TestHistoryWriter::switchedOff()
{
    m_writer->setEnabled(false);
    QVERIFY(!send(RequestDraft::create("GET", url(u"/get"_s))));
    QVERIFY(everythingIn(m_folder->path()).isEmpty());
}

void TestHistoryWriter::largeBodyIsNotKept()
{
    m_store->setBudget(380'000);
    QVERIFY(send(RequestDraft::create("GET", url(u"/bytes/100000"_s))));
    QVERIFY(readBack());
    QVERIFY(m_record.hops.constFirst().received.hash.isEmpty());
    QVERIFY(!m_record.hops.constFirst().received.missing.isEmpty());
    QVERIFY(!m_outcome.hops.constFirst().body);
    QCOMPARE(m_outcome.hops.constFirst().response.bodySize(), 100'000);
}

void TestHistoryWriter::fullDiskIsToldOnce()
{
    QSignalSpy failed(m_store.get(), &HistoryStore::failed);
    {
        const Requests::Test::FileSizeLimit full(10'000);
        for (int i = 0; i < 3; ++i)
            QVERIFY(send(RequestDraft::create("GET", url(u"/bytes/50000"_s))));
    }
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.constFirst().constFirst().toString().isEmpty());
    QCOMPARE(m_run->hops().constLast().body->size(), 50'000); // the answer is there
    QVERIFY(send(RequestDraft::create("GET", url(u"/get"_s))));
    QVERIFY(readBack());
    QCOMPARE(failed.size(), 1);
}

void TestHistoryWriter::damagedIsToldAndGoesOn()
{
    QVERIFY(send(RequestDraft::create("GET", url(u"/get"_s))));
    cleanup();
    Requests::Test::writeFile(m_folder->filePath(u"history/history.sqlite"_s), QByteArray(100'000, 'x'));
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history"_s));
    m_writer = std::make_unique<HistoryWriter>(*m_store);
    m_session = std::make_unique<Requests::Session>();
    QSignalSpy aside(m_store.get(), &HistoryStore::setAside);
    QVERIFY(send(RequestDraft::create("GET", url(u"/get"_s))));
    QTRY_COMPARE(aside.size(), 1);
    QVERIFY(readBack());
}

void TestHistoryWriter::deletingTells()
{
    QSignalSpy added(m_store.get(), &HistoryStore::added);
    QSignalSpy removed(m_store.get(), &HistoryStore::removed);
    QSignalSpy cleared(m_store.get(), &HistoryStore::cleared);
    QVERIFY(send(RequestDraft::create("GET", url(u"/get"_s))));
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(added.constFirst().constFirst().value<HistoryEntry>().status, 200);
    m_store->remove({m_id});
    m_store->flush();
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(!readBack());
    m_store->removeAll();
    m_store->flush();
    QTRY_COMPARE(cleared.size(), 1);
}

/// Each is told when it is gone, and all are gone in the end.
void TestHistoryWriter::manyAreDeletedInPieces()
{
    QSignalSpy removed(m_store.get(), &HistoryStore::removed);
    HistoryAddition addition = additionOf(m_store->bodies(), 1, "GET", u"http://a.test/"_s, 200, "x");
    QList<HistoryId> ids;
    for (int id = 1; id <= 450; ++id) {
        ids.append(id);
        addition.record.id = id;
        m_store->add(addition);
        addition.bodies.clear(); // the others share it
    }
    m_store->remove(ids);
    m_store->flush();
    QVERIFY(removed.size() > 1);
    QList<HistoryId> told;
    for (const QList<QVariant> &each : std::as_const(removed))
        told += each.constFirst().value<QList<HistoryId>>();
    QCOMPARE(told, ids);
    qint64 left = -1;
    connect(m_store.get(), &HistoryStore::countChanged, this, [&left](qint64 count) { left = count; });
    m_store->askSize();
    QTRY_COMPARE(left, 0);
    disconnect(m_store.get(), &HistoryStore::countChanged, this, nullptr);
}

/// Each time, also when it was told before that nothing can be written.
void TestHistoryWriter::failedDeletionTells()
{
    const QString place = Requests::Test::writeFile(m_folder->filePath(u"file"_s), "no folder");
    HistoryStore store(place + "/history"_L1);
    QSignalSpy failed(&store, &HistoryStore::failed);
    QSignalSpy removeFailed(&store, &HistoryStore::removeFailed);
    store.askSize();
    QTRY_COMPARE(failed.size(), 1);
    store.remove({1});
    store.removeAll();
    QTRY_COMPARE(removeFailed.size(), 2);
    QCOMPARE(failed.size(), 1);
}

void TestHistoryWriter::wordsOfCookiesStayInBodies()
{
    const QByteArray body = R"({"ok": true, "lang": "en-US", "since": 2026})";
    Hop hop = hopTo(u"http://a.test/"_s);
    hop.request.headers().add("Cookie", "consent=true; lang=en-US; since=2026");
    hop.body = BodyStore::fromBytes(body, "application/json");
    write(hop);
    QVERIFY(readBack());
    QVERIFY(m_outcome.hops.constFirst().body);
    QCOMPARE(m_outcome.hops.constFirst().body->read(0, 1 << 20), body);
    QVERIFY(!m_outcome.hops.constFirst().request.headers().value("Cookie").contains("true"));
}

/// An exchange that began later is of another request, which has taken the old name.
void TestHistoryWriter::renamedWhileUnderWay()
{
    const auto pathOf = [this](const QDateTime &started) {
        ExchangeRun::Outcome outcome;
        outcome.draft = RequestDraft::create("GET", u"http://a.test/"_s);
        outcome.draft.collection = u"/c"_s;
        outcome.draft.path = u"a/x.yml"_s;
        outcome.started = started;
        outcome.hops = {hopTo(u"http://a.test/"_s)};
        m_id = m_writer->write(*ExchangeRun::restored(outcome));
        m_writer->flush();
        return readBack() ? m_record.draft.path : QString();
    };
    const QDateTime now = QDateTime::currentDateTime();
    m_store->relocate(u"/c"_s, u"a"_s, u"b"_s);
    m_store->relocate(u"/other"_s, u"b"_s, u"c"_s);
    QCOMPARE(pathOf(now.addSecs(-60)), u"b/x.yml"_s);
    QCOMPARE(pathOf(now.addSecs(3600)), u"a/x.yml"_s);
}

FINGERPOST_TEST(TestHistoryWriter)
#include "tst_historywriter.moc"
