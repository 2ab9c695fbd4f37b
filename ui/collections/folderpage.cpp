// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/folderpage.h"

#include "collections/collectionformat.h"
#include "collections/collectionscopes.h"
#include "collections/collectionstore.h"
#include "collections/credentialstrip.h"
#include "collections/inheritance.h"
#include "collections/openedcollections.h"
#include "environments/variablespane.h"
#include "exchange/sessionsettings.h"
#include "request/authpane.h"
#include "request/docspane.h"
#include "request/settingspane.h"
#include "request/variableview.h"
#include "secrets/secretstore.h"
#include "sessions/sessionbook.h"
#include "sessions/sessionstore.h"
#include "theme/style.h"
#include "widgets/inklabel.h"
#include "widgets/keyvalue/headernames.h"
#include "widgets/keyvalue/keyvalueeditor.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/sectiontabbar.h"
#include "widgets/variableink.h"
#include "widgets/versionsbox.h"
#include "workspace/credentialmove.h"
#include "workspace/variablecontext.h"

#include <QDesktopServices>
#include <QDir>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

FolderPage::FolderPage(const Context &context, const QString &root, const QString &path, QWidget *parent)
    : TabPage(parent)
    , m_context(context)
    , m_root(root)
    , m_path(path)
    , m_draftId(RequestDraft::create().id)
    , m_title(new InkLabel({}, TextStyle::Title, Ink::Text, this))
    , m_notice(new Notice(Tone::Warning, {}, this))
    , m_strip(new CredentialStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_view(new VariableView(context.variables, this))
    , m_headers(new KeyValueEditor(tr("Headers"), tr("Add a header")))
    , m_auth(new AuthPane)
    , m_variables(new VariablesPane)
    , m_settings(new SettingsPane)
    , m_docs(new DocsPane)
{
    assemble();
    connectPanes();
    connectVariables();
    m_pause.setSingleShot(true);
    m_pause.setInterval(400);
    connect(&m_pause, &QTimer::timeout, this, &FolderPage::save);
    connect(&context.collections, &OpenedCollections::foldersChanged, this, [this] {
        if (!m_loaded)
            load();
    });
    connect(&context.collections, &OpenedCollections::fileChanged, this,
            [this](const QString &collection, const QString &changed) {
                if (collection == m_root)
                    takeForeignChange(changed);
            });
    connect(&context.collections, &OpenedCollections::relocated, this, &FolderPage::follow);
    connect(&context.collections, &OpenedCollections::renamed, this,
            [this](const QString &collection, const QString &renamed, const QString &name) {
                if (collection != m_root || renamed != m_path)
                    return;
                m_saved.name = name;
                m_title->setText(face().name);
                Q_EMIT changed();
            });
    connect(&context.scopes, &CollectionScopes::changed, this, &FolderPage::showInherited);
    const auto showSessions = [this] { m_settings->setSessions(m_context.sessions.store().names()); };
    connect(&context.sessions.store(), &SessionStore::listChanged, this, showSessions);
    showSessions();
    showInherited();
    load();
}

void FolderPage::assemble()
{
    setSurface(this, Surface::Sheet);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(12, 10, 12, 0);
    auto *words =
        new InkLabel(tr("What is set here holds for every request inside that does not set it itself."),
                     TextStyle::Small, Ink::Secondary, this);
    words->setContentsMargins(12, 2, 12, 8);
    words->setWordWrap(true);
    m_notice->setObjectName(u"folderNotice"_s);
    m_notice->setSquare(true);
    m_notice->hide();
    auto *bar = new SectionTabRow(this);
    m_sections = bar->tabBar();
    m_sections->setObjectName(u"folderSections"_s);
    m_sections->setAccessibleName(tr("What is handed down"));
    m_headers->setObjectName(u"folderHeaders"_s);
    m_headers->setKeyCaseSensitivity(Qt::CaseInsensitive);
    m_headers->setKeyCompletions(requestHeaderNames());
    m_headers->setValueCompletions(requestHeaderValues);
    const QList<std::pair<QString, QWidget *>> sections{{tr("Headers"), m_headers},
                                                        {tr("Auth"), m_auth},
                                                        {tr("Variables"), m_variables},
                                                        {tr("Settings"), m_settings},
                                                        {tr("Docs"), m_docs}};
    for (const auto &[name, pane] : sections) {
        m_sections->addTab(name);
        m_pages->addWidget(pane);
    }
    connect(m_sections, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    LinkButton *bulk = m_headers->makeBulkButton(bar);
    bar->addEndWidget(bulk);
    setTabOrder(m_sections, bulk);
    connect(m_pages, &QStackedWidget::currentChanged, bulk,
            [this, bulk] { bulk->setVisible(m_pages->currentWidget() == m_headers); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(words);
    column->addWidget(m_notice);
    column->addWidget(m_strip);
    column->addWidget(bar);
    column->addWidget(m_pages, 1);
}

void FolderPage::connectPanes()
{
    connect(m_headers, &KeyValueEditor::rowsChanged, this, &FolderPage::take);
    connect(m_auth, &AuthPane::edited, this, &FolderPage::take);
    connect(m_variables, &VariablesPane::edited, this, &FolderPage::take);
    connect(m_settings, &SettingsPane::edited, this, &FolderPage::take);
    connect(m_docs, &DocsPane::edited, this, &FolderPage::take);
    connect(m_strip, &CredentialStrip::moveRequested, this, [this] { moveHeld(true); });
    connect(m_strip, &CredentialStrip::keepRequested, this, [this] {
        m_context.credentials.accept(m_held);
        save();
    });
    connect(m_docs, &DocsPane::linkRequested, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    const auto color = [this] {
        m_headers->setVariableStates([view = m_view](const QString &name) { return view->state(name); });
        const VariableFinder finder = [view = m_view](const QString &text) { return view->mentions(text); };
        m_auth->setVariables(finder);
        setVariableFinder(m_settings, finder);
    };
    connect(m_view, &VariableView::changed, this, color);
    color();
}

void FolderPage::connectVariables()
{
    connect(m_variables, &VariablesPane::secretRequested, this, [this](const QString &name) {
        m_context.secrets.read(keyOf(name), this, [this, name](const SecretStore::Result &result) {
            if (result.outcome == SecretStore::Outcome::Failed) {
                m_variables->refuseSecret(name);
                return Q_EMIT noticed(result.message);
            }
            m_variables->setSecret(name, result.value.text());
        });
    });
    connect(m_variables, &VariablesPane::secretEdited, this,
            [this](const QString &name, const QString &value) {
                m_context.secrets.write(keyOf(name), SecretValue(value), this,
                                        [this](const SecretStore::Result &result) {
                                            if (!result.message.isEmpty())
                                                Q_EMIT noticed(result.message);
                                        });
            });
    connect(m_variables, &VariablesPane::secretCopied, this, [this](const QString &name, const QString &to) {
        m_context.secrets.copy(keyOf(name), keyOf(to));
    });
}

SecretKey FolderPage::keyOf(const QString &variable) const
{
    const QString scope = m_path.isEmpty() ? u"collection"_s : "folder/"_L1 + m_path;
    return VariableContext::secretKey(m_context.scopes.scopeId(m_root, scope), variable);
}

// ---- What the tab is about ----

CollectionStore *FolderPage::store() const
{
    return m_context.collections.storeAt(m_root);
}

TabFace FolderPage::face() const
{
    TabFace face;
    face.iconName = m_path.isEmpty() ? u"layers"_s : u"folder"_s;
    face.modified = m_isRefused;
    face.name = m_saved.name;
    if (face.name.isEmpty())
        face.name = m_path.isEmpty() ? QDir(m_root).dirName() : m_path.section(u'/', -1);
    return face;
}

ToolTab FolderPage::tool() const
{
    ToolTab tool{.kind = kind, .collection = m_root, .path = m_path, .at = 0, .typed = {}};
    if (m_typedBefore) {
        tool.typed = {*m_typedBefore};
    } else if (isUnsaved()) {
        RequestDraft draft = draftOf(typed());
        draft.id = m_draftId;
        tool.typed = {draft};
    }
    return tool;
}

/// What is here is in no file, or not all of it.
bool FolderPage::isUnsaved() const
{
    return isToBeSaved() || m_saving > 0 || m_isRefused || !m_held.isEmpty();
}

void FolderPage::takeTyped(const QList<RequestDraft> &typed)
{
    if (typed.isEmpty())
        return;
    m_typedBefore = typed.constFirst();
    m_draftId = m_typedBefore->id;
    if (m_loaded)
        putTyped();
}

/// The file may be another by now: somebody has to choose.
void FolderPage::putTyped()
{
    const RequestDraft draft = *std::exchange(m_typedBefore, std::nullopt);
    FolderSettings settings = m_saved;
    settings.headers = draft.headers;
    settings.auth = draft.auth;
    settings.variables = draft.variables;
    settings.settings = draft.settings;
    settings.docs = draft.docs;
    ++m_edits;
    put(settings);
    if (typed() != m_saved) {
        askAboutConflict();
        m_notice->setText(
            tr("What was typed here last time is not in the file. Nothing has been overwritten."));
    }
    Q_EMIT changed();
}

void FolderPage::focusFirst()
{
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

/// It was renamed or moved, or a folder that it is in.
void FolderPage::follow(const QString &collection, const QString &before, const QString &after)
{
    if (collection != m_root || (m_path != before && !m_path.startsWith(before + u'/')))
        return;
    m_path = after + m_path.mid(before.size());
    const NodeId id = m_context.collections.idOf(m_root, m_path);
    if (id != CollectionSource::rootId)
        m_saved.name = m_context.collections.node(id).name;
    showInherited();
    if (!isUnsaved())
        return load();
    m_title->setText(face().name); // what is typed stays, and is saved there
    Q_EMIT changed();
}

// ---- From the disk ----

void FolderPage::load()
{
    m_title->setText(face().name);
    m_pages->setEnabled(m_loaded);
    if (!store())
        return;
    store()->loadFolder(
        m_path, this,
        [this, edits = m_edits, wasRefused = m_isRefused](const Requests::Result<FolderSettings> &settings) {
            if (!settings) {
                m_notice->clearActions();
                m_notice->setText(settings.error().message());
                m_notice->show();
                m_loaded = false;
                m_pages->setEnabled(false); // what cannot be read is not to be overwritten
                return;
            }
            m_context.vault.open(
                m_context.vault.folderPlace(m_root, m_path), this,
                [this, edits, wasRefused, settings = *settings](const DraftVault::Values &secrets) {
                    FolderSettings whole = settings;
                    DraftVault::put(&whole, secrets);
                    if (edits == m_edits && (wasRefused || !m_isRefused))
                        return show(whole);
                    // What was typed or refused meanwhile stays; but saving it now would take
                    // back, unseen, what somebody else has written.
                    m_saved.name = whole.name;
                    m_saved.seq = whole.seq; // neither is edited here
                    if (m_loaded && whole != m_saved) {
                        m_pause.stop();
                        askAboutConflict();
                    }
                });
        });
}

void FolderPage::reload()
{
    if (!isToBeSaved() && !m_isRefused)
        load();
}

/// Somebody else wrote a file of the collection.
void FolderPage::takeForeignChange(const QString &path)
{
    const CollectionFormat &bruno = CollectionFormat::bruno();
    const bool isOwn = path == CollectionFormat::openCollection().settingsFile(m_path)
        || path == bruno.settingsFile(m_path) || (m_path.isEmpty() && path == bruno.nameFile());
    if (!isOwn || !m_loaded || !isToBeSaved())
        return reload();
    // Others read the file now as well: the store would no longer find that it is another than was edited.
    askAboutConflict();
}

void FolderPage::show(const FolderSettings &read)
{
    m_saved = read;
    m_isRefused = m_isConflict = false;
    const FolderSettings settings =
        m_held.isEmpty() ? read : CredentialCheck::completed(read, typed(), m_held);
    m_loaded = true;
    m_pages->setEnabled(true);
    m_notice->hide();
    put(settings);
    m_title->setText(face().name);
    if (m_typedBefore)
        return putTyped();
    Q_EMIT changed();
}

void FolderPage::put(const FolderSettings &settings)
{
    m_headers->setRows(settings.headers);
    m_auth->setAuth(settings.auth);
    m_variables->setVariables(settings.variables);
    m_settings->setSettings(settings.settings);
    m_docs->setDocs(settings.docs);
    updateCounts();
}

void FolderPage::showInherited()
{
    RequestDraft inside;
    inside.collection = m_root;
    inside.path = m_path; // of a file there, the folders above it are the same
    const QList<FolderSettings> above =
        m_path.isEmpty() ? QList<FolderSettings>() : m_context.scopes.above(inside);
    const Inheritance inheritance(above, settingsOf(m_context.sessions.session()));
    const auto auth = inheritance.auth();
    m_auth->setInherited(auth.first, auth.second);
    m_settings->setInherited(inheritance.settings());
    QVector<AutomaticRow> rows;
    for (const auto &[header, where] : inheritance.headers({}))
        rows.append({header.key, header.value, tr("from %1").arg(where)});
    m_headers->setAutomaticRows(rows);
    inside.path = m_path.isEmpty() ? u"any"_s : m_path + "/any"_L1;
    m_view->setDraft(inside);
}

// ---- Both sides changed ----

void FolderPage::askAboutConflict()
{
    stopSaving();
    m_isRefused = m_isConflict = true;
    Q_EMIT changed();
    m_notice->clearActions();
    m_notice->setText(tr("The file was changed by another program. Nothing has been overwritten."));
    LinkButton *mine = m_notice->addAction(tr("Keep mine"));
    mine->setObjectName(u"keepMine"_s);
    connect(mine, &QAbstractButton::clicked, this, [this] { write(true); });
    LinkButton *theirs = m_notice->addAction(tr("Take the file's"));
    theirs->setObjectName(u"takeTheirs"_s);
    connect(theirs, &QAbstractButton::clicked, this, [this] {
        stopSaving(); // and whatever is typed from now on is newer
        m_held.clear();
        m_strip->showFound({});
        load();
    });
    LinkButton *both = m_notice->addAction(tr("Show both"));
    both->setObjectName(u"showBoth"_s);
    connect(both, &QAbstractButton::clicked, this, &FolderPage::showBoth);
    m_notice->show();
}

/// As a file would say it: without what the keychain has.
void FolderPage::showBoth()
{
    if (!store())
        return;
    store()->loadFolder(m_path, this, [this](const Requests::Result<FolderSettings> &read) {
        const auto shape = m_path.isEmpty() ? FolderFile::Kind::Collection : FolderFile::Kind::Folder;
        const auto textOf = [shape](FolderSettings settings) {
            (void)DraftVault::take(&settings);
            const auto bytes = FolderFile::write({}, settings, shape);
            return bytes ? QString::fromUtf8(*bytes) : bytes.error().message();
        };
        makeVersionsBox(QMessageBox::Information, tr("Both versions"), m_notice->text(),
                        {read ? textOf(*read) : read.error().message(), textOf(typed())}, QMessageBox::Close,
                        this)
            ->open();
    });
}

void FolderPage::updateCounts()
{
    const auto count = [](qsizetype n) { return n > 0 ? QString::number(n) : QString(); };
    const auto mark = [](bool on) { return on ? u"\u2022"_s : QString(); };
    m_sections->setCount(Headers, count(m_headers->enabledCount()));
    m_sections->setCount(Auth, mark(m_auth->auth().kind != AuthSetting::Kind::Inherit));
    m_sections->setCount(Variables, count(m_variables->variables().size()));
    m_sections->setCount(Settings, count(m_settings->ownCount()));
    m_sections->setCount(Docs, mark(!m_docs->docs().isEmpty()));
}

} // namespace Fingerpost::Ui
