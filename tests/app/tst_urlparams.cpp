// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testsuite.h"
#include "workspace/urlparams.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using UrlParams::rowsFromUrl;
using UrlParams::urlFromRows;

namespace {

using Rows = QList<KeyValue>;

KeyValue on(const QString &key, const QString &value, const QString &description = {})
{
    return {.enabled = true, .key = key, .value = value, .description = description};
}

KeyValue off(const QString &key, const QString &value, const QString &description = {})
{
    return {.enabled = false, .key = key, .value = value, .description = description};
}

/// Rows as one line, so that a failure can be read: "a=1 (what it is); -x=2".
QString shown(const Rows &rows)
{
    QStringList texts;
    for (const KeyValue &row : rows) {
        texts.append((row.enabled ? QString() : u"-"_s) + row.key + u'=' + row.value
                     + (row.description.isEmpty() ? QString() : u" ("_s + row.description + u')'));
    }
    return texts.join(u"; "_s);
}

QString randomText(QRandomGenerator &random, const QStringList &alphabet, int longest)
{
    QString text;
    for (int i = random.bounded(longest + 1); i > 0; --i)
        text += alphabet.at(random.bounded(int(alphabet.size())));
    return text;
}

const QStringList &alphabet()
{
    static const QStringList letters = {u"a"_s, u"b"_s,  u"="_s,     u"&"_s, u"?"_s,   u"#"_s,
                                        u" "_s, u"+"_s,  u"%"_s,     u"/"_s, u"%20"_s, u"%26"_s,
                                        u"é"_s, u"漢"_s, u"{{v}}"_s, u"😀"_s};
    return letters;
}

} // namespace

class TestUrlParams : public QObject {
    Q_OBJECT

private slots:
    void urlBecomesRows_data();
    void urlBecomesRows();
    void rowsBecomeUrl_data();
    void rowsBecomeUrl();
    void typingInTheUrlKeepsWhatTheTableKnows_data();
    void typingInTheUrlKeepsWhatTheTableKnows();
    void everyUrlComesBackAsItWas();
    void everyTableComesBackAsItWas();
    void keysAndValuesSurviveTheServersReading();
    void aLongQueryIsQuick();
};

void TestUrlParams::urlBecomesRows_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("none") << u"http://h/p"_s << Rows();
    QTest::newRow("empty query") << u"http://h/p?"_s << Rows();
    QTest::newRow("two") << u"http://h/p?a=1&b=2"_s << Rows{on(u"a"_s, u"1"_s), on(u"b"_s, u"2"_s)};
    QTest::newRow("flag") << u"?flag"_s << Rows{on(u"flag"_s, {})};
    QTest::newRow("empty value") << u"?flag="_s << Rows{on(u"flag"_s, {})};
    QTest::newRow("empty key") << u"?=v"_s << Rows{on({}, u"v"_s)};
    QTest::newRow("repeated") << u"?a=1&a=2&a=1"_s
                              << Rows{on(u"a"_s, u"1"_s), on(u"a"_s, u"2"_s), on(u"a"_s, u"1"_s)};
    QTest::newRow("double ampersand") << u"?&a=1&&b=2&"_s << Rows{on(u"a"_s, u"1"_s), on(u"b"_s, u"2"_s)};
    QTest::newRow("second equals sign") << u"?a=1=2"_s << Rows{on(u"a"_s, u"1=2"_s)};
    QTest::newRow("nothing decoded") << u"?q=a+b%20c d%2B%zz"_s << Rows{on(u"q"_s, u"a+b%20c d%2B%zz"_s)};
    QTest::newRow("unicode") << u"?straße=漢字😀"_s << Rows{on(u"straße"_s, u"漢字😀"_s)};
    QTest::newRow("fragment") << u"http://h/?a=1#x?b=2&c"_s << Rows{on(u"a"_s, u"1"_s)};
    QTest::newRow("fragment first") << u"http://h/#x?b=2"_s << Rows();
    QTest::newRow("question mark") << u"?a=b?c"_s << Rows{on(u"a"_s, u"b?c"_s)};
    QTest::newRow("variables") << u"{{base}}/x?{{key}}={{value}}"_s << Rows{on(u"{{key}}"_s, u"{{value}}"_s)};
    QTest::newRow("a question in the path")
        << u"http://h/{{?Who & why?}}/x?a=1"_s << Rows{on(u"a"_s, u"1"_s)};
    QTest::newRow("an answer's filter")
        << u"?a={{response('A').json('$[?@.b==1 && @.c]#')}}&{{?k=}}=2"_s
        << Rows{on(u"a"_s, u"{{response('A').json('$[?@.b==1 && @.c]#')}}"_s), on(u"{{?k=}}"_s, u"2"_s)};
    QTest::newRow("braces that are no variable") << u"?{{a&b}}"_s << Rows{on(u"{{a"_s, {}), on(u"b}}"_s, {})};
    QTest::newRow("a URL inside") << u"?url=http://x/y"_s << Rows{on(u"url"_s, u"http://x/y"_s)};
}

void TestUrlParams::urlBecomesRows()
{
    QFETCH(QString, url);
    QFETCH(Rows, rows);
    const Rows read = rowsFromUrl(url, {});
    QCOMPARE(shown(read), shown(rows));
    QCOMPARE(read, rows);
    QCOMPARE(urlFromRows(url, read), url);
}

void TestUrlParams::rowsBecomeUrl_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<QString>("after");
    const Rows one = {on(u"a"_s, u"1"_s)};
    QTest::newRow("first") << u"http://h/p"_s << one << u"http://h/p?a=1"_s;
    QTest::newRow("before the fragment") << u"http://h/p#top"_s << one << u"http://h/p?a=1#top"_s;
    QTest::newRow("no URL yet") << QString() << one << u"?a=1"_s;
    QTest::newRow("variables are not escaped")
        << u"http://h/{{?x}}"_s << Rows{on(u"{{?a=}}&"_s, u"#{{response('A').json('$[?@.b && @.c]')}}"_s)}
        << u"http://h/{{?x}}?{{?a=}}%26=%23{{response('A').json('$[?@.b && @.c]')}}"_s;
    QTest::newRow("last one gone") << u"http://h/p?a=1#top"_s << Rows() << u"http://h/p#top"_s;
    QTest::newRow("switched off") << u"/?a=1&b=2"_s << Rows{off(u"a"_s, u"1"_s), on(u"b"_s, u"2"_s)}
                                  << u"/?b=2"_s;
    QTest::newRow("untouched row") << u"/?a=1"_s << Rows{on(u"a"_s, u"1"_s), on({}, {})} << u"/?a=1"_s;
    QTest::newRow("value before its key") << u"/"_s << Rows{on({}, u"v"_s)} << u"/?=v"_s;
    QTest::newRow("ampersand") << u"/"_s << Rows{on(u"a&b"_s, u"c&d"_s)} << u"/?a%26b=c%26d"_s;
    QTest::newRow("hash") << u"/"_s << Rows{on(u"a#b"_s, u"c#d"_s)} << u"/?a%23b=c%23d"_s;
    QTest::newRow("equals") << u"/"_s << Rows{on(u"a=b"_s, u"c=d"_s)} << u"/?a%3Db=c=d"_s;
    QTest::newRow("line break") << u"/"_s << Rows{on(u"a"_s, u"b\r\nc"_s)} << u"/?a=b%0D%0Ac"_s;
    QTest::newRow("left as typed") << u"/"_s << Rows{on(u"q"_s, u"a+b%20c d/é?{{v}}"_s)}
                                   << u"/?q=a+b%20c d/é?{{v}}"_s;
    QTest::newRow("blank at the end") << u"/"_s << Rows{on(u"q"_s, u"a  "_s)} << u"/?q=a%20%20"_s;
    QTest::newRow("new row without value") << u"/"_s << Rows{on(u"flag"_s, {})} << u"/?flag="_s;
    QTest::newRow("flag stays a flag")
        << u"/?flag&a=1"_s << Rows{on(u"flag"_s, {}), on(u"a"_s, u"2"_s)} << u"/?flag&a=2"_s;
    QTest::newRow("renamed flag stays one")
        << u"/?flag&a=1"_s << Rows{on(u"flags"_s, {}), on(u"a"_s, u"1"_s)} << u"/?flags&a=1"_s;
    QTest::newRow("flag gets a value") << u"/?flag"_s << Rows{on(u"flag"_s, u"1"_s)} << u"/?flag=1"_s;
    QTest::newRow("empty value stays")
        << u"/?flag=&a=1"_s << Rows{on(u"flag"_s, {}), on(u"a"_s, u"2"_s)} << u"/?flag=&a=2"_s;
    QTest::newRow("order turned") << u"/?flag&a=%41&b=2"_s
                                  << Rows{on(u"b"_s, u"2"_s), on(u"a"_s, u"%41"_s), on(u"flag"_s, {})}
                                  << u"/?b=2&a=%41&flag"_s;
    QTest::newRow("double ampersand stays")
        << u"/?a=1&&b=2&"_s << Rows{on(u"a"_s, u"7"_s), on(u"b"_s, u"2"_s)} << u"/?a=7&&b=2&"_s;
    QTest::newRow("appended behind a loose ampersand")
        << u"/?a=1&"_s << Rows{on(u"a"_s, u"1"_s), on(u"b"_s, u"2"_s)} << u"/?a=1&b=2"_s;
    QTest::newRow("a lone question mark stays") << u"/?#x"_s << Rows{off(u"a"_s, u"1"_s)} << u"/?#x"_s;
}

void TestUrlParams::rowsBecomeUrl()
{
    QFETCH(QString, before);
    QFETCH(Rows, rows);
    QFETCH(QString, after);
    QCOMPARE(urlFromRows(before, rows), after);
    QCOMPARE(shown(rowsFromUrl(after, rows)), shown(rows));
}

void TestUrlParams::typingInTheUrlKeepsWhatTheTableKnows_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("rows");
    // The table: a=1 (first); -x=9 (spare); b=2 (second); -y=8; c&d=3 (third)
    QTest::newRow("nothing") << u"?a=1&b=2&c%26d=3"_s
                             << u"a=1 (first); -x=9 (spare); b=2 (second); -y=8; c&d=3 (third)"_s;
    QTest::newRow("a value") << u"?a=1&b=27&c%26d=3"_s
                             << u"a=1 (first); -x=9 (spare); b=27 (second); -y=8; c&d=3 (third)"_s;
    QTest::newRow("a key") << u"?a=1&bb=2&c%26d=3"_s
                           << u"a=1 (first); -x=9 (spare); bb=2 (second); -y=8; c&d=3 (third)"_s;
    QTest::newRow("a value beside an escaped key")
        << u"?a=1&b=2&c%26d=34"_s << u"a=1 (first); -x=9 (spare); b=2 (second); -y=8; c&d=34 (third)"_s;
    QTest::newRow("one in front") << u"?z=0&a=1&b=2&c%26d=3"_s
                                  << u"z=0; a=1 (first); -x=9 (spare); b=2 (second); -y=8; c&d=3 (third)"_s;
    QTest::newRow("one between") << u"?a=1&z=0&b=2&c%26d=3"_s
                                 << u"a=1 (first); -x=9 (spare); z=0; b=2 (second); -y=8; c&d=3 (third)"_s;
    QTest::newRow("one behind") << u"?a=1&b=2&c%26d=3&z=0"_s
                                << u"a=1 (first); -x=9 (spare); b=2 (second); -y=8; c&d=3 (third); z=0"_s;
    QTest::newRow("first gone") << u"?b=2&c%26d=3"_s << u"-x=9 (spare); b=2 (second); -y=8; c&d=3 (third)"_s;
    QTest::newRow("middle gone") << u"?a=1&c%26d=3"_s << u"a=1 (first); -x=9 (spare); -y=8; c&d=3 (third)"_s;
    QTest::newRow("last gone") << u"?a=1&b=2"_s << u"a=1 (first); -x=9 (spare); b=2 (second); -y=8"_s;
    QTest::newRow("all gone") << u"http://h/"_s << u"-x=9 (spare); -y=8"_s;
    QTest::newRow("order turned") << u"?c%26d=3&b=2&a=1"_s
                                  << u"c&d=3 (third); b=2 (second); -y=8; a=1 (first); -x=9 (spare)"_s;
    QTest::newRow("another URL") << u"http://h/?p=5&q=6&r=7"_s << u"p=5; -x=9 (spare); q=6; -y=8; r=7"_s;
}

void TestUrlParams::typingInTheUrlKeepsWhatTheTableKnows()
{
    QFETCH(QString, url);
    QFETCH(QString, rows);
    const Rows before = {on(u"a"_s, u"1"_s, u"first"_s), off(u"x"_s, u"9"_s, u"spare"_s),
                         on(u"b"_s, u"2"_s, u"second"_s), off(u"y"_s, u"8"_s),
                         on(u"c&d"_s, u"3"_s, u"third"_s)};
    QCOMPARE(shown(rowsFromUrl(url, before)), rows);
}

/// Whatever is typed into the URL, the table never changes a character of it by merely being there.
void TestUrlParams::everyUrlComesBackAsItWas()
{
    QRandomGenerator random(1);
    Rows rows;
    for (int i = 0; i < 20000; ++i) {
        const QString url = u"http://h/"_s + randomText(random, alphabet(), 24);
        rows = rowsFromUrl(url, rows);
        QCOMPARE(urlFromRows(url, rows), url);
        QCOMPARE(shown(rowsFromUrl(url, rows)), shown(rows));
        // Some become spare ones, which stay; not more than a table would hold.
        for (KeyValue &row : rows)
            row.enabled = row.enabled && random.bounded(4) > 0;
        if (rows.size() > 20)
            rows.clear();
    }
}

void TestUrlParams::everyTableComesBackAsItWas()
{
    QRandomGenerator random(2);
    QString url = u"http://h/p"_s;
    for (int i = 0; i < 20000; ++i) {
        Rows rows;
        for (int n = random.bounded(6); n > 0; --n) {
            KeyValue row = on(randomText(random, alphabet(), 4), randomText(random, alphabet(), 4),
                              randomText(random, alphabet(), 2));
            row.enabled = random.bounded(3) > 0;
            rows.append(row);
        }
        url = urlFromRows(random.bounded(2) ? u"http://h/p?"_s + randomText(random, alphabet(), 12) : url,
                          rows);
        const Rows back = rowsFromUrl(url, rows);
        QVERIFY2(back == rows, qPrintable(url + u"\n"_s + shown(rows) + u"\n"_s + shown(back)));
    }
}

/// What a server reads of the URL is what stands in the table.
void TestUrlParams::keysAndValuesSurviveTheServersReading()
{
    const Rows rows = {on(u"a&b=c#d"_s, u"1&2=3#4"_s), on(u"n"_s, u"x\ny "_s), on(u"u"_s, u"é"_s)};
    const QString query = urlFromRows(u"http://h/#end"_s, rows).section(u'#', 0, 0).section(u'?', 1);
    Rows read;
    for (const QString &part : query.split(u'&')) {
        const auto decoded = [](const QString &text) {
            return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
        };
        read.append(on(decoded(part.section(u'=', 0, 0)), decoded(part.section(u'=', 1))));
    }
    QCOMPARE(read, rows);
}

void TestUrlParams::aLongQueryIsQuick()
{
    Rows rows;
    for (int i = 0; i < 3000; ++i)
        rows.append(on(u"key%1"_s.arg(i), u"value"_s, u"about %1"_s.arg(i)));
    const QString url = urlFromRows(u"http://h/"_s, rows);
    QElapsedTimer clock;
    clock.start();
    std::reverse(rows.begin(), rows.end());
    const Rows read = rowsFromUrl(url, rows);
    QCOMPARE(read.first().description, u"about 0"_s);
    QCOMPARE(read.size(), rows.size());
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed()))); // quadratic: a minute
}

FINGERPOST_TEST(TestUrlParams)
#include "tst_urlparams.moc"
