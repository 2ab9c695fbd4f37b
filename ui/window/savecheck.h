// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/credentialcheck.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace Fingerpost {
struct SaveResult;
struct Workbench;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class CredentialDialog;
class DocumentPage;
class OpenedCollections;

/// Stands between the wish to save a request in a collection and doing it: what looks like a live credential
/// is pointed out, and moved into the keychain where that is wanted.
///
/// The variables that take their place belong to the chosen environment of the collection, where
/// OpenCollection has a place for secret variables and where a credential mostly belongs: production's is
/// another than testing's. Without one, to the global variables of the workspace: requests, folders and
/// collections cannot hold secret ones by the format's schema.
class SaveCheck : public QObject {
    Q_OBJECT
public:
    SaveCheck(Workbench &workbench, OpenedCollections &collections, QWidget *window);

    /// Calls \a save when there is nothing to point out, or once it has been decided; not when the user
    /// thinks better of it. \a root is the collection's folder, empty for one that is still to be made.
    void run(DocumentPage *page, const QString &root, const std::function<void()> &save);

Q_SIGNALS:
    /// A sentence, and what takes it back.
    void moved(const QString &message, const std::function<void()> &undo);

private:
    struct Move {
        QPointer<CredentialDialog> dialog;
        QPointer<DocumentPage> page;
        QString root;
        QString environment; ///< empty: global
        QList<OpenCredential> found;
        std::function<void()> save;
    };

    void accept(const QList<OpenCredential> &found);
    void writeValues(const Move &move);
    void takeWritten(const Move &move, const QString &problem);
    void addVariables(const Move &move);
    void finish(const Move &move);
    [[nodiscard]] QSet<QString> takenNames(RequestDraft draft, const QString &root) const;
    [[nodiscard]] QString scopeOf(const Move &move) const;

    Workbench &m_workbench;
    OpenedCollections &m_collections;
    QWidget *m_window;
};

} // namespace Fingerpost::Ui
