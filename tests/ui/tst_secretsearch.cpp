// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plants a marked secret wherever one can be typed, works, and looks for the marks in all that was written.
#include "windowfixture.h"

#include "collections/folderpage.h"
#include "collections/openedcollections.h"
#include "environments/environmenteditor.h"
#include "environments/environmentspage.h"
#include "environments/variablemodel.h"
#include "environments/variablespane.h"
#include "environments/variabletable.h"
#include "request/authpane.h"
#include "request/requestpane.h"
#include "response/responsepane.h"
#include "support/files.h"
#include "support/testsuite.h"
#include "widgets/codeeditor/codeeditor.h"
#include "widgets/sectiontabbar.h"
#include "widgets/segmentedcontrol.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "workspace/authfields.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

namespace {

/// What goes to the standard error while it lives, and to Qt's log.
class CapturedErrors {
public:
    explicit CapturedErrors(const QString &path)
        : m_path(path)
        , m_before(::dup(STDERR_FILENO))
    {
        std::fflush(stderr);
        std::FILE *file = std::fopen(qPrintable(path), "w");
        ::dup2(::fileno(file), STDERR_FILENO);
        std::fclose(file);
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            std::fprintf(stderr, "%s\n", qPrintable(text));
        });
    }
    ~CapturedErrors()
    {
        std::fflush(stderr);
        qInstallMessageHandler(nullptr);
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
        QFile file(m_path);
        if (file.open(QIODevice::ReadOnly))
            std::fputs(file.readAll().constData(), stderr);
    }
    Q_DISABLE_COPY_MOVE(CapturedErrors)

private:
    QString m_path;
    int m_before;
};

/// As Base64 has it inside something longer, wherever that begins.
QByteArrayList base64Of(const QByteArray &text)
{
    QByteArrayList forms;
    for (int before = 0; before < 3; ++before) {
        const QByteArray whole =
            QByteArray(QByteArray(before, ' ') + text).toBase64(QByteArray::OmitTrailingEquals);
        // The letters at both ends depend on what stands there.
        forms.append(whole.mid(before == 0 ? 0 : before + 1).chopped(2));
    }
    return forms;
}

QString markOf(const QString &place)
{
    return u"mK7q%1Zt9vW2x"_s.arg(place);
}

/// As it is, percent-encoded, in Base64.
bool holdsMark(const QByteArray &bytes, const QString &mark)
{
    QByteArrayList forms = base64Of(mark.toUtf8());
    forms << mark.toUtf8() << QUrl::toPercentEncoding(mark);
    return std::any_of(forms.begin(), forms.end(),
                       [&bytes](const QByteArray &form) { return bytes.contains(form); });
}

} // namespace

class TestSecretSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void authFieldsOfEachKind_data();
    void authFieldsOfEachKind();
    void whatIsTypedInTheOpen();
    void savedInACollection();
    void variablesAndAnswers();
    void withoutAKeychainToo();
    void passphrasesAndOwnVariables();
    void foldersAndEnvironments();
    void nothingIsPrinted();

private:
    [[nodiscard]] QString mark(const QString &place);
    /// Files of whatever kind and the standard error; true when no mark is in them.
    [[nodiscard]] bool nothingIsWritten();
    void workOn();
    void typeSecrets();
    void chooseAuth(AuthSetting::Kind kind) const;
    [[nodiscard]] bool saveAs(const QString &name, const QString &answer) const;
    [[nodiscard]] QPushButton *button(const QString &name) const;

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<CapturedErrors> m_errors;
    QStringList m_marks;
    QString m_found;
};

void TestSecretSearch::init()
{
    m_marks.clear();
    m_found.clear();
    m_fixture = std::make_unique<WindowFixture>();
    m_errors = std::make_unique<CapturedErrors>(m_fixture->filePath(u"stderr"_s));
    QVERIFY(m_fixture->startPlayground());
}

void TestSecretSearch::cleanup()
{
    m_errors.reset();
    m_fixture.reset();
}

QString TestSecretSearch::mark(const QString &place)
{
    m_marks.append(markOf(place));
    return m_marks.constLast();
}

bool TestSecretSearch::nothingIsWritten()
{
    std::fflush(stderr);
    m_fixture->drafts().flush();
    m_fixture->workbench().state.flush();
    m_fixture->workbench().index.flush();
    m_fixture->workbench().historyWriter.flush();
    QDirIterator files(m_fixture->filePath({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++count;
        const QByteArray bytes = file.readAll();
        for (const QString &mark : std::as_const(m_marks)) {
            if (holdsMark(bytes, mark))
                m_found += file.fileName() + ": "_L1 + mark + u'\n';
        }
    }
    return count > 1 && m_found.isEmpty();
}

QPushButton *TestSecretSearch::button(const QString &name) const
{
    for (auto *each : m_fixture->window()->findChildren<QPushButton *>(name)) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

/// What people do all day: names, copies, closing, errors, restarts.
void TestSecretSearch::workOn()
{
    QVERIFY(m_fixture->send());
    QVERIFY2(nothingIsWritten(), qPrintable("after sending: "_L1 + m_found));
    m_fixture->page()->rename(u"Another name"_s);
    m_fixture->press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY2(nothingIsWritten(), qPrintable("after duplicating: "_L1 + m_found));
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    m_fixture->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(nothingIsWritten(), qPrintable("after reopening: "_L1 + m_found));
    m_fixture->press(Qt::Key_W, Qt::ControlModifier);
    const RequestDraft before = m_fixture->page()->draft();
    for (int start = 0; start < 2; ++start) {
        QVERIFY(m_fixture->open());
        QVERIFY2(nothingIsWritten(), qPrintable("after a restart: "_L1 + m_found));
        QTRY_COMPARE(m_fixture->page()->draft(), before);
    }
    // An error that names the address.
    const QString url = m_fixture->page()->draft().url;
    m_fixture->typeUrl(QUrl(url)
                           .adjusted(QUrl::RemovePort)
                           .toString(QUrl::FullyEncoded)
                           .replace("127.0.0.1"_L1, "127.0.0.1:1"_L1));
    QVERIFY(m_fixture->send());
    QVERIFY(before.settings.proxy || !m_fixture->textOf(u"errorSentence"_s).isEmpty());
    QVERIFY2(nothingIsWritten(), qPrintable("after an error: "_L1 + m_found));
}

void TestSecretSearch::chooseAuth(AuthSetting::Kind kind) const
{
    m_fixture->showSection(u"requestSections"_s, RequestPane::Auth);
    auto *box = m_fixture->find<QComboBox>(u"authKind"_s);
    box->setFocus();
    while (m_fixture->page()->draft().auth.kind != kind) {
        const AuthSetting::Kind before = m_fixture->page()->draft().auth.kind;
        QTest::keyClick(box, Qt::Key_Down);
        if (m_fixture->page()->draft().auth.kind == before)
            return;
    }
}

void TestSecretSearch::authFieldsOfEachKind_data()
{
    using Kind = AuthSetting::Kind;
    QTest::addColumn<AuthSetting::Kind>("kind");
    QTest::newRow("basic") << Kind::Basic;
    QTest::newRow("digest") << Kind::Digest;
    QTest::newRow("bearer") << Kind::Bearer;
    QTest::newRow("API key") << Kind::ApiKey;
    QTest::newRow("AWS") << Kind::AwsV4;
    QTest::newRow("OAuth 1") << Kind::OAuth1;
}

void TestSecretSearch::authFieldsOfEachKind()
{
    QFETCH(AuthSetting::Kind, kind);
    m_fixture->typeUrl(m_fixture->url(u"/anything"_s));
    chooseAuth(kind);
    QCOMPARE(m_fixture->page()->draft().auth.kind, kind);
    int secrets = 0;
    for (const AuthField &field : authFields(kind)) {
        if (field.type != AuthField::Type::Secret && field.type != AuthField::Type::Text)
            continue;
        auto *edit = m_fixture->find<QLineEdit>(field.name, m_fixture->page()->requestPane());
        QVERIFY(edit);
        edit->setFocus();
        const bool isSecret = field.type == AuthField::Type::Secret;
        secrets += isSecret;
        QTest::keyClicks(edit, isSecret ? mark(field.name) : u"open"_s);
    }
    QVERIFY(secrets > 0);
    workOn();
}

/// Into every place that shows what is typed.
void TestSecretSearch::typeSecrets()
{
    const QString server = m_fixture->url(u"/anything"_s).mid(7);
    m_fixture->typeUrl(
        u"http://ada:%1@%2/:token?api_key=%3&page=2"_s.arg(mark(u"userinfo"_s), server, mark(u"query"_s)));
    auto *token = m_fixture->find<QLineEdit>(u"path:token"_s);
    QVERIFY(token);
    token->setFocus();
    QTest::keyClicks(token, mark(u"path"_s));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Headers);
    KeyValueEditor *headers = m_fixture->page()->requestPane()->headers();
    m_fixture->addRow(headers, u"Authorization"_s, "Bearer "_L1 + mark(u"bearer"_s));
    m_fixture->addRow(headers, u"X-Api-Key"_s, mark(u"key"_s));
    m_fixture->addRow(headers, u"Cookie"_s, "session="_L1 + mark(u"cookie"_s));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Settings);
    m_fixture->find<QAbstractButton>(u"proxyOverride"_s)->click();
    auto *proxy = m_fixture->find<QLineEdit>(u"proxyEdit"_s);
    proxy->setFocus();
    QTest::keyClicks(proxy, u"http://me:%1@%2"_s.arg(mark(u"proxy"_s), server.section(u'/', 0, 0)));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Body);
    m_fixture->click(m_fixture->find<SegmentedControl>(u"bodyKinds"_s)->button(2));
    for (auto *editor : m_fixture->page()->findChildren<CodeEditor *>()) {
        if (editor->isVisible())
            m_fixture->click(editor->textArea());
    }
    m_fixture->type(u"password=%1&x=1"_s.arg(mark(u"body"_s)));
    m_fixture->click(m_fixture->find<SegmentedControl>(u"bodyKinds"_s)->button(4));
    m_fixture->addRow(m_fixture->find<KeyValueEditor>(u"formBody"_s), u"client_secret"_s, mark(u"form"_s));
    // As if pasted: what each other kind of body keeps, and the docs.
    RequestDraft draft = m_fixture->page()->draft();
    draft.json = u"{\"password\": \"%1\"}"_s.arg(mark(u"json"_s));
    draft.xml = u"<a password=\"%1\"/>"_s.arg(mark(u"xml"_s));
    draft.multipart = {{.key = u"client_secret"_s, .value = mark(u"part"_s)}};
    draft.docs = "password="_L1 + mark(u"docs"_s);
    m_fixture->page()->replaceTexts(draft);
}

void TestSecretSearch::whatIsTypedInTheOpen()
{
    typeSecrets();
    for (const QString &each : std::as_const(m_marks)) {
        const QByteArray shown = QJsonDocument(m_fixture->page()->draft().toJson()).toJson();
        QVERIFY2(shown.contains(each.toUtf8()), qPrintable(each)); // it was really typed
    }
    workOn();
}

bool TestSecretSearch::saveAs(const QString &name, const QString &answer) const
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
    if (!QTest::qWaitFor([&] { return button(answer) != nullptr; }))
        return false;
    QTest::mouseClick(button(answer), Qt::LeftButton);
    return QTest::qWaitFor([this] { return !m_fixture->page()->draft().path.isEmpty(); });
}

void TestSecretSearch::savedInACollection()
{
    typeSecrets();
    QVERIFY(saveAs(u"Saved"_s, u"moveCredentials"_s));
    QVERIFY2(nothingIsWritten(), qPrintable(m_found));
    QVERIFY(m_fixture->page()->draft().url.contains("{{"_L1));
    // The server gets the values all the same.
    m_fixture->showSection(u"requestSections"_s, RequestPane::Settings);
    m_fixture->find<QAbstractButton>(u"proxyReset"_s)->click();
    QVERIFY(m_fixture->send());
    QTRY_VERIFY2(m_fixture->bodyText().contains("query"_L1),
                 qPrintable(m_fixture->textOf(u"errorSentence"_s)));
    QVERIFY(m_fixture->bodyText().contains("mK7qqueryZt9vW2x"_L1));
    m_fixture->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_fixture->page()->isModified());
    QVERIFY2(nothingIsWritten(), qPrintable(m_found));
    QVERIFY(m_fixture->open());
    QVERIFY2(nothingIsWritten(), qPrintable(m_found));
}

void TestSecretSearch::variablesAndAnswers()
{
    WorkspaceState state = m_fixture->workbench().state.state();
    state.globals = {{.name = u"hidden"_s, .secret = true}};
    m_fixture->workbench().state.setState(state);
    Workbench &workbench = m_fixture->workbench();
    workbench.secrets.write(VariableContext::secretKey(workbench.variables.globalScopeId(), u"hidden"_s),
                            SecretValue(mark(u"global"_s)), m_fixture->window(), {});
    m_fixture->typeUrl(m_fixture->url(u"/anything?v={{hidden}}&code={{?Code}}"_s));
    m_fixture->find<QLineEdit>(u"url"_s)->setFocus();
    m_fixture->press(Qt::Key_Return);
    QWidget *dialog = nullptr;
    QTRY_VERIFY((dialog = QApplication::activeModalWidget()));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), mark(u"answer"_s));
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(m_fixture->waitFinished());
    QTRY_VERIFY(m_fixture->bodyText().contains(m_marks.at(0)));
    QVERIFY(m_fixture->bodyText().contains(m_marks.at(1)));
    QVERIFY2(nothingIsWritten(), qPrintable(m_found));
    QVERIFY(m_fixture->open());
    QVERIFY2(nothingIsWritten(), qPrintable(m_found));
}

/// There is nowhere to keep them, so they are gone at the end; they are in no file nevertheless.
void TestSecretSearch::withoutAKeychainToo()
{
    m_fixture->setKeychainMissing(true);
    QVERIFY(m_fixture->open());
    typeSecrets();
    QVERIFY2(nothingIsWritten(), qPrintable(m_found));
    QVERIFY(m_fixture->open());
    QVERIFY2(nothingIsWritten(), qPrintable(m_found));
    QVERIFY(m_fixture->page()->draft().url.contains("{{sealed.password."_L1));
    QTRY_VERIFY(m_fixture->find<QWidget>(u"notice"_s, m_fixture->window())->isVisible()); // and it is said
    QVERIFY(m_fixture->send()); // is not sent as if it were the credential
    QVERIFY(m_fixture->textOf(u"errorSentence"_s).contains("sealed.password"_L1));
}

void TestSecretSearch::passphrasesAndOwnVariables()
{
    m_fixture->typeUrl(m_fixture->url(u"/anything?pin={{pin}}"_s));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Settings);
    auto *passphrase = m_fixture->find<QLineEdit>(u"clientKeyPassphraseEdit"_s);
    QVERIFY(passphrase);
    passphrase->setFocus();
    QTest::keyClicks(passphrase, mark(u"passphrase"_s));
    m_fixture->showSection(u"requestSections"_s, RequestPane::Variables);
    VariablesPane *own = m_fixture->page()->requestPane()->variables();
    own->table()->setFocus();
    own->table()->editNew();
    m_fixture->type(u"pin"_s);
    m_fixture->press(Qt::Key_Return);
    m_fixture->press(Qt::Key_Escape); // leaves the value, of which nothing was typed
    own->table()->setCurrentIndex(own->table()->model()->index(0, VariableModel::SecretColumn));
    m_fixture->press(Qt::Key_Space);
    own->table()->setCurrentIndex(own->table()->model()->index(0, VariableModel::ValueColumn));
    m_fixture->type(mark(u"own"_s));
    m_fixture->press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->page()->draft().variables.value(0).value, markOf(u"own"_s));
    workOn();
}

/// What folders hand down, and environments.
void TestSecretSearch::foldersAndEnvironments()
{
    const auto addVariable = [this](VariableTable *table, const QString &name, const QString &value) {
        table->setFocus();
        table->editNew();
        m_fixture->type(name);
        m_fixture->press(Qt::Key_Tab);
        m_fixture->type(value);
        m_fixture->press(Qt::Key_Return);
    };
    const QString root = m_fixture->filePath(u"shop"_s);
    const QString settings = root + u"/opencollection.yml"_s;
    Requests::Test::writeFile(settings, "opencollection: 1.0.0\ninfo:\n  name: Shop\n");
    Requests::Test::writeFile(root + u"/environments/dev.yml"_s, "name: dev\n");
    m_fixture->window()->collections()->open(root);
    Documents *documents = m_fixture->window()->documents();
    documents->openTool({.kind = EnvironmentsPage::kind, .collection = root, .path = {}});
    auto *environments = qobject_cast<EnvironmentsPage *>(documents->currentTab());
    QVERIFY(environments);
    QTRY_COMPARE(environments->editor()->environments().size(), 1);
    addVariable(environments->editor()->table(), u"password"_s, mark(u"environment"_s));
    QTRY_VERIFY(Requests::Test::contentOf(root + u"/environments/dev.yml"_s).contains("name: password"));
    documents->openTool({.kind = FolderPage::kind, .collection = root, .path = {}});
    auto *folder = qobject_cast<FolderPage *>(documents->currentTab());
    QVERIFY(folder);
    QTRY_VERIFY(folder->headers()->isEnabled());
    m_fixture->addRow(folder->headers(), u"X-Api-Key"_s, mark(u"folderheader"_s));
    folder->sections()->setCurrentIndex(FolderPage::Variables);
    addVariable(folder->variables()->table(), u"apiKey"_s, mark(u"foldervariable"_s));
    folder->sections()->setCurrentIndex(FolderPage::Auth);
    auto *kind = folder->auth()->findChild<QComboBox *>(u"authKind"_s);
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Home);
    while (folder->auth()->auth().kind != AuthSetting::Kind::Basic
           && kind->currentIndex() + 1 < kind->count())
        QTest::keyClick(kind, Qt::Key_Down);
    auto *password = folder->findChild<QLineEdit *>(u"password"_s);
    QVERIFY(password);
    QTest::keyClicks(password, mark(u"folderauth"_s));
    QTRY_VERIFY(Requests::Test::contentOf(settings).contains("type: basic"));
    QVERIFY2(nothingIsWritten(), qPrintable(m_found));
    QVERIFY(m_fixture->open()); // which decides about what was pointed out
    QVERIFY2(nothingIsWritten(), qPrintable(m_found));
    for (const QString &each : std::as_const(m_marks))
        QVERIFY2(m_fixture->keychain().values().contains(each), qPrintable(each)); // it was really typed
}

/// By a process of its own: what it writes to its standard output and error, with all that it can log.
void TestSecretSearch::nothingIsPrinted()
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s,
                       u"*.debug=false;fingerpost*=true;qrequests*=true;qt.network*=true"_s);
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationFilePath(),
                  {u"whatIsTypedInTheOpen"_s, u"withoutAKeychainToo"_s});
    QTRY_VERIFY_WITH_TIMEOUT(program.state() == QProcess::NotRunning, 120'000);
    const QByteArray printed = program.readAllStandardOutput() + program.readAllStandardError();
    QVERIFY2(program.exitCode() == 0, printed.right(2000).constData());
    QVERIFY(printed.contains("PASS   : TestSecretSearch::whatIsTypedInTheOpen()")); // it was really heard
    for (const QString &place : {u"userinfo"_s, u"path"_s, u"query"_s, u"bearer"_s, u"key"_s, u"cookie"_s,
                                 u"proxy"_s, u"body"_s, u"form"_s, u"json"_s, u"xml"_s, u"part"_s, u"docs"_s})
        QVERIFY2(!holdsMark(printed, markOf(place)), qPrintable(place));
}

FINGERPOST_TEST(TestSecretSearch)
#include "tst_secretsearch.moc"
