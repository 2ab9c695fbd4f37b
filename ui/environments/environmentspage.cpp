// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/environmentspage.h"

#include "collections/collectionscopes.h"
#include "collections/collectionstore.h"
#include "collections/openedcollections.h"
#include "environments/environmenteditor.h"
#include "secrets/secretstore.h"
#include "theme/style.h"
#include "widgets/inklabel.h"
#include "workspace/variablecontext.h"
#include "workspace/workspacestate.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

EnvironmentsPage::EnvironmentsPage(const Context &context, const QString &root, QWidget *parent)
    : TabPage(parent)
    , m_context(context)
    , m_owner(new QComboBox(this))
    , m_editor(new EnvironmentEditor(this))
    , m_root(root)
{
    setSurface(this, Surface::Sheet);
    m_owner->setObjectName(u"environmentOwner"_s);
    m_owner->setAccessibleName(tr("Whose variables"));
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
    column->addWidget(m_editor, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(400);
    connect(&m_pause, &QTimer::timeout, this, &EnvironmentsPage::save);
    connectEditor();
    connect(m_owner, &QComboBox::activated, this,
            [this] { showVariables(m_owner->currentData().toString()); });
    connect(&m_context.collections, &OpenedCollections::foldersChanged, this, &EnvironmentsPage::fillOwners);
    connect(&m_context.collections, &CollectionSource::changed, this, &EnvironmentsPage::fillOwners);
    connect(&m_context.scopes, &CollectionScopes::changed, this, &EnvironmentsPage::takeForeign);
    showVariables(root);
    fillOwners();
}

void EnvironmentsPage::flush()
{
    if (m_pause.isActive())
        save();
}

void EnvironmentsPage::connectEditor()
{
    connect(m_editor, &EnvironmentEditor::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_editor, &EnvironmentEditor::secretRequested, this,
            [this](const QString &environment, const QString &name) {
                m_context.secrets.read(keyOf(environment, name), this,
                                       [this, environment, name](const SecretStore::Result &result) {
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
    face.name = m_root.isEmpty() ? tr("Global variables")
        : m_root == session      ? tr("Session variables")
                                 : tr("Environments: %1").arg(m_owner->currentText());
    return face;
}

ToolTab EnvironmentsPage::tool() const
{
    return {.kind = kind, .collection = m_root, .path = {}};
}

void EnvironmentsPage::focusFirst()
{
    m_owner->setFocus(Qt::OtherFocusReason);
}

SecretKey EnvironmentsPage::keyOf(const QString &environment, const QString &name) const
{
    const QString scope = m_root.isEmpty()
        ? m_context.variables.globalScopeId()
        : m_context.scopes.scopeId(m_root, "environment/"_L1 + environment);
    return VariableContext::secretKey(scope, name);
}

void EnvironmentsPage::copySecret(const SecretKey &from, const SecretKey &to)
{
    SecretStore *store = &m_context.secrets;
    store->read(from, store, [store, to](const SecretStore::Result &result) {
        if (result.outcome == SecretStore::Outcome::Done || !result.value.isEmpty())
            store->write(to, result.value, store, [](const SecretStore::Result &) {});
    });
}

void EnvironmentsPage::showVariables(const QString &root)
{
    flush();
    m_root = root;
    m_files.clear();
    m_editor->setSecretsAllowed(root != session);
    if (root.isEmpty()) {
        m_editor->setEnvironments(
            {{.name = tr("Global"), .color = {}, .variables = m_context.workspace.state().globals}});
    } else if (root == session) {
        m_editor->setEnvironments(
            {{.name = tr("Session"), .color = {}, .variables = m_context.variables.sessionVariables()}});
    } else {
        m_files = m_context.scopes.environments(root);
        m_editor->setEnvironments(m_files.values());
    }
    Q_EMIT changed();
}

/// What is on the disk, unless something is being typed here, which is saved first.
void EnvironmentsPage::takeForeign()
{
    if (m_root.isEmpty() || m_root == session || m_saving > 0 || m_pause.isActive())
        return;
    m_files = m_context.scopes.environments(m_root);
    QList<Environment> left = m_files.values();
    QList<Environment> shown; // in the order they have here
    for (const Environment &environment : m_editor->environments()) {
        const auto same = std::find_if(
            left.begin(), left.end(), [&](const Environment &each) { return each.name == environment.name; });
        if (same == left.end())
            continue;
        shown.append(*same);
        left.erase(same);
    }
    m_editor->setEnvironments(shown + left);
}

void EnvironmentsPage::save()
{
    if (m_saving > 0)
        return m_pause.start(); // what is saved now decides what has to be
    m_pause.stop();
    if (m_root.isEmpty())
        saveGlobals();
    else if (m_root == session)
        m_context.variables.setSessionVariables(typed());
    else
        saveEnvironments();
}

/// They are one list; environments that were added beside it hold globals too.
void EnvironmentsPage::saveGlobals()
{
    WorkspaceState state = m_context.workspace.state();
    state.globals = typed();
    m_context.workspace.setState(state);
}

QList<Variable> EnvironmentsPage::typed() const
{
    QList<Variable> variables;
    for (const Environment &environment : m_editor->environments())
        variables += environment.variables;
    return variables;
}

void EnvironmentsPage::saveEnvironments()
{
    CollectionStore *store = m_context.collections.storeAt(m_root);
    if (!store)
        return;
    CollectionScopes *scopes = &m_context.scopes;
    // The tab may have been closed by then.
    const auto take = [self = QPointer(this), scopes, root = m_root](const SaveResult &result) {
        if (!self)
            return scopes->reloadEnvironments(root);
        const bool isConflict = result.outcome == SaveResult::Outcome::Conflict;
        self->takeSaved(root,
                        isConflict
                            ? tr("An environment was changed by another program; it was not saved here.")
                            : result.error.message());
    };
    const auto save = [&](const QString &path, const Environment &environment) {
        ++m_saving;
        store->saveEnvironment(path, environment, false, scopes, take);
    };
    QMap<QString, Environment> left = m_files;
    QList<Environment> fresh;
    for (const Environment &environment : m_editor->environments()) {
        const auto known = std::find_if(
            left.begin(), left.end(), [&](const Environment &each) { return each.name == environment.name; });
        if (known == left.end()) {
            fresh.append(environment);
            continue;
        }
        if (*known != environment)
            save(known.key(), environment);
        left.erase(known);
    }
    // One that is new in place of one that is gone was renamed: its file stays.
    for (const Environment &environment : std::as_const(fresh)) {
        const QString path = left.isEmpty() ? QString() : left.firstKey();
        left.remove(path);
        save(path, environment);
    }
    for (auto gone = left.begin(); gone != left.end(); ++gone) {
        ++m_saving;
        store->remove(gone.key(), this, [this, root = m_root](const Requests::Result<TrashedItem> &item) {
            takeSaved(root, item ? QString() : item.error().message());
        });
    }
}

void EnvironmentsPage::takeSaved(const QString &root, const QString &problem)
{
    if (!problem.isEmpty())
        Q_EMIT noticed(problem);
    if (--m_saving == 0)
        m_context.scopes.reloadEnvironments(root); // and m_files follows
}

} // namespace Fingerpost::Ui
