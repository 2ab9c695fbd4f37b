// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brurequest.h"
#include "filefixture.h"
#include "support/testsuite.h"

#include <QtTest/QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::FileFixture;

namespace {

RequestDraft readBru(const QByteArray &bytes)
{
    const auto draft = BruRequest::read(bytes, u"x.bru"_s);
    if (!draft)
        qFatal("%s in:\n%s", qPrintable(draft.error().message()), bytes.constData());
    return *draft;
}

/// The file after \a change of what it says.
QByteArray bruAfter(const QByteArray &bytes, const std::function<void(RequestDraft &)> &change)
{
    RequestDraft draft = readBru(bytes);
    change(draft);
    const auto written = BruRequest::write(bytes, draft);
    return written ? *written : "error: " + written.error().message().toUtf8();
}

} // namespace

class TestBruRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realFileIsRead();
    void newFileLooksAsBrunosDo();
    void everyFieldSurvives();
    void fieldsWithoutAPlaceSurvive();
    void onlyWhatChangedDiffers_data();
    void onlyWhatChangedDiffers();
    void whatIsNotUnderstoodStays();
    void oldFilesStay();
    void otherKindsAreRefused();
    void whatCannotBeSaidIsRefused_data();
    void whatCannotBeSaidIsRefused();
    void damagedFilesAreReadOrRefused();
    void secretsAreNeverWritten();
    void auths_data();
    void auths();
};

void TestBruRequest::realFileIsRead()
{
    const RequestDraft draft = readBru(realFile());
    QCOMPARE(draft.name, u"Get user"_s);
    QCOMPARE(draft.seq, 2);
    QCOMPARE(draft.tags, QStringList({u"smoke"_s, u"users"_s}));
    QCOMPARE(draft.method, "POST");
    QCOMPARE(draft.url, u"https://example.com/users/:id?page=1"_s);
    QCOMPARE(draft.params,
             QList<KeyValue>({{.key = u"page"_s, .value = u"1"_s},
                              {.enabled = false, .key = u"all of"_s, .value = u"yes"_s}}));
    QCOMPARE(draft.pathParams, QList<KeyValue>({{.key = u"id"_s, .value = u"7"_s}}));
    QCOMPARE(draft.headers,
             QList<KeyValue>({{.key = u"User-Agent"_s, .value = u"me"_s, .description = u"who we are"_s},
                              {.enabled = false, .key = u"Accept"_s, .value = u"*/*"_s},
                              {.key = u"X-Long"_s, .value = u"one\n  two"_s}}));
    QCOMPARE(draft.bodyKind, BodyKind::Json);
    QCOMPARE(draft.json, u"{\n  \"a\": 1\n}"_s);
    QCOMPARE(draft.xml, u"<a/>"_s);
    QCOMPARE(draft.form, QList<KeyValue>({{.key = u"f"_s, .value = u"1"_s}}));
    QCOMPARE(draft.multipart,
             QList<KeyValue>({{.key = u"t"_s, .value = u"text"_s},
                              {.key = u"f"_s, .value = u"a.txt"_s, .kind = KeyValue::Kind::File},
                              {.key = u"f"_s, .value = u"b c.txt"_s, .kind = KeyValue::Kind::File}}));
    QCOMPARE(draft.filePath, u"in use.bin"_s);
    QCOMPARE(draft.fileContentType, u"application/zip"_s);
    QCOMPARE(draft.auth.kind, AuthSetting::Kind::Basic);
    QCOMPARE(draft.auth.values,
             (QMap<QString, QString>{{u"username"_s, u"u"_s}, {u"password"_s, u"{{p}}"_s}}));
    QCOMPARE(draft.variables,
             QList<Variable>({{.name = u"n"_s, .value = u"1"_s, .type = Variable::Type::Number},
                              {.name = u"own"_s, .value = u"2"_s},
                              {.name = u"off"_s, .value = u"3"_s, .enabled = false}}));
    QCOMPARE(draft.settings.encodeUrl, true);
    QCOMPARE(draft.settings.totalTimeout, 0);
    QCOMPARE(draft.docs, u"# Title\n\n- a"_s);
}

void TestBruRequest::newFileLooksAsBrunosDo()
{
    RequestDraft draft = RequestDraft::create("POST", u"https://example.com/a"_s, u"A"_s);
    draft.seq = 1;
    draft.bodyKind = BodyKind::Json;
    draft.json = u"{\n  \"a\": 1\n}"_s;
    draft.headers = {{.key = u"X"_s, .value = u"1"_s}};
    const auto written = BruRequest::write({}, draft);
    QVERIFY(written);
    QCOMPARE(*written,
             QByteArray("meta {\n  name: A\n  type: http\n  seq: 1\n}\n\n"
                        "post {\n  url: https://example.com/a\n  body: json\n  auth: inherit\n}\n\n"
                        "headers {\n  X: 1\n}\n\n"
                        "body:json {\n  {\n    \"a\": 1\n  }\n}\n"));
    QCOMPARE(said(BruRequest::write(*written, draft)), *written);
}

void TestBruRequest::everyFieldSurvives()
{
    for (const BodyKind kind : bodyKinds) {
        RequestDraft draft = richDraft(kind);
        const auto written = BruRequest::write({}, draft);
        QVERIFY2(written, qPrintable(written.error().message()));
        QVERIFY(written->endsWith("}\n") && !written->endsWith("\n\n"));
        RequestDraft read = readBru(*written);
        draft.path = u"x.bru"_s;
        read.id = draft.id;
        QVERIFY2(read == draft, written->constData());
        QCOMPARE(said(BruRequest::write(*written, read)), *written);
        // From any kind of body to any other.
        for (const BodyKind other : bodyKinds) {
            RequestDraft changed = richDraft(other);
            const auto rewritten = BruRequest::write(*written, changed);
            QVERIFY2(rewritten, qPrintable(rewritten.error().message()));
            RequestDraft again = readBru(*rewritten);
            again.id = changed.id;
            changed.path = u"x.bru"_s;
            QVERIFY2(again == changed, rewritten->constData());
        }
    }
}

void TestBruRequest::fieldsWithoutAPlaceSurvive()
{
    RequestDraft draft = RequestDraft::create("GET", u"http://h/"_s, u"x"_s);
    draft.settings = {.connectTimeout = 1,
                      .readTimeout = 2,
                      .totalTimeout = 3,
                      .followRedirects = true,
                      .maxRedirects = 4,
                      .verify = false,
                      .caBundle = u"/ca.pem"_s,
                      .clientCert = u"/c.pem"_s,
                      .clientKey = u"/k.pem"_s,
                      .clientKeyPassphrase = u"{{phrase}}"_s,
                      .proxy = QString(),
                      .encodeUrl = false,
                      .engine = Requests::Engine::Curl};
    draft.auth.kind = AuthSetting::Kind::Netrc;
    const auto written = BruRequest::write({}, draft);
    QVERIFY2(written, qPrintable(written.error().message()));
    QVERIFY(written->contains("  fingerpost.engine: curl\n"));
    QVERIFY(written->contains("  fingerpost.auth: netrc\n  fingerpost.connectTimeout: 1\n"));
    QVERIFY(written->contains(
        "settings {\n  encodeUrl: false\n  timeout: 3\n  followRedirects: true\n  maxRedirects: 4\n}\n"));
    const RequestDraft read = readBru(*written);
    QCOMPARE(read.settings, draft.settings);
    QCOMPARE(read.auth, draft.auth);
    // Nothing of it is left when all is inherited.
    draft.settings = {};
    draft.auth.kind = AuthSetting::Kind::Inherit;
    const auto bare = BruRequest::write(*written, draft);
    QVERIFY(bare);
    QVERIFY(!bare->contains("fingerpost") && !bare->contains("settings"));
}

void TestBruRequest::onlyWhatChangedDiffers_data()
{
    using Change = std::function<void(RequestDraft &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArrayList>("lines");
    const auto row = [](const char *name, const Change &change, const QByteArrayList &lines) {
        QTest::addRow("%s", name) << change << lines;
    };
    row("nothing", [](RequestDraft &) {}, {});
    row("name", [](RequestDraft &draft) { draft.name = u"B"_s; }, {"-  name: Get user", "+  name: B"});
    row("seq", [](RequestDraft &draft) { draft.seq = 12; }, {"-  seq: 2", "+  seq: 12"});
    row("tags", [](RequestDraft &draft) { draft.tags.append(u"new"_s); }, {"+    new"});
    row("no tags", [](RequestDraft &draft) { draft.tags.clear(); },
        {"-  tags: [", "-    smoke", "-    users", "-  ]"});
    row("method", [](RequestDraft &draft) { draft.method = "PUT"; }, {"-post {", "+put {"});
    row("method of one's own", [](RequestDraft &draft) { draft.method = "PROPFIND"; },
        {"-post {", "+http {", "+  method: PROPFIND"});
    row("header", [](RequestDraft &draft) { draft.headers[0].value = u"you"_s; },
        {"-  User-Agent:   me", "+  User-Agent:   you"});
    row("header's name", [](RequestDraft &draft) { draft.headers[1].key = u"Accept {x}"_s; },
        {"-  ~Accept: */*", "+  ~\"Accept {x}\": */*"});
    row("header on", [](RequestDraft &draft) { draft.headers[1].enabled = true; },
        {"-  ~Accept: */*", "+  Accept: */*"});
    row("header of lines", [](RequestDraft &draft) { draft.headers[2].value = u"one\nthree"_s; },
        {"-      two", "+    three"});
    row("described", [](RequestDraft &draft) { draft.headers[0].description = u"it's us"_s; },
        {"-  @description('who we are')", "+  @description(\"it's us\")"});
    row("described no more", [](RequestDraft &draft) { draft.headers[0].description.clear(); },
        {"-  @description('who we are')"});
    row("removed with its note", [](RequestDraft &draft) { draft.headers.removeFirst(); },
        {"-  @description('who we are')", "-  @later", "-  User-Agent:   me"});
    row("moved", [](RequestDraft &draft) { draft.headers.move(0, 2); }, {});
    row("added", [](RequestDraft &draft) { draft.headers.insert(1, {.key = u"New"_s, .value = u"v"_s}); },
        {"+  New: v"});
    row("no headers", [](RequestDraft &draft) { draft.headers.clear(); },
        {"-", "-headers {", "-  @description('who we are')", "-  @later", "-  User-Agent:   me",
         "-  ~Accept: */*", "-  X-Long: '''", "-    one", "-      two", "-  '''", "-}"});
    row("path parameter", [](RequestDraft &draft) { draft.pathParams[0].value = u"8"_s; },
        {"-  id: 7", "+  id: 8"});
    row("URL",
        [](RequestDraft &draft) {
            draft.url = u"https://example.com/users/:id?page=2"_s;
            draft.params[0].value = u"2"_s;
        },
        {"-  url: https://example.com/users/:id?page=1", "+  url: https://example.com/users/:id?page=2",
         "-  page: 1", "+  page: 2"});
    row("body", [](RequestDraft &draft) { draft.json.replace(u"1"_s, u"2"_s); },
        {"-    \"a\": 1", "+    \"a\": 2"});
    row("another body", [](RequestDraft &draft) { draft.bodyKind = BodyKind::Multipart; },
        {"-  body: json", "+  body: multipartForm"});
    row("a body of its own",
        [](RequestDraft &draft) {
            draft.bodyKind = BodyKind::Text;
            draft.text = u"t"_s;
        },
        {"-  body: json", "+  body: text", "+", "+body:text {", "+  t", "+}"});
    row("file of a part", [](RequestDraft &draft) { draft.multipart[2].value = u"d"_s; },
        {"-  f: @file(a.txt|b c.txt) @contentType(text/plain)", "+  f: @file(a.txt) @contentType(text/plain)",
         "+  f: @file(d) @contentType(text/plain)"});
    row("text of a part", [](RequestDraft &draft) { draft.multipart[0].value = u"other"_s; },
        {"-  t: text @contentType(text/a)", "+  t: other @contentType(text/a)"});
    row("file", [](RequestDraft &draft) { draft.filePath = u"x"_s; },
        {"-  file: @file(in use.bin) @contentType(application/zip)",
         "+  file: @file(x) @contentType(application/zip)"});
    row("user", [](RequestDraft &draft) { draft.auth.values[u"username"_s] = u"v"_s; },
        {"-  username: u", "+  username: v"});
    row("no password", [](RequestDraft &draft) { draft.auth.values.remove(u"password"_s); },
        {"-  password: {{p}}", "+  password: "});
    row("another auth",
        [](RequestDraft &draft) {
            draft.auth = {AuthSetting::Kind::Bearer, {{u"token"_s, u"t"_s}}, {}};
        },
        {"-  auth: basic", "+  auth: bearer", "-auth:basic {", "-  username: u", "-  password: {{p}}",
         "+auth:bearer {", "+  token: t"});
    row("no auth", [](RequestDraft &draft) { draft.auth.kind = AuthSetting::Kind::None; },
        {"-  auth: basic", "+  auth: none", "-", "-auth:basic {", "-  username: u", "-  password: {{p}}",
         "-}"});
    row("variable", [](RequestDraft &draft) { draft.variables[1].value = u"4"_s; },
        {"-  @own: 2", "+  @own: 4"});
    row("type", [](RequestDraft &draft) { draft.variables[0].type = Variable::Type::String; },
        {"-  @number"});
    row("setting", [](RequestDraft &draft) { draft.settings.totalTimeout = 250; },
        {"-  timeout: 0", "+  timeout: 250"});
    row("setting inherited", [](RequestDraft &draft) { draft.settings.totalTimeout.reset(); },
        {"-  timeout: 0"});
    row("setting Bruno does not have", [](RequestDraft &draft) { draft.settings.verify = false; },
        {"+  fingerpost.verify: false"});
    row("docs", [](RequestDraft &draft) { draft.docs += u"\n- b"_s; }, {"+  - b"});
    row("no docs", [](RequestDraft &draft) { draft.docs.clear(); },
        {"-", "-docs {", "-  # Title", "-", "-  - a", "-}"});
}

void TestBruRequest::onlyWhatChangedDiffers()
{
    QFETCH(std::function<void(RequestDraft &)>, change);
    QFETCH(QByteArrayList, lines);
    const QByteArray now = bruAfter(realFile(), change);
    QByteArrayList different = differing(realFile(), now);
    std::sort(different.begin(), different.end());
    std::sort(lines.begin(), lines.end());
    QVERIFY2(different == lines, QByteArray(different.join('\n') + "\n--- in ---\n" + now).constData());
    RequestDraft wanted = readBru(realFile());
    change(wanted);
    RequestDraft read = readBru(now);
    read.id = wanted.id;
    if (wanted.auth.kind == AuthSetting::Kind::None)
        wanted.auth.values.clear();
    QVERIFY2(read == wanted, now.constData());
    // With other line breaks the same lines differ.
    const QByteArray windows = QByteArray(realFile()).replace("\n", "\r\n");
    QCOMPARE(bruAfter(windows, change), QByteArray(now).replace("\n", "\r\n"));
}

void TestBruRequest::whatIsNotUnderstoodStays()
{
    const QByteArray bytes = "meta {\n  name: A\n  future: yes\n}\n\npost {\n  url: x\n  body: sparql\n"
                             "  auth: oauth2\n}\n\nauth:oauth2 {\n  grant_type: implicit\n}\n\n"
                             "body:sparql {\n  SELECT\n}\n\nfuture {\n  a\n}\n";
    RequestDraft draft = readBru(bytes);
    QCOMPARE(draft.bodyKind, BodyKind::Other);
    QCOMPARE(draft.otherBodyType, u"sparql"_s);
    QCOMPARE(draft.auth.kind, AuthSetting::Kind::Other);
    QCOMPARE(draft.auth.otherType, u"oauth2"_s);
    draft.url = u"z"_s;
    QCOMPARE(said(BruRequest::write(bytes, draft)), QByteArray(bytes).replace("url: x", "url: z"));
    // It is still there when another has been chosen, but nowhere else.
    draft.auth.kind = AuthSetting::Kind::None;
    QVERIFY(said(BruRequest::write(bytes, draft)).contains("auth:oauth2 {\n  grant_type: implicit\n}\n"));
    draft = readBru(bytes);
    QVERIFY(!BruRequest::write({}, draft));
}

void TestBruRequest::oldFilesStay()
{
    const QByteArray bytes = "post {\n  url: x?a=1\n  body: multipart-form\n}\n\nquery {\n  a: 1\n}\n\n"
                             "body {\n  {}\n}\n";
    RequestDraft draft = readBru(bytes);
    QCOMPARE(draft.bodyKind, BodyKind::Json);
    QCOMPARE(draft.json, u"{}"_s);
    QCOMPARE(draft.params.size(), 1);
    draft.json = u"[]"_s;
    QCOMPARE(said(BruRequest::write(bytes, draft)), QByteArray(bytes).replace("{}", "[]"));
    draft.bodyKind = BodyKind::None;
    const auto written = BruRequest::write(bytes, draft);
    QVERIFY2(written, qPrintable(written.error().message()));
    QVERIFY(written->contains("  body: none\n") && written->contains("body:json {\n  []\n}"));
}

void TestBruRequest::otherKindsAreRefused()
{
    for (const QByteArray &bytes :
         {QByteArray("meta {\n  type: grpc\n}\n\ngrpc {\n  url: x\n}\n"),
          QByteArray("meta {\n  type: graphql\n}\n\npost {\n  url: x\n}\n"),
          QByteArray("headers {\n  a: b\n}\n"), QByteArray(), QByteArray("meta {\n")}) {
        const auto read = BruRequest::read(bytes, {});
        QVERIFY(!read && !read.error().message().isEmpty());
        if (!bytes.isEmpty())
            QVERIFY(!BruRequest::write(bytes, RequestDraft::create()));
    }
    QVERIFY(BruRequest::read("ws {\n  url: x\n}\n", {}).error().message().contains(u"\"ws\""_s));
    QVERIFY(BruRequest::read("meta {\n", {}).error().message().startsWith(u"line 1, column 1"_s));
}

void TestBruRequest::whatCannotBeSaidIsRefused_data()
{
    using Change = std::function<void(RequestDraft &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const Change &change, const QString &part) {
        QTest::addRow("%s", name) << change << part;
    };
    row(
        "blank at the end", [](RequestDraft &draft) { draft.headers[0].value = u"x "_s; }, u"a header"_s);
    row(
        "off by its name", [](RequestDraft &draft) { draft.headers[0].key = u"~x"_s; }, u"a header"_s);
    row(
        "quotes", [](RequestDraft &draft) { draft.headers[0].value = u"'''"_s; }, QString());
    row(
        "lower case", [](RequestDraft &draft) { draft.method = "Purge"; }, u"the method"_s);
    row(
        "carriage return", [](RequestDraft &draft) { draft.json = u"{\r\n}"_s; }, u"the body"_s);
    row(
        "bar in a file's name", [](RequestDraft &draft) { draft.multipart[1].value = u"a|b"_s; },
        u"the body"_s);
    row(
        "tag", [](RequestDraft &draft) { draft.tags = {u"two words"_s}; }, QString());
    row(
        "line in a name", [](RequestDraft &draft) { draft.name = u"a "_s; }, u"the name"_s);
    row(
        "closing brace", [](RequestDraft &draft) { draft.variables[0].name = u"a\n}"_s; }, QString());
}

void TestBruRequest::whatCannotBeSaidIsRefused()
{
    QFETCH(std::function<void(RequestDraft &)>, change);
    QFETCH(QString, part);
    RequestDraft draft = readBru(realFile());
    change(draft);
    const auto written = BruRequest::write(realFile(), draft);
    QVERIFY2(!written, said(written).constData());
    QVERIFY2(written.error().message().contains(part), qPrintable(written.error().message()));
    QVERIFY(written.error().message().startsWith(u"Nothing was saved"_s));
}

/// Bytes struck out, doubled and changed at random: such a file is refused, or it can be edited as any other.
void TestBruRequest::damagedFilesAreReadOrRefused()
{
    std::mt19937 engine(1);
    const auto below = [&engine](qsizetype bound) { return qsizetype(engine() % quint32(bound)); };
    const QByteArray bits = "\n \t#:-[]{}'\"@(),~a\r\xC3\\";
    int read = 0;
    int edited = 0;
    for (int round = 0; round < 1000; ++round) {
        QByteArray bytes = realFile();
        for (qsizetype left = 1 + below(4); left > 0; --left) {
            const qsizetype at = below(bytes.size() - 20);
            const qsizetype kind = below(4);
            if (kind == 0)
                bytes.remove(at, 1 + below(20));
            else if (kind == 1)
                bytes.insert(at, bytes.mid(below(bytes.size()), 1 + below(30)));
            else
                bytes[at] = bits.at(below(bits.size()));
        }
        const auto draft = BruRequest::read(bytes, {});
        if (!draft) {
            QVERIFY(!draft.error().message().isEmpty());
            continue;
        }
        ++read;
        QCOMPARE(said(BruRequest::write(bytes, *draft)), bytes);
        RequestDraft changed = *draft;
        changed.name = u"Other"_s;
        changed.headers.append({.key = u"New"_s, .value = u"1"_s});
        changed.docs = u"a\nb\n"_s;
        const auto written = BruRequest::write(bytes, changed);
        if (!written)
            continue; // it says so instead of doing harm
        ++edited;
        const RequestDraft again = readBru(*written);
        QCOMPARE(again.name, changed.name);
        QCOMPARE(again.headers, changed.headers);
        QCOMPARE(again.docs, changed.docs);
        QCOMPARE(again.json, changed.json);
        QCOMPARE(again.auth, changed.auth);
    }
    QVERIFY(read > 100);
    QVERIFY(edited > read * 9 / 10);
}

void TestBruRequest::secretsAreNeverWritten()
{
    RequestDraft draft = RequestDraft::create("GET", u"x"_s);
    draft.variables = {{.name = u"token"_s, .value = u"hunter2"_s, .secret = true}};
    const auto written = BruRequest::write({}, draft);
    QVERIFY2(written, qPrintable(written.error().message()));
    QVERIFY(written->contains("vars:pre-request {\n  @secret\n  token: \n}\n"));
    QVERIFY(!written->contains("hunter2"));
    QVERIFY(readBru(*written).variables.first().secret);
    const QByteArray plain = "get {\n  url: x\n}\n\nvars:pre-request {\n  token: hunter2\n}\n";
    draft = readBru(plain);
    draft.variables.first().secret = true;
    QVERIFY(!said(BruRequest::write(plain, draft)).contains("hunter2"));
}

void TestBruRequest::auths_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<int>("kind");
    using Kind = AuthSetting::Kind;
    const auto row = [](const char *mode, const char *entries, Kind kind) {
        QByteArray block;
        if (entries[0])
            block = "\nauth:" + QByteArray(mode) + " {\n" + entries + "}\n";
        QTest::addRow("%s", mode[0] ? mode : "missing")
            << QByteArray(QByteArray(mode) + '|' + block) << int(kind);
    };
    row("inherit", "", Kind::Inherit);
    row("none", "", Kind::None);
    row("", "", Kind::None);
    row("basic", "  username: u\n  password: p\n", Kind::Basic);
    row("digest", "  username: u\n", Kind::Digest);
    row("bearer", "  token: t\n", Kind::Bearer);
    row("apikey", "  key: k\n  value: v\n  placement: queryparams\n", Kind::ApiKey);
    row("awsv4", "  accessKeyId: a\n  region: r\n", Kind::AwsV4);
    row("oauth1", "  consumer_key: c\n  private_key: @file(k)\n  include_body_hash: true\n", Kind::OAuth1);
    row("ntlm", "  username: u\n  domain: d\n", Kind::Other);
    row("oauth2", "  grant_type: implicit\n", Kind::Other);
    row("wsse", "  username: u\n", Kind::Other);
}

void TestBruRequest::auths()
{
    QFETCH(QByteArray, block);
    QFETCH(int, kind);
    const QByteArrayList parts = block.split('|');
    const QByteArray mode = parts.first().isEmpty() ? QByteArray() : "  auth: " + parts.first() + '\n';
    const QByteArray bytes = "get {\n  url: x\n" + mode + "}\n" + parts.last();
    const RequestDraft draft = readBru(bytes);
    QCOMPARE(int(draft.auth.kind), kind);
    QCOMPARE(said(BruRequest::write(bytes, draft)), bytes);
    if (draft.auth.kind == AuthSetting::Kind::ApiKey)
        QCOMPARE(draft.auth.values.value(u"placement"_s), u"query"_s);
    if (draft.auth.kind == AuthSetting::Kind::OAuth1)
        QCOMPARE(draft.auth.values.value(u"includeBodyHash"_s), u"true"_s);
    for (const auto other :
         {AuthSetting::Kind::Inherit, AuthSetting::Kind::None, AuthSetting::Kind::Basic,
          AuthSetting::Kind::ApiKey, AuthSetting::Kind::Netrc, AuthSetting::Kind::OAuth1}) {
        RequestDraft changed = draft;
        changed.auth.kind = other;
        changed.auth.values[u"username"_s] = u"new"_s;
        changed.auth.values[u"placement"_s] = u"query"_s;
        const auto now = BruRequest::write(bytes, changed);
        QVERIFY2(now, qPrintable(now.error().message()));
        QCOMPARE(readBru(*now).auth.kind, other);
        if (other == AuthSetting::Kind::Basic)
            QCOMPARE(readBru(*now).auth.values.value(u"username"_s), u"new"_s);
        if (other == AuthSetting::Kind::ApiKey)
            QVERIFY(now->contains("  placement: queryparams\n"));
        if (kind == int(AuthSetting::Kind::OAuth1) && other == AuthSetting::Kind::OAuth1)
            QVERIFY(now->contains("  private_key: @file(k)\n"));
    }
}

FINGERPOST_TEST(TestBruRequest)

#include "tst_brurequest.moc"
