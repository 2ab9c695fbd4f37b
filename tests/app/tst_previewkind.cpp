// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodyworker.h"
#include "body/previewkind.h"
#include "body/svgclean.h"
#include "support/testsuite.h"

#include <QTest>

using namespace Fingerpost;
using namespace Qt::Literals::StringLiterals;

class TestPreviewKind : public QObject {
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void tellsWhatIsNoText();
    void svgAsksForNothing_data();
    void svgAsksForNothing();
    void svgStaysAPicture();
    void svgIsRefused_data();
    void svgIsRefused();
    void dataUrls();

private:
    static SvgClean clean(const QByteArray &svg)
    {
        return SvgClean::from(
            svg, [](const QByteArray &picture) { return picture == "good"; }, BodyJob());
    }
};

void TestPreviewKind::kinds_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<PreviewKind>("kind");
    const QByteArray png("\x89PNG\r\n\x1a\n", 8);
    QTest::newRow("png") << QByteArray("image/png") << png << PreviewKind::Image;
    QTest::newRow("png, unsaid") << QByteArray() << png << PreviewKind::Image;
    QTest::newRow("png as octets") << QByteArray("application/octet-stream") << png << PreviewKind::Image;
    QTest::newRow("png as text") << QByteArray("text/plain; charset=x") << png << PreviewKind::Image;
    QTest::newRow("png as JSON") << QByteArray("application/json") << png << PreviewKind::None;
    QTest::newRow("png as PDF") << QByteArray("application/pdf") << png << PreviewKind::Image;
    QTest::newRow("unknown picture") << QByteArray("IMAGE/X-Mine") << QByteArray("xxxx")
                                     << PreviewKind::Image;
    QTest::newRow("webp") << QByteArray() << QByteArray("RIFF....WEBPVP8 ") << PreviewKind::Image;
    QTest::newRow("wav") << QByteArray() << QByteArray("RIFF....WAVEfmt ") << PreviewKind::None;
    QTest::newRow("bmp") << QByteArray() << QByteArray("BM\x10\0\0\0\0\0\0\0\x36", 11) << PreviewKind::Image;
    QTest::newRow("a sentence") << QByteArray() << QByteArray("BMW makes cars") << PreviewKind::None;
    QTest::newRow("ico") << QByteArray() << QByteArray("\0\0\1\0\1", 5) << PreviewKind::Image;
    QTest::newRow("pdf") << QByteArray() << QByteArray("%PDF-1.7\n") << PreviewKind::Pdf;
    QTest::newRow("svg") << QByteArray("image/svg+xml") << QByteArray("<svg/>") << PreviewKind::Svg;
    QTest::newRow("svg as XML") << QByteArray("text/xml")
                                << QByteArray("\xEF\xBB\xBF<?xml?>\n<!-- > -->\n<!DOCTYPE svg>\n<svg a='b'>")
                                << PreviewKind::Svg;
    QTest::newRow("xml") << QByteArray("application/xml") << QByteArray("<a/>") << PreviewKind::None;
    QTest::newRow("html as XML") << QByteArray("application/xml") << QByteArray("<html>")
                                 << PreviewKind::None;
    QTest::newRow("html") << QByteArray("text/HTML;charset=utf-8") << QByteArray("x") << PreviewKind::Html;
    QTest::newRow("html, unsaid") << QByteArray() << QByteArray(" <!DOCTYPE html>\n<HTML>")
                                  << PreviewKind::Html;
    QTest::newRow("html as text") << QByteArray("text/plain") << QByteArray("<html>") << PreviewKind::None;
    QTest::newRow("csv") << QByteArray("text/csv; header=absent") << QByteArray("a,b") << PreviewKind::Table;
    QTest::newRow("tsv") << QByteArray("text/tab-separated-values") << QByteArray() << PreviewKind::Table;
    QTest::newRow("json") << QByteArray("application/json") << QByteArray("{}") << PreviewKind::None;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << PreviewKind::None;
    QTest::newRow("never closed") << QByteArray() << QByteArray("<!-- svg") << PreviewKind::None;
    QTest::newRow("a bracket") << QByteArray() << QByteArray("<") << PreviewKind::None;
}

void TestPreviewKind::kinds()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, start);
    QFETCH(const PreviewKind, kind);
    QCOMPARE(PreviewKinds::kindOf(type, start), kind);
}

void TestPreviewKind::tellsWhatIsNoText()
{
    const QByteArray message("\x82\xA1\x61\x01\xA1\x62\xC3");
    QVERIFY(PreviewKinds::isBinary("application/msgpack", message));
    QVERIFY(PreviewKinds::isBinary({}, message));
    QVERIFY(!PreviewKinds::isBinary("Text/plain", message)); // it is said to be one
    QVERIFY(PreviewKinds::isBinary("text/plain", QByteArray("a\0", 2)));
    QVERIFY(!PreviewKinds::isBinary({}, "caf\xE9 \x1B[31mred\x1B[0m\a\r\n")); // Latin-1, of a terminal
    QVERIFY(!PreviewKinds::isBinary({}, "\x01 caf\xC3\xA9 \xF0\x9F\x98")); // UTF-8, cut off
}

void TestPreviewKind::svgAsksForNothing_data()
{
    QTest::addColumn<QByteArray>("inner");
    QTest::newRow("file") << QByteArray("<image xlink:href='file:///WANTED'/>");
    QTest::newRow("path") << QByteArray("<image href='/WANTED'/>");
    QTest::newRow("other prefix") << QByteArray(
        "<image xmlns:q='http://www.w3.org/1999/xlink' q:HREF='/WANTED'/>");
    QTest::newRow("http") << QByteArray("<image href='http://127.0.0.1/WANTED'/>");
    QTest::newRow("use") << QByteArray("<use href='WANTED.svg#a'/>");
    QTest::newRow("style sheet")
        << QByteArray("<style>@IMPORT url(WANTED.css);</style>").replace("WANTED", "x");
    QTest::newRow("script") << QByteArray("<script>WANTED()</script>");
    QTest::newRow("script in pieces") << QByteArray("<script><g>WANTED</g></script>");
    QTest::newRow("handler") << QByteArray("<rect onclick='WANTED'/>");
    QTest::newRow("foreign") << QByteArray("<foreignObject><p>WANTED</p></foreignObject>");
    QTest::newRow("bad data") << QByteArray("<image href='data:image/png,WANTED'/>");
    QTest::newRow("base") << QByteArray("<g xml:base='http://WANTED/'/>");
}

void TestPreviewKind::svgAsksForNothing()
{
    QFETCH(const QByteArray, inner);
    const SvgClean found = clean("<?xml-stylesheet type='text/css' href='WANTED.css'?>"
                                 "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///WANTED'>]>"
                                 "<svg xmlns='http://www.w3.org/2000/svg' "
                                 "xmlns:xlink='http://www.w3.org/1999/xlink'>"
                                 + inner + "<rect id='r'/></svg>");
    QVERIFY2(found.problem.isEmpty(), qPrintable(found.problem));
    QVERIFY2(!found.svg.contains("WANTED"), found.svg.constData());
    QVERIFY2(!found.svg.toLower().contains("@import"), found.svg.constData());
    QVERIFY(found.svg.contains("<rect id=\"r\""));
}

void TestPreviewKind::svgStaysAPicture()
{
    const SvgClean found = clean("<!DOCTYPE svg [<!ENTITY c '#f00'>]><svg xmlns='http://www.w3.org/2000/svg' "
                                 "xmlns:xlink='http://www.w3.org/1999/xlink'><g id='a'><rect fill='&c;'/></g>"
                                 "<use xlink:href='#a'/><image href='data:image/png;base64,Z29vZA=='/>"
                                 "<text>a &lt; b</text></svg>");
    QVERIFY2(found.problem.isEmpty(), qPrintable(found.problem));
    QVERIFY(found.svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    QVERIFY2(found.svg.contains("fill=\"#f00\""), found.svg.constData());
    QVERIFY(found.svg.contains("xlink:href=\"#a\""));
    // As SVG 2 has it.
    const SvgClean newer = clean("<svg xmlns='http://www.w3.org/2000/svg'><g id='a'/><use href='#a'/></svg>");
    QVERIFY(newer.svg.contains("xmlns:xlink=\"http://www.w3.org/1999/xlink\""));
    QVERIFY2(newer.svg.contains("<use xlink:href=\"#a\""), newer.svg.constData());
    QVERIFY(found.svg.contains("data:image;base64,Z29vZA=="));
    QVERIFY(found.svg.contains("a &lt; b"));
    QCOMPARE(found.leftOut, 0);
}

void TestPreviewKind::svgIsRefused_data()
{
    QTest::addColumn<QByteArray>("svg");
    QByteArray laughs("<!DOCTYPE svg [<!ENTITY a 'ha'>");
    for (char c = 'b'; c <= 'k'; ++c) {
        const QByteArray one = QByteArray("&") + char(c - 1) + ';';
        laughs += QByteArray("<!ENTITY ") + c + " '" + one.repeated(10) + "'>";
    }
    QTest::newRow("a billion laughs") << laughs + "]><svg><text>&k;</text></svg>";
    QByteArray uses("<svg><defs><g id='g0'><rect/></g>");
    for (int i = 1; i < 12; ++i) {
        const QByteArray use = "<use href='#g" + QByteArray::number(i - 1) + "'/>";
        uses += "<g id='g" + QByteArray::number(i) + "'>" + use.repeated(10) + "</g>";
    }
    QTest::newRow("a billion uses") << uses + "</defs><use href='#g11'/></svg>";
    QTest::newRow("uses itself") << QByteArray(
        "<svg><g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g></svg>");
    QTest::newRow("deep") << QByteArray("<svg>") + QByteArray("<g>").repeated(50'000);
    QTest::newRow("many") << QByteArray("<svg>") + QByteArray("<g/>").repeated(SvgClean::MostElements)
            + "</svg>";
    QTest::newRow("large") << QByteArray("<svg>") + QByteArray(SvgClean::MostBytes, ' ') + "</svg>";
    QTest::newRow("no SVG") << QByteArray("<html/>");
    QTest::newRow("broken") << QByteArray("<svg><g></svg>");
    QTest::newRow("nothing") << QByteArray();
}

void TestPreviewKind::svgIsRefused()
{
    QFETCH(const QByteArray, svg);
    const SvgClean found = clean(svg);
    QVERIFY(!found.problem.isEmpty());
    QVERIFY2(found.problem.endsWith(u'.'), qPrintable(found.problem));
    QVERIFY(found.svg.size() <= 3 * SvgClean::MostBytes);
}

void TestPreviewKind::dataUrls()
{
    QCOMPARE(dataOfUrl(u"data:image/png;base64,Z29vZA=="_s), QByteArray("good"));
    QCOMPARE(dataOfUrl(u" DATA:,a%20b"_s), QByteArray("a b"));
    QVERIFY(dataOfUrl(u"http://host/,x"_s).isNull());
    QVERIFY(dataOfUrl(u"data:image/png"_s).isNull());
}

FINGERPOST_TEST(TestPreviewKind)
#include "tst_previewkind.moc"
