// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/documentpage.h"

#include "collections/collectionscopes.h"
#include "exchange/curlparser.h"
#include "exchange/sessionsettings.h"
#include "history/answersbutton.h"
#include "history/answersmenu.h"
#include "history/historywriter.h"
#include "request/requestpane.h"
#include "request/settingspane.h"
#include "request/urlbar.h"
#include "request/variableview.h"
#include "response/responsepane.h"
#include "sessions/sessionbook.h"
#include "sessions/sessionbuilder.h"
#include "sessions/sessionstore.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/plaintip.h"
#include "window/curlcopy.h"
#include "window/sendways.h"
#include "window/shortcuts.h"
#include "workspace/urlparams.h"
#include "workspace/variablecontext.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int LeastRequest = 92; ///< its sections, a table's header and one row
} // namespace

DocumentPage::DocumentPage(const PageContext &context, const RequestDraft &draft, QWidget *parent)
    : TabPage(parent)
    , m_context(context)
    , m_variables(new VariableView(context.variables, this))
    , m_urlBar(new UrlBar(this))
    , m_sendMenu(new QMenu(this))
    , m_ways(new SendWays(this))
    , m_curlCopy(new CurlCopy(context.sessions, this))
    , m_compareMenu(new QMenu(tr("Send through two sessions and compare"), this))
    , m_states(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_request(new RequestPane(context.sessions.session(), *m_variables))
    , m_response(new ResponsePane)
    , m_answersMenu(new AnswersMenu(
          context.history.store(), [this] { return m_asked.value_or(this->draft()); }, this))
    , m_answersButton(new AnswersButton(m_answersMenu, m_response->line()))
{
    setSurface(this, Surface::Sheet);
    m_response->line()->setTrailing(m_answersButton);
    m_splitter->addWidget(m_request);
    m_splitter->addWidget(m_response);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({250, 394});
    m_splitter->setChildrenCollapsible(false);
    m_states->addWidget(m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_urlBar);
    column->addWidget(m_states, 1);

    QAction *plain = m_sendMenu->addAction(icon(u"send"_s), tr("Send"), this, &DocumentPage::send);
    plain->setShortcut(shortcutOf(Command::Send));
    plain->setShortcutContext(Qt::WidgetShortcut); // shown here, acted on by the window
    m_ways->addSaving(m_sendMenu);
    m_sendMenu->addAction(icon(u"corner-down-right"_s), tr("Send without following redirects"), this,
                          [this] { sendWith({.followRedirects = false}); });
    m_sendMenu->addAction(icon(u"shield-x"_s), tr("Send without verifying the certificate"), this,
                          [this] { sendWith({.verify = false}); });
    m_ways->addRepeating(m_sendMenu);
    m_sendMenu->addSeparator();
    m_compareMenu->setIcon(icon(u"git-compare-arrows"_s));
    m_sendMenu->addMenu(m_compareMenu);
    connect(m_compareMenu, &QMenu::aboutToShow, this, &DocumentPage::fillCompareMenu);
    m_sendMenu->addSeparator();
    m_curlCopy->addTo(m_sendMenu);
    m_urlBar->setSendMenu(m_sendMenu);
    QToolButton *keep =
        m_urlBar->addTool(u"save"_s, tr("Save the request"), shortcutOf(Command::SaveRequest));
    keep->setObjectName(u"saveRequest"_s);
    connect(keep, &QToolButton::clicked, this, &DocumentPage::save);
    QToolButton *curl = m_urlBar->addTool(u"code"_s, tr("Copy as curl"), shortcutOf(Command::CopyCurl));
    curl->setObjectName(u"copyCurl"_s);
    connect(curl, &QToolButton::clicked, m_curlCopy, &CurlCopy::copy);

    m_ink = new VariableInk(m_urlBar->urlEdit());
    m_ink->setFinder([view = m_variables](const QString &text) { return view->mentions(text); });
    m_urlBar->setMethod(QString::fromUtf8(draft.method));
    m_urlBar->setUrl(draft.url);
    m_request->setDraft(draft);
    wire();
    showInherited();
}

DocumentPage::~DocumentPage() = default;

void DocumentPage::wire()
{
    connect(m_urlBar, &UrlBar::methodEdited, this,
            [this](const QString &method) { m_request->setMethod(method.toUtf8()); });
    connect(m_urlBar, &UrlBar::urlEdited, this, [this](const QString &url) {
        showFirstRun();
        m_request->setUrl(url);
    });
    connect(m_urlBar, &UrlBar::curlPasted, this, &DocumentPage::takeCurl);
    m_urlBar->setUndo([this] { return undoCurl(); });
    connect(m_urlBar, &UrlBar::sendRequested, this, &DocumentPage::send);
    connect(m_urlBar, &UrlBar::cancelRequested, this, &DocumentPage::cancel);
    connect(m_request, &RequestPane::urlChanged, m_urlBar, &UrlBar::setUrl);
    connect(m_request, &RequestPane::foldedChanged, this, [this](bool folded) {
        if (folded)
            m_sizes = m_splitter->sizes();
        // The sections end in a line of their own, and folded there is nothing to drag.
        m_splitter->setHandleWidth(folded ? 0 : -1);
        if (!folded && m_sizes.value(0) > LeastRequest)
            m_splitter->setSizes(m_sizes);
    });
    connect(m_response->line(), &ResponseLine::dragged, this,
            [this](int by) { dragRequest(m_request->height() + by); });
    connect(m_response->line(), &ResponseLine::doubleClicked, this,
            [this] { foldRequest(!m_request->isFolded()); });
    connect(m_request, &RequestPane::edited, this, &DocumentPage::changed);
    connect(m_variables, &VariableView::changed, m_ink, &VariableInk::refresh);
    connect(&m_context.collections, &CollectionScopes::changed, this, &DocumentPage::showInherited);
    connect(m_request, &RequestPane::edited, this, [this] {
        if (sessionName() != m_shownSession)
            showInherited();
    });
    connect(&m_context.sessions.store(), &SessionStore::profileChanged, this, &DocumentPage::showInherited);
    const auto showNames = [this] { m_request->settings()->setSessions(m_context.sessions.store().names()); };
    connect(&m_context.sessions.store(), &SessionStore::listChanged, this, showNames);
    connect(&m_context.sessions.store(), &SessionStore::listChanged, this, &DocumentPage::showInherited);
    showNames();
    connect(m_response, &ResponsePane::sendUnresolvedRequested, this,
            [this] { sendWith({.sendUnresolved = true}); });
    connect(m_response, &ResponsePane::retryRequested, this, &DocumentPage::send);
    connect(m_response, &ResponsePane::retryWithoutVerifyingRequested, this,
            [this] { sendWith({.verify = false}); });
    connect(m_response, &ResponsePane::caBundleRequested, this, [this] {
        foldRequest(false);
        m_request->showSection(RequestPane::Settings);
        m_request->settings()->focusCaBundle();
    });
    connect(m_response, &ResponsePane::urlRequested, this, &DocumentPage::focusUrl);
    connect(m_response, &ResponsePane::noticed, this, &DocumentPage::noticed);
    // Whoever goes on typing, or has gone elsewhere, is left alone.
    connect(m_urlBar->urlEdit(), &QLineEdit::cursorPositionChanged, this, [this] { m_sender.clear(); });
    connect(m_request, &RequestPane::edited, this, [this] { m_sender.clear(); });
    connect(m_response, &ResponsePane::failed, this, [this] {
        const bool mendsHere = m_sender.data() == m_urlBar->urlEdit() && m_response->asksForUrl();
        if (m_sender && !mendsHere && m_sender == QApplication::focusWidget())
            m_response->focusError();
    });
}

const RequestDraft &DocumentPage::draft() const
{
    return m_request->draft();
}

TabFace DocumentPage::face() const
{
    TabFace face;
    face.method = QString::fromUtf8(draft().method);
    face.name = draft().displayName();
    if (face.name.isEmpty())
        face.name = tr("New request");
    face.modified = isModified();
    face.running = isRunning();
    if (m_run && m_run->isRunning() && m_run->progress().receiveTotal > 0)
        face.progress = double(m_run->progress().received) / double(m_run->progress().receiveTotal);
    return face;
}

bool DocumentPage::isRunning() const
{
    return m_isWaiting || (m_run && m_run->isRunning());
}

bool DocumentPage::isBlank() const
{
    RequestDraft blank;
    blank.id = draft().id;
    return draft() == blank && !m_run;
}

void DocumentPage::setFirstRun(QWidget *firstRun)
{
    m_firstRun = firstRun;
    m_states->addWidget(firstRun);
    showFirstRun();
}

/// The first run's page gives way as soon as there is something to see of the request.
void DocumentPage::showFirstRun()
{
    const bool first = m_firstRun && !m_run && m_urlBar->url().isEmpty();
    m_states->setCurrentWidget(first ? m_firstRun : m_splitter);
}

void DocumentPage::rename(const QString &name)
{
    m_request->setName(name);
}

/// The draft with what its folders hand down.
RequestDraft DocumentPage::whole() const
{
    return inheritance().applyTo(draft());
}

Inheritance DocumentPage::inheritance() const
{
    return inheritanceFrom(sessionName());
}

Inheritance DocumentPage::inheritanceFrom(const QString &session) const
{
    const SessionStore &store = m_context.sessions.store();
    const SessionProfile *profile = store.find(session) ? store.find(session) : store.find({});
    return Inheritance(m_context.collections.above(draft()),
                       settingsOf(m_context.sessions.sessionOf(profile->id)), shareOf(*profile));
}

QString DocumentPage::sessionName() const
{
    return chosenSession(draft(), m_context.collections.above(draft()));
}

void DocumentPage::chooseSession(const std::optional<QString> &name)
{
    m_request->chooseSession(name);
}

void DocumentPage::fillCompareMenu()
{
    m_compareMenu->clear();
    const SessionStore &store = m_context.sessions.store();
    const SessionProfile *own = store.find(sessionName()) ? store.find(sessionName()) : store.find({});
    for (const SessionProfile &profile : store.profiles()) {
        if (profile.id != own->id)
            m_compareMenu->addAction(
                icon(u"layers"_s),
                tr("%1 and %2", "two sessions").arg(withAmpersands(own->name), withAmpersands(profile.name)),
                this, [this, name = profile.name] { Q_EMIT compareRequested(name); });
    }
    if (m_compareMenu->isEmpty())
        m_compareMenu->addAction(tr("There is only one session yet"))->setEnabled(false);
}

bool DocumentPage::isModified() const
{
    if (!m_saved)
        return false;
    RequestDraft saved = *m_saved;
    saved.id = draft().id;
    saved.params = UrlParams::rowsFromUrl(saved.url, saved.params);
    return saved != draft();
}

void DocumentPage::setSaved(const RequestDraft &saved)
{
    m_saved = saved;
    Q_EMIT changed();
}

DraftBase DocumentPage::base() const
{
    return {m_base.file, m_saved ? isModified() : m_base.isEdited};
}

void DocumentPage::setBase(const DraftBase &base)
{
    if (m_base == base)
        return;
    m_base = base;
    Q_EMIT changed();
}

void DocumentPage::setNumber(double seq)
{
    if (m_saved)
        m_saved->seq = seq;
    if (draft().seq == seq)
        return;
    RequestDraft place = draft();
    place.seq = seq;
    m_request->setPlace(place);
}

void DocumentPage::setSavedSession(const QString &name)
{
    if (m_saved)
        m_saved->settings.session = name;
    Q_EMIT changed();
}

void DocumentPage::reload(const RequestDraft &saved)
{
    RequestDraft shown = saved;
    shown.id = draft().id;
    m_saved = shown;
    show(shown);
    showInherited();
    Q_EMIT changed();
}

void DocumentPage::takeSecrets(const DraftVault::Values &values)
{
    if (values.isEmpty())
        return;
    RequestDraft filled = draft();
    DraftVault::put(&filled, values);
    const bool isAuthAlone = [this, shown = filled]() mutable {
        shown.auth = draft().auth;
        return shown == draft();
    }();
    if (isAuthAlone)
        return m_request->setAuth(filled.auth);
    show(filled);
    Q_EMIT changed();
}

void DocumentPage::show(const RequestDraft &draft)
{
    m_urlBar->setMethod(QString::fromUtf8(draft.method));
    m_urlBar->setUrl(draft.url);
    m_request->setDraft(draft);
}

void DocumentPage::replaceTexts(const RequestDraft &texts)
{
    if (texts.url != draft().url)
        m_urlBar->replaceUrl(texts.url);
    m_request->replaceTexts(texts);
}

void DocumentPage::takeCurl(const QString &command)
{
    const RequestDraft before = draft();
    const auto request = requestFromCurl(command, before);
    if (!request) {
        // It may hold a password, which no URL is looked through for; the clipboard still has it.
        m_urlBar->setUrl(before.url);
        showFirstRun();
        return Q_EMIT noticed(request.error().message());
    }
    show(request->draft);
    showFirstRun();
    m_beforeCurl = before;
    m_afterCurl = draft();
    Q_EMIT changed();
    QString message = tr("The request is what the curl command sends. Ctrl+Z in the URL takes it back.");
    if (!request->leftOut.isEmpty())
        message += u' ' + tr("Left out: %1").arg(request->leftOut.join(", "_L1));
    Q_EMIT noticed(message);
}

/// As long as nothing was changed since.
bool DocumentPage::undoCurl()
{
    if (!m_beforeCurl || draft() != m_afterCurl)
        return false;
    const RequestDraft before = *std::exchange(m_beforeCurl, std::nullopt);
    show(before);
    showFirstRun();
    Q_EMIT changed();
    return true;
}

void DocumentPage::setPlace(const RequestDraft &saved)
{
    if (m_saved) {
        m_saved->collection = saved.collection;
        m_saved->path = saved.path;
        m_saved->seq = saved.seq;
        m_saved->name = saved.name;
    }
    m_request->setPlace(saved);
    showInherited();
}

void DocumentPage::showInherited()
{
    m_shownSession = sessionName();
    m_request->setSession(m_context.sessions.session(m_shownSession));
    m_request->setInherited(inheritance());
    Q_EMIT sessionChanged();
}

void DocumentPage::focusUrl()
{
    m_urlBar->focusUrl();
}

void DocumentPage::foldRequest(bool folded)
{
    m_request->setFolded(folded && m_splitter->orientation() == Qt::Vertical);
}

/// As if the splitter were dragged; so low that nothing would show, the request folds.
void DocumentPage::dragRequest(int height)
{
    if (m_splitter->orientation() != Qt::Vertical)
        return;
    const int whole = m_splitter->sizes().value(0) + m_splitter->sizes().value(1);
    foldRequest(height < LeastRequest);
    if (!m_request->isFolded())
        m_splitter->setSizes({height, whole - height});
}

QList<int> DocumentPage::shares() const
{
    if (m_request->isFolded())
        return m_sizes;
    return m_splitter->isVisible() ? m_splitter->sizes() : QList<int>();
}

void DocumentPage::setShares(const QList<int> &shares)
{
    if (shares.size() == m_splitter->count() && !m_request->isFolded())
        m_splitter->setSizes(shares);
}

void DocumentPage::setOrientation(Qt::Orientation orientation)
{
    if (orientation == Qt::Horizontal)
        foldRequest(false);
    m_response->line()->setHandle(orientation == Qt::Vertical);
    m_splitter->setOrientation(orientation);
}

} // namespace Fingerpost::Ui
