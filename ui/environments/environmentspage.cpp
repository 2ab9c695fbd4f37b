// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/environmentspage.h"

#include "collections/collectionscopes.h"
#include "collections/collectionstore.h"
#include "collections/credentialstrip.h"
#include "collections/folderfile.h"
#include "collections/openedcollections.h"
#include "environments/environmenteditor.h"
#include "secrets/secretstore.h"
#include "theme/style.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/versionsbox.h"
#include "workspace/credentialmove.h"
#include "workspace/opensecrets.h"
#include "workspace/variablecontext.h"
#include "workspace/workspacestate.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QPointer>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

EnvironmentsPage::EnvironmentsPage(const Context &context, const QString &root, QWidget *parent)
    : TabPage(parent)
    , m_context(context)
    , m_owner(new QComboBox(this))
    , m_conflict(new Notice(Tone::Warning, {}, this))
    , m_twins(new Notice(Tone::Warning, {}, this))
    , m_strip(new CredentialStrip(this))
    , m_editor(new EnvironmentEditor(this))
    , m_draftId(RequestDraft::create().id)
    , m_root(root)
{
    setSurface(this, Surface::Sheet);
    m_owner->setObjectName(u"environmentOwner"_s);
    m_owner->setAccessibleName(tr("Whose variables"));
    m_owner->setAccessibleDescription(
        m_owner->accessibleName()); // on Linux Qt takes what is chosen for the name
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 10, 12, 10);
    top->setSpacing(10);
    top->addWidget(new InkLabel(tr("Variables of"), TextStyle::Normal, Ink::Secondary, this));
    top->addWidget(m_owner);
    top->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_conflict);
    column->addWidget(m_twins);
    column->addWidget(m_strip);
    column->addWidget(m_editor, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(400);
    connect(&m_pause, &QTimer::timeout, this, &EnvironmentsPage::save);
    connectEditor();
    connectConflict();
    connect(m_strip, &CredentialStrip::moveRequested, this, &EnvironmentsPage::moveHeld);
    connect(m_strip, &CredentialStrip::keepRequested, this, &EnvironmentsPage::keepHeld);
    connect(m_owner, &QComboBox::activated, this, [this] {
        if (!m_isConflict && !m_isRefused)
            return showVariables(m_owner->currentData().toString());
        m_owner->setCurrentIndex(m_owner->findData(m_root));
        Q_EMIT noticed(tr("What is typed here is in no file yet, and would be lost."));
    });
    connect(&m_context.collections, &OpenedCollections::foldersChanged, this, &EnvironmentsPage::fillOwners);
    connect(&m_context.collections, &CollectionSource::changed, this, &EnvironmentsPage::fillOwners);
    connect(&m_context.scopes, &CollectionScopes::changed, this, &EnvironmentsPage::takeForeign);
    connect(&m_context.workspace, &WorkspaceStore::changed, this, &EnvironmentsPage::takeGlobals);
    showVariables(root);
    fillOwners();
}

void EnvironmentsPage::flush()
{
    if (m_pause.isActive())
        save();
    dropWhatIsSaved();
    if (m_held.isEmpty())
        return;
    m_editor->makeSecret(heldNames()); // and the keychain is told
    save();
    Q_EMIT noticed(
        tr("What looked like a live credential has become a secret, as nothing else had been decided."));
}

void EnvironmentsPage::connectEditor()
{
    connect(m_editor, &EnvironmentEditor::edited, this, [this] {
        m_pause.start();
        Q_EMIT changed(); // the journal takes it
    });
    connect(m_editor, &EnvironmentEditor::secretRequested, this,
            [this](const QString &environment, const QString &name) {
                m_context.secrets.read(keyOf(environment, name), this,
                                       [this, environment, name](const SecretStore::Result &result) {
                                           if (result.outcome == SecretStore::Outcome::Failed) {
                                               // Shown as nothing, it would soon be nothing.
                                               m_editor->refuseSecret(environment, name);
                                               return Q_EMIT noticed(result.message);
                                           }
                                           m_editor->setSecret(environment, name, result.value.text());
                                       });
            });
    connect(m_editor, &EnvironmentEditor::secretEdited, this,
            [this](const QString &environment, const QString &name, const QString &value) {
                m_context.secrets.write(keyOf(environment, name), SecretValue(value), this,
                                        [this](const SecretStore::Result &result) {
                                            if (!result.message.isEmpty())
                                                Q_EMIT noticed(result.message);
                                        });
            });
    connect(m_editor, &EnvironmentEditor::secretCopied, this,
            [this](const QString &environment, const QString &name, const QString &toEnvironment,
                   const QString &toName) {
                copySecret(keyOf(environment, name), keyOf(toEnvironment, toName));
            });
}

void EnvironmentsPage::connectConflict()
{
    connect(this, &TabPage::changed, this, &EnvironmentsPage::tellOfTwins);
    m_twins->setObjectName(u"environmentTwins"_s);
    m_twins->setSquare(true);
    m_twins->hide();
    m_conflict->setObjectName(u"environmentConflict"_s);
    m_conflict->setSquare(true);
    m_conflict->hide();
    LinkButton *mine = m_conflict->addAction(tr("Keep mine"));
    mine->setObjectName(u"keepMine"_s);
    connect(mine, &QAbstractButton::clicked, this, [this] {
        if (!m_context.collections.storeAt(m_root))
            return; // it has not been opened yet
        m_isConflict = false;
        m_conflict->hide();
        save();
        Q_EMIT changed();
    });
    LinkButton *theirs = m_conflict->addAction(tr("Take the file's"));
    theirs->setObjectName(u"takeTheirs"_s);
    connect(theirs, &QAbstractButton::clicked, this, [this] {
        m_pause.stop(); // and whatever is typed from now on is newer
        m_isConflict = m_isRefused = false;
        m_conflict->hide();
        m_held.clear();
        m_strip->showFound({});
        m_editor->setEnvironments(inOrder(m_read));
        Q_EMIT changed();
    });
    LinkButton *both = m_conflict->addAction(tr("Show both"));
    both->setObjectName(u"showBoth"_s);
    connect(both, &QAbstractButton::clicked, this, &EnvironmentsPage::showBoth);
}

/// A collection of last time is opened after its tab: until then it has a place here, but no name.
void EnvironmentsPage::fillOwners()
{
    m_owner->clear();
    m_owner->addItem(tr("All collections (global)"), QString());
    m_owner->addItem(tr("This session (not kept)"), QString(session));
    for (const NodeId id : m_context.collections.children(CollectionSource::rootId)) {
        if (const CollectionStore *store = m_context.collections.storeOf(id))
            m_owner->addItem(m_context.collections.node(id).name, store->root());
    }
    if (m_owner->findData(m_root) < 0)
        m_owner->addItem(QDir(m_root).dirName(), m_root);
    m_owner->setCurrentIndex(m_owner->findData(m_root));
    Q_EMIT changed();
}

TabFace EnvironmentsPage::face() const
{
    TabFace face;
    face.iconName = u"variable"_s;
    face.modified = m_isConflict || m_isRefused;
    face.name = m_root.isEmpty() ? tr("Global variables")
        : m_root == session      ? tr("Session variables")
                                 : tr("Environments: %1").arg(m_owner->currentText());
    return face;
}

ToolTab EnvironmentsPage::tool() const
{
    ToolTab tool{.kind = kind, .collection = m_root, .path = {}, .at = 0, .typed = {}};
    const bool isSaved =
        !m_pause.isActive() && m_saving == 0 && !m_isConflict && !m_isRefused && m_held.isEmpty();
    if (isSaved || m_root == session)
        return tool;
    for (const Environment &environment : m_editor->environments()) {
        RequestDraft draft;
        draft.id = m_draftId + u'-' + QString::number(tool.typed.size());
        draft.name = environment.name;
        draft.tags = {environment.color, environment.place};
        draft.variables = environment.variables;
        tool.typed.append(draft);
    }
    return tool;
}

void EnvironmentsPage::takeTyped(const QList<RequestDraft> &typed)
{
    if (typed.isEmpty())
        return;
    m_draftId = typed.constFirst().id.section(u'-', 0, -2);
    QList<Environment> environments;
    for (const RequestDraft &draft : typed)
        environments.append({draft.name, draft.tags.value(0), draft.variables, draft.tags.value(1)});
    if (m_root.isEmpty()) {
        // Nobody else edits them, but one may have come after the journal was written. One too many can be
        // deleted again.
        environments.first().variables += globalsBeside(environments);
        m_editor->setEnvironments(environments);
        return save();
    }
    m_editor->setEnvironments(environments);
    m_conflict->setText(
        tr("What was typed here last time is not in the files. Nothing has been overwritten."));
    m_isConflict = true; // until the files are read, and say the same
    takeForeign();
}

void EnvironmentsPage::focusFirst()
{
    m_owner->setFocus(Qt::OtherFocusReason);
}

/// \a environment: its Environment::key().
SecretKey EnvironmentsPage::keyOf(const QString &environment, const QString &name) const
{
    const QString scope = m_root.isEmpty()
        ? m_context.variables.globalScopeId()
        : m_context.scopes.scopeId(m_root, Environment::scopeOfKey(environment));
    return VariableContext::secretKey(scope, name);
}

void EnvironmentsPage::copySecret(const SecretKey &from, const SecretKey &to)
{
    m_context.secrets.copy(from, to);
}

void EnvironmentsPage::showVariables(const QString &root)
{
    flush();
    m_root = root;
    m_lastSave = std::make_shared<int>(0);
    m_isRefused = m_isConflict = false;
    m_conflict->hide();
    m_held.clear();
    m_strip->showFound({});
    m_editor->setSecretsAllowed(root != session);
    if (root.isEmpty()) {
        m_saved = {{.name = tr("Global"), .color = {}, .variables = m_context.workspace.state().globals}};
    } else if (root == session) {
        m_saved = {{.name = tr("Session"), .color = {}, .variables = m_context.variables.sessionVariables()}};
    } else {
        m_saved = m_context.scopes.environments(root).values();
    }
    m_read = m_saved;
    m_editor->setEnvironments(m_saved);
    Q_EMIT changed();
}

/// What is on the disk, unless something is being typed here, which is saved first. What could not be written
/// stays beside it: it is tried again with the next change, or when somebody has chosen it.
void EnvironmentsPage::takeForeign()
{
    const bool isKept = m_isRefused || m_isConflict;
    if (m_isConflict && !m_context.scopes.hasReadEnvironments(m_root))
        return;
    if (m_root.isEmpty() || m_root == session || m_saving > 0 || (m_pause.isActive() && !m_isConflict))
        return;
    const QList<Environment> before = std::exchange(m_read, m_context.scopes.environments(m_root).values());
    m_saved = m_read;
    m_editor->setEnvironments(isKept ? merged(before) : inOrder(completed(m_read)));
    if (m_isConflict)
        askAboutConflict();
    tellOfTwins();
}

/// Those of the workspace whose names are not among \a known.
QList<Variable> EnvironmentsPage::globalsBeside(const QList<Environment> &known) const
{
    QSet<QString> names;
    for (const Environment &environment : known) {
        for (const Variable &variable : environment.variables)
            names.insert(variable.name);
    }
    QList<Variable> others = m_context.workspace.state().globals;
    others.removeIf([&names](const Variable &each) { return names.contains(each.name); });
    return others;
}

/// A credential that was found elsewhere may have become a global variable: it joins those here, and what is
/// typed stays.
void EnvironmentsPage::takeGlobals()
{
    if (!m_root.isEmpty())
        return;
    const QList<Variable> added = globalsBeside(m_saved);
    if (added.isEmpty())
        return;
    QList<Environment> shown = m_editor->environments();
    for (QList<Environment> *each : {&m_saved, &shown}) {
        if (each->isEmpty())
            each->append(Environment{tr("Global"), {}, {}});
        each->first().variables += added;
    }
    m_read = m_saved;
    m_editor->setEnvironments(shown);
    Q_EMIT changed();
}

/// In the order they have here.
QList<Environment> EnvironmentsPage::inOrder(const QList<Environment> &read) const
{
    QList<Environment> left = read;
    QList<Environment> shown;
    for (const Environment &environment : m_editor->environments()) {
        const auto same = std::find_if(left.begin(), left.end(), [&](const Environment &each) {
            return each.key() == environment.key();
        });
        if (same == left.end())
            continue;
        shown.append(*same);
        left.erase(same);
    }
    return shown + left;
}

/// What was changed here since \a before was on the disk; all else as others left it.
QList<Environment> EnvironmentsPage::merged(const QList<Environment> &before) const
{
    const QList<Environment> base = completed(before);
    const QList<Environment> theirs = completed(m_read);
    const auto keyed = [](const QList<Environment> &among, const QString &key) {
        return std::find_if(among.cbegin(), among.cend(),
                            [&key](const Environment &each) { return each.key() == key; });
    };
    QList<Environment> all;
    for (const Environment &mine : m_editor->environments()) {
        const auto was = keyed(base, mine.key());
        const auto now = keyed(theirs, mine.key());
        if (was == base.cend() || *was != mine)
            all.append(mine);
        else if (now != theirs.cend())
            all.append(*now);
    }
    for (const Environment &now : theirs) {
        // One that was there before, too, has been deleted here.
        if (keyed(base, now.key()) == base.cend() && keyed(all, now.key()) == all.cend())
            all.append(now);
    }
    return all;
}

/// Files may have one name, by which whoever sends a request chooses an environment.
void EnvironmentsPage::tellOfTwins()
{
    QSet<QString> names;
    QString twin;
    for (const Environment &environment : m_editor->environments()) {
        if (names.contains(environment.name))
            twin = environment.name;
        names.insert(environment.name);
    }
    m_twins->setText(tr("Two environments are called “%1”. Requests use the first: give one of them "
                        "another name.")
                         .arg(twin.left(60)));
    m_twins->setVisible(m_root != session && names.size() < m_editor->environments().size());
}

void EnvironmentsPage::noteConflict()
{
    m_isConflict = true;
    m_conflict->setText(
        tr("An environment was changed by another program, too. Nothing has been overwritten."));
}

void EnvironmentsPage::askAboutConflict()
{
    const QList<Environment> theirs = completed(m_read);
    const QList<Environment> &mine = m_editor->environments();
    m_isConflict = mine.size() != theirs.size()
        || std::any_of(mine.cbegin(), mine.cend(),
                       [&theirs](const Environment &each) { return !theirs.contains(each); });
    m_conflict->setVisible(m_isConflict); // else both have come to say the same
    Q_EMIT changed();
}

void EnvironmentsPage::showBoth()
{
    const auto textOf = [](const QList<Environment> &all, const QList<Environment> &others) {
        QString text;
        for (const Environment &each : all) {
            if (const auto bytes = EnvironmentFile::write({}, each); bytes && !others.contains(each))
                text += QString::fromUtf8(*bytes) + u'\n';
        }
        return text;
    };
    const QList<Environment> theirs = completed(m_read);
    const QList<Environment> mine = m_editor->environments();
    makeVersionsBox(QMessageBox::Information, tr("Both environments"), m_conflict->text(),
                    {textOf(theirs, mine), textOf(mine, theirs)}, QMessageBox::Close, this)
        ->open();
}

void EnvironmentsPage::save()
{
    m_pause.stop();
    if (m_root == session) {
        QList<Variable> variables;
        for (const Environment &environment : m_editor->environments())
            variables += environment.variables;
        return m_context.variables.setSessionVariables(variables);
    }
    if (holdsMarks()) {
        if (!std::exchange(m_isRefused, true)) {
            Q_EMIT noticed(
                tr("Nothing here is saved while {{sealed…}} stands for a credential that no keychain "
                   "has given back. Type it again."));
        }
        return Q_EMIT changed();
    }
    if (std::exchange(m_isRefused, false))
        Q_EMIT changed();
    const QList<Environment> environments = holdBack();
    if (!m_root.isEmpty())
        return saveEnvironments(environments);
    // They are one list; environments that were added beside it hold globals too.
    m_saved = environments;
    WorkspaceState state = m_context.workspace.state();
    state.globals.clear();
    for (const Environment &environment : environments)
        state.globals += environment.variables;
    m_context.workspace.setState(state);
    Q_EMIT changed(); // the journal need not hold them any more
}

/// The chosen one keeps being chosen under another name; one that is deleted is chosen no longer. Else
/// requests would be sent without any, while one is named above them.
void EnvironmentsPage::followChosen(const Context &context, const QString &root,
                                    const QList<Environment> &before, const QList<Environment> &after)
{
    const auto namesNotIn = [](const QList<Environment> &some, const QList<Environment> &others) {
        QStringList names;
        for (const Environment &each : some) {
            if (std::none_of(others.cbegin(), others.cend(),
                             [&each](const Environment &other) { return other.name == each.name; }))
                names.append(each.name);
        }
        return names;
    };
    WorkspaceState state = context.workspace.state();
    // As CollectionFiles::saveEnvironments() takes them for renamed: in turn.
    const qsizetype gone = namesNotIn(before, after).indexOf(state.environments.value(root));
    if (gone < 0)
        return;
    state.environments[root] = namesNotIn(after, before).value(gone);
    context.workspace.setState(state);
    context.scopes.setChosen(state.environments);
}

void EnvironmentsPage::saveEnvironments(const QList<Environment> &environments)
{
    CollectionStore *store = m_context.collections.storeAt(m_root);
    m_isRefused = false;
    if (!store || m_isConflict || environments == m_saved)
        return;
    CollectionScopes *scopes = &m_context.scopes;
    ++m_saving;
    // The tab may have been closed by then: what is refused comes back with it.
    store->saveEnvironments(m_saved, environments, scopes,
                            [self = QPointer(this), scopes, tab = tool(), context = m_context,
                             before = m_saved, after = environments, reopen = m_context.reopen,
                             number = ++*m_lastSave, last = m_lastSave](const QList<SaveResult> &results) {
                                const bool isRefused =
                                    std::any_of(results.cbegin(), results.cend(),
                                                [](const SaveResult &each) { return !each.isSaved(); });
                                if (!isRefused)
                                    followChosen(context, tab.collection, before, after);
                                const bool isGone =
                                    !self || self->isClosed() || self->m_root != tab.collection;
                                if (self)
                                    self->takeSaved(tab.collection, results);
                                else
                                    scopes->reloadEnvironments(tab.collection);
                                if (isRefused && isGone && number == *last)
                                    reopen(tab);
                            });
    m_saved = environments;
}

void EnvironmentsPage::takeSaved(const QString &root, const QList<SaveResult> &results)
{
    for (const SaveResult &result : results) {
        const bool isConflict = result.outcome == SaveResult::Outcome::Conflict;
        if (isConflict && root == m_root)
            noteConflict(); // and once the disk has been read anew, it is asked about
        else if (!isConflict && !result.isSaved())
            Q_EMIT noticed(result.error.message());
        m_isRefused = m_isRefused || (root == m_root && result.outcome == SaveResult::Outcome::Failed);
    }
    if (--m_saving == 0)
        m_context.scopes.reloadEnvironments(root); // and m_saved follows
    Q_EMIT changed();
}

// ---- What looks like a live credential ----

/// What the journal had in place of one, and no keychain has given back.
bool EnvironmentsPage::holdsMarks() const
{
    RequestDraft all;
    for (const Environment &environment : m_editor->environments())
        all.variables += environment.variables;
    return !OpenSecrets::marksIn(all).isEmpty();
}

/// What can be saved of what was typed; the rest is pointed out.
QList<Environment> EnvironmentsPage::holdBack()
{
    m_held.clear();
    QList<Environment> environments = m_editor->environments();
    QList<OpenCredential> all;
    for (Environment &environment : environments) {
        if (m_saved.contains(environment))
            continue; // as its file has it: nothing is to be saved of it
        const QList<OpenCredential> found =
            m_context.credentials.undecided(CredentialCheck::find(environment));
        if (found.isEmpty())
            continue;
        m_held.insert(environment.key(), found);
        all += found;
        const auto before = std::find_if(m_saved.cbegin(), m_saved.cend(), [&](const Environment &each) {
            return each.key() == environment.key();
        });
        environment =
            CredentialCheck::withheld(environment, before == m_saved.cend() ? Environment() : *before, found);
    }
    m_strip->showFound(all);
    return environments;
}

QList<Environment> EnvironmentsPage::completed(const QList<Environment> &read) const
{
    QList<Environment> environments = read;
    for (Environment &environment : environments) {
        for (const Environment &typed : m_editor->environments()) {
            if (typed.key() == environment.key())
                environment = CredentialCheck::completed(environment, typed, m_held.value(typed.key()));
        }
    }
    return environments;
}

/// What the files say already is not on the way out with this page.
void EnvironmentsPage::dropWhatIsSaved()
{
    for (const Environment &environment : m_editor->environments()) {
        const auto before = std::find_if(m_saved.cbegin(), m_saved.cend(), [&](const Environment &each) {
            return each.key() == environment.key();
        });
        if (before != m_saved.cend()
            && CredentialCheck::withheld(environment, *before, m_held.value(environment.key()))
                == environment)
            m_held.remove(environment.key());
    }
}

QMap<QString, QStringList> EnvironmentsPage::heldNames() const
{
    QMap<QString, QStringList> names;
    for (auto held = m_held.begin(); held != m_held.end(); ++held) {
        for (const OpenCredential &each : *held) {
            for (const DraftPlace &place : each.places)
                names[held.key()].append(place.name);
        }
    }
    return names;
}

void EnvironmentsPage::moveHeld()
{
    const QMap<QString, QStringList> names = heldNames();
    CredentialMove::Wish wish;
    for (const Environment &environment : m_editor->environments()) {
        for (const Variable &variable : environment.variables) {
            if (!variable.secret && names.value(environment.key()).contains(variable.name))
                wish.own.append({keyOf(environment.key(), variable.name), SecretValue(variable.value)});
        }
    }
    if (wish.own.isEmpty()) // it was taken out meanwhile
        return save();
    m_context.credentials.move(wish, this, [this, names, root = m_root](const QString &problem) {
        if (!problem.isEmpty())
            return Q_EMIT noticed(tr("Nothing was moved. %1").arg(problem));
        if (root != m_root)
            return;
        m_editor->makeSecret(names);
        save();
    });
}

void EnvironmentsPage::keepHeld()
{
    for (const QList<OpenCredential> &found : std::as_const(m_held))
        m_context.credentials.accept(found);
    save();
}

} // namespace Fingerpost::Ui
