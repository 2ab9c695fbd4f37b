// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyvaluepane.h"
#include "support/testsuite.h"
#include "widgets/keyvalue/headernames.h"
#include "widgets/keyvalue/keyvaluebulk.h"

#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestKeyValueText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useStyle(); }
    void bulkText_data();
    void bulkText();
    void bulkLines_data();
    void bulkLines();
    void bulkFuzz();
    void foreignLines_data();
    void foreignLines();
    void headerNames();
};

void TestKeyValueText::bulkText_data()
{
    QTest::addColumn<KeyValue>("row");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << row(u"page"_s, u"2"_s) << u"page: 2\n"_s;
    QTest::newRow("off") << row(u"a"_s, u"b"_s, {}, false) << u"// a: b\n"_s;
    QTest::newRow("description") << row(u"a"_s, u"b"_s, u"why: so"_s) << u"a: b ## why: so\n"_s;
    QTest::newRow("only description") << row({}, {}, u"x"_s) << u": ## x\n"_s;
    QTest::newRow("empty") << row({}) << u":\n"_s;
    QTest::newRow("value only") << row({}, u"v"_s) << u": v\n"_s;
    QTest::newRow("colon in value") << row(u"url"_s, u"http://h:80/?a=b"_s) << u"url: http://h:80/?a=b\n"_s;
    QTest::newRow("colon in key") << row(u":authority"_s, u"h"_s) << u"\\:authority: h\n"_s;
    QTest::newRow("line feed") << row(u"a"_s, u"x\ny\r\nz"_s) << u"a: x\\ny\\r\\nz\n"_s;
    QTest::newRow("harmless backslash") << row(u"re"_s, u"\\d+\\.\\w"_s) << u"re: \\d+\\.\\w\n"_s;
    QTest::newRow("backslash n") << row(u"path"_s, u"C:\\new"_s) << u"path: C:\\\\new\n"_s;
    QTest::newRow("backslash before line feed") << row(u"a"_s, u"\\\n"_s) << u"a: \\\\\\n\n"_s;
    QTest::newRow("backslash at end of key") << row(u"a\\"_s, u"b"_s) << u"a\\\\: b\n"_s;
    QTest::newRow("blanks around") << row(u" a "_s, u"  b "_s) << u"\\sa\\s: \\s b\\s\n"_s;
    QTest::newRow("key like off") << row(u"//x"_s, u"y"_s) << u"\\//x: y\n"_s;
    QTest::newRow("key like a note") << row(u"#x"_s, u"y"_s) << u"\\#x: y\n"_s;
    QTest::newRow("value like description") << row(u"a"_s, u"b ## c"_s) << u"a: b \\## c\n"_s;
    QTest::newRow("fragment") << row(u"a"_s, u"b#c ##d"_s) << u"a: b#c ##d\n"_s;
    QTest::newRow("unicode") << row(u"naïve"_s, u"日本 🚀 \u00a0x"_s) << u"naïve: 日本 🚀 \\u00a0x\n"_s;
    QTest::newRow("file") << KeyValue{.key = u"f"_s, .value = u"/a b.png"_s, .kind = KeyValue::Kind::File}
                          << u"f: @/a b.png\n"_s;
    QTest::newRow("text with @") << row(u"f"_s, u"@me"_s) << u"f: \\@me\n"_s;
}

void TestKeyValueText::bulkText()
{
    QFETCH(KeyValue, row);
    QFETCH(QString, text);
    QCOMPARE(KeyValueBulk::toText({row}, {.files = true}), text);
    QCOMPARE(KeyValueBulk::fromText(text, {.files = true}), QVector<KeyValue>{row});
}

void TestKeyValueText::bulkLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVector<KeyValue>>("rows");
    QTest::newRow("blank lines") << u"\n a:1\n\n\tb :  2 \n"_s
                                 << QVector<KeyValue>{row(u"a"_s, u"1"_s), row(u"b"_s, u"2"_s)};
    QTest::newRow("pseudo header") << u":path: /x"_s << QVector<KeyValue>{row(u":path"_s, u"/x"_s)};
    QTest::newRow("equals") << u"a=b\nc=d=e"_s
                            << QVector<KeyValue>{row(u"a"_s, u"b"_s), row(u"c"_s, u"d=e"_s)};
    QTest::newRow("key only") << u"flag"_s << QVector<KeyValue>{row(u"flag"_s)};
    QTest::newRow("crlf") << u"a: 1\r\nb: 2\r\n"_s
                          << QVector<KeyValue>{row(u"a"_s, u"1"_s), row(u"b"_s, u"2"_s)};
    QTest::newRow("off without blank")
        << u"//a: 1\n#b: 2"_s
        << QVector<KeyValue>{row(u"a"_s, u"1"_s, {}, false), row(u"b"_s, u"2"_s, {}, false)};
    QTest::newRow("@ is text") << u"a: @me"_s << QVector<KeyValue>{row(u"a"_s, u"@me"_s)};
}

void TestKeyValueText::bulkLines()
{
    QFETCH(QString, text);
    QFETCH(QVector<KeyValue>, rows);
    QCOMPARE(KeyValueBulk::fromText(text), rows);
}

// Any rows come back from their text, also through the text document that shows it.
void TestKeyValueText::bulkFuzz()
{
    QRandomGenerator random(20261123);
    const QString alphabet =
        u"ab:=#/\\@ \t\n\ru0019nrts{}\"é日\u00a0\u2028\u2029\ufdd0\ufffc\ufeff\u0001\u0085"_s + QChar(u'\0')
        + QChar(0xd83d) + QChar(0xde80);
    const auto text = [&] {
        QString result;
        for (int n = random.bounded(9); n > 0; --n)
            result += alphabet.at(random.bounded(int(alphabet.size())));
        return result;
    };
    QPlainTextEdit document;
    for (int round = 0; round < 3000; ++round) {
        QVector<KeyValue> rows;
        const bool files = random.bounded(2) == 1;
        for (int n = random.bounded(4); n > 0; --n) {
            KeyValue one = row(text(), text(), text(), random.bounded(2) == 1);
            if (files && random.bounded(2) == 1)
                one.kind = KeyValue::Kind::File;
            rows.append(one);
        }
        const QString bulk = KeyValueBulk::toText(rows, {.files = files});
        QVERIFY2(KeyValueBulk::fromText(bulk, {.files = files}) == rows, qPrintable(bulk));
        document.setPlainText(bulk);
        QCOMPARE(document.toPlainText(), bulk);
    }
}

void TestKeyValueText::foreignLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVector<KeyValue>>("rows");
    const QVector<KeyValue> two{row(u"k"_s, u"v"_s), row(u"l"_s, u"w"_s)};
    QTest::newRow("colon") << u"k: v\nl:w"_s << two;
    QTest::newRow("equals") << u"k=v\r\nl = w\r\n"_s << two;
    QTest::newRow("tab") << u"k\tv\nl\tw"_s << two;
    QTest::newRow("tab with description")
        << u"k\tv:1\tnote"_s << QVector<KeyValue>{row(u"k"_s, u"v:1"_s, u"note"_s)};
    QTest::newRow("first separator wins")
        << u"Accept: a=b\nq=x:y"_s << QVector<KeyValue>{row(u"Accept"_s, u"a=b"_s), row(u"q"_s, u"x:y"_s)};
    QTest::newRow("off") << u"// k: v\n#l=w"_s
                         << QVector<KeyValue>{row(u"k"_s, u"v"_s, {}, false), row(u"l"_s, u"w"_s, {}, false)};
    QTest::newRow("backslashes stay")
        << u"p: C:\\new\\\\x"_s << QVector<KeyValue>{row(u"p"_s, u"C:\\new\\\\x"_s)};
    QTest::newRow("browser's pseudo header")
        << u":authority: h"_s << QVector<KeyValue>{row(u":authority"_s, u"h"_s)};
}

void TestKeyValueText::foreignLines()
{
    QFETCH(QString, text);
    QFETCH(QVector<KeyValue>, rows);
    QCOMPARE(KeyValueBulk::fromForeignText(text), rows);
}

void TestKeyValueText::headerNames()
{
    QVERIFY(requestHeaderNames().contains(u"If-None-Match"_s));
    QCOMPARE(requestHeaderNames().removeDuplicates(), 0);
    QVERIFY(requestHeaderValues(u"CONTENT-TYPE"_s).contains(u"application/json"_s));
    QVERIFY(requestHeaderValues(u"X-Unknown"_s).isEmpty());
}

FINGERPOST_TEST(TestKeyValueText)
#include "tst_keyvaluetext.moc"
