// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "collections/openedcollections.h"
#include "request/authpane.h"
#include "request/requestpane.h"
#include "response/responsepane.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

/// From typing to a file of a collection and back, in the real window.
class TestSaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void savesIntoANewCollection();
    void anEditIsMarkedAndSaved();
    void secretsReachNoFile();
    void variablesAreFilledIn();
    void aChangeFromOutsideIsShown();

private:
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

QTEST_MAIN(TestSaving)
#include "tst_saving.moc"
