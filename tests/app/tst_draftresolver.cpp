// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/draftresolver.h"
#include "environments/pathvariables.h"
#include "support/testsuite.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using Field = TextPlace::Field;

namespace {

KeyValue row(const QString &key, const QString &value, bool enabled = true)
{
    KeyValue one;
    one.key = key;
    one.value = value;
    one.enabled = enabled;
    return one;
}

ResolverSources sources()
{
    VariableScope scope;
    scope.kind = ScopeKind::Environment;
    scope.id = u"env"_s;
    const std::pair<const char *, const char *> values[] = {
        {"host", "api.example.com"},
        {"base", "http://api.example.com/v1?key=1"},
        {"tricky", "a&b=c#d?e/f g%"},
        {"query", "a=1&b=2"},
        {"name", "X-Name"},
        {"dir", "/home/me"},
        {"num", "12345678901234567890"},
        {"empty", ""},
        {"quote", "\"q\""},
    };
    for (const auto &[name, value] : values) {
        Variable variable;
        variable.name = QString::fromLatin1(name);
        variable.value = QString::fromLatin1(value);
        scope.variables.append(variable);
    }
    Variable secret;
    secret.name = u"token"_s;
    secret.value = u"s3cret"_s;
    secret.secret = true;
    scope.variables.append(secret);
    ResolverSources sources;
    sources.scopes = VariableScopes(QList{scope});
    return sources;
}

ResolvedDraft resolved(const RequestDraft &draft, const QList<KeyValue> &pathVariables = {})
{
    const Resolver resolver(sources());
    RequestDraft whole = draft;
    whole.pathParams = pathVariables;
    return resolveDraft(whole, resolver);
}

} // namespace

class TestDraftResolver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyText();
    void onlyWhatIsSent();
    void plainDraftStays();
    void urls_data();
    void urls();
    void parametersFollowTheUrl();
    void pathVariables_data();
    void pathVariables();
    void pathVariablesAreTold();
    void segments_data();
    void segments();
    void problemsNameTheirPlace();
    void promptsAndSecrets();
    void spansInTheUrl();
    void usesOnceOnly();
};

void TestDraftResolver::everyText()
{
    RequestDraft draft = RequestDraft::create("POST", u"https://{{host}}/"_s);
    draft.headers = {row(u"{{name}}"_s, u"<{{num}}>"_s)};
    draft.json = u"{\"id\": {{num}}, \"host\": \"{{host}}\", \"x\":{\"y\":{{num}}}}"_s;
    draft.text = u"{{host}}"_s;
    draft.form = {row(u"{{host}}"_s, u"{{tricky}}"_s)};
    draft.multipart = {row(u"f{{num}}"_s, u"{{dir}}/a.txt"_s), row(u"t"_s, u"{{host}}"_s)};
    draft.multipart[0].kind = KeyValue::Kind::File;

    draft.bodyKind = BodyKind::Json;
    ResolvedDraft result = resolved(draft);
    QVERIFY(result.isSendable());
    QCOMPARE(result.draft.url, u"https://api.example.com/"_s);
    QCOMPARE(result.draft.headers.at(0).key, u"X-Name"_s);
    QCOMPARE(result.draft.headers.at(0).value, u"<12345678901234567890>"_s);
    QCOMPARE(
        result.draft.json,
        u"{\"id\": 12345678901234567890, \"host\": \"api.example.com\", \"x\":{\"y\":12345678901234567890}}"_s);
    QCOMPARE(result.draft.id, draft.id);
    draft.bodyKind = BodyKind::Text;
    QCOMPARE(resolved(draft).draft.text, u"api.example.com"_s);
    draft.bodyKind = BodyKind::Form;
    result = resolved(draft);
    QCOMPARE(result.draft.form.at(0).key, u"api.example.com"_s);
    QCOMPARE(result.draft.form.at(0).value, u"a&b=c#d?e/f g%"_s);
    draft.bodyKind = BodyKind::Multipart;
    result = resolved(draft);
    QCOMPARE(result.draft.multipart.at(0).key, u"f12345678901234567890"_s);
    QCOMPARE(result.draft.multipart.at(0).value, u"/home/me/a.txt"_s);
    QCOMPARE(result.draft.multipart.at(0).kind, KeyValue::Kind::File);
    QCOMPARE(result.draft.multipart.at(1).value, u"api.example.com"_s);
    draft.bodyKind = BodyKind::Xml;
    draft.xml = u"<a>{{num}}</a>"_s;
    QCOMPARE(resolved(draft).draft.xml, u"<a>12345678901234567890</a>"_s);
    draft.bodyKind = BodyKind::File;
    draft.filePath = u"{{dir}}/a.bin"_s;
    QCOMPARE(resolved(draft).draft.filePath, u"/home/me/a.bin"_s);
    draft.auth.kind = AuthSetting::Kind::Basic;
    draft.auth.values = {{u"username"_s, u"{{name}}"_s}};
    draft.settings.caBundle = u"{{dir}}/ca.pem"_s;
    result = resolved(draft);
    QCOMPARE(result.draft.auth.values.value(u"username"_s), u"X-Name"_s);
    QCOMPARE(result.draft.settings.caBundle, u"/home/me/ca.pem"_s);
    // A way to log in that is not taken needs no values.
    draft.auth.kind = AuthSetting::Kind::None;
    draft.auth.values = {{u"username"_s, u"{{nobody}}"_s}};
    QVERIFY(resolved(draft).isSendable());
}

void TestDraftResolver::onlyWhatIsSent()
{
    RequestDraft draft = RequestDraft::create("GET", u"https://{{host}}/"_s, u"{{missing}}"_s);
    draft.headers = {row(u"{{missing}}"_s, u"{{missing}}"_s, false)};
    draft.json = draft.text = u"{{missing}}"_s;
    draft.form = draft.multipart = {row(u"{{missing}}"_s, u"{{missing}}"_s)};
    const ResolvedDraft result = resolved(draft);
    QVERIFY(result.isSendable());
    QCOMPARE(result.draft.json, draft.json);
    QCOMPARE(result.draft.headers, draft.headers);
    QCOMPARE(result.draft.name, draft.name);
}

void TestDraftResolver::plainDraftStays()
{
    RequestDraft draft = RequestDraft::create("POST", u"example.com/a b/%2f?x&y=1&&=#f"_s);
    draft.params = {row(u"x"_s, u""_s), row(u"off"_s, u"1"_s, false), row(u"y"_s, u"1"_s)};
    draft.params[2].description = u"why"_s;
    draft.headers = {row(u"A"_s, u"{ }"_s)};
    draft.bodyKind = BodyKind::Json;
    draft.json = u"{\"a\":{\"b\":{}}}"_s;
    const ResolvedDraft result = resolved(draft);
    QCOMPARE(result.draft, draft);
    QVERIFY(result.isSendable() && result.uses.isEmpty());
}

void TestDraftResolver::urls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("result");
    QTest::newRow("host") << u"https://{{host}}:8080/x"_s << u"https://api.example.com:8080/x"_s;
    QTest::newRow("base with a query")
        << u"{{base}}&x={{tricky}}"_s << u"http://api.example.com/v1?key=1&x=a%26b=c%23d?e/f g%"_s;
    QTest::newRow("value of a parameter")
        << u"http://h/?a={{tricky}}&b={{host}}"_s << u"http://h/?a=a%26b=c%23d?e/f g%&b=api.example.com"_s;
    QTest::newRow("part of a value") << u"http://h/?a=x{{query}}y"_s << u"http://h/?a=xa=1%26b=2y"_s;
    QTest::newRow("whole query") << u"http://h/?{{query}}"_s << u"http://h/?a=1&b=2"_s;
    QTest::newRow("whole query, then a value")
        << u"http://h/?{{query}}&c={{query}}"_s << u"http://h/?a=1&b=2&c=a=1%26b=2"_s;
    QTest::newRow("path") << u"http://h/{{tricky}}"_s << u"http://h/a&b=c#d?e/f g%"_s;
    QTest::newRow("fragment") << u"http://h/#a={{query}}"_s << u"http://h/#a=a=1&b=2"_s;
    QTest::newRow("missing in a value")
        << u"http://h/?a={{no&no}}{{nope}}"_s << u"http://h/?a={{no&no}}{{nope}}"_s;
    QTest::newRow("typed stays") << u"http://h/%7B?a=%26&b=ä {{empty}}"_s << u"http://h/%7B?a=%26&b=ä "_s;
}

void TestDraftResolver::urls()
{
    QFETCH(const QString, url);
    QTEST(resolved(RequestDraft::create("GET", url)).draft.url, "result");
}

void TestDraftResolver::parametersFollowTheUrl()
{
    RequestDraft draft = RequestDraft::create("GET", u"http://h/?a={{tricky}}&{{query}}"_s);
    draft.params = {row(u"a"_s, u"{{tricky}}"_s), row(u"off"_s, u"{{missing}}"_s, false),
                    row(u"{{query}}"_s, u""_s)};
    draft.params[0].description = u"why"_s;
    const ResolvedDraft result = resolved(draft);
    QVERIFY(result.isSendable());
    QCOMPARE(result.draft.params.size(), 4);
    QCOMPARE(result.draft.params.at(0).key, u"a"_s);
    QCOMPARE(result.draft.params.at(0).description, u"why"_s);
    QCOMPARE(result.draft.params.at(1), draft.params.at(1));
    QCOMPARE(result.draft.params.at(3).key, u"b"_s);
}

void TestDraftResolver::pathVariables_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("result");
    QTest::newRow("one") << u"http://h/users/:id"_s << u"http://h/users/a%2Fb"_s;
    QTest::newRow("two") << u"http://h/:id/:name/"_s << u"http://h/a%2Fb/J%C3%B8rn/"_s;
    QTest::newRow("twice") << u"http://h/:id/:id"_s << u"http://h/a%2Fb/a%2Fb"_s;
    QTest::newRow("before the query") << u"http://h/:id?x=:id#:id"_s << u"http://h/a%2Fb?x=:id#:id"_s;
    QTest::newRow("before a URL in the query")
        << u"h/:id/:name?next=http://x/:id"_s << u"h/a%2Fb/J%C3%B8rn?next=http://x/:id"_s;
    QTest::newRow("before a fragment") << u"http://h/:id#/:id"_s << u"http://h/a%2Fb#/:id"_s;
    QTest::newRow("only whole segments")
        << u"http://h/x:id/:id:go/:identity"_s << u"http://h/x:id/:id:go/:identity"_s;
    QTest::newRow("port and user") << u"http://u:id@h:80/:id"_s << u"http://u:id@h:80/a%2Fb"_s;
    QTest::newRow("without a scheme") << u"h:80/:id"_s << u"h:80/a%2Fb"_s;
    QTest::newRow("after a variable") << u"{{host}}/:id"_s << u"api.example.com/a%2Fb"_s;
    QTest::newRow("value of a variable") << u"http://h/:v"_s << u"http://h/a&b=c%23d%3Fe%2Ff%20g%25"_s;
    QTest::newRow("what is typed stays") << u"http://h/%2f/a b/:id"_s << u"http://h/%2f/a b/a%2Fb"_s;
    QTest::newRow("off") << u"http://h/:off"_s << u"http://h/:off"_s;
    QTest::newRow("no row") << u"http://h/:none"_s << u"http://h/:none"_s;
    QTest::newRow("values hold no more names") << u"http://h/:colon/:id"_s << u"http://h/:id/a%2Fb"_s;
    QTest::newRow("no path") << u"http://:id"_s << u"http://:id"_s;
    QTest::newRow("steps") << u"http://h/a/:dots"_s << u"http://h/a/%2E%2E"_s;
    QTest::newRow("empty URL") << u""_s << u""_s;
}

void TestDraftResolver::pathVariables()
{
    QFETCH(const QString, url);
    const QList<KeyValue> rows = {row(u"id"_s, u"a/b"_s),       row(u"name"_s, u"Jørn"_s),
                                  row(u"v"_s, u"{{tricky}}"_s), row(u"off"_s, u"x"_s, false),
                                  row(u"colon"_s, u":id"_s),    row(u"dots"_s, u".."_s)};
    const ResolvedDraft result = resolved(RequestDraft::create("GET", url), rows);
    QTEST(result.draft.url, "result");
    QVERIFY(result.isSendable());
}

void TestDraftResolver::pathVariablesAreTold()
{
    const ResolvedDraft result =
        resolved(RequestDraft::create("GET", u"http://h/:a/:b"_s),
                 {row(u"a"_s, u"{{empty}}"_s), row(u"b"_s, u"{{missing}}"_s), row(u"c"_s, u"{{missing}}"_s)});
    QVERIFY(!result.isSendable());
    QCOMPARE(result.emptyPathVariables, QStringList{u"a"_s});
    QCOMPARE(result.problems().size(), 1);
    QCOMPARE(result.problems().first().place, (TextPlace{Field::PathVariable, 1}));
    QCOMPARE(PathVariables::names(u"{{base}}/:a/{{?x/:y}}/:b/:a?:c"_s), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(PathVariables::names(u"{{base}}/:a?next=https://x/:b"_s), QStringList{u"a"_s});
    QCOMPARE(PathVariables::names(u"http://h/{{response('A').json('$.x')}}/:id"_s), QStringList{u"id"_s});
}

void TestDraftResolver::segments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("segment");
    QTest::newRow("unreserved") << u"aZ09-._~"_s << u"aZ09-._~"_s;
    QTest::newRow("allowed in a segment") << u"!$&'()*+,;=:@"_s << u"!$&'()*+,;=:@"_s;
    QTest::newRow("all else") << u"/?#[] \"<>\\^`{|}%\n"_s
                              << u"%2F%3F%23%5B%5D%20%22%3C%3E%5C%5E%60%7B%7C%7D%25%0A"_s;
    QTest::newRow("UTF-8") << u"é😀"_s << u"%C3%A9%F0%9F%98%80"_s;
    QTest::newRow("dot") << u"."_s << u"%2E"_s;
    QTest::newRow("three dots are a name") << u"..."_s << u"..."_s;
}

void TestDraftResolver::segments()
{
    QFETCH(const QString, text);
    QTEST(PathVariables::segment(text), "segment");
}

void TestDraftResolver::problemsNameTheirPlace()
{
    RequestDraft draft = RequestDraft::create("POST", u"http://{{nohost}}/"_s);
    draft.headers = {row(u"A"_s, u"1"_s), row(u"B"_s, u"{{host}}{{nob}}"_s)};
    draft.bodyKind = BodyKind::Form;
    draft.form = {row(u"{{noname}}"_s, u"x"_s)};
    const auto problems = resolved(draft).problems();
    QCOMPARE(problems.size(), 3);
    QCOMPARE(problems.at(0).place, (TextPlace{Field::Url}));
    QCOMPARE(problems.at(0).use.culprit, u"nohost"_s);
    QCOMPARE(problems.at(1).place, (TextPlace{Field::HeaderValue, 1}));
    QCOMPARE(problems.at(1).use.begin, 8);
    QCOMPARE(problems.at(2).place, (TextPlace{Field::FormName, 0}));
}

void TestDraftResolver::promptsAndSecrets()
{
    RequestDraft draft = RequestDraft::create("GET", u"http://h/{{?Which}}"_s);
    draft.headers = {row(u"Authorization"_s, u"Bearer {{token}}"_s), row(u"X"_s, u"{{?Which}}{{?Why}}"_s)};
    const ResolvedDraft result = resolved(draft);
    QVERIFY(!result.isSendable());
    QCOMPARE(result.prompts, (QStringList{u"Which"_s, u"Why"_s}));
    QCOMPARE(result.secrets, QStringList{u"s3cret"_s});
    QCOMPARE(result.draft.headers.at(0).value, u"Bearer s3cret"_s);
}

void TestDraftResolver::spansInTheUrl()
{
    const QString typed = u"http://{{host}}/:long/{{dir}}/:short?a={{tricky}}&b={{token}}"_s;
    const ResolvedDraft result = resolved(RequestDraft::create("GET", typed),
                                          {row(u"long"_s, u"/"_s.repeated(20)), row(u"short"_s, u"x"_s)});
    QCOMPARE(result.uses.size(), 4);
    for (const auto &placed : result.uses)
        QCOMPARE(result.draft.url.mid(placed.use.resultBegin, placed.use.resultLength), placed.use.value);
}

void TestDraftResolver::usesOnceOnly()
{
    // The parameters are a view of the URL: what is made up for one is not made up again for the other.
    RequestDraft draft = RequestDraft::create("GET", u"http://h/?id={{$guid}}"_s);
    draft.params = {row(u"id"_s, u"{{$guid}}"_s)};
    const ResolvedDraft result = resolved(draft);
    QCOMPARE(result.uses.size(), 1);
    QCOMPARE(result.draft.url, u"http://h/?id="_s + result.draft.params.at(0).value);
}

FINGERPOST_TEST(TestDraftResolver)

#include "tst_draftresolver.moc"
