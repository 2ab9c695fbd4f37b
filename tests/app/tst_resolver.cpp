// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/resolver.h"
#include "support/testsuite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

using Pairs = QList<std::pair<QString, QString>>;

VariableScope scopeOf(ScopeKind kind, const Pairs &pairs, const QString &name = {})
{
    VariableScope scope;
    scope.kind = kind;
    scope.name = name;
    scope.id = u"id-"_s + name;
    for (const auto &[variable, value] : pairs) {
        Variable one;
        one.name = variable;
        one.value = value;
        scope.variables.append(one);
    }
    return scope;
}

VariableScope withSecrets(VariableScope scope)
{
    for (Variable &variable : scope.variables)
        variable.secret = true;
    return scope;
}

ResolverSources sourcesOf(const QList<VariableScope> &scopes)
{
    ResolverSources sources;
    sources.scopes = VariableScopes(scopes);
    return sources;
}

ResolverSources globals(const Pairs &pairs)
{
    return sourcesOf({scopeOf(ScopeKind::Global, pairs)});
}

Resolved resolved(const ResolverSources &sources, const QString &text)
{
    return Resolver(sources).resolve(text);
}

class Keychain : public SecretSource {
public:
    std::optional<QString> secret(const QString &scopeId, const QString &name) const override
    {
        if (scopeId == u"id-dev"_s && name == u"token"_s)
            return u"s3cr{{t}}"_s;
        return {};
    }
};

class Answers : public LastAnswers {
public:
    std::optional<LastAnswer> lastAnswer(const QString &path) const override
    {
        if (path != u"Login"_s)
            return {};
        LastAnswer answer;
        answer.status = 200;
        answer.body = R"({"t":"{{host}}","n":1.00})";
        return answer;
    }
};

} // namespace

class TestResolver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void precedence();
    void nearestFolderFirst();
    void lastEnabledOfAScopeCounts();
    void scopesAreCheapCopies();
    void whoDefinesAName();
    void bareNamesReachNoProcess();
    void processAndDotEnv();
    void processOfTheSystem();
    void withoutBracesNothingChanges();
    void spansAndValues();
    void originAndChain();
    void missingStaysAndIsTold();
    void missingInside();
    void oddNames();
    void cycles_data();
    void cycles();
    void secretsTaint();
    void secretsAreData();
    void lockedSecrets();
    void maskedTexts();
    void prompts();
    void dynamicOncePerMention();
    void dynamicInAVariableIsOne();
    void dynamicInAPreview();
    void unknownDynamic();
    void answers();
    void depth();
    void doublingIsBounded();
    void mentionsAreBounded();
    void manyVariables();
    void chainIsBounded();
};

void TestResolver::precedence()
{
    const QList<std::pair<ScopeKind, QString>> order = {
        {ScopeKind::Session, u"session"_s},       {ScopeKind::Request, u"request"_s},
        {ScopeKind::Folder, u"folder"_s},         {ScopeKind::Environment, u"environment"_s},
        {ScopeKind::Collection, u"collection"_s}, {ScopeKind::Global, u"global"_s},
    };
    // Whatever is given first, and whichever is missing.
    for (qsizetype first = 0; first < order.size(); ++first) {
        QList<VariableScope> scopes;
        for (qsizetype i = order.size() - 1; i >= first; --i)
            scopes.append(scopeOf(order.at(i).first, {{u"who"_s, order.at(i).second}}));
        QCOMPARE(resolved(sourcesOf(scopes), u"{{who}}"_s).text, order.at(first).second);
        std::reverse(scopes.begin(), scopes.end());
        QCOMPARE(resolved(sourcesOf(scopes), u"{{who}}"_s).text, order.at(first).second);
    }
}

void TestResolver::nearestFolderFirst()
{
    const auto sources =
        sourcesOf({scopeOf(ScopeKind::Folder, {{u"a"_s, u"near"_s}}, u"inner"_s),
                   scopeOf(ScopeKind::Global, {{u"b"_s, u"{{a}}"_s}}),
                   scopeOf(ScopeKind::Folder, {{u"a"_s, u"far"_s}, {u"c"_s, u"far"_s}}, u"outer"_s)});
    QCOMPARE(resolved(sources, u"{{a}} {{b}} {{c}}"_s).text, u"near near far"_s);
}

void TestResolver::lastEnabledOfAScopeCounts()
{
    VariableScope scope = scopeOf(ScopeKind::Environment,
                                  {{u"a"_s, u"1"_s}, {u"a"_s, u"2"_s}, {u"a"_s, u"3"_s}, {u""_s, u"x"_s}});
    scope.variables[2].enabled = false;
    const auto sources = sourcesOf({scope, scopeOf(ScopeKind::Global, {{u"a"_s, u"4"_s}})});
    QCOMPARE(resolved(sources, u"{{a}}"_s).text, u"2"_s);
    scope.variables[0].enabled = scope.variables[1].enabled = false;
    QCOMPARE(resolved(sourcesOf({scope, scopeOf(ScopeKind::Global, {{u"a"_s, u"4"_s}})}), u"{{a}}"_s).text,
             u"4"_s);
}

void TestResolver::scopesAreCheapCopies()
{
    const VariableScopes before(QList{scopeOf(ScopeKind::Global, {{u"a"_s, u"1"_s}})});
    const VariableScopes after = before.with(scopeOf(ScopeKind::Session, {{u"a"_s, u"2"_s}}));
    QCOMPARE(before.size(), 1);
    QCOMPARE(after.size(), 2);
    QCOMPARE(before.find(u"a"_s).variable->value, u"1"_s);
    QCOMPARE(after.find(u"a"_s).variable->value, u"2"_s);
    QCOMPARE(&after.scope(1), &before.scope(0)); // shared
    QVERIFY(!VariableScopes().find(u"a"_s));
}

void TestResolver::whoDefinesAName()
{
    const VariableScopes scopes(QList{scopeOf(ScopeKind::Global, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}),
                                      scopeOf(ScopeKind::Environment, {{u"a"_s, u"3"_s}}, u"dev"_s),
                                      scopeOf(ScopeKind::Process, {{u"HOME"_s, u"/"_s}})});
    const auto all = scopes.all(u"a"_s);
    QCOMPARE(all.size(), 2);
    QCOMPARE(scopes.scope(all.at(0).scope).name, u"dev"_s);
    QCOMPARE(all.at(1).variable->value, u"1"_s);
    QStringList visible;
    for (const auto &found : scopes.visible())
        visible.append(found.variable->name + found.variable->value);
    QCOMPARE(visible, (QStringList{u"a3"_s, u"b2"_s}));
}

void TestResolver::bareNamesReachNoProcess()
{
    const auto sources = sourcesOf({scopeOf(ScopeKind::Process, {{u"USER"_s, u"me"_s}}),
                                    scopeOf(ScopeKind::DotEnv, {{u"KEY"_s, u"k"_s}})});
    const Resolved text = resolved(sources, u"{{USER}} {{KEY}}"_s);
    QCOMPARE(text.text, u"{{USER}} {{KEY}}"_s);
    QCOMPARE(text.uses.at(0).state, UseState::Missing);
    QCOMPARE(text.uses.at(1).state, UseState::Missing);
}

void TestResolver::processAndDotEnv()
{
    const auto sources =
        sourcesOf({scopeOf(ScopeKind::Process, {{u"A"_s, u"process"_s}, {u"B"_s, u"{{x}}"_s}}),
                   scopeOf(ScopeKind::DotEnv, {{u"A"_s, u"file"_s}}, u".env"_s),
                   scopeOf(ScopeKind::Global, {{u"x"_s, u"no"_s}, {u"C"_s, u"no"_s}})});
    const Resolved text = resolved(sources, u"{{process.env.A}} {{process.env.B}} {{process.env.C}}"_s);
    QCOMPARE(text.text, u"file {{x}} {{process.env.C}}"_s); // data stands for itself
    QCOMPARE(text.uses.at(0).origin.scope, ScopeKind::DotEnv);
    QCOMPARE(text.uses.at(0).origin.name, u".env"_s);
    QCOMPARE(text.uses.at(1).origin.scope, ScopeKind::Process);
    QCOMPARE(text.uses.at(1).state, UseState::Resolved);
    QCOMPARE(text.uses.at(2).state, UseState::Missing);
    QCOMPARE(text.uses.at(2).culprit, u"process.env.C"_s);
}

void TestResolver::processOfTheSystem()
{
    QProcessEnvironment environment;
    environment.insert(u"FINGERPOST_TEST"_s, u"a=b"_s);
    const auto sources = sourcesOf({VariableScope::process(environment)});
    QCOMPARE(resolved(sources, u"{{process.env.FINGERPOST_TEST}}"_s).text, u"a=b"_s);
}

void TestResolver::withoutBracesNothingChanges()
{
    QRandomGenerator random(77);
    Resolver resolver(globals({{u"a"_s, u"no"_s}}));
    for (int round = 0; round < 5000; ++round) {
        QString text;
        for (int i = random.bounded(60); i > 0; --i)
            text += random.bounded(3) == 0 ? QChar(u"{}a$?\n"[random.bounded(6)])
                                           : QChar(char16_t(random.bounded(0x10000)));
        text.replace(u"{{"_s, u"{x"_s);
        if (text.contains(u"{{"_s))
            continue;
        const Resolved result = resolver.resolve(text);
        QCOMPARE(result.text, text);
        QVERIFY(result.uses.isEmpty() && !result.hasProblems());
    }
}

void TestResolver::spansAndValues()
{
    const QString typed = u"{{a}}-{{ b }}{{missing}}é{{a}}"_s;
    const Resolved result = resolved(globals({{u"a"_s, u"one"_s}, {u"b"_s, u""_s}}), typed);
    QCOMPARE(result.text, u"one-{{missing}}éone"_s);
    QCOMPARE(result.uses.size(), 4);
    qsizetype done = 0;
    for (const Use &use : result.uses) {
        QVERIFY(use.begin >= done);
        done = use.begin + use.length;
        QVERIFY(typed.mid(use.begin, use.length).contains(use.name));
        QCOMPARE(result.text.mid(use.resultBegin, use.resultLength), use.value);
    }
    QCOMPARE(result.uses.at(1).value, u""_s);
    QCOMPARE(result.uses.at(1).state, UseState::Resolved);
    QCOMPARE(result.uses.at(2).value, u"{{missing}}"_s);
}

void TestResolver::originAndChain()
{
    const auto sources = sourcesOf(
        {scopeOf(ScopeKind::Environment, {{u"url"_s, u"{{scheme}}://{{host}}{{host}}"_s}}, u"dev"_s),
         scopeOf(ScopeKind::Collection, {{u"host"_s, u"a.{{process.env.D}}"_s}}, u"Shop"_s),
         scopeOf(ScopeKind::Global, {{u"scheme"_s, u"http"_s}}),
         scopeOf(ScopeKind::DotEnv, {{u"D"_s, u"b"_s}})});
    const Use use = resolved(sources, u"{{url}}"_s).uses.first();
    QCOMPARE(use.value, u"http://a.ba.b"_s);
    QCOMPARE(use.origin, (Origin{Origin::Kind::Scope, ScopeKind::Environment, u"id-dev"_s, u"dev"_s}));
    QStringList chain;
    for (const Use::Step &step : use.chain)
        chain.append(step.name + u'@' + QString::number(int(step.origin.scope)));
    const auto at = [](const QString &name, ScopeKind kind) -> QString {
        return name + u'@' + QString::number(int(kind));
    };
    QCOMPARE(chain,
             (QStringList{at(u"url"_s, ScopeKind::Environment), at(u"scheme"_s, ScopeKind::Global),
                          at(u"host"_s, ScopeKind::Collection), at(u"D"_s, ScopeKind::DotEnv)}));
}

void TestResolver::missingStaysAndIsTold()
{
    const Resolved result = resolved({}, u"http://{{host}}/"_s);
    QCOMPARE(result.text, u"http://{{host}}/"_s);
    QVERIFY(result.hasProblems());
    QCOMPARE(result.uses.first().state, UseState::Missing);
    QCOMPARE(result.uses.first().culprit, u"host"_s);
    QCOMPARE(result.uses.first().origin.kind, Origin::Kind::Nowhere);
}

void TestResolver::missingInside()
{
    const Resolved result =
        resolved(globals({{u"url"_s, u"http://{{host}}/{{path}}"_s}, {u"path"_s, u"x"_s}}), u"{{url}}"_s);
    QCOMPARE(result.text, u"http://{{host}}/x"_s);
    QCOMPARE(result.uses.first().state, UseState::Missing);
    QCOMPARE(result.uses.first().culprit, u"host"_s);
    QCOMPARE(result.uses.first().origin.kind, Origin::Kind::Scope);
}

void TestResolver::oddNames()
{
    const Resolved other = resolved({}, u"{{#if a}}x{{/if}} {{a b}}"_s);
    QCOMPARE(other.text, u"{{#if a}}x{{/if}} {{a b}}"_s);
    QVERIFY(other.uses.isEmpty());
    QCOMPARE(resolved(globals({{u"a b"_s, u"1"_s}}), u"{{a b}}{{a c}}"_s).text, u"1{{a c}}"_s);
}

void TestResolver::cycles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("itself") << u"{{self}}"_s << u"{{self}}"_s;
    QTest::newRow("two") << u"<{{a}}>"_s << u"<{{a}}>"_s;
    QTest::newRow("the other first") << u"<{{b}}>"_s << u"<{{b}}>"_s;
    QTest::newRow("leads to one") << u"{{to}}"_s << u"{{to}}"_s;
    QTest::newRow("spread") << u"{{x}}{{y}}{{z}}"_s << u"{{x}}{{y}}{{z}}"_s;
}

void TestResolver::cycles()
{
    QFETCH(const QString, text);
    const auto sources = sourcesOf(
        {scopeOf(ScopeKind::Environment,
                 {{u"self"_s, u"a{{self}}"_s},
                  {u"a"_s, u"{{b}}{{ok}}"_s},
                  {u"to"_s, u"1{{a}}"_s},
                  {u"x"_s, u"{{y}}{{z}}"_s}}),
         scopeOf(ScopeKind::Global,
                 {{u"b"_s, u"x{{a}}"_s}, {u"ok"_s, u"fine"_s}, {u"y"_s, u"{{z}}"_s}, {u"z"_s, u"{{x}}"_s}})});
    const Resolved result = resolved(sources, text);
    QTEST(result.text, "result");
    for (const Use &use : result.uses) {
        QCOMPARE(use.state, UseState::Cycle);
        QVERIFY(!use.culprit.isEmpty());
    }
    QCOMPARE(resolved(sources, text + u"{{ok}}"_s).uses.last().state, UseState::Resolved);
}

void TestResolver::secretsTaint()
{
    auto sources = sourcesOf(
        {withSecrets(scopeOf(ScopeKind::Environment, {{u"token"_s, u""_s}}, u"dev"_s)),
         scopeOf(
             ScopeKind::Global,
             {{u"auth"_s, u"Bearer {{token}}"_s}, {u"open"_s, u"x"_s}, {u"all"_s, u"{{open}}{{auth}}"_s}})});
    sources.secrets = std::make_shared<Keychain>();
    Resolver resolver(sources);
    const Resolved result = resolver.resolve(u"{{open}} {{all}} {{token}}"_s);
    QCOMPARE(result.text, u"x xBearer s3cr{{t}} s3cr{{t}}"_s);
    QVERIFY(!result.hasProblems());
    QVERIFY(result.isSecret());
    QVERIFY(!result.uses.at(0).isSecret);
    QVERIFY(result.uses.at(1).isSecret);
    QVERIFY(result.uses.at(2).isSecret);
    QCOMPARE(resolver.usedSecrets(), QStringList{u"s3cr{{t}}"_s});
    QVERIFY(!resolver.resolve(u"{{open}}"_s).isSecret());
}

void TestResolver::secretsAreData()
{
    auto sources = sourcesOf({withSecrets(scopeOf(ScopeKind::Environment, {{u"token"_s, u""_s}}, u"dev"_s)),
                              scopeOf(ScopeKind::Global, {{u"t"_s, u"no"_s}})});
    sources.secrets = std::make_shared<Keychain>();
    QCOMPARE(resolved(sources, u"{{token}}"_s).text, u"s3cr{{t}}"_s);
}

void TestResolver::lockedSecrets()
{
    auto sources =
        sourcesOf({withSecrets(scopeOf(ScopeKind::Environment,
                                       {{u"token"_s, u""_s}, {u"typed"_s, u"by hand"_s}}, u"prod"_s)),
                   scopeOf(ScopeKind::Global, {{u"auth"_s, u"Bearer {{token}}"_s}})});
    for (const bool hasKeychain : {false, true}) {
        sources.secrets = hasKeychain ? std::make_shared<Keychain>() : nullptr;
        Resolver resolver(sources);
        const Resolved result = resolver.resolve(u"{{token}}{{auth}}{{typed}}"_s);
        QCOMPARE(result.text, u"{{token}}Bearer {{token}}by hand"_s);
        QCOMPARE(result.uses.at(0).state, UseState::SecretLocked);
        QCOMPARE(result.uses.at(1).state, UseState::SecretLocked);
        QCOMPARE(result.uses.at(1).culprit, u"token"_s);
        QVERIFY(result.uses.at(2).isSecret);
        QCOMPARE(resolver.usedSecrets(), QStringList{u"by hand"_s});
    }
}

void TestResolver::maskedTexts()
{
    auto sources = sourcesOf(
        {withSecrets(scopeOf(ScopeKind::Environment, {{u"token"_s, u""_s}, {u"locked"_s, u""_s}}, u"dev"_s)),
         scopeOf(ScopeKind::Global, {{u"both"_s, u"{{locked}}{{token}}"_s}, {u"a"_s, u"s"_s}})});
    sources.secrets = std::make_shared<Keychain>();
    QCOMPARE(resolved(sources, u"{{a}}:{{token}}:{{locked}}:{{a}}"_s).masked(u"***"_s),
             u"s:***:{{locked}}:s"_s);
    QVERIFY(
        !resolved(sources, u"{{both}}"_s).masked().contains(u"s3cr"_s)); // also where half of it is a problem
    QCOMPARE(resolved(sources, u"none"_s).masked(), u"none"_s);
}

void TestResolver::prompts()
{
    auto sources = globals({{u"greeting"_s, u"Hi {{?Name}}, {{?Age}}"_s}, {u"x"_s, u"no"_s}});
    Resolver open(sources);
    const Resolved asked = open.resolve(u"{{greeting}} {{?Name}}"_s);
    QCOMPARE(asked.text, u"Hi {{?Name}}, {{?Age}} {{?Name}}"_s);
    QCOMPARE(asked.uses.at(0).state, UseState::PromptOpen);
    QCOMPARE(asked.uses.at(1).state, UseState::PromptOpen);
    QCOMPARE(open.openPrompts(), (QStringList{u"Name"_s, u"Age"_s}));

    sources.prompts = {{u"Name"_s, u"{{x}}"_s}, {u"Age"_s, u""_s}};
    Resolver answered(sources);
    const Resolved told = answered.resolve(u"{{greeting}}{{? Name }}"_s);
    QCOMPARE(told.text, u"Hi {{x}}, {{x}}"_s);
    QVERIFY(!told.hasProblems() && answered.openPrompts().isEmpty());
    QCOMPARE(told.uses.at(1).origin.kind, Origin::Kind::Prompt);
}

void TestResolver::dynamicOncePerMention()
{
    quint32 calls = 0;
    ResolverSources sources;
    sources.dynamic = DynamicSource([&calls] { return calls++ * 0x10000000U; },
                                    [] { return QDateTime::currentDateTimeUtc(); });
    const Resolved result = resolved(sources, u"{{$randomAlphaNumeric}}{{$randomAlphaNumeric}}"_s);
    QCOMPARE(calls, 2U);
    QVERIFY(result.uses.at(0).value != result.uses.at(1).value);
    QCOMPARE(result.uses.at(0).state, UseState::Dynamic);
    QCOMPARE(result.uses.at(0).origin.kind, Origin::Kind::Dynamic);
    QVERIFY(!result.hasProblems());
}

void TestResolver::dynamicInAVariableIsOne()
{
    Resolver resolver(globals({{u"id"_s, u"{{$guid}}"_s}, {u"other"_s, u"x{{id}}"_s}}));
    const QString id = resolver.resolve(u"{{id}}"_s).text;
    QCOMPARE(id.size(), 36);
    QCOMPARE(resolver.resolve(u"{{other}}/{{id}}"_s).text, u'x' + id + u'/' + id);
    QVERIFY(Resolver(globals({{u"id"_s, u"{{$guid}}"_s}})).resolve(u"{{id}}"_s).text != id);
}

void TestResolver::dynamicInAPreview()
{
    auto sources = globals({{u"id"_s, u"{{$guid}}"_s}});
    sources.isPreview = true;
    const QString first = resolved(sources, u"{{$guid}} {{id}} {{$timestamp}}"_s).text;
    QCOMPARE(resolved(sources, u"{{$guid}} {{id}} {{$timestamp}}"_s).text, first);
    QVERIFY(first.startsWith(QString::fromUtf8(DynamicValues::find(u"$guid"_s)->example)));
}

void TestResolver::unknownDynamic()
{
    const Resolved result = resolved(globals({{u"$mine"_s, u"1"_s}}), u"{{$mine}}{{$nothing}}"_s);
    QCOMPARE(result.text, u"1{{$nothing}}"_s);
    QCOMPARE(result.uses.at(1).state, UseState::Missing);
    QCOMPARE(result.uses.at(1).culprit, u"$nothing"_s);
}

void TestResolver::answers()
{
    auto sources = globals({{u"host"_s, u"no"_s}, {u"t"_s, u"<{{response('Login').json('$.t')}}>"_s}});
    sources.answers = std::make_shared<Answers>();
    const Resolved result =
        resolved(sources, u"{{t}}{{response('Login').json('$.n')}}{{response('Login').status()}}"_s);
    QCOMPARE(result.text, u"<{{host}}>1.00200"_s); // an answer's braces are data
    QVERIFY(!result.hasProblems());
    QCOMPARE(result.uses.at(1).origin.kind, Origin::Kind::Answer);
    QCOMPARE(result.uses.at(1).origin.name, u"Login"_s);

    const Resolved failed = resolved(
        sources,
        u"{{response('Other').status()}}{{response('Login').json('$.x')}}{{response(Login)}}{{response('Login').json('x')}}"_s);
    QCOMPARE(failed.uses.at(0).state, UseState::NoAnswer);
    QCOMPARE(failed.uses.at(1).state, UseState::NoMatch);
    QCOMPARE(failed.uses.at(2).state, UseState::BadExpression);
    QCOMPARE(failed.uses.at(3).state, UseState::BadExpression);
}

void TestResolver::depth()
{
    Pairs chain = {{u"v0"_s, u"end"_s}};
    for (int i = 1; i <= 200; ++i)
        chain.append({u"v%1"_s.arg(i), u"{{v%1}}"_s.arg(i - 1)});
    const auto sources = globals(chain);
    QCOMPARE(resolved(sources, u"{{v63}}"_s).text, u"end"_s);
    QCOMPARE(resolved(sources, u"{{v64}}"_s).uses.first().state, UseState::TooLong);
    QCOMPARE(resolved(sources, u"{{v200}}"_s).uses.first().state, UseState::TooLong);
    // The same when a part of the chain is known already.
    const Resolved both = resolved(sources, u"{{v63}}{{v64}}"_s);
    QCOMPARE(both.uses.at(0).state, UseState::Resolved);
    QCOMPARE(both.uses.at(1).state, UseState::TooLong);
}

void TestResolver::doublingIsBounded()
{
    Pairs doubling = {{u"v0"_s, u"0123456789"_s}};
    for (int i = 1; i < 60; ++i)
        doubling.append({u"v%1"_s.arg(i), u"{{v%1}}{{v%1}}"_s.arg(i - 1)});
    QElapsedTimer timer;
    timer.start();
    const Resolved result = resolved(globals(doubling), u"{{v59}}"_s);
    QCOMPARE(result.uses.first().state, UseState::TooLong);
    QVERIFY(result.text.size() <= ResolverLimits().characters);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

void TestResolver::mentionsAreBounded()
{
    auto sources = globals({{u"a"_s, u"x"_s}});
    sources.limits.mentions = 10;
    Resolver resolver(sources);
    const Resolved result = resolver.resolve(u"{{a}}"_s.repeated(1'000'000));
    QCOMPARE(result.uses.size(), 11);
    QCOMPARE(result.uses.at(9).state, UseState::Resolved);
    QCOMPARE(result.uses.at(10).state, UseState::TooLong);
    QCOMPARE(result.text, QString(10, u'x') + u"{{a}}"_s.repeated(1'000'000 - 10));
    QCOMPARE(resolver.resolve(u"{{a}}"_s).uses.first().state, UseState::TooLong); // never in silence

    sources.limits.mentions = 1000;
    sources.limits.characters = 25;
    const Resolved little = resolved(sources, u"{{a}}"_s.repeated(30));
    QVERIFY(little.text.startsWith(QString(25, u'x') + u"{{a}}"_s));
    QCOMPARE(little.uses.at(25).state, UseState::TooLong);
}

void TestResolver::manyVariables()
{
    Pairs pairs;
    QString text;
    for (int i = 0; i < 20000; ++i) {
        pairs.append({u"v%1"_s.arg(i), u"{{v%1}}"_s.arg(i + 1)});
        if (i % 2 == 0)
            pairs.last().second = u"value"_s;
        text += u"{{v%1}}"_s.arg(i);
    }
    QElapsedTimer timer;
    timer.start();
    const Resolved result = resolved(globals(pairs), text);
    QCOMPARE(result.uses.size(), 20000);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

void TestResolver::chainIsBounded()
{
    Pairs pairs;
    QString all;
    for (int i = 0; i < 5000; ++i) {
        pairs.append({u"v%1"_s.arg(i), u"x"_s});
        all += u"{{v%1}}"_s.arg(i);
    }
    pairs.append({u"all"_s, all + all});
    pairs.append({u"again"_s, u"{{all}}"_s.repeated(1500)});
    QElapsedTimer timer;
    timer.start();
    const Resolved result = resolved(globals(pairs), u"{{again}}"_s);
    QVERIFY(!result.hasProblems());
    QCOMPARE(result.text.size(), 1500 * 10000);
    QVERIFY(result.uses.first().chain.size() <= 64);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

FINGERPOST_TEST(TestResolver)

#include "tst_resolver.moc"
