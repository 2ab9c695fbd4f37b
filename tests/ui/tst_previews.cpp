// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/imagepreview.h"
#include "preview/picturecanvas.h"
#include "preview/previewpager.h"
#include "preview/tablemodel.h"
#include "preview/tablepreview.h"
#include "previewstage.h"
#include "response/bodytextview.h"
#include "support/testsuite.h"
#include "widgets/linkbutton.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QtEndian>

using namespace Fingerpost;
using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage filled(int width, int height, const QColor &color)
{
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(color);
    return image;
}

/// A PNG that only claims to be as large.
QByteArray pngOfSize(quint32 width, quint32 height)
{
    QByteArray png = encoded(filled(1, 1, Qt::red), "PNG");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    quint32 crc = 0xFFFFFFFF; // of the chunk's name and data
    for (int i = 12; i < 29; ++i) {
        crc ^= uchar(png[i]);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
    }
    qToBigEndian(~crc, png.data() + 29);
    return png;
}

/// A red and a green picture of one pixel, a tenth of a second each.
QByteArray movingGif()
{
    return QByteArray("GIF89a")
        + QByteArray::fromHex("01000100800000ff000000ff00"
                              "21ff0b4e45545343415045322e300301000000"
                              "21f904000a0000002c00000000010001000002024401"
                              "00"
                              "21f904000a0000002c00000000010001000002024c01"
                              "003b");
}

} // namespace

class TestPreviews : public QObject {
    Q_OBJECT

private slots:
    void showsAPicture();
    void goesToFullSizeAndBack();
    void whatIsNoPicture_data();
    void whatIsNoPicture();
    void aFilmPlays();
    void unseenPicturesAreLetGo();
    void waitsForTheEnd();
    void anotherBodyCancels();
    void findAndHexLeaveIt();
    void aChoiceStays();
    void showsATable();
    void aTableGrows();
    void copiesCells();
    void goesFromPartToPart();
    void wideTablesAreBounded();
    void cellsDoNotWaitForTheDisk();
};

void TestPreviews::showsAPicture()
{
    PreviewStage stage;
    QImage image = filled(40, 30, Qt::blue);
    image.setPixelColor(0, 0, Qt::transparent);
    // It is shown without being chosen, whatever the type says.
    stage.view->show(BodyStore::fromBytes(encoded(image, "PNG"), {}), {}, {}, u"body"_s);
    QTRY_VERIFY(stage.isShown());
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Preview));
    QVERIFY2(stage.facts().startsWith(u"PNG · 40 × 30 · "_s), qPrintable(stage.facts()));
    QVERIFY2(stage.facts().endsWith(u"100 %"_s), qPrintable(stage.facts()));
    auto *canvas = stage.find<PictureCanvas>(u"previewPicture");
    QCOMPARE(canvas->pictureRect().size().toSize(), QSize(40, 30));
    const QImage seen = canvas->viewport()->grab().toImage();
    QCOMPARE(seen.pixelColor(canvas->pictureRect().center().toPoint()), QColor(Qt::blue));
    QVERIFY(seen.pixelColor(canvas->pictureRect().topLeft().toPoint()) != QColor(Qt::blue));
    const QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(canvas);
    QCOMPARE(reader->text(QAccessible::Name), u"Picture"_s);
    QVERIFY(reader->text(QAccessible::Description).startsWith(u"PNG, 40 × 30"_s));
    QApplication::clipboard()->clear();
    stage.view->copyAll();
    QCOMPARE(QApplication::clipboard()->image().size(), image.size());
}

void TestPreviews::goesToFullSizeAndBack()
{
    PreviewStage stage;
    stage.show(encoded(filled(3000, 1500, Qt::green), "JPEG"), "image/jpeg");
    QTRY_VERIFY(stage.isShown());
    auto *canvas = stage.find<PictureCanvas>(u"previewPicture");
    canvas->setFocus();
    QVERIFY(canvas->isFitted());
    QVERIFY(canvas->pictureRect().width() <= canvas->viewport()->width());
    QCOMPARE(canvas->horizontalScrollBar()->maximum(), 0);
    QTest::mouseClick(canvas->viewport(), Qt::LeftButton);
    QCOMPARE(canvas->pictureRect().width(), 3000 / canvas->devicePixelRatioF());
    QVERIFY(canvas->horizontalScrollBar()->maximum() > 0);
    const int before = canvas->horizontalScrollBar()->value();
    stage.press(Qt::Key_Right);
    QVERIFY(canvas->horizontalScrollBar()->value() > before);
    stage.press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(canvas->scale(), 1.25 / canvas->devicePixelRatioF());
    stage.press(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(canvas->isFitted());
    stage.press(Qt::Key_Return);
    QVERIFY(!canvas->isFitted());
    QTest::mouseClick(stage.find<LinkButton>(u"previewFit"), Qt::LeftButton);
    QVERIFY(canvas->isFitted());
    QVERIFY(canvas->viewport()->grab().toImage().pixelColor(canvas->pictureRect().center().toPoint()).green()
            > 100);
}

void TestPreviews::whatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("problem");
    const QByteArray png = encoded(filled(300, 300, Qt::red), "PNG");
    QTest::newRow("bomb") << pngOfSize(60'000, 60'000) << QByteArray("image/png") << u"are too many"_s;
    QTest::newRow("at the bound") << pngOfSize(8192, 4097) << QByteArray("image/png") << u"are too many"_s;
    QTest::newRow("below the bound, without pixels")
        << pngOfSize(2000, 2000) << QByteArray("image/png") << u"broken"_s;
    QTest::newRow("cut off") << png.first(png.size() / 2) << QByteArray("image/png") << u"broken"_s;
    QTest::newRow("only its signature") << png.first(8) << QByteArray("image/png") << u"broken"_s;
    QTest::newRow("text") << QByteArray("nothing to see") << QByteArray("image/png")
                          << u"none of the kinds"_s;
    QTest::newRow("unknown") << QByteArray("II*\0\0\0", 6) << QByteArray("image/tiff")
                             << u"none of the kinds"_s;
    QTest::newRow("SVG of nothing") << QByteArray("<svg width='0' height='0'/>")
                                    << QByteArray("image/svg+xml") << u"no size"_s;
    QTest::newRow("SVG, broken") << QByteArray("<svg><g></svg>") << QByteArray("image/svg+xml")
                                 << u"not well-formed"_s;
}

void TestPreviews::whatIsNoPicture()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, type);
    QFETCH(const QString, problem);
    PreviewStage stage;
    stage.show(bytes, type);
    QTRY_VERIFY(!stage.problem().isEmpty());
    QVERIFY2(stage.problem().contains(problem), qPrintable(stage.problem()));
    QTest::mouseClick(stage.find<QWidget>(u"previewHex"), Qt::LeftButton);
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Hex));
    QVERIFY(stage.view->text()->isVisible());
    QVERIFY(stage.view->text()->plainText().startsWith(u"0000000000000000  "_s));
}

void TestPreviews::aFilmPlays()
{
    PreviewStage stage;
    stage.show(movingGif(), "image/gif");
    QTRY_VERIFY(stage.isShown());
    auto *preview = qobject_cast<ImagePreview *>(stage.view->preview()->preview());
    auto *canvas = preview->canvas();
    const auto color = [&] {
        return canvas->viewport()->grab().toImage().pixelColor(canvas->pictureRect().topLeft().toPoint());
    };
    QTRY_COMPARE(color(), QColor(0, 255, 0));
    QTRY_COMPARE(color(), QColor(255, 0, 0)); // and again
    QVERIFY(stage.facts().contains(u"2 pictures"_s));
    canvas->setFocus();
    stage.press(Qt::Key_Space);
    QVERIFY(!preview->isPlaying());
    stage.press(Qt::Key_Space);
    QVERIFY(preview->isPlaying());
    stage.view->modes()->setCurrent(BodyView::Hex); // nobody looks
    QVERIFY(!preview->isPlaying());
    stage.view->modes()->setCurrent(BodyView::Preview);
    QVERIFY(preview->isPlaying());
}

void TestPreviews::unseenPicturesAreLetGo()
{
    PreviewStage stage;
    stage.show(encoded(filled(300, 200, Qt::blue), "PNG"), "image/png");
    QTRY_VERIFY(stage.isShown());
    auto *preview = qobject_cast<ImagePreview *>(stage.view->preview()->preview());
    auto *canvas = preview->canvas();
    const auto color = [canvas] {
        return canvas->viewport()->grab().toImage().pixelColor(canvas->pictureRect().center().toPoint());
    };
    canvas->zoom(1);
    const QRectF place = canvas->pictureRect();
    preview->findChild<QTimer *>(u"previewRelease"_s)->setInterval(0);
    stage.view->modes()->setCurrent(BodyView::Hex);
    QTRY_VERIFY(!preview->copyAll()); // it has none
    stage.view->modes()->setCurrent(BodyView::Preview);
    QTRY_VERIFY(preview->copyAll());
    QCOMPARE(color(), QColor(Qt::blue));
    QCOMPARE(canvas->pictureRect(), place);
}

void TestPreviews::waitsForTheEnd()
{
    PreviewStage stage;
    const QByteArray png = encoded(filled(300, 300, Qt::red), "PNG");
    const auto store = std::make_shared<BodyStore>("image/png");
    QVERIFY(store->append(png.first(png.size() / 2)));
    stage.view->show(store, "image/png", {}, {});
    QTRY_COMPARE(stage.view->modes()->current(), int(BodyView::Preview));
    QVERIFY(!stage.isShown());
    QVERIFY(store->append(png.sliced(png.size() / 2)));
    store->finished({});
    QTRY_VERIFY(stage.isShown());
}

void TestPreviews::anotherBodyCancels()
{
    PreviewStage stage;
    const QByteArray large = encoded(filled(3000, 3000, Qt::red), "PNG");
    for (int i = 0; i < 3; ++i) {
        stage.show(large, "image/png");
        QVERIFY(stage.view->preview()->preview());
        stage.view->show(BodyStore::fromBytes("{}", {}), "application/json", {}, {});
        QVERIFY(!stage.view->preview()->preview());
        QCOMPARE(stage.view->modes()->current(), int(BodyView::Pretty));
    }
    stage.show(encoded(filled(7, 5, Qt::red), "PNG"), "image/png");
    QTRY_VERIFY(stage.isShown());
    QVERIFY(stage.facts().contains(u"7 × 5"_s));
}

void TestPreviews::findAndHexLeaveIt()
{
    PreviewStage stage;
    stage.show(encoded(filled(7, 5, Qt::red), "PNG"), "image/png");
    QTRY_VERIFY(stage.isShown());
    stage.view->find();
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Hex));
    stage.show("<html><p>text</p></html>", "text/html");
    stage.view->find();
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Pretty));
    stage.view->clear();
    stage.view->find(); // nothing is there
}

void TestPreviews::aChoiceStays()
{
    PreviewStage stage;
    stage.show("a,b\n1,2\n", "text/csv");
    QTRY_VERIFY(stage.isShown());
    stage.view->show(BodyStore::fromBytes("{}", "application/json"), "application/json", {}, {});
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Pretty));
    QVERIFY(!stage.view->modes()->button(BodyView::Preview)->isVisible());
    stage.view->show(BodyStore::fromBytes("x,y\n", "text/csv"), "text/csv", {}, {});
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Preview));
    stage.view->modes()->setCurrent(BodyView::Raw);
    stage.view->show(BodyStore::fromBytes("x,y\n", "text/csv"), "text/csv", {}, {});
    QCOMPARE(stage.view->modes()->current(), int(BodyView::Raw));
}

void TestPreviews::showsATable()
{
    PreviewStage stage;
    stage.show("name;note\n\"Zoë; B\";\"two\nlines\"\nBo;5,5\n", "text/csv");
    QTRY_VERIFY(stage.isShown());
    auto *table = stage.find<QTableView>(u"previewTable");
    const QAbstractItemModelTester tester(table->model());
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->columnCount(), 2);
    QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), u"note"_s);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Zoë; B"_s);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"two\u21B5lines"_s);
    QVERIFY2(stage.facts().startsWith(u"2 rows · 2 columns"_s), qPrintable(stage.facts()));
    QTest::mouseClick(stage.find<QCheckBox>(u"previewHeader"), Qt::LeftButton, {}, QPoint(8, 10));
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"name"_s);
    QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), u"2"_s);
    auto *separator = stage.find<LinkButton>(u"previewSeparator");
    QCOMPARE(separator->text(), u"Semicolon"_s);
    separator->menu()->actions().constFirst()->trigger(); // the comma
    QTRY_COMPARE(table->model()->rowCount(), 4);
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"name;note"_s);
}

void TestPreviews::aTableGrows()
{
    PreviewStage stage;
    const auto store = std::make_shared<BodyStore>("text/csv");
    stage.view->show(store, "text/csv", {}, {});
    QVERIFY(store->append(QByteArray("a,b\n" + QByteArray("1,2\n").repeated(2000) + "half,")));
    QTRY_COMPARE(stage.view->modes()->current(), int(BodyView::Raw));
    stage.view->modes()->setCurrent(BodyView::Preview);
    QTRY_VERIFY(stage.isShown());
    auto *table = stage.find<QTableView>(u"previewTable");
    const QAbstractItemModelTester tester(table->model());
    QTRY_COMPARE(table->model()->rowCount(), 2000); // the last may still go on
    QVERIFY(store->append("whole,third\nlast"));
    QTRY_COMPARE(table->model()->rowCount(), 2001);
    QTRY_COMPARE(table->model()->columnCount(), 3);
    QCOMPARE(table->model()->index(2000, 1).data().toString(), u"whole"_s);
    store->finished({});
    QTRY_COMPARE(table->model()->rowCount(), 2002);
    QCOMPARE(table->model()->index(2001, 0).data().toString(), u"last"_s);
}

void TestPreviews::copiesCells()
{
    PreviewStage stage;
    stage.show("a,b,c\n1,\"x\ty\",3\n4,\"say \"\"hi\"\"\",6\n7,8,9\n", "text/csv");
    QTRY_VERIFY(stage.isShown());
    auto *table = stage.find<QTableView>(u"previewTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    stage.press(Qt::Key_Right, Qt::ShiftModifier);
    stage.press(Qt::Key_Down, Qt::ShiftModifier);
    QApplication::clipboard()->clear();
    stage.press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::clipboard()->text(), u"\"x\ty\"\t3\n\"say \"\"hi\"\"\"\t6"_s);
}

void TestPreviews::goesFromPartToPart()
{
    PreviewStage stage;
    QByteArray text("n\n");
    for (int i = 1; i <= TableModel::PartRows + 5; ++i)
        text += QByteArray::number(i) + '\n';
    stage.show(text, "text/csv");
    QTRY_VERIFY(stage.isShown());
    auto *table = stage.find<QTableView>(u"previewTable");
    auto *place = stage.find<QLabel>(u"previewPlace");
    QTRY_VERIFY(place->isVisible());
    QCOMPARE(table->model()->rowCount(), TableModel::PartRows);
    table->setFocus();
    stage.press(Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(table->model()->rowCount(), 5);
    QCOMPARE(table->model()->index(4, 0).data().toString(), QString::number(TableModel::PartRows + 5));
    QCOMPARE(table->model()->headerData(0, Qt::Vertical).toString(),
             QLocale().toString(TableModel::PartRows + 1));
    stage.press(Qt::Key_PageDown, Qt::AltModifier); // there is no other
    QCOMPARE(table->model()->rowCount(), 5);
    QTest::mouseClick(stage.find<QWidget>(u"previewPrevious"), Qt::LeftButton);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"1"_s);
}

void TestPreviews::wideTablesAreBounded()
{
    PreviewStage stage;
    stage.show(QByteArray("c,").repeated(3000) + "\n" + QByteArray("1,").repeated(10) + "\n", "text/csv");
    QTRY_VERIFY(stage.isShown());
    auto *table = stage.find<QTableView>(u"previewTable");
    QCOMPARE(table->model()->columnCount(), CsvRows::MostColumns);
    QVERIFY2(stage.note().startsWith(u"The first 500 of"_s), qPrintable(stage.note()));
    QCOMPARE(table->model()->index(0, 499).data().toString(), QString());
}

void TestPreviews::cellsDoNotWaitForTheDisk()
{
    bool isAtHand = true;
    PreviewStage stage;
    QByteArray text("n\n");
    for (int i = 1; i <= 20'000; ++i)
        text += QByteArray::number(i) + '\n';
    const auto store = std::make_shared<BodyStore>("text/csv");
    store->setAtHand([&isAtHand](qint64) { return isAtHand; });
    QVERIFY(store->append(text));
    store->finished({});
    stage.view->show(store, "text/csv", {}, {});
    stage.view->modes()->setCurrent(BodyView::Preview);
    QTRY_VERIFY(stage.isShown());
    const QAbstractItemModel *model = stage.find<QTableView>(u"previewTable")->model();
    QTRY_COMPARE(model->rowCount(), 20'000);
    const QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
    isAtHand = false;
    QCOMPARE(model->index(15'000, 0).data().toString(), u"…"_s);
    isAtHand = true; // as it is once a worker has read it
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(model->index(15'000, 0).data().toString(), u"15001"_s);
    // What never comes to hand is waited for.
    isAtHand = false;
    QCOMPARE(model->index(5000, 0).data().toString(), u"…"_s);
    QTRY_COMPARE(model->index(5000, 0).data().toString(), u"5001"_s);
}

FINGERPOST_TEST(TestPreviews)
#include "tst_previews.moc"
