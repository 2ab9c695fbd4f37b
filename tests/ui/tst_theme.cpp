// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testsuite.h"
#include "theme/colorscheme.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/arm.h"
#include "widgets/badge.h"
#include "widgets/inklabel.h"

#include <QApplication>
#include <QFontInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionHeader>
#include <QTest>
#include <QTreeWidget>

using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;

namespace {

using Named = std::pair<const char *, QColor>;

double luminance(const QColor &color)
{
    const auto linear = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, from 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QList<Named> plainSurfaces(const Colors &c)
{
    return {{"window", c.window},
            {"sheet", c.sheet},
            {"sunken", c.sunken},
            {"field", c.field},
            {"raised", c.raised},
            {"hover on window", c.hoverOnWindow},
            {"hover on sheet", c.hoverOnSheet},
            {"selected row", c.selectedRow}};
}

void addRows(const char *scheme, const QList<Named> &inks, const QList<Named> &surfaces, double least)
{
    for (const auto &[ink, inkColor] : inks) {
        for (const auto &[surface, surfaceColor] : surfaces)
            QTest::addRow("%s: %s on %s", scheme, ink, surface) << inkColor << surfaceColor << least;
    }
}

void addScheme(const char *scheme, const Colors &c)
{
    const QList<Named> tints{{"OK", c.okTint},
                             {"info", c.infoTint},
                             {"warning", c.warningTint},
                             {"error", c.errorTint},
                             {"PATCH", c.patchTint}};
    const QList<Named> marked{{"selected text", c.selectedText}, {"match", c.match}};
    QList<Named> all = plainSurfaces(c) + tints + marked;
    all += QList<Named>{{"pressed", c.pressed}, {"neutral", c.neutral}};
    addRows(scheme, {{"text", c.text}, {"secondary", c.secondary}}, all, 4.5);
    addRows(scheme, {{"tertiary", c.tertiary}, {"accent", c.accent}}, plainSurfaces(c), 4.5);
    addRows(scheme, {{"tertiary", c.tertiary}}, {{"neutral", c.neutral}}, 4.5);

    const std::pair<Tone, const char *> tones[] = {{Tone::Ok, "OK"},           {Tone::Info, "info"},
                                                   {Tone::Warning, "warning"}, {Tone::Error, "error"},
                                                   {Tone::Patch, "PATCH"},     {Tone::Neutral, "neutral"}};
    for (const auto &[tone, name] : tones)
        addRows(scheme, {{name, c.ink(tone)}}, plainSurfaces(c) + QList<Named>{{"its tint", c.tint(tone)}},
                4.5);

    const QList<Named> syntax{{"key", c.jsonKey},
                              {"string", c.string},
                              {"number", c.number},
                              {"keyword", c.keyword},
                              {"escape", c.escape},
                              {"attribute", c.attribute},
                              {"punctuation", c.punctuation}};
    addRows(scheme, syntax,
            QList<Named>{{"sheet", c.sheet}, {"sunken", c.sunken}, {"hover", c.hoverOnSheet}} + marked, 4.5);
    addRows(scheme, {{"on current match", c.currentMatchInk}}, {{"it", c.currentMatch}}, 4.5);
    addRows(scheme, {{"on primary", c.primaryInk}}, {{"fill", c.primary}, {"hovered", c.primaryHover}}, 4.5);

    const QList<Named> graphics{{"focus ring", c.focusRing},
                                {"check edge", c.checkEdge},
                                {"scroll thumb", c.scrollThumb},
                                {"hovered thumb", c.scrollThumbHover},
                                {"match tick", c.matchTick},
                                {"queue", c.phaseQueue},
                                {"DNS", c.phaseDns},
                                {"connect", c.phaseConnect},
                                {"TLS", c.phaseTls},
                                {"send", c.phaseSend},
                                {"wait", c.phaseWait},
                                {"receive", c.phaseReceive}};
    addRows(scheme, graphics, {{"window", c.window}, {"sheet", c.sheet}, {"sunken", c.sunken}}, 3);
}

int inkedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

QColor strongestPixel(const QImage &image)
{
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > strongest.alpha())
                strongest = image.pixelColor(x, y);
        }
    }
    return strongest;
}

bool isNear(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 12 && std::abs(a.green() - b.green()) < 12
        && std::abs(a.blue() - b.blue()) < 12;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, false); }

    void everyInkIsReadable_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("surface");
        QTest::addColumn<double>("least");
        addScheme("light", Theme(false).colors());
        addScheme("dark", Theme(true).colors());
    }

    void everyInkIsReadable()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, surface);
        QFETCH(double, least);
        QVERIFY(ink.isValid() && surface.isValid());
        const double ratio = contrast(ink, surface);
        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
    }

    void tonesNameMethodsAndStatuses()
    {
        QCOMPARE(Theme::toneOfMethod(u"get"), Tone::Ok);
        QCOMPARE(Theme::toneOfMethod(u"DELETE"), Tone::Error);
        QCOMPARE(Theme::toneOfMethod(u"PROPFIND"), Tone::Neutral);
        QCOMPARE(Theme::toneOfStatus(204), Tone::Ok);
        QCOMPARE(Theme::toneOfStatus(308), Tone::Info);
        QCOMPARE(Theme::toneOfStatus(404), Tone::Warning);
        QCOMPARE(Theme::toneOfStatus(503), Tone::Error);
        QCOMPARE(Theme::toneOfStatus(101), Tone::Neutral);
    }

    void paletteCarriesTheSurfaces()
    {
        const Theme dark(true);
        const QPalette palette = dark.palette();
        QCOMPARE(palette.color(QPalette::Window), dark.colors().window);
        QCOMPARE(palette.color(QPalette::Base), dark.colors().sheet);
        // A selection keeps the normal ink, active or not.
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::HighlightedText), dark.colors().text);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), dark.colors().disabled);
    }

    void nothingFades()
    {
        applyTheme(*qApp, false);
        QLineEdit field;
        field.setClearButtonEnabled(true);
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        field.setText(u"text"_s);
        QWidget *clear = nullptr;
        for (QWidget *each : field.findChildren<QWidget *>()) {
            if (each->inherits("QLineEditIconButton"))
                clear = each;
        }
        QVERIFY(clear);
        QTRY_COMPARE(clear->property("opacity").toReal(), 1.0);
        field.clear();
        QTRY_COMPARE(clear->property("opacity").toReal(), 0.0);
    }

    void widgetsFindTheThemeThroughTheirStyle()
    {
        QWidget widget;
        QVERIFY(!Theme::of(&widget).isDark());
        applyTheme(*qApp, true);
        QVERIFY(Theme::of(&widget).isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme(true).colors().window);
        QVERIFY(Theme::of(nullptr).isDark());
    }

    void aChangeOfThemeReachesWidgets()
    {
        QWidget sheet;
        setSurface(&sheet, Surface::Sheet);
        InkLabel label(u"Label"_s, TextStyle::Normal, Ink::Error, &sheet);
        QPushButton button(u"Button"_s, &sheet);
        sheet.resize(100, 60);
        const QImage before = sheet.grab().toImage();
        QCOMPARE(label.palette().color(label.foregroundRole()), Theme(false).colors().errorInk);
        applyTheme(*qApp, true);
        QCOMPARE(label.palette().color(label.foregroundRole()), Theme(true).colors().errorInk);
        QTRY_COMPARE(sheet.palette().color(QPalette::Base), Theme(true).colors().sheet);
        const QImage after = sheet.grab().toImage();
        QCOMPARE(before.pixelColor(95, 55), Theme(false).colors().sheet);
        QCOMPARE(after.pixelColor(95, 55), Theme(true).colors().sheet);
        QVERIFY(before != after);
    }

    void surfacesAreKnownToWhatStandsOnThem()
    {
        QWidget window;
        QWidget sheet(&window);
        setSurface(&sheet, Surface::Sheet);
        QWidget onSheet(&sheet);
        QWidget onWindow(&window);
        QCOMPARE(surfaceOf(&onSheet), Surface::Sheet);
        QCOMPARE(surfaceOf(&onWindow), Surface::Window);
    }

    void fontsGrowWithTheApplications()
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPixelSize(20);
        QApplication::setFont(large);
        QCOMPARE(Theme::font(TextStyle::Tiny).pixelSize(), 17);
        QCOMPARE(Theme::font(TextStyle::Hero).pixelSize(), 34);
        QCOMPARE(Theme::font(TextStyle::Mono).pixelSize(), 18);
        QVERIFY(QFontInfo(Theme::font(TextStyle::Mono)).fixedPitch());
        QApplication::setFont(before);
    }

    void onlyAsciiIsLeftUnshaped()
    {
        QVERIFY(Theme::monoFont(u"a != b // c").styleStrategy() & QFont::PreferNoShaping);
        QVERIFY(!(Theme::monoFont(u"مرحبا").styleStrategy() & QFont::PreferNoShaping));
    }

    void nothingMoves()
    {
        QWidget widget;
        QCOMPARE(widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget), 0);
        QCOMPARE(widget.style()->styleHint(QStyle::SH_ScrollBar_Transient, nullptr, &widget), 0);
    }

    void iconsAreSharpAndFollowTheTheme_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addRow("1x") << 1.0;
        QTest::addRow("1.5x") << 1.5;
        QTest::addRow("2x") << 2.0;
    }

    void iconsAreSharpAndFollowTheTheme()
    {
        QFETCH(double, ratio);
        const QIcon send = icon(u"send"_s);
        QVERIFY(!send.isNull());
        QCOMPARE(send.name(), u"send"_s);
        const QImage light = send.pixmap(QSize(16, 16), ratio).toImage();
        QCOMPARE(light.size(), QSize(16, 16) * ratio);
        QVERIFY(inkedPixels(light) > 30 * ratio);
        QVERIFY(isNear(strongestPixel(light), Theme(false).colors().secondary));
        applyTheme(*qApp, true);
        const QImage dark = send.pixmap(QSize(16, 16), ratio).toImage();
        QVERIFY(isNear(strongestPixel(dark), Theme(true).colors().secondary));
        const QImage red = icon(u"send"_s, Qt::red).pixmap(QSize(16, 16), ratio).toImage();
        QVERIFY(isNear(strongestPixel(red), Qt::red));
    }

    void disabledIconsLookDisabled()
    {
        const QImage off = icon(u"save"_s).pixmap(QSize(16, 16), 2, QIcon::Disabled).toImage();
        QVERIFY(isNear(strongestPixel(off), Theme(false).colors().disabled));
    }

    void anIconThatIsNotThereIsNull()
    {
        QTest::ignoreMessage(QtWarningMsg, "No icon named no-such-icon");
        QVERIFY(icon(u"no-such-icon"_s).isNull());
    }

    void portalAnswers()
    {
        QCOMPARE(ColorSchemeWatcher::darkFromPortal(1), std::optional(true));
        QCOMPARE(ColorSchemeWatcher::darkFromPortal(2), std::optional(false));
        QCOMPARE(ColorSchemeWatcher::darkFromPortal(0), std::nullopt);
    }

    void theUsersChoiceWins()
    {
        ColorSchemeWatcher watcher;
        QSignalSpy changed(&watcher, &ColorSchemeWatcher::changed);
        QVERIFY(!watcher.isDark());
        watcher.setChoice(ColorScheme::Dark);
        QVERIFY(watcher.isDark());
        watcher.setChoice(ColorScheme::Light);
        QCOMPARE(changed.count(), 2);
        watcher.setChoice(ColorScheme::System);
        QCOMPARE(changed.count(), 2);
    }

    void aDarkDesktopIsSeenInItsPalette()
    {
        applyTheme(*qApp, true);
        ColorSchemeWatcher watcher;
        QVERIFY(watcher.isDark());
    }

    void columnsStandBelowTheirHeaders()
    {
        const QTreeWidget tree;
        QStyleOptionHeader header;
        header.rect = QRect(0, 0, 100, 26);
        const QRect label = tree.style()->subElementRect(QStyle::SE_HeaderLabel, &header);
        // Qt adds one.
        QCOMPARE(tree.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &tree) + 1, label.left());
    }

    void aRingOfACellIsWhole()
    {
        QTreeWidget tree;
        tree.setRootIsDecorated(false);
        tree.setHeaderLabels({u"Of"_s, u"Secret"_s});
        new QTreeWidgetItem(&tree, {u"One"_s, u"Two"_s});
        tree.setColumnWidth(0, 120);
        tree.resize(300, 100);
        tree.show();
        QVERIFY(QTest::qWaitForWindowActive(&tree));
        tree.setFocus();
        tree.setCurrentItem(tree.topLevelItem(0));
        const QImage picture = tree.viewport()->grab().toImage();
        const int middle = tree.visualItemRect(tree.topLevelItem(0)).center().y();
        const QColor ring = Theme::of(&tree).colors().focusRing;
        QCOMPARE(picture.pixelColor(119, middle), ring);
        QCOMPARE(picture.pixelColor(4, middle), ring);
    }

    void focusedFieldsShowTheRing()
    {
        QWidget window;
        QLineEdit first(&window);
        QLineEdit second(&window);
        first.setGeometry(4, 4, 100, 28);
        second.setGeometry(4, 40, 100, 28);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        second.setFocus();
        QTRY_VERIFY(second.hasFocus());
        QCOMPARE(second.grab().toImage().pixelColor(50, 1), Theme(false).colors().focusRing);
        QVERIFY(first.grab().toImage().pixelColor(50, 1) != Theme(false).colors().focusRing);
    }

    void buttonsShowTheRingAfterTheKeyboardOnly()
    {
        QWidget window;
        QPushButton first(u"First"_s, &window);
        QPushButton second(u"Second"_s, &window);
        first.setGeometry(4, 4, 100, 28);
        second.setGeometry(4, 40, 100, 28);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QColor ring = Theme(false).colors().focusRing;
        QTest::mouseClick(&first, Qt::LeftButton);
        QTRY_VERIFY(first.hasFocus());
        QVERIFY(first.grab().toImage().pixelColor(50, 1) != ring);
        QTest::keyClick(&first, Qt::Key_Tab);
        QTRY_VERIFY(second.hasFocus());
        QCOMPARE(second.grab().toImage().pixelColor(50, 1), ring);
    }

    void controlsAreAsTallAsDesigned()
    {
        QFont font = QApplication::font();
        const QFont before = font;
        font.setPixelSize(13);
        QApplication::setFont(font);
        QCOMPARE(QPushButton(u"Button"_s).sizeHint().height(), 28);
        QCOMPARE(QLineEdit().sizeHint().height(), 28);
        QApplication::setFont(before);
    }

    void menusArePartedInTheDark()
    {
        applyTheme(*qApp, true);
        QMenu menu;
        menu.addAction(u"One"_s);
        menu.addSeparator();
        menu.addAction(u"Two"_s);
        const QRect place = menu.actionGeometry(menu.actions().at(1));
        const QImage picture = menu.grab().toImage();
        const QColor ground = Theme::of(&menu).colors().raised;
        double most = 1;
        for (int y = place.top(); y <= place.bottom(); ++y)
            most = std::max(most, contrast(picture.pixelColor(place.center().x(), y), ground));
        QVERIFY2(most > 1.3, qPrintable(QString::number(most)));
    }

    void armsPointRight()
    {
        const QPainterPath path = armPath(QRectF(0, 0, 60, 28));
        QVERIFY(path.contains(QPointF(57, 14)));
        QVERIFY(!path.contains(QPointF(57, 4)));
        QVERIFY(path.contains(QPointF(2, 14)));
        QVERIFY(!armPath(QRectF(0, 0, 60, 28), 10, 4, 10).contains(QPointF(2, 14)));
        ArmLabel label(u"404 Not Found"_s, Tone::Warning);
        label.resize(label.sizeHint());
        const QImage image = label.grab().toImage();
        QCOMPARE(image.pixelColor(5, image.height() / 2), Theme(false).colors().warningTint);
    }
};

FINGERPOST_TEST(TestTheme)
#include "tst_theme.moc"
