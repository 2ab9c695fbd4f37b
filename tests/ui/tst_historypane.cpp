// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "collections/openedcollections.h"
#include "collections/sidebar.h"
#include "compare/comparemodel.h"
#include "compare/comparepage.h"
#include "history/answersmenu.h"
#include "history/historydatabase.h"
#include "history/historymodel.h"
#include "history/historyview.h"
#include "response/responsepane.h"
#include "support/files.h"
#include "support/testsuite.h"
#include "widgets/sectiontabbar.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/historywork.h"
#include "workspace/authfields.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestHistoryPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void emptyTeaches();
    void answersAppear();
    void addedWhileLoading();
    void olderOnesComeWhenAllInSightAreDeleted();
    void looksTheSameAfterARestart();
    void failuresToo();
    void whatIsClosedWhileItRuns();
    void search();
    void deleting();
    void answersOfARequest();
    void theSectionStaysBetweenAnswers();
    void answersFollowARenamedRequest();
    void sentAgainAsItWas();
    void sentAgainWithoutValues();
    void dotsAreNotSent();
    void compared();
    void sentAgainAsNow();
    void savedIntoACollection();
    void copied();
    void exported();
    void whatIsNotExportedIsTold();
    void switchedOff();

private:
    [[nodiscard]] HistoryView *view() const { return m_fixture->window()->historyView(); }
    [[nodiscard]] int rows() const { return view()->model()->rowCount(); }
    void showHistory() const;
    void sendThen();
    /// Chooses the exchange of that number, from the newest, by keys.
    void choose(int number) const;
    /// Triggers an entry of the context menu.
    [[nodiscard]] bool triggered(const QString &name) const;
    [[nodiscard]] bool confirm(const QString &button) const;
    [[nodiscard]] QStringList shown() const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestHistoryPane::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->startPlayground());
}

void TestHistoryPane::showHistory() const
{
    m_fixture->window()->sidebar()->show();
    m_fixture->click(m_fixture->find<QWidget>(u"section1"_s, m_fixture->window()));
}

void TestHistoryPane::choose(int number) const
{
    view()->list()->setCurrentIndex({});
    m_fixture->click(view()->filter());
    m_fixture->press(Qt::Key_Down);
    for (int i = 0; i < number; ++i)
        QTest::keyClick(view()->list(), Qt::Key_Down);
}

bool TestHistoryPane::triggered(const QString &name) const
{
    Q_EMIT view()->list()->customContextMenuRequested(QPoint(-1, -1)); // as the menu key does
    auto *menu = view()->findChild<QMenu *>(u"historyContext"_s);
    if (!menu)
        return false;
    auto *action = menu->findChild<QAction *>(name);
    if (action)
        action->trigger();
    menu->close();
    return action != nullptr
        && QTest::qWaitFor([this] { return !view()->findChild<QMenu *>(u"historyContext"_s); });
}

bool TestHistoryPane::confirm(const QString &button) const
{
    QPushButton *found = nullptr;
    if (!QTest::qWaitFor([&] {
            found = m_fixture->window()->findChild<QPushButton *>(button);
            return found && found->isVisible();
        }))
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

/// All that the pane says of the answer.
QStringList TestHistoryPane::shown() const
{
    const ResponsePane *pane = m_fixture->page()->responsePane();
    QStringList texts{pane->line()->summary(), m_fixture->bodyText()};
    for (auto *each : pane->findChildren<QPlainTextEdit *>())
        texts.append(each->toPlainText());
    for (int i = 0; i < pane->sections()->QTabBar::count(); ++i)
        texts.append(pane->sections()->tabText(i));
    return texts;
}

void TestHistoryPane::emptyTeaches()
{
    showHistory();
    QTRY_VERIFY(!view()->model()->isLoading());
    QTRY_VERIFY(!view()->list()->isVisible());
    QCOMPARE(rows(), 0);
}

void TestHistoryPane::answersAppear()
{
    const QAbstractItemModelTester tester(view()->model());
    showHistory();
    QVERIFY(m_fixture->get(u"/json"_s));
    QTRY_COMPARE(rows(), 2); // the day and the exchange
    QVERIFY(view()->model()->index(0).data(HistoryModel::IsDay).toBool());
    QCOMPARE(view()->model()->index(0).data().toString(), u"Today"_s);
    QVERIFY(view()->model()->index(1).data().toString().endsWith("/json"_L1));
    QCOMPARE(view()->model()->index(1).data(HistoryModel::Status).toInt(), 200);
    QVERIFY(m_fixture->get(u"/status/404"_s));
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(view()->model()->index(1).data(HistoryModel::Status).toInt(), 404); // the newest first
}

/// Rows shown before the page comes would be thrown away with what is chosen in them.
void TestHistoryPane::addedWhileLoading()
{
    HistoryStore &store = m_fixture->workbench().history;
    HistoryModel model(store);
    QSignalSpy loaded(&model, &HistoryModel::loaded);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    HistoryEntry kept{.method = u"GET"_s, .url = u"http://a.example/kept"_s};
    HistoryEntry dropped = kept;
    kept.id = store.newId(QDateTime::currentDateTime());
    dropped.id = store.newId(QDateTime::currentDateTime());
    model.load();
    Q_EMIT store.added(kept);
    Q_EMIT store.added(dropped);
    Q_EMIT store.removed({dropped.id});
    QCOMPARE(model.rowCount(), 0);
    loaded.clear();
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.idAt(1), kept.id);
    QVERIFY(resets.isEmpty());
}

void TestHistoryPane::olderOnesComeWhenAllInSightAreDeleted()
{
    HistoryStore &store = m_fixture->workbench().history;
    HistoryId first = 0;
    for (int i = 0; i < HistoryModel::PageSize + 3; ++i) {
        HistoryAddition addition;
        addition.record.id = store.newId(QDateTime::currentDateTime());
        addition.record.draft = RequestDraft::create("GET", u"http://a.example/%1"_s.arg(i));
        first = first ? first : addition.record.id;
        store.add(addition);
    }
    HistoryModel model(store);
    model.load();
    const auto idsShown = [&model] {
        QList<HistoryId> ids;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const HistoryId id = model.idAt(row))
                ids.append(id);
        }
        return ids;
    };
    QTRY_COMPARE(idsShown().size(), HistoryModel::PageSize);
    store.remove(idsShown());
    QTRY_COMPARE(idsShown().size(), 3);
    QCOMPARE(idsShown().constLast(), first);
}

void TestHistoryPane::looksTheSameAfterARestart()
{
    QVERIFY(m_fixture->get(u"/redirect-to?url=/json"_s));
    QTRY_VERIFY(!m_fixture->bodyText().isEmpty());
    const QStringList before = shown();
    QVERIFY(m_fixture->open());
    showHistory();
    QTRY_COMPARE(rows(), 2);
    choose(0);
    const int tabs = m_fixture->window()->documents()->count();
    QTest::keyClick(view()->list(), Qt::Key_Return);
    QTRY_VERIFY(m_fixture->page() && m_fixture->page()->isFromHistory());
    QCOMPARE(m_fixture->window()->documents()->count(), tabs + 1);
    QTRY_COMPARE(shown(), before);
    QVERIFY(m_fixture->find<QAbstractButton>(u"answers"_s)->text().startsWith("From history"_L1));
    QVERIFY(m_fixture->page()->draft().url.contains("/redirect-to"_L1));
    // Once more goes to the tab.
    QTest::keyClick(view()->list(), Qt::Key_Return);
    QTest::qWait(0);
    QCOMPARE(m_fixture->window()->documents()->count(), tabs + 1);
}

void TestHistoryPane::failuresToo()
{
    m_fixture->typeUrl(u"http://127.0.0.1:1/"_s);
    QVERIFY(m_fixture->send());
    const QString sentence = m_fixture->textOf(u"errorSentence"_s);
    QVERIFY(!sentence.isEmpty());
    QVERIFY(m_fixture->open());
    showHistory();
    QTRY_COMPARE(rows(), 2);
    choose(0);
    QTest::keyClick(view()->list(), Qt::Key_Return);
    QTRY_COMPARE(m_fixture->textOf(u"errorSentence"_s), sentence);
}

/// It was sent, so it is kept, as one that Escape ends is.
void TestHistoryPane::whatIsClosedWhileItRuns()
{
    m_fixture->typeUrl(m_fixture->url(u"/ndjson?count=0&interval_ms=20"_s));
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->page()->run() && m_fixture->page()->run()->progress().received > 0);
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    showHistory();
    QTRY_COMPARE(rows(), 2);
    QVERIFY(view()->model()->index(1).data().toString().contains("/ndjson"_L1));
    QTRY_VERIFY(m_fixture->window()->documents()->isSettled());
}

void TestHistoryPane::search()
{
    QVERIFY(m_fixture->get(u"/anything?word=zanzibar"_s));
    QVERIFY(m_fixture->get(u"/status/404"_s));
    showHistory();
    QTRY_COMPARE(rows(), 3);
    m_fixture->click(view()->filter());
    m_fixture->type(u"zanz"_s);
    QTRY_COMPARE(rows(), 2);
    QVERIFY(view()->model()->index(1).data().toString().contains("zanzibar"_L1));
    view()->filter()->clear();
    m_fixture->type(u"status:404"_s);
    QTRY_COMPARE(view()->model()->index(1).data(HistoryModel::Status).toInt(), 404);
    QCOMPARE(rows(), 2);
    QVERIFY(m_fixture->get(u"/status/404"_s)); // appears if it matches
    QTRY_COMPARE(rows(), 3);
    QVERIFY(m_fixture->get(u"/json"_s));
    view()->filter()->setText(u"quagga"_s);
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(!view()->list()->isVisible());
    view()->filter()->setText(u"before:soon"_s);
    QTRY_VERIFY(m_fixture->find<QWidget>(u"historyProblem"_s, view())->isVisible());
}

void TestHistoryPane::deleting()
{
    QVERIFY(m_fixture->get(u"/json"_s));
    QVERIFY(m_fixture->get(u"/status/404"_s));
    showHistory();
    QTRY_COMPARE(rows(), 3);
    choose(0);
    QTest::keyClick(view()->list(), Qt::Key_Delete);
    QVERIFY(confirm(u"confirmDelete"_s));
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(view()->model()->index(1).data(HistoryModel::Status).toInt(), 200);
    choose(0);
    QTest::keyClick(view()->list(), Qt::Key_Delete);
    QVERIFY(confirm(u"confirmDelete"_s));
    QTRY_COMPARE(rows(), 0);
}

void TestHistoryPane::answersOfARequest()
{
    QVERIFY(m_fixture->get(u"/anything?n=1"_s));
    QTRY_VERIFY(m_fixture->bodyText().contains("n=1"_L1));
    m_fixture->typeUrl(m_fixture->url(u"/anything?n=2"_s));
    QVERIFY(m_fixture->send());
    QTRY_VERIFY(m_fixture->bodyText().contains("n=2"_L1));
    showHistory();
    QTRY_COMPARE(rows(), 3); // both are written
    AnswersMenu *menu = m_fixture->page()->answersMenu();
    m_fixture->click(m_fixture->find<QWidget>(u"answers"_s));
    QTRY_VERIFY(menu->isVisible());
    QTRY_VERIFY(menu->actions().size() >= 2 && menu->actions().at(1)->isCheckable());
    QVERIFY(menu->actions().at(0)->isChecked());
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_VERIFY(m_fixture->bodyText().contains("n=1"_L1));
    QVERIFY(m_fixture->page()->isFromHistory());
    QVERIFY(m_fixture->page()->draft().url.contains("n=2"_L1)); // what is typed stays
}

/// Chains and timings of several answers are looked at one after the other.
void TestHistoryPane::theSectionStaysBetweenAnswers()
{
    m_fixture->window()->resize(1280, 800);
    QVERIFY(m_fixture->get(u"/redirect/1"_s));
    QVERIFY(m_fixture->get(u"/json"_s));
    QVERIFY(m_fixture->get(u"/redirect/2"_s));
    m_fixture->showSection(u"responseSections"_s, ResponseLine::RedirectsPane);
    showHistory();
    QTRY_COMPARE(rows(), 4); // all are written
    const auto *sections = m_fixture->find<QTabBar>(u"responseSections"_s);
    for (const auto &[answer, hops] : {std::pair{1, 1}, std::pair{2, 2}, std::pair{0, 3}}) {
        AnswersMenu *menu = m_fixture->page()->answersMenu();
        m_fixture->click(m_fixture->find<QWidget>(u"answers"_s));
        QTRY_VERIFY(menu->actions().size() > 3 && menu->actions().at(answer)->isCheckable());
        menu->actions().at(answer)->trigger();
        menu->close();
        QTRY_COMPARE(int(m_fixture->page()->run()->hops().size()), hops);
        QCOMPARE(sections->currentIndex(),
                 hops > 1 ? int(ResponseLine::RedirectsPane) : int(ResponseLine::BodyPane));
    }
}

/// An exchange is chosen whose variable had another value then.
void TestHistoryPane::sendThen()
{
    WorkspaceState state = m_fixture->workbench().state.state();
    state.globals = {{.name = u"n"_s, .value = u"then"_s}};
    m_fixture->workbench().state.setState(state);
    QVERIFY(m_fixture->get(u"/anything?n={{n}}"_s));
    QTRY_VERIFY(m_fixture->bodyText().contains("n=then"_L1));
    state.globals = {{.name = u"n"_s, .value = u"now"_s}};
    m_fixture->workbench().state.setState(state);
    showHistory();
    QTRY_COMPARE(rows(), 2);
    choose(0);
}

void TestHistoryPane::sentAgainAsItWas()
{
    sendThen();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(triggered(u"replaySent"_s));
    QTRY_COMPARE(rows(), 3);
    QTRY_VERIFY(!m_fixture->page()->isFromHistory());
    QTRY_VERIFY(m_fixture->bodyText().contains("n=then"_L1));
}

/// What was sent as it was typed, as a variable had no value.
void TestHistoryPane::sentAgainWithoutValues()
{
    const RequestDraft draft = RequestDraft::create("GET", m_fixture->url(u"/anything?n={{nothing}}"_s));
    m_fixture->window()->documents()->open(draft)->sendWith({.sendUnresolved = true});
    showHistory();
    QTRY_COMPARE(rows(), 2);
    choose(0);
    QVERIFY(triggered(u"replaySent"_s));
    QTRY_COMPARE(rows(), 3); // what is not sent is in no history
}

/// The keychain has the token, but not what else it was typed into.
void TestHistoryPane::dotsAreNotSent()
{
    RequestDraft draft = RequestDraft::create("GET", m_fixture->url(u"/anything"_s));
    draft.auth.kind = AuthSetting::Kind::Bearer;
    draft.auth.values[AuthKey::Token] = u"mK7bearerX9"_s;
    draft.headers = {{.key = u"X-Copy"_s, .value = u"mK7bearerX9"_s}};
    m_fixture->window()->documents()->open(draft)->send();
    showHistory();
    QTRY_COMPARE(rows(), 2);
    choose(0);
    const QSignalSpy noticed(m_fixture->window()->history(), &HistoryWork::noticed);
    QVERIFY(triggered(u"replaySent"_s));
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(noticed.constFirst().constFirst().toString().startsWith("It cannot be sent as it was"_L1));
    QVERIFY(!m_fixture->page()->isRunning());
    QCOMPARE(rows(), 2);
}

void TestHistoryPane::compared()
{
    QVERIFY(m_fixture->get(u"/anything?n=1"_s));
    QVERIFY(m_fixture->get(u"/anything?n=2"_s));
    showHistory();
    QTRY_COMPARE(rows(), 3);
    choose(0);
    QTest::keyClick(view()->list(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view()->selected().size(), 2);
    QVERIFY(triggered(u"compare"_s));
    ComparePage *page = nullptr;
    QTRY_VERIFY((page = qobject_cast<ComparePage *>(m_fixture->window()->documents()->currentTab())));
    QTRY_VERIFY(!page->isRunning());
    QVERIFY(page->model()->rowCount() > 0);
}

void TestHistoryPane::sentAgainAsNow()
{
    sendThen();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(triggered(u"replayNow"_s));
    QTRY_COMPARE(rows(), 3);
    QTRY_VERIFY(m_fixture->bodyText().contains("n=now"_L1));
    // The difference is one click away.
    QAbstractButton *offer = nullptr;
    QTRY_VERIFY((offer = m_fixture->find<QAbstractButton>(u"noticeAction"_s, m_fixture->window()))
                && offer->isVisible());
    m_fixture->click(offer);
    QTRY_VERIFY(qobject_cast<ComparePage *>(m_fixture->window()->documents()->currentTab()));
}

void TestHistoryPane::savedIntoACollection()
{
    QVERIFY(m_fixture->get(u"/json"_s));
    showHistory();
    QTRY_COMPARE(rows(), 2);
    choose(0);
    QVERIFY(triggered(u"save"_s));
    QLineEdit *name = nullptr;
    QTRY_VERIFY((name = m_fixture->window()->findChild<QLineEdit *>(u"saveName"_s)) && name->isVisible());
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!m_fixture->page()->draft().path.isEmpty());
}

/// The tab is closed, so that only the file tells whose answers they are.
void TestHistoryPane::answersFollowARenamedRequest()
{
    savedIntoACollection();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_fixture->send());
    QTRY_COMPARE(rows(), 3);
    RequestDraft asked = m_fixture->page()->draft();
    asked.id = RequestDraft::create().id;
    OpenedCollections *collections = m_fixture->window()->collections();
    NodeId id = CollectionSource::rootId;
    QTRY_VERIFY((id = collections->idOf(asked.collection, asked.path)) != CollectionSource::rootId);
    const QString before = asked.path;
    collections->rename(id, u"Another name"_s);
    QTRY_VERIFY(m_fixture->page()->draft().path != before);
    asked.path = m_fixture->page()->draft().path;
    qsizetype found = -1;
    m_fixture->workbench().history.answersOf(asked, 10, this, [&found](const HistoryStore::Entries &entries) {
        found = entries ? entries->size() : 0;
    });
    QTRY_VERIFY(found >= 0);
    QCOMPARE(found, 1);
}

/// What an exchange can be copied as; its secrets are dots.
void TestHistoryPane::copied()
{
    m_fixture->typeUrl(m_fixture->url(u"/anything/x?api_key=mK7exportX9"_s));
    QVERIFY(m_fixture->send());
    showHistory();
    QTRY_COMPARE(rows(), 2);
    const auto copy = [this](const QString &entry) {
        QApplication::clipboard()->clear();
        choose(0);
        if (!triggered(entry)
            || !QTest::qWaitFor([] { return !QApplication::clipboard()->text().isEmpty(); }))
            return QString();
        return QApplication::clipboard()->text();
    };
    const QString url = copy(u"copyUrl"_s);
    QVERIFY2(url.startsWith(m_fixture->url(u"/anything/x?api_key="_s)), qPrintable(url));
    const QString curl = copy(u"copyCurl"_s);
    QVERIFY2(curl.startsWith("curl"_L1) && curl.contains("/anything/x"_L1), qPrintable(curl));
    const QString head = copy(u"copyHead"_s);
    QVERIFY2(head.startsWith("GET /anything/x?api_key="_L1) && head.contains("\nHost: "_L1),
             qPrintable(head));
    const QString body = copy(u"copyBody"_s);
    QVERIFY2(body.startsWith(u'{') && body.contains("\"method\": \"GET\""_L1), qPrintable(body));
    for (const QString &text : {url, curl, head, body})
        QVERIFY2(!text.contains("mK7exportX9"_L1), qPrintable(text));
}

void TestHistoryPane::exported()
{
    const QString path = m_fixture->filePath(u"out.har"_s);
    m_fixture->window()->history()->setFileChooser([path] { return path; });
    m_fixture->typeUrl(m_fixture->url(u"/anything?api_key=mK7exportX9"_s));
    QVERIFY(m_fixture->send());
    showHistory();
    QTRY_COMPARE(rows(), 2);
    choose(0);
    const auto entries = [&path] {
        return QJsonDocument::fromJson(Requests::Test::contentOf(path))[u"log"_s][u"entries"_s];
    };
    QVERIFY(triggered(u"export"_s));
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(entries()[0][u"response"_s][u"status"_s].toInt(), 200);
    QVERIFY(!Requests::Test::contentOf(path).contains("mK7exportX9"));
    // Of the answer in sight, without and, if one says so, with them.
    for (const QString &button : {u"exportWithoutSecrets"_s, u"exportWithSecrets"_s}) {
        QVERIFY(QFile::remove(path));
        Q_EMIT m_fixture->page()->answersMenu()->exportRequested();
        QVERIFY(confirm(button));
        QTRY_VERIFY(QFile::exists(path));
        QCOMPARE(entries()[0][u"response"_s][u"status"_s].toInt(), 200);
        QCOMPARE(Requests::Test::contentOf(path).contains("mK7exportX9"), button == "exportWithSecrets"_L1);
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }
}

/// Another window has deleted one of them.
void TestHistoryPane::whatIsNotExportedIsTold()
{
    const QString path = m_fixture->filePath(u"out.har"_s);
    m_fixture->window()->history()->setFileChooser([path] { return path; });
    QVERIFY(m_fixture->get(u"/json"_s));
    QVERIFY(m_fixture->get(u"/status/404"_s));
    showHistory();
    QTRY_COMPARE(rows(), 3);
    choose(0);
    QTest::keyClick(view()->list(), Qt::Key_Down, Qt::ShiftModifier);
    const QList<HistoryId> chosen = view()->selected();
    QCOMPARE(chosen.size(), 2);
    HistoryDatabase other(m_fixture->workspace() + "/history"_L1);
    QString told;
    QVERIFY(other.open(&told));
    QVERIFY(other.remove({chosen.constLast()}));
    const QSignalSpy noticed(m_fixture->window()->history(), &HistoryWork::noticed);
    QVERIFY(triggered(u"export"_s));
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(QFile::exists(path));
    QVERIFY(noticed.constLast().constFirst().toString().endsWith(
        u"but for 1 exchange that could no longer be read."_s));
    QVERIFY(other.remove(chosen));
    QVERIFY(QFile::remove(path));
    QVERIFY(triggered(u"export"_s));
    QTRY_COMPARE(noticed.size(), 2);
    QVERIFY(!QFile::exists(path)); // there is nothing to be in it
    QVERIFY(noticed.constLast().constFirst().toString().contains("no longer"_L1));
}

void TestHistoryPane::switchedOff()
{
    showHistory();
    Q_EMIT view()->settingsRequested();
    QCheckBox *kept = nullptr;
    QTRY_VERIFY((kept = m_fixture->window()->findChild<QCheckBox *>(u"historyKept"_s)) && kept->isVisible());
    QTest::mouseClick(kept, Qt::LeftButton, {}, QPoint(8, kept->height() / 2));
    QVERIFY(!kept->isChecked());
    QTest::keyClick(kept, Qt::Key_Return);
    QTRY_VERIFY(!m_fixture->settings().value(u"history/keep"_s, true).toBool());
    QVERIFY(m_fixture->get(u"/json"_s));
    m_fixture->workbench().historyWriter.flush();
    QCOMPARE(rows(), 0);
    QVERIFY(m_fixture->open());
    QVERIFY(!m_fixture->workbench().historyWriter.isEnabled());
}

FINGERPOST_TEST(TestHistoryPane)
#include "tst_historypane.moc"
