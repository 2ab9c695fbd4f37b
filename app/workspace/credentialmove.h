// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret.h"
#include "workspace/credentialcheck.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace Fingerpost {

class CollectionScopes;
class SecretStore;
class VariableContext;
class WorkspaceStore;

/// Takes what looks like a live credential into the keychain, where a secret variable stands for it.
///
/// The variables belong to the chosen environment of the collection, where OpenCollection has a place for
/// secret variables and where a credential mostly belongs: production's is another than testing's. Without
/// one, to the global variables of the workspace. For the GUI thread.
class CredentialMove : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    struct Context {
        WorkspaceStore &workspace;
        SecretStore &secrets;
        CollectionScopes &scopes;
        VariableContext &variables;
    };
    /// Where the variables are to be.
    struct Shelf {
        QString root; ///< of the collection; may be empty for the global variables
        QString environment; ///< its name; empty: the global variables
    };
    struct Wish {
        Shelf shelf;
        QList<OpenCredential> found; ///< each becomes a variable of the shelf, see CredentialCheck::named()
        QList<std::pair<SecretKey, SecretValue>> own; ///< of variables that are there and become secret
    };
    /// Nothing was moved when \a problem, a sentence, is not empty.
    using Done = std::function<void(const QString &problem)>;

    explicit CredentialMove(const Context &context, QObject *parent = nullptr);

    /// Those of \a found that nobody has decided to leave where they are.
    [[nodiscard]] QList<OpenCredential> undecided(const QList<OpenCredential> &found) const;
    /// Their fingerprints.
    [[nodiscard]] QStringList accepted() const;
    /// They stay as they are, and are not asked about again: these values, wherever they stand.
    void accept(const QList<OpenCredential> &found);

    /// The chosen environment of the collection in the folder \a root, else the global variables.
    [[nodiscard]] Shelf shelfOf(const QString &root) const;
    /// What variables are called that a draft there can see, its own too.
    [[nodiscard]] QSet<QString> takenNames(RequestDraft draft, const QString &root) const;

    /// The keychain first: what it does not take is not moved. \a done comes later, unless \a context is
    /// gone.
    void move(const Wish &wish, QObject *context, const Done &done);
    /// Does not wait for the keychain, as at the end of the program: what it does not take is kept for this
    /// session only, as any secret.
    void moveNow(const Wish &wish);

private:
    [[nodiscard]] QList<std::pair<SecretKey, SecretValue>> valuesOf(const Wish &wish) const;
    [[nodiscard]] QString scopeOf(const Shelf &shelf) const;
    void takeWritten(const Wish &wish, const QString &problem, const QPointer<QObject> &context,
                     const Done &done);
    void addVariables(const Wish &wish, const Done &done);

    Context m_context;
};

} // namespace Fingerpost
