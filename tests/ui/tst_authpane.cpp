// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/authpane.h"
#include "request/promptdialog.h"
#include "shownpane.h"
#include "support/testsuite.h"
#include "widgets/secretfield.h"
#include "workspace/authfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;
using Kind = AuthSetting::Kind;

class TestAuthPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsMakeSense_data();
    void fieldsMakeSense();
    void kindsAreInOrder();
    void choosingAndTyping();
    void otherKindsKeepTheirs();
    void settingIsNoEdit();
    void emptiedIsGone();
    void secretsAreDots();
    void secretsHideAgain();
    void variableIsNoSecret();
    void undoInDots();
    void placement();
    void unknownChoiceIsKept();
    void switches();
    void inherited();
    void otherTypeStays();
    void sentences_data();
    void sentences();
    void secretsAreNotInSentences();
    void keysReachEverything();
    void hostileTexts();
    void questionsAreShownAsTheyAre();
};

namespace {

struct AuthFixture : Shown<AuthPane> {
    [[nodiscard]] QComboBox *kinds() const { return find<QComboBox>(u"authKind"_s); }
    /// By keys, as somebody without a mouse would.
    void choose(Kind kind) const
    {
        kinds()->setFocus();
        press(Qt::Key_Home);
        for (int i = 0; i < kinds()->count() && kinds()->currentData().toInt() != int(kind); ++i)
            press(Qt::Key_Down);
    }
    [[nodiscard]] QString words() const { return find<QLabel>(u"authWords"_s)->text(); }
    [[nodiscard]] QString wire() const { return find<QLabel>(u"authWire"_s)->text(); }
    [[nodiscard]] SecretField *secret(const QString &name) const
    {
        return qobject_cast<SecretField *>(edit(name)->parentWidget());
    }
};

AuthSetting basic(const QString &user, const QString &password)
{
    return {.kind = Kind::Basic, .values = {{u"username"_s, user}, {u"password"_s, password}}};
}

} // namespace

void TestAuthPane::fieldsMakeSense_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, Kind kind, const QStringList &names) {
        QTest::newRow(name) << int(kind) << names;
    };
    row("none", Kind::None, {});
    row("netrc", Kind::Netrc, {});
    row("other", Kind::Other, {});
    row("basic", Kind::Basic, {u"username"_s, u"password"_s});
    row("digest", Kind::Digest, {u"username"_s, u"password"_s});
    row("bearer", Kind::Bearer, {u"token"_s});
    row("API key", Kind::ApiKey, {u"key"_s, u"value"_s, u"placement"_s});
    row("AWS", Kind::AwsV4,
        {u"accessKeyId"_s, u"secretAccessKey"_s, u"sessionToken"_s, u"region"_s, u"service"_s});
    row("OAuth 1", Kind::OAuth1,
        {u"consumerKey"_s, u"consumerSecret"_s, u"accessToken"_s, u"accessTokenSecret"_s,
         u"signatureMethod"_s, u"placement"_s, u"realm"_s, u"callbackUrl"_s, u"verifier"_s,
         u"includeBodyHash"_s});
}

/// The names are OpenCollection's, a default is one of the choices, and what is secret says so.
void TestAuthPane::fieldsMakeSense()
{
    QFETCH(int, kind);
    QFETCH(QStringList, names);
    QStringList found;
    for (const AuthField &field : authFields(Kind(kind))) {
        found.append(field.name);
        QVERIFY(field.label && *field.label);
        const bool secret = QString(field.name).contains(u"secret"_s, Qt::CaseInsensitive)
            || QSet<QString>{u"password"_s, u"token"_s, u"value"_s, u"sessionToken"_s}.contains(field.name);
        QCOMPARE(field.type == AuthField::Type::Secret, secret);
        QCOMPARE(field.type == AuthField::Type::Choice, !field.choices.isEmpty());
        bool known = field.choices.isEmpty();
        for (const AuthChoice &choice : field.choices)
            known = known || choice.value == field.defaultValue;
        QVERIFY2(known, field.name.data());
    }
    QCOMPARE(found, names);
}

void TestAuthPane::kindsAreInOrder()
{
    AuthFixture fixture;
    QStringList names;
    for (int i = 0; i < fixture.kinds()->count(); ++i)
        names.append(fixture.kinds()->itemText(i));
    names.removeAll(QString()); // a line between
    QCOMPARE(names,
             QStringList({u"Inherit"_s, u"No auth"_s, u"Basic"_s, u"Digest"_s, u"Bearer token"_s,
                          u"API key"_s, u"OAuth 1"_s, u"AWS Signature 4"_s, u"netrc file"_s}));
}

void TestAuthPane::choosingAndTyping()
{
    AuthFixture f;
    QCOMPARE(f.pane->auth(), AuthSetting());
    f.choose(Kind::Basic);
    QCOMPARE(f.pane->auth().kind, Kind::Basic);
    QVERIFY(!f.edited->isEmpty());
    f.edited->clear();
    f.type(u"username"_s, u"zoe"_s);
    f.type(u"password"_s, u"a b:c"_s);
    QCOMPARE(f.pane->auth(), basic(u"zoe"_s, u"a b:c"_s));
    QCOMPARE(f.edited->size(), 8);
}

void TestAuthPane::otherKindsKeepTheirs()
{
    AuthFixture f;
    f.choose(Kind::Bearer);
    f.type(u"token"_s, u"t1"_s);
    f.choose(Kind::ApiKey);
    f.type(u"key"_s, u"X-Key"_s);
    f.choose(Kind::None);
    QCOMPARE(f.pane->auth().values.size(), 2);
    f.choose(Kind::Bearer);
    QCOMPARE(f.edit(u"token"_s)->text(), u"t1"_s);
    // Digest asks for what Basic asks for.
    f.choose(Kind::Basic);
    f.type(u"username"_s, u"zoe"_s);
    f.choose(Kind::Digest);
    QCOMPARE(f.edit(u"username"_s)->text(), u"zoe"_s);
}

void TestAuthPane::settingIsNoEdit()
{
    AuthFixture f;
    f.pane->setAuth(basic(u"zoe"_s, u"secret"_s));
    f.pane->setInherited(basic(u"x"_s, u"y"_s), u"Users"_s);
    QVERIFY(f.edited->isEmpty());
    QCOMPARE(f.edit(u"username"_s)->text(), u"zoe"_s);
    f.type(u"username"_s, u"!"_s);
    const AuthSetting typed = f.pane->auth();
    QCOMPARE(typed, basic(u"zoe!"_s, u"secret"_s));
    f.pane->setAuth(typed); // as the owner gives back what it got
    AuthFixture::press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.pane->auth(), basic(u"zoe"_s, u"secret"_s));
}

void TestAuthPane::emptiedIsGone()
{
    AuthFixture f;
    f.choose(Kind::Bearer);
    const AuthSetting before = f.pane->auth();
    f.type(u"token"_s, u"x"_s);
    f.empty(u"token"_s);
    QCOMPARE(f.pane->auth(), before);
}

void TestAuthPane::secretsAreDots()
{
    AuthFixture f;
    f.pane->setAuth(basic(u"zoe"_s, u"correct horse"_s));
    QLineEdit *password = f.edit(u"password"_s);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QCOMPARE(f.edit(u"username"_s)->echoMode(), QLineEdit::Normal);
    QVERIFY(!password->displayText().contains(u"horse"_s));
    QToolButton *eye = f.secret(u"password"_s)->eye();
    QTest::mouseClick(eye, Qt::LeftButton);
    QCOMPARE(password->displayText(), u"correct horse"_s);
    QTest::mouseClick(eye, Qt::LeftButton);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
}

void TestAuthPane::secretsHideAgain()
{
    AuthFixture f;
    f.pane->setAuth(basic(u"zoe"_s, u"secret"_s));
    SecretField *secret = f.secret(u"password"_s);
    f.type(u"password"_s, {});
    AuthFixture::press(Qt::Key_Tab); // the eye, without a mouse
    AuthFixture::press(Qt::Key_Space);
    QVERIFY(secret->isRevealed());
    QTest::mouseClick(f.edit(u"username"_s), Qt::LeftButton);
    QVERIFY(secret->isRevealed()); // still in the pane
    QTest::mouseClick(f.after, Qt::LeftButton);
    QVERIFY(!secret->isRevealed());
    QCOMPARE(secret->edit()->echoMode(), QLineEdit::Password);

    secret->setRevealed(true);
    f.choose(Kind::Bearer);
    f.choose(Kind::Basic);
    QVERIFY(!secret->isRevealed());
    secret->setRevealed(true);
    f.pane->setAuth(basic(u"zoe"_s, u"another"_s));
    QVERIFY(!secret->isRevealed());
}

void TestAuthPane::variableIsNoSecret()
{
    AuthFixture f;
    f.choose(Kind::Bearer);
    QLineEdit *token = f.edit(u"token"_s);
    f.type(u"token"_s, u"{{token}"_s);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    f.type(u"token"_s, u"}"_s);
    QCOMPARE(token->displayText(), u"{{token}}"_s);
    f.type(u"token"_s, u"x"_s);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
}

/// Qt's own undo would empty a field of dots for good.
void TestAuthPane::undoInDots()
{
    AuthFixture f;
    f.pane->setAuth(basic(u"zoe"_s, u"secret"_s));
    f.type(u"password"_s, u"xy"_s);
    QCOMPARE(f.pane->auth().values.value(u"password"_s), u"secretxy"_s);
    AuthFixture::press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.pane->auth().values.value(u"password"_s), u"secret"_s);
    QCOMPARE(f.edit(u"password"_s)->echoMode(), QLineEdit::Password);
    AuthFixture::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.pane->auth().values.value(u"password"_s), u"secretxy"_s);
    QCOMPARE(f.edit(u"password"_s)->echoMode(), QLineEdit::Password);
}

void TestAuthPane::placement()
{
    AuthFixture f;
    f.choose(Kind::ApiKey);
    f.type(u"key"_s, u"api_key"_s);
    QCOMPARE(f.wire().left(9), u"api_key: "_s);
    auto *placement = f.find<QComboBox>(u"placement"_s);
    QCOMPARE(placement->currentData().toString(), u"header"_s);
    placement->setFocus();
    AuthFixture::press(Qt::Key_Down);
    QCOMPARE(f.pane->auth().values.value(u"placement"_s), u"query"_s);
    QCOMPARE(f.wire().left(9), u"?api_key="_s);
    QVERIFY(f.words().contains(u"URL"_s));
}

void TestAuthPane::unknownChoiceIsKept()
{
    AuthFixture f;
    const AuthSetting rsa{.kind = Kind::OAuth1, .values = {{u"signatureMethod"_s, u"RSA-SHA512"_s}}};
    f.pane->setAuth(rsa);
    auto *method = f.find<QComboBox>(u"signatureMethod"_s);
    QCOMPARE(method->currentText(), u"RSA-SHA512"_s);
    QCOMPARE(f.pane->auth(), rsa);
    QLabel *warning = method->parentWidget()->findChild<QLabel *>();
    QVERIFY(warning->isVisible());
    QVERIFY(warning->text().contains(u"RSA-SHA512"_s));
    method->setFocus();
    AuthFixture::press(Qt::Key_Home);
    QCOMPARE(f.pane->auth().values.value(u"signatureMethod"_s), u"HMAC-SHA1"_s);
    QVERIFY(!warning->isVisible());
    f.pane->setAuth({.kind = Kind::OAuth1});
    QCOMPARE(method->count(), 3);
}

void TestAuthPane::switches()
{
    AuthFixture f;
    f.choose(Kind::OAuth1);
    auto *hash = f.find<QCheckBox>(u"includeBodyHash"_s);
    QVERIFY(!hash->isChecked());
    hash->setFocus();
    AuthFixture::press(Qt::Key_Space);
    QCOMPARE(f.pane->auth().values.value(u"includeBodyHash"_s), u"true"_s);
    AuthFixture::press(Qt::Key_Space);
    QCOMPARE(f.pane->auth().values.value(u"includeBodyHash"_s), u"false"_s);
}

void TestAuthPane::inherited()
{
    AuthFixture f;
    QVERIFY(f.words().contains(u"session"_s));
    f.pane->setInherited(basic(u"zoe"_s, u"secret"_s), u"Users <b>"_s);
    QCOMPARE(f.words(), u"Inherited from Users <b>: Basic, user zoe"_s);
    QCOMPARE(f.find<QLabel>(u"authWords"_s)->textFormat(), Qt::PlainText);
    f.pane->setInherited({.kind = Kind::None}, u"Users"_s);
    QCOMPARE(f.words(), u"Inherited from Users: No auth"_s);
    f.pane->setInherited({}, {});
    QVERIFY(f.words().contains(u"session"_s));
}

void TestAuthPane::otherTypeStays()
{
    AuthFixture f;
    QCOMPARE(f.kinds()->findData(int(Kind::Other)), -1);
    const AuthSetting ntlm{.kind = Kind::Other, .values = {{u"domain"_s, u"d"_s}}, .otherType = u"ntlm"_s};
    f.pane->setAuth(ntlm);
    QCOMPARE(f.kinds()->currentText(), u"ntlm"_s);
    QVERIFY(f.words().contains(u"stays"_s));
    f.choose(Kind::Basic);
    f.choose(Kind::Other);
    QCOMPARE(f.pane->auth(), ntlm);
    f.pane->setAuth({});
    QCOMPARE(f.kinds()->findData(int(Kind::Other)), -1);
}

void TestAuthPane::sentences_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("wire");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << int(Kind::None) << QString() << u"Nothing"_s;
    QTest::newRow("basic") << int(Kind::Basic) << u"Authorization: Basic "_s << u"RFC 7617"_s;
    QTest::newRow("digest") << int(Kind::Digest) << u"Authorization: Digest username=\"zoe\""_s
                            << u"RFC 7616"_s;
    QTest::newRow("bearer") << int(Kind::Bearer) << u"Authorization: Bearer "_s << u"RFC 6750"_s;
    QTest::newRow("netrc") << int(Kind::Netrc) << u"Authorization: Basic "_s << u"~/.netrc"_s;
    QTest::newRow("AWS") << int(Kind::AwsV4) << u"Authorization: AWS4-HMAC-SHA256 Credential=AKI/"_s
                         << u"Signature Version 4"_s;
    QTest::newRow("OAuth 1") << int(Kind::OAuth1) << u"Authorization: OAuth oauth_consumer_key=\"ck\""_s
                             << u"RFC 5849"_s;
}

void TestAuthPane::sentences()
{
    QFETCH(int, kind);
    QFETCH(QString, wire);
    QFETCH(QString, words);
    AuthFixture f;
    f.pane->setAuth(
        {.kind = Kind(kind),
         .values = {{u"username"_s, u"zoe"_s}, {u"accessKeyId"_s, u"AKI"_s}, {u"consumerKey"_s, u"ck"_s}}});
    QVERIFY2(f.wire().startsWith(wire) && f.wire().isEmpty() == wire.isEmpty(), qPrintable(f.wire()));
    QVERIFY2(f.words().contains(words), qPrintable(f.words()));
}

void TestAuthPane::secretsAreNotInSentences()
{
    for (int kind = 0; kind <= int(Kind::Other); ++kind) {
        AuthSetting all{.kind = Kind(kind)};
        for (const AuthField &field : authFields(Kind(kind))) {
            if (field.type == AuthField::Type::Secret)
                all.values.insert(field.name, u"hunter2"_s);
        }
        AuthFixture f;
        f.pane->setAuth(all);
        QVERIFY(!f.wire().contains(u"hunter2"_s) && !f.words().contains(u"hunter2"_s));
        f.pane->setAuth({});
        f.pane->setInherited(all, u"Users"_s);
        QVERIFY(!f.words().contains(u"hunter2"_s));
    }
}

void TestAuthPane::keysReachEverything()
{
    for (const Kind kind : {Kind::Inherit, Kind::Basic, Kind::OAuth1}) {
        AuthFixture f;
        f.pane->setAuth({.kind = kind});
        const QList<QWidget *> reached = f.tabOrder();
        int expected = 1;
        for (const AuthField &field : authFields(kind))
            expected += field.type == AuthField::Type::Secret ? 2 : 1;
        QCOMPARE(reached.size(), expected);
        for (QWidget *widget : reached)
            QVERIFY2(!AuthFixture::spoken(widget).isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestAuthPane::questionsAreShownAsTheyAre()
{
    const PromptDialog dialog(QStringList{u"Fish & <b>chips</b>"_s}, QHash<QString, QString>());
    const auto *label = dialog.findChild<QLabel *>();
    QVERIFY(label);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->text(), u"Fish && <b>chips</b>"_s);
    QVERIFY(label->buddy());
}

void TestAuthPane::hostileTexts()
{
    AuthFixture f;
    const QString lot(100'000, u'x');
    f.pane->setInherited(basic(lot, {}), u"Users"_s);
    QVERIFY(f.words().size() < 200);
    f.pane->setAuth({.kind = Kind::Other, .otherType = lot});
    QVERIFY(f.kinds()->currentText().size() < 100);
    f.pane->setAuth({.kind = Kind::ApiKey, .values = {{u"key"_s, lot}, {u"placement"_s, lot}}});
    QVERIFY(f.wire().size() < 200);
    QVERIFY(f.find<QComboBox>(u"placement"_s)->currentText().size() < 100);
    QVERIFY(f.pane->minimumSizeHint().width() < 600);
    QCOMPARE(f.pane->auth().values.value(u"key"_s), lot);
}

FINGERPOST_TEST(TestAuthPane)
#include "tst_authpane.moc"
