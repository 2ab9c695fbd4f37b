// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main job by keys and mouse: type a request, send it, watch the answer arrive.
#include "body/jsonpretty.h"
#include "windowfixture.h"

#include "redirects/hopstrip.h"
#include "request/bodyeditor.h"
#include "request/requestpane.h"
#include "response/bodyview.h"
#include "response/responsepane.h"
#include "support/heldfile.h"
#include "support/testsuite.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/sendbutton.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/sendways.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestMainJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->startPlayground());
    }
    void cleanup() { m_fixture.reset(); }

    void enterSends();
    void keysSend_data();
    void keysSend();
    void sendsIntoAFile();
    void repeats();
    void emptyUrlSendsNothing();
    void postsJson();
    void jsonEditorKeys();
    void namesAMistakeInJson();
    void formatsJson();
    void postsAForm();
    void postsAFile();
    void aDroppedFileCanBeUndone();
    void pastesACurlCommand();
    void aBrokenCurlCommandIsNoUrl();
    void aTypedCurlCommandStays();
    void paramsFollowTheUrl();
    void urlFollowsTheParams();
    void bulkEditTakesWhatIsTyped();
    void automaticHeadersAreShown();
    void overridesAnAutomaticHeader();
    void worksOnWhileNetrcHangs();
    void streamGrowsUntilCancelled_data();
    void streamGrowsUntilCancelled();
    void cancelsBeforeTheHead();
    void listsTheHops();
    void sendsWithoutFollowing();
    void waysToSendAreInOrder();
    void prettyAndRaw();

private:
    [[nodiscard]] QLineEdit *url() const { return m_fixture->find<QLineEdit>(u"url"_s); }
    [[nodiscard]] RequestPane *request() const { return m_fixture->page()->requestPane(); }
    void clickPart(const KeyValueEditor *editor, KeyValueDelegate::Part part, int row, int column) const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestMainJob::clickPart(const KeyValueEditor *editor, KeyValueDelegate::Part part, int row,
                            int column) const
{
    const KeyValueTable *table = editor->table();
    const QRect cell = table->visualRect(editor->model()->index(row, column));
    QTest::mouseMove(table->viewport(), cell.center());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->cellDelegate()->partRect(part, cell).center());
}

void TestMainJob::enterSends()
{
    m_fixture->window()->resize(1280, 800); // with room for all facts
    QVERIFY(url()->hasFocus()); // one can type at once
    m_fixture->type(m_fixture->url(u"/json"_s));
    QCOMPARE(url()->text(), m_fixture->url(u"/json"_s));
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
    QVERIFY(m_fixture->textOf(u"total"_s).endsWith(u"ms"_s));
    QVERIFY(m_fixture->textOf(u"firstByte"_s).startsWith(u"first byte "_s));
    QVERIFY(m_fixture->textOf(u"size"_s).endsWith(u" B"_s));
    QVERIFY(m_fixture->textOf(u"protocol"_s).startsWith(u"HTTP/1"_s));
    QVERIFY(m_fixture->textOf(u"redirects"_s).isEmpty());
    QTRY_VERIFY(m_fixture->bodyText().contains(u"\n  \"slideshow\": {\n"_s));
    m_fixture->showSection(u"responseSections"_s, 1);
    QVERIFY(m_fixture->textOf(u"responseHeaders"_s).contains(u"Content-Type: application/json\n"_s));
    QVERIFY(m_fixture->bodyText().isEmpty()); // another section is shown
    QVERIFY(m_fixture->window()->windowTitle().startsWith(u"json"_s));
}

void TestMainJob::keysSend_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Ctrl+Enter") << Qt::Key_Return << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Ctrl+keypad Enter") << Qt::Key_Enter << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("F5") << Qt::Key_F5 << Qt::KeyboardModifiers();
}

/// From anywhere, here from the body that is being typed.
void TestMainJob::keysSend()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    m_fixture->typeUrl(m_fixture->url(u"/anything"_s));
    m_fixture->chooseBody(u"Text"_s);
    m_fixture->click(m_fixture->find<BodyEditor>(u"textBody"_s)->textArea());
    m_fixture->type(u"hello"_s);
    m_fixture->press(key, modifiers);
    QVERIFY(m_fixture->waitFinished());
    QTRY_VERIFY(m_fixture->bodyText().contains(u"\"data\": \"hello\""_s));
    QCOMPARE(m_fixture->textOf(u"textBody"_s), u"hello"_s);
}

void TestMainJob::sendsIntoAFile()
{
    const QString path = m_fixture->filePath(u"answer.txt"_s);
    m_fixture->page()->responsePane()->body()->setFileChooser([path](const QString &) { return path; });
    m_fixture->typeUrl(m_fixture->url(u"/json"_s));
    m_fixture->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_fixture->waitFinished());
    QTRY_VERIFY(QFile::exists(path));
    const auto *notice = m_fixture->find<Notice>(u"notice"_s, m_fixture->window());
    QTRY_VERIFY2(notice->text().contains(u"answer.txt"_s), qPrintable(notice->text()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("slideshow"));
    // The next one is only shown.
    QVERIFY(file.remove());
    QVERIFY(m_fixture->send());
    QCoreApplication::processEvents();
    // A file comes later than it is begun.
    QVERIFY(!m_fixture->window()->documents()->isSaving() && !QFile::exists(path));
}

void TestMainJob::repeats()
{
    m_fixture->typeUrl(m_fixture->url(u"/get"_s));
    const QSignalSpy finished(m_fixture->page(), &DocumentPage::runFinished);
    m_fixture->page()->findChild<QAction *>(u"repeatSending"_s)->trigger();
    auto *dialog = m_fixture->page()->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setIntValue(3);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(finished.count(), 3);
    QCoreApplication::processEvents();
    QVERIFY(!m_fixture->page()->isRunning());
    m_fixture->typeUrl(u"http://127.0.0.1:1/"_s); // a failure ends it
    m_fixture->page()->ways()->sendTimes(3);
    QTRY_COMPARE(finished.count(), 4);
    QCoreApplication::processEvents();
    QVERIFY(!m_fixture->page()->isRunning());
}

void TestMainJob::emptyUrlSendsNothing()
{
    m_fixture->press(Qt::Key_Return);
    m_fixture->press(Qt::Key_F5);
    QVERIFY(!m_fixture->page()->run());
    QVERIFY(!m_fixture->find<SendButton>(u"send"_s)->mainPart()->isEnabled());
    m_fixture->typeUrl(u"x"_s);
    QVERIFY(m_fixture->find<SendButton>(u"send"_s)->mainPart()->isEnabled());
}

void TestMainJob::postsJson()
{
    m_fixture->typeUrl(m_fixture->url(u"/post"_s));
    m_fixture->press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_fixture->textOf(u"method"_s), u"POST"_s);
    m_fixture->chooseBody(u"JSON"_s);
    m_fixture->click(m_fixture->find<BodyEditor>(u"jsonBody"_s)->textArea());
    m_fixture->type(u"{\"id\": 9007199254740993}"_s);
    m_fixture->click(m_fixture->find<SendButton>(u"send"_s)->mainPart());
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
    // Number and text go out and come back as they were typed.
    QTRY_VERIFY(m_fixture->bodyText().contains(u"\"data\": \"{\\\"id\\\": 9007199254740993}\""_s));
    QTRY_VERIFY(m_fixture->bodyText().contains(u"\"id\": 9007199254740993\n"_s));
    QVERIFY(m_fixture->bodyText().contains(u"\"Content-Type\": \"application/json\""_s));
}

void TestMainJob::jsonEditorKeys()
{
    m_fixture->chooseBody(u"JSON"_s);
    m_fixture->typeUrl(m_fixture->url(u"/post"_s)); // the first run's page gives way
    auto *editor = m_fixture->find<BodyEditor>(u"jsonBody"_s);
    m_fixture->chooseBody(u"JSON"_s);
    m_fixture->click(editor->textArea());
    m_fixture->type(u"["_s);
    m_fixture->press(Qt::Key_Return);
    m_fixture->type(u"1,"_s);
    m_fixture->press(Qt::Key_Return);
    m_fixture->type(u"2"_s);
    QCOMPARE(editor->text(), u"[\n  1,\n  2"_s);
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(editor->text() != u"[\n  1,\n  2"_s);
    m_fixture->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(!editor->hasFocus());
}

void TestMainJob::namesAMistakeInJson()
{
    m_fixture->typeUrl(m_fixture->url(u"/post"_s));
    m_fixture->chooseBody(u"JSON"_s);
    m_fixture->click(m_fixture->find<BodyEditor>(u"jsonBody"_s)->textArea());
    m_fixture->type(u"{\"a\": 1,}"_s);
    const auto note = [this] {
        auto *notice = m_fixture->find<Notice>(u"codeProblem"_s);
        return notice->isVisible() ? notice->text() : QString();
    };
    QTRY_VERIFY(note().startsWith(u"Line 1, column 9: "_s));
    m_fixture->press(Qt::Key_Left);
    m_fixture->press(Qt::Key_Backspace);
    QTRY_VERIFY(note().isEmpty());
}

void TestMainJob::formatsJson()
{
    m_fixture->typeUrl(m_fixture->url(u"/post"_s));
    m_fixture->chooseBody(u"JSON"_s);
    auto *editor = m_fixture->find<BodyEditor>(u"jsonBody"_s);
    m_fixture->click(editor->textArea());
    m_fixture->type(u"{\"a\":1.00,\"a\":1e400}"_s);
    m_fixture->click(m_fixture->find(u"formatJson"_s));
    QTRY_COMPARE(editor->text().trimmed(), u"{\n  \"a\": 1.00,\n  \"a\": 1e400\n}"_s);
    m_fixture->click(editor->textArea());
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->text(), u"{\"a\":1.00,\"a\":1e400}"_s);
}

void TestMainJob::postsAForm()
{
    m_fixture->typeUrl(m_fixture->url(u"/post"_s));
    m_fixture->press(Qt::Key_Down, Qt::AltModifier);
    m_fixture->chooseBody(u"Form"_s);
    const auto *form = m_fixture->find<KeyValueEditor>(u"formBody"_s);
    m_fixture->addRow(form, u"tea"_s, u"green & hot"_s);
    m_fixture->addRow(form, u"off"_s, u"1"_s);
    clickPart(form, KeyValueDelegate::Part::Check, 1, KeyValueModel::EnabledColumn);
    QVERIFY(m_fixture->send());
    QTRY_VERIFY(m_fixture->bodyText().contains(u"\"form\": {\n    \"tea\": \"green & hot\"\n  }"_s));
    QVERIFY(m_fixture->bodyText().contains(u"application/x-www-form-urlencoded"_s));
}

void TestMainJob::postsAFile()
{
    QFile file(m_fixture->filePath(u"note.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("turn left") > 0);
    file.close();
    m_fixture->typeUrl(m_fixture->url(u"/post"_s));
    m_fixture->press(Qt::Key_Down, Qt::AltModifier);
    m_fixture->chooseBody(u"Multipart"_s);
    auto *parts = m_fixture->find<KeyValueEditor>(u"multipartBody"_s);
    parts->setFileChooser(
        [&](const QString &, const std::function<void(const QString &)> &done) { done(file.fileName()); });
    m_fixture->addRow(parts, u"title"_s, u"Signpost"_s);
    m_fixture->addRow(parts, u"upload"_s, {});
    clickPart(parts, KeyValueDelegate::Part::ChooseFile, 1, KeyValueModel::ValueColumn);
    QCOMPARE(parts->rows().value(1).value, file.fileName());
    QVERIFY(m_fixture->send());
    QTRY_VERIFY(m_fixture->bodyText().contains(u"\"upload\": \"turn left\""_s));
    QVERIFY(m_fixture->bodyText().contains(u"\"title\": \"Signpost\""_s));
    QVERIFY(m_fixture->bodyText().contains(u"multipart/form-data; boundary="_s));
}

void TestMainJob::aDroppedFileCanBeUndone()
{
    m_fixture->typeUrl(u"http://a.test/"_s);
    m_fixture->chooseBody(u"File"_s);
    auto *path = m_fixture->find<QLineEdit>(u"bodyFile"_s);
    path->setFocus();
    m_fixture->type(u"/first"_s);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/second"_s)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(path->parentWidget(), &enter);
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(path->parentWidget(), &drop);
    QCOMPARE(path->text(), u"/second"_s);
    QCOMPARE(m_fixture->page()->draft().filePath, u"/second"_s);
    path->undo();
    QCOMPARE(path->text(), u"/first"_s);
}

void TestMainJob::pastesACurlCommand()
{
    m_fixture->typeUrl(u"http://a.test/before"_s);
    QApplication::clipboard()->setText(
        u"curl -X PUT '%1' \\\n -H 'X-One: 1' \\\n --resolve a.test:80:127.0.0.1 "
        "-H 'Content-Type: application/json' -d '{\"it\": \"works\"}'\n"_s.arg(
            m_fixture->url(u"/anything?x=1"_s)));
    m_fixture->press(Qt::Key_L, Qt::ControlModifier);
    m_fixture->press(Qt::Key_V, Qt::ControlModifier);
    const auto *url = m_fixture->find<QLineEdit>(u"url"_s);
    QCOMPARE(url->text(), m_fixture->url(u"/anything?x=1"_s));
    const DocumentPage *page = m_fixture->page();
    QCOMPARE(page->draft().method, "PUT"_ba);
    QCOMPARE(page->draft().headers.size(), 2);
    QCOMPARE(page->draft().params.size(), 1);
    QCOMPARE(page->draft().json, u"{\"it\": \"works\"}"_s);
    const auto *notice = m_fixture->find<Notice>(u"notice"_s, m_fixture->window());
    QTRY_VERIFY2(notice->text().contains(u"--resolve"_s), qPrintable(notice->text()));
    QVERIFY(m_fixture->send());
    QTRY_VERIFY2(m_fixture->bodyText().contains(u"works"_s), qPrintable(m_fixture->bodyText()));

    m_fixture->press(Qt::Key_L, Qt::ControlModifier);
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(url->text(), u"http://a.test/before"_s);
    QCOMPARE(page->draft().url, u"http://a.test/before"_s);
    QCOMPARE(page->draft().method, "GET"_ba);
    QVERIFY(page->draft().headers.isEmpty());
    QVERIFY(page->draft().json.isEmpty());
}

void TestMainJob::aBrokenCurlCommandIsNoUrl()
{
    m_fixture->typeUrl(u"http://a.test/before"_s);
    m_fixture->press(Qt::Key_L, Qt::ControlModifier);
    QApplication::clipboard()->setText(u"curl -u me:swordfish 'http://a.test/x"_s);
    m_fixture->press(Qt::Key_V, Qt::ControlModifier);
    // The journal would have its password as it stands.
    QCOMPARE(m_fixture->page()->draft().url, u"http://a.test/before"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"url"_s)->text(), u"http://a.test/before"_s);
    const auto *notice = m_fixture->find<Notice>(u"notice"_s, m_fixture->window());
    QTRY_VERIFY2(notice->text().contains(u"not closed"_s), qPrintable(notice->text()));
}

/// Half of what somebody types is no command yet.
void TestMainJob::aTypedCurlCommandStays()
{
    m_fixture->typeUrl(u"curl http://a.test/x"_s);
    QCOMPARE(m_fixture->page()->draft().url, u"curl http://a.test/x"_s);
}

void TestMainJob::paramsFollowTheUrl()
{
    m_fixture->typeUrl(m_fixture->url(u"/get?a=1&name=Zo%C3%AB&x=a+b&flag"_s));
    const QVector<KeyValue> rows = request()->params()->rows();
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.at(1).key, u"name"_s);
    QCOMPARE(rows.at(1).value, u"Zo%C3%AB"_s); // as typed
    QCOMPARE(rows.at(2).value, u"a+b"_s);
    QCOMPARE(rows.at(3).key, u"flag"_s);
    QCOMPARE(m_fixture->find<QTabBar>(u"requestSections"_s)->currentIndex(), int(RequestPane::Params));
    QVERIFY(m_fixture->send());
    QTRY_VERIFY(m_fixture->bodyText().contains(u"\"name\": \"Zoë\""_s));
    QVERIFY(m_fixture->bodyText().contains(u"name=Zo%C3%AB"_s));
}

void TestMainJob::urlFollowsTheParams()
{
    m_fixture->typeUrl(m_fixture->url(u"/get?a=1&name=Zo%C3%AB"_s));
    const KeyValueEditor *params = request()->params();
    m_fixture->clickCell(params, 0, KeyValueModel::ValueColumn);
    m_fixture->press(Qt::Key_A, Qt::ControlModifier);
    m_fixture->type(u"2%20"_s);
    m_fixture->press(Qt::Key_Tab);
    m_fixture->press(Qt::Key_Escape);
    QCOMPARE(url()->text(), m_fixture->url(u"/get?a=2%20&name=Zo%C3%AB"_s));
    clickPart(params, KeyValueDelegate::Part::Check, 1, KeyValueModel::EnabledColumn);
    QCOMPARE(url()->text(), m_fixture->url(u"/get?a=2%20"_s));
    QCOMPARE(params->rows().size(), 2); // off, not gone
    clickPart(params, KeyValueDelegate::Part::Check, 1, KeyValueModel::EnabledColumn);
    m_fixture->addRow(params, u"q"_s, u"x"_s);
    QCOMPARE(url()->text(), m_fixture->url(u"/get?a=2%20&name=Zo%C3%AB&q=x"_s));
}

void TestMainJob::bulkEditTakesWhatIsTyped()
{
    m_fixture->typeUrl(m_fixture->url(u"/get?a=1"_s));
    m_fixture->click(m_fixture->find(u"bulkEdit"_s));
    m_fixture->press(Qt::Key_Return);
    m_fixture->type(u"b: two words"_s); // with a space, which a button would take
    QCOMPARE(request()->params()->rows().size(), 2);
    QCOMPARE(url()->text(), m_fixture->url(u"/get?a=1&b=two words"_s));
    // The tables of a body have their "Bulk edit" in the same place.
    m_fixture->chooseBody(u"Form"_s);
    m_fixture->click(m_fixture->find(u"bulkEdit"_s));
    m_fixture->type(u"city: Lund"_s);
    QCOMPARE(request()->draft().form, QList<KeyValue>({{.key = u"city"_s, .value = u"Lund"_s}}));
    m_fixture->chooseBody(u"JSON"_s);
    QVERIFY(!m_fixture->find(u"bulkEdit"_s)->isVisible());
}

void TestMainJob::automaticHeadersAreShown()
{
    m_fixture->typeUrl(m_fixture->url(u"/headers"_s));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Headers);
    const KeyValueModel *model = request()->headers()->model();
    const auto value = [model](const QString &name) {
        for (const AutomaticRow &row : model->automaticRows()) {
            if (row.key.compare(name, Qt::CaseInsensitive) == 0)
                return row.value;
        }
        return QString();
    };
    QTRY_COMPARE(value(u"User-Agent"_s), u"Fingerpost/0.1"_s);
    QVERIFY(value(u"Accept-Encoding"_s).contains(u"gzip"_s));
    QVERIFY(value(u"Content-Type"_s).isEmpty());
    QVERIFY(m_fixture->send());
    // What was shown is what came.
    QTRY_VERIFY(m_fixture->bodyText().contains(u"Fingerpost/0.1"_s));
    for (const AutomaticRow &row : model->automaticRows())
        QVERIFY2(m_fixture->bodyText().contains(u"\"%1\": \"%2\""_s.arg(row.key, row.value)),
                 qPrintable(row.key));
}

void TestMainJob::overridesAnAutomaticHeader()
{
    m_fixture->typeUrl(m_fixture->url(u"/headers"_s));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Headers);
    const KeyValueEditor *headers = request()->headers();
    QTRY_VERIFY(!headers->model()->automaticRows().isEmpty());
    QCOMPARE(headers->model()->index(0, KeyValueModel::KeyColumn).data().toString(), u"User-Agent"_s);
    clickPart(headers, KeyValueDelegate::Part::Override, 0, KeyValueModel::DescriptionColumn);
    QCOMPARE(headers->rows().size(), 1);
    m_fixture->clickCell(headers, 0, KeyValueModel::ValueColumn);
    m_fixture->press(Qt::Key_A, Qt::ControlModifier);
    m_fixture->type(u"Walker/1"_s);
    m_fixture->press(Qt::Key_Tab);
    m_fixture->press(Qt::Key_Escape);
    QVERIFY(m_fixture->send());
    QTRY_VERIFY(m_fixture->bodyText().contains(u"\"User-Agent\": \"Walker/1\""_s));
    QVERIFY(!m_fixture->bodyText().contains(u"Fingerpost/0.1"_s));
}

/// A home directory that does not answer holds up what is prepared, not the window.
void TestMainJob::worksOnWhileNetrcHangs()
{
    Requests::Test::HeldFile netrc(QDir::homePath() + "/.netrc"_L1,
                                   "machine 127.0.0.1 login ada password secret\n");
    if (!netrc.isHeld())
        QSKIP("This file system has no leases.");
    const KeyValueModel *model = request()->headers()->model();
    const auto authorization = [model] {
        for (const AutomaticRow &row : model->automaticRows()) {
            if (row.key == "Authorization"_L1)
                return row.value;
        }
        return QString();
    };
    m_fixture->typeUrl(m_fixture->url(u"/headers"_s));
    QTRY_VERIFY(netrc.isWanted());
    m_fixture->type(u"?a=1"_s);
    QCOMPARE(url()->text(), m_fixture->url(u"/headers?a=1"_s));
    QCOMPARE(request()->params()->rows().size(), 1);
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->page()->isRunning());
    m_fixture->press(Qt::Key_Escape);
    QVERIFY(m_fixture->waitFinished());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"Cancelled"_s);
    QVERIFY2(netrc.isHeld(), "the window waited for the file");
    QVERIFY(authorization().isEmpty());
    netrc.release();
    QTRY_VERIFY(authorization().startsWith("Basic "_L1));
    QVERIFY(m_fixture->send());
    QTRY_VERIFY(m_fixture->bodyText().contains(authorization()));
}

void TestMainJob::streamGrowsUntilCancelled_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("byKey");
    QTest::newRow("lines, Esc") << u"/ndjson?count=0&interval_ms=30"_s << true;
    QTest::newRow("events, button") << u"/sse?count=0&interval_ms=30"_s << false;
    QTest::newRow("drip, Esc") << u"/drip?duration=60&numbytes=2000&delay=0"_s << true;
}

void TestMainJob::streamGrowsUntilCancelled()
{
    QFETCH(QString, path);
    QFETCH(bool, byKey);
    m_fixture->typeUrl(m_fixture->url(path));
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->bodyText().size() > 2);
    const qsizetype before = m_fixture->bodyText().size();
    QTRY_VERIFY(m_fixture->bodyText().size() > before);
    QVERIFY(m_fixture->page()->isRunning());
    QCOMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
    auto *send = m_fixture->find<SendButton>(u"send"_s);
    QVERIFY(send->isRunning());
    const ExchangeRun *first = m_fixture->page()->run();
    m_fixture->press(Qt::Key_Return); // sends no second one while the first runs
    m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
    m_fixture->press(Qt::Key_F5);
    QVERIFY(m_fixture->page()->run() == first);
    if (byKey)
        m_fixture->press(Qt::Key_Escape);
    else
        m_fixture->click(send->mainPart());
    QVERIFY(m_fixture->waitFinished());
    QVERIFY(!send->isRunning());
    QVERIFY(m_fixture->bodyText().size() > before); // what has come stays
}

void TestMainJob::cancelsBeforeTheHead()
{
    m_fixture->typeUrl(m_fixture->url(u"/delay/10"_s));
    m_fixture->press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->textOf(u"status"_s), u"Waiting"_s);
    const QString early = m_fixture->textOf(u"total"_s);
    QTRY_VERIFY(m_fixture->textOf(u"total"_s) != early); // the time runs on
    m_fixture->press(Qt::Key_Escape);
    QVERIFY(m_fixture->waitFinished(5'000));
    QCOMPARE(m_fixture->textOf(u"status"_s), u"Cancelled"_s);
    QVERIFY(!m_fixture->textOf(u"errorSentence"_s).isEmpty());
    m_fixture->press(Qt::Key_Escape); // nothing runs: nothing happens
    QVERIFY(m_fixture->get(u"/get"_s));
    QCOMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
}

void TestMainJob::listsTheHops()
{
    QVERIFY(m_fixture->get(u"/redirect/3"_s));
    QCOMPARE(m_fixture->textOf(u"status"_s), u"200 OK"_s);
    QCOMPARE(m_fixture->textOf(u"redirects"_s), u"3 redirects"_s);
    m_fixture->click(m_fixture->find(u"redirects"_s));
    auto *hops = m_fixture->find<HopStrip>(u"hops"_s);
    QVERIFY(hops->isVisible());
    QCOMPARE(hops->count(), 4);
    QTest::mouseClick(hops, Qt::LeftButton, {}, hops->tabRect(0).center());
    QVERIFY(m_fixture->textOf(u"hopRequest"_s).startsWith(u"GET /redirect/3 HTTP/1.1\n"_s));
    QVERIFY(m_fixture->textOf(u"hopResponse"_s).contains(u" 302 "_s));
    QVERIFY(m_fixture->textOf(u"hopResponse"_s).contains(u"\nLocation: "_s));
    QTest::mouseClick(hops, Qt::LeftButton, {}, hops->tabRect(2).center());
    QVERIFY(m_fixture->textOf(u"hopRequest"_s).contains(u"redirect/1 HTTP/1.1\n"_s));
    hops->setFocus(Qt::TabFocusReason);
    m_fixture->press(Qt::Key_Right);
    QCOMPARE(hops->currentIndex(), 3);
    QVERIFY(m_fixture->textOf(u"hopRequest"_s).startsWith(u"GET /get HTTP/1.1\n"_s));
    QVERIFY(m_fixture->textOf(u"hopResponse"_s).contains(u" 200 OK"_s));
    // The next answer has none: neither tab nor fact stays.
    QVERIFY(m_fixture->get(u"/get"_s));
    QVERIFY(!hops->isVisible());
    QVERIFY(m_fixture->textOf(u"redirects"_s).isEmpty());
    m_fixture->showSection(u"responseSections"_s, 0);
    QTRY_VERIFY(!m_fixture->bodyText().isEmpty());
}

void TestMainJob::sendsWithoutFollowing()
{
    m_fixture->typeUrl(m_fixture->url(u"/redirect/2"_s));
    QTest::mouseClick(m_fixture->find<SendButton>(u"send"_s)->menuPart(), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const auto isThere = [menu] {
        return menu->activeAction() && menu->activeAction()->text().contains(u"redirects"_s);
    };
    for (qsizetype i = 0; i < menu->actions().size() && !isThere(); ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QVERIFY(isThere());
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(m_fixture->waitFinished());
    QVERIFY(m_fixture->textOf(u"status"_s).startsWith(u"302"_s));
}

void TestMainJob::waysToSendAreInOrder()
{
    const auto *repeat = m_fixture->page()->findChild<QAction *>(u"repeatSending"_s);
    const auto *menu = qobject_cast<const QMenu *>(repeat->parent());
    QVERIFY(menu);
    QStringList names;
    for (const QAction *way : menu->actions())
        names.append(way->text());
    QCOMPARE(names,
             QStringList({u"Send"_s, u"Send, and save the answer to a file…"_s,
                          u"Send without following redirects"_s, u"Send without verifying the certificate"_s,
                          u"Repeat…"_s, QString(), u"Send through two sessions and compare"_s, QString(),
                          u"Copy as curl"_s}));
}

void TestMainJob::prettyAndRaw()
{
    QVERIFY(m_fixture->get(u"/get?a=1"_s));
    const auto body = m_fixture->page()->run()->hops().constLast().body;
    const QString pretty = QString::fromUtf8(JsonPretty::format(body->read(0, body->size())));
    QTRY_COMPARE(m_fixture->bodyText(), pretty);
    auto *modes = m_fixture->find<SegmentedControl>(u"bodyModes"_s);
    m_fixture->click(modes->button(1));
    QTRY_COMPARE(m_fixture->bodyText().toUtf8().size(),
                 m_fixture->page()->run()->hops().constLast().body->size());
    m_fixture->click(modes->button(0));
    QTRY_COMPARE(m_fixture->bodyText(), pretty);
    QVERIFY(m_fixture->get(u"/html"_s));
    QTRY_VERIFY(m_fixture->bodyText().startsWith(u"<!"_s, Qt::CaseInsensitive));
    QVERIFY(!modes->button(2)->isVisible()); // no tree of HTML
}

FINGERPOST_TEST(TestMainJob)
#include "tst_mainjob.moc"
