// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "environment_p.h"
#include "netrc_p.h"

#include "support/environment.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <qrequests/encodings.h>
#include <qrequests/links.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Requests;
using Requests::Test::writeFile;
using namespace Qt::Literals::StringLiterals;

namespace {

using Credentials = std::optional<std::pair<QString, QString>>;

/// Sets variables for as long as it lives.
class Variables {
public:
    explicit Variables(std::initializer_list<std::pair<QByteArray, QString>> variables)
    {
        for (const auto &[name, value] : variables)
            m_scope.set(name, value.toLocal8Bit());
    }

private:
    Requests::Test::EnvironmentScope m_scope;
};

} // namespace

class TestEnvironment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Requests::Test::clearEnvironment(); }

    void emptyNoProxyArgumentExemptsNothing();
    void noProxyStarExemptsAll();
    void noProxyOddNetworks();
    void caBundlePrefersOwnVariable();
    void readsNetrc_data();
    void readsNetrc();
    void findsNetrcAtHome();
    void netrcGoesByTheHost();
    void ignoresWhatIsNoNetrcFile();
    void namesLinksByRelation();
    void charsetWithoutValue();

private:
    QTemporaryDir m_folder;
};

void TestEnvironment::emptyNoProxyArgumentExemptsNothing()
{
    const Variables environment({{"no_proxy", u"*"_s}, {"http_proxy", u"http://p:1"_s}});
    QVERIFY(Environment::shouldBypassProxies(u"http://x.test/"_s, {}));
    QVERIFY(!Environment::shouldBypassProxies(u"http://x.test/"_s, u""_s));
    QCOMPARE(Environment::proxies(u"http://x.test/"_s, u""_s).value(u"http"_s), u"http://p:1"_s);
}

void TestEnvironment::noProxyStarExemptsAll()
{
    QVERIFY(Environment::shouldBypassProxies(u"https://x.test/"_s, u"*"_s));
    QVERIFY(Environment::shouldBypassProxies(u"https://10.0.0.1/"_s, u"*"_s));
    QVERIFY(!Environment::shouldBypassProxies(u"https://x.test/"_s, u"a,*"_s));
}

void TestEnvironment::noProxyOddNetworks()
{
    const QString url = u"http://192.168.1.130/"_s;
    QVERIFY(Environment::shouldBypassProxies(url, u"192.168.1.128/25"_s));
    QVERIFY(!Environment::shouldBypassProxies(url, u"192.168.1.0/25"_s));
    QVERIFY(Environment::shouldBypassProxies(url, u"192.168.1.130/32"_s));
    for (const QString &broken :
         {u"192.168.1.0/-1"_s, u"192.168.1.999/24"_s, u"192.168.1.0/24/24"_s, u"/24"_s, u"192.168.1.0/0"_s})
        QVERIFY2(!Environment::shouldBypassProxies(url, broken), qPrintable(broken));
}

void TestEnvironment::caBundlePrefersOwnVariable()
{
    QVERIFY(Environment::caBundle().isEmpty());
    const Variables curls({{"CURL_CA_BUNDLE", u"/curl.pem"_s}});
    QCOMPARE(Environment::caBundle(), u"/curl.pem"_s);
    const Variables own({{"REQUESTS_CA_BUNDLE", u"/own.pem"_s}});
    QCOMPARE(Environment::caBundle(), u"/own.pem"_s);
}

void TestEnvironment::readsNetrc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("credentials"); // user:password; null: none
    QTest::newRow("plain") << u"machine h.test login u password p"_s << u"u:p"_s;
    QTest::newRow("other host") << u"machine other.test login u password p"_s << QString();
    QTest::newRow("account for a login") << u"machine h.test account acc password p"_s << u"acc:p"_s;
    QTest::newRow("user for login") << u"machine h.test user u password p"_s << u"u:p"_s;
    QTest::newRow("comments") << u"# login x\n#word\nmachine h.test # here\n login u # no\n password p\n"_s
                              << u"u:p"_s;
    QTest::newRow("hash in a password") << u"machine h.test login u password #p"_s << u"u:#p"_s;
    QTest::newRow("escapes") << u"machine h.test login \"a \\\"b\\\"\" password p\\ q"_s << u"a \"b\":p q"_s;
    QTest::newRow("last one wins") << u"machine h.test login a password b machine h.test login c password d"_s
                                   << u"c:d"_s;
    QTest::newRow("letter case counts")
        << u"machine h.test login a password b machine H.TEST login c password d"_s << u"a:b"_s;
    QTest::newRow("default for another case")
        << u"machine H.TEST login a password b default login d password e"_s << u"d:e"_s;
    QTest::newRow("default first") << u"default login d password e\nmachine h.test login u password p"_s
                                   << u"u:p"_s;
    QTest::newRow("macro between")
        << u"machine o login a password b\nmacdef m\nmachine h.test login evil password x\n\nmachine h.test login u password p"_s
        << u"u:p"_s;
    QTest::newRow("macro to the end") << u"macdef m\nmachine h.test login evil password x"_s << QString();
    // Python gives up at the whole file, and Requests then uses none of it.
    QTest::newRow("unknown word") << u"machine h.test port 21 login u password p"_s << QString();
    QTest::newRow("unknown word elsewhere") << u"machine h.test login u password p\nnonsense"_s << QString();
    QTest::newRow("cut short") << u"machine h.test login u password"_s << u"u:"_s;
    QTest::newRow("nothing behind login") << u"machine h.test login"_s << QString();
    QTest::newRow("nothing, and a default")
        << u"machine h.test login \"\"\ndefault login d password e"_s << QString();
    QTest::newRow("password alone") << u"machine h.test password p"_s << u":p"_s;
    QTest::newRow("open quote") << u"machine h.test login u password \"p"_s << u"u:p"_s;
    QTest::newRow("empty") << u""_s << QString();
}

void TestEnvironment::readsNetrc()
{
    QFETCH(QString, text);
    QFETCH(QString, credentials);
    const Credentials found = findInNetrc(text, u"h.test"_s);
    QCOMPARE(found.has_value(), !credentials.isNull());
    if (found)
        QCOMPARE(QString(found->first + u':' + found->second), credentials);
}

void TestEnvironment::findsNetrcAtHome()
{
    QTemporaryDir home;
    const Variables environment({{"HOME", home.path()}});
    QVERIFY(!Environment::netrcAuth(u"http://h.test/"_s));
    const auto write = [&home](const QString &name, const QByteArray &user) {
        writeFile(home.filePath(name), "machine h.test login " + user + " password p\n");
    };
    write(u"_netrc"_s, "underscore");
    QCOMPARE(Environment::netrcAuth(u"http://h.test/"_s)->first, u"underscore"_s);
    write(u".netrc"_s, "dot");
    QCOMPARE(Environment::netrcAuth(u"http://h.test:8080/x"_s)->first, u"dot"_s);
    // NETRC set but missing: no other place is looked at.
    const Variables named({{"HOME", home.path()}, {"NETRC", u"~/none"_s}});
    QVERIFY(!Environment::netrcAuth(u"http://h.test/"_s));
    const Variables tilde({{"HOME", home.path()}, {"NETRC", u"~/_netrc"_s}});
    QCOMPARE(Environment::netrcAuth(u"http://h.test/"_s)->first, u"underscore"_s);
}

/// As Requests since 2.32.4 (CVE-2024-47081): the host is what the connection goes to, in lower case. The
/// conformance corpus also takes what older ones answer.
void TestEnvironment::netrcGoesByTheHost()
{
    const QString path = writeFile(m_folder.filePath(u"netrc"_s), "machine example.com login u password p\n");
    const Variables environment({{"NETRC", path}});
    QVERIFY(Environment::netrcAuth(u"http://EXAMPLE.com/"_s));
    QVERIFY(!Environment::netrcAuth(u"http://example.com:@evil.com/&apos;"_s));
}

void TestEnvironment::ignoresWhatIsNoNetrcFile()
{
    const Variables environment({{"NETRC", m_folder.path()}});
    QVERIFY(!Environment::netrcAuth(u"http://h.test/"_s));
    QFile file(writeFile(m_folder.filePath(u"huge"_s),
                         "machine h.test login u password p\n" + QByteArray(1024 * 1024, '\n')));
    const Variables huge({{"NETRC", file.fileName()}});
    QVERIFY(!Environment::netrcAuth(u"http://h.test/"_s));
    QVERIFY(file.resize(1000));
    QVERIFY(Environment::netrcAuth(u"http://h.test/"_s));
}

void TestEnvironment::namesLinksByRelation()
{
    const auto links =
        headerLinks({{"Link", "<https://h.test/?page=2>; rel=\"next\", <https://h.test/help>"}});
    QCOMPARE(links.size(), 2);
    QCOMPARE(links.value(u"next"_s).url, u"https://h.test/?page=2"_s);
    QCOMPARE(links.value(u"https://h.test/help"_s).url, u"https://h.test/help"_s);
    QVERIFY(headerLinks({}).isEmpty());
}

/// Requests 2.28 fails here.
void TestEnvironment::charsetWithoutValue()
{
    QCOMPARE(encodingFromHeaders({{"Content-Type", "text/html; charset"}}), "ISO-8859-1");
}

FINGERPOST_TEST(TestEnvironment)
#include "tst_environment.moc"
