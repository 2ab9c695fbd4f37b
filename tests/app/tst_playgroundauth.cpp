// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playgroundtest.h"
#include "support/testsuite.h"

#include <QtCore/QCryptographicHash>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;

namespace {

QByteArray quotedParameter(const QByteArray &header, const QByteArray &name)
{
    const qsizetype start = header.indexOf(QByteArray(name + "=\""));
    if (start < 0)
        return {};
    const qsizetype from = start + name.size() + 2;
    return header.mid(from, header.indexOf('"', from) - from);
}

/// What a careful client answers to a digest challenge (RFC 7616 §3.4.1).
QByteArray digestAnswer(const QByteArray &challenge, const QByteArray &qop, const QByteArray &algorithm,
                        const QByteArray &password, const QByteArray &method, const QByteArray &uri,
                        const QByteArray &body = {})
{
    const auto kind = algorithm == "SHA-512" ? QCryptographicHash::Sha512
        : algorithm == "SHA-256"             ? QCryptographicHash::Sha256
                                             : QCryptographicHash::Md5;
    const auto hash = [kind](const QByteArray &text) { return QCryptographicHash::hash(text, kind).toHex(); };
    const QByteArray realm = quotedParameter(challenge, "realm");
    const QByteArray nonce = quotedParameter(challenge, "nonce");
    QByteArray what = method + ":" + uri;
    if (qop == "auth-int")
        what += ":" + hash(body);
    const QByteArray response = hash(hash("ada:" + realm + ":" + password) + ":" + nonce
                                     + ":00000001:c0ffee:" + qop + ":" + hash(what));
    return "Digest username=\"ada\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
        + "\", algorithm=" + algorithm + ", qop=" + qop + ", nc=00000001, cnonce=\"c0ffee\", response=\""
        + response + "\", opaque=\"" + quotedParameter(challenge, "opaque") + "\"";
}

} // namespace

class TestPlaygroundAuth : public PlaygroundTest {
    Q_OBJECT

private Q_SLOTS:
    void asksForBasicAuth();
    void asksForBearer();
    void asksForDigest_data();
    void asksForDigest();
    void refusesForeignAndWornNonces();
};

void TestPlaygroundAuth::asksForBasicAuth()
{
    const QByteArray target = "/basic-auth/ada/se%3Acret";
    QCOMPARE(m_client->get(target).status, 401);
    QCOMPARE(m_client->get(target).header("WWW-Authenticate"), "Basic realm=\"Fake Realm\"");
    const QByteArray good = "Basic " + QByteArray("ada:se:cret").toBase64();
    const Answer in = m_client->get(target, {{"Authorization", good}});
    QCOMPARE(in.status, 200);
    QCOMPARE(in.json(), (QJsonObject{{u"authenticated"_s, true}, {u"user"_s, u"ada"_s}}));
    QCOMPARE(m_client->get(target, {{"Authorization", "Basic " + QByteArray("ada:no").toBase64()}}).status,
             401);
    QCOMPARE(m_client->get("/hidden-basic-auth/ada/se%3Acret", {{"Authorization", good}}).status, 200);
    for (const QByteArray login : {"zo\xc3\xab:pw", "zo\xeb:pw"}) { // UTF-8, Latin-1
        const QByteArray encoded = "Basic " + login.toBase64();
        QCOMPARE(m_client->get("/basic-auth/zo%C3%AB/pw", {{"Authorization", encoded}}).status, 200);
    }
}

void TestPlaygroundAuth::asksForBearer()
{
    QCOMPARE(m_client->get("/bearer").status, 401);
    QCOMPARE(m_client->get("/bearer").header("WWW-Authenticate"), "Bearer");
    QCOMPARE(m_client->get("/bearer", {{"Authorization", "Basic x"}}).status, 401);
    QCOMPARE(
        m_client->get("/bearer", {{"Authorization", "Bearer Bear.er"}}).json().value(u"token").toString(),
        u"Bear.er"_s);
}

void TestPlaygroundAuth::asksForDigest_data()
{
    QTest::addColumn<QByteArray>("qop");
    QTest::addColumn<QByteArray>("algorithm");
    for (const QByteArray qop : {"auth", "auth-int"}) {
        for (const QByteArray algorithm : {"MD5", "SHA-256", "SHA-512"})
            QTest::newRow(QByteArray(qop + " " + algorithm).constData()) << qop << algorithm;
    }
}

void TestPlaygroundAuth::asksForDigest()
{
    QFETCH(QByteArray, qop);
    QFETCH(QByteArray, algorithm);
    const QByteArray uri = "/digest-auth/" + qop + "/ada/secret/" + algorithm + "?x=%20";
    const Answer closed = m_client->get(uri);
    QCOMPARE(closed.status, 401);
    const QByteArray challenge = closed.header("WWW-Authenticate");
    QVERIFY(challenge.startsWith("Digest "));
    QVERIFY(challenge.contains(QByteArray("algorithm=" + algorithm)));
    QCOMPARE(quotedParameter(challenge, "qop"), qop);

    const auto tryWith = [&](const QByteArray &password, const QByteArray &asUri, const QByteArray &sent) {
        const QByteArray answer =
            digestAnswer(challenge, qop, algorithm, password, "POST", asUri, "the body");
        return m_client->ask("POST", uri, {{"Authorization", answer}, {"Content-Type", "text/plain"}}, sent);
    };
    const Answer in = tryWith("secret", uri, "the body");
    QCOMPARE(in.status, 200);
    QCOMPARE(in.json().value(u"user").toString(), u"ada"_s);
    QCOMPARE(tryWith("wrong", uri, "the body").status, 401);
    QVERIFY(tryWith("wrong", uri, "the body").header("WWW-Authenticate").contains("stale=false"));
    QCOMPARE(tryWith("secret", "/digest-auth/other", "the body").status, 401);
    QCOMPARE(tryWith("secret", uri, "a body changed on its way").status, qop == "auth-int" ? 401 : 200);
}

void TestPlaygroundAuth::refusesForeignAndWornNonces()
{
    const QByteArray uri = "/digest-auth/auth/ada/secret/MD5/2";
    const QByteArray challenge = m_client->get(uri).header("WWW-Authenticate");
    const auto tryWith = [&](const QByteArray &answered) {
        return m_client->get(
            uri, {{"Authorization", digestAnswer(answered, "auth", "MD5", "secret", "GET", uri)}});
    };
    QCOMPARE(tryWith(challenge).status, 200);
    QCOMPARE(tryWith(challenge).status, 200);
    const Answer worn = tryWith(challenge);
    QCOMPARE(worn.status, 401);
    QVERIFY(worn.header("WWW-Authenticate").contains("stale=true"));
    QCOMPARE(tryWith(worn.header("WWW-Authenticate")).status, 200);
    QByteArray foreign = challenge;
    foreign.replace(quotedParameter(challenge, "nonce"), "0123456789abcdef0123456789abcdef");
    QVERIFY(tryWith(foreign).header("WWW-Authenticate").contains("stale=true"));
}

FINGERPOST_TEST(TestPlaygroundAuth)
#include "tst_playgroundauth.moc"
