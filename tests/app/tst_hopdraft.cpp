// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be done with a hop: sent again by itself, copied as curl, saved as HAR; when it did what, and with
// which certificates.
#include "chainfixture.h"
#include "collections/inheritance.h"
#include "exchange/certificatefacts.h"
#include "exchange/chainarchive.h"
#include "exchange/curlcommand.h"
#include "exchange/hopdraft.h"
#include "exchange/timeline.h"
#include "support/certificates.h"

#include <qrequests/har.h>

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QStringEncoder>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using Requests::Test::ScriptedServer;

namespace {

RequestDraft loginDraft(const QString &url)
{
    RequestDraft draft = RequestDraft::create("PUT", url, u"Update"_s);
    draft.bodyKind = BodyKind::Json;
    draft.json = u"{\"n\": 1.00}"_s;
    draft.headers = {{.key = u"X-Trace"_s, .value = u"7"_s},
                     {.enabled = false, .key = u"X-Off"_s, .value = u"1"_s}};
    draft.auth = {.kind = AuthSetting::Kind::Basic,
                  .values = {{u"username"_s, u"ada"_s}, {u"password"_s, u"secret"_s}},
                  .otherType = {}};
    draft.collection = u"/c"_s;
    draft.path = u"a.yml"_s;
    return draft;
}

QStringList keysOf(const QList<KeyValue> &rows)
{
    QStringList keys;
    for (const KeyValue &row : rows)
        keys.append(row.key);
    return keys;
}

} // namespace

class TestHopDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Requests::Test::clearEnvironment(); }
    void firstHopIsWhatWasTyped();
    void otherHostGetsNoCredentials();
    void otherPortGetsNoCredentials();
    void parametersOfTheSessionStayAway();
    void variablesAreFilledIn();
    void stopsBefore_data();
    void stopsBefore();
    void curlSendsTheSame_data();
    void curlSendsTheSame();
    void curlSendsBytesThatAreNoText();
    void curlVerifiesAsTheHopDid();
    void curlTellsNobodyTheLoginOfAProxy();
    void curlRefusesHugeBodies();
    void archiveHasNoSecrets();
    void archiveHasNoSecretsInOtherCharsets_data();
    void archiveHasNoSecretsInOtherCharsets();
    void timelineHasNoGaps();
    void timelineOfATransportThatTellsNothing();
    void ticksAreRound_data();
    void ticksAreRound();
    void certificatesOfAChain();
};

void TestHopDraft::firstHopIsWhatWasTyped()
{
    ScriptedServer server({Requests::Test::redirect("/b", 307), Requests::Test::reply(200, "ok")});
    const RequestDraft typed = loginDraft(server.urlText("/a?x=1"));
    const Chain chain(typed);
    const RequestDraft draft = draftOfHop(chain.run.hops(), 0, typed, chain.run.sessionHeaders());
    QVERIFY(draft.id != typed.id);
    QVERIFY(draft.path.isEmpty() && draft.collection.isEmpty()); // saving it makes a file of its own
    QCOMPARE(draft.method, "PUT");
    QCOMPARE(draft.url, server.urlText("/a?x=1"));
    QCOMPARE(draft.bodyKind, BodyKind::Json);
    QCOMPARE(draft.json, typed.json);
    QCOMPARE(keysOf(draft.headers), QStringList{u"X-Trace"_s}); // what auth and body make is made again
    QVERIFY(draft.auth == typed.auth);
    // Sent, it is the same request on the wire.
    server.setScript({Requests::Test::reply(200, "ok")});
    const Chain again(draft);
    const auto requests = server.requests();
    QCOMPARE(requests.last().body, requests.first().body);
    QCOMPARE(requests.last().line, requests.first().line);
    // The second hop: 307 keeps all of it.
    const RequestDraft second = draftOfHop(chain.run.hops(), 1, typed, chain.run.sessionHeaders());
    QCOMPARE(second.url, server.urlText("/b"));
    QCOMPARE(second.method, "PUT");
    QCOMPARE(second.json, typed.json);
}

void TestHopDraft::otherHostGetsNoCredentials()
{
    ScriptedServer server;
    server.setScript({Requests::Test::redirect(server.url("/b", "localhost").toEncoded()),
                      Requests::Test::reply(200, "ok")});
    const RequestDraft typed = loginDraft(server.urlText("/a"));
    const Chain chain(typed);
    const RequestDraft draft = draftOfHop(chain.run.hops(), 1, typed, chain.run.sessionHeaders());
    QCOMPARE(draft.method, "GET");
    QCOMPARE(draft.bodyKind, BodyKind::None);
    QCOMPARE(draft.auth.kind, AuthSetting::Kind::None);
    QCOMPARE(keysOf(draft.headers), QStringList{u"X-Trace"_s});
}

/// The chain has left them behind there, and so does what is sent from there.
void TestHopDraft::otherPortGetsNoCredentials()
{
    const ScriptedServer other({Requests::Test::reply(200, "ok")});
    const ScriptedServer server({Requests::Test::redirect(other.url("/b").toEncoded())});
    const RequestDraft typed = loginDraft(server.urlText("/a"));
    const Chain chain(typed);
    QCOMPARE(chain.run.hops().size(), 2);
    QVERIFY(chain.run.hops().at(0).request.headers().contains("Authorization"));
    QVERIFY(!chain.run.hops().at(1).request.headers().contains("Authorization"));
    const auto auth = [&](int index) {
        return draftOfHop(chain.run.hops(), index, typed, chain.run.sessionHeaders()).auth;
    };
    QVERIFY(auth(0) == typed.auth);
    QCOMPARE(auth(1).kind, AuthSetting::Kind::None);
}

/// A redirect goes without what the session gave to the first request, and so does what is sent from there.
void TestHopDraft::parametersOfTheSessionStayAway()
{
    const ScriptedServer server({Requests::Test::redirect("/b"), Requests::Test::reply(200, "ok")});
    SessionShare share;
    share.params = {{.key = u"api_key"_s, .value = u"k3y"_s}};
    const Inheritance session({}, {}, share);
    const RequestDraft whole = session.applyTo(RequestDraft::create("GET", server.urlText("/a?x=1")));
    const Chain chain(whole);
    QCOMPARE(chain.run.hops().size(), 2);
    const auto sent = [&](int hop) {
        return session.applyTo(draftOfHop(chain.run.hops(), hop, whole, chain.run.sessionHeaders())).url;
    };
    QCOMPARE(sent(0), server.urlText("/a?x=1&api_key=k3y"));
    QCOMPARE(sent(1), server.urlText("/b"));
}

void TestHopDraft::variablesAreFilledIn()
{
    const ScriptedServer server({Requests::Test::reply(200, "ok")});
    RequestDraft typed = RequestDraft::create("POST", server.urlText("/{{place}}"));
    typed.variables = {{.name = u"place"_s, .value = u"here"_s}};
    typed.headers = {{.key = u"X-Place"_s, .value = u"{{place}}"_s}};
    typed.bodyKind = BodyKind::Text;
    typed.text = u"at {{place}}"_s;
    auto sources = std::make_shared<ResolverSources>();
    sources->scopes = VariableScopes(
        {{.kind = ScopeKind::Request, .id = u"own"_s, .name = u"own"_s, .variables = typed.variables}});
    const Chain chain(typed, {.variables = sources});
    QCOMPARE(chain.run.hops().at(0).response.statusCode(), 200);
    const RequestDraft draft = draftOfHop(chain.run.hops(), 0, typed, chain.run.sessionHeaders());
    QCOMPARE(draft.url, server.urlText("/here"));
    QCOMPARE(draft.text, u"at here"_s);
    QCOMPARE(draft.headers.value(0).value, u"here"_s);
}

void TestHopDraft::stopsBefore_data()
{
    QTest::addColumn<int>("hop");
    QTest::addColumn<int>("hops"); // that are asked for
    QTest::newRow("the first redirect") << 1 << 1;
    QTest::newRow("the second") << 2 << 2;
    QTest::newRow("the last") << 3 << 3;
}

void TestHopDraft::stopsBefore()
{
    QFETCH(int, hop);
    QFETCH(int, hops);
    const Practice practice;
    const RequestDraft typed = RequestDraft::create("GET", practice.url(u"/redirect/3"_s));
    const Chain chain(typed);
    QCOMPARE(chain.run.hops().size(), 4);
    const RequestDraft draft = draftThatStopsBefore(chain.run.hops(), hop, typed, chain.run.sessionHeaders());
    QCOMPARE(draft.url, typed.url);
    const Chain stopped(draft);
    QCOMPARE(stopped.run.hops().size(), hops);
    QCOMPARE(stopped.run.hops().constLast().request.url(), chain.run.hops().at(hop - 1).request.url());
    QVERIFY(stopped.run.hops().constLast().response.isRedirect());
}

void TestHopDraft::curlSendsTheSame_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Requests::Headers>("headers");
    QTest::newRow("GET") << QByteArray("GET") << QByteArray() << Requests::Headers{{"Accept", "*/*"}};
    QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray() << Requests::Headers{};
    QTest::newRow("text") << QByteArray("POST") << QByteArray("it's $HOME `x` \"é\"\nend")
                          << Requests::Headers{{"Content-Type", "text/plain"}, {"X-Empty", ""}};
    QTest::newRow("an at sign") << QByteArray("PATCH") << QByteArray("@file") << Requests::Headers{};
    QTest::newRow("bytes") << QByteArray("POST") << QByteArray("\0\xff\x01'", 4)
                           << Requests::Headers{{"Content-Type", "application/octet-stream"}};
}

void TestHopDraft::curlSendsTheSame()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("There is no curl");
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(Requests::Headers, headers);
    const ScriptedServer server(Requests::Test::echo);
    Requests::PreparedRequest request;
    QVERIFY(request.prepare(method, server.urlText("/a[1]/../b?q=it's"), {.headers = headers}));
    if (!body.isEmpty())
        request.setBody(body);
    const auto command = curlCommand(request);
    QVERIFY(command);
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, *command + u" --silent --max-time 10"_s});
    QVERIFY(shell.waitForFinished(15'000));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    QCOMPARE(server.requestCount(), 1);
    const Requests::Test::RecordedRequest sent = server.requests().at(0);
    QCOMPARE(sent.line, QByteArray(method + ' ' + request.pathUrl() + " HTTP/1.1"));
    QCOMPARE(sent.body, body);
    for (const Requests::Header &field : request.headers()) {
        if (field.name != "Transfer-Encoding")
            QVERIFY2(sent.head.contains(QByteArray(field.name + ':')), sent.head.constData());
    }
    for (const char *name : {"User-Agent", "Accept", "Content-Type"})
        QCOMPARE(sent.head.contains(QByteArray('\n' + QByteArray(name) + ':')),
                 request.headers().contains(name));
}

void TestHopDraft::curlSendsBytesThatAreNoText()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("There is no curl");
    const ScriptedServer server(Requests::Test::echo);
    const QByteArray value("caf\xe9 100% it's \\n");
    Requests::PreparedRequest request;
    const Requests::Headers headers{{"X-Name", value}};
    QVERIFY(request.prepare("GET", server.urlText("/"), {.headers = headers}));
    const auto command = curlCommand(request);
    QVERIFY(command);
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, *command + u" --silent --max-time 10"_s});
    QVERIFY(shell.waitForFinished(15'000));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    QCOMPARE(server.requestCount(), 1);
    const QByteArray head = server.requests().at(0).head;
    QVERIFY2(head.contains(QByteArray("X-Name: " + value)), head.constData());
}

void TestHopDraft::curlVerifiesAsTheHopDid()
{
    const auto commandFor = [](const QString &url, const Requests::Verify &verify) {
        Requests::PreparedRequest request;
        const bool isPrepared = bool(request.prepare("GET", url, {}));
        const auto command = curlCommand(request, verify);
        return isPrepared && command ? *command : QString();
    };
    QVERIFY(commandFor(u"https://a.test/"_s, false).contains("--insecure"_L1));
    QVERIFY(commandFor(u"https://a.test/"_s, Requests::Verify::against(u"/a b.pem"_s))
                .contains("--cacert '/a b.pem'"_L1));
    const QString usual = commandFor(u"https://a.test/"_s, true);
    QVERIFY(usual.startsWith("curl"_L1) && !usual.contains("--insecure"_L1) && !usual.contains("--ca"_L1));
    QVERIFY(!commandFor(u"http://a.test/"_s, false).contains("--insecure"_L1));
}

/// The command goes past the proxy.
void TestHopDraft::curlTellsNobodyTheLoginOfAProxy()
{
    Requests::PreparedRequest request;
    const Requests::Headers headers{{"Proxy-Authorization", "Basic dTpw"}};
    QVERIFY(request.prepare("GET", u"http://a.test/"_s, {.headers = headers}));
    const auto command = curlCommand(request);
    QVERIFY(command);
    QVERIFY2(!command->contains("dTpw"_L1), qPrintable(*command));
}

void TestHopDraft::curlRefusesHugeBodies()
{
    Requests::PreparedRequest request;
    QVERIFY(request.prepare("POST", u"http://a.test/"_s, {}));
    request.setBody(QByteArray(MaxCurlBody + 1, 'x'));
    const auto command = curlCommand(request);
    QVERIFY(!command);
    QVERIFY(!command.error().message().isEmpty());
}

void TestHopDraft::archiveHasNoSecrets()
{
    ScriptedServer server;
    server.setScript(
        {Requests::Test::reply(302, "moved", {{"Location", "/b"}, {"Set-Cookie", "sid=c00kie-value"}}),
         Requests::Test::reply(200, "you sent tok-12345678, refresh_token=n3xtTimeK7pQ9zR4vW2xL8sT",
                               {{"Content-Type", "text/plain"}})});
    RequestDraft draft = RequestDraft::create("GET", server.urlText("/a"));
    draft.auth = {
        .kind = AuthSetting::Kind::Bearer, .values = {{u"token"_s, u"tok-12345678"_s}}, .otherType = {}};
    const Chain chain(draft);
    const QByteArray archive =
        archiveOf(chain.run.hops(), chain.run.startedAt(), {u"another-secret"_s}, u"1"_s);
    const auto entries = Requests::readHar(archive);
    QVERIFY(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(0).response.statusCode(), 302);
    QCOMPARE(entries->at(0).body.value_or(QByteArray()), "moved");
    QVERIFY(entries->at(1).started >= entries->at(0).started);
    QVERIFY(entries->at(1).body->startsWith("you sent "));
    for (const char *secret : {"tok-12345678", "c00kie-value", "n3xtTimeK7pQ9zR4vW2xL8sT"})
        QVERIFY2(!archive.contains(secret), secret);
}

void TestHopDraft::archiveHasNoSecretsInOtherCharsets_data()
{
    QTest::addColumn<int>("charset");
    QTest::addColumn<QString>("begin");
    QTest::newRow("UTF-16 that passes for UTF-8") << int(QStringConverter::Utf16LE) << u"you sent "_s;
    QTest::newRow("UTF-16") << int(QStringConverter::Utf16LE) << u"f\u00fcr "_s;
    QTest::newRow("UTF-16, big endian") << int(QStringConverter::Utf16BE) << u"f\u00fcr "_s;
}

void TestHopDraft::archiveHasNoSecretsInOtherCharsets()
{
    QFETCH(const int, charset);
    QFETCH(const QString, begin);
    const auto encoding = QStringConverter::Encoding(charset);
    const auto encoded = [encoding](const QString &text) -> QByteArray {
        return QStringEncoder(encoding)(text);
    };
    const QByteArray type = QByteArray("text/plain; charset=") + QStringConverter::nameForEncoding(encoding);
    ScriptedServer server;
    server.setScript({Requests::Test::reply(
        200, encoded(begin + u"tok-12345678, refresh_token=n3xtTimeK7pQ9zR4vW2xL8sT"_s),
        {{"Content-Type", type}})});
    RequestDraft draft = RequestDraft::create("GET", server.urlText("/a"));
    draft.auth = {
        .kind = AuthSetting::Kind::Bearer, .values = {{u"token"_s, u"tok-12345678"_s}}, .otherType = {}};
    const Chain chain(draft);
    const auto entries = Requests::readHar(archiveOf(chain.run.hops(), chain.run.startedAt(), {}, u"1"_s));
    QVERIFY(entries);
    const QByteArray body = entries->at(0).body.value_or(QByteArray());
    QVERIFY(body.startsWith(encoded(begin)));
    for (const QString &secret : {u"tok-12345678"_s, u"n3xtTimeK7pQ9zR4vW2xL8sT"_s})
        QVERIFY2(!body.contains(encoded(secret)), qPrintable(secret));
}

void TestHopDraft::timelineHasNoGaps()
{
    const Practice practice;
    const Chain chain(RequestDraft::create("GET", practice.url(u"/redirect/2"_s)));
    const Timeline timeline = Timeline::of(chain.run.hops(), chain.run.elapsedMs());
    QCOMPARE(timeline.rows.size(), 3);
    double before = 0;
    for (int i = 0; i < 3; ++i) {
        const Timeline::Row &row = timeline.rows.at(i);
        QVERIFY(row.isOver);
        QVERIFY(row.fromMs >= before); // hop after hop
        QVERIFY(!row.parts.isEmpty());
        QCOMPARE(row.parts.constFirst().fromMs, row.fromMs);
        QCOMPARE(row.parts.constLast().toMs, row.toMs);
        for (qsizetype p = 1; p < row.parts.size(); ++p)
            QCOMPARE(row.parts.at(p).fromMs, row.parts.at(p - 1).toMs);
        QVERIFY(!timeline.unknown(i).isEmpty());
        before = row.fromMs;
    }
    QCOMPARE(timeline.totalMs, timeline.rows.constLast().toMs);
    QVERIFY(!timeline.rows.at(0).isReused);
    QCOMPARE(timeline.rows.at(0).parts.constFirst().phase == Timeline::Phase::Queue
                 || timeline.rows.at(0).parts.constFirst().phase == Timeline::Phase::Connect,
             true);
}

void TestHopDraft::timelineOfATransportThatTellsNothing()
{
    Hop hop;
    hop.startedMs = 5;
    const Timeline running = Timeline::of({hop}, 25);
    QCOMPARE(running.rows.at(0).parts, (QList<Timeline::Part>{{Timeline::Phase::Unknown, 5, 25}}));
    hop.finished = true;
    const Timeline over = Timeline::of({hop}, 25);
    QVERIFY(over.rows.at(0).parts.isEmpty());
    QVERIFY(over.unknown(0).constFirst().contains(u"Nothing is known"_s));
    QVERIFY(over.unknown(0).join(u' ').contains(u"No answer came"_s));
    // As one of an archive that has no times.
    hop.headReceived = true;
    QVERIFY(!Timeline::of({hop}, 25).unknown(0).join(u' ').contains(u"No answer came"_s));
}

void TestHopDraft::ticksAreRound_data()
{
    QTest::addColumn<double>("total");
    QTest::addColumn<QList<double>>("ticks");
    QTest::newRow("132 ms") << 132.0 << QList<double>{0, 20, 40, 60, 80, 100, 120};
    QTest::newRow("9 s") << 9000.0 << QList<double>{0, 2000, 4000, 6000, 8000};
    QTest::newRow("3.3 ms") << 3.3 << QList<double>{0, 1, 2, 3}; // 1.5 would be told as 2
    QTest::newRow("0.9 ms") << 0.9 << QList<double>{0, 0.2, 0.4, 0.6000000000000001, 0.8};
    QTest::newRow("nothing") << 0.0 << QList<double>{0};
}

void TestHopDraft::ticksAreRound()
{
    QFETCH(double, total);
    QFETCH(QList<double>, ticks);
    const QList<double> made = Timeline::ticks(total, 7);
    QCOMPARE(made.size(), ticks.size());
    for (qsizetype i = 0; i < made.size(); ++i)
        QVERIFY(qAbs(made.at(i) - ticks.at(i)) < 1e-9);
}

void TestHopDraft::certificatesOfAChain()
{
    const ScriptedServer server({Requests::Test::reply(200, "ok")}, {.tls = Requests::Test::TlsOptions{}});
    RequestDraft draft = RequestDraft::create("GET", server.urlText("/"));
    const QString authority = Requests::Test::certificatePath(u"ca.pem"_s);
    draft.settings.caBundle = authority;
    const Chain chain(draft);
    QVERIFY2(!chain.run.error(), qPrintable(chain.run.error().message()));
    const Hop &hop = chain.run.hops().at(0);
    const QList<CertificateFacts> facts = certificatesOf(hop.response.tls());
    QVERIFY(facts.size() >= 2);
    QCOMPARE(facts.constFirst().role, CertificateFacts::Role::Server);
    QVERIFY(facts.constFirst().until > QDateTime::currentDateTimeUtc());
    QCOMPARE(facts.constFirst().fingerprint.size(), 32 * 3 - 1);
    QVERIFY(!facts.constFirst().key.isEmpty());
    QVERIFY(facts.constLast().role == CertificateFacts::Role::Root
            || facts.constLast().role == CertificateFacts::Role::Unsent);
    QVERIFY(verifiedAgainst(hop.response.tls(), hop.verify).contains(authority));
    // And where it was not verified.
    const ScriptedServer expired({Requests::Test::reply(200, "ok")},
                                 {.tls = Requests::Test::TlsOptions{.certificate = u"expired"_s}});
    const Chain off(RequestDraft::create("GET", expired.urlText("/")), {.verify = false});
    QVERIFY2(!off.run.error(), qPrintable(off.run.error().message()));
    QVERIFY(!off.run.hops().at(0).response.tls().verified);
    QVERIFY(certificatesOf(off.run.hops().at(0).response.tls()).constFirst().until
            < QDateTime::currentDateTimeUtc());
    QVERIFY(verifiedAgainst(off.run.hops().at(0).response.tls(), off.run.hops().at(0).verify)
                .contains(u"switched off"_s));
}

FINGERPOST_TEST(TestHopDraft)
#include "tst_hopdraft.moc"
