// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/environmentsdialog.h"

#include "collections/collectionscopes.h"
#include "collections/collectionstore.h"
#include "collections/openedcollections.h"
#include "environments/environmenteditor.h"
#include "secrets/secretstore.h"
#include "widgets/inklabel.h"
#include "workspace/variablecontext.h"
#include "workspace/workspacestate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

EnvironmentsDialog::EnvironmentsDialog(const Context &context, const QString &root, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_owner(new QComboBox(this))
    , m_editor(new EnvironmentEditor(this))
{
    setWindowTitle(tr("Environments"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(980, 560);
    m_owner->setObjectName(u"environmentOwner"_s);
    m_owner->setAccessibleName(tr("Whose variables"));
    m_owner->addItem(tr("Global variables"), QString());
    for (const NodeId id : context.collections.children(CollectionSource::rootId))
        m_owner->addItem(context.collections.node(id).name, context.collections.storeOf(id)->root());
    m_owner->setCurrentIndex(qMax(0, m_owner->findData(root)));

    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 12, 16, 8);
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
    connect(&m_pause, &QTimer::timeout, this, &EnvironmentsDialog::save);
    connect(m_editor, &EnvironmentEditor::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_owner, &QComboBox::currentIndexChanged, this, [this] {
        if (m_pause.isActive())
            save();
        showVariables(m_owner->currentData().toString());
    });
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
                                                Q_EMIT failed(result.message);
                                        });
            });
    connect(m_editor, &EnvironmentEditor::secretCopied, this,
            [this](const QString &environment, const QString &name, const QString &toEnvironment,
                   const QString &toName) {
                copySecret(keyOf(environment, name), keyOf(toEnvironment, toName));
            });
    connect(&m_context.scopes, &CollectionScopes::changed, this, [this] {
        if (m_saving == 0)
            m_files = m_context.scopes.environments(m_root);
    });
    showVariables(m_owner->currentData().toString());
}

EnvironmentsDialog::~EnvironmentsDialog()
{
    if (m_pause.isActive())
        save();
}

SecretKey EnvironmentsDialog::keyOf(const QString &environment, const QString &name) const
{
    const QString scope = m_root.isEmpty()
        ? m_context.variables.globalScopeId()
        : m_context.scopes.scopeId(m_root, "environment/"_L1 + environment);
    return VariableContext::secretKey(scope, name);
}

void EnvironmentsDialog::copySecret(const SecretKey &from, const SecretKey &to)
{
    SecretStore *store = &m_context.secrets;
    store->read(from, store, [store, to](const SecretStore::Result &result) {
        if (result.outcome == SecretStore::Outcome::Done || !result.value.isEmpty())
            store->write(to, result.value, store, [](const SecretStore::Result &) {});
    });
}

void EnvironmentsDialog::showVariables(const QString &root)
{
    m_root = root;
    m_files.clear();
    if (root.isEmpty()) {
        m_editor->setEnvironments(
            {{.name = tr("Global"), .color = {}, .variables = m_context.workspace.state().globals}});
        return;
    }
    m_files = m_context.scopes.environments(root);
    m_editor->setEnvironments(m_files.values());
}

void EnvironmentsDialog::save()
{
    if (m_saving > 0)
        return m_pause.start(); // what is saved now decides what has to be
    m_pause.stop();
    if (m_root.isEmpty())
        saveGlobals();
    else
        saveEnvironments();
}

/// They are one list; environments that were added beside it hold globals too.
void EnvironmentsDialog::saveGlobals()
{
    WorkspaceState state = m_context.workspace.state();
    state.globals.clear();
    for (const Environment &environment : m_editor->environments())
        state.globals += environment.variables;
    m_context.workspace.setState(state);
}

void EnvironmentsDialog::saveEnvironments()
{
    CollectionStore *store = m_context.collections.storeAt(m_root);
    if (!store)
        return;
    const auto take = [this, root = m_root](const SaveResult &result) {
        const bool isConflict = result.outcome == SaveResult::Outcome::Conflict;
        takeSaved(root,
                  isConflict ? tr("An environment was changed by another program; it was not saved here.")
                             : result.error.message());
    };
    const auto save = [&](const QString &path, const Environment &environment) {
        ++m_saving;
        store->saveEnvironment(path, environment, false, this, take);
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

void EnvironmentsDialog::takeSaved(const QString &root, const QString &problem)
{
    if (!problem.isEmpty())
        Q_EMIT failed(problem);
    if (--m_saving == 0)
        m_context.scopes.reloadEnvironments(root); // and m_files follows
}

} // namespace Fingerpost::Ui
