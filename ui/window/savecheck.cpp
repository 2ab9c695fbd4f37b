// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/savecheck.h"

#include "collections/collectionstore.h"
#include "collections/credentialdialog.h"
#include "collections/openedcollections.h"
#include "window/documentpage.h"
#include "workspace/workbench.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr qsizetype MostAccepted = 5000;
} // namespace

SaveCheck::SaveCheck(Workbench &workbench, OpenedCollections &collections, QWidget *window)
    : QObject(window)
    , m_workbench(workbench)
    , m_collections(collections)
    , m_window(window)
{
}

void SaveCheck::run(DocumentPage *page, const QString &root, const std::function<void()> &save)
{
    const QList<OpenCredential> open =
        CredentialCheck::without(CredentialCheck::find(page->draft()), m_workbench.state.state().accepted);
    if (open.isEmpty())
        return save();
    const QList<OpenCredential> found = CredentialCheck::named(open, takenNames(page->draft(), root));
    QList<CredentialDialog::Shelf> shelves;
    const QString chosen = m_workbench.state.state().environments.value(root);
    for (const Environment &environment : m_workbench.scopes.environments(root)) {
        if (environment.name == chosen && !root.isEmpty())
            shelves.append({tr("The environment “%1”").arg(chosen), chosen});
    }
    shelves.append({tr("The global variables"), {}});
    auto *dialog = new CredentialDialog(page->face().name, found, shelves, m_window);
    connect(dialog, &CredentialDialog::saveRequested, page, [this, dialog, found, save] {
        dialog->accept();
        accept(found);
        save();
    });
    connect(dialog, &CredentialDialog::moveRequested, page, [this, dialog, page, root, found, save] {
        const QList<OpenCredential> wanted = dialog->chosen();
        QList<OpenCredential> left = found;
        left.removeIf([&](const OpenCredential &each) { return wanted.contains(each); });
        dialog->setEnabled(false);
        writeValues({dialog, page, root, dialog->environment(), wanted, [this, left, save] {
                         accept(left);
                         save();
                     }});
    });
    dialog->open();
}

/// Not to be asked about again.
void SaveCheck::accept(const QList<OpenCredential> &found)
{
    WorkspaceState state = m_workbench.state.state();
    for (const OpenCredential &each : found)
        state.accepted.append(CredentialCheck::fingerprint(each.value));
    while (state.accepted.size() > MostAccepted)
        state.accepted.removeFirst();
    m_workbench.state.setState(state);
}

QSet<QString> SaveCheck::takenNames(RequestDraft draft, const QString &root) const
{
    QSet<QString> names;
    const auto add = [&names](const QList<Variable> &variables) {
        for (const Variable &variable : variables)
            names.insert(variable.name);
    };
    add(m_workbench.state.state().globals);
    for (const Environment &environment : m_workbench.scopes.environments(root))
        add(environment.variables);
    add(draft.variables);
    draft.collection = root;
    for (const FolderSettings &folder : m_workbench.scopes.above(draft))
        add(folder.variables);
    return names;
}

QString SaveCheck::scopeOf(const Move &move) const
{
    return move.environment.isEmpty()
        ? m_workbench.variables.globalScopeId()
        : m_workbench.scopes.scopeId(move.root, "environment/"_L1 + move.environment);
}

/// First of all: what the keychain does not take stays where it is.
void SaveCheck::writeValues(const Move &move)
{
    const auto left = std::make_shared<qsizetype>(move.found.size());
    const auto problem = std::make_shared<QString>();
    for (const OpenCredential &each : move.found) {
        const SecretKey key = VariableContext::secretKey(scopeOf(move), each.variable);
        m_workbench.secrets.write(key, SecretValue(each.value), this,
                                  [this, move, left, problem](const SecretStore::Result &result) {
                                      if (problem->isEmpty())
                                          *problem = result.message;
                                      if (--*left == 0)
                                          takeWritten(move, *problem);
                                  });
    }
}

void SaveCheck::takeWritten(const Move &move, const QString &problem)
{
    if (!problem.isEmpty() || !move.page) {
        for (const OpenCredential &each : move.found)
            m_workbench.secrets.remove(VariableContext::secretKey(scopeOf(move), each.variable), this, {});
        if (move.dialog)
            move.dialog->showProblem(tr("Nothing was moved. %1").arg(problem));
        return;
    }
    addVariables(move);
}

void SaveCheck::addVariables(const Move &move)
{
    const auto append = [&move](QList<Variable> *variables) {
        for (const OpenCredential &each : move.found)
            variables->append({.name = each.variable, .secret = true});
    };
    CollectionStore *store = move.environment.isEmpty() ? nullptr : m_collections.storeAt(move.root);
    if (!store) {
        WorkspaceState state = m_workbench.state.state();
        append(&state.globals);
        m_workbench.state.setState(state);
        return finish(move);
    }
    const QMap<QString, Environment> environments = m_workbench.scopes.environments(move.root);
    for (auto it = environments.begin(); it != environments.end(); ++it) {
        if (it->name != move.environment)
            continue;
        Environment environment = *it;
        append(&environment.variables);
        return store->saveEnvironment(
            it.key(), environment, false, this, [this, move](const SaveResult &result) {
                if (!result.isSaved()) {
                    const QString why = result.outcome == SaveResult::Outcome::Conflict
                        ? tr("The environment was changed by another program.")
                        : result.error.message();
                    return takeWritten(move, why);
                }
                m_workbench.scopes.reloadEnvironments(move.root);
                finish(move);
            });
    }
    takeWritten(move, tr("The environment is gone."));
}

void SaveCheck::finish(const Move &move)
{
    if (move.dialog)
        move.dialog->accept();
    if (!move.page)
        return;
    move.page->replaceTexts(CredentialCheck::moved(move.page->draft(), move.found));
    move.save();
    const auto undo = [page = move.page, found = move.found] {
        if (page)
            page->replaceTexts(CredentialCheck::restored(page->draft(), found));
    };
    const QString message = move.found.size() == 1
        ? tr("The value went to the keychain; a variable stands in its place.")
        : tr("%1 values went to the keychain; variables stand in their place.").arg(move.found.size());
    Q_EMIT moved(message, undo);
}

} // namespace Fingerpost::Ui
