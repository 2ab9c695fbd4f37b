// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/redaction.h"
#include "support/testsuite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStringEncoder>
#include <QtCore/QUrlQuery>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

const QString Dots = QString::fromUtf8(Redactor::Dots);
const QString Secret = u"s3cr/t \"wört\" +&\U0001F511"_s;

Redactor redactorOf(const QString &secret)
{
    return Redactor({SecretValue(secret)});
}

/// Over pieces of \a size bytes.
QByteArray streamed(const Redactor &redactor, const QByteArray &text, qsizetype size)
{
    Redactor::Stream stream(redactor);
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); i += size)
        out += stream.push(QByteArrayView(text).sliced(i, std::min(size, text.size() - i)));
    out += stream.finish();
    return out;
}

} // namespace

class TestRedaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void inTheMiddleOfBase64_data();
    void inTheMiddleOfBase64();
    void login();
    void overlapping();
    void longestFirst();
    void otherCharsets_data();
    void otherCharsets();
    void shortOnesAreLeft();
    void nothingToHide();
    void pieces();
    void copiesAreApart();
    void headers_data();
    void headers();
    void headersInOrder();
    void url_data();
    void url();
    void manySecretsAreFast();
};

void TestRedaction::forms_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("plain") << Secret;
    QTest::newRow("percent") << QString::fromLatin1(QUrl::toPercentEncoding(Secret));
    QTest::newRow("percent, small digits") << u"s3cr%2ft%20%22w%c3%b6rt%22%20%2b%26%f0%9f%94%91"_s;
    QTest::newRow("form") << QString::fromLatin1(QUrl::toPercentEncoding(Secret).replace("%20", "+"));
    QTest::newRow("JSON") << u"s3cr/t \\\"wört\\\" +&\U0001F511"_s;
    QTest::newRow("JSON, slash") << u"s3cr\\/t \\\"wört\\\" +&\U0001F511"_s;
    QTest::newRow("JSON, ASCII") << u"s3cr/t \\\"w\\u00f6rt\\\" +&\\ud83d\\udd11"_s;
    QTest::newRow("Base64") << QString::fromLatin1(Secret.toUtf8().toBase64());
    QTest::newRow("Base64 of URLs") << QString::fromLatin1(
        Secret.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void TestRedaction::forms()
{
    QFETCH(const QString, form);
    const Redactor redactor = redactorOf(Secret);
    QCOMPARE(redactor.text(u"a="_s + form + u"; und ü "_s + form), u"a="_s + Dots + u"; und ü "_s + Dots);
    QCOMPARE(redactor.text(form), Dots);
}

void TestRedaction::inTheMiddleOfBase64_data()
{
    QTest::addColumn<QString>("user");
    for (const char *user : {"", "u", "us", "use", "a longer one"})
        QTest::addRow("user '%s'", user) << QString::fromLatin1(user);
}

void TestRedaction::inTheMiddleOfBase64()
{
    QFETCH(const QString, user);
    const QString password = u"correct horse battery"_s;
    const QByteArray base64 = (user + u':' + password + u"!!"_s).toUtf8().toBase64();
    const QByteArray hidden = redactorOf(password).bytes(base64);
    QVERIFY2(hidden.contains(Redactor::Dots), hidden.constData());
    // At most a letter at each end tells of it, no whole one of its own.
    const QByteArray left = QByteArray(hidden).replace(Redactor::Dots, "");
    QVERIFY2(left.size() <= base64.size() - password.size() * 8 / 6 + 2, hidden.constData());
}

void TestRedaction::login()
{
    Redactor redactor;
    redactor.addLogin(u"user"_s, SecretValue(u"open sesame"_s));
    QCOMPARE(redactor.text(u"x dXNlcjpvcGVuIHNlc2FtZQ== x"_s), u"x "_s + Dots + u" x"_s);
    QCOMPARE(redactor.text(u"user:open sesame"_s), u"user:"_s + Dots);
}

void TestRedaction::overlapping()
{
    const Redactor redactor({SecretValue(u"abcdef"_s), SecretValue(u"defghi"_s), SecretValue(u"hijklm"_s)});
    // One run, nothing of any left over.
    QCOMPARE(redactor.text(u"<abcdefghijklm>"_s), u"<"_s + Dots + u">"_s);
    QCOMPARE(redactor.text(u"<abcdef-defghi>"_s), u"<"_s + Dots + u"-"_s + Dots + u">"_s);
    QCOMPARE(redactor.text(u"<abcdefabcdef>"_s), u"<"_s + Dots + Dots + u">"_s);
}

void TestRedaction::longestFirst()
{
    const Redactor redactor({SecretValue(u"token"_s), SecretValue(u"token-and-more"_s)});
    QCOMPARE(redactor.text(u"token token-and-more token-and-mor"_s),
             Dots + u" "_s + Dots + u" "_s + Dots + u"-and-mor"_s);
}

void TestRedaction::otherCharsets_data()
{
    QTest::addColumn<int>("charset");
    QTest::newRow("UTF-16, little endian") << int(QStringConverter::Utf16LE);
    QTest::newRow("UTF-16, big endian") << int(QStringConverter::Utf16BE);
    QTest::newRow("Latin-1") << int(QStringConverter::Latin1);
}

void TestRedaction::otherCharsets()
{
    QFETCH(const int, charset);
    const auto encoding = QStringConverter::Encoding(charset);
    const auto encoded = [encoding](const QString &text) -> QByteArray {
        return QStringEncoder(encoding)(text);
    };
    const bool hasDots = encoding != QStringConverter::Latin1;
    const QByteArray dots = hasDots ? encoded(Dots) : Dots.toUtf8();
    const Redactor redactor = redactorOf(u"p\u00e4ssw\u00f6rt"_s);
    const Redactor other = redactor.in(encoding);
    const QByteArray text = encoded(u"a p\u00e4ssw\u00f6rt b"_s);
    QCOMPARE(other.bytes(text), encoded(u"a "_s) + dots + encoded(u" b"_s));
    QCOMPARE(streamed(other, text, 3), encoded(u"a "_s) + dots + encoded(u" b"_s));
    QCOMPARE(redactor.text(u"p\u00e4ssw\u00f6rt"_s), Dots); // as before
}

void TestRedaction::shortOnesAreLeft()
{
    const Redactor redactor({SecretValue(u"1"_s), SecretValue(u"abc"_s), SecretValue()});
    QVERIFY(redactor.isEmpty());
    QCOMPARE(redactor.text(u"1 abc"_s), u"1 abc"_s);
    QCOMPARE(redactorOf(u"abcd"_s).text(u"1 abcd"_s), u"1 "_s + Dots);
}

void TestRedaction::nothingToHide()
{
    const Redactor redactor = redactorOf(Secret);
    const QString broken = u"half a pair: "_s + QChar(0xd83d);
    QCOMPARE(redactor.text(broken), broken);
    QCOMPARE(redactor.text({}), QString());
    QCOMPARE(Redactor().bytes("bytes \xff"), QByteArray("bytes \xff"));
    QCOMPARE(redactor.bytes(QByteArrayView("\0\xff", 2)), QByteArray("\0\xff", 2));
}

void TestRedaction::pieces()
{
    const Redactor redactor({SecretValue(u"abcdef"_s), SecretValue(u"defghi"_s), SecretValue(Secret)});
    const QByteArray text = "abcdefghi, " + Secret.toUtf8() + "abcdefdefghi abcde "
        + QUrl::toPercentEncoding(Secret) + " end abcdef";
    const QByteArray whole = redactor.bytes(text);
    QCOMPARE(QByteArray(whole).replace(Redactor::Dots, "*"), QByteArray("*, *** abcde * end *"));
    for (qsizetype size = 1; size <= text.size(); ++size)
        QCOMPARE(streamed(redactor, text, size), whole);
    // Nothing held back for ever, and it begins anew.
    Redactor::Stream stream(redactor);
    QByteArray out = stream.push("plain abcde");
    out += stream.finish();
    out += stream.push("f");
    out += stream.finish();
    QCOMPARE(out, QByteArray("plain abcdef"));
    Redactor::Stream empty{Redactor()};
    QCOMPARE(empty.push("at once"), QByteArray("at once"));
}

void TestRedaction::copiesAreApart()
{
    const Redactor one = redactorOf(u"first"_s);
    Redactor two = one;
    two.add(SecretValue(u"second"_s));
    QCOMPARE(one.text(u"first second"_s), Dots + u" second"_s);
    QCOMPARE(two.text(u"first second"_s), Dots + u" "_s + Dots);
}

void TestRedaction::headers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("shown"); // with * for the dots
    const auto row = [](const char *name, const char *value, const char *shown) {
        QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << QByteArray(shown);
    };
    row("Authorization", "Bearer abcdef", "Bearer *");
    row("authorization", "Basic dXNlcjpwYXNz", "Basic *");
    row("Authorization", "Digest username=\"u\", response=\"0f\"", "Digest *");
    row("Authorization", "bare-token", "*");
    row("Authorization", "a/b and more", "*");
    row("Proxy-Authorization", "AWS4-HMAC-SHA256 Credential=x", "AWS4-HMAC-SHA256 *");
    row("Cookie", "a=1; session=2", "a=*; session=*");
    row("Cookie", "bare", "*");
    row("Set-Cookie", "sid=abc=def; Path=/; HttpOnly", "sid=*; Path=/; HttpOnly");
    row("Set-Cookie", "sid=abc", "sid=*");
    row("X-Api-Key", "k", "*");
    row("x-auth-token", "k", "*");
    row("X-Amz-Security-Token", "k", "*");
    row("Private-Token", "k", "*");
    row("Ocp-Apim-Subscription-Key", "k", "*");
    row("Accept", "text/html", "text/html");
    row("X-Trace", "with hunter22", "with *");
    row("Content-Key", "k", "k");
    row("Authorization", "", "");
}

void TestRedaction::headers()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(QByteArray, shown);
    Requests::Headers headers;
    headers.add(name, value);
    const Requests::Headers hidden = redactorOf(u"hunter22"_s).headers(headers);
    QCOMPARE(hidden.at(0).name, name);
    QCOMPARE(hidden.at(0).value, shown.replace("*", Redactor::Dots));
}

void TestRedaction::headersInOrder()
{
    const Requests::Headers headers{{"B", "1"}, {"Set-Cookie", "a=1"}, {"b", "2"}, {"Set-Cookie", "b=2"}};
    const Requests::Headers hidden = Redactor().headers(headers);
    QCOMPARE(hidden.size(), 4);
    QCOMPARE(hidden.at(2).name, QByteArray("b"));
    QCOMPARE(hidden.at(3).value, QByteArray("b=") + Redactor::Dots);
}

void TestRedaction::url_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"http://h/p?a=%20b&c#f"_s << u"http://h/p?a=%20b&c#f"_s;
    QTest::newRow("password") << u"https://me:pass@h:1/"_s << u"https://me:*@h:1/"_s;
    QTest::newRow("parameter") << u"http://h/?api_key=1&x=2&Access%5FToken=3"_s
                               << u"http://h/?api_key=*&x=2&Access_Token=*"_s;
    QTest::newRow("value in use") << u"http://h/hunter%2f2/?x=hunter%2F2"_s << u"http://h/*/?x=*"_s;
}

void TestRedaction::url()
{
    QFETCH(const QString, url);
    QFETCH(QString, shown);
    QCOMPARE(redactorOf(u"hunter/2"_s).url(QUrl(url)), shown.replace(u'*', Dots));
}

void TestRedaction::manySecretsAreFast()
{
    QRandomGenerator random(7);
    const auto word = [&random](int length) {
        QString text;
        for (int i = 0; i < length; ++i)
            text += QChar(u'!' + random.bounded(90));
        return text;
    };
    QList<SecretValue> secrets;
    for (int i = 0; i < 1000; ++i)
        secrets.append(SecretValue(word(24)));
    const Redactor one({secrets.first()});
    const Redactor thousand(secrets);
    const QByteArray text = word(2'000'000).toUtf8() + secrets.last().text().toUtf8();
    const auto timeOf = [&text](const Redactor &redactor) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer clock;
            clock.start();
            [[maybe_unused]] const QByteArray hidden = redactor.bytes(text);
            best = std::min(best, clock.nsecsElapsed());
        }
        return best;
    };
    QVERIFY(thousand.bytes(text).endsWith(Redactor::Dots));
    const qint64 single = timeOf(one);
    const qint64 many = timeOf(thousand);
    qInfo("2 MB: %lld ms with one secret, %lld ms with a thousand", single / 1'000'000, many / 1'000'000);
    QVERIFY2(many < 40 * single + 50'000'000, qPrintable(u"%1 ns, %2 ns"_s.arg(single).arg(many)));
}

FINGERPOST_TEST(TestRedaction)
#include "tst_redaction.moc"
