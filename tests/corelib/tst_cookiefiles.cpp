// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookietests.h"

#include "cookieparser_p.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <qrequests/cookiejar.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Requests;
using Requests::Test::contentOf;
using namespace Qt::Literals::StringLiterals;
using Keep = CookieJar::SessionCookies;

namespace {

/// \a jar without what cookies.txt cannot tell.
CookieJar asNetscape(const CookieJar &jar)
{
    CookieJar plain;
    for (Cookie cookie : jar.all()) {
        cookie.sameSite.clear();
        if (cookie.value.isNull())
            cookie.value = std::exchange(cookie.name, QByteArray());
        if (cookie.expires.isValid())
            cookie.expires = QDateTime::fromSecsSinceEpoch(cookie.expires.toSecsSinceEpoch(), Qt::UTC);
        plain.insert(cookie);
    }
    return plain;
}

} // namespace

CookieJar richJar()
{
    CookieJar jar{{"hand", "made"}, {"word", QByteArray()}};
    Headers headers;
    for (const char *field :
         {"sid=s3cr=t; Path=/; Secure; HttpOnly; SameSite=Strict", "all=1; Domain=example.com; Max-Age=3600",
          "bare", "empty=", "spaces= a b\tc ; Path=/deep/er", "utf8=\xc3\xa9", "latin=\xe9",
          "far=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT"})
        headers.add("Set-Cookie", field);
    const auto refused = jar.extract(u"https://www.example.com/dir/page"_s, headers);
    return refused.isEmpty() ? jar : CookieJar();
}

/// The jar in files.
class TestCookieFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNetscape();
    void writesNetscape();
    void netscapeNamesThePlace_data();
    void netscapeNamesThePlace();
    void netscapeRefusesForgery();
    void readsWhatPythonWrites();
    void sessionCookiesOnWish();
    void savesAndLoads();
    void savingFailsAsAWhole();
    void loadingSaysWhy();
    void survivesRubbish();
};

void TestCookieFiles::readsNetscape()
{
    auto jar = CookieJar::fromNetscape("# Netscape HTTP Cookie File\r\n"
                                       "# a comment\n"
                                       "\n"
                                       ".example.com\tTRUE\t/\tFALSE\t4102444800\tall\t1\r\n"
                                       "www.example.com\tFALSE\t/p\tTRUE\t0\thost\tx=y\tz\n"
                                       "#HttpOnly_www.example.com\tfalse\t/\ttrue\t\tsid\t\n"
                                       "example.org\tTRUE\t/\tFALSE\t4102444800.5\tnotab\n"
                                       "www.example.com\tFALSE\t/\tFALSE\t1\told\tgone\n"
                                       "www.example.com\tFALSE\t/\tFALSE\t0\t\tword");
    QVERIFY2(jar, qPrintable(jar.error().message()));
    const QList<Cookie> cookies = jar->all();
    QCOMPARE(jar->keys(), (QByteArrayList{"all", "host", "sid", "", "notab"})); // by domain
    QCOMPARE(cookies.at(0).domainText(), u".example.com"_s);
    QVERIFY(!cookies.at(0).hostOnly);
    QCOMPARE(cookies.at(0).expires.toSecsSinceEpoch(), 4102444800);
    QVERIFY(cookies.at(1).hostOnly && cookies.at(1).secure && !cookies.at(1).httpOnly);
    QVERIFY(cookies.at(1).isSessionCookie());
    QCOMPARE(cookies.at(1).value, "x=y\tz");
    QCOMPARE(cookies.at(1).path, u"/p"_s);
    QVERIFY(cookies.at(2).httpOnly && cookies.at(2).secure);
    QCOMPARE(cookies.at(2).value, "");
    QCOMPARE(jar->cookieHeader(u"http://a.example.org/"_s), "notab=");
    QCOMPARE(jar->cookieHeader(u"http://www.example.com/"_s), "all=1; word");
}

void TestCookieFiles::writesNetscape()
{
    CookieJar jar;
    Cookie cookie;
    cookie.name = "a";
    cookie.value = "1";
    cookie.domain = u"example.com"_s;
    cookie.httpOnly = true;
    cookie.expires = QDateTime::fromSecsSinceEpoch(4102444800, Qt::UTC);
    jar.insert(cookie);
    jar.set("b", "2", u"example.com"_s, u"/p"_s);
    jar.set("any", "3");
    QCOMPARE(jar.toNetscape(Keep::Keep).value(),
             "# Netscape HTTP Cookie File\n\n"
             "#HttpOnly_example.com\tFALSE\t/\tFALSE\t4102444800\ta\t1\n"
             ".example.com\tTRUE\t/p\tFALSE\t0\tb\t2\n"
             "\tFALSE\t/\tFALSE\t0\tany\t3\n");
    QCOMPARE(CookieJar::fromNetscape(jar.toNetscape(Keep::Keep).value())->all(), jar.all());
    QVERIFY(!richJar().isEmpty());
    auto again = CookieJar::fromNetscape(richJar().toNetscape(Keep::Keep).value());
    QVERIFY2(again, qPrintable(again.error().message()));
    QVERIFY(*again == asNetscape(richJar()));
}

void TestCookieFiles::netscapeNamesThePlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("too few fields")
        << QByteArray("# x\n\na.com\tTRUE\t/\n")
        << u"line 3, column 13: A cookie has seven fields with tabs between them, this line has 3."_s;
    QTest::newRow("spaces for tabs")
        << QByteArray("a.com TRUE / FALSE 0 a 1")
        << u"line 1, column 25: A cookie has seven fields with tabs between them, this line has 1."_s;
    QTest::newRow("flag") << QByteArray("a.com\tYES\t/\tFALSE\t0\ta\t1")
                          << u"line 1, column 7: TRUE or FALSE is expected."_s;
    QTest::newRow("secure") << QByteArray("#HttpOnly_a.com\tTRUE\t/\t1\t0\ta\t1")
                            << u"line 1, column 24: TRUE or FALSE is expected."_s;
    QTest::newRow("end") << QByteArray("\na.com\tTRUE\t/\tTRUE\tsoon\ta\t1")
                         << u"line 2, column 19: The cookie's end is expected, in seconds since 1970."_s;
    QTest::newRow("nothing") << QByteArray("a.com\tTRUE\t/\tTRUE\t0\t\t")
                             << u"line 1, column 21: The cookie has neither a name nor a value."_s;
    QTest::newRow("control") << QByteArray("a.com\tTRUE\t/\tTRUE\t0\ta\t1\r2")
                             << u"line 1, column 21: The cookie holds a control character."_s;
}

void TestCookieFiles::netscapeNamesThePlace()
{
    QFETCH(QByteArray, text);
    auto jar = CookieJar::fromNetscape(text);
    QVERIFY(!jar);
    QCOMPARE(jar.error().code(), Error::RequestException);
    QTEST(jar.error().message(), "message");
}

void TestCookieFiles::netscapeRefusesForgery()
{
    const auto refuses = [](const QByteArray &name, const QByteArray &value, const QString &domain,
                            const QString &path) {
        CookieJar jar;
        jar.set(name, value, domain, path);
        return !jar.toNetscape(Keep::Keep);
    };
    QVERIFY(!refuses("a", "tabs\tare fine in a value", u"x.com"_s, u"/"_s));
    QVERIFY(refuses("a", "1\nevil.com\tTRUE\t/\tFALSE\t0\tsid\tx", u"x.com"_s, u"/"_s));
    QVERIFY(refuses("a\tb", "1", u"x.com"_s, u"/"_s));
    QVERIFY(refuses("a", "1", u"x.com"_s, u"/\t"_s));
    QVERIFY(refuses("", "", u"x.com"_s, u"/"_s));
    CookieJar comment;
    Cookie cookie;
    cookie.name = "a";
    cookie.value = "1";
    cookie.domain = u"#x.com"_s;
    comment.insert(cookie);
    const auto text = comment.toNetscape(Keep::Keep);
    QVERIFY(!text);
    QCOMPARE(text.error().message(), u"The cookie a of #x.com has no place in a cookies.txt."_s);
}

/// Python's own MozillaCookieJar reads our file and writes it again.
void TestCookieFiles::readsWhatPythonWrites()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("needs python3");
    QTemporaryDir folder;
    const QString ours = folder.filePath(u"ours.txt"_s);
    const QString theirs = folder.filePath(u"theirs.txt"_s);
    // Python opens the file as UTF-8 text, and knows no tab in a value.
    CookieJar jar = richJar();
    QCOMPARE(jar.remove("latin"), 1);
    QCOMPARE(jar.remove("spaces"), 1);
    QVERIFY(jar.save(ours, CookieJar::Format::Netscape, Keep::Keep));
    QProcess process;
    process.start(python,
                  {u"-I"_s, u"-c"_s,
                   u"import sys, http.cookiejar as c\n"
                   "jar = c.MozillaCookieJar(sys.argv[1])\n"
                   "jar.load(ignore_discard=True, ignore_expires=True)\n"
                   "jar.save(sys.argv[2], ignore_discard=True, ignore_expires=True)\n"
                   "print(len(jar))"_s,
                   ours, theirs});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray::number(jar.size()));
    auto back = CookieJar::load(theirs);
    QVERIFY2(back, qPrintable(back.error().message()));
    QVERIFY(*back == asNetscape(jar));
}

void TestCookieFiles::sessionCookiesOnWish()
{
    const CookieJar jar = richJar();
    for (const CookieJar &kept :
         {*CookieJar::fromNetscape(jar.toNetscape().value()), *CookieJar::fromJson(jar.toJson())})
        QCOMPARE(kept.keys(), (QByteArrayList{"all", "far"}));
}

void TestCookieFiles::savesAndLoads()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"jar"_s);
    const CookieJar jar = richJar();
    for (const auto format : {CookieJar::Format::Netscape, CookieJar::Format::Json}) {
        QVERIFY(jar.save(name, format, Keep::Keep));
        auto back = CookieJar::load(name);
        QVERIFY2(back, qPrintable(back.error().message()));
        QVERIFY(*back == (format == CookieJar::Format::Json ? jar : asNetscape(jar)));
        QCOMPARE(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"jar"_s});

    // A server's cookies have their limits; what a caller sets by hand does not get lost for its length.
    CookieJar big;
    big.set("a", QByteArray(10'000, 'x'), u"x.com"_s, u'/' + QString(5000, u'p'));
    for (const auto format : {CookieJar::Format::Netscape, CookieJar::Format::Json}) {
        QVERIFY(big.save(name, format, Keep::Keep));
        auto back = CookieJar::load(name);
        QVERIFY(back && *back == big);
    }
}

void TestCookieFiles::savingFailsAsAWhole()
{
    QTemporaryDir folder;
    const CookieJar small{{"a", "1"}};
    const auto lost = small.save(folder.filePath(u"none/jar"_s));
    QVERIFY(!lost);
    QCOMPARE(lost.error().message(),
             u"The cookies were not saved to %1."_s.arg(folder.filePath(u"none/jar"_s)));
    QVERIFY(!lost.error().detail().isEmpty());
    QVERIFY(!small.save(folder.path()));

    // A disk that is full: the kernel refuses what goes beyond the limit.
    const QString name = folder.filePath(u"jar"_s);
    QVERIFY(small.save(name, CookieJar::Format::Json, Keep::Keep));
    const QByteArray before = contentOf(name);
    CookieJar big;
    for (int i = 0; i < 40; ++i)
        big.set("n" + QByteArray::number(i), QByteArray(4000, 'x'));
    rlimit limit;
    getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit narrow{64 * 1024, limit.rlim_max};
    const auto previous = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &narrow);
    const auto full = big.save(name, CookieJar::Format::Json, Keep::Keep);
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, previous);
    QVERIFY(!full);
    QCOMPARE(contentOf(name), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"jar"_s});

    // A cookie that has no place in the format: the file that was there stays.
    CookieJar forged;
    forged.set("a", "1\n2");
    for (const auto format : {CookieJar::Format::Netscape, CookieJar::Format::Json}) {
        const auto refused = forged.save(name, format, Keep::Keep);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message(), u"The cookies cannot be written to %1."_s.arg(name));
        QVERIFY(refused.error().detail().startsWith(u"The cookie a has no place in a"_s));
        QCOMPARE(contentOf(name), before);
    }
}

void TestCookieFiles::loadingSaysWhy()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"jar"_s);
    const auto missing = CookieJar::load(name);
    QVERIFY(!missing);
    QCOMPARE(missing.error().message(), u"The cookies in %1 cannot be read."_s.arg(name));
    QVERIFY(!CookieJar::load(folder.path()));

    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a.com\tTRUE\n");
    file.close();
    QCOMPARE(
        CookieJar::load(name).error().message(),
        name + u": line 1, column 11: A cookie has seven fields with tabs between them, this line has 2."_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":");
    file.close();
    QVERIFY(CookieJar::load(name).error().message().startsWith(name + u": line 1, column "_s));
    // A hole costs no disk.
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(65LL * 1024 * 1024));
    file.close();
    QCOMPARE(CookieJar::load(name).error().message(),
             name + u" is larger than 64 MiB, which no file of cookies is."_s);
}

/// Every text is either understood or refused, and what is understood can be written and read again.
void TestCookieFiles::survivesRubbish()
{
    QRandomGenerator random(20260301);
    const QByteArray seeds[] = {
        richJar().toJson(Keep::Keep), richJar().toNetscape(Keep::Keep).value(),
        "a=1; Domain=.example.com; Path=/; Max-Age=-0; Expires=Thu, 01-Jan-1970 00:00:01 GMT; Secure"};
    for (int i = 0; i < 3000; ++i) {
        QByteArray text = seeds[i % 3];
        for (int change = random.bounded(1, 6); change > 0; --change) {
            const qsizetype at = random.bounded(int(text.size()));
            if (random.bounded(4) == 0)
                text.truncate(qMax(qsizetype(1), at));
            else
                text[at] = "\t\n\r;=.\"{}[]#0aZ\\\xff\0 "[random.bounded(20)];
        }
        for (auto jar : {CookieJar::fromJson(text), CookieJar::fromNetscape(text)}) {
            if (!jar)
                continue;
            auto again = CookieJar::fromJson(jar->toJson(Keep::Keep));
            QVERIFY2(again && *again == *jar, text.constData());
        }
        const SetCookie set = parseSetCookie(text);
        QVERIFY(set.name.size() + set.value.size() <= maxCookieNameAndValue);
        QVERIFY(set.path.size() <= maxCookieAttribute && set.sameSite.size() <= maxCookieAttribute);
    }
}

FINGERPOST_TEST(TestCookieFiles)
#include "tst_cookiefiles.moc"
