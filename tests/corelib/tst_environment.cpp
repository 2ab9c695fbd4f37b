// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "challenge_p.h"
#include "environment_p.h"
#include "netrc_p.h"
#include "utilscases.h"

#include "support/files.h"

#include <qrequests/encodings.h>
#include <qrequests/links.h>

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Requests;
using Requests::Test::writeFile;
using namespace Qt::Literals::StringLiterals;

namespace {

using Credentials = std::optional<std::pair<QString, QString>>;

Proxies proxiesOf(const QJsonValue &value)
{
    Proxies proxies;
    for (const auto &[key, url] : UtilsCases::pairs(value))
        proxies.insert(key, url.toString());
    return proxies;
}

/// Null where Python was given no argument.
QString textOrNull(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString();
}

} // namespace

class TestEnvironment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void corpus_data();
    void corpus();
    void emptyNoProxyArgumentExemptsNothing();
    void noProxyStarExemptsAll();
    void noProxyOddNetworks();
    void caBundlePrefersOwnVariable();
    void readsNetrc_data();
    void readsNetrc();
    void findsNetrcAtHome();
    void ignoresWhatIsNoNetrcFile();
    void namesLinksByRelation();

private:
    void netrc(const UtilsCases::Case &test);
    void links(const UtilsCases::Case &test);
    void dict(const UtilsCases::Case &test);
    void list(const UtilsCases::Case &test);
    void encoding(const UtilsCases::Case &test);
    QTemporaryDir m_folder;
};

void TestEnvironment::corpus_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<int>("index");
    const QList<std::pair<QString, int>> functions{
        {u"should_bypass_proxies"_s, 33},     {u"select_proxy"_s, 12},
        {u"get_environ_proxies"_s, 7},        {u"get_netrc_auth"_s, 8},
        {u"parse_header_links"_s, 14},        {u"parse_dict_header"_s, 10},
        {u"parse_list_header"_s, 6},          {u"unquote_header_value"_s, 7},
        {u"get_encoding_from_headers"_s, 13}, {u"guess_json_utf"_s, 12}};
    for (const auto &[function, count] : functions) {
        const auto cases = UtilsCases::of(function);
        QCOMPARE(cases.size(), count);
        for (int i = 0; i < cases.size(); ++i)
            QTest::newRow(qPrintable(cases.at(i).id)) << function << i;
    }
}

void TestEnvironment::corpus()
{
    QFETCH(QString, function);
    QFETCH(int, index);
    const UtilsCases::Case test = UtilsCases::of(function).at(index);
    const UtilsCases::Environment environment(test.environment, m_folder.path());
    const QString first = test.args.at(0).toString();
    if (function == "should_bypass_proxies"_L1)
        QCOMPARE(Environment::shouldBypassProxies(first, textOrNull(test.args.at(1))),
                 test.expected.toBool());
    else if (function == "select_proxy"_L1)
        QCOMPARE(Environment::selectProxy(first, proxiesOf(test.args.at(1))), test.expected.toString());
    else if (function == "get_environ_proxies"_L1)
        QCOMPARE(Environment::proxies(first, textOrNull(test.args.at(1))), proxiesOf(test.expected));
    else if (function == "get_netrc_auth"_L1)
        netrc(test);
    else if (function == "parse_header_links"_L1)
        links(test);
    else if (function == "parse_dict_header"_L1)
        dict(test);
    else if (function == "parse_list_header"_L1)
        list(test);
    else if (function == "unquote_header_value"_L1)
        QCOMPARE(unquoteHeaderValue(UtilsCases::bytes(test.args.at(0)), test.args.at(1).toBool()),
                 UtilsCases::bytes(test.expected));
    else if (function == "get_encoding_from_headers"_L1)
        encoding(test);
    else
        QCOMPARE(guessJsonUtf(UtilsCases::bytes(test.args.at(0))), UtilsCases::bytes(test.expected));
}

void TestEnvironment::netrc(const UtilsCases::Case &test)
{
    for (auto it = test.files.begin(); it != test.files.end(); ++it) {
        writeFile(m_folder.filePath(it.key()), it.value().toString().toUtf8());
    }
    const Credentials found = Environment::netrcAuth(test.args.at(0).toString());
    // As Requests since 2.32.4 (CVE-2024-47081): the host is what the connection goes to, in lower case.
    if (test.id == "utils.netrc.bad-url-parsing"_L1) {
        QVERIFY(!found);
        return;
    }
    QJsonArray items = test.expected.toObject().value("items"_L1).toArray();
    if (test.id == "utils.netrc.case-of-host"_L1)
        items = {u"aaaa"_s, u"bbbb"_s};
    QVERIFY(found);
    QCOMPARE(found->first, items.at(0).toString());
    QCOMPARE(found->second, items.at(1).toString());
}

void TestEnvironment::links(const UtilsCases::Case &test)
{
    QList<HeaderLink> expected;
    for (const QJsonValue &item : test.expected.toArray()) {
        HeaderLink link;
        for (const auto &[key, value] : UtilsCases::pairs(item)) {
            if (key == "url"_L1)
                link.url = value.toString();
            else
                link.parameters.insert(key, value.toString());
        }
        expected.append(link);
    }
    QVERIFY(parseHeaderLinks(UtilsCases::bytes(test.args.at(0))) == expected);
}

void TestEnvironment::dict(const UtilsCases::Case &test)
{
    const auto dict = parseDictHeader(UtilsCases::bytes(test.args.at(0)));
    const auto expected = UtilsCases::pairs(test.expected);
    QCOMPARE(dict.size(), expected.size());
    for (const auto &[key, value] : expected) {
        QVERIFY(dict.contains(key.toLatin1()));
        QCOMPARE(dict.value(key.toLatin1()), UtilsCases::bytes(value));
        QCOMPARE(dict.value(key.toLatin1()).isNull(), value.isNull());
    }
}

void TestEnvironment::list(const UtilsCases::Case &test)
{
    QByteArrayList expected;
    for (const QJsonValue &item : test.expected.toArray())
        expected.append(UtilsCases::bytes(item));
    QCOMPARE(parseListHeader(UtilsCases::bytes(test.args.at(0))), expected);
}

void TestEnvironment::encoding(const UtilsCases::Case &test)
{
    Headers headers;
    for (const auto &[name, value] : UtilsCases::pairs(test.args.at(0)))
        headers.add(name.toLatin1(), UtilsCases::bytes(value));
    // "text/html; charset" makes Requests fail; here it is text without a charset.
    const QByteArray expected =
        test.expected.isUndefined() ? QByteArray("ISO-8859-1") : UtilsCases::bytes(test.expected);
    QCOMPARE(encodingFromHeaders(headers), expected);
}

void TestEnvironment::emptyNoProxyArgumentExemptsNothing()
{
    const UtilsCases::Environment environment({{u"no_proxy"_s, u"*"_s}, {u"http_proxy"_s, u"http://p:1"_s}});
    QVERIFY(Environment::shouldBypassProxies(u"http://x.test/"_s, {}));
    QVERIFY(!Environment::shouldBypassProxies(u"http://x.test/"_s, u""_s));
    QCOMPARE(Environment::proxies(u"http://x.test/"_s, u""_s).value(u"http"_s), u"http://p:1"_s);
}

void TestEnvironment::noProxyStarExemptsAll()
{
    const UtilsCases::Environment environment({});
    QVERIFY(Environment::shouldBypassProxies(u"https://x.test/"_s, u"*"_s));
    QVERIFY(Environment::shouldBypassProxies(u"https://10.0.0.1/"_s, u"*"_s));
    QVERIFY(!Environment::shouldBypassProxies(u"https://x.test/"_s, u"a,*"_s));
}

void TestEnvironment::noProxyOddNetworks()
{
    const UtilsCases::Environment environment({});
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
    const UtilsCases::Environment environment({{u"CURL_CA_BUNDLE"_s, u"/curl.pem"_s}});
    QCOMPARE(Environment::caBundle(), u"/curl.pem"_s);
    const UtilsCases::Environment both(
        {{u"CURL_CA_BUNDLE"_s, u"/curl.pem"_s}, {u"REQUESTS_CA_BUNDLE"_s, u"/own.pem"_s}});
    QCOMPARE(Environment::caBundle(), u"/own.pem"_s);
    const UtilsCases::Environment none({});
    QVERIFY(Environment::caBundle().isEmpty());
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
    const UtilsCases::Environment environment({{u"HOME"_s, home.path()}});
    QVERIFY(!Environment::netrcAuth(u"http://h.test/"_s));
    const auto write = [&home](const QString &name, const QByteArray &user) {
        writeFile(home.filePath(name), "machine h.test login " + user + " password p\n");
    };
    write(u"_netrc"_s, "underscore");
    QCOMPARE(Environment::netrcAuth(u"http://h.test/"_s)->first, u"underscore"_s);
    write(u".netrc"_s, "dot");
    QCOMPARE(Environment::netrcAuth(u"http://h.test:8080/x"_s)->first, u"dot"_s);
    // NETRC set but missing: no other place is looked at.
    const UtilsCases::Environment named({{u"HOME"_s, home.path()}, {u"NETRC"_s, u"~/none"_s}});
    QVERIFY(!Environment::netrcAuth(u"http://h.test/"_s));
    const UtilsCases::Environment tilde({{u"HOME"_s, home.path()}, {u"NETRC"_s, u"~/_netrc"_s}});
    QCOMPARE(Environment::netrcAuth(u"http://h.test/"_s)->first, u"underscore"_s);
}

void TestEnvironment::ignoresWhatIsNoNetrcFile()
{
    const UtilsCases::Environment environment({{u"NETRC"_s, m_folder.path()}});
    QVERIFY(!Environment::netrcAuth(u"http://h.test/"_s));
    QFile file(writeFile(m_folder.filePath(u"huge"_s),
                         "machine h.test login u password p\n" + QByteArray(1024 * 1024, '\n')));
    const UtilsCases::Environment huge({{u"NETRC"_s, file.fileName()}});
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

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
