// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks the window in each of its states: every input has a name, and Tab reaches all of them.
#include "windowfixture.h"

#include "collections/sidebar.h"
#include "compare/comparepage.h"
#include "cookies/cookietree.h"
#include "request/bodyeditor.h"
#include "request/requestpane.h"
#include "response/bodyview.h"
#include "response/responseline.h"
#include "sessions/sessionpage.h"
#include "sessions/sessionstore.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/sendbutton.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/topbar.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

namespace {

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

/// On Linux Qt takes what is chosen in a combo box for its name; what is chosen there, a label beside it
/// says, or the description.
bool saysItsPurpose(QWidget *widget)
{
    const auto *box = qobject_cast<QComboBox *>(widget);
    if (!box || box->isEditable())
        return true;
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible
        && (!accessible->relations(QAccessible::Label).isEmpty()
            || !accessible->text(QAccessible::Description).isEmpty());
}

QString describe(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 4; at = at->parentWidget())
        path.prepend(QLatin1StringView(at->metaObject()->className()) + u'#' + at->objectName());
    return path.join(u" > "_s);
}

bool isInput(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QAbstractButton *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTabBar *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}

/// The scroll arrows of a tab bar are Qt's own, named by it, and Tab does not go there.
bool isOurs(const QWidget *widget)
{
    return !qobject_cast<const QTabBar *>(widget->parentWidget());
}

/// Tab stops there: not at those of a group that are not chosen, which the arrows reach.
bool isTabStop(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const bool chosen = !button || !button->group() || !button->autoExclusive() || button->isChecked();
    const bool segment = qobject_cast<const SegmentedControl *>(widget->parentWidget());
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
        && !widget->focusProxy() && isOurs(widget) && chosen && (!segment || !button || button->isChecked());
}

using Prepare = std::function<bool(WindowFixture &)>;

Prepare bodyKind(int kind)
{
    return [kind](WindowFixture &fixture) {
        fixture.typeUrl(u"http://a.test/x"_s);
        fixture.showSection(u"requestSections"_s, RequestPane::Body);
        fixture.click(fixture.find<SegmentedControl>(u"bodyKinds"_s)->button(kind));
        return true;
    };
}

Prepare section(int index)
{
    return [index](WindowFixture &fixture) {
        fixture.typeUrl(u"http://a.test/x"_s);
        fixture.showSection(u"requestSections"_s, index);
        return true;
    };
}

Prepare answer(const QString &path, int section)
{
    return [path, section](WindowFixture &fixture) {
        if (!fixture.startPlayground() || !fixture.get(path))
            return false;
        fixture.showSection(u"responseSections"_s, section);
        return true;
    };
}

bool failedAnswer(WindowFixture &fixture)
{
    const Requests::Test::ScriptedServer server({}, {.mode = Requests::Test::ServerOptions::Mode::Refuse});
    fixture.typeUrl(server.urlText("/x"));
    return fixture.send();
}

bool bulkEdit(WindowFixture &fixture)
{
    fixture.typeUrl(u"http://a.test/x?a=1"_s);
    fixture.click(fixture.find(u"bulkEdit"_s));
    return true;
}

bool openCell(WindowFixture &fixture)
{
    fixture.typeUrl(u"http://a.test/x?a=1"_s);
    fixture.clickCell(fixture.page()->requestPane()->params(), 0, KeyValueModel::ValueColumn);
    return true;
}

bool allCookies(WindowFixture &fixture)
{
    fixture.session().cookies().set("sid", "1", u"a.test"_s);
    fixture.click(fixture.find(u"cookieCount"_s, fixture.window()));
    auto *tree = fixture.find<CookieTree>(u"cookies"_s, fixture.window());
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    return tree->isVisible();
}

bool methodInPlace(WindowFixture &fixture)
{
    fixture.find(u"method"_s)->findChild<QMenu *>()->actions().constLast()->trigger();
    return true;
}

Prepare sessionSection(int index)
{
    return [index](WindowFixture &fixture) {
        const QString id = fixture.workbench().sessions.add(u"Admin"_s).id;
        TabPage *page = fixture.window()->documents()->openTool(
            {.kind = SessionPage::kind, .collection = {}, .path = id});
        fixture.find<QTabBar>(u"sessionSections"_s, page)->setCurrentIndex(index);
        return page != nullptr;
    };
}

bool comparison(WindowFixture &fixture)
{
    Requests::Response left;
    left.setStatusCode(200);
    left.setContent("{\"a\":1}");
    Requests::Response right = left;
    right.setContent("{\"a\":2}");
    const ComparePage *page =
        fixture.window()->documents()->compare(compareSide(u"Left"_s, left), compareSide(u"Right"_s, right));
    return QTest::qWaitFor([page] { return !page->isRunning(); });
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void everyInputHasAName_data() { states(); }
    void everyInputHasAName();
    void tabReachesEverything_data() { states(); }
    void tabReachesEverything();
    void tabGoesAsTheWindowIsRead_data();
    void tabGoesAsTheWindowIsRead();
    void editorsLetGo_data();
    void editorsLetGo();
    void statusIsSpoken();
    void toolTipsNameTheKeys();
    void dialogsHaveNames();

private:
    static void states();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestAccessibility::states()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::newRow("first run") << Prepare([](WindowFixture &) { return true; });
    QTest::newRow("headers") << Prepare([](WindowFixture &fixture) {
        fixture.typeUrl(u"http://a.test/x"_s);
        fixture.showSection(u"requestSections"_s, RequestPane::Headers);
        return true;
    });
    QTest::newRow("no body") << bodyKind(0);
    QTest::newRow("JSON body") << bodyKind(1);
    QTest::newRow("text body") << bodyKind(2);
    QTest::newRow("form body") << bodyKind(3);
    QTest::newRow("multipart body") << bodyKind(4);
    QTest::newRow("auth") << section(RequestPane::Auth);
    QTest::newRow("assertions") << section(RequestPane::Asserts);
    QTest::newRow("settings") << section(RequestPane::Settings);
    QTest::newRow("notes") << section(RequestPane::Docs);
    QTest::newRow("bulk edit") << Prepare(bulkEdit);
    QTest::newRow("cell") << Prepare(openCell);
    QTest::newRow("method in place") << Prepare(methodInPlace);
    QTest::newRow("answer") << answer(u"/json"_s, 0);
    QTest::newRow("binary answer") << answer(u"/bytes/4096?seed=1"_s, 0);
    QTest::newRow("picture") << answer(u"/image/png"_s, 0);
    QTest::newRow("page") << Prepare([](WindowFixture &fixture) {
        if (!answer(u"/html"_s, 0)(fixture))
            return false;
        fixture.click(fixture.find<SegmentedControl>(u"bodyModes"_s)->button(BodyView::Preview));
        return QTest::qWaitFor([&] { return fixture.find(u"previewPage"_s)->isVisible(); });
    });
    QTest::newRow("table") << Prepare([](WindowFixture &fixture) {
        const Requests::Test::ScriptedServer server(
            {Requests::Test::reply(200, "a,b\n1,2\n", {{"Content-Type", "text/csv"}})});
        fixture.typeUrl(server.urlText("/x"));
        if (!fixture.send())
            return false;
        fixture.click(fixture.find<SegmentedControl>(u"bodyModes"_s)->button(BodyView::Preview));
        return QTest::qWaitFor([&] { return fixture.find(u"previewTable"_s)->isVisible(); });
    });
    QTest::newRow("headers of the answer") << answer(u"/json"_s, 1);
    QTest::newRow("redirects") << answer(u"/redirect/2"_s, ResponseLine::RedirectsPane);
    QTest::newRow("cookies of the answer") << answer(u"/cookies/set/a/1"_s, ResponseLine::CookiesPane);
    QTest::newRow("timing") << answer(u"/redirect/2"_s, ResponseLine::TimingPane);
    QTest::newRow("cookies of the request") << section(RequestPane::Cookies);
    QTest::newRow("all cookies") << Prepare(allCookies);
    QTest::newRow("session") << sessionSection(SessionPage::Headers);
    QTest::newRow("connection of a session") << sessionSection(SessionPage::Connection);
    QTest::newRow("program of a session") << sessionSection(SessionPage::Code);
    QTest::newRow("comparison") << Prepare(comparison);
    QTest::newRow("environments") << Prepare([](WindowFixture &fixture) {
        fixture.press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
        return fixture.window()->documents()->current() == nullptr; // but a tab of another kind
    });
    QTest::newRow("error") << Prepare(failedAnswer);
}

void TestAccessibility::everyInputHasAName()
{
    QFETCH(Prepare, prepare);
    QVERIFY(prepare(*m_fixture));
    int inputs = 0;
    QStringList nameless;
    for (QWidget *widget : m_fixture->window()->findChildren<QWidget *>()) {
        // The icon in a line edit only decorates; a header only titles.
        if (!widget->isVisible() || !isInput(widget) || qobject_cast<QHeaderView *>(widget)
            || (widget->focusPolicy() == Qt::NoFocus && qobject_cast<QLineEdit *>(widget->parentWidget())))
            continue;
        ++inputs;
        if (nameOf(widget).trimmed().isEmpty() || !saysItsPurpose(widget))
            nameless.append(describe(widget));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY(inputs > 5);
}

void TestAccessibility::tabReachesEverything()
{
    QFETCH(Prepare, prepare);
    QVERIFY(prepare(*m_fixture));
    m_fixture->press(Qt::Key_L, Qt::ControlModifier);
    QSet<QWidget *> reached;
    QWidget *const start = QApplication::focusWidget();
    QWidget *at = start;
    for (int i = 0; i < 200 && (i == 0 || at != start); ++i) {
        reached.insert(at);
        // Backwards, which is the way out of every editor too.
        m_fixture->press(Qt::Key_Backtab, Qt::ShiftModifier);
        at = QApplication::focusWidget();
        QVERIFY(at);
    }
    QVERIFY2(at == start, qPrintable(u"the way does not come back but ends in "_s + describe(at)));
    QStringList missed;
    for (QWidget *widget : m_fixture->window()->findChildren<QWidget *>()) {
        if (isTabStop(widget) && !reached.contains(widget))
            missed.append(describe(widget) + u" ("_s + nameOf(widget) + u')');
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));

    // Forwards the same, save where Tab writes.
    QSet<QWidget *> forwards;
    for (int i = 0; i < 200 && (i == 0 || at != start); ++i) {
        forwards.insert(at);
        if (qobject_cast<BodyEditor *>(at->parentWidget())
            || at->objectName().contains(u"bulk"_s, Qt::CaseInsensitive))
            break;
        m_fixture->press(Qt::Key_Tab);
        at = QApplication::focusWidget();
        QVERIFY(at);
        const bool stuck = forwards.contains(at) && at != start;
        QVERIFY2(!stuck, qPrintable(u"Tab comes back too early to "_s + describe(at)));
    }
}

void TestAccessibility::tabGoesAsTheWindowIsRead_data()
{
    QTest::addColumn<int>("section");
    QTest::newRow("requests") << 0;
    QTest::newRow("history") << 1;
}

void TestAccessibility::tabGoesAsTheWindowIsRead()
{
    QFETCH(int, section);
    QVERIFY(m_fixture->startPlayground());
    MainWindow *window = m_fixture->window();
    window->sidebar()->showSection(section);
    m_fixture->press(Qt::Key_T, Qt::ControlModifier);
    m_fixture->typeUrl(u"http://a.test/x"_s);
    const auto *topBar = window->findChild<TopBar *>();
    const QList<const QWidget *> parts{topBar, window->sidebar(), window->documents(), window->statusBar()};
    QList<int> places;
    QList<int> columns; ///< in the top bar
    QList<int> rows; ///< in the sidebar
    const QWidget *const start = QApplication::focusWidget();
    for (int i = 0; i < 200 && (i == 0 || QApplication::focusWidget() != start); ++i) {
        const QWidget *at = QApplication::focusWidget();
        QVERIFY(at);
        for (int part = 0; part < int(parts.size()); ++part) {
            if (parts.at(part)->isAncestorOf(at) && (places.isEmpty() || places.constLast() != part))
                places.append(part);
        }
        if (topBar->isAncestorOf(at))
            columns.append(at->mapTo(window, QPoint()).x());
        if (window->sidebar()->isAncestorOf(at))
            rows.append(at->mapTo(window, QPoint()).y());
        m_fixture->press(Qt::Key_Tab);
    }
    // From the URL to the end of the page, and on from the status bar to the tabs.
    QCOMPARE(places, (QList<int>{2, 3, 0, 1, 2}));
    QVERIFY(columns.size() > 2 && std::is_sorted(columns.cbegin(), columns.cend()));
    QVERIFY(rows.size() > 1 && rows.constFirst() == *std::min_element(rows.cbegin(), rows.cend()));
}

void TestAccessibility::editorsLetGo_data()
{
    QTest::addColumn<QString>("editor");
    QTest::addColumn<int>("kind");
    QTest::newRow("JSON") << u"jsonBody"_s << 1;
    QTest::newRow("text") << u"textBody"_s << 2;
}

/// Where Tab writes there are other ways out.
void TestAccessibility::editorsLetGo()
{
    QFETCH(QString, editor);
    QFETCH(int, kind);
    QVERIFY(bodyKind(kind)(*m_fixture));
    auto *text = m_fixture->find<BodyEditor>(editor);
    text->setFocus();
    m_fixture->press(Qt::Key_Tab);
    QCOMPARE(text->text(), u"  "_s);
    QVERIFY(text->hasFocus());
    m_fixture->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(!text->hasFocus());
    text->setFocus();
    m_fixture->press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!text->hasFocus());
    text->setFocus();
    m_fixture->press(Qt::Key_Escape);
    m_fixture->press(Qt::Key_Tab);
    QVERIFY(!text->hasFocus());
    text->setFocus();
    m_fixture->press(Qt::Key_Escape);
    m_fixture->press(Qt::Key_Right);
    m_fixture->press(Qt::Key_Tab);
    QVERIFY(text->hasFocus());
    QCOMPARE(text->text(), u"    "_s);
    // The way out is said where a reader says it.
    QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(u"Control+M"_s));
}

void TestAccessibility::statusIsSpoken()
{
    QVERIFY(answer(u"/redirect/1"_s, 0)(*m_fixture));
    QWidget *line = m_fixture->find(u"status"_s)->parentWidget();
    QVERIFY2(nameOf(line).contains(u"200 OK"_s), qPrintable(nameOf(line)));
    QVERIFY(nameOf(line).contains(u"1 redirect"_s));
}

void TestAccessibility::toolTipsNameTheKeys()
{
    QVERIFY(answer(u"/json"_s, 0)(*m_fixture));
    const QList<std::pair<QString, QKeySequence>> keys{{u"method"_s, Qt::ALT | Qt::Key_Down},
                                                       {u"url"_s, Qt::CTRL | Qt::Key_L},
                                                       {u"send"_s, Qt::CTRL | Qt::Key_Return},
                                                       {u"copyBody"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C},
                                                       {u"saveBody"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S}};
    for (const auto &[name, key] : keys) {
        const QWidget *widget = m_fixture->find(name);
        if (const auto *send = qobject_cast<const SendButton *>(widget))
            widget = send->mainPart();
        QVERIFY2(widget->toolTip().contains(key.toString(QKeySequence::NativeText)),
                 qPrintable(widget->toolTip()));
    }
}

void TestAccessibility::dialogsHaveNames()
{
    for (const QAction *action : m_fixture->window()->findChild<TopBar *>()->menu()->actions())
        QVERIFY(action->isSeparator() || !action->text().isEmpty());
    m_fixture->press(Qt::Key_F1);
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    QVERIFY(!dialog->windowTitle().isEmpty());
    for (QWidget *widget : dialog->findChildren<QWidget *>())
        QVERIFY2(!isInput(widget) || !nameOf(widget).isEmpty(), qPrintable(describe(widget)));
    // Also keys that are a pane's alone, on a screen of 800 pixels.
    QStringList shown;
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        shown.append(label->text());
    for (const QString &text : {u"Save the request"_s, u"Run a folder"_s, u"Fold"_s, u"Next difference"_s})
        QVERIFY2(shown.contains(text), qPrintable(text));
    QVERIFY2(dialog->height() < 800, qPrintable(QString::number(dialog->height())));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

FINGERPOST_TEST(TestAccessibility)
#include "tst_accessibility.moc"
