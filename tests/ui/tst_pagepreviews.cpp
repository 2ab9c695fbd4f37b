// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/htmlpage.h"
#include "preview/htmlpreview.h"
#include "preview/pdfpreview.h"
#include "preview/picturecanvas.h"
#include "preview/previewpager.h"
#include "previewstage.h"
#include "response/bodytextview.h"
#include "support/files.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"
#include "widgets/linkbutton.h"

#include <QBuffer>
#include <QClipboard>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>

#include <sys/inotify.h>
#include <unistd.h>

using namespace Fingerpost;
using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;
using Requests::Test::ScriptedServer;

namespace {

/// Tells whether a file of a folder was opened by anybody.
class OpenWatch {
public:
    explicit OpenWatch(const QString &folder)
        : m_events(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        ::inotify_add_watch(m_events, QFile::encodeName(folder).constData(), IN_OPEN | IN_ACCESS);
    }
    ~OpenWatch() { ::close(m_events); }
    Q_DISABLE_COPY_MOVE(OpenWatch)

    [[nodiscard]] bool hasOpened() const
    {
        char event[4096];
        return ::read(m_events, event, sizeof(event)) > 0;
    }

private:
    const int m_events;
};

QByteArray dataImage(int width, int height, const QColor &color)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return "data:image/png;base64," + bytes.toBase64();
}

QByteArray pdfOfPages(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A5));
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(0, 0, writer.width(), writer.height(), page % 2 == 0 ? Qt::red : Qt::blue);
    }
    painter.end();
    return bytes;
}

/// One that asks for a password: nobody knows which.
QByteArray lockedPdf()
{
    const QByteArray key = QByteArray("ab").repeated(32);
    const QByteArrayList objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                 "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
                                 "<</Filter/Standard/V 1/R 2/Length 40/P -4/O<" + key + ">/U<" + key + ">>>"};
    QByteArray pdf("%PDF-1.4\n");
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 5\n0000000000 65535 f \n" + table
        + "trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

class TestPagePreviews : public QObject {
    Q_OBJECT

private slots:
    void asksNobodyForAnything_data();
    void asksNobodyForAnything();
    void showsAPage();
    void tellsLinks();
    void largePagesAreBounded_data();
    void largePagesAreBounded();
    void picturesInsideAreBounded();
    void leavesOutWhatCosts();
    void showsPdfPages();
    void unseenPagesAreLetGo();
    void whatIsNoPdf_data();
    void whatIsNoPdf();
    void aLargePdfIsRefused();
};

void TestPagePreviews::asksNobodyForAnything_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    // %1: a URL of a server, %2: of a file.
    QTest::newRow("HTML")
        << QByteArray("text/html")
        << QByteArray("<!doctype html><html><head><base href='%1/base/'><title>t</title>"
                      "<link rel=stylesheet href='%1/a.css'><link rel='stylesheet' type='text/css' href='%2'>"
                      "<style>@import url('%1/b.css'); @import '%2'; p { background-image: url(%1/c.png) }"
                      "body { background: url('%2') } li { list-style-image: url(%1/d.png) }</style>"
                      "<meta http-equiv=refresh content='0;url=%1/'><script src='%1/e.js'></script></head>"
                      "<body background='%1/f.png'><p style=\"background-image:url('%2')\">shown</p>"
                      "<img src='%1/g.png'><img src='%2'><img src='%2' width=50 height=50><img src=g.png>"
                      "<iframe src='%1/h'></iframe><object data='%1/i'></object><embed src='%1/j'>"
                      "<table background='%2'><tr><td background='%1/k.png'>cell</td></tr></table>"
                      "<video src='%1/l' poster='%1/m'></video><input type=image src='%1/n'>"
                      "<svg><image href='%2'/></svg><ul><li>item</ul></body></html>");
    QTest::newRow("SVG")
        << QByteArray("image/svg+xml")
        << QByteArray(
               "<?xml version='1.0'?><?xml-stylesheet type=\"text/css\" href=\"%2\"?>"
               "<!DOCTYPE svg [<!ENTITY e SYSTEM '%2'>]>"
               "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
               "width='50' height='50'><style>@import '%1/a.css';</style>"
               "<image width='9' height='9' xlink:href='%1/b.png'/><image width='9' height='9' href='%2'/>"
               "<image width='9' height='9' xlink:href='%2'/><use xlink:href='%2#a'/>"
               "<rect width='9' height='9' fill='url(%1/c#d)'/></svg>");
}

void TestPagePreviews::asksNobodyForAnything()
{
    QFETCH(const QByteArray, type);
    QFETCH(QByteArray, body);
    const ScriptedServer server({Requests::Test::reply(200, "seen")}, {.repeatLast = true});
    const QTemporaryDir folder;
    const QString path = Requests::Test::writeFile(folder.filePath(u"secret.png"_s), "secret");
    const OpenWatch watch(folder.path());
    for (const QByteArray &file : {QUrl::fromLocalFile(path).toEncoded(), QFile::encodeName(path)}) {
        QByteArray sent = body;
        sent.replace("%1", server.urlText("").toLatin1()).replace("%2", file);
        PreviewStage stage;
        stage.show(sent, type);
        QTRY_VERIFY(stage.isShown());
        (void)stage.window.grab(); // laid out and painted, at another scale too
        QImage twice(stage.window.size() * 2, QImage::Format_RGB32);
        twice.setDevicePixelRatio(2);
        stage.window.render(&twice);
        QVERIFY2(stage.note().contains(u"elsewhere"_s), qPrintable(stage.note()));
        if (auto *browser = stage.find<QTextBrowser>(u"previewPage")) {
            QVERIFY(browser->toPlainText().contains(u"shown"_s));
            QVERIFY(browser->toPlainText().contains(u"cell"_s));
        }
    }
    QVERIFY(server.waitUntilAbandoned());
    QCOMPARE(server.connectionCount(), 0);
    QVERIFY(!watch.hasOpened());
    QCOMPARE(Requests::Test::contentOf(path), "secret");
    QVERIFY(watch.hasOpened()); // it would have been seen
}

void TestPagePreviews::showsAPage()
{
    PreviewStage stage;
    stage.show("<html><head><title>A  title</title></head><body><h1>Head</h1><p>Zoë &amp; 日本, a < b</p>"
               "<script>document.write('<p>no</p>')</script><noscript>without</noscript><img src='"
                   + dataImage(20, 10, Qt::red) + "'></body></html>",
               "text/html");
    QTRY_VERIFY(stage.isShown());
    QVERIFY2(stage.facts().startsWith(u"A title · HTML"_s), qPrintable(stage.facts()));
    QVERIFY(stage.note().isEmpty());
    auto *browser = stage.find<QTextBrowser>(u"previewPage");
    const QString text = browser->toPlainText();
    QVERIFY2(text.startsWith(u"Head\nZoë & 日本, a < b"_s), qPrintable(text));
    QVERIFY(!text.contains(u"no</p>"_s) && text.contains(u"without"_s));
    const QImage seen = browser->viewport()->grab().toImage();
    bool hasRed = false;
    for (int y = 0; y < seen.height() && !hasRed; ++y) {
        for (int x = 0; x < seen.width() && !hasRed; ++x)
            hasRed = seen.pixelColor(x, y) == QColor(Qt::red);
    }
    QVERIFY(hasRed);
    // What is asked for once more goes with the page's text.
    QApplication::clipboard()->clear();
    stage.view->copyAll();
    QTRY_VERIFY(QApplication::clipboard()->text().startsWith(u"<html>"_s));
    const int before = browser->document()->defaultFont().pixelSize();
    browser->setFocus();
    stage.press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(browser->document()->defaultFont().pixelSize() > before
            || browser->document()->defaultFont().pointSizeF() > 0);
}

void TestPagePreviews::tellsLinks()
{
    PreviewStage stage;
    stage.view->preview()->setLinksOpen(true);
    stage.show("<p><a href=\"/users?id=1&amp;x\">users</a> <a href='javascript:x()'>run</a> "
               "<a href='#below'>down</a></p>",
               "text/html");
    QTRY_VERIFY(stage.isShown());
    auto *browser = stage.find<QTextBrowser>(u"previewPage");
    const QString text = browser->toPlainText();
    QSignalSpy asked(stage.view, &BodyView::linkRequested);
    browser->setFocus();
    stage.press(Qt::Key_Tab);
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.note(), u"/users?id=1&x"_s);
    QCOMPARE(browser->toPlainText(), text); // it goes nowhere
    const auto links = stage.find<Notice>(u"previewNotice")->findChildren<LinkButton *>();
    QCOMPARE(links.size(), 2);
    QTest::mouseClick(links.at(0), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"/users?id=1&x"_s);
    QVERIFY(stage.note().isEmpty());
    browser->setFocus();
    stage.press(Qt::Key_Tab);
    stage.press(Qt::Key_Tab);
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.note(), u"javascript:x()"_s);
    QTRY_COMPARE(stage.find<Notice>(u"previewNotice")->findChildren<LinkButton *>().size(), 1); // to copy
}

void TestPagePreviews::largePagesAreBounded_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("text") << QByteArray("<p>some words of a page</p>\n").repeated(60'000);
    QTest::newRow("one table") << "<table>" + QByteArray("<tr><td>a<td>b<td>c</tr>").repeated(8'000);
    QTest::newRow("tables in tables") << QByteArray("<table><tr><td>x").repeated(3000);
    QTest::newRow("deep") << QByteArray("<div>").repeated(60'000) + "text";
    QTest::newRow("unclosed") << QByteArray("<script>").repeated(100'000);
    QTest::newRow("quotes") << QByteArray("<a href=\"").repeated(100'000);
    QTest::newRow("lists") << QByteArray("<ul><li>x").repeated(50'000);
    QTest::newRow("letters") << QByteArray("<font style='font-size:99999px'>Ä</font>").repeated(50);
}

void TestPagePreviews::largePagesAreBounded()
{
    QFETCH(const QByteArray, html);
    PreviewStage stage;
    stage.show(html, "text/html");
    QTRY_VERIFY_WITH_TIMEOUT(stage.isShown() || !stage.problem().isEmpty(), 20'000);
    (void)stage.window.grab();
    if (html.size() > HtmlPage::MostBytes && stage.isShown())
        QVERIFY2(stage.note().startsWith(u"The first "_s), qPrintable(stage.note()));
    if (auto *browser = stage.find<QTextBrowser>(u"previewPage"))
        QVERIFY(browser->toPlainText().size() <= HtmlPage::MostBytes);
}

void TestPagePreviews::picturesInsideAreBounded()
{
    PreviewStage stage;
    const QByteArray image = "<img src='" + dataImage(1000, 1000, Qt::green) + "'>";
    stage.show("<p>begin" + image.repeated(12) + "end", "text/html");
    QTRY_VERIFY(stage.isShown());
    const QString text = stage.find<QTextBrowser>(u"previewPage")->toPlainText();
    const auto shown = text.count(QChar::ObjectReplacementCharacter);
    QVERIFY2(shown > 0 && shown <= 8, qPrintable(text));
    if (text.endsWith(u"end"_s)) { // a slow machine may leave the page's end out
        QCOMPARE(shown, 8);
        QCOMPARE(text.count(u"[Picture]"_s), 4);
    }
    QVERIFY(!stage.note().isEmpty());
}

void TestPagePreviews::leavesOutWhatCosts()
{
    QCOMPARE(HtmlPage::plain(u"a<script>x<b></script>b<SCRIPT/>c"_s), u"abc"_s);
    QCOMPARE(HtmlPage::plain(u"a<!-- <b> -->b<!-- c"_s), u"ab"_s);
    QCOMPARE(HtmlPage::plain(u"1 < 2 <b title='>'>x</b>"_s), u"1 &lt; 2 <b title='>'>x</b>"_s);
    QCOMPARE(HtmlPage::plain(u"<link href=x><iframe src=y>z</iframe><p>"_s), u"<p>"_s);
    const QString nested = HtmlPage::plain(u"<table><tr><td>"_s.repeated(10) + u"x"_s);
    QCOMPARE(nested.count(u"<table>"_s), 4);
    QVERIFY(nested.endsWith(u'x'));
}

void TestPagePreviews::showsPdfPages()
{
    if (!PreviewPane::canShow(PreviewKind::Pdf))
        QSKIP("built without Qt PDF");
    PreviewStage stage;
    stage.show(pdfOfPages(3), "application/pdf");
    QTRY_VERIFY(stage.isShown());
    auto *canvas = stage.find<PictureCanvas>(u"previewPdf");
    const auto *place = stage.find<QLabel>(u"previewPlace");
    const auto color = [&] {
        return canvas->viewport()->grab().toImage().pixelColor(canvas->pictureRect().center().toPoint());
    };
    QCOMPARE(color(), QColor(Qt::red));
    QVERIFY2(stage.facts().startsWith(u"PDF · 3 pages · 148 × 210 mm"_s), qPrintable(stage.facts()));
    QCOMPARE(place->text(), u"Page 1 of 3"_s);
    canvas->setFocus();
    stage.press(Qt::Key_PageDown);
    QCOMPARE(place->text(), u"Page 2 of 3"_s);
    QTRY_COMPARE(color(), QColor(Qt::blue));
    stage.press(Qt::Key_End);
    stage.press(Qt::Key_PageDown); // there is no other
    QCOMPARE(place->text(), u"Page 3 of 3"_s);
    QTRY_COMPARE(color(), QColor(Qt::red));
    QTest::mouseClick(stage.find<QWidget>(u"previewPrevious"), Qt::LeftButton);
    QTRY_COMPARE(color(), QColor(Qt::blue));
    stage.press(Qt::Key_Return);
    QVERIFY(!canvas->isFitted());
    stage.show("{}", "application/json");
    QVERIFY(!stage.view->preview()->preview());
}

void TestPagePreviews::unseenPagesAreLetGo()
{
    if (!PreviewPane::canShow(PreviewKind::Pdf))
        QSKIP("built without Qt PDF");
    PreviewStage stage;
    stage.show(pdfOfPages(3), "application/pdf");
    QTRY_VERIFY(stage.isShown());
    auto *preview = stage.view->preview()->preview();
    stage.find<PictureCanvas>(u"previewPdf")->setFocus();
    stage.press(Qt::Key_PageDown);
    preview->findChild<QTimer *>(u"previewRelease"_s)->setInterval(0);
    stage.view->modes()->setCurrent(BodyView::Hex);
    QTRY_VERIFY(!preview->copyAll()); // it has none
    stage.view->modes()->setCurrent(BodyView::Preview);
    QTRY_VERIFY(preview->copyAll()); // painted anew
    QCOMPARE(stage.find<QLabel>(u"previewPlace")->text(), u"Page 2 of 3"_s);
}

void TestPagePreviews::whatIsNoPdf_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no PDF") << QByteArray("%PDF-1.7\nnothing at all") << u"broken, or no PDF"_s;
    QTest::newRow("empty") << QByteArray(" ") << u"broken, or no PDF"_s;
    QTest::newRow("locked") << lockedPdf() << u"asks for a password"_s;
}

void TestPagePreviews::whatIsNoPdf()
{
    if (!PreviewPane::canShow(PreviewKind::Pdf))
        QSKIP("built without Qt PDF");
    QFETCH(const QByteArray, pdf);
    QFETCH(const QString, problem);
    PreviewStage stage;
    stage.show(pdf, "application/pdf");
    QTRY_VERIFY(!stage.problem().isEmpty());
    QVERIFY2(stage.problem().contains(problem), qPrintable(stage.problem()));
    QTest::mouseClick(stage.find<QWidget>(u"previewHex"), Qt::LeftButton);
    QVERIFY(stage.view->text()->isVisible());
}

void TestPagePreviews::aLargePdfIsRefused()
{
    if (!PreviewPane::canShow(PreviewKind::Pdf))
        QSKIP("built without Qt PDF");
    PreviewStage stage;
    const QTemporaryDir folder;
    QFile file(Requests::Test::writeFile(folder.filePath(u"a.pdf"_s), "%PDF-1.7\n"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(PdfPreview::MostBytes + 1));
    stage.view->show(*BodyStore::fromFile(file.fileName()), {}, {}, {});
    QTRY_VERIFY(stage.problem().contains(u"PDF of up to"_s));
}

FINGERPOST_TEST(TestPagePreviews)
#include "tst_pagepreviews.moc"
