// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testsuite.h"
#include "theme/colorscheme.h"
#include "widgets/codeedit.h"
#include "widgets/documenttabbar.h"
#include "widgets/documenttabstrip.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/inklabel.h"
#include "widgets/keycap.h"
#include "widgets/linkbutton.h"
#include "widgets/methodbutton.h"
#include "widgets/notice.h"
#include "widgets/progressline.h"
#include "widgets/sectiontabbar.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/sendbutton.h"
#include "widgets/variableink.h"
#include "widgets/versionsbox.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A window with one widget in it, shown and active.
struct WidgetStage {
    explicit WidgetStage(QWidget *widget)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(widget);
        window.resize(700, 120);
        window.show();
    }

    bool isActive() { return QTest::qWaitForWindowActive(&window); }

    QWidget window;
};

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QString spokenName(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, false); }

    void cleanup()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }

    void variablesAreColouredWhereTheyStand()
    {
        auto *edit = new QLineEdit;
        WidgetStage stage(edit);
        QVERIFY(stage.isActive());
        auto *ink = new VariableInk(edit);
        bool missing = false;
        ink->setFinder([&missing](const QString &text) {
            QList<VariableMention> found;
            if (const int at = int(text.indexOf("{{a}}"_L1)); at >= 0) {
                found.append(
                    {at, 5, missing ? VariableState::Unresolved : VariableState::Resolved, u"a is 1"_s});
            }
            return found;
        });
        const Colors &colors = Theme::of(edit).colors();
        const auto pixels = [edit](const QColor &color) {
            const QImage image = edit->grab().toImage().convertToFormat(QImage::Format_RGB32);
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixel(x, y) == color.rgb();
            return count;
        };
        edit->setFocus();
        QTest::keyClicks(edit, u"xx{{a}"_s);
        QCOMPARE(pixels(colors.selectedRow), 0);
        QTest::keyClicks(edit, u"}/y"_s);
        const int tinted = pixels(colors.selectedRow);
        QVERIFY(tinted > 100);
        QVERIFY(ink->mentionAt(2) && ink->mentionAt(6) && !ink->mentionAt(7));
        // It goes along with the text, wherever the cursor stands.
        edit->setCursorPosition(0);
        QTest::keyClicks(edit, u"abc"_s);
        QVERIFY(pixels(colors.selectedRow) > tinted / 2); // the cursor stood on it before
        QVERIFY(!ink->mentionAt(2) && ink->mentionAt(5));
        missing = true;
        ink->refresh();
        QCOMPARE(pixels(colors.selectedRow), 0);
        QVERIFY(pixels(colors.tint(Tone::Error)) > 100);
        // Neither text nor undo know of it.
        QCOMPARE(edit->text(), u"abcxx{{a}}/y"_s);
        edit->undo();
        QCOMPARE(edit->text(), u"xx{{a}}/y"_s);
        edit->clear();
        QCOMPARE(pixels(colors.tint(Tone::Error)), 0);
    }

    void valuesAreNoMarkup()
    {
        auto *edit = new QLineEdit(u"{{a}}"_s);
        WidgetStage stage(edit);
        QVERIFY(stage.isActive());
        auto *ink = new VariableInk(edit);
        ink->setFinder([](const QString &) {
            return QList<VariableMention>{{0, 5, VariableState::Resolved, u"a = <b>1</b>"_s}};
        });
        const QPoint at(14, edit->height() / 2);
        QHelpEvent event(QEvent::ToolTip, at, edit->mapToGlobal(at));
        QCoreApplication::sendEvent(edit, &event);
        QTRY_VERIFY(!QToolTip::text().isEmpty());
        QVERIFY(QToolTip::text().contains("&lt;b&gt;"_L1));
        QToolTip::hideText();
    }

    void codeKeepsTheRowsOfTheDesign_data()
    {
        QTest::addColumn<CodeEdit::Rows>("rows");
        QTest::addColumn<int>("height");
        QTest::newRow("code") << CodeEdit::Rows::Code << 19;
        QTest::newRow("wire") << CodeEdit::Rows::Wire << 23;
    }

    void codeKeepsTheRowsOfTheDesign()
    {
        QFETCH(CodeEdit::Rows, rows);
        QFETCH(int, height);
        QFont usual = QApplication::font();
        usual.setPixelSize(13);
        QApplication::setFont(usual);
        auto *edit = new CodeEdit(rows);
        WidgetStage stage(edit);
        QVERIFY(stage.isActive());
        edit->setPlainText(u"one\ntwo\nthree\nfour"_s);
        QCOMPARE(edit->rowHeight(), height);
        const auto top = [&](int line) {
            return edit->cursorRect(QTextCursor(edit->document()->findBlockByNumber(line))).top();
        };
        for (int line = 1; line < 4; ++line)
            QCOMPARE(top(line) - top(line - 1), height);
        // A click between two lines is one in the row it lies in, not at the end of the one above.
        QTextCursor third(edit->document()->findBlockByNumber(2));
        third.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 2);
        const QRect place = edit->cursorRect(third);
        const int rowTop = place.top() - (height - place.height()) / 2;
        for (const int y : {rowTop, place.center().y(), rowTop + height - 1}) {
            QTest::mouseClick(edit->viewport(), Qt::LeftButton, {}, QPoint(place.left(), y));
            QCOMPARE(edit->textCursor().position(), third.position());
        }
        edit->setFont(QFont(edit->font().family(), 40));
        QTRY_VERIFY(top(1) - top(0) > height + 10);
    }

    void segmentsAreChosenByArrowKeys()
    {
        auto *segments = new SegmentedControl({u"Pretty"_s, u"Raw"_s, u"Hex"_s});
        WidgetStage stage(segments);
        QVERIFY(stage.isActive());
        QSignalSpy changed(segments, &SegmentedControl::currentChanged);
        segments->button(0)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(segments->button(0), Qt::Key_Right);
        QCOMPARE(segments->current(), 1);
        QVERIFY(segments->button(1)->hasFocus());
        QTest::mouseClick(segments->button(2), Qt::LeftButton);
        QCOMPARE(segments->current(), 2);
        QCOMPARE(changed.count(), 2);
        segments->setCurrent(2);
        QCOMPARE(changed.count(), 2);
    }

    void aSegmentCanBeSwitchedOff()
    {
        auto *segments = new SegmentedControl({u"Pretty"_s, u"Tree"_s});
        WidgetStage stage(segments);
        segments->setSegmentEnabled(1, false);
        QTest::mouseClick(segments->button(1), Qt::LeftButton);
        QCOMPARE(segments->current(), 0);
        segments->setSegments({u"One"_s});
        QCOMPARE(segments->count(), 1);
        QCOMPARE(segments->current(), 0);
        QCOMPARE(segments->segmentText(0), u"One"_s);
    }

    void sectionsShowCountsAndFollowKeys()
    {
        auto *bar = new SectionTabBar;
        bar->addTab(u"Params"_s);
        bar->addTab(u"Headers"_s);
        WidgetStage stage(bar);
        QVERIFY(stage.isActive());
        const int before = bar->tabRect(0).width();
        bar->setCount(0, u"12"_s);
        QVERIFY(bar->tabRect(0).width() > before);
        QCOMPARE(bar->accessibleTabName(0), u"Params 12"_s);
        bar->setFocus(Qt::TabFocusReason);
        QTest::keyClick(bar, Qt::Key_Right);
        QCOMPARE(bar->currentIndex(), 1);
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(0).center());
        QCOMPARE(bar->currentIndex(), 0);
        const QImage underlined = bar->grab().toImage();
        bar->setUnderlined(false);
        QVERIFY(bar->grab().toImage() != underlined);
    }

    void aHiddenSectionComesBack()
    {
        auto *bar = new SectionTabBar;
        for (const QString &name : {u"Body"_s, u"Headers"_s, u"Redirects"_s})
            bar->addTab(name);
        WidgetStage stage(bar);
        QVERIFY(stage.isActive());
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(2).center());
        bar->setSectionVisible(2, false);
        QCOMPARE(bar->currentIndex(), 0);
        bar->setSectionVisible(2, true);
        QCOMPARE(bar->currentIndex(), 2);
        // Another is chosen meanwhile, be it what stands in for it.
        for (const int other : {0, 1}) {
            bar->setSectionVisible(2, false);
            QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(other).center());
            bar->setSectionVisible(2, true);
            QCOMPARE(bar->currentIndex(), other);
            bar->choose(2);
        }
        bar->showForNow(0);
        QCOMPARE(bar->currentIndex(), 0);
        bar->showChosen();
        QCOMPARE(bar->currentIndex(), 2);
    }

    void nothingShowsBelowScrollButtons()
    {
        auto *bar = new SectionTabBar;
        for (int i = 0; i < 8; ++i)
            bar->addTab(QString(12, u'm'));
        bar->setFixedWidth(200);
        WidgetStage stage(bar);
        QVERIFY(stage.isActive());
        const QImage picture = bar->grab().toImage();
        int shown = 0;
        const auto buttons = bar->findChildren<QToolButton *>();
        for (const QToolButton *button : buttons) {
            if (!button->isVisible())
                continue;
            ++shown;
            const QRect edge(button->x(), 6, 4, bar->height() - 12); // beside the arrow
            const QRgb ground = picture.pixel(edge.topLeft());
            for (int y = edge.top(); y <= edge.bottom(); ++y) {
                for (int x = edge.left(); x <= edge.right(); ++x)
                    QCOMPARE(picture.pixel(x, y), ground);
            }
        }
        QCOMPARE(shown, 2);
    }

    void aCutSectionIsElided()
    {
        auto *bar = new SectionTabBar;
        for (int i = 0; i < 4; ++i)
            bar->addTab(QString(24, u'_')); // one line, were it cut
        WidgetStage stage(bar);
        bar->setFixedWidth(bar->tabRect(1).center().x() + 60);
        QVERIFY(stage.isActive());
        QCoreApplication::processEvents();
        int begin = bar->width();
        const auto buttons = bar->findChildren<QToolButton *>();
        for (const QToolButton *button : buttons) {
            if (button->isVisible())
                begin = std::min(begin, button->x());
        }
        QVERIFY(begin < bar->width() && begin > bar->tabRect(1).left() + 40);
        const QImage picture = bar->grab().toImage();
        for (int y = 1; y < bar->height() - 1; ++y) {
            for (const int x : {begin - 3, begin - 2})
                QCOMPARE(picture.pixel(x, y), picture.pixel(x, 0));
        }
    }

    void documentTabsKeepTheirWidth()
    {
        DocumentTabBar bar;
        bar.addFace({.method = u"GET"_s, .name = u"x"_s});
        bar.addFace({.method = u"GET"_s, .name = QString(200, u'n')});
        bar.resize(bar.sizeHint());
        QCOMPARE(bar.tabRect(0).width(), DocumentTabBar::minimumTabWidth);
        QCOMPARE(bar.tabRect(1).width(), DocumentTabBar::maximumTabWidth);
        // What the tab says must not depend on what fits.
        QCOMPARE(bar.tab(1).name.size(), 200);
    }

    void crowdedTabsKeepTheirNames()
    {
        const auto widthOf = [](const QString &name, int tabs) {
            DocumentTabBar bar;
            for (int i = 0; i < tabs; ++i)
                bar.addFace({.method = u"GET"_s, .name = name});
            bar.resize(600, 40);
            return bar.tabRect(0).width();
        };
        const QString file = u"people.csv"_s;
        QVERIFY(widthOf(file, 1) > DocumentTabBar::minimumTabWidth);
        QCOMPARE(widthOf(file, 12), std::min(widthOf(file, 1), DocumentTabBar::elidedTabWidth));
        QCOMPARE(widthOf(QString(60, u'n'), 12), DocumentTabBar::elidedTabWidth);
    }

    void documentTabsAreClosedByEveryHand()
    {
        auto *bar = new DocumentTabBar;
        bar->addFace({.method = u"GET"_s, .name = u"One"_s});
        bar->addFace({.method = u"POST"_s, .name = u"Two"_s, .modified = true});
        WidgetStage stage(bar);
        QVERIFY(stage.isActive());
        QSignalSpy closed(bar, &DocumentTabBar::closeRequested);
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->closeRect(1).center());
        QCOMPARE(closed.takeFirst().first().toInt(), 1);
        QCOMPARE(bar->currentIndex(), 0);
        QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(1).center());
        QCOMPARE(closed.takeFirst().first().toInt(), 1);
        bar->setFocus(Qt::TabFocusReason);
        QTest::keyClick(bar, Qt::Key_Right);
        QCOMPARE(bar->currentIndex(), 1);
        QTest::keyClick(bar, Qt::Key_Delete);
        QCOMPARE(closed.takeFirst().first().toInt(), 1);
        // Pressed on the button, released elsewhere: thought better of it.
        QTest::mousePress(bar, Qt::LeftButton, {}, bar->closeRect(0).center());
        QTest::mouseRelease(bar, Qt::LeftButton, {}, bar->tabRect(0).topLeft() + QPoint(5, 15));
        QVERIFY(closed.isEmpty());
    }

    void documentTabsSayTheirState()
    {
        DocumentTabBar bar;
        bar.addFace({.method = u"post"_s, .name = u"A & B"_s, .modified = true});
        QCOMPARE(bar.accessibleTabName(0), u"POST A & B, modified"_s);
        bar.setTab(0, {.method = u"POST"_s, .name = u"A & B"_s, .running = true, .progress = 0.5});
        QCOMPARE(bar.accessibleTabName(0), u"POST A & B, running"_s);
        QCOMPARE(bar.tab(0).progress, 0.5);
    }

    void movingATabKeepsItsFace()
    {
        DocumentTabBar bar;
        bar.addFace({.method = u"GET"_s, .name = u"One"_s});
        bar.addFace({.method = u"PUT"_s, .name = u"Two"_s});
        bar.moveTab(0, 1);
        QCOMPARE(bar.tab(0).name, u"Two"_s);
        QCOMPARE(bar.tab(1).method, u"GET"_s);
    }

    void theStripOpensAndListsTabs()
    {
        auto *strip = new DocumentTabStrip;
        strip->tabBar()->addFace({.method = u"GET"_s, .name = u"One"_s});
        strip->tabBar()->addFace({.method = u"GET"_s, .name = u"Two"_s});
        WidgetStage stage(strip);
        QVERIFY(stage.isActive());
        QSignalSpy opened(strip, &DocumentTabStrip::newRequested);
        QTest::mouseClick(strip->newButton(), Qt::LeftButton);
        QCOMPARE(opened.count(), 1);
        // Right after the last tab, wherever that ends.
        const int gap = strip->newButton()->x() - strip->tabBar()->geometry().right();
        QVERIFY2(gap >= 0 && gap < 12, qPrintable(QString::number(gap)));
        QMenu *menu = strip->allTabsButton()->menu();
        menu->popup(strip->mapToGlobal(QPoint()));
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().at(1)->trigger();
        QCOMPARE(strip->tabBar()->currentIndex(), 1);
    }

    void anElidedLabelKeepsItsMargins()
    {
        auto *label = new ElidedLabel;
        label->setWholeText(QString(40, u'm'));
        label->setContentsMargins(12, 0, 12, 0);
        WidgetStage stage(label);
        label->setFixedSize(100, 24);
        const QImage picture = label->grab().toImage();
        for (int y = 0; y < picture.height(); ++y) {
            for (const int x : {2, 6, 10, 90, 94, 98})
                QCOMPARE(picture.pixel(x, y), picture.pixel(0, 0));
        }
    }

    void aToolTipSaysWhatTheTextSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << u"say \"it's\" & go"_s;
        QTest::newRow("a tag") << u"<b>\"bold\"</b>"_s;
        QTest::newRow("an escape") << u"a &lt; b"_s;
        QTest::newRow("lines") << u"<i>one</i>\ntwo \"2\""_s;
        QTest::newRow("plain lines") << u"one\n\"two\""_s;
    }

    void aToolTipSaysWhatTheTextSays()
    {
        QFETCH(QString, text);
        ElidedLabel label;
        label.setWholeText(text);
        const QString tip = label.toolTip();
        QTextDocument shown; // as QToolTip does it
        Qt::mightBeRichText(tip) ? shown.setHtml(tip) : shown.setPlainText(tip);
        QCOMPARE(shown.toPlainText(), text);
    }

    void namesAreNoMarkup()
    {
        const QString name = u"<img src=x>"_s;
        QVERIFY(InkLabel(name).sizeHint().width() > InkLabel(u"src=x"_s).sizeHint().width()); // all is shown
        DocumentTabBar bar;
        bar.addFace({.method = u"GET"_s, .name = name});
        QTextDocument tip;
        tip.setHtml(bar.tabToolTip(0));
        QCOMPARE(tip.toPlainText(), name);
        QWidget window;
        const QMessageBox *box =
            makeVersionsBox(QMessageBox::Warning, u"x"_s, name, {}, QMessageBox::Close, &window);
        QCOMPARE(box->textFormat(), Qt::PlainText);
    }

    void theMethodStepsByKeys()
    {
        auto *method = new MethodButton;
        WidgetStage stage(method);
        QVERIFY(stage.isActive());
        QSignalSpy changed(method, &MethodButton::methodChanged);
        method->setFocus(Qt::TabFocusReason);
        QTest::keyClick(method, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(method->method(), u"POST"_s);
        QTest::keyClick(method, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(method, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(method->method(), u"OPTIONS"_s);
        QCOMPARE(changed.count(), 3);
        method->setMethod(u"PUT"_s);
        QCOMPARE(changed.count(), 3);
        method->setMethod(u"NO SPACES"_s);
        QCOMPARE(method->method(), u"PUT"_s);
    }

    void theMethodIsChosenFromItsMenu()
    {
        auto *method = new MethodButton;
        WidgetStage stage(method);
        QVERIFY(stage.isActive());
        method->setFocus(Qt::TabFocusReason);
        QTest::keyClick(method, Qt::Key_Down);
        QTRY_VERIFY(openMenu());
        QVERIFY(openMenu()->actions().at(0)->isChecked());
        QTest::keyClick(openMenu(), Qt::Key_Down);
        QTest::keyClick(openMenu(), Qt::Key_Down);
        QTest::keyClick(openMenu(), Qt::Key_Return);
        QCOMPARE(method->method(), u"POST"_s);
    }

    void anyMethodCanBeTyped()
    {
        auto *method = new MethodButton;
        WidgetStage stage(method);
        QVERIFY(stage.isActive());
        method->setFocus(Qt::TabFocusReason);
        QSignalSpy changed(method, &MethodButton::methodChanged);
        method->editInPlace();
        auto *edit = method->findChild<QLineEdit *>();
        QVERIFY(edit && edit->hasFocus());
        QTest::keyClicks(edit, u"propfind"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(method->method(), u"PROPFIND"_s);
        QCOMPARE(changed.count(), 1);
        QTRY_VERIFY(!method->findChild<QLineEdit *>());
        QVERIFY(method->hasFocus());

        method->editInPlace();
        edit = method->findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"LOCK"_s);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(method->method(), u"PROPFIND"_s);

        method->editInPlace();
        edit = method->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_COMPARE(method->findChildren<QLineEdit *>().size(), 1);
        edit = method->findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"a b"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(method->method(), u"PROPFIND"_s);
    }

    void sendTurnsIntoCancel()
    {
        auto *send = new SendButton;
        QMenu menu;
        menu.addAction(u"Send"_s);
        send->setMenu(&menu);
        WidgetStage stage(send);
        QVERIFY(stage.isActive());
        QSignalSpy sent(send, &SendButton::sendRequested);
        QSignalSpy cancelled(send, &SendButton::cancelRequested);
        QTest::mouseClick(send->mainPart(), Qt::LeftButton);
        send->mainPart()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(send->mainPart(), Qt::Key_Return);
        QCOMPARE(sent.count(), 2);
        QTest::keyClick(send->menuPart(), Qt::Key_Down);
        QTRY_COMPARE(openMenu(), &menu);
        menu.close();
        send->setRunning(true);
        QVERIFY(!send->menuPart()->isVisible());
        QCOMPARE(spokenName(send->mainPart()), u"Cancel"_s);
        QTest::keyClick(send->mainPart(), Qt::Key_Space);
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(sent.count(), 2);
        send->setRunning(false);
        send->setEnabled(false);
        QTest::mouseClick(send->mainPart(), Qt::LeftButton);
        QCOMPARE(sent.count(), 2);
    }

    void aNoticeAtRestIsNotPainted()
    {
        Notice notice(Tone::Warning, u"Two cookies left behind. "_s.repeated(20));
        notice.resize(300, 200);
        notice.show();
        QVERIFY(QTest::qWaitForWindowExposed(&notice));
        struct : QObject {
            bool eventFilter(QObject *, QEvent *event) override
            {
                paints += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
            int paints = 0;
        } counter;
        notice.installEventFilter(&counter);
        notice.update();
        QTRY_VERIFY(counter.paints > 0);
        QVERIFY(!QTest::qWaitFor([&counter] { return counter.paints > 4; }, 300));
    }

    void linksAndNoticesAnswerKeys()
    {
        auto *notice = new Notice(Tone::Warning, u"<b>Two</b> cookies left behind."_s);
        LinkButton *action = notice->addAction(u"Show"_s);
        notice->setDismissible(true);
        WidgetStage stage(notice);
        QVERIFY(stage.isActive());
        QSignalSpy clicked(action, &QAbstractButton::clicked);
        action->setFocus(Qt::TabFocusReason);
        QTest::keyClick(action, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        QSignalSpy dismissed(notice, &Notice::dismissed);
        QTest::mouseClick(notice->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(dismissed.count(), 1);
        QVERIFY(notice->isHidden());
        notice->clearActions();
        QTRY_VERIFY(!notice->findChild<LinkButton *>());
    }

    void progressIsKnownOrTravels()
    {
        ProgressLine line;
        QVERIFY(!line.isActive());
        line.setFraction(0.25);
        QCOMPARE(line.value(), 250);
        line.setFraction(0.75);
        QTRY_COMPARE(line.value(), 750);
        line.setFraction(-1);
        QTRY_COMPARE(line.maximum(), 0);
        line.stop();
        QVERIFY(!line.isActive());
    }

    void keysAreNamedAsOnTheKeyboard()
    {
        QCOMPARE(KeyCapRow::keysOf(QKeySequence(u"Ctrl+Shift+T"_s)),
                 QStringList({u"Ctrl"_s, u"Shift"_s, u"T"_s}));
        QCOMPARE(KeyCapRow::keysOf(QKeySequence(u"Ctrl+Return"_s)), QStringList({u"Ctrl"_s, u"Enter"_s}));
        QCOMPARE(KeyCapRow::keysOf(QKeySequence(u"Ctrl++"_s)), QStringList({u"Ctrl"_s, u"+"_s}));
        QCOMPARE(KeyCapRow({u"Alt"_s, u"T"_s}).accessibleName(), u"Alt+T"_s);
    }

    void emptyStatesOfferTheirAction()
    {
        auto *state = new EmptyState(u"Where to?"_s, u"Type an address above."_s);
        QPushButton *open = state->addAction(u"Open folder…"_s, u"folder-open"_s, true);
        state->addKeys(u"Send"_s, QKeySequence(u"Ctrl+Return"_s));
        WidgetStage stage(state);
        QVERIFY(stage.isActive());
        QSignalSpy clicked(open, &QPushButton::clicked);
        open->setFocus(Qt::TabFocusReason);
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(clicked.count(), 1);
    }

    void everythingReachableHasAName()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *strip = new DocumentTabStrip;
        strip->tabBar()->addFace({.method = u"GET"_s, .name = u"One"_s});
        auto *notice = new Notice(Tone::Error, u"No."_s);
        notice->addAction(u"Show"_s);
        notice->setDismissible(true);
        auto *sections = new SectionTabBar;
        sections->addTab(u"Params"_s);
        const QWidgetList parts{strip,
                                new MethodButton,
                                new SendButton,
                                notice,
                                sections,
                                new LinkButton(u"Bulk edit"_s),
                                new SegmentedControl({u"Pretty"_s, u"Raw"_s}),
                                new ProgressLine};
        for (QWidget *part : parts)
            layout->addWidget(part);
        window.show();
        const auto widgets = window.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QLabel") || widget->isHidden())
                continue;
            // The arrows of a tab bar that is too narrow are Qt's own.
            if (widget->parentWidget()->inherits("QTabBar"))
                continue;
            QVERIFY2(!spokenName(widget).isEmpty(), widget->metaObject()->className());
        }
    }
};

FINGERPOST_TEST(TestWidgets)
#include "tst_widgets.moc"
