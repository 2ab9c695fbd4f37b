// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands around the tabs: first run, sidebar, layout, colours, menu.
#include "windowfixture.h"

#include "collections/samplesmodel.h"
#include "collections/sidebar.h"
#include "request/requestpane.h"
#include "response/responsepane.h"
#include "support/testsuite.h"
#include "widgets/documenttabstrip.h"
#include "widgets/progressline.h"
#include "widgets/sendbutton.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/shortcuts.h"
#include "window/topbar.h"
#include "window/translations.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QActionGroup>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMetaMethod>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

namespace {

/// How many connections a signal has; the function is protected.
struct Peek : QObject {
    static int count(const QObject *object, const char *signal)
    {
        return (object->*&Peek::receivers)(signal);
    }
};

} // namespace

class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void firstRunSendsAFirstRequest();
    void firstRunOpensACollection();
    void filtersAndOpensByKeys();
    void opensByMouse();
    void filterFindsFolders();
    void samplesAreAModel();
    void theTreeEndsWithTheSidebar();
    void hidesTheSidebar();
    void turnsTheLayout();
    void foldsTheRequest();
    void theAnswersLineDrags();
    void factsAreWholeOrNotThere();
    void speaksGerman();
    void staysEnglish_data();
    void staysEnglish();
    void fitsASmallScreen();
    void worksInASmallWindow();
    void switchesColours();
    void menuEntriesDoSomething_data();
    void menuEntriesDoSomething();
    void menuOffersWhatWorks();
    void noEntryIsDead();
    void noButtonIsDead();
    void keepsItsSize();
    void everySectionIsAtHand();
    void theEnvironmentSaysWhatItIs();

private:
    [[nodiscard]] Sidebar *sidebar() const { return m_fixture->window()->sidebar(); }
    [[nodiscard]] QMenu *menu() const { return m_fixture->window()->findChild<TopBar *>()->menu(); }
    [[nodiscard]] QAction *entry(const QString &text, const QMenu *menu) const;
    [[nodiscard]] QModelIndex row(const QString &name) const;
    [[nodiscard]] QSplitter *splitter() const { return m_fixture->page()->findChild<QSplitter *>(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

QAction *TestShell::entry(const QString &text, const QMenu *menu) const
{
    for (QAction *action : menu->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

QModelIndex TestShell::row(const QString &name) const
{
    const QAbstractItemModel *model = sidebar()->tree()->model();
    return model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive)
        .value(0);
}

void TestShell::theEnvironmentSaysWhatItIs()
{
    auto *bar = m_fixture->window()->findChild<TopBar *>();
    const auto *button = m_fixture->find<QAbstractButton>(u"environmentButton"_s, bar);
    bar->setEnvironment(u"R&D"_s, true);
    QCOMPARE(button->text(), u"R&&D"_s); // an ampersand is no mnemonic
    QCOMPARE(button->accessibleName(), u"Environment: R&D"_s);
    bar->setEnvironment({}, true);
    QCOMPARE(button->text(), u"none"_s);
    QCOMPARE(button->accessibleName(), u"No environment"_s);
}

void TestShell::firstRunSendsAFirstRequest()
{
    QVERIFY(!sidebar()->isVisible());
    auto *button = m_fixture->find<QPushButton>(u"firstRequest"_s);
    QVERIFY(button->isVisible());
    m_fixture->click(button);
    QTRY_COMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
    QTRY_VERIFY(m_fixture->bodyText().contains(u"Zoë"_s));
    QVERIFY(sidebar()->isVisible());
    QCOMPARE(m_fixture->window()->documents()->count(), 1); // the blank tab was used up
    m_fixture->press(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(m_fixture->find(u"firstRequest"_s)->isVisible());
    m_fixture->type(u"x"_s);
    QVERIFY(!m_fixture->find(u"firstRequest"_s)->isVisible());
}

void TestShell::firstRunOpensACollection()
{
    m_fixture->click(m_fixture->find<QPushButton>(u"openFirst"_s));
    auto *dialog = m_fixture->window()->findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
}

void TestShell::filtersAndOpensByKeys()
{
    QVERIFY(m_fixture->startPlayground());
    m_fixture->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_fixture->type(u"TEAPOT"_s);
    QVERIFY(row(u"Teapot"_s).isValid());
    QVERIFY(!row(u"Hello"_s).isValid());
    m_fixture->press(Qt::Key_Tab);
    QVERIFY(sidebar()->tree()->hasFocus());
    m_fixture->press(Qt::Key_End);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->textOf(u"url"_s), m_fixture->url(u"/status/418"_s));
    m_fixture->press(Qt::Key_F5);
    QVERIFY(m_fixture->waitFinished());
    QVERIFY(m_fixture->textOf(u"status"_s).startsWith(u"418"_s));
    m_fixture->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_fixture->press(Qt::Key_Delete);
    QVERIFY(row(u"Hello"_s).isValid());
}

void TestShell::opensByMouse()
{
    QVERIFY(m_fixture->startPlayground());
    const auto open = [this](const QString &name) {
        QTreeView *tree = sidebar()->tree();
        tree->scrollTo(row(name));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row(name)).center());
    };
    open(u"Send a form"_s);
    QCOMPARE(m_fixture->textOf(u"url"_s), m_fixture->url(u"/post"_s));
    QCOMPARE(m_fixture->textOf(u"method"_s), u"POST"_s);
    QCOMPARE(m_fixture->page()->draft().form.size(), 2);
    open(u"Three hops"_s);
    QCOMPARE(m_fixture->window()->documents()->count(), 2);
    open(u"Send a form"_s); // goes to its tab
    QCOMPARE(m_fixture->window()->documents()->count(), 2);
    QCOMPARE(m_fixture->textOf(u"method"_s), u"POST"_s);
    QCOMPARE(sidebar()->tree()->currentIndex(), row(u"Send a form"_s));
    open(u"Redirects"_s); // a folder opens nothing
    QCOMPARE(m_fixture->window()->documents()->count(), 2);
}

/// A folder that matches is shown with what is in it.
void TestShell::filterFindsFolders()
{
    QVERIFY(m_fixture->startPlayground());
    m_fixture->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_fixture->type(u"streams"_s);
    QVERIFY(row(u"Streams"_s).isValid());
    QVERIFY(row(u"Slow drip"_s).isValid());
    QVERIFY(!row(u"Hello"_s).isValid());
}

void TestShell::samplesAreAModel()
{
    SamplesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFolders(u"Practice server"_s, sampleRequests(u"http://127.0.0.1:1"_s));
    QVERIFY(model.rowCount(model.index(0, 0)) > 3);
    const QModelIndex folder = model.index(0, 0, model.index(0, 0));
    const QModelIndex hello = model.index(0, 0, folder);
    QCOMPARE(hello.parent(), folder);
    QVERIFY(model.draft(hello));
    QCOMPARE(model.draft(hello)->url, u"http://127.0.0.1:1/get?name=Zo%C3%AB"_s);
    QVERIFY(!model.draft(folder));
    QVERIFY(!model.draft({}));
    QCOMPARE(model.data(hello, Qt::AccessibleTextRole).toString(), u"GET Hello"_s);
    model.setFolders({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestShell::theTreeEndsWithTheSidebar()
{
    QVERIFY(m_fixture->startPlayground());
    const QWidget *tree = sidebar()->tree();
    QCOMPARE(tree->mapTo(sidebar(), QPoint(0, tree->height())).y(), sidebar()->height());
}

void TestShell::hidesTheSidebar()
{
    QVERIFY(!sidebar()->isVisible()); // there is nothing in it yet
    m_fixture->press(Qt::Key_B, Qt::ControlModifier); // shows how to begin
    QVERIFY(sidebar()->isVisible());
    m_fixture->press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!sidebar()->isVisible());
    m_fixture->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier); // nothing to filter yet
    QVERIFY(m_fixture->find(u"firstCollection"_s, m_fixture->window())->hasFocus());
    m_fixture->press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(sidebar()->isVisible());
    m_fixture->press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!sidebar()->isVisible());
    m_fixture->click(m_fixture->find(u"sidebarButton"_s, m_fixture->window()));
    QVERIFY(sidebar()->isVisible());
    m_fixture->press(Qt::Key_B, Qt::ControlModifier);
    m_fixture->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(sidebar()->filter()->hasFocus());
}

void TestShell::turnsTheLayout()
{
    QCOMPARE(splitter()->orientation(), Qt::Vertical);
    m_fixture->press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(splitter()->orientation(), Qt::Horizontal);
    m_fixture->press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(splitter()->orientation(), Qt::Horizontal);
    QVERIFY(m_fixture->open());
    QCOMPARE(splitter()->orientation(), Qt::Horizontal);
    m_fixture->click(m_fixture->find(u"layoutButton"_s, m_fixture->window()));
    QCOMPARE(splitter()->orientation(), Qt::Vertical);
}

void TestShell::foldsTheRequest()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/get?a=1"_s));
    const auto table = [this] { return m_fixture->page()->requestPane()->params(); };
    const int answer = m_fixture->page()->responsePane()->height();
    const QList<int> sizes = splitter()->sizes();
    m_fixture->press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!table()->isVisible());
    QTRY_VERIFY(m_fixture->page()->responsePane()->height() > answer + 100);
    QCOMPARE(splitter()->handleWidth(), 0); // else its line would lie on that of the sections
    QVERIFY(m_fixture->find<QTabBar>(u"requestSections"_s)->isVisible());
    m_fixture->showSection(u"requestSections"_s, RequestPane::Params); // the one that was chosen
    QVERIFY(table()->isVisible());
    QTRY_COMPARE(splitter()->sizes(), sizes);
    QCOMPARE(splitter()->handleWidth(), 1);
    m_fixture->press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    m_fixture->click(m_fixture->find(u"unfoldRequest"_s));
    QVERIFY(table()->isVisible());
    // Side by side there is nothing to gain.
    m_fixture->press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    m_fixture->press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(table()->isVisible());
    m_fixture->press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(table()->isVisible());
}

void TestShell::theAnswersLineDrags()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/get"_s));
    ResponseLine *line = m_fixture->page()->responsePane()->line();
    QCOMPARE(line->findChild<ProgressLine *>()->geometry().bottom(), line->height() - 1);
    const RequestPane *request = m_fixture->page()->requestPane();
    const QPoint grip(line->width() - 40, 20);
    const int height = request->height();
    QTest::mousePress(line, Qt::LeftButton, {}, grip);
    QTest::mouseMove(line, grip + QPoint(0, 40));
    QTest::mouseRelease(line, Qt::LeftButton, {}, grip);
    QTRY_COMPARE(request->height(), height + 40);
    QTest::mouseMove(line, grip); // nobody holds it
    QCOMPARE(request->height(), height + 40);
    QTest::mouseDClick(line, Qt::LeftButton, {}, grip);
    QVERIFY(request->isFolded());
    QTest::mouseDClick(line, Qt::LeftButton, {}, grip);
    QVERIFY(!request->isFolded());
    QTRY_COMPARE(request->height(), height + 40);
    // Above the least that shows something, it folds.
    QTest::mousePress(line, Qt::LeftButton, {}, grip);
    QTest::mouseMove(line, grip - QPoint(0, request->height() - 10));
    QTest::mouseRelease(line, Qt::LeftButton, {}, grip);
    QVERIFY(request->isFolded());
}

void TestShell::factsAreWholeOrNotThere()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/redirect/2"_s));
    m_fixture->window()->resize(1600, 700);
    QTRY_VERIFY(!m_fixture->textOf(u"protocol"_s).isEmpty());
    m_fixture->press(Qt::Key_J, Qt::ControlModifier);
    const ResponseLine *line = m_fixture->page()->responsePane()->line();
    for (const int width : {1600, 1200, 1000, 800}) {
        m_fixture->window()->resize(width, 700);
        QCoreApplication::processEvents();
        const auto facts = line->findChildren<QAbstractButton *>();
        for (const QAbstractButton *fact : facts) {
            if (fact->objectName() == "answers"_L1)
                continue; // no fact: it may be cut
            QVERIFY2(!fact->isVisible() || fact->width() >= fact->sizeHint().width(),
                     qPrintable(u"%1: %2 of %3, the line has %4"_s.arg(fact->text())
                                    .arg(fact->width())
                                    .arg(fact->sizeHint().width())
                                    .arg(line->width())));
        }
        QCOMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
    }
    QVERIFY(m_fixture->textOf(u"protocol"_s).isEmpty());
    QVERIFY(line->summary().contains(u"HTTP/1"_s));
    m_fixture->window()->resize(1600, 700);
    m_fixture->press(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(!m_fixture->textOf(u"protocol"_s).isEmpty());
}

void TestShell::speaksGerman()
{
    QObject owner;
    installTranslations(QLocale(QLocale::German, QLocale::Austria), &owner);
    QVERIFY(m_fixture->open());
    const auto *send = m_fixture->find<SendButton>(u"send"_s);
    QCOMPARE(send->mainPart()->text(), u"Senden"_s);
    QCOMPARE(m_fixture->find<QTabBar>(u"responseSections"_s)->tabText(ResponseLine::RedirectsPane),
             u"Weiterleitungen"_s);
    QCOMPARE(shortcutList().constFirst().text, u"Senden"_s);
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/redirect/2"_s));
    QCOMPARE(m_fixture->textOf(u"redirects"_s), u"2 Weiterleitungen"_s);
    m_fixture->press(Qt::Key_F1); // with Qt's own names of the keys
    QVERIFY(m_fixture->window()->findChild<QDialog *>());
}

void TestShell::staysEnglish_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("C") << QLocale::c();
    QTest::newRow("British") << QLocale(QLocale::English, QLocale::UnitedKingdom);
    QTest::newRow("no translation") << QLocale(QLocale::Welsh);
}

void TestShell::staysEnglish()
{
    QFETCH(QLocale, locale);
    QObject owner;
    installTranslations(locale, &owner);
    QVERIFY(owner.children().isEmpty());
    QVERIFY(m_fixture->open());
    QCOMPARE(m_fixture->find<SendButton>(u"send"_s)->mainPart()->text(), u"Send"_s);
}

void TestShell::fitsASmallScreen()
{
    // The offscreen platform's is 800 x 800.
    const QRect screen = m_fixture->window()->screen()->availableGeometry();
    QVERIFY(m_fixture->window()->width() < screen.width());
    QVERIFY(m_fixture->window()->height() < screen.height());
}

/// At its least size nothing is cut or pushed aside.
void TestShell::worksInASmallWindow()
{
    QVERIFY(m_fixture->startPlayground());
    m_fixture->typeUrl(u"127.0.0.1:1/x"_s);
    QVERIFY(m_fixture->send());
    m_fixture->window()->resize(m_fixture->window()->minimumSize());
    QCoreApplication::processEvents();
    QVERIFY(sidebar()->width() >= 160);
    const QWidget *page = m_fixture->page();
    QVERIFY(QRect({}, m_fixture->window()->size())
                .contains({page->mapTo(m_fixture->window(), QPoint()), page->size()}));
    for (const QString &name : {u"errorSentence"_s, u"sendAgain"_s, u"errorDetails"_s}) {
        const QWidget *shown = m_fixture->find(name);
        QVERIFY2(shown->height() >= shown->minimumSizeHint().height(), qPrintable(name));
    }
}

void TestShell::switchesColours()
{
    const QMenu *colours = entry(u"Colours"_s, menu())->menu();
    QVERIFY(colours);
    const auto ground = [this] { return m_fixture->window()->palette().color(QPalette::Window); };
    const QColor light = ground();
    QVERIFY2(light.lightness() > 192, qPrintable(light.name()));
    entry(u"Dark"_s, colours)->trigger();
    QTRY_VERIFY(ground().lightness() < 64);
    QVERIFY(m_fixture->find<QLineEdit>(u"url"_s)->palette().color(QPalette::Text).lightness() > 192);
    QCOMPARE(m_fixture->settings().value(u"window/colours"_s).toInt(), int(ColorScheme::Dark));
    entry(u"Light"_s, colours)->trigger();
    QTRY_COMPARE(ground(), light);
}

void TestShell::menuEntriesDoSomething_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"New tab", "Reopen closed tab", "Duplicate tab", "Start the practice server",
                             "All shortcuts", "About Fingerpost", "Quit"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

/// Each changes what one sees: the number of tabs, the sidebar, a dialog, the window.
void TestShell::menuEntriesDoSomething()
{
    QFETCH(QString, text);
    m_fixture->typeUrl(u"http://a.test/one"_s);
    m_fixture->press(Qt::Key_T, Qt::ControlModifier);
    m_fixture->type(u"http://a.test/two"_s);
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    const auto seen = [this] {
        const auto dialogs = m_fixture->window()->findChildren<QDialog *>();
        return QList<int>{m_fixture->window()->documents()->count(), sidebar()->isVisible(),
                          int(dialogs.size()), m_fixture->window()->isVisible()};
    };
    const QList<int> before = seen();
    QAction *action = entry(text, menu());
    QVERIFY(action);
    QVERIFY(action->isEnabled());
    action->trigger();
    QTRY_VERIFY(seen() != before);
    for (QDialog *dialog : m_fixture->window()->findChildren<QDialog *>()) {
        QVERIFY(dialog->isVisible());
        dialog->close();
    }
}

void TestShell::menuOffersWhatWorks()
{
    const auto offers = [this](const QString &text) {
        Q_EMIT m_fixture->window()->findChild<TopBar *>()->menu()->aboutToShow();
        const QAction *action = entry(text, menu());
        return action && action->isEnabled();
    };
    QVERIFY(!offers(u"Reopen closed tab"_s)); // none was
    QVERIFY(offers(u"Duplicate tab"_s));
    QVERIFY(offers(u"Save the request"_s));
    m_fixture->typeUrl(u"http://a.test/one"_s);
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(offers(u"Reopen closed tab"_s));
    m_fixture->press(Qt::Key_C, Qt::AltModifier | Qt::ShiftModifier); // the cookies are no request
    QVERIFY(!offers(u"Duplicate tab"_s));
    QVERIFY(!offers(u"Save the request"_s));
}

void TestShell::noEntryIsDead()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/redirect/1"_s));
    int entries = 0;
    for (const QMenu *each : m_fixture->window()->findChildren<QMenu *>()) {
        for (const QAction *action : each->actions()) {
            if (action->isSeparator() || action->menu())
                continue;
            // The menus that hold it and its group listen too.
            const auto holders = action->associatedObjects();
            const auto own = std::count_if(holders.cbegin(), holders.cend(), [](const QObject *holder) {
                return qobject_cast<const QMenu *>(holder) || qobject_cast<const QToolButton *>(holder);
            });
            const int others = int(own) + (action->actionGroup() ? 1 : 0);
            const int listeners =
                Peek::count(action, SIGNAL(triggered(bool))) + Peek::count(action, SIGNAL(toggled(bool)));
            QVERIFY2(listeners > others, qPrintable(action->text()));
            ++entries;
        }
    }
    QVERIFY(entries > 15);
}

void TestShell::noButtonIsDead()
{
    QVERIFY(m_fixture->startPlayground());
    QVERIFY(m_fixture->get(u"/redirect/1"_s));
    int buttons = 0;
    for (const QAbstractButton *button : m_fixture->window()->findChildren<QAbstractButton *>()) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool opens =
            tool && (tool->menu() || tool->defaultAction() || qobject_cast<const QTabBar *>(tool->parent()));
        const int listeners = Peek::count(button, SIGNAL(clicked(bool)))
            + Peek::count(button, SIGNAL(toggled(bool))) + Peek::count(button, SIGNAL(pressed()))
            + Peek::count(button, SIGNAL(released()));
        QVERIFY2(opens || listeners > 0 || button->group(),
                 qPrintable(button->objectName() + u' ' + button->text() + u' ' + button->accessibleName()));
        ++buttons;
    }
    QVERIFY(buttons > 20);
}

void TestShell::everySectionIsAtHand()
{
    m_fixture->typeUrl(u"http://a.test/"_s);
    m_fixture->window()->resize(1600, 800);
    auto *bar = m_fixture->find<QTabBar>(u"requestSections"_s);
    auto *more = bar->parentWidget()->findChild<QToolButton *>(u"moreSections"_s);
    QTRY_VERIFY(more->isHidden());
    m_fixture->window()->resize(900, 800);
    m_fixture->press(Qt::Key_J, Qt::ControlModifier); // too narrow for nine names
    QTRY_VERIFY(more->isVisible());
    QVERIFY(bar->parentWidget()->rect().contains(more->geometry()));
    Q_EMIT more->menu()->aboutToShow();
    QAction *docs = more->menu()->actions().constLast();
    QCOMPARE(docs->text(), u"Docs"_s);
    docs->trigger();
    QCOMPARE(bar->currentIndex(), int(RequestPane::Docs));
}

void TestShell::keepsItsSize()
{
    m_fixture->window()->resize(900, 600);
    m_fixture->typeUrl(u"http://a.test/one"_s); // in place of the first run's page
    m_fixture->press(Qt::Key_B, Qt::ControlModifier);
    qobject_cast<QSplitter *>(sidebar()->parentWidget())->setSizes({200, 700});
    splitter()->setSizes({120, 320});
    const int width = sidebar()->width();
    const int height = m_fixture->page()->requestPane()->height();
    QVERIFY(width < 252); // as it is at first
    QVERIFY(m_fixture->open());
    QCOMPARE(m_fixture->window()->size(), QSize(900, 600));
    QTRY_VERIFY(qAbs(m_fixture->page()->requestPane()->height() - height) <= 2);
    m_fixture->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(sidebar()->width(), width);
}

FINGERPOST_TEST(TestShell)
#include "tst_shell.moc"
