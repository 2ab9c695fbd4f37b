// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/folderfile.h"
#include "environments/environment.h"
#include "support/testsuite.h"
#include "workspace/credentialcheck.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using Kind = DraftPlace::Kind;

namespace {

const auto GitHubToken = u"ghp_1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV2wX"_s;

RequestDraft draftWithToken()
{
    RequestDraft draft = RequestDraft::create("POST", u"https://a.test/x?token=%1&page=2"_s.arg(GitHubToken));
    draft.params = {{.key = u"token"_s, .value = GitHubToken}, {.key = u"page"_s, .value = u"2"_s}};
    draft.headers = {{.key = u"Authorization"_s, .value = "Bearer "_L1 + GitHubToken},
                     {.key = u"Accept"_s, .value = u"*/*"_s}};
    draft.json = u"{\"t\": \"%1\", \"password\": \"Tr0ub4dor&3!\"}"_s.arg(GitHubToken);
    draft.docs = "Try "_L1 + GitHubToken;
    return draft;
}

} // namespace

class TestCredentialCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEachValueOnce();
    void secretFieldsAndVariablesAreNone();
    void foldersAndEnvironments();
    void masksWhatItShows();
    void decisionsAreKept();
    void namesAreFree();
    void movesAndPutsBack();
    void whatIsUndecidedIsHeldBack();
    void everyPlaceHasAName();
};

void TestCredentialCheck::findsEachValueOnce()
{
    const QList<OpenCredential> found = CredentialCheck::find(draftWithToken());
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).value, GitHubToken);
    QCOMPARE(found.at(0).variable, u"githubToken"_s);
    QVERIFY(found.at(0).kind.contains("GitHub"_L1));
    // The parameter is the URL's.
    const QList<DraftPlace> places{
        {Kind::Url, {}}, {Kind::Header, u"Authorization"_s}, {Kind::Body, {}}, {Kind::Docs, {}}};
    QCOMPARE(found.at(0).places, places);
    QCOMPARE(found.at(1).value, u"Tr0ub4dor&3!"_s);
    // One that is still being typed.
    const RequestDraft unfinished = RequestDraft::create("GET", u"https://ada:Tr0ub4dor"_s);
    QCOMPARE(CredentialCheck::find(unfinished).value(0).value, u"Tr0ub4dor"_s);
    QVERIFY(CredentialCheck::find(RequestDraft::create("GET", u"https://a.test:8080/x:y"_s)).isEmpty());
}

void TestCredentialCheck::secretFieldsAndVariablesAreNone()
{
    RequestDraft draft = RequestDraft::create("GET", u"https://ada:{{password}}@a.test/?token={{token}}"_s);
    draft.auth.kind = AuthSetting::Kind::Bearer;
    draft.auth.values = {{u"token"_s, GitHubToken}, {u"username"_s, u"ada"_s}};
    QVERIFY(CredentialCheck::find(draft).isEmpty());
    draft.auth.values[u"username"_s] = GitHubToken; // shown, and written to the file
    QCOMPARE(CredentialCheck::find(draft).size(), 1);
}

void TestCredentialCheck::foldersAndEnvironments()
{
    FolderSettings folder;
    folder.headers = {{.key = u"X-Api-Key"_s, .value = GitHubToken}};
    folder.variables = {{.name = u"token"_s, .value = GitHubToken},
                        {.name = u"hidden"_s, .value = GitHubToken, .secret = true}};
    const QList<OpenCredential> inFolder = CredentialCheck::find(folder);
    QCOMPARE(inFolder.size(), 1);
    QCOMPARE(inFolder.constFirst().places,
             QList<DraftPlace>({{Kind::Header, u"X-Api-Key"_s}, {Kind::Variable, u"token"_s}}));
    Environment environment;
    environment.variables = {{.name = u"base"_s, .value = u"https://a.test"_s},
                             {.name = u"token"_s, .value = GitHubToken}};
    QCOMPARE(CredentialCheck::find(environment).size(), 1);
    environment.variables[1].secret = true;
    QVERIFY(CredentialCheck::find(environment).isEmpty());
}

void TestCredentialCheck::masksWhatItShows()
{
    const OpenCredential credential = CredentialCheck::find(draftWithToken()).constFirst();
    QVERIFY(credential.masked().startsWith("ghp_"_L1));
    QVERIFY(!credential.masked().contains(GitHubToken.mid(4, 4)));
    QCOMPARE(OpenCredential{.value = u"abc"_s}.masked(), QString(8, u'\u2022'));
}

void TestCredentialCheck::decisionsAreKept()
{
    const QList<OpenCredential> found = CredentialCheck::find(draftWithToken());
    const QString print = CredentialCheck::fingerprint(GitHubToken);
    QVERIFY(!print.contains(GitHubToken));
    QCOMPARE(CredentialCheck::without(found, {print}), found.mid(1));
    QCOMPARE(CredentialCheck::without(found, {CredentialCheck::fingerprint(u"other"_s)}), found);
}

void TestCredentialCheck::namesAreFree()
{
    QList<OpenCredential> found = CredentialCheck::find(draftWithToken());
    found.append({.value = u"another"_s, .variable = u"githubToken"_s});
    found = CredentialCheck::named(found, {u"githubToken"_s, u"password"_s});
    QCOMPARE(found.at(0).variable, u"githubToken2"_s);
    QCOMPARE(found.at(1).variable, u"password2"_s);
    QCOMPARE(found.at(2).variable, u"githubToken3"_s);
}

void TestCredentialCheck::movesAndPutsBack()
{
    const RequestDraft draft = draftWithToken();
    const QList<OpenCredential> found = CredentialCheck::find(draft);
    const RequestDraft moved = CredentialCheck::moved(draft, found);
    QCOMPARE(moved.url, u"https://a.test/x?token={{githubToken}}&page=2"_s);
    QCOMPARE(moved.params.constFirst().value, u"{{githubToken}}"_s);
    QCOMPARE(moved.headers.constFirst().value, u"Bearer {{githubToken}}"_s);
    QCOMPARE(moved.json, u"{\"t\": \"{{githubToken}}\", \"password\": \"{{password}}\"}"_s);
    QCOMPARE(moved.docs, u"Try {{githubToken}}"_s);
    QVERIFY(CredentialCheck::find(moved).isEmpty());
    QCOMPARE(CredentialCheck::restored(moved, found), draft);
    // Only what was chosen.
    QCOMPARE(CredentialCheck::find(CredentialCheck::moved(draft, found.mid(1))).size(), 1);
}

void TestCredentialCheck::whatIsUndecidedIsHeldBack()
{
    FolderSettings saved;
    saved.headers = {{.key = u"Authorization"_s, .value = u"{{old}}"_s}};
    saved.variables = {{.name = u"base"_s, .value = u"https://a.test"_s}};
    FolderSettings typed = saved;
    typed.docs = u"new"_s;
    typed.headers = {{.key = u"Authorization"_s, .value = "Bearer "_L1 + GitHubToken},
                     {.key = u"Authorization"_s, .value = "Basic "_L1 + GitHubToken}};
    typed.variables = {{.name = u"base"_s, .value = u"https://ada:Tr0ub4dor9x@a.test"_s},
                       {.name = u"kept"_s, .secret = true}};
    const QList<OpenCredential> found = CredentialCheck::find(typed);
    QVERIFY(!found.isEmpty());
    const FolderSettings written = CredentialCheck::withheld(typed, saved, found);
    QVERIFY(CredentialCheck::find(written).isEmpty());
    QCOMPARE(written.docs, u"new"_s);
    QCOMPARE(written.headers.at(0).value, u"{{old}}"_s); // as it was
    QVERIFY(!written.headers.at(1).value.contains(GitHubToken)); // it was not there
    QCOMPARE(written.variables.at(0).value, u"https://a.test"_s);
    QVERIFY(written.variables.at(1).secret);
    // With what came from the disk meanwhile.
    FolderSettings read = written;
    read.docs = u"theirs"_s;
    const FolderSettings shown = CredentialCheck::completed(read, typed, found);
    QCOMPARE(shown.headers, typed.headers);
    QCOMPARE(shown.variables, typed.variables);
    QCOMPARE(shown.docs, u"theirs"_s);
    // Only what is undecided.
    QCOMPARE(CredentialCheck::withheld(typed, saved, {}), typed);
    // Nor what stands there already.
    FolderSettings edited = typed;
    edited.docs = u"edited"_s;
    QCOMPARE(CredentialCheck::withheld(edited, typed, found), edited);
    const Environment environment{u"dev"_s, {}, {{.name = u"token"_s, .value = GitHubToken}}};
    const Environment clean = CredentialCheck::withheld(environment, {}, CredentialCheck::find(environment));
    QCOMPARE(clean.variables, QList<Variable>({{.name = u"token"_s}}));
    QCOMPARE(CredentialCheck::completed(clean, environment, CredentialCheck::find(environment)), environment);
}

void TestCredentialCheck::everyPlaceHasAName()
{
    QSet<QString> names;
    for (int kind = 0; kind <= int(Kind::Docs); ++kind)
        names.insert(CredentialCheck::nameOf({Kind(kind), u"x"_s}));
    QCOMPARE(names.size(), int(Kind::Docs) + 1);
}

FINGERPOST_TEST(TestCredentialCheck)
#include "tst_credentialcheck.moc"
