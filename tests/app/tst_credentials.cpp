// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/credentials.h"
#include "support/testsuite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

// No value here may look like a live one to who scans this file: each is put together from parts at run time.

QString drawn(int length, QStringView from)
{
    static QRandomGenerator random(42);
    QString text;
    for (int i = 0; i < length; ++i)
        text += from[random.bounded(int(from.size()))];
    return text;
}

QString letters(int length)
{
    return drawn(length, u"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789");
}

QString hex(int length)
{
    return drawn(length, u"0123456789abcdef");
}

QString base64Url(const QByteArray &bytes)
{
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString jwt(const QByteArray &claims)
{
    return base64Url(R"({"alg":"HS256","typ":"JWT"})") + u'.' + base64Url(claims) + u'.' + letters(43);
}

QString pem(const QString &type)
{
    return u"-----BEGIN "_s + type + u"PRIVATE"_s + u" KEY-----\n"_s + letters(64) + u'\n' + letters(64)
        + u"\n-----END"_s;
}

QStringList found(const QString &text)
{
    QStringList secrets;
    for (const CredentialFinding &finding : findCredentials(text))
        secrets.append(text.mid(finding.start, finding.length));
    return secrets;
}

} // namespace

class TestCredentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapes_data();
    void shapes();
    void parts_data();
    void parts();
    void harmless_data();
    void harmless();
    void pairs_data();
    void pairs();
    void names_data();
    void names();
    void orderAndOverlap();
    void hostileTextsAreBounded_data();
    void hostileTextsAreBounded();
    void samples();
};

void TestCredentials::shapes_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("variable");
    const auto row = [](const char *name, const QString &token, const QString &variable) {
        QTest::newRow(name) << token << variable;
    };
    row("GitHub", u"gh"_s + u"p_"_s + letters(36), u"githubToken"_s);
    row("GitHub, fine", u"github"_s + u"_pat_"_s + letters(22) + u'_' + letters(59), u"githubToken"_s);
    row("GitLab", u"gl"_s + u"pat-"_s + letters(20), u"gitlabToken"_s);
    row("AWS", u"AK"_s + u"IA"_s + drawn(16, u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), u"awsAccessKeyId"_s);
    row("Google", u"AI"_s + u"za"_s + letters(35), u"googleApiKey"_s);
    row("Slack", u"xo"_s + u"xb-"_s + drawn(12, u"0123456789") + u'-' + letters(24), u"slackToken"_s);
    row("Stripe", u"sk"_s + u"_live_"_s + letters(24), u"stripeKey"_s);
    row("npm", u"np"_s + u"m_"_s + letters(36), u"npmToken"_s);
    row("OpenAI", u"s"_s + u"k-"_s + letters(48), u"openaiKey"_s);
    row("OpenAI, project", u"s"_s + u"k-proj-"_s + letters(60), u"openaiKey"_s);
    row("Anthropic", u"s"_s + u"k-ant-"_s + letters(80), u"anthropicKey"_s);
    row("SendGrid", u"S"_s + u"G."_s + letters(22) + u'.' + letters(43), u"sendgridKey"_s);
    row("Twilio", u"S"_s + u"K"_s + hex(32), u"twilioKey"_s);
    row("Postman", u"PM"_s + u"AK-"_s + hex(24) + u'-' + hex(34), u"postmanKey"_s);
    row("JWT", jwt(R"({"sub":"7","name":"me"})"), u"token"_s);
    row("key", pem({}), u"privateKey"_s);
    row("RSA key", pem(u"RSA "_s), u"privateKey"_s);
    row("OpenSSH key", pem(u"OPENSSH "_s), u"privateKey"_s);
}

void TestCredentials::shapes()
{
    QFETCH(const QString, token);
    QFETCH(const QString, variable);
    const QString before = u"curl -d 'ü "_s;
    for (const QString &after : {u"' --next"_s, u"\n"_s, QString()}) {
        const QList<CredentialFinding> findings = findCredentials(QString(before + token + after));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].start, before.size());
        QCOMPARE(findings[0].length, token.size());
        QCOMPARE(findings[0].variable, variable);
        QVERIFY(!findings[0].kind.isEmpty());
    }
    // Cut off it is none.
    QVERIFY(findCredentials(QString(before + token.left(9))).isEmpty());
}

void TestCredentials::parts_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &secret,
                        const QString &after) { QTest::newRow(name) << before << secret << after; };
    row("login in a URL", u"GET https://me:"_s, u"s3same-Open"_s, u"@host.test/path"_s);
    row("bearer", u"Authorization: Bearer "_s, letters(40), u"\r\n"_s);
    row("basic", u"Authorization: Basic "_s, QString::fromLatin1(QByteArray("me:s3same-Open").toBase64()),
        u"\r\n"_s);
    row("JSON", u"{\"client_secret\": \""_s, letters(32), u"\"}"_s);
    row("YAML", u"api-key: "_s, letters(32), u"\nother: 1"_s);
    row("form", u"grant_type=password&password="_s, u"s3same-Open"_s, u"&x=1"_s);
    row("query", u"http://h/?x=1&access_token="_s, letters(32), u"&y=2"_s);
    row("AWS secret", u"aws_secret_access_key = "_s, drawn(40, u"ABCdefGHI0123456789/+"), u"\n"_s);
    row("Azure", u"DefaultEndpointsProtocol=https;AccountName=a;Account"_s + u"Key="_s, letters(86) + u"=="_s,
        u";EndpointSuffix=x"_s);
}

void TestCredentials::parts()
{
    QFETCH(const QString, before);
    QFETCH(const QString, secret);
    QFETCH(const QString, after);
    QCOMPARE(found(before + secret + after), QStringList{secret});
}

void TestCredentials::harmless_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("variable", u"Authorization: Bearer {{token}}"_s);
    row("variable in a URL", u"https://{{user}}:{{password}}@host/"_s);
    row("shell", u"curl -H 'Authorization: Bearer $TOKEN_OF_THE_SHELL'"_s);
    row("angle brackets", u"api_key=<your-own-api-key-goes-here>"_s);
    row("xxx", u"api_key: xxxxxxxxxxxxxxxxxxxxxxxx"_s);
    row("your", u"\"token\": \"your-token-1234567890\""_s);
    row("change me", u"password: changeme"_s);
    row("password", u"{\"password\": \"password\"}"_s);
    row("sequence", u"api_key=1234567890abcdefghij"_s);
    row("example of AWS", u"AK"_s + u"IAIOSFODNN7EXAMPLE"_s);
    row("test key of Stripe", u"sk"_s + u"_test_"_s + letters(24));
    row("sample of jwt.io", jwt(R"({"sub":"1234567890","name":"John Doe","iat":1516239022})"));
    row("public key", u"-----BEGIN PUBLIC KEY-----\n"_s + letters(64) + u"\n-----END PUBLIC KEY-----"_s);
    row("schema", u"\"password\": {\"type\": \"string\"}, \"token\": \"string\""_s);
    row("words", u"The token: everybody needs one, secret: none"_s);
    row("address", u"token_url: https://auth.host.test/v1/oauth2/token"_s);
    row("digest", u"sha256:"_s + hex(64));
    row("uuid", u"id: 123e4567-e89b-12d3-a456-426614174000"_s);
    row("a sample in a field", u"Authorization: "_s + jwt(R"({"sub":"1234567890"})"));
    row("default of a server", u"amqp://guest:guest@localhost"_s);
    row("name as value", u"password: 'proxy_password'"_s);
    row("code", u"const password = request.readPassword('x')"_s);
    row("Markdown", u"Password: `password`\\n\\nUnlike"_s);
    row("cookie of no session", u"PageCountCookie=INITIAL_anon_true_30004"_s);
    row("port", u"http://localhost:8080/@me"_s);
    row("nothing", {});
}

void TestCredentials::harmless()
{
    QFETCH(const QString, text);
    QCOMPARE(found(text), QStringList());
}

void TestCredentials::pairs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("variable");
    const QString token = letters(30);
    QTest::newRow("header") << u"X-Api-Key"_s << token << token << u"xApiKey"_s;
    QTest::newRow("spaces around") << u"token"_s << QString(u"  "_s + token + u" "_s) << token << u"token"_s;
    QTest::newRow("password of words")
        << u"userPassword"_s << u"correct horse battery"_s << u"correct horse battery"_s << u"userPassword"_s;
    QTest::newRow("scheme") << u"Authorization"_s << QString(u"Bearer "_s + token) << token << u"token"_s;
    QTest::newRow("cookie") << u"Cookie"_s << QString(u"theme=dark; session_token="_s + token) << token
                            << u"sessionToken"_s;
    QTest::newRow("harmless name") << u"Accept"_s << token << QString() << QString();
    QTest::newRow("variable") << u"token"_s << u"{{token}}"_s << QString() << QString();
    QTest::newRow("short") << u"token"_s << u"abc"_s << QString() << QString();
    QTest::newRow("empty") << u"password"_s << QString() << QString() << QString();
}

void TestCredentials::pairs()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, secret);
    QFETCH(const QString, variable);
    const QList<CredentialFinding> findings = findCredentials(name, value);
    QCOMPARE(findings.size(), secret.isEmpty() ? 0 : 1);
    if (secret.isEmpty())
        return;
    QCOMPARE(value.mid(findings[0].start, findings[0].length), secret);
    QCOMPARE(findings[0].variable, variable);
}

void TestCredentials::names_data()
{
    QTest::addColumn<bool>("isSecret");
    for (const char *name : {"password", "userPassword", "DB_PASSWORD", "secret", "client_secret",
                             "clientSecret", "token", "X-Auth-Token", "api_key", "apiKey", "APIKey",
                             "x-api-key", "apikey", "Authorization", "Cookie", "private-key", "pwd"})
        QTest::newRow(name) << true;
    for (const char *name : {"", "key", "name", "tokens_used", "keyboard", "passenger", "monkey",
                             "primary_key", "password_hint", "token_url", "secretary", "compass", "---"})
        QTest::newRow(name) << false;
}

void TestCredentials::names()
{
    QFETCH(const bool, isSecret);
    QCOMPARE(isSecretName(QString::fromLatin1(QTest::currentDataTag())), isSecret);
}

void TestCredentials::orderAndOverlap()
{
    const QString first = u"gh"_s + u"p_"_s + letters(36);
    const QString second = letters(24);
    // Found as GitHub's and as the value of "token": told once.
    QCOMPARE(found(u"token="_s + first + u" secret="_s + second + u" token: "_s + first),
             (QStringList{first, second, first}));
}

void TestCredentials::hostileTextsAreBounded_data()
{
    QTest::addColumn<QString>("text");
    const qsizetype million = 1'000'000;
    QTest::newRow("one letter") << QString(million, u'a');
    QTest::newRow("beginnings") << u"eyJ"_s.repeated(million / 3);
    QTest::newRow("dots") << u"eyJabcdefghij."_s.repeated(million / 14);
    QTest::newRow("dashes") << u"-----BEGIN PRIVATE"_s.repeated(million / 18);
    QTest::newRow("assignments") << u"password: "_s.repeated(million / 10);
    QTest::newRow("addresses") << u"http://a:b"_s.repeated(million / 10);
    QTest::newRow("aws") << u"aws secret "_s.repeated(million / 11);
    QTest::newRow("bearers") << u"Bearer "_s.repeated(million / 7);
    QTest::newRow("many") << (u"password=s3same-Open&"_s).repeated(million / 21);
}

void TestCredentials::hostileTextsAreBounded()
{
    QFETCH(const QString, text);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(findCredentials(text).size() <= MaxCredentialFindings);
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(u"%1 ms"_s.arg(clock.elapsed())));
}

/// How much is cried over files that people have published.
void TestCredentials::samples()
{
    const QString folder = QStringLiteral(FINGERPOST_SAMPLES);
    if (!QFile::exists(folder))
        QSKIP("the sample files are not beside this checkout");
    int files = 0;
    int withFindings = 0;
    QMap<QString, int> kinds;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.read(MaxCredentialText));
        const QList<CredentialFinding> findings = findCredentials(text);
        ++files;
        withFindings += findings.isEmpty() ? 0 : 1;
        for (const CredentialFinding &finding : findings) {
            ++kinds[finding.kind];
            if (qEnvironmentVariableIsSet("FINGERPOST_SHOW_FINDINGS"))
                qInfo().noquote() << file.fileName().sliced(folder.size()) << finding.kind
                                  << text.mid(std::max<qsizetype>(0, finding.start - 40), 120).simplified();
        }
    }
    qInfo() << files << "files," << withFindings << "with findings:" << kinds;
    QVERIFY(files > 500);
    QVERIFY2(withFindings * 8 < files, qPrintable(u"%1 of %2"_s.arg(withFindings).arg(files)));
}

FINGERPOST_TEST(TestCredentials)
#include "tst_credentials.moc"
