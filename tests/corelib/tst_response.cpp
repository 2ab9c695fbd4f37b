// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "allitems.h"

#include "support/testsuite.h"

#include <qrequests/response.h>
#include <qrequests/session.h>

#include <QIODevice>
#include <QTest>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace {

Response with(const QByteArray &content, const QByteArray &encoding = {})
{
    Response response;
    response.setStatusCode(200);
    response.setContent(content);
    response.setEncoding(encoding);
    return response;
}

} // namespace

/// A Response whose body has been read: what it makes of the bytes. The expectations are what Requests did.
class tst_Response : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pieces_data();
    void pieces();
    void textPieces_data();
    void textPieces();
    void lines_data();
    void lines();
    void textLines_data();
    void textLines();
    void ranges();
    void text_data();
    void text();
    void apparentEncoding_data();
    void apparentEncoding();
    void json_data();
    void json();
    void jsonNotANumber();
    void jsonToken_data();
    void jsonToken();
    void deepJson();
    void readBody();
    void status();
};

void tst_Response::pieces_data()
{
    QTest::addColumn<int>("chunkSize");
    QTest::addColumn<QByteArrayList>("expected");
    const QByteArrayList whole{"0123456789"};
    QTest::newRow("3") << 3 << QByteArrayList{"012", "345", "678", "9"};
    QTest::newRow("5") << 5 << QByteArrayList{"01234", "56789"};
    QTest::newRow("100") << 100 << whole;
    QTest::newRow("none") << -1 << whole;
    QTest::newRow("0") << 0 << whole;
}

void tst_Response::pieces()
{
    QFETCH(const int, chunkSize);
    QFETCH(const QByteArrayList, expected);
    const Response response = with("0123456789");
    QCOMPARE(all(response.iterContent(chunkSize)), expected);
    QCOMPARE(all(response.iterContent(chunkSize)), expected); // kept: as often as one likes
    QCOMPARE(all(response.iterContent()).size(), 10);
    QVERIFY(all(with("").iterContent(chunkSize)).isEmpty());
}

void tst_Response::textPieces_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<int>("chunkSize");
    QTest::addColumn<QStringList>("expected");
    const QByteArray snowman("h\xC3\xA9\xE2\x98\x83llo");
    QTest::newRow("utf-8 by 1") << snowman << "utf-8"_ba << 1
                                << QStringList{u"h"_s, u"é"_s, u"☃"_s, u"l"_s, u"l"_s, u"o"_s};
    QTest::newRow("utf-8 by 4") << snowman << "utf-8"_ba << 4 << QStringList{u"hé"_s, u"☃ll"_s, u"o"_s};
    QTest::newRow("beyond the BMP") << "\xF0\x9F\x98\x80"_ba
                                    << "utf-8"_ba << 1 << QStringList{u"😀"_s};
    QTest::newRow("cut at the end") << "ab\xE2\x98"_ba
                                    << "utf-8"_ba << 2 << QStringList{u"ab"_s, u"\uFFFD"_s};
    QTest::newRow("bad bytes") << "ab\xFF"
                                  "cd\xC3"_ba
                               << "utf-8"_ba << 2 << QStringList{u"ab"_s, u"\uFFFDc"_s, u"d"_s, u"\uFFFD"_s};
    QTest::newRow("latin-1") << "caf\xE9!"_ba
                             << "latin-1"_ba << 2 << QStringList{u"ca"_s, u"fé"_s, u"!"_s};
    QTest::newRow("utf-16 by 1") << QByteArray("\xFF\xFEh\0\xE9\0", 6) << "utf-16"_ba << 1
                                 << QStringList{u"h"_s, u"é"_s};
    QTest::newRow("utf-16 by 3") << QByteArray("\x3D\xD8\x00\xDE", 4) << "utf-16-le"_ba << 3
                                 << QStringList{u"😀"_s};
    QTest::newRow("shift_jis by 1") << "\x93\xFA\x96{"_ba
                                    << "shift_jis"_ba << 1 << QStringList{u"日"_s, u"本"_s};
    QTest::newRow("shift_jis, cut") << "\x93\xFA\x96"_ba
                                    << "shift_jis"_ba << 2 << QStringList{u"日"_s, u"\uFFFD"_s};
    // Requests gives the bytes themselves; here they are Latin-1.
    QTest::newRow("no encoding") << "ab\xFF"_ba << QByteArray() << 2 << QStringList{u"ab"_s, u"ÿ"_s};
}

void tst_Response::textPieces()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, encoding);
    QFETCH(const int, chunkSize);
    QFETCH(const QStringList, expected);
    TextRange range = with(content, encoding).iterText(chunkSize);
    QCOMPARE(range.isDecoded(), !encoding.isNull());
    QStringList items;
    for (const QString &item : range)
        items.append(item);
    QCOMPARE(items, expected);
    QVERIFY(!range.error());
}

void tst_Response::lines_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("chunkSize");
    QTest::addColumn<QByteArray>("delimiter");
    QTest::addColumn<QByteArrayList>("expected");
    const QByteArrayList noLines;
    for (const int size : {512, 1, 2, 3}) {
        const auto row = [size](const char *name) -> QTestData & {
            return QTest::addRow("%s by %d", name, size);
        };
        row("line end at the end") << "a\nb\n"_ba << size << QByteArray() << QByteArrayList{"a", "b"};
        row("empty lines") << "\n\na\n\n"_ba << size << QByteArray() << QByteArrayList{"", "", "a", ""};
        row("none") << "abc"_ba << size << QByteArray() << QByteArrayList{"abc"};
        row("nothing") << QByteArray("") << size << QByteArray() << noLines;
    }
    QTest::newRow("cr") << "one\rtwo\r"_ba << 512 << QByteArray() << QByteArrayList{"one", "two"};
    QTest::newRow("lf cr") << "a\n\rb"_ba << 512 << QByteArray() << QByteArrayList{"a", "", "b"};
    QTest::newRow("vt and ff") << "a\x0B"
                                  "b\x0C"
                                  "c"_ba
                               << 512 << QByteArray()
                               << QByteArrayList{"a\x0B"
                                                 "b\x0C"
                                                 "c"};
    // A line end or a delimiter cut by the border of a piece: as Requests has it.
    const QByteArray crlf("one\r\ntwo\r\n\r\nfour");
    QTest::newRow("crlf by 1") << crlf << 1 << QByteArray()
                               << QByteArrayList{"one", "", "two", "", "", "", "four"};
    QTest::newRow("crlf by 2") << crlf << 2 << QByteArray() << QByteArrayList{"one", "", "two", "", "four"};
    QTest::newRow("crlf by 3") << crlf << 3 << QByteArray() << QByteArrayList{"one", "two", "", "", "four"};
    QTest::newRow("crlf by 5") << crlf << 5 << QByteArray() << QByteArrayList{"one", "two", "", "four"};
    QTest::newRow("crlf whole") << crlf << 512 << QByteArray() << QByteArrayList{"one", "two", "", "four"};
    const QByteArray dashes("a--b--c--");
    QTest::newRow("-- by 1") << dashes << 1 << "--"_ba << QByteArrayList{"a", "", "b", "", "c", ""};
    QTest::newRow("-- by 2") << dashes << 2 << "--"_ba << QByteArrayList{"a", "b", "", "c", ""};
    QTest::newRow("-- by 3") << dashes << 3 << "--"_ba << QByteArrayList{"a", "", "b", "", "c", ""};
    QTest::newRow("-- by 4") << dashes << 4 << "--"_ba << QByteArrayList{"a", "b", "c", ""};
    QTest::newRow("-- whole") << dashes << 512 << "--"_ba << QByteArrayList{"a", "b", "c", ""};
    QTest::newRow("|") << "a||b||c"_ba << 512 << "|"_ba << QByteArrayList{"a", "", "b", "", "c"};
    QTest::newRow("empty delimiter") << "a\nb"_ba << 512 << QByteArray("") << QByteArrayList{"a", "b"};
}

void tst_Response::lines()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, chunkSize);
    QFETCH(const QByteArray, delimiter);
    QFETCH(const QByteArrayList, expected);
    const auto split = delimiter.isNull() ? std::nullopt : std::optional(delimiter);
    QCOMPARE(all(with(content).iterLines(chunkSize, split)), expected);
}

void tst_Response::textLines_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<int>("chunkSize");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<QStringList>("expected");
    const QByteArray unicode("a\xE2\x80\xA8"
                             "b\xE2\x80\xA9"
                             "c\xC2\x85"
                             "d\x0B"
                             "e");
    const QStringList five{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    QTest::newRow("unicode") << unicode << "utf-8"_ba << 512 << QString() << five;
    QTest::newRow("unicode by 1") << unicode << "utf-8"_ba << 1 << QString() << five;
    QTest::newRow("no encoding") << "a\x0B"
                                    "b\nc"_ba
                                 << QByteArray() << 512 << QString() << QStringList{u"a\vb"_s, u"c"_s};
    QTest::newRow("cr and lf apart") << "\xC3\xA9\n\xC3\xA8\r\n\xE2\x98\x83"_ba
                                     << "utf-8"_ba << 1 << QString()
                                     << QStringList{u"é"_s, u"è"_s, u""_s, u"☃"_s};
    QTest::newRow("delimiter") << "a;\xC3\xA9;b"_ba
                               << "utf-8"_ba << 512 << u";"_s << QStringList{u"a"_s, u"é"_s, u"b"_s};
}

void tst_Response::textLines()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, encoding);
    QFETCH(const int, chunkSize);
    QFETCH(const QString, delimiter);
    QFETCH(const QStringList, expected);
    const auto split = delimiter.isNull() ? std::nullopt : std::optional(delimiter);
    TextLineRange range = with(content, encoding).iterTextLines(chunkSize, split);
    QString line;
    QStringList items;
    while (range.next(&line))
        items.append(line);
    QCOMPARE(items, expected);
}

void tst_Response::ranges()
{
    TextRange unknown = with("abc", "no-such").iterText();
    QString item;
    QVERIFY(!unknown.next(&item));
    QCOMPARE(unknown.error().code(), Error::RequestException);
    // A range is gone through once, and may be left and taken up again.
    const Response response = with("abcd");
    ChunkRange range = response.iterContent(1);
    for (const QByteArray &piece : range) {
        if (piece == "b")
            break;
    }
    QByteArray piece;
    QVERIFY(range.next(&piece));
    QCOMPARE(piece, "c");
    QVERIFY(range.next(&piece) && !range.next(&piece) && !range.next(&piece));
    QVERIFY(!range.error());
}

void tst_Response::text_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("expected");
    QTest::newRow("latin-1") << "h\xE9llo"_ba
                             << "ISO-8859-1"_ba << u"héllo"_s;
    QTest::newRow("wrong utf-8") << "a\xFF"
                                    "b"_ba
                                 << "utf-8"_ba << u"a\uFFFDb"_s;
    QTest::newRow("cut utf-8") << "ab\xE2\x98"_ba
                               << "utf-8"_ba << u"ab\uFFFD"_s;
    QTest::newRow("cut in the middle") << "a\xF0\x9F\x98z"_ba
                                       << "utf-8"_ba << u"a\uFFFDz"_s;
    QTest::newRow("surrogate in utf-8") << "\xED\xA0\x80"_ba
                                        << "utf-8"_ba << u"\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("overlong") << "\xC0\xAF"_ba
                              << "utf-8"_ba << u"\uFFFD\uFFFD"_s;
    QTest::newRow("unknown") << "h\xC3\xA9"_ba
                             << "no-such-charset"_ba << u"hé"_s;
    QTest::newRow("empty name") << "h\xC3\xA9"_ba << QByteArray("") << u"hé"_s;
    QTest::newRow("utf-16") << QByteArray("\xFF\xFEh\0\xE9\0", 6) << "utf-16"_ba << u"hé"_s;
    QTest::newRow("utf-8 keeps its mark") << "\xEF\xBB\xBF"
                                             "abc"_ba
                                          << "utf-8"_ba << u"\uFEFFabc"_s;
    QTest::newRow("utf-8-sig does not") << "\xEF\xBB\xBF"
                                           "abc"_ba
                                        << "utf-8-sig"_ba << u"abc"_s;
    QTest::newRow("windows-1251") << "\xEF\xF0\xE8\xE2\xE5\xF2"_ba
                                  << "windows-1251"_ba << u"привет"_s;
    QTest::newRow("shift_jis") << "\x93\xFA\x96{\x8C\xEA"_ba
                               << "shift_jis"_ba << u"日本語"_s;
    QTest::newRow("gb18030") << "\xC4\xE3\xBA\xC3"_ba
                             << "gb18030"_ba << u"你好"_s;
    QTest::newRow("euc-kr") << "\xBE\xC8\xB3\xE7"_ba
                            << "euc-kr"_ba << u"안녕"_s;
    QTest::newRow("ascii") << "a\xE9"_ba
                           << "ascii"_ba << u"a\uFFFD"_s;
    QTest::newRow("space in the name") << "\xC3\xA9"_ba
                                       << "utf 8"_ba << u"é"_s;
    QTest::newRow("utf-7") << "+AOk-"_ba
                           << "utf-7"_ba << u"é"_s;
    QTest::newRow("empty") << QByteArray("") << "utf-8"_ba << u""_s;
    QTest::newRow("guessed") << "d\xC3\xA9tection na\xC3\xAFve \xE2\x98\x83"_ba << QByteArray()
                             << u"détection naïve ☃"_s;
    QTest::newRow("guessed, not utf-8")
        << "{\"k\": \"caf\xE9\"}"_ba << QByteArray() << u"{\"k\": \"café\"}"_s;
    QTest::newRow("guessed, with a mark") << "\xEF\xBB\xBF"
                                             "abc"_ba
                                          << QByteArray() << u"abc"_s;
}

void tst_Response::text()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, encoding);
    QFETCH(const QString, expected);
    QCOMPARE(with(content, encoding).text(), expected);
}

void tst_Response::apparentEncoding_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << QByteArray("") << QByteArray();
    QTest::newRow("ascii") << "hello world"_ba
                           << "ascii"_ba;
    QTest::newRow("utf-8") << "h\xC3\xA9llo"_ba
                           << "utf-8"_ba;
    QTest::newRow("koi8-r") << "\xF0\xD2\xC9\xD7\xC5\xD4, \xCB\xC1\xCB \xC4\xC5\xCC\xC1?"
                               " \xFC\xD4\xCF \xD4\xC5\xD3\xD4."_ba
                            << "koi8-r"_ba;
    QTest::newRow("euc-jp") << "\xA4\xB3\xA4\xEC\xA4\xCF\xC6\xFC\xCB\xDC\xB8\xEC\xA4\xCE"_ba
                            << "euc-jp"_ba;
    QTest::newRow("iso-2022-jp") << "\x1B$BF|K\\8l\x1B(B"_ba
                                 << "iso-2022-jp"_ba;
    QTest::newRow("utf-16-le") << QByteArray("{\0\"\0a\0\"\0}\0", 10) << "utf-16-le"_ba;
}

void tst_Response::apparentEncoding()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, expected);
    const QByteArray guess = with(content).apparentEncoding();
    QCOMPARE(guess.toLower(), expected);
    QCOMPARE(guess.isNull(), expected.isNull());
}

void tst_Response::json_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QJsonValue>("expected"); // Undefined: refused
    const auto row = [](const char *name, const QByteArray &content, const QJsonValue &expected,
                        const QByteArray &encoding = {}) {
        QTest::newRow(name) << content << encoding << expected;
    };
    const QJsonValue refused(QJsonValue::Undefined);
    const QJsonObject kE{{u"k"_s, u"é"_s}};
    row("array", "[1, 2.5, null, true, \"x\"]", QJsonArray{1, 2.5, QJsonValue(), true, u"x"_s});
    row("number", "42", 42);
    row("blanks around", " \r\n\t[1] \n", QJsonArray{1});
    row("escaped slash", "\"a\\/b\"", u"a/b"_s);
    row("pair of surrogates", "\"\\ud83d\\ude00\"", u"😀"_s);
    row("last of equal keys", "{\"a\": 1, \"a\": 2}", QJsonObject{{u"a"_s, 2}});
    row("utf-16", QByteArray("\xFF\xFE{\0\"\0k\0\"\0:\0\"\0\xE9\0\"\0}\0", 20), kE);
    row("utf-32-be", QByteArray("\0\0\0[\0\0\0001\0\0\0]", 12), QJsonArray{1});
    row("utf-8 with a mark", "\xEF\xBB\xBF{\"k\": \"\xC3\xA9\"}", kE);
    row("latin-1, not said", "{\"k\": \"caf\xE9\"}", QJsonObject{{u"k"_s, u"café"_s}});
    row("latin-1", "{\"k\": \"\xE9\"}", kE, "ISO-8859-1");
    row("wrongly latin-1", "{\"k\": \"\xC3\xA9\"}", QJsonObject{{u"k"_s, u"Ã©"_s}}, "ISO-8859-1");
    row("empty", "", refused);
    row("blank", "   ", refused);
    row("garbage behind", "{\"a\": 1}x", refused);
    row("two values", "1, 2", refused);
    row("brackets closed early", "1], [2", refused);
    row("cut", "{\"a\": ", refused);
    row("single quotes", "{'a': 1}", refused);
    row("comma at the end", "[1, 2,]", refused);
    row("control character", "\"a\nb\"", refused);
    row("leading zero", "[01]", refused);
    row("no digit after the point", "[1.]", refused);
    row("no digit before it", "[.5]", refused);
    row("plus", "[+1]", refused);
    row("wrong escape", "\"\\x\"", refused);
    row("cut escape", "\"\\u12", refused);
    row("half a word", "[tru]", refused);
    row("not a number, wrongly", "nan", refused);
    row("infinite, wrongly", "-Infinit", refused);
    row("beyond double", "[1E400, -1e400]",
        QJsonArray{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()});
    row("as Python writes it", "{\"a\": [-Infinity, 1.5]}",
        QJsonObject{{u"a"_s, QJsonArray{-std::numeric_limits<double>::infinity(), 1.5}}});
}

void tst_Response::json()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, encoding);
    QFETCH(const QJsonValue, expected);
    Error error;
    QCOMPARE(with(content, encoding).json(&error), expected);
    QCOMPARE(error.code(), expected.isUndefined() ? Error::JsonDecodeError : Error::NoError);
    QVERIFY(!with(content, encoding).jsonToken({}).ok() == expected.isUndefined());
}

void tst_Response::jsonNotANumber()
{
    Error error;
    const QJsonValue value = with("[NaN, \"NaN\"]").json(&error);
    QCOMPARE(error.code(), Error::NoError);
    QVERIFY(value[0].isDouble() && std::isnan(value[0].toDouble()));
    QCOMPARE(value[1], QJsonValue(u"NaN"_s));
}

void tst_Response::jsonToken_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("expected"); // null: an error
    QTest::addColumn<int>("code");
    const auto row = [](const QString &pointer, const QByteArray &expected,
                        Error::Code code = Error::NoError) {
        QTest::addRow("%s", qPrintable(u'"' + pointer + u'"')) << pointer << expected << int(code);
    };
    row(u"/big"_s, "12345678901234567890123");
    row(u"/exact"_s, "1.10000000000000000001e-7");
    row(u"/list/1"_s, "\"a\\u00e9\\/\"");
    row(u"/list/2/x"_s, "null");
    row(u"/list"_s, "[0, \"a\\u00e9\\/\", {\"x\":null}]");
    row(u"/a~1b"_s, "1");
    row(u"/m~0n"_s, "2");
    row(u"/"_s, "3");
    row(u"/k\u00e9y"_s, "4");
    row(u"/quote\"\\"_s, "5");
    row(u"/twice/v"_s, "\"second\"");
    row(u"/none"_s, {}, Error::InvalidJsonError);
    row(u"/twice/old"_s, {}, Error::InvalidJsonError);
    row(u"/list/01"_s, {}, Error::InvalidJsonError);
    row(u"/list/-"_s, {}, Error::InvalidJsonError);
    row(u"/list/3"_s, {}, Error::InvalidJsonError);
    row(u"/big/x"_s, {}, Error::InvalidJsonError);
    row(u"big"_s, {}, Error::RequestException);
    row(u"/~2"_s, {}, Error::RequestException);
}

void tst_Response::jsonToken()
{
    QFETCH(const QString, pointer);
    QFETCH(const QByteArray, expected);
    QFETCH(const int, code);
    const Response response = with(
        "{\"big\": 12345678901234567890123 , \"exact\":1.10000000000000000001e-7,"
        " \"list\": [0, \"a\\u00e9\\/\", {\"x\":null}], \"a/b\": 1, \"m~n\": 2, \"\": 3, \"k\\u00e9y\": 4,"
        " \"quote\\\"\\\\\": 5, \"twice\": {\"v\": \"first\", \"old\": 1}, \"twice\": {\"v\": \"second\"}}");
    const Result<QByteArray> token = response.jsonToken(pointer);
    QCOMPARE(token.error().code(), Error::Code(code));
    if (token)
        QCOMPARE(token.value(), expected);
}

void tst_Response::deepJson()
{
    const auto nested = [](qsizetype depth) -> QByteArray {
        return QByteArray(depth, '[') + QByteArray(depth, ']');
    };
    QVERIFY(with(nested(500)).jsonToken({}).ok());
    QVERIFY(!with(nested(500)).json().isUndefined());
    Error error;
    QVERIFY(with(nested(2'000'000)).json(&error).isUndefined());
    QCOMPARE(error.code(), Error::JsonDecodeError);
}

void tst_Response::readBody()
{
    Response response = with("abc");
    QVERIFY(!response.isLive() && response.isConsumed());
    // The transport has been read.
    const std::shared_ptr<QIODevice> raw = response.raw();
    QVERIFY(raw->isOpen() && raw->isReadable() && raw->atEnd());
    QCOMPARE(raw->readAll(), QByteArray());
    response.close();
    QCOMPARE(response.content(), "abc");
    Error error(Error::RequestException, u"stale"_s);
    QCOMPARE(response.content(&error), "abc");
    QVERIFY(!error);
}

void tst_Response::status()
{
    Response response = with("");
    response.setUrl(u"http://x/"_s);
    response.setStatusCode(404);
    QCOMPARE(response.checkStatus().error().message(), u"404 Client Error: None for url: http://x/"_s);
    response.setReason(u"50 %1 of them"_s);
    QCOMPARE(response.checkStatus().error().message(),
             u"404 Client Error: 50 %1 of them for url: http://x/"_s);
    response.setUrl(u"http://user:s3cret@x/"_s);
    QVERIFY(!response.checkStatus().error().message().contains(u"s3cret"_s));
    response.setUrl(u"http://x/"_s);
    for (const int fine : {100, 200, 204, 399, 600, 999}) {
        response.setStatusCode(fine);
        QVERIFY(response.checkStatus().ok() && response.ok());
    }
    for (const int bad : {0, 400, 599}) {
        response.setStatusCode(bad);
        QVERIFY(!response.ok());
    }
}

FINGERPOST_TEST(tst_Response)
#include "tst_response.moc"
