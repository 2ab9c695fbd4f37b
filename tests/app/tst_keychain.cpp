// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The store against a real gnome-keyring. libsecret keeps one session bus a process, so each case is a
// process of its own: this program again, inside a bus where nothing is started by itself.
#include "cliprocess.h"
#include "runnerfixture.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "sessions/sessionstore.h"
#include "support/environment.h"
#include "support/files.h"
#include "workspace/playgroundhost.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusConnectionInterface>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Requests::Test;
using State = SecretStore::State;
using Outcome = SecretStore::Outcome;

namespace {

/// A gnome-keyring on the bus of this process; ends with it.
class Keyring {
public:
    ~Keyring() { stop(); }

    /// Without a password it stays locked.
    [[nodiscard]] bool start(const QByteArray &password = {})
    {
        QStringList arguments{u"--foreground"_s, u"--components=secrets"_s};
        if (!password.isEmpty())
            arguments.append(u"--unlock"_s);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(u"gnome-keyring-daemon"_s, arguments);
        m_process.write(password);
        m_process.closeWriteChannel();
        return m_process.waitForStarted() && QTest::qWaitFor(isOnBus, 20000)
            && (password.isEmpty() || QTest::qWaitFor([] { return !defaultKeyring().isEmpty(); }, 20000));
    }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(pid_t(m_process.processId()), SIGCONT);
        m_process.kill();
        m_process.waitForFinished();
        (void)QTest::qWaitFor([] { return !isOnBus(); });
    }
    void pause() const { ::kill(pid_t(m_process.processId()), SIGSTOP); }
    void goOn() const { ::kill(pid_t(m_process.processId()), SIGCONT); }

    /// As the user does it from another window.
    [[nodiscard]] static bool lock()
    {
        QDBusMessage call = questionTo(u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        call << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(defaultKeyring())});
        return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
    }
    /// What its window for passwords does.
    [[nodiscard]] static bool unlock(const QByteArray &password)
    {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        QDBusMessage open = questionTo(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s);
        open << u"plain"_s << QVariant::fromValue(QDBusVariant(QString()));
        const auto session = qvariant_cast<QDBusObjectPath>(bus.call(open).arguments().value(1));
        QDBusArgument secret;
        secret.beginStructure();
        secret << session << QByteArray() << password << u"text/plain"_s;
        secret.endStructure();
        QDBusMessage call = questionTo(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
                                       u"UnlockWithMasterPassword"_s);
        call << QVariant::fromValue(QDBusObjectPath(defaultKeyring())) << QVariant::fromValue(secret);
        return bus.call(call).type() == QDBusMessage::ReplyMessage;
    }

private:
    [[nodiscard]] static QDBusMessage questionTo(const QString &interface, const QString &method)
    {
        return QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                              interface, method);
    }
    [[nodiscard]] static bool isOnBus()
    {
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.secrets"_s);
    }
    /// The path of the default keyring; empty when there is none.
    [[nodiscard]] static QString defaultKeyring()
    {
        QDBusMessage call = questionTo(u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
        call << u"default"_s;
        const QDBusMessage reply = QDBusConnection::sessionBus().call(call);
        const QString path = qvariant_cast<QDBusObjectPath>(reply.arguments().value(0)).path();
        return path == "/"_L1 ? QString() : path;
    }

    QProcess m_process;
};

/// One session of the program with the system's keychain.
struct Session {
    explicit Session(const QString &folder)
        : index(folder)
        , store(systemKeychain(), &index)
    {
        QTest::qVerify(bool(index.load()), "load", "", __FILE__, __LINE__);
    }

    SecretStore::Result await(const std::function<void(const SecretStore::Callback &)> &question)
    {
        std::optional<SecretStore::Result> result;
        question([&result](const SecretStore::Result &answer) { result = answer; });
        (void)QTest::qWaitFor([&result] { return result.has_value(); }, 60000);
        return result.value_or(SecretStore::Result{Outcome::Failed, {}, u"no answer came"_s});
    }
    SecretStore::Result read(const SecretKey &key)
    {
        return await([&](const auto &callback) { store.read(key, &store, callback); });
    }
    SecretStore::Result write(const SecretKey &key, const QString &text)
    {
        return await([&](const auto &callback) { store.write(key, SecretValue(text), &store, callback); });
    }
    SecretStore::Result remove(const SecretKey &key)
    {
        return await([&](const auto &callback) { store.remove(key, &store, callback); });
    }

    SecretIndex index;
    SecretStore store;
};

const SecretKey Token{u"owner"_s, u"environment/Über/uns"_s, u"token"_s};
const QByteArray Password("of the keyring");

QByteArray report(const SecretStore::Result &result)
{
    return QByteArray::number(int(result.outcome)) + ' ' + result.message.toUtf8();
}

} // namespace

/// What runs inside a bus.
class InsideSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unlocked();
    void neverUnlocked();
    void lockedWithSecrets();
    void missing();
    void goneHalfWay();
    void hanging();
    void runFromTheCommandLine();

private:
    QTemporaryDir m_folder;
    Keyring m_keyring;
};

void InsideSession::unlocked()
{
    QVERIFY(m_keyring.start(Password));
    const QString value = u"päss \"wörd\"\n\U0001F511"_s;
    {
        Session first(m_folder.path());
        SecretStore::Result result = first.read(Token);
        QVERIFY2(result.outcome == Outcome::NotFound, report(result).constData());
        QCOMPARE(first.store.state(), State::Unlocked);
        result = first.write(Token, value);
        QVERIFY2(result.outcome == Outcome::Done, report(result).constData());
        QVERIFY(!first.store.isSessionOnly(Token));
    }
    const QByteArray file = contentOf(m_folder.filePath(u"secrets.json"_s));
    QVERIFY2(file.contains("\"token\"") && !file.contains("rd\\\""), file.constData());
    Session second(m_folder.path());
    QCOMPARE(second.store.keys(u"owner"_s), QList<SecretKey>{Token});
    SecretStore::Result result = second.read(Token);
    QVERIFY2(result.outcome == Outcome::Done, report(result).constData());
    QCOMPARE(result.value.text(), value);
    // An empty one is not none.
    const SecretKey empty{u"owner"_s, {}, u"empty"_s};
    QCOMPARE(second.write(empty, {}).outcome, Outcome::Done);
    second.store.clear();
    result = second.read(empty);
    QVERIFY2(result.outcome == Outcome::Done, report(result).constData());
    QVERIFY(result.value.isEmpty());
    result = second.remove(Token);
    QVERIFY2(result.outcome == Outcome::Done, report(result).constData());
    QCOMPARE(second.read(Token).outcome, Outcome::NotFound);
    // And again, when there is nothing any more.
    result = second.remove(Token);
    QVERIFY2(result.outcome == Outcome::Done, report(result).constData());
    QCOMPARE(second.store.state(), State::Unlocked);
}

void InsideSession::neverUnlocked()
{
    QVERIFY(m_keyring.start());
    Session session(m_folder.path());
    const SecretStore::Result result = session.write(Token, u"value"_s);
    QVERIFY2(result.outcome == Outcome::SessionOnly, report(result).constData());
    QCOMPARE(session.store.state(), State::Locked);
    QCOMPARE(result.message, SecretStore::explanation(State::Locked));
    QCOMPARE(session.read(Token).value.text(), u"value"_s);
}

void InsideSession::lockedWithSecrets()
{
    QVERIFY(m_keyring.start(Password));
    QCOMPARE(Session(m_folder.path()).write(Token, u"value"_s).outcome, Outcome::Done);
    QVERIFY(m_keyring.lock());
    Session session(m_folder.path());
    SecretStore::Result result = session.read(Token);
    QVERIFY2(result.outcome == Outcome::Failed, report(result).constData());
    QCOMPARE(session.store.state(), State::Locked);
    // It is not asked again before the user wants that, and known still to have the secret.
    QCOMPARE(session.read(Token).message, SecretStore::explanation(State::Locked));
    QCOMPARE(session.store.keys(u"owner"_s), QList<SecretKey>{Token});
    QVERIFY(m_keyring.unlock(Password));
    session.store.retry();
    QTRY_COMPARE_WITH_TIMEOUT(session.store.state(), State::Unlocked, 20000);
    result = session.read(Token);
    QVERIFY2(result.outcome == Outcome::Done, report(result).constData());
    QCOMPARE(result.value.text(), u"value"_s);
}

void InsideSession::missing()
{
    Session session(m_folder.path());
    SecretStore::Result result = session.write(Token, u"value"_s);
    QVERIFY2(result.outcome == Outcome::SessionOnly, report(result).constData());
    QCOMPARE(session.store.state(), State::Missing);
    QCOMPARE(session.read(Token).value.text(), u"value"_s);
    QVERIFY(session.store.isSessionOnly(Token));
    session.index.flush();
    QVERIFY(!QFile::exists(session.index.path()));
    // Reading finds that too.
    Session other(m_folder.path());
    result = other.read(Token);
    QVERIFY2(result.outcome == Outcome::Failed, report(result).constData());
    QCOMPARE(other.store.state(), State::Missing);
}

void InsideSession::goneHalfWay()
{
    QVERIFY(m_keyring.start(Password));
    Session session(m_folder.path());
    QCOMPARE(session.write(Token, u"first"_s).outcome, Outcome::Done);
    m_keyring.stop();
    const SecretStore::Result result = session.write(Token, u"second"_s);
    QVERIFY2(result.outcome == Outcome::SessionOnly, report(result).constData());
    QCOMPARE(session.store.state(), State::Missing);
    QCOMPARE(session.read(Token).value.text(), u"second"_s);
    // Back again, it gets what it missed.
    QVERIFY(m_keyring.start(Password));
    session.store.retry();
    QTRY_VERIFY2_WITH_TIMEOUT(!session.store.isSessionOnly(Token), qPrintable(session.store.explanation()),
                              5000);
    QCOMPARE(session.store.state(), State::Unlocked);
    QCOMPARE(Session(m_folder.path()).read(Token).value.text(), u"second"_s);
}

void InsideSession::hanging()
{
    QVERIFY(m_keyring.start(Password));
    Session session(m_folder.path());
    QCOMPARE(session.write(Token, u"first"_s).outcome, Outcome::Done);
    m_keyring.pause();
    session.store.setTimeLimit(std::chrono::milliseconds(300));
    const SecretStore::Result result = session.write(Token, u"second"_s);
    QVERIFY2(result.outcome == Outcome::SessionOnly, report(result).constData());
    QCOMPARE(session.store.state(), State::Refused);
    QVERIFY2(result.message.contains("does not answer"_L1), report(result).constData());
    // The answer counts although it is late.
    m_keyring.goOn();
    QTRY_COMPARE_WITH_TIMEOUT(session.store.state(), State::Unlocked, 20000);
    QTRY_VERIFY(!session.store.isSessionOnly(Token));
    QCOMPARE(Session(m_folder.path()).read(Token).value.text(), u"second"_s);
}

/// Secret variables, a request's token and what a session holds, as the window has put them there.
void InsideSession::runFromTheCommandLine()
{
    QVERIFY(m_keyring.start(Password));
    PlaygroundHost server;
    server.start();
    QTRY_VERIFY(server.isRunning());
    const Test::CollectionFolder shop(m_folder.filePath(u"shop"_s));
    shop.write(u"environments/dev.yml"_s, "name: dev\nvariables:\n  - name: token\n    secret: true\n");
    shop.request(u"a.yml"_s, 1, "{{base}}/anything?q={{token}}", "res.body.args.q eq {{token}}");
    shop.request(u"b.yml"_s, 2, "{{base}}/anything", "res.body.headers.Token eq none");
    shop.write(u"c.yml"_s,
               "info:\n  name: c\n  type: http\n  seq: 3\nhttp:\n  method: GET\n  url: \"{{base}}/bearer\"\n"
               "  auth:\n    type: bearer\nruntime:\n  assertions:\n    - expression: res.status\n"
               "      operator: eq\n      value: \"200\"\n");
    const QString workspace = m_folder.filePath(u"workspace"_s);
    {
        Session session(workspace);
        const QString owner = session.index.collectionId(shop.root(), u"Shop"_s);
        QCOMPARE(session.write({owner, u"environment/dev"_s, u"token"_s}, u"ofTheVariable7"_s).outcome,
                 Outcome::Done);
        QCOMPARE(session.write({owner, u"request/c.yml"_s, u"token"_s}, u"ofTheRequest7"_s).outcome,
                 Outcome::Done);
        SessionStore sessions(workspace, session.store, session.index);
        SessionProfile staging = sessions.add(u"Staging"_s);
        staging.headers = {{.key = u"Token"_s, .value = u"ofTheSession7"_s}};
        sessions.set(staging);
        QTRY_VERIFY(session.store.isIdle());
    }
    const QStringList arguments{u"run"_s,         shop.root(),
                                u"--env"_s,       u"dev"_s,
                                u"--var"_s,       u"base="_s + server.url().toString(QUrl::RemovePath),
                                u"--session"_s,   u"Staging"_s,
                                u"--workspace"_s, workspace};
    Test::CliOutcome outcome = Test::runCli(arguments);
    QVERIFY2(outcome.out.startsWith("3 requests, 1 failed; 3 assertions, 1 failed; "),
             QByteArray(outcome.out + outcome.err).constData());
    QVERIFY2(outcome.err.contains("expected \"none\", got "), outcome.err.constData()); // and not what it is
    for (const QByteArray secret : {"ofTheVariable7", "ofTheRequest7", "ofTheSession7"})
        QVERIFY2(!QByteArray(outcome.out + outcome.err).contains(secret), outcome.err.constData());

    QVERIFY(m_keyring.lock());
    outcome = Test::runCli(arguments);
    QVERIFY2(outcome.err.contains("the keychain is locked, so 3 secrets cannot be read: give variables their "
                                  "values with --var NAME=VALUE\n"),
             outcome.err.constData());
    QCOMPARE(outcome.code, 1);
}

/// Starts each of those in a session of its own.
class TestKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void session_data();
    void session();
};

void TestKeychain::initTestCase()
{
    for (const QString &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(u"%1 is not installed: packages dbus and gnome-keyring"_s.arg(program)));
    }
}

void TestKeychain::session_data()
{
    QTest::addColumn<bool>("hasBus");
    const QMetaObject &cases = InsideSession::staticMetaObject;
    for (int i = cases.methodOffset(); i < cases.methodCount(); ++i)
        QTest::newRow(cases.method(i).name().constData()) << true;
    QTest::newRow("missing, and no bus") << false;
}

void TestKeychain::session()
{
    QFETCH(const bool, hasBus);
    const QTemporaryDir folder;
    // Only what the case itself starts is on this bus, no prompter for passwords either.
    const QString configuration = writeFile(folder.filePath(u"bus.conf"_s), R"(<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)");
    QProcessEnvironment environment = cleanEnvironment(folder.path());
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s,
                                u"XDG_CURRENT_DESKTOP"_s, u"DESKTOP_SESSION"_s, u"KDE_FULL_SESSION"_s,
                                u"GNOME_DESKTOP_SESSION_ID"_s, u"GNOME_KEYRING_CONTROL"_s})
        environment.remove(name);
    const QString runtime = folder.filePath(u"run"_s);
    QVERIFY(QDir().mkdir(runtime));
    QVERIFY(QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
    environment.insert(u"XDG_DATA_HOME"_s, folder.filePath(u"data"_s));

    const QString function = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    QStringList command{QCoreApplication::applicationFilePath(), u"--inside"_s, function};
    if (hasBus)
        command = QStringList{u"dbus-run-session"_s, u"--config-file"_s, configuration, u"--"_s} + command;
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.takeFirst(), command);
    QVERIFY(process.waitForFinished(120000));
    const QByteArray output = process.readAll();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, output.constData());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.removeAll(u"--inside"_s) > 0) {
        InsideSession inside;
        return QTest::qExec(&inside, arguments);
    }
    TestKeychain test;
    return QTest::qExec(&test, arguments);
}

#include "tst_keychain.moc"
