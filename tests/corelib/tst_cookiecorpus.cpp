// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/cookiejar.h>

#include "utilscases.h"

#include "support/testsuite.h"

#include <QTest>
#include <QUrl>

using namespace Requests;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

/// The corpus tells a host-only cookie by a domain without a leading dot.
QString corpusDomain(const Cookie &cookie)
{
    return cookie.hostOnly ? cookie.domain : u'.' + cookie.domain;
}

CookieJar corpusJar(const QJsonValue &value)
{
    CookieJar jar;
    const QJsonArray cookies = value.toObject().value("cookies"_L1).toArray();
    for (const QJsonValue &item : cookies) {
        const QJsonObject object = item.toObject();
        Cookie cookie;
        cookie.name = UtilsCases::bytes(object.value("name"_L1));
        cookie.value = UtilsCases::bytes(object.value("value"_L1));
        cookie.domain = object.value("domain"_L1).toString();
        cookie.path = object.value("path"_L1).toString(u"/"_s);
        cookie.secure = object.value("secure"_L1).toBool();
        if (object.contains("expires"_L1))
            cookie.expires = QDateTime::fromSecsSinceEpoch(object.value("expires"_L1).toInteger(), Qt::UTC);
        jar.insert(cookie);
    }
    return jar;
}

QStringList facts(const QList<Cookie> &cookies)
{
    QStringList list;
    for (const Cookie &c : cookies) {
        const QString expires =
            c.expires.isValid() ? QString::number(c.expires.toSecsSinceEpoch()) : u"session"_s;
        list.append(QStringList{QString::fromLatin1(c.name), QString::fromLatin1(c.value), corpusDomain(c),
                                c.path, c.secure ? u"secure"_s : u"plain"_s, expires}
                        .join(u'|'));
    }
    list.sort();
    return list;
}

QStringList corpusFacts(const QJsonValue &value, const QDateTime &now)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray()) {
        const QJsonObject c = item.toObject();
        const QJsonValue at = c.value("expires"_L1);
        QString expires = at.isNull() ? u"session"_s : QString::number(at.toInteger());
        if (at.isString()) // "{{now+3600}}"
            expires = QString::number(now.toSecsSinceEpoch() + at.toString().mid(5).chopped(2).toLongLong());
        list.append(QStringList{c.value("name"_L1).toString(), c.value("value"_L1).toString(),
                                c.value("domain"_L1).toString(), c.value("path"_L1).toString(),
                                c.value("secure"_L1).toBool() ? u"secure"_s : u"plain"_s, expires}
                        .join(u'|'));
    }
    list.sort();
    return list;
}

} // namespace

class TestCookieCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void corpusExtract_data();
    void corpusExtract();
    void corpusRoundTrip_data();
    void corpusRoundTrip();
    void corpusJarScripts_data();
    void corpusJarScripts();
};

void TestCookieCorpus::corpusExtract_data()
{
    QTest::addColumn<int>("index");
    const auto cases = UtilsCases::of(u"extract_cookies"_s);
    QCOMPARE(cases.size(), 43);
    for (int i = 0; i < cases.size(); ++i)
        QTest::newRow(qPrintable(cases.at(i).id)) << i;
}

void TestCookieCorpus::corpusExtract()
{
    QFETCH(int, index);
    const UtilsCases::Case test = UtilsCases::of(u"extract_cookies"_s).at(index);
    // Where RFC 6265 or its successor and Python's cookiejar part ways, we go with the RFC; what happens
    // instead.
    const QHash<QString, QStringList> ours{
        // §5.3 step 5: a public suffix is refused.
        {u"utils.set-cookie.domain-for-two-label-country-suffix"_s, {}},
        // rfc6265bis §5.6 step 3: the word is the value, the name is empty.
        {u"utils.set-cookie.no-equals-sign"_s, {u"|justname|example.com|/|plain|session"_s}},
        // §5.2 step 5: the bytes of the value stay as they are.
        {u"utils.set-cookie.quoted-value-with-escaped-quotes"_s,
         {u"a|\"x\\\"y\"|example.com|/|plain|session"_s}},
        // §5.3 step 7: the last attribute of a name counts.
        {u"utils.set-cookie.repeated-attribute"_s, {u"a|1|example.com|/|plain|session"_s}},
        // §5.2: Port (RFC 2965) is an unknown attribute.
        {u"utils.set-cookie.port-attribute"_s, {u"a|1|example.com|/|plain|session"_s}},
        // §5.3 step 6: the domain is the host; Python adds ".local".
        {u"utils.set-cookie.localhost"_s, {u"a|1|localhost|/|plain|session"_s}},
        {u"utils.set-cookie.single-label-intranet-host"_s, {u"a|1|intranet|/|plain|session"_s}},
        {u"utils.set-cookie.ipv6-address"_s, {u"a|1|::1|/|plain|session"_s}},
        // §5.3 step 5: a suffix that is the host itself makes a host-only cookie.
        {u"utils.set-cookie.localhost-with-domain-localhost"_s, {u"a|1|localhost|/|plain|session"_s}},
    };

    QUrl url(test.args.at(0).toString());
    // Whoever calls extract() names the host that the request asked for.
    for (const auto &[name, value] : UtilsCases::pairs(test.args.at(2))) {
        if (name == "Host"_L1)
            url.setHost(value.toString());
    }
    const bool sameHost = test.args.at(2).isUndefined() || test.args.at(2).isNull();
    Headers headers;
    for (const QJsonValue &field : test.args.at(1).toArray()) {
        if (field.isArray())
            headers.add(UtilsCases::bytes(field.toArray().at(0)), UtilsCases::bytes(field.toArray().at(1)));
        else
            headers.add("Set-Cookie", UtilsCases::bytes(field));
    }
    CookieJar jar = corpusJar(test.args.at(3));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    jar.extract(sameHost ? test.args.at(0).toString() : url.toString(), headers, now);
    const auto exception = ours.constFind(test.id);
    if (exception == ours.cend()) {
        QCOMPARE(facts(jar.all()), corpusFacts(test.expected, now));
    } else {
        QCOMPARE(facts(jar.all()), *exception);
        QVERIFY(*exception != corpusFacts(test.expected, now)); // else the list is out of date
    }
}

void TestCookieCorpus::corpusRoundTrip_data()
{
    QTest::addColumn<int>("index");
    const auto cases = UtilsCases::of(u"cookie_roundtrip"_s);
    QCOMPARE(cases.size(), 16);
    for (int i = 0; i < cases.size(); ++i)
        QTest::newRow(qPrintable(cases.at(i).id)) << i;
}

void TestCookieCorpus::corpusRoundTrip()
{
    QFETCH(int, index);
    const UtilsCases::Case test = UtilsCases::of(u"cookie_roundtrip"_s).at(index);
    CookieJar jar;
    Headers headers;
    for (const QJsonValue &field : test.args.at(1).toArray())
        headers.add("Set-Cookie", UtilsCases::bytes(field));
    jar.extract(test.args.at(0).toString(), headers);
    const QByteArray header = jar.cookieHeader(test.args.at(2).toString());
    // §5.4 step 1: a host-only cookie goes to its host alone; Python sends it to sub-domains too.
    if (test.id == "utils.cookie-roundtrip.host-only-cookie-is-not-sent-to-a-sub-domain"_L1)
        QVERIFY(header.isNull());
    else if (test.expected.isNull())
        QVERIFY(header.isNull());
    else
        QCOMPARE(header, UtilsCases::bytes(test.expected));
}

void TestCookieCorpus::corpusJarScripts_data()
{
    QTest::addColumn<int>("index");
    const auto cases = UtilsCases::of(u"CookieJar"_s);
    QCOMPARE(cases.size(), 13);
    for (int i = 0; i < cases.size(); ++i)
        QTest::newRow(qPrintable(cases.at(i).id)) << i;
}

void TestCookieCorpus::corpusJarScripts()
{
    QFETCH(int, index);
    const UtilsCases::Case test = UtilsCases::of(u"CookieJar"_s).at(index);
    if (test.id == "utils.cookie-jar.unknown-attribute-is-refused"_L1)
        QSKIP("C++ has no unknown keyword arguments");
    CookieJar jar = corpusJar(test.args.at(0));
    const QJsonArray script = test.args.at(1).toArray();
    for (qsizetype i = 0; i < script.size(); ++i) {
        const QJsonArray step = script.at(i).toArray();
        const QString op = step.at(0).toString();
        const QByteArray name = UtilsCases::bytes(step.at(1));
        const QJsonObject result = test.expected.toArray().at(i).toObject();
        const QJsonValue value = result.value("value"_L1);
        QHash<QString, QJsonValue> options;
        for (const auto &[key, option] : UtilsCases::pairs(op == "set"_L1 ? step.at(3) : step.at(2)))
            options.insert(key, option);
        if (op == "setitem"_L1 || (op == "set"_L1 && options.isEmpty())) {
            if (step.at(2).isNull())
                jar.remove(name);
            else
                jar.set(name, UtilsCases::bytes(step.at(2)));
        } else if (op == "set"_L1) {
            Cookie cookie;
            cookie.name = name;
            cookie.value = UtilsCases::bytes(step.at(2));
            cookie.domain = options.value(u"domain"_s).toString();
            cookie.path = options.value(u"path"_s).toString(u"/"_s);
            cookie.secure = options.value(u"secure"_s).toBool();
            jar.insert(cookie);
        } else if (op == "get"_L1 || op == "getitem"_L1) {
            const QByteArray got = jar.value(name, {}, options.value(u"path"_s).toString());
            if (test.id == "utils.cookie-jar.empty-value-looks-missing"_L1)
                QCOMPARE(got, ""); // present, as in Requests since 2.32
            else if (result.contains("exception"_L1))
                QCOMPARE(got, "v1"); // two of that name: the first, where Requests raises
            else
                QCOMPARE(got, UtilsCases::bytes(value));
        } else if (op == "contains"_L1) {
            QCOMPARE(!jar.value(name).isNull(), value.toBool());
        } else if (op == "len"_L1) {
            QCOMPARE(jar.size(), value.toInteger());
        } else if (op == "items"_L1) {
            QStringList items, expected;
            for (const Cookie &cookie : jar.all())
                items.append(QString::fromLatin1(cookie.name + '=' + cookie.value));
            for (const auto &[key, item] : UtilsCases::pairs(value))
                expected.append(key + u'=' + item.toString());
            QCOMPARE(items, expected);
        } else if (op == "list_paths"_L1) {
            QStringList paths;
            for (const Cookie &cookie : jar.all())
                paths.append(cookie.path);
            QCOMPARE(QJsonArray::fromStringList(paths), value.toArray());
        } else if (op == "del"_L1) {
            jar.remove(name);
        } else if (op == "clear"_L1) {
            // Clearing a domain that is not there is no error here: remove() says 0.
            if (step.size() == 1)
                jar.clear();
            else
                QCOMPARE(jar.remove({}, QString::fromLatin1(name)), result.contains("exception"_L1) ? 0 : 1);
        } else if (op == "update"_L1) {
            for (const auto &[key, item] : UtilsCases::pairs(step.at(1)))
                jar.set(key.toLatin1(), UtilsCases::bytes(item));
        } else if (op == "clear_expired_cookies"_L1) {
            jar.removeExpired();
        } else if (op == "facts"_L1) {
            QCOMPARE(facts(jar.all()), corpusFacts(value, noon));
        } else {
            QFAIL(qPrintable(u"unknown step "_s + op));
        }
    }
}

FINGERPOST_TEST(TestCookieCorpus)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_cookiecorpus.moc"
