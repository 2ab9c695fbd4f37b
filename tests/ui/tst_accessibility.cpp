// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks the window in each of its states: every input has a name, and Tab reaches all of them.
#include "windowfixture.h"

#include "request/bodyeditor.h"
#include "request/requestpane.h"
#include "support/scriptedserver.h"
#include "widgets/segmentedcontrol.h"
#include "window/documentpage.h"
#include "window/topbar.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

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

bool methodInPlace(WindowFixture &fixture)
{
    fixture.find(u"method"_s)->findChild<QMenu *>()->actions().constLast()->trigger();
    return true;
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
    void editorsLetGo_data();
    void editorsLetGo();
    void statusIsSpoken();
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
    QTest::newRow("binary answer") << answer(u"/image/png"_s, 0);
    QTest::newRow("headers of the answer") << answer(u"/json"_s, 1);
    QTest::newRow("redirects") << answer(u"/redirect/2"_s, 2);
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
        if (nameOf(widget).trimmed().isEmpty())
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
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
