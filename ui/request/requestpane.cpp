// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/requestpane.h"

#include "cookies/requestcookies.h"
#include "environments/pathvariables.h"
#include "environments/variablespane.h"
#include "exchange/draftpreviewer.h"
#include "exchange/exchangerun.h"
#include "request/assertrows.h"
#include "request/authpane.h"
#include "request/bodypane.h"
#include "request/docspane.h"
#include "request/pathform.h"
#include "request/settingspane.h"
#include "request/variableview.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/keyvalue/headernames.h"
#include "widgets/keyvalue/keyvalueeditor.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/sectiontabbar.h"
#include "widgets/variableink.h"
#include "workspace/urlparams.h"

#include <qrequests/utils.h>

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

RequestPane::RequestPane(const Requests::Session &session, VariableView &variables, QWidget *parent)
    : QWidget(parent)
    , m_variables(variables)
    , m_pages(new QStackedWidget(this))
    , m_paramsPage(new QWidget)
    , m_params(new KeyValueEditor(tr("Parameters"), tr("Add a parameter")))
    , m_path(new PathForm)
    , m_headers(new KeyValueEditor(tr("Headers"), tr("Add a header")))
    , m_body(new BodyPane)
    , m_auth(new AuthPane)
    , m_cookies(new RequestCookies)
    , m_own(new VariablesPane)
    , m_asserts(new KeyValueEditor(tr("Assertions"), tr("Add an assertion")))
    , m_settings(new SettingsPane)
    , m_docs(new DocsPane)
    , m_deviations(new Notice(Tone::Warning, {}, this))
    , m_bulk(new LinkButton(tr("Bulk edit"), this))
    , m_unfold(new QToolButton(this))
    , m_previewer(new DraftPreviewer(session, this))
{
    auto *bar = new SectionTabRow(this);
    m_sections = bar->tabBar();
    m_sections->setObjectName(u"requestSections"_s);
    m_sections->setAccessibleName(tr("Parts of the request"));
    for (const QString &name : {tr("Params"), tr("Headers"), tr("Body"), tr("Auth"), tr("Cookies"),
                                tr("Variables"), tr("Asserts"), tr("Settings"), tr("Docs")})
        m_sections->addTab(name);
    m_deviations->setObjectName(u"deviations"_s);
    m_deviations->setSquare(true);
    m_deviations->hide();
    m_params->setObjectName(u"params"_s);
    m_headers->setObjectName(u"headers"_s);
    m_headers->setKeyCaseSensitivity(Qt::CaseInsensitive);
    m_headers->setKeyCompletions(requestHeaderNames());
    m_headers->setValueCompletions(requestHeaderValues);
    auto *params = new QVBoxLayout(m_paramsPage);
    params->setContentsMargins({});
    params->setSpacing(0);
    params->addWidget(m_params, 1);
    params->addWidget(m_path);
    m_paramsPage->setFocusProxy(m_params);
    m_pages->addWidget(m_paramsPage);
    m_pages->addWidget(m_headers);
    m_pages->addWidget(m_body);
    m_pages->addWidget(m_auth);
    m_pages->addWidget(m_cookies);
    m_pages->addWidget(m_own);
    m_asserts->setObjectName(u"assertions"_s);
    m_asserts->model()->setColumnNames(tr("Expression"), tr("Expected"));
    m_asserts->setKeyCompletions(AssertRows::expressions());
    m_asserts->setValueCompletions(AssertRows::comparisons);
    m_pages->addWidget(m_asserts);
    m_pages->addWidget(m_settings);
    m_pages->addWidget(m_docs);

    m_bulk->setObjectName(u"bulkEdit"_s);
    m_bulk->setCheckable(true);
    m_unfold->setObjectName(u"unfoldRequest"_s);
    m_unfold->setIcon(icon(u"chevron-down"_s));
    m_unfold->setAutoRaise(true);
    m_unfold->setAccessibleName(tr("Unfold the request"));
    m_unfold->setToolTip(
        tr("Unfold the request (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J).toString(QKeySequence::NativeText)));
    m_unfold->hide();
    bar->addEndWidget(m_bulk);
    bar->addEndWidget(m_unfold);
    setTabOrder(m_sections, m_bulk);
    setTabOrder(m_bulk, m_unfold);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_deviations);
    column->addWidget(m_pages, 1);

    for (KeyValueEditor *editor : QList{m_params, m_headers, m_asserts} + m_body->tables()) {
        editor->setBulkButtonVisible(false);
        connect(editor->bulkEditAction(), &QAction::toggled, this, &RequestPane::updateBulk);
    }
    connect(m_bulk, &QAbstractButton::clicked, this, [this](bool on) {
        if (KeyValueEditor *editor = shownTable()) {
            editor->bulkEditAction()->setChecked(on);
            editor->setFocus(Qt::OtherFocusReason); // what is typed next is for what came up
        }
    });
    connect(m_body, &BodyPane::kindShown, this, &RequestPane::updateBulk);
    connect(m_sections, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        setFolded(false);
        updateBulk();
    });
    connect(m_sections, &QTabBar::tabBarClicked, this, [this] { setFolded(false); });
    connect(m_unfold, &QToolButton::clicked, this, [this] { setFolded(false); });

    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &RequestPane::preview);
    connect(&m_variables, &VariableView::changed, this, &RequestPane::showVariables);
    m_cookies->setJar(&session.cookies());
    connect(m_previewer, &DraftPreviewer::cookiePlaceKnown, m_cookies, &RequestCookies::setUrl);
    connect(m_previewer, &DraftPreviewer::routeKnown, this, [this](const RequestRoute &route) {
        if (std::exchange(m_route, route) != route)
            Q_EMIT routeChanged();
    });
    connect(m_cookies, &RequestCookies::countChanged, this, &RequestPane::updateCounts);
    connect(m_previewer, &DraftPreviewer::urlKnown, this, &RequestPane::takeUrl);
    connect(m_previewer, &DraftPreviewer::reported, this,
            [this](const QList<AutomaticHeader> &headers, const QStringList &deviations) {
                m_automatic = headers;
                showAutomatic();
                showDeviations(deviations);
            });
    connect(m_params, &KeyValueEditor::rowsChanged, this, [this] {
        m_draft.params = m_params->rows();
        m_draft.url = UrlParams::urlFromRows(m_draft.url, m_draft.params);
        Q_EMIT urlChanged(m_draft.url);
        takeRows();
    });
    connect(m_path, &PathForm::edited, this, [this] {
        m_draft.pathParams = m_path->rows();
        takeRows();
    });
    connect(m_headers, &KeyValueEditor::rowsChanged, this, &RequestPane::takeRows);
    connect(m_body, &BodyPane::edited, this, &RequestPane::takeRows);
    connect(m_auth, &AuthPane::edited, this, &RequestPane::takeRows);
    const auto takeOwn = [this] {
        m_draft.variables = m_secrets.filled(m_own->variables());
        m_variables.setDraft(m_draft);
        takeRows();
    };
    connect(m_own, &VariablesPane::edited, this, takeOwn);
    connect(m_own, &VariablesPane::secretRequested, this,
            [this](const QString &name) { m_own->setSecret(name, m_secrets.value(name)); });
    // The text of a secret is none of the table's: it may be all that changes.
    connect(m_own, &VariablesPane::secretEdited, this,
            [this, takeOwn](const QString &name, const QString &value) {
                m_secrets.set(name, value);
                takeOwn();
            });
    connect(m_own, &VariablesPane::secretCopied, this,
            [this, takeOwn](const QString &name, const QString &to) {
                m_secrets.set(to, m_secrets.value(name));
                takeOwn();
            });
    connect(m_asserts, &KeyValueEditor::rowsChanged, this, [this] {
        m_draft.assertions = AssertRows::assertionsOf(m_asserts->rows());
        takeRows();
    });
    connect(m_settings, &SettingsPane::edited, this, &RequestPane::takeRows);
    connect(m_docs, &DocsPane::edited, this, &RequestPane::takeRows);
    connect(m_docs, &DocsPane::linkRequested, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
}

void RequestPane::setDraft(const RequestDraft &draft)
{
    m_draft = draft;
    m_draft.params = UrlParams::rowsFromUrl(draft.url, draft.params);
    showUrl();
    m_headers->setRows(m_draft.headers);
    showOwnCookies();
    m_body->setDraft(m_draft);
    m_auth->setAuth(m_draft.auth);
    m_own->setVariables(m_secrets.taken(m_draft.variables));
    m_asserts->setRows(AssertRows::rowsOf(m_draft.assertions));
    m_settings->setSettings(m_draft.settings);
    m_docs->setDocs(m_draft.docs);
    if (m_draft.bodyKind != BodyKind::None && m_draft.params.isEmpty())
        showSection(Body); // what there is to see of it
    updateCounts();
    m_variables.setDraft(m_draft);
    showVariables();
    preview();
}

void RequestPane::setSession(const Requests::Session &session)
{
    m_previewer->setSession(session);
    m_cookies->setJar(&session.cookies());
    const std::pair proxies(session.proxies(), session.trustEnv());
    if (std::exchange(m_proxies, proxies) != proxies) {
        m_sessionsProxy.reset();
        m_pause.start(); // the route may be another
    }
}

void RequestPane::chooseSession(const std::optional<QString> &name)
{
    m_draft.settings.session = name;
    m_settings->setSettings(m_draft.settings);
    updateCounts();
    Q_EMIT edited();
}

void RequestPane::preview()
{
    m_previewer->ask(m_inherited.applyTo(m_draft), m_variables.sources());
}

/// Parameters and path, after the URL has changed.
void RequestPane::showUrl()
{
    m_params->setRows(m_draft.params);
    m_path->setRows(PathVariables::names(m_draft.url), m_draft.pathParams);
}

void RequestPane::setInherited(const Inheritance &above)
{
    if (above == m_inherited)
        return; // scopes tell of every change anywhere
    m_inherited = above;
    const auto auth = above.auth();
    m_auth->setInherited(auth.first, auth.second);
    showInheritedSettings();
    showAutomatic();
    m_pause.start();
}

/// A session may have a proxy for each scheme and host.
void RequestPane::takeUrl(const QString &url)
{
    if (url.isEmpty())
        return; // half typed
    const QString proxy = Requests::selectProxy(url, m_proxies.first);
    if (m_sessionsProxy == proxy)
        return;
    m_sessionsProxy = proxy;
    showInheritedSettings();
}

void RequestPane::showInheritedSettings()
{
    InheritedSettings above = m_inherited.settings();
    if (m_sessionsProxy)
        above.last().first.proxy = m_sessionsProxy; // the session is the last of them
    m_settings->setInherited(above);
}

/// Their colours in all editors, and what they change about the preview.
void RequestPane::showVariables()
{
    const auto states = [view = &m_variables](const QString &name) { return view->state(name); };
    for (KeyValueEditor *editor : QList{m_params, m_headers, m_asserts} + m_body->tables())
        editor->setVariableStates(states);
    m_body->setVariables(m_variables);
    const VariableFinder finder = [view = &m_variables](const QString &text) { return view->mentions(text); };
    m_path->setVariables(finder);
    m_auth->setVariables(finder);
    setVariableFinder(m_settings, finder);
    m_pause.start();
}

void RequestPane::setMethod(const QByteArray &method)
{
    m_draft.method = method;
    m_pause.start();
    Q_EMIT edited();
}

void RequestPane::setName(const QString &name)
{
    m_draft.name = name;
    Q_EMIT edited();
}

void RequestPane::setPlace(const RequestDraft &saved)
{
    m_draft.collection = saved.collection;
    m_draft.path = saved.path;
    m_draft.seq = saved.seq;
    m_draft.name = saved.name;
    m_variables.setDraft(m_draft);
    Q_EMIT edited();
}

void RequestPane::setAuth(const AuthSetting &auth)
{
    m_auth->setAuth(auth);
    m_draft.auth = auth;
    updateCounts();
    m_pause.start();
    Q_EMIT edited();
}

void RequestPane::replaceTexts(const RequestDraft &texts)
{
    const QString step = tr("Replace");
    m_draft.pathParams = texts.pathParams;
    m_draft.variables = texts.variables;
    m_path->setRows(m_path->names(), m_draft.pathParams);
    m_own->setVariables(m_secrets.taken(m_draft.variables));
    m_params->model()->replaceRows(texts.params, 0, step); // what is off is not in the URL
    m_headers->model()->replaceRows(texts.headers, 0, step);
    m_body->replaceTexts(texts, step);
    m_asserts->model()->replaceRows(AssertRows::rowsOf(texts.assertions), 0, step);
    m_auth->setAuth(texts.auth);
    m_settings->setSettings(texts.settings);
    m_docs->replaceDocs(texts.docs);
    takeRows();
}

void RequestPane::setUrl(const QString &url)
{
    m_draft.url = url;
    m_draft.params = UrlParams::rowsFromUrl(url, m_draft.params);
    m_draft.pathParams =
        PathVariables::followNames(m_draft.pathParams, m_path->names(), PathVariables::names(url));
    showUrl();
    updateCounts();
    m_pause.start();
    Q_EMIT edited();
}

void RequestPane::showSection(Section section)
{
    m_sections->setCurrentIndex(section);
}

KeyValueEditor *RequestPane::shownTable() const
{
    if (m_pages->currentWidget() == m_body)
        return m_body->table();
    return m_pages->currentWidget() == m_paramsPage
        ? m_params
        : qobject_cast<KeyValueEditor *>(m_pages->currentWidget());
}

void RequestPane::updateBulk()
{
    const KeyValueEditor *editor = shownTable();
    m_bulk->setVisible(editor && !m_folded);
    m_bulk->setChecked(editor && editor->bulkEditAction()->isChecked());
}

void RequestPane::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    const bool hadFocus = folded && m_pages->isAncestorOf(QApplication::focusWidget());
    m_pages->setVisible(!folded);
    m_unfold->setVisible(folded);
    m_sections->setUnderlined(!folded);
    updateBulk();
    fitFold();
    if (hadFocus)
        m_sections->setFocus(Qt::OtherFocusReason);
    Q_EMIT foldedChanged(folded);
}

/// Folded, the splitter gives it what the sections and a warning need, and no more.
void RequestPane::fitFold()
{
    setMaximumHeight(m_folded ? layout()->totalSizeHint().height() : QWIDGETSIZE_MAX);
}

void RequestPane::takeRows()
{
    m_draft.headers = m_headers->rows();
    showOwnCookies();
    m_body->readInto(&m_draft);
    m_draft.auth = m_auth->auth();
    m_draft.settings = m_settings->settings();
    m_draft.docs = m_docs->docs();
    updateCounts();
    m_pause.start();
    Q_EMIT edited();
}

/// A field that was typed stands in for the jar.
void RequestPane::showOwnCookies()
{
    m_cookies->setOwnField(
        std::any_of(m_draft.headers.begin(), m_draft.headers.end(), [](const KeyValue &row) {
            return row.enabled && row.key.compare("Cookie"_L1, Qt::CaseInsensitive) == 0;
        }));
}

void RequestPane::updateCounts()
{
    const auto count = [](int n) { return n > 0 ? QString::number(n) : QString(); };
    m_sections->setCount(Params, count(m_params->enabledCount() + int(m_path->names().size())));
    m_sections->setCount(Headers, count(m_headers->enabledCount()));
    const auto mark = [](bool on) { return on ? u"\u2022"_s : QString(); };
    m_sections->setCount(Body, mark(m_draft.bodyKind != BodyKind::None));
    m_sections->setCount(Auth, mark(m_auth->auth().kind != AuthSetting::Kind::Inherit));
    m_sections->setCount(Cookies, count(m_cookies->sentCount()));
    m_sections->setCount(Variables, count(int(m_draft.variables.size())));
    m_sections->setCount(Asserts, count(m_asserts->enabledCount()));
    m_sections->setCount(Settings, count(m_settings->ownCount()));
    m_sections->setCount(Docs, mark(!m_docs->docs().isEmpty()));
}

/// What is added without being typed is shown, so that nothing on the wire is a surprise.
void RequestPane::showAutomatic()
{
    QVector<AutomaticRow> rows;
    for (const auto &[header, where] : m_inherited.headers(m_draft))
        rows.append({header.key, header.value, tr("from %1").arg(where)});
    for (const AutomaticHeader &header : m_automatic) {
        const QString origin = header.origin == AutomaticHeader::Session ? tr("sent with every request")
            : header.origin == AutomaticHeader::Body                     ? tr("from the body")
            : header.origin == AutomaticHeader::Transport ? tr("added by Qt; means the same as none")
                                                          : tr("automatic");
        rows.append({header.name, header.value, origin});
    }
    m_headers->setAutomaticRows(rows);
}

void RequestPane::showDeviations(const QStringList &sentences)
{
    m_deviations->setText(sentences.join(u' '));
    m_deviations->setVisible(!sentences.isEmpty());
    fitFold();
}

} // namespace Fingerpost::Ui
