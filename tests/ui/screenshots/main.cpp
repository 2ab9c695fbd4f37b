// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the window's scenes, light and dark, as SCENE-SCHEME-SCALE.png: fingerpost_screenshots OUTDIR
// Run it on the offscreen platform, once for each QT_SCALE_FACTOR.
#include "bodyscenes.h"
#include "panes.h"
#include "previewscenes.h"
#include "runscene.h"
#include "windowfixture.h"

#include "collections/sidebar.h"
#include "compare/comparepage.h"
#include "cookies/cookietree.h"
#include "cookies/requestcookies.h"
#include "history/historymodel.h"
#include "history/historyview.h"
#include "preview/previewpane.h"
#include "request/authpane.h"
#include "request/bodyeditor.h"
#include "request/requestpane.h"
#include "request/settingspane.h"
#include "response/bodytextview.h"
#include "response/bodyview.h"
#include "response/responsepane.h"
#include "sessions/sessioncompare.h"
#include "sessions/sessionpage.h"
#include "sessions/sessionstore.h"
#include "support/certificates.h"
#include "support/scriptedserver.h"
#include "widgets/codeedit.h"
#include "widgets/sectiontabbar.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/sendbutton.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/topbar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCursor>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QTabBar>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;
using Requests::Test::ScriptedServer;

namespace {

class Photographer {
public:
    explicit Photographer(const QString &directory)
        : m_directory(directory)
    {
        m_fixture.window()->setFixedSize(1280, 800);
    }

    [[nodiscard]] bool takeAll()
    {
        take(u"firstrun"_s);
        if (!expect(m_fixture.startPlayground(), "the practice server"))
            return false;
        answers();
        chains();
        cookies();
        request();
        errors();
        sidebar();
        history();
        previews();
        menus();
        palette();
        sessions();
        runs();
        panes();
        return m_missed == 0;
    }

private:
    void answers()
    {
        expect(m_fixture.get(u"/json"_s), "/json");
        take(u"json"_s);
        structure();
        m_fixture.showSection(u"responseSections"_s, 1);
        take(u"response-headers"_s);

        newTab(u"/big.json?size=20M&rate=3000000"_s);
        m_fixture.press(Qt::Key_Return);
        expect(QTest::qWaitFor(
                   [this] {
                       return m_fixture.page()->run()
                           && m_fixture.page()->run()->progress().received > 10'000'000;
                   },
                   20'000),
               "half of /big.json");
        fold();
        take(u"stream"_s);
        fold();
        m_fixture.press(Qt::Key_Escape);
        expect(m_fixture.waitFinished(), "the end of /big.json");
        take(u"cancelled"_s);
        m_fixture.press(Qt::Key_W, Qt::ControlModifier);

        newTab(u"/redirect/3"_s);
        expect(m_fixture.send(), "/redirect/3");
        m_fixture.showSection(u"responseSections"_s, ResponseLine::RedirectsPane);
        m_fixture.press(Qt::Key_J, Qt::ControlModifier);
        take(u"side-by-side"_s);
        m_fixture.press(Qt::Key_J, Qt::ControlModifier);

        newTab(u"/image/png"_s);
        expect(m_fixture.send(), "/image/png");
        m_fixture.page()->responsePane()->body()->modes()->setCurrent(BodyView::Hex);
        take(u"binary"_s);
        scripts();
    }

    /// What columns go wrong with, and what must not pass for text.
    void scripts()
    {
        const ScriptedServer server(
            {Requests::Test::reply(200, hardScripts(), {{"Content-Type", "text/plain; charset=utf-8"}})});
        newTab(server.urlText("/scripts"));
        expect(m_fixture.send(), "/scripts");
        take(u"scripts"_s);
        m_fixture.press(Qt::Key_W, Qt::ControlModifier);
    }

    /// What JSON is folded to, found in and filtered by.
    void structure()
    {
        expect(showFolded(m_fixture), "folds and marks of hits");
        take(u"json-folded"_s);
        m_fixture.press(Qt::Key_Escape);
        expect(showJqFilter(m_fixture), "results of jq");
        take(u"json-jq"_s);
        m_fixture.find<QLineEdit>(u"bodyFilter"_s)->clear();
    }

    void previews()
    {
        for (const PreviewScene &scene : previewScenes()) {
            const ScriptedServer server(
                {Requests::Test::reply(200, scene.body, {{"Content-Type", scene.type}})});
            newTab(server.urlText(scene.path));
            expect(m_fixture.send(), scene.path.constData());
            m_fixture.page()->responsePane()->body()->modes()->setCurrent(BodyView::Preview);
            take(scene.name);
            m_fixture.press(Qt::Key_W, Qt::ControlModifier);
        }
    }

    void history()
    {
        m_fixture.window()->sidebar()->show();
        auto *row = m_fixture.find<QAbstractButton>(u"section1"_s, m_fixture.window());
        m_fixture.click(row);
        HistoryView *view = m_fixture.window()->historyView();
        expect(QTest::qWaitFor([view] { return view->model()->rowCount() > 4; }), "the history");
        view->list()->setFocus();
        view->list()->setCurrentIndex(view->model()->index(2));
        m_fixture.press(Qt::Key_Return);
        expect(QTest::qWaitFor([this] { return m_fixture.page() && m_fixture.page()->isFromHistory(); }),
               "an answer from the history");
        take(u"history"_s);
        view->filter()->setText(u"status:2xx host:127"_s);
        expect(QTest::qWaitFor([view] { return view->model()->isFiltered() && !view->model()->isLoading(); }),
               "what was looked for");
        take(u"history-search"_s);
        view->filter()->setText(u"nothing has this"_s);
        expect(QTest::qWaitFor([view] { return view->model()->rowCount() == 0; }), "nothing found");
        take(u"history-nothing"_s);
        view->filter()->clear();
        m_fixture.click(m_fixture.find<QWidget>(u"section0"_s, m_fixture.window()));
    }

    void chains()
    {
        ScriptedServer server;
        server.setScript({Requests::Test::redirect(server.url("/done", "localhost").toEncoded()),
                          Requests::Test::reply(200, "{\"id\": 9007199254740993, \"name\": \"Zoe\"}",
                                                {{"Content-Type", "application/json"}})});
        RequestDraft draft = RequestDraft::create("POST", server.urlText("/orders"), u"Create order"_s);
        draft.bodyKind = BodyKind::Json;
        draft.json = u"{\"item\": 7}"_s;
        draft.auth = {
            .kind = AuthSetting::Kind::Bearer, .values = {{u"token"_s, u"8c1f44a0b2"_s}}, .otherType = {}};
        takeChain(draft, u"redirects"_s);
        m_fixture.showSection(u"responseSections"_s, ResponseLine::TimingPane);
        take(u"timing-2"_s);
        fold();

        draft = RequestDraft::create("GET", m_fixture.url(u"/redirect/7"_s));
        takeChain(draft, u"redirects-8"_s);
        m_fixture.showSection(u"responseSections"_s, ResponseLine::TimingPane);
        take(u"timing"_s);
        fold();

        // Round and round, with a cookie that only one of the places gets.
        const ScriptedServer circle([](const Requests::Test::RecordedRequest &request) {
            const bool isOne = request.line.contains("/app/one");
            return Requests::Test::message(302, {},
                                           {{"Location", isOne ? "/two" : "/app/one"},
                                            {"Set-Cookie", isOne ? "sid=1; Path=/app" : "lang=sv"}});
        });
        draft = RequestDraft::create("GET", circle.urlText("/app/one"));
        draft.settings.maxRedirects = 29;
        takeChain(draft, u"redirects-30"_s);
        m_fixture.showSection(u"responseSections"_s, ResponseLine::CookiesPane);
        take(u"set-cookies"_s);
        m_fixture.showSection(u"responseSections"_s, ResponseLine::TimingPane);
        take(u"timing-30"_s);
        fold();
        tls();
    }

    /// Sends it in a tab of its own, leaves the request folded.
    void takeChain(const RequestDraft &draft, const QString &scene)
    {
        m_fixture.window()->documents()->open(draft)->send();
        expect(m_fixture.waitFinished(), qPrintable(scene));
        m_fixture.showSection(u"responseSections"_s, ResponseLine::RedirectsPane);
        fold();
        take(scene);
    }

    void tls()
    {
        m_fixture.session().setVerify(
            Requests::Verify::against(Requests::Test::certificatePath(u"ca.pem"_s)));
        const ScriptedServer server({Requests::Test::reply(200, "ok")},
                                    {.tls = Requests::Test::TlsOptions{}});
        newTab(server.urlText("/status"));
        expect(m_fixture.send(), "an answer over TLS");
        m_fixture.showSection(u"responseSections"_s, ResponseLine::TlsPane);
        take(u"tls"_s);
        m_fixture.session().setVerify(true);
    }

    void cookies()
    {
        Requests::CookieJar &jar = m_fixture.session().cookies();
        jar.clear();
        Requests::Headers set;
        for (const char *cookie :
             {"sid=8c1f44a0b2; Path=/; Secure; HttpOnly; SameSite=Lax", "seen=1; Max-Age=3500",
              "lang=sv; Domain=example.test; Max-Age=25920000", "theme=dark; Domain=example.test; Path=/app"})
            set.add("Set-Cookie", cookie);
        (void)jar.extract(u"https://api.example.test/app/login"_s, set);
        (void)jar.extract(u"https://cdn.example.test/"_s, {{"Set-Cookie", "edge=fra1"}});
        (void)jar.extract(u"https://tracker.test/"_s, {{"Set-Cookie", "_id=8c1f-44a0-b2"}});
        newTab(u"https://api.example.test/users/42"_s);
        m_fixture.showSection(u"requestSections"_s, RequestPane::Cookies);
        const auto *pane = m_fixture.page()->requestPane()->cookies();
        expect(QTest::qWaitFor([pane] { return !pane->url().isEmpty(); }, 2'000), "the URL's cookies");
        take(u"request-cookies"_s);
        m_fixture.click(m_fixture.find(u"cookieCount"_s, m_fixture.window()));
        auto *tree = m_fixture.find<CookieTree>(u"cookies"_s, m_fixture.window());
        Requests::Cookie theme;
        theme.name = "theme";
        theme.domain = u"example.test"_s;
        theme.path = u"/app"_s;
        tree->choose(theme);
        take(u"cookies"_s);
        jar.clear();
        tree->refresh();
        take(u"cookies-empty"_s);
    }

    void request()
    {
        newTab(u"/get?page=2&sort=-created_at&name=Zo%C3%AB"_s);
        m_fixture.clickCell(m_fixture.page()->requestPane()->params(), 1, KeyValueModel::ValueColumn);
        take(u"params"_s);
        m_fixture.press(Qt::Key_Escape);
        m_fixture.click(m_fixture.find(u"bulkEdit"_s));
        take(u"params-bulk"_s);

        newTab(u"/post"_s);
        m_fixture.press(Qt::Key_Down, Qt::AltModifier);
        m_fixture.chooseBody(u"Form"_s);
        KeyValueEditor *form = m_fixture.find<KeyValueEditor>(u"formBody"_s);
        m_fixture.addRow(form, u"city"_s, u"Goeteborg"_s);
        m_fixture.addRow(form, u"tea"_s, u"green & hot"_s);
        expect(m_fixture.send(), "a form");
        take(u"form"_s);

        m_fixture.chooseBody(u"Multipart"_s);
        KeyValueEditor *parts = m_fixture.find<KeyValueEditor>(u"multipartBody"_s);
        m_fixture.addRow(parts, u"title"_s, u"Signpost"_s);
        m_fixture.addRow(parts, u"note"_s, u"second part"_s);
        take(u"multipart"_s);

        m_fixture.chooseBody(u"JSON"_s);
        m_fixture.find(u"jsonBody"_s)->setFocus();
        m_fixture.type(u"{\"id\": 9007199254740993, \"balance\": 1.00, }"_s);
        // The mistake is named when the typing rests.
        expect(QTest::qWaitFor([this] { return m_fixture.find(u"codeProblem"_s)->isVisible(); }, 2'000),
               "the note below JSON");
        take(u"json-body"_s);
        editor();

        m_fixture.showSection(u"requestSections"_s, RequestPane::Headers);
        m_fixture.addRow(m_fixture.page()->requestPane()->headers(), u"X-Request-Id"_s, u"42"_s);
        expect(QTest::qWaitFor(
                   [this] { return m_fixture.page()->requestPane()->headers()->model()->rowCount() > 4; },
                   2'000),
               "the automatic headers");
        take(u"headers"_s);
        forms();
    }

    void forms()
    {
        fold();
        RequestPane *pane = m_fixture.page()->requestPane();
        m_fixture.showSection(u"requestSections"_s, RequestPane::Auth);
        pane->auth()->setAuth({.kind = AuthSetting::Kind::Basic,
                               .values = {{u"username"_s, u"zoe"_s}, {u"password"_s, u"correct horse"_s}}});
        take(u"auth"_s);
        m_fixture.showSection(u"requestSections"_s, RequestPane::Settings);
        pane->settings()->setInherited({{{.connectTimeout = 5000}, u"Users"_s}});
        take(u"settings"_s);
        m_fixture.showSection(u"requestSections"_s, RequestPane::Docs);
        take(u"docs"_s);
        fold();
    }

    /// A body with variables, a fold and a search in it.
    void editor()
    {
        auto *body = m_fixture.find<BodyEditor>(u"jsonBody"_s);
        body->setVariableStates([](const QString &name) {
            return name == "userId"_L1 ? VariableState::Resolved
                : name == "token"_L1   ? VariableState::Secret
                                       : VariableState::Unresolved;
        });
        body->setVariableNames({u"userId"_s, u"userName"_s, u"token"_s});
        body->setText(u"{\n  \"id\": {{userId}},\n  \"balance\": 1.00,\n  \"name\": \"Zo\\u00eb {{nmae}}\",\n"
                      "  \"active\": true,\n  \"address\": {\n    \"city\": \"Göteborg\",\n    \"geo\": "
                      "[57.7089, 11.9746]\n"
                      "  },\n  \"token\": \"{{token}}\",\n  \"manager\": null\n}\n"_s);
        m_fixture.press(Qt::Key_J, Qt::ControlModifier);
        fold();
        fold();
        body->setFocus();
        for (int i = 0; i < 5; ++i)
            m_fixture.press(Qt::Key_Down);
        m_fixture.press(Qt::Key_End);
        expect(QTest::qWaitFor([body] { return body->problem().message.isEmpty(); }, 2'000), "no mistake");
        take(u"editor"_s);
        m_fixture.press(Qt::Key_H, Qt::ControlModifier);
        m_fixture.type(u"a"_s);
        expect(QTest::qWaitFor([this] { return !m_fixture.textOf(u"findCount"_s).isEmpty(); }, 2'000),
               "a count of matches");
        take(u"editor-find"_s);
        m_fixture.press(Qt::Key_Escape);
        m_fixture.press(Qt::Key_J, Qt::ControlModifier);
    }

    void errors()
    {
        const ScriptedServer refusing({}, {.mode = Requests::Test::ServerOptions::Mode::Refuse});
        newTab(refusing.urlText("/status"));
        expect(m_fixture.send(), "a refusal");
        take(u"error-refused"_s);

        m_fixture.session().setVerify(
            Requests::Verify::against(Requests::Test::certificatePath(u"ca.pem"_s)));
        const ScriptedServer expired({}, {.tls = Requests::Test::TlsOptions{.certificate = u"expired"_s}});
        newTab(expired.urlText("/status"));
        expect(m_fixture.send(), "a refused certificate");
        take(u"error-certificate"_s);
        m_fixture.click(m_fixture.find(u"errorDetails"_s));
        take(u"error-details"_s);

        newTab(u"http://[::1/status"_s);
        expect(m_fixture.send(), "a refused URL");
        take(u"error-url"_s);
    }

    void sidebar()
    {
        m_fixture.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        m_fixture.type(u"re"_s);
        take(u"sidebar"_s);
        m_fixture.press(Qt::Key_A, Qt::ControlModifier);
        m_fixture.press(Qt::Key_Delete);
    }

    void palette()
    {
        m_fixture.press(Qt::Key_K, Qt::ControlModifier);
        m_fixture.type(u"re"_s);
        take(u"palette"_s);
        m_fixture.press(Qt::Key_Escape);
    }

    void menus()
    {
        newTab(u"/json"_s);
        const auto *bar = m_fixture.window()->findChild<TopBar *>();
        QWidget *arrow = m_fixture.find<SendButton>(u"send"_s)->menuPart();
        inBothSchemes([&](const QString &scheme) {
            QPixmap picture = m_fixture.window()->grab();
            QPainter painter(&picture);
            const auto paintMenu = [&](QMenu *menu, const QPoint &at) {
                menu->popup(m_fixture.window()->mapToGlobal(at));
                painter.drawPixmap(at, menu->grab());
                menu->close();
            };
            paintMenu(bar->menu(), QPoint(8, 40));
            auto *sendMenu = m_fixture.page()->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
            const QPoint corner = arrow->mapTo(m_fixture.window(), arrow->rect().bottomRight());
            paintMenu(sendMenu, corner + QPoint(1 - sendMenu->sizeHint().width(), 6));
            painter.end();
            save(picture, u"menus"_s, scheme);
        });
    }

    void sessions()
    {
        Documents *documents = m_fixture.window()->documents();
        SessionStore &store = m_fixture.workbench().sessions;
        SessionProfile admin = store.add(u"Admin"_s);
        admin.headers = {{.key = u"Accept"_s, .value = u"application/json"_s},
                         {.key = u"X-Client"_s, .value = u"{{clientId}}"_s}};
        admin.params = {{.key = u"lang"_s, .value = u"sv"_s}};
        admin.auth = {.kind = AuthSetting::Kind::Bearer, .values = {{u"token"_s, u"8c1f-44a0-b2"_s}}};
        admin.settings.maxRedirects = 10;
        admin.trustEnv = false;
        admin.encodingHook = u"utf-8"_s;
        store.set(admin);
        SessionProfile guest = store.add(u"Anonymous"_s, admin);
        guest.auth = {.kind = AuthSetting::Kind::None, .values = {}};
        guest.headers.removeLast();
        store.set(guest);
        newTab(u"/json"_s);
        m_fixture.page()->chooseSession(u"Admin"_s);
        showSessions();
        TabPage *page = documents->openTool({.kind = SessionPage::kind, .collection = {}, .path = admin.id});
        take(u"session"_s);
        auto *sections = m_fixture.find<QTabBar>(u"sessionSections"_s, page);
        sections->setCurrentIndex(SessionPage::Auth);
        take(u"session-auth"_s);
        sections->setCurrentIndex(SessionPage::Connection);
        take(u"session-connection"_s);
        sections->setCurrentIndex(SessionPage::Code);
        take(u"session-code"_s);
        const auto sides = compareSides({admin, {}}, {guest, {}});
        takeComparison(sides.first, sides.second, u"session-compare"_s);
        m_fixture.click(m_fixture.find(u"section0"_s, m_fixture.window()));
        comparisons();
    }

    void showSessions()
    {
        for (QAbstractButton *row : m_fixture.window()->sidebar()->findChildren<QAbstractButton *>()) {
            if (row->text() == "Sessions"_L1)
                m_fixture.click(row);
        }
    }

    void comparisons()
    {
        const auto answer = [](const QString &title, int status, const QByteArray &body) {
            Requests::Response response;
            response.setStatusCode(status);
            response.setUrl(u"https://api.example.test/users/42?page=2"_s);
            response.setHeaders(
                {{"Content-Type", "application/json"},
                 {"Date", status == 200 ? "Sat, 22 Nov 2025 13:04:11 GMT" : "Sat, 22 Nov 2025 13:04:12 GMT"},
                 {status == 200 ? "ETag" : "X-Request-Id", "\"1a2b\""},
                 {"Server", "nginx/1.22.1"}});
            response.setContent(body);
            return compareSide(title, response);
        };
        QByteArray left = R"({"id":9007199254740993,"name":"Zo\u00eb","balance":1.00,"roles":[)";
        for (int role = 0; role < 30; ++role)
            left += (role > 0 ? ",\"role " : "\"role ") + QByteArray::number(role) + '"';
        left += R"(],"address":{"city":"Göteborg","geo":[57.7089,11.9746]},"manager":null})";
        QByteArray right = left;
        right.replace("9007199254740993", "9007199254740992").replace("1.00", "1.0");
        right.replace("\"role 7\",", "").replace("Göteborg", "Malmö");
        right.replace("\"manager\":null", "\"verified\":true");
        ComparePage *page =
            takeComparison(answer(u"Admin"_s, 200, left), answer(u"Anonymous"_s, 206, right), u"compare"_s);
        auto *sections = m_fixture.find<QTabBar>(u"compareSections"_s, page);
        sections->setCurrentIndex(ComparePage::Headers);
        take(u"compare-headers"_s);
        sections->setCurrentIndex(ComparePage::Overview);
        take(u"compare-overview"_s);
        QByteArray text;
        for (int line = 0; line < 60; ++line)
            text += "line " + QByteArray::number(line) + " of a text that is the same\n";
        QByteArray changed = text;
        changed.replace("line 20 of a text", "line 20 of another text")
            .replace("line 30 of a text that is the same\n", "");
        changed.replace("line 45", "a line more\nline 45");
        takeComparison(answer(u"Hop 1"_s, 200, text), answer(u"Hop 2"_s, 200, changed), u"compare-lines"_s);
    }

    void runs()
    {
        expect(showRun(m_fixture), "a run");
        take(u"run"_s);
    }

    ComparePage *takeComparison(const CompareSide &left, const CompareSide &right, const QString &scene)
    {
        ComparePage *page = m_fixture.window()->documents()->compare(left, right);
        expect(QTest::qWaitFor([page] { return !page->isRunning(); }), "a comparison");
        take(scene);
        return page;
    }

    void panes()
    {
        auto scenes = scenesOfPanes();
        QCoreApplication::processEvents();
        for (const auto &[scene, pane] : scenes) {
            inBothSchemes([&, &name = scene, &widget = pane](const QString &scheme) {
                save(widget->grab(), name, scheme);
            });
        }
    }

    /// The request, or back.
    void fold() { m_fixture.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier); }

    [[nodiscard]] bool bodiesAreShown() const
    {
        for (const BodyView *body : m_fixture.window()->findChildren<BodyView *>()) {
            if (!body->isVisible() || !body->modes()->isVisible())
                continue;
            const bool isPreview = body->modes()->current() == BodyView::Preview;
            if (isPreview ? body->preview()->isBusy() : !body->text()->rows())
                return false;
        }
        return true;
    }

    void newTab(const QString &pathOrUrl)
    {
        m_fixture.press(Qt::Key_T, Qt::ControlModifier);
        m_fixture.typeUrl(pathOrUrl.startsWith(u'/') ? m_fixture.url(pathOrUrl) : pathOrUrl);
    }

    template<typename Function> void inBothSchemes(const Function &draw)
    {
        for (const auto &[scheme, name] :
             {std::pair{ColorScheme::Light, u"light"_s}, std::pair{ColorScheme::Dark, u"dark"_s}}) {
            m_fixture.colors().setChoice(scheme);
            QCoreApplication::processEvents();
            expect(QTest::qWaitFor([this] { return bodiesAreShown(); }, 2'000), "a body in its colours");
            // A layout's change is its parent's next one: three rounds reach a form in a scroll area.
            for (int round = 0; round < 3; ++round)
                QCoreApplication::processEvents();
            draw(name);
        }
        m_fixture.colors().setChoice(ColorScheme::Light);
        QCoreApplication::processEvents();
    }

    void take(const QString &scene)
    {
        inBothSchemes([&](const QString &scheme) { save(m_fixture.window()->grab(), scene, scheme); });
    }

    void save(const QPixmap &picture, const QString &scene, const QString &scheme)
    {
        const int scale = qRound(picture.devicePixelRatio());
        const QString path = u"%1/%2-%3-%4x.png"_s.arg(m_directory, scene, scheme, QString::number(scale));
        expect(picture.save(path), qPrintable(path));
    }

    bool expect(bool happened, const char *what)
    {
        if (!happened) {
            std::fprintf(stderr, "fingerpost_screenshots: no success with %s\n", what);
            ++m_missed;
        }
        return happened;
    }

    QString m_directory;
    WindowFixture m_fixture;
    int m_missed = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("Usage: fingerpost_screenshots OUTDIR\n", stderr);
        return 2;
    }
    // As on a desktop; the caret does not blink, so that equal scenes give equal pictures.
    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    QApplication::setFont(font);
    QApplication::setCursorFlashTime(0);
    QCursor::setPos(700, 795); // over nothing that shows it
    return Photographer(arguments.at(1)).takeAll() ? 0 : 1;
}
