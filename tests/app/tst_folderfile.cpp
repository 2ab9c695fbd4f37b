// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/folderfile.h"
#include "support/testsuite.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

class TestFolderFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folders();
    void environments();
};

void TestFolderFile::folders()
{
    FolderSettings folder;
    folder.name = u"Users"_s;
    folder.seq = 2;
    folder.headers = {{.key = u"X"_s, .value = u"y"_s}};
    folder.auth = {AuthSetting::Kind::Bearer, {{u"token"_s, u"{{t}}"_s}}, {}};
    folder.variables = {{.name = u"v"_s, .value = u"w"_s}};
    folder.settings.totalTimeout = 10;
    folder.settings.verify = false;
    folder.docs = u"About"_s;
    const auto written = FolderFile::write({}, folder, FolderFile::Kind::Folder);
    QVERIFY(
        written
        && written->startsWith("info:\n  name: Users\n  type: folder\n  seq: 2\n\nrequest:\n  headers:\n"));
    QCOMPARE(*FolderFile::read(*written), folder);
    QCOMPARE(*FolderFile::write(*written, folder, FolderFile::Kind::Folder), *written);
    folder.auth.kind = AuthSetting::Kind::None;
    const auto closed = FolderFile::write(*written, folder, FolderFile::Kind::Folder);
    QCOMPARE(FolderFile::read(*closed)->auth.kind, AuthSetting::Kind::None);
    FolderSettings collection;
    collection.name = u"API"_s;
    QCOMPARE(*FolderFile::write({}, collection, FolderFile::Kind::Collection),
             "opencollection: \"1.0.0\"\n\ninfo:\n  name: API\n");
}

void TestFolderFile::environments()
{
    Environment environment{
        u"dev"_s,
        u"#ff0000"_s,
        {{.name = u"host"_s, .value = u"localhost"_s}, {.name = u"key"_s, .secret = true}}};
    const auto written = EnvironmentFile::write({}, environment);
    QVERIFY(written);
    QCOMPARE(*EnvironmentFile::read(*written), environment);
    environment.variables[0].value = u"example.com"_s;
    environment.color.clear();
    QCOMPARE(
        *EnvironmentFile::write(*written, environment),
        "name: dev\n\nvariables:\n  - name: host\n    value: example.com\n  - secret: true\n    name: key\n");
    const QByteArray variants =
        "name: e\nvariables:\n  - name: v\n    value:\n      - title: a\n        value: 1\n"
        "      - title: b\n        selected: true\n        value: {type: number, data: '2'}\n";
    auto read = EnvironmentFile::read(variants);
    QVERIFY(read);
    QCOMPARE(read->variables.first().value, u"2"_s);
    QCOMPARE(*EnvironmentFile::write(variants, *read), variants);
    read->variables.first().value = u"3"_s;
    QCOMPARE(*EnvironmentFile::write(variants, *read), QByteArray(variants).replace("'2'", "'3'"));
}

FINGERPOST_TEST(TestFolderFile)

#include "tst_folderfile.moc"
