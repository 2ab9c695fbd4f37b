// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/docspane.h"
#include "request/markdowndocument.h"
#include "shownpane.h"
#include "support/testsuite.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"

#include <QImage>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestDocsPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyTeaches();
    void writingAndReading();
    void settingIsNoEdit();
    void undo();
    void laysOut();
    void loadsNothing_data();
    void loadsNothing();
    void htmlIsText();
    void linkShowsWhereItLeads();
    void linkByKeys();
    void refusesOtherSchemes_data();
    void refusesOtherSchemes();
    void tooMuchIsText_data();
    void tooMuchIsText();
    void followsTheme();
    void keysReachEverything();
};

namespace {

struct DocsFixture : Shown<DocsPane> {
    [[nodiscard]] QPlainTextEdit *text() const { return find<QPlainTextEdit>(u"docsText"_s); }
    [[nodiscard]] QTextBrowser *preview() const { return find<QTextBrowser>(u"docsPreview"_s); }
    [[nodiscard]] SegmentedControl *modes() const { return find<SegmentedControl>(u"docsModes"_s); }
    void choose(int mode) const { QTest::mouseClick(modes()->button(mode), Qt::LeftButton); }
    [[nodiscard]] Notice *link() const { return pane->findChild<Notice *>(u"docsLink"_s); }
    void clickLink() const
    {
        QTextCursor cursor(preview()->document());
        while (!cursor.atEnd() && !cursor.charFormat().isAnchor())
            cursor.movePosition(QTextCursor::NextCharacter);
        cursor.movePosition(QTextCursor::NextCharacter);
        QTest::mouseClick(preview()->viewport(), Qt::LeftButton, {}, preview()->cursorRect(cursor).center());
    }
};

} // namespace

void TestDocsPane::emptyTeaches()
{
    DocsFixture f;
    QVERIFY(!f.text()->isVisible());
    QVERIFY(!f.modes()->isVisible());
    f.click(u"writeDocs"_s);
    QVERIFY(f.text()->hasFocus());
    QTest::keyClicks(f.text(), u"# A"_s);
    QCOMPARE(f.pane->docs(), u"# A"_s);
    QCOMPARE(f.edited->size(), 3);
    f.pane->setDocs({});
    QVERIFY(f.find(u"writeDocs"_s)->isVisible());
}

void TestDocsPane::writingAndReading()
{
    DocsFixture f;
    f.pane->setDocs(u"Some **bold** words"_s);
    QVERIFY(f.preview()->isVisible()); // what is there is shown for reading
    QCOMPARE(f.preview()->toPlainText(), u"Some bold words"_s);
    f.choose(0);
    QVERIFY(f.text()->isVisible());
    f.text()->moveCursor(QTextCursor::End);
    QTest::keyClicks(f.text(), u"!"_s);
    f.choose(1);
    QCOMPARE(f.preview()->toPlainText(), u"Some bold words!"_s);
    QCOMPARE(f.edited->size(), 1);
    f.choose(0);
    f.text()->selectAll();
    QTest::keyClick(f.text(), Qt::Key_Delete);
    f.choose(1); // nothing to read
    QVERIFY(f.find(u"writeDocs"_s)->isVisible());
}

void TestDocsPane::settingIsNoEdit()
{
    DocsFixture f;
    f.pane->setDocs(u"a"_s);
    f.pane->setDocs(u"b"_s);
    QVERIFY(f.edited->isEmpty());
    f.choose(0);
    f.pane->setDocs(u"b"_s); // the same: whoever writes goes on
    QVERIFY(f.text()->isVisible());
}

void TestDocsPane::undo()
{
    DocsFixture f;
    f.pane->setDocs(u"a"_s);
    f.choose(0);
    f.text()->moveCursor(QTextCursor::End);
    QTest::keyClicks(f.text(), u"bc"_s);
    f.choose(1);
    f.choose(0);
    f.pane->setDocs(f.pane->docs());
    QTest::keyClick(f.text(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.pane->docs(), u"a"_s);
}

void TestDocsPane::laysOut()
{
    const MarkdownDocument document(
        u"# Title\n\ntext\n\n- one\n- two\n\n|a|b|\n|---|---|\n|c|d|\n\n```\ncode\n```\n"_s);
    QTextBlock block = document.begin();
    QCOMPARE(block.blockFormat().headingLevel(), 1);
    QVERIFY(block.begin().fragment().charFormat().font().pixelSize() > document.defaultFont().pixelSize()
            || block.begin().fragment().charFormat().font().pointSizeF()
                > document.defaultFont().pointSizeF());
    QCOMPARE(document.rootFrame()->childFrames().size(), 1);
    QVERIFY(document.toPlainText().contains(u"two"_s));
    // No empty line in the table's first cell.
    QVERIFY(!document.toPlainText().contains(u"\n\na"_s));
}

void TestDocsPane::loadsNothing_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("file URL") << u"![x](file://%1)"_s;
    QTest::newRow("path") << u"![x](%1)"_s;
    QTest::newRow("by reference") << u"![x][r]\n\n[r]: %1"_s;
    QTest::newRow("resource") << u"![x](qrc:/icons/lucide/eye.svg) %1"_s;
    QTest::newRow("data") << u"![x](data:image/png;base64,iVBORw0KGgo=) %1"_s;
    QTest::newRow("in a link") << u"[![x](%1)](http://a.test)"_s;
    QTest::newRow("in a table") << u"|![x](%1)|b|\n|---|---|\n|c|d|"_s;
}

/// Not even a file of this machine, be it there or not: there is no image in what is laid out.
void TestDocsPane::loadsNothing()
{
    QFETCH(QString, markdown);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"red.png"_s);
    QImage red(40, 30, QImage::Format_RGB32);
    red.fill(Qt::red);
    QVERIFY(red.save(path));
    DocsFixture f;
    f.pane->setDocs(markdown.arg(path));
    QTextDocument *document = f.preview()->document();
    QVERIFY(!document->toPlainText().contains(QChar::ObjectReplacementCharacter));
    QVERIFY2(document->toPlainText().contains(u"Image: x"_s), qPrintable(document->toPlainText()));
    QVERIFY(!document->toHtml().contains(u"<img"_s));
    const QVariant loaded = document->resource(QTextDocument::ImageResource, QUrl::fromLocalFile(path));
    QCOMPARE(loaded.value<QImage>().size(), QSize(1, 1));
    const QImage shown = f.preview()->grab().toImage();
    for (int y = 0; y < shown.height(); y += 3) {
        for (int x = 0; x < shown.width(); x += 3)
            QVERIFY(shown.pixelColor(x, y) != QColor(Qt::red));
    }
}

void TestDocsPane::htmlIsText()
{
    DocsFixture f;
    f.pane->setDocs(u"a <b>bold</b> <img src=\"/etc/x.png\">\n\n<div>block</div>"_s);
    QVERIFY(f.preview()->toPlainText().contains(u"<b>bold</b>"_s));
    QVERIFY(f.preview()->toPlainText().contains(u"<div>block</div>"_s));
    QVERIFY(!f.preview()->toPlainText().contains(QChar::ObjectReplacementCharacter));
}

void TestDocsPane::linkShowsWhereItLeads()
{
    DocsFixture f;
    QSignalSpy requested(f.pane, &DocsPane::linkRequested);
    f.pane->setDocs(u"[https://good.test](https://ev\u0456l.test/x?y=1)"_s);
    f.clickLink();
    QVERIFY(requested.isEmpty());
    QVERIFY(f.link()->isVisible());
    // A letter that only looks like a Latin one does not.
    QVERIFY2(f.link()->text().startsWith(u"https://xn--"_s), qPrintable(f.link()->text()));
    f.click(u"openLink"_s);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).toUrl().path(), u"/x"_s);
    QVERIFY(!f.link()->isVisible());
    QCOMPARE(f.preview()->document()->toPlainText(), u"https://good.test"_s); // and it stays there
}

void TestDocsPane::linkByKeys()
{
    DocsFixture f;
    QSignalSpy requested(f.pane, &DocsPane::linkRequested);
    f.pane->setDocs(u"see [it](https://a.test/)"_s);
    f.preview()->setFocus();
    DocsFixture::press(Qt::Key_Tab);
    DocsFixture::press(Qt::Key_Return);
    QVERIFY(f.link()->isVisible());
    QVERIFY(requested.isEmpty());
    DocsFixture::press(Qt::Key_Return); // Open has the focus
    QCOMPARE(requested.size(), 1);
    QVERIFY(f.preview()->hasFocus());
}

void TestDocsPane::refusesOtherSchemes_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("share") << u"//server/share"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s;
    QTest::newRow("other program") << u"ms-msdt:/id"_s;
    QTest::newRow("relative") << u"other.md"_s;
    QTest::newRow("no host") << u"http:x"_s;
}

void TestDocsPane::refusesOtherSchemes()
{
    QFETCH(QString, url);
    DocsFixture f;
    QSignalSpy requested(f.pane, &DocsPane::linkRequested);
    f.pane->setDocs(u"[here](%1)"_s.arg(url));
    f.clickLink();
    QVERIFY(f.link()->isVisible());
    QVERIFY(!f.pane->findChild<QWidget *>(u"openLink"_s));
    QVERIFY(requested.isEmpty());
    QCOMPARE(f.preview()->toPlainText(), u"here"_s);
}

void TestDocsPane::tooMuchIsText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<bool>("asText");
    QTest::newRow("long") << u"**word** "_s.repeated(8000) << true;
    QTest::newRow("items") << u"- x\n"_s.repeated(5000) << true;
    QTest::newRow("cells") << u"|a|b|\n|---|---|\n"_s + u"|c|d|\n"_s.repeated(4000) << true;
    QTest::newRow("prose") << u"**word** `code` [l](http://a.test) "_s.repeated(800) << false;
    QTest::newRow("nested") << u"> "_s.repeated(10'000) << false;
    QTest::newRow("brackets") << u"["_s.repeated(30'000) << false;
}

/// Whatever a file holds, it is shown in a moment.
void TestDocsPane::tooMuchIsText()
{
    QFETCH(QString, markdown);
    QFETCH(bool, asText);
    QCOMPARE(MarkdownDocument::canShow(markdown), !asText);
    DocsFixture f;
    f.pane->setDocs(markdown);
    QVERIFY(f.preview()->isVisible());
    QCOMPARE(f.pane->docs(), markdown);
    if (asText)
        QCOMPARE(f.preview()->toPlainText(), markdown);
}

void TestDocsPane::followsTheme()
{
    DocsFixture f;
    f.pane->setDocs(u"[a](http://a.test)"_s);
    const auto ink = [&f] {
        return f.preview()->document()->begin().begin().fragment().charFormat().foreground().color();
    };
    const QColor light = ink();
    applyTheme(*qApp, true);
    QVERIFY(ink() != light);
    applyTheme(*qApp, false);
    QCOMPARE(ink(), light);
}

void TestDocsPane::keysReachEverything()
{
    DocsFixture f;
    QCOMPARE(f.tabOrder().size(), 1); // the button that begins
    f.pane->setDocs(u"text"_s);
    f.choose(0);
    const QList<QWidget *> reached = f.tabOrder(); // Tab leaves the text too
    QCOMPARE(reached.size(), 2);
    QCOMPARE(reached.last(), f.text());
    f.pane->setDocs(u"see [it](https://a.test/)"_s);
    for (QWidget *widget : f.tabOrder())
        QVERIFY(!DocsFixture::spoken(widget).isEmpty());
}

FINGERPOST_TEST(TestDocsPane)
#include "tst_docspane.moc"
