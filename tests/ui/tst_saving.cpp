// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "collections/collectionview.h"
#include "collections/openedcollections.h"
#include "collections/requesttree.h"
#include "request/authpane.h"
#include "request/requestpane.h"
#include "request/urlbar.h"
#include "response/responsepane.h"
#include "support/files.h"
#include "support/testsuite.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

namespace {
const auto Token = u"ghp_1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV2wX"_s;
} // namespace

/// From typing to a file of a collection and back, in the real window.
class TestSaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void savesIntoANewCollection();
    void anEditIsMarkedAndSaved();
    void whatArrivesLeavesTheTreeAlone();
    void secretsReachNoFile();
    void variablesAreFilledIn();
    void aChangeFromOutsideIsShown();
    void aMoveFromOutsideIsFollowed();
    void aChangeBetweenSessionsIsNoEdit();
    void whatIsTypedWhileAFileIsReadStays();
    void whatWasNeverComparedStays();
    void aTabClosedWhileItIsSavedComesBack();
    void credentialsArePointedOut();
    void credentialsInALongBodyAreMoved();
    void credentialsMayStay();
    void aRefusingKeychainMovesNothing();
    void theLastLetterOfAPasswordIsKept();
    void passwordsFollowTheirRequests();
    void aRenameHidesNoChangeOfOthers();
    void aStrangersCollectionGetsNoSecrets();
    void deletedRequestsSecretsAreTidied();

private:
    void typeCredentials() const;
    [[nodiscard]] QWidget *dialog(const QString &name) const;
    [[nodiscard]] bool clickIn(const QString &dialogName, const QString &button) const;
    void typePassword(const QString &password) const;
    /// Presses Ctrl+S and names the request; the dialog is closed, what follows is not waited for.
    [[nodiscard]] bool nameIt(const QString &name) const;
    /// Saves the current tab as \a name into a new collection, by keys.
    [[nodiscard]] bool saveAs(const QString &name) const;
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] QByteArray everythingWritten() const;

    std::unique_ptr<WindowFixture> m_fixture;
};

bool TestSaving::saveAs(const QString &name) const
{
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QLineEdit *edit = nullptr;
    if (!QTest::qWaitFor([&] {
            edit = m_fixture->window()->findChild<QLineEdit *>(u"saveName"_s);
            return edit && edit->isVisible();
        }))
        return false;
    edit->selectAll();
    QTest::keyClicks(edit, name);
    QTest::keyClick(edit, Qt::Key_Return);
    return QTest::qWaitFor([this] { return !m_fixture->page()->draft().path.isEmpty(); });
}

bool TestSaving::nameIt(const QString &name) const
{
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QLineEdit *edit = nullptr;
    if (!QTest::qWaitFor([&] {
            edit = m_fixture->window()->findChild<QLineEdit *>(u"saveName"_s);
            return edit && edit->isVisible();
        }))
        return false;
    edit->selectAll();
    QTest::keyClicks(edit, name);
    QTest::keyClick(edit, Qt::Key_Return);
    return true;
}

void TestSaving::typeCredentials() const
{
    m_fixture->typeUrl(u"http://ada:Tr0ub4dor9x@a.test/users?page=2"_s);
    m_fixture->showSection(u"requestSections"_s, RequestPane::Headers);
    m_fixture->addRow(m_fixture->page()->requestPane()->headers(), u"Authorization"_s, "Bearer "_L1 + Token);
}

QWidget *TestSaving::dialog(const QString &name) const
{
    for (auto *each : m_fixture->window()->findChildren<QDialog *>(name)) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

bool TestSaving::clickIn(const QString &dialogName, const QString &button) const
{
    if (!QTest::qWaitFor([&] { return dialog(dialogName) && dialog(dialogName)->isEnabled(); }))
        return false;
    QTest::mouseClick(dialog(dialogName)->findChild<QPushButton *>(button), Qt::LeftButton);
    return true;
}

void TestSaving::typePassword(const QString &text) const
{
    m_fixture->showSection(u"requestSections"_s, RequestPane::Auth);
    auto *kind = m_fixture->find<QComboBox>(u"authKind"_s);
    kind->setFocus();
    while (m_fixture->page()->draft().auth.kind != AuthSetting::Kind::Basic)
        QTest::keyClick(kind, Qt::Key_Down);
    auto *password = m_fixture->page()->findChild<QLineEdit *>(u"password"_s);
    password->setFocus();
    password->selectAll();
    QTest::keyClicks(password, text);
}

QStringList TestSaving::files() const
{
    QStringList found;
    QDirIterator files(m_fixture->workbench().collectionHome, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(QFileInfo(files.next()).fileName());
    found.sort();
    return found;
}

QByteArray TestSaving::everythingWritten() const
{
    QByteArray bytes;
    QDirIterator files(m_fixture->filePath({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

void TestSaving::savesIntoANewCollection()
{
    m_fixture->typeUrl(u"http://a.test/users?page=2"_s);
    QVERIFY(saveAs(u"List users"_s));
    QCOMPARE(files(), QStringList({u"List users.yml"_s, u"opencollection.yml"_s}));
    QTRY_COMPARE(m_fixture->page()->face().name, u"List users"_s);
    QVERIFY(!m_fixture->page()->isModified());
    // The next start has it again, tab and tree.
    QVERIFY(m_fixture->open());
    QCOMPARE(m_fixture->page()->draft().url, u"http://a.test/users?page=2"_s);
    QTRY_VERIFY(m_fixture->window()->collections()->idOf(m_fixture->page()->draft().collection,
                                                         m_fixture->page()->draft().path)
                != CollectionSource::rootId);
}

void TestSaving::anEditIsMarkedAndSaved()
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    QVERIFY(saveAs(u"One"_s));
    m_fixture->typeUrl(u"http://a.test/two"_s);
    QVERIFY(m_fixture->page()->face().modified);
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_fixture->page()->face().modified);
    QVERIFY(everythingWritten().contains("url: http://a.test/two"));
    // After a restart what differs from the file is still marked.
    m_fixture->typeUrl(u"http://a.test/three"_s);
    QVERIFY(m_fixture->open());
    QCOMPARE(m_fixture->page()->draft().url, u"http://a.test/three"_s);
    QTRY_VERIFY(m_fixture->page()->face().modified);
}

/// While an answer comes the filter and the tree are the user's.
void TestSaving::whatArrivesLeavesTheTreeAlone()
{
    QVERIFY(m_fixture->startPlayground());
    m_fixture->typeUrl(m_fixture->url(u"/ndjson?count=0&interval_ms=20"_s));
    QVERIFY(saveAs(u"Stream"_s));
    m_fixture->find<QLineEdit>(u"url"_s)->setFocus();
    m_fixture->press(Qt::Key_Return);
    const CollectionView *view = m_fixture->window()->collectionView();
    QTRY_VERIFY(view->tree()->currentIndex().isValid());
    m_fixture->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_fixture->type(u"zzz"_s);
    const auto received = [this] { return m_fixture->page()->run()->progress().received; };
    qint64 before = received();
    QTRY_VERIFY(received() > before);
    QCOMPARE(view->filter()->text(), u"zzz"_s);
    view->filter()->clear();
    const QAbstractItemModel *shown = view->tree()->model();
    QTRY_VERIFY(shown->rowCount() > 0);
    view->tree()->setCurrentIndex(shown->index(0, 0)); // its collection
    before = received();
    QTRY_VERIFY(received() > before);
    QCOMPARE(view->tree()->currentIndex(), shown->index(0, 0));
    m_fixture->page()->cancel();
    QVERIFY(m_fixture->waitFinished());
}

void TestSaving::secretsReachNoFile()
{
    m_fixture->typeUrl(u"http://a.test/login"_s);
    m_fixture->showSection(u"requestSections"_s, RequestPane::Auth);
    auto *kind = m_fixture->find<QComboBox>(u"authKind"_s);
    QVERIFY(kind);
    kind->setFocus();
    while (m_fixture->page()->draft().auth.kind != AuthSetting::Kind::Basic)
        QTest::keyClick(kind, Qt::Key_Down);
    auto *password = m_fixture->page()->findChild<QLineEdit *>(u"password"_s);
    QVERIFY(password);
    QTest::keyClicks(password, u"planted-mark-7263"_s);
    QCOMPARE(m_fixture->page()->draft().auth.values.value(u"password"_s), u"planted-mark-7263"_s);
    QVERIFY(saveAs(u"Login"_s));
    m_fixture->drafts().flush();
    QVERIFY(everythingWritten().contains("type: basic"));
    QVERIFY(!everythingWritten().contains("planted-mark-7263"));
    QCOMPARE(m_fixture->page()->draft().auth.values.value(u"password"_s), u"planted-mark-7263"_s);
    QVERIFY(!m_fixture->page()->isModified());
    // It is in the keychain, and comes back from there, however often the program starts.
    for (int start = 0; start < 3; ++start) {
        QVERIFY(m_fixture->open());
        QTRY_COMPARE(m_fixture->page()->draft().auth.values.value(u"password"_s), u"planted-mark-7263"_s);
        QTRY_VERIFY(!m_fixture->page()->isModified());
        m_fixture->drafts().flush();
    }
    QVERIFY(!everythingWritten().contains("planted-mark-7263"));
}

void TestSaving::variablesAreFilledIn()
{
    QVERIFY(m_fixture->startPlayground());
    m_fixture->typeUrl(u"{{base}}/anything?who={{who}}"_s);
    QVERIFY(m_fixture->send());
    QVERIFY(m_fixture->textOf(u"errorSentence"_s).contains(u"base"_s));
    WorkspaceState state = m_fixture->workbench().state.state();
    state.globals = {{.name = u"base"_s, .value = m_fixture->url({})}, {.name = u"who"_s, .value = u"Ada"_s}};
    m_fixture->workbench().state.setState(state);
    QVERIFY(m_fixture->send());
    QTRY_VERIFY2(m_fixture->bodyText().contains(u"\"who\": \"Ada\""_s),
                 qPrintable(m_fixture->bodyText() + m_fixture->textOf(u"errorSentence"_s)));
    QCOMPARE(m_fixture->page()->draft().url, u"{{base}}/anything?who={{who}}"_s);
}

void TestSaving::aChangeFromOutsideIsShown()
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    QVERIFY(saveAs(u"One"_s));
    const RequestDraft draft = m_fixture->page()->draft();
    QFile file(draft.collection + u'/' + draft.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.replace("http://a.test/one", "http://a.test/elsewhere"));
    file.close();
    QTRY_COMPARE(m_fixture->page()->draft().url, u"http://a.test/elsewhere"_s);
    // Both sides changed: nothing is overwritten before somebody chooses.
    m_fixture->typeUrl(u"http://a.test/mine"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.replace("http://a.test/elsewhere", "http://a.test/theirs"));
    file.close();
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QPushButton *keep = nullptr;
    QTRY_VERIFY((keep = m_fixture->window()->findChild<QPushButton *>(u"keepMine"_s)) && keep->isVisible());
    QVERIFY(everythingWritten().contains("http://a.test/theirs"));
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->page()->isModified());
    QVERIFY(everythingWritten().contains("url: http://a.test/mine"));
}

void TestSaving::aMoveFromOutsideIsFollowed()
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    typePassword(u"goes along"_s);
    QVERIFY(saveAs(u"One"_s));
    DocumentPage *page = m_fixture->page();
    const QString root = page->draft().collection;
    QTRY_VERIFY(!page->base().file.isEmpty());
    QTRY_VERIFY(m_fixture->window()->collections()->idOf(root, u"One.yml"_s) != CollectionSource::rootId);
    m_fixture->typeUrl(u"http://a.test/mine"_s);
    QVERIFY(QFile::rename(root + "/One.yml"_L1, root + "/Two.yml"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(page->draft().path, u"Two.yml"_s, 5000);
    QCOMPARE(page->draft().url, u"http://a.test/mine"_s);
    QVERIFY(page->isModified());
    const SecretKey key{m_fixture->workbench().scopes.collectionId(root), u"request/Two.yml"_s,
                        u"password"_s};
    QTRY_COMPARE(m_fixture->keychain().value(key.toKeychain()), u"goes along"_s);
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!page->isModified());
    QVERIFY(Requests::Test::contentOf(root + "/Two.yml"_L1).contains("http://a.test/mine"));
    QVERIFY(!QFile::exists(root + "/One.yml"_L1));
}

/// As by a checkout while the program was not running.
void TestSaving::aChangeBetweenSessionsIsNoEdit()
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    QVERIFY(saveAs(u"One"_s));
    QTRY_VERIFY(!m_fixture->page()->base().file.isEmpty());
    const QString path = m_fixture->page()->draft().collection + u'/' + m_fixture->page()->draft().path;
    const auto change = [&path](const QByteArray &from, const QByteArray &to) {
        QByteArray text = Requests::Test::contentOf(path);
        Requests::Test::writeFile(path, text.replace(from, to));
    };
    m_fixture->close();
    change("http://a.test/one", "http://a.test/pulled");
    QVERIFY(m_fixture->open());
    QTRY_COMPARE(m_fixture->page()->draft().url, u"http://a.test/pulled"_s);
    QVERIFY(!m_fixture->page()->isModified());
    // Both sides changed: what is typed is there, and saving it asks.
    m_fixture->typeUrl(u"http://a.test/mine"_s);
    m_fixture->close();
    change("http://a.test/pulled", "http://a.test/theirs");
    QVERIFY(m_fixture->open());
    QTRY_VERIFY(m_fixture->page()->isModified());
    QCOMPARE(m_fixture->page()->draft().url, u"http://a.test/mine"_s);
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QPushButton *keep = nullptr;
    QTRY_VERIFY((keep = m_fixture->window()->findChild<QPushButton *>(u"keepMine"_s)) && keep->isVisible());
    QVERIFY(Requests::Test::contentOf(path).contains("http://a.test/theirs"));
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_VERIFY(Requests::Test::contentOf(path).contains("http://a.test/mine"));
}

void TestSaving::whatIsTypedWhileAFileIsReadStays()
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    QVERIFY(saveAs(u"One"_s));
    QTRY_VERIFY(!m_fixture->page()->isModified());
    m_fixture->find<QWidget>(u"notice"_s, m_fixture->window())->hide();
    const RequestDraft draft = m_fixture->page()->draft();
    // The window hears of the change first and asks for the file; before that comes, somebody types.
    QSignalSpy told(m_fixture->window()->collections(), &OpenedCollections::fileChanged);
    const auto typing =
        connect(m_fixture->window()->collections(), &OpenedCollections::fileChanged, m_fixture->page(),
                [page = m_fixture->page()] { page->urlBar()->replaceUrl(u"http://a.test/mine"_s); });
    QFile file(draft.collection + u'/' + draft.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.replace("http://a.test/one", "http://a.test/theirs"));
    file.close();
    QTRY_VERIFY(!told.isEmpty());
    disconnect(typing);
    QTRY_VERIFY(m_fixture->find<QWidget>(u"notice"_s, m_fixture->window())->isVisible());
    QCOMPARE(m_fixture->page()->draft().url, u"http://a.test/mine"_s);
    // Nor is theirs overwritten.
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QPushButton *take = nullptr;
    QTRY_VERIFY((take = m_fixture->window()->findChild<QPushButton *>(u"takeTheirs"_s)) && take->isVisible());
    QVERIFY(everythingWritten().contains("http://a.test/theirs"));
    QTest::mouseClick(take, Qt::LeftButton);
    QTRY_COMPARE(m_fixture->page()->draft().url, u"http://a.test/theirs"_s);
}

void TestSaving::whatWasNeverComparedStays()
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    QVERIFY(saveAs(u"One"_s));
    RequestDraft draft = m_fixture->page()->draft();
    Documents *documents = m_fixture->window()->documents();
    documents->closeTab(documents->count() - 1);
    draft.id = RequestDraft::create().id;
    draft.url = u"http://a.test/mine"_s;
    DocumentPage *page = documents->open(draft); // as from the journal, before its file has been read
    Q_EMIT m_fixture->window()->collections()->fileChanged(draft.collection, draft.path);
    QTRY_VERIFY(page->isModified());
    QCOMPARE(page->draft().url, u"http://a.test/mine"_s);
}

void TestSaving::aTabClosedWhileItIsSavedComesBack()
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    QVERIFY(saveAs(u"One"_s));
    QTRY_VERIFY(!m_fixture->page()->isModified());
    QTRY_VERIFY(!m_fixture->page()->base().file.isEmpty());
    const QString path = m_fixture->page()->draft().collection + u'/' + m_fixture->page()->draft().path;
    m_fixture->typeUrl(u"http://a.test/mine"_s);
    // Before anybody could be told that the file is another.
    QByteArray theirs = Requests::Test::contentOf(path);
    theirs.replace("http://a.test/one", "http://a.test/theirs");
    Requests::Test::writeFile(path, theirs);
    m_fixture->page()->save();
    Documents *documents = m_fixture->window()->documents();
    documents->closeTab(documents->count() - 1); // in one go: the answer finds no tab
    QPushButton *keep = nullptr;
    QTRY_VERIFY((keep = m_fixture->window()->findChild<QPushButton *>(u"keepMine"_s)) && keep->isVisible());
    QCOMPARE(m_fixture->page()->draft().url, u"http://a.test/mine"_s);
    QCOMPARE(Requests::Test::contentOf(path), theirs);
    QTRY_VERIFY(m_fixture->page()->isModified()); // else the file's next change would replace it
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_VERIFY(Requests::Test::contentOf(path).contains("http://a.test/mine"));
}

void TestSaving::credentialsArePointedOut()
{
    typeCredentials();
    QVERIFY(nameIt(u"Users"_s));
    QTRY_VERIFY(dialog(u"credentials"_s));
    const auto *list = dialog(u"credentials"_s)->findChild<QTreeWidget *>(u"credentialList"_s);
    QCOMPARE(list->topLevelItemCount(), 2);
    for (int row = 0; row < 2; ++row) { // the values themselves are not shown
        for (int column = 0; column < list->columnCount(); ++column) {
            QVERIFY(!list->topLevelItem(row)->text(column).contains(Token));
            QVERIFY(!list->topLevelItem(row)->text(column).contains("Tr0ub4dor9x"_L1));
        }
    }
    // By keys alone.
    QTRY_VERIFY(dialog(u"credentials"_s)->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!m_fixture->page()->draft().path.isEmpty());
    QVERIFY(!everythingWritten().contains(Token.toUtf8()));
    QVERIFY(!everythingWritten().contains("Tr0ub4dor9x"));
    QCOMPARE(m_fixture->page()->draft().url, u"http://ada:{{password}}@a.test/users?page=2"_s);
    QCOMPARE(m_fixture->page()->draft().headers.constFirst().value, u"Bearer {{githubToken}}"_s);
    QVERIFY(m_fixture->keychain().values().contains(Token));
    const QList<Variable> globals = m_fixture->workbench().state.state().globals;
    QCOMPARE(globals.size(), 2);
    QVERIFY(globals.constFirst().secret);
    QTRY_VERIFY(!m_fixture->page()->isModified());
    // One step back.
    auto *undo = m_fixture->find<QAbstractButton>(u"noticeAction"_s, m_fixture->window());
    QVERIFY(undo && undo->isVisible());
    m_fixture->click(undo);
    QCOMPARE(m_fixture->page()->draft().url, u"http://ada:Tr0ub4dor9x@a.test/users?page=2"_s);
    QCOMPARE(m_fixture->page()->draft().headers.constFirst().value, "Bearer "_L1 + Token);
    // And in the field itself, as after any typing.
    m_fixture->find<QLineEdit>(u"url"_s)->setFocus();
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_fixture->page()->draft().url, u"http://ada:{{password}}@a.test/users?page=2"_s);
}

/// Which is looked through on another thread.
void TestSaving::credentialsInALongBodyAreMoved()
{
    m_fixture->typeUrl(u"http://a.test/users"_s);
    m_fixture->chooseBody(u"Text"_s);
    RequestDraft draft = m_fixture->page()->draft();
    QCOMPARE(draft.bodyKind, BodyKind::Text);
    draft.text = u"lorem ipsum\n"_s.repeated(4'000) + "token: "_L1 + Token + u'\n';
    m_fixture->page()->replaceTexts(draft);
    QVERIFY(nameIt(u"Users"_s));
    QTRY_VERIFY(dialog(u"credentials"_s));
    QVERIFY(clickIn(u"credentials"_s, u"moveCredentials"_s));
    QTRY_VERIFY(!m_fixture->page()->draft().path.isEmpty());
    QVERIFY(m_fixture->page()->draft().text.endsWith(u"token: {{githubToken}}\n"_s));
    QVERIFY(!everythingWritten().contains(Token.toUtf8()));
    QVERIFY(m_fixture->keychain().values().contains(Token));
}

void TestSaving::credentialsMayStay()
{
    typeCredentials();
    QVERIFY(nameIt(u"Users"_s));
    QTRY_VERIFY(dialog(u"credentials"_s));
    QTest::keyClick(dialog(u"credentials"_s), Qt::Key_Escape);
    QTRY_VERIFY(!dialog(u"credentials"_s));
    QVERIFY(m_fixture->page()->draft().path.isEmpty());
    QVERIFY(nameIt(u"Users"_s));
    QVERIFY(clickIn(u"credentials"_s, u"saveAsItIs"_s));
    QTRY_VERIFY(!m_fixture->page()->draft().path.isEmpty());
    QCOMPARE(m_fixture->page()->draft().headers.constFirst().value, "Bearer "_L1 + Token);
    // It does not nag, after a restart neither; another value is another question.
    QVERIFY(m_fixture->open());
    QTRY_COMPARE(m_fixture->page()->draft().headers.constFirst().value, "Bearer "_L1 + Token);
    QTRY_VERIFY(m_fixture->page()->draft().url.contains("Tr0ub4dor9x"_L1));
    m_fixture->typeUrl(u"http://ada:Tr0ub4dor9x@a.test/users?page=3"_s);
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_fixture->page()->isModified());
    QVERIFY(!dialog(u"credentials"_s));
    m_fixture->typeUrl(u"http://ada:An0therOne7q@a.test/users?page=3"_s);
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(dialog(u"credentials"_s));
    QCOMPARE(dialog(u"credentials"_s)->findChild<QTreeWidget *>(u"credentialList"_s)->topLevelItemCount(), 1);
    QTest::keyClick(dialog(u"credentials"_s), Qt::Key_Escape);
}

void TestSaving::aRefusingKeychainMovesNothing()
{
    m_fixture->setKeychainMissing(true);
    QVERIFY(m_fixture->open());
    typeCredentials();
    QVERIFY(nameIt(u"Users"_s));
    QVERIFY(clickIn(u"credentials"_s, u"moveCredentials"_s));
    QLabel *problem = nullptr;
    QTRY_VERIFY(dialog(u"credentials"_s)
                && (problem = dialog(u"credentials"_s)->findChild<QLabel *>(u"credentialProblem"_s))
                && problem->isVisible());
    QVERIFY(m_fixture->page()->draft().url.contains("Tr0ub4dor9x"_L1));
    QVERIFY(m_fixture->workbench().state.state().globals.isEmpty());
    QTest::keyClick(dialog(u"credentials"_s), Qt::Key_Escape);
    QVERIFY(m_fixture->page()->draft().path.isEmpty());
}

void TestSaving::theLastLetterOfAPasswordIsKept()
{
    m_fixture->typeUrl(u"http://a.test/login"_s);
    typePassword(u"typed and closed"_s);
    QVERIFY(m_fixture->open()); // at once
    QTRY_COMPARE(m_fixture->page()->draft().auth.values.value(u"password"_s), u"typed and closed"_s);
    // Of a tab that is gone for good nothing is left behind.
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!m_fixture->keychain().isEmpty()); // it could be reopened
    m_fixture->close();
    QVERIFY2(m_fixture->keychain().isEmpty(), qPrintable(m_fixture->keychain().keys().join(u' ')));
    QVERIFY(m_fixture->open());
}

void TestSaving::passwordsFollowTheirRequests()
{
    m_fixture->typeUrl(u"http://a.test/login"_s);
    typePassword(u"follows"_s);
    QVERIFY(saveAs(u"Login"_s));
    const QString root = m_fixture->page()->draft().collection;
    OpenedCollections *collections = m_fixture->window()->collections();
    NodeId id = CollectionSource::rootId;
    QTRY_VERIFY((id = collections->idOf(root, u"Login.yml"_s)) != CollectionSource::rootId);
    const auto passwordOf = [&](const QString &path) {
        return m_fixture->keychain().value(
            SecretKey{m_fixture->workbench().scopes.collectionId(root), "request/"_L1 + path, u"password"_s}
                .toKeychain());
    };
    QTRY_COMPARE(passwordOf(u"Login.yml"_s), u"follows"_s);
    // Renamed, open as it is.
    collections->rename(id, u"Sign in"_s);
    QTRY_COMPARE(passwordOf(u"Sign in.yml"_s), u"follows"_s);
    QTRY_COMPARE(passwordOf(u"Login.yml"_s), QString());
    QTRY_COMPARE(m_fixture->page()->draft().path, u"Sign in.yml"_s);
    QCOMPARE(m_fixture->page()->draft().auth.values.value(u"password"_s), u"follows"_s);
    QTRY_VERIFY(!m_fixture->page()->isModified());
    // Copied, and moved with its folder while no tab has it open.
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY((id = collections->idOf(root, u"Sign in.yml"_s)) != CollectionSource::rootId);
    QSignalSpy finished(collections, &CollectionSource::finished);
    collections->duplicate({id});
    QTRY_COMPARE(finished.size(), 1);
    const NodeId copy = finished.takeFirst().at(1).value<QList<quint64>>().constFirst();
    QTRY_COMPARE(passwordOf(collections->pathOf(copy)), u"follows"_s);
    collections->create(collections->idOf(root, {}), CollectionNode::Kind::Folder, u"Users"_s);
    QTRY_COMPARE(finished.size(), 1);
    const NodeId folder = finished.takeFirst().at(1).value<QList<quint64>>().constFirst();
    QTRY_VERIFY(collections->idOf(root, u"Users"_s) != CollectionSource::rootId);
    collections->move({id}, folder, -1);
    QTRY_COMPARE(passwordOf(u"Users/Sign in.yml"_s), u"follows"_s);
    QTRY_COMPARE(passwordOf(u"Sign in.yml"_s), QString());
    collections->rename(collections->idOf(root, u"Users"_s), u"People"_s);
    QTRY_COMPARE(passwordOf(u"People/Sign in.yml"_s), u"follows"_s);
    QTRY_COMPARE(passwordOf(u"Users/Sign in.yml"_s), QString());
}

void TestSaving::aRenameHidesNoChangeOfOthers()
{
    m_fixture->typeUrl(u"http://a.test/one"_s);
    QVERIFY(saveAs(u"One"_s));
    DocumentPage *page = m_fixture->page();
    const QString root = page->draft().collection;
    OpenedCollections *collections = m_fixture->window()->collections();
    QTRY_VERIFY(collections->idOf(root, u"One.yml"_s) != CollectionSource::rootId);
    m_fixture->typeUrl(u"http://a.test/mine"_s);
    const QByteArray theirs =
        Requests::Test::contentOf(root + "/One.yml"_L1).replace("http://a.test/one", "http://a.test/theirs");
    Requests::Test::writeFile(root + "/One.yml"_L1, theirs);
    (void)collections->rename(collections->idOf(root, u"One.yml"_s), u"Two"_s);
    QTRY_COMPARE(page->draft().path, u"Two.yml"_s);
    QTRY_COMPARE(page->draft().name, u"Two"_s);
    (void)QTest::qWaitFor([] { return false; }, 500); // until all is read
    QCOMPARE(page->draft().url, u"http://a.test/mine"_s);
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QPushButton *keep = nullptr;
    QTRY_VERIFY((keep = m_fixture->window()->findChild<QPushButton *>(u"keepMine"_s)) && keep->isVisible());
    QVERIFY(Requests::Test::contentOf(root + "/Two.yml"_L1).contains("http://a.test/theirs"));
}

void TestSaving::aStrangersCollectionGetsNoSecrets()
{
    m_fixture->typeUrl(u"http://a.test/login"_s);
    typePassword(u"not theirs"_s);
    QVERIFY(saveAs(u"Login"_s));
    const QString root = m_fixture->page()->draft().collection;
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    m_fixture->close();
    // Somebody else's in the same place, under the same name, with a request of the same name.
    QVERIFY(QDir().rename(root, root + "-away"_L1));
    QVERIFY(QDir().mkpath(root));
    for (const QString &name : {u"Login.yml"_s, u"opencollection.yml"_s})
        QVERIFY(QFile::copy(root + "-away/"_L1 + name, root + u'/' + name));
    QVERIFY(QDir(root + "-away"_L1).removeRecursively());
    QVERIFY(m_fixture->open());
    QAbstractButton *use = nullptr;
    QTRY_VERIFY((use = m_fixture->find<QAbstractButton>(u"noticeAction"_s, m_fixture->window()))
                && use->isVisible());
    OpenedCollections *collections = m_fixture->window()->collections();
    NodeId id = CollectionSource::rootId;
    QTRY_VERIFY((id = collections->idOf(root, u"Login.yml"_s)) != CollectionSource::rootId);
    Q_EMIT m_fixture->window()->collectionView()->openRequested(id);
    QTRY_COMPARE(m_fixture->page()->draft().path, u"Login.yml"_s);
    QVERIFY(m_fixture->page()->draft().auth.values.value(u"password"_s).isEmpty());
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    // Unless one says that it is the same.
    m_fixture->click(use);
    Q_EMIT m_fixture->window()->collectionView()->openRequested(id);
    QTRY_COMPARE(m_fixture->page()->draft().auth.values.value(u"password"_s), u"not theirs"_s);
}

void TestSaving::deletedRequestsSecretsAreTidied()
{
    m_fixture->typeUrl(u"http://a.test/login"_s);
    typePassword(u"of a deleted one"_s);
    QVERIFY(saveAs(u"Login"_s));
    const QString root = m_fixture->page()->draft().collection;
    m_fixture->press(Qt::Key_T, Qt::ControlModifier);
    m_fixture->typeUrl(u"http://a.test/kept"_s);
    typePassword(u"of a kept one"_s);
    const OpenedCollections *collections = m_fixture->window()->collections();
    const auto tidy = [&] {
        Q_EMIT m_fixture->window()->collectionView()->tidyRequested(collections->idOf(root, {}));
    };
    QTRY_VERIFY(m_fixture->keychain().values().count(u"of a deleted one"_s) == 2); // the file's, the tab's
    tidy();
    QTRY_VERIFY(dialog(u"tidySecrets"_s));
    QCOMPARE(dialog(u"tidySecrets"_s)->findChild<QTreeWidget *>(u"unusedSecrets"_s)->topLevelItemCount(), 0);
    QTest::keyClick(dialog(u"tidySecrets"_s), Qt::Key_Escape);
    QTRY_VERIFY(!dialog(u"tidySecrets"_s));
    QVERIFY(QFile::remove(root + "/Login.yml"_L1));
    tidy();
    QTRY_VERIFY(dialog(u"tidySecrets"_s));
    const auto *list = dialog(u"tidySecrets"_s)->findChild<QTreeWidget *>(u"unusedSecrets"_s);
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), u"The request “Login.yml”"_s);
    QCOMPARE(list->topLevelItem(0)->text(1), u"password"_s);
    QVERIFY(clickIn(u"tidySecrets"_s, u"removeSecrets"_s));
    QTRY_COMPARE(m_fixture->keychain().values().count(u"of a deleted one"_s), 1); // the tab is open still
    QCOMPARE(m_fixture->keychain().values().count(u"of a kept one"_s), 1);
}

FINGERPOST_TEST(TestSaving)
#include "tst_saving.moc"
