// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line below everything: what the request in sight would use, and the way to where that is changed.
#include "exchange/engines.h"
#include "request/requestpane.h"
#include "sessions/sessionpage.h"
#include "sessions/sessionstore.h"
#include "support/testsuite.h"
#include "window/documents.h"
#include "window/networkwatcher.h"
#include "window/statusline.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

namespace {

/// Locked until somebody has typed its password.
class LockedKeychain : public Keychain {
public:
    explicit LockedKeychain(std::shared_ptr<bool> isLocked)
        : m_isLocked(std::move(isLocked))
    {
    }
    void read(const QString &, const Callback &callback) override { answer(Code::NotFound, callback); }
    void write(const QString &, const QString &, const Callback &callback) override
    {
        answer(Code::Done, callback);
    }
    void remove(const QString &, const Callback &callback) override { answer(Code::Done, callback); }

private:
    void answer(Code code, const Callback &callback) const
    {
        QMetaObject::invokeMethod(
            qApp,
            [code = *m_isLocked ? Code::Locked : code, callback] {
                callback({code, {}, {}});
            },
            Qt::QueuedConnection);
    }

    std::shared_ptr<bool> m_isLocked;
};

} // namespace

class TestStatusLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void showsAndChangesTheProxy();
    void showsAndChangesTheEngine();
    void aSessionsProxyCounts();
    void aBlankRequestHasItsSession();
    void opensTheKeychain();
    void tabGoesThroughIt();
    void givesWayInANarrowWindow();
    void saysWhetherItIsOnline();

private:
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return m_fixture->find<QAbstractButton>(name, m_fixture->window());
    }
    [[nodiscard]] QString textOf(const QString &name) const { return button(name)->text(); }
    [[nodiscard]] static QString focus()
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestStatusLine::showsAndChangesTheProxy()
{
    m_fixture->typeUrl(u"http://a.test/x"_s);
    QCOMPARE(textOf(u"proxyStatus"_s), u"none"_s);
    m_fixture->click(button(u"proxyStatus"_s));
    QCOMPARE(m_fixture->find<QTabBar>(u"requestSections"_s)->currentIndex(), int(RequestPane::Settings));
    QCOMPARE(focus(), u"proxyEdit"_s);
    m_fixture->type(u"http://me:pa55word@proxy.test:3128"_s);
    QTRY_COMPARE(textOf(u"proxyStatus"_s), u"proxy.test:3128"_s);
    QCOMPARE(button(u"proxyStatus"_s)->accessibleName(), u"Proxy: proxy.test:3128"_s);
    QVERIFY(!button(u"proxyStatus"_s)->toolTip().contains(u"pa55word"_s));
    // Each tab has its own; a tab of another kind is about the last request.
    m_fixture->press(Qt::Key_T, Qt::ControlModifier);
    m_fixture->typeUrl(u"http://b.test/x"_s);
    QCOMPARE(textOf(u"proxyStatus"_s), u"none"_s);
    m_fixture->press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(textOf(u"proxyStatus"_s), u"proxy.test:3128"_s);
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(!m_fixture->page());
    QCOMPARE(textOf(u"proxyStatus"_s), u"proxy.test:3128"_s);
    m_fixture->click(button(u"proxyStatus"_s));
    QVERIFY(m_fixture->page());
    QCOMPARE(focus(), u"proxyEdit"_s);
}

void TestStatusLine::showsAndChangesTheEngine()
{
    m_fixture->typeUrl(u"http://a.test/x"_s);
    QTRY_COMPARE(textOf(u"engineStatus"_s), hasCurl() ? u"Automatic"_s : u"Qt"_s);
    m_fixture->click(button(u"engineStatus"_s));
    QCOMPARE(focus(), u"engineChoice"_s);
    if (!hasCurl())
        return;
    m_fixture->press(Qt::Key_Down);
    QTRY_COMPARE(textOf(u"engineStatus"_s), u"Qt"_s);
    m_fixture->press(Qt::Key_Down);
    QTRY_COMPARE(textOf(u"engineStatus"_s), u"curl"_s);
}

void TestStatusLine::aSessionsProxyCounts()
{
    m_fixture->typeUrl(u"http://a.test/x"_s);
    SessionStore &store = m_fixture->workbench().sessions;
    SessionProfile profile = *store.find({});
    profile.proxies = {{.key = u"https"_s, .value = u"http://one.test:1"_s},
                       {.key = u"http"_s, .value = u"http://two.test:2"_s}};
    store.set(profile);
    QTRY_COMPARE(textOf(u"proxyStatus"_s), u"two.test:2"_s);
    const auto inherited = [this] { return m_fixture->find<QLineEdit>(u"proxyEdit"_s)->placeholderText(); };
    QTRY_COMPARE(inherited(), u"http://two.test:2"_s);
    m_fixture->typeUrl(u"https://a.test/x"_s);
    QTRY_COMPARE(textOf(u"proxyStatus"_s), u"one.test:1"_s);
    QCOMPARE(inherited(), u"http://one.test:1"_s); // the one for this URL
    m_fixture->typeUrl(u"http://a.test/x"_s);
    QTRY_COMPARE(textOf(u"proxyStatus"_s), u"two.test:2"_s);
    profile.proxies.removeLast();
    store.set(profile);
    QTRY_COMPARE(textOf(u"proxyStatus"_s), u"none"_s);
}

void TestStatusLine::aBlankRequestHasItsSession()
{
    m_fixture->click(button(u"proxyStatus"_s));
    QVERIFY(qobject_cast<SessionPage *>(m_fixture->window()->documents()->currentTab()));
}

void TestStatusLine::opensTheKeychain()
{
    const QTemporaryDir folder;
    const auto isLocked = std::make_shared<bool>(true);
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(
        folder.path(), [isLocked] { return std::make_unique<LockedKeychain>(isLocked); });
    SecretStore &secrets = m_fixture->workbench().secrets;
    const SecretKey key{u"test"_s, u"scope"_s, u"token"_s};
    secrets.write(key, SecretValue(u"pa55word"_s), nullptr, {});
    QTRY_COMPARE(textOf(u"keychainStatus"_s), u"locked"_s);
    m_fixture->click(button(u"keychainStatus"_s)); // the password is not typed
    QTRY_VERIFY(m_fixture->find(u"notice"_s, m_fixture->window())->isVisible());
    QCOMPARE(textOf(u"keychainStatus"_s), u"locked"_s);
    QVERIFY(secrets.isSessionOnly(key));
    *isLocked = false;
    m_fixture->click(button(u"keychainStatus"_s));
    QTRY_COMPARE(textOf(u"keychainStatus"_s), u"unlocked"_s);
    QCOMPARE(button(u"keychainStatus"_s)->accessibleName(), u"Keychain: unlocked"_s);
    QTRY_VERIFY(!secrets.isSessionOnly(key));
    m_fixture.reset(); // before what it stands on
}

void TestStatusLine::tabGoesThroughIt()
{
    m_fixture->typeUrl(u"http://a.test/x"_s);
    button(u"proxyStatus"_s)->setFocus(Qt::TabFocusReason);
    QStringList order;
    for (int i = 0; i < 4; ++i) {
        order.append(focus());
        m_fixture->press(Qt::Key_Tab);
    }
    QCOMPARE(order,
             QStringList({u"proxyStatus"_s, u"engineStatus"_s, u"keychainStatus"_s, u"cookieCount"_s}));
    button(u"engineStatus"_s)->setFocus(Qt::TabFocusReason);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(focus(), u"engineChoice"_s);
}

void TestStatusLine::givesWayInANarrowWindow()
{
    QVERIFY(m_fixture->startPlayground());
    m_fixture->typeUrl(u"http://a.test/x"_s);
    m_fixture->click(button(u"proxyStatus"_s));
    const QString host = u"a-long-name."_s.repeated(12) + u"test:1"_s;
    m_fixture->type(host);
    QTRY_COMPARE(textOf(u"proxyStatus"_s), host);
    MainWindow *window = m_fixture->window();
    window->resize(window->minimumSize());
    QTRY_COMPARE(window->width(), window->minimumWidth());
    int right = 0;
    for (const QString &name : {u"proxyStatus"_s, u"engineStatus"_s, u"keychainStatus"_s, u"cookieCount"_s}) {
        const QAbstractButton *each = button(name);
        QTRY_VERIFY2(each->mapTo(window, QPoint()).x() >= right, qPrintable(name));
        right = each->mapTo(window, QPoint(each->width(), 0)).x();
    }
    QVERIFY(right <= window->width());
}

void TestStatusLine::saysWhetherItIsOnline()
{
    auto *line = m_fixture->window()->findChild<StatusLine *>();
    const auto *label = m_fixture->find<QLabel>(u"onlineStatus"_s, line);
    line->setOnline(NetworkWatcher::onlineFrom(70));
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), u"Online"_s);
    line->setOnline(NetworkWatcher::onlineFrom(20));
    QCOMPARE(label->text(), u"Offline"_s);
    for (const uint state : {0U, 40U, 50U, 60U, 1000U}) {
        line->setOnline(NetworkWatcher::onlineFrom(state));
        QVERIFY(!label->isVisible()); // nobody can tell
    }
}

FINGERPOST_TEST(TestStatusLine)
#include "tst_statusline.moc"
