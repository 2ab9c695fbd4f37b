// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/engines.h"
#include "request/settingspane.h"
#include "shownpane.h"
#include "support/testsuite.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QTemporaryFile>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestSettingsPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack();
    void settingIsNoEdit();
    void numbers();
    void numbersRefuseWhatIsNone();
    void switches();
    void texts();
    void nearestWins();
    void resetInherits();
    void overrideTakesOver();
    void noVerifyWarns();
    void proxyPasswordIsNotShown_data();
    void proxyPasswordIsNotShown();
    void passphraseIsDots();
    void choosesFiles();
    void engines();
    void undo();
    void keysReachEverything();
};

namespace {

struct SettingsFixture : Shown<SettingsPane> {
    [[nodiscard]] QString origin(const QString &name) const
    {
        return pane->findChild<QLabel *>(name + u"Origin")->text();
    }
    [[nodiscard]] QCheckBox *box(const QString &name) const { return find<QCheckBox>(name + u"Box"); }
};

RequestSettings session()
{
    return {.connectTimeout = 0,
            .readTimeout = 0,
            .totalTimeout = 0,
            .followRedirects = true,
            .maxRedirects = 30,
            .verify = true,
            .caBundle = QString(),
            .clientCert = QString(),
            .clientKey = QString(),
            .proxy = QString(),
            .encodeUrl = true,
            .engine = Requests::Engine::Qt};
}

} // namespace

void TestSettingsPane::everyFieldComesBack()
{
    SettingsFixture f;
    QCOMPARE(f.pane->settings(), RequestSettings());
    QCOMPARE(f.pane->ownCount(), 0);
    const RequestSettings all{.connectTimeout = 1,
                              .readTimeout = 2,
                              .totalTimeout = 0,
                              .followRedirects = false,
                              .maxRedirects = 4,
                              .verify = true,
                              .caBundle = u"{{home}}/ca.pem"_s,
                              .clientCert = u"b"_s,
                              .clientKey = u"c"_s,
                              .clientKeyPassphrase = u"{{p}}"_s,
                              .proxy = QString(),
                              .encodeUrl = false,
                              .engine = Requests::Engine::Automatic,
                              .session = u"Admin"_s};
    f.pane->setSettings(all);
    QVERIFY(f.pane->settings() == all);
    QCOMPARE(f.pane->ownCount(), 14);
    QVERIFY(f.pane->settings().proxy.has_value());
    f.pane->setSettings({});
    QVERIFY(f.pane->settings() == RequestSettings());
    // What cannot be typed is kept all the same.
    f.pane->setSettings({.readTimeout = 2'000'000'000, .maxRedirects = -1});
    QVERIFY(f.pane->settings() == (RequestSettings{.readTimeout = 2'000'000'000, .maxRedirects = -1}));
}

void TestSettingsPane::settingIsNoEdit()
{
    SettingsFixture f;
    f.pane->setInherited({{session(), u"session"_s}});
    f.pane->setSettings({.readTimeout = 5, .verify = false, .proxy = u"http://p"_s});
    f.pane->setSettings({});
    QVERIFY(f.edited->isEmpty());
}

void TestSettingsPane::numbers()
{
    SettingsFixture f;
    f.pane->setInherited({{session(), u"session Default"_s}});
    QCOMPARE(f.edit(u"connectTimeoutEdit"_s)->placeholderText(), u"no limit"_s);
    QCOMPARE(f.origin(u"connectTimeout"_s), u"inherited from session Default: no limit"_s);
    QCOMPARE(f.edit(u"maxRedirectsEdit"_s)->placeholderText(), u"30"_s);
    f.type(u"connectTimeoutEdit"_s, u"2500"_s);
    QCOMPARE(f.pane->settings().connectTimeout, 2500);
    QCOMPARE(f.edited->size(), 4);
    QCOMPARE(f.origin(u"connectTimeout"_s), QString());
    f.type(u"readTimeoutEdit"_s, u"0"_s);
    QCOMPARE(f.pane->settings().readTimeout, 0);
    f.empty(u"connectTimeoutEdit"_s);
    QVERIFY(!f.pane->settings().connectTimeout);
    QCOMPARE(f.pane->ownCount(), 1);
}

void TestSettingsPane::numbersRefuseWhatIsNone()
{
    SettingsFixture f;
    f.type(u"maxRedirectsEdit"_s, u"-1.5e x3"_s);
    QCOMPARE(f.pane->settings().maxRedirects, 153);
    f.empty(u"maxRedirectsEdit"_s);
    f.type(u"maxRedirectsEdit"_s, u"99999999999999"_s);
    QCOMPARE(f.pane->settings().maxRedirects, 999'999'999);
}

void TestSettingsPane::switches()
{
    SettingsFixture f;
    // Nobody has said: neither on nor off.
    QCOMPARE(f.box(u"followRedirects"_s)->checkState(), Qt::PartiallyChecked);
    f.pane->setInherited({{session(), u"session"_s}});
    QCOMPARE(f.box(u"followRedirects"_s)->checkState(), Qt::Checked);
    QCOMPARE(f.origin(u"followRedirects"_s), u"inherited from session: on"_s);
    f.box(u"followRedirects"_s)->setFocus();
    SettingsFixture::press(Qt::Key_Space);
    QCOMPARE(f.pane->settings().followRedirects, false);
    QCOMPARE(f.box(u"followRedirects"_s)->checkState(), Qt::Unchecked);
    QVERIFY(f.find(u"followRedirectsReset"_s)->isVisible());
    SettingsFixture::press(Qt::Key_Space); // on, and its own
    QCOMPARE(f.pane->settings().followRedirects, true);
    QCOMPARE(f.edited->size(), 2);
}

void TestSettingsPane::texts()
{
    SettingsFixture f;
    f.pane->setInherited({{session(), u"session"_s}});
    QCOMPARE(f.edit(u"proxyEdit"_s)->placeholderText(), u"no proxy"_s);
    f.type(u"proxyEdit"_s, u"{{proxy}}"_s);
    QCOMPARE(f.pane->settings().proxy, u"{{proxy}}"_s);
    f.empty(u"proxyEdit"_s);
    // Emptied means none, whatever is above; the button inherits.
    QVERIFY(f.pane->settings().proxy.has_value() && f.pane->settings().proxy->isEmpty());
    f.click(u"proxyReset"_s);
    QVERIFY(!f.pane->settings().proxy);
}

void TestSettingsPane::nearestWins()
{
    SettingsFixture f;
    f.pane->setInherited({{{.readTimeout = 100}, u"Users"_s},
                          {{.readTimeout = 200, .maxRedirects = 5}, u"Acme"_s},
                          {session(), u"session"_s}});
    QCOMPARE(f.origin(u"readTimeout"_s), u"inherited from Users: 100 ms"_s);
    QCOMPARE(f.origin(u"maxRedirects"_s), u"inherited from Acme: 5"_s);
    QCOMPARE(f.origin(u"verify"_s), u"inherited from session: on"_s);
    f.pane->setInherited({});
    QCOMPARE(f.origin(u"readTimeout"_s), u"the session decides"_s);
    QCOMPARE(f.edit(u"readTimeoutEdit"_s)->placeholderText(), QString());
}

void TestSettingsPane::resetInherits()
{
    SettingsFixture f;
    f.pane->setInherited({{session(), u"session"_s}});
    QWidget *reset = f.pane->findChild<QWidget *>(u"maxRedirectsReset"_s);
    QVERIFY(!reset->isVisible());
    f.type(u"maxRedirectsEdit"_s, u"3"_s);
    QVERIFY(reset->isVisible());
    reset->setFocus();
    SettingsFixture::press(Qt::Key_Space);
    QVERIFY(f.pane->settings() == RequestSettings());
    QVERIFY(!reset->isVisible());
    QVERIFY(f.edit(u"maxRedirectsEdit"_s)->hasFocus());
    QCOMPARE(f.edit(u"maxRedirectsEdit"_s)->text(), QString());
    QCOMPARE(f.origin(u"maxRedirects"_s), u"inherited from session: 30"_s);
}

void TestSettingsPane::overrideTakesOver()
{
    SettingsFixture f;
    f.pane->setInherited({{{.caBundle = u"/etc/ca.pem"_s}, u"Users"_s}, {session(), u"session"_s}});
    QVERIFY(!f.find(u"proxyOverride"_s)->isVisible()); // nothing to take
    f.click(u"caBundleOverride"_s);
    QCOMPARE(f.pane->settings().caBundle, u"/etc/ca.pem"_s);
    QVERIFY(f.edit(u"caBundleEdit"_s)->hasFocus());
    SettingsFixture::press(Qt::Key_Delete); // all of it is selected
    QVERIFY(f.pane->settings().caBundle.has_value() && f.pane->settings().caBundle->isEmpty());
    QCOMPARE(f.edit(u"caBundleEdit"_s)->placeholderText(), u"the system’s certificates"_s);
}

void TestSettingsPane::noVerifyWarns()
{
    SettingsFixture f;
    f.pane->setInherited({{session(), u"session"_s}});
    f.click(u"verifyBox"_s);
    QCOMPARE(f.pane->settings().verify, false);
    QVERIFY(f.origin(u"verify"_s).contains(u"read and change"_s));
    f.click(u"verifyReset"_s);
    QCOMPARE(f.origin(u"verify"_s), u"inherited from session: on"_s);
}

void TestSettingsPane::proxyPasswordIsNotShown_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::newRow("URL") << u"http://zoe:hunter2@proxy.test:3128"_s;
    QTest::newRow("no scheme") << u"zoe:hunter2@proxy.test:3128"_s;
    QTest::newRow("slash in the password") << u"http://zoe:/hunter2@proxy.test:3128"_s;
}

void TestSettingsPane::proxyPasswordIsNotShown()
{
    QFETCH(QString, proxy);
    SettingsFixture f;
    f.pane->setInherited({{{.proxy = proxy}, u"Users"_s}});
    QVERIFY(!f.origin(u"proxy"_s).contains(u"hunter2"_s));
    QVERIFY(f.origin(u"proxy"_s).contains(u"proxy.test:3128"_s));
    QVERIFY(!f.edit(u"proxyEdit"_s)->placeholderText().contains(u"hunter2"_s));
}

void TestSettingsPane::passphraseIsDots()
{
    SettingsFixture f;
    f.pane->setInherited({{{.clientKeyPassphrase = u"swordfish"_s}, u"Users"_s}, {session(), u"session"_s}});
    QVERIFY(f.origin(u"clientKeyPassphrase"_s).startsWith(u"inherited from Users: "_s));
    QVERIFY(!f.origin(u"clientKeyPassphrase"_s).contains(u"swordfish"_s));
    QVERIFY(!f.edit(u"clientKeyPassphraseEdit"_s)->placeholderText().contains(u"swordfish"_s));
    f.type(u"clientKeyPassphraseEdit"_s, u"open sesame"_s);
    QCOMPARE(f.edit(u"clientKeyPassphraseEdit"_s)->echoMode(), QLineEdit::Password);
    QCOMPARE(f.pane->settings().clientKeyPassphrase, u"open sesame"_s);
    QCOMPARE(f.pane->ownCount(), 1);
    f.empty(u"clientKeyPassphraseEdit"_s); // none of its own is the one above
    QVERIFY(!f.pane->settings().clientKeyPassphrase);
    f.type(u"clientKeyPassphraseEdit"_s, u"{{phrase}}"_s);
    QCOMPARE(f.edit(u"clientKeyPassphraseEdit"_s)->echoMode(), QLineEdit::Normal);
}

void TestSettingsPane::choosesFiles()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    SettingsFixture f;
    auto *choose = f.edit(u"clientCertificateEdit"_s)->parentWidget()->findChild<QAbstractButton *>();
    QTest::mouseClick(choose, Qt::LeftButton);
    auto *dialog = choose->parentWidget()->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(file.fileName());
    dialog->reject();
    QCOMPARE(f.pane->settings().clientCert, file.fileName());
    QCOMPARE(f.edited->size(), 1);
    f.edit(u"clientCertificateEdit"_s)->setFocus();
    SettingsFixture::press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.pane->settings().clientCert, QString());
}

void TestSettingsPane::engines()
{
    SettingsFixture f;
    auto *choices = f.find<QComboBox>(u"engineChoice"_s);
    QCOMPARE(choices->currentIndex(), -1); // nobody has said
    f.pane->setInherited({{session(), u"session"_s}});
    QCOMPARE(choices->currentText(), u"Qt"_s);
    QCOMPARE(f.origin(u"engine"_s), u"inherited from session: Qt"_s);
    if (!hasCurl()) {
        QCOMPARE(choices->count(), 1);
        f.pane->setSettings({.engine = Requests::Engine::Curl});
        QVERIFY(f.origin(u"engine"_s).contains(u"no curl"_s));
        QVERIFY(f.pane->settings().engine == Requests::Engine::Curl); // for one that has it
        return;
    }
    choices->setFocus();
    SettingsFixture::press(Qt::Key_Home);
    QVERIFY(f.pane->settings().engine == Requests::Engine::Automatic);
    SettingsFixture::press(Qt::Key_End);
    QVERIFY(f.pane->settings().engine == Requests::Engine::Curl);
    QCOMPARE(f.edited->size(), 2);
    QCOMPARE(f.origin(u"engine"_s), QString());
    f.click(u"engineReset"_s);
    QVERIFY(!f.pane->settings().engine);
    QCOMPARE(choices->currentText(), u"Qt"_s);
}

void TestSettingsPane::undo()
{
    SettingsFixture f;
    f.type(u"readTimeoutEdit"_s, u"12"_s);
    f.pane->setSettings(f.pane->settings()); // as the owner gives back what it got
    SettingsFixture::press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!f.pane->settings().readTimeout);
    SettingsFixture::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.pane->settings().readTimeout, 12);
}

void TestSettingsPane::keysReachEverything()
{
    SettingsFixture f;
    f.pane->setInherited({{{.proxy = u"http://p"_s}, u"Users"_s}, {session(), u"session"_s}});
    f.pane->setSettings({.readTimeout = 3, .verify = false});
    // Fourteen controls, three choosers, one eye, two resets, one to override.
    const QList<QWidget *> reached = f.tabOrder();
    QCOMPARE(reached.size(), 21);
    QStringList names;
    for (QWidget *widget : reached) {
        QVERIFY2(!SettingsFixture::spoken(widget).isEmpty(), qPrintable(widget->objectName()));
        names.append(widget->objectName());
    }
    // In the order they are read.
    QVERIFY(names.indexOf(u"readTimeoutEdit"_s) + 1 == names.indexOf(u"readTimeoutReset"_s));
    QVERIFY(names.indexOf(u"readTimeoutReset"_s) + 1 == names.indexOf(u"totalTimeoutEdit"_s));
}

FINGERPOST_TEST(TestSettingsPane)
#include "tst_settingspane.moc"
