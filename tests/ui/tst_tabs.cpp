// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tabs, and that they come back.
#include "windowfixture.h"

#include "request/bodyeditor.h"
#include "request/bodypane.h"
#include "request/requestpane.h"
#include "support/files.h"
#include "support/testsuite.h"
#include "widgets/documenttabbar.h"
#include "widgets/documenttabstrip.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestTabs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void opensAndCloses();
    void closesByMouse();
    void plusStandsBehindTheLastTab();
    void theLastTabGivesWayToABlankOne();
    void reopensWhatWasClosed();
    void duplicates();
    void keysGoFromTabToTab();
    void keysGoByLastUse();
    void movesTabs();
    void renames();
    void tabMenu();
    void closingCancels();
    void comesBackAfterARestart();
    void survivesACrash();
    void setsADamagedJournalAside();

private:
    [[nodiscard]] DocumentTabBar *bar() const { return m_fixture->window()->documents()->strip()->tabBar(); }
    [[nodiscard]] QString url() const { return m_fixture->textOf(u"url"_s); }
    [[nodiscard]] QStringList names() const;
    void openThree() const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) const
    {
        m_fixture->press(key, modifiers);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QStringList TestTabs::names() const
{
    QStringList names;
    for (int i = 0; i < bar()->count(); ++i)
        names.append(bar()->tab(i).name);
    return names;
}

void TestTabs::openThree() const
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    press(Qt::Key_T);
    m_fixture->typeUrl(u"http://a.test/two"_s);
    press(Qt::Key_T);
    m_fixture->typeUrl(u"http://a.test/three"_s);
}

void TestTabs::opensAndCloses()
{
    QCOMPARE(names(), QStringList{u"New request"_s});
    openThree();
    QCOMPARE(names(), QStringList({u"one"_s, u"two"_s, u"three"_s}));
    QCOMPARE(bar()->currentIndex(), 2);
    press(Qt::Key_W);
    QCOMPARE(names(), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(url(), u"http://a.test/two"_s);
    m_fixture->click(m_fixture->window()->documents()->strip()->newButton());
    QCOMPARE(bar()->count(), 3);
    QVERIFY(m_fixture->find<QLineEdit>(u"url"_s)->hasFocus());
    m_fixture->press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bar()->tab(2).method, u"POST"_s);
    QCOMPARE(bar()->tab(1).method, u"GET"_s);
}

void TestTabs::closesByMouse()
{
    openThree();
    QTest::mouseMove(bar(), bar()->closeRect(1).center());
    QTest::mouseClick(bar(), Qt::LeftButton, {}, bar()->closeRect(1).center());
    QCOMPARE(names(), QStringList({u"one"_s, u"three"_s}));
    QTest::mouseClick(bar(), Qt::MiddleButton, {}, bar()->tabRect(0).center());
    QCOMPARE(names(), QStringList{u"three"_s});
    QCOMPARE(url(), u"http://a.test/three"_s);
}

void TestTabs::plusStandsBehindTheLastTab()
{
    const QWidget *plus = m_fixture->window()->documents()->strip()->newButton();
    const auto gap = [&] {
        const QPoint end = bar()->mapTo(plus->parentWidget(), bar()->tabRect(bar()->count() - 1).topRight());
        return plus->x() - end.x();
    };
    QVERIFY(gap() > 0);
    const int usual = gap();
    m_fixture->typeUrl(u"http://a.test/a"_s); // narrower than the room of scroll buttons
    QTRY_COMPARE(gap(), usual);
    m_fixture->typeUrl(u"http://a.test/a-name-that-is-long"_s);
    QTRY_COMPARE(gap(), usual);
    openThree();
    press(Qt::Key_W);
    press(Qt::Key_W);
    QTRY_COMPARE(gap(), usual);
}

void TestTabs::theLastTabGivesWayToABlankOne()
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    press(Qt::Key_W);
    QCOMPARE(names(), QStringList{u"New request"_s});
    QVERIFY(url().isEmpty());
    QVERIFY(m_fixture->find<QLineEdit>(u"url"_s)->hasFocus());
}

void TestTabs::reopensWhatWasClosed()
{
    openThree();
    press(Qt::Key_W);
    press(Qt::Key_W);
    QCOMPARE(names(), QStringList{u"one"_s});
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(url(), u"http://a.test/two"_s); // the last one closed comes first
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(url(), u"http://a.test/three"_s);
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier); // no more
    QCOMPARE(bar()->count(), 3);
}

void TestTabs::duplicates()
{
    m_fixture->typeUrl(u"http://a.test/one?x=1"_s);
    press(Qt::Key_D);
    QCOMPARE(names(), QStringList({u"one"_s, u"one"_s}));
    QCOMPARE(bar()->currentIndex(), 1);
    m_fixture->typeUrl(u"http://a.test/other"_s);
    QCOMPARE(names(), QStringList({u"one"_s, u"other"_s})); // they are two
    QCOMPARE(m_fixture->window()->documents()->page(0)->draft().url, u"http://a.test/one?x=1"_s);
}

void TestTabs::keysGoFromTabToTab()
{
    openThree();
    press(Qt::Key_PageDown);
    QCOMPARE(bar()->currentIndex(), 0); // round the end
    QCOMPARE(url(), u"http://a.test/one"_s);
    press(Qt::Key_PageUp);
    QCOMPARE(bar()->currentIndex(), 2);
    press(Qt::Key_PageUp);
    QCOMPARE(bar()->currentIndex(), 1);
    press(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(bar()->currentIndex(), 0);
    press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(url(), u"http://a.test/three"_s);
    press(Qt::Key_9, Qt::AltModifier); // there is none
    QCOMPARE(bar()->currentIndex(), 2);
    QTest::mouseClick(bar(), Qt::LeftButton, {}, bar()->tabRect(1).center());
    QCOMPARE(url(), u"http://a.test/two"_s);
}

void TestTabs::keysGoByLastUse()
{
    openThree();
    press(Qt::Key_1, Qt::AltModifier);
    press(Qt::Key_Tab);
    QCOMPARE(bar()->currentIndex(), 2); // the one before
    press(Qt::Key_Tab);
    QCOMPARE(bar()->currentIndex(), 0); // and back
    QWidget *window = m_fixture->window();
    QTest::keyPress(window, Qt::Key_Tab, Qt::ControlModifier); // held
    QTest::keyPress(window, Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(bar()->currentIndex(), 1);
    QTest::keyRelease(window, Qt::Key_Tab, Qt::ControlModifier);
    press(Qt::Key_Tab);
    QCOMPARE(bar()->currentIndex(), 0);
}

void TestTabs::movesTabs()
{
    openThree();
    bar()->moveTab(0, 2); // as dragging does
    QCOMPARE(names(), QStringList({u"two"_s, u"three"_s, u"one"_s}));
    press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(url(), u"http://a.test/one"_s);
    press(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(url(), u"http://a.test/two"_s);
    press(Qt::Key_W);
    QCOMPARE(names(), QStringList({u"three"_s, u"one"_s}));
    QVERIFY(m_fixture->open());
    QCOMPARE(names(), QStringList({u"three"_s, u"one"_s}));
}

void TestTabs::renames()
{
    openThree();
    QTest::mouseDClick(bar(), Qt::LeftButton, {}, bar()->tabRect(0).center());
    const auto edit = [this] { return bar()->findChild<QLineEdit *>(u"tabName"_s); };
    QVERIFY(edit() && edit()->hasFocus());
    QCOMPARE(edit()->selectedText(), u"one"_s);
    m_fixture->type(u"First & best"_s);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(names(), QStringList({u"First & best"_s, u"two"_s, u"three"_s}));
    QTRY_VERIFY(!edit());
    bar()->setFocus(Qt::TabFocusReason);
    m_fixture->press(Qt::Key_F2);
    m_fixture->type(u"no"_s);
    m_fixture->press(Qt::Key_Escape); // takes it back
    QCOMPARE(names().first(), u"First & best"_s);
    QTRY_VERIFY(!edit());
    QVERIFY(m_fixture->open()); // kept with the request
    QCOMPARE(names().first(), u"First & best"_s);
    bar()->setCurrentIndex(0);
    bar()->setFocus(Qt::TabFocusReason);
    m_fixture->press(Qt::Key_F2);
    m_fixture->press(Qt::Key_Delete);
    m_fixture->find<QLineEdit>(u"url"_s)->setFocus(); // leaving takes it: the URL gives the name again
    QCOMPARE(names().first(), u"one"_s);
}

void TestTabs::tabMenu()
{
    openThree();
    const auto choose = [this](int tab, const QString &text) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, bar()->tabRect(tab).center(),
                                bar()->mapToGlobal(bar()->tabRect(tab).center()));
        QApplication::sendEvent(bar(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return false;
        bool done = false;
        for (QAction *action : menu->actions()) {
            if (action->text() == text && action->isEnabled()) {
                action->trigger();
                done = true;
            }
        }
        menu->close();
        return done;
    };
    QVERIFY(!choose(0, u"Reopen closed tab"_s)); // none was
    QVERIFY(choose(0, u"Duplicate tab"_s));
    QCOMPARE(names(), QStringList({u"one"_s, u"two"_s, u"three"_s, u"one"_s}));
    QVERIFY(choose(3, u"Close tab"_s));
    QVERIFY(choose(1, u"Close the other tabs"_s));
    QCOMPARE(names(), QStringList{u"two"_s});
    QCOMPARE(url(), u"http://a.test/two"_s);
    QVERIFY(!choose(0, u"Close the other tabs"_s));
    QVERIFY(choose(0, u"Reopen closed tab"_s));
    QCOMPARE(bar()->count(), 2);
    QVERIFY(choose(0, u"Rename…"_s));
    QVERIFY(bar()->findChild<QLineEdit *>(u"tabName"_s));
}

void TestTabs::closingCancels()
{
    QVERIFY(m_fixture->startPlayground());
    m_fixture->typeUrl(m_fixture->url(u"/ndjson?count=0&interval_ms=20"_s));
    press(Qt::Key_Return, {});
    QTRY_VERIFY(bar()->tab(0).running);
    QTRY_VERIFY(!m_fixture->bodyText().isEmpty());
    press(Qt::Key_W);
    QVERIFY(!bar()->tab(0).running);
    QVERIFY(m_fixture->get(u"/get"_s)); // and the connection's end disturbs nobody
    QCOMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
}

void TestTabs::comesBackAfterARestart()
{
    m_fixture->typeUrl(u"http://a.test/one?q=Zo%C3%AB"_s);
    m_fixture->press(Qt::Key_Down, Qt::AltModifier);
    m_fixture->showSection(u"requestSections"_s, RequestPane::Headers);
    m_fixture->addRow(m_fixture->page()->requestPane()->headers(), u"X-Id"_s, u"42"_s);
    m_fixture->showSection(u"requestSections"_s, RequestPane::Body);
    m_fixture->click(m_fixture->find<SegmentedControl>(u"bodyKinds"_s)->button(1));
    m_fixture->click(m_fixture->find<BodyEditor>(u"jsonBody"_s)->textArea());
    m_fixture->type(u"{\"half\": "_s);
    press(Qt::Key_T);
    m_fixture->typeUrl(u"http://a.test/two"_s);
    press(Qt::Key_1, Qt::AltModifier);
    const RequestDraft before = m_fixture->page()->draft();

    QVERIFY(m_fixture->open());
    QCOMPARE(names(), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(bar()->currentIndex(), 0);
    QCOMPARE(m_fixture->page()->draft(), before);
    QCOMPARE(url(), u"http://a.test/one?q=Zo%C3%AB"_s);
    QCOMPARE(m_fixture->textOf(u"method"_s), u"POST"_s);
    m_fixture->showSection(u"requestSections"_s, RequestPane::Body);
    QCOMPARE(m_fixture->textOf(u"jsonBody"_s), u"{\"half\": "_s);
    QCOMPARE(m_fixture->page()->requestPane()->headers()->rows().value(0).value, u"42"_s);
    press(Qt::Key_PageDown);
    press(Qt::Key_T);
    QVERIFY(m_fixture->open());
    QCOMPARE(bar()->currentIndex(), 2); // a blank tab too
}

/// Without a proper end: what was typed a second ago is on the disk.
void TestTabs::survivesACrash()
{
    QSignalSpy saved(&m_fixture->drafts(), &DraftStore::saved);
    m_fixture->typeUrl(u"http://a.test/kept"_s);
    QVERIFY(saved.wait(5'000));
    const DraftStore second(m_fixture->workspace());
    OpenTabs tabs;
    const auto kept = [&] {
        tabs = {};
        return second.load(&tabs) && tabs.drafts.value(0).url == u"http://a.test/kept"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(kept(), 5'000);
}

void TestTabs::setsADamagedJournalAside()
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    const QString journal = m_fixture->drafts().path();
    m_fixture->close();
    const QByteArray damaged = "{\"version\": 1, \"tabs\": [{";
    Requests::Test::writeFile(journal, damaged);

    QVERIFY(m_fixture->open());
    QCOMPARE(names(), QStringList{u"New request"_s});
    const auto *notice = m_fixture->find<Notice>(u"notice"_s, m_fixture->window());
    QVERIFY(notice->isVisible());
    const QDir workspace(m_fixture->workspace());
    const QStringList aside = workspace.entryList({u"tabs.json.*"_s});
    QCOMPARE(aside.size(), 1);
    QVERIFY2(notice->text().contains(aside.constFirst()), qPrintable(notice->text()));
    QCOMPARE(Requests::Test::contentOf(workspace.filePath(aside.constFirst())), damaged);
    m_fixture->typeUrl(u"http://a.test/new"_s);
    QVERIFY(m_fixture->open());
    QCOMPARE(names(), QStringList{u"new"_s});
    QVERIFY(!m_fixture->find<Notice>(u"notice"_s, m_fixture->window())->isVisible());
}

FINGERPOST_TEST(TestTabs)
#include "tst_tabs.moc"
